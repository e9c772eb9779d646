//! Stories of absence lists: who is away, who covers, and that a list read twice changes nothing.
#![expect(clippy::unwrap_used, reason = "in a test a panic is the message")]

mod plan_builders;

use std::collections::BTreeSet;

use plan_builders::{Cells, House, day, noon, people, row};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use vaihde_domain::absence_list::{
    AbsenceChange, AbsenceField, AbsenceList, AbsencePlan, AbsencePlanOptions, AbsenceRow, AbsenceStep,
    AbsenceWarning, plan_absences,
};
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::find_person::{Found, find_person};
use vaihde_domain::row_problem::RowFault;
use vaihde_domain::staff_list::{Field, StaffPlanOptions};

fn house() -> House {
    let mut house = House::default();
    let rows = vec![
        row("Pekka Koistinen").id("1").of("Kuusi").email("pekka@kuusi.example").role("HR"),
        row("Liisa Saarinen").id("2").of("Kuusi").role("Payroll"),
        row("Matti Meri").id("3").of("Kuusi"),
        row("Matti Virtanen").id("4").of("Kuusi"),
        row("Matti Virtanen").id("5").of("Kuusi"),
        row("Anna Virtanen").id("6").of("Kuusi").to("2024-12-31"),
        row("Anna Virtanen").id("7").of("Kuusi"),
        row("Matti Meri").id("1").of("Mänty"),
    ];
    let columns = [Field::Id, Field::Company, Field::Email, Field::Roles, Field::EmployedTo];
    house.import_with(&people(&columns, rows), &StaffPlanOptions::at(noon()));
    house
}

fn away(name: &str, from: &str, to: &str) -> AbsenceRow {
    AbsenceRow {
        line: 0,
        id: None,
        email: None,
        name: Some(name.into()),
        company: Some("Kuusi".into()),
        span: Span { from: Moment::Day(day(from)), to: (to != "-").then(|| Moment::Day(day(to))) },
        repeats: None,
        covers: Vec::new(),
        role: None,
        return_may_be_told: None,
    }
}

fn covered(row: AbsenceRow, covers: &[&str]) -> AbsenceRow {
    AbsenceRow { covers: covers.iter().map(|cover| (*cover).to_owned()).collect(), ..row }
}

fn list(mut rows: Vec<AbsenceRow>) -> AbsenceList {
    let fields = [AbsenceField::FullName, AbsenceField::From, AbsenceField::To, AbsenceField::Covers];
    for (line, row) in (2..).zip(&mut rows) {
        row.line = line;
    }
    AbsenceList { fields: BTreeSet::from(fields), rows }
}

fn import(house: &mut House, list: &AbsenceList) -> AbsencePlan {
    import_with(house, list, &AbsencePlanOptions::at(noon()))
}

fn import_with(house: &mut House, list: &AbsenceList, options: &AbsencePlanOptions) -> AbsencePlan {
    let plan = plan_absences(&house.directory, list, options, &mut house.ids);
    house.directory = std::mem::take(&mut house.directory).after(&plan.edits);
    plan
}

fn faults(plan: &AbsencePlan) -> Vec<(u64, &RowFault)> {
    plan.problems.iter().map(|problem| (problem.line, &problem.fault)).collect()
}

#[test]
fn an_absence_is_added_once_with_its_covers_in_order() {
    let mut house = house();
    let rows = vec![covered(away("Koistinen Pekka", "2026-07-06", "2026-08-04"), &["2", "Meri, Matti"])];
    let plan = import(&mut house, &list(rows.clone()));
    let covers = vec!["Liisa Saarinen".to_owned(), "Matti Meri".to_owned()];
    assert_eq!(plan.absences[0].step, AbsenceStep::New { covers });
    assert!(house.directory.absences[0].return_may_be_told);
    let again = import(&mut house, &list(rows));
    assert_eq!((again.edits, again.unchanged), (vec![], 1));
}

