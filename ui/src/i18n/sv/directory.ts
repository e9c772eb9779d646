import type { directory as fi } from "../fi/directory";

export const directory: typeof fi = {
  title: "Katalog",
  tabs: "Katalogens delar",
  tab: {
    people: "Personer",
    roles: "Uppgifter",
    departments: "Avdelningar",
    companies: "Företag",
    deputies: "Ersättare",
    referrals: "Vidarevisningar",
    misses: "Missar",
    quality: "Kvalitet",
    suggestions: "Förslag",
    notices: "Nyheter",
    imports: "Importer",
  },
};
