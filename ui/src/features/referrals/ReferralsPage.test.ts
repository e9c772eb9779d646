import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ReferralRow } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk, HAMEEN_SAHKO, KOISTINEN, KUUSILINNA } from "../../host/samples";
import { i18n } from "../../i18n";
import { bindings } from "../../keys";
import { Session, sessionContext } from "../../session/session.svelte";
import { hearKeys, part, press, type } from "../forms/on-stage";
import ReferralsPage from "./ReferralsPage.svelte";

function row(changed: Partial<ReferralRow> = {}): ReferralRow {
  return {
    id: "r1",
    about: "question",
    person: null,
    headline: "Laskun maksu",
    words: [],
    company: KUUSILINNA,
    companyName: "Kuusilinna Oy",
    sentTo: { to: "page", name: "https://kuusilinna.example/laskut" },
    told: "now",
    from: null,
    to: "2027-03-31",
    contact: { kind: "none" },
    asked: 12,
    proposed: false,
    listing: null,
    ...changed,
  };
}

const kalle = row({
  id: "r2",
  about: "never-here",
  headline: "Nieminen Kalle",
  words: ["Niemisen Kalle"],
  sentTo: null,
  told: "over",
  to: "2026-06-30",
  asked: 3,
  proposed: true,
  listing: { source: "numerot.example", correctionAskedOn: null },
});
const pekka = row({
  id: "r3",
  about: "leaver",
  person: KOISTINEN.id,
  headline: "Pekka Koistinen",
  sentTo: { to: "person", name: "Liisa Saarinen" },
  to: "2026-07-20",
  contact: { kind: "hidden", until: "2026-07-20" },
  asked: 7,
  proposed: true,
});
const meters = row({ id: "r4", about: "elsewhere", headline: "Sähkömittari", company: HAMEEN_SAHKO, companyName: "Hämeen Sähkö Oy", asked: 0 });

let deaf: () => void;
let host: FakeHost;
let session: Session;
let all: ReferralRow[];

beforeEach(() => {
  all = [row(), kalle, pekka, meters];
  deaf = hearKeys();
});
afterEach(() => deaf());

async function open(answers: Parameters<typeof fakeHost>[0] = {}): Promise<void> {
  host = fakeHost({
    desk_state: () => desk(),
    referrals: () => ({ referrals: all, seen: 7 }),
    renew_referrals: () => ({ operation: "o1" }),
    ask_correction: () => ({ operation: "o2" }),
    remove_referral: () => ({ operation: "o3" }),
    ...answers,
  });
  useHost(host);
  session = new Session();
  session.take(desk());
  i18n.chosen = "fi";
  render(ReferralsPage, { context: sessionContext(session) });
  await waitFor(() => expect(headlines().length).toBeGreaterThan(0));
}

const headlines = () => [...document.querySelectorAll('tbody [data-act="open"]')].map((one) => one.textContent);
const asked = (command: string) => host.asked.filter((one) => one.command === command).map((one) => one.asked);
const name = (id: string) => document.querySelector<HTMLElement>(`tbody [data-referral="${id}"] [data-act="open"]`);

