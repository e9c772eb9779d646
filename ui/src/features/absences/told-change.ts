// What an Operation did to absences, in words: what was done, and for each absence only what is different. Used by the
// history of the workspace and that of one absence. Knows no component.
import type { ChangedAbsence, Day, PastChange, ToldAbsence } from "../../contract/types";
import { i18n } from "../../i18n";
import { absenceText, coversText, stampText, whenText } from "./when-text";

/** One thing that is different: how it was, and how it is. */
export interface Difference {
  /** What: the time, who covers; none: the whole absence. */
  what: string | null;
  /** None: it was not there before. */
  before: string | null;
  /** None: it is no longer there. */
  after: string | null;
}

export interface ToldChanged {
  name: string;
  /** None: it is as it was, and was confirmed. */
  differences: readonly Difference[];
}

export interface ToldChange {
  operation: string;
  act: string;
  by: string;
  at: string;
  undone: boolean;
  absences: readonly ToldChanged[];
  /** How many absences are changed that are not told. */
  more: number;
}

function differences(before: ToldAbsence, after: ToldAbsence, today: Day): Difference[] {
  const m = i18n.m;
  const kinds: [string, (told: ToldAbsence) => string][] = [
    [m.absence.time, (told) => whenText(told.when, today)],
    [m.absence.covers, (told) => coversText(told.covers)],
    [m.absence.returnMayBeTold, (told) => (told.returnMayBeTold ? m.words.yes : m.words.no)],
  ];
  return kinds.flatMap(([what, text]) => {
    const [was, is] = [text(before), text(after)];
    return was === is ? [] : [{ what, before: was, after: is }];
  });
}

function toldChanged({ name, before, after }: ChangedAbsence, today: Day): ToldChanged {
  const who = name === "" ? i18n.m.rota.nameGone : name;
  if (before && after) return { name: who, differences: differences(before, after, today) };
  const whole = (told: ToldAbsence | null) => told && absenceText(told, today);
  // What was forgotten is told as that: nothing is left of it.
  const forgotten = before === null && after === null;
  return {
    name: who,
    differences: [{ what: null, before: forgotten ? i18n.m.rota.forgotten : whole(before), after: whole(after) }],
  };
}

export function toldChange(change: PastChange, today: Day): ToldChange {
  return {
    operation: change.operation,
    act: i18n.m.shell.acts[change.act] ?? change.act,
    by: change.stamp.by,
    at: stampText(change.stamp.at, today),
    undone: change.undone,
    absences: change.absences.map((changed) => toldChanged(changed, today)),
    more: Math.max(0, change.count - change.absences.length),
  };
}
