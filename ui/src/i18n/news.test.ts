import { describe, expect, it } from "vitest";
import { messages } from "./messages";

describe("that somebody has come", () => {
  const told = (language: "fi" | "sv" | "en", inEffect: boolean) =>
    messages[language].news.told({ told: { kind: "starts", person: "Saara Uusitalo", title: "" }, on: "2026-07-08", inEffect }, "2026-07-08");

  it.each([
    ["fi", "Saara Uusitalo on uusi", "aloittaa"],
    ["sv", "Saara Uusitalo är ny", "börjar"],
    ["en", "Saara Uusitalo is new", "starts"],
  ] as const)("is told in %s as what it is: the day they began may be known to nobody", (language, here, coming) => {
    expect(told(language, true)).toContain(here);
    expect(told(language, false)).toContain(coming);
  });
});

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
