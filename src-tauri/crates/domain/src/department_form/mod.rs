//! The form of a department: as it is, as it shall be, and the edits between. Pure: writes nothing anywhere.

use chrono::{DateTime, Utc};

use crate::department::Department;
use crate::directory::Directory;
use crate::draft::Draft;
use crate::exact_name::{folded, tidy};
use crate::form::{Fault, Field, HoursDraft, LONGEST, Problem, Problems, number, optional};
use crate::id::Ids;
use crate::number::{Number, NumberKind, Region};
use crate::record::Edit;
use crate::{CompanyId, DepartmentId};

/// A department as somebody wrote it down. It never moves to another company.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentDraft {
    /// None: a new one.
    pub id: Option<DepartmentId>,
    /// The company it is a part of.
    pub company: CompanyId,
    /// As it is known in the company.
    pub name: String,
    /// When its people answer, where that differs from the company's hours.
    pub hours: HoursDraft,
    /// The number that somebody of the department always answers; empty: none.
    pub duty_number: String,
}

impl DepartmentDraft {
    /// The form of a new department.
    pub fn new(company: CompanyId) -> Self {
        Self {
            id: None,
            company,
            name: String::new(),
            hours: HoursDraft::default(),
            duty_number: String::new(),
        }
    }

    /// The form of a department as it is.
    pub fn read(department: &Department) -> Self {
        let duty_number = department.duty_number.as_ref();
        Self {
            id: Some(department.id),
            company: department.company,
            name: department.name.clone(),
            hours: HoursDraft::from(&department.hours),
            duty_number: duty_number.map(|number| number.written.clone()).unwrap_or_default(),
        }
    }
}

/// What saving a form would do.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentPlan {
    /// The department.
    pub id: DepartmentId,
    /// What is to be written; nothing where nothing is different.
    pub edits: Vec<Edit>,
}

/// What saving the form would do to the directory.
///
/// # Errors
/// Everything that is wrong with the form, in the order of its fields.
pub fn plan_department(
    said: &DepartmentDraft,
    current: &Directory,
    at: DateTime<Utc>,
    ids: &mut dyn Ids,
) -> Result<DepartmentPlan, Vec<Problem>> {
    let mut draft = Draft::of(current, at, ids);
    let mut problems = Problems::default();
    if draft.companies.get(said.company).is_none() {
        problems.note(Field::Company, Fault::Unknown);
        return Err(problems.0);
    }
    let before = said.id.and_then(|id| draft.departments.before(id));
    let id = said.id.unwrap_or_else(|| DepartmentId::next(draft.ids));
    let department = Department {
        id,
        company: before.map_or(said.company, |department| department.company),
        name: name(said, before, current, &mut problems),
        hours: said.hours.checked(&mut problems),
        duty_number: duty_number(said, before, draft.region(said.company), &mut problems),
    };
    if !problems.0.is_empty() {
        return Err(problems.0);
    }
    draft.departments.put(department);
    Ok(DepartmentPlan { id, edits: draft.edits() })
}

/// A new name must be free; two that files brought under one name may keep it.
fn name(
    said: &DepartmentDraft,
    before: Option<&Department>,
    current: &Directory,
    problems: &mut Problems,
) -> String {
    let name = tidy(&said.name);
    problems.measure(Field::Name, None, &name, LONGEST);
    let stays = before.is_some_and(|before| folded(&before.name) == folded(&name));
    let in_use = |other: &Department| {
        Some(other.id) != said.id && other.company == said.company && folded(&other.name) == folded(&name)
    };
    if name.is_empty() {
        problems.note(Field::Name, Fault::Empty);
    } else if !stays && current.departments.iter().any(in_use) {
        problems.note(Field::Name, Fault::NameInUse);
    }
    name
}

fn duty_number(
    said: &DepartmentDraft,
    before: Option<&Department>,
    region: Region,
    problems: &mut Problems,
) -> Option<Number> {
    let written = optional(&said.duty_number)?;
    problems.measure(Field::DutyNumber, None, &written, LONGEST);
    let known = before.and_then(|before| before.duty_number.as_ref());
    let kind = known.map_or(NumberKind::Desk, |known| known.kind);
    number(&written, kind, region, known).map_err(|fault| problems.note(Field::DutyNumber, fault)).ok()
}
