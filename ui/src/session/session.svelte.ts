// What the whole window shares: who sits here, the companies, the settings, what went wrong. Knows no component.
import { getContext, setContext } from "svelte";
import type {
  CompanyLine,
  Day,
  DeskState,
  EntryKey,
  Failure,
  FormField,
  Language,
  LastChange,
  MergeKind,
  Moment,
  Nothing,
  OpeningWarning,
  RightName,
  Saved,
  Settings,
  Undone,
} from "../contract/types";
import { failureOf, host } from "../host";
import { dayOf } from "../i18n/civil";
import { i18n } from "../i18n";
import { bindings } from "../keys";
import { Notices, type Said } from "../shared/notices.svelte";

/** What the directory's workspace shows. */
export type DirectoryTab =
  | "people"
  | "roles"
  | "departments"
  | "companies"
  | "deputies"
  | "referrals"
  | "misses"
  | "quality"
  | "suggestions"
  | "notices"
  | "imports";

/** What fills the window below the top bar. */
export type View =
  | { name: "desk" }
  | { name: "absences" }
  | { name: "directory"; tab: DirectoryTab }
  | { name: "import" }
  | { name: "insights" }
  /** The window is closed. */
  | { name: "closed" }
  | Form;

/** The field in which a form begins, where somebody came because of it. */
export type FormPlace = FormField | "employed-to";

/** What is known of somebody new before their form is opened. */
export interface BegunPerson {
  /** None: whoever writes it chooses one. */
  company: string | null;
  given: string;
  family: string;
}

/** What is known of a new referral before its form is opened. */
export interface BegunReferral {
  /** None: the company being answered. */
  company: string | null;
  /** The names and words callers use, the headline first. */
  names: readonly string[];
}

/** A record's form; none: a new record, of roles and departments in the company that is given. */
export type Form =
  | { name: "person"; id: string | null; at?: FormPlace; begun?: BegunPerson }
  | { name: "company"; id: string | null; at?: FormPlace }
  | { name: "role"; id: string | null; company?: string }
  | { name: "department"; id: string | null; company?: string }
  | { name: "referral"; id: string | null; begun?: BegunReferral };

const formNames: readonly string[] = ["person", "company", "role", "department", "referral"] satisfies Form["name"][];

function isForm(view: View): view is Form {
  return formNames.includes(view.name);
}

/** What is on the desk, for a suggestion about it. */
export interface Seen {
  company: string | null;
  typed: string;
  /** What is shown for it, best first. */
  shown: readonly EntryKey[];
  /** Whom the card is about. */
  chosen: { key: EntryKey; name: string } | null;
  /** Whether nothing was found for what was typed. */
  nothingFound: boolean;
}

/** A dialog above the view. */
export type Dialog =
  | "palette"
  | "companies"
  | "keys"
  | "settings"
  | "users"
  | "holes"
  | "own-suggestions"
  | { name: "links"; company: string }
  | { name: "suggest"; seen: Seen; sent?: () => void }
  | { name: "away"; key: EntryKey }
  | { name: "merge"; kind: MergeKind; keep: string; gone: string; merged?: () => void }
  | { name: "erase"; person: string }
  | { name: "report"; company?: string | null; month?: string | null };

const nothing: Nothing = {};
const languages: readonly Language[] = ["fi", "sv", "en"];
/** Nobody who closes the window waits longer for what is still to be told, in milliseconds. */
const LAST_WORDS = 500;

export class Session {
  /** None until the data folder is open. */
  desk = $state.raw<DeskState | null>(null);
  /** Why the data folder could not be opened. */
  failure = $state.raw<Failure | null>(null);
  /** Whether the last attempt to read failed although the desk was open before. */
  stale = $state(false);
  view = $state.raw<View>({ name: "desk" });
  dialog = $state.raw<Dialog | null>(null);
  /** What was shown before a form was opened: there it leads back. */
  origin: View = { name: "desk" };
  /** Goes up whenever something changed: what is on the screen is asked for again. */
  revision = $state(0);
  /** Counts the states that were taken. */
  #taken = 0;
  /** Settled when the newest settings are kept. */
  #keeping: Promise<void> = Promise.resolve();
  /** The language of the sentence for this call; none: the company's. */
  #spoken = $state<Language | null>(null);
  /** Set where somebody chose to begin with an empty directory. */
  beganEmpty = $state(false);
  readonly notices = new Notices();

