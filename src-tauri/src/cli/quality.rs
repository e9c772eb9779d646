//! `vaihde quality`.

use std::io::Write;

use serde::Serialize;
use vaihde_domain::quality::{Alike, NumberFault, Trouble, TroubleKind};
use vaihde_domain::record::RecordId;
use vaihde_switchboard::{FoundTrouble, NamedRecord, QualityAsked, Remedy, Switchboard};

use super::args::QualityWords;
use super::{Refusal, Status};

/// A finding as scripts read it.
#[derive(Serialize)]
struct Line<'f> {
    trouble: &'static str,
    grade: &'static str,
    kind: &'static str,
    id: String,
    name: &'f str,
    company: &'f str,
    with: Vec<Other<'f>>,
    number: Option<&'f str>,
    because: String,
    remedies: Vec<&'static str>,
}

#[derive(Serialize)]
struct Other<'f> {
    id: String,
    name: &'f str,
}

pub(super) fn quality(
    words: &QualityWords,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let company = words.company.as_deref().map(|name| switchboard.company(name)).transpose()?;
    let asked = QualityAsked {
        company: company.map(|company| company.id),
        count: usize::MAX,
        ..QualityAsked::default()
    };
    let list = switchboard.admin()?.quality(&asked)?;
    if words.json {
        for finding in &list.findings {
            let json =
                serde_json::to_string(&line(finding)).map_err(|error| Refusal::Words(error.to_string()))?;
            writeln!(out, "{json}")?;
        }
    } else {
        for count in list.counts.iter().filter(|count| count.count > 0) {
            writeln!(out, "{} ({}): {}", heading(count.kind), count.count, remedy(count.kind))?;
            for finding in list.findings.iter().filter(|finding| kind(finding) == count.kind) {
                let detail = match finding.about.detail.as_str() {
                    "" => String::new(),
                    detail => format!(", {detail}"),
                };
                writeln!(out, "  {}{detail}, {}: {}", finding.about.name, finding.company, because(finding))?;
            }
        }
        if list.findings.is_empty() {
            writeln!(out, "Nothing is wrong or doubtful.")?;
        }
    }
    Ok(if list.findings.is_empty() { Status::NothingFound } else { Status::Done })
}

fn line(finding: &FoundTrouble) -> Line<'_> {
    let (word, id) = told(finding.about.record);
    let other = |other: &NamedRecord| told(other.record).1;
    Line {
        trouble: kind(finding).code(),
        grade: finding.grade.code(),
        kind: word,
        id,
        name: &finding.about.name,
        company: &finding.company,
        with: finding.others.iter().map(|one| Other { id: other(one), name: &one.name }).collect(),
        number: finding.number.as_deref(),
        because: because(finding),
        remedies: finding.remedies.iter().map(|remedy| word_of(*remedy)).collect(),
    }
}

/// The word and the id of what a finding can be about.
fn told(record: RecordId) -> (&'static str, String) {
    match record {
        RecordId::Role(id) => ("role", id.to_string()),
        RecordId::Department(id) => ("department", id.to_string()),
        RecordId::Company(id) => ("company", id.to_string()),
        RecordId::Person(id) => ("person", id.to_string()),
        // Nothing is found of what only belongs to those.
        _ => ("", String::new()),
    }
}

fn kind(finding: &FoundTrouble) -> TroubleKind {
    finding.trouble.kind()
}

fn heading(kind: TroubleKind) -> &'static str {
    match kind {
        TroubleKind::NoNumber => "No number",
        TroubleKind::NotANumber => "A number that is none",
        TroubleKind::SharedMobile => "Sharing a mobile",
        TroubleKind::Duplicate => "Perhaps there twice",
        TroubleKind::NoHolder => "Nobody holds the role",
        TroubleKind::NoDeputy => "Nobody stands in",
        TroubleKind::DeputyLoop => "Deputies in a loop",
        TroubleKind::Unconfirmed => "Not confirmed for long",
        TroubleKind::NeverAsked => "Nobody was ever put through",
    }
}

fn remedy(kind: TroubleKind) -> &'static str {
    match kind {
        TroubleKind::NoNumber => "add a number, or confirm that there is none",
        TroubleKind::NotANumber => "write it as it is dialled, or remove it",
        TroubleKind::SharedMobile => "remove it from whoever it does not ring",
        TroubleKind::Duplicate => "merge the two, or confirm that they are two",
        TroubleKind::NoHolder => "say who holds it, or confirm that nobody does",
        TroubleKind::NoDeputy => "name somebody who stands in",
        TroubleKind::DeputyLoop => "take the last deputy away",
        TroubleKind::Unconfirmed => "confirm that it is right",
        TroubleKind::NeverAsked => "look whether it belongs here",
    }
}

fn because(finding: &FoundTrouble) -> String {
    let number = finding.number.as_deref().unwrap_or_default();
    let others = || finding.others.iter().map(|other| other.name.as_str()).collect::<Vec<_>>().join(", ");
    match &finding.trouble {
        Trouble::NoNumber => "no number that anybody answers".to_owned(),
        Trouble::NobodyHasNumber { people } => format!("none of {people} people has a number"),
        Trouble::NotANumber { fault, .. } => match fault {
            NumberFault::Letters => format!("“{number}” cannot be dialled"),
            NumberFault::TooShort => format!("“{number}” is too short"),
            NumberFault::TooLong => format!("“{number}” is too long, or two numbers in one"),
            NumberFault::NotInRegion => format!("there is no number “{number}” in the company's country"),
        },
        Trouble::SharedMobile { .. } => format!("{number} is also that of {}", others()),
        Trouble::Duplicate { because, .. } => match because {
            Alike::SameName => format!("the same name as {}", others()),
            Alike::SameNameAndContact => format!("the same name and number or address as {}", others()),
            Alike::SoundsAlike => format!("sounds like {}, with the same number or address", others()),
        },
        Trouble::NoHolder => "vacant".to_owned(),
        Trouble::MostWithoutHolder { vacant, roles } => format!("{vacant} of {roles} roles are vacant"),
        Trouble::NoDeputy { .. } => "one holder, and nobody who stands in".to_owned(),
        Trouble::NobodyHasDeputy { roles } => {
            format!("nobody has a deputy; {roles} roles have one holder only")
        }
        Trouble::DeputyLoop { .. } => match &finding.last {
            Some((of, deputy)) => format!("leads back by way of {}; last: {deputy} for {of}", others()),
            None => format!("leads back by way of {}", others()),
        },
        Trouble::Unconfirmed { since } => format!("last on {}", since.date_naive()),
        Trouble::NeverAsked { since } => format!("there since {}", since.date_naive()),
    }
}

fn word_of(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Confirm => "confirm",
        Remedy::Open => "open",
        Remedy::Merge => "merge",
        Remedy::RemoveNumber => "remove-number",
        Remedy::AddHolder => "add-holder",
        Remedy::AddDeputy => "add-deputy",
        Remedy::BreakLoop => "remove-deputy",
    }
}
