//! The form of a referral that is about no leaver: as it is, as it shall be, and the edits between. A leaver's is part of
//! the person's form. Pure: writes nothing anywhere.

mod plan;
mod read;
mod template;

use chrono::NaiveDate;

use crate::form::{ForwardDraft, OwnContactDraft};
use crate::language::PerLanguage;
use crate::record::Edit;
use crate::referral::ReferralAbout;
use crate::{CompanyId, ReferralId};

pub use plan::plan_referral;
pub use read::{new_referral, read_referral};
pub use template::template;

/// A referral as somebody wrote it down.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferralDraft {
    /// None: a new one.
    pub id: Option<ReferralId>,
    /// In whose name it is told.
    pub company: CompanyId,
    /// What it is about.
    pub kind: ReferralKind,
    /// The names and words callers use; the first is its headline.
    pub names: Vec<String>,
    /// The sentence to say; `{person}` is the headline. Where it is empty, the standard one, which a question does not have.
    pub say: PerLanguage,
    /// Where callers are sent.
    pub forward: Option<ForwardDraft>,
    /// Contact details outside the company, and the consent to tell them.
    pub contact: Option<OwnContactDraft>,
    /// The first day it is told, inclusive, in the company's time zone; none: nobody has said.
    pub from: Option<NaiveDate>,
    /// The last day it is told, inclusive, in the company's time zone; none: twelve months.
    pub to: Option<NaiveDate>,
    /// The wrong listing that callers have it from.
    pub listing: ListingDraft,
}

/// What a referral is about that is about no leaver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReferralKind {
    /// Somebody who never worked here and is asked for all the same: a wrong listing.
    NeverHere,
    /// Somebody or something of another company.
    Elsewhere,
    /// A question that keeps coming.
    Question,
}

impl ReferralKind {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::NeverHere, Self::Elsewhere, Self::Question];

    /// The kind of what is about no leaver.
    pub fn of(about: ReferralAbout) -> Option<Self> {
        match about {
            ReferralAbout::Leaver(_) => None,
            ReferralAbout::NeverHere => Some(Self::NeverHere),
            ReferralAbout::Elsewhere => Some(Self::Elsewhere),
            ReferralAbout::Question => Some(Self::Question),
        }
    }
}

impl From<ReferralKind> for ReferralAbout {
    fn from(kind: ReferralKind) -> Self {
        match kind {
            ReferralKind::NeverHere => Self::NeverHere,
            ReferralKind::Elsewhere => Self::Elsewhere,
            ReferralKind::Question => Self::Question,
        }
    }
}

/// A wrong listing as somebody wrote it down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListingDraft {
    /// Which: its address or its name; empty: none is known.
    pub source: String,
    /// The day its correction was asked for; none: nobody has asked yet.
    pub correction_asked_on: Option<NaiveDate>,
}

/// What saving a form would do.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferralPlan {
    /// The referral.
    pub id: ReferralId,
    /// What is to be written; nothing where nothing is different.
    pub edits: Vec<Edit>,
}
