//! What is entered ahead: another name, another title, other numbers from a day on.

use super::{NumberDraft, PlannedDraft, PlannedName};
use crate::draft::Draft;
use crate::exact_name::tidy;
use crate::form::numbers;
use crate::form::{Fault, Field, LONGEST, Problems, optional};
use crate::number::Number;
use crate::person::{Person, PersonName};
use crate::planned::Planned;
use crate::{PersonId, PlannedId};

/// What is planned for a person, in the order in which it takes effect.
pub(super) fn read(person: PersonId, planned: &[Planned]) -> Vec<PlannedDraft> {
    let mut planned: Vec<&Planned> = planned.iter().filter(|planned| planned.person == person).collect();
    planned.sort_by_key(|planned| (planned.on, planned.id));
    let draft = |planned: &Planned| PlannedDraft {
        id: Some(planned.id),
        on: Some(planned.on),
        name: planned.name.as_ref().map(|name| PlannedName {
            given: name.given.clone(),
            family: name.family.clone(),
            called_by: name.called_by.clone(),
        }),
        title: planned.title.clone(),
        numbers: planned.numbers.as_ref().map(|numbers| numbers.iter().map(NumberDraft::from).collect()),
    };
    planned.into_iter().map(draft).collect()
}

/// Plans exactly this for the person, and nothing else.
pub(super) fn plan(said: &[PlannedDraft], person: &Person, draft: &mut Draft<'_>, problems: &mut Problems) {
    let known: Vec<Planned> =
        draft.planned.all().filter(|planned| planned.person == person.id).cloned().collect();
    let today = draft.today(person.company);
    let mut kept: Vec<PlannedId> = Vec::new();
    let mut name = person.name.clone();
    // A second name follows the first, in whichever order they stand in the form.
    let mut places: Vec<usize> = (0..said.len()).collect();
    places.sort_by_key(|place| said.get(*place).and_then(|said| said.on));
    for place in places {
        let Some(said) = said.get(place) else { continue };
        let Some(on) = said.on else {
            problems.note_at(Field::Planned, place, Fault::Empty);
            continue;
        };
        let before = known.iter().find(|known| Some(known.id) == said.id);
        // What stands in the form under another moment, when it has taken effect by then, stands as it is.
        if on <= today && before.is_none_or(|before| before.on != on) {
            problems.note_at(Field::Planned, place, Fault::Over);
        }
        if said.name.is_none() && said.title.is_none() && said.numbers.is_none() {
            problems.note_at(Field::Planned, place, Fault::Empty);
        }
        if let Some(said) = &said.name {
            name = named(&name, said);
            if name.full().is_empty() {
                problems.note_at(Field::Planned, place, Fault::Empty);
            }
            let texts = [&name.given, &name.family].into_iter().chain(&name.called_by);
            texts.for_each(|text| problems.measure(Field::Planned, Some(place), text, LONGEST));
        }
        let title = said.title.as_deref().map(tidy);
        if let Some(title) = &title {
            problems.measure(Field::Planned, Some(place), title, LONGEST);
        }
        let told = said.numbers.as_ref().map(|said| {
            let known = before.and_then(|before| before.numbers.as_deref());
            reached(said, known.unwrap_or(&person.numbers), place, person, draft, problems)
        });
        let id = before.map_or_else(|| PlannedId::next(draft.ids), |before| before.id);
        kept.push(id);
        draft.planned.put(Planned {
            id,
            person: person.id,
            on,
            name: said.name.as_ref().map(|_| name.clone()),
            title,
            numbers: told,
        });
    }
    for gone in known.iter().filter(|known| !kept.contains(&known.id)) {
        draft.planned.remove(gone.id);
    }
}

/// The name from then on; callers who know them by the family name of today still find them.
fn named(before: &PersonName, said: &PlannedName) -> PersonName {
    let (given, family) = (tidy(&said.given), tidy(&said.family));
    let mut former = before.former.clone();
    if family != before.family && !before.family.is_empty() && !former.contains(&before.family) {
        former.push(before.family.clone());
    }
    former.retain(|former| *former != family);
    PersonName {
        given,
        family,
        called_by: said.called_by.as_deref().and_then(optional),
        former,
        ..before.clone()
    }
}

/// What is wrong with a number is wrong with the change it belongs to.
fn reached(
    said: &[NumberDraft],
    known: &[Number],
    place: usize,
    person: &Person,
    draft: &Draft<'_>,
    problems: &mut Problems,
) -> Vec<Number> {
    let mut of_numbers = Problems::default();
    let numbers = numbers(said, known, draft.region(person.company), &mut of_numbers);
    for problem in of_numbers.0 {
        problems.note_at(Field::Planned, place, problem.fault);
    }
    numbers
}
