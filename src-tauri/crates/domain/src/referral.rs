//! What to tell when somebody or something is asked for that is not reachable here.

use chrono::NaiveDate;

use crate::language::PerLanguage;
use crate::number::Number;
use crate::{CompanyId, PersonId, ReferralId, RoleId};

/// What to tell a caller who asks for a leaver, follows a wrong listing, or has a question that keeps coming.
#[derive(Clone, Debug, PartialEq)]
pub struct Referral {
    /// Names it for ever.
    pub id: ReferralId,
    /// In whose name it is told.
    pub company: CompanyId,
    /// Whom or what it is about.
    pub about: ReferralAbout,
    /// The names and words callers use; the first is its headline.
    pub names: Vec<String>,
    /// The sentence to say.
    pub say: PerLanguage,
    /// Where to send the caller.
    pub forward: Option<Forward>,
    /// Contact details outside the company, told only under the consent written with them.
    pub contact: Option<OwnContact>,
    /// The first day it is told, inclusive, in the company's time zone; open where nobody has said.
    pub from: Option<NaiveDate>,
    /// The last day it is told, inclusive, in the company's time zone; open where nobody has said.
    pub to: Option<NaiveDate>,
    /// Where callers have it from, if that is wrong.
    pub listing: Option<WrongListing>,
}

/// Whom or what a referral is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReferralAbout {
    /// Somebody who has left.
    Leaver(PersonId),
    /// Somebody who never worked here and is asked for all the same: a wrong listing.
    NeverHere,
    /// Somebody or something of another company.
    Elsewhere,
    /// A question that keeps coming.
    Question,
}

impl ReferralAbout {
    /// What is about no leaver.
    pub const WITHOUT_PERSON: [Self; 3] = [Self::NeverHere, Self::Elsewhere, Self::Question];

    /// A stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Leaver(_) => "leaver",
            Self::NeverHere => "never-here",
            Self::Elsewhere => "elsewhere",
            Self::Question => "question",
        }
    }

    /// What is about no leaver, by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::WITHOUT_PERSON.into_iter().find(|about| about.code() == code)
    }
}

/// A listing elsewhere that sends callers to the wrong place: an old page, a register, a telephone directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongListing {
    /// Which: its address or its name.
    pub source: String,
    /// The day its correction was asked for; none: nobody has asked yet.
    pub correction_asked_on: Option<NaiveDate>,
}

impl Referral {
    /// The leaver it is about.
    pub fn person(&self) -> Option<PersonId> {
        match self.about {
            ReferralAbout::Leaver(person) => Some(person),
            _ => None,
        }
    }

    /// Whether it is told on the day.
    pub fn told_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|first| first <= day) && self.to.is_none_or(|last| day <= last)
    }

    /// What it is good for on the day.
    pub fn showing(&self, day: NaiveDate) -> Showing {
        // What would end before it begins is never told.
        let told = if self.to.is_some_and(|last| last < day) {
            Told::Over
        } else if self.told_on(day) {
            Told::Now
        } else {
            Told::NotYet
        };
        let contact = match (&self.contact, self.contact_on(day)) {
            (_, Some(contact)) => ContactShowing::Hidden { until: contact.until },
            (Some(contact), None) if told == Told::Over || contact.until < day => ContactShowing::Expired,
            _ => ContactShowing::None,
        };
        Showing { told, contact }
    }

    /// The contact details, where both the referral and the consent hold on the day; until the earlier of their ends.
    pub fn contact_on(&self, day: NaiveDate) -> Option<OwnContact> {
        let contact = self.contact.as_ref().filter(|contact| contact.may_be_told_on(day))?;
        let until = self.to.map_or(contact.until, |last| last.min(contact.until));
        self.told_on(day).then(|| OwnContact { until, ..contact.clone() })
    }
}

/// What a referral is good for on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Showing {
    /// Whether it is told.
    pub told: Told,
    /// How it is with its contact details.
    pub contact: ContactShowing,
}

/// Whether a referral is told on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It will be.
    NotYet,
    /// It is.
    Now,
    /// It was.
    Over,
}

/// How it is with a referral's contact details on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactShowing {
    /// There are none, or they may not be told yet.
    None,
    /// They are hidden until somebody asks for them.
    Hidden {
        /// The last day they may be told, inclusive.
        until: NaiveDate,
    },
    /// They may not be told any longer: the consent or the referral has ended.
    Expired,
}

/// Where a referral sends the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Forward {
    /// To a person, or whoever covers for them.
    Person(PersonId),
    /// To whoever holds a role.
    Role(RoleId),
    /// To a number, here or elsewhere.
    Number(Number),
    /// To another company whose calls are answered here.
    Company(CompanyId),
    /// To an address: of mail, or of a street.
    Address(String),
    /// To a page of the web: `https://…` or `http://…`.
    Page(String),
}

/// A leaver's own contact details and the consent to tell them (Act 759/2004, GDPR art. 6(1)(a)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnContact {
    /// The number, address or page to tell.
    pub details: String,
    /// The day consent was given.
    pub consented_on: NaiveDate,
    /// What the consent is for, in the words it was asked in.
    pub scope: String,
    /// The last day the details may be told, inclusive, in the company's time zone.
    pub until: NaiveDate,
}

impl OwnContact {
    /// Whether the details may be told on the day.
    pub fn may_be_told_on(&self, day: NaiveDate) -> bool {
        self.consented_on <= day && day <= self.until
    }
}
