import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Session, sessionContext } from "../../session/session.svelte";
import { useHost } from "../../host";
import { fakeHost, refusal } from "../../host/fake";
import { desk, HAMEEN_SAHKO, KUUSILINNA, settings } from "../../host/samples";
import { bindings, commandIds, recordOf } from "../../keys";
import { i18n } from "../../i18n";
import Companies from "./Companies.svelte";
import KeysHelp from "./KeysHelp.svelte";
import Palette from "./Palette.svelte";
import { isCalled, isNumber } from "./called";
import { matching } from "./offers";

const marja = { id: "marja", account: "marja", rights: { operator: true, hr: false, admin: false } };

let session: Session;
let onclose: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  useHost(fakeHost({ keep_settings: () => ({}) }));
  session = new Session();
  session.take(desk({ users: [desk().user, marja] }));
  onclose = vi.fn<() => void>();
});

function show(component: typeof Palette): HTMLInputElement {
  render(component, { props: { onclose }, context: sessionContext(session) });
  return screen.getByRole<HTMLInputElement>("combobox");
}

const labels = () => screen.getAllByRole("option").map((option) => option.querySelector(".label, strong")?.textContent);
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

describe("what matches", () => {
  const all = ["Uusi henkilö", "Muokkaa henkilöä", "Henkilöt", "Kaikki yritykset"].map((label) => ({ label }));
  const found = (typed: string) => matching(all, typed).map(({ label }) => label);

  it("does so without accents and case, words in any order, what begins with it first", () => {
    expect(found("HENKILO")).toEqual(["Henkilöt", "Uusi henkilö", "Muokkaa henkilöä"]);
    expect(found("henk uusi")).toEqual(["Uusi henkilö"]);
    expect(found("yrittaja")).toEqual([]);
    expect(found("rityks")).toEqual(["Kaikki yritykset"]);
  });

  it("is everything in its own order before anything is typed", () => {
    expect(found(" ")).toEqual(all.map(({ label }) => label));
  });
});

describe("a company's numbers", () => {
  it("find it by a piece, and with the country's code", () => {
    const numbers = ["010 555 2200", "2200"];
    for (const typed of ["555 22", "0105552200", "+358 10 555 2200", "2200"]) expect([typed, isNumber(typed), isCalled(numbers, typed)]).toEqual([typed, true, true]);
    expect(isCalled(numbers, "010 555 2201")).toBe(false);
    for (const typed of ["20", "kuusi 2", ""]) expect(isNumber(typed)).toBe(false);
  });
});

