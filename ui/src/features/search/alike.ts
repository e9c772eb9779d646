// Whether two texts are tries at the same name: heard again, spelt otherwise, turned round. Letters only; knows no directory,
// so it is coarse: who is meant, the program's search decides.

/** Fewer letters tell nothing yet. */
const TELLS = 3;

/** A text as it is compared: without accents, letter case, digits, and the words that narrow (`@kuus`). */
export function lettersOf(text: string): string {
  const words = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/\s+/);
  return words
    .filter((word) => !word.startsWith("@"))
    .map((word) => word.replace(/[^\p{L}]/gu, ""))
    .filter(Boolean)
    .join(" ");
}

/** How many letters there are. */
export function letterCount(text: string): number {
  return lettersOf(text).replaceAll(" ", "").length;
}

/** Whether the later text goes on with the earlier one; while it is too short to tell, it does. */
export function isAlike(earlier: string, later: string): boolean {
  const [one, other] = [lettersOf(earlier), lettersOf(later)];
  if (one === "") return later.startsWith(earlier);
  if (other.replaceAll(" ", "").length < TELLS || one.includes(other) || other.includes(one)) return true;
  const tells = (text: string) => text.split(" ").filter((word) => word.length >= Math.min(TELLS, longest(text)));
  return tells(other).some((word) => tells(one).some((before) => begins(word, before)));
}

function longest(text: string): number {
  return Math.max(...text.split(" ").map((word) => word.length));
}

/** Whether one word is how the other begins, give or take a slip, or two in a long one. */
function begins(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return slips(one, other) <= (length < TELLS ? 0 : length < 6 ? 1 : 2);
}

/** The fewest letters missing, extra or wrong between one of the words and a beginning of the other. */
function slips(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  let least = above[other.length] ?? 0;
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1];
    for (let at = 1; at <= other.length; at++) {
      const changed = (above[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1);
      current.push(Math.min(changed, (above[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1));
    }
    above = current;
    least = Math.min(least, above[other.length] ?? 0);
  }
  return Math.min(least, ...above);
}
