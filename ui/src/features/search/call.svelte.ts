// One call at the desk: what was heard, who is chosen, the card, what came of connecting. Knows no DOM.
import type { Card, CompanyHelper, Connected } from "../../contract/types";
import type { Session } from "../../session/session.svelte";
import { host } from "../../host";
import { i18n } from "../../i18n";
import { lasting } from "../../shared/lasting.svelte";
import { Connecting, contactOf, mayBeGiven, type FoundBy } from "../card/connecting/connecting.svelte";
import { sameEntry, ShownCard } from "../card/shown-card.svelte";
import { Attempts } from "./attempts";
import { Finder } from "./finder.svelte";
import { Helping } from "./helping.svelte";
import { rowSentence } from "./sentence";

/** How long a pause in typing is until the hits are said aloud, in milliseconds. */
const PAUSE = 500;

export class Call {
  readonly finder: Finder;
  readonly shown = new ShownCard();
  readonly connecting = new Connecting();
  readonly helping: Helping;
  readonly #attempts: Attempts;
  readonly #session: Session;
  /** The company that was answered when it was last asked. */
  #company: string | null;
  /** Goes up with everything that is heard: an Enter pressed before it does not count any more. */
  #heard = 0;
  #saySoon: ReturnType<typeof setTimeout> | undefined;

  /** The call of this desk: it goes on while its person is edited or another view is looked at. */
  static readonly at = lasting((session: Session) => new Call(session));

  constructor(session: Session) {
    this.#session = session;
    this.#company = session.company?.id ?? null;
    this.#attempts = new Attempts(session);
    this.finder = new Finder(
      () => session.company?.id ?? null,
      (best, number) => this.#came(best, number),
    );
    this.helping = new Helping((number, nearest) => {
      this.finder.takeNearest(number, nearest);
      if (this.finder.lost) this.#showChosen(null);
    });
  }

  /** What came of connecting the one on the card; none: nothing yet. */
  get outcome(): Connecting["outcome"] {
    const { outcome } = this.connecting;
    const { card } = this.shown;
    return outcome && card && sameEntry(outcome.key, card.key) ? outcome : null;
  }

  get isConnected(): boolean {
    const came = this.helping.outcome?.came ?? this.outcome?.came;
    return came !== undefined && came.outcome !== "changed";
  }

  /** Whether nothing was found, somebody can help all the same, and nobody is connected yet. */
  get canConnectCompany(): boolean {
    return this.finder.listed.inVain && this.helping.helpers.length > 0 && !this.isConnected;
  }

  /** Something was typed. */
  hear(text: string): void {
    this.#attempts.heard(text);
    this.#hear(text);
  }

  /** An example is tried: no caller asked for that. */
  tryOut(text: string): void {
    this.#attempts.left();
    this.#hear(text);
  }

  #hear(text: string): void {
    this.#begin();
    this.finder.hear(text);
    clearTimeout(this.#saySoon);
    const heard = this.#heard;
    this.#saySoon = setTimeout(() => void this.#sayHits(heard), PAUSE);
  }

  /** Another attempt after one that did not work. */
  searchAgain(): void {
    this.finder.again(false);
  }

  /** Something changed: what is shown is asked for again. Whoever is chosen stays so unless another company is answered. */
  refresh(): void {
    const company = this.#session.company?.id ?? null;
    const keep = company === this.#company;
    this.#company = company;
    if (this.finder.text.trim() !== "") this.finder.again(keep);
  }

  choose(at: number): void {
    this.#over();
    this.finder.choose(at);
    this.askCard();
  }

  /** Asks for the card of the chosen one again. */
  askCard(): void {
    const { chosen } = this.finder;
    if (chosen) this.shown.ask(chosen.key);
  }

