import type { FormFault, FormField, Language } from "../../contract/types";
import { weekdayNames } from "../civil";
import { words } from "./words";

const fieldNames: Record<FormField, string> = {
  name: "Nimi",
  company: "Yritys",
  department: "Osasto",
  numbers: "Numerot",
  email: "Sähköposti",
  employed: "Työsuhde",
  roles: "Tehtävät",
  deputies: "Varahenkilöt",
  languages: "Kielet",
  hours: "Ajat",
  "other-days": "Poikkeavat päivät",
  afterwards: "Mitä soittajat kuulevat",
  consent: "Omat yhteystiedot",
  greeting: "Tervehdys",
  sentences: "Omat lauseet",
  fallback: "Varanumero",
  zone: "Aikavyöhyke",
  region: "Maa",
  post: "Viite",
  keywords: "Hakusanat",
  holders: "Haltijat",
  "duty-number": "Päivystysnumero",
  planned: "Tulevat muutokset",
  words: "Teksti",
  told: "Kerrotaan",
  "short-instruction": "Lyhyt ohje",
  instruction: "Ohje",
  called: "Numerot, joihin soitetaan",
  links: "Linkit",
  answer: "Vastaus",
  forward: "Soittajat ohjataan",
  listing: "Väärä tieto muualla",
};

function fault(fault: FormFault): string {
  switch (fault.kind) {
    case "empty":
      return "Täytä tämä kenttä.";
    case "no-digits":
      return "Numerossa ei ole yhtään numeromerkkiä.";
    case "twice":
      return "Sama on jo luettelossa.";
    case "not-an-email":
      return "Tämä ei ole sähköpostiosoite. Kirjoita esimerkiksi nimi@yritys.fi.";
    case "backwards":
      return "Viimeinen päivä on ennen ensimmäistä.";
    case "over":
      return "Tämä on jo ohi. Valitse päivä tämän päivän jälkeen.";
    case "themselves":
      return "Henkilö ei voi sijaistaa itseään.";
    case "name-in-use":
      return "Nimi on jo käytössä. Valitse toinen.";
    case "overlaps":
      return "Ajat menevät päällekkäin.";
    case "empty-stretch":
      return "Alku ja loppu ovat samat.";
    case "unknown":
      return "Tällaista ei ole. Valitse luettelosta.";
    case "contact-without-consent":
      return "Kirjoita yhteystieto, suostumuksen päivä ja mihin suostumus annettiin.";
    case "consent-backwards":
      return "Suostumus päättyy ennen kuin se on annettu.";
    case "too-long":
      return `Liian pitkä: enintään ${fault.longest} merkkiä.`;
    case "not-a-web-address":
      return "Tämä ei ole verkko-osoite. Kirjoita osoite kokonaan, esimerkiksi https://varaus.example.";
    case "called-by-other":
      return `Tällä numerolla soitetaan jo yritykseen ${fault.company}. Poista se jommastakummasta.`;
    case "too-many":
      return `Liikaa: enintään ${fault.most}.`;
    case "nothing-is-filled-in":
      return "Tervehdys sanotaan sellaisenaan: kirjoita nimi aaltosulkeiden tilalle.";
    case "unknown-placeholder":
      if (fault.meant !== null) return `{${fault.written}} ei ole tunnettu; tarkoititko {${fault.meant}}?`;
      return `Merkintää {${fault.written}} ei ole. Käytä näitä: ${fault.known.map((word) => `{${word}}`).join(" ")}`;
    case "broken-placeholder":
      return "Aaltosulku jäi auki. Kirjoita esimerkiksi {person}.";
  }
}

const languages: readonly Language[] = ["fi", "sv", "en"];

function where(field: FormField, index: number | null): string {
  if (index === null) return fieldNames[field];
  if (field === "hours") return `${fieldNames.hours}, ${weekdayNames("fi", "long")[index] ?? index + 1}`;
  const language = field === "greeting" || field === "afterwards" || field === "words" ? languages[index] : undefined;
  if (language) return `${fieldNames[field]}, ${words.languages[language]}`;
  return `${fieldNames[field]}, ${index + 1}. rivi`;
}

