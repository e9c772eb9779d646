import { describe, expect, it } from "vitest";
import { MARGIN, rowsInPage, scrollFor, shownRows } from "./shown-rows";

const pane = { top: 0, height: 500, row: 50 };

describe("the rows on the screen", () => {
  it("are those that can be seen and a few beyond the edges", () => {
    const places = shownRows({ ...pane, top: 1000 }, 10_000, 20, MARGIN);
    expect(places[0]).toBe(16);
    expect(places.at(-1)).toBe(33);
  });

  it("are only those that can be seen while somebody types", () => {
    expect(shownRows(pane, 10_000, 0, 0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("are no more than there are", () => {
    expect(shownRows(pane, 3, 0, MARGIN)).toEqual([0, 1, 2]);
    expect(shownRows({ ...pane, top: 5000 }, 3, -1, MARGIN)).toEqual([]);
    expect(shownRows(pane, 0, -1, MARGIN)).toEqual([]);
  });

  it("include the chosen one wherever the list was scrolled to", () => {
    expect(shownRows({ ...pane, top: 1000 }, 10_000, 2, MARGIN)).toContain(2);
  });

  it("are scrolled to only where they are not seen whole", () => {
    expect(scrollFor(pane, 9)).toBeNull();
    expect(scrollFor(pane, 10)).toBe(50);
    expect(scrollFor({ ...pane, top: 100 }, 1)).toBe(50);
    expect(scrollFor({ ...pane, top: 100 }, 2)).toBeNull();
  });

  it("make a page of as many as fit whole", () => {
    expect(rowsInPage({ ...pane, height: 549 })).toBe(10);
    expect(rowsInPage({ ...pane, height: 20 })).toBe(1);
  });
});
