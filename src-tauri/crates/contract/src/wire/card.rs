//! The card: everything about what was chosen.

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::civil::{Clock, Day, Moment, PerLanguage};
use super::company::CallRule;
use super::number::Number;
use super::row::{EntryKey, RowAbout, State};

/// Everything the desk shows of one entry, at one moment.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// Names it.
    pub key: EntryKey,
    /// Full name, role or headline.
    pub name: String,
    /// The name that is said, where it differs.
    pub called_by: Option<String>,
    /// Title of a person; empty where there is none.
    pub title: String,
    /// Department, where it is known.
    pub department: Option<String>,
    /// The company.
    pub company: CardCompany,
    /// Whether they are there.
    pub state: State,
    /// Until when that lasts, of a leaver their last day, of somebody who has not started their first; none where nobody
    /// knows or it may not be told.
    pub until: Option<Moment>,
    /// What to do now.
    pub answer: CardAnswer,
    /// Whoever was asked for, to connect to all the same; none without a number, or where they answer themselves.
    pub asked: Option<Contact>,
    /// The sentence to say.
    pub say: PerLanguage,
    /// How the answer came about.
    pub steps: Vec<Step>,
    /// The numbers, the one to dial first at the front. Never a leaver's.
    pub numbers: Vec<Number>,
    /// That there are contact details with consent, while that holds: hidden until they are asked for.
    pub own_contact: Option<OwnContact>,
    /// Where callers are sent to whom nobody is connected: to be told.
    pub place: Option<Place>,
    /// Who else can help, where nobody answers.
    pub help: Option<Helper>,
    /// What a referral without a leaver is about.
    pub about: Option<RowAbout>,
    /// The e-mail address.
    pub email: Option<String>,
    /// Languages spoken with callers: ISO 639-1 codes, best first.
    pub languages: Vec<String>,
    /// Roles held now; of a role, the names of its holders.
    pub roles: Vec<String>,
    /// Until when it is open today, where hours are set and it is open.
    pub open_until: Option<Moment>,
    /// What is coming, soonest first.
    pub coming: Vec<Coming>,
    /// The absence that holds now, for those who may change it.
    pub absence: Option<PresentAbsence>,
}

/// The company on a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CardCompany {
    /// Names it for ever.
    pub id: Uuid,
    /// As it is known to callers.
    pub name: String,
    /// What operators must know; may be empty.
    pub instruction: String,
    /// The same in a few words; where it is empty, the instruction itself is shown.
    pub short_instruction: String,
    /// What may be done with a caller.
    pub rule: CallRule,
}

/// What to do now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "way", rename_all = "lowercase", rename_all_fields = "camelCase")]
pub enum CardAnswer {
    /// Connect to whoever was asked for.
    Direct {
        /// Whom.
        contact: Contact,
    },
    /// Connect to somebody else.
    Covered {
        /// Whom.
        contact: Contact,
    },
    /// Somebody would answer, and the matter is taken as a message all the same: that is the company's rule.
    Message {
        /// Whom it is for.
        name: String,
    },
    /// Nobody answers.
    Nobody {
        /// Whether there is a sentence of a referral to tell; otherwise the matter is taken as a message.
        tells_referral: bool,
    },
}

/// Whom to connect to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// Their name.
    pub name: String,
    /// The number, as written.
    pub number: String,
    /// What is dialled.
    pub dial: String,
    /// Whether the number may be given to a caller.
    pub may_be_given: bool,
}

/// Somebody or something that was tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Who or what.
    pub name: String,
    /// Why they were tried.
    pub way: Way,
    /// Their place among those who stand in for the same one in the same way, from 1.
    pub nth: u32,
    /// Whom they stand in for, where it is not who was asked for.
    pub stands_in_for: Option<String>,
    /// What came of it.
    pub because: Because,
    /// The number, where this is the answer.
    pub number: Option<String>,
}

/// Why a candidate is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as in the domain")]
pub enum Way {
    Asked,
    Holder,
    RoleCover,
    Cover,
    OtherRoleCover,
    RoleDeputy,
    Deputy,
    Forward,
    Successor,
    Post,
    Duty,
    Fallback,
}

impl From<vaihde_domain::reach::Way> for Way {
    fn from(way: vaihde_domain::reach::Way) -> Self {
        use vaihde_domain::reach::Way as Known;
        match way {
            Known::Asked => Self::Asked,
            Known::Holder => Self::Holder,
            Known::RoleCover => Self::RoleCover,
            Known::Cover => Self::Cover,
            Known::OtherRoleCover => Self::OtherRoleCover,
            Known::RoleDeputy => Self::RoleDeputy,
            Known::Deputy => Self::Deputy,
            Known::Forward => Self::Forward,
            Known::Successor => Self::Successor,
            Known::Post => Self::Post,
            Known::Duty => Self::Duty,
            Known::Fallback => Self::Fallback,
        }
    }
}

