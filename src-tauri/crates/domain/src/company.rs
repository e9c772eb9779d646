//! An organisation whose calls are answered here.

use std::collections::BTreeMap;

use chrono_tz::Tz;

use crate::CompanyId;
use crate::hours::Hours;
use crate::language::{Language, PerLanguage};
use crate::number::{Number, Region};

/// An organisation whose calls are answered here, with its greetings and rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Company {
    /// Names it for ever.
    pub id: CompanyId,
    /// As it is known to callers.
    pub name: String,
    /// What the operator says first.
    pub greeting: PerLanguage,
    /// The company's own wording of the standard sentences; where it has none, the product's are said.
    pub sentences: BTreeMap<Situation, PerLanguage>,
    /// When calls are answered, and its closed days, which hold for all its people.
    pub hours: Hours,
    /// Where its days begin and end.
    pub zone: Tz,
    /// Where its numbers belong. None: nobody has said, so they are searched as Finnish and dialled as written.
    pub region: Option<Region>,
    /// The language a sentence is offered in first.
    pub language: Language,
    /// What is left when nobody can be reached.
    pub fallback: Fallback,
    /// What may be done with a caller.
    pub rule: CallRule,
    /// What operators must know, in plain text; may be empty.
    pub instruction: String,
    /// The instruction in a few words, for the desk; where it is empty, the instruction itself is shown.
    pub short_instruction: String,
    /// The numbers by which callers reach this company's switchboard.
    pub called: Vec<Number>,
    /// Pages and calendars that operators open for callers.
    pub links: Vec<Link>,
}

impl Company {
    /// A company of which only the name is known: Finnish, Helsinki time, always open, no fallback.
    pub fn named(id: CompanyId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            greeting: PerLanguage::default(),
            sentences: BTreeMap::new(),
            hours: Hours::default(),
            zone: Tz::Europe__Helsinki,
            region: None,
            language: Language::Finnish,
            fallback: Fallback::TakeMessage,
            rule: CallRule::Transfer,
            instruction: String::new(),
            short_instruction: String::new(),
            called: Vec::new(),
            links: Vec::new(),
        }
    }
}

/// What may be done with a caller of a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallRule {
    /// Calls are transferred.
    Transfer,
    /// Calls cannot be transferred from here: the number is given.
    GiveNumber,
    /// Neither: the matter is taken as a message.
    TakeMessage,
}

impl CallRule {
    /// Every rule.
    pub const ALL: [Self; 3] = [Self::Transfer, Self::GiveNumber, Self::TakeMessage];

    /// A stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Transfer => "transfer",
            Self::GiveNumber => "give-number",
            Self::TakeMessage => "take-message",
        }
    }

    /// The rule of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.code() == code)
    }
}

/// Something of a company's that operators open for callers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is.
    pub kind: LinkKind,
    /// As operators know it; where it is empty, its kind is its name.
    pub name: String,
    /// Its address: `https://…` or `http://…`.
    pub address: String,
}

impl Link {
    /// Whether it is an address that a browser opens as a page: `http` or `https` and a host, and nothing that makes it
    /// look like another host.
    pub fn is_of_the_web(&self) -> bool {
        let Some((scheme, rest)) = self.address.split_once("://") else { return false };
        let web = ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
        let host = self.host();
        let odd = |letter: char| letter.is_whitespace() || letter.is_control() || "\\<>\"`".contains(letter);
        web && !host.is_empty()
            && !host.starts_with(['.', '-', ':'])
            && !host.contains('@')
            && !rest.contains(odd)
    }

    /// Where it leads: the host, with its port where one is named.
    pub fn host(&self) -> &str {
        let rest = self.address.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or_default()
    }
}

/// What a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum LinkKind {
    Calendar,
    Booking,
    Page,
}

impl LinkKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Calendar, Self::Booking, Self::Page];

    /// A stable code, for storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::Calendar => "calendar",
            Self::Booking => "booking",
            Self::Page => "page",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What is left when nobody asked for can be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// The matter is taken as a message.
    TakeMessage,
    /// A number that always answers, such as the company's reception.
    Number(Number),
}

/// The moments for which there is a standard sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Situation {
    /// The person asked for is there.
    Direct,
    /// Away, and somebody covers.
    AwayCovered,
    /// Away, and nobody can be reached.
    AwayNobody,
    /// Outside their hours, and somebody else answers.
    ClosedCovered,
    /// Outside their hours, and nobody can be reached.
    ClosedNobody,
    /// No longer employed, and somebody else answers.
    LeftCovered,
    /// No longer employed, and nobody answers in their place.
    LeftNobody,
    /// Cannot be put through for another reason (no number, not started, nobody in the role), and somebody else answers.
    OtherCovered,
    /// Cannot be put through for another reason, and nobody answers.
    OtherNobody,
}

impl Situation {
    /// Every situation.
    pub const ALL: [Self; 9] = [
        Self::Direct,
        Self::AwayCovered,
        Self::AwayNobody,
        Self::ClosedCovered,
        Self::ClosedNobody,
        Self::LeftCovered,
        Self::LeftNobody,
        Self::OtherCovered,
        Self::OtherNobody,
    ];

    /// A stable code, for storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::AwayCovered => "away_covered",
            Self::AwayNobody => "away_nobody",
            Self::ClosedCovered => "closed_covered",
            Self::ClosedNobody => "closed_nobody",
            Self::LeftCovered => "left_covered",
            Self::LeftNobody => "left_nobody",
            Self::OtherCovered => "other_covered",
            Self::OtherNobody => "other_nobody",
        }
    }

    /// The situation of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|situation| situation.code() == code)
    }
}
