import type { Told } from "../../contract/types";
import { dayText } from "../civil";
import { ownWords, type Tellable } from "../news";

function told({ told, on, inEffect }: Tellable, today: string): string {
  const from = `${dayText("fi", on, today)} alkaen`;
  const last = dayText("fi", on, today);
  switch (told.kind) {
    case "starts": {
      const who = told.title === "" ? told.person : `${told.person}, ${told.title},`;
      return inEffect ? `${who} on uusi, ${from}` : `${who} aloittaa ${last}`;
    }
    case "leaves":
      return on < today ? `${told.person} on lopettanut, viimeinen päivä oli ${last}` : `${told.person} lähtee, viimeinen päivä ${last}`;
    case "holder": {
      const before = told.before === null ? "" : `, sitä ennen ${told.before}`;
      if (told.person !== null) return `${told.role}: ${told.person} ${from}${before}`;
      return `${told.role}: ei ketään ${from}${before}`;
    }
    case "holder-stays":
      return told.person === null
        ? `${told.role}: edelleen ei ketään, aiemmin kerrottu muutos on peruttu`
        : `${told.role}: edelleen ${told.person}, aiemmin kerrottu muutos on peruttu`;
    case "name":
      if (told.other === null) return `${told.person}: uusi nimi ${from}`;
      return inEffect ? `${told.person}: uusi nimi ${from}, ennen ${told.other}` : `${told.person} on ${from} ${told.other}`;
    case "numbers":
      return told.number === null ? `${told.person}: ei numeroa ${from}` : `${told.person}: numero ${told.number} ${from}`;
    case "instruction":
      return told.text === "" ? "Ohje on poistettu" : `Uusi ohje: ${told.text}`;
    case "hours":
      return told.whose === null ? `Vastausajat muuttuvat ${from}` : `${told.whose}: uudet ajat ${from}`;
    case "many":
      return `${told.count} muutosta ${from}`;
    case "own":
      return ownWords(told.words, "fi");
  }
}

/** What is new for whoever answers calls. */
export const news = {
  title: "Uutta",
  told,
  kindOf: (kind: Told["kind"]): string =>
    ({
      starts: "Aloittaa",
      leaves: "Lähtee",
      holder: "Tehtävä",
      "holder-stays": "Tehtävä",
      name: "Nimi",
      numbers: "Numero",
      instruction: "Ohje",
      hours: "Ajat",
      many: "Muutoksia",
      own: "Tiedote",
    })[kind],
  line: (text: string) => `Uutta: ${text}`,
  more: (count: number) => (count === 1 ? "1 muu" : `${count} muuta`),
  mustRead: "luettava",
  mustReadCount: (count: number) => (count === 1 ? "1 on luettava" : `${count} on luettava`),
  since: (when: string) => `Vastasit tälle yritykselle viimeksi ${when}.`,
  sinceMark: "uutta sen jälkeen",
  read: "Luin",
  readOf: (text: string) => `Luin: ${text}`,
  allRead: "Kaikki on luettu.",
  known: "Luetut, yhä kerrottavat",
  none: "Nyt ei kerrota mitään. Muutokset, jotka vaihteen on tiedettävä, tulevat tähän.",
  keys: "Enter kuittaa luettavan, Esc sulkee. Muut ovat luettuja, kun ne on näytetty.",
  arrived: (text: string, more: number) => (more === 0 ? `Uutta: ${text}` : `Uutta: ${text}. Lisäksi ${more}, F9 näyttää.`),
};
