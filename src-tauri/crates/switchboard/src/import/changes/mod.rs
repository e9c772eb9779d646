//! The changes of a plan as rows that are looked at part by part: one for each thing that is new or gone, one for each
//! field that changes. Plans nothing.

mod listed;

use vaihde_domain::PersonId;

pub use listed::{Change, Listed, PlannedField};

use super::Planned;

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PlannedKind {
    Company,
    Department,
    Person,
    Role,
    Absence,
}

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlannedStep {
    /// It is added.
    New,
    /// Something of it changes.
    Changed,
    /// Had left and is back.
    Returned,
    /// Not in the file any more.
    Gone,
}

/// Which changes are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanFilter {
    /// Only those of a kind.
    pub what: Option<PlannedKind>,
    /// Only those to which this is done.
    pub step: Option<PlannedStep>,
    /// Only those whose name or company has all these words in it, as written but for letter case.
    pub words: String,
}

/// Somebody whose change can be left out by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// By the first line of the file about them.
    Line(u64),
    /// Who is not in the file and would become a leaver.
    Gone(PersonId),
}

impl Apart {
    /// The line, where it is by a line.
    pub(super) fn line(self) -> Option<u64> {
        match self {
            Self::Line(line) => Some(line),
            Self::Gone(_) => None,
        }
    }

    /// The person, where they are not in the file.
    pub(super) fn gone(self) -> Option<PersonId> {
        match self {
            Self::Line(_) => None,
            Self::Gone(person) => Some(person),
        }
    }
}

/// A row of the table of changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedRow<'p> {
    /// What it is about.
    pub what: PlannedKind,
    /// What becomes of it.
    pub step: PlannedStep,
    /// Its name.
    pub name: &'p str,
    /// The company's name; empty for companies themselves.
    pub company: &'p str,
    /// The line of the file; none for what is not in it.
    pub line: Option<u64>,
    /// How it is left out by itself; none: it cannot be.
    pub apart: Option<Apart>,
    /// What is said of it; none: nothing but the step.
    pub field: Option<PlannedField<'p>>,
    /// Whether it is the first row of its change.
    pub first: bool,
}

/// A part of the changes that a filter lets through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanPart<'p> {
    /// How many rows there are in all.
    pub total: usize,
    /// How many changes these are.
    pub changes: usize,
    /// How many of them can be left out by themselves.
    pub apart: usize,
    /// The rows that were asked for.
    pub rows: Vec<PlannedRow<'p>>,
}

/// What a plan has changes of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanOutline {
    /// How many changes there are.
    pub changes: usize,
    /// The kinds there are, each once.
    pub kinds: Vec<PlannedKind>,
    /// What is done, each once.
    pub steps: Vec<PlannedStep>,
}

impl<P: Listed> Planned<P> {
    /// What there are changes of.
    pub fn outline(&self) -> PlanOutline {
        let mut outline = PlanOutline::default();
        for change in self.plan.listed() {
            outline.changes += 1;
            if !outline.kinds.contains(&change.what) {
                outline.kinds.push(change.what);
            }
            if !outline.steps.contains(&change.step) {
                outline.steps.push(change.step);
            }
        }
        outline
    }

    /// Some rows of the changes that a filter lets through. Goes through the whole plan and plans nothing anew, so it may
    /// be asked for every keystroke.
    pub fn part(&self, filter: &PlanFilter, first: usize, count: usize) -> PlanPart<'_> {
        let mut part = PlanPart { total: 0, changes: 0, apart: 0, rows: Vec::new() };
        let wanted = first..first.saturating_add(count);
        for change in self.let_through(filter) {
            let apart = self.apart(&change);
            part.changes += 1;
            part.apart += usize::from(apart.is_some());
            let Change { what, step, name, company, line, .. } = change;
            let fields = change.fields();
            let begin = part.total;
            part.total += fields.len().max(1);
            let mut fields = fields.into_iter();
            for at in begin..part.total {
                let (field, first) = (fields.next(), at == begin);
                if wanted.contains(&at) {
                    part.rows.push(PlannedRow { what, step, name, company, line, apart, field, first });
                }
            }
        }
        part
    }

    /// Everybody the filter lets through whose change can be left out by itself, with their names.
    pub fn all_apart(&self, filter: &PlanFilter) -> impl Iterator<Item = (Apart, &str)> {
        self.let_through(filter).filter_map(|change| Some((self.apart(&change)?, change.name)))
    }

    fn let_through<'p>(&'p self, filter: &PlanFilter) -> impl Iterator<Item = Change<'p>> + use<'p, P> {
        let words: Vec<String> = filter.words.split_whitespace().map(str::to_lowercase).collect();
        let (what, step) = (filter.what, filter.step);
        self.plan.listed().filter(move |change| {
            what.is_none_or(|what| what == change.what)
                && step.is_none_or(|step| step == change.step)
                && (words.is_empty() || {
                    let said = format!("{}\n{}", change.name, change.company).to_lowercase();
                    words.iter().all(|word| said.contains(word.as_str()))
                })
        })
    }

    /// Whoever is only missing is nobody's change, unless they would become leavers.
    fn apart(&self, change: &Change<'_>) -> Option<Apart> {
        match (change.person?, change.line) {
            (_, Some(line)) => Some(Apart::Line(line)),
            (person, None) => self.work.leavers.then_some(Apart::Gone(person)),
        }
    }
}
