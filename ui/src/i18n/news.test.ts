import { describe, expect, it } from "vitest";
import { messages } from "./messages";

describe("that somebody leaves", () => {
  const told = (language: "fi" | "sv" | "en", on: string) =>
    messages[language].news.told({ told: { kind: "leaves", person: "Pekka Koistinen" }, on, inEffect: on <= "2026-07-08" }, "2026-07-08");

  it.each([
    ["fi", "on lopettanut", "lähtee"],
    ["sv", "har slutat", "slutar"],
    ["en", "has left", "is leaving"],
  ] as const)("is told in %s as past only after the last day", (language, past, coming) => {
    expect(told(language, "2026-07-07")).toContain(past);
    expect(told(language, "2026-07-08")).toContain(coming);
    expect(told(language, "2026-07-09")).toContain(coming);
  });
});
