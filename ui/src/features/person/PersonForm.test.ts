import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ForwardDraft } from "../../contract/types";
import { refusal } from "../../host/fake";
import { HAMEEN_SAHKO, KOISTINEN, KUUSILINNA, SAARINEN, desk, emptyPerson, personDraft, personForm, row } from "../../host/samples";
import { act, field, fields, hearKeys, part, press, said, save, stageForm, type, wrong } from "../forms/on-stage";
import PersonForm from "./PersonForm.svelte";

let deaf: () => void;
beforeEach(() => {
  deaf = hearKeys();
});
afterEach(() => deaf());

const saved = () => ({ id: KOISTINEN.id, operation: "op" });

function open(draft = personDraft(), answers: Parameters<typeof stageForm>[2] = {}, state: Parameters<typeof stageForm>[3] = {}) {
  const stage = stageForm(PersonForm, draft.id, { person_form: () => personForm(draft), save_person: saved, ...answers }, state);
  const sent = () => stage.asked("save_person").at(-1)?.draft;
  return { ...stage, sent };
}

describe("the form of a person", () => {
  it("opens somebody new in the company being answered, ready to be typed into", async () => {
    const { asked } = open(emptyPerson());
    expect(document.querySelector("h1")?.textContent).toBe("Uusi henkilö");
    await waitFor(async () => expect(document.activeElement).toBe(await field("given")));
    expect(asked("person_form")).toEqual([{ person: null, company: KUUSILINNA }]);
  });

  it("begins at the last day of employment where somebody is to leave", async () => {
    const { session } = open(personDraft({ employedTo: null }));
    session.view = { name: "person", id: KOISTINEN.id, at: "employed-to" };
    await waitFor(async () => expect(document.activeElement).toBe(await field("employed-to")));
  });

  it("is saved with Ctrl+S, says what was saved, and goes back to the desk", async () => {
    const { session, sent } = open();
    await type("title", "toimitusjohtaja");
    await save();
    await waitFor(() => expect(session.view).toEqual({ name: "desk" }));
    expect(sent()).toEqual(personDraft({ title: "toimitusjohtaja" }));
    expect(session.notices.shown[0]?.text).toBe("Tallennettu: Pekka Juhani Koistinen");
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
  });

  it("says so where nothing was different", async () => {
    const { session } = open(personDraft(), { save_person: () => ({ id: KOISTINEN.id, operation: null }) });
    await field("given");
    await save();
    await waitFor(() => expect(session.notices.shown[0]?.text).toBe("Mitään ei ollut muuttunut."));
  });

  it("shows problems at their fields, and a summary that takes the focus and leads to them", async () => {
    open(personDraft(), {
      save_person: wrong(
        { field: "numbers", index: 1, fault: { kind: "no-digits" } },
        { field: "email", index: null, fault: { kind: "not-an-email" } },
        { field: "afterwards", index: 1, fault: { kind: "broken-placeholder" } },
      ),
    });
    await type("email", "pekka");
    await save();
    await waitFor(() => expect(document.activeElement).toBe(part("problems")));
    expect(part("problems")?.textContent).toContain("3 kohtaa on korjattava");
    expect(part("problems")?.textContent).toContain("Mitä soittajat kuulevat, ruotsi");
    const [first, second] = [await field("number-0"), await field("number-1")];
    expect(first.getAttribute("aria-invalid")).toBeNull();
    expect(second.getAttribute("aria-invalid")).toBe("true");
    expect(said(second)).toContain("Numerossa ei ole yhtään numeromerkkiä");
    await fireEvent.click(screen.getByText("Sähköposti", { selector: "strong" }));
    expect(document.activeElement).toBe(await field("email"));
    expect(said(await field("email"))).toContain("ei ole sähköpostiosoite");
  });

  it("keeps numbers in their order and moves them by keyboard, the focus with them", async () => {
    const { sent } = open();
    (await field("number-1")).focus();
    await press("ArrowUp", { altKey: true });
    expect(fields("number-").filter((one) => one.type === "tel").map((one) => one.value)).toEqual(["048 555 0142", "2201"]);
    await waitFor(() => expect((document.activeElement as HTMLInputElement).value).toBe("048 555 0142"));
    await act("add", document.querySelector('[data-field="numbers"]') as HTMLElement);
    await save();
    await waitFor(() => expect(sent()).toBeDefined());
    // The row that was added and left empty is not sent.
    expect(sent()?.numbers).toEqual([
      { written: "048 555 0142", kind: "mobile", mayBeGiven: false },
      { written: "2201", kind: "extension", mayBeGiven: true },
    ]);
  });

  it("takes a row away and goes on from its neighbour", async () => {
    const { sent } = open();
    await field("number-0");
    await act("remove", document.querySelector('[data-field="numbers-0"]') as HTMLElement);
    await waitFor(async () => expect(document.activeElement).toBe(await field("number-0")));
    await save();
    await waitFor(() => expect(sent()?.numbers.map((number) => number.written)).toEqual(["048 555 0142"]));
  });

  it("keeps the languages in their order, the best one first", async () => {
    const { sent } = open();
    await fireEvent.click(await screen.findByLabelText("Siirrä aiemmaksi: englanti"));
    await fireEvent.click(screen.getByLabelText("Poista ruotsi"));
    await fireEvent.change(await field("language-add"), { target: { value: "et" } });
    await save();
    await waitFor(() => expect(sent()?.languages).toEqual(["fi", "en", "et"]));
  });

  it("offers a role once, however many are called the same", async () => {
    const role = { name: "palvelu", detail: "", leading: false, holders: [] };
    open(personDraft(), { person_form: () => personForm(personDraft(), { roles: [{ id: "r1", ...role }, { id: "r2", ...role }] }) });
    await field("role-0");
    expect(document.querySelectorAll('datalist option[value="palvelu"]')).toHaveLength(1);
  });

  it("says why somebody cannot be opened, and offers to try again", async () => {
    let gone = true;
    open(personDraft(), {
      person_form: () => {
        if (gone) throw refusal({ code: "gone" });
        return personForm();
      },
    });
    await screen.findByText("Tietoa ei enää ole.");
    gone = false;
    await fireEvent.click(screen.getByText("Yritä uudelleen"));
    expect((await field("family")).value).toBe("Koistinen");
  });

  it("adds a deputy found by name", async () => {
    const { sent } = open(personDraft({ deputies: [] }), {
      search: ({ number }) => ({ number, rows: [row({ key: SAARINEN, name: "Liisa Saarinen" })], more: false, narrowed: [], card: null }),
    });
    await type("deputy", "saarisen lii");
    await fireEvent.click(await screen.findByText("Liisa Saarinen", { selector: "[role=option] strong" }));
    await save();
    await waitFor(() => expect(sent()?.deputies).toEqual([SAARINEN.id]));
  });

  it("offers another company's departments when somebody moves there, and keeps what was written", async () => {
    const { asked, sent } = open(personDraft(), {
      person_form: ({ company, person }) =>
        company === HAMEEN_SAHKO
          ? personForm(emptyPerson(), { departments: [{ id: "d9", name: "Verkko", detail: "" }] })
          : personForm(personDraft({ id: person })),
    });
    await type("title", "johtaja");
    await fireEvent.change(await field("company"), { target: { value: HAMEEN_SAHKO } });
    await waitFor(() => expect(document.querySelector('datalist option[value="Verkko"]')).not.toBeNull());
    expect(asked("person_form").at(-1)).toEqual({ person: null, company: HAMEEN_SAHKO });
    expect((await field("title")).value).toBe("johtaja");
    await save();
    await waitFor(() => expect(sent()?.company).toBe(HAMEEN_SAHKO));
  });
});

