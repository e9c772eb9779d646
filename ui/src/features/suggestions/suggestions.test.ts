import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Suggestion } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk, KOISTINEN, KUUSILINNA } from "../../host/samples";
import { Session, sessionContext } from "../../session/session.svelte";
import { hearKeys } from "../search/on-stage";
import { answered, suggestion } from "../suggesting/samples";
import SuggestionsPage from "./SuggestionsPage.svelte";

let session: Session;
let host: FakeHost;
let list: Suggestion[];
let unhear: () => void;
/** Another view takes the page's place. */
let leave: () => void;

type Answers = Parameters<typeof fakeHost>[0];

async function show(answers: Answers = {}): Promise<void> {
  host = fakeHost({
    suggestions: ({ open }) => ({ suggestions: list.filter(({ state }) => (state === "open") === open), seen: 7 }),
    answer_suggestion: ({ id }) => {
      list = list.map((one) => (one.id === id ? answered({ id }) : one));
      return { operation: "op" };
    },
    ...answers,
  });
  useHost(host);
  session = new Session();
  session.take(desk({ suggestionsWaiting: list.length }));
  session.view = { name: "directory", tab: "suggestions" };
  await open();
}

async function open(): Promise<void> {
  ({ unmount: leave } = render(SuggestionsPage, { context: sessionContext(session) }));
  await waitFor(() => expect(document.querySelector('[role="option"], [data-part="none"]')).not.toBeNull());
}

const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const decided = () => host.asked.filter(({ command }) => command === "answer_suggestion").map(({ asked }) => asked);
const field = () => document.querySelector<HTMLInputElement>('[name="answer"]') as HTMLInputElement;

beforeEach(() => {
  unhear = hearKeys();
  list = [suggestion(), suggestion({ id: "s2", about: null, kind: "other", words: "Tervehdys on vanha.", typed: "", shown: [] })];
});
afterEach(() => unhear());

