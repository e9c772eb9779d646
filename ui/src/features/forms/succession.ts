// Who holds a role beside somebody on their first day in it. Knows no form and no component.
import type { Day } from "../../contract/types";

/** Somebody who holds the role on that day too. */
export interface Beside {
  name: string;
  /** The last day they hold it; none: nobody has said. */
  until: Day | null;
  /** Whether they are asked first. */
  first: boolean;
}

export function holdsOn({ from, to }: { from: Day | null; to: Day | null }, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

export function laterOf(one: Day | null, other: Day | null): Day | null {
  return one !== null && other !== null && other > one ? other : (one ?? other);
}

export function earlierOf(one: Day | null, other: Day | null): Day | null {
  return one !== null && other !== null && other < one ? other : (one ?? other);
}

/** Whether somebody new to a role comes instead of the others, unless somebody says otherwise. */
export function comesInstead(leading: boolean, others: readonly Beside[]): boolean {
  return leading && others.length === 1;
}
