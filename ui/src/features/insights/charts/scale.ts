// How counts become lengths, and which of many labels are written. Knows no colour and no component.

/** Steps of a scale that begins at nothing and ends at or above the most: 0, 50, 100. Whole numbers: callers are counted. */
export function steps(most: number, wanted = 4): readonly number[] {
  const rough = Math.max(1, most) / wanted;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * ten).find((step) => step >= rough) ?? ten * 10);
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, place) => place * step);
}

/** Every how manieth of so many labels is written, so that none touches the next. */
export function everyNth(labels: number, room: number, each: number): number {
  const fit = Math.max(1, Math.floor(room / Math.max(1, each)));
  return Math.max(1, Math.ceil(labels / fit));
}

/** How many pixels a rem is at the chosen size of text. */
export function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
