import type { hours as fi } from "../fi/hours";

export const hours: typeof fi = {
  untitled: "Arbetstider",
  title: (name) => `Arbetstider: ${name}`,
  detail: {
    person: "När personen arbetar. På andra tider väntas inget svar, och frånvaron lämnar ingen lucka.",
    department: "När avdelningen svarar. Gäller dem som inte har egna tider.",
    company: "När företaget svarar. Gäller avdelningar och personer som inte har egna tider.",
  },
  unset: (name, week) => `Som ${name}: ${week}`,
  unsetAlways: "Inga tider: alltid nåbar",
  set: { person: "Egna arbetstider", department: "Avdelningens egna tider", company: "Företagets tider" },
  quick: "Deltid",
  partTime: { "mon-thu": "mån–tors", "mon-wed": "mån–ons", mornings: "förmiddagar", afternoons: "eftermiddagar" },
  chosen: (week) => `Tiderna nu: ${week}`,
  above: "Varifrån tiderna kommer om egna saknas",
  none: "inga egna tider",
  departments: "Avdelningarnas tider",
  open: (name) => `Öppna tiderna: ${name}`,
  saved: (name) => `Arbetstiderna sparade: ${name}`,
};
