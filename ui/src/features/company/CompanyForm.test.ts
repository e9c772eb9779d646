import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SentenceChecked } from "../../contract/types";
import { KUUSILINNA, companyDraft, companyForm } from "../../host/samples";
import { act, field, fields, hearKeys, part, said, save, stageForm, type, wrong } from "../forms/on-stage";
import CompanyForm from "./CompanyForm.svelte";
import { faultyLanguage, opened, SITUATIONS, usable, zoneGroups } from "./draft";
import { EXAMPLES } from "./examples";

let deaf: () => void;
beforeEach(() => {
  deaf = hearKeys();
});
afterEach(() => deaf());

function open(draft = companyDraft(), answers: Parameters<typeof stageForm>[2] = {}, state: Parameters<typeof stageForm>[3] = {}) {
  const answering = { company_form: () => companyForm(draft), save_company: () => ({ id: KUUSILINNA, operation: "op" }), ...answers };
  const stage = stageForm(CompanyForm, draft.id, answering, state);
  return { ...stage, sent: () => stage.asked("save_company").at(-1)?.draft };
}

describe("the form of a company", () => {
  it("sends back just what it was sent where one thing was changed", async () => {
    const { sent, session } = open();
    await type("instruction", "Laskut talouteen.");
    await save();
    await waitFor(() => expect(session.view).toEqual({ name: "desk" }));
    expect(sent()).toEqual(companyDraft({ instruction: "Laskut talouteen." }));
  });

  it("copies Monday to the weekdays, and says when a stretch runs over midnight", async () => {
    const { sent } = open();
    await type("hours-0-from-0", "20");
    await type("hours-0-to-0", "6.30");
    expect(screen.getByText("yli keskiyön")).not.toBeNull();
    await act("copy-monday");
    await save();
    await waitFor(() => expect(sent()?.hours.week?.[4]).toEqual([{ from: "20:00", to: "06:30" }]));
    expect(sent()?.hours.week?.[5]).toEqual([]);
  });

  it("opens a closed day as another day is, and closes it again", async () => {
    const { sent } = open();
    await field("hours-0-from-0");
    await act("add-time", document.querySelector('[data-field="hours-5"]') as HTMLElement);
    expect((await field("hours-5-from-0")).value).toBe("8.00");
    await fireEvent.click(screen.getByLabelText("Poista aika: lauantai"));
    await save();
    await waitFor(() => expect(sent()?.hours).toEqual(companyDraft().hours));
  });

  it("does not lose the week when somebody tries how it is without", async () => {
    const { sent } = open();
    await type("hours-0-from-0", "7");
    await fireEvent.click(screen.getByLabelText("Aina auki"));
    expect(fields("hours-")).toEqual([]);
    await fireEvent.click(screen.getByLabelText("Auki näinä aikoina"));
    await save();
    await waitFor(() => expect(sent()?.hours.week?.[0]).toEqual([{ from: "07:00", to: "16:00" }]));
  });

  it("adds a day that differs, closed unless it has times", async () => {
    const { sent } = open();
    await field("other-day-0");
    await act("add", document.querySelector('[data-field="other-days"]') as HTMLElement);
    await type("other-day-1", "25.12.2026");
    await save();
    await waitFor(() => expect(sent()?.hours.exceptions.at(-1)).toEqual({ day: "2026-12-25", open: [] }));
  });

  it("closes on the holidays of a country, and on their eves until told otherwise", async () => {
    const { sent } = open();
    const holidays = await field<HTMLSelectElement>("holidays");
    expect(holidays.value).toBe("unset");
    expect(document.querySelector('[name="holiday-eves"]')).toBeNull();
    await fireEvent.change(holidays, { target: { value: "aland" } });
    await fireEvent.click(await field("holiday-eves"));
    await fireEvent.change(holidays, { target: { value: "sweden" } });
    await save();
    await waitFor(() => expect(sent()?.hours.holidays).toEqual({ kind: "closed", calendar: "sweden", eves: false }));
  });

  it("takes a message where no number is given, and remembers the number meanwhile", async () => {
    const { sent } = open();
    await fireEvent.click(await screen.findByLabelText("Otetaan viesti"));
    expect(fields("fallback")).toEqual([]);
    await fireEvent.click(screen.getByLabelText("Yhdistetään numeroon"));
    expect((await field("fallback")).value).toBe("010 555 2200");
    await fireEvent.click(screen.getByLabelText("Otetaan viesti"));
    await save();
    await waitFor(() => expect(sent()?.fallback).toBe(""));
  });

  it("lets somebody empty the number to write another one", async () => {
    const { sent } = open();
    await type("fallback", "");
    await type("fallback", "2290");
    await save();
    await waitFor(() => expect(sent()?.fallback).toBe("2290"));
  });

  it("understands 24 as the end of a day", async () => {
    const { sent } = open();
    await type("hours-0-to-0", "24");
    expect(screen.getByText("keskiyöhön")).not.toBeNull();
    await save();
    await waitFor(() => expect(sent()?.hours.week?.[0]).toEqual([{ from: "08:00", to: "00:00" }]));
  });

  it("says which country two letters stand for", async () => {
    open();
    expect(said(await field("region"))).toBe("Suomi");
    await type("region", "se");
    expect((await field("region")).value).toBe("SE");
    expect(said(await field("region"))).toBe("Ruotsi");
  });

  it("puts what is filled in where the caret is", async () => {
    const { sent } = open();
    const text = await field<HTMLTextAreaElement>("say-away-covered-sv");
    await fireEvent.input(text, { target: { value: " är borta" } });
    text.focus();
    text.setSelectionRange(0, 0);
    const situation = document.querySelector('[data-situation="away-covered"]');
    await fireEvent.click(situation?.querySelector('[data-placeholder="person"]') as HTMLElement);
    expect(text.value).toBe("{person} är borta");
    expect(document.activeElement).toBe(text);
    expect(text.selectionStart).toBe("{person}".length);
    await save();
    await waitFor(() => expect(sent()?.sentences[1]?.say.sv).toBe("{person} är borta"));
  });

  it("leads to the sentence in which a word is unknown, and unfolds it", async () => {
    const sentences = companyDraft().sentences.map((sentence) =>
      sentence.situation === "left-nobody" ? { ...sentence, say: { fi: "Hei", sv: "{namn} slutade", en: "" } } : sentence,
    );
    open(companyDraft({ sentences }), {
      save_company: wrong({ field: "sentences", index: 6, fault: { kind: "unknown-placeholder", written: "namn", known: ["person"], meant: null } }),
    });
    await field("say-left-nobody-sv");
    await save();
    await waitFor(() => expect(document.activeElement).toBe(part("problems")));
    await fireEvent.click(screen.getByText("Omat lauseet: Ei enää talossa, kukaan ei vastaa"));
    const swedish = await field("say-left-nobody-sv");
    expect(document.activeElement).toBe(swedish);
    expect(said(swedish)).toContain("{namn}");
    expect((await field("say-left-nobody-fi")).getAttribute("aria-invalid")).toBeNull();
    expect(swedish.closest("details")?.open).toBe(true);
  });

  it("says what operators do by each rule, and saves the one that is chosen", async () => {
    const { sent } = open();
    await fireEvent.click(await screen.findByLabelText(/^Otetaan viesti Ei yhdistetä/));
    const chosen = document.querySelector<HTMLInputElement>('[name="rule"]:checked');
    expect(said(chosen as HTMLElement)).toContain("Enter kopioi lauseen");
    await save();
    await waitFor(() => expect(sent()?.rule).toBe("take-message"));
  });

  it("shows what the desk will show, and says when a short instruction is too long for a line", async () => {
    const { sent } = open();
    await field("short-instruction");
    expect(part("desk-shows")?.textContent).toContain("Tiedotusvälineet aina viestintään (2290).");
    await type("short-instruction", " Media →  viestintä ");
    await waitFor(() => expect(part("desk-shows")?.textContent).toContain("Media → viestintä"));
    expect(part("desk-shows")?.textContent).not.toContain("Tiedotusvälineet");
    await type("short-instruction", "x".repeat(81));
    await waitFor(async () => expect(said(await field("short-instruction"))).toBe("Liian pitkä: enintään 80 merkkiä."));
    await type("short-instruction", "Media");
    await save();
    await waitFor(() => expect(sent()?.shortInstruction).toBe("Media"));
  });

  it("keeps numbers and links in their order, without the rows nobody filled in", async () => {
    const { sent } = open(companyDraft({ links: [{ kind: "page", name: "Sivu", address: "https://kuusilinna.example" }] }));
    await field("link-address-0");
    await act("add", document.querySelector('[data-field="called"]') as HTMLElement);
    await type("called-0", "010 555 2200");
    await act("add", document.querySelector('[data-field="called"]') as HTMLElement);
    await act("add", document.querySelector('[data-field="links"]') as HTMLElement);
    await type("link-address-1", "https://varaus.example");
    await fireEvent.change(await field<HTMLSelectElement>("link-kind-1"), { target: { value: "booking" } });
    await fireEvent.click(screen.getByLabelText("Siirrä aiemmaksi: https://varaus.example"));
    await save();
    await waitFor(() => expect(sent()?.called).toEqual(["010 555 2200"]));
    expect(sent()?.links.map((link) => link.kind)).toEqual(["booking", "page"]);
  });

  it("tells a wrong address and somebody else's number at their rows", async () => {
    const wrongs = wrong(
      { field: "called", index: 0, fault: { kind: "called-by-other", company: "Hämeen Sähkö Oy" } },
      { field: "links", index: 0, fault: { kind: "not-a-web-address" } },
    );
    open(companyDraft({ called: ["010 555 3300"], links: [{ kind: "page", name: "", address: "kuusilinna" }] }), { save_company: wrongs });
    await field("called-0");
    await save();
    await waitFor(async () => expect(said(await field("called-0"))).toContain("Hämeen Sähkö Oy"));
    expect(said(await field("link-address-0"))).toContain("https://");
  });

  it("looks at a sentence a moment after it was written, and tells what is wrong and what callers hear", async () => {
    const checked: SentenceChecked = {
      faults: [{ kind: "unknown-placeholder", written: "nmi", known: ["person"], meant: "person" }],
      heard: [
        { how: "wrong", text: "{nmi}" },
        { how: "written", text: " on poissa " },
        { how: "filled", text: "17.7." },
      ],
    };
    const { asked } = open(companyDraft(), { check_sentence: ({ text }) => (text.includes("{nmi}") ? checked : { faults: [], heard: [{ how: "filled", text: "Vakio" }] }) });
    const text = await field<HTMLTextAreaElement>("say-away-covered-fi");
    for (const written of ["{n", "{nm", "{nmi} on poissa {until}"]) await fireEvent.input(text, { target: { value: written } });
    expect(said(text)).toBe("");
    await waitFor(() => expect(said(text)).toBe("{nmi} ei ole tunnettu; tarkoititko {person}?"), { timeout: 2_000 });
    const asks = asked("check_sentence").filter(({ situation }) => situation === "away-covered");
    expect(asks.map((one) => one.text)).toEqual(["{nmi} on poissa {until}"]);
    const heard = text.closest(".text")?.querySelector('[data-part="heard"]');
    expect(heard?.textContent?.replace(/\s+/g, " ")).toContain("{nmi} (ei tunneta) on poissa 17.7.");
    expect(heard?.querySelector('[data-how="wrong"]')).not.toBeNull();
    await fireEvent.input(text, { target: { value: "{person} on poissa" } });
    await waitFor(() => expect(said(text)).toBe(""), { timeout: 2_000 });
  });

  it("leads on to the people after the very first company", async () => {
    const { session } = open(companyDraft({ id: null, name: "" }), {}, { people: 0, companies: [] });
    await type("name", "Uusi Oy");
    await save();
    await waitFor(() => expect(part("next-step")?.textContent).toContain("Uusi Oy on lisätty"));
    await fireEvent.click(screen.getByText("Lisää ensimmäinen henkilö"));
    expect(session.view).toEqual({ name: "person", id: null });
  });
});

