//! Showing a hidden number or contact details with consent: by the directory as it is now, and not without a record.

use vaihde_contract::Failure;
use vaihde_contract::wire::card::RevealedContact;
use vaihde_contract::wire::connect::CardOf;
use vaihde_contract::wire::number::{RevealOf, Revealed};

use super::search::entry;
use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn reveal(desk: &Desk, asked: RevealOf) -> Result<Revealed, Failure> {
    let place = usize::try_from(asked.place).map_err(|_| Failure::Misunderstood)?;
    desk.front
        .ask(move |seat| {
            let mut operator = seat.switchboard()?.operator().map_err(told)?;
            let number = operator.reveal(entry(asked.key), place).map_err(told)?.ok_or(Failure::Gone)?;
            Ok(Revealed { number: number.written })
        })
        .await
}

pub(crate) async fn reveal_contact(desk: &Desk, asked: CardOf) -> Result<RevealedContact, Failure> {
    desk.front
        .ask(move |seat| {
            let mut operator = seat.switchboard()?.operator().map_err(told)?;
            let contact = operator.reveal_contact(entry(asked.key)).map_err(told)?.ok_or(Failure::Gone)?;
            Ok(RevealedContact { details: contact.details })
        })
        .await
}
