//! Connecting a caller, and what can be copied.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::card::Card;
use super::civil::Language;
use super::row::EntryKey;

/// A caller is to be connected.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Connect {
    /// Who was asked for.
    pub key: EntryKey,
    /// To whoever was asked for all the same, whoever answers.
    pub all_the_same: bool,
    /// The number that was shown; none where nobody answered. If that has changed meanwhile, nothing is connected
    /// and the new card comes back.
    pub shown: Option<String>,
    /// The language of the sentence to copy where nobody answers.
    pub language: Language,
    /// What was typed to find them: when it is typed again, they come first of what fits alike.
    pub typed: String,
    /// Whether this caller was counted already: told something, or connected to somebody else.
    pub counted: bool,
    /// What it took to find them; none where that was not seen.
    pub took: Option<Took>,
}

/// What it took to find whom a caller asked for. It is summed by the month, with nobody's name.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct Took {
    /// Keys typed from the first one to the choice.
    pub keys: u32,
    /// Milliseconds from the first key to the choice.
    pub milliseconds: u32,
}

/// A caller for whom nobody answers is to be connected to who else can help.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConnectHelper {
    /// Who was asked for.
    pub key: EntryKey,
    /// The number that was shown. If that has changed meanwhile, nothing is connected and the new card comes back.
    pub shown: String,
    /// What was typed to find them.
    pub typed: String,
    /// Whether this caller was told something, and was counted by that.
    pub counted: bool,
    /// What it took to find them; none: nobody knows, or they were counted.
    pub took: Option<Took>,
}

/// What came of connecting.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Connected {
    /// The number is copied, and dialled where that is switched on.
    Connected {
        /// Whom to.
        name: String,
        /// The number as written.
        number: String,
        /// Whether the system's phone app was given it. None: that is switched off.
        handed_over: Option<bool>,
    },
    /// Nobody answers; the sentence to say is copied.
    Nobody {
        /// The sentence.
        sentence: String,
    },
    /// Nobody answers, and there are contact details with consent: they are to be read out, and are copied. That they
    /// were shown is recorded.
    Told {
        /// The number, address or page to tell.
        details: String,
    },
    /// Something changed since the card was shown; nothing was connected or counted.
    Changed {
        /// The card as it is now; none: it is no longer there.
        card: Option<Box<Card>>,
    },
}

/// A text for the clipboard.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Copy {
    /// The text.
    pub text: String,
}

/// A card is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CardOf {
    /// Of what.
    pub key: EntryKey,
}
