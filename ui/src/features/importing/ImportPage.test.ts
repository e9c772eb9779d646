import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ApartOf, PlannedOf, PlannedPart } from "../../contract/types";
import { refusal } from "../../host/fake";
import { desk } from "../../host/samples";
import { bindings } from "../../keys";
import { asked, carryOut, choose, later, lookAt, makePlan, meaningOf, open, planAsked, session, sitDown, toColumns, toPlan } from "./on-stage";
import { apartOf, change, look, partOf, plan, totals } from "./samples";

beforeEach(sitDown);
afterEach(cleanup);

describe("before a file is chosen", () => {
  it("the page says what goes in, and the keyboard is in the path field", async () => {
    open();
    expect(screen.getByRole("heading", { name: "Henkilöstöluettelo" })).toBeTruthy();
    expect(screen.getByText(/syytä ei koskaan lueta/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Tiedoston polku" })));
  });

  it("Esc goes back to the desk", () => {
    open();
    session.go({ name: "import" });
    expect(bindings.run("clear")).toBe(true);
    expect(session.view.name).toBe("desk");
  });

  it("nothing is offered to somebody who may import nothing", () => {
    const user = { id: "u", account: "osmo", rights: { operator: true, hr: false, admin: false } };
    session.take(desk({ user }));
    open();
    expect(screen.getByRole("heading", { name: "Tuontiin tarvitaan oikeus" })).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("HR is offered absences only, and the file is looked at as such", async () => {
    const user = { id: "u", account: "helmi", rights: { operator: true, hr: true, admin: false } };
    session.take(desk({ user }));
    open({ look_at_file: () => look({ kind: "absences" }) });
    expect(screen.queryByRole("heading", { name: "Henkilöstöluettelo" })).toBeNull();
    await lookAt();
    await screen.findByRole("heading", { name: "Sarakkeet" });
    expect(asked("look_at_file")).toEqual([{ file: "/koti/henkilosto.csv", kind: "absences" }]);
    expect(screen.queryByRole("radio")).toBeNull();
  });
});

describe("the file", () => {
  it("that was chosen in the dialog is looked at at once", async () => {
    open({ choose_file: () => ({ path: "/koti/lomat.csv" }) });
    await fireEvent.click(screen.getByRole("button", { name: "Valitse tiedosto…" }));
    await screen.findByRole("heading", { name: "Sarakkeet" });
    expect(asked("look_at_file")).toEqual([{ file: "/koti/lomat.csv", kind: null }]);
  });

  it("that cannot be read says why in its place, with the line and what to do", async () => {
    open({
      look_at_file: () => {
        throw refusal({ code: "file", file: "/koti/h.csv", problem: { kind: "broken-encoding", encoding: "UTF-8", line: 412 } });
      },
    });
    await lookAt("/koti/h.csv");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("/koti/h.csv");
    expect(alert.textContent).toContain("412");
    expect(alert.textContent).toContain("merkistönä UTF-8");
    const field = screen.getByRole("textbox", { name: "Tiedoston polku" });
    expect(field.getAttribute("aria-describedby")).toBe(alert.id);
    expect(session.notices.shown).toEqual([]);
  });

  it("is looked at as the other kind of list when somebody says so", async () => {
    await toColumns();
    await fireEvent.click(screen.getByRole("radio", { name: "Poissaolot" }));
    await waitFor(() => expect(asked("look_at_file").at(-1)).toEqual({ file: "/koti/henkilosto.csv", kind: "absences" }));
  });

  it("whose answer comes after that of a later one is dropped", async () => {
    const slow = later<ReturnType<typeof look>>();
    open({ look_at_file: ({ file }) => (file === "/a.csv" ? slow.answer : look({ count: 3 })) });
    await lookAt("/a.csv");
    await lookAt("/b.csv");
    await screen.findByText("3 riviä");
    slow.come(look({ count: 999 }));
    await slow.answer;
    await Promise.resolve();
    expect(screen.queryByText("999 riviä")).toBeNull();
  });
});

describe("the columns", () => {
  it("are shown with what they mean in words, and the keyboard is brought there", async () => {
    await toColumns();
    expect((meaningOf("Yksikkö") as HTMLSelectElement).selectedOptions[0]?.textContent).toBe("osasto");
    expect((meaningOf("Toimisto") as HTMLSelectElement).selectedOptions[0]?.textContent).toBe("ei lueta");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Sarakkeet" })));
  });

  it("of reasons are locked", async () => {
    await toColumns();
    expect(screen.queryByRole("combobox", { name: /Sairauspoissaolot/ })).toBeNull();
    expect(screen.getByText("syitä ei lueta")).toBeTruthy();
  });

  it("are planned as recognised, with only the differences said", async () => {
    await toPlan();
    expect(planAsked().mapped).toEqual([]);
    expect(planAsked().leavers).toBe(false);
  });

  it("are planned as corrected", async () => {
    await toColumns();
    await choose(meaningOf("Yksikkö"), "ei lueta");
    await choose(meaningOf("Toimisto"), "osasto");
    await makePlan();
    await waitFor(() => expect(planAsked().mapped).toEqual([{ meaning: "department", header: "Toimisto" }]));
  });

  it("with one meaning twice are said so, and nothing is planned", async () => {
    await toColumns();
    await choose(meaningOf("Toimisto"), "osasto");
    expect(screen.getByRole("alert").textContent).toContain("”osasto” on valittu kahdesti");
    expect(meaningOf("Toimisto").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Näytä, mitä tuonti tekisi" }).disabled).toBe(true);
  });

  it("of which one is missing are said by the window's own word", async () => {
    await toColumns({
      plan_import: () => {
        throw refusal({ code: "file", file: "h.csv", problem: { kind: "missing-column", meaning: "name", lookedFor: ["Nimi"], header: [] } });
      },
    });
    await makePlan();
    expect((await screen.findByRole("alert")).textContent).toContain("Mikään sarake ei kerro: koko nimi.");
  });

  it("go with what else was chosen", async () => {
    await toColumns();
    await fireEvent.input(screen.getByLabelText(/^Yritys riveille/), { target: { value: " Uusi Oy " } });
    await fireEvent.input(screen.getByLabelText("Numeroiden maa"), { target: { value: "se" } });
    expect(screen.getByText("Ruotsi")).toBeTruthy();
    expect(screen.queryByLabelText("Heitä kysyvät ohjataan")).toBeNull();
    await fireEvent.click(screen.getByRole("checkbox", { name: /työsuhde päättyy/ }));
    await fireEvent.input(screen.getByLabelText("Heitä kysyvät ohjataan"), { target: { value: " Neuvonta " } });
    await makePlan();
    await waitFor(() =>
      expect(planAsked()).toMatchObject({ company: "Uusi Oy", region: "SE", leavers: true, turnTo: "Neuvonta", ids: null }),
    );
  });

  it("say where callers are sent who ask for the leavers, or that nobody is there to turn to", async () => {
    await toPlan({ plan_import: () => plan({ turned: [{ company: "Kuusilinna Oy", to: "Neuvonta", leavers: 12 }] }) });
    expect(document.querySelector("[data-part=turned]")?.textContent).toBe("Kuusilinna Oy: 12 lähtenyttä kysyvät ohjataan: Neuvonta");
  });

  it("with nobody to turn to are refused with what to write", async () => {
    await toColumns({
      plan_import: () => {
        throw refusal({ code: "nobody-to-turn-to", text: "Neuvola", company: "Kuusilinna Oy", several: false });
      },
    });
    await makePlan();
    expect((await screen.findByRole("alert")).textContent).toContain("tehtävä tai työntekijä, joka on yrityksessä Kuusilinna Oy");
  });
});

describe("columns that somebody corrected before", () => {
  const before = { meanings: ["name", null, "phone", "department", null], ids: null };

  it("are as they were then, and planned so", async () => {
    await toPlan({ look_at_file: () => look({ before }) });
    expect(screen.getByText(/luetaan kuten viimeksi/)).toBeTruthy();
    expect(planAsked().mapped).toEqual([{ meaning: "department", header: "Toimisto" }]);
  });

  it("can be forgotten", async () => {
    await toColumns({ look_at_file: () => look({ before }), forget_mapping: () => look() });
    await fireEvent.click(screen.getByRole("button", { name: "Unohda ja tunnista uudelleen" }));
    await waitFor(() => expect(screen.queryByText(/luetaan kuten viimeksi/)).toBeNull());
    expect(asked("forget_mapping")).toEqual([{ file: "/koti/henkilosto.csv", kind: "staff" }]);
    expect((meaningOf("Yksikkö") as HTMLSelectElement).selectedOptions[0]?.textContent).toBe("osasto");
  });
});

describe("a person of the plan", () => {
  const row = (name: string) => screen.findByRole<HTMLInputElement>("checkbox", { name: `Tuo muutos: ${name}` });
  const line = (at: number) => ({ kind: "line", line: at });

  it("is left out by their line, and the plan is made anew without them", async () => {
    await toPlan();
    await fireEvent.click(await row("Liisa Saarinen"));
    expect(screen.queryByRole("button", { name: /^Tuo \d/ })).toBeNull();
    expect(screen.getByRole("region", { name: "Yksi henkilö jätetään pois" }).textContent).toMatch(/Liisa Saarinen.*rivi 3/s);
    await fireEvent.click(screen.getByRole("button", { name: "Suunnittele ilman häntä" }));
    await screen.findByRole("button", { name: /^Tuo \d/ });
    expect(planAsked().leaveOut).toEqual([line(3)]);
  });

  it("is taken in again", async () => {
    await toPlan();
    await fireEvent.click(await row("Liisa Saarinen"));
    await fireEvent.click(screen.getByRole("button", { name: "Ota mukaan: Liisa Saarinen" }));
    expect((await row("Liisa Saarinen")).checked).toBe(true);
    expect(screen.getByRole("button", { name: /^Tuo \d/ })).toBeTruthy();
  });

  it("goes with all that a filter shows, and comes back with them", async () => {
    await toPlan();
    const before = await waitFor(() => {
      const told = document.querySelector("[data-part=shown] > *");
      expect(told).toBeTruthy();
      return told;
    });
    await choose(screen.getByRole("combobox", { name: "Näytä muutokset" }), "uusi");
    // How many are shown is replaced, not set: only that is announced.
    await waitFor(() => expect(before?.isConnected).toBe(false));
    await fireEvent.click(await screen.findByRole("button", { name: "Jätä näkyvä pois" }));
    await waitFor(async () => expect((await row("Pekka Koistinen")).checked).toBe(false));
    expect(screen.getByRole("button", { name: "Ota näkyvä mukaan" })).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Suunnittele ilman häntä" }));
    await waitFor(() => expect(planAsked().leaveOut).toEqual([line(2)]));
  });

  it("costs no plan for each tick, however many are ticked", async () => {
    await toPlan();
    for (const name of ["Pekka Koistinen", "Liisa Saarinen", "Pekka Koistinen"]) await fireEvent.click(await row(name));
    expect(asked("plan_import")).toHaveLength(1);
    await fireEvent.click(screen.getByRole("button", { name: "Suunnittele ilman häntä" }));
    await waitFor(() => expect(planAsked().leaveOut).toEqual([line(3)]));
    expect(asked("plan_import")).toHaveLength(2);
  });

  it("who is gone from the file is left out like the others, by who they are", async () => {
    const gone = (name: string, person: string) => change({ step: "gone", name, line: null, apart: { kind: "gone", person } });
    const rows = [gone("Matti Laine", "p7"), gone("Anna Virtanen", "p8")];
    await toPlan({
      plan_import: () => plan({ changeCount: 2, steps: ["gone"], totals: totals({ peopleGone: 2 }) }),
      planned_changes: (of) => partOf(rows, of),
    });
    await fireEvent.click(await row("Anna Virtanen"));
    expect(screen.getByRole("region", { name: "Yksi henkilö jätetään pois" }).textContent).toMatch(/Anna Virtanen.*puuttuu/s);
    await fireEvent.click(screen.getByRole("button", { name: "Suunnittele ilman häntä" }));
    await waitFor(() => expect(planAsked().leaveOut).toEqual([{ kind: "gone", person: "p8" }]));
  });

  it("who would not leave anyhow is offered nothing", async () => {
    const rows = [change({ step: "gone", name: "Matti Laine", line: null })];
    await toPlan({ planned_changes: (of) => partOf(rows, of) });
    await screen.findByText("Matti Laine");
    expect(screen.queryByRole("checkbox", { name: /^Tuo muutos/ })).toBeNull();
    expect(screen.queryByRole("button", { name: /^Jätä näkyv/ })).toBeNull();
  });
});

describe("the plan", () => {
  it("shows the figures and each field before and after", async () => {
    await toPlan();
    const figure = (name: string) => document.querySelector(`[data-figure=${name}] dd`)?.textContent;
    expect([figure("person-new"), figure("person-unchanged"), figure("role-new")]).toEqual(["1", "2\u00a0529", "0"]);
    const rows = within(await screen.findByRole("table", { name: "Muutokset" })).getAllByRole("row");
    expect(rows[2]?.textContent).toMatch(/Liisa Saarinen.*puhelin.*2214.*2215/s);
    expect(rows[3]?.textContent).toMatch(/osasto.*Johto/s);
  });

  describe("of a hundred thousand people", () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => change({ name: `Henkilö ${at}`, line: at + 2 }));
    const many = {
      plan_import: () => plan({ changeCount: rows.length, steps: ["new"] }),
      planned_changes: (of: PlannedOf) => partOf(rows, of),
      planned_apart: (of: ApartOf) => apartOf(rows, of),
    };
    const shown = () => document.querySelector("[data-part=shown]")?.textContent?.trim();

    it("keeps only the rows that are seen, and reads the others as they are scrolled to", async () => {
      await toPlan(many);
      const table = await screen.findByRole("table", { name: "Muutokset" });
      expect(within(table).getAllByRole("row").length).toBeLessThan(50);
      expect(table.getAttribute("aria-rowcount")).toBe("100001");
      expect(shown()).toBe("100\u00a0000 muutosta");
      const pane = table.parentElement as HTMLElement;
      pane.scrollTop = 34 * 99_990;
      await fireEvent.scroll(pane);
      expect(await within(table).findByText("Henkilö 99999")).toBeTruthy();
      expect(within(table).queryByText("Henkilö 0")).toBeNull();
      for (const { count } of asked("planned_changes") as PlannedOf[]) expect(count).toBeLessThan(500);
    });

    it("finds somebody by name, who is left out without planning anew, and Esc shows all again", async () => {
      await toPlan(many);
      const field = await screen.findByRole("searchbox", { name: "Etsi nimellä" });
      await fireEvent.input(field, { target: { value: "henkilö 99998" } });
      await fireEvent.click(await screen.findByRole("checkbox", { name: "Tuo muutos: Henkilö 99998" }));
      expect(shown()).toBe("Näytetään 1 / 100\u00a0000");
      expect(asked("plan_import")).toHaveLength(1);
      // It is nobody else's key then: the page stays.
      expect(await fireEvent.keyDown(field, { key: "Escape" })).toBe(false);
      await waitFor(() => expect(shown()).toBe("100\u00a0000 muutosta"));
      await fireEvent.click(screen.getByRole("button", { name: "Suunnittele ilman häntä" }));
      await waitFor(() => expect(planAsked().leaveOut).toEqual([{ kind: "line", line: 100_000 }]));
    });

    it("drops what comes for words that are no longer there", async () => {
      const slow = later<PlannedPart>();
      await toPlan({ ...many, planned_changes: (of) => (of.filter.words === "henkilö 1" ? slow.answer : partOf(rows, of)) });
      const field = await screen.findByRole("searchbox", { name: "Etsi nimellä" });
      await fireEvent.input(field, { target: { value: "henkilö 1" } });
      await fireEvent.input(field, { target: { value: "henkilö 12345" } });
      await screen.findByText("Henkilö 12345");
      slow.come({ number: 0, total: 1, changes: 1, apart: 1, rows: [change({ name: "Myöhästynyt" })] });
      await slow.answer;
      expect(screen.queryByText("Myöhästynyt")).toBeNull();
    });
  });

  it("that is no longer there says so where its changes were", async () => {
    await toPlan({
      planned_changes: () => {
        throw refusal({ code: "no-such-plan" });
      },
    });
    expect(await screen.findByRole("alert")).toBeTruthy();
  });

  it("is narrowed to one step", async () => {
    await toPlan();
    await screen.findByText("Pekka Koistinen");
    await choose(screen.getByRole("combobox", { name: "Näytä muutokset" }), "uusi");
    await waitFor(() => expect(screen.queryByText("Liisa Saarinen")).toBeNull());
    expect(screen.getByText("Pekka Koistinen")).toBeTruthy();
  });

  it("no longer holds when a choice changes", async () => {
    await toPlan();
    await fireEvent.click(screen.getByRole("button", { name: "Muuta" }));
    await choose(meaningOf("Yksikkö"), "ei lueta");
    expect(screen.queryByRole("button", { name: /^Tuo / })).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: "Tee suunnitelma uudelleen" }));
    expect(await screen.findByRole("button", { name: /^Tuo / })).toBeTruthy();
    expect(planAsked().mapped).toEqual([{ meaning: "department", header: null }]);
  });

  it("that only finds people missing changes nothing unless they leave", async () => {
    await toPlan({ plan_import: () => plan({ changeCount: 1, totals: totals({ peopleGone: 1 }) }) });
    expect(screen.getByText("Tiedostosta puuttuvat jäävät hakemistoon ennalleen.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Tuo / })).toBeNull();
  });

  it("with rows that cannot be taken needs to be told to leave them out", async () => {
    const problems = [{ line: 14, column: "Työsuhde alkaa", value: "31.2.2026", fault: { kind: "not-a-date" } as const }];
    await toPlan({ plan_import: () => plan({ problems, problemCount: 1 }) });
    const row = within(screen.getByRole("table", { name: "Rivit, joita ei voi tuoda" })).getAllByRole("row")[1];
    expect(row?.textContent).toMatch(/14.*Työsuhde alkaa.*31\.2\.2026.*Ei ole päivämäärä/s);
    await carryOut();
    expect(asked("carry_out_import")).toEqual([]);
    const choice = screen.getByRole("checkbox", { name: "Jätä se pois ja tuo muut" });
    await waitFor(() => expect(document.activeElement).toBe(choice));
    expect(choice.getAttribute("aria-invalid")).toBe("true");
    await fireEvent.click(choice);
    await carryOut();
    await screen.findByRole("heading", { name: "Tuotu" });
    expect(asked("carry_out_import")).toEqual([{ plan: 7, leaveOut: true }]);
    expect(screen.getByText(/1 rivi jäi pois/)).toBeTruthy();
  });
});
