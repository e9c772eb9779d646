import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MissCandidates, MissGroup, Misses, SettleMisses } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk, KUUSILINNA, row, SAARINEN, settings } from "../../host/samples";
import { bindings } from "../../keys";
import { Session, sessionContext } from "../../session/session.svelte";
import { hearKeys } from "../search/on-stage";
import MissesPage from "./MissesPage.svelte";
import { candidates, group, PAYROLL, role, waste } from "./samples";

const ASIDE = "0197f000-0000-7000-8000-00000000a51d";

let session: Session;
let host: FakeHost;
let groups: MissGroup[];
let aside: MissGroup[];
let unhear: () => void;

type Answers = Parameters<typeof fakeHost>[0];

const told = (): Misses => ({
  groups,
  totalGroups: groups.length,
  missed: groups.reduce((sum, { count }) => sum + count, 0),
  days: 90,
});

function show(answers: Answers = {}, state: Parameters<typeof desk>[0] = {}) {
  host = fakeHost({
    desk_state: () => desk(state),
    misses: told,
    miss_candidates: ({ number }) => candidates(number),
    mend_misses: ({ texts }) => {
      groups = groups.filter(({ key }) => !texts.includes(key));
      return { operation: "op-7" };
    },
    settle_misses: ({ keys, settled }) => {
      if (settled === "open") groups = [...aside, ...groups];
      else aside = groups.filter(({ key }) => keys.includes(key));
      if (settled === "put-aside") groups = groups.filter(({ key }) => !keys.includes(key));
      return { putAside: settled === "open" ? null : ASIDE, texts: aside.flatMap(({ typed }) => typed.map(({ text }) => text)), missed: 12 };
    },
    ...answers,
  });
  useHost(host);
  session = new Session();
  session.take(desk(state));
  session.view = { name: "directory", tab: "misses" };
  return render(MissesPage, { context: sessionContext(session) });
}

