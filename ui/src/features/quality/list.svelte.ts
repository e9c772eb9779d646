// What is wrong in the directory, part by part, read again whenever something changed; and the remedies that are done at
// once. Late answers are dropped. Knows no DOM.
import type { Failure, Finding, Mend, QualityNamed, Remedy, TroubleCount, TroubleKind } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";
import { lasting } from "../../shared/lasting.svelte";
import { mendedText } from "./finding-text";

/** As many as are read at a time. */
const PART = 100;

export class QualityList {
  /** None: not read yet. */
  findings = $state.raw<readonly Finding[] | null>(null);
  counts = $state.raw<readonly TroubleCount[]>([]);
  /** How many fit what was asked for. */
  total = $state(0);
  failure = $state.raw<Failure | null>(null);
  kind = $state.raw<TroubleKind | null>(null);
  mending = $state(false);
  /** The finding the keys are at, by its place. */
  at = $state(0);
  /** The remedy of that finding that waits to be told about whom. */
  asking = $state.raw<Remedy | null>(null);
  /** How many are shown at most. */
  #many = PART;
  #number = 0;
  /** Of what kind those that are shown are, and of which company. */
  #shown = "";
  /** Whether the keys were at a finding when it was opened, and shall be there again. */
  isAway = false;

  constructor(private readonly session: Session) {}

  /** How many findings there are of all kinds. */
  readonly all = $derived(this.counts.reduce((sum, { count }) => sum + count, 0));
  readonly grave = $derived(this.counts.reduce((sum, { grave }) => sum + grave, 0));
  readonly keys: readonly string[] = $derived(keysOf(this.findings ?? []));
  readonly chosen: Finding | null = $derived(this.findings?.[this.at] ?? null);

  /** Reads them, or reads them anew: what is shown stays until then. False: somebody has asked anew meanwhile. */
  async read(): Promise<boolean> {
    const number = (this.#number += 1);
    const asked = { number, company: this.session.company?.id ?? null, kind: this.kind, first: 0, count: this.#many };
    try {
      const read = await host.ask("quality", asked);
      if (read.number !== this.#number) return false;
      this.#take(read.findings, `${asked.company} ${asked.kind}`);
      this.counts = read.counts;
      this.total = read.total;
      this.failure = null;
    } catch (thrown) {
      if (number !== this.#number) return false;
      this.failure = failureOf(thrown);
    }
    return true;
  }

  /** Only how many there are: nobody looks at them. */
  async count(): Promise<void> {
    const number = (this.#number += 1);
    try {
      const read = await host.ask("quality", { number, company: this.session.company?.id ?? null, kind: null, first: 0, count: 0 });
      if (read.number === this.#number) this.counts = read.counts;
    } catch {
      // The list itself says what is wrong.
    }
  }

  /** The keys stay at their finding; where that is gone, they are at the next one, and nothing is asked about that. */
  #take(findings: readonly Finding[], shown: string): void {
    const isOther = shown !== this.#shown;
    const key = this.keys[this.at];
    this.findings = findings;
    this.#shown = shown;
    const place = isOther || key === undefined ? -1 : this.keys.indexOf(key);
    if (place >= 0) this.at = place;
    else this.stand(isOther ? 0 : this.at);
  }

  /** The keys are at another finding. */
  stand(at: number): void {
    this.at = Math.max(0, Math.min(at, (this.findings?.length ?? 0) - 1));
    this.asking = null;
  }

  /** Another kind, from its beginning; none: all of them. */
  async choose(kind: TroubleKind | null): Promise<void> {
    this.kind = kind;
    this.asking = null;
    this.#many = PART;
    await this.read();
  }

  async more(): Promise<void> {
    if ((this.findings?.length ?? 0) >= this.total) return;
    this.#many += PART;
    await this.read();
  }

  /** Does something about a finding. True: it is done, or was no longer so. */
  async mend(remedy: Remedy, finding: Finding, whom?: QualityNamed): Promise<boolean> {
    const mend = mendOf(remedy, finding, whom);
    if (mend === null || this.mending) return false;
    this.mending = true;
    try {
      const { operation } = await host.ask("mend", mend);
      this.session.done(operation === null ? i18n.m.quality.notSo : mendedText(remedy, finding, whom), operation);
      return true;
    } catch (thrown) {
      this.session.fail(thrown);
      return false;
    } finally {
      this.mending = false;
    }
  }
}

/** What the program is asked to do; none: a remedy that is not done at once, or of which it is not known about whom. */
function mendOf(remedy: Remedy, finding: Finding, whom?: QualityNamed): Mend | null {
  const { about, others, trouble } = finding;
  const role = about.record.id;
  switch (remedy) {
    case "confirm":
      return { kind: "confirm", records: [about, ...others].map((one) => one.record) };
    case "remove-number":
      if (trouble.kind === "not-a-number") return { kind: "remove-number", record: about.record, number: trouble.number };
      if (trouble.kind !== "shared-mobile" || !whom) return null;
      return { kind: "remove-number", record: whom.record, number: trouble.number };
    case "add-holder":
      return whom ? { kind: "add-holder", role, person: whom.record.id } : null;
    case "add-deputy":
      return whom ? { kind: "add-deputy", role, person: whom.record.id } : null;
    case "break-loop":
      return trouble.kind === "deputy-loop" ? { kind: "break-loop", deputy: trouble.last } : null;
    default:
      return null;
  }
}

/** Names of findings that hold for as long as they are the same, wherever they stand; the same again is numbered. */
function keysOf(findings: readonly Finding[]): string[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(finding);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return before === 0 ? key : `${key} ${before}`;
  });
}

function keyOf({ about, trouble, others }: Finding): string {
  const more = trouble.kind === "not-a-number" || trouble.kind === "shared-mobile" ? trouble.number : "";
  return [trouble.kind, about.record.id, more, ...others.map((other) => other.record.id)].join(" ");
}

/** The list as it was left: whoever mends by hand in a form comes back to it. */
export const qualityListOf = lasting((session: Session) => new QualityList(session));
