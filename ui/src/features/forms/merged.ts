// Two people's changes of one record, field by field. Knows no form.

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The fields in which two states of a record differ. */
export function differing<D extends object>(before: D, after: D): (keyof D & string)[] {
  return (Object.keys(after) as (keyof D & string)[]).filter((field) => !same(before[field], after[field]));
}

/** What was changed here stays; everything else is as others left it. */
export function merged<D extends object>(base: D, mine: D, theirs: D): D {
  const result = { ...theirs };
  for (const field of differing(base, mine)) result[field] = mine[field];
  return result;
}

/** Takes away rows that nobody filled in, the others staying what they are. */
export function keepFilled<T>(rows: T[], filled: (row: T) => boolean): void {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row !== undefined && !filled(row)) rows.splice(at, 1);
  }
}
