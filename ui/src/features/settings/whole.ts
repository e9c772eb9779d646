// Whole numbers that can be chosen between two bounds, as they are typed. Knows no component.

export interface Bounds {
  fewest: number;
  most: number;
}

/** What has to be confirmed more often is confirmed by nobody; what is older is known by nobody. As the program has it. */
export const CONFIRM_MONTHS: Bounds = { fewest: 1, most: 60 };
/** What is kept longer tells nothing of today. */
export const MISS_DAYS: Bounds = { fewest: 1, most: 365 };

/** A number as it was typed; none: it cannot be chosen. */
export function readWhole(typed: string, { fewest, most }: Bounds): number | null {
  const text = typed.trim();
  const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return number >= fewest && number <= most ? number : null;
}
