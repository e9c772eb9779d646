// What each room of the window may touch. A change that wants another edge wants another design.
import { describe, expect, it } from "vitest";

const ROOMS: Record<string, readonly string[]> = {
  contract: [],
  i18n: ["contract"],
  host: ["contract"],
  keys: ["i18n"],
  shared: ["contract", "host", "i18n", "keys"],
  session: ["contract", "host", "i18n", "keys", "shared"],
  features: ["contract", "host", "i18n", "keys", "shared", "session"],
  app: ["contract", "host", "i18n", "keys", "shared", "session", "features"],
};

const sources = import.meta.glob<string>("./**/*.{ts,svelte}", { query: "?raw", import: "default", eager: true });

/** The room of a file, by its path from here; none: it stands above the rooms. */
function roomOf(path: string): string | null {
  return /^\.\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Where an import leads, as a path from here; none: to a library, or to a text that a test reads. */
function target(from: string, written: string): string | null {
  if (!written.startsWith(".") || written.endsWith("?raw")) return null;
  return `.${new URL(written, `file://${from.slice(1)}`).pathname}`;
}

const imports = Object.entries(sources).flatMap(([from, source]) =>
  [...source.matchAll(/(?:from|import)\s+"([^"]+)"/g)].map(([, written = ""]) => ({ from, written })),
);

describe("the rooms of the window", () => {
  it("are all known", () => {
    const rooms = new Set(Object.keys(sources).map(roomOf));
    rooms.delete(null);
    expect([...rooms].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it("touch only what they may", () => {
    const wrong = imports.filter(({ from, written }) => {
      const [room, to] = [roomOf(from), target(from, written)];
      if (room === null || to === null) return false;
      const other = roomOf(to);
      return other !== null && other !== room && !ROOMS[room]?.includes(other);
    });
    expect(wrong).toEqual([]);
    // That many imports are looked at: a pattern that matches nothing would find nothing wrong.
    expect(imports.length).toBeGreaterThan(100);
  });

  it("reach Tauri through one file", () => {
    const users = imports.filter(({ written }) => written.startsWith("@tauri-apps/")).map(({ from }) => from);
    expect([...new Set(users)]).toEqual(["./host/tauri.ts"]);
  });
});

it("how much room there is is asked in the text's size: container queries count in it, media queries do not", () => {
  const wrong = Object.entries(sources).filter(([, source]) => /@media[^{]*\((?:min-|max-)?(?:width|height)/.test(source)).map(([path]) => path);
  expect(wrong).toEqual([]);
});

it("what is read aloud only scrolls along with what it is in: without a place of its own a scrolled part makes everything around it longer", () => {
  const rules = Object.entries(sources).flatMap(([path, source]) => {
    const style = source.slice(source.indexOf("<style>")).replace(/\/\*[^]*?\*\//g, "");
    return [...style.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({ at: `${path} ${selector.trim()}`, body }));
  });
  const scrolled = rules.filter(({ at, body }) => /overflow(?:-[xy])?: *(?:auto|scroll)/.test(body) && !at.endsWith("textarea"));
  expect(scrolled.filter(({ body }) => !/position: *(?:relative|absolute|fixed|sticky)/.test(body)).map(({ at }) => at)).toEqual([]);
  expect(scrolled.length).toBeGreaterThan(15);
});
