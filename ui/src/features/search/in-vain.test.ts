import { fireEvent, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CompanyHelper, Connected, Found, Help, HelpOf } from "../../contract/types";
import { refusal } from "../../host/fake";
import { card, desk as samples, HAMEEN_SAHKO, KUUSILINNA, row, SAARINEN } from "../../host/samples";
import { found, hearKeys, later, nameOf, shows, stage, takenIn, type Stage } from "./on-stage";

const neuvonta: CompanyHelper = { company: KUUSILINNA, name: "Neuvonta", kind: "reception", number: "2200", mayBeGiven: true };
const yleinen: CompanyHelper = { company: KUUSILINNA, name: "Kuusilinna Oy", kind: "general", number: "010 555 2200", mayBeGiven: true };
const sirkka = row({ key: SAARINEN, name: "Sirkka Honkasalo", marks: [], reason: "family-name" });
const pekka = row({ reason: "beginning", marks: [] });

type Answers = Parameters<typeof stage>[0];

/** A desk that finds nobody but Laine. */
function inVain(help: Partial<Help> = {}, answers: Answers = {}, state: Parameters<typeof stage>[1] = {}): Stage {
  return stage({
    search: (asked) => found(asked.text === "laine" ? [row({ name: "Matti Laine", marks: [] })] : [])(asked),
    card: ({ key }) => card({ key, name: key.id === SAARINEN.id ? "Sirkka Honkasalo" : "Pekka Koistinen" }),
    desk_help: ({ number }) => ({ number, nearest: [sirkka, pekka], helpers: [neuvonta, yleinen], ...help }),
    miss: () => ({}),
    ...answers,
  }, state);
}

const helps = (desk: Stage) => desk.part("who-helps")?.textContent?.replace(/\s+/g, " ") ?? "";

async function helped(desk: Stage): Promise<void> {
  await desk.type("hankosaari");
  await waitFor(() => expect(helps(desk)).toContain("Neuvonta"));
}

let unhear: () => void;
beforeEach(() => (unhear = hearKeys()));
afterEach(() => unhear());

