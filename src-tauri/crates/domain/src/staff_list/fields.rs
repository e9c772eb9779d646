//! What the file says of a person, written on them; and what that changes, as text.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::entry::Entry;
use super::numbers::SaidNumbers;
use super::{Field, FieldChange, Identifies, StaffList};
use crate::draft::Draft;
use crate::exact_name::{folded, said, tidy};
use crate::number::{Number, NumberKind};
use crate::person::{Person, PersonName};

/// Writes on the person what the file has columns for. Nothing in an id or name cell means that it is not said;
/// nothing in another cell that there is nothing.
pub(super) fn write_person(person: &mut Person, entry: &Entry, list: &StaffList, draft: &Draft<'_>) {
    let (fields, words) = (&list.fields, &entry.said);
    if person.company != entry.company {
        person.company = entry.company;
        person.department = None;
    }
    if fields.contains(&Field::Department) {
        person.department = entry.department;
    }
    if let (Some(id), Some(written)) = (&entry.id, said(words.id.as_deref()))
        && person.staff_id.as_deref().map(folded).as_ref() != Some(id)
    {
        person.staff_id = Some(written);
    }
    if let Some(name) = &words.name {
        write_name(&mut person.name, name, fields);
    }
    if fields.contains(&Field::Title) {
        person.title = said(words.title.as_deref()).unwrap_or_default();
    }
    if fields.contains(&Field::Languages) {
        person.languages.clone_from(&words.languages);
    }
    if fields.contains(&Field::Email) {
        write_email(&mut person.email, entry, list.ids);
    }
    person.numbers = SaidNumbers {
        fields,
        written: &words.numbers,
        not_given: &words.not_given,
        region: draft.region(entry.company),
    }
    .renew(&person.numbers);
    write_employment(person, entry, fields, draft.today(entry.company));
}

fn write_name(known: &mut PersonName, name: &PersonName, fields: &BTreeSet<Field>) {
    let whole = fields.contains(&Field::FullName);
    let married = folded(&known.family) != folded(&name.family) && !known.family.is_empty();
    if married && !name.family.is_empty() && folded(&known.given) == folded(&name.given) {
        known.former.push(known.family.clone());
    }
    if whole || fields.contains(&Field::GivenName) {
        known.given.clone_from(&name.given);
    }
    if whole || fields.contains(&Field::FamilyName) {
        known.family.clone_from(&name.family);
    }
    // A full name may carry these without having columns for them; then their absence says nothing.
    if fields.contains(&Field::Honorific) || !name.honorific.is_empty() {
        known.honorific.clone_from(&name.honorific);
    }
    if fields.contains(&Field::CalledBy) || name.called_by.is_some() {
        known.called_by.clone_from(&name.called_by);
    }
    if fields.contains(&Field::Alias) || !name.aliases.is_empty() {
        known.aliases.clone_from(&name.aliases);
    }
    // Callers ask by a former name long after a file has forgotten it, so none is ever taken away.
    for former in &name.former {
        if !known.former.iter().any(|name| folded(name) == folded(former)) {
            known.former.push(former.clone());
        }
    }
    let mut seen = vec![folded(&known.family)];
    known.former.retain(|name| {
        let name = folded(name);
        let new = !seen.contains(&name);
        seen.push(name);
        new
    });
}

fn write_email(email: &mut Option<String>, entry: &Entry, ids: Identifies) {
    let written = said(entry.said.email.as_deref());
    let same = match (&*email, &written) {
        (Some(known), Some(written)) => folded(known) == folded(written),
        (known, written) => known.is_none() && written.is_none(),
    };
    let of_the_post = ids == Identifies::Post && written.is_some() && entry.email.is_none();
    match (of_the_post, same) {
        // The office's mailbox is on the post; whether the person has one of their own is not said.
        (true, true) => *email = None,
        (true, false) | (false, true) => {}
        (false, false) => *email = written,
    }
}

