// A program that answers what a test tells it to: for the states of components only. Decides nothing by itself.
import type { Commands, Events } from "../contract/commands";
import type { Failure } from "../contract/types";
import { Refused, type CommandName, type EventName, type Host } from "./host";

type Answers = {
  [C in CommandName]?: (asked: Commands[C]["asked"]) => Commands[C]["answered"] | Promise<Commands[C]["answered"]>;
};

export interface FakeHost extends Host {
  /** Everything that was asked, oldest first. */
  readonly asked: readonly { command: CommandName; asked: unknown }[];
  /** Tells the window of an event. */
  tell<E extends EventName>(event: E, payload: Events[E]): void;
}

/** A command without an answer is refused as misunderstood, so that a test cannot pass by silence. */
export function fakeHost(answers: Answers): FakeHost {
  const log: { command: CommandName; asked: unknown }[] = [];
  const ears = new Map<EventName, Set<(payload: never) => void>>();
  return {
    asked: log,
    async ask(command, asked) {
      log.push({ command, asked });
      const answer = answers[command];
      if (!answer) throw new Refused({ code: "misunderstood" });
      return answer(asked);
    },
    hear(event, heard) {
      const hearing = ears.get(event) ?? new Set();
      ears.set(event, hearing);
      hearing.add(heard);
      return () => void hearing.delete(heard);
    },
    tell(event, payload) {
      for (const heard of ears.get(event) ?? []) heard(payload as never);
    },
  };
}

/** What a refused command throws. */
export function refusal(failure: Failure): Refused {
  return new Refused(failure);
}
