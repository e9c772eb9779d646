import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import type { ImportReport } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk } from "../../host/samples";
import { i18n } from "../../i18n";
import { Session, sessionContext } from "../../session/session.svelte";
import { totals } from "../importing/samples";
import { hearKeys } from "../search/on-stage";
import ImportsPage from "./ImportsPage.svelte";
import { toldReport } from "./told";
import UnseenReport from "./UnseenReport.svelte";

function report(changed: Partial<ImportReport> = {}): ImportReport {
  return {
    id: "r-1",
    at: "2026-07-08T03:00",
    by: "yöajo",
    file: "henkilosto.csv",
    kind: "staff",
    seen: false,
    operation: "op-1",
    undone: false,
    refused: false,
    totals: totals({ peopleNew: 3, peopleChanged: 12, peopleUnchanged: 400 }),
    leavers: false,
    skipped: 0,
    skippedRows: [],
    leftOut: [],
    ...changed,
  };
}

let session: Session;
let host: FakeHost;

beforeEach(() => {
  i18n.chosen = "fi";
  session = new Session();
  session.take(desk());
});

type Answers = Parameters<typeof fakeHost>[0];

function answer(reports: readonly ImportReport[], answers: Answers = {}): void {
  host = fakeHost({ import_reports: () => ({ reports: [...reports] }), see_import_reports: () => ({}), ...answers });
  useHost(host);
}

function open(reports: readonly ImportReport[], answers: Answers = {}): void {
  answer(reports, answers);
  render(ImportsPage, { context: sessionContext(session) });
}

const asked = (command: string) => host.asked.filter((one) => one.command === command).map((one) => one.asked);

describe("a report in words", () => {
  it("tells only what happened", () => {
    expect(toldReport(report())).toBe("3 uutta henkilöä, 12 muuttui");
    expect(toldReport(report({ totals: totals({ peopleUnchanged: 400 }) }))).toBe("Mikään ei muuttunut. Tiedoston tiedot vahvistettiin.");
  });

  it("tells those who are gone as what became of them", () => {
    const gone = totals({ peopleGone: 2 });
    expect(toldReport(report({ totals: gone }))).toBe("2 puuttuu tiedostosta");
    expect(toldReport(report({ totals: gone, leavers: true }))).toBe("2 lähti");
  });

  it("of a file that was refused says that nothing went in", () => {
    expect(toldReport(report({ refused: true, skipped: 2 }))).toBe("2 riviä on väärin. Mitään ei tuotu.");
    expect(toldReport(report({ refused: true }))).toBe("Tiedostoa ei voitu lukea. Mitään ei tuotu.");
  });
});

