//! The plan of a staff file in words.

use std::io::{self, Write};

use vaihde_domain::staff_list::{
    CompanyStep, FieldChange, PersonStep, PlannedPerson, PlannedRole, RoleStep, StaffPlan,
};
use vaihde_domain::turn_to::TurnedTo;
use vaihde_switchboard::word_of;

/// How many people and roles are listed where the whole plan was not asked for.
const SHOWN: usize = 20;

/// The plan of a staff file: all of it, or the first of it and the counts.
pub(super) fn staff_plan(
    plan: &StaffPlan,
    whole: bool,
    leavers: bool,
    out: &mut impl Write,
) -> io::Result<()> {
    for company in &plan.companies {
        match &company.step {
            CompanyStep::New => writeln!(out, "Company: {} (new)", company.name)?,
            CompanyStep::Region { before: None, after } => {
                writeln!(out, "Company: {}: region {after}", company.name)?;
            }
            CompanyStep::Region { before: Some(before), after } => {
                writeln!(out, "Company: {}: region {before} → {after}", company.name)?;
            }
        }
    }
    listed(&plan.people, whole, out, person)?;
    listed(&plan.roles, whole, out, role)?;
    for turned in &plan.turned {
        let TurnedTo { company, to, leavers, already } = turned;
        if *leavers > 0 {
            writeln!(out, "Callers who ask for leavers of {company} ({leavers}) turn to {to}.")?;
        }
        if *already > 0 {
            writeln!(
                out,
                "Leavers of {company} who were told of before and send callers nowhere ({already}) stay so."
            )?;
        }
    }
    for warning in &plan.warnings {
        writeln!(out, "Note: {warning}.")?;
    }
    let people =
        |step: fn(&PersonStep) -> bool| plan.people.iter().filter(|person| step(&person.step)).count();
    let gone = people(|step| matches!(step, PersonStep::Gone));
    writeln!(
        out,
        "People: {} new, {} changed, {} unchanged, {} returned, {gone} gone",
        people(|step| matches!(step, PersonStep::New)),
        people(|step| matches!(step, PersonStep::Changed(_))),
        plan.people_unchanged,
        people(|step| matches!(step, PersonStep::Returned(_))),
    )?;
    let roles = |step: fn(&RoleStep) -> bool| plan.roles.iter().filter(|role| step(&role.step)).count();
    let gone_roles = roles(|step| matches!(step, RoleStep::Gone { .. }));
    writeln!(
        out,
        "Roles: {} new, {} changed, {} unchanged, {gone_roles} gone",
        roles(|step| matches!(step, RoleStep::New { .. })),
        roles(|step| matches!(step, RoleStep::Changed { .. })),
        plan.roles_unchanged,
    )?;
    if gone + gone_roles > 0 && !leavers {
        writeln!(
            out,
            "Whoever is gone from the file stays as they are; with --leavers their employment ends."
        )?;
    }
    Ok(())
}

/// The first lines of a plan, or all of them where the whole plan was asked for.
pub(super) fn listed<T, W: Write>(
    all: &[T],
    whole: bool,
    out: &mut W,
    line: impl Fn(&T, &mut W) -> io::Result<()>,
) -> io::Result<()> {
    let shown = if whole { all.len() } else { SHOWN };
    all.iter().take(shown).try_for_each(|one| line(one, out))?;
    if all.len() > shown {
        writeln!(out, "  … and {} more; --dry-run lists them all", all.len() - shown)?;
    }
    Ok(())
}

fn person(person: &PlannedPerson, out: &mut impl Write) -> io::Result<()> {
    match &person.step {
        PersonStep::New => writeln!(out, "  + {} ({})", person.name, person.company),
        PersonStep::Gone => writeln!(out, "  - {} ({})", person.name, person.company),
        PersonStep::Changed(changes) => {
            writeln!(out, "  ~ {} ({})", person.name, person.company)?;
            fields(changes, out)
        }
        PersonStep::Returned(changes) => {
            writeln!(out, "  ~ {} ({}), back again", person.name, person.company)?;
            fields(changes, out)
        }
    }
}

fn role(role: &PlannedRole, out: &mut impl Write) -> io::Result<()> {
    let post = role.post.as_ref().map_or_else(String::new, |post| format!(" [{post}]"));
    match &role.step {
        RoleStep::New { holders } if holders.is_empty() => writeln!(out, "  + {}{post}: vacant", role.name),
        RoleStep::New { holders } => writeln!(out, "  + {}{post}: {}", role.name, holders.join(", ")),
        RoleStep::Gone { .. } => writeln!(out, "  - {}{post}", role.name),
        RoleStep::Changed { fields: changes, holders } => {
            writeln!(out, "  ~ {}{post}", role.name)?;
            if let Some(change) = holders {
                writeln!(out, "      holder: {} → {}", or_vacant(&change.before), or_vacant(&change.after))?;
            }
            fields(changes, out)
        }
    }
}

fn or_vacant(holders: &[String]) -> String {
    if holders.is_empty() { "vacant".to_owned() } else { holders.join(", ") }
}

fn fields(changes: &[FieldChange], out: &mut impl Write) -> io::Result<()> {
    let or_none = |text: &str| if text.is_empty() { "–".to_owned() } else { format!("“{text}”") };
    changes.iter().try_for_each(|change| {
        writeln!(
            out,
            "      {}: {} → {}",
            word_of(change.field),
            or_none(&change.before),
            or_none(&change.after)
        )
    })
}
