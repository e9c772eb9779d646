import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { tick } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import type { AbsenceForm, Checked, CheckAbsence, Conflict, ReadWhen, SaveAbsence, When, WhenRead } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk, row } from "../../host/samples";
import { Session, sessionContext } from "../../session/session.svelte";
import { Workspace } from "../absences/workspace.svelte";
import AbsencePane from "./AbsencePane.svelte";
import { absenceForm, EK, known, PALKAT, SANDAS, VIRTANEN } from "./samples";

const ABSENCE = "01900000-0000-7000-8000-0000000000b1";
const OTHER = "01900000-0000-7000-8000-0000000000b2";
const week: When = { from: "2026-06-29", to: "2026-07-17", repeats: null };
const fridays: When = {
  from: "2026-07-10T12:00",
  to: "2026-07-10T15:00",
  repeats: { everyWeeks: 2, on: [5], until: "2026-12-31", except: [] },
};
const roles = [{ id: PALKAT, name: "palkat", detail: "" }];

type Answers = Parameters<typeof fakeHost>[0];
let session: Session;
let workspace: Workspace;
let host: FakeHost;
let conflicts: Conflict[];
let stored: AbsenceForm;

function readWhen({ number, text }: ReadWhen): WhenRead {
  const read = (when: When | null, more: Partial<WhenRead> = {}): WhenRead => ({
    number, when, fault: null, dropped: [], workingDays: null, next: [], ...more,
  });
  if (text === "29.6.–17.7.") return read(week, { workingDays: 15 });
  if (text === "29.6.–17.7. sairas") return read(week, { workingDays: 15, dropped: ["sairas"] });
  if (text === "joka toinen pe 12–15") return read(fridays, { next: ["2026-07-10T12:00", "2026-07-24T12:00", "2026-08-07T12:00"] });
  return read(null, { fault: text === "" ? { kind: "empty" } : { kind: "not-understood", written: text } });
}

beforeEach(() => {
  session = new Session();
  session.take(desk());
  workspace = Workspace.at(session);
  conflicts = [];
  stored = absenceForm({ absence: ABSENCE, people: [VIRTANEN] }, {
    draft: { id: ABSENCE, people: [VIRTANEN], when: week, covers: [{ person: SANDAS, role: null }], returnMayBeTold: true, merge: [] },
    whenText: "29.6.–17.7.",
    roles,
    confirmed: { at: "2026-07-06T09:38", by: "tiina" },
    history: [{ operation: "op-1", act: "save-absence", stamp: { at: "2026-07-06T09:38", by: "tiina" }, undone: false, absences: [], count: 1 }],
  });
});

function show(answers: Answers = {}): void {
  host = fakeHost({
    desk_state: () => desk(),
    absence_form: (of) => (of.absence === null ? absenceForm(of, { roles }) : stored),
    read_when: readWhen,
    check_absence: ({ number }): Checked => ({ number, conflicts, proposals: [] }),
    save_absence: () => ({ operation: "op", absences: [ABSENCE], conflicts: [] }),
    confirm_absences: () => ({ operation: "op-2" }),
    remove_absences: () => ({ operation: "op-3" }),
    search: ({ number, text }) => ({
      number,
      rows: known
        .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
        .map(({ id, name, detail }) => row({ key: { kind: "person", id }, name, title: detail, state: "present" })),
      more: false,
      narrowed: [],
      card: null,
    }),
    ...answers,
  });
  useHost(host);
  render(AbsencePane, { props: { workspace }, context: sessionContext(session) });
}

async function open(absence: string | null, people: string[] = [VIRTANEN], when: { from: string; to: string | null } | null = null): Promise<void> {
  workspace.open(absence, people, when);
  await waitFor(() => expect(host.asked.some(({ command, asked }) => command === "absence_form" && JSON.stringify(asked).includes(people[0] ?? ""))).toBe(true));
  await screen.findAllByText(known.find(({ id }) => id === people[0])?.name ?? "");
}

