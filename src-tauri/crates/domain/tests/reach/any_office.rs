//! What holds in every office, however tangled: it ends, names only the free, visits nobody twice, and says "nobody"
//! only when there is nobody. Checked against a search written from the design's sentences alone, without the
//! product's walk: it gathers everybody who may ever be asked, in no order, and looks whether any of them is free.

use std::collections::{BTreeSet, HashSet};

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::language::Language;
use vaihde_domain::number::NumberKind;
use vaihde_domain::reach::{Asked, Because, Instead, Outcome, Reach, Who};
use vaihde_domain::referral::Forward;
use vaihde_domain::{PersonId, RoleId};

use crate::office::{OTHERS, Office, day, helsinki, number, stretches};

const NOW: &str = "8.7. 10.00";
const PEOPLE: usize = 8;
const ROLES: usize = 3;

/// How somebody is at ten o'clock on the eighth of July.
#[derive(Clone, Copy, Debug, PartialEq)]
enum How {
    Free,
    Closed,
    Left,
    Coming,
    WithoutNumber,
    OnlyFax,
}

/// Who covers, for everything or for one role.
type Covers = Vec<(usize, Option<usize>)>;

#[derive(Clone, Debug)]
struct Tangle {
    how: Vec<How>,
    /// Who is away; whether now; who covers.
    absences: Vec<(usize, bool, Covers)>,
    person_deputies: Vec<(usize, usize)>,
    role_deputies: Vec<(usize, usize)>,
    /// Who holds which role; whether today, or until the end of May.
    assignments: Vec<(usize, usize, bool)>,
    /// About whom, and to whom or what; whether told today.
    referrals: Vec<(Option<usize>, Option<To>, bool)>,
    duty: bool,
    fallback: bool,
    post_number: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
enum To {
    Person(usize),
    Role(usize),
    Number,
    /// Another company: with a fallback, only with a number by which it is called, open or not, or with none.
    Company(usize),
    Address,
    Page,
}

impl To {
    /// Whether there is something to tell and nobody to connect to.
    fn only_tells(self) -> bool {
        matches!(self, Self::Address | Self::Page)
    }
}

fn tangle() -> impl Strategy<Value = Tangle> {
    let how = prop_oneof![
        2 => Just(How::Free),
        3 => Just(How::Closed),
        3 => Just(How::WithoutNumber),
        1 => Just(How::OnlyFax),
        2 => Just(How::Left),
        1 => Just(How::Coming),
    ];
    let cover = (0..PEOPLE, proptest::option::of(0..ROLES));
    let absence = (0..PEOPLE, proptest::bool::weighted(0.8), prop::collection::vec(cover, 0..3));
    let to = prop_oneof![
        2 => (0..PEOPLE).prop_map(To::Person),
        2 => (0..ROLES).prop_map(To::Role),
        1 => Just(To::Number),
        2 => (0..OTHERS).prop_map(To::Company),
        1 => Just(To::Address),
        1 => Just(To::Page),
    ];
    let referral = (proptest::option::of(0..PEOPLE), proptest::option::of(to), proptest::bool::weighted(0.8));
    (
        prop::collection::vec(how, PEOPLE),
        prop::collection::vec(absence, 0..12),
        prop::collection::vec((0..PEOPLE, 0..PEOPLE), 0..6),
        prop::collection::vec((0..ROLES, 0..PEOPLE), 0..4),
        prop::collection::vec((0..ROLES, 0..PEOPLE, any::<bool>()), 0..8),
        prop::collection::vec(referral, 0..4),
        (proptest::bool::weighted(0.2), proptest::bool::weighted(0.2)),
        proptest::option::weighted(0.2, 0..ROLES),
    )
        .prop_map(
            |(
                how,
                absences,
                person_deputies,
                role_deputies,
                assignments,
                referrals,
                (duty, fallback),
                post_number,
            )| {
                Tangle {
                    how,
                    absences,
                    person_deputies,
                    role_deputies,
                    assignments,
                    referrals,
                    duty,
                    fallback,
                    post_number,
                }
            },
        )
}

fn at() -> DateTime<Utc> {
    helsinki(NOW)
}

impl Tangle {
    fn office(&self) -> (Office, Vec<PersonId>, Vec<RoleId>) {
        let mut office = Office::new();
        let people: Vec<_> = (0..PEOPLE).map(|nth| office.person(&format!("N {nth}"))).collect();
        let roles: Vec<_> = (0..ROLES).map(|nth| office.role(&format!("R {nth}"), &[])).collect();
        let department = office.department("D", self.duty.then_some("2900"));
        for (&id, how) in people.iter().zip(&self.how) {
            office.of(id, |person| {
                person.department = Some(department);
                match how {
                    How::Free => {}
                    How::Closed => {
                        person.hours.exceptions.insert(day("8.7."), stretches("12.00-16.00"));
                    }
                    How::Left => person.employed.to = Some(day("31.5.")),
                    How::Coming => person.employed.from = Some(day("9.7.")),
                    How::WithoutNumber => person.numbers.clear(),
                    How::OnlyFax => person.numbers = vec![number("09 000 111", NumberKind::Fax)],
                }
            });
        }
        for (who, now, covers) in &self.absences {
            let (from, to) = if *now { ("1.7.", "5.8.") } else { ("1.6.", "7.7.") };
            let absence = office.away(people[*who], from, to, &[]);
            for (cover, role) in covers {
                office.cover(absence, people[*cover], role.map(|role| roles[role]));
            }
        }
        for &(of, who) in &self.person_deputies {
            office.deputies(DeputyOf::Person(people[of]), &[people[who]]);
        }
        for &(of, who) in &self.role_deputies {
            office.deputies(DeputyOf::Role(roles[of]), &[people[who]]);
        }
        for &(role, who, today) in &self.assignments {
            office.holds(people[who], roles[role], None, (!today).then_some("31.5."));
        }
        let others = office.other_companies();
        for (about, to, told) in &self.referrals {
            let forward = to.map(|to| match to {
                To::Person(person) => Forward::Person(people[person]),
                To::Role(role) => Forward::Role(roles[role]),
                To::Number => Forward::Number(number("09 000 200", NumberKind::Desk)),
                To::Company(sort) => Forward::Company(others[sort]),
                To::Address => Forward::Address("myynti@kuusilinna.example".to_owned()),
                To::Page => Forward::Page("https://kuusilinna.example/myynti".to_owned()),
            });
            let id = office.referral(about.map(|about| people[about]), forward);
            if !told {
                office.of_referral(id, |referral| referral.to = Some(day("7.7.")));
            }
        }
        if self.fallback {
            office.general_number("09 000 100");
        }
        if let Some(role) = self.post_number {
            office.of_role(roles[role], |role| role.numbers = vec![number("2700", NumberKind::Extension)]);
        }
        (office, people, roles)
    }