describe("where nothing is found", () => {
  it("the nearest are listed with the reason, and who can help, with the keys and last the hints", async () => {
    const desk = inVain();
    await helped(desk);
    await shows(desk, "Sirkka Honkasalo", "Pekka Koistinen");
    expect(desk.part("no-hits")?.textContent).toContain("Ei löytynyt: ”hankosaari”");
    expect(desk.part("count")?.textContent).toBe("ei osumia");
    expect(nameOf(desk.options()[0])).toContain("vain sukunimi");
    expect(document.querySelector("#rows")?.getAttribute("aria-label")).toBe("Lähimmät");
    expect(helps(desk)).toMatch(/Neuvonta.*2200.*Kuusilinna Oy.*010 555 2200.*Ei löytynyt.*F5.*Kerro ylläpidolle.*F4.*Vielä voit kokeilla/);
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });

  it("help is asked for once typing pauses, for the company that is answered, with the search's number", async () => {
    const desk = inVain();
    for (const text of ["hank", "hanko", "hankos"]) {
      await desk.type(text);
      await takenIn();
    }
    await waitFor(() => expect(desk.asked("desk_help")).toHaveLength(1));
    const [asked] = desk.asked("desk_help");
    expect(asked).toEqual({ number: desk.asked("search").at(-1)?.number, text: "hankos", company: KUUSILINNA });
  });

  it("no help is asked for where somebody is found", async () => {
    const desk = inVain();
    await desk.type("laine");
    await shows(desk, "Matti Laine");
    await new Promise((over) => setTimeout(over, 300));
    expect(desk.asked("desk_help")).toEqual([]);
    expect(desk.part("who-helps")).toBeNull();
  });

  it("help that comes late is dropped", async () => {
    const late = later<Help>();
    let asked: HelpOf | null = null;
    const desk = inVain({}, { desk_help: (of) => ((asked = of), late.promise) });
    await desk.type("hankosaari");
    await waitFor(() => expect(asked).not.toBeNull());
    await desk.type("laine");
    await shows(desk, "Matti Laine");
    late.come({ number: asked!.number, nearest: [sirkka], helpers: [neuvonta] });
    await takenIn();
    await shows(desk, "Matti Laine");
  });

  it("without help there is still what to do", async () => {
    const desk = inVain({}, { desk_help: () => { throw refusal({ code: "busy" }); } });
    await desk.type("hankosaari");
    await waitFor(() => expect(desk.asked("desk_help")).toHaveLength(1));
    await takenIn();
    expect(helps(desk)).toContain("F5");
    expect(desk.session.notices.shown).toEqual([]);
  });

  it("it is said aloud, with who is nearest and who can help", async () => {
    const desk = inVain();
    await helped(desk);
    await waitFor(() => expect(desk.session.notices.spoken.text).toMatch(/^Ei osumia\. 2 lähintä, ensimmäinen: Sirkka Honkasalo.*Auttaa voi Neuvonta, 2200\.$/));
  });

  it("nobody near is chosen by itself: Enter connects to nobody", async () => {
    const desk = inVain();
    await helped(desk);
    expect(desk.chosen()).toBeNull();
    await desk.press("Enter");
    await takenIn();
    expect(desk.asked("connect")).toEqual([]);
  });

  it("who is near is chosen and connected to by the same keys, which is a choice", async () => {
    const desk = inVain({}, { connect: () => ({ outcome: "connected", name: "Pekka Koistinen", number: "2214", handedOver: null }) });
    await helped(desk);
    await desk.press("ArrowDown");
    await desk.press("ArrowDown");
    await waitFor(() => expect(document.querySelector("#card h2")?.textContent).toBe("Pekka Koistinen"));
    await desk.press("Enter");
    await waitFor(() => expect(desk.part("connected")?.textContent).toContain("2214"));
    expect(desk.asked("connect")[0]).toMatchObject({ typed: "hankosaari", took: { keys: 1 } });
    await desk.press("Escape");
    expect(desk.asked("miss")).toEqual([]);
  });

  it("who is near stays chosen when it is asked for again", async () => {
    const desk = inVain();
    await helped(desk);
    await desk.press("ArrowDown");
    await waitFor(() => expect(nameOf(desk.chosen())).toContain("Sirkka"));
    await desk.session.refresh();
    await waitFor(() => expect(desk.asked("desk_help")).toHaveLength(2));
    await takenIn();
    expect(nameOf(desk.chosen())).toContain("Sirkka");
  });
});

