import type { ListKind, PlanWarning, Remark, RowFault } from "../../contract/types";
import { countText } from "../civil";
import type { importing as fi } from "../fi/importing";

const count = (n: number) => countText("sv", n);
const rows = (n: number) => `${count(n)} ${n === 1 ? "rad" : "rader"}`;
const people = (n: number) => `${count(n)} ${n === 1 ? "person" : "personer"}`;

const meanings: Record<ListKind, Record<string, string>> = {
  staff: {
    id: "id",
    name: "hela namnet",
    given: "förnamn",
    family: "efternamn",
    "called-by": "tilltalsnamn",
    former: "tidigare namn",
    alias: "annat namn",
    honorific: "hederstitel",
    title: "titel",
    department: "avdelning",
    company: "företag",
    phone: "telefon",
    extension: "anknytning",
    mobile: "mobiltelefon",
    switchboard: "växelns nummer",
    other: "annat nummer",
    fax: "fax",
    "not-given": "nummer som inte lämnas ut",
    email: "e-post",
    languages: "språk",
    from: "anställd från",
    to: "anställd till",
    roles: "uppgifter",
    keywords: "sökord",
    deputies: "ordinarie ersättare",
    "reports-to": "närmaste chef",
  },
  absences: {
    id: "id",
    email: "e-post",
    name: "namn",
    given: "förnamn",
    family: "efternamn",
    company: "företag",
    from: "frånvarande från",
    "from-time": "börjar kl.",
    to: "frånvarande till",
    "to-time": "slutar kl.",
    repeats: "upprepas",
    "repeats-until": "upprepas till",
    "repeats-except": "upprepas inte",
    covers: "ersättare",
    role: "uppgift som ersätts",
    return: "återkomsten får berättas",
  },
};

function warning(of: PlanWarning): string {
  switch (of.kind) {
    case "shared-id":
      return `Id:t ”${of.value}” finns på ${rows(of.rows)} som inte är lika. Personerna skiljs åt med e-post, namn, företag och avdelning.`;
    case "shared-email":
      return `E-postadressen ”${of.value}” finns på ${rows(of.rows)} som inte är samma person. Personerna skiljs åt med namn, företag och avdelning.`;
    case "shared-post":
      return `Tjänsten ”${of.value}” finns på flera rader. Den läses som en tjänst med ${count(of.holders)} innehavare.`;
    case "same-rows":
      return `${rows(of.rows)} upprepar en tidigare rad ord för ord. De läses som en.`;
    case "same-names":
      return `${people(of.people)} har samma namn, företag och avdelning som en annan. De läses som olika personer; ett id eller en e-postadress skulle visa det säkert.`;
    case "nothing-said":
      return `${rows(of.rows)} anger varken person eller tjänst. De hoppas över.`;
    case "other-names":
      return `${count(of.people)} kända id:n (till exempel ”${of.example}”) har nu ett helt annat namn. Om id:na hör till tjänster, välj det ovan.`;
    case "unknown-superiors":
      return `På ${rows(of.rows)} finns en chef som inte hittas i katalogen eller vars namn passar flera (till exempel ”${of.example}”). Det lämnas oförändrat.`;
    case "keywords-without-role":
      return `${rows(of.rows)} har sökord men varken uppgift eller titel att hitta med dem.`;
    case "nobody-gone":
      return "Eftersom rader utelämnas är filen inte fullständig. Därför föreslås ingen ha slutat.";
    case "return-told":
      return `Vid ${count(of.absences)} ${of.absences === 1 ? "frånvaro" : "frånvaron"} får återkomsten berättas för den som ringer, eftersom filen inte säger något annat.`;
    case "overlaps":
      return `${count(of.absences)} ${of.absences === 1 ? "frånvaro" : "frånvaron"} överlappar en annan. Båda behålls.`;
  }
}