    fn away(&self, who: usize) -> bool {
        self.absences.iter().any(|(person, now, _)| *now && *person == who)
    }

    fn free(&self, who: usize) -> bool {
        self.how[who] == How::Free && !self.away(who)
    }

    fn holders(&self, role: usize) -> impl Iterator<Item = usize> {
        self.assignments
            .iter()
            .filter(move |(held, _, today)| *held == role && *today)
            .map(|&(_, who, _)| who)
    }

    fn deputies_of(&self, who: usize) -> impl Iterator<Item = usize> {
        self.person_deputies.iter().filter(move |(of, _)| *of == who).map(|&(_, deputy)| deputy)
    }

    fn role_deputies_of(&self, role: usize) -> impl Iterator<Item = usize> {
        self.role_deputies.iter().filter(move |(of, _)| *of == role).map(|&(_, deputy)| deputy)
    }

    /// Adds everybody the covers of the not-free lead to, until nobody new turns up. With a role only its covers and
    /// the full ones count. The leaver asked for is led on from in a way of their own.
    fn with_covers(
        &self,
        mut all: BTreeSet<usize>,
        role: Option<usize>,
        leaver: Option<usize>,
    ) -> BTreeSet<usize> {
        loop {
            let found: BTreeSet<usize> = self
                .absences
                .iter()
                .filter(|(who, now, _)| *now && all.contains(who) && !self.free(*who) && Some(*who) != leaver)
                .flat_map(|(_, _, covers)| covers)
                .filter(|(_, only)| role.is_none() || only.is_none() || *only == role)
                .map(|&(cover, _)| cover)
                .collect();
            let before = all.len();
            all.extend(found);
            if all.len() == before {
                return all;
            }
        }
    }