const asked = <T>(command: string): T[] => host.asked.filter((one) => one.command === command).map((one) => one.asked as T);
const press = (key: string, held: KeyboardEventInit = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
const rows = () => screen.getByRole("listbox", { name: "Mitä kysyttiin turhaan" });
const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
const title = () => part("miss")?.querySelector("h2")?.textContent;
/** The list is there, and what resembles the first one is known. */
async function ready(): Promise<void> {
  await waitFor(() => expect(document.activeElement).toBe(rows()));
  await waitFor(() => expect(bindings.can("mendMiss")).toBe(true));
}

beforeEach(() => {
  unhear = hearKeys();
  bindings.letterKeys = true;
  groups = [group(), waste()];
  aside = [];
});
afterEach(() => unhear());

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
    session.answer(KUUSILINNA);
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

  it("becomes another name of somebody: the nearest is proposed, the writing can be changed, and Enter does it", async () => {
    show();
    await ready();
    await press("a");
    const chosen = await screen.findByRole("radio", { name: /Liisa Koistinen/ });
    await waitFor(() => expect(document.activeElement).toBe(chosen));
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
    const words = screen.getByRole<HTMLInputElement>("textbox", { name: "Nimi" });
    expect(words.value).toBe("Pekka Koistinen");
    await fireEvent.click(screen.getByRole("radio", { name: /Pekka Koskinen/ }));
    await fireEvent.input(words, { target: { value: "Pekka Koistinen-Laine" } });
    await fireEvent.keyDown(words, { key: "Enter" });
    await waitFor(() =>
      expect(asked("mend_misses")).toEqual([
        {
          texts: ["koistisen pekka", "pekka koistinen", "koistinen p"],
          company: KUUSILINNA,
          made: { kind: "alias", person: row().key.id, words: "Pekka Koistinen-Laine" },
        },
      ]),
    );
    await waitFor(() => expect(title()).toBe("jatehuolto"));
    expect(session.notices.shown[0]?.text).toBe("Pekka Koskinen löytyy nyt nimellä ”Pekka Koistinen-Laine”.");
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
    await waitFor(() => expect(document.activeElement).toBe(rows()));
  });

  it("becomes a word for a role that is looked for by hand, and a late answer does not take its place", async () => {
    const late: ((near: MissCandidates) => void)[] = [];
    show({
      miss_candidates: ({ number, texts }) =>
        texts[0] === "jatehuolto" || texts.length > 1 ? candidates(number) : new Promise((resolve) => late.push(resolve)),
    });
    await ready();
    await press("ArrowDown");
    await waitFor(() => expect(bindings.can("keywordOfMiss")).toBe(true));
    await press("k");
    const look = await screen.findByRole("textbox", { name: "Etsi muu tehtävä" });
    await fireEvent.input(look, { target: { value: "talo" } });
    await fireEvent.input(look, { target: { value: "talous" } });
    late[1]?.(candidates(2, { roles: [role({ key: { kind: "role", id: "r2" }, name: "Taloushallinto" })] }));
    expect(await screen.findByRole("radio", { name: /Taloushallinto/ })).toBeTruthy();
    late[0]?.(candidates(1, { roles: [role({ name: "Talonmies" })] }));
    await fireEvent.keyDown(look, { key: "ArrowDown" });
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: /Taloushallinto/ }));
    await press("Enter");
    await waitFor(() => expect(asked("mend_misses")).toHaveLength(1));
    expect(asked<{ made: unknown }>("mend_misses")[0]?.made).toEqual({ kind: "keyword", role: "r2", words: "pekka koistinen" });
  });

  it("says what is wrong with the words, and what is so already", async () => {
    let isWrong = true;
    show({
      mend_misses: () => {
        if (isWrong) throw refusal({ code: "form", problems: [{ field: "words", index: null, fault: { kind: "empty" } }] });
        return { operation: null };
      },
    });
    await ready();
    await press("k");
    const words = await screen.findByRole("textbox", { name: "Sana" });
    await press("Enter");
    await waitFor(() => expect(words.getAttribute("aria-invalid")).toBe("true"));
    isWrong = false;
    await press("Enter");
    await waitFor(() => expect(session.notices.shown[0]?.text).toBe("Kiinteistöhuolto löytyy jo: ”pekka koistinen”. Mitään ei muutettu."));
    expect(session.notices.shown[0]?.act).toBeUndefined();
    expect(asked<{ made: { role: string } }>("mend_misses")[0]?.made.role).toBe(PAYROLL);
  });

  it("is left as it was by Esc, and the keys are at the list again", async () => {
    show();
    await ready();
    await press("a");
    await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole("radio")[0]));
    // What is being written about is not put aside by a slip of the hand.
    await press("Delete");
    await press("Escape");
    await waitFor(() => expect(part("making")).toBeNull());
    expect(asked("settle_misses")).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(rows()));
    expect(asked("mend_misses")).toEqual([]);
  });

  it("becomes a referral by Enter where that is likeliest, and is dealt with once that is saved", async () => {
    show();
    await ready();
    await press("Enter");
    expect(session.view).toEqual({ name: "referral", id: null, begun: { company: KUUSILINNA, names: ["Pekka Koistinen"] } });
    expect(session.notices.shown[0]?.text).toContain("”koistisen pekka” poistuu hudeista");
    expect(asked("mend_misses")).toEqual([]);
    session.afterSaving?.(null, { id: "f1", operation: "op-9" });
    await waitFor(() => expect(session.view).toEqual({ name: "directory", tab: "misses" }));
    await waitFor(() => expect(asked<{ made: unknown }>("mend_misses").map(({ made }) => made)).toEqual([{ kind: "saved", operation: "op-9" }]));
    await waitFor(() => expect(session.notices.shown.at(-1)?.text).toBe("Hoidettu: ”koistisen pekka”"));
    expect(session.notices.shown.at(-1)?.act?.label).toBe("Kumoa");
  });

  it("stays a miss where the form is left without saving", async () => {
    show();
    await ready();
    await press("r");
    session.go({ name: "desk" });
    expect(session.afterSaving).toBeNull();
    expect(asked("mend_misses")).toEqual([]);
  });

  it("is likeliest to be put aside where the search finds it today, and says whom it finds", async () => {
    const people = [row({ reason: "inflected" })];
    show({ miss_candidates: ({ number }) => candidates(number, { people, remedies: ["put-aside", "referral", "alias", "keyword", "person"] }) });
    await ready();
    expect(part("likely")?.textContent).toBe("Sivuun: Haku löytää nyt: Pekka Koistinen.");
    await press("Enter");
    await waitFor(() => expect(asked<{ settled: string }>("settle_misses").map(({ settled }) => settled)).toEqual(["put-aside"]));
  });

  it("becomes somebody new, with the names in their places", async () => {
    show();
    await ready();
    await press("p");
    expect(session.view).toEqual({ name: "person", id: null, begun: { company: KUUSILINNA, given: "Pekka", family: "Koistinen" } });
  });

  it("is put aside by one key; the next one is there, and there is a way back by key and by button", async () => {
    show();
    await ready();
    await press("Delete");
    await waitFor(() => expect(title()).toBe("jatehuolto"));
    expect(asked("settle_misses")).toEqual([{ keys: ["koistisen pekka"], company: KUUSILINNA, settled: "put-aside" }]);
    await waitFor(() => expect(document.activeElement).toBe(rows()));
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
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
    groups = all;
    show({
      settle_misses: ({ keys, settled, putAside }) => {
        const isMeant = ({ key }: MissGroup) => (settled === "open" ? key === putAside : keys.includes(key));
        groups = all.filter((one) => (isMeant(one) ? settled === "open" : groups.includes(one)));
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
    session.notices.shown[0]?.act?.run();
    await back("koistisen pekka", 1);
    expect(session.notices.shown.map(({ text }) => text)).not.toContain("Siirretty sivuun: ”koistisen pekka”");
    await press("z", { ctrlKey: true });
    await back("hankosaari", 2);
    await press("z", { ctrlKey: true });
    await back("jatehuolto", 3);
    expect(opened()).toEqual(["koistisen pekka", "hankosaari", "jatehuolto"]);
  });

  it("is not added to whoever was chosen before while somebody else is looked for", async () => {
    let answer: (near: MissCandidates) => void = () => undefined;
    show({ miss_candidates: ({ number, texts }) => (texts[0] === "saarinen" ? new Promise((resolve) => (answer = resolve)) : candidates(number)) });
    await ready();
    await press("a");
    const look = await screen.findByRole("textbox", { name: "Etsi muu henkilö" });
    await fireEvent.input(look, { target: { value: "saarinen" } });
    const add = document.querySelector<HTMLButtonElement>("[data-act=make]");
    expect(add?.disabled).toBe(true);
    await fireEvent.keyDown(look, { key: "Enter" });
    expect(asked("mend_misses")).toEqual([]);
    answer(candidates(2, { people: [row({ key: { kind: "person", id: "p9" }, name: "Liisa Saarinen" })] }));
    await waitFor(() => expect(asked<{ made: { person: string } }>("mend_misses").map(({ made }) => made.person)).toEqual(["p9"]));
  });

  it("says why nobody else can be looked for, and not that there is nobody", async () => {
    show({
      miss_candidates: ({ number, texts }) => {
        if (texts[0] === "saarinen") throw refusal({ code: "misunderstood" });
        return candidates(number);
      },
    });
    await ready();
    await press("a");
    await fireEvent.input(await screen.findByRole("textbox", { name: "Etsi muu henkilö" }), { target: { value: "saarinen" } });
    await waitFor(() => expect(part("making")?.querySelector("[role=alert]")).not.toBeNull());
    expect(screen.queryByText("Ketään tällaista ei löydy.")).toBeNull();
  });

  it("is not left for another remedy by a letter while its name is written", async () => {
    show();
    await ready();
    await press("a");
    const chosen = (await screen.findAllByRole("radio"))[0];
    await waitFor(() => expect(document.activeElement).toBe(chosen));
    await fireEvent.input(screen.getByRole("textbox", { name: "Nimi" }), { target: { value: "Pekka K" } });
    for (const letter of ["p", "r", "k", "a"]) await press(letter);
    expect(session.view).toEqual({ name: "directory", tab: "misses" });
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Nimi" }).value).toBe("Pekka K");
  });

  it("keeps the button that was pressed at hand while its word is refused", async () => {
    let refuse: () => void = () => undefined;
    show({
      mend_misses: () =>
        new Promise((_, reject) => (refuse = () => reject(refusal({ code: "form", problems: [{ field: "words", index: null, fault: { kind: "empty" } }] })))),
    });
    await ready();
    await press("k");
    await screen.findByRole("textbox", { name: "Sana" });
    const add = document.querySelector<HTMLButtonElement>("[data-act=make]")!;
    add.focus();
    await fireEvent.click(add);
    await waitFor(() => expect(add.getAttribute("aria-busy")).toBe("true"));
    expect(add.disabled).toBe(false);
    refuse();
    await waitFor(() => expect(add.getAttribute("aria-busy")).toBe("false"));
    expect(document.activeElement).toBe(add);
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
    session.revision += 1;
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getAllByRole("option")).toHaveLength(2);
    expect(document.activeElement).toBe(rows());
  });

  it("becomes a referral also where what is near cannot be read, which can be tried again", async () => {
    let isBroken = true;
    show({
      miss_candidates: ({ number }) => {
        if (isBroken) throw refusal({ code: "misunderstood" });
        return candidates(number);
      },
    });
    await waitFor(() => expect(part("refusal")).not.toBeNull());
    expect(["referralOfMiss", "personOfMiss", "aliasOfMiss"].map((command) => bindings.can(command as "aliasOfMiss"))).toEqual([true, true, false]);
    isBroken = false;
    const again = screen.getByRole("button", { name: "Yritä uudelleen" });
    again.focus();
    await fireEvent.click(again);
    await waitFor(() => expect(part("miss")?.textContent).toContain("Kiinteistöhuolto"));
    await waitFor(() => expect(document.activeElement).toBe(rows()));
    isBroken = true;
    await press("ArrowDown");
    await waitFor(() => expect(part("refusal")).not.toBeNull());
    await press("r");
    expect(session.view).toEqual({ name: "referral", id: null, begun: { company: KUUSILINNA, names: ["jatehuolto"] } });
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
    groups = [waste(), group({ key: "pekka koistinen", typed, count: 14 })];
    session.revision += 1;
    await waitFor(() => expect(title()).toBe("pekka koistinen"));
    expect(screen.getAllByRole("option")[1]?.getAttribute("aria-selected")).toBe("true");
    expect(document.activeElement).toBe(rows());
  });

  it("has the keys again where what was being written about is dealt with by somebody else", async () => {
    show();
    await ready();
    await press("a");
    await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole("radio")[0]));
    groups = [waste()];
    session.revision += 1;
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
    groups = [];
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

  it("proposes whoever is near in the order of the search, also where only one is", async () => {
    show({ miss_candidates: ({ number }) => candidates(number, { people: [row({ key: SAARINEN, name: "Liisa Saarinen" })], roles: [] }) });
    await ready();
    await press("a");
    expect(await screen.findByRole("radio", { name: /Liisa Saarinen/ })).toBeTruthy();
    await press("Escape");
    await waitFor(() => expect(document.activeElement).toBe(rows()));
    await press("k");
    expect((await screen.findAllByText("Tällaista tehtävää ei löydy.")).length).toBeGreaterThan(0);
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Etsi muu tehtävä" }));
    await press("Enter");
    expect(asked("mend_misses")).toEqual([]);
  });
});
