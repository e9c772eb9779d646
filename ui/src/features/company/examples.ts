// What the product says by itself in each situation, to begin a wording from. Said in the sentence's own language,
// whatever language the window is read in.
import type { PerLanguage, Situation } from "../../contract/types";

export const EXAMPLES: Record<Situation, PerLanguage> = {
  direct: {
    fi: "{person} on paikalla. Yhdistänkö?",
    sv: "{person} är på plats. Ska jag koppla?",
    en: "{person} is here. Shall I connect you?",
  },
  "away-covered": {
    fi: "{person} on poissa {until} asti, häntä sijaistaa {cover}. Yhdistänkö?",
    sv: "{person} är frånvarande till {until}, {cover} är ersättare. Ska jag koppla?",
    en: "{person} is away until {until}, {cover} is covering. Shall I connect you?",
  },
  "away-nobody": {
    fi: "{person} on poissa {until} asti. Otanko viestin?",
    sv: "{person} är frånvarande till {until}. Får jag ta emot ett meddelande?",
    en: "{person} is away until {until}. May I take a message?",
  },
  "closed-covered": {
    fi: "{person} on tavoitettavissa taas {opens}, puheluihin vastaa nyt {cover}. Yhdistänkö?",
    sv: "{person} nås igen {opens}, {cover} svarar nu. Ska jag koppla?",
    en: "{person} can be reached again {opens}, {cover} is answering now. Shall I connect you?",
  },
  "closed-nobody": {
    fi: "{person} on tavoitettavissa taas {opens}. Otanko viestin?",
    sv: "{person} nås igen {opens}. Får jag ta emot ett meddelande?",
    en: "{person} can be reached again {opens}. May I take a message?",
  },
  "left-covered": {
    fi: "{person} ei ole enää palveluksessamme. Asioita hoitaa nyt {cover}. Yhdistänkö?",
    sv: "{person} arbetar inte längre hos oss. {cover} sköter ärendena nu. Ska jag koppla?",
    en: "{person} no longer works for {company}. {cover} looks after it now. Shall I connect you?",
  },
  "left-nobody": {
    fi: "{person} ei ole enää palveluksessamme. Otanko viestin?",
    sv: "{person} arbetar inte längre hos oss. Får jag ta emot ett meddelande?",
    en: "{person} no longer works for {company}. May I take a message?",
  },
  "other-covered": {
    fi: "Asiaa hoitaa nyt {cover}. Yhdistänkö?",
    sv: "{cover} sköter ärendet nu. Ska jag koppla?",
    en: "{cover} is looking after this now. Shall I connect you?",
  },
  "other-nobody": {
    fi: "Kukaan ei ole juuri nyt tavoitettavissa. Otanko viestin?",
    sv: "Ingen kan nås just nu. Får jag ta emot ett meddelande?",
    en: "Nobody can be reached just now. May I take a message?",
  },
};
