//! What would go wrong with an absence, and who could cover in it.
#![expect(clippy::unwrap_used, reason = "a story whose props are missing shall fail on the spot")]

mod any_absence;
mod conflicts;
mod office;
mod proposals;
