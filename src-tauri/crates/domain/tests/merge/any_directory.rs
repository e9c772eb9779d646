//! What holds after a merge in every small directory: nothing refers to what is gone, nothing is there twice, and
//! nothing of anybody is lost.

use std::collections::BTreeSet;

use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::company::Company;
use vaihde_domain::department::Department;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::merge::{Choices, MergeField, Pair, Side, plan_merge};
use vaihde_domain::notice::{About, HoursOf, Notice};
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::{Person, PersonName};
use vaihde_domain::planned::{Planned, as_of};
use vaihde_domain::reach::{Asked, reach};
use vaihde_domain::referral::{Forward, Referral, ReferralAbout};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::roster::Roster;
use vaihde_domain::suggestion::{Subject, Suggestion, SuggestionKind, SuggestionState};
use vaihde_domain::{
    AbsenceId, AssignmentId, CompanyId, CoverId, DepartmentId, DeputyId, NoticeId, PersonId, PlannedId,
    ReferralId, RoleId, SuggestionId, UserId,
};

use crate::plan_builders::{Counted, day, noon};

const PEOPLE: u128 = 5;
const ROLES: u128 = 3;
const PARTS: u128 = 2;

// Ids that are told from each other in any text.
fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(0xA000 + n % PEOPLE))
}

fn role(n: u128) -> RoleId {
    RoleId(Uuid::from_u128(0xB000 + n % ROLES))
}

fn part(n: u128) -> DepartmentId {
    DepartmentId(Uuid::from_u128(0xC000 + n % PARTS))
}

const COMPANY: CompanyId = CompanyId(Uuid::from_u128(0xD000));

/// Seeds from which references are made: small numbers.
type Seeds = Vec<(u128, u128, u128)>;

fn seeds(most: usize) -> impl Strategy<Value = Seeds> {
    prop::collection::vec((0..100_u128, 0..100_u128, 0..100_u128), 0..most)
}

fn new_name(given: u128, family: u128) -> PersonName {
    let (given, family) = (format!("Uusi{}", given % 2), format!("Suku{}", family % 4));
    PersonName { given, family, ..PersonName::default() }
}

