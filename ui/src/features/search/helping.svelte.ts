// What may help where nothing was found: who is near, who else can help, and connecting to them. Knows no DOM.
import type { Connected, CompanyHelper, Row, Took } from "../../contract/types";
import { host } from "../../host";

/** How long a pause in typing is until help is asked for, in milliseconds: longer than between two letters. */
const PAUSE = 250;

/** What was found in vain. */
export interface InVain {
  number: number;
  text: string;
  company: string | null;
}

export class Helping {
  /** Who else can help; none until that is known. */
  helpers = $state.raw<readonly CompanyHelper[]>([]);
  /** What came of connecting to a helper. */
  outcome = $state.raw<{ helper: CompanyHelper; came: Connected } | null>(null);
  /** For which text and company this is known. */
  #of: Pick<InVain, "text" | "company"> | null = null;
  #number = 0;
  #call = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | null = null;
  /** Ends waiting for what is not asked any more. */
  #over: () => void = () => undefined;
  #going = false;
  readonly #near: (number: number, rows: readonly Row[]) => void;

  /** `near` hears who is near, with the number of the search that found nothing. */
  constructor(near: (number: number, rows: readonly Row[]) => void) {
    this.#near = near;
  }

  /** Asks for help after a pause; at once where what is known of the same text and company is asked for again. */
  begin(vain: InVain): void {
    this.#stop();
    this.#number = vain.number;
    const again = this.#of?.text === vain.text && this.#of.company === vain.company;
    if (!again) this.helpers = [];
    const pause = again ? 0 : PAUSE;
    this.#asking = new Promise((over) => {
      this.#soon = setTimeout(() => void this.#answered(vain).finally(over), pause);
      this.#over = over;
    });
  }

  /** Something was found, or nothing is looked for any more. */
  end(): void {
    if (this.#number === 0) return;
    this.#stop();
    this.#number = 0;
    this.#of = null;
    this.helpers = [];
  }

  /** When the help that was asked for last is there, or did not come. */
  async settled(): Promise<void> {
    while (this.#asking) await this.#asking;
  }

  /** Whether the caller was connected to this helper. */
  isConnectedTo({ company, number }: CompanyHelper): boolean {
    const { helper, came } = this.outcome ?? {};
    return came?.outcome === "connected" && helper?.company === company && helper.number === number;
  }

  /**
   * Connects to a helper; none: that is being done, or was done already. A caller whose first helper did not answer is
   * counted already. Throws what the program refuses.
   */
  async connect(helper: CompanyHelper, took: Took | null): Promise<Connected | null> {
    if (this.#going || this.isConnectedTo(helper)) return null;
    this.#going = true;
    const call = this.#call;
    try {
      const counted = this.outcome?.came.outcome === "connected";
      const came = await host.ask("connect_company", { company: helper.company, shown: helper.number, counted, took });
      // Of a second helper who has changed the first one stays: the caller is connected and counted.
      if (call === this.#call && !(counted && came.outcome === "changed")) this.outcome = { helper, came };
      return came;
    } finally {
      this.#going = false;
    }
  }

  /** Ready for the next call. */
  over(): void {
    this.#call += 1;
    this.outcome = null;
  }

  #stop(): void {
    clearTimeout(this.#soon);
    this.#asking = null;
    this.#over();
  }

  async #answered(vain: InVain): Promise<void> {
    try {
      const help = await host.ask("desk_help", vain);
      if (help.number !== this.#number) return;
      this.#asking = null;
      this.#of = vain;
      this.helpers = help.helpers;
      this.#near(help.number, help.nearest);
    } catch {
      // Without help there is what there was before: that nothing was found.
      if (vain.number === this.#number) this.#asking = null;
    }
  }
}
