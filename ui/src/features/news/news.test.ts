import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NewsLine } from "../../contract/types";
import { refusal } from "../../host/fake";
import { desk as state, HAMEEN_SAHKO, KUUSILINNA } from "../../host/samples";
import { found, hearKeys, stage, takenIn, type Stage } from "../search/on-stage";

const manager: NewsLine = {
  id: "n1",
  companies: ["Kuusilinna Oy"],
  told: { kind: "holder", role: "Toimitusjohtaja", person: "Matti Meikäläinen", before: "Pekka Koistinen" },
  on: "2026-07-13",
  inEffect: false,
  mustRead: true,
  sinceAnswered: true,
};
const number: NewsLine = {
  ...manager,
  id: "n2",
  told: { kind: "numbers", person: "Liisa Saarinen", number: "2299" },
  mustRead: false,
  sinceAnswered: false,
};

let unhear: () => void;
let unread: NewsLine[];
let known: NewsLine[];
beforeEach(() => {
  unhear = hearKeys();
  known = [];
  unread = [number, manager];
});
afterEach(() => unhear());

function atTheDesk(): Stage {
  return stage({
    search: found([]),
    news: () => ({ lines: unread, read: known, answered: "2026-07-07T15:40" }),
    read_news: ({ notices }) => {
      known = [...unread.filter((line) => notices.includes(line.id)), ...known];
      unread = unread.filter((line) => !notices.includes(line.id));
      return {};
    },
    answered: () => ({}),
  });
}

const strip = (desk: Stage) => waitFor(() => desk.part("news") ?? Promise.reject(new Error("nothing new")));

