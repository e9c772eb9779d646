// One attempt to find somebody: from the first key to a choice, or to nothing. Knows no DOM, no clock and no program.
//
// It is the caller's question that counts and not the editing: what is deleted and typed again, spelt otherwise or turned
// round is the same attempt, so that no correction is taken for a search in vain. Only a text that has nothing in common with
// what was looked for is another attempt, from the key on with which the field turned to it.
import type { Language, Missed, Took } from "../../contract/types";
import { isAlike, letterCount } from "./alike";

/** Fewer letters are no attempt worth telling of. */
const LEAST_LETTERS = 3;
/** After the field has been empty for so long, in milliseconds, the next key is another caller's. */
const BREAK = 20_000;

/** For whom somebody is looked for, and in which language. */
export interface Where {
  company: string | null;
  language: Language;
}

/** What ended an attempt: something done with somebody, or what was told of it. */
type End = "chosen" | "told";

interface Going {
  /** The longest text since the field was last turned to something else: what is told of. */
  text: string;
  where: Where;
  /** The only company that it narrows to, whichever is answered. */
  narrowed: string | null;
  /** Keys typed. */
  keys: number;
  /** When the first one was typed, in milliseconds. */
  began: number;
  /** Something else was looked at meanwhile: how long it took says nothing of the search. */
  interrupted: boolean;
  end: End | null;
}

/** Where another attempt may have begun: the text was shortened, emptied or replaced. */
interface Turn {
  keysBefore: number;
  at: number;
}

/** Something is being done with somebody. */
export interface Choosing {
  /** What it took to find them; none: that is not known, or was told already. */
  took: Took | null;
  /** It was not done: the attempt goes on. */
  undone: () => void;
}

export class Attempt {
  #going: Going | null = null;
  #turn: Turn | null = null;
  #text = "";
  #typedAt = 0;

  /** The field has another text. What comes is the attempt that it was typed over, where that is worth telling. */
  typed(text: string, at: number, where: Where): Missed | null {
    const [before, typedAt] = [this.#text, this.#typedAt];
    this.#text = text;
    this.#typedAt = at;
    const wasEmpty = before.trim() === "";
    let missed: Missed | null = null;
    if (this.#going && wasEmpty && at - typedAt > BREAK) missed = this.#leave();
    if (!this.#going) {
      if (text.trim() !== "") this.#going = { text, where, narrowed: null, keys: 1, began: at, interrupted: false, end: null };
      return missed;
    }
    const going = this.#going;
    going.keys += 1;
    if (text.trim() === "") return missed;
    if (wasEmpty || text.length < before.length || !isEdit(before, text)) this.#turn = { keysBefore: going.keys - 1, at };
    if (!isAlike(going.text, text)) {
      const turn = this.#turn ?? { keysBefore: going.keys - 1, at };
      missed = this.#leave();
      const keys = going.keys - turn.keysBefore;
      this.#going = { text, where, narrowed: null, keys, began: turn.at, interrupted: false, end: null };
    } else if (letterCount(text) >= letterCount(going.text)) {
      Object.assign(going, { text, where, narrowed: null });
    }
    return missed;
  }

  /** What is typed narrows to one company. */
  narrowedTo(company: string): void {
    if (this.#going && this.#text === this.#going.text) this.#going.narrowed = company;
  }

  /** Something is done with somebody; it counts unless it turns out that it was not done. */
  choose(at: number): Choosing {
    const going = this.#going;
    if (!going || going.end !== null) return { took: null, undone: () => undefined };
    going.end = "chosen";
    const { keys, began, interrupted } = going;
    return {
      took: interrupted ? null : { keys, milliseconds: Math.max(0, Math.round(at - began)) },
      undone: () => {
        if (going.end === "chosen") going.end = null;
      },
    };
  }

  /** Whether the admins hear of this attempt, or did. */
  get isTold(): boolean {
    return this.#going?.end === "told" && isWorthTelling(this.#going.text);
  }

  /**
   * The operator says that whoever was asked for is not found, whatever was done before: where and in the language in which
   * they see it, which may have changed since the text was typed. The text may stay.
   */
  notFound(where: Where): Missed | null {
    if (!this.#going || this.#going.end === "told") return null;
    Object.assign(this.#going, { where, end: "told" });
    return told(this.#going, true);
  }

  /** The field was cleared for the next call, or the desk is closed. */
  leave(): Missed | null {
    this.#text = "";
    return this.#leave();
  }

  /** Another view is looked at meanwhile. */
  interrupt(): void {
    if (this.#going) this.#going.interrupted = true;
  }

  #leave(): Missed | null {
    const going = this.#going;
    this.#going = null;
    this.#turn = null;
    return going?.end === null ? told(going, false) : null;
  }
}

function isWorthTelling(text: string): boolean {
  return letterCount(text) >= LEAST_LETTERS;
}

function told({ text, where, narrowed }: Going, notFound: boolean): Missed | null {
  return isWorthTelling(text) ? { text: text.trim(), ...where, company: narrowed ?? where.company, notFound } : null;
}

/** Whether a text comes of another one by typing in it: at least half of the shorter one stands around what is new. */
function isEdit(before: string, after: string): boolean {
  const least = Math.min(before.length, after.length);
  const common = (at: (place: number) => boolean) => {
    let count = 0;
    while (count < least && at(count)) count += 1;
    return count;
  };
  const begins = common((place) => before[place] === after[place]);
  const ends = common((place) => before.at(-1 - place) === after.at(-1 - place));
  return 2 * Math.min(least, begins + ends) >= least;
}
