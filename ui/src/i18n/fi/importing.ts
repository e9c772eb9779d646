import type { ListKind, PlannedKind, PlannedStep, PlanWarning, Remark, RowFault, Stage } from "../../contract/types";
import { countText } from "../civil";

const count = (n: number) => countText("fi", n);
const rows = (n: number) => `${count(n)} ${n === 1 ? "rivi" : "riviä"}`;
const onRows = (n: number) => `${count(n)} rivillä`;

/** What a column can mean, in each kind of list, by the program's word for it. */
const meanings: Record<ListKind, Record<string, string>> = {
  staff: {
    id: "tunnus",
    name: "koko nimi",
    given: "etunimi",
    family: "sukunimi",
    "called-by": "kutsumanimi",
    former: "entinen nimi",
    alias: "muu nimi",
    honorific: "arvonimi",
    title: "nimike",
    department: "osasto",
    company: "yritys",
    phone: "puhelin",
    extension: "alanumero",
    mobile: "matkapuhelin",
    switchboard: "vaihteen numero",
    other: "muu numero",
    fax: "faksi",
    "not-given": "numerot, joita ei anneta",
    email: "sähköposti",
    languages: "kielet",
    from: "työsuhde alkaa",
    to: "työsuhde päättyy",
    roles: "tehtävät",
    keywords: "hakusanat",
    deputies: "varahenkilöt",
    "reports-to": "esihenkilö",
  },
  absences: {
    id: "tunnus",
    email: "sähköposti",
    name: "nimi",
    given: "etunimi",
    family: "sukunimi",
    company: "yritys",
    from: "poissa alkaen",
    "from-time": "alkaa klo",
    to: "poissa asti",
    "to-time": "päättyy klo",
    repeats: "toistuu",
    "repeats-until": "toistuu asti",
    "repeats-except": "ei toistu",
    covers: "sijaiset",
    role: "sijaistettava tehtävä",
    return: "paluun saa kertoa",
  },
};

function warning(of: PlanWarning): string {
  switch (of.kind) {
    case "shared-id":
      return `Tunnus ”${of.value}” on ${onRows(of.rows)}, jotka eivät ole samat. Henkilöt erotetaan sähköpostista, nimestä, yrityksestä ja osastosta.`;
    case "shared-email":
      return `Sähköposti ”${of.value}” on ${onRows(of.rows)}, jotka eivät ole sama henkilö. Henkilöt erotetaan nimestä, yrityksestä ja osastosta.`;
    case "shared-post":
      return `Tehtävä ”${of.value}” on usealla rivillä. Se luetaan yhdeksi tehtäväksi, jolla on ${count(of.holders)} haltijaa.`;
    case "same-rows":
      return `${rows(of.rows)} toistaa aiemman rivin sanasta sanaan. Ne luetaan yhdeksi.`;
    case "same-names":
      return `${count(of.people)} henkilöllä on sama nimi, yritys ja osasto kuin toisella. Heidät luetaan eri henkilöiksi; tunnus tai sähköposti kertoisi varmasti.`;
    case "nothing-said":
      return `${rows(of.rows)} ei kerro henkilöä eikä tehtävää. Ne ohitetaan.`;
    case "other-names":
      return `${count(of.people)} tunnetulla tunnuksella (esimerkiksi ”${of.example}”) on nyt kokonaan toinen nimi. Jos tunnukset ovat tehtävien, valitse niin ylempänä.`;
    case "unknown-superiors":
      return `${onRows(of.rows)} on esihenkilö, jota ei löydy hakemistosta tai jonka nimi sopii useaan (esimerkiksi ”${of.example}”). Se jätetään ennalleen.`;
    case "keywords-without-role":
      return `${onRows(of.rows)} on hakusanoja mutta ei tehtävää eikä nimikettä, jota niillä löytäisi.`;
    case "nobody-gone":
      return "Koska rivejä jää pois, tiedosto ei ole täydellinen. Siksi ketään ei ehdoteta lähteneeksi.";
    case "return-told":
      return `${count(of.absences)} poissaolossa paluun saa kertoa soittajalle, koska tiedosto ei sano muuta.`;
    case "overlaps":
      return `${count(of.absences)} ${of.absences === 1 ? "poissaolo" : "poissaoloa"} menee päällekkäin toisen kanssa. Molemmat säilyvät.`;
  }
}

