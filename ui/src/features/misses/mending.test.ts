import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import type { MissCandidates } from "../../contract/types";
import { refusal } from "../../host/fake";
import { KUUSILINNA, row, SAARINEN } from "../../host/samples";
import { bindings } from "../../keys";
import { asked, part, press, ready, rows, setTheStage, show, stage, title } from "./on-stage";
import { candidates, PAYROLL, role } from "./samples";

setTheStage();

describe("what is made of what callers asked for in vain", () => {
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
    expect(stage.session.notices.shown[0]?.text).toBe("Pekka Koskinen löytyy nyt nimellä ”Pekka Koistinen-Laine”.");
    expect(stage.session.notices.shown[0]?.act?.label).toBe("Kumoa");
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
    await waitFor(() => expect(stage.session.notices.shown[0]?.text).toBe("Kiinteistöhuolto löytyy jo: ”pekka koistinen”. Mitään ei muutettu."));
    expect(stage.session.notices.shown[0]?.act).toBeUndefined();
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
    expect(stage.session.view).toEqual({ name: "referral", id: null, begun: { company: KUUSILINNA, names: ["Pekka Koistinen"] } });
    expect(stage.session.notices.shown[0]?.text).toContain("”koistisen pekka” poistuu hudeista");
    expect(asked("mend_misses")).toEqual([]);
    stage.session.afterSaving?.(null, { id: "f1", operation: "op-9" });
    await waitFor(() => expect(stage.session.view).toEqual({ name: "directory", tab: "misses" }));
    await waitFor(() => expect(asked<{ made: unknown }>("mend_misses").map(({ made }) => made)).toEqual([{ kind: "saved", operation: "op-9" }]));
    await waitFor(() => expect(stage.session.notices.shown.at(-1)?.text).toBe("Hoidettu: ”koistisen pekka”"));
    expect(stage.session.notices.shown.at(-1)?.act?.label).toBe("Kumoa");
  });

  it("stays a miss where the form is left without saving", async () => {
    show();
    await ready();
    await press("r");
    stage.session.go({ name: "desk" });
    expect(stage.session.afterSaving).toBeNull();
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
    expect(stage.session.view).toEqual({ name: "person", id: null, begun: { company: KUUSILINNA, given: "Pekka", family: "Koistinen" } });
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
    expect(stage.session.view).toEqual({ name: "directory", tab: "misses" });
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
    expect(stage.session.view).toEqual({ name: "referral", id: null, begun: { company: KUUSILINNA, names: ["jatehuolto"] } });
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
