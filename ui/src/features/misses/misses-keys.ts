// What each key does on the page of misses. Knows no DOM.
import type { MissRemedy } from "../../contract/types";
import { bindings, type Binding, type CommandId } from "../../keys";
import type { Session } from "../../session/session.svelte";
import type { MissList } from "./list.svelte";
import { remedyCommands } from "./made";

export interface MissesActs {
  /** Goes to the row at a place, or as far as there are rows. */
  choose: (at: number) => void;
  begin: (remedy: MissRemedy) => void;
}

export function bindMisses(session: Session, list: MissList, { choose, begin }: MissesActs): () => void {
  // While something is written the letters belong to it, also where the focus is on no text.
  const walks = () => (list.groups?.length ?? 0) > 0 && list.making === null;
  const move = (by: number): Binding => ({ run: () => choose(list.at + by), can: walks });
  const bound: Partial<Record<CommandId, Binding>> = {
    previousRow: move(-1),
    nextRow: move(1),
    previousPage: move(-10),
    nextPage: move(10),
    firstRow: move(-Infinity),
    lastRow: move(Infinity),
    mendMiss: { run: () => list.likely && begin(list.likely), can: () => list.likely !== null && list.making === null },
    undo: {
      run: () => void (list.lastAside ? list.openAgain(list.lastAside) : session.undo()),
      can: () => list.lastAside !== null || session.lastChange !== null,
    },
  };
  for (const [remedy, command] of remedyCommands) bound[command] = { run: () => begin(remedy), can: () => list.can(remedy) };
  return bindings.bind(bound);
}
