//! Two records that mean the same one become one: shown side by side, chosen of, and carried out as one Operation.

use chrono::NaiveDate;
use vaihde_domain::directory::Directory;
use vaihde_domain::history::Act;
use vaihde_domain::hours::Hours;
use vaihde_domain::merge::{
    Choices, MergeFault, MergeField, MergePlan, Moved, Pair, Side, Value, plan_merge,
};
use vaihde_domain::person::Employment;
use vaihde_domain::record::{Record, RecordId};
use vaihde_domain::{CompanyId, DepartmentId, RoleId};
use vaihde_store::{Done, StoreFault, Version};

use crate::admin::AdminDesk;
use crate::failure::{Failure, Result};
use crate::forms::concerns;

/// What merging two records would do, with the choices made so far.
#[derive(Clone, Debug)]
pub struct Merging {
    /// Where the history stood when it was read.
    pub seen: Version,
    /// What the kept one is called, and its company.
    pub keep: [String; 2],
    /// The same of the other.
    pub gone: [String; 2],
    /// What only one of the two can stay of.
    pub differences: Vec<NamedDifference>,
    /// The kept record as it will be.
    pub kept: Record,
    /// What leads to the kept one afterwards.
    pub moved: Moved,
}

/// A [`Difference`](vaihde_domain::merge::Difference) with names for ids.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedDifference {
    /// Of what.
    pub field: MergeField,
    /// From which day on, where it is planned; none: already.
    pub from: Option<NaiveDate>,
    /// What the kept record has; none: nothing.
    pub keep: Option<NamedValue>,
    /// What the other has; none: nothing.
    pub gone: Option<NamedValue>,
    /// Which of them stays.
    pub taken: Side,
}

/// A value to choose of, as it is shown.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum NamedValue {
    Text(String),
    Employed(Employment),
    Hours(Hours),
}

impl AdminDesk<'_> {
    /// What merging the two would do.
    ///
    /// # Errors
    /// They cannot become one, one of them is not there, or the database cannot be read.
    pub fn merging(&mut self, pair: Pair, choices: &Choices) -> Result<Merging> {
        // The version first: what changes between the two readings is then seen as a change.
        let seen = self.switchboard.store.version()?;
        let directory = self.switchboard.current()?.directory;
        let plan = self.plan(pair, choices, &directory)?;
        let differences = plan.differences.iter().map(|difference| NamedDifference {
            field: difference.field,
            from: difference.from,
            keep: difference.keep.as_ref().map(|value| named(value, &directory)),
            gone: difference.gone.as_ref().map(|value| named(value, &directory)),
            taken: difference.taken,
        });
        Ok(Merging {
            seen,
            keep: called(pair.keep(), &directory),
            gone: called(pair.gone(), &directory),
            differences: differences.collect(),
            kept: plan.kept,
            moved: plan.moved,
        })
    }

    /// Makes one record of the two. `seen` is where the history stood when they were read.
    ///
    /// # Errors
    /// They cannot become one, one of them was changed since or is not there, or the database cannot be written.
    /// Nothing was changed.
    pub fn merge(&mut self, pair: Pair, choices: &Choices, seen: Version) -> Result<Done> {
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        let current = self.switchboard.current()?;
        let directory = &current.directory;
        let plan = self.plan(pair, choices, directory)?;
        let ids = [pair.keep(), pair.gone()];
        if changed.iter().any(|changed| ids.iter().any(|id| is_of(*changed, *id, directory))) {
            return Err(StoreFault::ChangedMeanwhile.into());
        }
        let edits = current.complete_merge(self.switchboard, plan);
        let header = self.switchboard.header(Act::MergeRecords);
        Ok(self.switchboard.store.merge(header, &edits, (pair.gone(), pair.keep()), now)?)
    }

    fn plan(&mut self, pair: Pair, choices: &Choices, directory: &Directory) -> Result<MergePlan> {
        let planned = plan_merge(pair, choices, directory, self.switchboard.ids.as_mut());
        planned.map_err(|fault| match fault {
            MergeFault::Gone(id) => StoreFault::Gone(id).into(),
            fault => Failure::CannotMerge(fault),
        })
    }
}

/// Whether a change is one of the record or of what the dialog shows of it.
fn is_of(changed: RecordId, id: RecordId, directory: &Directory) -> bool {
    let holds = |role: RoleId| match changed {
        RecordId::Assignment(id) => {
            directory.assignments.iter().find(|held| held.id == id).is_none_or(|held| held.role == role)
        }
        _ => false,
    };
    match id {
        RecordId::Person(person) => concerns(changed, person, directory),
        RecordId::Role(role) => changed == id || holds(role),
        _ => changed == id,
    }
}

/// What a record is called, and its company.
fn called(id: RecordId, directory: &Directory) -> [String; 2] {
    let of = |name: String, id: CompanyId| [name, company(id, directory)];
    let called = match id {
        RecordId::Person(id) => {
            let person = directory.people.iter().find(|person| person.id == id);
            person.map(|person| of(person.name.full(), person.company))
        }
        RecordId::Role(id) => {
            let role = directory.roles.iter().find(|role| role.id == id);
            role.map(|role| of(role.name.clone(), role.company))
        }
        RecordId::Department(id) => {
            let part = directory.departments.iter().find(|part| part.id == id);
            part.map(|part| of(part.name.clone(), part.company))
        }
        _ => None,
    };
    called.unwrap_or_default()
}

fn named(value: &Value, directory: &Directory) -> NamedValue {
    let name = |id: RecordId| {
        let [name, _] = called(id, directory);
        name
    };
    NamedValue::Text(match value {
        Value::Employed(employed) => return NamedValue::Employed(*employed),
        Value::Hours(hours) => return NamedValue::Hours(hours.clone()),
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.written.clone(),
        Value::Person(id) => name(RecordId::Person(*id)),
        Value::Role(id) => name(RecordId::Role(*id)),
        Value::Place(id, part) => place(*id, *part, directory),
    })
}

fn place(id: CompanyId, part: Option<DepartmentId>, directory: &Directory) -> String {
    let part = part.map(|part| {
        let [name, _] = called(RecordId::Department(part), directory);
        name
    });
    let texts = [Some(company(id, directory)), part].into_iter().flatten().filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join(" · ")
}

fn company(id: CompanyId, directory: &Directory) -> String {
    let company = directory.companies.iter().find(|company| company.id == id);
    company.map(|company| company.name.clone()).unwrap_or_default()
}
