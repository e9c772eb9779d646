import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk, KOISTINEN, KUUSILINNA, row, SAARINEN } from "../../host/samples";
import { bindings } from "../../keys";
import { Session, sessionContext, type Seen } from "../../session/session.svelte";
import { found, hearKeys, shows, stage } from "../search/on-stage";
import AnswersPill from "./AnswersPill.svelte";
import OwnSuggestionsDialog from "./OwnSuggestionsDialog.svelte";
import { answered, suggestion } from "./samples";
import SuggestDialog from "./SuggestDialog.svelte";
import { headline } from "./told";

const seen: Seen = {
  company: KUUSILINNA,
  typed: "koistisen pekka",
  shown: [KOISTINEN, SAARINEN],
  chosen: { key: KOISTINEN, name: "Pekka Koistinen" },
  nothingFound: false,
};

let session: Session;
let host: FakeHost;
let onclose: ReturnType<typeof vi.fn<() => void>>;

type Answers = Parameters<typeof fakeHost>[0];

function set(answers: Answers): void {
  host = fakeHost(answers);
  useHost(host);
  session = new Session();
  session.take(desk());
}

function write(on: Seen = seen): { field: HTMLInputElement; close: () => void } {
  const { unmount } = render(SuggestDialog, { props: { seen: on, onclose }, context: sessionContext(session) });
  return { field: document.querySelector<HTMLInputElement>('[name="words"]') as HTMLInputElement, close: unmount };
}

const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
const send = () => fireEvent.submit(document.querySelector("form") as HTMLFormElement);
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

beforeEach(() => {
  onclose = vi.fn<() => void>();
});

describe("“this is wrong”", () => {
  it("takes along what was on the desk, and can be taken back", async () => {
    set({ suggest: () => ({ operation: "op" }) });
    const { field } = write();
    expect(part("about")?.textContent).toContain("Koskee: Pekka Koistinen");
    expect(part("taken")?.textContent).toContain("haettu ”koistisen pekka” · 2 näytettyä osumaa · vastattu yritykselle Kuusilinna Oy");
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
    await type(field, "Numero on nyt 2290.");
    await fireEvent.click(screen.getByLabelText("Väärä numero"));
    await send();
    await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
    const { company, typed, shown } = seen;
    expect(host.asked[0]?.asked).toEqual({ company, about: KOISTINEN, kind: "wrong-number", words: "Numero on nyt 2290.", typed, shown });
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
  });

  it("need not be about whoever is chosen", async () => {
    set({ suggest: () => ({ operation: "op" }) });
    const { field } = write();
    await fireEvent.click(screen.getByText("Ei koske häntä"));
    await type(field, "Tervehdys on vanha.");
    await send();
    await waitFor(() => expect(host.asked[0]?.asked).toMatchObject({ about: null, kind: "other" }));
  });

  it("does not tell that a search of digits is taken along, for it is not kept", () => {
    set({});
    write({ ...seen, typed: "040 555 0142", shown: [], company: null });
    expect(part("taken")?.textContent).toContain("vain kirjoittamasi");
  });

  it("loses nothing that was written when it is refused, nor when it is closed", async () => {
    set({
      suggest: () => {
        throw refusal({ code: "disk-full" });
      },
    });
    const { field, close } = write();
    await type(field, "Numero on nyt 2290.");
    await send();
    await waitFor(() => expect(part("refusal")).not.toBeNull());
    expect(field.value).toBe("Numero on nyt 2290.");
    expect(onclose).not.toHaveBeenCalled();
    close();
    expect(write().field.value).toBe("Numero on nyt 2290.");
  });

  it("says what is missing where nothing was written", async () => {
    set({
      suggest: () => {
        throw refusal({ code: "form", problems: [{ field: "words", index: null, fault: { kind: "empty" } }] });
      },
    });
    const { field } = write();
    await send();
    await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
    expect(document.activeElement).toBe(field);
  });

  it("is one key at the desk, with the hits that are listed and whoever is on the card", async () => {
    const unhear = hearKeys();
    const stood = stage({ search: found([row()]) });
    await stood.type("koi");
    await shows(stood, "Pekka Koistinen");
    await stood.press("F4");
    expect(stood.session.dialog).toMatchObject({
      name: "suggest",
      seen: { company: KUUSILINNA, typed: "koi", shown: [KOISTINEN], chosen: { key: KOISTINEN, name: "Pekka Koistinen" }, nothingFound: false },
    });
    unhear();
  });
});

