// The sizes of the text, and which comes next. Knows no component.

/** In percent. */
export const textSizes = [100, 125, 150, 175, 200] as const;
export const PLAIN_SIZE = 100;

/** The next larger (or smaller) size; none: there is none. */
export function nextTextSize(size: number, by: 1 | -1): number | null {
  return (by > 0 ? textSizes.find((one) => one > size) : textSizes.filter((one) => one < size).at(-1)) ?? null;
}
