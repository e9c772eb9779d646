// The certificate of an erasure as lines of text, in any of the languages. Knows no component, and never the name.
import type { ErasureCertificate, ErasureCounts, ErasureLeft } from "../../contract/types";
import type { Messages } from "../../i18n";

/** What was removed, each with its count; what was not there is left out. */
export function countLines(m: Messages, counts: ErasureCounts): string[] {
  const all = Object.entries(counts) as [keyof ErasureCounts, number][];
  return all.filter(([, count]) => count > 0).map(([what, count]) => m.erasing.count[what](count));
}

function leftLine(m: Messages, left: ErasureLeft): string {
  switch (left.kind) {
    case "backup":
      return m.erasing.left.backup(left.file, m.erasing.because[left.because]);
    case "set-aside":
      return m.erasing.left.setAside(left.file);
    case "log":
      return m.erasing.left.log;
  }
}

export function certificateText(m: Messages, certificate: ErasureCertificate): string[] {
  const { lines } = m.erasing;
  const left = certificate.left.map((one) => `- ${leftLine(m, one)}`);
  return [
    lines.heading,
    "",
    lines.person(certificate.person),
    lines.at(certificate.at.replace("T", " ")),
    lines.by(certificate.by),
    "",
    lines.removed,
    ...countLines(m, certificate.removed).map((line) => `- ${line}`),
    "",
    lines.backups(certificate.backups),
    ...(left.length > 0 ? [lines.left, ...left] : [lines.nothingLeft]),
    ...(certificate.mentions > 0 ? [lines.mentions(certificate.mentions)] : []),
    lines.elsewhere,
  ];
}
