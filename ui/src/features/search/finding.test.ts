import { fireEvent, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Found, Row } from "../../contract/types";
import { refusal } from "../../host/fake";
import { card, HAMEEN_SAHKO, KUUSILINNA, row, SAARINEN } from "../../host/samples";
import { found, hearKeys, later, nameOf, shows, stage, takenIn } from "./on-stage";

const pekka = row();
const pekko = row({
  key: { kind: "person", id: "pekko" },
  name: "Pekko Koistinen",
  title: "asentaja",
  reason: null,
  state: "present",
  until: null,
  answer: { way: "direct", name: "Pekko Koistinen", number: "2231" },
});
const liisa = row({ key: SAARINEN, name: "Liisa Saarinen", marks: [], reason: null });

function many(count: number, of = "Virtanen"): Row[] {
  return Array.from({ length: count }, (_, at) => row({ key: { kind: "person", id: `${of} ${at}` }, name: `${of} ${at}`, marks: [] }));
}

let unhear: () => void;
beforeEach(() => (unhear = hearKeys()));
afterEach(() => {
  unhear();
  vi.useRealTimers();
});

describe("finding", () => {
  it("asks with every keystroke, for the company that is answered", async () => {
    const desk = stage({ search: found([pekka]) });
    await desk.type("k");
    await desk.type("ko");
    expect(desk.asked("search").map(({ text, company }) => [text, company])).toEqual([
      ["k", KUUSILINNA],
      ["ko", KUUSILINNA],
    ]);
    const [first, second] = desk.asked("search").map(({ number }) => number);
    expect(second).toBeGreaterThan(first ?? 0);
  });

  it("drops an answer that comes late", async () => {
    const answers: Record<string, ReturnType<typeof later<Found>>> = { koi: later(), koist: later() };
    const desk = stage({ search: ({ text }) => answers[text]!.promise });
    await desk.type("koi");
    await desk.type("koist");
    answers["koist"]!.come(found([pekka])({ number: 2 }));
    await shows(desk, "Pekka Koistinen");
    answers["koi"]!.come(found([pekko])({ number: 1 }));
    await takenIn();
    await shows(desk, "Pekka Koistinen");
  });

  it("keeps the list until the next one is there", async () => {
    const next = later<Found>();
    const desk = stage({ search: (asked) => (asked.text === "koi" ? found([pekka, pekko])(asked) : next.promise) });
    await desk.type("koi");
    await shows(desk, "Pekka Koistinen", "Pekko Koistinen");
    await desk.type("koisti");
    await shows(desk, "Pekka Koistinen", "Pekko Koistinen");
    next.come(found([pekko])({ number: 2 }));
    await shows(desk, "Pekko Koistinen");
  });

  it("shows the best one's card with the list, without asking for it", async () => {
    const desk = stage({ search: found([pekka]) });
    await desk.type("koi");
    await waitFor(() => expect(desk.part("do-number")?.textContent).toBe("2214"));
    expect(desk.asked("card")).toEqual([]);
  });

  it("says that it takes long only when it does", async () => {
    vi.useFakeTimers();
    const answer = later<Found>();
    const desk = stage({ search: () => answer.promise });
    await desk.type("koi");
    await vi.advanceTimersByTimeAsync(250);
    expect(desk.part("count")?.textContent).toBe("");
    await vi.advanceTimersByTimeAsync(100);
    expect(desk.part("count")?.textContent).toBe("Haetaan …");
    answer.come(found([pekka])({ number: 1 }));
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.part("count")?.textContent).toBe("1 osuma");
  });

  it("says why it did not work, keeps the list and tries again when asked", async () => {
    let busy = false;
    const desk = stage({
      search: (asked) => {
        if (busy) throw refusal({ code: "busy" });
        return found([pekka])(asked);
      },
    });
    await desk.type("koi");
    await shows(desk, "Pekka Koistinen");
    busy = true;
    await desk.type("kois");
    await waitFor(() => expect(desk.part("trouble")?.textContent).toContain("Haku ei nyt onnistu."));
    await shows(desk, "Pekka Koistinen");
    busy = false;
    await fireEvent.click(desk.part("trouble")!.querySelector("button")!);
    await waitFor(() => expect(desk.part("trouble")).toBeNull());
    expect(desk.asked("search").at(-1)?.text).toBe("kois");
  });

  it("teaches before anything is typed, and says so when nothing is found", async () => {
    const desk = stage({ search: found([]) });
    expect(desk.part("beginning")?.textContent).toContain("@kuus");
    await desk.type("xyz");
    await waitFor(() => expect(desk.part("no-hits")?.textContent).toContain("xyz"));
    expect(desk.part("beginning")).toBeNull();
    expect(desk.field.getAttribute("aria-expanded")).toBe("false");
  });

  it("offers to fill an empty directory", () => {
    const desk = stage({}, { people: 0 });
    expect(desk.part("beginning")?.textContent).toContain("Hakemisto on vielä tyhjä");
  });

  it("names the companies that @ narrows to, and widens again", async () => {
    const desk = stage({ search: (asked) => found([pekka], { narrowed: asked.text.includes("@") ? [HAMEEN_SAHKO] : [] })(asked) });
    await desk.type("@häme koistinen");
    await waitFor(() => expect(desk.part("narrowed")?.textContent).toContain("Hämeen Sähkö Oy"));
    await fireEvent.click(desk.part("narrowed")!.querySelector("button")!);
    expect(desk.field.value).toBe("koistinen");
    await waitFor(() => expect(desk.part("narrowed")).toBeNull());
  });

  it("says when @ names no company", async () => {
    const desk = stage({ search: found([]) });
    await desk.type("@xyz koistinen");
    await waitFor(() => expect(desk.part("narrowed")?.textContent).toContain("@xyz"));
  });

  it("says the hits aloud after a pause, not at each keystroke", async () => {
    vi.useFakeTimers();
    const desk = stage({ search: found([pekka, pekko]) });
    for (const text of ["k", "ko", "koi"]) {
      await desk.type(text);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(desk.session.notices.spoken.text).toBe("");
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.session.notices.spoken.text).toContain("2 osumaa. Pekka Koistinen, poissa 5.8. asti, Liisa Saarinen, 2214");
    const { id } = desk.session.notices.spoken;
    await vi.advanceTimersByTimeAsync(5000);
    expect(desk.session.notices.spoken.id).toBe(id);
  });
});

