import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { PastChange, ToldAbsence, When } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk } from "../../host/samples";
import { i18n } from "../../i18n";
import { Session, sessionContext } from "../../session/session.svelte";
import HistoryDialog from "./HistoryDialog.svelte";
import { toldChange } from "./told-change";
import { whenText } from "./when-text";

const TODAY = "2026-07-08";
beforeEach(() => void (i18n.chosen = "fi"));
const holiday: When = { from: "2026-06-29", to: "2026-07-17", repeats: null };

function absence(changed: Partial<ToldAbsence> = {}): ToldAbsence {
  return { when: holiday, covers: [{ name: "Bo Sandås", role: null }], returnMayBeTold: true, ...changed };
}

function change(changed: Partial<PastChange> = {}): PastChange {
  return {
    operation: "op-2",
    act: "mark-away",
    stamp: { at: "2026-07-08T09:38", by: "tiina" },
    undone: false,
    absences: [{ name: "Anna Virtanen", before: null, after: absence() }],
    count: 1,
    ...changed,
  };
}

describe("when an absence is", () => {
  it("is told with the days of the week", () => {
    expect(whenText(holiday, TODAY)).toBe("ma 29.6. – pe 17.7.");
    expect(whenText({ from: "2026-07-08", to: null, repeats: null }, TODAY)).toBe("ke 8.7. alkaen");
  });

  it("is told as a rule where it comes again", () => {
    const repeats = { everyWeeks: 2, on: [5], until: "2026-08-30", except: ["2026-07-24"] };
    expect(whenText({ from: "2026-07-10", to: "2026-07-10", repeats }, TODAY)).toBe(
      "joka toinen perjantai, 10.7. alkaen, 30.8. asti, ei 24.7.",
    );
    const weekdays = { everyWeeks: 1, on: [5, 4, 3, 2, 1], until: null, except: [] };
    expect(whenText({ from: "2026-07-08T15:00", to: "2026-07-08T16:00", repeats: weekdays }, TODAY)).toBe(
      "arkisin klo 15.00–16.00, 8.7. alkaen, toistaiseksi",
    );
    const some = { everyWeeks: 3, on: [1, 3], until: null, except: [] };
    expect(whenText({ from: "2026-07-13T13:00", to: "2026-07-14T00:00", repeats: some }, TODAY)).toBe(
      "joka 3. viikko: maanantai ja keskiviikko klo 13.00–24.00, 13.7. alkaen, toistaiseksi",
    );
  });
});

describe("a change in words", () => {
  const only = (told: PastChange) => toldChange(told, TODAY).absences[0];

  it("tells a new absence whole", () => {
    expect(only(change())?.differences).toEqual([{ what: null, before: null, after: "ma 29.6. – pe 17.7.; sijaiset Bo Sandås" }]);
  });

  it("tells only what is different", () => {
    const after = absence({
      when: { ...holiday, to: "2026-07-10" },
      covers: [
        { name: "Bo Sandås", role: null },
        { name: "Carita Ek", role: "palkat" },
      ],
    });
    const told = only(change({ absences: [{ name: "Anna Virtanen", before: absence(), after }] }));
    expect(told?.differences).toEqual([
      { what: "Aika", before: "ma 29.6. – pe 17.7.", after: "ma 29.6. – pe 10.7." },
      { what: "Sijaiset", before: "Bo Sandås", after: "Bo Sandås, palkat: Carita Ek" },
    ]);
  });

  it("tells what was confirmed, taken away and forgotten apart", () => {
    const told = (before: ToldAbsence | null, after: ToldAbsence | null) =>
      only(change({ absences: [{ name: "Anna Virtanen", before, after }] }))?.differences;
    expect(told(absence(), absence())).toEqual([]);
    expect(told(absence({ covers: [], returnMayBeTold: false }), null)).toEqual([
      { what: null, before: "ma 29.6. – pe 17.7.; ei sijaisia; paluuta ei kerrota", after: null },
    ]);
    expect(told(null, null)?.[0]?.before).toContain("yli 30 päivää");
  });

  it("says when it was, the day only where it was another one", () => {
    expect(toldChange(change(), TODAY).at).toBe("klo 9.38");
    expect(toldChange(change(), "2026-07-09").at).toBe("ke 8.7. klo 9.38");
  });
});

describe("the history", () => {
  let session: Session;
  let host: FakeHost;

  function open(answers: Parameters<typeof fakeHost>[0]): void {
    host = fakeHost({ desk_state: () => desk(), ...answers });
    useHost(host);
    session = new Session();
    session.take(desk());
    render(HistoryDialog, { props: { onclose: vi.fn() }, context: sessionContext(session) });
  }

  let changes: PastChange[];
  beforeEach(() => {
    changes = [change(), change({ operation: "op-1", undone: true, act: "import-absences", count: 41, absences: [] })];
  });

  it("tells who did what and when, and how much is not told", async () => {
    open({ absence_history: () => ({ changes }) });
    const [newest, oldest] = await screen.findAllByRole("listitem").then(() => document.querySelectorAll<HTMLElement>("[data-operation]"));
    expect(newest?.textContent).toContain("klo 9.38, tiina");
    expect(newest?.textContent).toContain("Anna Virtanen");
    expect(oldest?.textContent).toContain("ja 41 muuta");
    expect(oldest?.textContent).toContain("Kumottu");
    expect(within(oldest!).queryByRole("button")).toBeNull();
    expect(host.asked[0]).toEqual({ command: "absence_history", asked: { limit: 100 } });
  });

  it("takes a change back, and shows that", async () => {
    open({
      absence_history: () => ({ changes }),
      undo: ({ operation }) => {
        changes = changes.map((known) => (known.operation === operation ? { ...known, undone: true } : known));
        return { outcome: "undone", act: "mark-away" };
      },
    });
    await fireEvent.click(await screen.findByRole("button", { name: /^Kumoa: poissaolon merkintä/ }));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Kumoa:/ })).toBeNull());
    expect(host.asked.filter(({ command }) => command === "undo").map(({ asked }) => asked)).toEqual([{ operation: "op-2" }]);
  });

  it("is empty at first, and says what keeps it from being read", async () => {
    open({ absence_history: () => ({ changes: [] }) });
    expect(await screen.findByText("Poissaoloihin ei ole vielä tehty muutoksia.")).toBeTruthy();
    open({
      absence_history: () => {
        throw refusal({ code: "right-not-held", account: "tiina", right: "hr" });
      },
    });
    expect((await screen.findByRole("alert")).textContent).toContain("henkilöstöhallinnon");
  });
});