  /** The company being answered; none: all of them. */
  readonly company: CompanyLine | null = $derived(
    this.desk?.companies.find((company) => company.id === this.desk?.settings.company) ??
      (this.desk?.companies.length === 1 ? (this.desk.companies[0] ?? null) : null),
  );
  /** The language of the sentence to say. */
  readonly spoken: Language = $derived(this.#spoken ?? this.company?.language ?? i18n.language);
  readonly moment: Moment = $derived(this.desk?.moment ?? "1970-01-01T00:00");
  readonly today: Day = $derived(dayOf(this.moment));
  readonly lastChange: LastChange | null = $derived(this.desk?.lastChange ?? null);
  /** Whether there is nothing in the folder yet. */
  readonly isEmpty: boolean = $derived(this.desk !== null && this.desk.people === 0 && this.desk.companies.length === 0);

  /** Where the directory's workspace was left. */
  directoryTab: DirectoryTab = "people";

  /** Asked before a view is left for another; false keeps it. A form that asks its user first goes there itself later. */
  mayLeave: ((to: View) => boolean) | null = null;

  /** Done once the form that was gone to is saved, in place of going to the desk: it is told where its user wants to
   * go, and what was saved. Forgotten when the form is left. */
  afterSaving: ((to: View | null, saved: Saved) => void) | null = null;

  /** What is still to be told when the window is closed; none: nothing is. */
  beforeClosing: (() => Promise<unknown> | null) | null = null;

  /** Asks before the view is left, until the returned function is called. */
  askBeforeLeaving(ask: (to: View) => boolean): () => void {
    this.mayLeave = ask;
    return () => {
      if (this.mayLeave === ask) this.mayLeave = null;
    };
  }

  /** Shows another view, unless the present one has something unsaved that its user wants to keep. */
  go(view: View, afterSaving: Session["afterSaving"] = null): void {
    this.dialog = null;
    if (this.mayLeave && !this.mayLeave(view)) return;
    this.mayLeave = null;
    this.afterSaving = afterSaving;
    if (view.name === "closed") return this.#close();
    if (view.name === "directory") this.directoryTab = view.tab;
    if (!isForm(this.view)) this.origin = this.view;
    this.notices.leave();
    this.view = view;
  }

  #close(): void {
    const close = () => void host.ask("close_window", nothing).catch((thrown: unknown) => this.fail(thrown));
    const told = this.beforeClosing?.();
    if (told) void Promise.race([told, new Promise((over) => setTimeout(over, LAST_WORDS))]).then(close);
    else close();
  }

  /** Has the program ask here before the window closes: what is unsaved keeps it open until its user chooses. */
  guardClosing(): () => void {
    // Without it the window closes at once, which is what it did before there was anything to lose.
    const hold = () => void host.ask("hold_window", nothing).catch(() => undefined);
    hold();
    return host.hear("close-wanted", () => {
      this.go({ name: "closed" });
      if (this.mayLeave) hold();
    });
  }

  holds(right: RightName): boolean {
    return this.desk?.user.rights[right] ?? false;
  }

