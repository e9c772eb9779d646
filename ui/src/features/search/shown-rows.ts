// Which rows of a long list are on the screen. Numbers only; knows no DOM.

/** The height of a row, in rem. */
export const ROW_HEIGHT = 3.9375;
/** How many rows beyond the edges are made too, so that scrolling shows no gap. */
export const MARGIN = 4;
/** What fits where nothing can be measured. */
const PAGE = 8;

/** What is seen of the list. */
export interface Pane {
  /** How far it is scrolled, in pixels. */
  top: number;
  /** Its height, in pixels. */
  height: number;
  /** The height of a row, in pixels. */
  row: number;
}

/** The places of the rows that are made: those that can be seen, and the chosen one, which is read aloud. */
export function shownRows(pane: Pane, count: number, chosen: number, margin: number): number[] {
  const { top, row } = pane;
  const from = Math.max(0, Math.floor(top / row) - margin);
  const to = Math.min(count, Math.ceil((top + seen(pane)) / row) + margin);
  const places = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (chosen >= 0 && chosen < count && !places.includes(chosen)) places.push(chosen);
  return places;
}

/** How many whole rows fit. */
export function rowsInPage(pane: Pane): number {
  return Math.max(1, Math.floor(seen(pane) / pane.row));
}

/** Where to scroll so that a row is seen whole; none: it is already. */
export function scrollFor(pane: Pane, at: number): number | null {
  const { top, row } = pane;
  const [first, last] = [at * row, (at + 1) * row];
  if (first < top) return first;
  return last > top + seen(pane) ? last - seen(pane) : null;
}

function seen({ height, row }: Pane): number {
  return height || PAGE * row;
}
