// What whoever sits here is told, read again whenever something changed; late answers are dropped. Knows no DOM.
import type { Failure, NewsLine } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";
import { companiesText } from "../../shared/companies-text";

export class News {
  /** What is new: what must be read first, then the newest. */
  lines = $state.raw<readonly NewsLine[]>([]);
  /** What they have read and is told still. None: it is not known yet what is told. */
  known = $state.raw<readonly NewsLine[] | null>(null);
  /** Why it is not known what is told. */
  failure = $state.raw<Failure | null>(null);
  /** When the company was last answered by whoever sits here, by its clock. */
  answered = $state.raw<string | null>(null);
  /** What has been said aloud: it is said once. */
  readonly #said = new Set<string>();
  #number = 0;
  /** Settled when everything that was confirmed is kept. */
  #confirming: Promise<unknown> = Promise.resolve();

  constructor(private readonly session: Session) {}

  readonly first: NewsLine | null = $derived(this.lines[0] ?? null);

  /** Reads what is told, or reads it anew. Where that does not work, the desk says so elsewhere. */
  async read(company: string | null): Promise<void> {
    const number = (this.#number += 1);
    // What is being confirmed would still be new.
    await this.#confirming;
    if (number !== this.#number) return;
    try {
      const { lines, read, answered } = await host.ask("news", { company });
      if (number !== this.#number) return;
      this.lines = [...lines.filter((line) => line.mustRead), ...lines.filter((line) => !line.mustRead)];
      this.known = read;
      this.answered = answered;
      this.failure = null;
    } catch (thrown) {
      // Calls are answered without news too: only whoever asks for them is told.
      if (number === this.#number) this.failure = failureOf(thrown);
    }
  }

  /** Says aloud what has come, once. */
  announce(): void {
    const unsaid = this.lines.filter((line) => !this.#said.has(line.id));
    const [first] = unsaid;
    if (!first) return;
    for (const line of unsaid) this.#said.add(line.id);
    this.session.notices.announce(i18n.m.news.arrived(this.textOf(first), unsaid.length - 1));
  }

  /** These have been read. What was asked for before they were is late. */
  confirm(notices: readonly string[]): void {
    if (notices.length === 0) return;
    this.#number += 1;
    const read = new Set(notices);
    this.known = [...this.lines.filter((line) => read.has(line.id)), ...(this.known ?? [])];
    this.lines = this.lines.filter((line) => !read.has(line.id));
    const kept = host.ask("read_news", { notices: [...notices] }).catch((thrown: unknown) => this.session.fail(thrown));
    this.#confirming = Promise.all([this.#confirming, kept]);
  }

  /** Nothing is told to whoever sits here. */
  clear(): void {
    this.#number += 1;
    this.lines = [];
    this.known = null;
    this.failure = null;
    this.answered = null;
  }

  /** With the companies it is for, where all are answered; many are counted, for what is told must not be cut off. */
  textOf(line: NewsLine): string {
    const text = i18n.m.news.told(line, this.session.today);
    return this.session.company === null ? `${companiesText(line.companies, this.session.desk, 2)}: ${text}` : text;
  }
}