describe("who can help", () => {
  const came: Connected = { outcome: "connected", name: "Neuvonta", number: "2200", handedOver: null };

  it("is connected to by one key, which is a choice", async () => {
    const desk = inVain({}, { connect_company: () => came });
    await helped(desk);
    await desk.press("Enter", { ctrlKey: true });
    await waitFor(() => expect(desk.part("connected")?.textContent).toContain("2200"));
    expect(desk.asked("connect_company")).toEqual([{ company: KUUSILINNA, shown: "2200", counted: false, took: { keys: 1, milliseconds: expect.any(Number) } }]);
    await desk.press("Enter", { ctrlKey: true });
    await desk.press("F5");
    await desk.press("Escape");
    expect(desk.asked("connect_company")).toHaveLength(1);
    expect(desk.asked("miss")).toEqual([]);
    expect(desk.part("connected")).toBeNull();
  });

  it("or pressed; what is typed next is the next call", async () => {
    const desk = inVain({}, { connect_company: () => ({ ...came, name: "Kuusilinna Oy", number: "010 555 2200" }) });
    await helped(desk);
    await fireEvent.click(document.querySelector<HTMLElement>("[aria-label='Yhdistä: Kuusilinna Oy, yleinen numero, 010 555 2200']")!);
    await waitFor(() => expect(desk.part("connected")?.textContent).toContain("010 555 2200"));
    desk.field.focus();
    await desk.press("l");
    expect(desk.field.value).toBe("");
    expect(desk.part("connected")).toBeNull();
  });

  it("is asked for again where that has changed, and nothing was connected", async () => {
    const desk = inVain({}, { connect_company: () => ({ outcome: "changed", card: null }) });
    await helped(desk);
    await desk.press("Enter", { ctrlKey: true });
    await waitFor(() => expect(desk.asked("desk_help")).toHaveLength(2));
    expect(desk.session.notices.shown[0]?.text).toContain("Auttaja vaihtui");
    expect(desk.session.notices.spoken.text).toContain("Auttaja vaihtui");
    expect(desk.part("connected")).toBeNull();
    await desk.press("Escape");
    expect(desk.asked("miss")).toHaveLength(1);
  });

  it("is not connected in the next call, where that comes after Esc", async () => {
    const late = later<Connected>();
    const desk = inVain({}, { connect_company: () => late.promise });
    await helped(desk);
    await desk.press("Enter", { ctrlKey: true });
    await desk.press("Escape");
    late.come(came);
    await takenIn();
    expect(desk.part("connected")).toBeNull();
    await desk.type("laine");
    await shows(desk, "Matti Laine");
    desk.field.blur();
    await desk.press("n");
    expect(desk.field.value, "a letter goes on with this call").toBe("laine");
  });

  it("for another text is not connected to by a key pressed before the list of this one is there", async () => {
    const answer = later<Found>();
    const desk = inVain({}, {
      search: (asked) => (asked.text === "laine" ? answer.promise : found([])(asked)),
      connect_company: () => came,
    });
    await helped(desk);
    await desk.type("laine");
    await desk.press("Enter", { ctrlKey: true });
    answer.come(found([row({ name: "Matti Laine", marks: [] })])({ number: desk.asked("search").at(-1)!.number }));
    await shows(desk, "Matti Laine");
    await takenIn();
    expect(desk.asked("connect_company")).toEqual([]);
    await desk.press("Escape");
    expect(desk.asked("miss").at(-1), "nothing was done").toMatchObject({ text: "laine" });
  });

  it("in a company that was left is nobody to connect to", async () => {
    const late = later<Help>();
    const desk = inVain({}, {
      answered: () => ({}),
      desk_help: ({ number, company }) => (company === KUUSILINNA ? { number, nearest: [], helpers: [neuvonta] } : late.promise),
      connect_company: () => came,
    });
    await helped(desk);
    desk.session.answer(HAMEEN_SAHKO);
    await waitFor(() => expect(desk.asked("desk_help")).toHaveLength(2));
    expect(helps(desk)).not.toContain("Neuvonta");
    await desk.press("Enter", { ctrlKey: true });
    await takenIn();
    expect(desk.asked("connect_company")).toEqual([]);
  });

  it("who is second is connected to where the first does not answer, and the caller is counted once", async () => {
    const desk = inVain({}, { connect_company: ({ shown }) => ({ ...came, number: shown }) });
    await helped(desk);
    await desk.press("Enter", { ctrlKey: true });
    await waitFor(() => expect(desk.part("connected")?.textContent).toContain("2200"));
    const [first, second] = desk.part("who-helps")!.querySelectorAll("li button");
    expect(first?.getAttribute("aria-current")).toBe("true");
    expect(first?.textContent).toContain("yhdistetty");
    await fireEvent.click(first!);
    await fireEvent.click(second!);
    await waitFor(() => expect(desk.part("connected")?.textContent).toContain("010 555 2200"));
    expect(desk.asked("connect_company").map(({ shown, counted }) => [shown, counted])).toEqual([["2200", false], ["010 555 2200", true]]);
  });

  it("has the key on one button only: that of the card, where somebody near has help of their own", async () => {
    const help = { kind: "duty" as const, contact: { name: "Myynti", number: "2900", dial: "2900", mayBeGiven: true } };
    const desk = inVain({}, {
      card: ({ key }) => card({ key, name: "Sirkka Honkasalo", answer: { way: "nobody", tellsReferral: false }, asked: null, help }),
      connect_helper: () => ({ ...came, number: "2900" }),
    });
    await helped(desk);
    expect(helps(desk)).toContain("Ctrl");
    await desk.press("ArrowDown");
    await waitFor(() => expect(desk.part("help")).not.toBeNull());
    expect(desk.part("who-helps")?.querySelector("li [aria-keyshortcuts]")).toBeNull();
    await desk.press("Enter", { ctrlKey: true });
    await waitFor(() => expect(desk.asked("connect_helper")).toHaveLength(1));
  });

  it("is given as a number where calls are not transferred", async () => {
    const companies = samples().companies.map((company) => ({ ...company, rule: "give-number" as const }));
    const desk = inVain({}, { connect_company: () => came }, { companies });
    await helped(desk);
    const [first] = desk.part("who-helps")!.querySelectorAll("li button");
    expect(first?.getAttribute("aria-label")).toBe("Anna numero: Neuvonta, neuvonta, 2200");
    await fireEvent.click(first!);
    await waitFor(() => expect(desk.part("connected")?.textContent).toContain("Anna soittajalle numero"));
    expect(first?.textContent).toContain("annettu");
  });

  it("is told with the company where that is not the one that is answered", async () => {
    const desk = inVain({ helpers: [{ ...neuvonta, company: HAMEEN_SAHKO }] });
    await helped(desk);
    expect(helps(desk)).toContain("Kuka voi auttaa: Hämeen Sähkö Oy");
  });
});

