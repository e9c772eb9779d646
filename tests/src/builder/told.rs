//! What has been told, before it is known who is meant by a name.

use chrono::NaiveDate;
use chrono_tz::Tz;
use vaihde_domain::civil::Span;
use vaihde_domain::company::Fallback;
use vaihde_domain::hours::Hours;
use vaihde_domain::language::{Language, PerLanguage};
use vaihde_domain::number::{Number, Region};
use vaihde_domain::person::{Employment, PersonName};
use vaihde_domain::referral::{OwnContact, ReferralAbout, WrongListing};

/// What the next word is about. The numbers are places in the lists of the story.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Subject {
    #[default]
    Nothing,
    Company(usize),
    Department(usize, usize),
    Person(usize),
    Role(usize),
    Referral(usize),
}

#[derive(Clone, Debug)]
pub(super) struct ToldCompany {
    pub(super) name: String,
    pub(super) zone: Tz,
    pub(super) region: Option<Region>,
    pub(super) language: Language,
    pub(super) greeting: PerLanguage,
    pub(super) hours: Hours,
    pub(super) fallback: Fallback,
    pub(super) transfers: bool,
    pub(super) instruction: String,
    pub(super) departments: Vec<ToldDepartment>,
}

#[derive(Clone, Debug)]
pub(super) struct ToldDepartment {
    pub(super) name: String,
    pub(super) hours: Hours,
    pub(super) duty_number: Option<Number>,
}

#[derive(Clone, Debug)]
pub(super) struct ToldPerson {
    pub(super) company: usize,
    pub(super) department: Option<String>,
    pub(super) name: PersonName,
    pub(super) staff_id: Option<String>,
    pub(super) title: String,
    pub(super) languages: Vec<String>,
    pub(super) email: Option<String>,
    pub(super) employed: Employment,
    pub(super) hours: Hours,
    /// None: the story does not say, so they have an extension.
    pub(super) numbers: Option<Vec<Number>>,
    pub(super) reports_to: Option<String>,
    pub(super) deputies: Vec<String>,
    pub(super) absences: Vec<ToldAbsence>,
}

#[derive(Clone, Debug)]
pub(super) struct ToldAbsence {
    pub(super) span: Span,
    pub(super) return_may_be_told: bool,
    /// Who covers, and the only role they cover.
    pub(super) covers: Vec<(String, Option<String>)>,
}

#[derive(Clone, Debug)]
pub(super) struct ToldRole {
    pub(super) company: usize,
    pub(super) name: String,
    pub(super) department: Option<String>,
    pub(super) post: Option<String>,
    pub(super) keywords: Vec<String>,
    pub(super) numbers: Vec<Number>,
    pub(super) holders: Vec<ToldHolder>,
    pub(super) deputies: Vec<String>,
}

#[derive(Clone, Debug)]
pub(super) struct ToldHolder {
    pub(super) who: String,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
}

#[derive(Clone, Debug)]
pub(super) struct ToldReferral {
    pub(super) company: usize,
    pub(super) leaver: Option<String>,
    /// Where it is about no leaver.
    pub(super) about: ReferralAbout,
    pub(super) names: Vec<String>,
    pub(super) say: PerLanguage,
    pub(super) forward: Option<ToldForward>,
    pub(super) contact: Option<OwnContact>,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
    pub(super) listing: Option<WrongListing>,
}

#[derive(Clone, Debug)]
pub(super) enum ToldForward {
    Person(String),
    Role(String),
    Number(Number),
    Company(String),
    Address(String),
    Page(String),
}
