//! Stories of who answers now, when, and what is said: the design's sentences on reaching people, one by one.
#![expect(clippy::unwrap_used, reason = "a story whose props are missing shall fail on the spot")]

mod any_office;
mod chains;
mod clocks;
mod help;
mod hours;
mod leavers;
mod office;
mod own_contacts;
mod repeats;
mod roles;
mod runs;
mod sentences;
mod wordings;
