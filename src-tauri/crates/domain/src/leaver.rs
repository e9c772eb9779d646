//! What callers hear of a leaver of whom nobody said anything: the company's standard sentence, for a time. It is a record
//! of its own, so that it can be found, and made to last longer.

use std::collections::{BTreeMap, BTreeSet, HashSet};

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
/// then those are told of, too, who left long ago: for a time from today. Of the file's companies one at least must know
/// what was written, though nobody leaves it today: a slip shall not wait for the night in which somebody does.
pub(crate) fn tell_of_leavers(
    draft: &mut Draft<'_>,
    turn_to: Option<&str>,
    of_file: &BTreeSet<CompanyId>,
) -> Result<Vec<TurnedTo>, Misdirected> {
    let told: HashSet<PersonId> = draft.referrals.all().filter_map(Referral::person).collect();
    let leavers: Vec<(Person, NaiveDate)> = (draft.people.changed())
        .filter(|(before, now)| before.and_then(|before| before.employed.to) != now.employed.to)
        .filter(|(_, now)| !told.contains(&now.id))
        .filter_map(|(_, now)| Some((now.clone(), told_from_today(now, turn_to.is_some(), draft)?)))
        .collect();
    let mut places: BTreeMap<CompanyId, (Forward, TurnedTo)> = BTreeMap::new();
    if let Some(written) = turn_to {
        let left = leavers.iter().map(|(person, _)| person.company).collect();
        places = found(written, &left, of_file, draft)?;
    }
    for (person, until) in &leavers {
        let forward = places.get_mut(&person.company).map(|(forward, turned)| {
            turned.leavers += 1;
            forward.clone()
        });
        let id = ReferralId::next(draft.ids);
        let referral = standard_referral(id, person, Some(*until));
        draft.referrals.put(Referral { forward, ..referral });
    }
    let turned = places.into_values().map(|(_, turned)| turned);
    Ok(turned.filter(|turned| turned.leavers + turned.already > 0).collect())
}

/// Where the callers of each company's leavers are sent. Every company that somebody leaves must know what was written;
/// where nobody leaves any, one of the file.
fn found(
    written: &str,
    left: &BTreeSet<CompanyId>,
    of_file: &BTreeSet<CompanyId>,
    draft: &Draft<'_>,
) -> Result<BTreeMap<CompanyId, (Forward, TurnedTo)>, Misdirected> {
    let mut places = BTreeMap::new();
    let mut unknown = None;
    for company in left.iter().chain(of_file.difference(left)).copied() {
        match find(written, company, draft) {
            Ok((forward, to)) => {
                let name = draft.companies.get(company).map(|company| company.name.clone());
                let already = told_already(company, draft);
                let turned = TurnedTo { company: name.unwrap_or_default(), to, leavers: 0, already };
                places.insert(company, (forward, turned));
            }
            Err(misdirected) if left.contains(&company) => return Err(misdirected),
            Err(misdirected) => unknown = unknown.or(Some(misdirected)),
        }
    }
    match unknown {
        Some(misdirected) if places.is_empty() => Err(misdirected),
        _ => Ok(places),
    }
}

/// How many leavers of a company are told of today and send their callers nowhere.
fn told_already(company: CompanyId, draft: &Draft<'_>) -> usize {
    let today = draft.today(company);
    let nowhere = |referral: &&Referral| {
        referral.company == company
            && referral.person().is_some()
            && referral.forward.is_none()
            && referral.told_on(today)
    };
    draft.referrals.all().filter(nowhere).count()
}

/// The last day on which a leaver is told of from today on; none: they do not leave, or that is over.
fn told_from_today(person: &Person, however_long: bool, draft: &Draft<'_>) -> Option<NaiveDate> {
    let (until, today) = (told_until(person)?, draft.today(person.company));
    if until >= today {
        return Some(until);
    }
    today.checked_add_months(TOLD).filter(|_| however_long)
}
