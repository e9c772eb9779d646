import type { directory as fi } from "../fi/directory";

export const directory: typeof fi = {
  title: "Directory",
  tabs: "Parts of the directory",
  tab: {
    people: "People",
    roles: "Roles",
    departments: "Departments",
    companies: "Companies",
    deputies: "Deputies",
    referrals: "Referrals",
    misses: "Misses",
    quality: "Quality",
    suggestions: "Suggestions",
    notices: "Notices",
    imports: "Imports",
  },
};
