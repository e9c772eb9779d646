// The parts of the admins' workspace, in the order of their tabs.
import type { DirectoryTab } from "../../session/session.svelte";

export const tabs: readonly DirectoryTab[] = [
  "people",
  "roles",
  "departments",
  "companies",
  "deputies",
  "quality",
  "suggestions",
  "notices",
  "imports",
];