  /** Opens the data folder, or tries again. */
  async open(): Promise<void> {
    this.failure = null;
    try {
      this.take(await host.ask("desk_state", nothing));
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Reads everything anew. What is shown stays where that does not work. */
  async refresh(): Promise<void> {
    try {
      let read: DeskState;
      let before: number;
      do {
        // What is being kept would not be in it yet.
        await this.#keeping;
        before = this.#taken;
        read = await host.ask("desk_state", nothing);
        this.#warn(read.warnings);
        // A state that came meanwhile is newer: what was read before it is late.
      } while (before !== this.#taken);
      this.take({ ...read, warnings: [] });
      this.stale = false;
    } catch {
      this.stale = true;
    }
    this.revision += 1;
  }

  /** Takes a state that the program sent. */
  take(desk: DeskState): void {
    this.#taken += 1;
    this.desk = desk;
    i18n.chosen = desk.settings.language;
    bindings.letterKeys = desk.settings.letterKeys;
    this.#warn(desk.warnings);
  }

  #warn(warnings: readonly OpeningWarning[]): void {
    for (const warning of warnings) this.notices.warn(() => i18n.m.shell.opening(warning), true);
  }

  /** Changes settings; they hold at once and are kept. */
  async choose(changed: Partial<Settings>): Promise<void> {
    if (!this.desk) return;
    const settings = { ...this.desk.settings, ...changed };
    this.take({ ...this.desk, settings, warnings: [] });
    this.#keeping = host.ask("keep_settings", settings).then(
      () => undefined,
      (thrown: unknown) => this.fail(thrown),
    );
    await this.#keeping;
  }

  /** The next (or previous) company; after the last one: all of them. */
  turnCompany(by: 1 | -1): void {
    const companies = this.desk?.companies ?? [];
    if (companies.length < 2) return;
    const at = companies.findIndex((company) => company.id === this.company?.id);
    // Place 0 stands for all companies.
    const places = companies.length + 1;
    const next = (at + 1 + by + places) % places;
    this.answer(companies[next - 1]?.id ?? null);
  }

  /** Another company is being answered; none: all of them. */
  answer(company: string | null): void {
    this.#spoken = null;
    const left = this.company;
    // What comes from now on is new when the company is answered again. Nobody waits for it, and it can be missing.
    if (left && left.id !== company && this.holds("operator")) void host.ask("answered", { company: left.id }).catch(() => undefined);
    void this.choose({ company });
  }

  turnLanguage(): void {
    const at = languages.indexOf(this.spoken);
    this.#spoken = languages[(at + 1) % languages.length] ?? "fi";
  }

  speak(language: Language): void {
    this.#spoken = language;
  }

  /** Ready for the next call: the sentence is in the company's language again. */
  hangUp(): void {
    this.#spoken = null;
  }

  /** Takes a change of this user back; none: the newest one. What came of it; none: it was refused. */
  async undo(operation = this.lastChange?.operation): Promise<Undone | null> {
    if (!operation) return null;
    try {
      const undone = await host.ask("undo", { operation });
      const text = () => i18n.m.shell.undone(undone);
      if (undone.outcome === "undone" || undone.outcome === "already") this.notices.takenBack(operation);
      // What was refused stays until it has been read: there is something to do about it.
      if (undone.outcome === "changed-since" || undone.outcome === "forgotten") this.notices.warn(text);
      else this.notices.say(text);
      await this.refresh();
      return undone;
    } catch (thrown) {
      this.fail(thrown);
      return null;
    }
  }

  /** Says that a change is done, with the way back. */
  done(what: Said, operation: string | null): void {
    if (operation === null) return this.notices.say(what);
    const way = {
      get label() {
        return i18n.m.words.undo;
      },
      run: () => void this.undo(operation),
    };
    this.notices.say(what, way, operation);
  }

  /** Says what was refused or did not work. */
  fail(thrown: unknown): void {
    const failure = failureOf(thrown);
    this.notices.warn(() => {
      const { what, remedy } = i18n.m.failure.told(failure);
      return remedy === "" ? what : `${what} ${remedy}`;
    });
  }
}

const place = Symbol("session");

export function provideSession(session: Session): Session {
  return setContext(place, session);
}

export function useSession(): Session {
  return getContext<Session>(place);
}

/** The context in which a component finds the session: for showing one by itself. */
export function sessionContext(session: Session): Map<unknown, unknown> {
  return new Map([[place, session]]);
}
