import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FieldValue, RecordKey, RecordRow } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost } from "../../host/fake";
import { KOISTINEN, SAARINEN, desk } from "../../host/samples";
import { i18n } from "../../i18n";
import { Session, sessionContext } from "../../session/session.svelte";
import { act, hearKeys, part, press } from "../forms/on-stage";
import RecordPanel from "./RecordPanel.svelte";
import { beside, change, entry, history, row } from "./samples";
import { toldEntry } from "./told";

const PEKKA: RecordKey = { kind: "person", id: KOISTINEN.id };

let deaf: () => void;
beforeEach(() => {
  deaf = hearKeys();
  i18n.chosen = "fi";
});
afterEach(() => deaf());

function open(answers: Parameters<typeof fakeHost>[0] = {}, record: RecordKey = PEKKA) {
  const host = fakeHost({ record_history: () => history(), record_beside: () => beside(), desk_state: () => desk(), ...answers });
  useHost(host);
  const session = new Session();
  session.take(desk());
  session.view = { name: "person", id: KOISTINEN.id };
  render(RecordPanel, { props: { record }, context: sessionContext(session) });
  const asked = (command: string) => host.asked.filter((one) => one.command === command).map((one) => one.asked);
  return { session, asked };
}

const entries = () => [...document.querySelectorAll<HTMLElement>("[data-operation]")];

describe("what was done to a record", () => {
  it("is told newest first, with who and when, and what stood there before", async () => {
    open();
    await waitFor(() => expect(entries()).toHaveLength(1));
    const text = entries()[0]?.textContent?.replace(/\s+/g, " ");
    expect(text).toContain("hakemiston muutos");
    expect(text).toContain("ti 7.7. klo 14.12, tiina");
    expect(text).toContain("Nimike: ennen: kehitysjohtaja → jälkeen: toimitusjohtaja");
  });

  it("is taken back from the entry, and what came of it is told plainly", async () => {
    const { session, asked } = open({ undo: () => ({ outcome: "changed-since" }) });
    await screen.findByText("Kumoa");
    await act("undo");
    await waitFor(() => expect(session.notices.shown[0]).toMatchObject({ kind: "warning", text: expect.stringMatching(/ei voi kumota\. Korjaa ne käsin: Muutokset \(Ctrl\+H\)/) }));
    expect(asked("undo")).toEqual([{ operation: "op-1" }]);
  });

  it("offers no way back where there is none", async () => {
    const erased = entry({ act: "erase-person" });
    const forgotten = entry({ operation: "op-0", act: "take-effect", rows: [row({ happened: "forgotten" })] });
    open({ record_history: () => history([erased, forgotten]) });
    await waitFor(() => expect(entries()).toHaveLength(2));
    expect(screen.queryByText("Kumoa")).toBeNull();
  });

  it("says with no green tick that what is forgotten cannot be taken back", async () => {
    const { session } = open({ undo: () => ({ outcome: "forgotten" }) });
    await screen.findByText("Kumoa");
    await act("undo");
    await waitFor(() => expect(session.notices.shown[0]?.kind).toBe("warning"));
  });

  it("keeps the focus when it is taken back, however late that is read", async () => {
    let undone = false;
    const reading: (() => void)[] = [];
    open({
      record_history: () => {
        const now = history([entry({ undone })]);
        return undone ? new Promise((come) => reading.push(() => come(now))) : now;
      },
      undo: () => ((undone = true), { outcome: "undone", act: "edit-directory" }),
    });
    const button = (await screen.findByText("Kumoa")).closest("button")!;
    button.focus();
    await fireEvent.click(button);
    await waitFor(() => expect(reading).toHaveLength(1));
    reading[0]?.();
    await screen.findByText("Kumottu");
    await waitFor(() => expect(document.activeElement).toBe(entries()[0]));
  });

  it("asks first where the same change was about others too", async () => {
    const { asked } = open({
      record_history: () => history([entry({ act: "import-staff", others: 999 })]),
      undo: () => ({ outcome: "undone", act: "import-staff" }),
    });
    await screen.findByText("Kumoa");
    await act("undo");
    expect(screen.getByText(/henkilöstön tuonti.*satoja muitakin/)).not.toBeNull();
    expect(asked("undo")).toEqual([]);
    await act("undo-all");
    await waitFor(() => expect(asked("undo")).toHaveLength(1));
  });

  it("is read on from the oldest entry, and the focus goes to the first older one", async () => {
    const older = entry({ operation: "op-0" });
    const { asked } = open({
      record_history: ({ before }) => (before === null ? history([entry()], true) : history([older], false)),
    });
    await screen.findByText("Näytä vanhempia");
    await act("older");
    await waitFor(() => expect(entries()).toHaveLength(2));
    expect(asked("record_history").at(-1)).toEqual({ record: PEKKA, limit: 20, before: "op-1" });
    expect(document.activeElement).toBe(entries()[1]);
    expect(screen.queryByText("Näytä vanhempia")).toBeNull();
  });

  it("says so where nothing was done, and what is taken back is no longer offered", async () => {
    open({ record_history: () => history([]) });
    await screen.findByText("Tähän ei ole vielä tehty muutoksia.");
    document.body.replaceChildren();
    open({ record_history: () => history([entry({ undone: true })]) });
    await screen.findByText("Kumottu");
    expect(screen.queryByText("Kumoa")).toBeNull();
  });
});