prop_compose! {
    fn any_directory()(
        people in prop::collection::vec((0..4_u128, 0..100_u128, prop::option::of(0..PEOPLE)), PEOPLE as usize),
        held in seeds(8), deputies in seeds(8), absences in seeds(6), told in seeds(5), others in seeds(6),
    ) -> Directory {
        let mut directory = Directory {
            companies: vec![Company::named(COMPANY, "Kuusilinna Oy")],
            departments: (0..PARTS).map(|n| Department::named(part(n), COMPANY, format!("Osasto {n}"))).collect(),
            roles: (0..ROLES)
                .map(|n| Role {
                    department: Some(part(n)),
                    reports_to: Some(role(n + 1)),
                    keywords: vec![format!("sana {n}"), "yhteinen".into()],
                    ..Role::named(role(n), COMPANY, format!("Tehtävä {n}"))
                })
                .collect(),
            ..Directory::default()
        };
        directory.people = (0..).zip(people).map(|(n, (names, digits, boss))| Person {
            department: Some(part(names)),
            numbers: vec![Number::read(&format!("22{:02}", digits % 7), NumberKind::Extension, Region::FINLAND)],
            reports_to: boss.map(person).filter(|boss| *boss != person(n)),
            languages: vec!["fi".into(), format!("l{}", names)],
            ..Person::named(person(n), COMPANY, format!("Etu{names}"), format!("Suku{}", digits % 3))
        }).collect();
        for (n, (a, b, c)) in (0..).zip(held) {
            directory.assignments.push(Assignment {
                id: AssignmentId(Uuid::from_u128(0x1000 + n)),
                role: role(a),
                person: person(b),
                position: (c % 4) as u32,
                from: (c % 2 == 0).then(|| day("2026-01-01") + chrono::Days::new((a % 40) as u64)),
                to: (c % 3 == 0).then(|| day("2026-03-01") + chrono::Days::new((b % 40) as u64)),
            });
        }
        for (n, (a, b, c)) in (0..).zip(deputies) {
            let of = if c % 2 == 0 { DeputyOf::Person(person(a)) } else { DeputyOf::Role(role(a)) };
            let double = directory.deputies.iter().any(|known| known.of == of && known.person == person(b));
            if of != DeputyOf::Person(person(b)) && !double {
                let id = DeputyId(Uuid::from_u128(0x2000 + n));
                directory.deputies.push(Deputy { id, of, position: (c % 4) as u32, person: person(b) });
            }
        }
        for (n, (a, b, c)) in (0..).zip(absences) {
            let from = day("2026-07-01") + chrono::Days::new((c % 3) as u64);
            let covers = [(b, None), (c, Some(role(b))), (a + b, None)].into_iter().enumerate();
            let mut absence = Absence {
                id: AbsenceId(Uuid::from_u128(0x3000 + n)),
                person: person(a),
                span: Span { from: Moment::Day(from), to: Some(Moment::Day(from + chrono::Days::new(20))) },
                repeats: None,
                return_may_be_told: b % 2 == 0,
                covers: covers
                    .map(|(place, (who, role))| Cover {
                        id: CoverId(Uuid::from_u128(0x4000 + n * 10 + place as u128)),
                        person: person(who),
                        role,
                    })
                    .filter(|cover| cover.person != person(a))
                    .collect(),
            };
            let mut seen = BTreeSet::new();
            absence.covers.retain(|cover| seen.insert((cover.person, cover.role)));
            directory.absences.push(absence);
        }
        for (n, (a, b, c)) in (0..).zip(told) {
            directory.referrals.push(Referral {
                id: ReferralId(Uuid::from_u128(0x5000 + n)),
                company: COMPANY,
                about: match c % 3 {
                    0 => ReferralAbout::Question,
                    _ => ReferralAbout::Leaver(person(a)),
                },
                names: vec![format!("kysymys {n}")],
                say: vaihde_domain::language::PerLanguage::default(),
                forward: match c % 3 {
                    0 => Some(Forward::Person(person(b))),
                    1 => Some(Forward::Role(role(b))),
                    _ => None,
                },
                contact: None,
                from: None,
                to: None,
                listing: None,
            });
            directory.planned.push(Planned {
                id: PlannedId(Uuid::from_u128(0x6000 + n)),
                person: person(b),
                on: day("2026-09-01") + chrono::Days::new((a % 3) as u64),
                name: (c % 4 == 0).then(|| new_name(a, b)),
                title: (c % 2 == 0).then(|| format!("titteli {}", a % 3)),
                numbers: (a % 2 == 0).then(|| {
                    vec![Number::read(&format!("23{:02}", a % 7), NumberKind::Extension, Region::FINLAND)]
                }),
            });
        }
        for (n, (a, b, c)) in (0..).zip(others) {
            directory.notices.push(Notice {
                id: NoticeId(Uuid::from_u128(0x7000 + n)),
                company: COMPANY,
                about: match c % 5 {
                    0 => About::Starts(person(a)),
                    1 => About::Holder {
                        role: role(a),
                        person: (a % 3 != 0).then(|| person(b)),
                        before: (a % 4 != 0).then(|| person(c)),
                    },
                    2 => About::Hours(Some(HoursOf::Department(part(a)))),
                    3 => About::Hours(Some(HoursOf::Person(person(b)))),
                    _ => About::Leaves(person(b)),
                },
                on: day("2026-07-08"),
                from: day("2026-07-08"),
                to: day("2026-07-20"),
                must_read: false,
            });
            directory.suggestions.push(Suggestion {
                id: SuggestionId(Uuid::from_u128(0x8000 + n)),
                by: UserId(Uuid::from_u128(1)),
                at: noon(),
                company: Some(COMPANY),
                about: Some(if c % 2 == 0 { Subject::Person(person(a)) } else { Subject::Role(role(a)) }),
                kind: SuggestionKind::Other,
                words: format!("ehdotus {n}"),
                typed: String::new(),
                shown: vec![Subject::Person(person(b)), Subject::Role(role(c))],
                state: SuggestionState::Open,
                answer: String::new(),
                answered: None,
            });
        }
        directory
    }
}

