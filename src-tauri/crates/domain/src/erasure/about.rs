//! How much there is about somebody, before they are erased. Counts records only, not what the desk remembers.

use super::{Removed, Traces};
use crate::PersonId;
use crate::deputy::DeputyOf;
use crate::directory::Directory;
use crate::notice::{About, HoursOf};
use crate::referral::Referral;
use crate::suggestion::{Subject, Suggestion};

/// The records that erasing the person would remove.
pub fn about(person: PersonId, traces: &Traces<'_>, directory: &Directory) -> Removed {
    let covers = directory.absences.iter().filter(|absence| absence.person != person);
    let covers = covers.flat_map(|absence| &absence.covers).filter(|cover| cover.person == person);
    let told = |referral: &&Referral| referral.person() == Some(person);
    let told_of: Vec<_> = directory.referrals.iter().filter(told).map(|referral| referral.id).collect();
    let is_about = |suggestion: &&Suggestion| match suggestion.about {
        Some(Subject::Person(id)) if id == person => true,
        Some(Subject::Referral(id)) if told_of.contains(&id) => true,
        _ => {
            let texts = [&suggestion.words, &suggestion.typed, &suggestion.answer];
            texts.into_iter().any(|text| traces.are_in(text))
        }
    };
    Removed {
        people: count(directory.people.iter().filter(|other| other.id == person)),
        assignments: count(directory.assignments.iter().filter(|held| held.person == person)),
        deputies: count(
            (directory.deputies.iter())
                .filter(|deputy| deputy.person == person || deputy.of == DeputyOf::Person(person)),
        ),
        absences: count(directory.absences.iter().filter(|absence| absence.person == person)),
        covers: count(covers),
        referrals: count(told_of.iter()),
        planned: count(directory.planned.iter().filter(|planned| planned.person == person)),
        notices: count(directory.notices.iter().filter(|notice| is_of(&notice.about, person))),
        suggestions: count(directory.suggestions.iter().filter(is_about)),
        ..Removed::default()
    }
}

fn count(records: impl Iterator) -> u32 {
    u32::try_from(records.count()).unwrap_or(u32::MAX)
}

/// Whether a notice is about the person. Of one about who comes after them the news stays.
fn is_of(about: &About, person: PersonId) -> bool {
    match about {
        About::Starts(id) | About::Leaves(id) | About::Name(id) | About::Numbers(id) => *id == person,
        About::Holder { person: Some(holder), .. } => *holder == person,
        About::Holder { person: None, before, .. } => *before == Some(person),
        About::Hours(of) => *of == Some(HoursOf::Person(person)),
        About::Vacant(_) | About::Instruction | About::Many(_) | About::Own(_) => false,
    }
}