describe("an entry", () => {
  const day = (day: string): FieldValue => ({ kind: "day", day });
  const number = (written: string): FieldValue => ({ kind: "numbers", numbers: [{ written, kind: "desk", mayBeGiven: true }] });
  const told = (one: RecordRow, of: RecordKey["kind"] = "person") => toldEntry(entry({ rows: [one] }), of, "2026-07-08").rows;

  it("is a sentence where somebody takes a role on, from either side", () => {
    const taken = row({ what: "assignment", happened: "added", about: "Palkanlaskenta", fields: [change({ field: "from", after: day("2026-12-01") })] });
    expect(told(taken)[0]?.sentence).toBe("Otti tehtävän Palkanlaskenta, 1.12. alkaen");
    expect(told({ ...taken, about: "Anna Virtanen" }, "role")[0]?.sentence).toBe("Haltijaksi Anna Virtanen, 1.12. alkaen");
    i18n.chosen = "sv";
    expect(told(taken)[0]?.sentence).toContain("Tog över uppgiften Palkanlaskenta");
    i18n.chosen = "en";
    expect(told(taken)[0]?.sentence).toContain("Took on the role Palkanlaskenta");
  });

  it("tells of a list only what came and what went", () => {
    const moved = row({ fields: [change({ field: "numbers", before: number("09 123"), after: number("09 456") })] });
    expect(told(moved)[0]?.differences).toEqual([{ what: "Numero", before: "09 123, pöytäpuhelin", after: "09 456, pöytäpuhelin" }]);
    const words = (...texts: string[]): FieldValue => ({ kind: "texts", texts });
    const asked = row({ what: "role", fields: [change({ field: "keywords", before: words("palkat", "HR"), after: words("palkat", "payroll", "lön") })] });
    expect(told(asked)[0]?.differences.map(({ before, after }) => [before, after])).toEqual([
      ["HR", "payroll"],
      [null, "lön"],
    ]);
  });

  it("tells a text of several languages language by language", () => {
    const say = (fi: string): FieldValue => ({ kind: "wording", say: { fi, sv: "Hej", en: "" } });
    const greeted = row({ what: "company", fields: [change({ field: "greeting", before: say("Hei"), after: say("Päivää") })] });
    expect(told(greeted, "company")[0]?.differences).toEqual([{ what: "Tervehdys, suomi", before: "Hei", after: "Päivää" }]);
  });

  it("tells hours in a line", () => {
    const open = [{ from: "08:00", to: "16:00" }];
    const hours: FieldValue = { kind: "hours", hours: { week: [open, open, open, open, open, [], []], exceptions: [], holidays: null } };
    const opened = row({ fields: [change({ field: "hours", after: hours })] });
    expect(told(opened)[0]?.differences[0]?.after).toBe("ma–pe 8.00–16.00, la–su suljettu");
  });

  it("says that what was erased is known by nobody, and folds what a new record consists of", () => {
    expect(told(row({ happened: "forgotten" }))[0]?.sentence).toBe("Tiedot on poistettu pysyvästi");
    const added = row({ happened: "added", fields: [change({ field: "given", after: { kind: "text", text: "Anna" } })] });
    expect(told(added)[0]).toMatchObject({ sentence: "Lisättiin hakemistoon", folded: true });
  });
});

describe("beside a record", () => {
  it("the key leads to its changes, and arrows to where it is used", async () => {
    const uses = [{ kind: "reported-by", by: { kind: "person", id: SAARINEN.id }, name: "Liisa Saarinen", from: null, to: null }] as const;
    const { session } = open({ record_beside: () => beside({ uses: [...uses], absences: 2 }) });
    await press("h", { ctrlKey: true });
    await waitFor(() => expect(document.activeElement?.getAttribute("data-tab")).toBe("history"));
    await press("ArrowRight");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-tab")).toBe("usage"));
    expect(part("record")?.textContent).toContain("2 poissaoloa kirjattu");
    await fireEvent.click(await screen.findByText("Liisa Saarinen"));
    expect(session.view).toEqual({ name: "person", id: SAARINEN.id });
  });

  it("sums tell how often it was asked for", async () => {
    const month = { direct: 3, cover: 1, nobody: 1, forOthers: 0 };
    open({ record_beside: () => beside({ month, year: { direct: 30, cover: 10, nobody: 2, forOthers: 7 } }) });
    await fireEvent.click(await screen.findByText("Kysytty"));
    const cells = await waitFor(() => {
      const cells = [...document.querySelectorAll("tbody tr")].map((line) => [...line.children].map((cell) => cell.textContent));
      expect(cells).toHaveLength(5);
      return cells;
    });
    expect(cells[0]).toEqual(["Kysytty", "5", "42"]);
    expect(cells[4]).toEqual(["vastasi muiden puolesta", "0", "7"]);
  });

  it("stands who said last that it is right, and a key says it now", async () => {
    const stamp = { at: "2026-07-06T08:00", by: "raija" };
    const { session, asked } = open({
      record_beside: () => beside({ confirmed: { stamp, imported: true } }),
      mend: () => ({ operation: "op-2" }),
    });
    await waitFor(() => expect(part("confirmed")?.textContent).toContain("Mukana tuonnissa ma 6.7. klo 8.00, raija"));
    await press("Enter", { ctrlKey: true });
    await waitFor(() => expect(session.notices.shown[0]?.text).toBe("Vahvistettu oikeiksi."));
    expect(asked("mend")).toEqual([{ kind: "confirm", records: [PEKKA] }]);
  });

  it("a company is not said to be used by all that is in it", async () => {
    open({}, { kind: "company", id: "c" });
    await waitFor(() => expect(entries()).toHaveLength(1));
    expect([...document.querySelectorAll("[role=tab]")].map((tab) => tab.textContent?.trim())).toEqual(["Muutokset", "Kysytty"]);
  });
});