fn any_pair() -> impl Strategy<Value = Pair> {
    prop_oneof![
        (0..PEOPLE, 1..PEOPLE).prop_map(|(a, b)| Pair::People { keep: person(a), gone: person(a + b) }),
        (0..ROLES, 1..ROLES).prop_map(|(a, b)| Pair::Roles { keep: role(a), gone: role(a + b) }),
        (0..PARTS).prop_map(|a| Pair::Departments { keep: part(a), gone: part(a + 1) }),
    ]
}

fn any_choices() -> impl Strategy<Value = Choices> {
    let side = || prop_oneof![Just(Side::Keep), Just(Side::Gone)];
    (side(), side(), side(), side()).prop_map(|(name, title, place, reports_to)| {
        Choices::from([
            (MergeField::Name, name),
            (MergeField::Title, title),
            (MergeField::Place, place),
            (MergeField::ReportsTo, reports_to),
        ])
    })
}

/// What one may not refer to, as it is written in any text.
fn gone_text(pair: Pair) -> String {
    match pair {
        Pair::People { gone, .. } => gone.to_string(),
        Pair::Roles { gone, .. } => gone.to_string(),
        Pair::Departments { gone, .. } => gone.to_string(),
    }
}

fn now(pair: Pair, id: PersonId) -> PersonId {
    match pair {
        Pair::People { keep, gone } if gone == id => keep,
        _ => id,
    }
}

fn role_now(pair: Pair, id: RoleId) -> RoleId {
    match pair {
        Pair::Roles { keep, gone } if gone == id => keep,
        _ => id,
    }
}

fn of_now(pair: Pair, of: DeputyOf) -> DeputyOf {
    match of {
        DeputyOf::Person(id) => DeputyOf::Person(now(pair, id)),
        DeputyOf::Role(id) => DeputyOf::Role(role_now(pair, id)),
    }
}

/// Who held what on which days of the spring.
fn held(directory: &Directory, pair: Pair) -> BTreeSet<(RoleId, PersonId, chrono::NaiveDate)> {
    let days = || day("2025-12-30").iter_days().take(120);
    let on = |held: &Assignment| {
        let (role, person) = (role_now(pair, held.role), now(pair, held.person));
        days().filter(|day| held.holds_on(*day)).map(|day| (role, person, day)).collect::<Vec<_>>()
    };
    directory.assignments.iter().flat_map(on).collect()
}

fn deputies(directory: &Directory, pair: Pair) -> BTreeSet<(DeputyOf, PersonId)> {
    let pairs = directory.deputies.iter().map(|deputy| (of_now(pair, deputy.of), now(pair, deputy.person)));
    pairs.filter(|(of, person)| *of != DeputyOf::Person(*person)).collect()
}

type AwayAndCovered = BTreeSet<(PersonId, chrono::NaiveDate, Option<(PersonId, Option<RoleId>)>)>;

fn away(directory: &Directory, pair: Pair) -> AwayAndCovered {
    let mut away = AwayAndCovered::new();
    for absence in &directory.absences {
        let person = now(pair, absence.person);
        away.insert((person, absence.span.from.day(), None));
        let covers = absence.covers.iter();
        let covers =
            covers.map(|cover| (now(pair, cover.person), cover.role.map(|role| role_now(pair, role))));
        away.extend(
            covers
                .filter(|(cover, _)| *cover != person)
                .map(|cover| (person, absence.span.from.day(), Some(cover))),
        );
    }
    away
}

fn is_once<T: Ord>(all: impl Iterator<Item = T>) -> bool {
    let mut seen = BTreeSet::new();
    all.into_iter().all(|one| seen.insert(one))
}