describe("F5", () => {
  it("closes the search as not found, clears the desk and says so", async () => {
    const desk = inVain();
    await helped(desk);
    desk.field.blur();
    await desk.press("F5");
    expect(desk.asked("miss")).toEqual([{ text: "hankosaari", company: KUUSILINNA, language: "fi", notFound: true }]);
    expect(desk.field.value).toBe("");
    expect(document.activeElement).toBe(desk.field);
    expect(desk.session.notices.shown[0]?.text).toBe("Merkitty: ei löytynyt – ylläpito näkee sen.");
    await desk.press("Escape");
    expect(desk.asked("miss")).toHaveLength(1);
  });

  it("says it of the company and in the language that are answered now", async () => {
    const desk = inVain({}, { answered: () => ({}) });
    await helped(desk);
    desk.session.answer(HAMEEN_SAHKO);
    desk.session.speak("sv");
    await takenIn();
    await desk.press("F5");
    expect(desk.asked("miss")).toEqual([{ text: "hankosaari", company: HAMEEN_SAHKO, language: "sv", notFound: true }]);
  });

  it("works where somebody was found who was not meant", async () => {
    const desk = inVain();
    await desk.type("laine");
    await shows(desk, "Matti Laine");
    await desk.press("F5");
    expect(desk.asked("miss")).toMatchObject([{ text: "laine", notFound: true }]);
  });

  it("marks no number, and says that it does not", async () => {
    const desk = inVain();
    await desk.type("040 999");
    await desk.press("F5");
    expect(desk.asked("miss")).toEqual([]);
    expect(desk.session.notices.shown[0]?.text).toContain("ei merkitä");
    expect(desk.field.value).toBe("");
  });

  it("does nothing where nothing is typed, and is in nobody's way where it cannot be told", async () => {
    const desk = inVain({}, { miss: () => { throw refusal({ code: "busy" }); } });
    await desk.press("F5");
    expect(desk.session.notices.shown).toEqual([]);
    await desk.type("hankosaari");
    await desk.press("F5");
    await takenIn();
    expect(desk.session.notices.shown.map(({ kind }) => kind)).toEqual(["done"]);
  });
});

