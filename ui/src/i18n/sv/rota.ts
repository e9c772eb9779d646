import { countText } from "../civil";
import type { rota as fi } from "../fi/rota";

const and = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} och ${parts[parts.length - 1]}`;

export const rota: typeof fi = {
  history: "Ändringar",
  historyTitle: "Ändringar i frånvaron",
  reading: "Läser ändringarna …",
  nothingYet: "Inga ändringar har gjorts i frånvaron ännu.",
  by: (at, by) => `${at}, ${by}`,
  dayAndClock: (day, clock) => `${day} kl. ${clock}`,
  undone: "Ångrad",
  undoThis: (act, at) => `Ångra: ${act}, ${at}`,
  asItWas: "oförändrad",
  more: (count) => `och ${countText("sv", count)} till`,
  nameGone: "borttagen person",
  forgotten: "uppgifterna borttagna, frånvaron är över 30 dagar gammal",
  covers: (covers) => `ersättare ${covers}`,
  noCovers: "inga ersättare",
  returnHidden: "återkomsten berättas inte",
  repeats: {
    workdays: "på vardagar",
    daily: "varje dag",
    every: (weeks, days) =>
      weeks === 1 ? `varje ${and(days)}` : weeks === 2 ? `varannan ${and(days)}` : `var ${weeks}:e vecka: ${and(days)}`,
    at: (often, from, to) => `${often} kl. ${from}–${to}`,
    openEnd: "tills vidare",
    except: (days) => `inte ${and(days)}`,
  },
  pasteTitle: "Klistra in en tabell",
  pasteField: "Frånvaro från en tabell",
  pasteHint: "Kopiera raderna från kalkylprogrammet: namn, första och sista dag, ersättare. En rubrikrad hjälper. Inget sparas innan du godkänner.",
  pasteStale: "Tabellen har ändrats. Se vad den nu skulle göra.",
  makePlan: "Se vad som ändras",
  plan: "Detta skulle ändras",
  fromTable: "Om tabellen",
  planning: "Jämför med katalogen …",
  writing: "Sparar …",
  pasted: (count) => (count === 1 ? "En frånvaro togs från tabellen." : `${countText("sv", count)} frånvaron togs från tabellen.`),
  export: "Exportera",
  formats: { csv: "Tabell (CSV)", ics: "Kalender (.ics)" },
  formatHints: {
    csv: "Med ersättare. Samma fil kan importeras tillbaka.",
    ics: "Rubriken är ”Frånvarande”, inget annat.",
  },
  exported: (path) => `Frånvaron finns i filen ${path}`,
};
