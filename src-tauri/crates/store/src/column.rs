//! How values without an identity of their own are written in a column, and read back.

mod hours;
mod link;
mod name;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc, Weekday};
use rusqlite::types::{FromSql, Type};
use rusqlite::{Row, RowIndex};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use vaihde_domain::civil::Moment;
use vaihde_domain::company::Situation;
use vaihde_domain::language::PerLanguage;
use vaihde_domain::number::{Number, NumberKind};
use vaihde_domain::repeat::{DayOfWeek, Repeat};

pub(crate) use hours::StoredHours;
pub(crate) use link::StoredLinks;
pub(crate) use name::StoredName;

/// A stored value that cannot be read back.
#[derive(Debug)]
pub(crate) struct Unreadable {
    pub(crate) table: &'static str,
    pub(crate) column: String,
    pub(crate) because: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}: {}", self.table, self.column, self.because)
    }
}

impl std::error::Error for Unreadable {}

/// Reads the columns of one row, so that what cannot be read is said with its table and column.
pub(crate) struct Columns<'r, 's> {
    table: &'static str,
    row: &'r Row<'s>,
}

impl<'r, 's> Columns<'r, 's> {
    pub(crate) fn of(table: &'static str, row: &'r Row<'s>) -> Self {
        Self { table, row }
    }

    /// By its name, or where there are very many rows by its place: a name is looked for in each of them.
    pub(crate) fn plain<T: FromSql>(&self, column: impl RowIndex) -> rusqlite::Result<T> {
        self.row.get(column)
    }

