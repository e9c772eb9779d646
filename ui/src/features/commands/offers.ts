// What can be chosen in the palette, and which of it matches what was typed. Knows no component.
import { tick } from "svelte";
import type { Session } from "../../session/session.svelte";
import type { Language, Theme } from "../../contract/types";
import type { IconName } from "../../shared/Icon.svelte";
import { i18n } from "../../i18n";
import { ownName } from "../../i18n/civil";
import { bindings, commandIds, recordOf, type Chord } from "../../keys";
import { fold, words } from "../../shared/fold";
import { sitDown } from "../settings/sit-down";

export interface Offer {
  id: string;
  label: string;
  /** None: it is a command of the window. */
  icon?: IconName;
  keys?: Chord;
  /** Whether it holds already. */
  present?: boolean;
  run: () => void;
}

const languages: readonly (Language | null)[] = [null, "fi", "sv", "en"];
const themes: readonly (Theme | null)[] = [null, "light", "dark"];

/** Everything that can be done now: commands, companies, users, the window's languages and looks. */
export function offers(session: Session): Offer[] {
  return [...commands(), ...companies(session), ...users(session), ...choices(session)];
}

function commands(): Offer[] {
  return commandIds
    .filter((id) => recordOf(id).palette && bindings.can(id))
    .map((id) => ({ id, label: recordOf(id).label(i18n.m), keys: bindings.chord(id), run: () => bindings.run(id) }));
}

function companies(session: Session): Offer[] {
  const all = session.desk?.companies ?? [];
  if (all.length < 2) return [];
  return all.map(({ id, name }) => ({
    id: `company-${id}`,
    label: i18n.m.palette.answer(name),
    icon: "phone",
    present: session.company?.id === id,
    run: () => session.answer(id),
  }));
}

function users(session: Session): Offer[] {
  return (session.desk?.users ?? [])
    .filter((user) => user.id !== session.desk?.user.id)
    .map((user) => ({
      id: `user-${user.id}`,
      label: i18n.m.settings.sitDownAs(user.account),
      icon: "people",
      run: () => void sitDown(session, user).catch((thrown: unknown) => session.fail(thrown)),
    }));
}

function choices(session: Session): Offer[] {
  const m = i18n.m;
  const { language: spoken = null, theme: look = null } = session.desk?.settings ?? {};
  return [
    ...languages.map((language) => ({
      id: `language-${language ?? "system"}`,
      label: m.palette.language(language === null ? m.settings.system : ownName(language)),
      present: language === spoken,
      run: () => void session.choose({ language }),
    })),
    ...themes.map((theme) => ({
      id: `theme-${theme ?? "system"}`,
      label: m.palette.theme(theme === null ? m.settings.system : m.settings.themes[theme]),
      present: theme === look,
      run: () => void session.choose({ theme }),
    })),
  ];
}

/**
 * Those whose label has everything that was typed, each typed word somewhere in it. First those that begin with it,
 * then those in which a word begins with each; otherwise in their own order.
 */
export function matching<T extends { label: string }>(all: readonly T[], typed: string): T[] {
  const asked = words(typed);
  if (asked.length === 0) return [...all];
  const whole = fold(typed).trim();
  const ranked = all.flatMap((offer) => {
    const label = fold(offer.label);
    if (!asked.every((word) => label.includes(word))) return [];
    const begun = words(offer.label);
    const rank = label.startsWith(whole) ? 0 : asked.every((word) => begun.some((other) => other.startsWith(word))) ? 1 : 2;
    return [{ offer, rank }];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ offer }) => offer);
}

/** Closes the dialog first, so that the focus is back where it was before anything is done. */
export async function closeAndRun(onclose: () => void, run: () => void): Promise<void> {
  onclose();
  await tick();
  run();
}
