// How many months can be chosen, as the program has it. Knows no component.

/** What has to be confirmed more often is confirmed by nobody. */
export const FEWEST_MONTHS = 1;
/** What is older is known by nobody. */
export const MOST_MONTHS = 60;

/** A number of months as it was typed; none: it cannot be chosen. */
export function readMonths(typed: string): number | null {
  const text = typed.trim();
  const months = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return months >= FEWEST_MONTHS && months <= MOST_MONTHS ? months : null;
}
