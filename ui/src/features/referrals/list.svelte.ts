// All referrals as admins keep them, which of them are shown, and what is done to them at once. Late answers are dropped.
// Knows no component.
import type { Failure, ReferralAbout, ReferralRow, Referrals } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";
import { fold, words } from "../../shared/fold";
import { lasting } from "../../shared/lasting.svelte";
import { monthsAfter } from "../forms/months";

export type Which = "all" | "ending" | "uncorrected";

/** As many rows as are drawn at first, and more each time. */
const PART = 200;

/** What somebody may type of a row. */
function textOf({ headline, words, sentTo, listing, companyName }: ReferralRow): string {
  return fold([headline, ...words, sentTo?.name ?? "", listing?.source ?? "", companyName].join(" "));
}

export class ReferralList {
  /** None: not read yet. */
  read = $state.raw<Referrals | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  typed = $state("");
  about = $state.raw<ReferralAbout | null>(null);
  which = $state.raw<Which>("all");
  /** How many rows are drawn at most. */
  many = $state(PART);
  /** The row whose form was opened: whoever comes back is there again. */
  opened: string | null = null;
  #number = 0;

  constructor(private readonly session: Session) {}

  /** Those of the company being answered; of all where none is. */
  readonly ofCompany: readonly ReferralRow[] = $derived.by(() => {
    const company = this.session.company?.id ?? null;
    return (this.read?.referrals ?? []).filter((row) => company === null || row.company === company);
  });
  /** What may be typed of each, folded once: everybody who left has one, and a key must not fold them all. */
  readonly #texts: readonly string[] = $derived(this.ofCompany.map(textOf));
  readonly fitting: readonly ReferralRow[] = $derived.by(() => {
    const typed = words(this.typed);
    const fits = (at: number) => typed.length === 0 || typed.every((word) => this.#texts[at]?.includes(word));
    return this.ofCompany.filter((row, at) => (this.about === null || row.about === this.about) && this.#isOne(row) && fits(at));
  });
  /** The most asked for first. */
  readonly proposals: readonly ReferralRow[] = $derived(this.ofCompany.filter(({ proposed }) => proposed).sort((one, other) => other.asked - one.asked));
  readonly isFiltered: boolean = $derived(this.typed !== "" || this.about !== null || this.which !== "all");

  #isOne(row: ReferralRow): boolean {
    if (this.which === "uncorrected") return row.listing !== null && row.listing.correctionAskedOn === null;
    if (this.which === "ending") return row.to !== null && row.to <= monthsAfter(this.session.today, 1);
    return true;
  }

  async load(): Promise<void> {
    const number = (this.#number += 1);
    try {
      const read = await host.ask("referrals", {});
      if (number !== this.#number) return;
      this.read = read;
      this.failure = null;
    } catch (thrown) {
      if (number === this.#number) this.failure = failureOf(thrown);
    }
  }

  showAll(): void {
    this.typed = "";
    this.about = null;
    this.which = "all";
  }

  more(): void {
    this.many += PART;
  }

  async renew(rows: readonly ReferralRow[]): Promise<void> {
    const ids = rows.map(({ id }) => id);
    await this.#do(() => host.ask("renew_referrals", { ids, seen: this.#seen }), () => i18n.m.referrals.renewed(rows.length));
  }

  async askCorrection({ id, headline }: ReferralRow): Promise<void> {
    await this.#do(() => host.ask("ask_correction", { id, seen: this.#seen }), () => i18n.m.referrals.correctionNoted(headline));
  }

  async remove({ id, headline, person }: ReferralRow): Promise<void> {
    if (person !== null) return this.session.notices.say(i18n.m.referrals.leaverStays);
    await this.#do(() => host.ask("remove_referral", { id, seen: this.#seen }), () => i18n.m.referrals.removed(headline));
  }

  get #seen(): number {
    return this.read?.seen ?? 0;
  }

  async #do(act: () => Promise<{ operation: string | null }>, said: () => string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const { operation } = await act();
      this.session.done(operation === null ? i18n.m.forms.same : said(), operation);
    } catch (thrown) {
      this.session.fail(thrown);
    } finally {
      this.busy = false;
    }
    await this.load();
  }
}

/** The list of a session, as it was left. */
export const referralListOf = lasting((session: Session) => new ReferralList(session));
