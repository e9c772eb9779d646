// Who may sit here and what they may do. Knows no DOM.
import type { Session } from "../../session/session.svelte";
import type { Failure, RightName, Rights, User } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import { sitDown } from "./sit-down";

export const rightNames: readonly RightName[] = ["operator", "hr", "admin"];

export class Users {
  /** The user whose line was refused something, `new` for the form; and why. */
  refused = $state.raw<{ where: string; failure: Failure } | null>(null);
  busy = $state(false);
  account = $state("");
  rights = $state<Rights>({ operator: true, hr: false, admin: false });
  /** Whether somebody tried to add a user without a name. */
  nameless = $state(false);

  constructor(private readonly session: Session) {}

  /** True: they sit here now. */
  async sitDown(user: User): Promise<boolean> {
    return this.#ask(user.id, () => sitDown(this.session, user));
  }

  /** Gives or takes one right. True: it is done. */
  async give(user: User, right: RightName, held: boolean): Promise<boolean> {
    return this.#ask(user.id, async () => {
      this.session.take(await host.ask("give_rights", { user: user.id, rights: { ...user.rights, [right]: held } }));
      this.session.notices.announce(i18n.m.settings.rightsGiven(user.account));
      return true;
    });
  }

  /** What a new user shall have. */
  async intend(right: RightName, held: boolean): Promise<boolean> {
    this.rights = { ...this.rights, [right]: held };
    return true;
  }

  /** Adds a user. True: it is done. */
  async add(): Promise<boolean> {
    const account = this.account.trim();
    this.nameless = account === "";
    if (this.nameless) return false;
    return this.#ask("new", async () => {
      this.session.take(await host.ask("add_user", { account, rights: { ...this.rights } }));
      this.account = "";
      this.rights = { operator: true, hr: false, admin: false };
      this.session.notices.say(i18n.m.settings.added(account));
      return true;
    });
  }

  async #ask(where: string, asked: () => Promise<boolean>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refused = null;
    try {
      return await asked();
    } catch (thrown) {
      this.refused = { where, failure: failureOf(thrown) };
      // Leaving a form closed the dialog: then there is no place in it any longer.
      if (this.session.dialog !== "users") this.session.fail(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