describe("what callers hear afterwards", () => {
  const heading = () => screen.queryByText("Mitä soittajat kuulevat sen jälkeen", { selector: "h2" });

  it("is asked only when the employment ends, and is the company's standard sentence by itself", async () => {
    const { sent } = open();
    await field("given");
    expect(heading()).toBeNull();
    await type("employed-to", "31.7.2026");
    expect(heading()).not.toBeNull();
    await save();
    await waitFor(() => expect(sent()?.employedTo).toBe("2026-07-31"));
    expect(sent()?.afterwards).toBeNull();
  });

  it("shows that consent is required, and marks what is missing of it", async () => {
    open(personDraft({ employedTo: "2026-07-31" }), {
      save_person: wrong({ field: "consent", index: null, fault: { kind: "contact-without-consent" } }),
    });
    await fireEvent.click(await field("own-contact"));
    await type("own-details", "040 555 0100");
    for (const name of ["own-details", "consented-on", "consent-scope"]) {
      expect((await field(name)).getAttribute("aria-required")).toBe("true");
    }
    await save();
    await waitFor(async () => expect((await field("consented-on")).getAttribute("aria-invalid")).toBe("true"));
    await type("consented-on", "7.7.2026");
    expect(said(await field("contact-until"))).toBe("Tyhjänä kolme kuukautta: 7.10. asti");
  });

  it("sends callers to a number, and the own sentence comes back when it was left by mistake", async () => {
    const { sent } = open(personDraft({ employedTo: "2026-07-31" }));
    await fireEvent.click(await screen.findByLabelText("Oma lause"));
    await type("afterwards-fi", "Pekka ei ole enää talossa.");
    await fireEvent.click(screen.getByLabelText("Yrityksen vakiolause"));
    await fireEvent.click(screen.getByLabelText("Oma lause"));
    await fireEvent.change(await field("forward"), { target: { value: "number" } });
    await type("forward-number", "2214");
    await save();
    await waitFor(() => expect(sent()?.afterwards).not.toBeNull());
    expect(sent()?.afterwards).toEqual({
      say: { fi: "Pekka ei ole enää talossa.", sv: "", en: "" },
      forward: { to: "number", number: "2214" },
      contact: null,
      until: null,
    });
  });

  it("checks the own sentence for nobody to connect to where callers are sent to a page", async () => {
    const told = (forward: ForwardDraft) => ({ say: { fi: "Pekka on lähtenyt.", sv: "", en: "" }, forward, contact: null, until: null });
    const { asked } = open(personDraft({ employedTo: "2026-07-31", afterwards: told({ to: "page", page: "https://a.example" }) }), {
      check_sentence: () => ({ faults: [], heard: [] }),
    });
    await type("afterwards-fi", "Pekka on poissa.");
    await waitFor(() => expect(asked("check_sentence").at(-1)).toMatchObject({ text: "Pekka on poissa.", situation: "left-nobody" }));
    await fireEvent.change(await field("forward"), { target: { value: "number" } });
    await waitFor(() => expect(asked("check_sentence").at(-1)?.situation).toBe("left-covered"));
  });

  it("lets somebody empty the own sentence to write another one", async () => {
    const told = { say: { fi: "Entinen", sv: "", en: "" }, forward: null, contact: null, until: null };
    const { sent } = open(personDraft({ employedTo: "2026-07-31", afterwards: told }));
    await type("afterwards-fi", "");
    await type("afterwards-fi", "Uusi");
    await save();
    await waitFor(() => expect(sent()?.afterwards?.say.fi).toBe("Uusi"));
  });

  it("does not send callers to nobody", async () => {
    const { asked } = open(personDraft({ employedTo: "2026-07-31" }));
    await fireEvent.change(await field("forward"), { target: { value: "person" } });
    await save();
    await waitFor(async () => expect((await field("forward-person")).getAttribute("aria-invalid")).toBe("true"));
    expect(asked("save_person")).toEqual([]);
  });

  it("is left alone for whoever came back", async () => {
    const told = { say: { fi: "Entinen", sv: "", en: "" }, forward: null, contact: null, until: "2020-01-01" };
    const { sent } = open(personDraft({ afterwards: told }));
    await type("title", "johtaja");
    await save();
    await waitFor(() => expect(sent()?.afterwards).toEqual(told));
  });
});

