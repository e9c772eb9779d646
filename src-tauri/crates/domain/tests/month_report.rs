//! What a client is told of a month: stories, and what must hold for any sums.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use chrono::{Days as DayCount, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::insights::Ways;
use vaihde_domain::month::Month;
use vaihde_domain::month_report::{
    Advice, AskedFor, Became, Days, FEWEST_ALIKE, FEWEST_IN_ALL, Hours, MOST_SUGGESTED, MissTotals,
    MissedGroup, MonthReport, MonthSums, Standing, Suggestions, Told, month_report,
};
use vaihde_domain::reach::Who;
use vaihde_domain::referral::WrongListing;
use vaihde_domain::{PersonId, ReferralId, RoleId};

fn july() -> Month {
    Month::new(2026, 7).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn quiet_month() -> MonthSums {
    MonthSums {
        month: july(),
        made_on: day("2026-08-03"),
        connects: true,
        asked: Vec::new(),
        before: Ways::default(),
        hours: Hours::default(),
        missed: MissTotals::default(),
        missed_before: MissTotals::default(),
        groups: Vec::new(),
    }
}

fn ways(direct: u64, cover: u64, nobody: u64) -> Ways {
    Ways { direct, cover, nobody }
}

fn person(name: &str, calls: Ways, deputy: bool) -> AskedFor {
    let who = Who::Person(PersonId(Uuid::from_u128(name.len() as u128)));
    AskedFor { who, name: name.to_owned(), calls, before: 0, standing: Standing::Present { deputy } }
}

fn told(name: &str, calls: u64, told: Told) -> AskedFor {
    let who = Who::Referral(ReferralId(Uuid::from_u128(name.len() as u128)));
    let calls = ways(0, 0, calls);
    AskedFor { who, name: name.to_owned(), calls, before: 0, standing: Standing::Referral(told) }
}

fn said(report: &MonthReport) -> Vec<(String, u64)> {
    let words = |advice: &Advice| match advice {
        Advice::NameDeputy { of, another, .. } => {
            format!("deputy of {}{}", of.name, if *another { " (another)" } else { "" })
        }
        Advice::FillRole { role, .. } => format!("who is {}", role.name),
        Advice::Add { typed } => format!("add {typed}"),
        Advice::CorrectListing { about, listing } => format!("{} is wrong at {}", about.name, listing.source),
        Advice::Renew { about, until } => format!("{} ends {until}", about.name),
        Advice::Answer { days, hours, .. } => format!("{days:?} {}-{}", hours.start, hours.end),
    };
    report.suggestions.these().iter().map(|it| (words(&it.advice), it.callers)).collect()
}

#[test]
fn whoever_is_asked_for_and_seldom_reached_needs_a_deputy() {
    let asked = vec![
        person("Pekka Koistinen", ways(12, 3, 19), false),
        person("Matti Laine", ways(2, 2, 8), true),
        // One in four in vain is how offices are.
        person("Liisa Saarinen", ways(30, 0, 10), false),
    ];
    let report = month_report(&MonthSums { asked, ..quiet_month() });
    assert_eq!(
        said(&report),
        [("deputy of Pekka Koistinen".to_owned(), 19), ("deputy of Matti Laine (another)".to_owned(), 8)]
    );
    assert_eq!(report.calls, ways(44, 5, 37));
    assert_eq!(report.calls.shares(), Some([51, 6, 43]));
}

#[test]
fn a_role_without_anybody_is_to_be_filled_and_one_with_a_deputy_has_somebody() {
    let role = |name: &str, deputy| AskedFor {
        who: Who::Role(RoleId(Uuid::from_u128(name.len() as u128))),
        name: name.to_owned(),
        calls: ways(0, 0, 20),
        before: 0,
        standing: Standing::Role { held: false, deputy },
    };
    let report = month_report(&MonthSums {
        asked: vec![role("Palkat", false), role("Viestintä", true)],
        ..quiet_month()
    });
    assert_eq!(
        said(&report),
        [("who is Palkat".to_owned(), 20), ("deputy of Viestintä (another)".to_owned(), 20)]
    );
}

#[test]
fn what_ends_or_stands_wrong_elsewhere_and_is_still_asked_for_is_told() {
    let wrong = WrongListing { source: "https://old.example".to_owned(), correction_asked_on: None };
    let listing = Told { listing: Some(wrong), until: None };
    let ends = |until| Told { until: Some(day(until)), listing: None };
    let asked = vec![
        told("Vuokra-asunnot", 25, listing),
        told("Kesän kurssit", 11, ends("2026-08-20")),
        told("Petri Koistinen!", 6, ends("2026-07-20")),
        told("Vielä kauan", 9, ends("2027-08-20")),
        told("Harvoin", 4, ends("2026-08-20")),
    ];
    let report = month_report(&MonthSums { asked, ..quiet_month() });
    assert_eq!(
        said(&report),
        [
            ("Vuokra-asunnot is wrong at https://old.example".to_owned(), 25),
            ("Kesän kurssit ends 2026-08-20".to_owned(), 11),
            ("Petri Koistinen! ends 2026-07-20".to_owned(), 6),
        ]
    );
}

#[test]
fn what_is_asked_for_in_vain_is_to_be_added_unless_somebody_has_done_something() {
    let group = |typed: &str, count, became| MissedGroup { typed: typed.to_owned(), count, became };
    let groups = vec![
        group("pyoranhuolto", 14, Became::Open),
        group("koistisen pekka", 22, Became::Mended),
        group("asdf", 9, Became::PutAside),
        group("oma asia", 2, Became::Open),
    ];
    let missed = MissTotals { missed: 60, mended: 22 };
    let report = month_report(&MonthSums { groups, missed, ..quiet_month() });
    assert_eq!(said(&report), [("add pyoranhuolto".to_owned(), 14)]);
    // What few asked for is in the sum, and its words are not told.
    let words = |list: &[MissedGroup]| list.iter().map(|group| group.typed.clone()).collect::<Vec<_>>();
    assert_eq!(words(&report.missed.open), ["pyoranhuolto"]);
    assert_eq!(words(&report.missed.mended), ["koistisen pekka"]);
    assert_eq!(report.missed.others, 60 - 14 - 22);
}

#[test]
fn hours_in_which_nobody_answers_are_told_together_where_they_meet() {
    let mut hours = Hours::default();
    for working_day in hours.iter_mut().take(5) {
        working_day[7] = ways(1, 0, 4);
        working_day[8] = ways(3, 0, 3);
        working_day[9] = ways(20, 0, 5);
        working_day[16] = ways(0, 0, 2);
    }
    // Each day by itself would be too few.
    hours[5][10] = ways(0, 0, 9);
    let report = month_report(&MonthSums {
        hours,
        asked: vec![person("Liisa", ways(200, 0, 79), false)],
        ..quiet_month()
    });
    assert_eq!(said(&report), [("Working 7-9".to_owned(), 35), ("Working 16-17".to_owned(), 10)]);
}

#[test]
fn where_messages_are_taken_nobody_is_missing_because_nobody_was_connected() {
    let mut hours = Hours::default();
    hours[0][9] = ways(0, 0, 140);
    let vacant = AskedFor {
        who: Who::Role(RoleId(Uuid::from_u128(7))),
        standing: Standing::Role { held: false, deputy: false },
        ..person("Palkat", ways(0, 0, 40), false)
    };
    let ends = Told { until: Some(day("2026-08-20")), listing: None };
    let asked = vec![person("Pekka", ways(0, 0, 100), false), vacant, told("Kesän kurssit", 11, ends)];
    let report = month_report(&MonthSums { connects: false, hours, asked, ..quiet_month() });
    assert_eq!(said(&report), [("Kesän kurssit ends 2026-08-20".to_owned(), 11)]);
    assert!(!report.connects);
}

#[test]
fn callers_who_were_told_what_they_asked_for_need_nobody_to_answer() {
    let mut hours = Hours::default();
    hours[0][9] = ways(30, 0, 60);
    let asked = vec![told("Laskutusosoite", 60, Told::default()), person("Liisa", ways(30, 0, 0), false)];
    let report = month_report(&MonthSums { hours, asked, ..quiet_month() });
    assert_eq!(said(&report), []);
}

#[test]
fn a_vacant_role_whose_own_number_answers_is_nothing_to_suggest() {
    let role = |name: &str, calls| AskedFor {
        who: Who::Role(RoleId(Uuid::from_u128(name.len() as u128))),
        standing: Standing::Role { held: false, deputy: false },
        ..person(name, calls, false)
    };
    let asked = vec![role("Asiakaspalvelu", ways(0, 500, 2)), role("Palkat", ways(0, 8, 12))];
    let report = month_report(&MonthSums { asked, ..quiet_month() });
    assert_eq!(said(&report), [("who is Palkat".to_owned(), 12)]);
}

#[test]
fn calls_from_before_somebody_left_were_told_nothing() {
    let left =
        |name: &str, calls, told| AskedFor { standing: Standing::Left(told), ..person(name, calls, false) };
    let ends = |until| Some(Told { until: Some(day(until)), listing: None });
    let asked = vec![
        left("Pekka", ways(120, 0, 3), ends("2026-08-20")),
        left("Matti L", ways(20, 4, 6), ends("2026-08-20")),
        left("Liisa S.", ways(0, 0, 9), None),
        left("Over before", ways(0, 0, 7), ends("2026-06-20")),
    ];
    let report = month_report(&MonthSums { asked, ..quiet_month() });
    assert_eq!(report.told, 3 + 10);
    assert_eq!(
        said(&report),
        [("Matti L ends 2026-08-20".to_owned(), 10), ("Over before ends 2026-06-20".to_owned(), 7)]
    );
}

#[test]
fn from_few_calls_nothing_is_suggested_and_a_month_without_any_says_so() {
    let few =
        MonthSums { asked: vec![person("Pekka", ways(0, 0, FEWEST_IN_ALL - 1), false)], ..quiet_month() };
    assert_eq!(month_report(&few).suggestions, Suggestions::TooFew);
    let none = month_report(&quiet_month());
    assert!(none.is_empty() && none.calls.shares().is_none() && none.before.is_none());
}

#[test]
fn a_month_is_unfinished_until_its_last_day_is_over() {
    let made = |on: &str| month_report(&MonthSums { made_on: day(on), ..quiet_month() }).is_unfinished();
    assert!(made("2026-07-31") && !made("2026-08-01"));
}

#[test]
fn somebody_without_a_name_any_longer_is_among_the_others() {
    let asked = vec![person("", ways(3, 0, 20), false), person("Liisa", ways(40, 0, 0), false)];
    let report = month_report(&MonthSums { asked, ..quiet_month() });
    assert_eq!(
        (report.people.rows.len(), report.people.others, report.people.others_count),
        (1, ways(3, 0, 20), 1)
    );
    assert_eq!(said(&report), []);
}

fn any_ways() -> impl Strategy<Value = Ways> {
    (0_u64..40, 0_u64..20, 0_u64..40).prop_map(|(direct, cover, nobody)| ways(direct, cover, nobody))
}

fn any_told() -> impl Strategy<Value = Told> {
    let until = prop::option::of(0_u64..120)
        .prop_map(|days| days.map(|days| day("2026-07-01").checked_add_days(DayCount::new(days)).unwrap()));
    let listing =
        prop::option::of(Just(WrongListing { source: "hakemisto".to_owned(), correction_asked_on: None }));
    (until, listing).prop_map(|(until, listing)| Told { until, listing })
}

fn any_asked() -> impl Strategy<Value = AskedFor> {
    let standing = prop_oneof![
        any::<bool>().prop_map(|deputy| Standing::Present { deputy }),
        prop::option::of(any_told()).prop_map(Standing::Left),
        (any::<bool>(), any::<bool>()).prop_map(|(held, deputy)| Standing::Role { held, deputy }),
        any_told().prop_map(Standing::Referral),
        Just(Standing::Other),
    ];
    ("[A-C]{0,2}", any_ways(), 0_u64..50, standing, any::<u128>()).prop_map(
        |(name, calls, before, standing, id)| {
            let id = Uuid::from_u128(id);
            let who = match standing {
                Standing::Role { .. } => Who::Role(RoleId(id)),
                Standing::Referral(_) => Who::Referral(ReferralId(id)),
                _ => Who::Person(PersonId(id)),
            };
            AskedFor { who, name, calls, before, standing }
        },
    )
}

fn any_sums() -> impl Strategy<Value = MonthSums> {
    let became = prop_oneof![Just(Became::Open), Just(Became::Mended), Just(Became::PutAside)];
    let group = ("[a-c]{1,3}", 1_u64..30, became).prop_map(|(typed, count, became)| MissedGroup {
        typed,
        count,
        became,
    });
    let hours = prop::collection::vec((0_usize..7, 0_usize..24, any_ways()), 0..60);
    (
        prop::collection::vec(any_asked(), 0..40),
        prop::collection::vec(group, 0..40),
        hours,
        0_u64..50,
        any_ways(),
    )
        .prop_map(|(asked, groups, cells, forgotten, before)| {
            let mut hours = Hours::default();
            for (day, hour, ways) in cells {
                hours[day][hour] = ways;
            }
            let missed = groups.iter().map(|group| group.count).sum::<u64>() + forgotten;
            let missed = MissTotals { missed, mended: 0 };
            MonthSums { asked, groups, hours, missed, before, ..quiet_month() }
        })
}

proptest! {
    #[test]
    fn every_suggestion_stands_on_enough_callers_and_the_most_helpful_come_first(sums in any_sums()) {
        let report = month_report(&sums);
        let these = report.suggestions.these();
        prop_assert!(these.iter().all(|it| it.callers >= it.advice.fewest()));
        prop_assert!(these.len() <= MOST_SUGGESTED);
        prop_assert!(these.is_sorted_by(|one, other| one.callers >= other.callers));
    }

    #[test]
    fn the_sums_add_up(sums in any_sums()) {
        let calls: Ways = sums.asked.iter().map(|asked| asked.calls).sum();
        let report = month_report(&sums);
        let other: u64 = report.missed.others;
        prop_assert_eq!(report.calls, calls);
        prop_assert_eq!([report.people.calls(), report.roles.calls(), report.referrals.calls()].into_iter().sum::<Ways>(), calls);
        let told: u64 = report.missed.open.iter().chain(&report.missed.mended).map(|group| group.count).sum();
        prop_assert_eq!(told + other, report.missed.totals.missed);
        prop_assert!(report.missed.open.iter().all(|group| group.count >= FEWEST_ALIKE));
    }

    #[test]
    fn the_order_of_what_comes_in_is_of_no_account(sums in any_sums(), turn in 0_usize..40) {
        let mut turned = sums.clone();
        let by = |length: usize| turn.checked_rem(length).unwrap_or(0);
        let (asked, groups) = (by(turned.asked.len()), by(turned.groups.len()));
        turned.asked.rotate_left(asked);
        turned.groups.rotate_left(groups);
        prop_assert_eq!(said(&month_report(&turned)), said(&month_report(&sums)));
    }

    #[test]
    fn shares_are_whole_and_make_a_hundred(ways in any_ways(), big in 1_u64..u64::MAX / 300) {
        let ways = Ways { direct: ways.direct * big, ..ways };
        if let Some(shares) = ways.shares() {
            prop_assert_eq!(shares.iter().sum::<u64>(), 100);
        }
    }

    #[test]
    fn hours_next_to_each_other_are_one(cells in prop::collection::vec((0_usize..24, any_ways()), 0..40)) {
        let mut hours = Hours::default();
        for (hour, ways) in cells {
            hours[6][hour] = ways;
        }
        let calls = vec![person("Liisa", ways(100, 0, 0), true)];
        let report = month_report(&MonthSums { hours, asked: calls, ..quiet_month() });
        let spans: Vec<_> = report.suggestions.these().iter().filter_map(|it| match &it.advice {
            Advice::Answer { days: Days::Sunday, hours, .. } => Some(hours.clone()),
            _ => None,
        }).collect();
        for span in &spans {
            prop_assert!(spans.iter().all(|other| other.start != span.end));
        }
    }
}
