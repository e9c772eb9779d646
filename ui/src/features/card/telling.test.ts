import { fireEvent, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Card, Connected, Helper, OwnContact, Row } from "../../contract/types";
import { refusal } from "../../host/fake";
import { card, KOISTINEN, row } from "../../host/samples";
import { Call } from "../search/call.svelte";
import { found, hearKeys, later, nameOf, stage, takenIn, type Stage } from "../search/on-stage";

const DETAILS = "pekka@koistinen.example";
const consent: OwnContact = { scope: "vanhoille asiakkaille", until: "2026-09-30" };
const help: Helper = {
  kind: "reception",
  contact: { name: "Kuusilinnan neuvonta", number: "2200", dial: "2200", mayBeGiven: true },
};
const left: Partial<Card> = {
  state: "left",
  until: null,
  asked: null,
  numbers: [],
  email: null,
  answer: { way: "nobody", tellsReferral: false },
};

let unhear: () => void;
beforeEach(() => (unhear = hearKeys()));
afterEach(() => unhear());

/** A leaver on the card, who may be another one when the card is asked for again. */
async function leaver(changed: Partial<Card>, answers: Parameters<typeof stage>[0] = {}, about: Partial<Row> = {}): Promise<Stage> {
  const one = row({ state: "left", answer: { way: "nobody" }, ...about });
  const desk = stage({
    search: (asked) => found([one], { card: card({ ...left, ...changed }) })(asked),
    connect: () => ({ outcome: "nobody", sentence: "Ei enää meillä." }),
    ...answers,
  });
  await desk.type("koi");
  await waitFor(() => expect(desk.part("why")).not.toBeNull());
  return desk;
}

const text = (desk: Stage, part: string) => desk.part(part)?.textContent?.replace(/\s+/g, " ").trim() ?? "";

describe("whoever can help", () => {
  it("is on the card by name and number, and one key connects to them and counts it once", async () => {
    const desk = await leaver({ help }, {
      connect_helper: () => ({ outcome: "connected", name: "Kuusilinnan neuvonta", number: "2200", handedOver: null }),
    });
    expect(text(desk, "help")).toContain("Asiassa auttaa neuvonta: Kuusilinnan neuvonta 2200");
    await desk.press("Enter", { ctrlKey: true });
    await waitFor(() => expect(text(desk, "connected")).toContain("2200"));
    expect(desk.asked("connect_helper")).toEqual([{ key: KOISTINEN, shown: "2200", typed: "koi", counted: false, took: { keys: 1, milliseconds: expect.any(Number) } }]);
    await desk.press("Enter", { ctrlKey: true });
    expect(desk.asked("connect_helper")).toHaveLength(1);
    expect(desk.asked("connect")).toEqual([]);
  });

  it("is connected to without counting again where the caller was told something first", async () => {
    const desk = await leaver({ help }, {
      connect_helper: () => ({ outcome: "connected", name: "Kuusilinnan neuvonta", number: "2200", handedOver: null }),
    });
    await desk.press("Enter");
    await waitFor(() => expect(text(desk, "connected")).toContain("Lause on kopioitu"));
    await desk.press("Enter");
    expect(desk.asked("connect"), "a second Enter counts no second call").toHaveLength(1);
    await desk.press("Enter", { ctrlKey: true });
    await waitFor(() => expect(desk.asked("connect_helper")[0]).toMatchObject({ counted: true }));
  });

  it("counts a caller once, whichever keys follow", async () => {
    const came = { outcome: "connected", name: "Kuusilinnan neuvonta", number: "2200", handedOver: null } as const;
    let changed = true;
    const desk = await leaver({ help }, {
      connect_helper: () => (changed ? { outcome: "changed", card: card({ ...left, help }) } : came),
    });
    await desk.press("Enter");
    await waitFor(() => expect(text(desk, "connected")).toContain("Lause on kopioitu"));
    await desk.press("Enter", { shiftKey: true });
    await takenIn();
    expect(desk.asked("connect"), "Shift makes no difference where there is nobody to insist on").toHaveLength(1);
    await desk.press("Enter", { ctrlKey: true });
    await waitFor(() => expect(desk.part("changed")).not.toBeNull());
    await takenIn();
    await desk.press("Enter");
    await waitFor(() => expect(desk.asked("connect").map(({ counted }) => counted)).toEqual([false, true]));
    await takenIn();
    changed = false;
    await desk.press("Enter", { ctrlKey: true });
    await waitFor(() => expect(desk.asked("connect_helper").map(({ counted }) => counted)).toEqual([true, true]));
    await waitFor(() => expect(text(desk, "connected")).toContain("2200"));
    await desk.press("Escape");
    await desk.type("koi");
    await waitFor(() => expect(desk.part("help")).not.toBeNull());
    await desk.press("Enter", { ctrlKey: true });
    await waitFor(() => expect(desk.asked("connect_helper").at(-1)).toMatchObject({ counted: false }));
  });

  it("gives the number where calls are not transferred", async () => {
    const desk = await leaver({ help, company: { ...card().company, rule: "give-number" } });
    expect(text(desk, "help")).toContain("Anna numero");
    expect(text(desk, "help")).not.toContain("Yhdistä");
  });

  it("is not offered where there is nobody", async () => {
    const desk = await leaver({});
    expect(desk.part("help")).toBeNull();
    await desk.press("Enter", { ctrlKey: true });
    expect(desk.asked("connect_helper")).toEqual([]);
  });
});

