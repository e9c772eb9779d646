//! `vaihde away` and `vaihde back`.

use std::io::Write;

use vaihde_domain::civil::Span;
use vaihde_switchboard::{AwayOrder, BackOutcome, Switchboard};

use super::absence_text::span;
use super::args::AwayWords;
use super::{Refusal, Status};

pub(super) fn away(
    words: AwayWords,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let marked = switchboard.hr()?.mark_away(&AwayOrder {
        person: words.person,
        span: Span { from: words.from, to: words.to.0 },
        covers: words.cover,
        role: words.role,
        return_may_be_told: !words.hide_return,
    })?;
    writeln!(out, "{} is marked away.", marked.person)?;
    for cover in marked.covers_not_there {
        writeln!(out, "Note: {cover} is not there when the absence begins.")?;
    }
    if marked.overlaps {
        writeln!(out, "Note: another absence of {} overlaps this one; both are kept.", marked.person)?;
    }
    Ok(Status::Done)
}

pub(super) fn back(
    person: &str,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    match switchboard.hr()?.mark_back(person)? {
        BackOutcome::Back { person, remain, .. } => {
            writeln!(out, "{person} is back.")?;
            for absence in remain {
                writeln!(out, "Note: {person} is away again {}; that was not changed.", span(&absence))?;
            }
        }
        BackOutcome::NotAway { person } => writeln!(out, "{person} is not away; nothing was changed.")?,
    }
    Ok(Status::Done)
}