const field = () => screen.getByRole("textbox", { name: "Milloin" }) as HTMLInputElement;
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const save = () => fireEvent.click(screen.getByRole("button", { name: /^Tallenna/ }));
const asked = <T>(command: string): T[] => host.asked.filter((one) => one.command === command).map((one) => one.asked as T);
const sent = () => asked<SaveAbsence>("save_absence").at(-1)?.draft;

async function pick(label: string, typed: string, name: RegExp): Promise<void> {
  const box = screen.getByRole("combobox", { name: label });
  await fireEvent.input(box, { target: { value: typed } });
  await screen.findByRole("option", { name });
  await fireEvent.keyDown(box, { key: "Enter" });
}

describe("when", () => {
  it("is read per keystroke; what was understood, and how many working days it is, is shown", async () => {
    show();
    await open(null);
    await type("29.6.–17.7.");
    expect(await screen.findByText("15 työpäivää")).toBeTruthy();
    expect(screen.getByText("ma 29.6. – pe 17.7.")).toBeTruthy();
    expect(asked<ReadWhen>("read_when").at(-1)?.person).toBe(VIRTANEN);
  });

  it("drops a late answer to what was typed before", async () => {
    const waiting: (() => void)[] = [];
    show({ read_when: (of) => new Promise((done) => waiting.push(() => done(readWhen(of)))) });
    await open(null);
    await type("29.6.–17.7.");
    await type("joka toinen pe 12–15");
    await waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]?.();
    await screen.findByText(/joka toinen perjantai/);
    waiting[0]?.();
    await tick();
    await tick();
    expect(screen.getByText(/joka toinen perjantai/)).toBeTruthy();
    expect(screen.queryByText("15 työpäivää")).toBeNull();
  });

  it("keeps no reason: what was typed as one is left out, and that is said", async () => {
    show();
    await open(null);
    await type("29.6.–17.7. sairas");
    expect(await screen.findByText("”sairas” jätettiin pois: syytä ei tallenneta.")).toBeTruthy();
    await save();
    await waitFor(() => expect(sent()?.when).toEqual(week));
    expect(JSON.stringify(sent())).not.toContain("sairas");
  });

  it("that comes again lists its next times, and each can be taken out and in again", async () => {
    show();
    await open(null);
    await type("joka toinen pe 12–15");
    await fireEvent.click(await screen.findByRole("button", { name: "Jätä pois pe 24.7." }));
    await fireEvent.click(screen.getByRole("button", { name: "Jätä pois pe 7.8." }));
    await fireEvent.click(screen.getByRole("button", { name: "Ota takaisin pe 7.8." }));
    await save();
    await waitFor(() => expect(sent()?.when.repeats?.except).toEqual(["2026-07-24"]));
  });

  it("that was drawn on the timeline holds as it was drawn", async () => {
    show();
    await open(null, [VIRTANEN], { from: "2026-07-20", to: "2026-07-24" });
    await waitFor(() => expect(field().value).toBe("20.7.–24.7."));
    await save();
    await waitFor(() => expect(sent()?.when).toEqual({ from: "2026-07-20", to: "2026-07-24", repeats: null }));
  });

  it("is waited for when it is saved at once after the last key", async () => {
    let answer = () => {};
    show({ read_when: (of) => new Promise((done) => (answer = () => done(readWhen(of)))) });
    await open(null);
    await type("29.6.–17.7.");
    await save();
    expect(sent()).toBeUndefined();
    answer();
    await waitFor(() => expect(sent()?.when).toEqual(week));
  });
});

