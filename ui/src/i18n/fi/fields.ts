/** Fields that several forms use. */
export const fields = {
  dayHint: "5.8., +3, ke tai huomenna",
  dayNotUnderstood: "Päivää ei ymmärretty. Kirjoita esimerkiksi 5.8. tai 5.8.2026.",
  noSuchDay: "Tällaista päivää ei ole. Tarkista päivä ja kuukausi.",
  dayTooEarly: (first: string) => `Aikaisintaan ${first}`,
  clockNotUnderstood: "Kellonaikaa ei ymmärretty. Kirjoita esimerkiksi 12 tai 14.30.",
  personHint: "Kirjoita nimi",
  noSuchPerson: "Ketään ei löytynyt. Tarkista nimi.",
  peopleFound: (count: number) => (count === 1 ? "1 henkilö" : `${count} henkilöä`),
  missing: "Täytä tämä kenttä.",
};
