//! What writing into a cell does to the form of its record. The form says what is wrong with it, as everywhere.

use chrono::NaiveDate;

use super::Column;
use crate::company::CallRule;
use crate::company_form::CompanyDraft;
use crate::exact_name::tidy;
use crate::form::{Fault, NumberDraft};
use crate::language::Language;
use crate::number::{NumberKind, Region};
use crate::person_form::PersonDraft;
use crate::role_form::RoleDraft;

/// Writes into a cell of a person in whose company numbers are read by the region.
///
/// # Errors
/// The column is not one of those that are edited in place, or the text is no day.
pub fn set_person_cell(
    draft: &mut PersonDraft,
    column: Column,
    words: &str,
    region: Region,
) -> Result<(), Fault> {
    match column {
        Column::Title => draft.title = words.to_owned(),
        Column::Department => draft.department = words.to_owned(),
        Column::Number => set_number(&mut draft.numbers, words, region),
        Column::Email => draft.email = words.to_owned(),
        Column::Honorific => draft.name.honorific = words.to_owned(),
        Column::Given => draft.name.given = words.to_owned(),
        Column::Family => draft.name.family = words.to_owned(),
        Column::CalledBy => draft.name.called_by = Some(words.to_owned()),
        Column::Former => draft.name.former = listed(words),
        Column::Aliases => draft.name.aliases = listed(words),
        Column::Languages => draft.languages = listed(words),
        Column::StaffId => draft.staff_id = words.to_owned(),
        Column::From => draft.employed.from = day(words)?,
        Column::To => draft.employed.to = day(words)?,
        _ => return Err(Fault::Unknown),
    }
    Ok(())
}

/// Writes into a cell of a role in whose company numbers are read by the region.
///
/// # Errors
/// The column is not one of those that are edited in place.
pub fn set_role_cell(
    draft: &mut RoleDraft,
    column: Column,
    words: &str,
    region: Region,
) -> Result<(), Fault> {
    match column {
        Column::Name => draft.name = words.to_owned(),
        Column::Department => draft.department = words.to_owned(),
        Column::Number => set_number(&mut draft.numbers, words, region),
        Column::Email => draft.email = words.to_owned(),
        Column::Keywords => draft.keywords = listed(words),
        Column::Leading => draft.leading = words == "yes",
        Column::Post => draft.post = words.to_owned(),
        _ => return Err(Fault::Unknown),
    }
    Ok(())
}

/// Writes into a cell of a company.
///
/// # Errors
/// The column is not one of those that are edited in place, or there is no such rule or language.
pub fn set_company_cell(draft: &mut CompanyDraft, column: Column, words: &str) -> Result<(), Fault> {
    match column {
        Column::Name => draft.name = words.to_owned(),
        Column::Rule => draft.rule = CallRule::from_code(words).ok_or(Fault::Unknown)?,
        Column::Fallback => draft.fallback = words.to_owned(),
        Column::Instruction => draft.instruction = words.to_owned(),
        Column::Language => draft.language = Language::from_code(words).ok_or(Fault::Unknown)?,
        Column::Region => draft.region = words.to_owned(),
        Column::Zone => draft.zone = words.to_owned(),
        _ => return Err(Fault::Unknown),
    }
    Ok(())
}

/// The number to connect to becomes another, or is taken away; where there is none, it becomes the first.
fn set_number(numbers: &mut Vec<NumberDraft>, words: &str, region: Region) {
    let written = tidy(words);
    let place = numbers.iter().position(|number| number.kind.answers());
    match (place, written.is_empty()) {
        (Some(place), true) => drop(numbers.remove(place)),
        (Some(place), false) => numbers[place].written = written,
        (None, true) => {}
        (None, false) => {
            let kind = NumberKind::likely(&written, region);
            numbers.insert(0, NumberDraft { written, kind, may_be_given: kind.may_be_given_by_default() });
        }
    }
}

fn listed(words: &str) -> Vec<String> {
    words.split([';', ',']).map(tidy).filter(|word| !word.is_empty()).collect()
}

fn day(words: &str) -> Result<Option<NaiveDate>, Fault> {
    match words.trim() {
        "" => Ok(None),
        day => day.parse().map(Some).map_err(|_| Fault::Unknown),
    }
}
