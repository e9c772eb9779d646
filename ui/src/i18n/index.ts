export { i18n } from "./current.svelte";
export type { Messages } from "./messages";
