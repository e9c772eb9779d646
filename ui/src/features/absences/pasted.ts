// Whether something that was pasted into the workspace is a table: whoever pastes a name does not mean one.

/** Cells are kept apart by tabs, rows by line ends. */
export function isTable(text: string): boolean {
  return /[\t\n]/.test(text.trim());
}