describe("what is new", () => {
  it("stands in one line at the desk, what must be read first, and is said aloud once", async () => {
    const desk = atTheDesk();
    const line = await strip(desk);
    expect(line.textContent).toContain("Uutta: Toimitusjohtaja: Matti Meikäläinen 13.7. alkaen, sitä ennen Pekka Koistinen");
    expect(line.textContent).toContain("1 muu");
    expect(line.textContent).toContain("1 on luettava");
    await waitFor(() => expect(desk.session.notices.spoken.text).toContain("Matti Meikäläinen"));
    const said = desk.session.notices.spoken.id;
    desk.session.revision += 1;
    await takenIn();
    expect(desk.asked("news").length).toBe(2);
    expect(desk.session.notices.spoken.id).toBe(said);
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });

  it("opens with its key; what must be read is confirmed with Enter and the rest by having been shown", async () => {
    const desk = atTheDesk();
    await strip(desk);
    await desk.press("F9");
    const list = within(await screen.findByRole("dialog"));
    expect(list.getByText(/viimeksi 7\.7\. klo 15\.40/)).toBeTruthy();
    await waitFor(() => expect(desk.asked("read_news")).toEqual([{ notices: ["n2"] }]));
    const confirm = list.getByRole("button", { name: /^Luin: Toimitusjohtaja/ });
    expect(document.activeElement).toBe(confirm);
    await fireEvent.click(confirm);
    await waitFor(() => expect(desk.asked("read_news").at(-1)).toEqual({ notices: ["n1"] }));
    // After the last one the list is closed, and nothing new is left.
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(desk.part("news")).toBeNull());
  });

  it("what must be read stays new until it is confirmed", async () => {
    const desk = atTheDesk();
    await strip(desk);
    await desk.press("F9");
    await fireEvent(await screen.findByRole("dialog"), new Event("cancel", { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect((await strip(desk)).textContent).toContain("Matti Meikäläinen");
    expect(unread.map((line) => line.id)).toEqual(["n1"]);
  });

  it("what was just confirmed does not come back while that is still being kept", async () => {
    const keeping: (() => void)[] = [];
    const desk = stage({
      search: found([]),
      news: () => ({ lines: unread, read: [], answered: null }),
      read_news: ({ notices }) =>
        new Promise((kept) => keeping.push(() => ((unread = unread.filter((line) => !notices.includes(line.id))), kept({})))),
    });
    await strip(desk);
    await desk.press("F9");
    await fireEvent.click(await screen.findByRole("button", { name: /^Luin: Toimitusjohtaja/ }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await takenIn();
    expect(desk.part("news")).toBeNull();
    for (const kept of keeping) kept();
    await takenIn();
    expect(desk.part("news")).toBeNull();
    expect(desk.asked("news").length).toBe(2);
  });

  it("an answer from before something was confirmed is late", async () => {
    const late: ((value: { lines: NewsLine[]; read: NewsLine[]; answered: null }) => void)[] = [];
    let slow = false;
    const desk = stage({
      search: found([]),
      news: () => (slow ? new Promise((come) => late.push(come)) : { lines: unread, read: [], answered: null }),
      read_news: () => ({}),
    });
    await strip(desk);
    slow = true;
    desk.session.revision += 1;
    await waitFor(() => expect(late).toHaveLength(1));
    await desk.press("F9");
    const confirm = await screen.findByRole("button", { name: /^Luin: Toimitusjohtaja/ });
    await takenIn();
    late[0]?.({ lines: unread, read: [], answered: null });
    await takenIn();
    expect(desk.part("news")?.textContent).not.toContain("muu");
    expect(confirm.isConnected).toBe(true);
  });

  it("is nothing to whoever sits down without answering calls", async () => {
    const desk = atTheDesk();
    await strip(desk);
    desk.session.take(state({ user: { id: "u", account: "raija", rights: { operator: false, hr: true, admin: false } } }));
    await waitFor(() => expect(desk.part("news")).toBeNull());
  });

  it("begins anew for a company that is left", async () => {
    const desk = atTheDesk();
    await strip(desk);
    desk.session.answer(HAMEEN_SAHKO);
    expect(desk.asked("answered")).toEqual([{ company: KUUSILINNA }]);
    await waitFor(() => expect(desk.asked("news").at(-1)).toEqual({ company: HAMEEN_SAHKO }));
  });

  it("is read again with the same key as long as it is told, what is new before what was read", async () => {
    const desk = atTheDesk();
    await strip(desk);
    await desk.press("F9");
    const close = async () => {
      await fireEvent(await screen.findByRole("dialog"), new Event("cancel", { cancelable: true }));
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    };
    await close();
    await waitFor(() => expect(desk.part("news")?.textContent).not.toContain("muu"));
    await desk.press("F9");
    const list = within(await screen.findByRole("dialog"));
    expect(list.getAllByRole("listitem").map((line) => line.textContent)).toEqual([
      expect.stringContaining("Matti Meikäläinen"),
      expect.stringContaining("2299"),
    ]);
    const read = list.getByRole("region", { name: "Luetut, yhä kerrottavat" });
    expect(read.textContent).toContain("2299");
    expect(within(read).queryByRole("button")).toBeNull();
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
    await close();
    unread = [];
    desk.session.revision += 1;
    await waitFor(() => expect(desk.part("news")).toBeNull());
    await desk.press("F9");
    expect((await screen.findByRole("dialog")).textContent).toContain("2299");
  });

  it("for many companies is one line with those it is for", async () => {
    const own: NewsLine = { ...manager, told: { kind: "own", words: { fi: "Katko klo 9.", sv: "", en: "" } } };
    const all = state().companies.map(({ name }) => name);
    unread = [{ ...own, companies: all }];
    const desk = atTheDesk();
    desk.session.answer(null);
    await waitFor(async () => expect((await strip(desk)).textContent).toContain("Kaikki yritykset: Katko klo 9."));
    unread = [{ ...own, companies: ["Ahon Auto", "Koivun Kello", "Kuusilinna Oy"] }];
    desk.session.revision += 1;
    await waitFor(async () => expect((await strip(desk)).textContent).toContain("3 yritystä: Katko klo 9."));
    await desk.press("F9");
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText("Ahon Auto, Koivun Kello, Kuusilinna Oy")).toBeTruthy();
    expect(dialog.getAllByRole("button", { name: /^Luin/ })).toHaveLength(1);
  });

  it("says that nothing is told, and why it is not known what is", async () => {
    unread = [];
    let refused = false;
    const desk = stage({
      search: found([]),
      news: () => {
        if (refused) throw refusal({ code: "busy" });
        return { lines: [], read: [], answered: null };
      },
    });
    await takenIn();
    await desk.press("F9");
    expect((await screen.findByRole("dialog")).textContent).toContain("Nyt ei kerrota mitään.");
    refused = true;
    await fireEvent(await screen.findByRole("dialog"), new Event("cancel", { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await takenIn();
    await desk.press("F9");
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByRole("alert")).toBeTruthy();
    expect(dialog.queryByText(/Nyt ei kerrota mitään/)).toBeNull();
  });

  it("nothing new is nothing on the screen", async () => {
    unread = [];
    const desk = atTheDesk();
    await takenIn();
    expect(desk.part("news")).toBeNull();
    cleanup();
  });
});
