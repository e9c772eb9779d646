// Forms of absences as the program sends them, for tests. Made up, and used nowhere else.
import type { AbsenceForm, AbsenceFormOf, Choice } from "../../contract/types";
import { KOISTINEN, SAARINEN } from "../../host/samples";

export const VIRTANEN = "01900000-0000-7000-8000-000000000011";
export const SANDAS = "01900000-0000-7000-8000-000000000012";
export const EK = "01900000-0000-7000-8000-000000000013";
export const PALKAT = "01900000-0000-7000-8000-0000000000e1";

export const known: readonly Choice[] = [
  { id: KOISTINEN.id, name: "Pekka Koistinen", detail: "kehitysjohtaja" },
  { id: SAARINEN.id, name: "Liisa Saarinen", detail: "hallintojohtaja" },
  { id: VIRTANEN, name: "Anna Virtanen", detail: "HR-päällikkö" },
  { id: SANDAS, name: "Bo Sandås", detail: "palkanlaskija" },
  { id: EK, name: "Carita Ek", detail: "assistentti" },
];

/** The form of a new absence of these people, or of an absence that is there already. */
export function absenceForm({ people, absence = null }: Partial<AbsenceFormOf>, changed: Partial<AbsenceForm> = {}): AbsenceForm {
  const draft = {
    id: absence,
    people: people ?? [],
    when: { from: "2026-07-08", to: "2026-07-08", repeats: null },
    covers: [],
    returnMayBeTold: true,
    merge: [],
  };
  return { draft, whenText: "", seen: 7, people: [...known], roles: [], confirmed: null, history: [], ...changed };
}
