//! The directory as tables that an admin looks through. What they show is read once and kept: an answer comes out of
//! memory, and what changes meanwhile is read again row by row. Decides nothing of what writing into a cell means.

mod edit;
mod kept;
mod others;
mod people;
mod sheet;
mod texts;

use std::collections::HashMap;
use std::sync::Arc;

use uuid::Uuid;
use vaihde_domain::CompanyId;
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::grid::{Column, Kind};
use vaihde_domain::quality::TroubleKind;
use vaihde_store::{Store, Version};

use crate::admin::AdminDesk;
use crate::failure::Result;
use crate::quality::Troubles;
use edit::record_id;
use sheet::Sheet;

pub(crate) use edit::{Cells, Planned};
pub(crate) use kept::Grid;

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
    /// Only rows with this trouble.
    pub trouble: Option<TroubleKind>,
    /// People who have left too.
    pub leavers: bool,
    /// In the order of a column, the last first or not.
    pub sort: Option<(Column, bool)>,
}

impl GridAsked {
    /// Everything there is of a kind but people who have left, by name.
    pub fn all(kind: Kind) -> Self {
        Self {
            kind,
            company: None,
            words: String::new(),
            filters: Vec::new(),
            trouble: None,
            leavers: false,
            sort: None,
        }
    }
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
    /// How many of the rows have which trouble, as far as it was looked for.
    pub troubles: Vec<(TroubleKind, usize)>,
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
    /// What is wrong with it, as far as it was looked for.
    pub troubles: Vec<TroubleKind>,
}

impl AdminDesk<'_> {
    /// Gets the table of people ready before anybody asks for it.
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
        let troubles = self.troubles_for(asked)?;
        let known = troubles.as_deref();
        self.with_grid(|grid, store| {
            let through = grid.let_through(asked, known, store)?;
            let seen = grid.version.unwrap_or(Version::from_number(0));
            let sheet = grid.sheet(asked.kind, store)?;
            let wanted = through.rows.iter().skip(first).take(count);
            let found = find.and_then(|id| sheet.place_of(id));
            let answer = GridRows {
                total: through.rows.len(),
                all: sheet.heads.len(),
                seen,
                troubles: through.troubles.clone(),
                rows: wanted.map(|row| shown(*row, asked.kind, columns, known, sheet)).collect(),
                found: found.and_then(|place| through.rows.iter().position(|row| *row == place)),
            };
            grid.last = Some(through);
            Ok(answer)
        })
    }

    /// The records of all rows that are let through, in their order.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn grid_ids(&mut self, asked: &GridAsked) -> Result<Vec<Uuid>> {
        let troubles = self.troubles_for(asked)?;
        self.with_grid(|grid, store| {
            let through = grid.let_through(asked, troubles.as_deref(), store)?;
            let sheet = grid.sheet(asked.kind, store)?;
            let ids = through.rows.iter().map(|row| sheet.heads[*row as usize].id).collect();
            grid.last = Some(through);
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
        let asked = GridAsked { company, filters, leavers: true, ..GridAsked::all(kind) };
        self.with_grid(|grid, store| {
            let rows = grid.let_through(&asked, None, store)?.rows;
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

    /// What is wrong with whom. A table does not wait for it to be found, unless that is what it is asked for.
    fn troubles_for(&mut self, asked: &GridAsked) -> Result<Option<Arc<Troubles>>> {
        match asked.trouble {
            Some(_) => self.troubles().map(Some),
            None => Ok(self.switchboard.troubles_at_hand()),
        }
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

fn shown(row: u32, kind: Kind, columns: &[Column], troubles: Option<&Troubles>, sheet: &Sheet) -> GridRow {
    let head = sheet.heads[row as usize];
    GridRow {
        id: head.id,
        name: sheet.cell(row, Column::Name).to_owned(),
        state: head.state,
        of: head.of,
        cells: columns.iter().map(|column| sheet.cell(row, *column).to_owned()).collect(),
        troubles: troubles.map(|troubles| troubles.of(record_id(kind, head.id)).to_vec()).unwrap_or_default(),
    }
}
