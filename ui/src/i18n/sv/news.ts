import type { Told } from "../../contract/types";
import { dayText } from "../civil";
import { ownWords, type Tellable } from "../news";

function told({ told, on, inEffect }: Tellable, today: string): string {
  const day = dayText("sv", on, today);
  const from = `från ${day}`;
  switch (told.kind) {
    case "starts": {
      const who = told.title === "" ? told.person : `${told.person}, ${told.title},`;
      return inEffect ? `${who} är ny, ${from}` : `${who} börjar ${day}`;
    }
    case "leaves":
      return on < today ? `${told.person} har slutat, sista dagen var ${day}` : `${told.person} slutar, sista dagen ${day}`;
    case "holder": {
      const before = told.before === null ? "" : `, tidigare ${told.before}`;
      if (told.person !== null) return `${told.role}: ${told.person} ${from}${before}`;
      return `${told.role}: ingen ${from}${before}`;
    }
    case "holder-stays":
      return told.person === null
        ? `${told.role}: fortfarande ingen, ändringen som meddelades är återtagen`
        : `${told.role}: fortfarande ${told.person}, ändringen som meddelades är återtagen`;
    case "name":
      if (told.other === null) return `${told.person}: nytt namn ${from}`;
      return inEffect ? `${told.person}: nytt namn ${from}, tidigare ${told.other}` : `${told.person} heter ${told.other} ${from}`;
    case "numbers":
      return told.number === null ? `${told.person}: inget nummer ${from}` : `${told.person}: nummer ${told.number} ${from}`;
    case "instruction":
      return told.text === "" ? "Anvisningen är borttagen" : `Ny anvisning: ${told.text}`;
    case "hours":
      return told.whose === null ? `Svarstiderna ändras ${from}` : `${told.whose}: nya tider ${from}`;
    case "many":
      return `${told.count} ändringar ${from}`;
    case "own":
      return ownWords(told.words, "sv");
  }
}

export const news = {
  title: "Nytt",
  told,
  kindOf: (kind: Told["kind"]): string =>
    ({
      starts: "Börjar",
      leaves: "Slutar",
      holder: "Uppgift",
      "holder-stays": "Uppgift",
      name: "Namn",
      numbers: "Nummer",
      instruction: "Anvisning",
      hours: "Tider",
      many: "Ändringar",
      own: "Nyhet",
    })[kind],
  line: (text: string) => `Nytt: ${text}`,
  more: (count: number) => `${count} till`,
  mustRead: "ska läsas",
  mustReadCount: (count: number) => `${count} ska läsas`,
  since: (when: string) => `Du svarade senast för det här företaget ${when}.`,
  sinceMark: "nytt sedan dess",
  read: "Läst",
  readOf: (text: string) => `Läst: ${text}`,
  allRead: "Allt är läst.",
  known: "Lästa, berättas ännu",
  none: "Just nu berättas ingenting. Ändringar som växeln måste känna till visas här.",
  keys: "Enter kvitterar det som ska läsas, Esc stänger. Övriga är lästa när de har visats.",
  arrived: (text: string, more: number) => (more === 0 ? `Nytt: ${text}` : `Nytt: ${text}. Dessutom ${more}, F9 visar.`),
};
