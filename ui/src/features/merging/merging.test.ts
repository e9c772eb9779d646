import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, it } from "vitest";
import type { MergeDifference, MergeForm, MergeOf } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost } from "../../host/fake";
import { desk } from "../../host/samples";
import { i18n } from "../../i18n";
import { Session, sessionContext } from "../../session/session.svelte";
import MergeDialog from "./MergeDialog.svelte";

const nothing = { people: 0, roles: 0, assignments: 0, deputies: 0, absences: 0, referrals: 0, notices: 0, suggestions: 0 };

function title(keep: string, gone: string, from: string | null): MergeDifference {
  const text = (text: string) => ({ kind: "text", text }) as const;
  return { field: "title", from, keep: text(keep), gone: text(gone), taken: "keep" };
}

function form({ choices }: MergeOf): MergeForm {
  const taken = choices.find((choice) => choice.field === "title")?.side ?? "keep";
  const differences = [title("Myyjä", "Neuvoja", null), title("Myyjä", "Päällikkö", "2026-09-01")];
  return {
    seen: 1,
    keep: { name: "Pekka Koistinen", company: "Kuusilinna Oy" },
    gone: { name: "Juha Pekka Koistinen", company: "Kuusilinna Oy" },
    differences: differences.map((difference) => ({ ...difference, taken })),
    united: { numbers: [], former: [], aliases: [], languages: [], keywords: [] },
    moved: { ...nothing, planned: 1 },
  };
}

beforeEach(() => void (i18n.chosen = "fi"));

it("shows a planned title beside today's, and one choice holds for both", async () => {
  const host = fakeHost({ desk_state: () => desk(), merge_form: form });
  useHost(host);
  const session = new Session();
  session.take(desk());
  render(MergeDialog, {
    props: { kind: "person", keep: "a", gone: "b", onclose: () => {} },
    context: sessionContext(session),
  });
  const rows = await screen.findAllByRole("radiogroup");
  expect(rows.map((row) => row.textContent).map((text) => text?.includes("1.9. alkaen"))).toEqual([false, true]);
  await fireEvent.click(screen.getByRole("radio", { name: /Päällikkö/ }));
  const checked = () => screen.getAllByRole<HTMLInputElement>("radio").filter((radio) => radio.checked);
  await waitFor(() => expect(checked().map((radio) => radio.value)).toEqual(["gone", "gone"]));
});
