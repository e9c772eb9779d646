//! A plan as the import page shows it: the counts at once, the changes part by part.

use vaihde_contract::Failure;
use vaihde_contract::wire::import::{ImportPlan, PlanTotals, TurnedTo};
use vaihde_contract::wire::planned as wire;
use vaihde_domain::PersonId;
use vaihde_domain::row_problem::RowProblem;
use vaihde_switchboard::{Apart, Note, PlanFilter, PlannedField, PlannedKind, PlannedRow, PlannedStep};

use super::form::small;
use super::words::{remark, span_text};
use crate::window::desk::Desk;
use crate::window::plan::AnyPlan;
use crate::window::seat::Seat;

/// The most wrong rows that are sent.
const PROBLEMS: usize = 500;

/// Some rows of the changes of the plan that waits.
pub(crate) async fn planned_changes(
    desk: &Desk,
    asked: wire::PlannedOf,
) -> Result<wire::PlannedPart, Failure> {
    desk.back
        .ask(move |seat| {
            let part = waiting(seat, asked.plan)?;
            let part = part.part(&filter(asked.filter), asked.first as usize, asked.count as usize);
            Ok(wire::PlannedPart {
                number: asked.number,
                total: small(part.total),
                changes: small(part.changes),
                apart: small(part.apart),
                rows: part.rows.into_iter().map(row).collect(),
            })
        })
        .await
}

/// Everybody among the changes who can be left out.
pub(crate) async fn planned_apart(desk: &Desk, asked: wire::ApartOf) -> Result<wire::AllApart, Failure> {
    desk.back
        .ask(move |seat| {
            let all = waiting(seat, asked.plan)?.all_apart(&filter(asked.filter)).into_iter();
            let named =
                |(who, name): (Apart, &str)| wire::NamedApart { apart: apart(who), name: name.to_owned() };
            Ok(wire::AllApart { apart: all.map(named).collect() })
        })
        .await
}

fn waiting(seat: &Seat, number: u32) -> Result<&AnyPlan, Failure> {
    let kept = seat.plan.as_ref().filter(|kept| kept.number == number);
    kept.map(|kept| &kept.plan).ok_or(Failure::NoSuchPlan)
}

/// The plan, without the number it is kept under.
pub(super) fn of(plan: &AnyPlan) -> ImportPlan {
    match plan {
        AnyPlan::Staff(planned) => {
            let warnings = planned.plan.warnings.iter().map(Into::into).collect();
            let left_out = planned.plan.left_out.iter().map(|line| small_line(*line)).collect();
            let totals = planned.plan.counts().into();
            let turned =
                planned.plan.turned.iter().filter(|turned| turned.leavers > 0).map(|turned| TurnedTo {
                    company: turned.company.clone(),
                    to: turned.to.clone(),
                    leavers: small(turned.leavers),
                });
            let turned = turned.collect();
            ImportPlan { left_out, turned, ..table(plan, totals, &planned.skipped, warnings, &planned.notes) }
        }
        AnyPlan::Absences(planned) => {
            let warnings = planned.plan.warnings.iter().map(Into::into).collect();
            table(plan, planned.plan.counts().into(), &planned.skipped, warnings, &planned.notes)
        }
    }
}

fn table(
    plan: &AnyPlan,
    totals: PlanTotals,
    problems: &[RowProblem],
    warnings: Vec<vaihde_contract::wire::import_remarks::PlanWarning>,
    notes: &[Note],
) -> ImportPlan {
    let outline = plan.outline();
    ImportPlan {
        plan: 0,
        totals,
        change_count: small(outline.changes),
        kinds: outline.kinds.into_iter().map(kind).collect(),
        steps: outline.steps.into_iter().map(step).collect(),
        turned: Vec::new(),
        left_out: Vec::new(),
        problems: problems.iter().take(PROBLEMS).map(Into::into).collect(),
        problem_count: small(problems.len()),
        warnings,
        remarks: notes.iter().map(remark).collect(),
    }
}

fn row(row: PlannedRow<'_>) -> wire::PlannedRow {
    wire::PlannedRow {
        what: kind(row.what),
        step: step(row.step),
        name: row.name.to_owned(),
        company: row.company.to_owned(),
        line: row.line.map(small_line),
        apart: row.apart.map(apart),
        field: row.field.map(field),
        first: row.first,
    }
}

fn field(field: PlannedField<'_>) -> wire::PlannedField {
    let (field, before, after) = match field {
        PlannedField::Span(span) => ("span", String::new(), span_text(span)),
        PlannedField::Words { field, before, after } => (field, before.into_owned(), after.into_owned()),
    };
    wire::PlannedField { field: field.to_owned(), before, after }
}

fn apart(who: Apart) -> wire::Apart {
    match who {
        Apart::Line(line) => wire::Apart::Line { line: small_line(line) },
        Apart::Gone(person) => wire::Apart::Gone { person: person.0 },
    }
}

/// Who is left out, as the program knows them.
pub(super) fn apart_asked(who: wire::Apart) -> Apart {
    match who {
        wire::Apart::Line { line } => Apart::Line(line.into()),
        wire::Apart::Gone { person } => Apart::Gone(PersonId(person)),
    }
}

fn filter(asked: wire::PlanFilter) -> PlanFilter {
    PlanFilter { what: asked.what.map(kind_asked), step: asked.step.map(step_asked), words: asked.words }
}

fn kind(kind: PlannedKind) -> wire::PlannedKind {
    match kind {
        PlannedKind::Company => wire::PlannedKind::Company,
        PlannedKind::Department => wire::PlannedKind::Department,
        PlannedKind::Person => wire::PlannedKind::Person,
        PlannedKind::Role => wire::PlannedKind::Role,
        PlannedKind::Absence => wire::PlannedKind::Absence,
    }
}

fn kind_asked(kind: wire::PlannedKind) -> PlannedKind {
    match kind {
        wire::PlannedKind::Company => PlannedKind::Company,
        wire::PlannedKind::Department => PlannedKind::Department,
        wire::PlannedKind::Person => PlannedKind::Person,
        wire::PlannedKind::Role => PlannedKind::Role,
        wire::PlannedKind::Absence => PlannedKind::Absence,
    }
}

fn step(step: PlannedStep) -> wire::PlannedStep {
    match step {
        PlannedStep::New => wire::PlannedStep::New,
        PlannedStep::Changed => wire::PlannedStep::Changed,
        PlannedStep::Returned => wire::PlannedStep::Returned,
        PlannedStep::Gone => wire::PlannedStep::Gone,
    }
}

fn step_asked(step: wire::PlannedStep) -> PlannedStep {
    match step {
        wire::PlannedStep::New => PlannedStep::New,
        wire::PlannedStep::Changed => PlannedStep::Changed,
        wire::PlannedStep::Returned => PlannedStep::Returned,
        wire::PlannedStep::Gone => PlannedStep::Gone,
    }
}

fn small_line(line: u64) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}
