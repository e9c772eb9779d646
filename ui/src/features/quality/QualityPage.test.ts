import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import type { Finding, Mend, Quality, QualityNamed, QualityOf, Settings, TroubleKind } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk, HAMEEN_SAHKO, KOISTINEN, KUUSILINNA, row, SAARINEN } from "../../host/samples";
import { bindings } from "../../keys";
import { Session, sessionContext } from "../../session/session.svelte";
import QualityPage from "./QualityPage.svelte";

const KINDS: TroubleKind[] = [
  "no-number", "not-a-number", "shared-mobile", "duplicate", "no-holder", "no-deputy", "deputy-loop", "unconfirmed", "never-asked",
];
const person = (id: string, name: string, detail = ""): QualityNamed => ({ record: { kind: "person", id }, name, detail });
const anna = person("p1", "Anna Virtanen", "palkanlaskija");
const matti = person("p2", "Matti Laine");
const shared: Finding = {
  about: anna,
  companyId: KUUSILINNA,
  company: "Kuusilinna Oy",
  grade: "doubtful",
  trouble: { kind: "shared-mobile", number: "050 123 4567" },
  others: [matti],
  remedies: ["remove-number", "open", "confirm"],
};
const vacant: Finding = {
  about: { record: { kind: "role", id: "r1" }, name: "Toimitusjohtaja", detail: "Johto" },
  companyId: KUUSILINNA,
  company: "Kuusilinna Oy",
  grade: "grave",
  trouble: { kind: "no-holder" },
  others: [],
  remedies: ["add-holder", "open", "confirm"],
};
const looped: Finding = {
  about: anna,
  companyId: KUUSILINNA,
  company: "Kuusilinna Oy",
  grade: "plain",
  trouble: { kind: "deputy-loop", last: "d9", of: "Matti Laine", deputy: "Anna Virtanen" },
  others: [matti],
  remedies: ["break-loop", "open"],
};
const alone: Finding = {
  about: { record: { kind: "role", id: "r3" }, name: "Laskut", detail: "Johto" },
  companyId: HAMEEN_SAHKO,
  company: "Hämeen Sähkö Oy",
  grade: "doubtful",
  trouble: { kind: "no-deputy", holder: KOISTINEN.id, name: "Pekka Koistinen" },
  others: [],
  remedies: ["add-deputy", "open", "confirm"],
};

const double: Finding = {
  about: anna,
  companyId: KUUSILINNA,
  company: "Kuusilinna Oy",
  grade: "plain",
  trouble: { kind: "duplicate", because: "same-name" },
  others: [matti],
  remedies: ["merge", "open", "confirm"],
};

let session: Session;
let host: FakeHost;
let findings: Finding[];
let page: ReturnType<typeof stage>;

const kindOf = ({ trouble }: Finding) => trouble.kind as TroubleKind;
type Answers = Parameters<typeof fakeHost>[0];

function show(answers: Answers = {}): void {
  host = fakeHost({
    desk_state: () => desk(),
    keep_settings: () => ({}),
    quality: ({ number, kind, first, count }): Quality => {
      const fit = findings.filter((finding) => kind === null || kindOf(finding) === kind);
      return {
        number,
        counts: KINDS.map((one) => {
          const of = findings.filter((finding) => kindOf(finding) === one);
          return { kind: one, count: of.length, grave: of.filter(({ grade }) => grade === "grave").length };
        }),
        total: fit.length,
        first,
        findings: fit.slice(first, first + count),
      };
    },
    mend: () => {
      findings = findings.slice(1);
      return { operation: "op-7" };
    },
    ...answers,
  });
  useHost(host);
  session = new Session();
  session.take(desk());
  page = stage();
}

const stage = () => render(QualityPage, { context: sessionContext(session) });

const asked = <T>(command: string): T[] => host.asked.filter((one) => one.command === command).map((one) => one.asked as T);
const first = async (text: string | RegExp) => (await screen.findByText(text)).closest<HTMLElement>("li")!;
/** The finding that has the keys. */
const here = () => document.activeElement?.closest("li")?.textContent;
const press = (key: string) => bindings.press(new KeyboardEvent("keydown", { key, cancelable: true }));

beforeEach(() => (findings = [shared, vacant, looped]));

