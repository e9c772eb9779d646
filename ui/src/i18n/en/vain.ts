import type { HelperKind } from "../../contract/types";
import type { vain as fi } from "../fi/vain";

const kinds: Record<HelperKind, string> = { duty: "on duty", reception: "reception", general: "general number" };

export const vain: typeof fi = {
  title: (text) => `Not found: “${text}”`,
  nearest: "Nearest",
  nearestNote: "ask whether the caller meant one of them",
  helpers: "Who can help",
  helpersOf: (company) => `Who can help: ${company}`,
  kinds,
  connectTo: (name, kind, number) => `Connect: ${name}, ${kinds[kind]}, ${number}`,
  giveNumberOf: (name, kind, number) => `Give the number: ${name}, ${kinds[kind]}, ${number}`,
  connected: "connected",
  given: "given",
  notGiven: "not for callers",
  helperChanged: "Who can help has just changed. See who can now.",
  keys: "When nobody is found",
  notFound: "Not found",
  word: "Tell the admins",
  hints: "You can still try",
  heard: (count, nearest, helper) =>
    [
      "No hits.",
      nearest && (count === 1 ? `Nearest: ${nearest}.` : `${count} nearest, the first: ${nearest}.`),
      helper && `${helper.name}, ${helper.number}, can help.`,
    ]
      .filter(Boolean)
      .join(" "),
  noted: "Noted: not found – the admins will see it.",
  notNoted: "Ready for the next one. Numbers, examples and searches of fewer than three letters are not noted.",
  suggested: (text) => `Not found: ${text}`,
  suggestTitle: "Not found",
  suggestWords: "Who or what was asked for",
  suggestHint: "Write what you know: what it was about, which company. Nothing about the caller.",
};
