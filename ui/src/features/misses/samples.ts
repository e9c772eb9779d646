// Misses as the program sends them, for tests. Made up, and used nowhere else.
import type { MissCandidates, MissGroup, Row } from "../../contract/types";
import { KUUSILINNA, row, SAARINEN } from "../../host/samples";

export function group(changed: Partial<MissGroup> = {}): MissGroup {
  return {
    key: "koistisen pekka",
    typed: [
      { text: "koistisen pekka", count: 5 },
      { text: "pekka koistinen", count: 4 },
      { text: "koistinen p", count: 3 },
    ],
    company: KUUSILINNA,
    companyName: "Kuusilinna Oy",
    languages: ["fi", "sv"],
    count: 12,
    notFound: 7,
    recent: 7,
    before: 2,
    weeks: [0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 1, 3, 4],
    last: "2026-07-07",
    ...changed,
  };
}

export function waste(): MissGroup {
  const typed = [{ text: "jatehuolto", count: 2 }];
  return group({ key: "jatehuolto", typed, count: 2, notFound: 0, recent: 2, before: 0, languages: ["fi"], last: "2026-07-08" });
}

export const PAYROLL = "01900000-0000-7000-8000-0000000000e1";

export function role(changed: Partial<Row> = {}): Row {
  return row({ key: { kind: "role", id: PAYROLL }, name: "Kiinteistöhuolto", title: "", marks: [], state: "present", reason: "partly", ...changed });
}

export function candidates(number: number, changed: Partial<MissCandidates> = {}): MissCandidates {
  return {
    number,
    people: [
      row({ key: SAARINEN, name: "Liisa Koistinen", marks: [[6, 15]], state: "present", reason: "partly" }),
      row({ name: "Pekka Koskinen", marks: [], state: "present", reason: "misspelt" }),
    ],
    roles: [role()],
    referrals: [],
    writing: { name: "Pekka Koistinen", word: "pekka koistinen", given: "Pekka", family: "Koistinen", isName: true },
    remedies: ["referral", "person", "alias", "keyword", "put-aside"],
    ...changed,
  };
}
