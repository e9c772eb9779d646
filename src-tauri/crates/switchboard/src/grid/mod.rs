//! The directory as tables that an admin looks through. What they show is read once and kept: an answer comes out of
//! memory, and what changes meanwhile is read again row by row. Decides nothing of what writing into a cell means.

mod edit;
mod others;
mod people;
mod sheet;
mod texts;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use uuid::Uuid;
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::grid::{Column, Kind};
use vaihde_domain::record::RecordId;
use vaihde_domain::{CompanyId, PersonId};
use vaihde_store::{Store, Version};

use crate::admin::AdminDesk;
use crate::failure::Result;
use people::Around;
use sheet::Sheet;

pub use edit::{CellsEdited, RecordsRemoved};

/// Which rows are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridAsked {
    /// What they are.
    pub kind: Kind,
    /// Only those of a company; none: all.
    pub company: Option<CompanyId>,
    /// Only rows in which each of these words stands somewhere.
    pub words: String,
    /// Only rows that all of these let through.
    pub filters: Vec<Filter>,
    /// People who have left too.
    pub leavers: bool,
    /// In the order of a column, the last first or not.
    pub sort: Option<(Column, bool)>,
}

/// What a column must hold. Neither case nor accents matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The column.
    pub column: Column,
    /// How its cells are compared.
    pub how: How,
    /// With what.
    pub words: String,
}

/// How cells are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum How {
    Contains,
    Begins,
    Is,
    Empty,
    Filled,
    /// A day before this one.
    Before,
    /// A day after this one.
    After,
}

/// How it is with a record, where that is not as usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum RowState {
    Left,
    NotStarted,
    Vacant,
}

/// Some rows of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRows {
    /// How many rows the filters let through.
    pub total: usize,
    /// How many rows there are without filters.
    pub all: usize,
    /// Where the history stood when the rows were read.
    pub seen: Version,
    /// The rows that were asked for.
    pub rows: Vec<GridRow>,
    /// The place of the record that was looked for among those let through.
    pub found: Option<usize>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// The record.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// How it is with it.
    pub state: Option<RowState>,
    /// Whom or what a deputy stands in for.
    pub of: Option<DeputyOf>,
    /// The cells of the columns that were asked for.
    pub cells: Vec<String>,
}

/// The tables that somebody looked at.
#[derive(Default)]
pub(crate) struct Grid {
    around: Around,
    sheets: HashMap<Kind, Sheet>,
    version: Option<Version>,
    /// Which quarter of an hour it was when what day it is was looked at.
    quarter: i64,
    /// What was asked last, and the rows it let through.
    last: Option<(GridAsked, Vec<u32>)>,
}

/// A quarter of an hour, in seconds.
const QUARTER: i64 = 15 * 60;

/// With more rows to be read again than these, the table is made anew.
const ROW_BY_ROW: usize = 200;

impl Grid {
    /// Takes in what has changed, and what day it is.
    fn keep_up(&mut self, store: &Store, at: chrono::DateTime<chrono::Utc>) -> Result<()> {
        let now = store.version()?;
        // Days begin at full quarters of an hour, whatever the zone.
        let quarter = at.timestamp().div_euclid(QUARTER);
        if self.version == Some(now) && self.quarter == quarter {
            return Ok(());
        }
        self.quarter = quarter;
        let around = Around::read(store, at)?;
        let same_day = self.around.days == around.days;
        if self.version == Some(now) && same_day {
            return Ok(());
        }
        self.last = None;
        let (changed, now) = match self.version.filter(|_| same_day) {
            Some(seen) => store.changed_since(seen)?,
            None => {
                self.sheets.clear();
                (Vec::new(), now)
            }
        };
        self.around = around;
        self.version = Some(now);
        if changed.iter().all(is_beside) {
            return Ok(());
        }
        self.sheets.retain(|kind, _| *kind == Kind::People);
        let people: Option<Vec<PersonId>> =
            changed.iter().filter(|record| !is_beside(record)).map(person_alone).collect();
        match people {
            Some(people) if people.len() <= ROW_BY_ROW => self.read_again(&people, store),
            _ => {
                self.sheets.clear();
                Ok(())
            }
        }
    }

    fn read_again(&mut self, people: &[PersonId], store: &Store) -> Result<()> {
        let Some(sheet) = self.sheets.get_mut(&Kind::People) else { return Ok(()) };
        let mut whole = true;
        for person in people {
            for id in store.people_naming(*person)?.into_iter().chain([*person]) {
                match people::read_one(store, id, &self.around)? {
                    Some(row) => sheet.put(row),
                    None => whole = false,
                }
            }
        }
        // Rows that are gone leave no gap, and many that were read again are looked through slowly.
        if !whole || sheet.changes() > 4 * ROW_BY_ROW {
            self.sheets.remove(&Kind::People);
        }
        Ok(())
    }