describe("who", () => {
  it("has to be chosen, and the focus goes there", async () => {
    show();
    await screen.findByRole("combobox", { name: "Kuka" });
    await waitFor(() => expect(asked("absence_form")).not.toEqual([]));
    await save();
    const who = screen.getByRole("combobox", { name: "Kuka" });
    await waitFor(() => expect(document.activeElement).toBe(who));
    expect(who.getAttribute("aria-invalid")).toBe("true");
    expect(sent()).toBeUndefined();
  });

  it("may be several: each gets an absence of their own", async () => {
    show();
    await open(null);
    await pick("Lisää henkilö", "carita", /Carita Ek/);
    expect(await screen.findByText("Jokainen saa oman poissaolon, yhteensä 2.")).toBeTruthy();
    await type("29.6.–17.7.");
    await save();
    await waitFor(() => expect(sent()?.people).toEqual([VIRTANEN, EK]));
    await waitFor(() => expect(session.notices.shown[0]?.text).toBe("Merkitty poissa: 2 henkilöä, ma 29.6. – pe 17.7."));
  });

  it("follows who is chosen on the timeline", async () => {
    show();
    await waitFor(() => expect(asked("absence_form")).not.toEqual([]));
    workspace.choose({ id: SANDAS, name: "Bo Sandås" });
    workspace.choose({ id: EK, name: "Carita Ek" });
    await waitFor(() => expect(within(screen.getByRole("list", { name: "Kuka" })).getAllByRole("listitem")).toHaveLength(2));
  });

  it("of a known absence stays", async () => {
    show();
    await open(ABSENCE);
    expect(screen.queryByRole("combobox", { name: /Kuka|Lisää henkilö/ })).toBeNull();
  });
});

describe("covers", () => {
  it("cover everything or one role, and are put in order by keyboard", async () => {
    show();
    await open(null);
    await type("29.6.–17.7.");
    await pick("Lisää sijainen", "bo", /Bo Sandås/);
    await pick("Lisää sijainen", "carita", /Carita Ek/);
    const role = screen.getByRole("combobox", { name: "Mitä Carita Ek hoitaa" });
    await fireEvent.change(role, { target: { value: PALKAT } });
    role.focus();
    await fireEvent.keyDown(role, { key: "ArrowUp", altKey: true });
    await save();
    await waitFor(() => expect(sent()?.covers).toEqual([{ person: EK, role: PALKAT }, { person: SANDAS, role: null }]));
    expect(session.notices.shown).toHaveLength(1);
  });
});

