//! The sentence to say to the caller, built only from what may be told.
//!
//! Decides nothing about who answers, and never says why somebody is away: every absence reads the same.

mod date;
mod english;
mod example;
mod filled;
mod finnish;
mod matter;
mod swedish;

use chrono::{DateTime, Utc};

use crate::language::Language;
use crate::reach::{Asked, Reach};
use crate::roster::Roster;
pub use example::{Example, Piece, example};
pub use filled::PLACEHOLDERS;
use filled::filled;
use matter::Matter;

/// The sentence to say for an answer, in the language: what a referral says about a leaver or a question, else the
/// company's own wording of the situation, else the product's.
///
/// A return that may not be told, a number that may not be given and a leaver's own contact details are never in it.
pub fn say(asked: Asked, reach: &Reach, roster: &Roster, at: DateTime<Utc>, language: Language) -> String {
    let matter = Matter::of(asked, reach, roster, at);
    let own =
        matter.own_wordings(language).into_iter().find_map(|wording| filled(wording, &matter, language));
    own.map_or_else(|| standard(&matter, language), |own| with_place(own, &matter, language))
}

/// A referral's own words, with the address or the page it sends callers to: whoever hears only half has to call again.
fn with_place(own: String, matter: &Matter<'_>, language: Language) -> String {
    if matter.place().is_none_or(|place| own.contains(place)) {
        return own;
    }
    let offer = match language {
        Language::Finnish => finnish::offer(matter),
        Language::Swedish => swedish::offer(matter),
        Language::English => english::offer(matter),
    };
    format!("{} {}", if own.ends_with(['.', '?', '!']) { own } else { ended(&own) }, capital(&offer))
}

/// Puts a sentence together: `topic: clause. Ending`.
fn put_together(topic: Option<&str>, clause: &str, ending: &str) -> String {
    match (topic, clause) {
        (Some(topic), "") => format!("{topic}: {ending}"),
        (Some(topic), clause) => format!("{topic}: {clause}{} {}", stop(clause), capital(ending)),
        (None, "") => capital(ending),
        (None, clause) => format!("{}{} {}", capital(clause), stop(clause), capital(ending)),
    }
}

/// With its full stop.
fn ended(sentence: &str) -> String {
    format!("{sentence}{}", stop(sentence))
}

/// A name such as "Kuusilinna Ltd." already ends in a full stop.
fn stop(clause: &str) -> &'static str {
    if clause.ends_with('.') { "" } else { "." }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What the product says where nobody has a wording of their own.
fn standard(matter: &Matter<'_>, language: Language) -> String {
    match language {
        Language::Finnish => finnish::sentence(matter),
        Language::Swedish => swedish::sentence(matter),
        Language::English => english::sentence(matter),
    }
}