proptest! {
    #[test]
    fn after_a_merge_nothing_refers_to_what_is_gone_and_nothing_else_is_lost(
        directory in any_directory(), pair in any_pair(), choices in any_choices(),
    ) {
        let plan = plan_merge(pair, &choices, &directory, &mut Counted(0xF0000)).unwrap();
        let after = directory.clone().after(&plan.edits);

        prop_assert!(!format!("{after:?}").contains(&gone_text(pair)), "something still refers to it");
        prop_assert_eq!(held(&directory, pair), held(&after, pair));
        prop_assert_eq!(deputies(&directory, pair), deputies(&after, pair));
        prop_assert_eq!(away(&directory, pair), away(&after, pair));
        prop_assert!(is_once(after.deputies.iter().map(|deputy| (deputy.of, deputy.person))));
        prop_assert!(after.deputies.iter().all(|deputy| deputy.of != DeputyOf::Person(deputy.person)));
        for absence in &after.absences {
            prop_assert!(is_once(absence.covers.iter().map(|cover| (cover.person, cover.role))));
            prop_assert!(absence.covers.iter().all(|cover| cover.person != absence.person));
        }
        prop_assert!(after.people.iter().all(|person| person.reports_to != Some(person.id)));
        prop_assert!(after.roles.iter().all(|role| role.reports_to != Some(role.id)));

        // The others are all there, and so is everything that was told.
        let kinds = |directory: &Directory| [
            directory.people.len() + directory.roles.len() + directory.departments.len(),
            directory.referrals.len(), directory.notices.len(), directory.suggestions.len(),
        ];
        let (mut before, now) = (kinds(&directory), kinds(&after));
        before[0] -= 1;
        prop_assert_eq!(before, now);
        // That somebody holds a role and that they stay are two pieces of news.
        let stays = |directory: &Directory| -> BTreeSet<(NoticeId, bool)> {
            let notices = directory.notices.iter();
            notices.map(|one| (one.id, matches!(one.about, About::Holder { person, before, .. } if person == before))).collect()
        };
        prop_assert_eq!(stays(&directory), stays(&after));
        let words = |directory: &Directory| -> BTreeSet<String> {
            let people = directory.people.iter();
            let people = people.flat_map(|person| {
                let name = [&person.name.given, &person.name.family].into_iter();
                let more = person.name.former.iter().chain(&person.name.aliases).chain(&person.languages);
                name.chain(more).cloned().chain(person.numbers.iter().map(Number::digits)).collect::<Vec<_>>()
            });
            let roles = directory.roles.iter();
            let roles = roles.flat_map(|role| role.keywords.iter().chain([&role.name]).cloned().collect::<Vec<_>>());
            people.chain(roles).collect()
        };
        prop_assert_eq!(words(&directory), words(&after));
    }

    #[test]
    fn on_every_later_day_they_are_who_they_would_be_if_they_became_one_on_that_day(
        directory in any_directory(), a in 0..PEOPLE, b in 1..PEOPLE, choices in any_choices(),
    ) {
        let (keep, gone) = (person(a), person(a + b));
        let pair = Pair::People { keep, gone };
        let kept = |directory: Directory| directory.people.into_iter().find(|person| person.id == keep).unwrap();
        let merged = |directory: Directory| {
            let plan = plan_merge(pair, &choices, &directory, &mut Counted(0xF0000)).unwrap();
            directory.after(&plan.edits)
        };
        let once = merged(directory.clone());
        prop_assert!(once.planned.iter().all(|planned| planned.person != gone));
        for days in 0..5 {
            let at = noon() + chrono::Days::new(53 + days);
            let (early, late) = (kept(as_of(once.clone(), at)), kept(merged(as_of(directory.clone(), at))));
            prop_assert_eq!(&early.title, &late.title);
            prop_assert_eq!(&early.numbers, &late.numbers);
            prop_assert_eq!(&early.name, &late.name);
        }
    }

    #[test]
    fn whoever_was_reached_by_somebody_is_still_reached(
        mut directory in any_directory(), pair in any_pair(), choices in any_choices(),
    ) {
        // Who is away is another matter: whoever was away on one record is away.
        directory.absences.clear();
        let plan = plan_merge(pair, &choices, &directory, &mut Counted(0xF0000)).unwrap();
        let before = Roster::new(directory.clone());
        let after = Roster::new(directory.after(&plan.edits));
        let people = (0..PEOPLE).map(|n| Asked::Person(person(n)));
        for asked in people.chain((0..ROLES).map(|n| Asked::Role(role(n)))) {
            let is_gone = match asked {
                Asked::Person(id) => now(pair, id) != id,
                Asked::Role(id) => role_now(pair, id) != id,
                _ => false,
            };
            if !is_gone && reach(asked, &before, noon()).contact().is_some() {
                prop_assert!(reach(asked, &after, noon()).contact().is_some(), "{:?} is reached no more", asked);
            }
        }
    }
}
