//! Searching: what is asked per keystroke, and the rows of the list.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vaihde_domain::referral::ReferralAbout;

use super::card::Card;
use super::civil::Moment;

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum EntryKind {
    Person,
    Role,
    Referral,
}

/// Names something that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct EntryKey {
    /// What it is.
    pub kind: EntryKind,
    /// Its id.
    pub id: Uuid,
}

/// What was typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Search {
    /// Counts up with every search; comes back with the answer, so that a late one is dropped.
    pub number: u32,
    /// What was typed; `@kuus` narrows to companies.
    pub text: String,
    /// The company being answered.
    pub company: Option<Uuid>,
    /// The most rows wanted.
    pub limit: u32,
    /// Only people: for choosing covers and deputies.
    pub only_people: bool,
}

/// What was found, best first.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Found {
    /// The number of the search.
    pub number: u32,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether there are more than were asked for.
    pub more: bool,
    /// The companies that `@` narrowed to; empty where nothing narrows.
    pub narrowed: Vec<Uuid>,
    /// The card of the first row, so that it shows with the list. Not sent where only people were asked for.
    pub card: Option<Card>,
}

/// One found entry in two lines.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// Names it.
    pub key: EntryKey,
    /// Full name, role or headline.
    pub name: String,
    /// What a referral without a leaver is about.
    pub about: Option<RowAbout>,
    /// The parts of the name that fit, in UTF-16 units, from and to (not included).
    pub marks: Vec<(u32, u32)>,
    /// Title of a person; empty where there is none.
    pub title: String,
    /// Department, where it is known.
    pub department: Option<String>,
    /// The company's name.
    pub company: String,
    /// Its id.
    pub company_id: Uuid,
    /// Whether that is the company being answered, or none is.
    pub own: bool,
    /// Why it was found, where that is not plain to see.
    pub reason: Option<Reason>,
    /// What fits, where it is not the name.
    pub also: Option<AlsoMatched>,
    /// Whether they are there.
    pub state: State,
    /// Until when that lasts, of a leaver their last day, of somebody who has not started their first; none where nobody
    /// knows or it may not be told.
    pub until: Option<Moment>,
    /// Who answers.
    pub answer: RowAnswer,
}

/// What a referral without a leaver is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RowAbout {
    /// Somebody who never worked here.
    NeverHere,
    /// Somebody or something of another company.
    Elsewhere,
    /// A question that keeps coming.
    Question,
}

impl RowAbout {
    /// None: it is about a leaver, who is found as that person.
    pub fn of(about: ReferralAbout) -> Option<Self> {
        match about {
            ReferralAbout::Leaver(_) => None,
            ReferralAbout::NeverHere => Some(Self::NeverHere),
            ReferralAbout::Elsewhere => Some(Self::Elsewhere),
            ReferralAbout::Question => Some(Self::Question),
        }
    }
}

/// A text other than the name that fits what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AlsoMatched {
    /// What it is to the entry.
    pub field: MatchedField,
    /// The text.
    pub text: String,
    /// The parts that fit, in UTF-16 units, from and to (not included).
    pub marks: Vec<(u32, u32)>,
}

/// What a text is to an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum MatchedField {
    Name,
    Former,
    Alias,
    Title,
    Department,
    Company,
    Role,
    Keyword,
    Referral,
    Number,
}

/// Why an entry was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// A typed word is a case form.
    Inflected,
    /// By a former name, an alias or a nickname.
    OtherName,
    /// It sounds alike.
    SoundsAlike,
    /// A letter is missing, extra or wrong.
    Misspelt,
    /// It resembles what was typed.
    Similar,
    /// Not all typed words are there.
    Partly,
    /// The digits are a piece of a number.
    Number,
    /// Nothing was found, and this is near: all of it fits, but in a company that was not looked in.
    Elsewhere,
    /// Near: only the family name is like what was typed.
    FamilyName,
    /// Near: only the given name is.
    GivenName,
    /// Near: one of the words is like something of it.
    OneWord,
    /// Near: it begins alike.
    Beginning,
}

/// Whether somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum State {
    Present,
    Away,
    Starting,
    Closed,
    Left,
    Vacant,
}

/// Who answers, as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "way", rename_all = "lowercase")]
pub enum RowAnswer {
    /// Whoever was asked for.
    Direct {
        /// Their name: of a role, its holder's.
        name: String,
        /// The number to connect to.
        number: String,
    },
    /// Somebody else.
    Covered {
        /// Their name.
        name: String,
        /// The number to connect to.
        number: String,
    },
    /// Nobody: something is told, or a message is taken.
    Nobody,
}
