//! Public holidays, computed: what offices keep closed on in Finland, on Åland and in Sweden.
//!
//! Finland: Good Friday, Easter, Ascension, Pentecost, Midsummer, All Saints' Day, Epiphany and Christmas are the days
//! of the Church Act and the Church Order; Independence Day is that of Act 388/1937; New Year's Day and May Day are
//! kept by law and custom. Sweden: Lag (1989:253) om allmänna helgdagar, and the eves that Semesterlagen (1977:480)
//! 3 a § counts as Sundays. Åland: as Finland, and the day of its self-government. The rules are those of today; what
//! other days an earlier year kept is not told. No well-kept crate that works offline covers Åland.
//!
//! A day costs a comparison or two, Easter's reckoning included. Knows no hours: who closes is [`crate::hours`]'s.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::language::Language;

/// Whose public holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HolidayCalendar {
    /// Finland's.
    Finland,
    /// Åland's.
    Aland,
    /// Sweden's.
    Sweden,
}

/// A day on which offices are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Holiday {
    NewYearsDay,
    Epiphany,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    MayDay,
    Ascension,
    Pentecost,
    SwedishNationalDay,
    AlandSelfGovernment,
    MidsummerEve,
    Midsummer,
    AllSaints,
    IndependenceDay,
    ChristmasEve,
    ChristmasDay,
    SecondChristmasDay,
    NewYearsEve,
}

impl Holiday {
    /// What it is called, as in the middle of a sentence.
    pub fn name(self, language: Language) -> &'static str {
        let [fi, sv, en] = match self {
            Self::NewYearsDay => ["uudenvuodenpäivä", "nyårsdagen", "New Year's Day"],
            Self::Epiphany => ["loppiainen", "trettondedag jul", "Epiphany"],
            Self::GoodFriday => ["pitkäperjantai", "långfredagen", "Good Friday"],
            Self::EasterSunday => ["pääsiäispäivä", "påskdagen", "Easter Sunday"],
            Self::EasterMonday => ["toinen pääsiäispäivä", "annandag påsk", "Easter Monday"],
            Self::MayDay => ["vappu", "första maj", "May Day"],
            Self::Ascension => ["helatorstai", "Kristi himmelsfärdsdag", "Ascension Day"],
            Self::Pentecost => ["helluntai", "pingstdagen", "Pentecost"],
            Self::SwedishNationalDay => {
                ["Ruotsin kansallispäivä", "Sveriges nationaldag", "Sweden's National Day"]
            }
            Self::AlandSelfGovernment => {
                ["Ahvenanmaan itsehallintopäivä", "Ålands självstyrelsedag", "Åland's Self-Government Day"]
            }
            Self::MidsummerEve => ["juhannusaatto", "midsommarafton", "Midsummer Eve"],
            Self::Midsummer => ["juhannuspäivä", "midsommardagen", "Midsummer Day"],
            Self::AllSaints => ["pyhäinpäivä", "alla helgons dag", "All Saints' Day"],
            Self::IndependenceDay => ["itsenäisyyspäivä", "självständighetsdagen", "Independence Day"],
            Self::ChristmasEve => ["jouluaatto", "julafton", "Christmas Eve"],
            Self::ChristmasDay => ["joulupäivä", "juldagen", "Christmas Day"],
            Self::SecondChristmasDay => ["tapaninpäivä", "annandag jul", "St Stephen's Day"],
            Self::NewYearsEve => ["uudenvuodenaatto", "nyårsafton", "New Year's Eve"],
        };
        match language {
            Language::Finnish => fi,
            Language::Swedish => sv,
            Language::English => en,
        }
    }

    /// Whether it is no public holiday by law, but offices are closed as on one.
    pub fn is_eve(self) -> bool {
        matches!(self, Self::MidsummerEve | Self::ChristmasEve | Self::NewYearsEve)
    }
}

impl HolidayCalendar {
    /// Every calendar, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Finland, Self::Aland, Self::Sweden];

    /// The stable code, as stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Finland => "finland",
            Self::Aland => "aland",
            Self::Sweden => "sweden",
        }
    }

    /// The calendar of a stable code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|calendar| calendar.code() == code)
    }

    /// The holiday of a day. Where two fall together, the one of that date is told.
    pub fn holiday(self, day: NaiveDate) -> Option<Holiday> {
        self.of_date(day).or_else(|| of_saturday(day)).or_else(|| of_easter(day))
    }

    fn of_date(self, day: NaiveDate) -> Option<Holiday> {
        Some(match (day.month(), day.day()) {
            (1, 1) => Holiday::NewYearsDay,
            (1, 6) => Holiday::Epiphany,
            (5, 1) => Holiday::MayDay,
            (6, 6) if self == Self::Sweden => Holiday::SwedishNationalDay,
            (6, 9) if self == Self::Aland => Holiday::AlandSelfGovernment,
            (12, 6) if self != Self::Sweden => Holiday::IndependenceDay,
            (12, 24) => Holiday::ChristmasEve,
            (12, 25) => Holiday::ChristmasDay,
            (12, 26) => Holiday::SecondChristmasDay,
            (12, 31) if self == Self::Sweden => Holiday::NewYearsEve,
            _ => return None,
        })
    }
}

/// Midsummer is the Saturday of 20–26 June, All Saints' Day that of 31 October – 6 November.
fn of_saturday(day: NaiveDate) -> Option<Holiday> {
    match (day.weekday(), day.month(), day.day()) {
        (Weekday::Fri, 6, 19..=25) => Some(Holiday::MidsummerEve),
        (Weekday::Sat, 6, 20..=26) => Some(Holiday::Midsummer),
        (Weekday::Sat, 10, 31) | (Weekday::Sat, 11, 1..=6) => Some(Holiday::AllSaints),
        _ => None,
    }
}

fn of_easter(day: NaiveDate) -> Option<Holiday> {
    let holiday = match day.weekday() {
        Weekday::Fri => Holiday::GoodFriday,
        Weekday::Mon => Holiday::EasterMonday,
        Weekday::Thu => Holiday::Ascension,
        Weekday::Sun => Holiday::EasterSunday,
        _ => return None,
    };
    // From Good Friday before the earliest Easter (22 March) to Pentecost after the latest (25 April).
    if !matches!((day.month(), day.day()), (3, 20..) | (4 | 5, _) | (6, ..=13)) {
        return None;
    }
    let since = day.signed_duration_since(easter(day.year())?).num_days();
    match (holiday, since) {
        (Holiday::EasterSunday, 49) => Some(Holiday::Pentecost),
        (Holiday::GoodFriday, -2)
        | (Holiday::EasterSunday, 0)
        | (Holiday::EasterMonday, 1)
        | (Holiday::Ascension, 39) => Some(holiday),
        _ => None,
    }
}

/// Easter Sunday of a year of the Gregorian calendar.
///
/// The anonymous algorithm that *Nature* printed on 20 April 1876, in the form of J. Meeus, *Astronomical Algorithms*,
/// chapter 8. Its letters are Meeus's.
#[expect(clippy::many_single_char_names, reason = "the source's letters, so that it can be compared")]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    // Days after 22 March.
    let after = u64::try_from(h + l - 7 * m).ok()?;
    NaiveDate::from_ymd_opt(year, 3, 22)?.checked_add_days(Days::new(after))
}
