// Which rows of a long list are on the screen. Numbers only; knows no DOM.

/** The height of a row, in rem. */
export const ROW_HEIGHT = 3.9375;
/** How many rows beyond the edges are made too, so that scrolling shows no gap. */
const MARGIN = 4;
/** What fits where nothing can be measured. */
const PAGE = 8;

export interface Pane {
  /** How far it is scrolled, in pixels. */
  top: number;
  /** Its height, in pixels. */
  height: number;
  /** The height of a row, in pixels. */
  row: number;
}

/** The rows from and to (not included) that are made. */
export function shownRows({ top, height, row }: Pane, count: number): { from: number; to: number } {
  const from = Math.floor(top / row) - MARGIN;
  const to = Math.ceil((top + (height || PAGE * row)) / row) + MARGIN;
  return { from: Math.max(0, Math.min(from, count)), to: Math.min(Math.max(0, to), count) };
}

/** How many whole rows fit. */
export function rowsInPage({ height, row }: Pane): number {
  return Math.max(1, Math.floor(height / row) || PAGE);
}

/** Where to scroll so that a row is seen whole; none: it is already. */
export function scrollFor({ top, height, row }: Pane, at: number): number | null {
  const [first, last] = [at * row, (at + 1) * row];
  if (first < top) return first;
  return height > 0 && last > top + height ? last - height : null;
}
