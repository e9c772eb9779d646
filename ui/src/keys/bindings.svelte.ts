// Which commands work at the moment and what they do: components bind them while they are on the screen.
import { untrack } from "svelte";
import { isCharacter, matches, type Chord } from "./chord";
import { commandIds, recordOf, type CommandId } from "./registry";

export interface Binding {
  run: () => void;
  /** Whether it can be done now; left out: always. */
  can?: () => boolean;
  /** Works while a dialog is open: it is bound by that dialog, or is in no dialog's way. */
  inDialog?: boolean;
}

class Bindings {
  #bound = $state.raw<ReadonlyMap<CommandId, readonly Binding[]>>(new Map());
  /** Whether single characters outside text are commands (WCAG 2.1.4: can be switched off). */
  letterKeys = $state(true);

  /** Binds commands until the returned function is called. Of several bindings the newest one counts. */
  bind(bindings: Partial<Record<CommandId, Binding>>): () => void {
    const added = Object.entries(bindings) as [CommandId, Binding][];
    this.#change((bound) => {
      for (const [id, binding] of added) bound.set(id, [...(bound.get(id) ?? []), binding]);
    });
    return () =>
      this.#change((bound) => {
        for (const [id, binding] of added) bound.set(id, (bound.get(id) ?? []).filter((other) => other !== binding));
      });
  }

  /** Whether a command can be done now. */
  can(id: CommandId): boolean {
    const binding = this.#bound.get(id)?.at(-1);
    return binding !== undefined && (binding.can?.() ?? true);
  }

  /** The key to show for a command: the first one that is not switched off. */
  chord(id: CommandId): Chord | undefined {
    return recordOf(id).keys.find((chord) => this.letterKeys || !isCharacter(chord));
  }

  /** Does a command, if it can be done now. */
  run(id: CommandId): boolean {
    if (!this.can(id)) return false;
    this.#bound.get(id)?.at(-1)?.run();
    return true;
  }

  /** Does what a pressed key stands for. True: it stood for something. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    const inText = isText(event.target);
    const inDialog = document.querySelector("dialog[open]") !== null;
    for (const id of commandIds) {
      const record = recordOf(id);
      const chord = record.keys.find((key) => matches(key, event));
      if (chord === undefined || (inDialog && !this.#bound.get(id)?.at(-1)?.inDialog)) continue;
      if (inText && (!record.inText || isCharacter(chord)) && !yields(event.target, id)) continue;
      if (isCharacter(chord) && !this.letterKeys) continue;
      if (event.key === "Enter" && isPressable(event.target)) continue;
      if (record.notOverSelection && isSomethingSelected()) continue;
      if (this.run(id)) {
        event.preventDefault();
        return true;
      }
    }
    return false;
  }

  #change(how: (bound: Map<CommandId, readonly Binding[]>) => void): void {
    // An effect that binds must not wait for its own binding.
    const bound = new Map(untrack(() => this.#bound));
    how(bound);
    this.#bound = bound;
  }
}

/** Whether a field gives up a key that would be its own: an empty one has nothing to undo. */
function yields(target: EventTarget | null, id: CommandId): boolean {
  return target instanceof HTMLElement && target.dataset.yields === id;
}

/** Whether typing goes into the element. */
export function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Whether Enter belongs to the element: it presses a button and follows a link. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a[href], summary, select") !== null;
}

/** Whether some text is selected, in a field or on the page. */
function isSomethingSelected(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    if (field.selectionStart !== field.selectionEnd) return true;
  }
  return (document.getSelection()?.toString() ?? "") !== "";
}

export const bindings = new Bindings();
