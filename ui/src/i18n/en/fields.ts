import type { fields as fi } from "../fi/fields";

export const fields: typeof fi = {
  dayHint: "5 Aug, 5.8., +3, Wed or tomorrow",
  dayNotUnderstood: "The day was not understood. Write 5 Aug or 5.8.2026, for example.",
  noSuchDay: "There is no such day. Look at the day and the month.",
  dayTooEarly: (first) => `${first} at the earliest`,
  clockNotUnderstood: "The time was not understood. Write 12 or 14:30, for example.",
  personHint: "Type a name",
  noSuchPerson: "Nobody was found. Check the name.",
  peopleFound: (count) => (count === 1 ? "1 person" : `${count} people`),
  missing: "Fill in this field.",
};
