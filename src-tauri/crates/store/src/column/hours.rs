//! How hours are written in a column: times to the minute, what nobody has said left out. Knows no rule of hours.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use vaihde_domain::holiday::HolidayCalendar;
use vaihde_domain::hours::{Holidays, Hours, Open};

/// The stored form of [`Hours`]: `{"week": [[["08:00","16:00"]], …], "days": {"2026-12-24": []}, "holidays":
/// {"closed": {"calendar": "finland", "eves": true}}}`.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredHours {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    week: Option<[Vec<StoredOpen>; 7]>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    days: BTreeMap<NaiveDate, Vec<StoredOpen>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    holidays: Option<StoredHolidays>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StoredHolidays {
    AsUsual,
    Closed { calendar: StoredCalendar, eves: bool },
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
struct StoredCalendar(HolidayCalendar);

impl From<StoredCalendar> for &'static str {
    fn from(calendar: StoredCalendar) -> Self {
        calendar.0.code()
    }
}

impl TryFrom<String> for StoredCalendar {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        HolidayCalendar::from_code(&code)
            .map(Self)
            .ok_or_else(|| "an unknown calendar of holidays".to_owned())
    }
}

impl From<Holidays> for StoredHolidays {
    fn from(holidays: Holidays) -> Self {
        match holidays {
            Holidays::AsUsual => Self::AsUsual,
            Holidays::Closed { calendar, eves } => Self::Closed { calendar: StoredCalendar(calendar), eves },
        }
    }
}

impl From<StoredHolidays> for Holidays {
    fn from(stored: StoredHolidays) -> Self {
        match stored {
            StoredHolidays::AsUsual => Self::AsUsual,
            StoredHolidays::Closed { calendar, eves } => Self::Closed { calendar: calendar.0, eves },
        }
    }
}

#[derive(Serialize, Deserialize)]
struct StoredOpen(#[serde(with = "clock")] NaiveTime, #[serde(with = "clock")] NaiveTime);

mod clock {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(time: &NaiveTime, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(&time.format("%H:%M"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<NaiveTime, D::Error> {
        let text = String::deserialize(input)?;
        NaiveTime::parse_from_str(&text, "%H:%M").map_err(D::Error::custom)
    }
}

fn stored_day(open: &[Open]) -> Vec<StoredOpen> {
    open.iter().map(|open| StoredOpen(open.from, open.to)).collect()
}

fn read_day(stored: Vec<StoredOpen>) -> Vec<Open> {
    stored.into_iter().map(|StoredOpen(from, to)| Open { from, to }).collect()
}

impl From<&Hours> for StoredHours {
    fn from(hours: &Hours) -> Self {
        Self {
            week: hours.week.as_ref().map(|week| week.each_ref().map(|day| stored_day(day))),
            days: hours.exceptions.iter().map(|(day, open)| (*day, stored_day(open))).collect(),
            holidays: hours.holidays.map(Into::into),
        }
    }
}

impl From<StoredHours> for Hours {
    fn from(stored: StoredHours) -> Self {
        Self {
            week: stored.week.map(|week| week.map(read_day)),
            exceptions: stored.days.into_iter().map(|(day, open)| (day, read_day(open))).collect(),
            holidays: stored.holidays.map(Into::into),
        }
    }
}
