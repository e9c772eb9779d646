/** The frame of the admins' workspace. */
export const directory = {
  title: "Hakemisto",
  tabs: "Hakemiston osat",
  tab: {
    people: "Henkilöt",
    roles: "Tehtävät",
    departments: "Osastot",
    companies: "Yritykset",
    deputies: "Varahenkilöt",
    referrals: "Ohjaukset",
    misses: "Hudit",
    quality: "Laatu",
    suggestions: "Ehdotukset",
    notices: "Tiedotteet",
    imports: "Tuonnit",
  },
};
