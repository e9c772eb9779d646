// What would go wrong with an absence, in words: what it is, what to do about it, and what one press can do. Knows no
// component.
import type { AwayTime, Conflict, Day, Proposal } from "../../contract/types";
import { i18n } from "../../i18n";
import { weekdayText } from "../../i18n/civil";
import { whenText } from "../absences/when-text";
import { spanText } from "./span-text";

/** What one press does about it. */
export type Remedy = { kind: "merge"; absence: string } | { kind: "remove-cover"; cover: string };

export interface ToldConflict {
  /** Names it among the others. */
  id: string;
  /** Whether somebody would not be answered for: otherwise it is only to be known. */
  grave: boolean;
  what: string;
  /** What to do about it. */
  way: string;
  remedy: Remedy | null;
}

/** As many times as anybody reads in one line. */
const TIMES = 3;

/** `ke 15.7., ma 20.7. – ti 21.7. ja 2 muuta aikaa`. */
export function timesText(times: readonly AwayTime[], today: Day): string {
  const told = times.slice(0, TIMES).map((time) => spanText(time, today));
  const more = times.length - told.length;
  return more > 0 ? `${told.join(", ")} ${i18n.m.absence.conflict.more(more)}` : told.join(", ");
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(i18n.language) + text.slice(1);
}

/** A conflict in words. `several`: whom it is about is told, because there are several. */
export function toldConflict(conflict: Conflict, today: Day, several: boolean): ToldConflict {
  const m = i18n.m.absence.conflict;
  const day = (on: Day) => weekdayText(i18n.language, on, today);
  const ofWhom = (who: string, what: string) => (several ? m.named(who, what) : capital(what));
  const told = (grave: boolean, what: string, way: string, remedy: Remedy | null = null): ToldConflict => ({
    id: JSON.stringify(conflict),
    grave,
    what,
    way,
    remedy,
  });
  switch (conflict.kind) {
    case "uncovered":
      return told(true, ofWhom(conflict.who, m.uncovered(timesText(conflict.when, today))), m.uncoveredWay);
    case "role-uncovered":
      return told(
        true,
        ofWhom(conflict.who, m.roleUncovered(conflict.role, timesText(conflict.when, today))),
        m.roleUncoveredWay(conflict.role),
      );
    case "cover-away":
      return told(false, m.coverAway(conflict.name, timesText(conflict.when, today)), m.coverAwayWay);
    case "cover-busy":
      return told(false, m.coverBusy(conflict.name, conflict.others.join(", ")), m.coverBusyWay);
    case "cover-left":
      return told(true, m.coverLeft(conflict.name, day(conflict.lastDay)), m.another, removal(conflict.cover));
    case "cover-not-started":
      return told(true, m.coverNotStarted(conflict.name, day(conflict.from)), m.another, removal(conflict.cover));
    case "cover-themselves":
      return told(true, m.coverThemselves(conflict.name), m.another, removal(conflict.cover));
    case "cover-no-number":
      return told(true, m.coverNoNumber(conflict.name), m.coverNoNumberWay, removal(conflict.cover));
    case "cover-loop":
      return told(true, m.coverLoop(conflict.name), m.another, removal(conflict.cover));
    case "other-company":
      return told(false, m.otherCompany(conflict.name, conflict.company), m.otherCompanyWay);
    case "overlap": {
      const what = m.overlap(conflict.who, whenText(conflict.when, today));
      return conflict.merges
        ? told(false, what, m.overlapMerges, { kind: "merge", absence: conflict.absence })
        : told(false, what, m.overlapStays);
    }
  }
}

function removal(cover: string): Remedy {
  return { kind: "remove-cover", cover };
}

/** Why somebody is proposed as a cover. */
export function whyText({ why }: Proposal, today: Day): string {
  const m = i18n.m.absence.why;
  switch (why.kind) {
    case "deputy":
      return m.deputy;
    case "role-deputy":
      return m.roleDeputy(why.role);
    case "covered":
      return m.covered(weekdayText(i18n.language, why.lastOn, today));
    case "same-role":
      return m.sameRole(why.role);
    case "same-work":
      return m.sameWork;
  }
}

/** What speaks against somebody who is proposed; empty: nothing. */
export function againstText({ away, coversOthers }: Proposal, today: Day): string {
  const m = i18n.m.absence;
  const parts = [
    ...(away.length > 0 ? [m.proposalAway(timesText(away, today))] : []),
    ...(coversOthers > 0 ? [m.proposalBusy(coversOthers)] : []),
  ];
  return parts.join(", ");
}
