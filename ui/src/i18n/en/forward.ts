import type { forward as fi } from "../fi/forward";

export const forward: typeof fi = {
  label: "Callers are sent",
  none: "nowhere in particular: only the sentence is said",
  kinds: {
    person: "to a person",
    role: "to whoever holds a role",
    number: "to a number",
    company: "to another company that is answered here",
    address: "to an address",
    page: "to a web page",
  },
  to: {
    person: "To whom",
    role: "To which role",
    number: "To which number",
    company: "To which company",
    address: "To which address",
    page: "To which page",
  },
  chooseCompany: "Choose a company",
  addressExample: "an e-mail or street address",
  addressHint: "The address is told and copied: nobody can be connected to it.",
  pageExample: "https://www.company.example/service",
  pageHint: "The page's address is told and copied.",
};
