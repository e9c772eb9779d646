//! Numbers that are missing, that are none, or that several people have.

use std::collections::{HashMap, HashSet};

use super::finding::{Finding, Grade, NumberFault, Trouble};
use super::present::Present;
use crate::number::{LONGEST_EXTENSION, Number, NumberKind, Region, to_connect};
use crate::person::Person;
use crate::record::RecordId;
use crate::{CompanyId, PersonId};

/// An extension of one digit is a slip of the finger.
const SHORTEST: usize = 2;
/// No number in the world has more digits (E.164).
const LONGEST: usize = 15;

/// The digits that may stand before it where it is dialled from abroad: `00`, `0011`.
const WAY_ABROAD: usize = 4;
/// Where so many people are in a company and none has a number, the company does not keep numbers here.
const SOME: usize = 3;

pub(super) fn find(present: &Present<'_>, findings: &mut Vec<Finding>) {
    missing(present, findings);
    none(present, findings);
    shared(present, findings);
}

/// Whoever has no number that is answered, and holds no role that has one.
fn missing(present: &Present<'_>, findings: &mut Vec<Finding>) {
    let roles = present.directory.roles.iter().filter(|role| to_connect(&role.numbers).is_some());
    let by_role: HashSet<PersonId> = roles.flat_map(|role| present.holders(role)).collect();
    let is_without = |person: &Person| to_connect(&person.numbers).is_none() && !by_role.contains(&person.id);
    let mut counts: HashMap<CompanyId, (usize, usize)> = HashMap::new();
    for person in present.people() {
        let (all, without) = counts.entry(person.company).or_default();
        *all += 1;
        *without += usize::from(is_without(person));
    }
    let nobody =
        |company: CompanyId| counts.get(&company).filter(|(all, without)| all == without && *all >= SOME);
    for company in &present.directory.companies {
        if let Some((people, _)) = nobody(company.id) {
            let trouble = Trouble::NobodyHasNumber { people: *people };
            findings.push(Finding { record: RecordId::Company(company.id), grade: Grade::Grave, trouble });
        }
    }
    for person in present.people().filter(|person| is_without(person)) {
        if nobody(person.company).is_none() {
            // With a duty number callers are answered, by somebody else.
            let grade =
                if present.duty(person.department).is_some() { Grade::Doubtful } else { Grade::Plain };
            findings.push(Finding { record: RecordId::Person(person.id), grade, trouble: Trouble::NoNumber });
        }
    }
}

/// Numbers that nobody can dial.
fn none(present: &Present<'_>, findings: &mut Vec<Finding>) {
    let mut look = |record: RecordId, company: CompanyId, numbers: &[Number]| {
        let region = present.company(company).and_then(|company| company.region);
        for (place, number) in numbers.iter().enumerate() {
            if let Some(fault) = fault(number, region) {
                let grade = if fault == NumberFault::NotInRegion { Grade::Doubtful } else { Grade::Plain };
                findings.push(Finding { record, grade, trouble: Trouble::NotANumber { place, fault } });
            }
        }
    };
    for person in present.people() {
        look(RecordId::Person(person.id), person.company, &person.numbers);
    }
    for role in &present.directory.roles {
        look(RecordId::Role(role.id), role.company, &role.numbers);
    }
    for part in &present.directory.departments {
        look(RecordId::Department(part.id), part.company, part.duty_number.as_slice());
    }
    for company in &present.directory.companies {
        look(RecordId::Company(company.id), company.id, &company.called);
    }
}

/// Why a number cannot be dialled. Where nobody has said which country's rules it is read by, a number that does not fit
/// into a guessed one may well be right.
fn fault(number: &Number, region: Option<Region>) -> Option<NumberFault> {
    if number.international.is_some() {
        return None;
    }
    let written = number.written.as_str();
    let digits = written.chars().filter(char::is_ascii_digit).count();
    let is_abroad = written.starts_with('+') || written.starts_with("00");
    if digits == 0 || has_letters(written) {
        Some(NumberFault::Letters)
    } else if digits < SHORTEST {
        Some(NumberFault::TooShort)
    } else if digits > LONGEST + if written.starts_with("00") { WAY_ABROAD } else { 0 } {
        Some(NumberFault::TooLong)
    } else {
        let is_whole = digits > LONGEST_EXTENSION;
        (is_whole && (region.is_some() || is_abroad)).then_some(NumberFault::NotInRegion)
    }
}

/// Whether there are letters other than the word or two that are written before a number or an extension.
fn has_letters(written: &str) -> bool {
    const SAID: [&str; 14] = [
        "ext",
        "extn",
        "x",
        "tel",
        "puh",
        "p",
        "gsm",
        "alanro",
        "alanumero",
        "ankn",
        "anknytning",
        "vaihde",
        "växel",
        "mob",
    ];
    let words = written.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).any(|word| !SAID.contains(&word.as_str()))
}

/// Mobile numbers that more than one person has: a mobile is somebody's.
fn shared(present: &Present<'_>, findings: &mut Vec<Finding>) {
    let mut bearers: HashMap<String, Vec<(&Person, &Number)>> = HashMap::new();
    for person in present.people() {
        for number in person.numbers.iter().filter(|number| number.kind == NumberKind::Mobile) {
            let sharing = bearers.entry(number.rings()).or_default();
            // Whoever has it twice shares it with nobody.
            if sharing.last().is_none_or(|(last, _)| last.id != person.id) {
                sharing.push((person, number));
            }
        }
    }
    for mut sharing in bearers.into_values().filter(|sharing| sharing.len() > 1) {
        sharing.sort_by_key(|(person, _)| person.id);
        let (first, number) = sharing[0];
        let with = sharing[1..].iter().map(|(person, _)| person.id).collect();
        let trouble = Trouble::SharedMobile { number: number.written.clone(), with };
        findings.push(Finding { record: RecordId::Person(first.id), grade: Grade::Doubtful, trouble });
    }
}
