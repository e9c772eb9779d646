import { fireEvent, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Help, HelpOf } from "../../contract/types";
import { refusal } from "../../host/fake";
import { HAMEEN_SAHKO, KUUSILINNA } from "../../host/samples";
import { helped, helps, inVain, neuvonta, sirkka } from "./in-vain-on-stage";
import { hearKeys, later, nameOf, shows, takenIn, type Stage } from "./on-stage";

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