describe("the referrals as admins keep them", () => {
  it("are those of the company being answered, each with what becomes of it", async () => {
    await open();
    expect(headlines()).toEqual(["Laskun maksu", "Nieminen Kalle", "Pekka Koistinen"]);
    const told = name("r3")?.closest("tr")?.textContent ?? "";
    expect(told).toContain("Lähtenyt");
    expect(told).toContain("Liisa Saarinen");
    expect(told).toContain("20.7. asti");
    expect(told).toContain("Yhteystieto piilossa, saa kertoa 20.7. asti");
    expect(name("r2")?.closest("tr")?.textContent).toContain("Päättyi 30.6.");
    expect(document.activeElement).toBe(document.querySelector('[data-part="renewals"] [data-referral="r3"] [data-act="open"]'));
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });

  it("are narrowed by what is typed, in any order and without accents, by kind, and by what is to be done", async () => {
    await open();
    await type("filter", "kallé niemisen");
    expect(headlines()).toEqual(["Nieminen Kalle"]);
    await type("filter", "numerot");
    expect(headlines()).toEqual(["Nieminen Kalle"]);
    await type("filter", "xyzzy");
    expect(screen.getByText("Yksikään ohjaus ei täsmää.")).not.toBeNull();
    await press("Escape");
    expect(headlines()).toHaveLength(3);
    await fireEvent.change(document.querySelector("[name=about]") as HTMLElement, { target: { value: "leaver" } });
    expect(headlines()).toEqual(["Pekka Koistinen"]);
    await press("Escape");
    await fireEvent.change(document.querySelector("[name=which]") as HTMLElement, { target: { value: "ending" } });
    expect(headlines()).toEqual(["Nieminen Kalle", "Pekka Koistinen"]);
    await fireEvent.change(document.querySelector("[name=which]") as HTMLElement, { target: { value: "uncorrected" } });
    expect(headlines()).toEqual(["Nieminen Kalle"]);
  });

  it("propose what ends and is asked for, the most asked for first, and renew one or all with a way back", async () => {
    await open({
      renew_referrals: ({ ids }) => {
        all = all.map((one) => (ids.includes(one.id) ? { ...one, proposed: false, told: "now", to: "2027-07-20" } : one));
        return { operation: "o1" };
      },
    });
    const proposed = () => [...document.querySelectorAll('[data-part="renewals"] [data-act="open"]')].map((one) => one.textContent);
    expect(proposed()).toEqual(["Pekka Koistinen", "Nieminen Kalle"]);
    name("r2")?.focus();
    await press("r");
    await waitFor(() => expect(proposed()).toEqual(["Pekka Koistinen"]));
    expect(asked("renew_referrals")).toEqual([{ ids: ["r2"], seen: 7 }]);
    expect(document.activeElement).toBe(name("r2"));
    expect(session.notices.shown.at(-1)?.act?.label).toBe("Kumoa");
    await press("R", { shiftKey: true });
    await waitFor(() => expect(part("renewals")).toBeNull());
    expect(asked("renew_referrals").at(-1)).toEqual({ ids: ["r3"], seen: 7 });
  });

  it("note that the correction of a wrong listing was asked for, and say where that was done already", async () => {
    await open({
      ask_correction: () => {
        all = all.map((one) => (one.id === "r2" ? { ...one, listing: { source: "numerot.example", correctionAskedOn: "2026-07-08" } } : one));
        return { operation: "o2" };
      },
    });
    name("r1")?.focus();
    await press("k");
    expect(asked("ask_correction")).toEqual([]);
    name("r2")?.focus();
    await press("k");
    await waitFor(() => expect(name("r2")?.closest("tr")?.textContent).toContain("Korjausta pyydetty 8.7."));
    expect(asked("ask_correction")).toEqual([{ id: "r2", seen: 7 }]);
  });

  it("open in their forms, a leaver's in the person's, and are come back to at their row", async () => {
    await open();
    (name("r3") as HTMLElement).click();
    expect(session.view).toEqual({ name: "person", id: KOISTINEN.id, at: "afterwards" });
    name("r2")?.focus();
    await press("F8");
    expect(session.view).toEqual({ name: "referral", id: "r2" });
    await press("n", { ctrlKey: true });
    expect(session.view).toEqual({ name: "referral", id: null });
  });

  it("are removed with a way back, but for what is told of a leaver", async () => {
    await open({
      remove_referral: ({ id }) => {
        all = all.filter((one) => one.id !== id);
        return { operation: "o3" };
      },
    });
    name("r3")?.focus();
    await press("Delete");
    expect(asked("remove_referral")).toEqual([]);
    expect(session.notices.shown.at(-1)?.text).toContain("henkilön lomakkeella");
    name("r1")?.focus();
    await press("Delete");
    await waitFor(() => expect(headlines()).toEqual(["Nieminen Kalle", "Pekka Koistinen"]));
    expect(document.activeElement).toBe(name("r2"));
  });

  it("have the keys again where all were renewed at once, or another company is answered", async () => {
    all = [...all, row({ id: "r5", company: HAMEEN_SAHKO, headline: "Vikailmoitus" })];
    await open({
      renew_referrals: () => {
        all = all.map((one) => ({ ...one, proposed: false }));
        return { operation: "o1" };
      },
    });
    const renewAll = document.querySelector<HTMLElement>("[data-command=renewAllReferrals]")!;
    renewAll.focus();
    renewAll.click();
    await waitFor(() => expect(part("renewals")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(name("r1")));
    name("r2")?.focus();
    session.answer(HAMEEN_SAHKO);
    await waitFor(() => expect(headlines()).toEqual(["Sähkömittari", "Vikailmoitus"]));
    await waitFor(() => expect(document.activeElement?.closest("tr")?.dataset.referral).toMatch(/r4|r5/));
  });

  it("show their keys beside what they do, and none that is switched off", async () => {
    await open();
    const hint = () => document.querySelector("#referral-keys")?.textContent;
    const renew = () => part("renewals")?.querySelector('[data-act="renew"]');
    const correct = () => document.querySelector('[data-referral="r2"] [data-act="asked"]');
    expect(hint()).toContain("K merkitsee");
    expect([renew()?.getAttribute("aria-keyshortcuts"), correct()?.getAttribute("aria-keyshortcuts")]).toEqual(["R", "K"]);
    expect(renew()?.querySelector("kbd")?.textContent).toBe("R");
    bindings.letterKeys = false;
    await waitFor(() => expect(hint()).toBe("↑ ja ↓ siirtävät, Enter avaa lomakkeen, Delete poistaa."));
    expect([renew()?.querySelector("kbd"), correct()?.getAttribute("aria-keyshortcuts")]).toEqual([null, null]);
    bindings.letterKeys = true;
  });

  it("are folded once, and not with every key in the filter", async () => {
    let reads = 0;
    const counted = row({ id: "r6", headline: "Laskutus" });
    Object.defineProperty(counted, "words", { get: () => ((reads += 1), []), enumerable: true });
    all = [counted];
    await open();
    await type("filter", "xy");
    expect(headlines()).toEqual([]);
    const before = reads;
    await type("filter", "xyz zy");
    await type("filter", "xyz zyx");
    expect(reads).toBe(before);
  });

  it("say what was refused, and read anew", async () => {
    await open({
      renew_referrals: () => {
        throw refusal({ code: "changed-meanwhile" });
      },
    });
    name("r2")?.focus();
    await press("r");
    await waitFor(() => expect(session.notices.shown[0]?.kind).toBe("warning"));
    expect(asked("referrals").length).toBeGreaterThan(1);
  });
});