describe("a row", () => {
  it("is called by its whole sentence", async () => {
    const desk = stage({ search: found([pekka, pekko]) });
    await desk.type("koi");
    await shows(desk, "Pekka Koistinen", "Pekko Koistinen");
    const [first, second] = desk.options().map(nameOf);
    expect(first).toMatch(/^Pekka Koistinen, poissa 5\.8\. asti, Liisa Saarinen, 2214, kehitysjohtaja/);
    expect(second).toMatch(/^Pekko Koistinen, paikalla, 2231, asentaja/);
  });

  it("marks what fits, in the name and elsewhere", async () => {
    const former = row({ marks: [], also: { field: "former", text: "Virtanen", marks: [[0, 4]] } });
    const desk = stage({ search: found([pekka, { ...former, key: SAARINEN }]) });
    await desk.type("koi");
    await waitFor(() => expect(desk.options()).toHaveLength(2));
    const [first, second] = desk.options();
    expect([...first!.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["Pek", "Koisti"]);
    expect(second!.textContent).toContain("entinen nimi Virtanen");
    expect([...second!.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["Virt"]);
  });

  it("says whose it is where that is not the company that is answered", async () => {
    const other = row({ company: "Hämeen Sähkö Oy", companyId: HAMEEN_SAHKO, own: false });
    const desk = stage({ search: found([other, { ...pekka, key: SAARINEN }]) });
    await desk.type("koi");
    await waitFor(() => expect(desk.options()).toHaveLength(2));
    const [first, second] = desk.options();
    expect(first!.querySelector(".other")?.textContent).toContain("Hämeen Sähkö Oy");
    expect(nameOf(first)).toContain("Pekka Koistinen, Hämeen Sähkö Oy, toinen yritys, poissa");
    expect(second!.querySelector(".other")).toBeNull();
  });

  it("says when somebody starts who has not, to the eye and to the ear", async () => {
    const desk = stage({ search: found([row({ state: "starting", until: "2026-07-13" })]) });
    await desk.type("koi");
    await waitFor(() => expect(desk.options()).toHaveLength(1));
    const [first] = desk.options();
    expect(nameOf(first)).toContain("Pekka Koistinen, aloittaa 13.7., Liisa Saarinen");
    expect(first?.querySelector(".word")?.textContent).toMatch(/^aloittaa .*13\.7\.$/);
    expect(nameOf(first)).not.toContain("poissa");
  });

  it("says what to do where nobody answers", async () => {
    const left = row({ state: "left", until: null, answer: { way: "nobody" } });
    const closed = row({ key: SAARINEN, state: "closed", until: "2026-07-08T12:00", answer: { way: "nobody" } });
    const desk = stage({ search: found([left, closed]) });
    await desk.type("koi");
    await waitFor(() => expect(desk.options()).toHaveLength(2));
    const ends = desk.options().map((option) => option.querySelector(".end strong")?.textContent);
    expect(ends).toEqual(["Ei enää talossa", "klo 12.00"]);
  });
});

describe("a long list", () => {
  it("makes only the rows that can be seen, and says how long it is", async () => {
    const desk = stage({ search: found(many(30)) });
    await desk.type("v");
    await waitFor(() => expect(desk.options().length).toBeGreaterThan(5));
    expect(desk.options().length).toBeLessThan(20);
    expect(desk.options()[0]?.getAttribute("aria-setsize")).toBe("30");
    expect(desk.options()[3]?.getAttribute("aria-posinset")).toBe("4");
    expect(desk.part("count")?.textContent).toBe("30 osumaa");
  });

  it("grows when the choice comes near its end, and keeps the choice", async () => {
    const desk = stage({ search: (asked) => found(many(asked.limit), { more: asked.limit < 100 })(asked), card: () => card() });
    await desk.type("v");
    await waitFor(() => expect(desk.part("count")?.textContent).toBe("yli 30 osumaa"));
    await desk.press("End", { ctrlKey: true });
    await waitFor(() => expect(desk.part("count")?.textContent).toBe("yli 60 osumaa"));
    expect(desk.chosen()?.getAttribute("aria-posinset")).toBe("30");
    expect(desk.asked("search").map(({ limit }) => limit)).toEqual([30, 60]);
  });
});

describe("when something changes", () => {
  it("whoever is chosen stays chosen, wherever they are in the list now", async () => {
    let rows = [pekka, liisa];
    const desk = stage({ search: (asked) => found(rows)(asked), card: ({ key }) => card({ key, name: "Liisa Saarinen" }) });
    await desk.type("koi");
    await shows(desk, "Pekka Koistinen", "Liisa Saarinen");
    await desk.press("ArrowDown");
    rows = [pekka, pekko, liisa];
    await desk.session.refresh();
    await shows(desk, "Pekka Koistinen", "Pekko Koistinen", "Liisa Saarinen");
    expect(nameOf(desk.chosen())).toContain("Liisa Saarinen");
    await waitFor(() => expect(document.querySelector("#card h2")?.textContent).toBe("Liisa Saarinen"));
  });

  it("nobody takes the place of whoever is gone", async () => {
    let rows = [pekka, pekko];
    const desk = stage({ search: (asked) => found(rows)(asked) });
    await desk.type("koi");
    await shows(desk, "Pekka Koistinen", "Pekko Koistinen");
    rows = [pekko];
    await desk.session.refresh();
    await shows(desk, "Pekko Koistinen");
    expect(desk.chosen()).toBeNull();
    expect(desk.part("gone")?.textContent).toContain("Valittua ei enää löydy");
    await desk.press("Enter");
    expect(desk.asked("connect")).toEqual([]);
  });

  it("while an answer is on its way, the best one of what is typed is chosen all the same", async () => {
    const typed = later<Found>();
    let late = true;
    const desk = stage({
      search: (asked) => (asked.text === "koi" ? found([pekko, pekka])(asked) : late ? typed.promise : found([liisa, pekko])(asked)),
      card: ({ key }) => card({ key }),
    });
    await desk.type("koi");
    await shows(desk, "Pekko Koistinen", "Pekka Koistinen");
    await desk.type("k");
    late = false;
    await desk.session.refresh();
    await shows(desk, "Liisa Saarinen", "Pekko Koistinen");
    expect(nameOf(desk.chosen())).toContain("Liisa Saarinen");
  });

  it("another view in between, the call goes on", async () => {
    const desk = stage({ search: found([pekka]) });
    await desk.type("koi");
    await shows(desk, "Pekka Koistinen");
    desk.leave();
    const back = desk.comeBack();
    await shows(back, "Pekka Koistinen");
    expect(back.field.value).toBe("koi");
    expect(desk.asked("search")).toHaveLength(2);
  });

  it("after another view the card is that of whoever is found next", async () => {
    const desk = stage({ search: (asked) => found(asked.text === "koi" ? [pekka] : [pekko])(asked), card: () => card() });
    await desk.type("koi");
    await shows(desk, "Pekka Koistinen");
    desk.leave();
    const back = desk.comeBack();
    await back.type("pekko");
    await shows(back, "Pekko Koistinen");
    await waitFor(() => expect(back.part("name")?.textContent).toBe("Pekko Koistinen"));
    expect(nameOf(back.chosen())).toContain("Pekko");
  });

  it("another company's best hit is chosen", async () => {
    const desk = stage({ search: (asked) => found(asked.company === HAMEEN_SAHKO ? [pekko, pekka] : [pekka, pekko])(asked), card: () => card() });
    await desk.type("koi");
    await shows(desk, "Pekka Koistinen", "Pekko Koistinen");
    desk.session.answer(HAMEEN_SAHKO);
    await shows(desk, "Pekko Koistinen", "Pekka Koistinen");
    expect(nameOf(desk.chosen())).toContain("Pekko");
  });
});
