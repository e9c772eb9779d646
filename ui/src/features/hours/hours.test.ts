import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Hours, HoursForm, HoursOf, Stretch } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk, KOISTINEN, KUUSILINNA } from "../../host/samples";
import { Session, sessionContext } from "../../session/session.svelte";
import HoursDialog from "./HoursDialog.svelte";
import { partTime, weekText } from "./part-time";

const day = (from: string, to: string): Stretch[] => [{ from, to }];
const office: Stretch[][] = [day("08:00", "16:00"), day("08:00", "16:00"), day("08:00", "16:00"), day("08:00", "16:00"), day("08:00", "15:00"), [], []];
const none: Hours = { week: null, exceptions: [], holidays: null };
const person: HoursOf = { kind: "person", id: KOISTINEN.id };
const company: HoursOf = { kind: "company", id: KUUSILINNA };
const johto: HoursOf = { kind: "department", id: "01900000-0000-7000-8000-0000000000d1" };

function form(changed: Partial<HoursForm> = {}): HoursForm {
  return {
    of: person,
    name: "Pekka Koistinen",
    hours: none,
    seen: 7,
    above: [
      { of: johto, name: "Johto", hours: none },
      { of: company, name: "Kuusilinna Oy", hours: { week: office, exceptions: [], holidays: null } },
    ],
    departments: [{ id: johto.id, name: "Johto", detail: "" }],
    ...changed,
  };
}

let session: Session;
let host: FakeHost;
let onclose: ReturnType<typeof vi.fn<() => void>>;

function open(answers: Parameters<typeof fakeHost>[0], of: HoursOf = person): void {
  host = fakeHost({ save_hours: () => ({ operation: "op-1" }), desk_state: () => desk(), ...answers });
  useHost(host);
  session = new Session();
  session.take(desk());
  render(HoursDialog, { props: { of, onclose }, context: sessionContext(session) });
}

const asked = (command: string) => host.asked.filter((one) => one.command === command).map((one) => one.asked);
const save = () => fireEvent.click(screen.getByRole("button", { name: "Tallenna" }));

beforeEach(() => (onclose = vi.fn<() => void>()));

describe("part-time weeks", () => {
  it("are the first days of a whole week, each with times of its own", () => {
    const week = partTime("mon-thu", office, "12:00");
    expect(week.map((open) => open.length)).toEqual([1, 1, 1, 1, 0, 0, 0]);
    if (week[0]?.[0]) week[0][0].to = "10:00";
    expect(office[0]).toEqual(day("08:00", "16:00"));
    expect(partTime("mon-wed", office, "12:00").map((open) => open.length)).toEqual([1, 1, 1, 0, 0, 0, 0]);
  });

  it("split each day where half days split", () => {
    expect(partTime("mornings", office, "11:30")[4]).toEqual(day("08:00", "11:30"));
    expect(partTime("afternoons", office, "11:30")[4]).toEqual(day("11:30", "15:00"));
    const shop = [[...day("09:00", "11:00"), ...day("12:30", "18:00")]];
    expect(partTime("mornings", shop, "12:00")).toEqual([day("09:00", "11:00")]);
    expect(partTime("afternoons", shop, "12:00")).toEqual([day("12:30", "18:00")]);
  });

  it("leave what runs over midnight to the afternoon", () => {
    const night = [day("22:00", "06:00"), day("10:00", "00:00")];
    expect(partTime("mornings", night, "12:00")).toEqual([[], day("10:00", "12:00")]);
    expect(partTime("afternoons", night, "12:00")).toEqual([day("22:00", "06:00"), day("12:00", "00:00")]);
  });
});

describe("a week in words", () => {
  it("puts days together that are alike, and leaves out those that are closed", () => {
    expect(weekText("fi", office)).toBe("ma–to 8.00–16.00; pe 8.00–15.00");
    expect(weekText("en", [office[0]!, office[1]!, [], [], [], [], day("18:00", "00:00")])).toBe("Mon, Tue 08:00–16:00; Sun 18:00–24:00");
    expect(weekText("fi", Array.from({ length: 7 }, () => []))).toBe("");
  });
});

