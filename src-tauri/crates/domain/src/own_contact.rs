//! A leaver's own contact details, as far as their consent goes. Puts them in no sentence: they are given when asked for.

use chrono::{DateTime, Utc};

use crate::ReferralId;
use crate::civil::day_at;
use crate::reach::Asked;
use crate::reach::leaver::told_about;
use crate::referral::{OwnContact, Referral};
use crate::roster::Roster;
use crate::state::{PersonState, state_of};

/// The own contact details that may be told at the instant to a caller who asks for this, those of a leaver or of a
/// referral, and the referral they are written in. Their last day is the last on which they are told, also where the
/// referral ends before the consent.
pub fn own_contact(asked: Asked, roster: &Roster, at: DateTime<Utc>) -> Option<(ReferralId, OwnContact)> {
    let told: Vec<&Referral> = match asked {
        Asked::Person(id) | Asked::PersonInRole(id, _) => {
            let person = roster.person(id)?;
            // Whoever came back is reached at work.
            let has_left = matches!(state_of(person, roster, at), PersonState::Left { .. });
            if has_left { told_about(person, roster, at) } else { Vec::new() }
        }
        Asked::Role(_) => Vec::new(),
        Asked::Referral(id) => {
            let referral = roster.referral(id)?;
            if let Some(person) = referral.person() {
                return own_contact(Asked::Person(person), roster, at);
            }
            vec![referral]
        }
    };
    told.into_iter().find_map(|referral| {
        let today = day_at(at, roster.zone_of(referral.company));
        Some((referral.id, referral.contact_on(today)?))
    })
}
