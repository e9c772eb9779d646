import { waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { Card } from "../../contract/types";
import { card, row } from "../../host/samples";
import { found, hearKeys, stage, type Stage } from "../search/on-stage";

async function shown(changed: Partial<Card>): Promise<Stage> {
  const desk = stage({ search: found([row({ key: changed.key ?? row().key })], { card: card(changed) }) });
  await desk.type("koi");
  await waitFor(() => expect(desk.part("why")).not.toBeNull());
  return desk;
}

const text = (desk: Stage, part: string) => desk.part(part)?.textContent?.replace(/\s+/g, " ").trim() ?? "";

describe("the card", () => {
  it("says what to do, what to say and why", async () => {
    const desk = await shown({});
    expect(text(desk, "do")).toContain("Yhdistä sijaiselle Liisa Saarinen 2214");
    expect(text(desk, "say")).toContain("Häntä sijaistaa Liisa Saarinen.");
    expect(text(desk, "why")).toContain("Miksi Liisa Saarinen");
    expect(text(desk, "why")).toContain("Matti Laine 1. sijainen · poissa klo 12.00 asti");
    expect(text(desk, "why")).toContain("2. sijainen · paikalla");
    expect(text(desk, "state")).toContain("5.8. asti");
    expect(text(desk, "instruction")).toContain("Tiedotusvälineet aina viestintään");
    expect(text(desk, "coming")).toContain("alkaa tehtävä toimitusjohtaja");
  });

  it("says the sentence in the language that is spoken, marked as such", async () => {
    const desk = await shown({});
    desk.session.turnLanguage();
    await waitFor(() => expect(text(desk, "say")).toContain("Ska jag koppla?"));
    expect(desk.part("say")?.querySelector("[lang=sv]")).not.toBeNull();
  });

  it("says a sentence in another language rather than none", async () => {
    const desk = await shown({ say: { fi: "", sv: "Hon är här.", en: "" } });
    expect(text(desk, "say")).toContain("ruotsi, ei suomeksi");
    expect(desk.part("say")?.querySelector("[lang=sv]")?.textContent).toBe("Hon är här.");
  });

  it("says in words which numbers are not given to callers", async () => {
    const numbers: Card["numbers"] = [...card().numbers, { written: "09 555 0100", kind: "desk", mayBeGiven: false }];
    const desk = await shown({ numbers });
    expect(text(desk, "contact")).toContain("Alanumero 2201 Matkapuhelin ei anneta soittajalle");
    expect(text(desk, "contact")).toContain("Työpuhelin 09 555 0100 ei anneta soittajalle");
  });

  it("says so of the number to connect to as well", async () => {
    const contact = { name: "Liisa Saarinen", number: "040 555 0100", dial: "0405550100", mayBeGiven: false };
    const desk = await shown({ answer: { way: "covered", contact } });
    expect(text(desk, "do")).toContain("ei anneta soittajalle");
  });

  it("offers to give the number where calls cannot be transferred", async () => {
    const desk = await shown({ company: { ...card().company, rule: "give-number" } });
    expect(text(desk, "do")).toContain("anna numero");
    expect(desk.part("do")?.querySelector("[data-command=connect]")?.textContent).toContain("Anna numero");
  });

  it("connects nobody where messages are taken: Enter copies the sentence", async () => {
    const company = { ...card().company, rule: "take-message" as const };
    const taken = card({ company, answer: { way: "message", name: "Liisa Saarinen" }, asked: null });
    const connect = () => ({ outcome: "nobody" as const, sentence: "Otan viestin, mitä asia koskee?" });
    const desk = stage({ search: found([row()], { card: taken }), connect });
    const unhear = hearKeys();
    await desk.type("koi");
    await waitFor(() => expect(text(desk, "do")).toContain("Tästä yrityksestä otetaan viesti Viesti: Liisa Saarinen"));
    expect(desk.part("do-number")).toBeNull();
    expect(desk.part("do")?.querySelector("[data-command=connectAllTheSame]")).toBeNull();
    await desk.press("Enter");
    await waitFor(() => expect(desk.session.notices.spoken.text).toContain("Otetaan viesti. Lause on kopioitu."));
    expect(desk.asked("connect")[0]).toMatchObject({ shown: null, allTheSame: false });
    unhear();
  });

  it("shows the short instruction, and the whole of it by one key", async () => {
    const desk = await shown({ company: { ...card().company, shortInstruction: "Media → viestintä 2290" } });
    const instruction = desk.part("instruction") as HTMLDetailsElement;
    expect(instruction.open).toBe(false);
    expect(instruction.querySelector("summary")?.textContent).toContain("Media → viestintä 2290");
    const unhear = hearKeys();
    await desk.press("i", { ctrlKey: true });
    await waitFor(() => expect(instruction.open).toBe(true));
    expect(text(desk, "instruction")).toContain("Kiireiset takaisinsoitot samana päivänä.");
    unhear();
  });

  it("says when somebody starts who has not", async () => {
    const desk = await shown({ state: "starting", until: "2026-07-13" });
    expect(text(desk, "state")).toMatch(/^aloittaa .*13\.7\.$/);
  });

  it("shows no number of a leaver, and what to say instead", async () => {
    const desk = await shown({
      state: "left",
      until: null,
      answer: { way: "nobody", tellsReferral: true },
      asked: null,
      numbers: [],
      email: null,
      steps: [{ name: "Pekka Koistinen", way: "asked", nth: 1, standsInFor: null, because: { kind: "left", lastDay: "2026-05-31" }, number: null }],
    });
    expect(desk.part("do-number")).toBeNull();
    expect(text(desk, "do")).toContain("Sano alla oleva lause");
    expect(text(desk, "state")).toContain("ei enää talossa");
    expect(text(desk, "contact")).not.toMatch(/\d/);
    expect(desk.part("do")?.querySelector("[data-command=connectAllTheSame]")).toBeNull();
  });

  it("shows HR the absence with a return that callers are not told", async () => {
    const desk = await shown({ until: null, absence: { from: "2026-07-06", to: "2026-08-05", returnMayBeTold: false, covers: [] } });
    expect(text(desk, "absence")).toContain("6.7. – 5.8.");
    expect(text(desk, "absence")).toContain("Paluuta ei kerrota soittajalle");
    expect(text(desk, "state")).not.toContain("5.8.");
  });

  it("names whom somebody stands in for", async () => {
    const steps = [...card().steps];
    steps[2] = { ...steps[2]!, standsInFor: "Matti Laine" };
    const desk = await shown({ steps });
    expect(text(desk, "why")).toContain("2. sijainen kun Matti Laine ei vastaa");
  });

  it("of a role names its holders", async () => {
    const desk = await shown({ key: { kind: "role", id: "r" }, name: "palkanlaskenta", title: "", roles: ["Carita Ek"] });
    expect(text(desk, "contact")).toContain("Hoitajat Carita Ek");
    expect(document.querySelector("#card header")?.textContent).toContain("tehtävä");
  });
});
