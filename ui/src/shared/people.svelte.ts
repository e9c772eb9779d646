// The people who are called what somebody has typed. Asks per keystroke and drops late answers; knows no field.
import type { Row, State } from "../contract/types";
import { host } from "../host";

/** A person among several, as they are shown to be chosen. */
export interface FoundPerson {
  id: string;
  name: string;
  /** The title, the department and their own company, as far as there are any. */
  detail: string;
  /** Their company, where it is another one than that whose people come first. */
  elsewhere: string | null;
  state: State;
}

const LIMIT = 8;

function foundPerson(row: Row): FoundPerson {
  const detail = [row.title, row.department ?? "", row.own ? row.company : ""].filter((part) => part !== "").join(" · ");
  return { id: row.key.id, name: row.name, detail, elsewhere: row.own ? null : row.company, state: row.state };
}

export class People {
  found = $state.raw<readonly FoundPerson[]>([]);
  /** Whether what was typed last has been answered. */
  answered = $state(false);
  failure = $state.raw<unknown>(null);
  #number = 0;

  async ask(text: string, company: string | null): Promise<void> {
    const number = (this.#number += 1);
    this.answered = false;
    this.failure = null;
    if (text.trim() === "") {
      this.found = [];
      return;
    }
    try {
      const { rows } = await host.ask("search", { number, text, company, limit: LIMIT, onlyPeople: true });
      if (number !== this.#number) return;
      // Whoever has left can stand in for nobody.
      this.found = rows.filter((row) => row.key.kind === "person" && row.state !== "left").map(foundPerson);
      this.answered = true;
    } catch (thrown) {
      if (number !== this.#number) return;
      this.found = [];
      this.failure = thrown;
    }
  }
}
