// A key with its modifiers, told by the character it produces, so that it works on every keyboard layout.

/** `Ctrl+K`, `Shift+F6`, `Enter`, `?`. */
export type Chord = string;

const MODIFIERS = ["Ctrl", "Alt", "Shift"] as const;

interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
  getModifierState?: (name: string) => boolean;
}

interface Parts {
  key: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

function parts(chord: Chord): Parts {
  const words = chord.split("+");
  // `Ctrl++` is Ctrl and the plus sign.
  const key = chord.endsWith("+") ? "+" : (words.at(-1) ?? "");
  return { key, ctrl: words.includes("Ctrl"), alt: words.includes("Alt"), shift: words.includes("Shift") };
}

/** Whether what was pressed is the chord. */
export function matches(chord: Chord, pressed: Pressed): boolean {
  // AltGr produces characters; on some systems it reports itself as Ctrl and Alt.
  if (pressed.metaKey || pressed.getModifierState?.("AltGraph")) return false;
  const { key, ctrl, alt, shift } = parts(chord);
  if (pressed.ctrlKey !== ctrl || pressed.altKey !== alt) return false;
  if (key.length > 1) return pressed.key === key && pressed.shiftKey === shift;
  const letter = key.toLowerCase() !== key.toUpperCase();
  if (letter) return pressed.key.toLowerCase() === key.toLowerCase() && pressed.shiftKey === shift;
  // Where a digit or sign stands on the keyboard, and whether it needs Shift, is the layout's business.
  return pressed.key === key;
}

/** Whether the chord is one letter, digit or sign without Ctrl or Alt, which speaking or typing would trigger (WCAG 2.1.4). */
export function isCharacter(chord: Chord): boolean {
  const { key, ctrl, alt } = parts(chord);
  return key.length === 1 && key !== " " && !ctrl && !alt;
}

/** The keys of a chord, to be shown one by one; names are put into words by whoever shows them. */
export function keysOf(chord: Chord): string[] {
  const { key, ctrl, alt, shift } = parts(chord);
  const held = { Ctrl: ctrl, Alt: alt, Shift: shift };
  return [...MODIFIERS.filter((name) => held[name]), key.length === 1 ? key.toUpperCase() : key];
}

/** A chord as `aria-keyshortcuts` wants it. */
export function ariaKeys(chord: Chord): string {
  return keysOf(chord)
    .map((key) => ({ Ctrl: "Control", "+": "Plus" })[key] ?? key)
    .join("+");
}
