import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import type { ReportOf, ReportOutline } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { HAMEEN_SAHKO, KUUSILINNA, company, desk } from "../../host/samples";
import { i18n } from "../../i18n";
import { Session, sessionContext } from "../../session/session.svelte";
import ReportDialog from "./ReportDialog.svelte";

const FILE = "/home/raija/kuusilinna-oy-2026-06.html";
const onclose = vi.fn();
let host: FakeHost;

beforeEach(() => {
  i18n.chosen = "fi";
  onclose.mockClear();
});

function outline(changed: Partial<ReportOutline> = {}): ReportOutline {
  return { calls: 1231, missed: 64, mended: 18, suggestions: 4, unfinished: false, language: "fi", file: "kuusilinna-oy-2026-06.html", ...changed };
}

type Answers = Parameters<typeof fakeHost>[0];

function open(answers: Answers = {}, props: { company?: string; month?: string } = {}): void {
  host = fakeHost({ report_outline: () => outline(), save_report: () => ({ path: FILE }), open_report: () => ({}), ...answers });
  useHost(host);
  const session = new Session();
  session.take(desk({ companies: [company(), company({ id: HAMEEN_SAHKO, name: "Hämeenkulman Sähkö Oy" })] }));
  render(ReportDialog, { props: { ...props, onclose }, context: sessionContext(session) });
}

const asked = (command: string) => host.asked.filter((one) => one.command === command).map((one) => one.asked);
const button = (act: string) => document.querySelector<HTMLButtonElement>(`[data-act=${act}]`);
const told = () => waitFor(() => expect(document.querySelector("[data-part=outline]")).not.toBeNull());

it("begins with the company that is answered and the last full month, and says what would be told", async () => {
  open();
  await told();
  expect(asked("report_outline")).toEqual([{ company: KUUSILINNA, month: "2026-06" }]);
  const lines = [...document.querySelectorAll("[data-part=outline] li")].map((line) => line.textContent);
  expect(lines).toEqual(["1\u00a0231 puhelua", "64 hakua turhaan, niistä 18 korjattu", "4 ehdotusta"]);
});

it("offers the months of a year, and the one that is going on as such", async () => {
  open();
  await told();
  const months = [...screen.getByLabelText<HTMLSelectElement>("Kuukausi").options].map((one) => one.text);
  expect([months[0], months[6], months.at(-1)]).toEqual(["kesäkuu 2026", "joulukuu 2025", "heinäkuu 2026 (kesken)"]);
  expect(months).toHaveLength(14);
});

it("begins with whatever the view around it is about", async () => {
  open({}, { company: HAMEEN_SAHKO, month: "2026-03" });
  await told();
  expect(asked("report_outline")).toEqual([{ company: HAMEEN_SAHKO, month: "2026-03" }]);
});

it("keeps a month from longer ago that somebody came with", async () => {
  open({}, { month: "2024-02" });
  await told();
  expect(screen.getByLabelText<HTMLSelectElement>("Kuukausi").value).toBe("2024-02");
});

it("saves the report, says where, and opens it with the next key", async () => {
  open();
  await told();
  await fireEvent.submit(document.querySelector("form")!);
  await waitFor(() => expect(document.activeElement).toBe(button("open-report") ?? undefined));
  expect(document.querySelector("[data-part=saved]")?.textContent).toContain(FILE);
  expect(document.querySelector("[role=dialog] [role=status] [data-part=saved], dialog [role=status] [data-part=saved]")).not.toBeNull();
  await fireEvent.click(button("open-report")!);
  expect(asked("save_report")).toEqual([{ company: KUUSILINNA, month: "2026-06" }]);
  expect(asked("open_report")).toEqual([{}]);
});

it("offers nothing to open where the system's dialog was closed, or something else was chosen since", async () => {
  open({ save_report: () => ({ path: null }) });
  await told();
  await fireEvent.submit(document.querySelector("form")!);
  expect(button("open-report")).toBeNull();

  await fireEvent.change(screen.getByLabelText("Kuukausi"), { target: { value: "2026-05" } });
  await waitFor(() => expect(asked("report_outline").at(-1)).toEqual({ company: KUUSILINNA, month: "2026-05" }));
  expect(document.querySelector("[data-part=saved]")).toBeNull();
});

it("keeps the keys at the button while the system's dialog is open, and where it is closed again", async () => {
  let cancel: () => void = () => undefined;
  open({ save_report: () => new Promise((resolve) => (cancel = () => resolve({ path: null }))) });
  await told();
  button("save-report")!.focus();
  await fireEvent.click(button("save-report")!);
  await waitFor(() => expect(button("save-report")?.getAttribute("aria-busy")).toBe("true"));
  expect(button("save-report")?.disabled).toBe(false);
  cancel();
  await waitFor(() => expect(button("save-report")?.getAttribute("aria-busy")).toBe("false"));
  expect(document.activeElement).toBe(button("save-report"));
});

it("drops what comes late about another month", async () => {
  const answers = new Map<string, (outline: ReportOutline) => void>();
  open({ report_outline: ({ month }: ReportOf) => new Promise((answer) => answers.set(month, answer)) });
  await fireEvent.change(screen.getByLabelText("Kuukausi"), { target: { value: "2026-05" } });
  answers.get("2026-05")!(outline({ calls: 5 }));
  answers.get("2026-06")!(outline({ calls: 6 }));
  await told();
  expect(document.querySelector("[data-part=outline] li")?.textContent).toBe("5 puhelua");
});

it("says that few calls suggest nothing, and that a month is not over", async () => {
  open({ report_outline: () => outline({ calls: 1, missed: 0, mended: 0, suggestions: null, unfinished: true }) });
  await told();
  const lines = [...document.querySelectorAll("[data-part=outline] li")].map((line) => line.textContent);
  expect(lines).toEqual(["1 puhelu", "Kaikki kysytty löytyi", "Ei ehdotuksia: puheluita on liian vähän"]);
  expect(screen.queryByText(/Kuukausi on kesken/)).not.toBeNull();
});

it("says what is in the way and saves nothing then", async () => {
  open({
    report_outline: () => {
      throw refusal({ code: "gone" });
    },
  });
  await waitFor(() => expect(document.querySelector("[role=alert]")).not.toBeNull());
  expect(button("save-report")?.disabled).toBe(true);
});
