// What callers asked for in vain, one chosen, what resembles it, and what is made of it. Late answers are dropped. Knows
// no DOM.
import type { Failure, MadeOfMisses, MissCandidates, MissGroup, MissRemedy, Saved } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Session, View } from "../../session/session.svelte";
import { lasting } from "../../shared/lasting.svelte";
import { formOf, groupId, isSame, textsOf } from "./made";
import { Making, type Made } from "./making.svelte";

/** As many as are read at a time. */
const PART = 100;
/** As many as the program sends at most. */
const MOST = 500;
/** So often in two weeks: callers are asking for it now. */
const OFTEN = 3;

/** What was put aside, and the last change before that. */
interface Aside {
  group: MissGroup;
  putAside: string | null;
  before: string | undefined;
}

/** What names its toast, which goes when it is opened again. */
function toastOf({ group }: Aside): string {
  return `aside ${groupId(group)}`;
}

export class MissList {
  /** None: not read yet. */
  groups = $state.raw<readonly MissGroup[] | null>(null);
  /** How many groups there are, and how many misses they hold. */
  total = $state(0);
  missed = $state(0);
  /** For how many days misses are kept. */
  days = $state(0);
  failure = $state.raw<Failure | null>(null);
  chosen = $state.raw<MissGroup | null>(null);
  /** What resembles the chosen one; none: not known yet. */
  near = $state.raw<MissCandidates | null>(null);
  nearFailure = $state.raw<Failure | null>(null);
  /** The name or word that is being written. */
  making = $state.raw<Making | null>(null);
  mending = $state(false);
  /** What was put aside and not opened again, the last at the end. */
  #aside = $state.raw<readonly Aside[]>([]);
  /** Whether somebody looks at the list, and not only at how much is in it. */
  #isOpen = false;
  #many = PART;
  #company: string | null = null;
  #asked = 0;
  #looked = 0;
  #looking = false;

  constructor(private readonly session: Session) {}

  readonly at: number = $derived(this.chosen ? (this.groups?.indexOf(this.chosen) ?? -1) : -1);
  /** How many are asked for often at present. */
  readonly often: number = $derived((this.groups ?? []).filter(({ recent }) => recent >= OFTEN).length);
  /** Whether there are more that the program would send. */
  readonly hasMore: boolean = $derived(Math.min(this.total, MOST) > (this.groups?.length ?? 0));
  /** The likeliest remedy of the chosen one. */
  readonly likely: MissRemedy | null = $derived(this.near?.remedies[0] ?? null);