    fn role_people(&self, role: usize, leaver: Option<usize>) -> BTreeSet<usize> {
        let holders: Vec<usize> = self.holders(role).filter(|&who| Some(who) != leaver).collect();
        let deputies_of_holders = holders.iter().flat_map(|&holder| self.deputies_of(holder));
        holders.iter().copied().chain(self.role_deputies_of(role)).chain(deputies_of_holders).collect()
    }

    /// Whether anybody or anything could answer, by the design.
    fn somebody(&self, asked: Asking) -> bool {
        match asked {
            Asking::Person(who) if self.how[who] == How::Left => self.somebody_after(who, None),
            Asking::Person(who) => {
                let all = [who].into_iter().chain(self.deputies_of(who)).collect();
                self.any_free(all, None, None) || self.duty || self.fallback
            }
            Asking::InRole(who, role) if self.how[who] == How::Left => self.somebody_after(who, Some(role)),
            Asking::InRole(who, role) => {
                let deputies = self.deputies_of(who).chain(self.role_deputies_of(role));
                let all = [who].into_iter().chain(deputies).collect();
                self.any_free(all, Some(role), None)
                    || self.duty
                    || self.fallback
                    || self.post_number == Some(role)
            }
            Asking::Role(role) => {
                let duty = self.duty && self.holders(role).next().is_some();
                self.any_free(self.role_people(role, None), Some(role), None)
                    || duty
                    || self.fallback
                    || self.post_number == Some(role)
            }
            Asking::Referral(nth) => {
                let (_, to, told) = &self.referrals[nth];
                *told && to.is_some_and(|to| self.somebody_at(to, None))
            }
        }
    }

    fn any_free(&self, all: BTreeSet<usize>, role: Option<usize>, leaver: Option<usize>) -> bool {
        self.with_covers(all, role, leaver).into_iter().any(|who| self.free(who))
    }

    fn somebody_at(&self, to: To, leaver: Option<usize>) -> bool {
        match to {
            To::Person(who) => self.any_free([who].into(), None, leaver),
            To::Role(role) => {
                self.any_free(self.role_people(role, leaver), None, leaver) || self.post_number == Some(role)
            }
            To::Number => true,
            To::Company(sort) => sort == 0,
            To::Address | To::Page => false,
        }
    }

