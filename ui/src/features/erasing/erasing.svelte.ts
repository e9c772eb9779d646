// A person while they are being erased: what would go, how far it is, the certificate. Knows the program and the
// session, no DOM.
import type { ErasureCertificate, ErasureForm, Failure } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";
import { certificateText } from "./certificate";

export class Erasing {
  /** None: not read yet. */
  form = $state.raw<ErasureForm | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** How many backups are rewritten of how many; none: it has not begun. */
  far = $state.raw<{ done: number; total: number } | null>(null);
  /** None: they are not erased. */
  certificate = $state.raw<ErasureCertificate | null>(null);
  /** What was typed in place of the name. */
  typed = $state("");
  wrong = $state(false);
  readonly #person: string;
  readonly #session: Session;

  constructor(session: Session, person: string) {
    this.#session = session;
    this.#person = person;
  }

  async read(): Promise<void> {
    try {
      this.form = await host.ask("erasure_form", { person: this.#person });
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Erases them, if their name is typed. True: done. */
  async erase(): Promise<boolean> {
    if (this.far !== null || !this.form || this.certificate) return false;
    this.wrong = tidy(this.typed) !== tidy(this.form.name);
    if (this.wrong) return false;
    this.far = { done: 0, total: 0 };
    this.failure = null;
    const deaf = host.hear("erase-progress", ({ done, total }) => (this.far = { done, total }));
    try {
      this.certificate = await host.ask("erase_person", { person: this.#person, seen: this.form.seen });
      // Nothing of the window keeps the name.
      this.form = null;
      this.typed = "";
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      deaf();
      this.far = null;
    }
  }

  async save(): Promise<void> {
    if (!this.certificate) return;
    try {
      const { path } = await host.ask("save_certificate", { text: this.#text, name: i18n.m.erasing.fileName });
      if (path !== null) this.#session.done(i18n.m.erasing.saved(path), null);
    } catch (thrown) {
      this.#session.fail(thrown);
    }
  }

  async copy(): Promise<void> {
    if (!this.certificate) return;
    try {
      await host.ask("copy", { text: this.#text });
      this.#session.done(i18n.m.erasing.copied, null);
    } catch (thrown) {
      this.#session.fail(thrown);
    }
  }

  get #text(): string {
    return this.certificate ? `${certificateText(i18n.m, this.certificate).join("\n")}\n` : "";
  }
}

function tidy(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLocaleLowerCase();
}