    fn sheet(&mut self, kind: Kind, store: &Store) -> Result<&mut Sheet> {
        match self.sheets.entry(kind) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(place) => Ok(place.insert(match kind {
                Kind::People => people::read(store, &self.around)?,
                _ => others::read(kind, store, &self.around)?,
            })),
        }
    }

    /// The rows that are let through, in their order, and how many there are of the kind.
    fn let_through(&mut self, asked: &GridAsked, store: &Store) -> Result<(usize, Vec<u32>)> {
        if let Some((_, rows)) = self.last.take_if(|(last, _)| last == asked) {
            let all = self.sheet(asked.kind, store)?.heads.len();
            return Ok((all, rows));
        }
        let sheet = self.sheet(asked.kind, store)?;
        let mut marks: Vec<bool> = (sheet.heads.iter())
            .map(|head| asked.company.is_none_or(|company| head.company == Some(company)))
            .collect();
        if !asked.leavers {
            let left = sheet.heads.iter().map(|head| head.state == Some(RowState::Left));
            marks.iter_mut().zip(left).for_each(|(mark, left)| *mark &= !left);
        }
        for filter in &asked.filters {
            sheet.filter(filter, &mut marks);
        }
        for word in asked.words.split_whitespace() {
            sheet.word(word, &mut marks);
        }
        let (column, descending) = asked.sort.unwrap_or((Column::Name, false));
        let order = sheet.order(column);
        let let_through = |row: &&u32| marks.get(**row as usize).copied().unwrap_or(false);
        let mut rows: Vec<u32> = order.iter().filter(let_through).copied().collect();
        if descending {
            // Empty cells stay last.
            let filled = rows.partition_point(|row| !sheet.cell(*row, column).is_empty());
            rows[..filled].reverse();
        }
        let all = sheet.heads.len();
        Ok((all, rows))
    }
}

/// Changes that no table shows.
fn is_beside(changed: &RecordId) -> bool {
    matches!(
        changed,
        RecordId::Absence(_)
            | RecordId::Referral(_)
            | RecordId::Notice(_)
            | RecordId::Suggestion(_)
            | RecordId::Planned(_)
    )
}

/// The person, where a change is one of a person's own row.
fn person_alone(changed: &RecordId) -> Option<PersonId> {
    match changed {
        RecordId::Person(person) => Some(*person),
        _ => None,
    }
}

impl AdminDesk<'_> {
    /// Gets the table of people ready, before anybody asks for it.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn get_ready(&mut self) -> Result<()> {
        self.with_grid(|grid, store| {
            grid.sheet(Kind::People, store)?.get_ready();
            Ok(())
        })
    }

    /// Some rows of a table: `count` of them from `first` on, with the cells of the columns.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn grid(
        &mut self,
        asked: &GridAsked,
        columns: &[Column],
        first: usize,
        count: usize,
        find: Option<Uuid>,
    ) -> Result<GridRows> {
        self.with_grid(|grid, store| {
            let (all, rows) = grid.let_through(asked, store)?;
            let seen = grid.version.unwrap_or(Version::from_number(0));
            let sheet = grid.sheet(asked.kind, store)?;
            let wanted = rows.iter().skip(first).take(count).map(|row| GridRow {
                id: sheet.heads[*row as usize].id,
                name: sheet.cell(*row, Column::Name).to_owned(),
                state: sheet.heads[*row as usize].state,
                of: sheet.heads[*row as usize].of,
                cells: columns.iter().map(|column| sheet.cell(*row, *column).to_owned()).collect(),
            });
            let found = find.and_then(|id| sheet.place_of(id));
            let answer = GridRows {
                total: rows.len(),
                all,
                seen,
                rows: wanted.collect(),
                found: found.and_then(|place| rows.iter().position(|row| *row == place)),
            };
            grid.last = Some((asked.clone(), rows));
            Ok(answer)
        })
    }

    /// The records of all rows that are let through, in their order.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn grid_ids(&mut self, asked: &GridAsked) -> Result<Vec<Uuid>> {
        self.with_grid(|grid, store| {
            let (_, rows) = grid.let_through(asked, store)?;
            let sheet = grid.sheet(asked.kind, store)?;
            let ids = rows.iter().map(|row| sheet.heads[*row as usize].id).collect();
            grid.last = Some((asked.clone(), rows));
            Ok(ids)
        })
    }

    /// What stands in the cells of a column and begins like this, the most frequent first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn grid_values(
        &mut self,
        kind: Kind,
        company: Option<CompanyId>,
        column: Column,
        begins: &str,
        limit: usize,
    ) -> Result<Vec<String>> {
        let (words, how) = (begins.to_owned(), How::Begins);
        let filters = vec![Filter { column, how, words }];
        let asked = GridAsked { kind, company, words: String::new(), filters, leavers: true, sort: None };
        self.with_grid(|grid, store| {
            let (_, rows) = grid.let_through(&asked, store)?;
            let sheet = grid.sheet(kind, store)?;
            let mut counts: HashMap<&str, usize> = HashMap::new();
            for row in rows {
                *counts.entry(sheet.cell(row, column)).or_default() += 1;
            }
            counts.remove("");
            let mut values: Vec<(&str, usize)> = counts.into_iter().collect();
            values.sort_unstable_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
            Ok(values.into_iter().take(limit).map(|(value, _)| value.to_owned()).collect())
        })
    }

    fn with_grid<T>(&mut self, look: impl FnOnce(&mut Grid, &Store) -> Result<T>) -> Result<T> {
        let at = self.switchboard.moment();
        let mut grid = std::mem::take(&mut self.switchboard.grid);
        let seen =
            grid.keep_up(&self.switchboard.store, at).and_then(|()| look(&mut grid, &self.switchboard.store));
        self.switchboard.grid = grid;
        seen
    }
}
