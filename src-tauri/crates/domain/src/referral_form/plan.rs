//! What saving a referral's form does.

use chrono::{DateTime, NaiveDate, Utc};

use super::{ListingDraft, ReferralDraft, ReferralKind, ReferralPlan};
use crate::ReferralId;
use crate::directory::Directory;
use crate::draft::Draft;
use crate::exact_name::tidy;
use crate::form::{Fault, Field, LONGEST, Problem, Problems, checked_wordings, consented, forwarded, listed};
use crate::id::Ids;
use crate::leaver::TOLD;
use crate::referral::{Referral, WrongListing};

/// What saving the form would do to the directory. Where nobody says until when it is told, it is for twelve months.
///
/// # Errors
/// Everything that is wrong with the form, in the order of its fields.
pub fn plan_referral(
    said: &ReferralDraft,
    current: &Directory,
    at: DateTime<Utc>,
    ids: &mut dyn Ids,
) -> Result<ReferralPlan, Vec<Problem>> {
    let mut draft = Draft::of(current, at, ids);
    let mut problems = Problems::default();
    let before = said.id.and_then(|id| draft.referrals.before(id));
    if draft.companies.get(said.company).is_none() {
        problems.note(Field::Company, Fault::Unknown);
        return Err(problems.0);
    }
    if before.is_some_and(|before| before.person().is_some()) {
        problems.note(Field::Name, Fault::Unknown);
        return Err(problems.0);
    }
    let id = said.id.unwrap_or_else(|| ReferralId::next(draft.ids));
    let referral = referral(id, said, before, &draft, &mut problems);
    draft.referrals.put(referral);
    if problems.0.is_empty() { Ok(ReferralPlan { id, edits: draft.edits() }) } else { Err(problems.0) }
}

fn referral(
    id: ReferralId,
    said: &ReferralDraft,
    before: Option<&Referral>,
    draft: &Draft<'_>,
    problems: &mut Problems,
) -> Referral {
    let names = names(&said.names, problems);
    let say = checked_wordings(&said.say, Field::Words, None, problems);
    let forward = said.forward.as_ref().and_then(|forward| {
        let known = before.and_then(|before| before.forward.as_ref());
        forwarded(forward, said.company, None, known, draft)
            .map_err(|fault| problems.note(Field::Forward, fault))
            .ok()
    });
    let contact = said.contact.as_ref().and_then(|contact| consented(contact, problems));
    let details = said.contact.as_ref().is_some_and(|contact| !contact.details.trim().is_empty());
    // Of whoever is not here the standard sentence is told; to a question there is none.
    let is_question = said.kind == ReferralKind::Question;
    if is_question && say.is_empty() && said.forward.is_none() && !details {
        problems.note(Field::Words, Fault::Empty);
    }
    Referral {
        id,
        company: said.company,
        about: said.kind.into(),
        names,
        say,
        forward,
        contact,
        from: said.from,
        to: told_to(said, before, draft.today(said.company), problems),
        listing: listing(&said.listing, problems),
    }
}

/// The names and words callers use, each once.
fn names(said: &[String], problems: &mut Problems) -> Vec<String> {
    let names = listed(said);
    if names.is_empty() {
        problems.note(Field::Name, Fault::Empty);
    }
    for (place, name) in said.iter().enumerate() {
        problems.measure(Field::Name, Some(place), name, LONGEST);
    }
    names
}

/// The last day it is told. What has always been open stays so until somebody says an end.
fn told_to(
    said: &ReferralDraft,
    before: Option<&Referral>,
    today: NaiveDate,
    problems: &mut Problems,
) -> Option<NaiveDate> {
    let begins = said.from.map_or(today, |from| from.max(today));
    let was_open = before.is_some_and(|before| before.to.is_none());
    let to = said.to.or_else(|| begins.checked_add_months(TOLD).filter(|_| !was_open))?;
    if said.from.is_some_and(|from| to < from) {
        problems.note(Field::Told, Fault::Backwards);
    } else if before.is_none() && to < today {
        problems.note(Field::Told, Fault::Over);
    }
    Some(to)
}

fn listing(said: &ListingDraft, problems: &mut Problems) -> Option<WrongListing> {
    let source = tidy(&said.source);
    problems.measure(Field::Listing, None, &source, LONGEST);
    if source.is_empty() {
        if said.correction_asked_on.is_some() {
            problems.note(Field::Listing, Fault::Empty);
        }
        return None;
    }
    Some(WrongListing { source, correction_asked_on: said.correction_asked_on })
}
