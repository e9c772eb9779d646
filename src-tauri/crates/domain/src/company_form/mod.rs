//! The form of a company: as it is, as it shall be, and the edits between. Pure: writes nothing anywhere.

mod at_the_desk;
mod plan;

use std::collections::BTreeMap;

use crate::CompanyId;
use crate::company::{CallRule, Company, Fallback, Link, Situation};
use crate::form::HoursDraft;
use crate::language::{Language, PerLanguage};
use crate::number::Region;
use crate::record::Edit;

pub use at_the_desk::{MOST_LINKS, SHORT};
pub use plan::plan_company;

/// A company as somebody wrote it down.
#[derive(Clone, Debug, PartialEq)]
pub struct CompanyDraft {
    /// None: a new one.
    pub id: Option<CompanyId>,
    /// As it is known to callers.
    pub name: String,
    /// What the operator says first.
    pub greeting: PerLanguage,
    /// The company's own wordings, in the order of the form; empty where the product's own is said.
    pub sentences: Vec<(Situation, PerLanguage)>,
    /// When calls are answered.
    pub hours: HoursDraft,
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

impl CompanyDraft {
    /// The form of a new company.
    pub fn new() -> Self {
        Self::of(None, &Company::named(CompanyId(uuid::Uuid::nil()), ""))
    }

    /// The form of a company as it is.
    pub fn read(company: &Company) -> Self {
        Self::of(Some(company.id), company)
    }

    fn of(id: Option<CompanyId>, company: &Company) -> Self {
        let own: &BTreeMap<Situation, PerLanguage> = &company.sentences;
        let sentences =
            Situation::ALL.map(|situation| (situation, own.get(&situation).cloned().unwrap_or_default()));
        Self {
            id,
            name: company.name.clone(),
            greeting: company.greeting.clone(),
            sentences: sentences.into(),
            hours: HoursDraft::from(&company.hours),
            zone: company.zone.name().to_owned(),
            region: company.region.map(Region::code).unwrap_or_default(),
            language: company.language,
            fallback: match &company.fallback {
                Fallback::Number(number) => number.written.clone(),
                Fallback::TakeMessage => String::new(),
            },
            rule: company.rule,
            instruction: company.instruction.clone(),
            short_instruction: company.short_instruction.clone(),
            called: company.called.iter().map(|number| number.written.clone()).collect(),
            links: company.links.clone(),
        }
    }
}

impl Default for CompanyDraft {
    fn default() -> Self {
        Self::new()
    }
}

/// What saving a form would do.
#[derive(Clone, Debug, PartialEq)]
pub struct CompanyPlan {
    /// The company.
    pub id: CompanyId,
    /// What is to be written; nothing where nothing is different.
    pub edits: Vec<Edit>,
}

/// The names of the time zones there are.
pub fn zones() -> impl Iterator<Item = &'static str> {
    chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name())
}
