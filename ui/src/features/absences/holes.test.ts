import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import type { Hole, HolesOf, Proposal, Rights } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk, KUUSILINNA, settings } from "../../host/samples";
import { bindings } from "../../keys";
import { Session, sessionContext } from "../../session/session.svelte";
import HolesPanel from "./HolesPanel.svelte";
import HolesPill from "./HolesPill.svelte";
import TodayHolesDialog from "./TodayHolesDialog.svelte";
import { Workspace } from "./workspace.svelte";

const proposal = (person: string, name: string, changed: Partial<Proposal> = {}): Proposal => ({
  person, name, title: "", why: { kind: "deputy" }, away: [], coversOthers: 0, ...changed,
});
const palkat: Hole = {
  person: "p1",
  who: ["Anna Virtanen"],
  everything: false,
  roles: [{ id: "r1", name: "palkat" }],
  company: "Kuusilinna Oy",
  from: "2026-07-15",
  to: "2026-07-15",
  because: [
    { name: "Anna Virtanen", because: { kind: "away", until: "2026-07-17" } },
    { name: "Bo Sandås", because: { kind: "away", until: "2026-07-17" } },
    { name: "Carita Ek", because: { kind: "no-number" } },
  ],
  fallback: false,
  absence: "a1",
  proposals: [proposal("p5", "Liisa Saarinen"), proposal("p6", "Matti Laine", { why: { kind: "same-role", role: "palkat" } })],
};
const noro: Hole = {
  ...palkat,
  person: "p2",
  who: ["Daavid Noro"],
  everything: true,
  roles: [],
  from: "2026-07-09",
  to: "2026-07-10",
  because: [{ name: "Daavid Noro", because: { kind: "away", until: null } }],
  fallback: true,
  absence: "a2",
  proposals: [],
};

let session: Session;
let host: FakeHost;
let holes: Hole[];

type Answers = Parameters<typeof fakeHost>[0];
function set(rights: Rights = { operator: true, hr: true, admin: false }, answers: Answers = {}): void {
  const state = () => desk({ user: { ...desk().user, rights } });
  host = fakeHost({
    desk_state: state,
    keep_settings: () => ({}),
    holes: ({ limit }) => ({ holes: holes.slice(0, limit), count: holes.length }),
    mend_hole: () => {
      holes = holes.filter((hole) => hole.absence !== "a1");
      return { operation: "op-9" };
    },
    ...answers,
  });
  useHost(host);
  session = new Session();
  session.take(state());
}

const asked = <T>(command: string): T[] => host.asked.filter((one) => one.command === command).map((one) => one.asked as T);
beforeEach(() => (holes = [palkat, noro]));

