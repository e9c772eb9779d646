// A table that was pasted from a spreadsheet: what taking it in would do, and doing it. Knows the program and the
// session, no DOM.
import type { ImportPlan } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";
import type { Trouble } from "../importing/controller.svelte";

export class Pasting {
  text = $state("");
  /** None: not planned yet. */
  plan = $state.raw<ImportPlan | null>(null);
  /** The text the plan was made of. */
  #planned = $state.raw("");
  trouble = $state.raw<Trouble | null>(null);
  busy = $state<"plan" | "write" | null>(null);
  leaveOut = $state(false);
  /** Somebody wanted to go on without having said what becomes of the wrong rows. */
  choiceNeeded = $state(false);
  readonly #session: Session;

  /** Whether the text is another one than the plan was made of. */
  readonly stale: boolean = $derived(this.plan !== null && this.text !== this.#planned);

  constructor(session: Session, begin: string) {
    this.#session = session;
    this.text = begin;
  }

  /** Asks what taking the table in would do. */
  async makePlan(): Promise<void> {
    const text = this.text;
    if (text.trim() === "" || this.busy) return;
    this.trouble = null;
    this.busy = "plan";
    try {
      this.plan = await host.ask("plan_pasted", { text });
      this.#planned = text;
      this.leaveOut = false;
      this.choiceNeeded = false;
      this.#session.notices.announce(i18n.m.importing.planned(this.plan.changeCount));
    } catch (thrown) {
      this.plan = null;
      this.trouble = { kind: "failure", failure: failureOf(thrown) };
    } finally {
      this.busy = null;
    }
  }

  /** Takes the table in. True: it is done, or nothing was different. */
  async carryOut(): Promise<boolean> {
    const { plan } = this;
    if (!plan || this.busy || this.stale) return false;
    if (plan.problemCount > 0 && !this.leaveOut) {
      this.choiceNeeded = true;
      return false;
    }
    this.trouble = null;
    this.busy = "write";
    try {
      const imported = await host.ask("carry_out_import", { plan: plan.plan, leaveOut: this.leaveOut });
      if (imported.outcome === "cancelled") {
        this.trouble = { kind: "cancelled" };
        return false;
      }
      const m = i18n.m;
      if (imported.outcome === "done") this.#session.done(m.rota.pasted(plan.changeCount), imported.operation);
      else this.#session.done(m.importing.unchanged, null);
      return true;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code === "bad-rows") {
        this.choiceNeeded = true;
        this.leaveOut = false;
      } else {
        this.trouble = { kind: "failure", failure };
        // What it was compared with is no longer so: only a new plan can be carried out.
        if (failure.code === "no-such-plan" || failure.code === "changed-meanwhile") this.plan = null;
      }
      return false;
    } finally {
      this.busy = null;
    }
  }
}