    /// A text as it lies there, by its name or place.
    pub(crate) fn text(&self, column: impl RowIndex) -> rusqlite::Result<&'r str> {
        Ok(self.row.get_ref(column)?.as_str()?)
    }

    /// A text that stands for a value: an id, a day, a zone.
    pub(crate) fn parsed<T: FromStr<Err: fmt::Display>>(&self, column: &'static str) -> rusqlite::Result<T> {
        let text = self.row.get_ref(column)?.as_str()?;
        text.parse().map_err(|error: T::Err| self.unreadable(column, error.to_string()))
    }

    pub(crate) fn parsed_or_none<T: FromStr<Err: fmt::Display>>(
        &self,
        column: &'static str,
    ) -> rusqlite::Result<Option<T>> {
        match self.row.get_ref(column)?.as_str_or_null()? {
            None => Ok(None),
            Some(text) => {
                text.parse().map(Some).map_err(|error: T::Err| self.unreadable(column, error.to_string()))
            }
        }
    }

    /// A text that a function reads.
    pub(crate) fn read<T>(
        &self,
        column: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> rusqlite::Result<T> {
        let text = self.row.get_ref(column)?.as_str()?;
        read(text).ok_or_else(|| self.unreadable(column, "an unknown word".to_owned()))
    }

    pub(crate) fn read_or_none<T>(
        &self,
        column: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> rusqlite::Result<Option<T>> {
        match self.row.get_ref(column)?.as_str_or_null()? {
            None => Ok(None),
            Some(text) => {
                read(text).map(Some).ok_or_else(|| self.unreadable(column, "an unknown word".to_owned()))
            }
        }
    }

    /// A JSON value of the stored form `S`.
    pub(crate) fn json<S: DeserializeOwned + Into<T>, T>(&self, column: &'static str) -> rusqlite::Result<T> {
        let text = self.row.get_ref(column)?.as_str()?;
        let stored: S =
            serde_json::from_str(text).map_err(|error| self.unreadable(column, error.to_string()))?;
        Ok(stored.into())
    }

    pub(crate) fn json_or_none<S: DeserializeOwned + Into<T>, T>(
        &self,
        column: &'static str,
    ) -> rusqlite::Result<Option<T>> {
        match self.row.get_ref(column)?.as_str_or_null()? {
            None => Ok(None),
            Some(_) => self.json::<S, T>(column).map(Some),
        }
    }

    fn unreadable(&self, column: &'static str, because: String) -> rusqlite::Error {
        rusqlite::Error::FromSqlConversionFailure(
            0,
            Type::Text,
            Box::new(Unreadable { table: self.table, column: column.to_owned(), because }),
        )
    }
}

/// JSON as it is stored. Writing these plain values cannot fail.
pub(crate) fn to_json<S: Serialize>(stored: &S) -> String {
    serde_json::to_string(stored).unwrap_or_default()
}

/// Nothing where there is nothing to write: a column that came later is empty then.
pub(crate) fn some<T: PartialEq + Default>(value: &T) -> Option<&T> {
    (*value != T::default()).then_some(value)
}

/// An instant in UTC, to the millisecond.
pub(crate) fn instant_text(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

const MINUTE: &str = "%Y-%m-%dT%H:%M";

pub(crate) fn moment_text(moment: Moment) -> String {
    match moment {
        Moment::Day(day) => day.to_string(),
        Moment::Time(time) => time.format(MINUTE).to_string(),
    }
}

pub(crate) fn read_moment(text: &str) -> Option<Moment> {
    if text.contains('T') {
        NaiveDateTime::parse_from_str(text, MINUTE).ok().map(Moment::Time)
    } else {
        text.parse().ok().map(Moment::Day)
    }
}

/// The stored form of [`PerLanguage`].
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredPerLanguage {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    fi: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    sv: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    en: String,
}

impl From<&PerLanguage> for StoredPerLanguage {
    fn from(texts: &PerLanguage) -> Self {
        Self { fi: texts.fi.clone(), sv: texts.sv.clone(), en: texts.en.clone() }
    }
}

impl From<StoredPerLanguage> for PerLanguage {
    fn from(stored: StoredPerLanguage) -> Self {
        Self { fi: stored.fi, sv: stored.sv, en: stored.en }
    }
}

/// The stored form of a company's sentences. A situation that this program does not know was never one of its own.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredSentences(BTreeMap<String, StoredPerLanguage>);

impl From<&BTreeMap<Situation, PerLanguage>> for StoredSentences {
    fn from(sentences: &BTreeMap<Situation, PerLanguage>) -> Self {
        Self(sentences.iter().map(|(situation, texts)| (situation.code().to_owned(), texts.into())).collect())
    }
}

impl From<StoredSentences> for BTreeMap<Situation, PerLanguage> {
    fn from(stored: StoredSentences) -> Self {
        stored
            .0
            .into_iter()
            .filter_map(|(code, texts)| Some((Situation::from_code(&code)?, texts.into())))
            .collect()
    }
}

/// The stored form of a [`Number`].
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredNumber {
    written: String,
    kind: StoredKind,
    give: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    e164: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
struct StoredKind(NumberKind);

impl Clone for StoredKind {
    fn clone(&self) -> Self {
        Self(self.0)
    }
}

impl From<StoredKind> for &'static str {
    fn from(kind: StoredKind) -> Self {
        kind.0.code()
    }
}

impl TryFrom<String> for StoredKind {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        NumberKind::from_code(&code).map(Self).ok_or_else(|| "an unknown kind of number".to_owned())
    }
}

impl From<&Number> for StoredNumber {
    fn from(number: &Number) -> Self {
        Self {
            written: number.written.clone(),
            kind: StoredKind(number.kind),
            give: number.may_be_given,
            e164: number.international.clone(),
        }
    }
}

impl From<StoredNumber> for Number {
    fn from(stored: StoredNumber) -> Self {
        Self {
            written: stored.written,
            kind: stored.kind.0,
            may_be_given: stored.give,
            international: stored.e164,
        }
    }
}

/// The stored form of a list of numbers.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredNumbers(Vec<StoredNumber>);

impl From<&Vec<Number>> for StoredNumbers {
    fn from(numbers: &Vec<Number>) -> Self {
        Self(numbers.iter().map(StoredNumber::from).collect())
    }
}

impl From<StoredNumbers> for Vec<Number> {
    fn from(stored: StoredNumbers) -> Self {
        stored.0.into_iter().map(Number::from).collect()
    }
}

/// The stored form of a [`Repeat`].
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredRepeat {
    every_weeks: u8,
    on: Vec<StoredDay>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    except: Vec<NaiveDate>,
}

/// A day of the week by the first three letters of its English name.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum StoredDay {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl From<DayOfWeek> for StoredDay {
    fn from(DayOfWeek(day): DayOfWeek) -> Self {
        match day {
            Weekday::Mon => Self::Mon,
            Weekday::Tue => Self::Tue,
            Weekday::Wed => Self::Wed,
            Weekday::Thu => Self::Thu,
            Weekday::Fri => Self::Fri,
            Weekday::Sat => Self::Sat,
            Weekday::Sun => Self::Sun,
        }
    }
}

impl From<StoredDay> for DayOfWeek {
    fn from(day: StoredDay) -> Self {
        Self::WEEK[day as usize]
    }
}

impl From<&Repeat> for StoredRepeat {
    fn from(repeat: &Repeat) -> Self {
        Self {
            every_weeks: repeat.every_weeks,
            on: repeat.on.iter().copied().map(Into::into).collect(),
            until: repeat.until,
            except: repeat.except.iter().copied().collect(),
        }
    }
}

impl From<StoredRepeat> for Repeat {
    fn from(stored: StoredRepeat) -> Self {
        Self {
            every_weeks: stored.every_weeks,
            on: stored.on.into_iter().map(Into::into).collect(),
            until: stored.until,
            except: stored.except.into_iter().collect(),
        }
    }
}
