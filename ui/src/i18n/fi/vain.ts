import type { CompanyHelper, HelperKind } from "../../contract/types";

const kinds: Record<HelperKind, string> = { duty: "päivystys", reception: "neuvonta", general: "yleinen numero" };

/** What may help where nothing was found. */
export const vain = {
  title: (text: string) => `Ei löytynyt: ”${text}”`,
  nearest: "Lähimmät",
  /** Beside the heading: they are no hits. */
  nearestNote: "kysy, tarkoittiko soittaja jotakuta näistä",
  helpers: "Kuka voi auttaa",
  helpersOf: (company: string) => `Kuka voi auttaa: ${company}`,
  kinds,
  connectTo: (name: string, kind: HelperKind, number: string) => `Yhdistä: ${name}, ${kinds[kind]}, ${number}`,
  giveNumberOf: (name: string, kind: HelperKind, number: string) => `Anna numero: ${name}, ${kinds[kind]}, ${number}`,
  /** Beside the helper that the caller has. */
  connected: "yhdistetty",
  given: "annettu",
  notGiven: "ei soittajalle",
  helperChanged: "Auttaja vaihtui juuri. Katso, kuka voi auttaa nyt.",
  keys: "Kun häntä ei löydy",
  notFound: "Ei löytynyt",
  word: "Kerro ylläpidolle",
  hints: "Vielä voit kokeilla",
  /** Said after a pause in typing. */
  heard: (count: number, nearest: string | null, helper: CompanyHelper | null) =>
    [
      "Ei osumia.",
      nearest && (count === 1 ? `Lähin: ${nearest}.` : `${count} lähintä, ensimmäinen: ${nearest}.`),
      helper && `Auttaa voi ${helper.name}, ${helper.number}.`,
    ]
      .filter(Boolean)
      .join(" "),
  noted: "Merkitty: ei löytynyt – ylläpito näkee sen.",
  notNoted: "Valmis seuraavaan. Numeroita, alle kolmen kirjaimen hakuja ja esimerkkejä ei merkitä.",
  /** How a word to the admins begins. */
  suggested: (text: string) => `Ei löytynyt: ${text}`,
  suggestTitle: "Ei löytynyt",
  suggestWords: "Mitä soittaja haki",
  suggestHint: "Kirjoita, mitä tiedät: mistä asiasta oli kyse, mikä yritys. Ei soittajan omia tietoja.",
};
