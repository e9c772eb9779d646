// What the window knows of the program: commands asked, events heard. Knows nothing of how either travels.
import type { Commands, Events } from "../contract/commands";
import type { Failure } from "../contract/types";

export type CommandName = keyof Commands;
export type EventName = keyof Events;

export interface Host {
  /** Asks the program. Rejects with a [`Refused`]. */
  ask<C extends CommandName>(command: C, asked: Commands[C]["asked"]): Promise<Commands[C]["answered"]>;
  /** Hears of something until the returned function is called. */
  hear<E extends EventName>(event: E, heard: (payload: Events[E]) => void): () => void;
}

/** The program refused: what its failure says is in `failure`. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
    this.name = "Refused";
  }
}

/** The failure in whatever was thrown; what is no failure of the program is one nobody foresaw. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Refused) return thrown.failure;
  return { code: "unforeseen", reference: thrown instanceof Error ? thrown.name : "window" };
}
