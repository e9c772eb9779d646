// Values as the program sends them, for the states of components in tests. Made up, and used nowhere else.
import type {
  Card,
  CompanyDraft,
  CompanyForm,
  CompanyLine,
  DeskState,
  EntryKey,
  PersonDraft,
  PersonForm,
  Row,
  Settings,
  Situation,
} from "../contract/types";

export const KOISTINEN: EntryKey = { kind: "person", id: "01900000-0000-7000-8000-000000000001" };
export const SAARINEN: EntryKey = { kind: "person", id: "01900000-0000-7000-8000-000000000002" };
export const KUUSILINNA = "01900000-0000-7000-8000-0000000000c1";
export const HAMEEN_SAHKO = "01900000-0000-7000-8000-0000000000c2";

export function settings(changed: Partial<Settings> = {}): Settings {
  return {
    language: "fi",
    theme: null,
    textSize: 100,
    handOverCalls: false,
    company: KUUSILINNA,
    letterKeys: true,
    holeDays: 30,
    halfDayAt: "12:00",
    confirmMonths: 12,
    grids: [],
    ...changed,
  };
}

export function company(changed: Partial<CompanyLine> = {}): CompanyLine {
  return {
    id: KUUSILINNA,
    name: "Kuusilinna Oy",
    greeting: { fi: "Kuusilinna, hyvää päivää", sv: "Kuusilinna, god dag", en: "Kuusilinna, good afternoon" },
    language: "fi",
    open: true,
    instruction: "",
    shortInstruction: "",
    rule: "transfer",
    called: [],
    links: [],
    ...changed,
  };
}

export function desk(changed: Partial<DeskState> = {}): DeskState {
  const user = { id: "01900000-0000-7000-8000-0000000000a1", account: "tiina", rights: { operator: true, hr: true, admin: true } };
  return {
    user,
    users: [user],
    companies: [
      company({ id: HAMEEN_SAHKO, name: "Hämeen Sähkö Oy", greeting: { fi: "Hämeen Sähkö", sv: "", en: "" } }),
      company(),
    ],
    people: 2531,
    settings: settings(),
    moment: "2026-07-08T09:42",
    anotherMoment: false,
    folder: "/tmp/vaihde",
    warnings: [],
    lastChange: null,
    answersToSee: 0,
    suggestionsWaiting: 0,
    version: "0.1.0",
    ...changed,
  };
}

export function row(changed: Partial<Row> = {}): Row {
  return {
    key: KOISTINEN,
    name: "Pekka Koistinen",
    about: null,
    marks: [
      [0, 3],
      [6, 12],
    ],
    title: "kehitysjohtaja",
    department: "Johto",
    company: "Kuusilinna Oy",
    companyId: KUUSILINNA,
    own: true,
    reason: "inflected",
    also: null,
    state: "away",
    until: "2026-08-05",
    answer: { way: "covered", name: "Liisa Saarinen", number: "2214" },
    ...changed,
  };
}

export function card(changed: Partial<Card> = {}): Card {
  return {
    key: KOISTINEN,
    name: "Pekka Koistinen",
    calledBy: null,
    title: "kehitysjohtaja",
    department: "Johto",
    company: {
      id: KUUSILINNA,
      name: "Kuusilinna Oy",
      instruction: "Tiedotusvälineet aina viestintään (2290). Kiireiset takaisinsoitot samana päivänä.",
      shortInstruction: "",
      rule: "transfer",
    },
    state: "away",
    until: "2026-08-05",
    answer: {
      way: "covered",
      contact: { name: "Liisa Saarinen", number: "2214", dial: "2214", mayBeGiven: true },
    },
    asked: { name: "Pekka Koistinen", number: "2201", dial: "2201", mayBeGiven: true },
    say: {
      fi: "Pekka Koistinen on poissa 5.8. asti. Häntä sijaistaa Liisa Saarinen. Yhdistänkö?",
      sv: "Pekka Koistinen är frånvarande till 5.8. Liisa Saarinen är ersättare. Ska jag koppla?",
      en: "Pekka Koistinen is away until 5 August. Liisa Saarinen is standing in. Shall I connect you?",
    },
    steps: [
      {
        name: "Pekka Koistinen",
        way: "asked",
        nth: 1,
        standsInFor: null,
        because: { kind: "away", until: "2026-08-05" },
        number: null,
      },
      {
        name: "Matti Laine",
        way: "cover",
        nth: 1,
        standsInFor: null,
        because: { kind: "away", until: "2026-07-08T12:00" },
        number: null,
      },
      { name: "Liisa Saarinen", way: "cover", nth: 2, standsInFor: null, because: { kind: "free" }, number: "2214" },
    ],
    numbers: [
      { written: "2201", kind: "extension", mayBeGiven: true },
      { written: null, kind: "mobile", mayBeGiven: false },
    ],
    ownContact: null,
    place: null,
    help: null,
    about: null,
    email: "pekka.koistinen@kuusilinna.example",
    languages: ["fi", "sv"],
    roles: ["kehitysjohtaja"],
    openUntil: null,
    coming: [
      { kind: "role-starts", on: "2026-09-01", role: "toimitusjohtaja" },
      { kind: "away", from: "2026-09-14", to: "2026-09-18", covers: ["Matti Laine"] },
    ],
    absence: { from: "2026-07-06", to: "2026-08-05", returnMayBeTold: true, covers: ["Matti Laine", "Liisa Saarinen"] },
    ...changed,
  };
}

