//! Referrals as admins keep them: the list with what is proposed, and the form of one that is about no leaver.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::{Day, PerLanguage};
use super::form::Choice;
use super::person::{ForwardDraft, OwnContactDraft};

/// Every referral.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Referrals {
    /// By their headlines.
    pub referrals: Vec<ReferralRow>,
    /// When they were read; comes back with what is done to one of them.
    #[ts(type = "number")]
    pub seen: i64,
}

/// A referral in the list.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferralRow {
    /// Which.
    pub id: Uuid,
    /// What it is about.
    pub about: ReferralAbout,
    /// The leaver it is about.
    pub person: Option<Uuid>,
    /// What it is called.
    pub headline: String,
    /// The other names and words callers use.
    pub words: Vec<String>,
    /// In whose name it is told.
    pub company: Uuid,
    /// The company's name.
    pub company_name: String,
    /// Where callers are sent; none: nowhere.
    pub sent_to: Option<SentTo>,
    /// Whether it is told today.
    pub told: ReferralTold,
    /// The first day it is told; none: nobody has said.
    pub from: Option<Day>,
    /// The last day it is told; none: nobody has said.
    pub to: Option<Day>,
    /// How it is with its contact details today.
    pub contact: ContactShowing,
    /// How often it was asked for in the last 90 days.
    pub asked: u32,
    /// Whether it is proposed to be told longer.
    pub proposed: bool,
    /// The wrong listing that callers have it from.
    pub listing: Option<WrongListing>,
}

/// What a referral is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as in the domain's ReferralAbout")]
pub enum ReferralAbout {
    Leaver,
    NeverHere,
    Elsewhere,
    Question,
}

/// What a referral is about that is about no leaver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as in the domain's ReferralKind")]
pub enum ReferralKind {
    NeverHere,
    Elsewhere,
    Question,
}

/// Where a referral sends callers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SentTo {
    /// To what.
    pub to: SentToKind,
    /// Its name, or as it is written.
    pub name: String,
}

/// To what callers are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as in the domain's Forward")]
pub enum SentToKind {
    Person,
    Role,
    Company,
    Number,
    Address,
    Page,
}

/// Whether a referral is told today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReferralTold {
    /// It will be.
    NotYet,
    /// It is.
    Now,
    /// It was.
    Over,
}

/// How it is with a referral's contact details.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ContactShowing {
    /// There are none, or they may not be told yet.
    None,
    /// They are hidden until somebody asks for them.
    Hidden {
        /// The last day they may be told.
        until: Day,
    },
    /// They may not be told any longer.
    Expired,
}

/// A wrong listing that callers have something from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WrongListing {
    /// Which: its address or its name; empty in a form: none is known.
    pub source: String,
    /// The day its correction was asked for; none: nobody has asked yet.
    pub correction_asked_on: Option<Day>,
}

/// A referral's form is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ReferralFormOf {
    /// Which; none: a new one.
    pub referral: Option<Uuid>,
    /// The company of a new one; any where none is given.
    pub company: Option<Uuid>,
}

/// A referral as it is, and what can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ReferralForm {
    /// As it is.
    pub draft: ReferralDraft,
    /// When it was read; comes back when it is saved.
    #[ts(type = "number")]
    pub seen: i64,
    /// The companies there are.
    pub companies: Vec<Choice>,
    /// Roles of the company.
    pub roles: Vec<Choice>,
    /// The people the draft refers to.
    pub people: Vec<Choice>,
    /// A sentence for each kind, to word one's own by.
    pub templates: Vec<ReferralTemplate>,
}

/// A sentence for referrals of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReferralTemplate {
    /// Which kind.
    pub kind: ReferralKind,
    /// In every language.
    pub say: PerLanguage,
}

/// A referral as it shall be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReferralDraft {
    /// None: a new one.
    pub id: Option<Uuid>,
    /// In whose name it is told.
    pub company: Uuid,
    /// What it is about.
    pub kind: ReferralKind,
    /// The names and words callers use; the first is its headline.
    pub names: Vec<String>,
    /// The sentence to say; where it is empty, the standard one, which a question does not have.
    pub say: PerLanguage,
    /// Where to send callers.
    pub forward: Option<ForwardDraft>,
    /// Contact details outside the company, with consent.
    pub contact: Option<OwnContactDraft>,
    /// The first day it is told; none: nobody has said.
    pub from: Option<Day>,
    /// The last day it is told; none: 12 months.
    pub to: Option<Day>,
    /// The wrong listing that callers have it from.
    pub listing: WrongListing,
}

/// A referral is saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveReferral {
    /// As it shall be.
    pub draft: ReferralDraft,
    /// When the form was read.
    #[ts(type = "number")]
    pub seen: i64,
}

/// Something is done to a referral.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ThisReferral {
    /// Which.
    pub id: Uuid,
    /// When it was read.
    #[ts(type = "number")]
    pub seen: i64,
}

/// Something is done to referrals.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TheseReferrals {
    /// Which.
    pub ids: Vec<Uuid>,
    /// When they were read.
    #[ts(type = "number")]
    pub seen: i64,
}

/// Something was done to referrals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReferralsDone {
    /// For taking it back; none: there was nothing to do.
    pub operation: Option<Uuid>,
}
