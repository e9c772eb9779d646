//! The fields of the kept record: what both have, and what somebody chooses of. Knows nothing of what refers to them.

use super::united::{aside, numbers, texts};
use super::{Choices, Difference, MergeField, Side, Value};
use crate::department::Department;
use crate::exact_name::folded;
use crate::hours::Hours;
use crate::person::{Person, PersonName};
use crate::role::Role;

/// Chooses field by field, and writes down what there was to choose of.
struct Choosing<'c> {
    choices: &'c Choices,
    differences: Vec<Difference>,
}

impl Choosing<'_> {
    /// The value that stays. Where the kept record has none, the other's is filled in unless somebody chose.
    fn of<T: Clone>(
        &mut self,
        field: MergeField,
        (keep, gone): (&T, &T),
        is_same: impl Fn(&T, &T) -> bool,
        value: impl Fn(&T) -> Option<Value>,
    ) -> T {
        let (ours, theirs) = (value(keep), value(gone));
        if is_same(keep, gone) || theirs.is_none() {
            return keep.clone();
        }
        let filled_in = if ours.is_none() { Side::Gone } else { Side::Keep };
        let taken = self.choices.get(&field).copied().unwrap_or(filled_in);
        self.differences.push(Difference { field, from: None, keep: ours, gone: theirs, taken });
        match taken {
            Side::Keep => keep.clone(),
            Side::Gone => gone.clone(),
        }
    }

    fn text(&mut self, field: MergeField, keep: &String, gone: &String) -> String {
        self.of(field, (keep, gone), |one, other| folded(one) == folded(other), |text| said(text))
    }

    fn optional(
        &mut self,
        field: MergeField,
        keep: &Option<String>,
        gone: &Option<String>,
    ) -> Option<String> {
        let is_same = |one: &Option<String>, other: &Option<String>| {
            one.as_deref().map(folded) == other.as_deref().map(folded)
        };
        self.of(field, (keep, gone), is_same, |text| text.as_deref().and_then(said))
    }

    fn hours(&mut self, keep: &Hours, gone: &Hours) -> Hours {
        let value = |hours: &Hours| (*hours != Hours::default()).then(|| Value::Hours(hours.clone()));
        self.of(MergeField::Hours, (keep, gone), Hours::eq, value)
    }
}

fn said(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}

pub(super) fn merged_person(keep: &Person, gone: &Person, choices: &Choices) -> (Person, Vec<Difference>) {
    let mut choosing = Choosing { choices, differences: Vec::new() };
    let name = name(&keep.name, &gone.name, &mut choosing);
    let title = choosing.text(MergeField::Title, &keep.title, &gone.title);
    let places = ((keep.company, keep.department), (gone.company, gone.department));
    let (company, department) = choosing.of(
        MergeField::Place,
        (&places.0, &places.1),
        // A department that only the other has is filled in where the company is the same.
        |one, other| one == other || (one.0 == other.0 && other.1.is_none()),
        |(company, department)| {
            let is_bare = department.is_none() && keep.company == gone.company;
            (!is_bare).then_some(Value::Place(*company, *department))
        },
    );
    let staff_id = choosing.optional(MergeField::StaffId, &keep.staff_id, &gone.staff_id);
    let email = choosing.optional(MergeField::Email, &keep.email, &gone.email);
    // Never filled in: whoever is employed shall not become a leaver because nobody said so of one record.
    let employed =
        choosing.of(MergeField::Employed, (&keep.employed, &gone.employed), PartialEq::eq, |employed| {
            Some(Value::Employed(*employed))
        });
    let hours = choosing.hours(&keep.hours, &gone.hours);
    let others = |person: &Person| person.reports_to.filter(|boss| ![keep.id, gone.id].contains(boss));
    let bosses = (others(keep), others(gone));
    let reports_to = choosing
        .of(MergeField::ReportsTo, (&bosses.0, &bosses.1), PartialEq::eq, |boss| boss.map(Value::Person));
    let person = Person {
        id: keep.id,
        company,
        department,
        staff_id,
        name,
        title,
        languages: texts(&keep.languages, &gone.languages),
        numbers: numbers(&keep.numbers, &gone.numbers),
        email,
        employed,
        reports_to,
        hours,
    };
    (person, choosing.differences)
}

/// The name that is chosen; what is not in it of the other's stays a name they are found by.
fn name(keep: &PersonName, gone: &PersonName, choosing: &mut Choosing<'_>) -> PersonName {
    let proper = |name: &PersonName| (name.given.clone(), name.family.clone());
    let key = |(given, family): &(String, String)| (folded(given), folded(family));
    let names = (proper(keep), proper(gone));
    let (given, family) = choosing.of(
        MergeField::Name,
        (&names.0, &names.1),
        |one, other| key(one) == key(other),
        |(given, family)| {
            let name = PersonName { given: given.clone(), family: family.clone(), ..PersonName::default() };
            Some(Value::Text(name.full()))
        },
    );
    let called_by = choosing.optional(MergeField::CalledBy, &keep.called_by, &gone.called_by);
    let name = PersonName {
        honorific: choosing.text(MergeField::Honorific, &keep.honorific, &gone.honorific),
        given,
        family,
        called_by,
        former: texts(&keep.former, &gone.former),
        aliases: texts(&keep.aliases, &gone.aliases),
    };
    aside(name, [keep, gone])
}

pub(super) fn merged_role(keep: &Role, gone: &Role, choices: &Choices) -> (Role, Vec<Difference>) {
    let mut choosing = Choosing { choices, differences: Vec::new() };
    let name = choosing.text(MergeField::Name, &keep.name, &gone.name);
    let department =
        choosing.of(MergeField::Place, (&keep.department, &gone.department), PartialEq::eq, |department| {
            department.map(|department| Value::Place(keep.company, Some(department)))
        });
    let post = choosing.optional(MergeField::Post, &keep.post, &gone.post);
    let email = choosing.optional(MergeField::Email, &keep.email, &gone.email);
    let others = |role: &Role| role.reports_to.filter(|above| ![keep.id, gone.id].contains(above));
    let above = (others(keep), others(gone));
    let reports_to =
        choosing.of(MergeField::ReportsTo, (&above.0, &above.1), PartialEq::eq, |role| role.map(Value::Role));
    // Callers go on asking by the name that is not the role's any more.
    let names: Vec<String> = [&keep.name, &gone.name]
        .into_iter()
        .filter(|other| folded(other) != folded(&name))
        .cloned()
        .collect();
    let role = Role {
        id: keep.id,
        company: keep.company,
        department,
        post,
        keywords: texts(&texts(&keep.keywords, &gone.keywords), &names),
        name,
        numbers: numbers(&keep.numbers, &gone.numbers),
        email,
        reports_to,
        leading: keep.leading || gone.leading,
    };
    (role, choosing.differences)
}

pub(super) fn merged_department(
    keep: &Department,
    gone: &Department,
    choices: &Choices,
) -> (Department, Vec<Difference>) {
    let mut choosing = Choosing { choices, differences: Vec::new() };
    let name = choosing.text(MergeField::Name, &keep.name, &gone.name);
    let hours = choosing.hours(&keep.hours, &gone.hours);
    let duty_number = choosing.of(
        MergeField::DutyNumber,
        (&keep.duty_number, &gone.duty_number),
        PartialEq::eq,
        |number| number.clone().map(Value::Number),
    );
    let department = Department { id: keep.id, company: keep.company, name, hours, duty_number };
    (department, choosing.differences)
}
