// Where the focus begins in a dialog: `{@attach first}` on the control that is used first.

/** Opening the dialog focuses it; where the dialog is open already it takes the focus itself. */
export function first(control: HTMLElement): void {
  control.autofocus = true;
  if (control.closest("dialog")?.open) control.focus();
}