describe("the page of imports", () => {
  it("has the focus at its newest one for whoever comes by a key, and the arrows go on", async () => {
    const unhear = hearKeys();
    open([report(), report({ id: "r-2", file: "toinen.csv" })]);
    await waitFor(() => expect(document.activeElement?.textContent).toContain("henkilosto.csv"));
    await fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowDown" });
    expect(document.activeElement?.textContent).toContain("toinen.csv");
    unhear();
  });

  it("has the focus at importing where nothing was imported yet", async () => {
    open([]);
    await waitFor(() => expect(document.activeElement?.getAttribute("name")).toBe("import"));
  });

  it("shows what is new as new, and it is seen with that", async () => {
    open([report(), report({ id: "r-0", file: "vanha.csv", seen: true })]);
    const heading = await screen.findByRole("heading", { name: /henkilosto\.csv/ });
    expect(heading.textContent).toMatch(/^uusi/);
    expect(screen.getByRole("heading", { name: /vanha\.csv/ }).textContent).not.toMatch(/uusi/);
    expect(asked("see_import_reports")).toEqual([{ reports: ["r-1"] }]);
  });

  it("shows the rows that could not be taken, by line and what is wrong", async () => {
    open([report({ skipped: 3, skippedRows: [{ line: 14, column: "Työsuhde alkaa", fault: { kind: "not-a-date" } }] })]);
    await fireEvent.click(await screen.findByText("Rivit, joita ei voitu tuoda (3)"));
    expect(screen.getByText(/Ei ole päivämäärä/).textContent).toMatch(/Rivi 14\..*Työsuhde alkaa/s);
    expect(screen.getByText("ja 2 muuta riviä")).toBeTruthy();
  });

  it("takes an import back as a whole", async () => {
    let undone = false;
    open([], {
      import_reports: () => ({ reports: [report({ undone })] }),
      undo: () => ((undone = true), { outcome: "undone", act: "import-staff" }),
      desk_state: () => desk(),
    });
    const undo = await screen.findByRole("button", { name: /^Kumoa tuonti: henkilosto\.csv/ });
    undo.focus();
    await fireEvent.click(undo);
    expect(await screen.findByText("Kumottu")).toBeTruthy();
    expect(asked("undo")).toEqual([{ operation: "op-1" }]);
    expect(screen.queryByRole("button", { name: /^Kumoa/ })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(document.querySelector('[data-report="r-1"]')));
  });

  it("says plainly that something was changed since", async () => {
    open([report()], { undo: () => ({ outcome: "changed-since" }), desk_state: () => desk() });
    await fireEvent.click(await screen.findByRole("button", { name: /^Kumoa/ }));
    expect((await screen.findByRole("alert")).textContent).toContain("muutettu sen jälkeen");
    expect(screen.getByRole("button", { name: /^Kumoa/ })).toBeTruthy();
  });

  it("offers nothing to take back where nothing was written", async () => {
    open([report({ refused: true, operation: null })]);
    await screen.findByText("Tiedostoa ei voitu lukea. Mitään ei tuotu.");
    expect(screen.queryByRole("button", { name: /^Kumoa/ })).toBeNull();
  });

  it("teaches where there is nothing yet", async () => {
    open([]);
    expect(await screen.findByRole("heading", { name: "Täällä ei ole vielä tuonteja" })).toBeTruthy();
    expect(screen.getByText(/vaihde import staff/)).toBeTruthy();
  });

  it("says what is in the way, and tries again", async () => {
    let broken = true;
    open([], {
      import_reports: () => {
        if (broken) throw refusal({ code: "busy" });
        return { reports: [report()] };
      },
    });
    const alert = await screen.findByRole("alert");
    broken = false;
    await fireEvent.click(within(alert).getByRole("button"));
    expect(await screen.findByRole("heading", { name: /henkilosto/ })).toBeTruthy();
  });

  it("writes the staff as cards", async () => {
    open([], { export_staff: () => ({ path: "/koti/henkilosto.vcf" }) });
    await fireEvent.click(screen.getByRole("button", { name: "Osoitekirjan kortit (vCard)…" }));
    await waitFor(() => expect(session.notices.shown.map(({ text }) => text)).toEqual(["Henkilöstö on tiedostossa /koti/henkilosto.vcf."]));
    expect(asked("export_staff")).toEqual([{ format: "vcf" }]);
  });
});

describe("the line about what was imported at night", () => {
  const show = (reports: readonly ImportReport[]) => {
    answer(reports);
    render(UnseenReport, { context: sessionContext(session) });
  };

  it("tells the newest one and how many more there are, and leads to them", async () => {
    show([report(), report({ id: "r-0" })]);
    expect((await screen.findByRole("status")).textContent).toMatch(/henkilosto\.csv tuotiin.*3 uutta henkilöä.*ja toinen tuonti/s);
    await fireEvent.click(screen.getByRole("button", { name: "Näytä" }));
    expect(session.view).toEqual({ name: "directory", tab: "imports" });
  });

  it("goes away when somebody has taken note of it", async () => {
    show([report()]);
    await fireEvent.click(await screen.findByRole("button", { name: "Selvä" }));
    expect(screen.queryByRole("status")).toBeNull();
    expect(asked("see_import_reports")).toEqual([{ reports: ["r-1"] }]);
  });

  it("is nobody's matter but the admins'", () => {
    session.take(desk({ user: { id: "u", account: "osmo", rights: { operator: true, hr: true, admin: false } } }));
    show([report()]);
    expect(asked("import_reports")).toEqual([]);
  });
});
