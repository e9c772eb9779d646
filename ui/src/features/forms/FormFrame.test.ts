import { fireEvent, waitFor } from "@testing-library/svelte";
import { expect, it, vi } from "vitest";
import { personDraft, personForm } from "../../host/samples";
import PersonForm from "../person/PersonForm.svelte";
import { field, stageForm } from "./on-stage";

it("brings the field that takes the focus into sight, but moves nothing away under the pointer", async () => {
  const brought: Element[] = [];
  vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
    brought.push(this);
  });
  const draft = personDraft();
  stageForm(PersonForm, draft.id, { person_form: () => personForm(draft) });
  const [title, email] = [await field("title"), await field("email")];
  await waitFor(async () => expect(document.activeElement).toBe(await field("given")));
  title.focus();
  expect(brought.at(-1)).toBe(title);
  const before = brought.length;
  await fireEvent.pointerDown(email);
  email.focus();
  expect(brought).toHaveLength(before);
  await fireEvent.pointerUp(email);
  title.focus();
  expect(brought).toHaveLength(before + 1);
});