describe("a search is told of as left in vain", () => {
  const left = (desk: Stage) => desk.asked("miss").map(({ text, notFound }) => [text, notFound]);

  it("by Esc, by the next name, and by the window that is closed, each once", async () => {
    const desk = inVain({}, { close_window: () => ({}) });
    await desk.type("hankosaari");
    await desk.press("Escape");
    await desk.press("Escape");
    await desk.type("koistila");
    await desk.type("laine");
    expect(left(desk)).toEqual([["hankosaari", false], ["koistila", false]]);
    desk.session.go({ name: "closed" });
    await waitFor(() => expect(desk.asked("close_window")).toHaveLength(1));
    expect(left(desk).at(-1)).toEqual(["laine", false]);
    expect(desk.host.asked.map(({ command }) => command).slice(-2)).toEqual(["miss", "close_window"]);
  });

  it("not after a number was copied, a card copied from, somebody marked away or their form opened", async () => {
    const acts: ((desk: Stage) => Promise<unknown>)[] = [
      (desk) => desk.press("c", { ctrlKey: true }),
      () => fireEvent.copy(document.querySelector("#card")!),
      (desk) => desk.press("F3"),
      (desk) => desk.press("F8"),
    ];
    for (const act of acts) {
      const desk = inVain();
      await desk.type("laine");
      await waitFor(() => expect(desk.part("do")).not.toBeNull());
      await act(desk);
      await takenIn();
      desk.session.dialog = null;
      await desk.press("Escape");
      expect(left(desk)).toEqual([]);
      desk.leave();
    }
  });

  it("not when another view is looked at and come back from, and not with what a choice took then", async () => {
    const desk = inVain({}, { connect: () => ({ outcome: "connected", name: "Matti Laine", number: "2202", handedOver: null }) });
    await desk.type("laine");
    await shows(desk, "Matti Laine");
    desk.leave();
    const back = desk.comeBack();
    await shows(back, "Matti Laine");
    expect(left(back)).toEqual([]);
    await waitFor(() => expect(back.part("do")).not.toBeNull());
    await back.press("Enter");
    await waitFor(() => expect(back.asked("connect")).toMatchObject([{ took: null }]));
    await back.press("Escape");
    expect(left(back)).toEqual([]);
  });

  it("but no example that is tried", async () => {
    const desk = inVain();
    await fireEvent.click(desk.part("beginning")!.querySelector("button")!);
    await waitFor(() => expect(desk.asked("search").at(-1)?.text).toBe("koistisen pekka"));
    await desk.press("Escape");
    expect(left(desk)).toEqual([]);
  });

  it("in the company it was typed for, whichever is answered then", async () => {
    const desk = inVain({}, { answered: () => ({}) });
    await desk.type("hankosaari");
    desk.session.answer(HAMEEN_SAHKO);
    await takenIn();
    await desk.press("Escape");
    expect(desk.asked("miss")[0]?.company).toBe(KUUSILINNA);
  });
});

describe("F4 where nothing is found", () => {
  it("begins a word about it; once that is sent it need not be told again", async () => {
    const desk = inVain();
    await helped(desk);
    await desk.press("F4");
    const { dialog } = desk.session;
    if (dialog === null || typeof dialog === "string" || dialog.name !== "suggest") throw new Error("no suggestion");
    expect(dialog.seen).toEqual({ company: KUUSILINNA, typed: "hankosaari", shown: [], chosen: null, nothingFound: true });
    dialog.sent?.();
    desk.session.dialog = null;
    expect(desk.asked("miss")).toMatchObject([{ text: "hankosaari", notFound: true }]);
    await desk.press("F5");
    expect(desk.asked("miss")).toHaveLength(1);
    expect(desk.session.notices.shown.map(({ text }) => text)).toContain("Merkitty: ei löytynyt – ylläpito näkee sen.");
  });

  it("is about whoever is near and chosen, as it is about a hit", async () => {
    const desk = inVain();
    await helped(desk);
    await desk.press("ArrowDown");
    await waitFor(() => expect(document.querySelector("#card h2")?.textContent).toBe("Sirkka Honkasalo"));
    await desk.press("F4");
    expect(desk.session.dialog).toMatchObject({ seen: { nothingFound: false, chosen: { name: "Sirkka Honkasalo" } } });
  });
});
