// The notices as admins keep them: read again whenever something changed; late answers are dropped. Knows no DOM.
import type { Failure, FormProblem, Notice, NoticeDraft, Notices, NoticeWhen } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";

const order: readonly NoticeWhen[] = ["now", "later", "past"];

export class Keeping {
  /** None: not read yet. */
  read = $state.raw<Notices | null>(null);
  failure = $state.raw<Failure | null>(null);
  #number = 0;

  /** The notices by when they are told. */
  readonly groups: readonly { when: NoticeWhen; notices: readonly Notice[] }[] = $derived(
    order
      .map((when) => ({ when, notices: this.read?.notices.filter((notice) => notice.when === when) ?? [] }))
      .filter(({ notices }) => notices.length > 0),
  );

  constructor(private readonly session: Session) {}

  async load(company: string | null): Promise<void> {
    const number = (this.#number += 1);
    try {
      const read = await host.ask("notices", { company });
      if (number !== this.#number) return;
      this.read = read;
      this.failure = null;
    } catch (thrown) {
      if (number === this.#number) this.failure = failureOf(thrown);
    }
  }

  async remove(notice: Notice): Promise<void> {
    try {
      const { operation } = await host.ask("remove_notice", { notice: notice.id, seen: this.read?.seen ?? 0 });
      this.session.done(i18n.m.notices.removed, operation);
    } catch (thrown) {
      this.session.fail(thrown);
    }
    await this.load(this.session.company?.id ?? null);
  }

  textOf(notice: Notice): string {
    return i18n.m.news.told({ told: notice.told, on: notice.on, inEffect: notice.on <= this.session.today }, this.session.today);
  }
}

/** A notice being written. */
export class Writing {
  draft = $state<NoticeDraft>() as NoticeDraft;
  problems = $state.raw<readonly FormProblem[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** Somebody else changed it meanwhile: what they wrote is shown beside. */
  changed = $state(false);
  busy = $state(false);
  #seen: number;
  /** As it was before anybody wrote. */
  readonly #before: string;

  constructor(
    private readonly session: Session,
    notice: Notice | null,
    seen: number,
  ) {
    this.#seen = seen;
    this.draft = {
      id: notice?.id ?? null,
      company: notice?.companyId ?? session.company?.id ?? null,
      words: notice?.told.kind === "own" ? { ...notice.told.words } : { fi: "", sv: "", en: "" },
      from: notice?.from ?? null,
      to: notice?.to ?? null,
      mustRead: notice?.mustRead ?? false,
    };
    this.#before = JSON.stringify(this.draft);
  }

  get unsaved(): boolean {
    return JSON.stringify(this.draft) !== this.#before;
  }

  /** True: it is saved. */
  async save(): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problems = [];
    this.failure = null;
    try {
      const { operation } = await host.ask("save_notice", { draft: $state.snapshot(this.draft), seen: this.#seen });
      this.session.done(operation === null ? i18n.m.forms.same : i18n.m.notices.saved, operation);
      return true;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code === "form") this.problems = failure.problems;
      else if (failure.code === "changed-meanwhile") await this.#again();
      else this.failure = failure;
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** What is written stays; saved once more it stands. */
  async #again(): Promise<void> {
    const { seen } = await host.ask("notices", { company: null });
    this.#seen = seen;
    this.changed = true;
  }
}
