import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import type { MissCandidates, MissGroup, SettleMisses } from "../../contract/types";
import { refusal } from "../../host/fake";
import { KUUSILINNA, row, settings } from "../../host/samples";
import { bindings } from "../../keys";
import { ASIDE, asked, part, press, ready, rows, setTheStage, show, stage, title, told } from "./on-stage";
import { candidates, group, waste } from "./samples";

setTheStage();

describe("what callers asked for in vain", () => {
  it("is told in words: what, how often, whether more and more often, and since when", async () => {
    show();
    await ready();
    const option = screen.getAllByRole("option")[0]?.textContent?.replace(/\s+/g, " ") ?? "";
    expect(option).toContain("koistisen pekka");
    expect(option).toContain("12 kertaa, 2 viime viikon aikana 7, sitä ennen 2");
    expect(option).toContain("pekka koistinen · koistinen p");
    expect(option).toContain("suomi, ruotsi · viimeksi 7.7.");
    expect(option).toContain("ei löytynyt 7/12");
    expect(part("miss")?.textContent).toContain("kysytään yhä useammin");
    // The company that is answered goes without saying.
    expect(option).not.toContain("Kuusilinna");
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });

  it("is of the company that is answered, and says whose it is where all are", async () => {
    show({}, { settings: settings({ company: null }) });
    await ready();
    expect(asked("misses")).toEqual([{ company: null, limit: 100 }]);
    expect(screen.getAllByRole("option")[0]?.textContent).toContain("Kuusilinna Oy");
    stage.session.answer(KUUSILINNA);
    await waitFor(() => expect(asked("misses").at(-1)).toEqual({ company: KUUSILINNA, limit: 100 }));
  });

  it("shows the nearest entries with the reason, and asks about where somebody stops, not about what they pass", async () => {
    let answer: (near: MissCandidates) => void = () => undefined;
    show({ miss_candidates: () => new Promise((resolve) => (answer = resolve)) });
    await waitFor(() => expect(document.activeElement).toBe(rows()));
    expect(part("miss")?.textContent).toContain("Etsitään lähimpiä");
    await press("ArrowDown");
    await press("ArrowUp");
    await press("ArrowDown");
    expect(title()).toBe("jatehuolto");
    expect(asked("miss_candidates")).toHaveLength(1);
    // What was asked about the first one comes late.
    answer(candidates(1, { roles: [], people: [row({ name: "Myöhä Ssä" })] }));
    await waitFor(() => expect(asked<{ texts: string[] }>("miss_candidates").at(-1)?.texts).toEqual(["jatehuolto"]));
    expect(part("miss")?.textContent).not.toContain("Myöhä");
    answer(candidates(2));
    await waitFor(() => expect(part("miss")?.textContent).toContain("Kiinteistöhuolto"));
    expect(asked("miss_candidates")).toHaveLength(2);
  });

  it("is put aside by one key; the next one is there, and there is a way back by key and by button", async () => {
    show();
    await ready();
    await press("Delete");
    await waitFor(() => expect(title()).toBe("jatehuolto"));
    expect(asked("settle_misses")).toEqual([{ keys: ["koistisen pekka"], company: KUUSILINNA, settled: "put-aside" }]);
    await waitFor(() => expect(document.activeElement).toBe(rows()));
    expect(stage.session.notices.shown[0]?.act?.label).toBe("Kumoa");
    await press("z", { ctrlKey: true });
    await waitFor(() => expect(title()).toBe("koistisen pekka"));
    expect(asked("settle_misses").at(-1)).toEqual({
      keys: [],
      company: KUUSILINNA,
      settled: "open",
      putAside: ASIDE,
    });
  });

  it("comes back from aside one by one: each toast opens its own again, and the key opens the last", async () => {
    const opened = () => asked<SettleMisses>("settle_misses").filter(({ settled }) => settled === "open").map(({ putAside }) => putAside);
    const all = [group(), waste(), group({ key: "hankosaari", typed: [{ text: "hankosaari", count: 1 }] })];
    stage.groups = all;
    show({
      settle_misses: ({ keys, settled, putAside }) => {
        const isMeant = ({ key }: MissGroup) => (settled === "open" ? key === putAside : keys.includes(key));
        stage.groups = all.filter((one) => (isMeant(one) ? settled === "open" : stage.groups.includes(one)));
        return { putAside: settled === "open" ? null : (keys[0] ?? null), texts: [], missed: 1 };
      },
    });
    await ready();
    for (const next of ["jatehuolto", "hankosaari", undefined]) {
      await press("Delete");
      await waitFor(() => expect(title()).toBe(next));
    }
    const back = async (text: string, count: number) => {
      await waitFor(() => expect(title()).toBe(text));
      await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(count));
    };
    stage.session.notices.shown[0]?.act?.run();
    await back("koistisen pekka", 1);
    expect(stage.session.notices.shown.map(({ text }) => text)).not.toContain("Siirretty sivuun: ”koistisen pekka”");
    await press("z", { ctrlKey: true });
    await back("hankosaari", 2);
    await press("z", { ctrlKey: true });
    await back("jatehuolto", 3);
    expect(opened()).toEqual(["koistisen pekka", "hankosaari", "jatehuolto"]);
  });

  it("is among the most pressing 500; of the others it is said how to come to them", async () => {
    const many = Array.from({ length: 500 }, (_, at) => group({ key: `huti ${at}`, typed: [{ text: `huti ${at}`, count: 1 }] }));
    show({ misses: ({ limit }) => ({ ...told(), groups: many.slice(0, limit), totalGroups: 1200 }) });
    await ready();
    for (const limit of [200, 300, 400, 500]) {
      await fireEvent.click(screen.getByRole("button", { name: "Näytä lisää" }));
      await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(limit));
    }
    expect(screen.queryByRole("button", { name: "Näytä lisää" })).toBeNull();
    expect(part("most")?.textContent).toContain("500 kysytyintä, kaikkiaan 1200");
    const before = asked("misses").length;
    await press("End");
    await press("ArrowDown");
    expect(asked("misses")).toHaveLength(before);
  });

  it("stays on the screen with the keys where the list cannot be read anew", async () => {
    let isBroken = false;
    show({
      misses: () => {
        if (isBroken) throw refusal({ code: "misunderstood" });
        return told();
      },
    });
    await ready();
    isBroken = true;
    stage.session.revision += 1;
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getAllByRole("option")).toHaveLength(2);
    expect(document.activeElement).toBe(rows());
  });

  it("has its keys as buttons where letters are switched off", async () => {
    show();
    await ready();
    bindings.letterKeys = false;
    await press("a");
    expect(part("making")).toBeNull();
    const remedies = screen.getByRole("group", { name: "Mitä tehdään: koistisen pekka" });
    await fireEvent.click(within(remedies).getByRole("button", { name: /^Muu nimi/ }));
    expect(part("making")).not.toBeNull();
  });

  it("keeps the keys at the same misses where another spelling leads them now, or others come before them", async () => {
    show();
    await ready();
    await press("ArrowDown");
    await press("ArrowUp");
    const typed = [{ text: "pekka koistinen", count: 6 }, ...group().typed.filter(({ text }) => text !== "pekka koistinen")];
    stage.groups = [waste(), group({ key: "pekka koistinen", typed, count: 14 })];
    stage.session.revision += 1;
    await waitFor(() => expect(title()).toBe("pekka koistinen"));
    expect(screen.getAllByRole("option")[1]?.getAttribute("aria-selected")).toBe("true");
    expect(document.activeElement).toBe(rows());
  });

  it("has the keys again where what was being written about is dealt with by somebody else", async () => {
    show();
    await ready();
    await press("a");
    await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole("radio")[0]));
    stage.groups = [waste()];
    stage.session.revision += 1;
    await waitFor(() => expect(title()).toBe("jatehuolto"));
    await waitFor(() => expect(document.activeElement).toBe(rows()));
    expect(part("making")).toBeNull();
  });

  it("says for how long it is kept, and is kept for as long as somebody says right there", async () => {
    let days = 90;
    show({
      misses: () => ({ ...told(), days }),
      keep_misses: (kept) => {
        days = kept.days;
        return {};
      },
    });
    await ready();
    expect(part("kept")?.textContent).toContain("Soittajasta tai hakijasta ei säilytetä mitään");
    const field = document.querySelector<HTMLInputElement>("[name=miss-days]") as HTMLInputElement;
    await fireEvent.input(field, { target: { value: "400" } });
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await fireEvent.input(field, { target: { value: "30" } });
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(part("kept")?.textContent).toContain("30 päivää"));
    expect(asked("keep_misses")).toEqual([{ days: 30 }]);
  });

  it("teaches what a miss is where there is none", async () => {
    stage.groups = [];
    show();
    await waitFor(() => expect(part("none")?.textContent).toContain("haku, joka jäi ilman valintaa"));
    expect(part("miss")).toBeNull();
    await press("a");
    expect(part("making")).toBeNull();
  });

  it("says why it cannot be read", async () => {
    show({
      misses: () => {
        throw refusal({ code: "right-not-held", account: "tiina", right: "admin" });
      },
    });
    expect(await screen.findByRole("alert")).toBeTruthy();
  });
});
