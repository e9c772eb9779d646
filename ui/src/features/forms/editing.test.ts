import { describe, expect, it, vi } from "vitest";
import { refusal } from "../../host/fake";
import { Editing, type ReadForm, type Ways } from "./editing.svelte";

interface Draft {
  name: string;
  title: string;
  names: string[];
}

type Form = ReadForm<Draft>;

const before: Draft = { name: "Liisa", title: "talousjohtaja", names: [] };

function editing(ways: Partial<Ways<Draft, Draft, Form>> = {}, form: Form = { draft: before, seen: 1 }) {
  return new Editing<Draft, Draft, Form>(
    {
      read: async () => form,
      write: async () => ({ id: "1", operation: "op" }),
      opened: (draft) => structuredClone(draft),
      prune: (draft) => void (draft.names = draft.names.filter((name) => name !== "")),
      sent: (draft) => draft,
      ...ways,
    },
    form,
  );
}

describe("a record being edited", () => {
  it("is unsaved as soon as something is different, and not any more when it is as before", () => {
    const open = editing();
    open.draft.title = "johtaja";
    expect(open.unsaved).toBe(true);
    open.draft.title = "talousjohtaja";
    open.draft.names.push("");
    expect(open.unsaved).toBe(false);
  });

  it("is saved with what was seen, without empty rows", async () => {
    const write = vi.fn(async () => ({ id: "1", operation: "op" }));
    const open = editing({ write });
    open.draft.names.push("", "Lissu");
    expect((await open.save()).kind).toBe("saved");
    expect(write).toHaveBeenCalledWith({ ...before, names: ["Lissu"] }, 1);
  });

  it("keeps what was typed when others change it, and is brought up to date where nothing was", async () => {
    let now: Form = { draft: { ...before, title: "toimitusjohtaja" }, seen: 2 };
    const open = editing({ read: async () => now });
    await open.refresh();
    expect(open.draft.title).toBe("toimitusjohtaja");
    open.draft.name = "Lissu";
    now = { draft: { ...before, title: "johtaja" }, seen: 3 };
    await open.refresh();
    expect(open.draft).toEqual({ ...before, name: "Lissu", title: "toimitusjohtaja" });
    expect(open.meanwhile).toEqual({ theirs: ["title"], both: [] });
  });

  it("joins both changes when somebody keeps what they typed, and is then saved on top of the others'", async () => {
    const seen: number[] = [];
    const open = editing({
      read: async () => ({ draft: { ...before, title: "johtaja", name: "Elisa" }, seen: 2 }),
      write: async (_, at) => {
        seen.push(at);
        if (at === 1) throw refusal({ code: "changed-meanwhile" });
        return { id: "1", operation: "op" };
      },
    });
    open.draft.name = "Lissu";
    expect((await open.save()).kind).toBe("changed");
    expect(open.meanwhile).toEqual({ theirs: ["name", "title"], both: ["name"] });
    open.keepMine();
    expect(open.draft).toEqual({ ...before, name: "Lissu", title: "johtaja" });
    expect((await open.save()).kind).toBe("saved");
    expect(seen).toEqual([1, 2]);
  });

  it("takes what is there now when somebody wants that", async () => {
    const open = editing({ read: async () => ({ draft: { ...before, title: "johtaja" }, seen: 2 }) });
    open.draft.name = "Lissu";
    await open.refresh();
    open.loadTheirs();
    expect(open.draft).toEqual({ ...before, title: "johtaja" });
    expect(open.unsaved).toBe(false);
  });

  it("asks nobody where the change was of something the form does not show", async () => {
    const open = editing({
      read: async () => ({ draft: before, seen: 5 }),
      write: async (_, at) => {
        if (at < 5) throw refusal({ code: "changed-meanwhile" });
        return { id: "1", operation: "op" };
      },
    });
    open.draft.name = "Lissu";
    expect((await open.save()).kind).toBe("saved");
  });

  it("drops a late answer", async () => {
    const answers: ((form: Form) => void)[] = [];
    const open = editing({ read: () => new Promise<Form>((resolve) => answers.push(resolve)) });
    const first = open.refresh();
    const second = open.refresh();
    answers[1]?.({ draft: { ...before, title: "uusin" }, seen: 3 });
    await second;
    answers[0]?.({ draft: { ...before, title: "vanha" }, seen: 2 });
    await first;
    expect(open.draft.title).toBe("uusin");
  });
});
