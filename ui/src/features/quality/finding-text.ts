// Findings in words: what is wrong, and what was done about it. Knows no component.
import type { Finding, QualityNamed, Remedy } from "../../contract/types";
import { i18n } from "../../i18n";
import { dayText } from "../../i18n/civil";

function names(of: readonly QualityNamed[]): string {
  return i18n.m.holes.and(of.map((one) => one.name));
}

/** What is wrong, said of whom or what it is about. */
export function troubleText({ trouble, others }: Finding, today: string): string {
  const m = i18n.m.quality.trouble;
  switch (trouble.kind) {
    case "no-number":
      return m.noNumber;
    case "nobody-has-number":
      return m.nobodyHasNumber(trouble.people);
    case "not-a-number":
      return m.notANumber[trouble.fault](trouble.number);
    case "shared-mobile":
      return m.sharedMobile(trouble.number, names(others));
    case "duplicate":
      return m.duplicate[trouble.because](names(others));
    case "no-holder":
      return m.noHolder;
    case "most-without-holder":
      return m.mostWithoutHolder(trouble.vacant, trouble.roles);
    case "no-deputy":
      return m.noDeputy(trouble.name);
    case "nobody-has-deputy":
      return m.nobodyHasDeputy(trouble.roles);
    case "deputy-loop":
      return m.deputyLoop(trouble.deputy, trouble.of);
    case "unconfirmed":
      return m.unconfirmed(dayText(i18n.language, trouble.since, today));
    case "never-asked":
      return m.neverAsked(dayText(i18n.language, trouble.since, today));
  }
}

/** What a remedy is called at a finding. */
export function remedyText(remedy: Remedy, { trouble, about }: Finding): string {
  const m = i18n.m.quality.remedy;
  switch (remedy) {
    case "confirm":
      return trouble.kind === "unconfirmed" ? m.confirm : m.leave;
    case "open":
      return m.open[about.record.kind];
    case "merge":
      return m.merge;
    case "remove-number":
      return m.removeNumber;
    case "add-holder":
      return m.addHolder;
    case "add-deputy":
      return m.addDeputy;
    case "break-loop":
      return m.breakLoop;
  }
}

/** What was done. */
export function mendedText(remedy: Remedy, finding: Finding, whom?: QualityNamed): string {
  const m = i18n.m.quality.mended;
  const { about, trouble } = finding;
  switch (remedy) {
    case "remove-number":
      return m.removedNumber(whom?.name ?? about.name);
    case "add-holder":
      return m.addedHolder(whom?.name ?? "", about.name);
    case "add-deputy":
      return m.addedDeputy(whom?.name ?? "", about.name);
    case "break-loop":
      return trouble.kind === "deputy-loop" ? m.brokeLoop(trouble.deputy, trouble.of) : about.name;
    default:
      return trouble.kind === "unconfirmed" ? m.confirmed(about.name) : m.left(about.name);
  }
}
