// What is done beside the call: the company's links, and telling the admins that something is wrong.
import { bindings } from "../../keys";
import { letterCount } from "./alike";
import type { Seen, Session } from "../../session/session.svelte";
import type { Call } from "./call.svelte";

/** The most hits that are told of: nobody looks further down with a caller on the line. */
const SHOWN = 10;

export function bindBeside(session: Session, call: Call): () => void {
  /** The company of whoever is on the card; before that the one being answered. */
  const linked = () => {
    const id = call.shown.card?.company.id ?? session.company?.id;
    return session.desk?.companies.find((company) => company.id === id && company.links.length > 0);
  };
  return bindings.bind({
    companyLinks: {
      run: () => {
        const company = linked();
        if (company) session.dialog = { name: "links", company: company.id };
      },
      can: () => linked() !== undefined,
    },
    suggest: { run: () => suggest(session, call), can: () => session.holds("operator") },
  });
}

function suggest(session: Session, call: Call): void {
  const what = seen(session, call);
  const sent = () => {
    if (what.nothingFound) call.sentNotFound();
    else if (what.chosen) call.chose();
  };
  session.dialog = { name: "suggest", seen: what, sent };
}

/** What the operator sees when something strikes them as wrong. */
function seen(session: Session, call: Call): Seen {
  const { listed } = call.finder;
  const { card } = call.shown;
  const typed = listed.text.trim();
  return {
    company: session.company?.id ?? null,
    typed,
    // Who is near was not found.
    shown: (listed.inVain ? [] : listed.rows).slice(0, SHOWN).map((row) => row.key),
    chosen: card && { key: card.key, name: card.name },
    nothingFound: listed.inVain && card === null && letterCount(typed) > 0,
  };
}
