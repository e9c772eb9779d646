import { render } from "@testing-library/svelte";
import { expect, it, vi } from "vitest";
import { useHost } from "../../host";
import { fakeHost } from "../../host/fake";
import { desk } from "../../host/samples";
import { Session, sessionContext } from "../../session/session.svelte";
import DirectoryPage from "./DirectoryPage.svelte";

it("keeps the tab that is shown in sight, where the tabs are scrolled", async () => {
  const brought: (string | undefined)[] = [];
  vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
    if (this instanceof HTMLElement) brought.push(this.dataset.tab);
  });
  useHost(fakeHost({}));
  const session = new Session();
  session.take(desk());
  const { rerender } = render(DirectoryPage, { props: { tab: "notices" }, context: sessionContext(session) });
  expect(brought.at(-1)).toBe("notices");
  await rerender({ tab: "imports" });
  expect(brought.at(-1)).toBe("imports");
});