describe("conflicts", () => {
  const times = [{ from: "2026-07-15", to: "2026-07-15" }];
  it.each<[Conflict, string, boolean]>([
    [{ kind: "uncovered", who: "Anna Virtanen", when: times }, "Ke 15.7. kukaan ei vastaa", true],
    [{ kind: "role-uncovered", who: "Anna Virtanen", role: "palkat", when: times }, "Ke 15.7. kukaan ei vastaa: palkat", true],
    [{ kind: "cover-away", cover: SANDAS, name: "Bo Sandås", when: [{ from: "2026-07-13", to: "2026-07-17" }] }, "Bo Sandås on itse poissa ma 13.7. – pe 17.7.", false],
    [{ kind: "cover-busy", cover: SANDAS, name: "Bo Sandås", others: ["Eija Piha", "Veikko Salmi"] }, "Bo Sandås sijaistaa samaan aikaan: Eija Piha, Veikko Salmi", false],
    [{ kind: "cover-left", cover: SANDAS, name: "Bo Sandås", lastDay: "2026-07-01" }, "Bo Sandås on talossa vain ke 1.7. asti", true],
    [{ kind: "cover-not-started", cover: SANDAS, name: "Bo Sandås", from: "2026-08-03" }, "Bo Sandås aloittaa vasta ma 3.8.", true],
    [{ kind: "cover-themselves", cover: VIRTANEN, name: "Anna Virtanen" }, "Anna Virtanen ei voi sijaistaa itseään", true],
    [{ kind: "cover-no-number", cover: SANDAS, name: "Bo Sandås" }, "Bo Sandås: ei numeroa, johon yhdistää", true],
    [{ kind: "cover-loop", cover: SANDAS, name: "Bo Sandås" }, "Bo Sandås on silloin poissa, ja hänen sijaisensa on poissaolija itse", true],
    [{ kind: "other-company", cover: SANDAS, name: "Bo Sandås", company: "Hämeen Sähkö Oy" }, "Bo Sandås on toisessa yrityksessä: Hämeen Sähkö Oy", false],
    [{ kind: "overlap", absence: OTHER, who: "Anna Virtanen", when: { from: "2026-07-01", to: "2026-07-03", repeats: null }, merges: true }, "Anna Virtanen on jo poissa ke 1.7. – pe 3.7.", false],
  ])("are said in words with what to do, and keep nobody from saving: %s", async (conflict, said, grave) => {
    conflicts = [conflict];
    show();
    await open(null);
    await type("29.6.–17.7.");
    const box = (await screen.findByText(said)).closest<HTMLElement>("[data-grave]");
    expect(box?.dataset.grave).toBe(String(grave));
    expect(box?.querySelector("p span")?.textContent).not.toBe("");
    await save();
    await waitFor(() => expect(sent()).toBeDefined());
  });

  it("about two absences of one time are mended by one press", async () => {
    conflicts = [{ kind: "overlap", absence: OTHER, who: "Anna Virtanen", when: { from: "2026-07-01", to: "2026-07-03", repeats: null }, merges: true }];
    show({ check_absence: ({ number, draft }: CheckAbsence) => ({ number, conflicts: draft.merge.length > 0 ? [] : conflicts, proposals: [] }) });
    await open(null);
    await type("29.6.–17.7.");
    await fireEvent.click(await screen.findByRole("button", { name: "Yhdistä" }));
    expect(await screen.findByText("Yhdistetään yhdeksi poissaoloksi, kun tallennat.")).toBeTruthy();
    await save();
    await waitFor(() => expect(sent()?.merge).toEqual([OTHER]));
  });

  it("of a cover who cannot cover take them off the list", async () => {
    conflicts = [{ kind: "cover-left", cover: SANDAS, name: "Bo Sandås", lastDay: "2026-07-01" }];
    show();
    await open(ABSENCE);
    await fireEvent.click(await screen.findByRole("button", { name: "Poista sijaisista" }));
    await save();
    await waitFor(() => expect(sent()?.covers).toEqual([]));
  });

  it("of a draft that has changed since are late, and dropped", async () => {
    const waiting: { asked: CheckAbsence; done: (checked: Checked) => void }[] = [];
    show({ check_absence: (of) => new Promise((done) => waiting.push({ asked: of, done })) });
    await open(null, [VIRTANEN], { from: "2026-07-20", to: "2026-07-20" });
    await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
    const late = waiting.at(-1)!;
    await fireEvent.click(screen.getByRole("checkbox"));
    await waitFor(() => expect(waiting.at(-1)).not.toBe(late));
    const newest = waiting.at(-1)!;
    newest.done({ number: newest.asked.number, conflicts: [], proposals: [] });
    await screen.findByText("Joku vastaa koko ajan.");
    late.done({ number: late.asked.number, conflicts: [{ kind: "uncovered", who: "Anna Virtanen", when: times }], proposals: [] });
    // Everything that waits for the late answer has its turn.
    await new Promise((done) => setTimeout(done));
    await tick();
    expect(screen.queryByText(/kukaan ei vastaa/)).toBeNull();
    expect(screen.getByText("Joku vastaa koko ajan.")).toBeTruthy();
  });
});

