//! What saving a company's form does.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::at_the_desk::{called, instruction, links, short_instruction};
use super::{CompanyDraft, CompanyPlan};
use crate::CompanyId;
use crate::company::{Company, Fallback, Situation};
use crate::directory::Directory;
use crate::draft::Draft;
use crate::exact_name::{folded, tidy};
use crate::form::{
    Fault, Field, LONGEST, Problem, Problems, checked_wordings, greeting_faults, number, optional,
};
use crate::id::Ids;
use crate::language::{Language, PerLanguage};
use crate::number::{NumberKind, Region};

/// What saving the form would do to the directory.
///
/// # Errors
/// Everything that is wrong with the form, in the order of its fields.
pub fn plan_company(
    said: &CompanyDraft,
    current: &Directory,
    at: DateTime<Utc>,
    ids: &mut dyn Ids,
) -> Result<CompanyPlan, Vec<Problem>> {
    let mut draft = Draft::of(current, at, ids);
    let mut problems = Problems::default();
    let before = said.id.and_then(|id| draft.companies.before(id));
    let id = said.id.unwrap_or_else(|| CompanyId::next(draft.ids));
    let name = name(&said.name, id, current, &mut problems);
    let region = region(&said.region, &mut problems);
    let company = Company {
        id,
        name,
        greeting: greeting(&said.greeting, &mut problems),
        sentences: sentences(said, &mut problems),
        hours: said.hours.checked(&mut problems),
        zone: zone(&said.zone, &mut problems),
        region,
        language: said.language,
        fallback: fallback(&said.fallback, region, before, &mut problems),
        rule: said.rule,
        instruction: instruction(&said.instruction, &mut problems),
        short_instruction: short_instruction(&said.short_instruction, &mut problems),
        called: called(&said.called, id, region, current, &mut problems),
        links: links(&said.links, &mut problems),
    };
    if !problems.0.is_empty() {
        return Err(problems.0);
    }
    if let Some(before) = before.filter(|before| before.region != company.region) {
        draft.regions_before.insert(id, before.region);
    }
    draft.companies.put(company);
    draft.read_numbers_again();
    Ok(CompanyPlan { id, edits: draft.edits() })
}

fn name(said: &str, id: CompanyId, current: &Directory, problems: &mut Problems) -> String {
    let name = tidy(said);
    problems.measure(Field::Name, None, &name, LONGEST);
    let in_use = |other: &Company| other.id != id && folded(&other.name) == folded(&name);
    if name.is_empty() {
        problems.note(Field::Name, Fault::Empty);
    } else if current.companies.iter().any(in_use) {
        problems.note(Field::Name, Fault::NameInUse);
    }
    name
}

/// A greeting is said as it is: nothing in it is filled in.
fn greeting(said: &PerLanguage, problems: &mut Problems) -> PerLanguage {
    let mut greeting = PerLanguage::default();
    for (place, language) in Language::ALL.into_iter().enumerate() {
        let text = said.get(language).map(str::trim).unwrap_or_default();
        greeting_faults(text).into_iter().for_each(|fault| problems.note_at(Field::Greeting, place, fault));
        greeting.set(language, text.to_owned());
    }
    greeting
}

fn sentences(said: &CompanyDraft, problems: &mut Problems) -> BTreeMap<Situation, PerLanguage> {
    let mut sentences = BTreeMap::new();
    for (place, (situation, wording)) in said.sentences.iter().enumerate() {
        let wording = checked_wordings(wording, Field::Sentences, Some(place), problems);
        if !wording.is_empty() && sentences.insert(*situation, wording).is_some() {
            problems.note_at(Field::Sentences, place, Fault::Twice);
        }
    }
    sentences
}

fn zone(said: &str, problems: &mut Problems) -> Tz {
    said.trim().parse().unwrap_or_else(|_| {
        let fault = if said.trim().is_empty() { Fault::Empty } else { Fault::Unknown };
        problems.note(Field::Zone, fault);
        Tz::UTC
    })
}

fn region(said: &str, problems: &mut Problems) -> Option<Region> {
    let said = optional(said)?;
    said.parse().map_err(|_| problems.note(Field::Region, Fault::Unknown)).ok()
}

fn fallback(
    said: &str,
    region: Option<Region>,
    before: Option<&Company>,
    problems: &mut Problems,
) -> Fallback {
    let Some(written) = optional(said) else { return Fallback::TakeMessage };
    let known = match before.map(|company| &company.fallback) {
        Some(Fallback::Number(number)) => Some(number),
        _ => None,
    };
    let kind = known.map_or(NumberKind::Switchboard, |number| number.kind);
    problems.measure(Field::Fallback, None, &written, LONGEST);
    match number(&written, kind, region.unwrap_or_default(), known) {
        Ok(number) => Fallback::Number(number),
        Err(fault) => {
            problems.note(Field::Fallback, fault);
            Fallback::TakeMessage
        }
    }
}