describe("the holes of the coming days", () => {
  function panel(answers: Answers = {}): Workspace {
    set(undefined, answers);
    const workspace = Workspace.at(session);
    render(HolesPanel, { props: { workspace }, context: sessionContext(session) });
    return workspace;
  }
  const first = async () => (await screen.findByText("Palkat, ke 15.7.")).closest<HTMLElement>("li")!;

  it("are told worst first, with why nobody answers", async () => {
    panel();
    await first();
    expect(screen.getByText("Anna Virtanen ja Bo Sandås poissa, Carita Ek: ei numeroa")).toBeTruthy();
    expect(screen.getByText("Daavid Noro, to 9.7. – pe 10.7.")).toBeTruthy();
    expect(screen.getByText(/Yrityksen yleisnumero vastaa/)).toBeTruthy();
    expect(asked<HolesOf>("holes")).toEqual([{ company: KUUSILINNA, days: 30, limit: 50 }]);
  });

  it("are mended by keyboard alone: Enter shows who could, Enter takes the first", async () => {
    panel();
    const item = await first();
    item.focus();
    await fireEvent.keyDown(item, { key: "Enter" });
    expect(within(item).getByRole("group", { name: "Ehdotukset: Palkat, ke 15.7." })).toBeTruthy();
    await fireEvent.keyDown(item, { key: "Enter" });
    await waitFor(() => expect(asked("mend_hole")).toEqual([{ absence: "a1", cover: "p5", role: "r1" }]));
    await waitFor(() => expect(session.notices.shown[0]?.text).toBe("Liisa Saarinen sijaistaa nyt: Palkat, ke 15.7."));
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
    await waitFor(() => expect(screen.queryByText("Palkat, ke 15.7.")).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Daavid Noro"));
  });

  it("take a digit for the one who is meant, and Esc closes the proposals", async () => {
    panel();
    const item = await first();
    await fireEvent.click(within(item).getByRole("button", { name: "Valitse sijainen: Palkat, ke 15.7." }));
    await fireEvent.keyDown(item, { key: "Escape" });
    expect(within(item).queryByRole("group")).toBeNull();
    await fireEvent.keyDown(item, { key: "2" });
    await waitFor(() => expect(asked("mend_hole")).toEqual([{ absence: "a1", cover: "p6", role: "r1" }]));
  });

  it("are walked through with arrows, one stop for Tab", async () => {
    panel();
    const item = await first();
    item.focus();
    await fireEvent.keyDown(item, { key: "ArrowDown" });
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Daavid Noro"));
    expect(item.tabIndex).toBe(-1);
    expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
  });

  it("open the absence in the form where nobody can be proposed", async () => {
    const workspace = panel();
    await first();
    await fireEvent.click(screen.getByRole("button", { name: /Avaa poissaolo: Daavid Noro/ }));
    expect(workspace.opened).toMatchObject({ absence: "a2", people: ["p2"] });
  });

  it("look as far ahead as is chosen, and that is kept", async () => {
    panel();
    await first();
    await fireEvent.change(screen.getByRole("combobox", { name: "Kuinka pitkälle katsotaan" }), { target: { value: "90" } });
    await waitFor(() => expect(asked<HolesOf>("holes").at(-1)?.days).toBe(90));
    expect(asked("keep_settings").at(-1)).toEqual(settings({ holeDays: 90 }));
  });

  it("are none when everybody is covered, and that is said", async () => {
    holes = [];
    panel();
    expect(await screen.findByText("Seuraavien 30 päivän aikana joku vastaa jokaisen puolesta.", { exact: false })).toBeTruthy();
  });

  it("stay where mending is refused", async () => {
    panel({
      mend_hole: () => {
        throw refusal({ code: "right-not-held", account: "tiina", right: "hr" });
      },
    });
    const item = await first();
    await fireEvent.keyDown(item, { key: "1" });
    await waitFor(() => expect(session.notices.shown[0]?.text).toContain("henkilöstöhallinnon oikeus"));
    expect(screen.getByText("Palkat, ke 15.7.")).toBeTruthy();
  });

  it("take the focus by command", async () => {
    panel();
    const item = await first();
    bindings.run("holes");
    await waitFor(() => expect(document.activeElement).toBe(item));
  });

  it("can be read and used without seeing them", async () => {
    panel();
    await fireEvent.keyDown(await first(), { key: "Enter" });
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false }, "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});

describe("the pill", () => {
  const pill = () => render(HolesPill, { context: sessionContext(session) });

  it("tells operators today's holes", async () => {
    set({ operator: true, hr: false, admin: false });
    pill();
    expect(await screen.findByRole("button", { name: "2 aukkoa tänään" })).toBeTruthy();
    expect(asked<HolesOf>("holes")).toEqual([{ company: KUUSILINNA, days: 1, limit: 50 }]);
  });

  it("tells HR those of the coming days", async () => {
    set({ operator: false, hr: true, admin: false });
    pill();
    expect(await screen.findByRole("button", { name: "2 aukkoa 30 päivässä" })).toBeTruthy();
  });

  it("tells who does both today's at the desk, and those ahead elsewhere", async () => {
    set();
    pill();
    await screen.findByRole("button", { name: "2 aukkoa tänään" });
    session.go({ name: "absences" });
    expect(await screen.findByRole("button", { name: "2 aukkoa 30 päivässä" })).toBeTruthy();
  });

  it("is not there when there are none, nor where they cannot be read", async () => {
    holes = [];
    set();
    pill();
    await waitFor(() => expect(asked("holes")).toHaveLength(1));
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("goes away when the last hole is mended", async () => {
    set();
    pill();
    await screen.findByRole("button");
    holes = [];
    await session.refresh();
    await waitFor(() => expect(screen.queryByRole("button")).toBeNull());
  });
});

it("today's holes say for whom nobody answers, why, and until when", async () => {
  holes = [
    { ...palkat, from: "2026-07-08", to: "2026-07-08T12:00" },
    { ...noro, from: "2026-07-08", to: "2026-07-08" },
  ];
  set({ operator: true, hr: false, admin: false });
  render(TodayHolesDialog, { props: { onclose: () => undefined }, context: sessionContext(session) });
  const items = await screen.findAllByRole("listitem");
  expect(items[0]?.textContent).toContain("klo 12.00 asti");
  expect(items[1]?.textContent).toContain("koko päivän");
});