function remark(of: Remark): string {
  switch (of.kind) {
    case "written":
      return `Teckenkodning ${of.encoding}, avgränsare ${of.separator === "\t" ? "tabb" : `”${of.separator}”`}.`;
    case "cards":
      return `${count(of.cards)} kort ur en adressbok.${of.others > 0 ? ` ${count(of.others)} kort för grupper, företag och platser lämnades bort.` : ""}`;
    case "above-header":
      return `${rows(of.lines)} ovanför rubrikraden lästes inte.`;
    case "no-rows":
      return "Filen har rubriker men inga rader.";
    case "second-column":
      return `Kolumnen ”${of.column}” lästes inte: ”${of.read}” säger samma sak.`;
    case "unknown-column":
      return `Kolumnen ”${of.column}” kändes inte igen och lästes inte.`;
    case "reason-column":
      return `Kolumnen ”${of.column}” ser ut som en orsak till frånvaro. Den lästes inte och sparas inte.`;
    case "given-first":
      return `Namnen i ”${of.column}” lästes med förnamnet först.`;
    case "family-first":
      return `Namnen i ”${of.column}” lästes med efternamnet först.`;
    case "ids":
      return `Id:na i ”${of.column}” lästes som ${of.ids === "person" ? "personernas" : "tjänsternas"}.`;
    case "unknown-language":
      return `”${of.word}” är inget känt språk (${rows(of.rows)}). Det utelämnades.`;
    case "by-place":
      return `Det finns ingen rubrikrad, så kolumnerna lästes i ordning: ${of.meanings.map((word) => meanings.absences[word] ?? word).join(", ")}.`;
    case "midnights-are-days":
      return "Alla klockslag är midnatt, så tiderna lästes som hela dagar, den sista medräknad.";
    case "garbled-letters":
      return `På rad ${count(of.line)} finns förvanskade bokstäver: filen har någon gång sparats med fel teckenkodning.`;
  }
}

function fault(of: RowFault): string {
  switch (of.kind) {
    case "cells":
      return `Raden har ${count(of.found)} celler, rubriken ${count(of.expected)}. Sätt citattecken kring text som innehåller avgränsaren.`;
    case "not-a-date":
      return "Är inget datum. Skriv 8.7.2026 eller 2026-07-08, med klockslag 8.7.2026 14:30.";
    case "backwards":
      return "Slutar innan det börjar.";
    case "no-such-person":
      return "Personen finns inte. Skriv id, e-post eller namn som i katalogen.";
    case "several-people":
      return `Passar ${people(of.count)}. Skriv id eller e-post.`;
    case "themselves":
      return "Är personen själv. Ange någon annan eller lämna tomt.";
    case "no-such-role":
      return "Företaget har ingen sådan uppgift. Skriv den som i katalogen eller lämna tomt.";
    case "nobody":
      return "Raden säger inte vem den gäller. Fyll i namn, id eller e-post.";
    case "no-company":
      return "Företaget saknas. Skriv det i filen, eller för hela filen ovan.";
    case "not-yes-or-no":
      return "Är varken ja eller nej. Skriv ja eller nej, eller lämna tomt.";
    case "not-a-repetition":
      return "Upprepningen förstås inte. Skriv till exempel varje vecka mån, ons. En gång ryms inom en dag.";
    case "too-long":
      return `Texten är ${count(of.length)} tecken lång, högst ${count(of.longest)} ryms.`;
  }
}

