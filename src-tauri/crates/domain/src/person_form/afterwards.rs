//! What callers hear when somebody has left, and the consent that a leaver's own contact details need.

use super::AfterwardsDraft;
use crate::draft::Draft;
use crate::form::{Fault, Field, Problems, checked_wordings, consented, forwarded};
use crate::leaver::{standard_referral, told_until};
use crate::person::Person;
use crate::referral::Referral;
use crate::{PersonId, ReferralId};

/// The referral that a form shows: the oldest about the person.
pub(super) fn told_of(person: PersonId, referrals: &[Referral]) -> Option<&Referral> {
    referrals.iter().filter(|referral| referral.person() == Some(person)).min_by_key(|referral| referral.id)
}

/// Writes what callers hear from now on. Of a leaver of whom the form says nothing it is the company's standard sentence,
/// for a time; of whoever stays, nothing.
pub(super) fn tell(
    said: Option<&AfterwardsDraft>,
    person: &Person,
    before: Option<&Person>,
    known: Option<&Referral>,
    draft: &mut Draft<'_>,
    problems: &mut Problems,
) {
    let mut said = said.cloned().unwrap_or_default();
    // An end that nobody chose moves with the employment's.
    let by_itself = before.and_then(told_until).filter(|_| known.is_some());
    if by_itself.is_some() && said.until == by_itself && known.and_then(|known| known.to) == by_itself {
        said.until = told_until(person);
    }
    let told = referral(&said, person, known, draft, problems);
    match (told, known) {
        (Some(told), _) => draft.referrals.put(told),
        (None, Some(known)) => draft.referrals.remove(known.id),
        (None, None) => {}
    }
}

fn referral(
    said: &AfterwardsDraft,
    person: &Person,
    known: Option<&Referral>,
    draft: &mut Draft<'_>,
    problems: &mut Problems,
) -> Option<Referral> {
    let say = checked_wordings(&said.say, Field::Afterwards, None, problems);
    let forward = said.forward.as_ref().and_then(|forward| {
        let known = known.and_then(|known| known.forward.as_ref());
        forwarded(forward, person.company, Some(person.id), known, draft)
            .map_err(|fault| problems.note(Field::Afterwards, fault))
            .ok()
    });
    let contact = said.contact.as_ref().and_then(|contact| consented(contact, problems));
    let until = said.until.or_else(|| told_until(person));
    if say.is_empty() && forward.is_none() && contact.is_none() {
        let is_over = until.is_some_and(|until| until < draft.today(person.company));
        if person.employed.to.is_none() || (is_over && known.is_none()) {
            return None;
        }
    }
    // What was told about an earlier employment is not in the way of whoever came back and leaves later.
    let chosen = until.filter(|until| known.and_then(|known| known.to) != Some(*until));
    if chosen.is_some_and(|until| person.employed.to.is_some_and(|leaves| until < leaves)) {
        problems.note(Field::Afterwards, Fault::Backwards);
    }
    let id = known.map_or_else(|| ReferralId::next(draft.ids), |known| known.id);
    Some(Referral {
        names: known.map_or_else(|| vec![person.name.full()], |known| known.names.clone()),
        say,
        forward,
        contact,
        from: known.and_then(|known| known.from),
        listing: known.and_then(|known| known.listing.clone()),
        ..standard_referral(id, person, until)
    })
}
