import type { hours as fi } from "../fi/hours";

export const hours: typeof fi = {
  untitled: "Working hours",
  title: (name) => `Working hours: ${name}`,
  detail: {
    person: "When the person works. At other times nobody expects an answer, and an absence leaves no hole.",
    department: "When the department answers. Holds for those without hours of their own.",
    company: "When the company answers. Holds for departments and people without hours of their own.",
  },
  unset: (name, week) => `As ${name}: ${week}`,
  unsetAlways: "No hours: can always be reached",
  set: { person: "Own working hours", department: "The department’s own hours", company: "The company’s hours" },
  quick: "Part-time",
  partTime: { "mon-thu": "Mon–Thu", "mon-wed": "Mon–Wed", mornings: "mornings", afternoons: "afternoons" },
  chosen: (week) => `Hours now: ${week}`,
  above: "Where the hours come from if there are none of their own",
  none: "no hours of their own",
  departments: "Hours of the departments",
  open: (name) => `Open the hours: ${name}`,
  saved: (name) => `Working hours saved: ${name}`,
};