#[test]
fn a_cover_that_stays_keeps_its_place_in_memory() {
    let mut house = house();
    let with = |covers: &[&str]| list(vec![covered(away("Pekka Koistinen", "2026-07-06", "-"), covers)]);
    import(&mut house, &with(&["Liisa Saarinen"]));
    let first = house.directory.absences[0].covers[0].clone();
    let plan = import(&mut house, &with(&["Matti Meri", "Liisa Saarinen"]));
    let change = AbsenceChange::Covers {
        before: vec!["Liisa Saarinen".into()],
        after: vec!["Matti Meri".into(), "Liisa Saarinen".into()],
    };
    assert_eq!(plan.absences[0].step, AbsenceStep::Changed(vec![change]));
    assert_eq!(house.directory.absences[0].covers[1], first);
}

#[test]
fn covers_for_one_role_and_for_everything_are_one_absence() {
    let mut house = house();
    let both = || away("Pekka Koistinen", "2026-07-06", "2026-07-10");
    let hr = AbsenceRow { role: Some("hr".into()), ..covered(both(), &["Matti Meri"]) };
    let plan = import(&mut house, &list(vec![hr, covered(both(), &["Liisa Saarinen"])]));
    let covers = vec!["Matti Meri (HR)".to_owned(), "Liisa Saarinen".to_owned()];
    assert_eq!(plan.absences[0].step, AbsenceStep::New { covers });
    assert_eq!(house.directory.absences.len(), 1);
}

#[test]
fn of_two_rows_about_one_absence_the_careful_one_decides_what_is_told() {
    let mut house = house();
    let told = |may: bool| AbsenceRow {
        return_may_be_told: Some(may),
        ..away("Pekka Koistinen", "2026-07-06", "2026-07-10")
    };
    import(&mut house, &list(vec![told(true), told(false), told(true)]));
    assert!(!house.directory.absences[0].return_may_be_told);
    // A list that does not say it leaves what is known.
    import(&mut house, &list(vec![away("Pekka Koistinen", "2026-07-06", "2026-07-10")]));
    assert!(!house.directory.absences[0].return_may_be_told);
}

#[test]
fn a_list_never_takes_away_an_absence_it_does_not_hold() {
    let mut house = house();
    import(&mut house, &list(vec![away("Pekka Koistinen", "2026-07-06", "2026-07-10")]));
    let plan = import(&mut house, &list(vec![away("Pekka Koistinen", "2026-07-06", "2026-07-17")]));
    assert_eq!(house.directory.absences.len(), 2);
    assert_eq!(
        plan.warnings,
        [AbsenceWarning::Overlaps { absences: 1 }, AbsenceWarning::ReturnTold { absences: 1 }]
    );
}

#[test]
fn whoever_cannot_be_told_apart_refuses_the_whole_list() {
    let mut house = house();
    let rows = vec![
        away("Matti Virtanen", "2026-07-06", "2026-07-10"),
        away("Nobody Known", "2026-07-06", "2026-07-10"),
        covered(away("Liisa Saarinen", "2026-07-06", "2026-07-10"), &["Saarinen Liisa"]),
        covered(away("Liisa Saarinen", "2026-07-06", "2026-07-10"), &["Virtanen Matti"]),
        AbsenceRow { role: Some("Cooking".into()), ..away("Liisa Saarinen", "2026-07-06", "2026-07-10") },
        AbsenceRow { name: None, ..away("", "2026-07-06", "2026-07-10") },
        AbsenceRow { company: Some("Koivu".into()), ..away("Liisa Saarinen", "2026-07-06", "2026-07-10") },
        away("Pekka Koistinen", "2026-07-06", "2026-07-10"),
    ];
    let plan = import(&mut house, &list(rows.clone()));
    let wanted = [
        (2, &RowFault::SeveralPeople { count: 2 }),
        (3, &RowFault::NoSuchPerson),
        (4, &RowFault::Themselves),
        (5, &RowFault::SeveralPeople { count: 2 }),
        (6, &RowFault::NoSuchRole),
        (7, &RowFault::Nobody),
        (8, &RowFault::NoSuchPerson),
    ];
    assert_eq!((faults(&plan), plan.edits.len()), (wanted.to_vec(), 0));
    let skipping = AbsencePlanOptions { skip_bad: true, ..AbsencePlanOptions::at(noon()) };
    let plan = import_with(&mut house, &list(rows), &skipping);
    assert_eq!((faults(&plan).len(), plan.absences.len()), (7, 1));
}