  /** Somebody looks at the list until the returned function is called. */
  open(): () => void {
    this.#isOpen = true;
    this.making = null;
    return () => (this.#isOpen = false);
  }

  /** Reads them, or reads them anew: what is shown stays until then. */
  async read(): Promise<void> {
    const number = (this.#asked += 1);
    const company = this.session.company?.id ?? null;
    if (company !== this.#company) this.#many = PART;
    try {
      const read = await host.ask("misses", { company, limit: this.#many });
      if (number !== this.#asked) return;
      this.groups = read.groups;
      this.total = read.totalGroups;
      this.missed = read.missed;
      this.days = read.days;
      this.failure = null;
      this.#stay(this.#at(company));
    } catch (thrown) {
      if (number === this.#asked) this.failure = failureOf(thrown);
    }
  }

  /** Where the chosen one stood: in another company's list one begins at the top. */
  #at(company: string | null): number {
    const at = company === this.#company ? this.#lastAt : 0;
    this.#company = company;
    return at;
  }

  #lastAt = 0;

  /** The chosen one stays; where it is dealt with, the next one is in its place. */
  #stay(at: number): void {
    const { chosen } = this;
    const groups = this.groups ?? [];
    const same = chosen && groups.find((group) => isSame(group, chosen));
    if (!same) return this.choose(at);
    this.chosen = same;
    this.#lastAt = groups.indexOf(same);
    // Something has changed, perhaps what resembles it.
    void this.look();
  }

  choose(at: number): void {
    const groups = this.groups ?? [];
    this.#lastAt = Math.max(0, Math.min(at, groups.length - 1));
    const next = groups[this.#lastAt] ?? null;
    if (next && this.chosen && groupId(next) === groupId(this.chosen)) return;
    this.chosen = next;
    this.near = null;
    this.making = null;
    void this.look();
  }

  async more(): Promise<void> {
    if (!this.hasMore) return;
    this.#many += PART;
    await this.read();
  }

  /** What resembles the chosen one. One question at a time: whoever walks through the list asks about where they stop. */
  async look(): Promise<void> {
    this.#looked += 1;
    if (this.#looking || !this.#isOpen) return;
    this.#looking = true;
    try {
      for (let number = 0; this.chosen !== null && number !== this.#looked; ) {
        number = this.#looked;
        const near = await this.#nearestTo(this.chosen, number);
        if (number === this.#looked) this.near = near;
      }
    } finally {
      this.#looking = false;
    }
  }

  async #nearestTo(group: MissGroup, number: number): Promise<MissCandidates | null> {
    this.nearFailure = null;
    try {
      return await host.ask("miss_candidates", { number, texts: textsOf(group), company: group.company });
    } catch (thrown) {
      this.nearFailure = failureOf(thrown);
      return null;
    }
  }

  /** Begins to write a name or a word of the chosen one. */
  begin(made: Made): void {
    if (this.chosen && this.near) this.making = new Making(made, this.chosen, this.near);
  }

  /** The form in which a remedy of the chosen one is made, and what is done once it is saved; none: there is no form. */
  form(remedy: MissRemedy): [View, Session["afterSaving"]] | null {
    const { chosen, near } = this;
    const form = chosen && formOf(remedy, chosen, near);
    return form && chosen ? [form, (to, saved) => void this.#saved(chosen, to, saved)] : null;
  }

  /** What was made of a group is saved. The list is come back to, unless its user is on their way elsewhere. */
  async #saved(group: MissGroup, to: View | null, { operation }: Saved): Promise<void> {
    if (to === null) this.session.go({ name: "directory", tab: "misses" });
    if (operation !== null) await this.#mend(group, { kind: "saved", operation }, () => i18n.m.misses.savedDone(group.key));
  }

  /** Whether this can be made of the chosen one: a form needs nothing that resembles it where that cannot be read. */
  can(remedy: MissRemedy): boolean {
    if (this.chosen === null || this.making !== null) return false;
    if (remedy === "put-aside" || this.near !== null) return true;
    return this.nearFailure !== null && formOf(remedy, this.chosen, null) !== null;
  }

  /** Makes what is being written, once whoever is looked for is found. True: it is done. */
  async make(): Promise<boolean> {
    const { making } = this;
    const chosen = await making?.found();
    if (!making || !chosen || making !== this.making) return false;
    const { made, group, words } = making;
    const { key, name } = chosen;
    const m = i18n.m.misses;
    const how: MadeOfMisses =
      made === "alias" ? { kind: "alias", person: key.id, words } : { kind: "keyword", role: key.id, words };
    const added = made === "alias" ? m.aliasAdded : m.keywordAdded;
    return this.#mend(group, how, (operation) => (operation === null ? m.already : added)(words.trim(), name));
  }

  async #mend(group: MissGroup, made: MadeOfMisses, said: (operation: string | null) => string): Promise<boolean> {
    return this.#doing(async () => {
      const { operation } = await host.ask("mend_misses", { texts: textsOf(group), company: group.company, made });
      this.session.done(said(operation), operation);
      this.making = null;
      await this.session.refresh();
    });
  }

  /** Nothing is made of the chosen one. True: it is done. */
  async putAside(): Promise<boolean> {
    const group = this.chosen;
    if (!group) return false;
    return this.#doing(async () => {
      const { putAside } = await host.ask("settle_misses", { keys: [group.key], company: group.company, settled: "put-aside" });
      const aside: Aside = { group, putAside, before: this.session.lastChange?.operation };
      this.#aside = [...this.#aside, aside];
      const act = { label: i18n.m.words.undo, run: () => void this.openAgain(aside) };
      this.session.notices.say(i18n.m.misses.asideDone(group.key), act, toastOf(aside));
    });
  }

  /** What was put aside last and can be opened again by a key; none: something else was done since. */
  get lastAside(): Aside | null {
    const last = this.#aside.at(-1);
    return last && last.before === this.session.lastChange?.operation ? last : null;
  }

  /** Opens again what was put aside; it is chosen. */
  async openAgain(aside: Aside): Promise<boolean> {
    if (!this.#aside.includes(aside)) return false;
    return this.#doing(async () => {
      const { group, putAside } = aside;
      await host.ask("settle_misses", { keys: [], company: group.company, settled: "open", putAside: putAside ?? undefined });
      this.#aside = this.#aside.filter((one) => one !== aside);
      this.session.notices.takenBack(toastOf(aside));
      this.chosen = aside.group;
      this.near = null;
      this.making = null;
      this.session.notices.say(i18n.m.misses.openAgain(aside.group.key));
    });
  }

  /** Misses are kept for so many days from now on. */
  async keepFor(days: number): Promise<void> {
    await this.#doing(() => host.ask("keep_misses", { days }));
  }

  /** One thing at a time; the list is read anew after it. True: it is done. */
  async #doing(act: () => Promise<unknown>): Promise<boolean> {
    if (this.mending) return false;
    this.mending = true;
    try {
      await act();
      await this.read();
      return true;
    } catch (thrown) {
      if (!this.making?.takeProblems(thrown)) this.session.fail(thrown);
      return false;
    } finally {
      this.mending = false;
    }
  }
}

/** The list as it was left: whoever makes something of a miss in a form comes back to it. */
export const missListOf = lasting((session: Session) => new MissList(session));