describe("the palette", () => {
  it("lists what can be done now, with its keys, and nothing else", () => {
    const unbind = bindings.bind({ keys: { run: () => undefined }, newCompany: { run: () => undefined, can: () => false } });
    show(Palette);
    expect(screen.getByRole("option", { name: /^Näppäimet/ }).textContent).toContain("F1");
    expect(screen.queryByRole("option", { name: /Uusi yritys/ })).toBeNull();
    unbind();
  });

  it("closes before it does what was chosen", async () => {
    const order: string[] = [];
    onclose.mockImplementation(() => order.push("closed"));
    const unbind = bindings.bind({ keys: { run: () => order.push("done") } });
    const field = show(Palette);
    await type(field, "nappaim");
    expect(labels()).toEqual(["Näppäimet"]);
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(order).toEqual(["closed", "done"]));
    unbind();
  });

  it("answers for another company", async () => {
    const field = show(Palette);
    await type(field, "vastaa hame");
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(session.company?.id).toBe(HAMEEN_SAHKO));
  });

  it("says which language and look hold, and chooses another", async () => {
    const field = show(Palette);
    await type(field, "kieli suomi");
    expect(screen.getByRole("option").textContent).toContain("nyt");
    await type(field, "kieli svenska");
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(i18n.language).toBe("sv"));
  });

  it("lets another user take the seat, from the desk's view", async () => {
    useHost(fakeHost({ sit_down: () => desk({ user: marja, users: [desk().user, marja] }) }));
    session.view = { name: "import" };
    const field = show(Palette);
    await type(field, "marja");
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(session.desk?.user.account).toBe("marja"));
    expect(session.view.name).toBe("desk");
    expect(session.notices.spoken.text).toContain("marja");
  });

  it("does not hand the seat over while a form asks about what is unsaved", async () => {
    const host = fakeHost({});
    useHost(host);
    session.view = { name: "person", id: null };
    session.mayLeave = () => false;
    const field = show(Palette);
    await type(field, "marja");
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(host.asked).toEqual([]);
    expect(session.view.name).toBe("person");
  });

  it("says a refusal", async () => {
    useHost(
      fakeHost({
        sit_down: () => {
          throw refusal({ code: "gone" });
        },
      }),
    );
    const field = show(Palette);
    await type(field, "marja");
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(session.notices.shown[0]?.kind).toBe("warning"));
  });

  it("keeps what is chosen when the desk is read anew, which happens every minute", async () => {
    const field = show(Palette);
    await type(field, "kieli");
    await fireEvent.keyDown(field, { key: "ArrowDown" });
    await fireEvent.keyDown(field, { key: "ArrowDown" });
    const chosen = () => document.querySelector('[role="option"][aria-selected="true"]')?.textContent;
    await waitFor(() => expect(chosen()).toContain("Svenska"));
    session.take(desk({ users: [desk().user, marja] }));
    await tick();
    expect(chosen()).toContain("Svenska");
    // What is typed begins at the best one again.
    await type(field, "kiel");
    expect(field.getAttribute("aria-activedescendant")).toBe(screen.getAllByRole("option")[0]?.id);
  });

  it("says that nothing matches", async () => {
    const field = show(Palette);
    await type(field, "xyzzy");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(screen.getByRole("status").textContent).toContain("Mikään ei täsmää");
  });
});

describe("choosing the company", () => {
  it("begins at the present one, and shows greeting and hours", () => {
    const field = show(Companies);
    const present = screen.getByRole("option", { name: /Kuusilinna Oy/ });
    expect(field.getAttribute("aria-activedescendant")).toBe(present.id);
    expect(present.textContent).toContain("”Kuusilinna, hyvää päivää”");
    expect(present.textContent).toContain("auki");
  });

  it("offers all companies last", async () => {
    const field = show(Companies);
    expect(labels()).toEqual(["Hämeen Sähkö Oy", "Kuusilinna Oy", "Kaikki yritykset"]);
    await fireEvent.keyDown(field, { key: "End", ctrlKey: true });
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(session.desk?.settings.company).toBeNull());
    expect(onclose).toHaveBeenCalled();
  });

  it("takes the best match by keyboard", async () => {
    session.take(desk({ settings: settings({ company: HAMEEN_SAHKO }) }));
    const field = show(Companies);
    await type(field, "kuus");
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(session.company?.id).toBe(KUUSILINNA));
  });
});

it("the company that is chosen stays so when the desk is read anew", async () => {
  const field = show(Companies);
  await fireEvent.keyDown(field, { key: "ArrowDown" });
  session.take(desk());
  await tick();
  expect(screen.getByRole("option", { selected: true }).textContent).toContain("Kaikki yritykset");
});

describe("the keys help", () => {
  it("has every key of the registry, those too that cannot be used now", () => {
    render(KeysHelp, { props: { onclose }, context: sessionContext(session) });
    const told = [...document.querySelectorAll("dt")].map((term) => term.textContent);
    for (const id of commandIds.filter((command) => recordOf(command).keys.length > 0)) {
      expect(told).toContain(recordOf(id).label(i18n.m));
    }
    expect(document.body.textContent).toContain("@kuus");
  });

  it("says when single-character keys are switched off", () => {
    session.take(desk({ settings: settings({ letterKeys: false }) }));
    render(KeysHelp, { props: { onclose }, context: sessionContext(session) });
    expect(screen.getByText(/Yhden merkin näppäimet on otettu pois/)).toBeTruthy();
  });
});
