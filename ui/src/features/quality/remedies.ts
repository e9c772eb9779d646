// Which command of the registry does which remedy. Knows no component.
import type { Remedy } from "../../contract/types";
import type { CommandId } from "../../keys";

const COMMANDS: Record<Remedy, CommandId> = {
  confirm: "confirmFinding",
  open: "openFinding",
  merge: "mergeFinding",
  "remove-number": "removeFromFinding",
  "break-loop": "removeFromFinding",
  "add-holder": "addToFinding",
  "add-deputy": "addToFinding",
};

export function commandOf(remedy: Remedy): CommandId {
  return COMMANDS[remedy];
}

/** The commands that do remedies. */
export const remedyCommands: readonly CommandId[] = [...new Set(Object.values(COMMANDS))];
