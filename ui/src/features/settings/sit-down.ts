// Another user takes the seat. Knows no component.
import type { Session } from "../../session/session.svelte";
import type { User } from "../../contract/types";
import { host } from "../../host";
import { i18n } from "../../i18n";

/** Nothing of the one before stays on the screen. Rejects with a refusal. True: they sit here now. */
export async function sitDown(session: Session, user: User): Promise<boolean> {
  const atDesk = () => session.view.name === "desk";
  if (!atDesk()) session.go({ name: "desk" });
  // What somebody has begun is theirs: the form asks them first, and nobody else takes over meanwhile.
  if (!atDesk()) return false;
  const state = await host.ask("sit_down", { user: user.id });
  session.take(state);
  session.revision += 1;
  session.notices.say(i18n.m.settings.satDown(state.user.account));
  return true;
}
