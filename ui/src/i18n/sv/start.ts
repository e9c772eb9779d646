import type { start as fi } from "../fi/start";

export const start: typeof fi = {
  title: "Välkommen till växeln",
  lead: "Skriv vad du hörde. Vaihde visar vem det är, om personen är på plats, vem som ersätter och vad du kan säga.",
  demo: "Öppna exempelföretagen",
  demoDetail: "17 påhittade företag och 2 531 personer med frånvaro. För att prova och öva.",
  importing: "Importera en personallista",
  importingDetail: "CSV som Excel sparar det. Du ser först vad importen skulle göra.",
  empty: "Börja från tomt",
  emptyDetail: "Lägg till företag och personer själv.",
  opening: "Öppnar exempelföretagen …",
  folder: (folder) => `Uppgifterna sparas i mappen ${folder}`,
  needsAdmin: "Bara en administratör kan lägga till uppgifter. Be hen att börja.",
};
