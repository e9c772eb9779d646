import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Session, sessionContext } from "../../session/session.svelte";
import type { Card, MarkAway, Row } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { card, desk, KOISTINEN, row, SAARINEN } from "../../host/samples";
import AwayDialog from "./AwayDialog.svelte";

const LAINE = "01900000-0000-7000-8000-000000000003";
const people: Row[] = [
  row({ key: SAARINEN, name: "Liisa Saarinen", state: "present" }),
  row({ key: { kind: "person", id: LAINE }, name: "Matti Laine", state: "present" }),
];

let session: Session;
let onclose: () => void;
let host: FakeHost;

beforeEach(() => {
  session = new Session();
  // A Wednesday, 9.42.
  session.take(desk());
  onclose = vi.fn();
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
    mark_away: () => ({ operation: "op", coversNotThere: [], overlaps: false }),
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
const sent = () => host.asked.find(({ command }) => command === "mark_away")?.asked as MarkAway | undefined;
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
    expect(sent()).toEqual({ person: KOISTINEN.id, from: "2026-07-08", to: "2026-07-08", covers: [], returnMayBeTold: true });
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(toasts()).toEqual(["Merkitty poissa: Pekka Koistinen, ke 8.7."]);
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
  });

  it("chooses by a digit, and says the days", async () => {
    await open(here());
    const today = await screen.findByRole("radio", { name: /Tänään/ });
    await fireEvent.keyDown(today, { key: "6" });
    expect(screen.getByRole("radio", { name: /Loppuviikko.*ke 8\.7\. – pe 10\.7\./ })).toHaveProperty("checked", true);
    await save();
    expect(sent()).toMatchObject({ from: "2026-07-08", to: "2026-07-10" });
  });

  it("by the hour means back at, from now until noon if nothing else is said", async () => {
    await open(here());
    await fireEvent.click(await screen.findByRole("radio", { name: /Muutama tunti/ }));
    expect(screen.getByRole("textbox", { name: "Klo alkaen" })).toHaveProperty("value", "9.42");
    await fireEvent.input(screen.getByRole("textbox", { name: "Takaisin klo" }), { target: { value: "1430" } });
    await save();
    expect(sent()).toMatchObject({ from: "2026-07-08T09:42", to: "2026-07-08T14:30" });
  });

  it("goes on typing where a digit asks for more", async () => {
    await open(here());
    await fireEvent.keyDown(await screen.findByRole("radio", { name: /Tänään/ }), { key: "4" });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Takaisin klo" })));
    await fireEvent.keyDown(screen.getByRole("radio", { name: /Muutama tunti/ }), { key: "9" });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Ensimmäinen päivä" })));
  });

  it("takes own days, the last one included or none", async () => {
    await open(here());
    await fireEvent.click(await screen.findByRole("radio", { name: /Omat päivät/ }));
    await fireEvent.input(screen.getByRole("textbox", { name: "Ensimmäinen päivä" }), { target: { value: "13.7." } });
    await save();
    expect(sent()).toMatchObject({ from: "2026-07-13", to: null });
  });

  it("does not send what ends before it begins or is not understood, and says where", async () => {
    await open(here());
    await fireEvent.click(await screen.findByRole("radio", { name: /Omat päivät/ }));
    const last = screen.getByRole("textbox", { name: "Viimeinen päivä" });
    await fireEvent.input(last, { target: { value: "1.7.2026" } });
    await save();
    expect(last.getAttribute("aria-invalid")).toBe("true");
    await fireEvent.input(last, { target: { value: "+9" } });
    expect(last.getAttribute("aria-invalid")).toBeNull();
    await fireEvent.input(last, { target: { value: "ehkä" } });
    await save();
    expect(document.activeElement).toBe(last);
    expect(sent()).toBeUndefined();
    expect(onclose).not.toHaveBeenCalled();
  });

  it("can keep the return date from callers", async () => {
    await open(here());
    await fireEvent.click(await screen.findByRole("checkbox", { name: "Paluupäivän saa kertoa soittajalle" }));
    await save();
    expect(sent()).toMatchObject({ returnMayBeTold: false });
  });

  it("offers no place for a reason", async () => {
    await open(here());
    await screen.findByText("Syytä ei kysytä eikä tallenneta.");
    const fields = [...document.querySelectorAll("input, textarea, select")].map((field) => field.getAttribute("name"));
    expect([...new Set(fields)]).toEqual(["quick", "cover", "return-may-be-told"]);
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
    expect(sent()?.covers).toEqual([LAINE, SAARINEN.id]);
  });

  it("can be taken from those who stand in by rule", async () => {
    await open(card({ absence: null }));
    await fireEvent.click(await screen.findByRole("button", { name: "Liisa Saarinen" }));
    await screen.findByRole("button", { name: "Poista Liisa Saarinen" });
    await save();
    expect(sent()?.covers).toEqual([SAARINEN.id]);
  });

  it("is warned of where they are not there themselves, or the absence overlaps another", async () => {
    await open(here(), { mark_away: () => ({ operation: "op", coversNotThere: ["Matti Laine"], overlaps: true }) });
    await screen.findByRole("combobox");
    await save();
    await waitFor(() => expect(toasts()).toHaveLength(3));
    expect(toasts()[1]).toBe("Matti Laine ei ole itse paikalla, kun poissaolo alkaa.");
    expect(toasts()[2]).toContain("päällekkäin");
  });
});

describe("a refusal", () => {
  it.each([
    [{ code: "right-not-held", account: "tiina", right: "hr" } as const, "henkilöstöhallinnon oikeus"],
    [{ code: "backwards" } as const, "päättyisi ennen kuin se alkaa"],
    [{ code: "read-only" } as const, "ei voi kirjoittaa"],
  ])("is shown in the dialog, which stays: %s", async (failure, said) => {
    await open(here(), {
      mark_away: () => {
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
      mark_away: () => {
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
