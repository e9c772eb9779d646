//! Each thing that may go wrong, told as a story. It is the third of July unless another day is said.

use chrono::Weekday;
use vaihde_domain::absence::Absence;
use vaihde_domain::civil::Span;
use vaihde_domain::conflict::{Conflict, conflicts};

use crate::office::{
    ELSEWHERE, Office, clock, day, days, hours, morning, role, until_further_notice, week, weekly, who,
};

fn told(office: &Office, absence: &Absence) -> Vec<Conflict> {
    conflicts(absence, &office.roster(), morning(3))
}

#[test]
fn a_week_with_a_cover_who_is_there_is_in_order() {
    let mut office = Office::of(2);
    let absence = office.absence(0, days(6, 10), &[(1, None)]);
    assert_eq!(told(&office, &absence), []);
}

#[test]
fn a_cover_who_is_away_on_thursday_is_told_at_once_and_a_second_one_closes_the_hole() {
    let mut office = Office::of(3);
    office.away(1, days(9, 9), &[]);
    let absence = office.absence(0, days(6, 10), &[(1, None)]);
    let thursday = vec![days(9, 9)];
    let away = Conflict::CoverAway { cover: who(1), when: thursday.clone() };
    assert_eq!(told(&office, &absence), [Conflict::Uncovered { when: thursday }, away.clone()]);
    let absence = office.absence(0, days(6, 10), &[(1, None), (2, None)]);
    assert_eq!(told(&office, &absence), [away], "the first one is away all the same");
}

#[test]
fn a_cover_who_is_away_only_on_the_weekend_is_no_trouble() {
    let mut office = Office::of(2);
    office.away(1, days(11, 12), &[]);
    let absence = office.absence(0, days(6, 17), &[(1, None)]);
    assert_eq!(told(&office, &absence), []);
}

#[test]
fn a_cover_of_half_a_day_leaves_the_other_half() {
    let mut office = Office::of(2);
    office.away(1, Span { from: clock(8, 12), ..days(8, 8) }, &[]);
    let absence = office.absence(0, days(8, 8), &[(1, None)]);
    let afternoon = vec![Span { from: clock(8, 12), ..days(8, 8) }];
    let away = Conflict::CoverAway { cover: who(1), when: afternoon.clone() };
    assert_eq!(told(&office, &absence), [Conflict::Uncovered { when: afternoon }, away]);
}

#[test]
fn what_is_over_cannot_go_wrong_any_more() {
    let mut office = Office::of(2);
    office.away(1, days(6, 7), &[]);
    office.person(1).employed.from = Some(day(6));
    let absence = office.absence(0, days(1, 17), &[(1, None)]);
    assert_eq!(conflicts(&absence, &office.roster(), morning(8)), []);
    assert_eq!(conflicts(&absence, &office.roster(), morning(20)), [], "all of it is over");
    assert!(!told(&office, &absence).is_empty());
}

#[test]
fn whoever_has_left_or_not_started_by_then_is_told_with_the_day() {
    let mut office = Office::of(3);
    office.person(1).employed.to = Some(day(8));
    office.person(2).employed.from = Some(day(8));
    let absence = office.absence(0, days(6, 10), &[(1, None), (2, None)]);
    let left = Conflict::CoverLeft { cover: who(1), last_day: day(8) };
    let coming = Conflict::CoverNotStarted { cover: who(2), from: day(8) };
    assert_eq!(told(&office, &absence), [left, coming], "between them they cover every day");
    office.person(1).employed.to = Some(day(10));
    let absence = office.absence(0, days(6, 12), &[(1, None)]);
    assert_eq!(told(&office, &absence), [], "who leaves on Friday misses no working day of a week");
}

#[test]
fn nobody_covers_for_themselves_and_nobody_without_a_number_covers() {
    let mut office = Office::of(2);
    office.person(1).numbers.clear();
    let absence = office.absence(0, days(6, 6), &[(0, None), (1, None)]);
    let uncovered = Conflict::Uncovered { when: vec![days(6, 6)] };
    let themselves = Conflict::CoverThemselves { cover: who(0) };
    let no_number = Conflict::CoverNoNumber { cover: who(1) };
    assert_eq!(told(&office, &absence), [uncovered, themselves, no_number]);
}

#[test]
fn two_who_cover_each_other_at_the_same_time_are_a_loop() {
    let mut office = Office::of(2);
    office.away(1, days(8, 14), &[0]);
    let absence = office.absence(0, days(6, 10), &[(1, None)]);
    let when = vec![days(8, 10)];
    let uncovered = Conflict::Uncovered { when: when.clone() };
    let away = Conflict::CoverAway { cover: who(1), when };
    assert_eq!(told(&office, &absence), [uncovered, Conflict::CoverLoop { cover: who(1) }, away]);
}

#[test]
fn a_chain_that_leads_back_on_another_day_is_no_loop() {
    let mut office = Office::of(3);
    office.away(1, days(6, 6), &[2]);
    office.away(2, days(8, 8), &[0]);
    let absence = office.absence(0, days(6, 10), &[(1, None)]);
    let away = Conflict::CoverAway { cover: who(1), when: vec![days(6, 6)] };
    assert_eq!(told(&office, &absence), [away], "on Monday the third one is there");
}

