// The parts of the admins' workspace, in the order of their tabs.
import type { GridKind } from "../../contract/types";
import type { DirectoryTab } from "../../session/session.svelte";

export const tabs: readonly DirectoryTab[] = [
  "people",
  "roles",
  "departments",
  "companies",
  "deputies",
  "referrals",
  "misses",
  "quality",
  "suggestions",
  "notices",
  "imports",
];

const grids: readonly string[] = ["people", "roles", "departments", "companies", "deputies"] satisfies GridKind[];

/** Whether a part is shown as a table. */
export function isGrid(tab: DirectoryTab): tab is GridKind {
  return grids.includes(tab);
}
