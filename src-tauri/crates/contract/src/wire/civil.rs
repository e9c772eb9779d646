//! Days, clock times and moments as texts, all in the time zone of the company they are about.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaihde_domain::civil;
use vaihde_domain::civil_text::{read_clock, read_day, read_moment};
use vaihde_domain::language;
use vaihde_domain::month;

/// A day: `2026-08-05`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Day(pub NaiveDate);

/// A month: `2026-08`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Month(pub month::Month);

/// A whole day, `2026-08-05`, or a minute of one, `2026-08-05T14:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Moment(pub civil::Moment);

/// A clock time: `08:30`. As an end, `00:00` is the end of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Clock(pub NaiveTime);

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.0.format("%Y-%m-%d").to_string()
    }
}

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        read_day(&text).map(Self).ok_or_else(|| "not a day".to_owned())
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.0.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map(Self).map_err(|month::NotAMonth| "not a month".to_owned())
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        match moment.0 {
            civil::Moment::Day(day) => Day(day).into(),
            civil::Moment::Time(time) => time.format("%Y-%m-%dT%H:%M").to_string(),
        }
    }
}

impl TryFrom<String> for Moment {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        read_moment(&text).map(Self).ok_or_else(|| "not a moment".to_owned())
    }
}

impl From<Clock> for String {
    fn from(clock: Clock) -> Self {
        clock.0.format("%H:%M").to_string()
    }
}

impl TryFrom<String> for Clock {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        read_clock(&text).map(Self).ok_or_else(|| "not a clock time".to_owned())
    }
}

/// A language calls are answered in and the window is read in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "ISO 639-1 codes")]
pub enum Language {
    #[default]
    Fi,
    Sv,
    En,
}

impl From<language::Language> for Language {
    fn from(language: language::Language) -> Self {
        match language {
            language::Language::Finnish => Self::Fi,
            language::Language::Swedish => Self::Sv,
            language::Language::English => Self::En,
        }
    }
}

impl From<Language> for language::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Fi => Self::Finnish,
            Language::Sv => Self::Swedish,
            Language::En => Self::English,
        }
    }
}

/// One text for each language; empty where nobody has written one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "ISO 639-1 codes")]
pub struct PerLanguage {
    pub fi: String,
    pub sv: String,
    pub en: String,
}

impl From<language::PerLanguage> for PerLanguage {
    fn from(texts: language::PerLanguage) -> Self {
        Self { fi: texts.fi, sv: texts.sv, en: texts.en }
    }
}

impl From<PerLanguage> for language::PerLanguage {
    fn from(texts: PerLanguage) -> Self {
        Self { fi: texts.fi, sv: texts.sv, en: texts.en }
    }
}
