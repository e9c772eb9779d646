import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Connected, Found, Help } from "../../contract/types";
import { card, desk as samples, HAMEEN_SAHKO, KUUSILINNA, row } from "../../host/samples";
import { helped, helps, inVain, neuvonta } from "./in-vain-on-stage";
import { found, hearKeys, later, shows, takenIn } from "./on-stage";

let unhear: () => void;
beforeEach(() => (unhear = hearKeys()));
afterEach(() => unhear());

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
    await fireEvent.click(screen.getByRole("button", { name: /^Yhdistä: Kuusilinna Oy, yleinen numero, 010 555 2200/ }));
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
    expect(first?.textContent).toContain("Anna numero: Neuvonta, neuvonta, 2200");
    await fireEvent.click(first!);
    await waitFor(() => expect(desk.part("connected")?.textContent).toContain("Anna soittajalle numero"));
    expect(first?.textContent).toContain("annettu");
    expect(desk.session.notices.spoken.text).toContain("Anna numero: Neuvonta, 2200");
  });

  it("is told with the company where that is not the one that is answered", async () => {
    const desk = inVain({ helpers: [{ ...neuvonta, company: HAMEEN_SAHKO }] });
    await helped(desk);
    expect(helps(desk)).toContain("Kuka voi auttaa: Hämeen Sähkö Oy");
  });
});