fn write_employment(person: &mut Person, entry: &Entry, fields: &BTreeSet<Field>, today: NaiveDate) {
    if fields.contains(&Field::EmployedFrom) {
        person.employed.from = entry.said.employed_from;
    }
    if fields.contains(&Field::EmployedTo) {
        person.employed.to = entry.said.employed_to;
    } else if person.employed.ended_by(today) {
        // Whoever is on the staff list without an end is staff again.
        person.employed.to = None;
    }
}

/// What differs between two states of a person, apart from what other records say (roles, deputies).
pub(super) fn person_changes(before: &Person, now: &Person, draft: &Draft<'_>) -> Vec<FieldChange> {
    if before == now {
        return Vec::new();
    }
    let mut changes = Changes::default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let superior = |person: &Person| person.reports_to.map(|id| draft.person_name(id)).unwrap_or_default();
    changes.note(Field::Id, text(&before.staff_id), text(&now.staff_id));
    changes.note(Field::Honorific, before.name.honorific.clone(), now.name.honorific.clone());
    changes.note(Field::GivenName, before.name.given.clone(), now.name.given.clone());
    changes.note(Field::FamilyName, before.name.family.clone(), now.name.family.clone());
    changes.note(Field::CalledBy, text(&before.name.called_by), text(&now.name.called_by));
    changes.note(Field::FormerName, before.name.former.join("; "), now.name.former.join("; "));
    changes.note(Field::Alias, before.name.aliases.join("; "), now.name.aliases.join("; "));
    changes.note(Field::Title, before.title.clone(), now.title.clone());
    changes.note(Field::Company, draft.company_name(before.company), draft.company_name(now.company));
    let department = |person: &Person| draft.department_name(person.department);
    changes.note(Field::Department, department(before), department(now));
    changes.note_numbers(&before.numbers, &now.numbers);
    changes.note(Field::Email, text(&before.email), text(&now.email));
    changes.note(Field::Languages, before.languages.join(", "), now.languages.join(", "));
    changes.note(Field::EmployedFrom, day(before.employed.from), day(now.employed.from));
    changes.note(Field::EmployedTo, day(before.employed.to), day(now.employed.to));
    if before.reports_to != now.reports_to {
        changes.0.push(FieldChange {
            field: Field::ReportsTo,
            before: superior(before),
            after: superior(now),
        });
    }
    changes.0
}

/// Field changes in the making.
#[derive(Default)]
pub(super) struct Changes(pub(super) Vec<FieldChange>);

impl Changes {
    pub(super) fn note(&mut self, field: Field, before: String, after: String) {
        if before != after {
            self.0.push(FieldChange { field, before, after });
        }
    }

    pub(super) fn note_numbers(&mut self, before: &[Number], now: &[Number]) {
        let listed = |numbers: &[Number], wanted: &dyn Fn(&Number) -> bool| {
            let wanted = numbers.iter().filter(|number| wanted(number));
            wanted.map(|number| number.written.as_str()).collect::<Vec<_>>().join("; ")
        };
        let noted = self.0.len();
        for kind in NumberKind::ALL {
            let of_kind = |number: &Number| number.kind == kind;
            self.note(Field::Number(kind), listed(before, &of_kind), listed(now, &of_kind));
        }
        if self.0.len() == noted
            && let Some(first) = now.first()
        {
            // The same numbers in another order: another one is dialled first.
            let all = |_: &Number| true;
            self.note(Field::Number(first.kind), listed(before, &all), listed(now, &all));
        }
        let hidden = |number: &Number| !number.may_be_given;
        let known = |number: &Number| {
            now.iter().any(|other| other.kind == number.kind && other.written == number.written)
        };
        let stays_hidden = |number: &Number| hidden(number) && known(number);
        let was_there = |number: &Number| {
            let same = |other: &Number| other.kind == number.kind && other.written == number.written;
            hidden(number) && before.iter().any(same)
        };
        self.note(Field::NotGiven, listed(before, &stays_hidden), listed(now, &was_there));
    }
}

/// The text of a name for comparing and showing lists of people.
pub(super) fn listed(names: impl IntoIterator<Item = String>) -> String {
    names.into_iter().map(|name| tidy(&name)).collect::<Vec<_>>().join("; ")
}
