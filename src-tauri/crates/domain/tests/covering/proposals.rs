//! Who could cover, and in which order. It is the third of July unless another day is said.

use vaihde_domain::absence::{Absence, Covered};
use vaihde_domain::civil::Span;
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::proposal::{Proposal, Why, proposals};

use crate::office::{HR, Office, clock, day, days, morning, role, week, who};

fn proposed(office: &Office, absence: &Absence, covered: &[Covered]) -> Vec<Proposal> {
    proposals(absence, &office.roster(), covered, morning(3))
}

fn names(office: &Office, absence: &Absence) -> Vec<(usize, Why)> {
    let nth = |proposal: &Proposal| (0..).find(|&nth| who(nth) == proposal.person).unwrap();
    proposed(office, absence, &[]).iter().map(|proposal| (nth(proposal), proposal.why)).collect()
}

fn same_work(office: &mut Office, people: &[usize]) {
    for &nth in people {
        let person = office.person(nth);
        person.department = Some(HR);
        person.title = "palkanlaskija".to_owned();
    }
}

#[test]
fn standing_deputies_come_before_who_covered_last_time_and_those_before_who_does_the_same_work() {
    let mut office = Office::of(7);
    office.deputy(DeputyOf::Person(who(0)), 1);
    office.holds(0, 0, None, None);
    office.holds(0, 4, None, None);
    office.deputy(DeputyOf::Role(role(0)), 2);
    office.away(0, days(1, 2), &[3]);
    same_work(&mut office, &[0, 1, 5]);
    let absence = office.absence(0, days(6, 10), &[]);
    let expected = [
        (1, Why::Deputy),
        (2, Why::RoleDeputy(role(0))),
        (3, Why::Covered(day(2))),
        (4, Why::SameRole(role(0))),
        (5, Why::SameWork),
    ];
    assert_eq!(names(&office, &absence), expected, "each once, and nobody without a reason");
}

#[test]
fn whoever_covered_latest_comes_first_though_that_absence_is_long_forgotten() {
    let mut office = Office::of(4);
    office.away(0, days(1, 1), &[1]);
    office.away(0, days(20, 24), &[3]);
    let before = |cover, last_on| Covered { person: who(0), cover: who(cover), role: None, last_on };
    let covered = [before(1, day(1) - chrono::Days::new(99)), before(2, day(2)), before(2, day(1))];
    let absence = office.absence(0, days(6, 10), &[]);
    let why: Vec<_> = proposed(&office, &absence, &covered).iter().map(|one| (one.person, one.why)).collect();
    let expected = [(who(2), Why::Covered(day(2))), (who(1), Why::Covered(day(1)))];
    assert_eq!(why, expected, "whoever will cover once has not covered yet");
}

#[test]
fn those_who_are_there_all_the_time_come_before_those_who_are_away_in_some_of_it() {
    let mut office = Office::of(4);
    for nth in 1..4 {
        office.deputy(DeputyOf::Person(who(0)), nth);
    }
    office.away(1, Span { from: clock(8, 12), ..days(8, 8) }, &[]);
    office.person(2).hours = week(&[0, 1, 2], 8, 16);
    let absence = office.absence(0, days(6, 10), &[]);
    let order: Vec<usize> = names(&office, &absence).iter().map(|(nth, _)| *nth).collect();
    assert_eq!(order, [3, 2, 1]);
    let last = proposed(&office, &absence, &[]).pop().unwrap();
    assert_eq!(last.away, [Span { from: clock(8, 12), ..days(8, 8) }]);
}

#[test]
fn nobody_is_proposed_who_could_not_answer_at_all() {
    let mut office = Office::of(8);
    same_work(&mut office, &[0, 1, 2, 3, 4, 5, 6, 7]);
    office.person(1).employed.to = Some(day(5));
    office.person(2).employed.from = Some(day(7));
    office.person(3).numbers.clear();
    office.person(4).hours = week(&[3, 4], 8, 16);
    office.away(5, days(1, 31), &[]);
    office.person(6).hours = week(&[0], 17, 20);
    let absence = office.absence(0, days(6, 8), &[]);
    assert_eq!(names(&office, &absence), [(7, Why::SameWork)]);
}

#[test]
fn whoever_covers_already_is_not_proposed_again_and_for_whom_they_cover_is_counted() {
    let mut office = Office::of(5);
    for nth in 1..3 {
        office.deputy(DeputyOf::Person(who(0)), nth);
    }
    office.away(3, days(8, 8), &[2]);
    office.away(4, days(10, 20), &[2]);
    office.away(0, days(8, 8), &[2]);
    let absence = office.absence(0, days(6, 10), &[(1, None)]);
    let [only] = proposed(&office, &absence, &[]).try_into().unwrap();
    assert_eq!((only.person, only.covers_others), (who(2), 2));
}

#[test]
fn of_an_absence_that_goes_on_only_what_is_to_come_matters() {
    let mut office = Office::of(3);
    for nth in 1..3 {
        office.deputy(DeputyOf::Person(who(0)), nth);
    }
    office.away(1, days(6, 7), &[]);
    office.person(2).employed.from = Some(day(7));
    let absence = office.absence(0, days(6, 10), &[]);
    let found = proposals(&absence, &office.roster(), &[], morning(8));
    assert_eq!(found.iter().map(|one| one.person).collect::<Vec<_>>(), [who(1), who(2)]);
    assert!(found.iter().all(|one| one.away.is_empty()));
}

#[test]
fn the_covers_of_the_absence_as_it_was_did_not_cover_last_time() {
    let mut office = Office::of(3);
    let id = office.away(0, days(1, 10), &[1]);
    let absence = Absence { id, ..office.absence(0, days(1, 10), &[(2, None)]) };
    assert_eq!(names(&office, &absence), []);
}

#[test]
fn a_department_of_hundreds_under_one_title_gives_eight_and_the_free_ones_of_them() {
    let mut office = Office::of(200);
    same_work(&mut office, &(0..200).collect::<Vec<_>>());
    for nth in 1..190 {
        office.away(nth, days(7, 7), &[]);
    }
    let absence = office.absence(0, days(6, 10), &[]);
    let order: Vec<usize> = names(&office, &absence).iter().map(|(nth, _)| *nth).collect();
    assert_eq!(order, (190..198).collect::<Vec<_>>());
}
