import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import type { Notice, NoticeDraft } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk, KUUSILINNA } from "../../host/samples";
import { Session, sessionContext } from "../../session/session.svelte";
import { hearKeys } from "../search/on-stage";
import NoticesPage from "./NoticesPage.svelte";

const manager: Notice = {
  id: "n1",
  companies: ["Kuusilinna Oy"],
  companyId: KUUSILINNA,
  told: { kind: "holder", role: "Toimitusjohtaja", person: "Matti Meikäläinen", before: null },
  on: "2026-07-13",
  from: "2026-07-08",
  to: "2026-07-27",
  when: "now",
  mustRead: true,
  own: false,
  readBy: ["tiina"],
  unreadBy: ["seppo", "raija"],
};
const own: Notice = {
  ...manager,
  id: "n2",
  told: { kind: "own", words: { fi: "Puhelimet kiinni perjantaina.", sv: "", en: "" } },
  when: "later",
  mustRead: false,
  own: true,
  readBy: [],
};

type Answers = Parameters<typeof fakeHost>[0];
let host: FakeHost;
let session: Session;
let notices: Notice[];

function open(answers: Answers = {}): void {
  host = fakeHost({
    desk_state: () => desk(),
    notices: () => ({ notices, operators: 3, seen: 7 }),
    save_notice: () => ({ operation: "o1" }),
    remove_notice: () => ({ operation: "o2" }),
    ...answers,
  });
  useHost(host);
  session = new Session();
  session.take(desk());
  render(NoticesPage, { context: sessionContext(session) });
}

const sent = <T>(command: string): T | undefined => host.asked.filter((one) => one.command === command).at(-1)?.asked as T;

beforeEach(() => {
  notices = [manager, own];
});

