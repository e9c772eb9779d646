//! Public holidays of Finland, Åland and Sweden, worked out for any year by the rules in force now.
//!
//! Worked out rather than listed: a list ends with some year, and the crates there are have neither Åland nor the eves
//! nor names in three languages. What years before a change of law had is not known; nobody asks when an office was
//! open then. One day costs a comparison of numbers, and Easter a dozen divisions, asked only where it can matter.
//!
//! Sources:
//! - Finland: the church's feasts, with Midsummer Day on the Saturday after 19 June and All Saints' on the Saturday
//!   after 30 October (Church Act 1054/1993, chapter 4 section 3, and so in the Church Act 652/2023); Independence Day
//!   (Act 388/1937); May Day (Act 272/1944). The eves: the Annual Holidays Act 162/2005, section 4, does not count
//!   Midsummer Eve and Christmas Eve as working days. It leaves Easter Saturday out as well, but whoever answers on
//!   Saturdays answers on that one, so it is not an eve here.
//! - Åland: as Finland, and the day of self-government (provincial act 1976:26 on Åland's self-government day).
//! - Sweden: the act on public holidays (1989:253), with the national day as it has been since 2005 (2004:1320). The
//!   eves: section 3 a of the Annual Leave Act (1977:480) puts Midsummer, Christmas and New Year's Eve beside holidays.

mod easter;
mod feast;

use chrono::{Datelike, NaiveDate, Weekday};

pub use feast::Feast;

use crate::language::Language;

/// Whose public holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum HolidayCalendar {
    Finland,
    Aland,
    Sweden,
}

/// A public holiday, or a day that is kept as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Holiday {
    /// Which day it is.
    pub feast: Feast,
    /// What it is by law.
    pub kind: HolidayKind,
}

/// What a day is by law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HolidayKind {
    /// A public holiday.
    Public,
    /// No public holiday, but a day on which offices are closed as on one.
    Eve,
}

impl Holiday {
    /// What it is called, as within a sentence.
    pub fn name(self, language: Language) -> &'static str {
        self.feast.name(language)
    }
}

impl HolidayCalendar {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Finland, Self::Aland, Self::Sweden];

    /// A stable code, for storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::Finland => "finland",
            Self::Aland => "aland",
            Self::Sweden => "sweden",
        }
    }

    /// The calendar of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|calendar| calendar.code() == code)
    }

    /// What the day is. Where two feasts fall on one day it is the one with a fixed date.
    pub fn holiday(self, day: NaiveDate) -> Option<Holiday> {
        let feast = self.fixed(day).or_else(|| midsummer_or_all_saints(day)).or_else(|| of_easter(day))?;
        let kind = match feast {
            Feast::MidsummerEve | Feast::ChristmasEve | Feast::NewYearsEve => HolidayKind::Eve,
            _ => HolidayKind::Public,
        };
        Some(Holiday { feast, kind })
    }

    fn fixed(self, day: NaiveDate) -> Option<Feast> {
        let sweden = self == Self::Sweden;
        Some(match (day.month(), day.day()) {
            (1, 1) => Feast::NewYear,
            (1, 6) => Feast::Epiphany,
            (5, 1) => Feast::MayDay,
            (6, 6) if sweden => Feast::NationalDay,
            (6, 9) if self == Self::Aland => Feast::SelfGovernment,
            (12, 6) if !sweden => Feast::Independence,
            (12, 24) => Feast::ChristmasEve,
            (12, 25) => Feast::Christmas,
            (12, 26) => Feast::SecondChristmas,
            (12, 31) if sweden => Feast::NewYearsEve,
            _ => return None,
        })
    }
}

fn midsummer_or_all_saints(day: NaiveDate) -> Option<Feast> {
    Some(match (day.month(), day.day(), day.weekday()) {
        (6, 19..=25, Weekday::Fri) => Feast::MidsummerEve,
        (6, 20..=26, Weekday::Sat) => Feast::Midsummer,
        (10, 31, Weekday::Sat) | (11, 1..=6, Weekday::Sat) => Feast::AllSaints,
        _ => return None,
    })
}

fn of_easter(day: NaiveDate) -> Option<Feast> {
    // From the Friday before the earliest Easter to the Sunday 49 days after the latest.
    let weekday = day.weekday();
    let can_be = matches!(weekday, Weekday::Fri | Weekday::Sun | Weekday::Mon | Weekday::Thu);
    if !can_be || !(3..=6).contains(&day.month()) {
        return None;
    }
    match (day - easter::easter(day.year())?).num_days() {
        -2 => Some(Feast::GoodFriday),
        0 => Some(Feast::Easter),
        1 => Some(Feast::EasterMonday),
        39 => Some(Feast::Ascension),
        49 => Some(Feast::Pentecost),
        _ => None,
    }
}