describe("contact details with consent", () => {
  it("are not in the page until somebody has them shown", async () => {
    const desk = await leaver({ ownContact: consent }, { reveal_contact: () => ({ details: DETAILS }) });
    expect(text(desk, "own-contact")).toContain("Omat yhteystiedot, saa kertoa 30.9. asti");
    expect(text(desk, "own-contact")).toContain("Suostumus: vanhoille asiakkaille");
    expect(document.body.textContent).not.toContain(DETAILS);
    await fireEvent.click(desk.part("own-contact")?.querySelector("button") as HTMLElement);
    await waitFor(() => expect(text(desk, "own-contact")).toContain(DETAILS));
    expect(text(desk, "own-contact")).toContain("näyttäminen on kirjattu");
    expect(desk.asked("reveal_contact")).toEqual([{ key: KOISTINEN }]);
    expect(text(desk, "say")).not.toContain(DETAILS);
    await desk.press("Escape");
    expect(desk.asked("miss"), "they were not looked for in vain").toEqual([]);
  });

  it("are shown large by Enter, read aloud, and counted once", async () => {
    const desk = await leaver({ ownContact: consent }, { connect: () => ({ outcome: "told", details: DETAILS }) });
    expect(desk.part("do")?.querySelector("[data-command=connect]")?.textContent).toContain("Näytä yhteystieto");
    await desk.press("Enter");
    await waitFor(() => expect(text(desk, "told-details")).toBe(DETAILS));
    expect(text(desk, "connected")).toContain("Yhteystieto on kopioitu.");
    expect(desk.part("own-contact")?.querySelector("button"), "they are not said to be hidden, too").toBeNull();
    expect(desk.session.notices.spoken.text).toContain(DETAILS);
    await desk.press("Enter");
    expect(desk.asked("connect")).toHaveLength(1);
    await desk.press("Escape");
    expect(desk.session.notices.spoken.text, "the next call knows nothing of them").not.toContain(DETAILS);
  });

  it("vanish from the page with the consent, while the card is looked at", async () => {
    let over = false;
    const desk = await leaver({}, {
      search: (asked) =>
        found([row({ state: "left" })], { card: card({ ...left, ownContact: over ? null : consent }) })(asked),
      connect: () => ({ outcome: "told", details: DETAILS }),
      reveal_contact: () => ({ details: DETAILS }),
    });
    await fireEvent.click(desk.part("own-contact")?.querySelector("button") as HTMLElement);
    await waitFor(() => expect(text(desk, "own-contact")).toContain(DETAILS));
    desk.field.focus();
    await desk.press("Enter");
    await waitFor(() => expect(text(desk, "told-details")).toBe(DETAILS));
    over = true;
    desk.session.revision += 1;
    await waitFor(() => expect(text(desk, "connected")).toContain("Suostumus päättyi"));
    expect(document.body.textContent).not.toContain(DETAILS);
    expect(desk.session.notices.spoken.text).not.toContain(DETAILS);
    expect(JSON.stringify(desk.session.notices.shown)).not.toContain(DETAILS);
  });

  it("are not heard any more once another view is looked at", async () => {
    const desk = await leaver({ ownContact: consent }, { connect: () => ({ outcome: "told", details: DETAILS }) });
    await desk.press("Enter");
    await waitFor(() => expect(desk.session.notices.spoken.text).toContain(DETAILS));
    desk.leave();
    await takenIn();
    expect(desk.session.notices.spoken.text).not.toContain(DETAILS);
  });

  it("go when whoever gave the consent is removed, without a word of the consent", async () => {
    let gone = false;
    const desk = await leaver({}, {
      search: (asked) =>
        found(gone ? [] : [row({ state: "left" })], { card: gone ? null : card({ ...left, ownContact: consent }) })(asked),
      connect: () => ({ outcome: "told", details: DETAILS }),
    });
    await desk.press("Enter");
    await waitFor(() => expect(text(desk, "told-details")).toBe(DETAILS));
    gone = true;
    desk.session.revision += 1;
    await waitFor(() => expect(desk.part("gone")).not.toBeNull());
    expect(JSON.stringify(Call.at(desk.session).connecting.outcome)).not.toContain(DETAILS);
    expect(desk.session.notices.spoken.text).not.toContain(DETAILS);
    expect(desk.session.notices.spoken.text).not.toContain("Suostumus");
  });

  it("that come after Esc are not heard in the next call", async () => {
    const late = later<Connected>();
    const desk = await leaver({ ownContact: consent }, { connect: () => late.promise });
    await desk.press("Enter");
    await desk.press("Escape");
    late.come({ outcome: "told", details: DETAILS });
    await takenIn();
    expect(desk.session.notices.spoken.text).not.toContain(DETAILS);
    expect(document.body.textContent).not.toContain(DETAILS);
  });

  it("are not promised where a message is taken", async () => {
    const company = { ...card().company, rule: "take-message" as const };
    const desk = await leaver({ ownContact: consent, company, answer: { way: "message", name: "Liisa Saarinen" } });
    expect(desk.part("do")?.querySelector("[data-command=connect]")?.textContent).toContain("Kopioi lause");
  });

  it("that are refused are said so", async () => {
    const desk = await leaver({ ownContact: consent }, {
      reveal_contact: () => {
        throw refusal({ code: "gone" });
      },
    });
    await fireEvent.click(desk.part("own-contact")?.querySelector("button") as HTMLElement);
    await waitFor(() => expect(desk.session.notices.shown).toHaveLength(1));
  });
});

