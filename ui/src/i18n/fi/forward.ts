import type { ForwardDraft } from "../../contract/types";

/** Where callers are sent, in any form. */
export const forward = {
  label: "Soittajat ohjataan",
  none: "ei mihinkään erikseen: sanotaan vain lause",
  kinds: {
    person: "henkilölle",
    role: "tehtävän haltijalle",
    number: "numeroon",
    company: "toiseen yritykseen, johon vastataan täällä",
    address: "osoitteeseen",
    page: "verkkosivulle",
  } satisfies Record<ForwardDraft["to"], string> as Record<ForwardDraft["to"], string>,
  to: {
    person: "Kenelle",
    role: "Mille tehtävälle",
    number: "Mihin numeroon",
    company: "Mihin yritykseen",
    address: "Mihin osoitteeseen",
    page: "Mille sivulle",
  } satisfies Record<ForwardDraft["to"], string> as Record<ForwardDraft["to"], string>,
  chooseCompany: "Valitse yritys",
  addressExample: "sähköposti- tai postiosoite",
  addressHint: "Osoite sanotaan ja kopioidaan: sinne ei voi yhdistää.",
  pageExample: "https://www.yritys.example/palvelu",
  pageHint: "Sivun osoite sanotaan ja kopioidaan.",
};
