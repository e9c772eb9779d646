import type { Act, OpeningWarning, Undone } from "../../contract/types";
import { countText } from "../civil";
import type { shell as fi } from "../fi/shell";

const acts: Record<Act, string> = {
  "import-staff": "importen av personal",
  "import-absences": "importen av frånvaro",
  "open-demo": "öppnandet av exempelföretagen",
  "mark-away": "markeringen av frånvaro",
  "mark-back": "markeringen som tillbaka",
  "edit-directory": "ändringen i katalogen",
  "save-absence": "ändring av frånvaro",
  "remove-absences": "borttagning av frånvaro",
  "confirm-absences": "bekräftelse av frånvaro",
  "mend-hole": "tätning av en lucka",
  "forget-absences": "borttagning av gammal frånvaro",
  "edit-hours": "ändring av arbetstider",
  "confirm-records": "bekräftelse av uppgifter",
  "take-effect": "planerad ändring trädde i kraft",
  "write-notice": "ändring av nyhet",
  "write-referral": "ändring av vidarevisning",
  "renew-referral": "förlängning av vidarevisning",
  "mend-misses": "åtgärd mot missar",
  "send-suggestion": "sändning av förslag",
  "answer-suggestion": "svar på förslag",
  "merge-records": "sammanslagning av uppgifter",
  "erase-person": "permanent radering av person",
  undo: "ångrandet",
};

function opening(warning: OpeningWarning): string {
  switch (warning.kind) {
    case "restored":
      return `Databasen var skadad och har återställts från säkerhetskopian ${warning.from}. Senare ändringar saknas.${
        warning.setAside ? ` Den skadade filen finns kvar: ${warning.setAside}` : ""
      }`;
    case "no-backup":
      return "Dagens säkerhetskopia kunde inte göras. Kontrollera diskutrymmet.";
  }
}

function undone(outcome: Undone): string {
  switch (outcome.outcome) {
    case "undone":
      return `Ångrat: ${acts[outcome.act]}.`;
    case "already":
      return "Ändringen är redan ångrad.";
    case "forgotten":
      return "Uppgifterna om ändringen är redan borttagna, så den kan inte ångras.";
    case "changed-since":
      return "Uppgifterna har ändrats sedan dess, så ändringen kan inte ångras. Rätta dem för hand: Ändringar (Ctrl+H) visar vad som stod där.";
  }
}

export const shell: typeof fi = {
  opening,
  undone,
  acts,
  answering: "Företag som besvaras",
  allCompanies: "Alla företag",
  allCompaniesDetail: (count) => `${count} företag`,
  emptyDirectory: "Katalogen är ännu tom",
  noGreeting: "Ingen hälsning",
  companyOpen: "öppet",
  companyClosed: "stängt nu",
  workspaces: "Arbetsytor",
  desk: "Växeln",
  importing: "Import",
  menu: "Alla kommandon",
  menuShort: "Kommandon",
  clock: "Klockan",
  people: (people, companies) => `${countText("sv", people)} personer, ${countText("sv", companies)} företag`,
  upToDate: "Uppgifterna är aktuella",
  stale: "Uppgifterna kunde inte läsas på nytt",
  user: (account) => `Användare ${account}`,
  anotherMoment: (moment) => `En annan tidpunkt: ${moment}. Detta är inte nu.`,
  loading: "Öppnar katalogen …",
  failedTitle: "Växeln kan inte öppnas",
  retry: "Försök igen",
};
