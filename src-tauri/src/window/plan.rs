//! The plan of an import that waits to be carried out.

use vaihde_domain::absence_list::AbsencePlan;
use vaihde_domain::staff_list::StaffPlan;
use vaihde_switchboard::Planned;

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
    Staff(Planned<StaffPlan>),
    /// Of absences.
    Absences(Planned<AbsencePlan>),
}

impl AnyPlan {
    /// How many rows would be left out.
    pub(crate) fn left_out(&self) -> usize {
        match self {
            Self::Staff(planned) => planned.skipped.len(),
            Self::Absences(planned) => planned.skipped.len(),
        }
    }
}
