import { waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Card, Connect, Connected, Found } from "../../../contract/types";
import { refusal } from "../../../host/fake";
import { card, KOISTINEN, row, SAARINEN } from "../../../host/samples";
import { found, hearKeys, later, shows, stage, takenIn, type Stage } from "../../search/on-stage";

const pekka = row();
const liisa = row({ key: SAARINEN, name: "Liisa Saarinen", marks: [], reason: null });
const liisasCard = card({
  key: SAARINEN,
  name: "Liisa Saarinen",
  answer: { way: "direct", contact: { name: "Liisa Saarinen", number: "2214", dial: "2214", mayBeGiven: true } },
  asked: null,
});
const connected = ({ shown }: Connect): Connected =>
  shown === null
    ? { outcome: "nobody", sentence: "Valitettavasti" }
    : { outcome: "connected", name: "Liisa Saarinen", number: shown, handedOver: null };

async function about(name: string): Promise<void> {
  await waitFor(() => expect(document.querySelector("#card h2")?.textContent).toBe(name));
}

let unhear: () => void;
beforeEach(() => (unhear = hearKeys()));
afterEach(() => unhear());

describe("Enter", () => {
  it("connects to what the card shows and shows the number large", async () => {
    const desk = stage({ search: found([pekka]), connect: connected });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.press("Enter");
    expect(desk.asked("connect")).toEqual([{ key: KOISTINEN, allTheSame: false, shown: "2214", language: "fi", typed: "koi", counted: false, took: { keys: 1, milliseconds: expect.any(Number) } }]);
    await waitFor(() => expect(desk.part("connected")?.textContent).toContain("2214"));
    expect(desk.part("connected")?.textContent).toContain("Numero on kopioitu.");
    expect(desk.part("do")).toBeNull();
    expect(desk.session.notices.spoken.text).toContain("Liisa Saarinen, 2214");
  });

  it("right after typing is about what was typed, not about the list before it", async () => {
    const answer = later<Found>();
    const desk = stage({
      search: (asked) => (asked.text === "koi" ? found([pekka])(asked) : answer.promise),
      connect: connected,
    });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.type("saar");
    await desk.press("Enter");
    expect(desk.asked("connect")).toEqual([]);
    answer.come({ ...found([liisa])({ number: 2 }), card: liisasCard });
    await waitFor(() => expect(desk.asked("connect")).toHaveLength(1));
    expect(desk.asked("connect")[0]).toMatchObject({ key: SAARINEN, shown: "2214", typed: "saar" });
  });

  it("does nothing when something else is typed before its list is there", async () => {
    const answers = [later<Found>(), later<Found>()];
    let asked = 0;
    const desk = stage({ search: () => answers[asked++]!.promise, connect: connected });
    await desk.type("koi");
    await desk.press("Enter");
    await desk.type("saar");
    answers[0]!.come(found([pekka])({ number: 1 }));
    answers[1]!.come({ ...found([liisa])({ number: 2 }), card: liisasCard });
    await shows(desk, "Liisa Saarinen");
    await takenIn();
    expect(desk.asked("connect")).toEqual([]);
  });

  it("does nothing when the search did not work: the list is an older one", async () => {
    const desk = stage({
      search: (asked) => {
        if (asked.text !== "koi") throw refusal({ code: "busy" });
        return found([pekka])(asked);
      },
      connect: connected,
    });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.type("saar");
    await waitFor(() => expect(desk.part("trouble")).not.toBeNull());
    await desk.press("Enter");
    expect(desk.asked("connect")).toEqual([]);
  });

  it("waits for the card of the row that was chosen just now", async () => {
    const answer = later<Card | null>();
    const desk = stage({ search: found([pekka, liisa]), card: () => answer.promise, connect: connected });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.press("ArrowDown");
    await desk.press("Enter");
    expect(desk.asked("connect")).toEqual([]);
    answer.come(liisasCard);
    await waitFor(() => expect(desk.asked("connect")).toHaveLength(1));
    expect(desk.asked("connect")[0]).toMatchObject({ key: SAARINEN });
  });

  it("does nothing when another row is chosen before the card has come", async () => {
    const cards = { [SAARINEN.id]: later<Card | null>(), laine: later<Card | null>() };
    const laine = row({ key: { kind: "person", id: "laine" }, name: "Matti Laine", marks: [] });
    const desk = stage({ search: found([pekka, liisa, laine]), card: ({ key }) => cards[key.id]!.promise, connect: connected });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.press("ArrowDown");
    await desk.press("Enter");
    await desk.press("ArrowDown");
    cards[SAARINEN.id]!.come(liisasCard);
    cards["laine"]!.come(card({ key: laine.key, name: "Matti Laine" }));
    await about("Matti Laine");
    await takenIn();
    expect(desk.asked("connect")).toEqual([]);
  });

  it("does nothing when the card of the chosen row did not come: the one shown is another's", async () => {
    const desk = stage({
      search: found([pekka, liisa]),
      card: () => {
        throw refusal({ code: "busy" });
      },
      connect: connected,
    });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.press("ArrowDown");
    await waitFor(() => expect(desk.part("trouble")).not.toBeNull());
    await desk.press("Enter");
    await takenIn();
    expect(desk.asked("connect")).toEqual([]);
  });

  it("choosing in a list that is on its way chooses in that list", async () => {
    const answer = later<Found>();
    const desk = stage({ search: () => answer.promise, card: () => liisasCard, connect: connected });
    await desk.type("koi");
    await desk.press("ArrowDown");
    await desk.press("Enter");
    answer.come(found([pekka, liisa])({ number: 1 }));
    await waitFor(() => expect(desk.asked("connect")).toHaveLength(1));
    expect(desk.asked("connect")[0]).toMatchObject({ key: SAARINEN });
  });

  it("twice connects once, and counts one call", async () => {
    const desk = stage({ search: found([pekka]), connect: connected });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await Promise.all([desk.press("Enter"), desk.press("Enter")]);
    await waitFor(() => expect(desk.part("connected")).not.toBeNull());
    await desk.press("Enter");
    expect(desk.asked("connect")).toHaveLength(1);
  });

  it("with Shift connects to whoever was asked for all the same", async () => {
    const desk = stage({ search: found([pekka]), connect: connected });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.press("Enter", { shiftKey: true });
    expect(desk.asked("connect")).toEqual([{ key: KOISTINEN, allTheSame: true, shown: "2201", language: "fi", typed: "koi", counted: false, took: { keys: 1, milliseconds: expect.any(Number) } }]);
  });

  it("copies the sentence where nobody answers", async () => {
    const nobody = card({ answer: { way: "nobody", tellsReferral: false }, asked: null });
    const desk = stage({ search: found([pekka], { card: nobody }), connect: connected });
    await desk.type("koi");
    await about("Pekka Koistinen");
    desk.session.speak("sv");
    await desk.press("Enter");
    expect(desk.asked("connect")[0]).toMatchObject({ shown: null, language: "sv" });
    await waitFor(() => expect(desk.part("connected")?.textContent).toContain("Lause on kopioitu"));
  });

  it("connects nobody when things changed meanwhile, and shows how they are now", async () => {
    const now = card({ answer: { way: "direct", contact: { name: "Pekka Koistinen", number: "2201", dial: "2201", mayBeGiven: true } } });
    let changed = true;
    const desk = stage({
      search: (asked) => found([pekka], changed ? {} : { card: now })(asked),
      connect: (asked) => {
        if (!changed) return connected(asked);
        changed = false;
        return { outcome: "changed", card: now };
      },
    });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.press("Enter");
    await waitFor(() => expect(desk.part("changed")?.textContent).toContain("Tilanne muuttui"));
    expect(desk.part("connected")).toBeNull();
    expect(desk.part("do-number")?.textContent).toBe("2201");
    await desk.press("Enter");
    await waitFor(() => expect(desk.part("connected")).not.toBeNull());
    expect(desk.asked("connect").map(({ shown }) => shown)).toEqual(["2214", "2201"]);
  });

  it("leaves a clear desk clear where that comes after Esc", async () => {
    const late = later<Connected>();
    const desk = stage({ search: found([pekka]), connect: () => late.promise });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.press("Enter");
    await desk.press("Escape");
    late.come({ outcome: "changed", card: card() });
    await takenIn();
    expect(document.querySelector("#card")).toBeNull();
    expect(desk.session.notices.spoken.text).not.toContain("Tilanne muuttui");
  });

  it("never says that a number is to be given which may not be", async () => {
    const hidden = { name: "Liisa Saarinen", number: "2214", dial: "2214", mayBeGiven: false };
    const company = { ...card().company, rule: "give-number" as const };
    const desk = stage({ search: found([pekka], { card: card({ company, answer: { way: "covered", contact: hidden } }) }), connect: connected });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.press("Enter");
    await waitFor(() => expect(desk.part("connected")?.textContent).toContain("eikä tätä numeroa anneta"));
    expect(desk.part("connected")?.textContent).not.toContain("Anna soittajalle numero");
    expect(desk.session.notices.spoken.text).toContain("eikä tätä numeroa anneta: Liisa Saarinen, 2214");
  });

  it("says when whoever was chosen is gone", async () => {
    let gone = false;
    const desk = stage({
      search: (asked) => found(gone ? [] : [pekka])(asked),
      connect: () => {
        gone = true;
        return { outcome: "changed", card: null };
      },
    });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.press("Enter");
    await waitFor(() => expect(desk.part("gone")).not.toBeNull());
    expect(desk.part("connected")).toBeNull();
  });

  it("says what was refused", async () => {
    const desk = stage({
      search: found([pekka]),
      connect: () => {
        throw refusal({ code: "no-clipboard" });
      },
    });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.press("Enter");
    await waitFor(() => expect(desk.session.notices.shown[0]?.text).toContain("Leikepöytä"));
    expect(desk.part("connected")).toBeNull();
  });
});

