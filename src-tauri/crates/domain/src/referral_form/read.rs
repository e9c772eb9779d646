//! A referral's form as it is.

use super::{ListingDraft, ReferralDraft, ReferralKind};
use crate::directory::Directory;
use crate::form::{ForwardDraft, OwnContactDraft};
use crate::language::PerLanguage;
use crate::referral::WrongListing;
use crate::{CompanyId, ReferralId};

/// The form of a new referral.
pub fn new_referral(company: CompanyId) -> ReferralDraft {
    ReferralDraft {
        id: None,
        company,
        kind: ReferralKind::NeverHere,
        names: Vec::new(),
        say: PerLanguage::default(),
        forward: None,
        contact: None,
        from: None,
        to: None,
        listing: ListingDraft::default(),
    }
}

/// The form of a referral; none: there is none of that id that is about no leaver.
pub fn read_referral(id: ReferralId, current: &Directory) -> Option<ReferralDraft> {
    let referral = current.referrals.iter().find(|referral| referral.id == id)?;
    Some(ReferralDraft {
        id: Some(id),
        company: referral.company,
        kind: ReferralKind::of(referral.about)?,
        names: referral.names.clone(),
        say: referral.say.clone(),
        forward: referral.forward.as_ref().and_then(|forward| ForwardDraft::read(forward, current)),
        contact: referral.contact.as_ref().map(OwnContactDraft::from),
        from: referral.from,
        to: referral.to,
        listing: referral.listing.as_ref().map(ListingDraft::from).unwrap_or_default(),
    })
}

impl From<&WrongListing> for ListingDraft {
    fn from(listing: &WrongListing) -> Self {
        Self { source: listing.source.clone(), correction_asked_on: listing.correction_asked_on }
    }
}
