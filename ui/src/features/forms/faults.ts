// What is wrong with a field, in words, and where the field is. Knows no program.
import type { FormField, FormProblem, Language } from "../../contract/types";
import { i18n } from "../../i18n";

/** None: nothing is wrong. */
export function faultText(problems: readonly FormProblem[]): string | null {
  return problems.length === 0 ? null : problems.map(told).join(" ");
}

/** What is wrong with one field: what is missing is named where it is chosen, not typed. */
export function told({ field, fault }: FormProblem): string {
  return field === "company" && fault.kind === "empty" ? i18n.m.forms.chooseCompany : i18n.m.forms.fault(fault);
}

/** What is wrong with each language's text, which problems call by its place. */
export function perLanguage(fault: (at: number) => string | null): Record<Language, string | null> {
  return { fi: fault(0), sv: fault(1), en: fault(2) };
}

/** What `data-field` says at the element that holds a field or a row. */
export function fieldPlace(field: FormField, index: number | null = null): string {
  return index === null ? field : `${field}-${index}`;
}

const CONTROLS = "input, select, textarea, button";

/** Goes to the field a problem is about; to its list where it has no place of its own. */
export function goToField(inside: HTMLElement, problem: FormProblem): void {
  const find = (place: string) => inside.querySelector<HTMLElement>(`[data-field="${place}"]`);
  goTo(find(fieldPlace(problem.field, problem.index)) ?? find(fieldPlace(problem.field)));
}

export function goTo(place: HTMLElement | null | undefined): void {
  if (!place) return;
  // What is folded away cannot be gone to.
  for (let around: Element | null = place; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  const within = place.querySelector<HTMLElement>('[aria-invalid="true"]') ?? place.querySelector<HTMLElement>(CONTROLS);
  const target = place.matches(CONTROLS) ? place : (within ?? place);
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
}
