import type { HelperKind } from "../../contract/types";
import type { vain as fi } from "../fi/vain";

const kinds: Record<HelperKind, string> = { duty: "jour", reception: "reception", general: "allmänt nummer" };

export const vain: typeof fi = {
  title: (text) => `Hittades inte: ”${text}”`,
  nearest: "Närmast",
  nearestNote: "fråga om någon av dem menades",
  helpers: "Vem kan hjälpa",
  helpersOf: (company) => `Vem kan hjälpa: ${company}`,
  kinds,
  connectTo: (name, kind, number) => `Koppla: ${name}, ${kinds[kind]}, ${number}`,
  giveNumberOf: (name, kind, number) => `Ge numret: ${name}, ${kinds[kind]}, ${number}`,
  connected: "kopplad",
  given: "givet",
  notGiven: "ges inte ut",
  helperChanged: "Den som kan hjälpa har just bytts. Se vem det är nu.",
  keys: "När ingen hittas",
  notFound: "Hittades inte",
  word: "Berätta för administratören",
  hints: "Du kan också pröva",
  heard: (count, nearest, helper) =>
    [
      "Inga träffar.",
      nearest && (count === 1 ? `Närmast: ${nearest}.` : `${count} närmaste, den första: ${nearest}.`),
      helper && `${helper.name}, ${helper.number}, kan hjälpa.`,
    ]
      .filter(Boolean)
      .join(" "),
  noted: "Antecknat: hittades inte – administratören ser det.",
  notNoted: "Klart för nästa. Nummer, exempel och sökningar med färre än tre bokstäver antecknas inte.",
  suggested: (text) => `Hittades inte: ${text}`,
  suggestTitle: "Hittades inte",
  suggestWords: "Vad sökte den som ringde",
  suggestHint: "Skriv det du vet: vad det gällde, vilket företag. Inga uppgifter om den som ringde.",
};
