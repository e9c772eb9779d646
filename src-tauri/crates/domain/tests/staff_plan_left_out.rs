//! Stories of lines that somebody wants to leave out, and of what a list confirms.
#![expect(clippy::unwrap_used, reason = "in a test a panic is the message")]

mod plan_builders;

use std::collections::BTreeSet;

use proptest::prelude::*;

use plan_builders::{Cells, House, changes, gone, kuusilinna, new, nobody, people, posts, row};
use vaihde_domain::PersonId;
use vaihde_domain::record::RecordId;
use vaihde_domain::staff_list::{Field, PlanWarning, StaffPlanOptions, StaffRow};

fn without(lines: &[u64]) -> StaffPlanOptions {
    StaffPlanOptions { leave_out: lines.iter().copied().collect(), leavers: true, ..kuusilinna() }
}

fn titled(rows: Vec<StaffRow>) -> vaihde_domain::staff_list::StaffList {
    people(&[Field::Id, Field::Title, Field::Deputies], rows)
}

#[test]
fn whoever_is_left_out_stays_as_they_are_and_is_not_gone_while_others_are() {
    let mut house = House::default();
    house.import(&titled(vec![
        row("Anna Virtanen").id("1").title("myyjä"),
        row("Liisa Saarinen").id("2").title("myyjä"),
        row("Pekka Koistinen").id("3").title("johtaja"),
    ]));
    let next = titled(vec![
        row("Anna Virtanen").id("1").title("myyntijohtaja"),
        row("Liisa Saarinen").id("2").title("myyntipäällikkö"),
        row("Matti Laine").id("4").title("myyjä"),
    ]);
    let plan = house.import_with(&next, &without(&[2, 4]));
    assert_eq!(plan.left_out, [2, 4]);
    assert_eq!((new(&plan), gone(&plan)), (vec![], vec!["Pekka Koistinen"]));
    assert_eq!(changes(&plan, "Liisa Saarinen").len(), 1);
    assert_eq!(house.person("Anna Virtanen").title, "myyjä");
    assert!(house.person("Anna Virtanen").employed.to.is_none());
    assert!(!plan.warnings.contains(&PlanWarning::NobodyGone));
}

#[test]
fn all_lines_about_a_person_go_with_the_one_that_is_named() {
    let mut house = House::default();
    let fields = [Field::Id, Field::Title, Field::EmployedFrom, Field::EmployedTo];
    let list = people(
        &fields,
        vec![
            row("Anna Virtanen").id("1").title("harjoittelija").from("2024-01-01").to("2024-12-31"),
            row("Liisa Saarinen").id("2").title("myyjä"),
            row("Anna Virtanen").id("1").title("myyjä").from("2025-01-01"),
        ],
    );
    let plan = house.import_with(&list, &without(&[2]));
    assert_eq!((plan.left_out.as_slice(), new(&plan)), (&[2, 4][..], vec!["Liisa Saarinen"]));
}

#[test]
fn nobody_else_is_taken_for_whoever_is_left_out() {
    let mut house = House::default();
    house.import(&people(&[Field::Title], vec![row("Anna Virtanen").title("myyjä")]));
    let twice = people(
        &[Field::Title],
        vec![row("Anna Virtanen").title("myyjä"), row("Anna Virtanen").title("kokki")],
    );
    let plan = house.import_with(&twice, &without(&[2]));
    assert_eq!(new(&plan), ["Anna Virtanen"]);
    assert_eq!(house.directory.people.len(), 2);
}

#[test]
fn a_post_that_is_left_out_keeps_its_holder_and_is_not_gone() {
    let mut house = House::default();
    let list = |rows| posts(&[Field::Id, Field::Title], rows);
    house.import(&list(vec![
        row("Michael Anderson").id("4").title("Director"),
        row("Zoe Smith").id("5").title("Deputy Director"),
    ]));
    let next = list(vec![
        row("Graham Ledward").id("4").title("Director"),
        nobody().id("5").title("Deputy Director"),
    ]);
    house.import_with(&next, &without(&[2]));
    assert_eq!(house.holders(house.post("4")), ["Michael Anderson"]);
    assert_eq!(house.holders(house.post("5")), [""; 0]);
}

#[test]
fn a_row_that_names_somebody_new_who_is_left_out_cannot_be_taken() {
    let mut house = House::default();
    let list =
        titled(vec![row("Anna Virtanen").id("1"), row("Liisa Saarinen").id("2").deputy("Anna Virtanen")]);
    let plan = house.plan(&list, &StaffPlanOptions { skip_bad: true, ..without(&[2]) });
    assert_eq!(plan.problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [3]);
}

