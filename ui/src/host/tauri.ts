// The real program, over Tauri's calls and events. The only importer of @tauri-apps.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Failure } from "../contract/types";
import { Refused, type Host } from "./host";

function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === "object" && thrown !== null && "code" in thrown;
}

export const tauriHost: Host = {
  async ask(command, asked) {
    try {
      return await invoke(command, { asked });
    } catch (thrown) {
      // What the program cannot even read is refused by the bridge, with a text.
      throw new Refused(isFailure(thrown) ? thrown : { code: "misunderstood" });
    }
  },
  hear(event, heard) {
    const stop = listen(event, (told) => heard(told.payload as never));
    return () => void stop.then((unlisten) => unlisten());
  },
};
