//! What would go wrong, told while an absence is written.

use chrono_tz::Tz;
use vaihde_domain::AbsenceId;
use vaihde_domain::conflict::{Conflict, conflicts};

use crate::office::{Office, day};
use crate::{absence, now, office, span, weekly};

fn of(office: &Office, id: AbsenceId) -> Vec<Conflict> {
    conflicts(&absence(office, id), &office.roster(), now())
}

#[test]
fn an_absence_with_a_cover_who_is_there_has_no_conflicts() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let away = office.away(anna, "13.7.", "17.7.", &[liisa]);
    assert_eq!(of(&office, away), []);
}

#[test]
fn a_cover_who_is_away_on_thursday_leaves_thursday_open() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let away = office.away(anna, "13.7.", "17.7.", &[liisa]);
    office.away(liisa, "16.7.", "16.7.", &[]);
    let thursday = vec![span("16.7.", "16.7.")];
    let expected = [
        Conflict::Uncovered { when: thursday.clone() },
        Conflict::CoverAway { cover: liisa, when: thursday },
    ];
    assert_eq!(of(&office, away), expected, "the hole before its cause");
}

#[test]
fn when_the_cover_is_away_is_cut_to_the_absence_and_a_second_cover_closes_the_hole() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let pekka = office.person("Pekka Laine");
    let away = office.away(anna, "13.7.", "17.7.", &[liisa, pekka]);
    office.away(liisa, "15.7. 12.00", "31.7.", &[]);
    assert_eq!(
        of(&office, away),
        [Conflict::CoverAway { cover: liisa, when: vec![span("15.7. 12.00", "17.7.")] }]
    );
}

#[test]
fn an_hour_without_anybody_is_told_as_an_hour() {
    let mut office = office();
    let anna = office.person("Anna Virtanen");
    let away = office.away(anna, "8.7. 13.00", "8.7. 14.00", &[]);
    assert_eq!(of(&office, away), [Conflict::Uncovered { when: vec![span("8.7. 13.00", "8.7. 14.00")] }]);
}

#[test]
fn an_absence_until_further_notice_is_looked_at_far_ahead() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let away = office.away(anna, "13.7.", "", &[liisa]);
    office.left(liisa, "31.8.");
    let expected = [
        Conflict::Uncovered { when: vec![span("1.9.", "")] },
        Conflict::CoverLeft { cover: liisa, last_day: day("31.8.") },
    ];
    assert_eq!(of(&office, away), expected);
}

#[test]
fn a_cover_who_starts_in_the_middle_and_one_without_a_number_are_told() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let pekka = office.person("Pekka Laine");
    office.of(liisa, |liisa| liisa.employed.from = Some(day("15.7.")));
    office.without_number(pekka);
    let away = office.away(anna, "13.7.", "17.7.", &[liisa, pekka]);
    let expected = [
        Conflict::Uncovered { when: vec![span("13.7.", "14.7.")] },
        Conflict::CoverNotStarted { cover: liisa, from: day("15.7.") },
        Conflict::CoverNoNumber { cover: pekka },
    ];
    assert_eq!(of(&office, away), expected);
}

#[test]
fn nobody_covers_for_themselves() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let away = office.away(anna, "13.7.", "17.7.", &[anna, liisa]);
    assert_eq!(of(&office, away), [Conflict::CoverThemselves { cover: anna }]);
}

#[test]
fn two_who_cover_each_other_at_the_same_time_are_a_loop_and_on_different_days_are_not() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let pekka = office.person("Pekka Laine");
    let away = office.away(anna, "13.7.", "17.7.", &[liisa]);
    office.away(liisa, "13.7.", "14.7.", &[anna]);
    assert!(of(&office, away).contains(&Conflict::CoverLoop { cover: liisa }));
    // Liisa's Monday is covered by Pekka, whose Friday is covered by Anna: at no time do they wait for each other.
    office.directory.absences.pop();
    office.away(liisa, "13.7.", "13.7.", &[pekka]);
    office.away(pekka, "17.7.", "17.7.", &[anna]);
    let told = of(&office, away);
    assert_eq!(told, [Conflict::CoverAway { cover: liisa, when: vec![span("13.7.", "13.7.")] }]);
}

