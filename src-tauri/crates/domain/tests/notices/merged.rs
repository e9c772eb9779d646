//! What is told when two records become one: whoever was there twice is one, and only another holder is news.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::directory::Directory;
use vaihde_domain::merge::{Choices, MergeField, Pair, Side, plan_merge};
use vaihde_domain::notice::About;
use vaihde_domain::person::{Employment, Person};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{AssignmentId, PersonId, RoleId};

use crate::house::{Counted, House, LIISA, MANAGER, MATTI, PAYROLL, PEKKA, day, person};

const PEOPLE: [PersonId; 3] = [LIISA, MATTI, PEKKA];
const DAYS: u8 = 40;

fn on(offset: u8) -> NaiveDate {
    day("2026-11-05") + Days::new(offset.into())
}

/// Days in their order, either of which may be open.
fn span() -> impl Strategy<Value = (Option<NaiveDate>, Option<NaiveDate>)> {
    let open = || proptest::option::of(0..DAYS);
    (open(), open()).prop_map(|(from, to)| match (from, to) {
        (Some(from), Some(to)) => (Some(on(from.min(to))), Some(on(from.max(to)))),
        _ => (from.map(on), to.map(on)),
    })
}

prop_compose! {
    /// Two leading roles, and people who are employed and hold them whenever.
    fn any_house()(
        employed in proptest::collection::vec(span(), PEOPLE.len()),
        held in proptest::collection::vec((0..2_usize, 0..PEOPLE.len(), span()), 0..6),
    ) -> House {
        let mut house = House::new();
        house.directory.people.push(person(MATTI, "Matti", "Laine"));
        let people = std::mem::take(&mut house.directory.people).into_iter().zip(employed);
        house.directory.people = people
            .map(|(person, (from, to))| Person { employed: Employment { from, to }, ..person })
            .collect();
        let roles = std::mem::take(&mut house.directory.roles).into_iter();
        house.directory.roles = roles.map(|role| Role { leading: true, ..role }).collect();
        house.directory.assignments = (0..)
            .zip(held)
            .map(|(place, (role, person, (from, to)))| Assignment {
                id: AssignmentId(Uuid::from_u128(9_000 + u128::from(place))),
                role: [MANAGER, PAYROLL][role],
                person: PEOPLE[person],
                position: place,
                from,
                to,
            })
            .collect();
        house
    }
}

/// Who holds the role on a day, whoever they are called now.
fn holders(
    role: RoleId,
    on: NaiveDate,
    directory: &Directory,
    called: impl Fn(PersonId) -> PersonId,
) -> BTreeSet<PersonId> {
    let employed = |id: PersonId| {
        let person = directory.people.iter().find(|person| person.id == id);
        person.is_some_and(|person| !person.employed.begins_after(on) && !person.employed.ended_by(on))
    };
    let held = directory.assignments.iter().filter(|held| held.role == role && held.holds_on(on));
    held.map(|held| held.person).filter(|person| employed(*person)).map(called).collect()
}

proptest! {
    /// A role whose holders are the same people on every day to come is no news; one that another holds today is.
    #[test]
    fn only_another_holder_is_news(mut house in any_house(), keep in 0..3_usize, other in 1..3_usize, theirs: bool) {
        let (keep, gone) = (PEOPLE[keep], PEOPLE[(keep + other) % PEOPLE.len()]);
        let side = if theirs { Side::Gone } else { Side::Keep };
        let choices = Choices::from([(MergeField::Employed, side)]);
        let plan =
            plan_merge(Pair::People { keep, gone }, &choices, &house.directory, &mut Counted::from(1 << 64));
        let plan = plan.unwrap();
        let before = house.directory.clone();
        let (one, edits) = plan.as_one(&before);
        house.directory = one;
        let told = house.change(&edits);
        let after = before.clone().after(&plan.edits);
        let one = |id: PersonId| if id == gone { keep } else { id };
        for role in [MANAGER, PAYROLL] {
            let told = told.iter().any(|told| matches!(told.about, About::Holder { role: of, .. } if of == role));
            let on = |day| (holders(role, day, &before, one), holders(role, day, &after, one));
            let same = |day| {
                let (was, is) = on(day);
                was == is
            };
            if (0..=DAYS).map(self::on).filter(|day| *day >= house.today).all(same) {
                prop_assert!(!told, "{role:?}");
            }
            if !same(house.today) {
                prop_assert!(told, "{role:?}");
            }
        }
    }
}
