// The import that is going on, from the file to what came of it. One for each session: it goes on while its user is at
// the desk. Knows the program and the session, no DOM.
import type { Session } from "../../session/session.svelte";
import type {
  Failure, IdsOf, ImportPlan, ListKind, Look, NamedApart, PlanImport, PlanTotals, Progress, TakenBefore,
} from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import { lasting } from "../../shared/lasting.svelte";
import { differences, doubles, reads, type Meaning } from "./mapping";
import { apartKey } from "./shown-changes.svelte";

/** Where the user is brought when something has come. */
export type Place = "file" | "columns" | "working" | "plan" | "done";

/** What is going on. */
export interface Work extends Progress {
  does: "plan" | "write";
  cancelling: boolean;
}

/** What came of it. */
export interface Result {
  /** None: the directory was as the file has it. */
  operation: string | null;
  file: string;
  kind: ListKind;
  totals: PlanTotals;
  leftOut: number;
  undone: boolean;
}

/** Something to be said in its place. */
export type Trouble = { kind: "failure"; failure: Failure } | { kind: "cancelled" };

function sameKeys(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return one.size === other.size && [...one.keys()].every((key) => other.has(key));
}

/** Whether the same rows cannot be taken; of more than are sent only how many there are is known. */
function sameRows(one: ImportPlan, other: ImportPlan): boolean {
  const lines = ({ problems }: ImportPlan) => JSON.stringify(problems.map(({ line }) => line));
  return one.problemCount === other.problemCount && lines(one) === lines(other);
}

export class Importing {
  path = $state("");
  looking = $state(false);
  lookFailure = $state.raw<Failure | null>(null);
  look = $state.raw<Look | null>(null);
  /** The file that was looked at. */
  file = $state("");

  /** What each column is taken to mean. */
  chosen = $state<Meaning[]>([]);
  company = $state("");
  region = $state("");
  ids = $state<IdsOf | null>(null);
  leavers = $state(false);
  /** To whom callers turn who ask for the leavers. */
  turnTo = $state("");
  /** Who is left out on purpose. */
  aside = $state.raw<ReadonlyMap<string, NamedApart>>(new Map());

  plan = $state.raw<ImportPlan | null>(null);
  /** What the plan was made of. */
  #plannedOf = $state("");
  #plannedWithout = $state.raw<ReadonlyMap<string, NamedApart>>(new Map());
  planTrouble = $state.raw<Trouble | null>(null);
  leaveOut = $state(false);
  /** Somebody wanted to import without having said what becomes of the wrong rows. */
  choiceNeeded = $state(false);
  carryTrouble = $state.raw<Trouble | null>(null);

  work = $state.raw<Work | null>(null);
  result = $state.raw<Result | null>(null);
  /** Where the user is brought; a new object each time. */
  arrived = $state.raw<{ at: Place } | null>(null);
  /** Whether the page is on the screen; otherwise what happens is told by the way. */
  shown = $state(false);
  #turn = 0;
  #user: string | null = null;
  readonly #session: Session;

