//! What saving a person's form does.

use chrono::{DateTime, Utc};

use super::afterwards::{tell, told_of};
use super::ahead;
use super::roles::hold;
use super::{PersonDraft, PersonPlan};
use crate::deputy::DeputyOf;
use crate::directory::Directory;
use crate::draft::Draft;
use crate::exact_name::tidy;
use crate::form::{Fault, Field, LONGEST, Problem, Problems, listed, numbers, optional, say_email};
use crate::id::Ids;
use crate::person::{Person, PersonName};
use crate::{CompanyId, DepartmentId, PersonId};

/// What saving the form would do to the directory.
///
/// # Errors
/// Everything that is wrong with the form, in the order of its fields.
pub fn plan_person(
    said: &PersonDraft,
    current: &Directory,
    at: DateTime<Utc>,
    ids: &mut dyn Ids,
) -> Result<PersonPlan, Vec<Problem>> {
    let mut draft = Draft::of(current, at, ids);
    let mut problems = Problems::default();
    if draft.companies.get(said.company).is_none() {
        problems.note(Field::Company, Fault::Unknown);
        return Err(problems.0);
    }
    let before = said.id.and_then(|id| draft.people.before(id));
    let id = said.id.unwrap_or_else(|| PersonId::next(draft.ids));
    let person = person(id, said, before, &mut draft, &mut problems);
    draft.people.put(person.clone());
    hold(id, said.company, &said.roles, &mut draft, &mut problems);
    depute(id, &said.deputies, &mut draft, &mut problems);
    let known = told_of(id, &current.referrals);
    tell(said.afterwards.as_ref(), &person, before, known, &mut draft, &mut problems);
    ahead::plan(&said.planned, &person, &mut draft, &mut problems);
    if problems.0.is_empty() { Ok(PersonPlan { id, edits: draft.edits() }) } else { Err(problems.0) }
}

fn person(
    id: PersonId,
    said: &PersonDraft,
    before: Option<&Person>,
    draft: &mut Draft<'_>,
    problems: &mut Problems,
) -> Person {
    let name = name(&said.name, problems);
    let department = optional(&said.department).map(|name| {
        problems.measure(Field::Department, None, &name, LONGEST);
        department(&name, said.company, before, draft)
    });
    let known = before.map_or(&[][..], |person| &person.numbers);
    let numbers = numbers(&said.numbers, known, draft.region(said.company), problems);
    let email = say_email(&said.email, problems);
    let employed = said.employed;
    if employed.to.is_some_and(|to| employed.from.is_some_and(|from| to < from)) {
        problems.note(Field::Employed, Fault::Backwards);
    }
    Person {
        department,
        staff_id: optional(&said.staff_id),
        name,
        title: tidy(&said.title),
        languages: languages(&said.languages, problems),
        numbers,
        email,
        employed,
        reports_to: before.and_then(|person| person.reports_to),
        hours: said.hours.checked(problems),
        ..Person::named(id, said.company, "", "")
    }
}

/// Departments of one name may be there twice; whoever is in one of them stays in it.
fn department(
    name: &str,
    company: CompanyId,
    before: Option<&Person>,
    draft: &mut Draft<'_>,
) -> DepartmentId {
    let own = before.filter(|person| person.company == company).and_then(|person| person.department);
    match own.filter(|own| draft.department_name(Some(*own)) == name) {
        Some(own) => own,
        None => draft.department(company, name),
    }
}

fn name(said: &PersonName, problems: &mut Problems) -> PersonName {
    let name = PersonName {
        honorific: tidy(&said.honorific),
        given: tidy(&said.given),
        family: tidy(&said.family),
        called_by: said.called_by.as_deref().and_then(optional),
        former: listed(&said.former),
        aliases: listed(&said.aliases),
    };
    if name.full().is_empty() {
        problems.note(Field::Name, Fault::Empty);
    }
    let all = [&name.honorific, &name.given, &name.family].into_iter().chain(&name.called_by);
    for text in all.chain(&name.former).chain(&name.aliases) {
        problems.measure(Field::Name, None, text, LONGEST);
    }
    name
}

fn languages(said: &[String], problems: &mut Problems) -> Vec<String> {
    let codes = listed(said).into_iter().map(|code| code.to_lowercase()).collect::<Vec<_>>();
    for (place, code) in codes.iter().enumerate() {
        if !matches!(code.len(), 2 | 3) || !code.bytes().all(|letter| letter.is_ascii_lowercase()) {
            problems.note_at(Field::Languages, place, Fault::Unknown);
        }
    }
    codes
}

fn depute(id: PersonId, said: &[PersonId], draft: &mut Draft<'_>, problems: &mut Problems) {
    for (place, deputy) in said.iter().enumerate() {
        if *deputy == id {
            problems.note_at(Field::Deputies, place, Fault::Themselves);
        } else if draft.people.get(*deputy).is_none() {
            problems.note_at(Field::Deputies, place, Fault::Unknown);
        } else if said[..place].contains(deputy) {
            problems.note_at(Field::Deputies, place, Fault::Twice);
        }
    }
    draft.depute(DeputyOf::Person(id), said);
}
