// What the window says by the way: done, undone, refused. Said aloud too. Knows no component.

export interface NoticeAct {
  readonly label: string;
  run: () => void;
}

export interface Notice {
  id: number;
  kind: "done" | "warning";
  /** In the language of the window, where it was given as something that says it. */
  readonly text: string;
  act?: NoticeAct | undefined;
  /** The change it is about. */
  of?: string | undefined;
  /** Whether it is about the program, and not about the view in which it came. */
  lasting?: boolean;
}

/** A text, or what says it in the language of the moment. */
export type Said = string | (() => string);

/** How long something done stays on the screen, in milliseconds. Warnings stay until they are closed (WCAG 2.2.1). */
const STAYS = 8_000;

export class Notices {
  shown = $state.raw<readonly Notice[]>([]);
  /** What a screen reader is told, with a number so that the same text twice is told twice. */
  spoken = $state.raw<{ id: number; text: string }>({ id: 0, text: "" });
  #next = 1;

  /** Says that something is done; `of` is the change, where there is one. */
  say(text: Said, act?: NoticeAct, of?: string): void {
    const id = this.#add(text, { kind: "done", act, of });
    setTimeout(() => this.close(id), STAYS);
  }

  /** Says that something was refused or is not as it should be: in this view, unless it is `lasting`. */
  warn(text: Said, lasting = false): void {
    const said = textOf(text);
    if (this.shown.some((notice) => notice.text === said)) return;
    this.#add(text, { kind: "warning", lasting });
  }

  /** A change was taken back: what says that it is done, with the way back, is no longer so. */
  takenBack(operation: string): void {
    this.shown = this.shown.filter((notice) => notice.of !== operation);
  }

  /** The view is left: what was refused in it is no longer about anything on the screen. */
  leave(): void {
    this.shown = this.shown.filter((notice) => notice.kind === "done" || notice.lasting);
  }

  close(id: number): void {
    this.shown = this.shown.filter((notice) => notice.id !== id);
  }

  closeAll(): void {
    this.shown = [];
  }

  /** Says something aloud only. */
  announce(text: string): void {
    this.spoken = { id: this.#next++, text };
  }

  /** What was shown for one caller only does not stay in the page either where it was said aloud. */
  hush(shown: string | null): void {
    if (shown && this.spoken.text.includes(shown)) this.announce("");
  }

  #add(text: Said, notice: Omit<Notice, "id" | "text">): number {
    const id = this.#next++;
    const added: Notice = {
      ...notice,
      id,
      get text() {
        return textOf(text);
      },
    };
    // The newest three: more would hide the desk.
    this.shown = [...this.shown, added].slice(-3);
    this.announce(added.text);
    return id;
  }
}

function textOf(text: Said): string {
  return typeof text === "string" ? text : text();
}
