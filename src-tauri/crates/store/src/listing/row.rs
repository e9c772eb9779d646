//! Reads the columns of a row by their places, as SQLite holds them.
//!
//! Elsewhere columns are read [by their names](crate::column); looking those up takes longer than all the rest of a
//! listing, which reads a million of them.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use rusqlite::Row;
use rusqlite::types::Type;
use serde::Deserialize;
use vaihde_domain::number::NumberKind;

use super::NumberListing;
use crate::column::Unreadable;

/// The columns of one row.
pub(super) struct Places<'r> {
    table: &'static str,
    row: &'r Row<'r>,
}

/// A word, borrowed where nothing in it is escaped.
#[derive(Deserialize)]
struct StoredWord<'r>(#[serde(borrow)] Cow<'r, str>);

/// A number without what nobody searches for.
#[derive(Deserialize)]
struct StoredWritten<'r> {
    #[serde(borrow)]
    written: Cow<'r, str>,
    #[serde(borrow, default)]
    e164: Option<StoredWord<'r>>,
}

/// A number and what it is.
#[derive(Deserialize)]
struct StoredWithKind<'r> {
    #[serde(borrow)]
    written: Cow<'r, str>,
    #[serde(borrow)]
    kind: Cow<'r, str>,
}

impl<'r> Places<'r> {
    pub(super) fn of(table: &'static str, row: &'r Row<'_>) -> Self {
        Self { table, row }
    }

    pub(super) fn text(&self, place: usize) -> rusqlite::Result<&'r str> {
        Ok(self.row.get_ref(place)?.as_str()?)
    }

    pub(super) fn text_or_none(&self, place: usize) -> rusqlite::Result<Option<&'r str>> {
        Ok(self.row.get_ref(place)?.as_str_or_null()?)
    }

    /// A text that stands for a value: an id, a day, a zone.
    pub(super) fn parsed<T: FromStr<Err: fmt::Display>>(&self, place: usize) -> rusqlite::Result<T> {
        self.text(place)?.parse().map_err(|error| self.unreadable(place, &error))
    }

    pub(super) fn parsed_or_none<T: FromStr<Err: fmt::Display>>(
        &self,
        place: usize,
    ) -> rusqlite::Result<Option<T>> {
        let text = self.text_or_none(place)?;
        text.map(|text| text.parse().map_err(|error| self.unreadable(place, &error))).transpose()
    }

    /// A JSON list of words.
    pub(super) fn words(&self, place: usize) -> rusqlite::Result<Vec<Cow<'r, str>>> {
        Ok(self.json_list::<StoredWord<'r>>(place)?.into_iter().map(|StoredWord(word)| word).collect())
    }

    /// A JSON list of numbers.
    pub(super) fn numbers(&self, place: usize) -> rusqlite::Result<Vec<NumberListing<'r>>> {
        let listing = |stored: StoredWritten<'r>| NumberListing {
            written: stored.written,
            international: stored.e164.map(|StoredWord(number)| number),
        };
        Ok(self.json_list::<StoredWritten<'r>>(place)?.into_iter().map(listing).collect())
    }

    /// A JSON list of numbers as written, with what they are.
    pub(super) fn kinds_of_numbers(
        &self,
        place: usize,
    ) -> rusqlite::Result<Vec<(Cow<'r, str>, Option<NumberKind>)>> {
        let kinds = self.json_list::<StoredWithKind<'r>>(place)?;
        Ok(kinds.into_iter().map(|stored| (stored.written, NumberKind::from_code(&stored.kind))).collect())
    }

    fn json_list<T: Deserialize<'r>>(&self, place: usize) -> rusqlite::Result<Vec<T>> {
        match self.text(place)? {
            // Most lists are empty.
            "[]" => Ok(Vec::new()),
            text => serde_json::from_str(text).map_err(|error| self.unreadable(place, &error)),
        }
    }

    fn unreadable(&self, place: usize, because: &dyn fmt::Display) -> rusqlite::Error {
        let column = self.row.as_ref().column_name(place).unwrap_or_default().to_owned();
        let because = because.to_string();
        let unreadable = Unreadable { table: self.table, column, because };
        rusqlite::Error::FromSqlConversionFailure(place, Type::Text, Box::new(unreadable))
    }
}