/// What came of trying a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[expect(missing_docs, reason = "as in the domain")]
pub enum Because {
    Free,
    Away { until: Option<Moment> },
    NotStarted { from: Day },
    Left { last_day: Day },
    Closed { opens: Option<Moment> },
    NoNumber,
    Loop,
    Vacant,
    PostNumber,
    DutyNumber,
    FallbackNumber,
    ForwardNumber,
    GeneralNumber,
    AddressTold,
    PageTold,
    OnlySaid,
    NotTold,
    TakeMessage,
}

impl From<vaihde_domain::reach::Because> for Because {
    fn from(because: vaihde_domain::reach::Because) -> Self {
        use vaihde_domain::civil::Moment as Civil;
        use vaihde_domain::reach::Because as Known;
        match because {
            Known::Free => Self::Free,
            Known::Away { until } => Self::Away { until: until.map(Moment) },
            Known::NotStarted { from } => Self::NotStarted { from: Day(from) },
            Known::Left { last_day } => Self::Left { last_day: Day(last_day) },
            Known::Closed { opens } => Self::Closed { opens: opens.map(|opens| Moment(Civil::Time(opens))) },
            Known::NoNumber => Self::NoNumber,
            Known::Loop => Self::Loop,
            Known::Vacant => Self::Vacant,
            Known::PostNumber => Self::PostNumber,
            Known::DutyNumber => Self::DutyNumber,
            Known::FallbackNumber => Self::FallbackNumber,
            Known::ForwardNumber => Self::ForwardNumber,
            Known::GeneralNumber => Self::GeneralNumber,
            Known::AddressTold => Self::AddressTold,
            Known::PageTold => Self::PageTold,
            Known::OnlySaid => Self::OnlySaid,
            Known::NotTold => Self::NotTold,
            Known::TakeMessage => Self::TakeMessage,
        }
    }
}

/// Something that is coming.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Coming {
    /// Away.
    Away {
        /// The first day, or when it begins.
        from: Moment,
        /// The last day, or when it ends, where it is known and may be told.
        to: Option<Moment>,
        /// Who covers, in order.
        covers: Vec<String>,
    },
    /// Employment begins.
    Starts {
        /// The first day.
        on: Day,
    },
    /// Employment ends.
    Leaves {
        /// The last day.
        on: Day,
    },
    /// A role begins.
    RoleStarts {
        /// The first day.
        on: Day,
        /// Its name.
        role: String,
    },
    /// A role ends.
    RoleEnds {
        /// The last day.
        on: Day,
        /// Its name.
        role: String,
    },
    /// Other hours than usual.
    OtherHours {
        /// The day.
        on: Day,
        /// When it is open; empty: closed all day.
        open: Vec<(Clock, Clock)>,
    },
}

/// Where callers are sent to whom nobody is connected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", content = "text", rename_all = "lowercase")]
pub enum Place {
    /// An address: of mail, or of a street.
    Address(String),
    /// A page of the web.
    Page(String),
}

/// Who else can help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Helper {
    /// What it is to the company.
    pub kind: HelperKind,
    /// By name and number.
    pub contact: Contact,
}

/// What a helper is to the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum HelperKind {
    /// The department's duty number.
    Duty,
    /// The company's reception.
    Reception,
    /// The company's fallback number.
    General,
}

impl From<vaihde_domain::help::HelperKind> for HelperKind {
    fn from(kind: vaihde_domain::help::HelperKind) -> Self {
        use vaihde_domain::help::HelperKind as Known;
        match kind {
            Known::Duty(_) => Self::Duty,
            Known::Reception(_) => Self::Reception,
            Known::General(_) => Self::General,
        }
    }
}

/// That there are contact details outside the company, without them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OwnContact {
    /// What the consent is for, in the words it was asked in.
    pub scope: String,
    /// The last day they are told.
    pub until: Day,
}

/// Contact details that were hidden. That they were shown is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RevealedContact {
    /// The number, address or page to tell.
    pub details: String,
}

/// The absence that holds now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PresentAbsence {
    /// The first day, or when it began.
    pub from: Moment,
    /// The last day, or when it ends; none: until further notice. Told also where callers may not be: for those with
    /// the right to mark absences only.
    pub to: Option<Moment>,
    /// Whether callers may be told.
    pub return_may_be_told: bool,
    /// Who covers, in order.
    pub covers: Vec<String>,
}