function remark(of: Remark): string {
  switch (of.kind) {
    case "written":
      return `Merkistö ${of.encoding}, erottimena ${of.separator === "\t" ? "sarkain" : `”${of.separator}”`}.`;
    case "cards":
      return `Osoitekirjan kortteja ${count(of.cards)}.${of.others > 0 ? ` Ryhmien, yritysten ja paikkojen kortteja jätettiin pois ${count(of.others)}.` : ""}`;
    case "above-header":
      return `Otsikkorivin yläpuolelta jätettiin lukematta ${rows(of.lines)}.`;
    case "no-rows":
      return "Tiedostossa on otsikot mutta ei yhtään riviä.";
    case "second-column":
      return `Saraketta ”${of.column}” ei luettu: ”${of.read}” kertoo saman.`;
    case "unknown-column":
      return `Saraketta ”${of.column}” ei tunnistettu eikä luettu.`;
    case "reason-column":
      return `Sarake ”${of.column}” näyttää poissaolon syyltä. Sitä ei luettu eikä tallenneta.`;
    case "given-first":
      return `Sarakkeen ”${of.column}” nimet luettiin etunimi ensin.`;
    case "family-first":
      return `Sarakkeen ”${of.column}” nimet luettiin sukunimi ensin.`;
    case "ids":
      return `Sarakkeen ”${of.column}” tunnukset luettiin ${of.ids === "person" ? "henkilöiden" : "tehtävien"} tunnuksiksi.`;
    case "unknown-language":
      return `”${of.word}” ei ole tunnettu kieli (${rows(of.rows)}). Se jätettiin pois.`;
    case "by-place":
      return `Otsikkoriviä ei ole, joten sarakkeet luettiin järjestyksessä: ${of.meanings.map((word) => meanings.absences[word] ?? word).join(", ")}.`;
    case "midnights-are-days":
      return "Kaikki kellonajat ovat keskiöitä, joten ajat luettiin kokonaisiksi päiviksi, viimeinen mukaan lukien.";
    case "garbled-letters":
      return `Rivillä ${count(of.line)} on sotkeutuneita kirjaimia: tiedosto on joskus tallennettu väärällä merkistöllä.`;
  }
}

function fault(of: RowFault): string {
  switch (of.kind) {
    case "cells":
      return `Rivillä on ${count(of.found)} solua, otsikossa ${count(of.expected)}. Lisää lainausmerkit tekstiin, jossa on erotin.`;
    case "not-a-date":
      return "Ei ole päivämäärä. Kirjoita 8.7.2026 tai 2026-07-08, kellonaikaan 8.7.2026 14:30.";
    case "backwards":
      return "Päättyy ennen kuin alkaa.";
    case "no-such-person":
      return "Henkilöä ei ole. Kirjoita tunnus, sähköposti tai nimi kuten hakemistossa.";
    case "several-people":
      return `Sopii ${count(of.count)} henkilöön. Kirjoita tunnus tai sähköposti.`;
    case "themselves":
      return "On henkilö itse. Nimeä toinen tai jätä tyhjäksi.";
    case "no-such-role":
      return "Yrityksessä ei ole tällaista tehtävää. Kirjoita se kuten hakemistossa tai jätä tyhjäksi.";
    case "nobody":
      return "Rivi ei kerro, kenestä on kyse. Lisää nimi, tunnus tai sähköposti.";
    case "no-company":
      return "Yritys puuttuu. Kirjoita se tiedostoon tai koko tiedostolle ylempänä.";
    case "not-yes-or-no":
      return "Ei ole kyllä eikä ei. Kirjoita kyllä tai ei, tai jätä tyhjäksi.";
    case "not-a-repetition":
      return "Toistoa ei ymmärretä. Kirjoita esimerkiksi joka viikko ma, ke. Yksi kerta mahtuu yhteen päivään.";
    case "too-long":
      return `Teksti on ${count(of.length)} merkkiä pitkä, enintään ${count(of.longest)} mahtuu.`;
  }
}

