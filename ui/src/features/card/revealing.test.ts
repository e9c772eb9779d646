import { fireEvent, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { Card, EntryKey, Revealed } from "../../contract/types";
import { refusal } from "../../host/fake";
import { card, KOISTINEN, row, SAARINEN } from "../../host/samples";
import { found, later, stage, takenIn, type Stage } from "../search/on-stage";

const MOBILE = "048 555 0142";
const pekka = row();
const liisa = row({ key: SAARINEN, name: "Liisa Saarinen", marks: [] });
const cardOf = (key: EntryKey, changed: Partial<Card> = {}): Card =>
  card({ key, name: key.id === KOISTINEN.id ? "Pekka Koistinen" : "Liisa Saarinen", ...changed });

const button = () => document.querySelector<HTMLButtonElement>("[data-part=contact] button");
const contact = (desk: Stage) => desk.part("contact")?.textContent?.replace(/\s+/g, " ") ?? "";

async function about(name: string): Promise<void> {
  await waitFor(() => expect(document.querySelector("#card h2")?.textContent).toBe(name));
}

async function pekkasDesk(answers: Parameters<typeof stage>[0] = {}): Promise<Stage> {
  const desk = stage({
    search: found([pekka, liisa], { card: cardOf(KOISTINEN) }),
    card: ({ key }) => cardOf(key),
    reveal: () => ({ number: MOBILE }),
    ...answers,
  });
  await desk.type("koi");
  await about("Pekka Koistinen");
  return desk;
}

/** As a click on a row does. */
async function choose(desk: Stage, at: number, name: string): Promise<void> {
  await fireEvent.click(desk.options()[at]!);
  await about(name);
}

describe("a hidden number", () => {
  it("is not in the page before somebody has it shown, and says whose it is", async () => {
    const desk = await pekkasDesk();
    expect(document.body.innerHTML).not.toContain(MOBILE);
    expect(contact(desk)).toContain("Matkapuhelin ei anneta soittajalle");
    expect(button()?.getAttribute("aria-label")).toBe("Näytä: Pekka Koistinen, matkapuhelin");
    expect(desk.asked("reveal")).toEqual([]);
  });

  it("is shown once it is recorded, and said aloud", async () => {
    const desk = await pekkasDesk();
    button()!.focus();
    await fireEvent.click(button()!);
    await waitFor(() => expect(contact(desk)).toContain(`${MOBILE} ei anneta soittajalle`));
    expect(desk.asked("reveal")).toEqual([{ key: KOISTINEN, place: 1 }]);
    expect(contact(desk)).toContain("näyttäminen on kirjattu");
    expect(button()).toBeNull();
    expect(desk.session.notices.spoken.text).toContain(MOBILE);
    await waitFor(() => expect(document.activeElement?.textContent).toBe(MOBILE));
  });

  it("is asked for once however often the button is pressed", async () => {
    const answer = later<Revealed>();
    const desk = await pekkasDesk({ reveal: () => answer.promise });
    await fireEvent.click(button()!);
    await fireEvent.click(button()!);
    answer.come({ number: MOBILE });
    await waitFor(() => expect(contact(desk)).toContain(MOBILE));
    expect(desk.asked("reveal")).toHaveLength(1);
  });

  it("is forgotten when another entry is chosen, and hidden again on the way back", async () => {
    const desk = await pekkasDesk();
    await fireEvent.click(button()!);
    await waitFor(() => expect(contact(desk)).toContain(MOBILE));
    await choose(desk, 1, "Liisa Saarinen");
    expect(contact(desk)).not.toContain(MOBILE);
    await choose(desk, 0, "Pekka Koistinen");
    expect(contact(desk)).not.toContain(MOBILE);
    expect(button()).not.toBeNull();
  });

  it("does not come to the card of another one when it is late", async () => {
    const answer = later<Revealed>();
    const desk = await pekkasDesk({ reveal: () => answer.promise });
    await fireEvent.click(button()!);
    await choose(desk, 1, "Liisa Saarinen");
    answer.come({ number: MOBILE });
    await takenIn();
    expect(contact(desk)).not.toContain(MOBILE);
    expect(desk.session.notices.spoken.text).not.toContain(MOBILE);
  });

  it("stays when the card is asked for again, and goes when the numbers are others", async () => {
    let numbers = card().numbers;
    const desk = await pekkasDesk({
      search: (asked) => found([pekka], { card: cardOf(KOISTINEN, { numbers }) })(asked),
    });
    await fireEvent.click(button()!);
    await waitFor(() => expect(contact(desk)).toContain(MOBILE));
    desk.session.revision += 1;
    await waitFor(() => expect(desk.asked("search")).toHaveLength(2));
    await takenIn();
    expect(contact(desk)).toContain(MOBILE);
    numbers = [...numbers, { written: null, kind: "other", mayBeGiven: false }];
    desk.session.revision += 1;
    await waitFor(() => expect(contact(desk)).toContain("Muu numero"));
    expect(contact(desk)).not.toContain(MOBILE);
  });

  it("is not shown where that is refused", async () => {
    const desk = await pekkasDesk({
      reveal: () => {
        throw refusal({ code: "gone" });
      },
    });
    await fireEvent.click(button()!);
    await waitFor(() => expect(desk.session.notices.shown[0]?.text).toContain("Tietoa ei enää ole"));
    expect(contact(desk)).not.toContain("kirjattu");
    expect(button()).not.toBeNull();
  });
});
