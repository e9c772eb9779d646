//! What operators must know of: what is new for whoever sits here, and the notices as admins keep them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::{Day, PerLanguage};

/// What is new is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct NewsOf {
    /// The company that is answered; none: all of them.
    pub company: Option<Uuid>,
}

/// What whoever sits here is told.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct News {
    /// What they have not read, newest first.
    pub lines: Vec<NewsLine>,
    /// What they have read and is told still, newest first.
    pub read: Vec<NewsLine>,
    /// When they last answered the company, by its clock: `2026-11-25T14:30`; none: never, or no company was chosen.
    pub answered: Option<String>,
}

/// A notice as operators are told it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewsLine {
    /// The notice; of several companies', one of them.
    pub id: Uuid,
    /// The names of the companies it is for.
    pub companies: Vec<String>,
    /// What it says.
    pub told: Told,
    /// The day it takes effect.
    pub on: Day,
    /// Whether it has taken effect.
    pub in_effect: bool,
    /// Whether every operator must have read it.
    pub must_read: bool,
    /// Whether it came since whoever sits here last answered its company.
    pub since_answered: bool,
}

/// What a notice says. The window finds the words.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Told {
    /// Somebody begins.
    Starts {
        /// Full name.
        person: String,
        /// Their title; may be empty.
        title: String,
    },
    /// Somebody leaves; the day is the last one.
    Leaves {
        /// Full name.
        person: String,
    },
    /// A role has another holder.
    Holder {
        /// The role's name.
        role: String,
        /// Whoever holds it from the day on; none: nobody.
        person: Option<String>,
        /// Whoever held it before.
        before: Option<String>,
    },
    /// It was told that a role would have another holder, and that is no longer so.
    HolderStays {
        /// The role's name.
        role: String,
        /// Whoever holds it; none: nobody.
        person: Option<String>,
    },
    /// Somebody has another name.
    Name {
        /// Full name, as they are called now.
        person: String,
        /// Full name from the day on, where that is still to come; else a name they had before.
        other: Option<String>,
    },
    /// Somebody has another number.
    Numbers {
        /// Full name.
        person: String,
        /// The number from the day on; none: there is none.
        number: Option<String>,
    },
    /// The company's instruction is another.
    Instruction {
        /// In a few words, or whole; may be empty.
        text: String,
    },
    /// Other hours.
    Hours {
        /// Whose; none: the company's.
        whose: Option<String>,
    },
    /// More changes than anybody would read.
    Many {
        /// How many.
        count: u32,
    },
    /// What an admin has written.
    Own {
        /// In at least one language.
        words: PerLanguage,
    },
}

/// Whoever sits here has read notices.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReadNews {
    /// Which.
    pub notices: Vec<Uuid>,
}

/// Whoever sits here has answered a company.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct Answered {
    /// Which.
    pub company: Uuid,
}

/// Notices are wanted, as admins keep them.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct NoticesOf {
    /// Whose; none: of all companies.
    pub company: Option<Uuid>,
}

/// The notices: those that are told now first, then those to come, then those that were.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Notices {
    /// The notices.
    pub notices: Vec<Notice>,
    /// How many operators there are.
    pub operators: u32,
    /// When they were read; comes back when one is saved.
    #[ts(type = "number")]
    pub seen: i64,
}

/// A notice, as admins keep it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// The notice; of several companies', one of them. What is done to it is done to all.
    pub id: Uuid,
    /// The names of the companies it is for.
    pub companies: Vec<String>,
    /// The company; of several, one of them.
    pub company_id: Uuid,
    /// What it says.
    pub told: Told,
    /// The day it takes effect.
    pub on: Day,
    /// The first day it is told.
    pub from: Day,
    /// The last day it is told.
    pub to: Day,
    /// When that is.
    pub when: NoticeWhen,
    /// Whether every operator must have read it.
    pub must_read: bool,
    /// Whether an admin wrote it.
    pub own: bool,
    /// Operators who have read it.
    pub read_by: Vec<String>,
    /// Operators who have not.
    pub unread_by: Vec<String>,
}

/// When a notice is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum NoticeWhen {
    Now,
    Later,
    Past,
}

/// A notice as somebody wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoticeDraft {
    /// None: a new one.
    pub id: Option<Uuid>,
    /// Whose callers it concerns; none: of all companies, one notice each.
    pub company: Option<Uuid>,
    /// What it says, in at least one language; of a notice that a change made it is not read.
    pub words: PerLanguage,
    /// The first day it is told; none: today.
    pub from: Option<Day>,
    /// The last day it is told; none: 14 days after the first.
    pub to: Option<Day>,
    /// Whether every operator must have read it.
    pub must_read: bool,
}

/// A notice is saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveNotice {
    /// As it shall be.
    pub draft: NoticeDraft,
    /// When the notices were read.
    #[ts(type = "number")]
    pub seen: i64,
}

/// A notice is taken away.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct RemoveNotice {
    /// Which.
    pub notice: Uuid,
    /// When the notices were read.
    #[ts(type = "number")]
    pub seen: i64,
}

/// A notice was saved or taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NoticeDone {
    /// For taking it back; none: nothing was different.
    pub operation: Option<Uuid>,
}
