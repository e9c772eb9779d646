//! Two records become one. In the back room: it reads the whole directory, and no caller waits for that.

use vaihde_contract::Failure;
use vaihde_contract::wire::civil::Day;
use vaihde_contract::wire::merge as wire;
use vaihde_domain::form::HoursDraft;
use vaihde_domain::merge::{Choices, MergeField, Moved, Pair, Side};
use vaihde_domain::number::Number;
use vaihde_domain::record::Record;
use vaihde_domain::{DepartmentId, PersonId, RoleId};
use vaihde_switchboard::{Merging, NamedDifference, NamedValue, Version};

use super::form::hours;
use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn merge_form(desk: &Desk, asked: wire::MergeOf) -> Result<wire::MergeForm, Failure> {
    desk.back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            let merging = admin.merging(pair(&asked), &choices(&asked)).map_err(told)?;
            Ok(shown(merging))
        })
        .await
}

pub(crate) async fn merge_records(desk: &Desk, asked: wire::MergeRecords) -> Result<wire::Merged, Failure> {
    let done = desk
        .back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            let seen = Version::from_number(asked.seen);
            admin.merge(pair(&asked.of), &choices(&asked.of), seen).map_err(told)
        })
        .await?;
    desk.tell_changed();
    Ok(wire::Merged { operation: done.operation.0 })
}

fn pair(of: &wire::MergeOf) -> Pair {
    let (keep, gone) = (of.keep, of.gone);
    match of.kind {
        wire::MergeKind::Person => Pair::People { keep: PersonId(keep), gone: PersonId(gone) },
        wire::MergeKind::Role => Pair::Roles { keep: RoleId(keep), gone: RoleId(gone) },
        wire::MergeKind::Department => {
            Pair::Departments { keep: DepartmentId(keep), gone: DepartmentId(gone) }
        }
    }
}

fn choices(of: &wire::MergeOf) -> Choices {
    let side = |side| match side {
        wire::MergeSide::Keep => Side::Keep,
        wire::MergeSide::Gone => Side::Gone,
    };
    FIELDS
        .into_iter()
        .filter_map(|(known, field)| {
            let chosen = of.choices.iter().rev().find(|choice| choice.field == field)?;
            Some((known, side(chosen.side)))
        })
        .collect()
}

/// What can be chosen of, as the domain and as the window call it.
const FIELDS: [(MergeField, wire::MergeField); 12] = [
    (MergeField::Name, wire::MergeField::Name),
    (MergeField::Honorific, wire::MergeField::Honorific),
    (MergeField::CalledBy, wire::MergeField::CalledBy),
    (MergeField::Title, wire::MergeField::Title),
    (MergeField::Place, wire::MergeField::Place),
    (MergeField::StaffId, wire::MergeField::StaffId),
    (MergeField::Email, wire::MergeField::Email),
    (MergeField::Employed, wire::MergeField::Employed),
    (MergeField::Hours, wire::MergeField::Hours),
    (MergeField::ReportsTo, wire::MergeField::ReportsTo),
    (MergeField::Post, wire::MergeField::Post),
    (MergeField::DutyNumber, wire::MergeField::DutyNumber),
];

fn shown(merging: Merging) -> wire::MergeForm {
    let record = |[name, company]: [String; 2]| wire::MergeRecord { name, company };
    wire::MergeForm {
        seen: merging.seen.number(),
        keep: record(merging.keep),
        gone: record(merging.gone),
        differences: merging.differences.into_iter().filter_map(difference).collect(),
        united: united(merging.kept),
        moved: moved(merging.moved),
    }
}

fn difference(difference: NamedDifference) -> Option<wire::MergeDifference> {
    let (_, field) = FIELDS.into_iter().find(|(known, _)| *known == difference.field)?;
    Some(wire::MergeDifference {
        field,
        from: difference.from.map(Day),
        keep: difference.keep.map(value),
        gone: difference.gone.map(value),
        taken: match difference.taken {
            Side::Keep => wire::MergeSide::Keep,
            Side::Gone => wire::MergeSide::Gone,
        },
    })
}

fn value(value: NamedValue) -> wire::MergeValue {
    match value {
        NamedValue::Text(text) => wire::MergeValue::Text { text },
        NamedValue::Employed(employed) => {
            wire::MergeValue::Employed { from: employed.from.map(Day), to: employed.to.map(Day) }
        }
        NamedValue::Hours(own) => wire::MergeValue::Hours { hours: hours(&HoursDraft::from(&own)) },
    }
}

fn united(kept: Record) -> wire::MergeUnited {
    let written = |numbers: Vec<Number>| numbers.into_iter().map(|number| number.written).collect();
    match kept {
        Record::Person(person) => wire::MergeUnited {
            numbers: written(person.numbers),
            former: person.name.former,
            aliases: person.name.aliases,
            languages: person.languages,
            keywords: Vec::new(),
        },
        Record::Role(role) => wire::MergeUnited {
            numbers: written(role.numbers),
            keywords: role.keywords,
            ..wire::MergeUnited::default()
        },
        _ => wire::MergeUnited::default(),
    }
}

fn moved(moved: Moved) -> wire::MergeMoved {
    let Moved { people, roles, assignments, deputies, absences, referrals, planned, notices, suggestions } =
        moved;
    wire::MergeMoved {
        people,
        roles,
        assignments,
        deputies,
        absences,
        referrals,
        planned,
        notices,
        suggestions,
    }
}
