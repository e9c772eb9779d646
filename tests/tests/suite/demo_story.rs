//! What the demo is there to show, asked on its nominal Wednesday: the stories of the product in its first minute.

use std::sync::LazyLock;

use vaihde_domain::absence_list::{AbsencePlanOptions, plan_absences};
use vaihde_domain::directory::Directory;
use vaihde_domain::person::Person;
use vaihde_domain::reach::{Asked, Because, Outcome, Reach, Who, reach};
use vaihde_domain::record::Edit;
use vaihde_domain::roster::Roster;
use vaihde_domain::staff_list::{StaffPlanOptions, plan_staff};
use vaihde_exchange::demo::Demo;
use vaihde_tests::{CountingIds, at};

const NOW: &str = "8.7. 9.42";

static ROSTER: LazyLock<Roster> = LazyLock::new(|| Roster::new(opened()));

/// The directory with the demo in it, put in as the program does.
fn opened() -> Directory {
    let mut ids = CountingIds::default();
    let demo = Demo::read(&mut ids).unwrap();
    let staff = plan_staff(&demo.directory, &demo.staff, &StaffPlanOptions::at(at(NOW)), &mut ids);
    assert_eq!(staff.problems, []);
    let directory = demo.directory.clone().after(&staff.edits);
    let rest: Vec<Edit> = demo.once_staffed(&directory.people, &mut ids).into_iter().map(Edit::Add).collect();
    let directory = directory.after(&rest);
    let away = plan_absences(&directory, &demo.absences, &AbsencePlanOptions::at(at(NOW)), &mut ids);
    assert_eq!(away.problems, []);
    directory.after(&away.edits)
}

fn person(staff_id: &str) -> &'static Person {
    ROSTER.people().find(|person| person.staff_id.as_deref() == Some(staff_id)).unwrap()
}

fn named(full: &str, company: &str) -> &'static Person {
    let here = |person: &&Person| ROSTER.company(person.company).is_some_and(|one| one.name == company);
    ROSTER.people().filter(here).find(|person| person.name.full() == full).unwrap()
}

fn role(name: &str, company: &str) -> Asked {
    let here = |id| ROSTER.company(id).is_some_and(|one| one.name == company);
    Asked::Role(ROSTER.roles().find(|role| role.name == name && here(role.company)).unwrap().id)
}

fn asked(asked: Asked, moment: &str) -> Reach {
    reach(asked, &ROSTER, at(moment))
}

/// Who answers, in words: a full name, or where no person does what the outcome is.
fn answers(reach: &Reach) -> String {
    match reach.contact().map(|contact| contact.who) {
        Some(Who::Person(id)) => ROSTER.person(id).unwrap().name.full(),
        Some(Who::Department(id)) => ROSTER.department(id).unwrap().name.clone(),
        Some(Who::Company(_)) => "the fallback".to_owned(),
        Some(other) => format!("{other:?}"),
        None => "nobody".to_owned(),
    }
}

fn who_answers_for(full: &str, company: &str) -> String {
    answers(&asked(Asked::Person(named(full, company).id), NOW))
}

#[test]
fn pekka_koistinen_is_away_and_liisa_saarinen_answers() {
    let answer = asked(Asked::Person(person("KL-0002").id), NOW);
    assert_eq!(answers(&answer), "Liisa Saarinen");
    assert_eq!(answer.contact().unwrap().number.written, "2214");
    assert!(matches!(answer.outcome, Outcome::Covered(_)));
    // Matti Laine, the first cover, is away until noon.
    assert!(matches!(answer.steps[1].because, Because::Away { until: Some(_) }), "{:?}", answer.steps[1]);
}

#[test]
fn after_noon_the_first_cover_answers() {
    let answer = asked(Asked::Person(person("KL-0002").id), "8.7. 12.00");
    assert_eq!(answers(&answer), "Matti Laine");
}

#[test]
fn the_new_managing_director_holds_the_role_from_his_first_day() {
    let director = role("Toimitusjohtaja", "Kuusilinna Oy");
    assert_eq!(answers(&asked(director, NOW)), "Kaarina Marjatta Holm");
    assert_eq!(answers(&asked(director, "1.9. 9.00")), "Pekka Koistinen");
}

#[test]
fn the_payroll_is_covered_until_the_day_of_the_hole() {
    let payroll = role("Palkat", "Kuusilinna Oy");
    assert_eq!(answers(&asked(payroll, "14.7. 9.00")), "Carita Ek");
    assert_ne!(answers(&asked(payroll, "15.7. 9.00")), "Carita Ek");
    assert!(matches!(
        asked(payroll, "15.7. 9.00").contact().map(|one| one.who),
        None | Some(Who::Company(_))
    ));
}

#[test]
fn two_who_cover_each_other_are_passed_by_as_a_loop() {
    assert_eq!(who_answers_for("Aatu Mäki", "Rautakehrä Oy"), "Konepaja");
}

#[test]
fn a_cover_who_is_away_is_followed_to_theirs() {
    assert_eq!(who_answers_for("Sirkka-Liisa Honkasalo", "Ylä-Honkamaan kunta"), "Timo V. Korhonen");
}

#[test]
fn somebody_without_a_cover_leaves_a_hole() {
    let answer = asked(Asked::Person(named("Saara Lehto", "Rautakehrä Oy").id), NOW);
    assert_eq!(answers(&answer), "the fallback");
    assert_eq!(answer.steps[0].because, Because::Away { until: None }, "her return is not told");
}

#[test]
fn a_store_that_opens_at_noon_is_closed_before() {
    let answer = asked(Asked::Person(named("Peeter Koisti", "Kuusilinna Oy").id), NOW);
    assert!(matches!(answer.steps[0].because, Because::Closed { .. }), "{:?}", answer.steps[0]);
}

#[test]
fn a_leaver_is_told_of_by_referral_and_one_is_sent_on() {
    let with_consent = asked(Asked::Person(named("Petri Koistinen", "Kuusilinna Oy").id), NOW);
    assert!(matches!(with_consent.steps[0].because, Because::Left { .. }), "{:?}", with_consent.steps[0]);
    let sent_on = asked(Asked::Person(named("Irja Pulkkinen", "Ylä-Honkamaan kunta").id), NOW);
    assert!(matches!(sent_on.outcome, Outcome::Covered(_)), "{:?}", sent_on.outcome);
}

#[test]
fn the_demos_files_again_change_nothing() {
    let mut ids = CountingIds::after(1_000_000);
    let directory = opened();
    let demo = Demo::read(&mut ids).unwrap();
    let staff = plan_staff(&directory, &demo.staff, &StaffPlanOptions::at(at(NOW)), &mut ids);
    assert_eq!(staff.edits, [], "not even what a staff file cannot tell: the coming managing director");
    let away = plan_absences(&directory, &demo.absences, &AbsencePlanOptions::at(at(NOW)), &mut ids);
    assert_eq!(away.edits, []);
}
