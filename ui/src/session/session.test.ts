import { describe, expect, it } from "vitest";
import type { DeskState, Nothing } from "../contract/types";
import { useHost } from "../host";
import { fakeHost } from "../host/fake";
import { company, desk, HAMEEN_SAHKO, KUUSILINNA, settings } from "../host/samples";
import { Session } from "./session.svelte";

/** A program that answers each `desk_state` when the test says so. */
function slowProgram() {
  const waiting: ((state: DeskState) => void)[] = [];
  const kept: (() => void)[] = [];
  const host = fakeHost({
    desk_state: () => new Promise<DeskState>((answer) => waiting.push(answer)),
    keep_settings: () => new Promise<Nothing>((answer) => kept.push(() => answer({}))),
  });
  useHost(host);
  const session = new Session();
  session.take(desk());
  return { session, waiting, kept, soon: () => new Promise((resolve) => setTimeout(resolve)) };
}

describe("the session", () => {
  it("does not let a state that was read before a choice take the choice back", async () => {
    const { session, waiting, kept, soon } = slowProgram();
    const refreshed = session.refresh();
    await soon();
    void session.choose({ language: "sv" });
    waiting.shift()?.(desk());
    await soon();
    expect(session.desk?.settings.language).toBe("sv");
    // Asked again, but not before the choice is kept.
    expect(waiting).toHaveLength(0);
    kept.shift()?.();
    await soon();
    waiting.shift()?.(desk({ people: 7, settings: settings({ language: "sv" }) }));
    await refreshed;
    expect(session.desk?.people).toBe(7);
    expect(session.desk?.settings.language).toBe("sv");
  });

  it("does not let a late state bring the user before back to the seat", async () => {
    const { session, waiting, soon } = slowProgram();
    const refreshed = session.refresh();
    await soon();
    const marja = { id: "2", account: "marja", rights: { operator: true, hr: false, admin: false } };
    session.take(desk({ user: marja }));
    waiting.shift()?.(desk());
    await soon();
    expect(session.desk?.user.account).toBe("marja");
    waiting.shift()?.(desk({ user: marja }));
    await refreshed;
    expect(session.holds("hr")).toBe(false);
  });

  it("turns through the companies and all of them, in both ways", () => {
    useHost(fakeHost({ keep_settings: () => ({}) }));
    const session = new Session();
    session.take(desk({ settings: settings({ company: null }) }));
    const turned = ([1, 1, 1, -1] as const).map((by) => {
      session.turnCompany(by);
      return session.company?.id ?? null;
    });
    expect(turned).toEqual([HAMEEN_SAHKO, KUUSILINNA, null, KUUSILINNA]);
  });

  it("speaks the company's language until the operator turns it, and again with the next company", () => {
    useHost(fakeHost({ keep_settings: () => ({}) }));
    const session = new Session();
    session.take(desk({ companies: [company({ id: HAMEEN_SAHKO, language: "sv" }), company()] }));
    expect(session.spoken).toBe("fi");
    session.turnLanguage();
    session.turnLanguage();
    expect(session.spoken).toBe("en");
    session.answer(HAMEEN_SAHKO);
    expect(session.spoken).toBe("sv");
  });

  it("says no longer that a change is done once it is taken back, by whatever way", async () => {
    useHost(fakeHost({ undo: () => ({ outcome: "undone", act: "edit-directory" }), desk_state: () => desk() }));
    const session = new Session();
    session.take(desk({ lastChange: { operation: "op-2", act: "edit-directory" } }));
    session.done("Yksi", "op-1");
    session.done("Kaksi", "op-2");
    await session.undo();
    const shown = session.notices.shown.map(({ text }) => text);
    expect(shown[0]).toBe("Yksi");
    expect(shown).not.toContain("Kaksi");
    expect(shown).toHaveLength(2);
  });

  it("leaves what was refused with the view in which it was, but not what is said of the program", () => {
    const session = new Session();
    session.take(desk());
    session.fail({ code: "gone" });
    session.notices.warn("Varmuuskopiota ei voitu tehdä.", true);
    session.done("Tehty", null);
    expect(session.notices.shown).toHaveLength(3);
    session.go({ name: "absences" });
    expect(session.notices.shown.map(({ text }) => text)).toEqual(["Varmuuskopiota ei voitu tehdä.", "Tehty"]);
  });

  it("stays where it is told as long as a form keeps its user", () => {
    const session = new Session();
    session.take(desk());
    session.fail({ code: "gone" });
    session.askBeforeLeaving(() => false);
    session.go({ name: "absences" });
    expect(session.notices.shown).toHaveLength(1);
  });

  it("says what was refused in the language of the moment", () => {
    const session = new Session();
    session.take(desk());
    session.fail({ code: "gone" });
    const first = session.notices.shown[0]?.text;
    session.take(desk({ settings: settings({ language: "sv" }) }));
    expect(session.notices.shown[0]?.text).not.toBe(first);
    session.take(desk());
  });

  it("keeps what is shown and says so where reading anew does not work", async () => {
    useHost(fakeHost({}));
    const session = new Session();
    session.take(desk());
    await session.refresh();
    expect(session.stale).toBe(true);
    expect(session.desk?.people).toBe(2531);
  });
});
