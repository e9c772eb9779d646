//! The form of a company.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::{Day, Language, PerLanguage};
use super::form::{FormFault, Hours};
use super::same_names::same_names;

/// A company's form is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CompanyFormOf {
    /// Which; none: a new one.
    pub company: Option<Uuid>,
}

/// A company as it is, and what can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
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
    /// The most letters of a short instruction.
    pub short: u32,
    /// The most links.
    pub most_links: u32,
}

/// A company as it shall be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
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
    /// What may be done with a caller.
    pub rule: CallRule,
    /// What operators must know, in plain text; may be empty.
    pub instruction: String,
    /// The same in a few words, for the desk; may be empty.
    pub short_instruction: String,
    /// The numbers by which callers reach the company.
    pub called: Vec<String>,
    /// What operators open for callers, in the order it is offered.
    pub links: Vec<Link>,
}

/// What may be done with a caller of a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CallRule {
    /// Calls are transferred.
    Transfer,
    /// The number is given instead.
    GiveNumber,
    /// Neither: the matter is taken as a message.
    TakeMessage,
}

/// Something of a company's that operators open for callers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Link {
    /// What it is.
    pub kind: LinkKind,
    /// As operators know it; where it is empty, its kind is its name.
    pub name: String,
    /// Its address: `https://…` or `http://…`.
    pub address: String,
}

/// What a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum LinkKind {
    Calendar,
    Booking,
    Page,
}

/// A link of a company is to be opened in the system's browser.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OpenLink {
    /// Whose.
    pub company: Uuid,
    /// Where it leads, as it was shown. Only an address that the company has now is opened.
    pub address: String,
}

/// A sentence or a greeting is being written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CheckSentence {
    /// As far as it is written.
    pub text: String,
    /// The moment it is for; none: it is a greeting.
    pub situation: Option<Situation>,
    /// The language it is in.
    pub language: Language,
    /// The company's name.
    pub company: String,
    /// What may be done with its callers.
    pub rule: CallRule,
    /// The day from which "until" is told.
    pub today: Day,
}

/// A sentence as it is so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SentenceChecked {
    /// Everything that is wrong with it.
    pub faults: Vec<FormFault>,
    /// The sentence as callers would hear it, with made-up people, piece by piece.
    pub heard: Vec<HeardPiece>,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HeardPiece {
    /// What becomes of it.
    pub how: HeardHow,
    /// What is heard or, where it is wrong, what was written.
    pub text: String,
}

/// What becomes of a piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum HeardHow {
    /// Said as it was written.
    Written,
    /// Filled in.
    Filled,
    /// It has no value in this situation, so the product's own sentence is said.
    Valueless,
    /// Nothing stands for it: it cannot be saved.
    Wrong,
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

same_names!(CallRule, vaihde_domain::company::CallRule, [Transfer, GiveNumber, TakeMessage]);
same_names!(LinkKind, vaihde_domain::company::LinkKind, [Calendar, Booking, Page]);

impl From<vaihde_domain::company::Link> for Link {
    fn from(link: vaihde_domain::company::Link) -> Self {
        Self { kind: link.kind.into(), name: link.name, address: link.address }
    }
}

impl From<Link> for vaihde_domain::company::Link {
    fn from(link: Link) -> Self {
        Self { kind: link.kind.into(), name: link.name, address: link.address }
    }
}

/// A company is saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveCompany {
    /// As it shall be.
    pub draft: CompanyDraft,
    /// When the form was read.
    #[ts(type = "number")]
    pub seen: i64,
}
