// Which program the window talks to: the real one, or what a test put in its place.
import type { Host } from "./host";
import { tauriHost } from "./tauri";

let chosen: Host = tauriHost;

/** Puts another program in place of the real one: for tests of components. */
export function useHost(host: Host): void {
  chosen = host;
}

export const host: Host = {
  ask: (command, asked) => chosen.ask(command, asked),
  hear: (event, heard) => chosen.hear(event, heard),
};

export { failureOf, Refused, type Host } from "./host";
