import { fireEvent, waitFor } from "@testing-library/svelte";
import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ErasureCounts } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost } from "../../host/fake";
import { KOISTINEN, desk } from "../../host/samples";
import { i18n } from "../../i18n";
import { Session, sessionContext, type View } from "../../session/session.svelte";
import EraseDialog from "./EraseDialog.svelte";

const counts: ErasureCounts = {
  people: 1, assignments: 0, deputies: 0, absences: 0, covers: 0, referrals: 0, planned: 0,
  notices: 0, suggestions: 0, searches: 0, reveals: 0, counts: 0, history: 0,
};

let gone: () => void;
beforeEach(() => (i18n.chosen = "fi"));
afterEach(() => gone());

/** The dialog as the window has it: whom it is about is known as long as it is there. */
function open(view: View, origin: View): Session {
  useHost(
    fakeHost({
      erasure_form: () => ({ seen: 1, name: "Pekka Koistinen", removed: counts, mentions: [], backups: 0 }),
      erase_person: () => ({ person: KOISTINEN.id, at: "2026-07-08T10:00", by: "tiina", removed: counts, backups: 0, left: [], mentions: 0 }),
    }),
  );
  const session = new Session();
  session.take(desk());
  [session.view, session.origin] = [view, origin];
  session.dialog = { name: "erase", person: KOISTINEN.id };
  const props = {
    get person() {
      const { dialog } = session;
      if (dialog === null || typeof dialog === "string" || dialog.name !== "erase") throw new TypeError("no dialog");
      return dialog.person;
    },
    onclose: () => (session.dialog = null),
  };
  const dialog = mount(EraseDialog, { target: document.body, props, context: sessionContext(session) });
  gone = () => void unmount(dialog);
  return session;
}

async function erase(): Promise<void> {
  await waitFor(() => expect(document.querySelector("[name=typed-name]")).not.toBeNull());
  const name = document.querySelector<HTMLInputElement>("[name=typed-name]")!;
  await fireEvent.input(name, { target: { value: "Pekka Koistinen" } });
  await fireEvent.submit(name.form!);
  await waitFor(() => expect(document.querySelector("[data-part=certificate]")).not.toBeNull());
  await fireEvent.click(document.querySelector("[data-act=close]")!);
}

it("leaves the form of whoever was erased with the certificate, to where one was before", async () => {
  const quality: View = { name: "directory", tab: "quality" };
  const session = open({ name: "person", id: KOISTINEN.id }, quality);
  // Something unsaved has nobody to belong to.
  session.askBeforeLeaving(() => false);
  await erase();
  expect(session.dialog).toBeNull();
  expect(session.view).toEqual(quality);
});

it("leaves another view where it is", async () => {
  const session = open({ name: "directory", tab: "people" }, { name: "desk" });
  await erase();
  expect(session.view).toEqual({ name: "directory", tab: "people" });
});