#[test]
fn an_id_beside_somebody_elses_name_marks_nobody_away() {
    let mut house = house();
    let row = AbsenceRow { id: Some("1".into()), ..away("Liisa Saarinen", "2026-07-06", "2026-07-10") };
    assert_eq!(faults(&import(&mut house, &list(vec![row]))), [(2, &RowFault::NoSuchPerson)]);
}

#[test]
fn an_id_counts_within_the_company_the_row_names() {
    let mut house = house();
    let by_id = |company: Option<&str>| AbsenceRow {
        id: Some("1".into()),
        name: None,
        company: company.map(str::to_owned),
        ..away("", "2026-07-06", "2026-07-10")
    };
    assert_eq!(import(&mut house, &list(vec![by_id(Some("MÄNTY"))])).absences[0].name, "Matti Meri");
    let plan = import(&mut house, &list(vec![by_id(None)]));
    assert_eq!(faults(&plan), [(2, &RowFault::SeveralPeople { count: 2 })]);
}

#[test]
fn a_person_is_found_by_id_mailbox_or_full_name_and_current_staff_first() {
    let house = house();
    let find = |text: &str| find_person(&house.directory, noon(), text);
    let pekka = house.person("Pekka Koistinen").id;
    for text in ["pekka koistinen", "Koistinen, Pekka", "PEKKA@kuusi.example", &pekka.to_string()] {
        assert_eq!(find(text), Found::One(pekka), "{text}");
    }
    assert!(matches!(find("1"), Found::Several(people) if people.len() == 2));
    assert_eq!(find("Koistinen"), Found::None);
    // Of two Annas one has left.
    let anna = house.directory.people.iter().find(|person| person.staff_id.as_deref() == Some("7")).unwrap();
    assert_eq!(find("Virtanen Anna"), Found::One(anna.id));
}

fn any_list() -> impl Strategy<Value = AbsenceList> {
    let texts =
        &["Pekka Koistinen", "Saarinen Liisa", "Matti Virtanen", "1", "pekka@kuusi.example", "Nobody"][..];
    let fields =
        subsequence(vec![AbsenceField::Covers, AbsenceField::ReturnMayBeTold, AbsenceField::Role], 0..=3);
    let row = (
        select(texts),
        select(&["2026-07-06", "2026-07-08"][..]),
        select(&["2026-07-10", "-"][..]),
        prop::collection::vec(select(texts).prop_map(str::to_owned), 0..3),
        select(&[None, Some("HR"), Some("payroll")][..]),
        any::<Option<bool>>(),
    );
    (fields, prop::collection::vec(row, 0..8)).prop_map(|(fields, rows)| {
        let has = |field| fields.contains(&field);
        let rows = rows.into_iter().map(|(who, from, to, covers, role, told)| AbsenceRow {
            covers: if has(AbsenceField::Covers) { covers } else { Vec::new() },
            role: role.filter(|_| has(AbsenceField::Role)).map(str::to_owned),
            return_may_be_told: told.filter(|_| has(AbsenceField::ReturnMayBeTold)),
            ..away(who, from, to)
        });
        AbsenceList { rows: rows.collect(), fields: fields.iter().copied().collect() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_list_over_another_twice_changes_nothing_the_second_time(first in any_list(), second in any_list()) {
        let options = AbsencePlanOptions { skip_bad: true, ..AbsencePlanOptions::at(noon()) };
        let mut house = house();
        import_with(&mut house, &first, &options);
        import_with(&mut house, &second, &options);
        let again = import_with(&mut house, &second, &options);
        prop_assert_eq!(again.edits, vec![]);
        for absence in &house.directory.absences {
            prop_assert!(absence.covers.iter().all(|cover| cover.person != absence.person));
        }
    }
}