describe("the notices as admins keep them", () => {
  it("are told by when, with how many have not read what they must", async () => {
    open();
    const now = within(await screen.findByRole("region", { name: "Kerrotaan nyt" }));
    expect(now.getByText("Toimitusjohtaja: Matti Meikäläinen 13.7. alkaen")).toBeTruthy();
    expect(now.getByText("2 ei ole lukenut")).toBeTruthy();
    expect(now.getByText("Eivät ole lukeneet: seppo, raija")).toBeTruthy();
    expect(within(screen.getByRole("region", { name: "Tulossa" })).getByText("Puhelimet kiinni perjantaina.")).toBeTruthy();
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });

  it("teach where there are none", async () => {
    notices = [];
    open();
    expect(await screen.findByText("Ei tiedotteita.")).toBeTruthy();
  });

  it("are written, with everything that is wrong at its field", async () => {
    open({
      save_notice: ({ draft }) => {
        if (draft.words.fi === "") throw refusal({ code: "form", problems: [{ field: "words", index: null, fault: { kind: "empty" } }] });
        return { operation: "o1" };
      },
    });
    await fireEvent.click(await screen.findByRole("button", { name: "Kirjoita tiedote" }));
    const dialog = within(await screen.findByRole("dialog"));
    await fireEvent.click(dialog.getByRole("button", { name: "Tallenna" }));
    const words = dialog.getByLabelText("Mitä kerrotaan, suomi");
    await waitFor(() => expect(words.getAttribute("aria-invalid")).toBe("true"));
    expect(document.activeElement).toBe(words);
    await fireEvent.input(words, { target: { value: "Huomenna suljettu." } });
    await fireEvent.click(dialog.getByLabelText("Jokaisen on kuitattava luetuksi"));
    await fireEvent.click(dialog.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const draft = sent<{ draft: NoticeDraft; seen: number }>("save_notice");
    expect(draft).toEqual({
      draft: { id: null, company: KUUSILINNA, words: { fi: "Huomenna suljettu.", sv: "", en: "" }, from: null, to: null, mustRead: true },
      seen: 7,
    });
  });

  it("of a change only when they are told is changed; and one that was changed elsewhere keeps what is written", async () => {
    let refused = true;
    open({
      save_notice: () => {
        if (refused) throw refusal({ code: "changed-meanwhile" });
        return { operation: "o1" };
      },
    });
    await fireEvent.click(await screen.findByRole("button", { name: /^Muuta: Toimitusjohtaja/ }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.queryByLabelText("Mitä kerrotaan, suomi")).toBeNull();
    await fireEvent.click(dialog.getByLabelText("Jokaisen on kuitattava luetuksi"));
    await fireEvent.click(dialog.getByRole("button", { name: "Tallenna" }));
    expect(await dialog.findByRole("alert")).toBeTruthy();
    refused = false;
    await fireEvent.click(dialog.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent<{ draft: NoticeDraft }>("save_notice")?.draft.mustRead).toBe(false);
  });

  it("are come to by a key: the first one has the focus, the arrows go on, and keys write, edit and remove", async () => {
    open();
    const unhear = hearKeys();
    const key = (key: string, held: KeyboardEventInit = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
    await screen.findByText("Puhelimet kiinni perjantaina.");
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Matti Meikäläinen"));
    await key("ArrowDown");
    expect(document.activeElement?.textContent).toContain("Puhelimet kiinni");
    await key("F8");
    const words = screen.getByLabelText<HTMLTextAreaElement>("Mitä kerrotaan, suomi");
    expect(words.autofocus).toBe(true);
    await fireEvent.input(words, { target: { value: "Puhelimet auki." } });
    await key("s", { ctrlKey: true });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent<{ draft: NoticeDraft }>("save_notice")?.draft.words.fi).toBe("Puhelimet auki.");
    await key("Delete");
    await waitFor(() => expect(sent("remove_notice")).toEqual({ notice: "n2", seen: 7 }));
    await key("n", { ctrlKey: true });
    expect(await screen.findByRole("dialog", { name: "Uusi tiedote" })).toBeTruthy();
    unhear();
  });

  it("for all companies say so, in the list and where they are changed", async () => {
    notices = [{ ...own, companies: desk().companies.map(({ name }) => name) }];
    open();
    expect(await screen.findByText("Kaikki yritykset")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: /^Muuta: Puhelimet/ }));
    expect(within(await screen.findByRole("dialog")).getByText("Koskee: Kaikki yritykset")).toBeTruthy();
  });

  it("are taken away", async () => {
    open();
    await fireEvent.click(await screen.findByRole("button", { name: /^Poista: Puhelimet/ }));
    await waitFor(() => expect(sent("remove_notice")).toEqual({ notice: "n2", seen: 7 }));
  });

  it("leave the focus to the next one when they go, and to writing when none is left", async () => {
    open({
      remove_notice: ({ notice }) => {
        notices = notices.filter(({ id }) => id !== notice);
        return { operation: "o2" };
      },
    });
    const remove = async (name: RegExp) => {
      const button = await screen.findByRole("button", { name });
      button.focus();
      await fireEvent.click(button);
    };
    await remove(/^Poista: Toimitusjohtaja/);
    await waitFor(() => expect(document.activeElement?.matches("li")).toBe(true));
    expect(document.activeElement?.textContent).toContain("Puhelimet kiinni");
    await remove(/^Poista: Puhelimet/);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Kirjoita tiedote" })));
  });

  describe("half written", () => {
    const write = async (text: string) => {
      await fireEvent.click(await screen.findByRole("button", { name: "Kirjoita tiedote" }));
      if (text !== "") await fireEvent.input(screen.getByLabelText("Mitä kerrotaan, suomi"), { target: { value: text } });
    };
    const escape = async () => fireEvent(await screen.findByRole("dialog", { name: /tiedote/i }), new Event("cancel", { cancelable: true }));
    const asks = () => screen.findByRole("dialog", { name: "Tallennetaanko muutokset?" });

    it("are not lost by Esc or a click beside: their writer is asked", async () => {
      open();
      await write("Huomenna suljettu.");
      await escape();
      await fireEvent.click(within(await asks()).getByRole("button", { name: "Jatka muokkausta" }));
      await fireEvent.mouseDown(screen.getByRole("dialog"));
      await fireEvent.click(within(await asks()).getByRole("button", { name: "Jatka muokkausta" }));
      expect(screen.getByLabelText<HTMLTextAreaElement>("Mitä kerrotaan, suomi").value).toBe("Huomenna suljettu.");
      await escape();
      await fireEvent.click(within(await asks()).getByRole("button", { name: "Hylkää muutokset" }));
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
      expect(sent("save_notice")).toBeUndefined();
    });

    it("are closed at once where nothing was written", async () => {
      open();
      await write("");
      await escape();
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    });

    it("keep the window open until their writer has chosen", async () => {
      open({ hold_window: () => ({}), close_window: () => ({}) });
      const unguard = session.guardClosing();
      await write("Huomenna suljettu.");
      host.tell("close-wanted", {});
      await fireEvent.click(within(await asks()).getByRole("button", { name: "Tallenna ja poistu" }));
      await waitFor(() => expect(sent("close_window")).toEqual({}));
      expect(sent<{ draft: NoticeDraft }>("save_notice")?.draft.words.fi).toBe("Huomenna suljettu.");
      unguard();
    });
  });
});
