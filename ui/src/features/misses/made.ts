// What can be made of misses, by which key, and where it is done. Knows no component and no host.
import type { MissCandidates, MissGroup, MissRemedy } from "../../contract/types";
import type { CommandId } from "../../keys";
import type { View } from "../../session/session.svelte";

/** The remedies with their keys, always in this order: hands learn places. */
export const remedyCommands: readonly (readonly [MissRemedy, CommandId])[] = [
  ["referral", "referralOfMiss"],
  ["person", "personOfMiss"],
  ["alias", "aliasOfMiss"],
  ["keyword", "keywordOfMiss"],
  ["put-aside", "putMissAside"],
];

/** What names a group while it is on the screen. */
export function groupId({ company, key }: MissGroup): string {
  return `${company ?? ""} ${key}`;
}

/** Whether it is the group of before, though another text may lead it now. */
export function isSame(group: MissGroup, before: MissGroup): boolean {
  return group.company === before.company && group.typed.some(({ text }) => text === before.key);
}

export function textsOf({ typed }: MissGroup): string[] {
  return typed.map(({ text }) => text);
}

/** The form in which it is made, with what is known: of nothing near only how it was asked for. None: made on the page. */
export function formOf(remedy: MissRemedy, { company, key }: MissGroup, near: MissCandidates | null): View | null {
  const { name, word, given, family, isName } = near?.writing ?? { name: key, word: key, given: "", family: "", isName: false };
  if (remedy === "referral") return { name: "referral", id: null, begun: { company, names: [isName ? name : word] } };
  if (remedy === "person") return { name: "person", id: null, begun: { company, given, family } };
  return null;
}
