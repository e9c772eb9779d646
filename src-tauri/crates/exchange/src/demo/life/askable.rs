//! Whom callers of a demo company ask for, how often, and how they are answered.

use std::collections::HashSet;

use chrono::NaiveDate;
use vaihde_domain::PersonId;
use vaihde_domain::company::{CallRule, Company};
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::directory::Directory;
use vaihde_domain::reach::Who;
use vaihde_domain::referral::{Forward, Referral};

use super::Dice;

/// Somebody or something that callers ask for.
#[derive(Clone, Copy)]
pub(super) struct Askable {
    pub(super) who: Who,
    /// How often, compared with the others.
    pub(super) weight: u64,
    /// How they are answered, in percent: straight, by a cover, by nobody.
    pub(super) ways: [u64; 3],
    /// The first day somebody asks.
    pub(super) from: Option<NaiveDate>,
    /// The last day somebody asks.
    pub(super) to: Option<NaiveDate>,
}

impl Askable {
    pub(super) fn is_asked_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// How somebody is answered who is there most days.
const PRESENT: [u64; 3] = [74, 18, 8];

/// Of so many people anybody asks often enough to be counted here.
const PEOPLE: usize = 28;

pub(super) fn askable(
    company: &Company,
    directory: &Directory,
    today: NaiveDate,
    dice: &mut Dice,
) -> Vec<Askable> {
    let mut asked = roles(company, directory, dice);
    asked.extend(people(company, directory, today, dice));
    let mut told: Vec<&Referral> =
        directory.referrals.iter().filter(|referral| referral.company == company.id).collect();
    told.sort_by(|one, other| one.names.cmp(&other.names));
    asked.extend(told.into_iter().flat_map(|referral| referral_asked(referral, directory, dice)));
    if company.rule == CallRule::TakeMessage {
        asked.iter_mut().for_each(|one| one.ways = [0, 0, 100]);
    }
    asked
}

fn roles(company: &Company, directory: &Directory, dice: &mut Dice) -> Vec<Askable> {
    let held: HashSet<_> = directory.assignments.iter().map(|assignment| assignment.role).collect();
    let has_deputy: HashSet<_> = directory.deputies.iter().map(|deputy| deputy.of).collect();
    let mut roles: Vec<_> = directory.roles.iter().filter(|role| role.company == company.id).collect();
    roles.sort_by(|one, other| one.name.cmp(&other.name));
    let asked = roles.into_iter().map(|role| Askable {
        who: Who::Role(role.id),
        weight: 25 + dice.below(70),
        ways: match (held.contains(&role.id), has_deputy.contains(&DeputyOf::Role(role.id))) {
            (true, _) => [70, 22, 8],
            (false, true) => [0, 78, 22],
            (false, false) => [0, 0, 100],
        },
        from: None,
        to: None,
    });
    asked.collect()
}

fn people(company: &Company, directory: &Directory, today: NaiveDate, dice: &mut Dice) -> Vec<Askable> {
    let here = directory.people.iter().filter(|person| person.company == company.id);
    let mut people: Vec<_> = here.filter(|person| !person.employed.ended_by(today)).collect();
    people.sort_by(|one, other| one.staff_id.cmp(&other.staff_id));
    // Those at the head of a company's list are asked for most.
    let asked = people.into_iter().take(PEOPLE).zip(2_u64..).map(|(person, place)| Askable {
        who: Who::Person(person.id),
        weight: 240 / place + dice.below(8),
        // A few are hardly ever at their desk.
        ways: if place % 7 == 4 { [34, 10, 56] } else { PRESENT },
        from: person.employed.from,
        to: None,
    });
    asked.collect()
}

/// A leaver was somebody like the others up to the last day.
fn referral_asked(referral: &Referral, directory: &Directory, dice: &mut Dice) -> Vec<Askable> {
    let leaver: Option<PersonId> = referral.person();
    let last_day =
        directory.people.iter().find(|person| Some(person.id) == leaver).and_then(|it| it.employed.to);
    let told = Askable {
        who: leaver.map_or(Who::Referral(referral.id), Who::Person),
        weight: dice.below(6)
            + match (leaver, referral.to) {
                // There are many leavers, and each is asked for now and then.
                (Some(_), _) => 3,
                // What is told for a while is asked for in that while.
                (None, Some(_)) => 60,
                (None, None) => 16,
            },
        ways: match &referral.forward {
            Some(Forward::Person(_) | Forward::Role(_) | Forward::Number(_) | Forward::Company(_)) => {
                [0, 82, 18]
            }
            Some(Forward::Address(_) | Forward::Page(_)) | None => [0, 0, 100],
        },
        from: referral.from.max(last_day.and_then(|day| day.succ_opt())),
        to: referral.to,
    };
    let before = last_day.map(|day| Askable { ways: PRESENT, from: None, to: Some(day), ..told });
    before.into_iter().chain([told]).collect()
}
