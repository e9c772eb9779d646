//! Drafts of absences as the window writes them, and back.

use std::collections::BTreeSet;

use chrono::Weekday;
use vaihde_contract::Failure;
use vaihde_contract::wire::absence as wire;
use vaihde_contract::wire::civil::{Day, Moment};
use vaihde_contract::wire::when;
use vaihde_domain::absence_form::AbsenceDraft;
use vaihde_domain::civil::Span;
use vaihde_domain::repeat::{DayOfWeek, Repeat};
use vaihde_domain::{AbsenceId, PersonId, RoleId};

/// A time and its repetition, as the window has them.
pub(crate) fn when(span: Span, repeats: Option<&Repeat>) -> when::When {
    when::When {
        from: Moment(span.from),
        to: span.to.map(Moment),
        repeats: repeats.map(|repeat| when::Repeat {
            every_weeks: repeat.every_weeks,
            on: repeat.on.iter().map(|day| iso_day(*day)).collect(),
            until: repeat.until.map(Day),
            except: repeat.except.iter().copied().map(Day).collect(),
        }),
    }
}

/// A draft as the window has it.
pub(super) fn shown(draft: &AbsenceDraft) -> wire::AbsenceDraft {
    wire::AbsenceDraft {
        id: draft.id.map(|id| id.0),
        people: draft.people.iter().map(|person| person.0).collect(),
        when: when(draft.span, draft.repeats.as_ref()),
        covers: (draft.covers.iter())
            .map(|(person, role)| wire::CoverDraft { person: person.0, role: role.map(|role| role.0) })
            .collect(),
        return_may_be_told: draft.return_may_be_told,
        merge: draft.merge.iter().map(|id| id.0).collect(),
    }
}

/// A draft as the window wrote it.
///
/// # Errors
/// A day of the week that there is not.
pub(crate) fn read(draft: &wire::AbsenceDraft) -> Result<AbsenceDraft, Failure> {
    Ok(AbsenceDraft {
        id: draft.id.map(AbsenceId),
        people: draft.people.iter().copied().map(PersonId).collect(),
        span: Span { from: draft.when.from.0, to: draft.when.to.map(|to| to.0) },
        repeats: draft.when.repeats.as_ref().map(repeat).transpose()?,
        covers: draft.covers.iter().map(|cover| (PersonId(cover.person), cover.role.map(RoleId))).collect(),
        return_may_be_told: draft.return_may_be_told,
        merge: draft.merge.iter().copied().map(AbsenceId).collect(),
    })
}

fn repeat(repeat: &when::Repeat) -> Result<Repeat, Failure> {
    let on = repeat.on.iter().map(|day| DayOfWeek::WEEK.get(usize::from(*day).wrapping_sub(1)).copied());
    Ok(Repeat {
        every_weeks: repeat.every_weeks,
        on: on.collect::<Option<BTreeSet<_>>>().ok_or(Failure::Misunderstood)?,
        until: repeat.until.map(|day| day.0),
        except: repeat.except.iter().map(|day| day.0).collect(),
    })
}

/// 1 is Monday (ISO 8601).
fn iso_day(DayOfWeek(day): DayOfWeek) -> u8 {
    match day {
        Weekday::Mon => 1,
        Weekday::Tue => 2,
        Weekday::Wed => 3,
        Weekday::Thu => 4,
        Weekday::Fri => 5,
        Weekday::Sat => 6,
        Weekday::Sun => 7,
    }
}
