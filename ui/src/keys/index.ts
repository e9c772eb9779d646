export { bindings, isText, type Binding } from "./bindings.svelte";
export { ariaKeys, keysOf, type Chord } from "./chord";
export { commandIds, recordOf, type CommandGroup, type CommandId, type CommandRecord } from "./registry";
