// What of a pane that scrolls is in sight, measured in rem, so that text of any size finds its rows.

/** How tall one rem is, in pixels. */
export function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

export class Sight {
  /** What has been scrolled away above, in rem. */
  top = $state(0);
  /** How tall the pane is, in rem. */
  height = $state(30);
  #pane: HTMLElement | null = null;

  /** `{@attach sight.of}` on the pane. */
  readonly of = (pane: HTMLElement): (() => void) => {
    this.#pane = pane;
    const measure = () => this.measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(pane);
    pane.addEventListener("scroll", measure, { passive: true });
    measure();
    return () => {
      watcher.disconnect();
      pane.removeEventListener("scroll", measure);
    };
  };

  measure(): void {
    if (!this.#pane) return;
    this.top = this.#pane.scrollTop / rem();
    this.height = this.#pane.clientHeight / rem();
  }

  /** Scrolls as little as is needed to see what lies from one distance to another, beneath a heading that stays, in rem. */
  reveal(from: number, to: number, heading: number): void {
    const pane = this.#pane;
    if (!pane) return;
    const [top, bottom] = [pane.scrollTop / rem(), (pane.scrollTop + pane.clientHeight) / rem() - heading];
    if (from < top) pane.scrollTop = from * rem();
    else if (to > bottom) pane.scrollTop += (to - bottom) * rem();
    this.measure();
  }

  /** Back to the first row. */
  toTop(): void {
    if (this.#pane) this.#pane.scrollTop = 0;
    this.measure();
  }
}
