//! The form of a company.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::{Language, PerLanguage};
use super::form::Hours;
use super::same_names::same_names;

/// A company's form is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CompanyFormOf {
    /// Which; none: a new one.
    pub company: Option<Uuid>,
}

/// A company as it is, and what can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct CompanyForm {
    /// As it is.
    pub draft: CompanyDraft,
    /// When it was read; comes back when it is saved.
    #[ts(type = "number")]
    pub seen: i64,
    /// The words that may stand in braces in a sentence, such as `name`.
    pub placeholders: Vec<String>,
    /// The time zones there are (IANA).
    pub zones: Vec<String>,
}

/// A company as it shall be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CompanyDraft {
    /// None: a new one.
    pub id: Option<Uuid>,
    /// As it is known to callers.
    pub name: String,
    /// What the operator says first.
    pub greeting: PerLanguage,
    /// The company's own wording, for every situation; empty where the product's own is said.
    pub sentences: Vec<SentenceDraft>,
    /// When calls are answered.
    pub hours: Hours,
    /// Where its days begin and end (IANA).
    pub zone: String,
    /// Where its numbers belong: a two-letter country code; empty: nobody has said.
    pub region: String,
    /// The language a sentence is offered in first.
    pub language: Language,
    /// The number that answers when nobody else does; empty: a message is taken.
    pub fallback: String,
    /// Whether calls can be transferred; otherwise numbers are given.
    pub transfers: bool,
    /// What operators must know; may be empty.
    pub instruction: String,
}

/// The wording of one situation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SentenceDraft {
    /// Which.
    pub situation: Situation,
    /// The wording.
    pub say: PerLanguage,
}

/// The moments for which there is a standard sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as in the domain")]
pub enum Situation {
    Direct,
    AwayCovered,
    AwayNobody,
    ClosedCovered,
    ClosedNobody,
    LeftCovered,
    LeftNobody,
    OtherCovered,
    OtherNobody,
}

same_names!(
    Situation,
    vaihde_domain::company::Situation,
    [
        Direct,
        AwayCovered,
        AwayNobody,
        ClosedCovered,
        ClosedNobody,
        LeftCovered,
        LeftNobody,
        OtherCovered,
        OtherNobody
    ]
);

/// A company is saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveCompany {
    /// As it shall be.
    pub draft: CompanyDraft,
    /// When the form was read.
    #[ts(type = "number")]
    pub seen: i64,
}
