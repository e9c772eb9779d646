import { render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DeskState, Quality } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, type FakeHost } from "../../host/fake";
import { desk, KUUSILINNA } from "../../host/samples";
import { i18n } from "../../i18n";
import { Session, sessionContext } from "../../session/session.svelte";
import { group, waste } from "../misses/samples";
import DirectoryPage from "./DirectoryPage.svelte";

let session: Session;
let host: FakeHost;
let findings: number;
let state: DeskState;

function show(waiting: number, shown: "imports" | "notices" = "imports") {
  findings = 35;
  state = desk({ suggestionsWaiting: waiting });
  host = fakeHost({
    desk_state: () => state,
    import_reports: () => ({ reports: [], total: 0 }) as never,
    misses: () => ({ groups: [group(), waste()], totalGroups: 2, missed: 14, days: 90 }),
    quality: ({ number, first }): Quality => ({
      number,
      counts: [{ kind: "no-number", count: findings, grave: 0 }],
      total: findings,
      first,
      findings: [],
    }),
  });
  useHost(host);
  session = new Session();
  session.take(state);
  return render(DirectoryPage, { props: { tab: shown }, context: sessionContext(session) });
}

const tab = (name: RegExp) => screen.getByRole("button", { name });

beforeEach(() => (i18n.chosen = "fi"));

describe("the admins' workspace", () => {
  it("tells on its tabs how much waits behind them, of the company that is answered", async () => {
    show(3);
    await waitFor(() => expect(tab(/^Laatu/).textContent).toContain("35"));
    expect(tab(/^Laatu/).textContent).toContain("35 huomiota");
    expect(tab(/^Ehdotukset/).textContent).toContain("3 odottaa");
    // What is asked for often at present; nothing is looked for yet that resembles it.
    await waitFor(() => expect(tab(/^Hudit/).textContent).toContain("yhtä aihetta kysytään nyt usein"));
    expect(host.asked.some(({ command }) => command === "miss_candidates")).toBe(false);
    expect(host.asked.find(({ command }) => command === "quality")?.asked).toMatchObject({ company: KUUSILINNA, count: 0 });
    findings = 0;
    state = desk({ suggestionsWaiting: 1 });
    await session.refresh();
    await waitFor(() => expect(tab(/^Laatu/).querySelector("[data-part=waiting]")).toBeNull());
    expect(tab(/^Ehdotukset/).textContent).toContain("yksi odottaa");
  });

  it("tells nothing where nothing waits", () => {
    show(0);
    expect(tab(/^Ehdotukset/).querySelector("[data-part=waiting]")).toBeNull();
  });

  it("keeps the tab that is shown in sight, where the tabs are scrolled", async () => {
    const brought: (string | undefined)[] = [];
    vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
      if (this instanceof HTMLElement) brought.push(this.dataset.tab);
    });
    const { rerender } = show(0, "notices");
    expect(brought.at(-1)).toBe("notices");
    await rerender({ tab: "imports" });
    expect(brought.at(-1)).toBe("imports");
  });
});