describe("nothing that was typed is lost", () => {
  it("is asked before the form is left, and only with something unsaved", async () => {
    const { session } = open();
    await type("title", "johtaja");
    await press("Escape");
    expect(session.view.name).toBe("person");
    await screen.findByText("Tallennetaanko muutokset?");
    await act("stay");
    expect(document.querySelector("dialog")).toBeNull();
    expect((await field("title")).value).toBe("johtaja");
    session.go({ name: "import" });
    await screen.findByText("Tallennetaanko muutokset?");
    await act("discard");
    expect(session.view).toEqual({ name: "import" });
  });

  it("leaves at once where nothing is unsaved", async () => {
    const { session } = open();
    await field("given");
    await press("Escape");
    expect(session.view).toEqual({ name: "desk" });
  });

  it("saves on the way out, and goes where its user wanted", async () => {
    const { session, sent } = open();
    await type("title", "johtaja");
    session.go({ name: "import" });
    await screen.findByText("Tallennetaanko muutokset?");
    await act("save");
    await waitFor(() => expect(session.view).toEqual({ name: "import" }));
    expect(sent()?.title).toBe("johtaja");
  });

  it("keeps the window open until its user has chosen", async () => {
    const { session, host, sent, asked } = open(personDraft(), { hold_window: () => ({}), close_window: () => ({}) });
    session.guardClosing();
    await type("title", "johtaja");
    host.tell("close-wanted", {});
    await screen.findByText("Tallennetaanko muutokset?");
    await act("stay");
    expect(asked("close_window")).toEqual([]);
    // The page says again that it is there, so that it is asked the next time too.
    expect(asked("hold_window")).toHaveLength(2);
    host.tell("close-wanted", {});
    await screen.findByText("Tallennetaanko muutokset?");
    await act("save");
    await waitFor(() => expect(asked("close_window")).toHaveLength(1));
    expect(sent()?.title).toBe("johtaja");
  });

  it("lets the window close at once where nothing is unsaved", async () => {
    const { session, host, asked } = open(personDraft(), { hold_window: () => ({}), close_window: () => ({}) });
    session.guardClosing();
    await field("given");
    host.tell("close-wanted", {});
    await waitFor(() => expect(asked("close_window")).toHaveLength(1));
  });

  it("is still there when somebody else changed the same, with both ways to go on", async () => {
    let now = personForm();
    const { session, host, sent } = open(personDraft(), {
      person_form: () => now,
      save_person: ({ seen }) => {
        if (seen === 7) throw refusal({ code: "changed-meanwhile" });
        return saved();
      },
    });
    await type("title", "johtaja");
    now = { ...personForm(personDraft({ email: "uusi@kuusilinna.example" })), seen: 8 };
    await save();
    await waitFor(() => expect(document.activeElement).toBe(part("changed-meanwhile")));
    expect(part("changed-meanwhile")?.textContent).toContain("Muuttunut: Sähköposti.");
    expect((await field("title")).value).toBe("johtaja");
    await act("keep-mine");
    await waitFor(() => expect(document.activeElement?.closest("form")).toBeTruthy());
    expect((await field("email")).value).toBe("uusi@kuusilinna.example");
    expect((await field("title")).value).toBe("johtaja");
    await save();
    await waitFor(() => expect(session.view).toEqual({ name: "desk" }));
    expect(sent()?.email).toBe("uusi@kuusilinna.example");
    expect(host.asked.filter(({ command }) => command === "save_person")).toHaveLength(2);
  });

  it("is told of a change elsewhere at once, without losing a letter", async () => {
    let now = personForm();
    const { host } = open(personDraft(), { person_form: () => now });
    await type("title", "johtaja");
    now = personForm(personDraft({ title: "varajohtaja" }));
    host.tell("changed", {});
    await waitFor(() => expect(part("changed-meanwhile")?.textContent).toContain("Sekä siellä että tässä muuttunut: Nimike."));
    expect((await field("title")).value).toBe("johtaja");
    await act("load-theirs");
    expect((await field("title")).value).toBe("varajohtaja");
  });

  it("waits for a day that nobody understands", async () => {
    const { asked } = open();
    await type("employed-from", "31.6.");
    await save();
    await waitFor(() => expect(part("problems")?.textContent).toContain("Työsuhde alkaa"));
    expect(asked("save_person")).toEqual([]);
    await type("employed-from", "30.6.2020");
    await waitFor(() => expect(part("problems")).toBeNull());
  });
});

