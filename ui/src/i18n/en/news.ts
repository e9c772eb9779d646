import type { Told } from "../../contract/types";
import { dayText } from "../civil";
import { ownWords, type Tellable } from "../news";

function told({ told, on, inEffect }: Tellable, today: string): string {
  const day = dayText("en", on, today);
  const from = `from ${day}`;
  switch (told.kind) {
    case "starts": {
      const who = told.title === "" ? told.person : `${told.person}, ${told.title},`;
      return inEffect ? `${who} is new, ${from}` : `${who} starts on ${day}`;
    }
    case "leaves":
      return on < today ? `${told.person} has left, last day was ${day}` : `${told.person} is leaving, last day ${day}`;
    case "holder": {
      const before = told.before === null ? "" : `, before that ${told.before}`;
      if (told.person !== null) return `${told.role}: ${told.person} ${from}${before}`;
      return `${told.role}: nobody ${from}${before}`;
    }
    case "holder-stays":
      return told.person === null
        ? `${told.role}: still nobody, the change you were told of is off`
        : `${told.role}: still ${told.person}, the change you were told of is off`;
    case "name":
      if (told.other === null) return `${told.person}: new name ${from}`;
      return inEffect ? `${told.person}: new name ${from}, before that ${told.other}` : `${told.person} is ${told.other} ${from}`;
    case "numbers":
      return told.number === null ? `${told.person}: no number ${from}` : `${told.person}: number ${told.number} ${from}`;
    case "instruction":
      return told.text === "" ? "The instruction is gone" : `New instruction: ${told.text}`;
    case "hours":
      return told.whose === null ? `Calls are answered at other hours ${from}` : `${told.whose}: other hours ${from}`;
    case "many":
      return `${told.count} changes ${from}`;
    case "own":
      return ownWords(told.words, "en");
  }
}

export const news = {
  title: "News",
  told,
  kindOf: (kind: Told["kind"]): string =>
    ({
      starts: "Starts",
      leaves: "Leaves",
      holder: "Role",
      "holder-stays": "Role",
      name: "Name",
      numbers: "Number",
      instruction: "Instruction",
      hours: "Hours",
      many: "Changes",
      own: "Notice",
    })[kind],
  line: (text: string) => `New: ${text}`,
  more: (count: number) => `${count} more`,
  mustRead: "must be read",
  mustReadCount: (count: number) => `${count} must be read`,
  since: (when: string) => `You last answered this company ${when}.`,
  sinceMark: "new since then",
  read: "I have read it",
  readOf: (text: string) => `I have read it: ${text}`,
  allRead: "Everything has been read.",
  known: "Read already, told still",
  none: "Nothing is told at the moment. Changes that operators must know of appear here.",
  keys: "Enter confirms what must be read, Esc closes. The others count as read once they have been shown.",
  arrived: (text: string, more: number) => (more === 0 ? `New: ${text}` : `New: ${text}. And ${more} more, F9 shows them.`),
};
