import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Link } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { company, desk, KUUSILINNA } from "../../host/samples";
import { Session, sessionContext } from "../../session/session.svelte";
import { hostOf } from "./host-of";
import LinksDialog from "./LinksDialog.svelte";

const booking: Link = { kind: "booking", name: "Saunavuorot", address: "https://varaus.kuusilinna.example/sauna" };
const page: Link = { kind: "page", name: "", address: "http://kuusilinna.example:8080" };

let session: Session;
let host: FakeHost;
let onclose: ReturnType<typeof vi.fn<() => void>>;

function show(links: Link[], answers: Parameters<typeof fakeHost>[0] = { open_link: () => ({}) }): void {
  host = fakeHost(answers);
  useHost(host);
  session = new Session();
  session.take(desk({ companies: [company({ links })] }));
  render(LinksDialog, { props: { company: KUUSILINNA, onclose }, context: sessionContext(session) });
}

beforeEach(() => {
  onclose = vi.fn<() => void>();
});

const question = () => document.querySelector('[data-part="ask-link"]')?.textContent ?? "";
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe("a company's links", () => {
  it("are listed with digits, each read aloud with where it leads", async () => {
    show([booking, page]);
    expect(screen.getByRole("button", { name: "1: Saunavuorot, varaus.kuusilinna.example" })).not.toBeNull();
    expect(screen.getByRole("button", { name: "2: Verkkosivu, kuusilinna.example:8080" })).not.toBeNull();
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });

  it("open only once that was asked", async () => {
    show([booking, page]);
    screen.getByRole("button", { name: /^1:/ }).focus();
    await press("2");
    await waitFor(() => expect(question()).toContain("Avataanko selaimessa kuusilinna.example:8080?"));
    expect(host.asked).toEqual([]);
    await fireEvent.click(screen.getByText("Ei, takaisin"));
    await fireEvent.click(await screen.findByRole("button", { name: /^1:/ }));
    await fireEvent.click(await screen.findByText("Avaa selaimessa"));
    await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
    expect(host.asked).toEqual([{ command: "open_link", asked: { company: KUUSILINNA, address: booking.address } }]);
    expect(session.notices.shown[0]?.text).toBe("Avattu selaimessa: Saunavuorot");
  });

  it("ask at once where there is only one", () => {
    show([booking]);
    expect(question()).toContain(booking.address);
  });

  it("say where no browser opened, and stay", async () => {
    show([booking], {
      open_link: () => {
        throw refusal({ code: "no-browser" });
      },
    });
    await fireEvent.click(screen.getByText("Avaa selaimessa"));
    await waitFor(() => expect(document.querySelector('[data-part="refusal"]')?.textContent).toContain("Selain ei auennut."));
    expect(onclose).not.toHaveBeenCalled();
  });
});

describe("where an address leads", () => {
  it("is its host, whatever comes after it", () => {
    expect(hostOf("HTTPS://varaus.example?x=/y")).toBe("varaus.example");
    expect(hostOf("varaus")).toBe("varaus");
  });
});
