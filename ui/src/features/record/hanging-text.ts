// What hangs on a role or department that shall go, line by line. Knows no component.
import type { Hanging } from "../../contract/types";
import { i18n } from "../../i18n";

export function hangingText(hanging: Hanging, of: "role" | "department"): string[] {
  const m = i18n.m.record;
  const lines: [number, (count: number) => string][] = [
    [hanging.people, m.hangs.people],
    [hanging.roles, of === "role" ? m.hangs.rolesBelow : m.hangs.rolesOfDepartment],
    [hanging.holders, m.hangs.holders],
    [hanging.deputies, m.hangs.deputies],
    [hanging.covers, m.hangs.covers],
    [hanging.referrals, m.hangs.referrals],
    [hanging.notices, m.hangs.notices],
  ];
  const told = lines.filter(([count]) => count > 0).map(([count, line]) => line(count));
  return told.length > 0 ? told : [m.hangsNothing];
}
