//! Plans the import of an absence list. Pure: the same directory, list, moment and ids give the same plan.

use std::collections::{HashMap, HashSet};

use super::who::{Who, Wrong};
use super::{
    AbsenceChange, AbsenceField, AbsenceList, AbsencePlan, AbsencePlanOptions, AbsenceRow, AbsenceStep,
    AbsenceWarning, PlannedAbsence,
};
use crate::absence::{Absence, Cover};
use crate::civil::Span;
use crate::directory::Directory;
use crate::exact_name::{said, tidy};
use crate::id::Ids;
use crate::record::{Edit, Record};
use crate::repeat::{Repeat, meet};
use crate::row_problem::RowProblem;
use crate::{AbsenceId, CoverId, PersonId, RoleId};

/// What importing the list into the directory would do. A person has at most one absence of a span; rows about the same
/// one are read together, their covers in the order of the file. Problems of rows refuse the whole list, unless
/// bad rows are to be skipped.
pub fn plan_absences(
    current: &Directory,
    list: &AbsenceList,
    options: &AbsencePlanOptions,
    ids: &mut dyn Ids,
) -> AbsencePlan {
    let who = Who::of(current, options.at);
    let (said, problems) = read_rows(&who, list, options);
    if !problems.is_empty() && !options.skip_bad {
        return AbsencePlan { problems, ..AbsencePlan::default() };
    }
    let mut known: HashMap<Which, &Absence> = HashMap::new();
    for absence in &current.absences {
        let which = (absence.person, absence.span, absence.repeats.clone());
        let first = known.entry(which).or_insert(absence);
        if absence.id < first.id {
            *first = absence;
        }
    }
    let mut plan = AbsencePlan { problems, ..AbsencePlan::default() };
    plan.warnings.extend(overlaps(current, &said));
    for said in said {
        let known = known.get(&said.which()).copied();
        let absence = written(&said, known, list, ids);
        let step = match known {
            None => AbsenceStep::New { covers: who.cover_names(&absence.covers) },
            Some(known) => {
                let changes = changes(known, &absence, &who);
                if changes.is_empty() {
                    plan.unchanged += 1;
                    continue;
                }
                AbsenceStep::Changed(changes)
            }
        };
        plan.absences.push(PlannedAbsence {
            absence: absence.id,
            person: absence.person,
            name: who.name(absence.person),
            span: absence.span,
            repeats: absence.repeats.clone(),
            line: said.line,
            step,
        });
        plan.edits.push(match known {
            None => Edit::Add(Record::Absence(absence)),
            Some(_) => Edit::Alter(Record::Absence(absence)),
        });
    }
    let absences = plan.edits.iter().filter(|edit| matches!(edit, Edit::Add(_))).count();
    if absences > 0 && !list.fields.contains(&AbsenceField::ReturnMayBeTold) {
        plan.warnings.push(AbsenceWarning::ReturnTold { absences });
    }
    plan
}

/// Who is away and when: what makes two rows speak of one absence.
type Which = (PersonId, Span, Option<Repeat>);

/// One absence as the rows about it say it together.
struct Said {
    line: u64,
    person: PersonId,
    span: Span,
    repeats: Option<Repeat>,
    covers: Vec<(PersonId, Option<RoleId>)>,
    return_may_be_told: Option<bool>,
}

impl Said {
    fn which(&self) -> Which {
        (self.person, self.span, self.repeats.clone())
    }
}