describe("the hours of a person", () => {
  it("say whose hold where none of their own are set", async () => {
    open({ hours_form: () => form() });
    const unset = await screen.findByRole<HTMLInputElement>("radio", { name: "Kuten Kuusilinna Oy: ma–to 8.00–16.00; pe 8.00–15.00" });
    expect(unset.checked).toBe(true);
    expect(screen.getByRole("button", { name: "Avaa ajat: Johto" }).parentElement?.textContent).toContain("ei omia aikoja");
  });

  it("say that they can always be reached where nobody has hours", async () => {
    open({ hours_form: () => form({ above: [] }) });
    expect(await screen.findByRole("radio", { name: "Ei aikoja: aina tavoitettavissa" })).toBeTruthy();
  });

  it("become those of mornings only with one press, are saved, and can be taken back", async () => {
    open({ hours_form: () => form() });
    await fireEvent.click(await screen.findByRole("button", { name: "aamupäivät" }));
    expect(session.notices.spoken.text).toBe("Ajat nyt: ma–pe 8.00–12.00");
    await save();
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    const week = [...Array.from({ length: 5 }, () => day("08:00", "12:00")), [], []];
    expect(asked("save_hours")).toEqual([{ of: person, hours: { week, exceptions: [], holidays: null }, seen: 7 }]);
    expect(session.notices.shown[0]?.text).toBe("Työajat tallennettu: Pekka Koistinen");
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
  });

  it("are not saved half written: the focus goes where something is missing", async () => {
    open({ hours_form: () => form({ hours: { week: office, exceptions: [], holidays: null } }) });
    const friday = within(await screen.findByRole("group", { name: "perjantai" }));
    const to = friday.getByRole("textbox", { name: /päättyy/ });
    await fireEvent.input(to, { target: { value: "" } });
    await save();
    await waitFor(() => expect(friday.getByText("Täytä tämä kenttä.")).toBeTruthy());
    expect(asked("save_hours")).toEqual([]);
    expect(friday.getAllByRole("textbox")).toContain(document.activeElement);
    expect(onclose).not.toHaveBeenCalled();
  });

  it("show what the program says against a day, at that day", async () => {
    open({
      hours_form: () => form({ hours: { week: office, exceptions: [], holidays: null } }),
      save_hours: () => {
        throw refusal({ code: "form", problems: [{ field: "hours", index: 0, fault: { kind: "overlaps" } }] });
      },
    });
    await fireEvent.click(await screen.findByRole("button", { name: "ma–ke" }));
    await save();
    await waitFor(() => expect(within(screen.getByRole("group", { name: "maanantai" })).getByText("Ajat menevät päällekkäin.")).toBeTruthy());
  });

  it("are not lost without a question", async () => {
    open({ hours_form: () => form() });
    await fireEvent.click(await screen.findByRole("button", { name: "ma–to" }));
    await fireEvent.click(screen.getByRole("button", { name: "Peruuta" }));
    expect(onclose).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByRole("button", { name: "Hylkää muutokset" }));
    expect(onclose).toHaveBeenCalled();
    expect(asked("save_hours")).toEqual([]);
  });

  it("lead to those of the company and its departments", async () => {
    const forms = { person: form(), company: form({ of: company, name: "Kuusilinna Oy", above: [] }), department: form({ of: johto, name: "Johto" }) };
    open({ hours_form: ({ kind }) => forms[kind] });
    await fireEvent.click(await screen.findByRole("button", { name: "Avaa ajat: Kuusilinna Oy" }));
    expect(await screen.findByRole("heading", { name: "Työajat: Kuusilinna Oy" })).toBeTruthy();
    // Nobody makes a whole company part-time with one press.
    expect(screen.queryByRole("button", { name: "aamupäivät" })).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: "Avaa ajat: Johto" }));
    expect(await screen.findByRole("heading", { name: "Työajat: Johto" })).toBeTruthy();
    expect(asked("hours_form")).toEqual([person, company, johto]);
  });

  it("that others changed meanwhile are shown before anything is overwritten", async () => {
    let seen = 7;
    open({
      hours_form: () => form({ seen, hours: seen === 7 ? none : { week: office, exceptions: [], holidays: null } }),
      save_hours: (wanted) => {
        if (wanted.seen === 7) {
          seen = 9;
          throw refusal({ code: "changed-meanwhile" });
        }
        return { operation: "op-2" };
      },
    });
    await fireEvent.click(await screen.findByRole("button", { name: "ma–to" }));
    await save();
    expect(await screen.findByText("Joku muutti näitä tietoja sillä välin")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Pidä kirjoittamani" }));
    await save();
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(asked("save_hours").map((wanted) => (wanted as { seen: number }).seen)).toEqual([7, 9]);
  });

  it("of somebody who is gone cannot be opened, and that is said", async () => {
    open({ hours_form: () => null });
    expect((await screen.findByRole("alert")).textContent).toContain("Tietoa ei enää ole.");
    expect(screen.queryByRole("button", { name: "Tallenna" })).toBeNull();
  });
});
