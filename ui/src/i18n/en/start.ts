import type { start as fi } from "../fi/start";

export const start: typeof fi = {
  title: "Welcome to the switchboard",
  lead: "Type what you heard. Vaihde shows who it is, whether they are there, who covers for them and what to say.",
  demo: "Open the demo companies",
  demoDetail: "17 made-up companies and 2,531 people with their absences. For trying out and for practice.",
  importing: "Import a staff list",
  importingDetail: "CSV as Excel saves it. You see first what the import would do.",
  empty: "Start empty",
  emptyDetail: "Add a company and its people yourself.",
  opening: "Opening the demo companies …",
  folder: (folder) => `The data is kept in the folder ${folder}`,
  needsAdmin: "Only an admin can add to the directory. Ask one to begin.",
};