describe("what is wrong in the directory", () => {
  it("is counted by kind and told with what is wrong", async () => {
    show();
    expect(await first("050 123 4567 on myös: Matti Laine.")).toBeTruthy();
    expect(screen.getByRole("option", { name: "Kaikki, 3 huomiota, 1 vakava" })).toBeTruthy();
    expect(screen.getByRole("option", { name: "Ei haltijaa, 1 huomio, 1 vakava" })).toBeTruthy();
    expect(screen.getByRole("option", { name: "Ei numeroa, 0 huomiota" })).toBeTruthy();
    expect(asked<QualityOf>("quality")[0]).toMatchObject({ company: KUUSILINNA, kind: null, first: 0 });
  });

  it("is chosen by kind with arrows, which teach what the kind is about", async () => {
    show();
    await first(/050 123 4567/);
    const kinds = screen.getByRole("listbox", { name: "Mitä on pielessä" });
    expect(document.activeElement).toBe(kinds);
    for (let step = 0; step < 5; step += 1) await fireEvent.keyDown(kinds, { key: "ArrowDown" });
    await waitFor(() => expect(asked<QualityOf>("quality").at(-1)?.kind).toBe("no-holder"));
    expect(await screen.findByText(/Tehtävää kysytään/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/050 123 4567/)).toBeNull());
    await fireEvent.keyDown(kinds, { key: "ArrowRight" });
    await waitFor(() => expect(here()).toContain("Toimitusjohtaja"));
  });

  it("is mended by keyboard alone: Enter asks whose number, a digit says it, and there is a way back", async () => {
    show();
    const item = await first(/050 123 4567/);
    item.focus();
    await fireEvent.keyDown(item, { key: "Enter" });
    const whom = await within(item).findByRole("group", { name: "Keneltä numero poistetaan: Anna Virtanen" });
    expect(within(whom).getAllByRole("button").map((button) => button.textContent)).toEqual(["1Anna Virtanen, palkanlaskija", "2Matti Laine"]);
    await fireEvent.keyDown(item, { key: "2" });
    await waitFor(() => expect(asked<Mend>("mend")).toEqual([{ kind: "remove-number", record: matti.record, number: "050 123 4567" }]));
    await waitFor(() => expect(session.notices.shown[0]?.text).toBe("Numero poistettu: Matti Laine"));
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
    // The next one is there, and the keys are at it.
    await waitFor(() => expect(here()).toContain("Toimitusjohtaja"));
  });

  it("is left as it is by one key, for everybody who is in it", async () => {
    show();
    (await first(/050 123 4567/)).focus();
    press("c");
    await waitFor(() => expect(asked<Mend>("mend")).toEqual([{ kind: "confirm", records: [anna.record, matti.record] }]));
    await waitFor(() => expect(session.notices.shown[0]?.text).toBe("Jää näin: Anna Virtanen"));
  });

  it("opens the person at the field that is wrong", async () => {
    show();
    (await first(/050 123 4567/)).focus();
    press("o");
    expect(session.view).toEqual({ name: "person", id: "p1", at: "numbers" });
  });

  it("is left for a form and come back to: the same kind, and the keys at the next one", async () => {
    const another: Finding = { ...vacant, about: { ...vacant.about, record: { kind: "role", id: "r2" }, name: "Palkat" } };
    findings = [shared, vacant, another];
    show();
    await first(/050 123 4567/);
    const kinds = screen.getByRole("listbox", { name: "Mitä on pielessä" });
    await fireEvent.keyDown(kinds, { key: "End" });
    for (let step = 0; step < 4; step += 1) await fireEvent.keyDown(kinds, { key: "ArrowUp" });
    await waitFor(() => expect(screen.queryByText(/050 123 4567/)).toBeNull());
    await fireEvent.keyDown(kinds, { key: "ArrowRight" });
    await waitFor(() => expect(here()).toContain("Toimitusjohtaja"));
    press("o");
    page.unmount();
    findings = [shared, another];
    page = stage();
    await waitFor(() => expect(here()).toContain("Palkat"));
    expect(screen.queryByText("Toimitusjohtaja")).toBeNull();
    expect(screen.getByRole("option", { name: /Ei haltijaa/ }).getAttribute("aria-selected")).toBe("true");
    // Whoever comes by a tab later begins at the kinds.
    page.unmount();
    page = stage();
    expect(document.activeElement).toBe(screen.getByRole("listbox", { name: "Mitä on pielessä" }));
  });

  it("takes the last deputy of a loop away, and says when somebody else has already", async () => {
    findings = [looped];
    show({ mend: () => ({ operation: null }) });
    (await first(/johtavat takaisin alkuun/)).focus();
    press("Delete");
    await waitFor(() => expect(asked<Mend>("mend")).toEqual([{ kind: "break-loop", deputy: "d9" }]));
    await waitFor(() => expect(session.notices.shown[0]?.text).toBe("Asia on jo korjattu."));
    expect(session.notices.shown[0]?.act).toBeUndefined();
  });

  it("asks for the holder of a role in a field that is ready, and Esc leaves it", async () => {
    findings = [vacant];
    show();
    const item = await first("Kukaan ei hoida tehtävää.");
    item.focus();
    press("a");
    const field = await within(item).findByRole("combobox", { name: "Haltija" });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await fireEvent.keyDown(field, { key: "Escape" });
    await waitFor(() => expect(within(item).queryByRole("combobox")).toBeNull());
    expect(document.activeElement).toBe(item);
    expect(asked("mend")).toEqual([]);
  });

  it("proposes people of the role's own company first, and never whoever holds it", async () => {
    findings = [alone];
    const rows = [row({ key: KOISTINEN, state: "present" }), row({ key: SAARINEN, name: "Liisa Saarinen", state: "present" })];
    show({ search: ({ number }) => ({ number, rows, more: false, narrowed: [], card: null }) });
    const item = await first("Ainoa haltija Pekka Koistinen, eikä varahenkilöä.");
    item.focus();
    press("a");
    await fireEvent.input(await screen.findByRole("combobox", { name: "Varahenkilö" }), { target: { value: "l" } });
    await waitFor(() => expect(screen.getByRole("option", { name: /Liisa Saarinen/ })).toBeTruthy());
    expect(screen.queryByRole("option", { name: /Koistinen/ })).toBeNull();
    expect(asked("search")).toEqual([expect.objectContaining({ company: HAMEEN_SAHKO, onlyPeople: true })]);
  });

  it("asks for a role's holder at that role, wherever it goes when something is taken back", async () => {
    findings = [vacant];
    show();
    (await first("Kukaan ei hoida tehtävää.")).focus();
    press("a");
    await screen.findByRole("combobox", { name: "Haltija" });
    findings = [shared, looped, vacant];
    await session.refresh();
    await first(/johtavat takaisin alkuun/);
    const item = await first("Kukaan ei hoida tehtävää.");
    expect(within(item).getByRole("combobox", { name: "Haltija" })).toBe(screen.getByRole("combobox"));
    // Another finding is gone to by Tab or the mouse: nothing is asked about that.
    (await first(/johtavat takaisin alkuun/)).focus();
    await waitFor(() => expect(screen.queryByRole("combobox")).toBeNull());
  });

  it("asks nothing any longer of what somebody else has mended, and the keys are at the next one", async () => {
    findings = [vacant, looped];
    show();
    const item = await first("Kukaan ei hoida tehtävää.");
    item.focus();
    press("a");
    const field = await screen.findByRole("combobox", { name: "Haltija" });
    await waitFor(() => expect(document.activeElement).toBe(field));
    findings = [looped];
    await session.refresh();
    await waitFor(() => expect(here()).toContain("johtavat takaisin alkuun"));
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("has the keys again after two were made one", async () => {
    findings = [double, vacant];
    show();
    (await first(/Sama nimi/)).focus();
    press("m");
    expect(session.dialog).toEqual({ name: "merge", kind: "person", keep: "p1", gone: "p2" });
    // The dialog has the focus, and what opened it is gone when it closes.
    (document.activeElement as HTMLElement).blur();
    findings = [vacant];
    await session.refresh();
    await waitFor(() => expect(screen.queryByText(/Sama nimi/)).toBeNull());
    session.dialog = null;
    await waitFor(() => expect(here()).toContain("Toimitusjohtaja"));
  });

  it("stays where the keys are when others come and go, the same one twice too", async () => {
    findings = [vacant, looped, looped];
    show();
    const item = (await screen.findAllByText(/johtavat takaisin alkuun/))[1]!.closest("li")!;
    item.focus();
    findings = [shared, vacant, looped, looped];
    await session.refresh();
    await first(/050 123 4567/);
    expect(item.dataset.at).toBe("3");
    expect(document.activeElement).toBe(item);
    expect(item.getAttribute("aria-current")).toBe("true");
  });

  it("is unconfirmed after as many months as somebody says right there, even where nothing is wrong yet", async () => {
    findings = [];
    show();
    await screen.findByText("Kaikki on kunnossa.");
    const kinds = screen.getByRole("listbox", { name: "Mitä on pielessä" });
    expect(screen.queryByRole("textbox")).toBeNull();
    for (let step = 0; step < 8; step += 1) await fireEvent.keyDown(kinds, { key: "ArrowDown" });
    const field = await screen.findByRole("textbox", { name: /^Vahvistetaan uudelleen/ });
    await fireEvent.input(field, { target: { value: "6" } });
    const reads = asked("quality").length;
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(asked<Settings>("keep_settings").at(-1)?.confirmMonths).toBe(6));
    await waitFor(() => expect(asked("quality").length).toBeGreaterThan(reads));
  });

  it("says how much there is by replacing what stood there: a text that is set is not announced", async () => {
    show();
    await first(/050 123 4567/);
    const said = () => document.querySelector(".quality > [role=status] > *");
    const before = said();
    expect(before?.textContent).toBe("3 huomiota");
    findings = [vacant];
    await session.refresh();
    await waitFor(() => expect(said()?.textContent).toBe("1 huomio"));
    expect(said()).not.toBe(before);
  });

  it("says of a loop who stands in for whom", async () => {
    findings = [looped];
    show();
    expect(await first("Varahenkilöt johtavat takaisin alkuun. Viimeinen: Anna Virtanen, joka on varalla: Matti Laine.")).toBeTruthy();
  });

  it("is glad where nothing is wrong", async () => {
    findings = [];
    show();
    expect(await screen.findByText("Kaikki on kunnossa.")).toBeTruthy();
  });

  it("says why it cannot be read", async () => {
    show({
      quality: () => {
        throw refusal({ code: "right-not-held", account: "tiina", right: "admin" });
      },
    });
    expect(await screen.findByRole("alert")).toBeTruthy();
  });

  it("has no violations of axe", async () => {
    show();
    (await first(/050 123 4567/)).focus();
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});
