// Companies by the numbers callers reach them by. Knows no component.

/** The fewest digits that tell one number from another. */
const FEWEST = 3;
/** So many digits at the end are the same however the country and the area are written. */
const SAME = 7;

const digits = (text: string) => text.replace(/\D/g, "");

/** Whether what was typed is a number, or the beginning of one. */
export function isNumber(typed: string): boolean {
  return /^[+\d][\d\s()./-]*$/.test(typed.trim()) && digits(typed).length >= FEWEST;
}

/** Whether one of the numbers has the digits, or is the same number with a country's code. */
export function isCalled(numbers: readonly string[], typed: string): boolean {
  const wanted = digits(typed);
  const end = wanted.length >= SAME ? wanted.slice(-SAME) : null;
  return numbers.map(digits).some((number) => number.includes(wanted) || (end !== null && number.endsWith(end)));
}