describe("without the admin right", () => {
  it("the form is refused calmly and says what to do", async () => {
    const user = { ...desk().user, rights: { operator: true, hr: true, admin: false } };
    const { session, asked } = open(personDraft(), {}, { user });
    expect(part("refused")?.textContent).toContain("tiina");
    expect(asked("person_form")).toEqual([]);
    await fireEvent.click(screen.getByText("Vaihda käyttäjää"));
    expect(session.dialog).toBe("users");
  });
});

describe("what is entered ahead", () => {
  it("begins as it is today, and is sent with its day and with the day on which the switchboard is told", async () => {
    const { sent } = open();
    await field("given");
    await fireEvent.click(screen.getByRole("button", { name: "Lisää tuleva muutos" }));
    await type("planned-on-0", "1.9.2026");
    await fireEvent.click(await field("planned-name-0"));
    expect((await field("planned-family-0")).value).toBe("Koistinen");
    await type("planned-family-0", "Laine");
    await fireEvent.click(await field("planned-numbers-0"));
    await type("planned-0-number-0", "2299");
    await type("told-from", "25.8.2026");
    await save();
    await waitFor(() => expect(sent()?.toldFrom).toBe("2026-08-25"));
    const numbers = personDraft().numbers;
    expect(sent()?.planned).toEqual([
      {
        id: null,
        on: "2026-09-01",
        name: { given: "Pekka Juhani", family: "Laine", calledBy: "" },
        title: null,
        numbers: [{ ...numbers[0], written: "2299" }, numbers[1]],
      },
    ]);
    expect(sent()?.numbers, "today nothing changes").toEqual(numbers);
  });

  it("marks what is wrong with it, and leaves out what nobody filled in", async () => {
    const planned = [{ id: "p1", on: "2026-07-08", name: null, title: "johtaja", numbers: null }];
    const { sent } = open(personDraft({ planned }), {
      save_person: wrong({ field: "planned", index: 0, fault: { kind: "over" } }),
    });
    await field("planned-on-0");
    await fireEvent.click(screen.getByRole("button", { name: "Lisää tuleva muutos" }));
    await save();
    await waitFor(async () => expect((await field("planned-on-0")).getAttribute("aria-invalid")).toBe("true"));
    expect(sent()?.planned).toEqual(planned);
  });

  it("a role is leading by its own box", async () => {
    const { sent } = open();
    await fireEvent.click(await field("role-leading-0"));
    await save();
    await waitFor(() => expect(sent()?.roles[0]?.leading).toBe(true));
  });
});
