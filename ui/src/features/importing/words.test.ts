import { describe, expect, it } from "vitest";
import absenceWords from "../../../../src-tauri/crates/exchange/src/columns/absence_words.txt?raw";
import staffWords from "../../../../src-tauri/crates/exchange/src/columns/staff_words.txt?raw";
import { messages } from "../../i18n/messages";
import { valueText } from "./changes";

/** The codes of the program's list that a column can be mapped to. */
function codes(list: string): string[] {
  // Ids of posts are ids; reasons are never read.
  const others = ["post-id", "reason", "reason-piece"];
  const all = [...list.matchAll(/^([a-z-]+): /gm)].map(([, code = ""]) => code);
  return [...new Set(all)].filter((code) => !others.includes(code));
}

describe.each(["fi", "sv", "en"] as const)("the words of meanings in %s", (language) => {
  const { meanings } = messages[language].importing;

  it("are there for everything a column can mean, and for nothing else", () => {
    expect(codes(staffWords).length).toBeGreaterThan(20);
    expect(Object.keys(meanings.staff).sort()).toEqual(codes(staffWords).sort());
    expect(Object.keys(meanings.absences).sort()).toEqual(codes(absenceWords).sort());
  });

  it("are told apart", () => {
    for (const words of [Object.values(meanings.staff), Object.values(meanings.absences)]) {
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe("a value of a plan", () => {
  const fi = messages.fi;

  it("is a span in words", () => {
    expect(valueText(fi, "span", "2026-07-13/2026-08-05", "2026-07-08")).toBe("13.7. – 5.8.");
    expect(valueText(fi, "span", "2026-07-13/", "2026-07-08")).toBe("13.7. alkaen, toistaiseksi");
  });

  it("is yes or no where it says whether the return may be told", () => {
    expect(valueText(fi, "return", "false", "2026-07-08")).toBe("Ei");
  });

  it("is a day as it is written here; anything else is as in the file", () => {
    expect(valueText(fi, "from", "2025-03-01", "2026-07-08")).toBe("1.3.2025");
    expect(valueText(fi, "extension", "2201", "2026-07-08")).toBe("2201");
  });
});
