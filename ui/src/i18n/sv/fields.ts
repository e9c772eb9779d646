import type { fields as fi } from "../fi/fields";

export const fields: typeof fi = {
  dayHint: "5.8., +3, ons eller i morgon",
  dayNotUnderstood: "Dagen gick inte att tolka. Skriv till exempel 5.8. eller 5.8.2026.",
  noSuchDay: "Det finns ingen sådan dag. Kontrollera dag och månad.",
  dayTooEarly: (first) => `Tidigast ${first}`,
  clockNotUnderstood: "Klockslaget gick inte att tolka. Skriv till exempel 12 eller 14.30.",
  personHint: "Skriv ett namn",
  noSuchPerson: "Ingen hittades. Kontrollera namnet.",
  peopleFound: (count) => (count === 1 ? "1 person" : `${count} personer`),
  missing: "Fyll i det här fältet.",
};