export const importing: typeof fi = {
  meanings,
  warning,
  remark,
  fault,
  title: "Importera en fil",
  lead: "Du ser först vad importen skulle göra. Ingenting skrivs före det.",
  refusedTitle: "Import kräver en rättighet",
  refused: "Personallistan importeras av en administratör och frånvaron av personalförvaltningen. Be dem importera filen eller byt användare.",
  back: "Tillbaka till växeln",

  fileStep: "Fil",
  path: "Filens sökväg",
  pathHint: "Klistra in sökvägen och tryck Enter.",
  choose: "Välj fil…",
  look: "Öppna",
  looking: "Läser filen …",
  kind: "Vilken lista",
  kinds: { staff: "Personal", absences: "Frånvaro" },
  rowCount: rows,

  teachTitle: "Vad som kan importeras",
  teach: "En CSV-fil som Excel sparar den, eller kort ur en adressbok (vCard): på finska, svenska eller engelska, med semikolon, komma eller tabbar. Kolumnerna känns igen på sina rubriker, och du kan rätta tolkningen.",
  teachStaff: "Personallista",
  teachStaffColumns: "Namn, titel, avdelning, företag, anknytning och andra nummer, e-post, språk, anställningens början och slut, uppgifter, sökord, ordinarie ersättare, närmaste chef. Namnet räcker.",
  teachAbsences: "Frånvarolista",
  teachAbsencesColumns: "Vem (id, e-post eller namn), från och till, ersättare i ordning, uppgift som ersätts, om återkomsten får berättas.",
  teachReasons: "Orsaken till frånvaron läses och sparas aldrig.",
  example: "Exempel",
  exampleStaff: { head: ["Namn", "Titel", "Avdelning", "Anknytning"], row: ["Koistinen Pekka", "utvecklingschef", "Ledning", "2201"] },
  exampleAbsences: { head: ["Namn", "Börjar", "Slutar", "Ersättare"], row: ["Koistinen Pekka", "13.7.2026", "5.8.2026", "Saarinen Liisa"] },

  columnsStep: "Kolumner",
  columnsLead: "Så här kändes kolumnerna igen. Rätta vid behov.",
  columnsRead: (read, all) => `${count(read)} / ${count(all)} kolumner läses`,
  asBefore: "Kolumnerna läses som senast, för rubrikerna är desamma.",
  forget: "Glöm och känn igen på nytt",
  forgotten: "Glömt. Kolumnerna kändes igen på sina rubriker.",
  firstRows: "Filens första rader",
  column: "Kolumn",
  meaningOf: (header) => `Vad kolumnen ”${header}” betyder`,
  nameless: "kolumn utan rubrik",
  notRead: "läses inte",
  reasonLocked: "orsaker läses inte",
  cannotChoose: "Ingen rubrik att välja den med",
  sameHeader: "Samma rubrik som en tidigare kolumn",
  double: (meaning) => `”${meaning}” är vald två gånger. Lämna bara den ena.`,
  missingColumn: (meaning) => `Ingen kolumn anger: ${meaning}.`,
  missingColumnRemedy: "Välj dess kolumn i tabellen ovan.",
  edit: "Ändra",
  hide: "Dölj",

  options: "Val",
  company: "Företag för rader utan företag",
  companyHint: "Ett namn ur katalogen eller ett nytt.",
  companyNeeded: "Filen har ingen företagskolumn: skriv vilket företags lista det är.",
  region: "Numrens land",
  regionHint: "Två bokstäver, till exempel FI eller SE. Tomt: som företaget har nu, för ett nytt Finland.",
  regionUnknown: "Det finns inget sådant land. Skriv två bokstäver, till exempel FI eller SE.",
  ids: "Id:na är",
  idsChoices: { recognised: "som de kändes igen", person: "personernas", post: "tjänsternas" },
  idsHint: "En tjänsts id består när innehavaren byts.",
  leavers: "Anställningen upphör för dem som saknas i filen",
  leaversHint: "Bara när alla finns i filen. Annars nämns de som saknas, men de lämnas oförändrade.",
  turnTo: "Den som frågar efter dem hänvisas till",
  turnToHint: "En uppgift på företaget, en person eller ett nummer. Tomt: den som ringer får veta vem annan som kan hjälpa.",
  turned: (leavers, company, to) =>
    `${company}: den som frågar efter ${leavers === 1 ? "en som slutat" : `${leavers} som slutat`} hänvisas till ${to}`,
  makePlan: "Visa vad importen skulle göra",
  remakePlan: "Gör planen på nytt",
  stale: "Valen har ändrats, så planen gäller inte längre.",

  planStep: "Plan",
  planLead: "Ingenting har skrivits ännu.",
  planned: (n) => (n === 0 ? "Planen är klar. Ingenting ändras." : `Planen är klar: ${count(n)} ${n === 1 ? "ändring" : "ändringar"}.`),
  kindsMany: { company: "Företag", department: "Avdelningar", person: "Personer", role: "Uppgifter", absence: "Frånvaro" },
  kindOne: { company: "företag", department: "avdelning", person: "person", role: "uppgift", absence: "frånvaro" },
  figures: { new: "nya", changed: "ändras", returned: "återvänder", gone: "saknas", unchanged: "oförändrade" },
  steps: { new: "ny", changed: "ändras", returned: "återvänder", gone: "saknas" },
  goneStay: "De som saknas i filen lämnas oförändrade i katalogen.",
  goneEnd: "Anställningen upphör för dem som saknas i filen. De hittas fortfarande som tidigare anställda.",
  warnings: "Observera",
  remarks: "Om filen",

  problems: (n) => (n === 1 ? "En rad kan inte importeras" : `${rows(n)} kan inte importeras`),
  problemsTable: "Rader som inte kan importeras",
  line: "Rad",
  value: "Värde",
  faultHead: "Vad som är fel",
  wholeRow: "hela raden",
  leaveOut: (n) => (n === 1 ? "Utelämna den och importera resten" : `Utelämna de ${count(n)} och importera resten`),
  leaveOutNeeded: "Välj om raderna ska utelämnas, eller rätta filen och öppna den på nytt.",

  changes: "Ändringar",
  what: "Vad",
  step: "Ändring",
  name: "Namn",
  companyHead: "Företag",
  field: "Uppgift",
  change: "Före → efter",
  before: "före",
  after: "efter",
  fields: { holders: "innehavare", covers: "ersättare", return: "återkomsten får berättas", region: "land", span: "tid" },
  untilFurtherNotice: "tills vidare",
  filterStep: "Visa ändringar",
  filterKind: "Visa slag",
  filterWords: "Sök på namn",
  allSteps: "Alla ändringar",
  allKinds: "Alla slag",
  shown: (shown, all) => (shown === all ? `${count(all)} ${all === 1 ? "ändring" : "ändringar"}` : `${count(shown)} / ${count(all)} visas`),
  shownProblems: (shown, all) => `${count(shown)} / ${count(all)} visas`,
  noneShown: "Ingen ändring passar urvalet.",
  nothingChanges: "Allt som finns i filen finns redan i katalogen.",
  takenIn: "Tas med",
  takeInRow: (name: string) => `Ta med ändringen: ${name}`,
  leaveOutShown: (n: number) => (n === 1 ? "Lämna bort den som visas" : `Lämna bort de ${count(n)} som visas`),
  takeInShown: (n: number) => (n === 1 ? "Ta med den som visas" : `Ta med de ${count(n)} som visas`),
  setAside: (n: number) => (n === 1 ? "En person lämnas bort" : `${count(n)} personer lämnas bort`),
  setAsideHint: "Nya läggs inte till. De som redan finns i katalogen förblir som de är och föreslås inte ha slutat.",
  onLine: (line: string) => `rad ${line}`,
  takeIn: "Ta med",
  takeInNamed: (name: string) => `Ta med: ${name}`,
  andMore: (n: number) => `och ${count(n)} till`,
  planWithout: (n: number) => (n === 0 ? "Planera med alla" : n === 1 ? "Planera utan hen" : `Planera utan dem (${count(n)})`),
  carryOutRows: (n) => `Importera ${count(n)} ${n === 1 ? "ändring" : "ändringar"}`,

  working: { plan: "Planerar", write: "Importerar" },
  stages: { comparing: "Jämför med katalogen …", "backing-up": "Gör en säkerhetskopia …", writing: "Skriver …" },
  progress: (done, total) => `${count(done)} / ${count(total)}`,
  cancel: "Avbryt",
  cancelling: "Avbryter …",
  cancelHint: "Du kan använda växeln under tiden. Om du avbryter skrivs ingenting.",
  cancelled: "Avbrutet. Ingenting skrevs.",

  doneStep: "Importerat",
  done: (file) => `${file} har importerats.`,
  leftOut: (n) => `${rows(n)} utelämnades.`,
  unchangedStep: "Ingenting ändrades",
  unchanged: "Katalogen var redan som filen. Ingenting skrevs.",
  undoneStep: "Ångrat",
  undone: "Katalogen är som före importen.",
  undo: "Ångra importen",
  toDesk: "Till växeln",
  another: "En annan fil",
};