/** What the forms of people and companies have in common. */
export const forms = {
  fault,
  where,
  opening: "Avataan tietoja …",
  adminTitle: "Muutoksiin tarvitaan ylläpitäjän oikeus",
  adminOnly: (account: string) =>
    `Käyttäjällä ${account} ei ole sitä. Vaihda käyttäjää tai pyydä oikeus ylläpitäjältä. Hakea ja yhdistää voit kuten ennenkin.`,
  switchUser: "Vaihda käyttäjää",
  backToDesk: "Takaisin vaihteeseen",
  chooseCompany: "Valitse yritys.",
  unsaved: "Tallentamattomia muutoksia",
  nothingUnsaved: "Ei muutoksia",
  saving: "Tallennetaan …",
  saved: (what: string) => `Tallennettu: ${what}`,
  same: "Mitään ei ollut muuttunut.",
  problems: (count: number) => (count === 1 ? "Yksi kohta on korjattava" : `${count} kohtaa on korjattava`),
  problemsDetail: "Mitään ei tallennettu vielä.",
  unfinished: "Tätä ei ymmärretty.",
  leaveTitle: "Tallennetaanko muutokset?",
  leaveDetail: "Lomakkeella on muutoksia, joita ei ole tallennettu.",
  leaveSave: "Tallenna ja poistu",
  leaveStay: "Jatka muokkausta",
  leaveDiscard: "Hylkää muutokset",
  changedTitle: "Joku muutti näitä tietoja sillä välin",
  changedFields: (fields: string) => `Muuttunut: ${fields}.`,
  changedBoth: (fields: string) => `Sekä siellä että tässä muuttunut: ${fields}.`,
  changedDetail: "Kirjoittamasi on tallella. Valitse, kumpaa jatkat.",
  changedKeep: "Pidä kirjoittamani",
  changedKeepDetail: "Muut kohdat otetaan sellaisina kuin ne nyt ovat. Näet ne ennen tallennusta.",
  changedLoad: "Lataa nykyiset tiedot",
  changedLoadDetail: "Kirjoittamasi hylätään.",
  remove: (what: string) => `Poista ${what}`,
  earlier: (what: string) => `Siirrä aiemmaksi: ${what}`,
  later: (what: string) => `Siirrä myöhemmäksi: ${what}`,
  movedTo: (place: number, count: number) => `Nyt ${place}. / ${count}`,
  moveHint: "Alt + ↑ tai ↓ siirtää riviä.",
  holdsToo: (name: string, until: string | null, first: boolean) => {
    const days = until === null ? "" : ` ${until} asti`;
    return `${name} hoitaa samaa tehtävää${days}${first ? ", ja häntä kysytään ensin" : ""}.`;
  },
  instead: (lastDay: string) => `Heidän tilalleen: muiden aika päättyy ${lastDay}`,
  employedUntil: (day: string) => `Työsuhde päättyy ${day}`,
  hours: "Ajat",
  hoursDays: "Viikko",
  hoursClosed: "suljettu",
  hoursFrom: (day: string) => `${day}, alkaa`,
  hoursTo: (day: string) => `${day}, päättyy`,
  hoursAdd: "Lisää aika",
  hoursAddTo: (day: string) => `Lisää aika: ${day}`,
  hoursRemove: (day: string) => `Poista aika: ${day}`,
  hoursOvernight: "yli keskiyön",
  hoursMidnight: "keskiyöhön",
  hoursCopy: "Kopioi maanantai arkipäiville",
  hoursCopied: "Maanantain ajat kopioitiin arkipäiville.",
  holidays: "Juhlapyhinä",
  holidayChoices: {
    unset: "ei määrätty tässä",
    "as-usual": "vastataan kuten muinakin päivinä",
    finland: "suljettu Suomen juhlapyhinä",
    aland: "suljettu Ahvenanmaan juhlapyhinä",
    sweden: "suljettu Ruotsin juhlapyhinä",
  },
  holidayEves: "Suljettu myös juhannus- ja jouluaattona",
  holidayEvesSweden: "Suljettu myös juhannus-, joulu- ja uudenvuodenaattona",
  otherDays: "Päivät, jotka poikkeavat",
  otherDaysHint: "Poikkeavat viikosta tai juhlapyhistä. Ilman aikoja päivä on suljettu.",
  otherDaysAdd: "Lisää päivä",
  otherDay: "Päivä",
  otherDayNumbered: (place: number) => `${place}. päivä`,
};
