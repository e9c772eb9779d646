//! The form of a person.

use vaihde_contract::Failure;
use vaihde_contract::wire::person::{PersonForm, PersonFormOf, SavePerson, Saved};

use crate::window::desk::Desk;

pub(crate) async fn person_form(_: &Desk, _: PersonFormOf) -> Result<PersonForm, Failure> {
    Err(Failure::Misunderstood)
}

pub(crate) async fn save_person(_: &Desk, _: SavePerson) -> Result<Saved, Failure> {
    Err(Failure::Misunderstood)
}
