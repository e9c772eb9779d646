import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Session, sessionContext } from "../../session/session.svelte";
import type { DeskState, User } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk } from "../../host/samples";
import { i18n } from "../../i18n";
import { bindings } from "../../keys";
import SettingsDialog from "./SettingsDialog.svelte";
import UsersDialog from "./UsersDialog.svelte";

const tiina = desk().user;
const marja: User = { id: "marja", account: "marja", rights: { operator: true, hr: false, admin: false } };

let session: Session;
let onclose: ReturnType<typeof vi.fn<() => void>>;
let host: FakeHost;

function open(component: typeof UsersDialog, answers: Parameters<typeof fakeHost>[0], state: Partial<DeskState> = {}): void {
  host = fakeHost({ keep_settings: () => ({}), ...answers });
  useHost(host);
  session.take(desk({ users: [tiina, marja], ...state }));
  render(component, { props: { onclose }, context: sessionContext(session) });
}

const months = () => document.querySelector<HTMLInputElement>('[name="confirm-months"]');
const asked = (command: string) => host.asked.filter((question) => question.command === command).map((question) => question.asked);

beforeEach(() => {
  session = new Session();
  onclose = vi.fn<() => void>();
});

describe("the settings", () => {
  it("hold at once and are kept", async () => {
    open(SettingsDialog, {});
    await fireEvent.click(screen.getByRole("radio", { name: "English" }));
    expect(i18n.language).toBe("en");
    await fireEvent.click(screen.getByRole("radio", { name: "Dark" }));
    await fireEvent.click(screen.getByRole("radio", { name: "150 %" }));
    await fireEvent.click(screen.getByRole("checkbox", { name: "Single-character keys" }));
    expect(bindings.letterKeys).toBe(false);
    expect(asked("keep_settings").at(-1)).toMatchObject({ language: "en", theme: "dark", textSize: 150, letterKeys: false });
  });

  it("go back to the system's language", async () => {
    open(SettingsDialog, {});
    await fireEvent.click(within(screen.getByRole("group", { name: "Ikkunan kieli" })).getByRole("radio", { name: "Järjestelmän mukaan" }));
    expect(asked("keep_settings").at(-1)).toMatchObject({ language: null });
  });

  it("hand calls to the phone app only when somebody says so, and explain it", async () => {
    open(SettingsDialog, {});
    const box = screen.getByRole<HTMLInputElement>("checkbox", { name: "Anna numero puhelinohjelmalle" });
    expect(box.checked).toBe(false);
    expect(document.getElementById(box.getAttribute("aria-describedby") ?? "")?.textContent).toContain("tel:");
    await fireEvent.click(box);
    expect(asked("keep_settings").at(-1)).toMatchObject({ handOverCalls: true });
  });

  it("of HR say how far ahead holes are looked for and where half days split", async () => {
    open(SettingsDialog, {});
    await fireEvent.click(within(screen.getByRole("group", { name: "Aukkoja etsitään eteenpäin" })).getByRole("radio", { name: "60 päivää" }));
    expect(asked("keep_settings").at(-1)).toMatchObject({ holeDays: 60 });
    const half = screen.getByRole("textbox", { name: "Puoli päivää vaihtuu klo" });
    await fireEvent.input(half, { target: { value: "11.3" } });
    await fireEvent.input(half, { target: { value: "11.30" } });
    expect(asked("keep_settings").at(-1)).toMatchObject({ holeDays: 60, halfDayAt: "11:30" });
  });

  it("of HR and of admins are not there for an operator", () => {
    open(SettingsDialog, {}, { user: marja });
    expect(screen.queryByRole("group", { name: "Aukkoja etsitään eteenpäin" })).toBeNull();
    expect(months()).toBeNull();
  });

  it("of admins say after how many months somebody has to confirm again, when the number is finished", async () => {
    open(SettingsDialog, { desk_state: () => desk({ settings: { ...session.desk!.settings } }) });
    expect(months()?.value).toBe("12");
    await fireEvent.input(months()!, { target: { value: " 6 " } });
    expect(asked("keep_settings")).toEqual([]);
    const before = session.revision;
    await fireEvent.keyDown(months()!, { key: "Enter" });
    expect(asked("keep_settings")).toEqual([expect.objectContaining({ confirmMonths: 6 })]);
    // What is listed is asked for anew.
    await waitFor(() => expect(session.revision).toBe(before + 1));
    await fireEvent.blur(months()!);
    expect(asked("keep_settings")).toHaveLength(1);
    expect(months()?.value).toBe("6");
  });

  it.each(["0", "61", "1,5", "-3", ""])("take no %j months, say so, and keep what was chosen", async (written) => {
    open(SettingsDialog, {});
    await fireEvent.input(months()!, { target: { value: written } });
    await fireEvent.blur(months()!);
    expect(asked("keep_settings")).toEqual([]);
    expect(months()?.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Kirjoita kokonaisluku 1–60.")).toBeTruthy();
    await fireEvent.input(months()!, { target: { value: "24" } });
    expect(months()?.getAttribute("aria-invalid")).toBeNull();
  });

  it("say where the data is, and the version", () => {
    open(SettingsDialog, {});
    expect(screen.getByText("/tmp/vaihde")).toBeTruthy();
    expect(screen.getByText("0.1.0")).toBeTruthy();
  });
});

describe("the users", () => {
  it("change places, and the window says so", async () => {
    open(UsersDialog, { sit_down: () => desk({ user: marja, users: [tiina, marja] }) });
    await fireEvent.click(screen.getByRole("button", { name: "Vaihda käyttäjäksi marja" }));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(asked("sit_down")).toEqual([{ user: "marja" }]);
    expect(session.desk?.user.account).toBe("marja");
    expect(session.notices.spoken.text).toBe("Käyttäjä on nyt marja.");
  });

  it("are given rights by an admin", async () => {
    const changed = { ...marja, rights: { ...marja.rights, hr: true } };
    open(UsersDialog, { give_rights: () => desk({ users: [tiina, changed] }) });
    const boxes = within(screen.getByRole("group", { name: "Oikeudet: marja" }));
    await fireEvent.click(boxes.getByRole("checkbox", { name: "Poissaolot" }));
    expect(asked("give_rights")).toEqual([{ user: "marja", rights: { operator: true, hr: true, admin: false } }]);
    await waitFor(() => expect(session.desk?.users[1]?.rights.hr).toBe(true));
  });

  it("keep one admin: the refusal is shown at the user, and the box goes back", async () => {
    session.dialog = "users";
    open(UsersDialog, {
      give_rights: () => {
        throw refusal({ code: "last-admin" });
      },
    });
    const box = within(screen.getByRole("group", { name: "Oikeudet: tiina" })).getByRole<HTMLInputElement>("checkbox", { name: "Ylläpito" });
    await fireEvent.click(box);
    const alert = await screen.findByRole("alert");
    expect(alert.closest("[data-user]")?.getAttribute("data-user")).toBe("tiina");
    expect(box.checked).toBe(true);
    expect(session.notices.shown).toEqual([]);
  });

  it("are added with their rights", async () => {
    open(UsersDialog, { add_user: () => desk({ users: [tiina, marja, { ...marja, id: "vikar", account: "vikar" }] }) });
    const add = screen.getByRole("button", { name: "Lisää käyttäjä" });
    await fireEvent.click(add);
    const name = screen.getByRole("textbox", { name: "Nimi" });
    expect(name.getAttribute("aria-invalid")).toBe("true");
    expect(asked("add_user")).toEqual([]);

    await fireEvent.input(name, { target: { value: " vikar " } });
    await fireEvent.click(within(screen.getByRole("group", { name: /Oikeudet: +vikar/ })).getByRole("checkbox", { name: "Poissaolot" }));
    await fireEvent.click(add);
    expect(asked("add_user")).toEqual([{ account: "vikar", rights: { operator: true, hr: true, admin: false } }]);
    await waitFor(() => expect(document.querySelector("[data-user=vikar]")).toBeTruthy());
  });

  it("cannot be added twice under one name", async () => {
    session.dialog = "users";
    open(UsersDialog, {
      add_user: () => {
        throw refusal({ code: "name-in-use", name: "marja" });
      },
    });
    await fireEvent.input(screen.getByRole("textbox", { name: "Nimi" }), { target: { value: "marja" } });
    await fireEvent.click(screen.getByRole("button", { name: "Lisää käyttäjä" }));
    expect((await screen.findByRole("alert")).textContent).toContain("marja");
  });

  it("without the admin right see who may do what, and change nothing", () => {
    open(UsersDialog, {}, { user: marja });
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(screen.getByText("Vaihteenhoito, Poissaolot, Ylläpito")).toBeTruthy();
    expect(screen.getByText(/kaiteita rehellisille ihmisille/)).toBeTruthy();
  });
});
