// Two records side by side while somebody chooses what stays. Knows the program and the session, no DOM.
import type { Failure, MergeDifference, MergeField, MergeForm, MergeKind, MergeOf, MergeSide } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";

export interface Two {
  kind: MergeKind;
  /** The record that stays. */
  keep: string;
  /** The record that becomes a part of it. */
  gone: string;
}

export class Merging {
  /** None: not read yet. */
  form = $state.raw<MergeForm | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  #chosen = $state.raw<ReadonlyMap<MergeField, MergeSide>>(new Map());
  /** When the two were read first: what changed since then was not seen. */
  #seen: number | null = null;
  #turn = 0;
  readonly #two: Two;
  readonly #session: Session;

  constructor(session: Session, two: Two) {
    this.#session = session;
    this.#two = two;
  }

  get #of(): MergeOf {
    return { ...this.#two, choices: [...this.#chosen].map(([field, side]) => ({ field, side })) };
  }

  /** Which of two values stays. What is chosen holds for what is planned, too. */
  taken(difference: MergeDifference): MergeSide {
    return this.#chosen.get(difference.field) ?? difference.taken;
  }

  /** Reads the two anew: what was seen before no longer counts. */
  async read(): Promise<void> {
    this.#seen = null;
    await this.#look();
  }

  /** One value stays instead of the other; what the kept record would have is asked anew. */
  async take(field: MergeField, side: MergeSide): Promise<void> {
    const offered = this.form?.differences.filter((difference) => difference.field === field) ?? [];
    if (this.busy || offered.every((difference) => this.taken(difference) === side)) return;
    this.#chosen = new Map(this.#chosen).set(field, side);
    await this.#look();
  }

  /** Makes one of the two. True: done, and said with the way back. */
  async merge(): Promise<boolean> {
    if (this.busy || !this.form || this.#seen === null) return false;
    this.busy = true;
    this.failure = null;
    try {
      const { operation } = await host.ask("merge_records", { of: this.#of, seen: this.#seen });
      this.#session.done(i18n.m.merging.merged(this.form.keep.name), operation);
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #look(): Promise<void> {
    const turn = (this.#turn += 1);
    try {
      const form = await host.ask("merge_form", this.#of);
      if (turn !== this.#turn) return;
      this.form = form;
      this.#seen ??= form.seen;
      this.failure = null;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = failureOf(thrown);
    }
  }
}
