import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import type { Insights, InsightsOf } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk, HAMEEN_SAHKO, KUUSILINNA, settings } from "../../host/samples";
import { Session, sessionContext } from "../../session/session.svelte";
import InsightsPage from "./InsightsPage.svelte";
import { insights, ways } from "./samples";

type Answers = Parameters<typeof fakeHost>[0];

let host: FakeHost;
let session: Session;

async function show(told: Insights = insights(), answers: Answers = {}) {
  host = fakeHost({ desk_state: () => desk(), keep_settings: () => ({}), insights: () => told, ...answers });
  useHost(host);
  session = new Session();
  session.take(desk());
  const page = render(InsightsPage, { context: sessionContext(session) });
  await waitFor(() => expect(asked().length).toBeGreaterThan(0));
  return page;
}

const asked = () => host.asked.filter(({ command }) => command === "insights").map(({ asked }) => asked as InsightsOf);
const panel = async (title: string) => (await screen.findByRole("heading", { name: title })).closest("section")!;
const cells = (row: HTMLElement) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent);

describe("the figures", () => {
  it("say in one sentence what each chart shows, and have a table of the same", async () => {
    await show();
    const calls = await panel("Puhelut");
    const sentence = /1\s204 puhelua, joista 61\s% suoraan, 25\s% sijaiselle ja 14\s% jäi yhdistämättä/;
    expect(within(calls).getByText(sentence)).toBeTruthy();
    expect(within(calls).getByRole("img", { name: sentence })).toBeTruthy();
    expect(within(calls).queryByRole("table")).toBeNull();
    const details = calls.querySelector("details")!;
    details.open = true;
    await fireEvent(details, new Event("toggle"));
    const rows = within(await within(calls).findByRole("table")).getAllByRole("row");
    expect(rows.map(cells)).toEqual([
      ["Kuukausi", "Suoraan", "Sijaiselle", "Ei yhdistetty", "Yhteensä"],
      ["toukokuu 2026", "400", "100", "70", "570"],
      ["kesäkuu 2026", "0", "0", "0", "0"],
      ["heinäkuu 2026", "334", "200", "100", "634"],
    ]);
  });

  it("name whom callers ask for, and of those who are gone only how many asked", async () => {
    await show();
    const people = await panel("Kysytyimmät henkilöt");
    const rows = within(people).getAllByRole("row").map((row) => row.textContent);
    expect(rows[1]).toMatch(/Pekka Koistinen.*124.*suoraan 90, sijaiselle 30, ei yhdistetty 4/);
    expect(rows.slice(3).map((row) => row?.replace(/\s+/g, " ").trim())).toEqual(["7 muuta1 010", "Ei enää hakemistossa50"]);
    await fireEvent.click(within(people).getByRole("button", { name: "Pekka Koistinen" }));
    expect(session.view).toMatchObject({ name: "person" });
  });

  it("tell nothing of too few choices, and say why", async () => {
    await show();
    expect(within(await panel("Näppäilyt ennen valintaa")).getByText(/Puolet valinnoista vie enintään 5 näppäilyä/)).toBeTruthy();
    const seconds = await panel("Sekunnit ennen valintaa");
    expect(within(seconds).getByText(/vähintään 20/)).toBeTruthy();
    expect(within(seconds).queryByRole("img")).toBeNull();
    expect(screen.getByText(/ei näy, kuka puhelun otti, kuka soitti/)).toBeTruthy();
  });

  it("are of the months and the company that are chosen", async () => {
    await show();
    expect(asked()[0]).toEqual({ from: "2025-08", to: "2026-07", company: KUUSILINNA });
    await fireEvent.click(screen.getByRole("button", { name: "Viime kuukausi" }));
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ from: "2026-06", to: "2026-06" }));
    expect(screen.getByRole("button", { name: "Viime kuukausi" }).getAttribute("aria-pressed")).toBe("true");
    await fireEvent.change(screen.getByLabelText("Ensimmäinen kuukausi"), { target: { value: "2026-07" } });
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ from: "2026-07", to: "2026-07" }));
    await fireEvent.change(screen.getByLabelText("Yritys"), { target: { value: "all" } });
    await waitFor(() => expect(asked().at(-1)?.company).toBeNull());
    await fireEvent.change(screen.getByLabelText("Yritys"), { target: { value: HAMEEN_SAHKO } });
    await waitFor(() => expect(asked().at(-1)?.company).toBe(HAMEEN_SAHKO));
  });

  it("of the company that is answered follow it to the next one", async () => {
    await show();
    session.take(desk({ settings: settings({ company: HAMEEN_SAHKO }) }));
    await waitFor(() => expect(asked().at(-1)?.company).toBe(HAMEEN_SAHKO));
  });

  it("say whose and of which months they are when that changes, and not with every change of the directory", async () => {
    const waiting: ((told: Insights) => void)[] = [];
    let isSlow = false;
    await show(insights(), {
      insights: () => (isSlow ? new Promise((resolve) => waiting.push(resolve)) : insights()),
      export_insights: () => ({ path: null }),
    });
    const said = () => document.querySelector(".heard-only[role=status] > p");
    await waitFor(() => expect(said()?.textContent).toBe("elokuu 2025 – heinäkuu 2026 · Kuusilinna Oy"));
    const before = said();
    isSlow = true;
    session.revision += 1;
    await waitFor(() => expect(waiting).toHaveLength(1));
    expect(said()).toBe(before);
    waiting[0]?.(insights());
    await fireEvent.change(screen.getByLabelText("Yritys"), { target: { value: "all" } });
    await waitFor(() => expect(waiting).toHaveLength(2));
    // Until the answer the charts are those of before, say so, and are written so.
    expect(said()).toBe(before);
    await fireEvent.click(screen.getByRole("button", { name: /^CSV,? Hudit$/ }));
    expect(host.asked.at(-1)?.asked).toMatchObject({ of: { company: KUUSILINNA } });
    waiting[1]?.(insights());
    await waitFor(() => expect(said()?.textContent).toBe("elokuu 2025 – heinäkuu 2026 · Kaikki yritykset"));
  });

  it("open the form of a referral, as of people and roles", async () => {
    const line = { key: { kind: "referral" as const, id: "f1" }, name: "Laskun maksu", company: "Kuusilinna Oy", ways: ways(0, 0, 9) };
    await show(insights({ referrals: { most: [line], others: 0, othersWays: ways(), gone: ways() } }));
    await fireEvent.click(within(await panel("Käytetyimmät ohjaukset")).getByRole("button", { name: "Laskun maksu" }));
    expect(session.view).toEqual({ name: "referral", id: "f1" });
  });

  it("of companies are drawn on one scale: few calls look like few", async () => {
    await show();
    const tops = [...(await panel("Kellonajat yrityksittäin")).querySelectorAll("li")].map((one) =>
      Math.max(...[...one.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("height")))),
    );
    expect(tops[1]! / tops[0]!).toBeCloseTo(300 / 904);
  });

  it("stay where they cannot be read anew", async () => {
    let isBroken = false;
    await show(insights(), {
      insights: () => {
        if (isBroken) throw refusal({ code: "misunderstood" });
        return insights();
      },
    });
    await panel("Hudit");
    isBroken = true;
    session.revision += 1;
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(await panel("Hudit")).toBeTruthy();
  });

  it("that come too late are dropped", async () => {
    let answerFirst!: (told: Insights) => void;
    const late = new Promise<Insights>((resolve) => (answerFirst = resolve));
    await show(insights(), { insights: ({ from }) => (from === "2025-08" ? late : insights({ ways: ways(1) })) });
    await fireEvent.click(screen.getByRole("button", { name: "Tämä kuukausi" }));
    expect(await screen.findByText(/1 puhelu, joista/)).toBeTruthy();
    answerFirst(insights());
    await Promise.resolve();
    expect(screen.queryByText(/1\s204 puhelua/)).toBeNull();
  });

  it("are saved chart by chart, with headers in the language of the window", async () => {
    await show(insights(), { export_insights: () => ({ path: "/tmp/hudit.csv" }) });
    await fireEvent.click(within(await panel("Hudit")).getByRole("button", { name: /^CSV,? Hudit$/ }));
    await waitFor(() => expect(session.notices.spoken.text).toContain("/tmp/hudit.csv"));
    expect(host.asked.at(-1)).toEqual({
      command: "export_insights",
      asked: { of: { from: "2025-08", to: "2026-07", company: KUUSILINNA }, chart: "misses", language: "fi" },
    });
  });

  it("are not there yet: the page says how they come", async () => {
    const none = insights({ ways: ways(), months: [{ month: "2026-07", ways: ways(), missed: 0, mended: 0 }] });
    await show(none);
    expect(await screen.findByText("Tältä ajalta ei ole vielä lukuja")).toBeTruthy();
    expect(screen.queryByRole("img")).toBeNull();
  });

  it("that cannot be read say why", async () => {
    await show(insights(), {
      insights: () => {
        throw refusal({ code: "misunderstood" });
      },
    });
    expect(await screen.findByRole("alert")).toBeTruthy();
  });

  it("have no barrier that axe finds, their tables shown too", async () => {
    const page = await show();
    await waitFor(() => expect(page.container.querySelectorAll("[data-chart]").length).toBe(9));
    for (const details of page.container.querySelectorAll("details")) {
      details.open = true;
      await fireEvent(details, new Event("toggle"));
    }
    const { violations } = await axe.run(page.container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
