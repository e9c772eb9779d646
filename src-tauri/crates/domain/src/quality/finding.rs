//! One thing that is wrong or doubtful, and how much so.

use chrono::{DateTime, Utc};

use crate::record::RecordId;
use crate::{DeputyId, PersonId};

/// One thing that is wrong or doubtful about a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The record it is about, of several alike the one entered first.
    pub record: RecordId,
    /// How much it matters.
    pub grade: Grade,
    /// What it is.
    pub trouble: Trouble,
}

/// How much a finding matters, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grade {
    /// Callers will be failed.
    Grave,
    /// It is wrong, or will be.
    Plain,
    /// It may well be right: somebody has to look.
    Doubtful,
}

impl Grade {
    /// A stable code, for scripts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Grave => "grave",
            Self::Plain => "plain",
            Self::Doubtful => "doubtful",
        }
    }
}

/// What is wrong or doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A person has no number that anybody answers.
    NoNumber,
    /// Nobody in the company has one: told once, of the company.
    NobodyHasNumber {
        /// How many people that are.
        people: usize,
    },
    /// A number is none.
    NotANumber {
        /// Which of the record's numbers, from 0.
        place: usize,
        /// Why it is none.
        fault: NumberFault,
    },
    /// The mobile number of a person is that of others too.
    SharedMobile {
        /// As this person's number is written.
        number: String,
        /// The others.
        with: Vec<PersonId>,
    },
    /// A person is there more than once, as it seems.
    Duplicate {
        /// The other one.
        with: PersonId,
        /// What tells it.
        because: Alike,
    },
    /// Nobody holds a role.
    NoHolder,
    /// Nobody holds most roles of a company, as in a published list of posts: told once, of the company.
    MostWithoutHolder {
        /// How many nobody holds.
        vacant: usize,
        /// How many roles there are.
        roles: usize,
    },
    /// The only holder of a role has nobody who stands in.
    NoDeputy {
        /// The holder.
        holder: PersonId,
    },
    /// Nobody in the company has a deputy: told once, of the company.
    NobodyHasDeputy {
        /// How many roles have a single holder and nobody else.
        roles: usize,
    },
    /// People stand in for each other, or somebody for themselves.
    DeputyLoop {
        /// All of them but the first, who is the record.
        through: Vec<PersonId>,
        /// The deputy without whom there would be no loop: the one that was named last.
        last: DeputyId,
    },
    /// Nobody has said for long that the record is right.
    Unconfirmed {
        /// When somebody last said so, or changed it.
        since: DateTime<Utc>,
    },
    /// Nobody was ever put through to them.
    NeverAsked {
        /// When they were entered.
        since: DateTime<Utc>,
    },
}

/// Why a number is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberFault {
    /// It has no digits at all, or letters that nobody can dial.
    Letters,
    /// It has too few digits even for an extension.
    TooShort,
    /// It has more digits than any number, or there are two in one.
    TooLong,
    /// The company's country has no such number.
    NotInRegion,
}

impl NumberFault {
    /// A stable code, for scripts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Letters => "letters",
            Self::TooShort => "too-short",
            Self::TooLong => "too-long",
            Self::NotInRegion => "not-in-region",
        }
    }
}

/// What tells that two records are one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alike {
    /// The same name in the same company.
    SameName,
    /// The same name in the same company, and a number or an address in common.
    SameNameAndContact,
    /// Names that sound alike, and a number or an address in common.
    SoundsAlike,
}

/// The kinds of troubles, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is told at Trouble")]
pub enum TroubleKind {
    NoNumber,
    NotANumber,
    SharedMobile,
    Duplicate,
    NoHolder,
    NoDeputy,
    DeputyLoop,
    Unconfirmed,
    NeverAsked,
}

impl TroubleKind {
    /// Every kind, in the order in which they are told.
    pub const ALL: [Self; 9] = [
        Self::NoNumber,
        Self::NotANumber,
        Self::SharedMobile,
        Self::Duplicate,
        Self::NoHolder,
        Self::NoDeputy,
        Self::DeputyLoop,
        Self::Unconfirmed,
        Self::NeverAsked,
    ];

    /// A stable code, for scripts and the window.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoNumber => "no-number",
            Self::NotANumber => "not-a-number",
            Self::SharedMobile => "shared-mobile",
            Self::Duplicate => "duplicate",
            Self::NoHolder => "no-holder",
            Self::NoDeputy => "no-deputy",
            Self::DeputyLoop => "deputy-loop",
            Self::Unconfirmed => "unconfirmed",
            Self::NeverAsked => "never-asked",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Trouble {
    /// Which kind it is.
    pub fn kind(&self) -> TroubleKind {
        match self {
            Self::NoNumber | Self::NobodyHasNumber { .. } => TroubleKind::NoNumber,
            Self::NotANumber { .. } => TroubleKind::NotANumber,
            Self::SharedMobile { .. } => TroubleKind::SharedMobile,
            Self::Duplicate { .. } => TroubleKind::Duplicate,
            Self::NoHolder | Self::MostWithoutHolder { .. } => TroubleKind::NoHolder,
            Self::NoDeputy { .. } | Self::NobodyHasDeputy { .. } => TroubleKind::NoDeputy,
            Self::DeputyLoop { .. } => TroubleKind::DeputyLoop,
            Self::Unconfirmed { .. } => TroubleKind::Unconfirmed,
            Self::NeverAsked { .. } => TroubleKind::NeverAsked,
        }
    }
}

impl Finding {
    /// Which kind of trouble it is.
    pub fn kind(&self) -> TroubleKind {
        self.trouble.kind()
    }

    /// The records that have this trouble: its own, and the others that are in it.
    pub fn records(&self) -> impl Iterator<Item = RecordId> {
        let others: &[PersonId] = match &self.trouble {
            Trouble::SharedMobile { with, .. } => with,
            Trouble::Duplicate { with, .. } => std::slice::from_ref(with),
            Trouble::DeputyLoop { through, .. } => through,
            _ => &[],
        };
        std::iter::once(self.record).chain(others.iter().map(|person| RecordId::Person(*person)))
    }

    /// Whether somebody may say that it is right as it is. A number with letters or a loop never is.
    pub fn may_be_right(&self) -> bool {
        match self.trouble {
            Trouble::NotANumber { fault, .. } => fault == NumberFault::NotInRegion,
            Trouble::DeputyLoop { .. } => self.grade == Grade::Doubtful,
            // Confirming is all there is to do about it, and the day tells when it comes again.
            Trouble::Unconfirmed { .. } => false,
            _ => true,
        }
    }
}
