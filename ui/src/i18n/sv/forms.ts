import type { FormFault, FormField, Language } from "../../contract/types";
import { weekdayNames } from "../civil";
import type { forms as fi } from "../fi/forms";
import { words } from "./words";

const fieldNames: Record<FormField, string> = {
  name: "Namn",
  company: "Företag",
  department: "Avdelning",
  numbers: "Nummer",
  email: "E-post",
  employed: "Anställning",
  roles: "Uppgifter",
  deputies: "Ordinarie ersättare",
  languages: "Språk",
  hours: "Tider",
  "other-days": "Avvikande dagar",
  afterwards: "Vad den som ringer får höra",
  consent: "Egna kontaktuppgifter",
  greeting: "Hälsning",
  sentences: "Egna meningar",
  fallback: "Reservnummer",
  zone: "Tidszon",
  region: "Land",
  post: "Referens",
  keywords: "Sökord",
  holders: "Innehavare",
  "duty-number": "Journummer",
  planned: "Kommande ändringar",
  words: "Text",
  told: "Berättas",
  "short-instruction": "Kort anvisning",
  instruction: "Anvisning",
  called: "Nummer som rings upp",
  links: "Länkar",
  answer: "Svar",
  forward: "Samtalen styrs",
  listing: "Felaktig information annanstans",
};

function fault(fault: FormFault): string {
  switch (fault.kind) {
    case "empty":
      return "Fyll i fältet.";
    case "no-digits":
      return "Numret har inga siffror.";
    case "twice":
      return "Samma finns redan i listan.";
    case "not-an-email":
      return "Det här är ingen e-postadress. Skriv till exempel namn@foretag.fi.";
    case "backwards":
      return "Den sista dagen är före den första.";
    case "over":
      return "Det här är redan förbi. Välj en dag efter i dag.";
    case "themselves":
      return "Ingen kan vara sin egen ersättare.";
    case "name-in-use":
      return "Namnet används redan. Välj ett annat.";
    case "overlaps":
      return "Tiderna går in i varandra.";
    case "empty-stretch":
      return "Början och slut är samma.";
    case "unknown":
      return "Det finns inte. Välj ur listan.";
    case "contact-without-consent":
      return "Skriv kontaktuppgiften, dagen för samtycket och vad samtycket gäller.";
    case "consent-backwards":
      return "Samtycket upphör innan det har getts.";
    case "too-long":
      return `För långt: högst ${fault.longest} tecken.`;
    case "not-a-web-address":
      return "Det här är ingen webbadress. Skriv hela adressen, till exempel https://bokning.example.";
    case "called-by-other":
      return `Med det här numret ringer man redan till ${fault.company}. Ta bort det från det ena företaget.`;
    case "too-many":
      return `För många: högst ${fault.most}.`;
    case "nothing-is-filled-in":
      return "Hälsningen sägs som den står: skriv namnet i stället för klamrarna.";
    case "unknown-placeholder":
      if (fault.meant !== null) return `{${fault.written}} är okänt; menade du {${fault.meant}}?`;
      return `{${fault.written}} finns inte. Använd dessa: ${fault.known.map((word) => `{${word}}`).join(" ")}`;
    case "broken-placeholder":
      return "En klammer är inte stängd. Skriv till exempel {person}.";
  }
}

const languages: readonly Language[] = ["fi", "sv", "en"];

function where(field: FormField, index: number | null): string {
  if (index === null) return fieldNames[field];
  if (field === "hours") return `${fieldNames.hours}, ${weekdayNames("sv", "long")[index] ?? index + 1}`;
  const language = field === "greeting" || field === "afterwards" || field === "words" ? languages[index] : undefined;
  if (language) return `${fieldNames[field]}, ${words.languages[language]}`;
  return `${fieldNames[field]}, rad ${index + 1}`;
}

export const forms: typeof fi = {
  fault,
  where,
  opening: "Öppnar uppgifterna …",
  adminTitle: "Ändringar kräver administratörens rätt",
  adminOnly: (account) =>
    `Användaren ${account} har den inte. Byt användare eller be en administratör om rätten. Söka och koppla kan du som förut.`,
  switchUser: "Byt användare",
  backToDesk: "Tillbaka till växeln",
  chooseCompany: "Välj ett företag.",
  unsaved: "Ändringar som inte är sparade",
  nothingUnsaved: "Inga ändringar",
  saving: "Sparar …",
  saved: (what) => `Sparat: ${what}`,
  same: "Ingenting hade ändrats.",
  problems: (count) => (count === 1 ? "En punkt måste rättas" : `${count} punkter måste rättas`),
  problemsDetail: "Ingenting har sparats ännu.",
  unfinished: "Det här gick inte att förstå.",
  leaveTitle: "Ska ändringarna sparas?",
  leaveDetail: "Formuläret har ändringar som inte är sparade.",
  leaveSave: "Spara och lämna",
  leaveStay: "Fortsätt redigera",
  leaveDiscard: "Förkasta ändringarna",
  changedTitle: "Någon ändrade uppgifterna under tiden",
  changedFields: (fields) => `Ändrat: ${fields}.`,
  changedBoth: (fields) => `Ändrat både där och här: ${fields}.`,
  changedDetail: "Det du har skrivit finns kvar. Välj hur du fortsätter.",
  changedKeep: "Behåll det jag har skrivit",
  changedKeepDetail: "Övriga punkter tas som de är nu. Du ser dem innan du sparar.",
  changedLoad: "Hämta de aktuella uppgifterna",
  changedLoadDetail: "Det du har skrivit förkastas.",
  remove: (what) => `Ta bort ${what}`,
  earlier: (what) => `Flytta framåt i ordningen: ${what}`,
  later: (what) => `Flytta bakåt i ordningen: ${what}`,
  movedTo: (place, count) => `Nu ${place} av ${count}`,
  moveHint: "Alt + ↑ eller ↓ flyttar raden.",
  holdsToo: (name, until, first) => {
    const days = until === null ? "" : ` till ${until}`;
    return `${name} har också uppgiften${days}${first ? " och frågas först" : ""}.`;
  },
  instead: (lastDay) => `I stället för dem: de andras tid slutar ${lastDay}`,
  employedUntil: (day) => `Anställningen slutar ${day}`,
  hours: "Tider",
  hoursDays: "Vecka",
  hoursClosed: "stängt",
  hoursFrom: (day) => `${day}, börjar`,
  hoursTo: (day) => `${day}, slutar`,
  hoursAdd: "Lägg till tid",
  hoursAddTo: (day) => `Lägg till tid: ${day}`,
  hoursRemove: (day) => `Ta bort tiden: ${day}`,
  hoursOvernight: "över midnatt",
  hoursMidnight: "till midnatt",
  hoursCopy: "Kopiera måndagen till vardagarna",
  hoursCopied: "Måndagens tider kopierades till vardagarna.",
  holidays: "På helgdagar",
  holidayChoices: {
    unset: "inte bestämt här",
    "as-usual": "svarar som andra dagar",
    finland: "stängt på Finlands helgdagar",
    aland: "stängt på Ålands helgdagar",
    sweden: "stängt på Sveriges helgdagar",
  },
  holidayEves: "Stängt även på midsommarafton och julafton",
  holidayEvesSweden: "Stängt även på midsommarafton, julafton och nyårsafton",
  otherDays: "Dagar som avviker",
  otherDaysHint: "Avviker från veckan eller helgdagarna. Utan tider är dagen stängd.",
  otherDaysAdd: "Lägg till dag",
  otherDay: "Dag",
  otherDayNumbered: (place) => `dag ${place}`,
};
