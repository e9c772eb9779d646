//! The demo companies: that they are what their generator makes, and that they tell what they are there to tell.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use vaihde_domain::company::CallRule;
use vaihde_domain::company_form::SHORT;
use vaihde_exchange::demo::{Demo, NOMINAL_DAY};
use vaihde_tests::{CountingIds, generator};

fn demo() -> Demo {
    static READ: LazyLock<Demo> = LazyLock::new(|| Demo::read(&mut CountingIds::default()).unwrap());
    READ.clone()
}

#[test]
fn the_demo_is_what_its_generator_makes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/demo");
    for file in generator::demo() {
        let there = fs::read_to_string(folder.join(file.name)).unwrap();
        assert!(there == file.text, "assets/demo/{} differs: run `cargo xtask demo`", file.name);
    }
}

#[test]
fn seventeen_companies_answer_in_three_languages() {
    let demo = demo();
    assert_eq!(demo.directory.companies.len(), 17);
    assert_eq!(demo.staff.rows.len(), 2531);
    for company in &demo.directory.companies {
        let greeting = &company.greeting;
        assert!(
            [&greeting.fi, &greeting.sv, &greeting.en].iter().all(|text| !text.is_empty()),
            "{}",
            company.name
        );
    }
    let with = |rule| demo.directory.companies.iter().filter(|company| company.rule == rule).count();
    assert_eq!(with(CallRule::GiveNumber), 1, "calls cannot be transferred from one company");
    assert_eq!(with(CallRule::TakeMessage), 1, "and for one, messages are taken");
    let called: HashSet<String> = demo
        .directory
        .companies
        .iter()
        .flat_map(|company| company.called.iter().map(|number| number.written.clone()))
        .collect();
    assert_eq!(called.len(), 17, "each is called by a number of its own");
    for company in &demo.directory.companies {
        assert!(company.short_instruction.chars().count() <= SHORT, "{}", company.name);
        let links = &company.links;
        assert!(links.iter().all(|link| link.host().ends_with(".example")), "{}", company.name);
    }
}

#[test]
fn every_row_of_the_demo_is_in_a_company_and_department_that_are_there() {
    let demo = demo();
    let companies: HashSet<&str> =
        demo.directory.companies.iter().map(|company| company.name.as_str()).collect();
    let departments: HashSet<&str> = demo.directory.departments.iter().map(|one| one.name.as_str()).collect();
    let roles: HashSet<&str> = demo.directory.roles.iter().map(|role| role.name.as_str()).collect();
    for row in &demo.staff.rows {
        assert!(companies.contains(row.company.as_deref().unwrap()), "line {}", row.line);
        assert!(departments.contains(row.department.as_deref().unwrap()), "line {}", row.line);
        assert!(row.roles.iter().all(|role| roles.contains(role.as_str())), "line {}", row.line);
    }
}

#[test]
fn everybody_named_in_the_demo_is_in_its_staff() {
    let demo = demo();
    let ids: HashSet<&str> = demo.staff.rows.iter().filter_map(|row| row.id.as_deref()).collect();
    assert_eq!(ids.len(), demo.staff.rows.len(), "each id once");
    for row in &demo.staff.rows {
        assert!(row.deputies.iter().all(|deputy| ids.contains(deputy.as_str())), "staff, line {}", row.line);
        assert!(!row.deputies.contains(row.id.as_ref().unwrap()), "staff, line {}", row.line);
    }
    for row in &demo.absences.rows {
        let who = row.id.as_deref().unwrap();
        assert!(ids.contains(who), "absences, line {}", row.line);
        assert!(row.covers.iter().all(|cover| ids.contains(cover.as_str())), "absences, line {}", row.line);
        assert!(row.covers.iter().all(|cover| cover != who), "absences, line {}", row.line);
    }
}

#[test]
fn the_numbers_of_the_demo_ring_nobody() {
    for (_, number) in demo().staff.rows.iter().flat_map(|row| &row.numbers) {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let fictional = digits.len() == 4 || digits.starts_with("048") || digits.starts_with("35848");
        assert!(fictional, "{number}");
    }
}

#[test]
fn the_demo_happens_around_the_day_it_is_opened() {
    let still = demo().around(NaiveDate::from_ymd_opt(2026, 7, 12).unwrap());
    assert_eq!(still, demo(), "the same week");

    let opened = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
    let (moved, nominal) = (demo().around(opened), demo());
    let by = moved.absences.rows[0].span.from.day() - nominal.absences.rows[0].span.from.day();
    assert_eq!(by.num_days() % 7, 0);
    assert_eq!((NOMINAL_DAY + by).iso_week(), opened.iso_week());
    for (moved, nominal) in moved.staff.rows.iter().zip(&nominal.staff.rows) {
        assert_eq!(moved.employed_to, nominal.employed_to.map(|day| day + by));
    }
}

#[test]
fn the_deputies_and_referrals_of_the_demo_find_their_people() {
    let demo = demo();
    let mut ids = CountingIds::after(1_000_000);
    let nobody = demo.once_staffed(&[], &mut ids);
    // Referrals are told even where the person they are about is not there.
    assert_eq!(nobody.len(), 10);
}

#[test]
fn a_big_staff_file_is_the_same_every_time() {
    let made = |people, seed| {
        let mut text = Vec::new();
        generator::write_staff(people, seed, &mut text).unwrap();
        String::from_utf8(text).unwrap()
    };
    let file = made(2_000, 1);
    assert_eq!(file, made(2_000, 1));
    assert_ne!(file, made(2_000, 2));
    assert_eq!(file.lines().count(), 2_001);
    assert!(made(3_000, 1).starts_with(&file), "a smaller file is the beginning of a bigger one");
}