describe("the answers", () => {
  it("are told in the top line until they are seen", () => {
    set({});
    const run = vi.fn();
    const unbind = bindings.bind({ ownSuggestions: { run } });
    session.take(desk({ answersToSee: 1 }));
    render(AnswersPill, { context: sessionContext(session) });
    screen.getByText("Ehdotukseesi vastattiin").click();
    expect(run).toHaveBeenCalledOnce();
    unbind();
  });

  it("are listed with what was sent; looking at them is seeing them", async () => {
    set({ own_suggestions: () => ({ suggestions: [answered({ seen: false }), suggestion({ id: "s2" })] }), see_answers: () => ({}) });
    render(OwnSuggestionsDialog, { props: { onclose }, context: sessionContext(session) });
    await waitFor(() => expect(part("own-suggestions")?.textContent).toContain("Korjattu!"));
    expect(part("own-suggestions")?.querySelectorAll("li")[0]?.textContent).toContain("uusi vastaus");
    await waitFor(() => expect(host.asked.map(({ command }) => command)).toEqual(["own_suggestions", "see_answers"]));
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });

  it("teach the key where nothing was sent yet", async () => {
    set({ own_suggestions: () => ({ suggestions: [] }) });
    render(OwnSuggestionsDialog, { props: { onclose }, context: sessionContext(session) });
    expect(await screen.findByText(/paina F4/)).not.toBeNull();
  });
});

describe("a word about what was not found", () => {
  const inVain: Seen = { company: KUUSILINNA, typed: "hankosaari", shown: [], chosen: null, nothingFound: true };

  it("begins with what was looked for, and the words go on from there", async () => {
    set({ suggest: () => ({ operation: "op" }) });
    const onsent = vi.fn<() => void>();
    render(SuggestDialog, { props: { seen: inVain, onsent, onclose }, context: sessionContext(session) });
    const field = document.querySelector<HTMLInputElement>('[name="words"]') as HTMLInputElement;
    expect(document.querySelector("dialog h2, dialog [id]")?.textContent).toContain("Ei löytynyt");
    expect(field.value).toBe("Ei löytynyt: hankosaari. ");
    await fireEvent.focus(field);
    expect(field.selectionStart).toBe(field.value.length);
    expect(document.querySelector("fieldset")).toBeNull();
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
    await type(field, "Ei löytynyt: hankosaari. Kysyi kaukolämmöstä.");
    await send();
    await waitFor(() => expect(onsent).toHaveBeenCalledOnce());
    expect(host.asked[0]?.asked).toEqual({ company: KUUSILINNA, about: null, kind: "other", words: "Ei löytynyt: hankosaari. Kysyi kaukolämmöstä.", typed: "hankosaari", shown: [] });
  });

  it("that was not sent is there again for the same text, and for no other matter", async () => {
    set({});
    const first = write(inVain);
    await type(first.field, "Ei löytynyt: hankosaari. Kysyi");
    first.close();
    const other = write();
    expect(other.field.value).toBe("");
    other.close();
    expect(write(inVain).field.value).toBe("Ei löytynyt: hankosaari. Kysyi");
  });

  it("is told as that, not as being about nobody", () => {
    const about = (changed: Parameters<typeof suggestion>[0]) => headline(suggestion({ about: null, ...changed }));
    expect(about({ typed: "hankosaari", shown: [] })).toBe("Ei löytynyt: ”hankosaari”");
    expect(about({ typed: "koistinen" })).toBe("Ei koske ketään erityisesti");
    expect(about({ typed: "", shown: [] })).toBe("Ei koske ketään erityisesti");
    expect(headline(suggestion({ shown: [] }))).toBe("Pekka Koistinen");
  });
});
