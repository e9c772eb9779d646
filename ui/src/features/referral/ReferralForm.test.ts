import { fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useHost } from "../../host";
import { fakeHost, refusal } from "../../host/fake";
import { desk, HAMEEN_SAHKO, KUUSILINNA } from "../../host/samples";
import { i18n } from "../../i18n";
import { Session, sessionContext, type BegunReferral } from "../../session/session.svelte";
import { act, field, hearKeys, part, press, said, save, stageForm, type, wrong } from "../forms/on-stage";
import { beside, history } from "../record/samples";
import ReferralForm from "./ReferralForm.svelte";
import { emptyReferral, METERS, referralDraft, referralForm } from "./samples";

let deaf: () => void;
beforeEach(() => {
  deaf = hearKeys();
});
afterEach(() => deaf());

type Answers = Parameters<typeof fakeHost>[0];

const known = (draft = referralDraft()): Answers => ({
  referral_form: () => referralForm(draft),
  save_referral: () => ({ id: METERS, operation: "op" }),
  check_sentence: () => ({ faults: [], heard: [] }),
  record_history: () => history([]),
  record_beside: () => beside(),
});

function open(draft = referralDraft(), answers: Answers = {}) {
  const stage = stageForm(ReferralForm, draft.id, { ...known(draft), ...answers });
  return { ...stage, sent: () => stage.asked("save_referral").at(-1)?.draft };
}

const choose = async (name: string, value: string) => fireEvent.change(await field<HTMLSelectElement>(name), { target: { value } });
const kind = async (value: string) => {
  await field("kind");
  await fireEvent.click(document.querySelector(`[name="kind"][value="${value}"]`) as HTMLElement);
};

describe("the form of a referral", () => {
  it("sends back just what it was sent where one thing was changed", async () => {
    const { session, sent } = open();
    await type("name-1", "lukema");
    await save();
    await waitFor(() => expect(session.view).toEqual({ name: "desk" }));
    expect(sent()).toEqual(referralDraft({ names: ["sähkömittari", "lukema"] }));
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });

  it("says that nothing is unsaved in a new one in which nothing was written", async () => {
    const { asked } = open(emptyReferral());
    await field("name-0");
    expect(asked("referral_form")).toEqual([{ referral: null, company: KUUSILINNA }]);
    expect(part("unsaved")?.textContent).toContain("Ei muutoksia");
    expect(part("record")).toBeNull();
  });

  it("begins a question with a sentence, for it has no standard one, and keeps what somebody worded", async () => {
    const { sent } = open(emptyReferral());
    await type("name-0", "Nieminen Kalle");
    await kind("question");
    expect((await field("say-sv")).value).toBe("Det svarar vi inte på.");
    await kind("elsewhere");
    expect((await field("say-fi")).value).toBe("");
    await type("say-fi", "Sen näkee laskusta.");
    await kind("never-here");
    expect((await field("say-fi")).value).toBe("Sen näkee laskusta.");
    await act("template");
    await save();
    await waitFor(() => expect(sent()?.say.fi).toBe("{person} ei ole meillä."));
    expect(sent()?.kind).toBe("never-here");
  });

  it("sends callers to another company, which has to be chosen, to an address or to a page", async () => {
    const { sent } = open();
    await choose("forward", "company");
    const company = await field<HTMLSelectElement>("forward-company");
    expect([...company.options].map(({ text }) => text)).toEqual(["Valitse yritys", "Hämeen Sähkö Oy"]);
    await save();
    await waitFor(() => expect(said(company)).toBe("Täytä tämä kenttä."));
    expect(sent()).toBeUndefined();
    await choose("forward-company", HAMEEN_SAHKO);
    await save();
    await waitFor(() => expect(sent()?.forward).toEqual({ to: "company", company: HAMEEN_SAHKO }));
  });

  it("shows everything that is wrong at its field", async () => {
    open(referralDraft(), {
      save_referral: wrong(
        { field: "name", index: null, fault: { kind: "empty" } },
        { field: "told", index: null, fault: { kind: "backwards" } },
        { field: "listing", index: null, fault: { kind: "empty" } },
      ),
    });
    await type("correction-asked", "1.7.2026");
    await save();
    await waitFor(() => expect(document.activeElement).toBe(part("problems")));
    expect(said(await field("name-0"))).toBe("Täytä tämä kenttä.");
    expect(said(await field("told-to"))).toBe("Viimeinen päivä on ennen ensimmäistä.");
    expect(said(await field("listing-source"))).toBe("Täytä tämä kenttä.");
  });

  it("says what somebody else changed meanwhile, and keeps what was written", async () => {
    let theirs = referralDraft();
    const { sent } = open(referralDraft(), {
      referral_form: () => referralForm(theirs, { seen: theirs.to === "2027-03-31" ? 7 : 8 }),
      save_referral: ({ seen }) => {
        if (seen === 7) throw refusal({ code: "changed-meanwhile" });
        return { id: METERS, operation: "op" };
      },
    });
    await type("name-0", "mittari");
    theirs = referralDraft({ to: "2028-03-31" });
    await save();
    await waitFor(() => expect(document.body.textContent).toContain("Joku muutti näitä tietoja sillä välin"));
    expect(document.body.textContent).toContain("Muuttunut: Kerrotaan viimeistään.");
    expect(sent()?.names[0]).toBe("mittari");
  });

  it("asks before something unsaved is left", async () => {
    open();
    await type("name-0", "mittari");
    await press("Escape");
    await waitFor(() => expect(document.querySelector("dialog")?.textContent).toContain("Tallennetaanko muutokset?"));
  });

  it("begins with what callers asked for, of the company they asked", async () => {
    const host = fakeHost(known(emptyReferral({ company: HAMEEN_SAHKO })));
    useHost(host);
    const session = new Session();
    session.take(desk());
    i18n.chosen = "fi";
    const begun: BegunReferral = { company: HAMEEN_SAHKO, names: ["koistisen pekka", "koistinen p"] };
    render(ReferralForm, { props: { id: null, begun }, context: sessionContext(session) });
    expect((await field("name-1")).value).toBe("koistinen p");
    expect(host.asked[0]).toEqual({ command: "referral_form", asked: { referral: null, company: HAMEEN_SAHKO } });
    expect(document.querySelector("h1")?.textContent).toBe("koistisen pekka");
    expect(part("unsaved")?.textContent).toContain("Tallentamattomia muutoksia");
  });
});
