//! What callers hear of a leaver of whom nobody said anything: the company's standard sentence, for a time. It is a record
//! of its own, so that it can be found, and made to last longer.

use std::collections::{BTreeMap, HashSet};

use chrono::{Months, NaiveDate};

use crate::draft::Draft;
use crate::language::PerLanguage;
use crate::person::Person;
use crate::referral::{Forward, Referral, ReferralAbout};
use crate::turn_to::{Misdirected, TurnedTo, turn_to as find};
use crate::{CompanyId, PersonId, ReferralId};

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

/// Has everybody whom the plan makes a leaver told of, where nothing is yet. With `turn_to` their callers are sent there;
/// then those are told of, too, who left long ago: for a time from today.
pub(crate) fn tell_of_leavers(
    draft: &mut Draft<'_>,
    turn_to: Option<&str>,
) -> Result<Vec<TurnedTo>, Misdirected> {
    let leavers: Vec<(Person, NaiveDate)> = (draft.people.changed())
        .filter(|(before, now)| before.and_then(|before| before.employed.to) != now.employed.to)
        .filter_map(|(_, now)| Some((now.clone(), told_from_today(now, turn_to.is_some(), draft)?)))
        .collect();
    let mut turned: Vec<TurnedTo> = Vec::new();
    if leavers.is_empty() {
        return Ok(turned);
    }
    let mut places: BTreeMap<CompanyId, (Forward, usize)> = BTreeMap::new();
    let told: HashSet<PersonId> = draft.referrals.all().filter_map(Referral::person).collect();
    for (person, until) in leavers.iter().filter(|(person, _)| !told.contains(&person.id)) {
        if let Some(written) = turn_to
            && !places.contains_key(&person.company)
        {
            let (forward, to) = find(written, person.company, draft)?;
            let company = draft.companies.get(person.company).map(|company| company.name.clone());
            turned.push(TurnedTo { company: company.unwrap_or_default(), to, leavers: 0 });
            places.insert(person.company, (forward, turned.len() - 1));
        }
        let forward = places.get(&person.company).map(|(forward, place)| {
            turned[*place].leavers += 1;
            forward.clone()
        });
        let id = ReferralId::next(draft.ids);
        let referral = standard_referral(id, person, Some(*until));
        draft.referrals.put(Referral { forward, ..referral });
    }
    Ok(turned)
}

/// The last day on which a leaver is told of from today on; none: they do not leave, or that is over.
fn told_from_today(person: &Person, however_long: bool, draft: &Draft<'_>) -> Option<NaiveDate> {
    let (until, today) = (told_until(person)?, draft.today(person.company));
    if until >= today {
        return Some(until);
    }
    today.checked_add_months(TOLD).filter(|_| however_long)
}