describe("a company's draft", () => {
  it("has a place for every situation, whatever was written", () => {
    const draft = opened(companyDraft({ sentences: [{ situation: "left-nobody", say: { fi: "Hei", sv: "", en: "" } }] }));
    expect(draft.sentences).toHaveLength(9);
    expect(draft.sentences[6]?.say.fi).toBe("Hei");
  });

  it("tells the language of a brace that was left open", () => {
    const say = { fi: "{person} on poissa", sv: "{person är borta", en: "" };
    expect(faultyLanguage(say, { field: "sentences", index: 0, fault: { kind: "broken-placeholder" } })).toBe("sv");
  });

  it("offers in each situation what its own example fills in, and never what has no value there", () => {
    for (const situation of SITUATIONS) {
      const used = Object.values(EXAMPLES[situation]).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""));
      expect(used.filter((placeholder) => !usable(placeholder, situation))).toEqual([]);
    }
    expect(usable("until", "closed-covered")).toBe(false);
    expect(usable("cover", "away-nobody")).toBe(false);
  });

  it("has the usual zones first and the others by their cities", () => {
    const { usual, others } = zoneGroups(["America/New_York", "Europe/Helsinki", "Asia/Tokyo", "Europe/Mariehamn", "UTC"]);
    expect(usual.map((zone) => zone.name)).toEqual(["Helsinki (Europe)", "Mariehamn (Europe)"]);
    expect(others.map((zone) => zone.name)).toEqual(["New York (America)", "Tokyo (Asia)", "UTC"]);
  });
});