  /** Moves the choice. What is typed comes first: its list may still be on its way. */
  move(by: number): void {
    void this.#whenFound(() => {
      const { at } = this.finder;
      this.choose(at < 0 ? 0 : at + by);
    });
  }

  /** To the first row (0) or the last one (Infinity). */
  moveTo(at: number): void {
    void this.#whenFound(() => this.choose(at));
  }

  /** Ready for the next call. False: everything was ready already. */
  clear(): boolean {
    const had = this.finder.text !== "" || this.connecting.outcome !== null;
    clearTimeout(this.#saySoon);
    this.#begin();
    this.#attempts.left();
    this.finder.hear("");
    this.#session.hangUp();
    return had;
  }

  /** What came of connecting is over. */
  #over(): void {
    this.connecting.over();
    this.helping.over();
  }

  /** The desk is left: nothing is said any more. */
  leave(): void {
    clearTimeout(this.#saySoon);
    this.#heard += 1;
    this.#attempts.interrupted();
  }

  /** Something is done with whoever was found: they were not looked for in vain. */
  chose(): void {
    this.#attempts.choose();
  }

  /** Whoever was asked for is not found: that is told, and the next call can come. */
  notFound(): void {
    const m = i18n.m.vain;
    const told = this.#attempts.notFound();
    this.clear();
    this.#session.notices.say(() => (told ? m.noted : m.notNoted));
  }

  /** A word about what was not found is on its way to the admins, who need not be told twice. The call goes on. */
  sentNotFound(): void {
    this.#attempts.notFound();
  }

  /** Connects to whoever answers, or to whoever was asked for all the same. */
  async connect(allTheSame: boolean): Promise<void> {
    await this.#whenCarded((card, found) => this.connecting.connect(card, allTheSame, this.#session.spoken, found));
  }

  /** Connects to who else can help: of the one on the card, else of the company where nothing was found. */
  async connectHelper(): Promise<void> {
    await this.#whenFound(async () => {
      const card = await this.#chosenCard();
      if (!card && this.finder.chosen) return;
      if (card?.help || !this.finder.listed.inVain) await this.#whenCarded((card, found) => this.connecting.connectHelper(card, found));
      else await this.connectCompany();
    });
  }

  /** The consent ends, or whoever gave it goes, while the card is looked at: what was told of it goes. */
  forgetTold(): void {
    if (this.connecting.forgetTold() && this.shown.card) this.#session.notices.announce(i18n.m.card.consentOver);
  }

  /** Does what connects whoever is chosen, with what found them, and says what came of it. */
  async #whenCarded(connect: (card: Card, found: FoundBy) => Promise<Connected | null>): Promise<void> {
    await this.#whenFound(async () => {
      // What found them; something else may be typed while the card is on its way.
      const { text } = this.finder.listed;
      const card = await this.#chosenCard();
      if (!card) return;
      const { took, undone } = this.#attempts.choose();
      try {
        const before = this.#heard;
        const came = await connect(card, { typed: text, took });
        if (came === null || came.outcome === "changed") undone();
        if (came === null) return;
        // What comes after the call belongs to no other: neither its card nor the details that were to be told.
        const isOver = before !== this.#heard || this.connecting.outcome?.came !== came;
        if (isOver && came.outcome !== "connected" && came.outcome !== "nobody") return;
        // What came of it is not talked over by what was found.
        if (!isOver) clearTimeout(this.#saySoon);
        if (came.outcome === "changed") this.#showChanged(came.card);
        this.#session.notices.announce(heard(came, card));
      } catch (thrown) {
        undone();
        this.#session.fail(thrown);
      }
    });
  }

  /** Connects to somebody who can help whoever asked for somebody else, if they still do; the first one where none is given. */
  async connectCompany(pressed?: CompanyHelper): Promise<void> {
    await this.#whenFound(async () => {
      const before = this.#heard;
      if (!pressed) await this.helping.settled();
      const { helpers } = this.helping;
      const helper = pressed ? helpers.find(({ company, number }) => company === pressed.company && number === pressed.number) : helpers[0];
      if (!helper || !this.finder.listed.inVain || before !== this.#heard) return;
      const { took, undone } = this.#attempts.choose();
      try {
        const came = await this.helping.connect(helper, took);
        if (came === null || came.outcome === "changed") undone();
        if (came?.outcome === "connected") this.#session.notices.announce(heardNumber(came, this.#gives(helper.company), helper.mayBeGiven));
        if (came?.outcome !== "changed" || before !== this.#heard) return;
        this.refresh();
        this.#session.notices.say(() => i18n.m.vain.helperChanged);
      } catch (thrown) {
        undone();
        this.#session.fail(thrown);
      }
    });
  }

  #gives(company: string): boolean {
    return this.#session.desk?.companies.find(({ id }) => id === company)?.rule === "give-number";
  }

  /** Copies the number to call, or the address to tell. */
  async copyNumber(): Promise<void> {
    await this.#whenFound(async () => {
      const card = await this.#chosenCard();
      const copied = card && toCopy(card, this.outcome?.allTheSame);
      if (!copied) return;
      try {
        await host.ask("copy", { text: copied.text });
        this.chose();
        this.#session.notices.say(copied.said);
      } catch (thrown) {
        this.#session.fail(thrown);
      }
    });
  }

  /** Does something about what is typed now, at once if its list is there. Not done if something else is typed first. */
  async #whenFound(act: () => void | Promise<void>): Promise<void> {
    const heard = this.#heard;
    if (!this.finder.isCurrent) await this.finder.settled();
    if (heard !== this.#heard || !this.finder.isCurrent) return;
    await act();
  }

  /** The card of the row that is chosen now. None: another one was chosen before it came, or it did not come. */
  async #chosenCard(): Promise<Card | null> {
    const chosen = this.finder.chosen?.key;
    if (!chosen) return null;
    if (!this.shown.isCurrent) await this.shown.settled();
    const { card } = this.shown;
    const now = this.finder.chosen?.key;
    return card && now && sameEntry(now, chosen) && sameEntry(card.key, chosen) ? card : null;
  }

  /** Something else is looked for. */
  #begin(): void {
    this.#heard += 1;
    this.#over();
  }

  #came(best: Card | null, number: number): void {
    const { text, listed } = this.finder;
    this.#attempts.narrowedTo(listed.narrowed);
    this.#showChosen(best);
    if (listed.inVain) this.helping.begin({ number, text, company: this.#session.company?.id ?? null });
    else this.helping.end();
  }

  #showChosen(best: Card | null): void {
    const { chosen, lost } = this.finder;
    if (lost) this.shown.takeGone();
    else if (!chosen) this.shown.take(null);
    else if (best && sameEntry(best.key, chosen.key)) this.shown.take(best);
    else this.shown.ask(chosen.key);
  }

  #showChanged(card: Card | null): void {
    if (card) this.shown.take(card);
    else this.shown.takeGone();
    // The row says what held before.
    this.refresh();
  }

  async #sayHits(heard: number): Promise<void> {
    await this.finder.settled();
    if (this.finder.listed.inVain) await this.helping.settled();
    const { listed, text } = this.finder;
    if (heard !== this.#heard || text.trim() === "" || this.finder.failure) return;
    const best = listed.rows[0];
    const row = best ? rowSentence(best, this.#session.today) : null;
    if (listed.inVain || row === null) this.#session.notices.announce(i18n.m.vain.heard(listed.rows.length, row, this.helping.helpers[0] ?? null));
    else this.#session.notices.announce(i18n.m.search.heard(listed.rows.length, listed.more, row));
  }
}

/** What is copied of a card, and what is said of that: the number to call, the place to tell, who can help. */
export function toCopy(card: Card, allTheSame = false): { text: string; said: string } | null {
  const m = i18n.m.card;
  const contact = contactOf(card, allTheSame);
  if (!contact && card.place) return { text: card.place.text, said: m.placeCopied(card.place.text) };
  const number = contact ?? card.help?.contact;
  return number ? { text: number.dial, said: m.numberCopied(number.number) } : null;
}

function heardNumber({ name, number }: { name: string; number: string }, gives: boolean, mayBe: boolean): string {
  const m = i18n.m.card;
  if (!gives) return m.heardConnected(name, number);
  return mayBe ? m.heardGiven(name, number) : m.heardNotGiven(name, number);
}

function heard(came: NonNullable<Connecting["outcome"]>["came"], card: Card): string {
  const m = i18n.m.card;
  switch (came.outcome) {
    case "connected":
      return heardNumber(came, card.company.rule === "give-number", mayBeGiven(card, came.number));
    case "nobody":
      return card.answer.way === "message" ? m.heardMessage(came.sentence) : m.heardNobody(came.sentence);
    case "told":
      return m.heardTold(came.details);
    case "changed":
      return m.heardChanged;
  }
}