describe("the admins' list of suggestions", () => {
  it("tells each with what was searched for and shown, and says what is gone", async () => {
    await show();
    const text = part("suggestion")?.textContent?.replace(/\s+/g, " ");
    expect(text).toContain("Pekka Koistinen");
    expect(text).toContain("Väärä numero. Numero on nyt 2290.");
    expect(text).toContain("seppo, klo 9.30");
    expect(text).toContain("”koistisen pekka”");
    expect(text).toContain("henkilö, jota ei enää ole");
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });

  it("is put right in the person's form, and is accepted when that is saved", async () => {
    await show();
    await fireEvent.input(field(), { target: { value: "Korjattu!" } });
    document.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    await press("a");
    expect(session.view).toEqual({ name: "person", id: KOISTINEN.id });
    expect(decided()).toEqual([]);
    session.afterSaving?.(null, { id: KOISTINEN.id, operation: "op" });
    await waitFor(() => expect(session.view).toEqual({ name: "directory", tab: "suggestions" }));
    expect(decided()).toEqual([{ id: "s1", verdict: "accept", answer: "Korjattu!", seen: 7 }]);
  });

  it("leaves a suggestion open where the form is left without saving", async () => {
    await show();
    document.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    await press("a");
    session.go({ name: "desk" });
    expect(session.afterSaving).toBeNull();
    expect(decided()).toEqual([]);
  });

  it("opens the company's form where nobody is meant", async () => {
    await show();
    await press("ArrowDown");
    await press("a");
    expect(session.view).toEqual({ name: "company", id: KUUSILINNA });
  });

  const PAYROLL = { kind: "role", id: "r1" } as const;

  it("is put right in the role's form, and is accepted when that is saved", async () => {
    list = [suggestion({ about: { key: PAYROLL, name: "Palkanlaskenta", detail: "Kuusilinna Oy", person: null } })];
    await show();
    expect(screen.getByRole("button", { name: /^Hyväksy ja korjaa/ })).toBeTruthy();
    await press("a");
    expect(session.view).toEqual({ name: "role", id: "r1" });
    expect(decided()).toEqual([]);
    session.afterSaving?.(null, { id: KOISTINEN.id, operation: "op" });
    await waitFor(() => expect(decided()).toEqual([{ id: "s1", verdict: "accept", answer: "", seen: 7 }]));
    await waitFor(() => expect(session.view).toEqual({ name: "directory", tab: "suggestions" }));
  });

  it("about the referral of a leaver is put right in that person's form", async () => {
    const about = { key: { kind: "referral", id: "f1" } as const, name: "Pekka Koistinen", detail: "", person: KOISTINEN.id };
    list = [suggestion({ about })];
    await show();
    await press("a");
    expect(session.view).toEqual({ name: "person", id: KOISTINEN.id });
  });

  it("about a referral that is nobody's is put right in its own form", async () => {
    const about = { key: { kind: "referral", id: "f1" } as const, name: "Taksi", detail: "", person: null };
    list = [suggestion({ about })];
    await show();
    await press("a");
    expect(session.view).toEqual({ name: "referral", id: "f1" });
  });

  it.each([
    ["a role that is gone", { key: PAYROLL, name: null, detail: "", person: null }],
    ["a referral that is gone", { key: { kind: "referral", id: "f1" } as const, name: null, detail: "", person: null }],
  ])("about %s is accepted as it is", async (_, about) => {
    list = [suggestion({ about })];
    await show();
    expect(screen.getByRole("button", { name: /^Hyväksy(?! ja)/ })).toBeTruthy();
    await press("a");
    await waitFor(() => expect(decided()).toEqual([{ id: "s1", verdict: "accept", answer: "", seen: 7 }]));
    expect(session.view).toEqual({ name: "directory", tab: "suggestions" });
  });

  it("is answered by a key, a sentence and Enter; the next one is there", async () => {
    await show();
    await press("r");
    expect(document.activeElement).toBe(field());
    await fireEvent.input(field(), { target: { value: "Katsomme asiaa." } });
    await fireEvent.submit(field().closest("form") as HTMLFormElement);
    await waitFor(() => expect(decided()).toEqual([{ id: "s1", verdict: "answer", answer: "Katsomme asiaa.", seen: 7 }]));
    await waitFor(() => expect(part("suggestion")?.textContent).toContain("Tervehdys on vanha."));
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
    expect(field().value).toBe("");
  });

  it("has the keys as soon as it is there, and again after each decision, also when nothing is left", async () => {
    await show();
    const rows = () => screen.getByRole("listbox");
    await waitFor(() => expect(document.activeElement).toBe(rows()));
    await press("r");
    await fireEvent.input(field(), { target: { value: "Katsomme asiaa." } });
    await fireEvent.submit(field().closest("form") as HTMLFormElement);
    await waitFor(() => expect(part("suggestion")?.textContent).toContain("Tervehdys on vanha."));
    await waitFor(() => expect(document.activeElement).toBe(rows()));
    const dismiss = screen.getByRole("button", { name: /^Ohita/ });
    dismiss.focus();
    await fireEvent.click(dismiss);
    await waitFor(() => expect(part("none")).not.toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Avoimet/ })));
  });

  it("goes on being answered where another one is chosen meanwhile: letters stay letters", async () => {
    await show();
    await press("r");
    await press("ArrowDown");
    await waitFor(() => expect(part("suggestion")?.textContent).toContain("Tervehdys on vanha."));
    await waitFor(() => expect(document.activeElement).toBe(field()));
    await press("a");
    await press("Delete");
    expect(session.view).toEqual({ name: "directory", tab: "suggestions" });
    expect(decided()).toEqual([]);
  });

  it("stays with what is being written when somebody else decides meanwhile", async () => {
    await show();
    await press("r");
    await fireEvent.input(field(), { target: { value: "Kiit" } });
    list = [answered({ answer: "Ei pidä paikkaansa." }), ...list.slice(1)];
    session.revision += 1;
    await waitFor(() => expect(part("meanwhile")).not.toBeNull());
    expect(part("suggestion")?.textContent).toContain("Pekka Koistinen");
    expect(field().value).toBe("Kiit");
    expect(document.activeElement).toBe(field());
  });

  it("is put aside by one key", async () => {
    await show();
    await press("Delete");
    await waitFor(() => expect(decided()).toEqual([{ id: "s1", verdict: "dismiss", answer: "", seen: 7 }]));
  });

  it("shows what somebody else decided meanwhile, and keeps what was written", async () => {
    await show({
      answer_suggestion: () => {
        list = [answered({ answer: "Ei pidä paikkaansa." }), ...list.slice(1)];
        throw refusal({ code: "changed-meanwhile" });
      },
    });
    await fireEvent.input(field(), { target: { value: "Kiitos!" } });
    await fireEvent.submit(field().closest("form") as HTMLFormElement);
    await waitFor(() => expect(part("meanwhile")).not.toBeNull());
    expect(part("answer")?.textContent).toContain("Ei pidä paikkaansa.");
    expect(field().value).toBe("Kiitos!");
    expect(screen.getByText("Käsitellyt").getAttribute("aria-pressed")).toBe("true");
  });

  it("has what was written again for whoever leaves for a call, and for nobody else", async () => {
    await show();
    await press("r");
    await fireEvent.input(field(), { target: { value: "Katsomme asi" } });
    leave();
    await open();
    expect(field().value).toBe("Katsomme asi");
    await fireEvent.input(field(), { target: { value: "Katsomme asiaa." } });
    expect(field().value).toBe("Katsomme asiaa.");
    leave();
    session.take(desk({ user: { id: "marja", account: "marja", rights: { operator: true, hr: true, admin: true } } }));
    await open();
    expect(field().value).toBe("");
  });

  it("says what an answer lacks", async () => {
    await show({
      answer_suggestion: () => {
        throw refusal({ code: "form", problems: [{ field: "answer", index: null, fault: { kind: "empty" } }] });
      },
    });
    await fireEvent.submit(field().closest("form") as HTMLFormElement);
    await waitFor(() => expect(field().getAttribute("aria-invalid")).toBe("true"));
  });

  it("teaches where nothing is open", async () => {
    list = [];
    await show();
    expect(part("none")?.textContent).toContain("painaa F4");
  });
});
