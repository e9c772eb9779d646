//! What callers hear of a leaver of whom nobody said anything: the company's standard sentence, for a time. It is a record
//! of its own, so that it can be found, and made to last longer.

use std::collections::HashSet;

use chrono::{Months, NaiveDate};

use crate::draft::Draft;
use crate::language::PerLanguage;
use crate::person::Person;
use crate::referral::{Referral, ReferralAbout};
use crate::{PersonId, ReferralId};

/// How long a referral is told, unless somebody says otherwise.
pub(crate) const TOLD: Months = Months::new(12);

/// The last day on which a leaver is told of, unless somebody says otherwise; none: they do not leave.
pub(crate) fn told_until(person: &Person) -> Option<NaiveDate> {
    person.employed.to?.checked_add_months(TOLD)
}

/// A referral with nothing of its own to say.
pub(crate) fn standard_referral(id: ReferralId, person: &Person, to: Option<NaiveDate>) -> Referral {
    Referral {
        id,
        company: person.company,
        about: ReferralAbout::Leaver(person.id),
        names: vec![person.name.full()],
        say: PerLanguage::default(),
        forward: None,
        contact: None,
        from: None,
        to,
        listing: None,
    }
}

/// Has everybody whom the plan makes a leaver told of, where nothing is yet.
pub(crate) fn tell_of_leavers(draft: &mut Draft<'_>) {
    let leaves = |before: Option<&Person>, now: &Person| {
        let until = told_until(now).filter(|until| *until >= draft.today(now.company));
        until.is_some() && before.and_then(|before| before.employed.to) != now.employed.to
    };
    let leavers = draft.people.changed().filter(|(before, now)| leaves(*before, now));
    let leavers: Vec<Person> = leavers.map(|(_, now)| now.clone()).collect();
    if leavers.is_empty() {
        return;
    }
    let told: HashSet<PersonId> = draft.referrals.all().filter_map(Referral::person).collect();
    for person in leavers.iter().filter(|person| !told.contains(&person.id)) {
        let id = ReferralId::next(draft.ids);
        draft.referrals.put(standard_referral(id, person, told_until(person)));
    }
}
