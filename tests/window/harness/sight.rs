//! What is seen at one glance at the window. Read in one go, so that what belongs together was there together.

use serde::Deserialize;

/// Everything the stories look at.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub(crate) struct Sight {
    /// What fills the window.
    pub(crate) view: Option<String>,
    /// The title of the open dialog.
    pub(crate) dialog: Option<String>,
    /// What was typed.
    pub(crate) heard: Option<String>,
    pub(crate) rows: Vec<Row>,
    pub(crate) card: Option<Card>,
    pub(crate) toasts: Vec<String>,
    /// The company being answered.
    pub(crate) company: Option<String>,
    pub(crate) workspaces: Vec<String>,
    /// What a screen reader was told last.
    pub(crate) announced: String,
    /// What has the focus: its id, else its name.
    pub(crate) focus: String,
    /// The language the page is in.
    pub(crate) language: String,
    /// Light or dark where it was chosen.
    pub(crate) theme: Option<String>,
}

/// One line of the list.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub(crate) struct Row {
    /// The whole sentence, as a screen reader says it.
    pub(crate) sentence: String,
    pub(crate) chosen: bool,
}

/// The card of the chosen row.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Card {
    pub(crate) text: String,
    pub(crate) name: Option<String>,
    /// What to do; gone when it is done.
    #[serde(rename = "do")]
    pub(crate) act: Option<String>,
    /// What came of doing it.
    pub(crate) connected: Option<String>,
    pub(crate) do_number: Option<String>,
    pub(crate) say: Option<String>,
    pub(crate) why: Option<String>,
    pub(crate) state: Option<String>,
}

impl Sight {
    /// The sentence of the chosen row.
    pub(crate) fn chosen(&self) -> Option<&str> {
        self.rows.iter().find(|row| row.chosen).map(|row| row.sentence.as_str())
    }

    pub(crate) fn is_view(&self, name: &str) -> bool {
        self.view.as_deref() == Some(name)
    }

    /// Whether the card is about somebody.
    pub(crate) fn is_about(&self, name: &str) -> bool {
        self.on_card(|card| &card.name, name)
    }

    /// Whether the card shows this number to call.
    pub(crate) fn calls(&self, number: &str) -> bool {
        self.on_card(|card| &card.do_number, number)
    }

    /// Whether the card's act holds these words.
    pub(crate) fn acts(&self, words: &str) -> bool {
        self.on_card(|card| &card.act, words)
    }

    /// Whether it was done, and what came of it holds these words.
    pub(crate) fn connected(&self, words: &str) -> bool {
        self.on_card(|card| &card.connected, words)
    }

    /// Whether what is said of their being there holds these words.
    pub(crate) fn state(&self, words: &str) -> bool {
        self.on_card(|card| &card.state, words)
    }

    pub(crate) fn dialog(&self, words: &str) -> bool {
        self.dialog.as_deref().is_some_and(|title| title.contains(words))
    }

    pub(crate) fn toasted(&self, words: &str) -> bool {
        self.toasts.iter().any(|toast| toast.contains(words))
    }

    fn on_card(&self, part: impl Fn(&Card) -> &Option<String>, words: &str) -> bool {
        self.card.as_ref().and_then(|card| part(card).as_deref()).is_some_and(|shown| shown.contains(words))
    }
}

/// Reads it in the page.
pub(crate) const LOOK: &str = r##"
const text = (element) => element ? element.innerText.replace(/\s+/g, " ").trim() : null;
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const card = one("#card");
const part = (name) => text(one(`[data-part="${name}"]`, card));
const dialog = all("dialog[open], [role=dialog], [role=alertdialog]").pop();
const focus = document.activeElement;
return {
  view: one("[data-view]")?.dataset.view ?? null,
  // A heading that is only heard counts too.
  dialog: dialog ? one("h1, h2", dialog)?.textContent ?? dialog.getAttribute("aria-label") : null,
  heard: one("#heard")?.value ?? null,
  rows: all("#rows [role=option]").map((row) => ({
    sentence: text(one(".heard-only", row)) ?? text(row),
    chosen: row.getAttribute("aria-selected") === "true",
  })),
  card: card && {
    text: text(card), name: part("name"), do: part("do"), connected: part("connected"),
    "do-number": part("do-number"), say: part("say"), why: part("why"), state: part("state"),
  },
  toasts: all("[data-part=toast]").map(text),
  company: text(one("#company")),
  workspaces: all("#workspaces button, #workspaces a").map(text),
  announced: text(one("#announcer")) ?? "",
  focus: focus ? focus.id || focus.getAttribute("aria-label") || focus.getAttribute("name") || text(focus) || focus.tagName : "",
  language: document.documentElement.lang,
  theme: document.documentElement.dataset.theme ?? null,
};
"##;