    /// Everybody in this office left at the end of May, as did their assignments: all their roles ended last.
    fn somebody_after(&self, leaver: usize, asked: Option<usize>) -> bool {
        let told = self.referrals.iter().filter(|(about, _, told)| *told && *about == Some(leaver));
        let held = self.assignments.iter().filter(|(_, who, _)| *who == leaver).map(|&(role, ..)| role);
        let successors =
            held.chain(asked).flat_map(|role| self.holders(role)).filter(|&who| who != leaver).collect();
        // Once there is something to tell, nobody is asked any more.
        for to in told.filter_map(|&(_, to, _)| to) {
            if to.only_tells() || self.somebody_at(to, Some(leaver)) {
                return !to.only_tells();
            }
        }
        self.any_free(successors, None, Some(leaver))
    }
}

#[derive(Clone, Copy, Debug)]
enum Asking {
    Person(usize),
    InRole(usize, usize),
    Role(usize),
    Referral(usize),
}

fn check(tangle: &Tangle, office: &Office, people: &[PersonId], asking: Asking, asked: Asked) {
    let reach = office.reach(asked, at());

    if let Some(Who::Person(named)) = reach.contact().map(|to| to.who) {
        let nth = people.iter().position(|&id| id == named).unwrap();
        assert!(tangle.free(nth), "{nth} is not free: {reach:?}");
        assert_eq!(
            reach.steps.last().map(|step| (step.who, step.because)),
            Some((Who::Person(named), Because::Free))
        );
    }
    let Outcome::Nobody(instead) = &reach.outcome else {
        assert!(!reach.steps.is_empty(), "{asking:?} has no step");
        return check_steps(tangle, office, asking, asked, people, &reach);
    };
    let last = reach.steps.last().unwrap();
    let tells = matches!(last.because, Because::AddressTold | Because::PageTold | Because::OnlySaid);
    assert_eq!(tells, matches!(instead, Instead::TellReferral(_)), "{reach:?}");
    check_steps(tangle, office, asking, asked, people, &reach);
}

fn check_steps(
    tangle: &Tangle,
    office: &Office,
    asking: Asking,
    asked: Asked,
    people: &[PersonId],
    reach: &Reach,
) {
    let free_steps = reach.steps.iter().filter(|step| step.because == Because::Free).count();
    assert!(free_steps <= 1, "the search goes on after somebody free: {reach:?}");

    let mut seen = HashSet::new();
    for step in reach.steps.iter().filter(|step| step.because != Because::Loop) {
        if let Who::Person(person) = step.who {
            assert!(seen.insert(person), "visited twice: {reach:?}");
        }
    }

    let somebody = !matches!(reach.outcome, Outcome::Nobody(_));
    assert_eq!(somebody, tangle.somebody(asking), "{asking:?}: {reach:?}");

    if let (Outcome::Direct(to), Asking::Person(who) | Asking::InRole(who, _)) = (&reach.outcome, asking) {
        assert_eq!(to.who, Who::Person(people[who]));
    }
    for language in Language::ALL {
        assert!(!office.say(asked, at(), language).is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_every_office_the_answer_ends_names_the_free_and_says_nobody_only_when_there_is_nobody(tangle in tangle()) {
        let (office, people, roles) = tangle.office();
        for (nth, &person) in people.iter().enumerate() {
            check(&tangle, &office, &people, Asking::Person(nth), Asked::Person(person));
            check(&tangle, &office, &people, Asking::InRole(nth, 0), Asked::PersonInRole(person, roles[0]));
        }
        for (nth, &role) in roles.iter().enumerate() {
            check(&tangle, &office, &people, Asking::Role(nth), Asked::Role(role));
        }
        for (nth, referral) in office.directory.referrals.iter().enumerate() {
            check(&tangle, &office, &people, Asking::Referral(nth), Asked::Referral(referral.id));
        }
    }

    #[test]
    fn the_order_in_which_records_come_changes_nothing(tangle in tangle()) {
        let (office, people, roles) = tangle.office();
        let (mut turned, ..) = tangle.office();
        turned.directory.people.reverse();
        turned.directory.absences.reverse();
        turned.directory.deputies.reverse();
        turned.directory.assignments.reverse();
        turned.directory.referrals.reverse();
        let told: Vec<Asked> = office.directory.referrals.iter().map(|told| Asked::Referral(told.id)).collect();
        let people = people.iter().map(|&id| Asked::Person(id));
        for asked in people.chain(roles.iter().map(|&id| Asked::Role(id))).chain(told) {
            prop_assert_eq!(office.reach(asked, at()), turned.reach(asked, at()));
        }
    }
}
