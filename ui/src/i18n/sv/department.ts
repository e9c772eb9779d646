import type { department as fi } from "../fi/department";

export const department: typeof fi = {
  newTitle: "Ny avdelning",
  fields: { name: "Namn", company: "Företag", dutyNumber: "Journummer", hours: "Tider" },
  identity: "Avdelning",
  identityDetail: "Personerna väljer sin avdelning med namnet.",
  nameExample: "t.ex. ekonomiförvaltningen",
  companyStays: "Avdelningen stannar i sitt företag.",
  duty: "Jour",
  dutyDetail: "Rings upp när varken personen eller någon ersättare svarar.",
  dutyHint: "Numret där någon på avdelningen alltid svarar",
  dutyExample: "t.ex. 2290",
  hours: "Tider",
  hoursDetail: "När avdelningens personer svarar, om de inte har egna tider.",
  hoursUnset: "Som företaget",
  hoursSet: "Egna tider",
};
