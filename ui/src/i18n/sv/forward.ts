import type { forward as fi } from "../fi/forward";

export const forward: typeof fi = {
  label: "Samtalen styrs",
  none: "ingenstans särskilt: bara meningen sägs",
  kinds: {
    person: "till en person",
    role: "till den som sköter en uppgift",
    number: "till ett nummer",
    company: "till ett annat företag som besvaras här",
    address: "till en adress",
    page: "till en webbsida",
  },
  to: {
    person: "Till vem",
    role: "Till vilken uppgift",
    number: "Till vilket nummer",
    company: "Till vilket företag",
    address: "Till vilken adress",
    page: "Till vilken sida",
  },
  chooseCompany: "Välj företag",
  addressExample: "e-post- eller postadress",
  addressHint: "Adressen sägs och kopieras: dit går det inte att koppla.",
  pageExample: "https://www.foretag.example/tjanst",
  pageHint: "Sidans adress sägs och kopieras.",
};
