// Suggestions as the program sends them, for tests.
import type { Suggestion } from "../../contract/types";
import { KOISTINEN, KUUSILINNA, SAARINEN } from "../../host/samples";

export function suggestion(changed: Partial<Suggestion> = {}): Suggestion {
  return {
    id: "s1",
    by: "seppo",
    at: "2026-07-08T09:30",
    company: "Kuusilinna Oy",
    companyId: KUUSILINNA,
    about: { key: KOISTINEN, name: "Pekka Koistinen", detail: "kehitysjohtaja, Kuusilinna Oy", person: KOISTINEN.id },
    kind: "wrong-number",
    words: "Numero on nyt 2290.",
    typed: "koistisen pekka",
    shown: [
      { key: KOISTINEN, name: "Pekka Koistinen", detail: "kehitysjohtaja, Kuusilinna Oy", person: KOISTINEN.id },
      { key: SAARINEN, name: null, detail: "", person: null },
    ],
    state: "open",
    answer: "",
    answeredBy: null,
    answeredAt: null,
    seen: true,
    ...changed,
  };
}

export function answered(changed: Partial<Suggestion> = {}): Suggestion {
  return suggestion({ state: "accepted", answer: "Korjattu!", answeredBy: "raija", answeredAt: "2026-07-08T09:40", ...changed });
}
