//! What there is to tell a caller whom nobody connects: an address or a page, and a leaver's own contact details with their
//! consent. Those are hidden until somebody has them shown.

use chrono::{DateTime, NaiveDate, Utc};
use vaihde_domain::own_contact::own_contact;
use vaihde_domain::reach::{Instead, Outcome, Reach};
use vaihde_domain::referral::{Forward, OwnContact};
use vaihde_domain::reveal::{Reveal, Whose};
use vaihde_domain::roster::Roster;
use vaihde_search::EntryId;

use crate::failure::Result;
use crate::found::asked;
use crate::of_call::OfCall;
use crate::operator::OperatorDesk;

/// That there are contact details which may be told, without them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// What it was given for, in the words it was asked in.
    pub scope: String,
    /// The last day on which the details may be told, in the company's time zone.
    pub until: NaiveDate,
}

/// Where callers are sent to whom nobody is connected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// An address: of mail, or of a street.
    Address(String),
    /// A page of the web.
    Page(String),
}

impl OperatorDesk<'_> {
    /// The contact details with consent that a caller who asks for this may be told now. That they were shown is recorded
    /// at once, or [later](crate::Switchboard::write_what_waited) where somebody else is writing. This is no Operation.
    /// None: there are none, or the consent does not hold.
    ///
    /// # Errors
    /// The database cannot be read, or it cannot be recorded: then they are not shown.
    pub fn reveal_contact(&mut self, id: EntryId) -> Result<Option<OwnContact>> {
        let (roster, at) = self.around_one(id)?;
        let Some((referral, contact)) = own_contact(asked(id), &roster, at) else { return Ok(None) };
        let (by, whose) = (self.switchboard.user.id, Whose::Referral(referral));
        self.switchboard.leave(OfCall::Reveal(Reveal { by, whose }))?;
        Ok(Some(contact))
    }
}

pub(crate) fn consent(id: EntryId, roster: &Roster, at: DateTime<Utc>) -> Option<Consent> {
    let (_, OwnContact { scope, until, .. }) = own_contact(asked(id), roster, at)?;
    Some(Consent { scope, until })
}

pub(crate) fn place(reach: &Reach, roster: &Roster) -> Option<Place> {
    let Outcome::Nobody(Instead::TellReferral(referral)) = reach.outcome else { return None };
    match roster.referral(referral)?.forward.as_ref()? {
        Forward::Address(address) => Some(Place::Address(address.clone())),
        Forward::Page(page) => Some(Place::Page(page.clone())),
        Forward::Person(_) | Forward::Role(_) | Forward::Number(_) | Forward::Company(_) => None,
    }
}