describe("after connecting", () => {
  async function connectedDesk(): Promise<Stage> {
    const desk = stage({ search: found([pekka, liisa]), card: () => liisasCard, connect: connected });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.press("Enter");
    await waitFor(() => expect(desk.part("connected")).not.toBeNull());
    return desk;
  }

  it("Esc is ready for the next call", async () => {
    const desk = await connectedDesk();
    await desk.press("Escape");
    expect(desk.part("connected")).toBeNull();
    expect(desk.field.value).toBe("");
  });

  it("a letter begins the next call", async () => {
    const desk = await connectedDesk();
    await desk.press("v");
    expect(desk.field.value).toBe("");
    expect(desk.part("connected")).toBeNull();
  });

  it("choosing another one shows that one", async () => {
    const desk = await connectedDesk();
    await desk.press("ArrowDown");
    await about("Liisa Saarinen");
    expect(desk.part("connected")).toBeNull();
    expect(desk.part("do-number")?.textContent).toBe("2214");
  });

  it("the phone app is mentioned where it was handed the number", async () => {
    const desk = stage({
      search: found([pekka]),
      connect: () => ({ outcome: "connected", name: "Liisa Saarinen", number: "2214", handedOver: false }),
    });
    await desk.type("koi");
    await about("Pekka Koistinen");
    await desk.press("Enter");
    await waitFor(() => expect(desk.part("connected")?.textContent).toContain("Puhelinohjelma ei ottanut numeroa vastaan"));
  });
});