describe("a known absence", () => {
  it("says who confirmed it last, and is confirmed by one press that can be taken back", async () => {
    show();
    await open(ABSENCE);
    expect(await screen.findByText(/Vahvistettu ma 6\.7\. klo 9\.38, tiina/)).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Vahvista" }));
    await waitFor(() => expect(asked("confirm_absences")).toEqual([{ absences: [ABSENCE] }]));
    expect(session.notices.shown[0]).toMatchObject({ text: "Poissaolo vahvistettu." });
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
  });

  it("is taken away, and an empty form is there", async () => {
    show();
    await open(ABSENCE);
    await fireEvent.click(screen.getByRole("button", { name: "Poista" }));
    await waitFor(() => expect(screen.getByRole("form", { name: "Uusi poissaolo" })).toBeTruthy());
    expect(asked("remove_absences")).toEqual([{ absences: [ABSENCE] }]);
  });

  it("changed by others meanwhile shows what they changed; what was changed here can be kept", async () => {
    let first = true;
    show({
      save_absence: () => {
        if (!first) return { operation: "op", absences: [ABSENCE], conflicts: [] };
        first = false;
        stored = { ...stored, seen: 9, draft: { ...stored.draft, covers: [{ person: EK, role: null }] } };
        throw refusal({ code: "changed-meanwhile" });
      },
    });
    await open(ABSENCE);
    await fireEvent.click(screen.getByRole("checkbox", { name: /Paluupäivän/ }));
    await save();
    await fireEvent.click(await screen.findByRole("button", { name: /Pidä/ }));
    await save();
    await waitFor(() => expect(asked<SaveAbsence>("save_absence")).toHaveLength(2));
    expect(asked<SaveAbsence>("save_absence")[1]).toMatchObject({ seen: 9, draft: { covers: [{ person: EK, role: null }], returnMayBeTold: false } });
  });

  it("that is gone is said to be gone", async () => {
    show({ absence_form: (of) => (of.absence === null ? absenceForm(of) : null) });
    workspace.open(ABSENCE, [VIRTANEN]);
    expect((await screen.findByRole("alert")).textContent).toContain("Tietoa ei enää ole");
  });
});

describe("what is not saved", () => {
  it("is not lost when something else is opened: it can be gone on with", async () => {
    show();
    await open(null);
    await type("29.6.–17.7.");
    await screen.findByText("15 työpäivää");
    await open(ABSENCE);
    const notice = session.notices.shown.find(({ text }) => text === "Tallentamaton poissaolo jäi kesken.");
    notice?.act?.run();
    await waitFor(() => expect(screen.getByRole("form", { name: "Uusi poissaolo" })).toBeTruthy());
    await waitFor(() => expect(field().value).toBe("29.6.–17.7."));
    await save();
    await waitFor(() => expect(sent()).toMatchObject({ id: null, people: [VIRTANEN], when: week }));
  });

  it("is still there after the desk was looked at meanwhile, and saved as it is changed then", async () => {
    show();
    await open(null);
    await type("29.6.–17.7.");
    await screen.findByText("15 työpäivää");
    cleanup();
    show();
    await waitFor(() => expect(field().value).toBe("29.6.–17.7."));
    await type("joka toinen pe 12–15");
    await fireEvent.click(await screen.findByRole("button", { name: "Jätä pois pe 24.7." }));
    await save();
    await waitFor(() => expect(sent()?.when).toEqual({ ...fridays, repeats: { ...fridays.repeats, except: ["2026-07-24"] } }));
  });

  it("Esc leaves to the timeline and keeps what is written", async () => {
    show();
    const rota = document.body.appendChild(document.createElement("div"));
    rota.id = "rota";
    rota.tabIndex = 0;
    await open(null);
    await type("29.6.–17.7.");
    await fireEvent.keyDown(field(), { key: "Escape" });
    expect(document.activeElement).toBe(rota);
    expect(field().value).toBe("29.6.–17.7.");
    rota.remove();
  });
});

it("an operator without the right is refused, and told which right is needed", async () => {
  show({
    save_absence: () => {
      throw refusal({ code: "right-not-held", account: "tiina", right: "hr" });
    },
  });
  await open(null);
  await type("29.6.–17.7.");
  await save();
  expect((await screen.findByRole("alert")).textContent).toContain("henkilöstöhallinnon oikeus");
});

it("can be read and used without seeing it", async () => {
  conflicts = [{ kind: "uncovered", who: "Anna Virtanen", when: [{ from: "2026-07-15", to: "2026-07-15" }] }];
  show();
  await open(ABSENCE);
  await screen.findByText("Ke 15.7. kukaan ei vastaa");
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false }, "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
