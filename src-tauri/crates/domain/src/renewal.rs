//! Which referrals are proposed to be told longer: those whose end is near or was lately, and which callers still need.

use chrono::{Days, NaiveDate};

use crate::leaver::TOLD;
use crate::person::Person;
use crate::referral::{Referral, WrongListing};

/// For how many days, today included, callers' asking counts.
pub const ASKED_WITHIN: u64 = 90;
/// How many days before its end a referral is proposed.
const AHEAD: Days = Days::new(30);
/// How many days after its end it still is.
const AFTERWARDS: Days = Days::new(90);

/// Whether a referral is proposed for renewal on the day: it ends within 30 days or ended within the last 90, and was asked
/// for in the last 90. `leaver` is whom it is about: of whoever is back nothing is told for longer.
pub fn is_proposed(referral: &Referral, leaver: Option<&Person>, asked: u64, today: NaiveDate) -> bool {
    let Some(end) = referral.to.filter(|_| asked > 0) else { return false };
    let soon = today.checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX);
    let lately = today.checked_sub_days(AFTERWARDS).unwrap_or(NaiveDate::MIN);
    let is_back = leaver.is_some_and(|person| person.employed.to.is_none_or(|last| today <= last));
    (lately..=soon).contains(&end) && !is_back
}

/// The referral as it is told for longer: twelve months from its end, or from today where that is later. None: it is told
/// without an end, and renewing would give it one.
pub fn renewed(referral: &Referral, today: NaiveDate) -> Option<Referral> {
    let end = referral.to?;
    Some(Referral { to: end.max(today).checked_add_months(TOLD).or(referral.to), ..referral.clone() })
}

/// The referral once the correction of its wrong listing is asked for on the day; none: there is no such listing, or its
/// correction was asked for already.
pub fn correction_asked(referral: &Referral, today: NaiveDate) -> Option<Referral> {
    let listing = referral.listing.as_ref().filter(|listing| listing.correction_asked_on.is_none())?;
    let listing = WrongListing { correction_asked_on: Some(today), ..listing.clone() };
    Some(Referral { listing: Some(listing), ..referral.clone() })
}
