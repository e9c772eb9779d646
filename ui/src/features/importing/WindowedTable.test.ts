import { createRawSnippet } from "svelte";
import { render, screen } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import WindowedTable from "./WindowedTable.svelte";

const cell = (html: string) => createRawSnippet(() => ({ render: () => html }));

function pane(width: number): HTMLElement {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockReturnValue(width);
  render(WindowedTable, {
    props: { rows: 2, of: null, label: "Muutokset", head: cell("<th>Nimi</th>"), row: cell("<td>Pekka</td>"), columns: [40], onsight: () => undefined },
  });
  return screen.getByRole("region", { name: "Muutokset" });
}

afterEach(() => void vi.restoreAllMocks());

describe("a table of which only a part is there", () => {
  it("keeps a line free below its last row where a bar to scroll it sideways lies on it", () => {
    const wide = pane(800);
    expect(wide.classList.contains("wide")).toBe(true);
    // Three rows of 2.125, half a rem, and the bar.
    expect(wide.style.maxHeight).toBe("7.875rem");
  });

  it("is no higher than its rows where there is none", () => {
    const narrow = pane(600);
    expect(narrow.classList.contains("wide")).toBe(false);
    expect(narrow.style.maxHeight).toBe("6.875rem");
  });
});
