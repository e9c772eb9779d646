import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Session, sessionContext } from "../../session/session.svelte";
import type { AbsenceDraft, Card, Checked, Conflict, Proposal, Row, SaveAbsence, WhenRead } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { card, desk, KOISTINEN, row, SAARINEN } from "../../host/samples";
import { absenceForm } from "./samples";
import AwayDialog from "./AwayDialog.svelte";

const LAINE = "01900000-0000-7000-8000-000000000003";
const people: Row[] = [
  row({ key: SAARINEN, name: "Liisa Saarinen", state: "present" }),
  row({ key: { kind: "person", id: LAINE }, name: "Matti Laine", state: "present" }),
];

const liisa: Proposal = { person: SAARINEN.id, name: "Liisa Saarinen", title: "hallintojohtaja", why: { kind: "deputy" }, away: [], coversOthers: 0 };
let proposals: Proposal[];
let conflicts: Conflict[];
let session: Session;
let onclose: () => void;
let host: FakeHost;

beforeEach(() => {
  session = new Session();
  // A Wednesday, 9.42.
  session.take(desk());
  onclose = vi.fn();
  proposals = [];
  conflicts = [];
});

type Answers = Parameters<typeof fakeHost>[0];

async function open(shown: Card | null, answers: Answers = {}): Promise<void> {
  host = fakeHost({
    card: () => shown,
    search: ({ number, text }) => ({
      number,
      rows: people.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())),
      more: false,
      narrowed: [],
      card: null,
    }),
    absence_form: () => absenceForm({ people: [KOISTINEN.id] }),
    read_when: ({ number, text }): WhenRead => ({
      number,
      when: text === "8.7. klo 9.42–14.30" ? { from: "2026-07-08T09:42", to: "2026-07-08T14:30", repeats: null } : null,
      fault: { kind: "not-understood", written: text },
      dropped: [],
      workingDays: null,
      next: [],
    }),
    check_absence: ({ number }): Checked => ({ number, conflicts: [], proposals }),
    save_absence: () => ({ operation: "op", absences: ["a"], conflicts }),
    mark_back: () => ({ outcome: "back", operation: "op" }),
    ...answers,
  });
  useHost(host);
  render(AwayDialog, {
    props: { key: KOISTINEN, onclose },
    context: sessionContext(session),
  });
  await waitFor(() => expect(host.asked.some(({ command }) => command === "card")).toBe(true));
}

const here = (): Card => card({ state: "present", absence: null, steps: [], coming: [], answer: { way: "nobody", tellsReferral: false } });
const save = () => fireEvent.click(screen.getByRole("button", { name: /Merkitse poissa/ }));
const sent = (): AbsenceDraft | undefined =>
  (host.asked.find(({ command }) => command === "save_absence")?.asked as SaveAbsence | undefined)?.draft;
const toasts = () => session.notices.shown.map(({ text }) => text);

async function addCover(typed: string, name: RegExp): Promise<void> {
  const field = screen.getByRole("combobox", { name: "Lisää sijainen" });
  await fireEvent.input(field, { target: { value: typed } });
  await waitFor(() => expect(screen.getByRole("option", { name })).toBeTruthy());
  await fireEvent.keyDown(field, { key: "Enter" });
}