  /** What the user may import. */
  readonly offered: ListKind[] = $derived.by(() => {
    const rights = { staff: "admin", absences: "hr" } as const;
    return (["staff", "absences"] as const).filter((kind) => this.#session.holds(rights[kind]));
  });
  readonly doubled: boolean[] = $derived(this.look ? doubles(this.look.kind, this.chosen) : []);
  /** What is read of each column in the end. */
  readonly reads: Meaning[] = $derived(this.look ? reads(this.look.kind, this.look.columns, this.chosen) : []);
  readonly readsCompany: boolean = $derived(this.chosen.includes("company"));
  readonly request: PlanImport | null = $derived(this.look && this.#requestFor(this.look));
  /** Whether the choices are no longer those the plan was made of. */
  readonly stale: boolean = $derived(this.plan !== null && JSON.stringify(this.request) !== this.#plannedOf);
  /** Whether somebody has said otherwise who is left out since the plan was made. */
  readonly unplanned: boolean = $derived(this.plan !== null && !sameKeys(this.aside, this.#plannedWithout));
  /** What of the columns is as somebody said of such a file before. */
  readonly before: TakenBefore | null = $derived(this.look?.before ?? null);
  /** How many changes are made; whoever is only missing from the file stays as they are. */
  readonly changing: number = $derived.by(() => {
    if (!this.plan) return 0;
    const { peopleGone, rolesGone } = this.plan.totals;
    return this.plan.changeCount - (this.leavers ? 0 : peopleGone + rolesGone);
  });
  readonly fileName: string = $derived(this.file.split(/[\\/]/).at(-1) ?? this.file);

  constructor(session: Session) {
    this.#session = session;
    host.hear("import-progress", (progress) => this.#hear(progress));
  }

  /** Asks for a file in the system's dialog and looks at it. */
  async choose(): Promise<void> {
    try {
      const { path } = await host.ask("choose_file", {});
      if (path === null) return;
      this.path = path;
      await this.lookAt();
    } catch (thrown) {
      this.#session.fail(thrown);
    }
  }

  /** Looks at the file; without a kind, as what its columns speak for. */
  async lookAt(kind?: ListKind): Promise<void> {
    const file = this.path.trim();
    if (file === "" || this.work) return;
    const turn = ++this.#turn;
    this.looking = true;
    this.lookFailure = null;
    const only = this.offered.length === 1 ? (this.offered[0] ?? null) : null;
    try {
      const look = await host.ask("look_at_file", { file, kind: kind ?? only });
      if (turn !== this.#turn) return;
      this.#begin(file, look);
      if (kind === undefined) this.#arrive("columns", i18n.m.importing.columnsLead);
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.#forgetFile();
      this.lookFailure = failureOf(thrown);
    } finally {
      if (turn === this.#turn) this.looking = false;
    }
  }

  /** Asks what importing would do. */
  async makePlan(): Promise<void> {
    const request = this.request;
    if (!request || this.work || this.doubled.includes(true)) return;
    this.planTrouble = null;
    this.carryTrouble = null;
    this.#start("plan", "comparing");
    const { aside } = this;
    try {
      const plan = await host.ask("plan_import", { ...request, leaveOut: [...aside.values()].map(({ apart }) => apart) });
      this.work = null;
      // What was said of the wrong rows holds as long as it is the same rows.
      this.leaveOut &&= this.plan !== null && sameRows(plan, this.plan);
      this.plan = plan;
      this.#plannedOf = JSON.stringify(request);
      this.#plannedWithout = aside;
      this.choiceNeeded = false;
      this.#arrive("plan", i18n.m.importing.planned(plan.changeCount));
    } catch (thrown) {
      this.work = null;
      this.planTrouble = this.#troubleOf(thrown);
      this.#arrive("columns");
    }
  }

  /** Carries the plan out, if it is known what becomes of the wrong rows. */
  async carryOut(): Promise<void> {
    const { plan, look } = this;
    if (!plan || !look || this.work || this.stale || this.unplanned) return;
    if (plan.problemCount > 0 && !this.leaveOut) {
      this.choiceNeeded = true;
      return;
    }
    this.carryTrouble = null;
    this.#start("write", "backing-up");
    try {
      const imported = await host.ask("carry_out_import", { plan: plan.plan, leaveOut: this.leaveOut });
      this.work = null;
      if (imported.outcome === "cancelled") {
        this.#cancelled();
        return;
      }
      const operation = imported.outcome === "done" ? imported.operation : null;
      const leftOut = this.leaveOut ? plan.problemCount : 0;
      this.result = { operation, file: this.fileName, kind: look.kind, totals: plan.totals, leftOut, undone: false };
      this.plan = null;
      const m = i18n.m.importing;
      if (operation !== null) this.#session.done(m.done(this.fileName), operation);
      else if (!this.shown) this.#session.done(m.unchanged, null);
      this.#arrive("done", operation === null ? m.unchanged : undefined);
    } catch (thrown) {
      this.work = null;
      this.#carryRefused(thrown);
    }
  }

  /** Leaves people out, or takes them in again. The plan is made anew when somebody asks for it. */
  setAside(people: readonly NamedApart[], out: boolean): void {
    const aside = new Map(this.aside);
    for (const one of people) {
      if (out) aside.set(apartKey(one.apart), one);
      else aside.delete(apartKey(one.apart));
    }
    this.aside = aside;
  }

  /** Forgets what was said of the columns of such a file; they are as recognised again. */
  async forgetMapping(): Promise<void> {
    const { look, file } = this;
    if (!look || this.work) return;
    try {
      const anew = await host.ask("forget_mapping", { file, kind: look.kind });
      this.#begin(file, anew);
      this.#session.notices.say(i18n.m.importing.forgotten, undefined);
    } catch (thrown) {
      this.#session.fail(thrown);
    }
  }

  /** Stops what is going on; nothing is written. */
  async cancel(): Promise<void> {
    if (!this.work || this.work.cancelling) return;
    this.work = { ...this.work, cancelling: true };
    try {
      await host.ask("cancel_import", {});
    } catch (thrown) {
      if (this.work) this.work = { ...this.work, cancelling: false };
      this.#session.fail(thrown);
    }
  }

  /** Takes the import back. */
  async undo(): Promise<void> {
    const { result } = this;
    if (!result?.operation) return;
    const undone = await this.#session.undo(result.operation);
    if (undone?.outcome === "undone" || undone?.outcome === "already") {
      this.result = { ...result, undone: true };
      this.#arrive("done");
    }
  }

  /** Another file; the path is kept, so that the next one of the folder is near. */
  again(): void {
    this.#forgetFile();
    this.#arrive("file");
  }

  /** The page is left. What came of an import was seen; the next one begins anew. */
  leave(): void {
    this.shown = false;
    if (this.result) this.#forgetFile();
  }

  /** Who sits here: another user begins with nothing. */
  seat(user: string): void {
    if (this.#user !== null && this.#user !== user) {
      this.#forgetFile();
      this.path = "";
      this.arrived = { at: "file" };
    }
    this.#user = user;
  }

  #requestFor(look: Look): PlanImport {
    const staff = look.kind === "staff";
    const said = (text: string) => (staff && text.trim() !== "" ? text.trim() : null);
    return {
      file: this.file,
      kind: look.kind,
      mapped: differences(look.kind, look.columns, this.chosen),
      company: said(this.company),
      region: said(this.region)?.toUpperCase() ?? null,
      ids: staff && this.chosen.includes("id") ? this.ids : null,
      leavers: staff && this.leavers,
      turnTo: this.leavers ? said(this.turnTo) : null,
      // Who is left out changes with each tick, and is put in when it is asked.
      leaveOut: [],
    };
  }

  #begin(file: string, look: Look): void {
    this.#forgetFile();
    this.file = file;
    this.look = look;
    this.chosen = look.before?.meanings ?? look.columns.map((column) => column.meaning);
    this.ids = look.before?.ids ?? null;
    const companies = this.#session.desk?.companies ?? [];
    const only = companies.length === 1 ? companies[0]?.name : undefined;
    this.company = look.kind === "staff" && !this.readsCompany ? (only ?? "") : "";
  }

  #forgetFile(): void {
    this.look = null;
    this.lookFailure = null;
    this.file = "";
    this.chosen = [];
    this.company = "";
    this.region = "";
    this.ids = null;
    this.leavers = false;
    this.turnTo = "";
    this.aside = new Map();
    this.plan = null;
    this.planTrouble = null;
    this.carryTrouble = null;
    this.leaveOut = false;
    this.choiceNeeded = false;
    this.result = null;
  }

  #start(does: Work["does"], stage: Work["stage"]): void {
    this.work = { does, stage, done: 0, total: 0, cancelling: false };
    this.#arrive("working", i18n.m.importing.stages[stage]);
  }

  #hear(progress: Progress): void {
    if (!this.work) return;
    const changed = progress.stage !== this.work.stage;
    this.work = { ...this.work, ...progress };
    if (changed && this.shown) this.#session.notices.announce(i18n.m.importing.stages[progress.stage]);
  }

  #carryRefused(thrown: unknown): void {
    const failure = failureOf(thrown);
    if (failure.code === "bad-rows") {
      this.choiceNeeded = true;
      this.leaveOut = false;
      this.#arrive("plan");
    } else if (failure.code === "no-such-plan" || failure.code === "changed-meanwhile") {
      // What the plan was compared with is no longer so: only a new one can be carried out.
      this.plan = null;
      this.planTrouble = this.#troubleOf(thrown);
      this.#arrive("columns");
    } else if (failure.code === "cancelled") {
      this.#cancelled();
    } else {
      this.carryTrouble = this.#troubleOf(thrown);
      this.#arrive("plan");
    }
  }

  #cancelled(): void {
    this.carryTrouble = { kind: "cancelled" };
    this.#arrive("plan", i18n.m.importing.cancelled);
  }

  #troubleOf(thrown: unknown): Trouble {
    const failure = failureOf(thrown);
    if (failure.code === "cancelled") {
      this.#session.notices.announce(i18n.m.importing.cancelled);
      return { kind: "cancelled" };
    }
    if (!this.shown) this.#session.fail(thrown);
    return { kind: "failure", failure };
  }

  #arrive(at: Place, aloud?: string): void {
    this.arrived = { at };
    if (aloud !== undefined) this.#session.notices.announce(aloud);
  }
}

/** The session's import: the same one each time the page is opened. */
export const importingOf = lasting((session: Session) => new Importing(session));