#[test]
fn a_cover_who_covers_for_others_is_told_with_them_but_not_with_the_same_person() {
    let mut office = Office::of(4);
    office.away(1, days(8, 14), &[3]);
    office.away(2, days(13, 14), &[3]);
    office.away(0, days(15, 15), &[3]);
    let absence = office.absence(0, days(6, 15), &[(3, None)]);
    let busy = |others: &[usize]| Conflict::CoverBusy {
        cover: who(3),
        others: others.iter().copied().map(who).collect(),
    };
    assert!(told(&office, &absence).contains(&busy(&[1, 2])));
    let absence = office.absence(0, days(6, 10), &[(3, None)]);
    assert_eq!(told(&office, &absence), [busy(&[1])]);
}

#[test]
fn a_cover_of_another_company_is_told() {
    let mut office = Office::of(2);
    office.person(1).company = ELSEWHERE;
    let absence = office.absence(0, days(6, 6), &[(1, None)]);
    assert_eq!(told(&office, &absence), [Conflict::OtherCompany { cover: who(1), company: ELSEWHERE }]);
}

#[test]
fn the_part_of_the_job_that_nobody_covers_is_told() {
    let mut office = Office::of(3);
    office.holds(0, 0, None, None);
    office.holds(1, 0, None, None);
    let absence = office.absence(0, days(6, 7), &[(1, Some(0))]);
    let payroll = Conflict::RoleUncovered { role: role(1), when: vec![days(6, 7)] };
    assert_eq!(told(&office, &absence), [payroll]);
}

#[test]
fn a_role_that_was_given_up_before_is_not_their_trouble() {
    let mut office = Office::of(3);
    office.holds(0, 0, None, Some(5));
    office.holds(0, 2, Some(6), None);
    office.away(2, days(6, 10), &[]);
    let absence = office.absence(0, days(6, 10), &[(1, None)]);
    assert_eq!(told(&office, &absence), []);
}

#[test]
fn a_role_that_only_its_other_holder_should_answer_for_then_is_the_others_trouble() {
    let mut office = Office::of(3);
    office.holds(0, 0, None, None);
    office.holds(0, 2, None, None);
    office.person(2).hours = week(&[0, 1, 2, 3, 4], 17, 20);
    office.away(2, days(6, 6), &[]);
    let absence = office.absence(0, days(6, 10), &[(1, None)]);
    assert_eq!(told(&office, &absence), []);
}

#[test]
fn what_lies_between_the_times_of_a_repeated_absence_is_none_of_its_business() {
    let mut office = Office::of(3);
    office.away(0, days(9, 9), &[]);
    office.away(1, days(16, 16), &[]);
    let mut absence = office.absence(0, days(8, 8), &[(1, None)]);
    absence.repeats = Some(weekly(&[Weekday::Wed]));
    assert_eq!(told(&office, &absence), []);
    office.away(1, days(15, 15), &[]);
    let when = vec![days(15, 15)];
    let away = Conflict::CoverAway { cover: who(1), when: when.clone() };
    assert_eq!(told(&office, &absence), [Conflict::Uncovered { when }, away]);
}

#[test]
fn what_has_no_end_and_nobody_to_cover_is_uncovered_until_further_notice() {
    let mut office = Office::of(2);
    let absence = office.absence(0, until_further_notice(6), &[]);
    let open = vec![until_further_notice(6)];
    assert_eq!(told(&office, &absence), [Conflict::Uncovered { when: open }]);
    office.away(1, days(8, 8), &[]);
    let absence = office.absence(0, until_further_notice(6), &[(1, None)]);
    let when = vec![days(8, 8)];
    let away = Conflict::CoverAway { cover: who(1), when: when.clone() };
    assert_eq!(told(&office, &absence), [Conflict::Uncovered { when }, away]);
}

#[test]
fn another_absence_of_the_same_time_is_told_and_may_be_merged_if_neither_repeats() {
    let mut office = Office::of(2);
    let other = office.away(0, days(9, 14), &[1]);
    let mut absence = office.absence(0, days(6, 10), &[(1, None)]);
    assert_eq!(told(&office, &absence), [Conflict::Overlap { absence: other, merges: true }]);
    absence.span = days(9, 9);
    absence.repeats = Some(weekly(&[Weekday::Thu]));
    assert_eq!(told(&office, &absence), [Conflict::Overlap { absence: other, merges: false }]);
    let neighbour = office.absence(0, days(6, 8), &[(1, None)]);
    assert_eq!(told(&office, &neighbour), [], "one that only touches it shares no time");
}

#[test]
fn the_absence_as_it_was_is_not_in_the_way_of_what_it_becomes() {
    let mut office = Office::of(2);
    let id = office.away(0, days(6, 10), &[]);
    let absence = Absence { id, ..office.absence(0, days(6, 14), &[(1, None)]) };
    assert_eq!(told(&office, &absence), []);
}

#[test]
fn a_part_timer_leaves_the_hours_they_do_not_work() {
    let mut office = Office::of(2);
    office.person(1).hours = week(&[0, 1, 2], 8, 16);
    let absence = office.absence(0, days(6, 10), &[(1, None)]);
    assert_eq!(told(&office, &absence), [Conflict::Uncovered { when: vec![days(9, 10)] }]);
    let absence = office.absence(0, hours(9, 12, 15), &[(1, None)]);
    assert_eq!(told(&office, &absence), [Conflict::Uncovered { when: vec![hours(9, 12, 15)] }]);
}
