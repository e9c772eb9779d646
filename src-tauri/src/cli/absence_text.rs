//! The plan of an absence file in words.

use std::io::{self, Write};

use vaihde_domain::absence_list::{AbsenceChange, AbsencePlan, AbsenceStep, PlannedAbsence};
use vaihde_domain::civil::Span;
use vaihde_domain::repeat::Repeat;

use super::plan_text::listed;
use super::step_text::moment;

/// The plan: all of it, or the first of it and the counts.
pub(super) fn absence_plan(plan: &AbsencePlan, whole: bool, out: &mut impl Write) -> io::Result<()> {
    listed(&plan.absences, whole, out, absence)?;
    for warning in &plan.warnings {
        writeln!(out, "Note: {warning}.")?;
    }
    let new = plan.absences.iter().filter(|absence| matches!(absence.step, AbsenceStep::New { .. })).count();
    let changed = plan.absences.len() - new;
    writeln!(out, "Absences: {new} new, {changed} changed, {} unchanged", plan.unchanged)
}

fn absence(planned: &PlannedAbsence, out: &mut impl Write) -> io::Result<()> {
    let when = span(&planned.span) + &planned.repeats.as_ref().map(again).unwrap_or_default();
    match &planned.step {
        AbsenceStep::New { covers } if covers.is_empty() => {
            writeln!(out, "  + {} {when}: nobody covers", planned.name)
        }
        AbsenceStep::New { covers } => writeln!(out, "  + {} {when}: {}", planned.name, covers.join(", ")),
        AbsenceStep::Changed(changes) => {
            writeln!(out, "  ~ {} {when}", planned.name)?;
            changes.iter().try_for_each(|one| change(one, out))
        }
    }
}

fn change(change: &AbsenceChange, out: &mut impl Write) -> io::Result<()> {
    let or_nobody = |names: &[String]| if names.is_empty() { "nobody".to_owned() } else { names.join(", ") };
    match change {
        AbsenceChange::Covers { before, after } => {
            writeln!(out, "      covers: {} → {}", or_nobody(before), or_nobody(after))
        }
        AbsenceChange::ReturnMayBeTold { after: true, .. } => writeln!(out, "      the return may be told"),
        AbsenceChange::ReturnMayBeTold { after: false, .. } => {
            writeln!(out, "      the return may not be told")
        }
    }
}

/// How it comes again, after the first time.
fn again(repeat: &Repeat) -> String {
    let days: Vec<String> = repeat.on.iter().map(|day| day.0.to_string()).collect();
    let weeks = match repeat.every_weeks {
        1 => "every week".to_owned(),
        weeks => format!("every {weeks} weeks"),
    };
    let until = repeat.until.map(|until| format!(" until {until}")).unwrap_or_default();
    let except: Vec<String> = repeat.except.iter().map(ToString::to_string).collect();
    let except = if except.is_empty() { String::new() } else { format!(", not on {}", except.join(", ")) };
    format!(", again {weeks} on {}{until}{except}", days.join(", "))
}

/// From when to when, in numbers.
pub(super) fn span(span: &Span) -> String {
    let from = moment(span.from);
    span.to.map_or_else(|| format!("{from}–"), |to| format!("{from}–{}", moment(to)))
}