#[test]
fn a_list_contains_the_people_and_roles_it_speaks_of_and_no_others() {
    let mut house = House::default();
    let list = |rows| people(&[Field::Id, Field::Roles], rows);
    house.import(&list(vec![
        row("Anna Virtanen").id("1").role("Palkat"),
        row("Liisa Saarinen").id("2").role("Vuokra"),
    ]));
    let plan = house.import(&list(vec![row("Anna Virtanen").id("1").role("Palkat")]));
    assert_eq!(plan.edits, []);
    let pay = house.directory.roles.iter().find(|role| role.name == "Palkat").unwrap();
    let anna = RecordId::Person(house.person("Anna Virtanen").id);
    assert_eq!(plan.contains.into_iter().collect::<BTreeSet<_>>(), [anna, RecordId::Role(pay.id)].into());
}

/// Those of the people whose name is one of these.
fn called(house: &House, names: &[&str]) -> BTreeSet<PersonId> {
    names.iter().map(|name| house.person(name).id).collect()
}

#[test]
fn whoever_is_missing_from_the_file_stays_where_somebody_says_so_and_the_others_leave() {
    let mut house = House::default();
    house.import(&titled(vec![
        row("Anna Virtanen").id("1").title("myyjä"),
        row("Liisa Saarinen").id("2").title("myyjä"),
        row("Pekka Koistinen").id("3").title("johtaja"),
    ]));
    let next = titled(vec![row("Anna Virtanen").id("1").title("myyntijohtaja")]);
    let stay = called(&house, &["Pekka Koistinen", "Anna Virtanen"]);
    let plan = house.import_with(&next, &StaffPlanOptions { stay, ..without(&[]) });
    assert_eq!(gone(&plan), ["Liisa Saarinen"]);
    assert!(house.person("Liisa Saarinen").employed.to.is_some());
    assert!(house.person("Pekka Koistinen").employed.to.is_none());
    // It is about who is missing only: whoever is in the file is as the file has them.
    assert_eq!(house.person("Anna Virtanen").title, "myyntijohtaja");
    // The file says nothing of whoever stays, so it does not confirm them either.
    assert!(!plan.contains.contains(&RecordId::Person(house.person("Pekka Koistinen").id)));
}

#[test]
fn the_post_of_somebody_who_stays_is_not_gone() {
    let mut house = House::default();
    let list = |rows| posts(&[Field::Id, Field::Title], rows);
    house.import(&list(vec![
        row("Michael Anderson").id("4").title("Director"),
        row("Zoe Smith").id("5").title("Deputy Director"),
        row("Graham Ledward").id("6").title("Secretary"),
    ]));
    let next = list(vec![row("Michael Anderson").id("4").title("Director")]);
    let stay = called(&house, &["Zoe Smith"]);
    let plan = house.import_with(&next, &StaffPlanOptions { stay, ..without(&[]) });
    assert_eq!(gone(&plan), ["Graham Ledward"]);
    assert_eq!(plan.roles, []);
    assert_eq!(house.holders(house.post("5")), ["Zoe Smith"]);
    assert!(house.holders(house.post("6")).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Of those who are missing, exactly those leave of whom nobody says that they stay; whoever stays is as before.
    #[test]
    fn of_the_missing_leave_those_who_do_not_stay(people_there in prop::collection::vec(any::<(bool, bool)>(), 1..12)) {
        let mut house = House::default();
        let name = |at: usize| format!("Henkilö{} Sukunimi{}", "a".repeat(at), "b".repeat(at));
        let rows = |of: &dyn Fn(usize) -> bool| {
            let there = (0..people_there.len()).filter(|at| of(*at));
            there.map(|at| row(&name(at)).id(&at.to_string()).title("myyjä")).collect::<Vec<_>>()
        };
        house.import(&titled(rows(&|_| true)));
        let stay: BTreeSet<PersonId> =
            (0..people_there.len()).filter(|at| people_there[*at].1).map(|at| house.person(&name(at)).id).collect();
        let before = house.directory.clone();
        // A file without anybody says nothing of any company.
        let in_file = |at: usize| at == 0 || people_there[at].0;
        let plan = house.import_with(&titled(rows(&in_file)), &StaffPlanOptions { stay: stay.clone(), ..without(&[]) });
        let wanted: Vec<String> =
            (0..people_there.len()).filter(|at| !in_file(*at) && !people_there[*at].1).map(name).collect();
        let mut left = gone(&plan);
        left.sort_unstable();
        let mut wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        wanted.sort_unstable();
        prop_assert_eq!(left, wanted);
        for person in before.people.iter().filter(|person| stay.contains(&person.id)) {
            prop_assert_eq!(house.directory.people.iter().find(|now| now.id == person.id), Some(person));
        }
    }
}