describe("an address or a page", () => {
  it("is shown large for telling, and copied by one key", async () => {
    const place = { kind: "address", text: "myynti@kuusilinna.example" } as const;
    const desk = await leaver({ place, answer: { way: "nobody", tellsReferral: true } });
    expect(text(desk, "do")).toContain("Kerro soittajalle osoite myynti@kuusilinna.example");
    await desk.press("c", { ctrlKey: true });
    await waitFor(() => expect(desk.asked("copy")).toEqual([{ text: "myynti@kuusilinna.example" }]));
    expect(desk.asked("connect")).toEqual([]);
  });
});

describe("a referral", () => {
  it.each([
    ["never-here", "ei meillä töissä"],
    ["elsewhere", "toisessa yrityksessä"],
    ["question", "ohjaus"],
  ] as const)("that is %s says so in the list, on the card and aloud", async (about, word) => {
    const key = { kind: "referral", id: "01900000-0000-7000-8000-0000000000f1" } as const;
    const desk = await leaver({ key, name: "Matti Virta", about }, {}, { key, name: "Matti Virta", about, marks: [] });
    expect(nameOf(desk.options()[0])).toMatch(new RegExp(`^Matti Virta, ${word}`));
    expect(desk.options()[0]?.querySelector(".details")?.textContent).toContain(word);
    expect(text(desk, "state")).toContain(word);
  });
});
