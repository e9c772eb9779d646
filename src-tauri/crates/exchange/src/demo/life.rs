//! What callers asked of the demo companies before the demo's day, so that whoever tries the program sees figures: made up by
//! a rule that gives the same every time.

mod askable;
mod missed;

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike};
use vaihde_domain::CompanyId;
use vaihde_domain::company::Company;
use vaihde_domain::connection::{ConnectionWay, Effort, Measure};
use vaihde_domain::directory::Directory;
use vaihde_domain::figures::{AskedSum, EffortSum, HourSum};
use vaihde_domain::hours::Open;
use vaihde_domain::month::Month;
use vaihde_domain::past_counts::{MonthCounts, PastMiss};
use vaihde_domain::reach::Who;

use askable::{Askable, askable};
use missed::missed;

/// How many months before the one that is going on.
const MONTHS: u32 = 13;

/// What was counted before the demo's day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoLife {
    /// Every month, the one that is going on up to the day before.
    pub months: Vec<MonthCounts>,
    /// What was asked for in vain in the last weeks.
    pub misses: Vec<PastMiss>,
    /// Of these texts something was made since.
    pub mended: Vec<(CompanyId, String)>,
}

impl DemoLife {
    /// The life of the demo's directory, once all of it is there, before a day.
    pub fn of(directory: &Directory, today: NaiveDate) -> Self {
        let mut companies: Vec<&Company> = directory.companies.iter().collect();
        companies.sort_by(|one, other| one.name.cmp(&other.name));
        let mut tallies: BTreeMap<Month, Tally> = BTreeMap::new();
        let (mut misses, mut mended) = (Vec::new(), Vec::new());
        for (seed, company) in (1..).zip(companies) {
            let mut dice = Dice(seed);
            let asked = askable(company, directory, today, &mut dice);
            let first = Month::of(today).earlier(MONTHS).first_day();
            for day in first.iter_days().take_while(|day| *day < today) {
                call_on(day, company, &asked, tallies.entry(Month::of(day)).or_default(), &mut dice);
            }
            let company_missed = missed(company, today, &mut dice);
            misses.extend(company_missed.misses);
            mended.extend(company_missed.mended.into_iter().map(|text| (company.id, text)));
        }
        Self {
            months: tallies.into_iter().map(|(month, tally)| tally.counts(month)).collect(),
            misses,
            mended,
        }
    }
}

/// How busy switchboards are, January first, in percent.
const SEASON: [u64; 12] = [112, 104, 100, 96, 98, 82, 58, 92, 112, 106, 100, 74];
/// Monday first.
const WEEK: [u64; 7] = [122, 106, 100, 97, 82, 60, 40];
/// When callers call, in parts: from seven to six.
const DAY: [u64; 11] = [9, 12, 19, 18, 13, 7, 12, 11, 8, 4, 2];
const FIRST_HOUR: u32 = 7;

fn call_on(day: NaiveDate, company: &Company, asked: &[Askable], tally: &mut Tally, dice: &mut Dice) {
    let Some(open) = open_on(day, company) else { return };
    let place = |names: &[u64], at: u32| {
        usize::try_from(at).ok().and_then(|at| names.get(at)).copied().unwrap_or(100)
    };
    let usual = 16 + u64::try_from(company.name.len() % 9).unwrap_or(0);
    let busy = place(&SEASON, day.month0()) * place(&WEEK, day.weekday().num_days_from_monday());
    for _ in 0..(usual * busy / 10_000 + dice.below(4)) {
        let hour = FIRST_HOUR + dice.one_of(DAY.into_iter());
        let is_open = open.iter().any(|open| covers(*open, hour));
        // Few call where nobody is there; somebody always does.
        if !is_open && dice.below(10) < 6 {
            continue;
        }
        let weights = asked.iter().map(|one| if one.is_asked_on(day) { one.weight } else { 0 });
        let Some(call) = usize::try_from(dice.one_of(weights)).ok() else {
            continue;
        };
        let Some(one) = asked.get(call).filter(|one| one.is_asked_on(day)) else {
            continue;
        };
        let way = match dice.one_of(one.ways.into_iter()) {
            _ if !is_open => ConnectionWay::Nobody,
            0 => ConnectionWay::Direct,
            1 => ConnectionWay::Cover,
            _ => ConnectionWay::Nobody,
        };
        tally.add(company.id, one.who, way, (day, hour), dice);
    }
}

/// When calls are answered on a day; none: it is closed.
fn open_on(day: NaiveDate, company: &Company) -> Option<Vec<Open>> {
    if company.hours.holidays.is_some_and(|holidays| holidays.on(day).is_some()) {
        return None;
    }
    let Some(week) = &company.hours.week else {
        return Some(vec![Open { from: NaiveTime::MIN, to: NaiveTime::MIN }]);
    };
    let weekday = usize::try_from(day.weekday().num_days_from_monday()).ok()?;
    week.get(weekday).filter(|open| !open.is_empty()).cloned()
}

fn covers(open: Open, hour: u32) -> bool {
    open.from.hour() <= hour && (open.to == NaiveTime::MIN || hour < open.to.hour())
}

/// The counts of a month while they are made.
#[derive(Default)]
struct Tally {
    asked: BTreeMap<(CompanyId, Who, ConnectionWay), u64>,
    hours: BTreeMap<(CompanyId, u8, u8, ConnectionWay), u64>,
    efforts: BTreeMap<(CompanyId, Measure, u16), u64>,
}

impl Tally {
    fn add(
        &mut self,
        company: CompanyId,
        asked: Who,
        way: ConnectionWay,
        (day, hour): (NaiveDate, u32),
        dice: &mut Dice,
    ) {
        *self.asked.entry((company, asked, way)).or_default() += 1;
        let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
        let place = (company, small(day.weekday().number_from_monday()), small(hour), way);
        *self.hours.entry(place).or_default() += 1;
        // Three to eleven keys, most often five or six, at a leisurely two a second.
        let keys = 3 + dice.below(5) + dice.below(5);
        let milliseconds = keys * 380 + 700 + dice.below(3000);
        let most = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        let took = Effort::of(most(keys), most(milliseconds));
        for measure in Measure::ALL {
            *self.efforts.entry((company, measure, measure.value_of(took))).or_default() += 1;
        }
    }

    fn counts(self, month: Month) -> MonthCounts {
        let asked = self.asked.into_iter().map(|((company, asked, way), count)| AskedSum {
            company,
            asked,
            way,
            count,
        });
        let hours = self.hours.into_iter();
        let hours = hours.map(|((company, weekday, hour, way), count)| HourSum {
            company,
            weekday,
            hour,
            way,
            count,
        });
        let efforts = self.efforts.into_iter();
        let efforts =
            efforts.map(|((company, measure, value), count)| EffortSum { company, measure, value, count });
        MonthCounts { month, asked: asked.collect(), hours: hours.collect(), efforts: efforts.collect() }
    }
}

/// Numbers that look like chance and are the same every time (SplitMix64, Steele and others 2014).
struct Dice(u64);

impl Dice {
    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 on, below the end.
    fn below(&mut self, end: u64) -> u64 {
        self.throw() % end.max(1)
    }

    /// The place of one of some weights, the heavy ones more often.
    fn one_of(&mut self, weights: impl Iterator<Item = u64> + Clone) -> u32 {
        let mut left = self.below(weights.clone().sum());
        let places = (0..).zip(weights);
        for (place, weight) in places {
            if left < weight {
                return place;
            }
            left -= weight;
        }
        0
    }
}

/// So many days before another.
fn days_before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}