fn read_rows(
    who: &Who<'_>,
    list: &AbsenceList,
    options: &AbsencePlanOptions,
) -> (Vec<Said>, Vec<RowProblem>) {
    let mut all: Vec<Said> = Vec::new();
    let mut places: HashMap<Which, usize> = HashMap::new();
    let mut problems = Vec::new();
    for row in &list.rows {
        let (person, covers) = match read_row(who, row) {
            Ok(read) => read,
            Err(Wrong { field, value, fault }) => {
                let column = field.and_then(|field| options.headers.get(&field)).cloned().unwrap_or_default();
                problems.push(RowProblem { line: row.line, column, value: tidy(&value), fault });
                continue;
            }
        };
        let place = *places.entry((person, row.span, row.repeats.clone())).or_insert(all.len());
        if place == all.len() {
            let (line, span, repeats) = (row.line, row.span, row.repeats.clone());
            all.push(Said { line, person, span, repeats, covers: Vec::new(), return_may_be_told: None });
        }
        let said = &mut all[place];
        for cover in covers {
            if !said.covers.contains(&cover) {
                said.covers.push(cover);
            }
        }
        // Of two rows the careful one counts: what was told cannot be taken back.
        said.return_may_be_told = match (said.return_may_be_told, row.return_may_be_told) {
            (Some(one), Some(other)) => Some(one && other),
            (one, other) => one.or(other),
        };
    }
    problems.sort_by_key(|problem| problem.line);
    (all, problems)
}

type CoverSaid = (PersonId, Option<RoleId>);

fn read_row(who: &Who<'_>, row: &AbsenceRow) -> Result<(PersonId, Vec<CoverSaid>), Wrong> {
    let person = who.is_away(row)?;
    let role = match said(row.role.as_deref()) {
        Some(name) => Some(who.role(&name, person)?),
        None => None,
    };
    let covers = row.covers.iter().filter_map(|cover| said(Some(cover)));
    let covers = covers.map(|cover| Ok((who.cover(&cover, person)?, role))).collect::<Result<_, _>>()?;
    Ok((person, covers))
}

fn written(said: &Said, known: Option<&Absence>, list: &AbsenceList, ids: &mut dyn Ids) -> Absence {
    let mut absence = known.cloned().unwrap_or_else(|| Absence {
        id: AbsenceId::next(ids),
        person: said.person,
        span: said.span,
        repeats: said.repeats.clone(),
        return_may_be_told: true,
        covers: Vec::new(),
    });
    if let Some(may_be_told) = said.return_may_be_told {
        absence.return_may_be_told = may_be_told;
    }
    if list.fields.contains(&AbsenceField::Covers) {
        let mut before = std::mem::take(&mut absence.covers);
        let covers = said.covers.iter().map(|(person, role)| {
            let same = before.iter().position(|cover| cover.person == *person && cover.role == *role);
            let kept = same.map(|place| before.remove(place));
            kept.unwrap_or_else(|| Cover { id: CoverId::next(ids), person: *person, role: *role })
        });
        absence.covers = covers.collect();
    }
    absence
}

fn changes(before: &Absence, now: &Absence, who: &Who<'_>) -> Vec<AbsenceChange> {
    let mut changes = Vec::new();
    if before.covers != now.covers {
        let (before, after) = (who.cover_names(&before.covers), who.cover_names(&now.covers));
        changes.push(AbsenceChange::Covers { before, after });
    }
    if before.return_may_be_told != now.return_may_be_told {
        let (before, after) = (before.return_may_be_told, now.return_may_be_told);
        changes.push(AbsenceChange::ReturnMayBeTold { before, after });
    }
    changes
}

/// How many absences of the list share time with another one of the same person. Two that meet at noon share none.
fn overlaps(current: &Directory, said: &[Said]) -> Option<AbsenceWarning> {
    let mut times: HashMap<PersonId, HashSet<(Span, Option<&Repeat>)>> = HashMap::new();
    for said in said {
        times.entry(said.person).or_default().insert((said.span, said.repeats.as_ref()));
    }
    for absence in &current.absences {
        if let Some(times) = times.get_mut(&absence.person) {
            times.insert((absence.span, absence.repeats.as_ref()));
        }
    }
    // All times of a person are read in one zone, so any zone orders them rightly.
    let zone = chrono_tz::UTC;
    let overlapping = said.iter().filter(|said| {
        let own = (said.span, said.repeats.as_ref());
        let mut others = times.get(&said.person).into_iter().flatten().filter(|other| **other != own);
        others.any(|(span, repeats)| meet((&said.span, own.1), (span, *repeats), zone))
    });
    let absences = overlapping.count();
    (absences > 0).then_some(AbsenceWarning::Overlaps { absences })
}
