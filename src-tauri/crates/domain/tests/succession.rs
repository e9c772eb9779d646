//! Whoever comes into a role instead of the others: what holds of every set of holders.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use chrono::{DateTime, Days, NaiveDate, Utc};
use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::company::Company;
use vaihde_domain::directory::Directory;
use vaihde_domain::id::Ids;
use vaihde_domain::person::{Employment, Person};
use vaihde_domain::person_form::{self, new_person, plan_person};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::role_form::{HolderDraft, plan_role, read_role};
use vaihde_domain::succession::{Holding, holdings};
use vaihde_domain::{AssignmentId, CompanyId, PersonId, RoleId};

const KUUSILINNA: CompanyId = CompanyId(Uuid::from_u128(1));
const DIRECTOR: RoleId = RoleId(Uuid::from_u128(21));

struct Counted(u128);

impl Ids for Counted {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

fn noon() -> DateTime<Utc> {
    "2026-07-08T09:00:00Z".parse().unwrap()
}

fn today() -> NaiveDate {
    noon().date_naive()
}

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(100 + number))
}

type Between = (Option<NaiveDate>, Option<NaiveDate>);

/// Days around today, some of them unsaid.
fn some_day() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of((0_u64..40).prop_map(|days| today() - Days::new(20) + Days::new(days)))
}

fn days() -> impl Strategy<Value = Between> {
    (some_day(), some_day()).prop_map(|(one, other)| match (one, other) {
        (Some(from), Some(to)) => (Some(from.min(to)), Some(from.max(to))),
        unsaid => unsaid,
    })
}

/// A director's post, each of its holders with the days of the holding and of the employment.
fn house(held: &[(Between, Between)]) -> Directory {
    let each = || (0..).zip(held);
    let employed = |(number, (_, (from, to))): (u128, &(Between, Between))| Person {
        employed: Employment { from: *from, to: *to },
        ..Person::named(person(number), KUUSILINNA, "Aino", format!("Haltija{number}"))
    };
    let assignment = |(number, ((from, to), _)): (u32, &(Between, Between))| Assignment {
        id: AssignmentId(Uuid::from_u128(200 + u128::from(number))),
        role: DIRECTOR,
        person: person(number.into()),
        position: number,
        from: *from,
        to: *to,
    };
    Directory {
        companies: vec![Company::named(KUUSILINNA, "Kuusilinna Oy")],
        people: each().map(employed).collect(),
        roles: vec![Role::named(DIRECTOR, KUUSILINNA, "Toimitusjohtaja")],
        assignments: (0..).zip(held).map(assignment).collect(),
        ..Directory::default()
    }
}

fn on(directory: &Directory, day: NaiveDate) -> Vec<PersonId> {
    let is_on =
        |held: &&Holding| held.from.is_none_or(|from| from <= day) && held.to.is_none_or(|to| day <= to);
    holdings(KUUSILINNA, directory, noon())[&DIRECTOR].iter().filter(is_on).map(|held| held.person).collect()
}

proptest! {
    #[test]
    fn on_their_first_day_they_hold_it_alone_and_the_eve_is_as_it_was(
        held in prop::collection::vec((days(), days()), 0..5),
        from in some_day(),
        employed in some_day(),
    ) {
        let before = house(&held);
        let mut saara = new_person(KUUSILINNA);
        saara.name.given = "Saara".into();
        saara.employed.from = employed;
        let role = "Toimitusjohtaja".into();
        saara.roles = vec![person_form::RoleDraft { role, from, to: None, leading: true, instead: true }];
        let plan = plan_person(&saara, &before, noon(), &mut Counted(1_000)).unwrap();
        let after = before.clone().after(&plan.edits);
        let first = from.max(employed).unwrap_or(today());
        if first >= today() {
            prop_assert_eq!(on(&after, first), [plan.id]);
        }
        for day in (0..30).map(|days| today() + Days::new(days)) {
            let others = |of: &Directory| {
                on(of, day).into_iter().filter(|person| *person != plan.id).collect::<Vec<_>>()
            };
            if day < first {
                prop_assert_eq!(others(&after), others(&before), "{} is before it", day);
            }
            let begins = |person: &PersonId| on(&before, first).contains(person);
            let stay: Vec<_> = others(&before).into_iter().filter(|person| !begins(person)).collect();
            if day > first {
                prop_assert_eq!(others(&after), stay, "whoever begins later begins");
            }
        }
    }

    #[test]
    fn both_forms_do_the_same(
        held in prop::collection::vec((days(), days()), 1..5),
        from in some_day(),
    ) {
        let mut before = house(&held);
        before.people.push(Person::named(person(50), KUUSILINNA, "Saara", "Uusitalo"));
        let mut by_person = person_form::read_person(person(50), &before, noon()).unwrap();
        let role = "Toimitusjohtaja".into();
        by_person.roles = vec![person_form::RoleDraft { role, from, to: None, leading: false, instead: true }];
        let mut by_role = read_role(DIRECTOR, &before, noon()).unwrap();
        by_role.holders.push(HolderDraft { person: person(50), from, to: None, instead: true });
        let one = plan_person(&by_person, &before, noon(), &mut Counted(1_000)).unwrap();
        let other = plan_role(&by_role, &before, noon(), &mut Counted(1_000)).unwrap();
        prop_assert_eq!(
            holdings(KUUSILINNA, &before.clone().after(&one.edits), noon()),
            holdings(KUUSILINNA, &before.after(&other.edits), noon())
        );
    }
}
