// What the window says by the way: done, undone, refused. Said aloud too. Knows no component.

export interface NoticeAct {
  label: string;
  run: () => void;
}

export interface Notice {
  id: number;
  kind: "done" | "warning";
  text: string;
  act?: NoticeAct;
}

/** How long something done stays on the screen, in milliseconds. Warnings stay until they are closed (WCAG 2.2.1). */
const STAYS = 8_000;

export class Notices {
  shown = $state.raw<readonly Notice[]>([]);
  /** What a screen reader is told, with a number so that the same text twice is told twice. */
  spoken = $state.raw<{ id: number; text: string }>({ id: 0, text: "" });
  #next = 1;

  /** Says that something is done. */
  say(text: string, act?: NoticeAct): void {
    const id = this.#add({ kind: "done", text, act });
    setTimeout(() => this.close(id), STAYS);
  }

  /** Says that something was refused or is not as it should be. */
  warn(text: string): void {
    if (this.shown.some((notice) => notice.text === text)) return;
    this.#add({ kind: "warning", text });
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

  #add(notice: Omit<Notice, "id">): number {
    const id = this.#next++;
    // The newest three: more would hide the desk.
    this.shown = [...this.shown, { ...notice, id }].slice(-3);
    this.announce(notice.text);
    return id;
  }
}
