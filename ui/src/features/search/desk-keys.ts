// What each key of the desk does in the call. Knows no DOM but what is handed in.
import { bindings } from "../../keys";
import type { Session } from "../../session/session.svelte";
import { toCopy, type Call } from "./call.svelte";

export interface DeskPlaces {
  /** How many rows a page of the list is. */
  page: () => number;
  /** The keys are at the search field, where it can be seen. */
  toField: () => void;
}

export function bindDesk(session: Session, call: Call, { page, toField }: DeskPlaces): () => void {
  const { shown } = call;
  const typed = () => call.finder.text.trim() !== "";
  const person = () => (shown.card?.key.kind === "person" ? shown.card : null);
  return bindings.bind({
    connect: { run: () => void call.connect(false), can: typed },
    connectAllTheSame: { run: () => void call.connect(true), can: typed },
    copyNumber: { run: () => void call.copyNumber(), can: () => shown.card !== null && toCopy(shown.card) !== null },
    connectHelper: {
      run: () => void call.connectHelper(),
      can: () => typed() && (shown.card?.help != null || call.canConnectCompany),
    },
    clear: {
      run: () => {
        // Whoever presses Esc on a clear desk wants the notices gone too.
        if (!call.clear()) session.notices.closeAll();
        toField();
      },
    },
    notFound: {
      run: () => {
        call.notFound();
        toField();
      },
      can: () => typed() && !call.isConnected,
    },
    previousRow: { run: () => call.move(-1), can: typed },
    nextRow: { run: () => call.move(1), can: typed },
    previousPage: { run: () => call.move(-page()), can: typed },
    nextPage: { run: () => call.move(page()), can: typed },
    firstRow: { run: () => call.moveTo(0), can: typed },
    lastRow: { run: () => call.moveTo(Infinity), can: typed },
    toSearch: { run: toField },
    markAway: {
      run: () => {
        const card = person();
        if (!card) return;
        call.chose();
        session.dialog = { name: "away", key: card.key };
      },
      can: () => session.holds("hr") && person() !== null && person()?.state !== "left",
    },
    editPerson: {
      run: () => {
        call.chose();
        session.go({ name: "person", id: person()?.key.id ?? null });
      },
      can: () => session.holds("admin") && person() !== null,
    },
  });
}
