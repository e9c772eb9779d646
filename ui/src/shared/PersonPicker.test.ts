import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Found, Row } from "../contract/types";
import { useHost } from "../host";
import { fakeHost, refusal } from "../host/fake";
import { KUUSILINNA, row } from "../host/samples";
import { i18n } from "../i18n";
import PersonPicker from "./PersonPicker.svelte";

beforeEach(() => {
  i18n.chosen = "fi";
});

const laine = row({ key: { kind: "person", id: "laine" }, name: "Matti Laine", state: "present" });
const lainela = row({ key: { kind: "person", id: "lainela" }, name: "Liisa Lainela" });
const gone = row({ key: { kind: "person", id: "gone" }, name: "Ville Laine", state: "left" });

function found(number: number, rows: Row[]): Found {
  return { number, rows, more: false, narrowed: [], card: null };
}

function picker(more: { chosen?: string; except?: string[]; onclear?: () => void } = {}) {
  const onpick = vi.fn();
  render(PersonPicker, { label: "Sijainen", name: "cover", company: KUUSILINNA, onpick, ...more });
  return { onpick, field: screen.getByRole<HTMLInputElement>("combobox", { name: "Sijainen" }) };
}

describe("choosing a person", () => {
  it("asks for people only, and Enter takes the chosen one", async () => {
    const host = fakeHost({ search: ({ number }) => found(number, [laine, lainela, gone]) });
    useHost(host);
    const { field, onpick } = picker();
    await fireEvent.input(field, { target: { value: "lain" } });
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(2));
    expect(host.asked[0]?.asked).toMatchObject({ text: "lain", company: KUUSILINNA, onlyPeople: true });

    await fireEvent.keyDown(field, { key: "ArrowDown" });
    expect(field.getAttribute("aria-activedescendant")).toBe(screen.getByRole("option", { name: /Lainela/ }).id);
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(onpick).toHaveBeenCalledWith(expect.objectContaining({ id: "lainela", name: "Liisa Lainela" }));
    expect(field.value).toBe("");
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("drops an answer that comes after a later question's", async () => {
    const late: ((value: Found) => void)[] = [];
    useHost(fakeHost({ search: () => new Promise<Found>((answer) => late.push(answer)) }));
    const { field } = picker();
    await fireEvent.input(field, { target: { value: "l" } });
    await fireEvent.input(field, { target: { value: "la" } });
    late[1]?.(found(2, [laine]));
    await waitFor(() => expect(screen.getByRole("option", { name: /Matti Laine/ })).toBeTruthy());
    late[0]?.(found(1, [lainela]));
    await Promise.resolve();
    expect(screen.queryByRole("option", { name: /Lainela/ })).toBeNull();
  });

  it("does not take somebody from the answer before: Enter waits for the one to what is typed", async () => {
    const late: ((value: Found) => void)[] = [];
    useHost(fakeHost({ search: () => new Promise<Found>((answer) => late.push(answer)) }));
    const { field, onpick } = picker();
    await fireEvent.input(field, { target: { value: "la" } });
    late[0]?.(found(1, [laine, lainela]));
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(2));
    await fireEvent.input(field, { target: { value: "lainel" } });
    expect(await fireEvent.keyDown(field, { key: "Enter" })).toBe(false);
    expect(onpick).not.toHaveBeenCalled();
    late[1]?.(found(2, [lainela]));
    await waitFor(() => expect(onpick).toHaveBeenCalledOnce());
    expect(onpick).toHaveBeenCalledWith(expect.objectContaining({ id: "lainela" }));
    expect(field.value).toBe("");
  });

  it("takes whoever was gone to while the answer was on its way, and nobody where they are not in it", async () => {
    const late: ((value: Found) => void)[] = [];
    useHost(fakeHost({ search: () => new Promise<Found>((answer) => late.push(answer)) }));
    const { field, onpick } = picker();
    const typeAndGoTo = async (typed: string) => {
      await fireEvent.input(field, { target: { value: typed } });
      await fireEvent.keyDown(field, { key: "ArrowDown" });
      await fireEvent.keyDown(field, { key: "Enter" });
    };
    await fireEvent.input(field, { target: { value: "la" } });
    late[0]?.(found(1, [laine, lainela]));
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(2));
    await typeAndGoTo("lai");
    late[1]?.(found(2, [laine]));
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(1));
    expect(onpick).not.toHaveBeenCalled();
    await fireEvent.input(field, { target: { value: "l" } });
    late[2]?.(found(3, [laine, lainela]));
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(2));
    await typeAndGoTo("la");
    late[3]?.(found(4, [laine, lainela]));
    await waitFor(() => expect(onpick).toHaveBeenCalledWith(expect.objectContaining({ id: "lainela" })));
  });

  it("takes nobody when who pressed Enter has gone on before the answer", async () => {
    const late: ((value: Found) => void)[] = [];
    useHost(fakeHost({ search: () => new Promise<Found>((answer) => late.push(answer)) }));
    const { field, onpick } = picker();
    field.focus();
    await fireEvent.input(field, { target: { value: "lain" } });
    await fireEvent.keyDown(field, { key: "Enter" });
    await fireEvent.keyDown(field, { key: "e" });
    late[0]?.(found(1, [laine]));
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(1));
    expect(onpick).not.toHaveBeenCalled();
  });

  it("tells whoever works for another company by that company", async () => {
    const stranger = row({ key: { kind: "person", id: "stranger" }, name: "Jan Laine", company: "Kuormakurki Oy", own: false });
    useHost(fakeHost({ search: ({ number }) => found(number, [laine, stranger]) }));
    const { field } = picker();
    await fireEvent.input(field, { target: { value: "laine" } });
    const marks = await waitFor(() => {
      const all = [...document.querySelectorAll("[data-part=elsewhere]")];
      expect(all).toHaveLength(1);
      return all;
    });
    expect(marks[0]?.textContent).toBe("Kuormakurki Oy");
    expect(marks[0]?.closest("[role=option]")?.textContent).toContain("Jan Laine");
  });

  it("leaves out who cannot be chosen, and says when nobody is found", async () => {
    useHost(fakeHost({ search: ({ number }) => found(number, [laine]) }));
    const { field } = picker({ except: ["laine"] });
    await fireEvent.input(field, { target: { value: "laine" } });
    await waitFor(() => expect(screen.getAllByText("Ketään ei löytynyt. Tarkista nimi.").length).toBeGreaterThan(0));
  });

  it("shows who is chosen, and puts them back when nobody else is", async () => {
    useHost(fakeHost({ search: ({ number }) => found(number, [lainela]) }));
    const onclear = vi.fn();
    const { field, onpick } = picker({ chosen: "Matti Laine", onclear });
    expect(field.value).toBe("Matti Laine");
    await fireEvent.input(field, { target: { value: "lii" } });
    await fireEvent.keyDown(field, { key: "Escape" });
    expect(field.value).toBe("Matti Laine");
    expect(onpick).not.toHaveBeenCalled();
    await fireEvent.input(field, { target: { value: "" } });
    expect(onclear).toHaveBeenCalledOnce();
  });

  it("says a refusal in its place", async () => {
    useHost(
      fakeHost({
        search: () => {
          throw refusal({ code: "busy" });
        },
      }),
    );
    const { field } = picker();
    await fireEvent.input(field, { target: { value: "lai" } });
    await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  });
});
