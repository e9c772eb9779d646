//! What admins are told of the calls adds up, is the same in whatever order it was summed, and watches nobody.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::connection::{ConnectionWay, Effort, Measure};
use vaihde_domain::figures::{AskedSum, EffortSum, HourSum, MonthSum};
use vaihde_domain::insights::{
    Bin, CompanyHours, Insights, LEAST_CHOICES, MOST_MONTHS, MonthSpan, Sums, Ways, insights,
};
use vaihde_domain::miss::MissSum;
use vaihde_domain::month::Month;
use vaihde_domain::reach::Who;
use vaihde_domain::{CompanyId, DepartmentId, PersonId, ReferralId, RoleId};

fn month(number: u32) -> Month {
    Month::new(2026, number).unwrap()
}

fn year() -> MonthSpan {
    MonthSpan::between(month(1), month(12))
}

fn company(id: u128) -> CompanyId {
    CompanyId(Uuid::from_u128(id))
}

fn person(id: u128) -> Who {
    Who::Person(PersonId(Uuid::from_u128(id)))
}

fn asked(asked: Who, way: ConnectionWay, count: u64) -> AskedSum {
    AskedSum { company: company(1), asked, way, count }
}

#[test]
fn whoever_is_gone_is_a_number_and_no_line() {
    let sums = Sums {
        asked: vec![
            asked(person(1), ConnectionWay::Direct, 3),
            asked(person(1), ConnectionWay::Nobody, 4),
            asked(person(2), ConnectionWay::Direct, 9),
            asked(person(3), ConnectionWay::Cover, 5),
            asked(person(4), ConnectionWay::Cover, 5),
            asked(Who::Role(RoleId(Uuid::from_u128(2))), ConnectionWay::Direct, 2),
        ],
        ..Sums::default()
    };
    let told = insights(&sums, year(), |who| who != person(2), 2);
    let most: Vec<(Who, u64)> =
        told.people.most.iter().map(|asked| (asked.who, asked.ways.total())).collect();
    assert_eq!(most, [(person(1), 7), (person(3), 5)], "of equals the earlier record");
    assert_eq!((told.people.others, told.people.others_ways.total()), (1, 5));
    assert_eq!(told.people.gone, Ways { direct: 9, ..Ways::default() });
    assert_eq!(told.roles.most.len(), 1);
    assert_eq!(told.referrals.ways().total(), 0);
}

#[test]
fn whoever_asked_for_a_company_itself_is_among_the_others() {
    let role = Who::Role(RoleId(Uuid::from_u128(2)));
    let sums = Sums {
        asked: vec![
            asked(Who::Company(company(1)), ConnectionWay::Cover, 7),
            asked(role, ConnectionWay::Direct, 2),
        ],
        ..Sums::default()
    };
    let roles = insights(&sums, year(), |_| true, 20).roles;
    assert_eq!(roles.most.iter().map(|asked| asked.who).collect::<Vec<_>>(), [role]);
    assert_eq!((roles.others, roles.others_ways), (1, Ways { cover: 7, ..Ways::default() }));
}

#[test]
fn a_month_without_callers_is_told_too_and_a_span_is_read_either_way_round() {
    let sums = Sums {
        months: vec![MonthSum { month: month(2), company: company(1), way: ConnectionWay::Cover, count: 8 }],
        misses: vec![MissSum { month: month(3), company: None, missed: 4, mended: 1 }],
        ..Sums::default()
    };
    let told = insights(&sums, MonthSpan::between(month(3), month(1)), |_| true, 20);
    let months: Vec<_> =
        told.months.iter().map(|told| (told.month, told.ways.total(), told.missed)).collect();
    assert_eq!(months, [(month(1), 0, 0), (month(2), 8, 0), (month(3), 0, 4)]);
    assert_eq!(told.months[2].mended, 1);
    let ages = MonthSpan::between(Month::new(1700, 1).unwrap(), month(12));
    assert_eq!(ages.months().count(), MOST_MONTHS as usize);
    assert_eq!(ages.months().last(), Some(month(12)));
}

#[test]
fn what_finding_takes_is_told_of_twenty_choices_and_of_none_fewer() {
    let effort = |value, count| EffortSum { company: company(1), measure: Measure::Keys, value, count };
    let of =
        |efforts: Vec<EffortSum>| insights(&Sums { efforts, ..Sums::default() }, year(), |_| true, 20).keys;
    assert_eq!(of(vec![effort(3, LEAST_CHOICES - 1)]), None);
    let told = of(vec![effort(3, 10), effort(4, 5), effort(60, 5)]).unwrap();
    assert_eq!((told.quarter, told.median, told.three_quarters), (3, 3, 4));
    let filled: Vec<Bin> = told.bins.iter().copied().filter(|bin| bin.count > 0).collect();
    let bin = |from, to, count| Bin { from, to, count };
    assert_eq!(filled, [bin(3, 3, 10), bin(4, 4, 5), bin(31, 60, 5)]);
}

#[test]
fn the_busiest_hour_is_the_earliest_of_equals() {
    let hour = |weekday, hour, count| HourSum {
        company: company(1),
        weekday,
        hour,
        way: ConnectionWay::Direct,
        count,
    };
    let hours = vec![hour(1, 9, 4), hour(2, 9, 1), hour(5, 14, 5), hour(7, 3, 4)];
    let told = insights(&Sums { hours, ..Sums::default() }, year(), |_| true, 20).hours;
    assert_eq!(told.busiest(), Some(9));
    assert_eq!((told.week[0][9], told.week[1][9], told.week[4][14], told.week[6][3]), (4, 1, 5, 4));
    assert_eq!(insights(&Sums::default(), year(), |_| true, 20).hours.busiest(), None);
}