export function personDraft(changed: Partial<PersonDraft> = {}): PersonDraft {
  return {
    id: KOISTINEN.id,
    company: KUUSILINNA,
    department: "Johto",
    staffId: "1042",
    honorific: "",
    given: "Pekka Juhani",
    family: "Koistinen",
    calledBy: "",
    former: [],
    aliases: ["Pekka"],
    title: "kehitysjohtaja",
    languages: ["fi", "sv", "en"],
    numbers: [
      { written: "2201", kind: "extension", mayBeGiven: true },
      { written: "048 555 0142", kind: "mobile", mayBeGiven: false },
    ],
    email: "pekka.koistinen@kuusilinna.example",
    employedFrom: "2019-03-01",
    employedTo: null,
    hours: { week: null, exceptions: [], holidays: null },
    roles: [{ role: "kehitys", from: "2019-03-01", to: null, leading: false, instead: false }],
    deputies: [SAARINEN.id],
    afterwards: null,
    planned: [],
    toldFrom: null,
    ...changed,
  };
}

export function emptyPerson(changed: Partial<PersonDraft> = {}): PersonDraft {
  return personDraft({
    id: null,
    department: "",
    staffId: "",
    given: "",
    family: "",
    aliases: [],
    title: "",
    languages: [],
    numbers: [],
    email: "",
    employedFrom: null,
    roles: [],
    deputies: [],
    ...changed,
  });
}

export function personForm(draft: PersonDraft = personDraft(), changed: Partial<PersonForm> = {}): PersonForm {
  return {
    draft,
    seen: 7,
    companies: [
      { id: HAMEEN_SAHKO, name: "Hämeen Sähkö Oy", detail: "" },
      { id: KUUSILINNA, name: "Kuusilinna Oy", detail: "" },
    ],
    departments: [
      { id: "01900000-0000-7000-8000-0000000000d1", name: "Johto", detail: "" },
      { id: "01900000-0000-7000-8000-0000000000d2", name: "Talous", detail: "" },
    ],
    roles: [{ id: "01900000-0000-7000-8000-0000000000e1", name: "palkanlaskenta", detail: "", leading: false, holders: [] }],
    people: [{ id: SAARINEN.id, name: "Liisa Saarinen", detail: "talousjohtaja" }],
    ...changed,
  };
}

export const SITUATIONS: readonly Situation[] = [
  "direct",
  "away-covered",
  "away-nobody",
  "closed-covered",
  "closed-nobody",
  "left-covered",
  "left-nobody",
  "other-covered",
  "other-nobody",
];

export function companyDraft(changed: Partial<CompanyDraft> = {}): CompanyDraft {
  const day = [{ from: "08:00", to: "16:00" }];
  return {
    id: KUUSILINNA,
    name: "Kuusilinna Oy",
    greeting: { fi: "Kuusilinna, hyvää päivää", sv: "Kuusilinna, god dag", en: "Kuusilinna, good afternoon" },
    sentences: SITUATIONS.map((situation) => ({ situation, say: { fi: "", sv: "", en: "" } })),
    hours: { week: [day, day, day, day, day, [], []], exceptions: [{ day: "2026-12-24", open: [] }], holidays: null },
    zone: "Europe/Helsinki",
    region: "FI",
    language: "fi",
    fallback: "010 555 2200",
    rule: "transfer",
    instruction: "Tiedotusvälineet aina viestintään (2290).",
    shortInstruction: "",
    called: [],
    links: [],
    ...changed,
  };
}

export function companyForm(draft: CompanyDraft = companyDraft(), changed: Partial<CompanyForm> = {}): CompanyForm {
  return {
    draft,
    seen: 7,
    placeholders: ["person", "until", "opens", "cover", "number", "company"],
    zones: ["America/New_York", "Asia/Tokyo", "Europe/Helsinki", "Europe/London", "Europe/Mariehamn", "Europe/Stockholm", "UTC"],
    short: 80,
    mostLinks: 9,
    ...changed,
  };
}
