//! The plan of an import that waits to be carried out.

use vaihde_domain::absence_list::AbsencePlan;
use vaihde_domain::staff_list::StaffPlan;
use vaihde_switchboard::{Apart, PlanFilter, PlanOutline, PlanPart, Planned};

/// A plan, under the number the window knows it by.
pub(crate) struct KeptPlan {
    /// The number.
    pub(crate) number: u32,
    /// The plan.
    pub(crate) plan: AnyPlan,
}

/// A plan of either kind of list.
pub(crate) enum AnyPlan {
    /// Of people.
    Staff(Box<Planned<StaffPlan>>),
    /// Of absences.
    Absences(Box<Planned<AbsencePlan>>),
}

impl AnyPlan {
    /// What there are changes of.
    pub(crate) fn outline(&self) -> PlanOutline {
        match self {
            Self::Staff(planned) => planned.outline(),
            Self::Absences(planned) => planned.outline(),
        }
    }

    /// Some rows of the changes.
    pub(crate) fn part(&self, filter: &PlanFilter, first: usize, count: usize) -> PlanPart<'_> {
        match self {
            Self::Staff(planned) => planned.part(filter, first, count),
            Self::Absences(planned) => planned.part(filter, first, count),
        }
    }

    /// Everybody whose change can be left out by itself. Absences are not.
    pub(crate) fn all_apart(&self, filter: &PlanFilter) -> Vec<(Apart, &str)> {
        match self {
            Self::Staff(planned) => planned.all_apart(filter).collect(),
            Self::Absences(_) => Vec::new(),
        }
    }

    /// How many rows would be left out.
    pub(crate) fn left_out(&self) -> usize {
        match self {
            Self::Staff(planned) => planned.skipped.len(),
            Self::Absences(planned) => planned.skipped.len(),
        }
    }
}
