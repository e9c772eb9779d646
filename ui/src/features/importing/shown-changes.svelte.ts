// The changes of a plan that are looked at: which of them, and their rows, read as they come into sight. Knows no DOM.
import { untrack } from "svelte";
import type { Apart, Failure, ImportPlan, NamedApart, PlanFilter, PlannedPart } from "../../contract/types";
import { failureOf, host } from "../../host";
import { Slices, type Page } from "../../shared/slices.svelte";

/** A plan, and which of its changes. */
interface Asked {
  plan: number;
  filter: PlanFilter;
}

/** Names somebody who can be left out, for as long as they can be. */
export function apartKey(apart: Apart): string {
  return apart.kind === "line" ? String(apart.line) : apart.person;
}

export class ShownChanges {
  filter = $state.raw<PlanFilter>({ what: null, step: null, words: "" });
  readonly #plan: () => ImportPlan;
  readonly #slices = new Slices<Asked, PlannedPart & Page>(async ({ plan, filter }, { number, first, count }) => ({
    ...(await host.ask("planned_changes", { plan, number, filter, first, count })),
    found: null,
  }));
  /** Everybody a filter let through, as they were asked for last. */
  #all = $state.raw<{ of: Asked; apart: readonly NamedApart[] } | null>(null);
  #refused = $state.raw<unknown>(null);

  /** None: not read yet. */
  readonly rows: number | null = $derived.by(() => this.#slices.outline?.total ?? null);
  readonly changes: number = $derived.by(() => this.#slices.outline?.changes ?? 0);
  /** How many of those shown can be left out by themselves. */
  readonly apart: number = $derived.by(() => this.#slices.outline?.apart ?? 0);
  readonly failure: Failure | null = $derived.by(() => {
    const thrown = this.#slices.failure ?? this.#refused;
    return thrown === null ? null : failureOf(thrown);
  });

  constructor(plan: () => ImportPlan) {
    this.#plan = plan;
  }

  row(at: number): PlannedPart["rows"][number] | null {
    return this.#slices.row(at);
  }

  narrow(changed: Partial<PlanFilter>): void {
    this.filter = { ...this.filter, ...changed };
  }

  /** Reads from the beginning: another plan, or other changes of it. */
  async read(): Promise<void> {
    this.#refused = null;
    await this.#slices.ask(this.#asked(), 0);
  }

  need(first: number, last: number): void {
    untrack(() => this.#slices.need(first, last));
  }

  /** Everybody among those shown who can be left out, also those who were not in sight. None: it could not be read. */
  async everybody(): Promise<readonly NamedApart[] | null> {
    const known = this.known;
    if (known) return known;
    const of = this.#asked();
    try {
      const { apart } = await host.ask("planned_apart", of);
      this.#all = { of, apart };
      return this.known;
    } catch (thrown) {
      this.#refused = thrown;
      return null;
    }
  }

  /** The same, where they were asked for already. */
  get known(): readonly NamedApart[] | null {
    const all = this.#all;
    return all && all.of.plan === this.#plan().plan && all.of.filter === this.filter ? all.apart : null;
  }

  #asked(): Asked {
    return { plan: this.#plan().plan, filter: this.filter };
  }
}
