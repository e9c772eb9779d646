import { cleanup, fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Imported } from "../../contract/types";
import { refusal } from "../../host/fake";
import { desk } from "../../host/samples";
import { bindings } from "../../keys";
import { asked, carryOut, host, later, makePlan, meaningOf, session, show, sitDown, toColumns, toPlan } from "./on-stage";
import { plan } from "./samples";

beforeEach(sitDown);
afterEach(cleanup);

describe("the import", () => {
  it("shows how far it is, and is cancelled without anything written", async () => {
    const outcome = later<Imported>();
    await toPlan({ carry_out_import: () => outcome.answer });
    await carryOut();
    await screen.findByRole("progressbar");
    host.tell("import-progress", { stage: "writing", done: 1200, total: 2531 });
    const bar = await screen.findByRole("progressbar", { name: "Kirjoitetaan …" });
    expect([bar.getAttribute("value"), bar.getAttribute("aria-valuetext")]).toEqual(["1200", "1\u00a0200 / 2\u00a0531"]);
    expect(session.notices.spoken.text).toBe("Kirjoitetaan …");
    expect(bindings.can("clear")).toBe(false);
    await fireEvent.click(screen.getByRole("button", { name: "Keskeytä" }));
    expect(asked("cancel_import")).toHaveLength(1);
    outcome.come({ outcome: "cancelled" });
    expect(await screen.findByText("Keskeytetty. Mitään ei kirjoitettu.")).toBeTruthy();
    expect(screen.getByRole("button", { name: /^Tuo / })).toBeTruthy();
  });

  it("that is cancelled while it is planned stays with the columns", async () => {
    const planned = later<ReturnType<typeof plan>>();
    await toColumns({ plan_import: () => planned.answer });
    await makePlan();
    await fireEvent.click(await screen.findByRole("button", { name: "Keskeytä" }));
    planned.refuse(refusal({ code: "cancelled" }));
    expect(await screen.findByText("Keskeytetty. Mitään ei kirjoitettu.")).toBeTruthy();
    expect(meaningOf("Nimi")).toBeTruthy();
  });

  it("goes on while its user is at the desk, and is there when they come back", async () => {
    const outcome = later<Imported>();
    await toPlan({ carry_out_import: () => outcome.answer });
    await carryOut();
    await screen.findByRole("progressbar");
    cleanup();
    host.tell("import-progress", { stage: "writing", done: 5, total: 10 });
    show();
    expect(screen.getByRole("progressbar").getAttribute("value")).toBe("5");
    cleanup();
    outcome.come({ outcome: "done", operation: "op" });
    await waitFor(() => expect(session.notices.shown.map(({ text }) => text)).toEqual(["henkilosto.csv on tuotu."]));
    show();
    expect(screen.getByRole("heading", { name: "Tuotu" })).toBeTruthy();
  });

  it("that is done can be taken back, and leads on", async () => {
    await toPlan({ undo: () => ({ outcome: "undone", act: "import-staff" }), desk_state: () => desk() });
    await carryOut();
    const heading = await screen.findByRole("heading", { name: "Tuotu" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await fireEvent.click(screen.getByRole("button", { name: "Kumoa tuonti" }));
    await screen.findByRole("heading", { name: "Kumottu" });
    expect(asked("undo")).toEqual([{ operation: "op" }]);
    await fireEvent.click(screen.getByRole("button", { name: "Toinen tiedosto" }));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Tiedoston polku" }).value).toBe("/koti/henkilosto.csv");
  });

  it("that was seen is not shown again when the page is opened anew", async () => {
    await toPlan();
    await carryOut();
    await screen.findByRole("heading", { name: "Tuotu" });
    cleanup();
    show();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Tiedoston polku" }).value).toBe("/koti/henkilosto.csv");
  });

  it("of one user is not there for another", async () => {
    await toPlan();
    session.take(desk({ user: { id: "u", account: "helmi", rights: { operator: true, hr: true, admin: false } } }));
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Suunnitelma" })).toBeNull());
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Tiedoston polku" }).value).toBe("");
  });

  it("that changes nothing says so", async () => {
    await toPlan({ carry_out_import: () => ({ outcome: "unchanged" }) });
    await carryOut();
    await screen.findByRole("heading", { name: "Mikään ei muuttunut" });
    expect(screen.queryByRole("button", { name: "Kumoa tuonti" })).toBeNull();
  });

  it.each(["no-such-plan", "changed-meanwhile"] as const)("of a plan that no longer holds (%s) is planned anew", async (code) => {
    await toPlan({
      carry_out_import: () => {
        throw refusal({ code });
      },
    });
    await carryOut();
    expect((await screen.findByRole("alert")).textContent).not.toBe("");
    expect(screen.queryByRole("button", { name: /^Tuo / })).toBeNull();
    await makePlan();
    expect(await screen.findByRole("button", { name: /^Tuo / })).toBeTruthy();
  });

  it("that the program refuses for rows asks for the choice", async () => {
    const problems = [{ line: 2, column: "", value: "", fault: { kind: "nobody" } as const }];
    await toPlan({
      plan_import: () => plan({ problems, problemCount: 1 }),
      carry_out_import: () => {
        throw refusal({ code: "bad-rows", rows: 1 });
      },
    });
    await fireEvent.click(screen.getByRole("checkbox", { name: "Jätä se pois ja tuo muut" }));
    await carryOut();
    expect((await screen.findByRole("alert")).textContent).toContain("Valitse, jätetäänkö rivit pois");
  });

  it("that fails says why in its place and can be tried again", async () => {
    await toPlan({
      carry_out_import: () => {
        throw refusal({ code: "disk-full" });
      },
    });
    await carryOut();
    expect((await screen.findByRole("alert")).textContent).toContain("Levy on täynnä.");
    expect(screen.getByRole("button", { name: /^Tuo / })).toBeTruthy();
  });

  it("keeps what was said of the wrong rows while the same rows are wrong", async () => {
    const wrong = (line: number) => [{ line, column: "", value: "", fault: { kind: "nobody" } as const }];
    let line = 47;
    await toPlan({ plan_import: () => plan({ problems: wrong(line), problemCount: 1 }) });
    const choice = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Jätä se pois ja tuo muut" });
    await fireEvent.click(choice());
    const without = async (name: string) => {
      await fireEvent.click(await screen.findByRole("checkbox", { name }));
      await fireEvent.click(screen.getByRole("button", { name: /^Suunnittele/ }));
      await screen.findByRole("button", { name: /^Tuo / });
    };
    await without("Tuo muutos: Pekka Koistinen");
    expect(choice().checked).toBe(true);
    expect(screen.getByText(/Uusia ei lisätä/)).toBeTruthy();
    line = 48;
    await without("Tuo muutos: Liisa Saarinen");
    expect(choice().checked).toBe(false);
  });
});