describe("marking somebody away", () => {
  it("needs one choice: today, whole, with the return told", async () => {
    await open(here());
    expect(await screen.findByRole("radio", { name: /Tänään.*ke 8\.7\./ })).toHaveProperty("checked", true);
    await save();
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(sent()).toEqual({
      id: null,
      people: [KOISTINEN.id],
      when: { from: "2026-07-08", to: "2026-07-08", repeats: null },
      covers: [],
      returnMayBeTold: true,
      merge: [],
    });
    expect(toasts()).toEqual(["Merkitty poissa: Pekka Koistinen, ke 8.7."]);
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
  });

  it("chooses by a digit, and the time says the days", async () => {
    await open(here());
    const today = await screen.findByRole("radio", { name: /Tänään/ });
    await fireEvent.keyDown(today, { key: "6" });
    expect(screen.getByRole("radio", { name: /Loppuviikko.*ke 8\.7\. – pe 10\.7\./ })).toHaveProperty("checked", true);
    expect(screen.getByRole("textbox", { name: "Milloin" })).toHaveProperty("value", "8.7.–10.7.");
    await save();
    await waitFor(() => expect(sent()?.when).toEqual({ from: "2026-07-08", to: "2026-07-10", repeats: null }));
  });

  it("keeps a digit that is pressed before there is anything to choose from", async () => {
    let answer: () => void = () => undefined;
    const read = new Promise<void>((done) => (answer = done));
    await open(here(), {
      absence_form: async () => {
        await read;
        return absenceForm({ people: [KOISTINEN.id] });
      },
    });
    await fireEvent.keyDown(document.body, { key: "4" });
    await fireEvent.keyDown(document.body, { key: "6" });
    answer();
    const rest = await screen.findByRole("radio", { name: /Loppuviikko.*ke 8\.7\. – pe 10\.7\./ });
    await waitFor(() => expect(document.activeElement).toBe(rest));
    expect(rest).toHaveProperty("checked", true);
    await save();
    await waitFor(() => expect(sent()?.when).toEqual({ from: "2026-07-08", to: "2026-07-10", repeats: null }));
  });

  it("goes on typing where a digit asks for more: from now until back", async () => {
    await open(here());
    await fireEvent.keyDown(await screen.findByRole("radio", { name: /Tänään/ }), { key: "4" });
    const when = screen.getByRole("textbox", { name: "Milloin" });
    await waitFor(() => expect(document.activeElement).toBe(when));
    expect(when).toHaveProperty("value", "8.7. klo 9.42–");
    await fireEvent.input(when, { target: { value: "8.7. klo 9.42–14.30" } });
    expect(screen.queryByRole("radio", { checked: true })).toBeNull();
    await save();
    await waitFor(() => expect(sent()?.when).toMatchObject({ from: "2026-07-08T09:42", to: "2026-07-08T14:30" }));
  });

  it("does not send what is not understood, and says so at the time", async () => {
    await open(here());
    await screen.findByRole("radio", { name: /Tänään/ });
    const when = screen.getByRole("textbox", { name: "Milloin" });
    await fireEvent.input(when, { target: { value: "ehkä" } });
    await save();
    await waitFor(() => expect(when.getAttribute("aria-invalid")).toBe("true"));
    expect(screen.getByText(/En ymmärrä: ”ehkä”/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(when));
    expect(sent()).toBeUndefined();
    expect(onclose).not.toHaveBeenCalled();
  });

  it("can keep the return date from callers", async () => {
    await open(here());
    await fireEvent.click(await screen.findByRole("checkbox", { name: "Paluupäivän saa kertoa soittajalle" }));
    await save();
    await waitFor(() => expect(sent()).toMatchObject({ returnMayBeTold: false }));
  });

  it("offers no place for a reason", async () => {
    await open(here());
    await screen.findByText("Syytä ei kysytä eikä tallenneta.");
    await screen.findByRole("combobox");
    const fields = [...document.querySelectorAll("input, textarea, select")].map((field) => field.getAttribute("name"));
    expect([...new Set(fields)]).toEqual(["quick", "when", "cover", "return-may-be-told"]);
  });
});

describe("who covers", () => {
  it("is sent in the order of the list, which the buttons change", async () => {
    await open(here());
    await screen.findByRole("combobox");
    await addCover("saar", /Saarinen/);
    await addCover("laine", /Laine/);
    await fireEvent.click(screen.getByRole("button", { name: "Siirrä Matti Laine ylemmäs" }));
    const listed = within(screen.getByRole("region", { name: "Sijaiset järjestyksessä" })).getAllByRole("listitem");
    expect(listed.map((item) => item.textContent)).toEqual([expect.stringContaining("Laine"), expect.stringContaining("Saarinen")]);
    await save();
    await waitFor(() => expect(sent()?.covers.map((cover) => cover.person)).toEqual([LAINE, SAARINEN.id]));
  });

  it("can be taken from those who are proposed, with the reason said", async () => {
    proposals = [liisa];
    await open(here());
    await fireEvent.click(await screen.findByRole("button", { name: "Lisää sijaiseksi Liisa Saarinen, varahenkilö" }));
    await screen.findByRole("button", { name: "Poista Liisa Saarinen" });
    expect(screen.queryByRole("button", { name: /Lisää sijaiseksi/ })).toBeNull();
    await save();
    await waitFor(() => expect(sent()?.covers).toEqual([{ person: SAARINEN.id, role: null }]));
  });

  it("and what is still open is said when it is saved", async () => {
    conflicts = [{ kind: "uncovered", who: "Pekka Koistinen", when: [{ from: "2026-07-08", to: "2026-07-08" }] }];
    await open(here());
    await screen.findByRole("combobox");
    await save();
    await waitFor(() => expect(toasts()).toHaveLength(2));
    expect(toasts()[1]).toBe("Jäi auki: Ke 8.7. kukaan ei vastaa");
  });
});

describe("a refusal", () => {
  it.each([
    [{ code: "right-not-held", account: "tiina", right: "hr" } as const, "henkilöstöhallinnon oikeus"],
    [{ code: "backwards" } as const, "päättyisi ennen kuin se alkaa"],
    [{ code: "read-only" } as const, "ei voi kirjoittaa"],
  ])("is shown in the dialog, which stays: %s", async (failure, said) => {
    await open(here(), {
      save_absence: () => {
        throw refusal(failure);
      },
    });
    await screen.findByRole("combobox");
    await save();
    expect((await screen.findByRole("alert")).textContent).toContain(said);
    expect(onclose).not.toHaveBeenCalled();
    expect(toasts()).toEqual([]);
  });

  it("about a cover is shown at the covers", async () => {
    await open(here(), {
      save_absence: () => {
        throw refusal({ code: "covers-themselves", name: "Pekka Koistinen" });
      },
    });
    const field = await screen.findByRole("combobox");
    await save();
    await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  });
});

describe("somebody who is away now", () => {
  it("is marked back first of all, and it can be undone", async () => {
    await open(card());
    const back = await screen.findByRole("button", { name: /Merkitse palanneeksi/ });
    expect(back.autofocus).toBe(true);
    expect(screen.getByText("ma 6.7. – ke 5.8.")).toBeTruthy();
    expect(screen.getByText("2. Liisa Saarinen")).toBeTruthy();
    await fireEvent.click(back);
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(session.notices.shown[0]).toMatchObject({ text: "Pekka Koistinen on merkitty palanneeksi.", kind: "done" });
    expect(session.notices.shown[0]?.act).toBeDefined();
  });

  it("shows that the return date is not told", async () => {
    await open(card({ absence: { from: "2026-07-06", to: null, returnMayBeTold: false, covers: [] } }));
    expect(await screen.findByText("Paluupäivää ei kerrota soittajalle")).toBeTruthy();
    expect(screen.getByText("Ei sijaisia")).toBeTruthy();
  });

  it("can be marked away another time too", async () => {
    await open(card());
    await fireEvent.click(await screen.findByRole("button", { name: "Toinen poissaolo" }));
    expect(screen.getByRole("radio", { name: /Tänään/ })).toBeTruthy();
  });
});

it("a person who is gone is said to be gone", async () => {
  await open(null);
  expect(await screen.findByText(/ei enää ole/)).toBeTruthy();
});
