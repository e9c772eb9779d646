// The holes of the coming days, read again whenever something changed; late answers are dropped. Knows no DOM.
import type { Failure, Hole, Proposal } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";
import { holeText } from "./hole-text";

/** As many as anybody works through; the rest is counted. */
const LIMIT = 50;

export class Holes {
  /** None: not read yet. */
  holes = $state.raw<readonly Hole[] | null>(null);
  count = $state(0);
  failure = $state.raw<Failure | null>(null);
  mending = $state(false);
  #number = 0;

  constructor(private readonly session: Session) {}

  /** Reads them, or reads them anew: what is shown stays until then. */
  async read(company: string | null, days: number): Promise<void> {
    const number = (this.#number += 1);
    try {
      const { holes, count } = await host.ask("holes", { company, days, limit: LIMIT });
      if (number !== this.#number) return;
      this.holes = holes;
      this.count = count;
      this.failure = null;
    } catch (thrown) {
      if (number === this.#number) this.failure = failureOf(thrown);
    }
  }

  /** Somebody who is proposed covers from now on. True: it is done. */
  async mend(hole: Hole, { person, name }: Proposal): Promise<boolean> {
    if (this.mending || hole.absence === null) return false;
    this.mending = true;
    try {
      // Of several roles nobody is asked to cover one only.
      const only = hole.everything || hole.roles.length !== 1 ? null : (hole.roles[0]?.id ?? null);
      const { operation } = await host.ask("mend_hole", { absence: hole.absence, cover: person, role: only });
      this.session.done(i18n.m.holes.mended(name, holeText(hole, this.session.today)), operation);
      return true;
    } catch (thrown) {
      this.session.fail(thrown);
      return false;
    } finally {
      this.mending = false;
    }
  }
}

/** Names a hole for as long as it is the same. */
export function holeKey({ person, roles, from, everything }: Hole): string {
  return [person ?? "", everything, from, ...roles.map((role) => role.id)].join(" ");
}