#[test]
fn a_cover_of_one_role_leaves_the_payroll_without_anybody() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let hr = office.role("HR", &[anna]);
    let payroll = office.role("Payroll", &[anna]);
    let away = office.away(anna, "13.7.", "17.7.", &[]);
    office.cover(away, liisa, Some(hr));
    assert_eq!(
        of(&office, away),
        [Conflict::RoleUncovered { role: payroll, when: vec![span("13.7.", "17.7.")] }]
    );
}

#[test]
fn a_hole_in_a_role_that_others_make_is_not_told_of_this_absence() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let pekka = office.person("Pekka Laine");
    let role = office.role("HR", &[liisa]);
    // Anna held it until the spring.
    office.holds(anna, role, None, Some("31.5."));
    office.away(liisa, "13.7.", "17.7.", &[]);
    let away = office.away(anna, "13.7.", "17.7.", &[pekka]);
    assert_eq!(of(&office, away), []);
}

#[test]
fn a_cover_who_covers_others_is_told_and_the_same_person_is_no_other() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let pekka = office.person("Pekka Laine");
    office.away(pekka, "15.7.", "20.7.", &[liisa]);
    let away = office.away(anna, "13.7.", "17.7.", &[liisa]);
    let other = office.away(anna, "17.7.", "24.7.", &[liisa]);
    let expected = [
        Conflict::Overlap { absence: other, merges: true },
        Conflict::CoverBusy { cover: liisa, others: vec![pekka] },
    ];
    assert_eq!(of(&office, away), expected);
}

#[test]
fn what_comes_again_overlaps_and_does_not_merge() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let wednesdays = office.away(anna, "8.7.", "8.7.", &[liisa]);
    weekly(&mut office, wednesdays, None);
    let away = office.away(anna, "13.7.", "17.7.", &[liisa]);
    assert_eq!(of(&office, away), [Conflict::Overlap { absence: wednesdays, merges: false }]);
}

#[test]
fn of_an_absence_that_comes_again_only_its_own_times_are_told() {
    let mut office = office();
    let anna = office.person("Anna Virtanen");
    let wednesdays = office.away(anna, "8.7.", "8.7.", &[]);
    weekly(&mut office, wednesdays, Some("22.7."));
    // A hole that has nothing to do with Wednesdays.
    office.away(anna, "9.7.", "10.7.", &[]);
    let when = vec![span("8.7.", "8.7."), span("15.7.", "15.7."), span("22.7.", "22.7.")];
    assert_eq!(of(&office, wednesdays), [Conflict::Uncovered { when }]);
}

#[test]
fn a_cover_of_another_company_is_told() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let other = office.another_company("Toinen Oy", Tz::Europe__Stockholm);
    office.of(liisa, |liisa| liisa.company = other);
    let away = office.away(anna, "13.7.", "17.7.", &[liisa]);
    assert_eq!(of(&office, away), [Conflict::OtherCompany { cover: liisa, company: other }]);
}

#[test]
fn what_is_over_cannot_go_wrong_any_more() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let june = office.away(anna, "1.6.", "5.6.", &[]);
    assert_eq!(of(&office, june), []);
    let away = office.away(anna, "15.6.", "10.7.", &[liisa]);
    office.away(liisa, "22.6.", "26.6.", &[]);
    assert_eq!(of(&office, away), [], "that the cover was away in June is past");
}

#[test]
fn the_absence_as_it_was_is_no_other_absence() {
    let mut office = office();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let id = office.away(anna, "13.7.", "17.7.", &[liisa]);
    let mut draft = absence(&office, id);
    draft.span = span("14.7.", "24.7.");
    assert_eq!(conflicts(&draft, &office.roster(), now()), []);
    draft.covers.clear();
    let when = vec![span("14.7.", "24.7.")];
    assert_eq!(conflicts(&draft, &office.roster(), now()), [Conflict::Uncovered { when }]);
}
