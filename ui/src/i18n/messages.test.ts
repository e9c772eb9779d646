import { describe, expect, it } from "vitest";
import { systemLanguage } from "./current.svelte";
import { messages } from "./messages";

type Tree = { [key: string]: unknown };

/** Every text and every function that makes one, by its path. */
function leaves(tree: Tree, path = ""): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "object" && value !== null
      ? leaves(value as Tree, `${path}${key}.`)
      : [[`${path}${key}`, value] as [string, unknown]],
  );
}

describe("the texts", () => {
  const finnish = leaves(messages.fi);

  it.each(["sv", "en"] as const)("are all there in %s, of the same kind", (language) => {
    const shape = (entries: [string, unknown][]) => entries.map(([path, value]) => `${path}: ${typeof value}`).sort();
    expect(shape(leaves(messages[language]))).toEqual(shape(finnish));
  });

  it.each(["fi", "sv", "en"] as const)("are never empty in %s", (language) => {
    const empty = leaves(messages[language]).filter(([, value]) => typeof value === "string" && value.trim() === "");
    expect(empty).toEqual([]);
  });
});

describe("the system's language", () => {
  it("is the first one the window speaks", () => {
    expect(systemLanguage(["de-DE", "sv-FI", "fi-FI"])).toBe("sv");
    expect(systemLanguage(["fi"])).toBe("fi");
  });

  it("is English where none is", () => {
    expect(systemLanguage(["de-DE", "et"])).toBe("en");
  });
});
