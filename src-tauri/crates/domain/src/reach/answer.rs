//! The answer to "whom do I connect to, and why": an outcome and every step that led to it.

use chrono::{NaiveDate, NaiveDateTime};

use crate::civil::Moment;
use crate::number::Number;
use crate::{CompanyId, DepartmentId, PersonId, ReferralId, RoleId};

/// The answer, with the steps that led to it in the order they were tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Whom to connect to, or what to do instead.
    pub outcome: Outcome,
    /// Everybody and everything tried, so that the operator can explain and HR can see the hole.
    pub steps: Vec<Step>,
}

impl Reach {
    /// Whom to connect to, if anybody.
    pub fn contact(&self) -> Option<&Contact> {
        match &self.outcome {
            Outcome::Direct(contact) | Outcome::Covered(contact) => Some(contact),
            Outcome::Nobody(_) => None,
        }
    }
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Whoever was asked for answers: the person, or a holder of the role.
    Direct(Contact),
    /// Somebody or something else answers.
    Covered(Contact),
    /// Nobody answers.
    Nobody(Instead),
}

/// Who or what answers, and the number to connect to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Who or what answers.
    pub who: Who,
    /// The number to connect to; it may be one that is not given to callers.
    pub number: Number,
}

/// What to do when nobody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Take the matter as a message.
    TakeMessage,
    /// Say what the referral has to say, or the address or page it sends callers to; nobody is connected.
    TellReferral(ReferralId),
}

/// Who or what is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Who {
    /// A person.
    Person(PersonId),
    /// A role: that nobody holds it, or its own number.
    Role(RoleId),
    /// A department: its duty number.
    Department(DepartmentId),
    /// A company: its fallback.
    Company(CompanyId),
    /// A referral: the number it sends the caller to.
    Referral(ReferralId),
}

/// One candidate that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Who or what was tried.
    pub who: Who,
    /// Why they were tried.
    pub way: Way,
    /// Their place among those who stand in for the same one in the same way, from 1: the second cover, the first
    /// deputy.
    pub nth: u32,
    /// Whom or what they stand in for; none for whoever was asked for and for the last resorts.
    pub stands_in_for: Option<Who>,
    /// What came of it.
    pub because: Because,
}

/// Why a candidate is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// Asked for by the caller.
    Asked,
    /// Holds the role asked for.
    Holder,
    /// Covers in the role asked for during an absence.
    RoleCover,
    /// Covers in everything during an absence.
    Cover,
    /// Covers during an absence in a role that was not asked for.
    OtherRoleCover,
    /// A standing stand-in of the role.
    RoleDeputy,
    /// A standing stand-in of the person.
    Deputy,
    /// Where a referral sends the caller.
    Forward,
    /// Holds today what a leaver held last.
    Successor,
    /// The role's own number.
    Post,
    /// The department's duty number.
    Duty,
    /// What the company does when all else fails.
    Fallback,
}

/// What came of trying a candidate. Days and times are in the time zone of the candidate's company; everything here
/// may be shown to an operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Because {
    /// Free: the answer.
    Free,
    /// Away, until then where it is known and may be told.
    Away {
        /// The last day away, or the time of return.
        until: Option<Moment>,
    },
    /// Not employed yet.
    NotStarted {
        /// The first day.
        from: NaiveDate,
    },
    /// No longer employed.
    Left {
        /// The last day.
        last_day: NaiveDate,
    },
    /// Outside their hours.
    Closed {
        /// When they are next there, where it is known and may be told.
        opens: Option<NaiveDateTime>,
    },
    /// There, but without a number that somebody answers.
    NoNumber,
    /// They wait for each other: this person's own stand-ins lead back to them.
    Loop,
    /// Nobody holds the role.
    Vacant,
    /// The role's own number: the answer.
    PostNumber,
    /// The department's duty number: the answer.
    DutyNumber,
    /// The company's fallback number: the answer.
    FallbackNumber,
    /// The number a referral names: the answer.
    ForwardNumber,
    /// The general number of the company a referral sends callers to: the answer.
    GeneralNumber,
    /// The referral has an address to tell, and nobody is connected.
    AddressTold,
    /// The referral has a page to tell, and nobody is connected.
    PageTold,
    /// The referral sends the caller nowhere; it has only something to say.
    OnlySaid,
    /// The referral is not told on this day.
    NotTold,
    /// Nobody is left: a message is taken.
    TakeMessage,
}