fn way() -> impl Strategy<Value = ConnectionWay> {
    prop::sample::select(ConnectionWay::ALL.to_vec())
}

fn who() -> impl Strategy<Value = Who> {
    (0_u128..30, 0..5).prop_map(|(id, kind)| match kind {
        0 => person(id),
        1 => Who::Role(RoleId(Uuid::from_u128(id))),
        2 => Who::Company(company(id)),
        3 => Who::Department(DepartmentId(Uuid::from_u128(id))),
        _ => Who::Referral(ReferralId(Uuid::from_u128(id))),
    })
}

prop_compose! {
    fn any_sums()(
        months in prop::collection::vec((1_u32..13, 0_u128..3, way(), 0_u64..99), 0..30),
        asked in prop::collection::vec((0_u128..3, who(), way(), 0_u64..99), 0..60),
        hours in prop::collection::vec((0_u128..4, 1_u8..8, 0_u8..24, way(), 0_u64..99), 0..60),
        efforts in prop::collection::vec((any::<bool>(), 0_u16..400, 0_u64..9), 0..12),
        misses in prop::collection::vec((1_u32..13, 0_u64..50, 0_u64..50), 0..20),
    ) -> Sums {
        Sums {
            months: months.into_iter().map(|(number, id, way, count)| {
                MonthSum { month: month(number), company: company(id), way, count }
            }).collect(),
            asked: asked.into_iter().map(|(id, asked, way, count)| {
                AskedSum { company: company(id), asked, way, count }
            }).collect(),
            hours: hours.into_iter().map(|(id, weekday, hour, way, count)| {
                HourSum { company: company(id), weekday, hour, way, count }
            }).collect(),
            efforts: efforts.into_iter().map(|(keys, value, count)| {
                let measure = if keys { Measure::Keys } else { Measure::Seconds };
                EffortSum { company: company(1), measure, value, count }
            }).collect(),
            misses: misses.into_iter().map(|(number, missed, mended)| {
                MissSum { month: month(number), company: None, missed, mended }
            }).collect(),
        }
    }
}

/// Records with an odd id are gone.
fn told(sums: &Sums, most: usize) -> Insights {
    let is_there = |who| match who {
        Who::Person(PersonId(id)) | Who::Role(RoleId(id)) | Who::Referral(ReferralId(id)) => {
            id.as_u128() % 2 == 0
        }
        _ => true,
    };
    insights(sums, year(), is_there, most)
}

proptest! {
    #[test]
    fn whatever_was_counted_is_told_once(sums in any_sums(), most in 0_usize..25) {
        let told = told(&sums, most);
        prop_assert_eq!(told.ways.total(), sums.months.iter().map(|sum| sum.count).sum::<u64>());
        prop_assert_eq!(told.ways, told.months.iter().map(|month| month.ways).sum::<Ways>());
        let rankings = [&told.people, &told.roles, &told.referrals];
        let asked: u64 = rankings.iter().map(|ranking| ranking.ways().total()).sum();
        prop_assert_eq!(asked, sums.asked.iter().map(|sum| sum.count).sum::<u64>());
        for ranking in rankings {
            prop_assert!(ranking.most.len() <= most);
            let counts: Vec<u64> = ranking.most.iter().map(|asked| asked.ways.total()).collect();
            prop_assert!(counts.iter().all(|count| *count > 0));
            prop_assert!(counts.windows(2).all(|two| two[0] >= two[1]));
        }
        let hours: u64 = sums.hours.iter().map(|sum| sum.count).sum();
        prop_assert_eq!(told.hours.day.iter().map(|ways| ways.total()).sum::<u64>(), hours);
        prop_assert_eq!(told.hours.week.iter().flatten().sum::<u64>(), hours);
        prop_assert_eq!(told.hours.companies.iter().map(CompanyHours::total).sum::<u64>(), hours);
        prop_assert!(told.months.iter().all(|month| month.mended <= month.missed));
    }

    #[test]
    fn the_order_of_the_sums_does_not_matter(sums in any_sums(), turn in 0_usize..60) {
        let mut turned = sums.clone();
        let turn_by = |length: usize| if length == 0 { 0 } else { turn % length };
        turned.months.rotate_left(turn_by(sums.months.len()));
        turned.asked.rotate_left(turn_by(sums.asked.len()));
        turned.hours.reverse();
        turned.efforts.reverse();
        turned.misses.reverse();
        prop_assert_eq!(told(&turned, 10), told(&sums, 10));
    }

    #[test]
    fn nothing_is_told_of_few_choices_and_of_many_no_more_than_there_were(sums in any_sums()) {
        let told = told(&sums, 10);
        let spreads = [(told.keys, Measure::Keys, Effort::MOST_KEYS),
            (told.seconds, Measure::Seconds, Effort::MOST_SECONDS)];
        for (spread, measure, most) in spreads {
            let of_measure = sums.efforts.iter().filter(|sum| sum.measure == measure);
            let mut all: Vec<u16> = of_measure
                .flat_map(|sum| std::iter::repeat_n(sum.value.min(most), sum.count as usize))
                .collect();
            all.sort_unstable();
            let Some(spread) = spread else {
                prop_assert!((all.len() as u64) < LEAST_CHOICES);
                continue;
            };
            prop_assert!(all.len() as u64 >= LEAST_CHOICES);
            prop_assert_eq!(spread.choices, all.len() as u64);
            prop_assert_eq!(spread.bins.iter().map(|bin| bin.count).sum::<u64>(), spread.choices);
            prop_assert!(spread.bins.windows(2).all(|two| two[0].to + 1 == two[1].from));
            let at = |quarters: usize| all[(all.len() * quarters).div_ceil(4) - 1];
            prop_assert_eq!((spread.quarter, spread.median, spread.three_quarters), (at(1), at(2), at(3)));
        }
    }
}
