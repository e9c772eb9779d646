import type { Act, OpeningWarning, Undone } from "../../contract/types";
import { countText } from "../civil";

const acts: Record<Act, string> = {
  "import-staff": "henkilöstön tuonti",
  "import-absences": "poissaolojen tuonti",
  "open-demo": "esimerkkiyritysten avaaminen",
  "mark-away": "poissaolon merkintä",
  "mark-back": "paluun merkintä",
  "edit-directory": "hakemiston muutos",
  "save-absence": "poissaolon muutos",
  "remove-absences": "poissaolojen poisto",
  "confirm-absences": "poissaolojen vahvistus",
  "mend-hole": "aukon paikkaus",
  "forget-absences": "vanhojen poissaolojen poisto",
  "edit-hours": "työaikojen muutos",
  "confirm-records": "tietojen vahvistus",
  "take-effect": "suunnitellun muutoksen voimaantulo",
  "write-notice": "tiedotteen muutos",
  "write-referral": "ohjauksen muutos",
  "renew-referral": "ohjauksen jatko",
  "mend-misses": "hutien korjaus",
  "send-suggestion": "ehdotuksen lähetys",
  "answer-suggestion": "ehdotukseen vastaaminen",
  "merge-records": "tietojen yhdistäminen",
  "erase-person": "henkilön poistaminen pysyvästi",
  undo: "kumoaminen",
};

function opening(warning: OpeningWarning): string {
  switch (warning.kind) {
    case "restored":
      return `Tietokanta oli vaurioitunut ja on palautettu varmuuskopiosta ${warning.from}. Sen jälkeiset muutokset puuttuvat.${
        warning.setAside ? ` Vaurioitunut tiedosto on tallessa: ${warning.setAside}` : ""
      }`;
    case "no-backup":
      return "Tämän päivän varmuuskopiota ei voitu tehdä. Tarkista levytila.";
  }
}

function undone(outcome: Undone): string {
  switch (outcome.outcome) {
    case "undone":
      return `Kumottu: ${acts[outcome.act]}.`;
    case "already":
      return "Muutos on jo kumottu.";
    case "forgotten":
      return "Muutoksen tiedot on jo poistettu, joten sitä ei voi kumota.";
    case "changed-since":
      return "Tietoja on muutettu sen jälkeen, joten muutosta ei voi kumota. Korjaa ne käsin: Muutokset (Ctrl+H) kertoo, mitä niissä oli.";
  }
}

/** The frame around every view. */
export const shell = {
  opening,
  undone,
  acts,
  answering: "Vastattava yritys",
  allCompanies: "Kaikki yritykset",
  allCompaniesDetail: (count: number) => `${count} yritystä`,
  emptyDirectory: "Hakemisto on vielä tyhjä",
  noGreeting: "Ei tervehdystä",
  companyOpen: "auki",
  companyClosed: "suljettu nyt",
  workspaces: "Työtilat",
  desk: "Vaihde",
  importing: "Tuonti",
  menu: "Kaikki komennot",
  menuShort: "Komennot",
  clock: "Kello",
  people: (people: number, companies: number) =>
    `${countText("fi", people)} henkilöä, ${countText("fi", companies)} ${companies === 1 ? "yritys" : "yritystä"}`,
  upToDate: "Tiedot ajan tasalla",
  stale: "Tietoja ei voitu lukea uudelleen",
  user: (account: string) => `Käyttäjä ${account}`,
  anotherMoment: (moment: string) => `Toinen hetki: ${moment}. Tämä ei ole nykyhetki.`,
  loading: "Avataan hakemistoa …",
  failedTitle: "Vaihde ei avaudu",
  retry: "Yritä uudelleen",
};
