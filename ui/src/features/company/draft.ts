// A company's draft between the form and the program. Knows no component and no host.
import type { CompanyDraft, FormProblem, Language, Link, PerLanguage, Situation } from "../../contract/types";
import { halfFilled, pruneHours } from "../forms/hours";
import { keepFilled } from "../forms/merged";

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

/** Every situation has its place, whether it has a wording or not. */
export function opened(draft: CompanyDraft): CompanyDraft {
  const copy = structuredClone(draft);
  const wording = new Map(copy.sentences.map(({ situation, say }) => [situation, say]));
  const sentences = SITUATIONS.map((situation) => ({ situation, say: wording.get(situation) ?? { fi: "", sv: "", en: "" } }));
  return { ...copy, sentences };
}

export function prune(draft: CompanyDraft): void {
  const written = (text: string) => text.trim() !== "";
  pruneHours(draft.hours);
  keepFilled(draft.called, written);
  keepFilled(draft.links, (link: Link) => written(link.name) || written(link.address));
}

/** One line, with one blank between words: as it is saved. */
export function tidied(text: string): string {
  return text.split(/\s+/).filter((word) => word !== "").join(" ");
}

export function check(draft: CompanyDraft): FormProblem[] {
  return halfFilled(draft.hours);
}

/** Whether a placeholder ever has a value in the situation; one that has none makes the product's own sentence be said. */
export function usable(placeholder: string, situation: Situation): boolean {
  if (placeholder === "until") return situation.startsWith("away-");
  if (placeholder === "opens") return situation.startsWith("closed-");
  if (placeholder === "cover") return situation.endsWith("-covered");
  return true;
}

const languages: readonly Language[] = ["fi", "sv", "en"];

/** The languages in which a situation has a wording of the company's own. */
export function worded(say: PerLanguage): Language[] {
  return languages.filter((language) => say[language].trim() !== "");
}

/** The language a problem of a situation's wording is in: where the unknown word stands, else the first one written. */
export function faultyLanguage(say: PerLanguage, problem: FormProblem): Language {
  const { fault } = problem;
  const holds = (language: Language) => {
    if (fault.kind === "unknown-placeholder") return say[language].includes(`{${fault.written}}`);
    if (fault.kind === "too-long") return [...say[language]].length > fault.longest;
    // A brace that was left open, or closed without being opened.
    return say[language].replace(/\{[^{}]*\}/g, "").match(/[{}]/) !== null;
  };
  return languages.find(holds) ?? worded(say)[0] ?? "fi";
}

/** The zones most companies here are in. */
const USUAL: readonly string[] = ["Europe/Helsinki", "Europe/Stockholm", "Europe/Mariehamn"];

export interface Zone {
  id: string;
  /** `Helsinki (Europe)`: begins with what people look for. */
  name: string;
}

/** The zones in two groups: the usual ones, and all others by the name of their city. */
export function zoneGroups(zones: readonly string[]): { usual: Zone[]; others: Zone[] } {
  const zone = (id: string): Zone => {
    const parts = id.replaceAll("_", " ").split("/");
    const city = parts.at(-1) ?? id;
    const around = parts.slice(0, -1).join(", ");
    return { id, name: around === "" ? city : `${city} (${around})` };
  };
  const byName = (one: Zone, other: Zone) => one.name.localeCompare(other.name);
  return {
    usual: USUAL.filter((id) => zones.includes(id)).map(zone),
    others: zones.filter((id) => !USUAL.includes(id)).map(zone).sort(byName),
  };
}
