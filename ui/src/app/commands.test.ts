import { fireEvent } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useHost } from "../host";
import { fakeHost, type FakeHost } from "../host/fake";
import { desk, settings } from "../host/samples";
import { bindings } from "../keys";
import { Session } from "../session/session.svelte";
import { bindWindowCommands } from "./commands";

describe("the size of the text", () => {
  let session: Session;
  let host: FakeHost;
  let unbind: () => void;
  const hear = (event: KeyboardEvent) => void bindings.press(event);
  const held = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key, ctrlKey: true });
  const size = () => session.desk?.settings.textSize;

  beforeEach(() => {
    host = fakeHost({ keep_settings: () => ({}) });
    useHost(host);
    session = new Session();
    session.take(desk({ settings: settings({ textSize: 150 }) }));
    unbind = bindWindowCommands(session);
    window.addEventListener("keydown", hear);
  });
  afterEach(() => {
    unbind();
    window.removeEventListener("keydown", hear);
    document.body.replaceChildren();
  });

  it("is changed by the keys of every browser, kept, and said", async () => {
    await held("+");
    expect(size()).toBe(175);
    expect(host.asked.at(-1)).toMatchObject({ command: "keep_settings", asked: { textSize: 175 } });
    expect(session.notices.spoken.text).toBe("Tekstin koko: 175 %");
    await held("-");
    await held("-");
    expect(size()).toBe(125);
    await held("0");
    expect(size()).toBe(100);
  });

  it("goes no further than its ends", async () => {
    for (let times = 0; times < 4; times += 1) await held("=");
    expect(size()).toBe(200);
    for (let times = 0; times < 8; times += 1) await held("-");
    expect(size()).toBe(100);
  });

  it("is changed while something is typed, and above a dialog", async () => {
    const field = document.body.appendChild(document.createElement("input"));
    await held("+", field);
    expect(size()).toBe(175);
    document.body.appendChild(document.createElement("dialog")).showModal();
    await held("+");
    expect(size()).toBe(200);
  });
});
