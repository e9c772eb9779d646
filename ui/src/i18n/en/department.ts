import type { department as fi } from "../fi/department";

export const department: typeof fi = {
  newTitle: "New department",
  fields: { name: "Name", company: "Company", dutyNumber: "Duty number", hours: "Hours" },
  identity: "Department",
  identityDetail: "People choose their department by its name.",
  nameExample: "e.g. finance",
  companyStays: "A department stays in its company.",
  duty: "On duty",
  dutyDetail: "Called when neither the person nor any cover answers.",
  dutyHint: "The number that somebody of the department always answers",
  dutyExample: "e.g. 2290",
  hours: "Hours",
  hoursDetail: "When the people of the department answer, unless they have hours of their own.",
  hoursUnset: "As the company",
  hoursSet: "Own hours",
};