/** The import page. */
export const importing = {
  meanings,
  warning,
  remark,
  fault,
  title: "Tuo tiedosto",
  lead: "Näet ensin, mitä tuonti tekisi. Mitään ei kirjoiteta ennen sitä.",
  refusedTitle: "Tuontiin tarvitaan oikeus",
  refused: "Henkilöstöluettelon tuo ylläpitäjä ja poissaolot henkilöstöhallinto. Pyydä heitä tuomaan tiedosto tai vaihda käyttäjää.",
  back: "Takaisin vaihteeseen",

  fileStep: "Tiedosto",
  path: "Tiedoston polku",
  pathHint: "Liitä polku ja paina Enter.",
  choose: "Valitse tiedosto…",
  look: "Avaa",
  looking: "Luetaan tiedostoa …",
  kind: "Mikä luettelo",
  kinds: { staff: "Henkilöstö", absences: "Poissaolot" } satisfies Record<ListKind, string> as Record<ListKind, string>,
  rowCount: (n: number) => rows(n),

  teachTitle: "Mitä voi tuoda",
  teach: "CSV-tiedosto, kuten Excel sen tallentaa, tai osoitekirjan kortit (vCard): suomeksi, ruotsiksi tai englanniksi, puolipisteillä, pilkuilla tai sarkaimilla. Sarakkeet tunnistetaan otsikoistaan, ja voit korjata tunnistusta.",
  teachStaff: "Henkilöstöluettelo",
  teachStaffColumns: "Nimi, nimike, osasto, yritys, alanumero ja muut numerot, sähköposti, kielet, työsuhteen alku ja loppu, tehtävät, hakusanat, varahenkilöt, esihenkilö. Nimi riittää.",
  teachAbsences: "Poissaololuettelo",
  teachAbsencesColumns: "Kuka (tunnus, sähköposti tai nimi), mistä mihin, sijaiset järjestyksessä, sijaistettava tehtävä, saako paluun kertoa.",
  teachReasons: "Poissaolon syytä ei koskaan lueta eikä tallenneta.",
  example: "Esimerkki",
  exampleStaff: { head: ["Nimi", "Nimike", "Osasto", "Alanumero"], row: ["Koistinen Pekka", "kehitysjohtaja", "Johto", "2201"] },
  exampleAbsences: { head: ["Nimi", "Alkaa", "Päättyy", "Sijainen"], row: ["Koistinen Pekka", "13.7.2026", "5.8.2026", "Saarinen Liisa"] },

  columnsStep: "Sarakkeet",
  columnsLead: "Näin sarakkeet tunnistettiin. Korjaa tarvittaessa.",
  columnsRead: (read: number, all: number) => `Luetaan ${count(read)} / ${count(all)} saraketta`,
  asBefore: "Sarakkeet luetaan kuten viimeksi, sillä otsikot ovat samat.",
  forget: "Unohda ja tunnista uudelleen",
  forgotten: "Unohdettu. Sarakkeet tunnistettiin otsikoistaan.",
  firstRows: "Tiedoston ensimmäiset rivit",
  column: "Sarake",
  meaningOf: (header: string) => `Sarakkeen ”${header}” merkitys`,
  nameless: "nimetön sarake",
  notRead: "ei lueta",
  reasonLocked: "syitä ei lueta",
  cannotChoose: "Ei otsikkoa, jolla sen voisi valita",
  sameHeader: "Sama otsikko kuin aiemmalla sarakkeella",
  double: (meaning: string) => `”${meaning}” on valittu kahdesti. Jätä vain toinen.`,
  missingColumn: (meaning: string) => `Mikään sarake ei kerro: ${meaning}.`,
  missingColumnRemedy: "Valitse sen sarake yllä olevasta taulukosta.",
  edit: "Muuta",
  hide: "Piilota",

  options: "Valinnat",
  company: "Yritys riveille, joilla sitä ei ole",
  companyHint: "Hakemistossa oleva tai uusi nimi.",
  companyNeeded: "Tiedostossa ei ole yrityssaraketta: kirjoita, minkä yrityksen luettelo on.",
  region: "Numeroiden maa",
  regionHint: "Kaksi kirjainta, esimerkiksi FI tai SE. Tyhjä: kuten yrityksellä nyt, uudella Suomi.",
  regionUnknown: "Tällaista maata ei ole. Kirjoita kaksi kirjainta, esimerkiksi FI tai SE.",
  ids: "Tunnukset ovat",
  idsChoices: { recognised: "kuten tunnistettiin", person: "henkilöiden", post: "tehtävien" },
  idsHint: "Tehtävien tunnus pysyy, kun haltija vaihtuu.",
  leavers: "Tiedostosta puuttuvien työsuhde päättyy",
  leaversHint: "Vain kun tiedostossa ovat kaikki. Muuten puuttuvat nimetään, mutta he jäävät ennalleen.",
  turnTo: "Heitä kysyvät ohjataan",
  turnToHint: "Yrityksen tehtävä, henkilö tai numero. Tyhjä: soittajalle kerrotaan, kuka muu auttaa.",
  turned: (leavers: number, company: string, to: string) =>
    `${company}: ${leavers === 1 ? "yhtä lähtenyttä" : `${leavers} lähtenyttä`} kysyvät ohjataan: ${to}`,
  makePlan: "Näytä, mitä tuonti tekisi",
  remakePlan: "Tee suunnitelma uudelleen",
  stale: "Valintoja on muutettu, joten suunnitelma ei enää pidä.",

  planStep: "Suunnitelma",
  planLead: "Mitään ei ole vielä kirjoitettu.",
  planned: (n: number) => (n === 0 ? "Suunnitelma on valmis. Mikään ei muutu." : `Suunnitelma on valmis: ${count(n)} ${n === 1 ? "muutos" : "muutosta"}.`),
  kindsMany: {
    company: "Yritykset",
    department: "Osastot",
    person: "Henkilöt",
    role: "Tehtävät",
    absence: "Poissaolot",
  } satisfies Record<PlannedKind, string> as Record<PlannedKind, string>,
  kindOne: {
    company: "yritys",
    department: "osasto",
    person: "henkilö",
    role: "tehtävä",
    absence: "poissaolo",
  } satisfies Record<PlannedKind, string> as Record<PlannedKind, string>,
  figures: { new: "uusia", changed: "muuttuu", returned: "palaa", gone: "puuttuu", unchanged: "ennallaan" } satisfies Record<
    PlannedStep | "unchanged",
    string
  > as Record<PlannedStep | "unchanged", string>,
  steps: { new: "uusi", changed: "muuttuu", returned: "palaa", gone: "puuttuu" } satisfies Record<PlannedStep, string> as Record<PlannedStep, string>,
  goneStay: "Tiedostosta puuttuvat jäävät hakemistoon ennalleen.",
  goneEnd: "Tiedostosta puuttuvien työsuhde päättyy. He löytyvät yhä haussa entisinä.",
  warnings: "Huomaa",
  remarks: "Tiedostosta",

  problems: (n: number) => (n === 1 ? "Yhtä riviä ei voi tuoda" : `${rows(n)} ei voi tuoda`),
  problemsTable: "Rivit, joita ei voi tuoda",
  line: "Rivi",
  value: "Arvo",
  faultHead: "Mikä on vialla",
  wholeRow: "koko rivi",
  leaveOut: (n: number) => (n === 1 ? "Jätä se pois ja tuo muut" : `Jätä ne ${count(n)} pois ja tuo muut`),
  leaveOutNeeded: "Valitse, jätetäänkö rivit pois, tai korjaa tiedosto ja avaa se uudelleen.",

  changes: "Muutokset",
  what: "Mikä",
  step: "Muutos",
  name: "Nimi",
  companyHead: "Yritys",
  field: "Tieto",
  change: "Ennen → jälkeen",
  before: "ennen",
  after: "jälkeen",
  fields: { holders: "haltijat", covers: "sijaiset", return: "paluun saa kertoa", region: "maa", span: "aika" } as Record<string, string>,
  untilFurtherNotice: "toistaiseksi",
  filterStep: "Näytä muutokset",
  filterKind: "Näytä lajit",
  filterWords: "Etsi nimellä",
  allSteps: "Kaikki muutokset",
  allKinds: "Kaikki lajit",
  shown: (shown: number, all: number) =>
    shown === all ? `${count(all)} ${all === 1 ? "muutos" : "muutosta"}` : `Näytetään ${count(shown)} / ${count(all)}`,
  shownProblems: (shown: number, all: number) => `Näytetään ${count(shown)} / ${count(all)}`,
  noneShown: "Yksikään muutos ei sovi rajaukseen.",
  nothingChanges: "Hakemistossa on jo kaikki, mitä tiedostossa on.",
  takenIn: "Tuodaan",
  takeInRow: (name: string) => `Tuo muutos: ${name}`,
  leaveOutShown: (n: number) => (n === 1 ? "Jätä näkyvä pois" : `Jätä näkyvät ${count(n)} pois`),
  takeInShown: (n: number) => (n === 1 ? "Ota näkyvä mukaan" : `Ota näkyvät ${count(n)} mukaan`),
  setAside: (n: number) => (n === 1 ? "Yksi henkilö jätetään pois" : `${count(n)} henkilöä jätetään pois`),
  setAsideHint: "Uusia ei lisätä. Hakemistossa jo olevat jäävät ennalleen, eikä heitä ehdoteta lähteneiksi.",
  onLine: (line: string) => `rivi ${line}`,
  takeIn: "Ota mukaan",
  takeInNamed: (name: string) => `Ota mukaan: ${name}`,
  andMore: (n: number) => `ja ${count(n)} muuta`,
  planWithout: (n: number) => (n === 0 ? "Suunnittele kaikkien kanssa" : n === 1 ? "Suunnittele ilman häntä" : `Suunnittele ilman heitä (${count(n)})`),
  carryOutRows: (n: number) => `Tuo ${count(n)} ${n === 1 ? "muutos" : "muutosta"}`,

  working: { plan: "Suunnitellaan", write: "Tuodaan" },
  stages: { comparing: "Verrataan hakemistoon …", "backing-up": "Tehdään varmuuskopio …", writing: "Kirjoitetaan …" } satisfies Record<
    Stage,
    string
  > as Record<Stage, string>,
  progress: (done: number, total: number) => `${count(done)} / ${count(total)}`,
  cancel: "Keskeytä",
  cancelling: "Keskeytetään …",
  cancelHint: "Voit käyttää vaihdetta sillä välin. Keskeytettäessä mitään ei kirjoiteta.",
  cancelled: "Keskeytetty. Mitään ei kirjoitettu.",

  doneStep: "Tuotu",
  done: (file: string) => `${file} on tuotu.`,
  leftOut: (n: number) => `${rows(n)} jäi pois.`,
  unchangedStep: "Mikään ei muuttunut",
  unchanged: "Hakemisto oli jo kuten tiedosto. Mitään ei kirjoitettu.",
  undoneStep: "Kumottu",
  undone: "Hakemisto on taas kuten ennen tuontia.",
  undo: "Kumoa tuonti",
  toDesk: "Vaihteeseen",
  another: "Toinen tiedosto",
};
