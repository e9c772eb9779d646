//! Rows and columns of one kind of record, looked through and sorted. Knows nothing of where they come from.

use std::cmp::Ordering;
use std::collections::HashMap;

use uuid::Uuid;
use vaihde_domain::CompanyId;
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::grid::{Column, Shape};

use super::texts::Texts;
use super::{Filter, How, RowState};
use crate::alphabet::{plain, sort_key};

/// What is known of a row besides its cells.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub(super) id: Uuid,
    /// Whose it is; none of companies themselves.
    pub(super) company: Option<CompanyId>,
    pub(super) state: Option<RowState>,
    /// Whom or what a deputy stands in for.
    pub(super) of: Option<DeputyOf>,
}

/// A row with all its cells, in the order of the sheet's columns.
#[derive(Clone, Debug)]
pub(super) struct NewRow {
    pub(super) head: Head,
    pub(super) cells: Vec<String>,
}

/// A table.
pub(super) struct Sheet {
    pub(super) heads: Vec<Head>,
    columns: &'static [Column],
    texts: Vec<Texts>,
    /// The columns without case and accents, as far as they were asked for.
    plain: Vec<Option<Texts>>,
    /// Rows that were written since, by their place.
    changed: HashMap<u32, Vec<String>>,
    by_id: HashMap<Uuid, u32>,
    /// Rows in the order of a column, as far as they were asked for.
    orders: HashMap<Column, Vec<u32>>,
}

impl Sheet {
    /// The rows with the cells of each column.
    pub(super) fn of(columns: &'static [Column], heads: Vec<Head>, texts: Vec<Texts>) -> Self {
        let by_id = (0..).zip(&heads).map(|(place, head)| (head.id, place)).collect();
        let plain = columns.iter().map(|_| None).collect();
        Self { heads, columns, texts, plain, changed: HashMap::new(), by_id, orders: HashMap::new() }
    }

    /// The rows, one after another.
    pub(super) fn of_rows(columns: &'static [Column], rows: Vec<NewRow>) -> Self {
        let mut texts: Vec<Texts> = columns.iter().map(|_| Texts::default()).collect();
        let mut heads = Vec::with_capacity(rows.len());
        for row in rows {
            heads.push(row.head);
            for (text, cell) in texts.iter_mut().zip(&row.cells) {
                text.push(cell);
            }
        }
        Self::of(columns, heads, texts)
    }

    pub(super) fn place_of(&self, id: Uuid) -> Option<u32> {
        self.by_id.get(&id).copied()
    }

    /// How many rows were written since the sheet was made.
    pub(super) fn changes(&self) -> usize {
        self.changed.len()
    }

    pub(super) fn cell(&self, row: u32, column: Column) -> &str {
        self.number_of(column).map_or("", |number| self.at(row, number))
    }

    fn at(&self, row: u32, number: usize) -> &str {
        match self.changed.get(&row) {
            Some(cells) => cells.get(number).map_or("", String::as_str),
            None => self.texts.get(number).map_or("", |texts| texts.get(row as usize)),
        }
    }

    fn number_of(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|known| *known == column)
    }

    /// Writes a row: one that is there, or a new one.
    pub(super) fn put(&mut self, row: NewRow) {
        let place = match self.place_of(row.head.id) {
            Some(place) => {
                self.heads[place as usize] = row.head;
                place
            }
            None => {
                let Ok(place) = u32::try_from(self.heads.len()) else { return };
                self.by_id.insert(row.head.id, place);
                self.heads.push(row.head);
                place
            }
        };
        self.changed.insert(place, row.cells);
        let mut orders = std::mem::take(&mut self.orders);
        for (column, order) in &mut orders {
            order.retain(|known| *known != place);
            let at = order.partition_point(|known| self.compare(*known, place, *column) == Ordering::Less);
            order.insert(at, place);
        }
        self.orders = orders;
    }

    /// Writes one cell of a row that is there.
    pub(super) fn write(&mut self, id: Uuid, column: Column, cell: String) {
        let (Some(place), Some(number)) = (self.place_of(id), self.number_of(column)) else { return };
        if self.at(place, number) == cell {
            return;
        }
        let mut cells: Vec<String> =
            (0..self.columns.len()).map(|number| self.at(place, number).to_owned()).collect();
        cells[number] = cell;
        let head = self.heads[place as usize];
        self.put(NewRow { head, cells });
    }

    /// Writes a whole column anew, in the order of the rows.
    pub(super) fn write_column(&mut self, column: Column, cells: &[String]) {
        let Some(number) = self.number_of(column) else { return };
        let mut texts = Texts::default();
        cells.iter().for_each(|cell| texts.push(cell));
        for (row, changed) in &mut self.changed {
            if let (Some(cell), Some(written)) = (cells.get(*row as usize), changed.get_mut(number)) {
                written.clone_from(cell);
            }
        }
        self.texts[number] = texts;
        self.plain[number] = None;
        self.orders.remove(&column);
    }

    /// Gets ready to filter and to sort by name, before anybody asks.
    pub(super) fn get_ready(&mut self) {
        for number in 0..self.columns.len() {
            self.plain_of(number);
        }
        self.order(Column::Name);
    }

    fn plain_of(&mut self, number: usize) -> Option<&Texts> {
        let (texts, plain) = (self.texts.get(number)?, self.plain.get_mut(number)?);
        Some(plain.get_or_insert_with(|| texts.plain()))
    }

    /// The rows in the order of a column, those whose cell is empty last; of equal ones, by name.
    pub(super) fn order(&mut self, column: Column) -> &[u32] {
        if !self.orders.contains_key(&column) {
            let order = self.sorted(column);
            self.orders.insert(column, order);
        }
        self.orders.get(&column).map_or(&[], Vec::as_slice)
    }

    fn sorted(&mut self, column: Column) -> Vec<u32> {
        let rows = u32::try_from(self.heads.len()).unwrap_or(u32::MAX);
        let begin: Vec<u32> =
            if column == Column::Name { (0..rows).collect() } else { self.order(Column::Name).to_vec() };
        let mut keyed: Vec<(String, u32)> =
            begin.into_iter().map(|row| (self.key(row, column), row)).collect();
        // Stable, so that rows that are equal here stay as they were.
        keyed.sort_by(|(one, _), (other, _)| by_key(one, other));
        keyed.into_iter().map(|(_, row)| row).collect()
    }

    fn key(&self, row: u32, column: Column) -> String {
        let cell = self.cell(row, column);
        match column.shape() {
            Shape::Count => format!("{cell:0>10}"),
            Shape::Day => cell.to_owned(),
            _ => sort_key(cell),
        }
    }

    fn compare(&self, one: u32, other: u32, column: Column) -> Ordering {
        by_key(&self.key(one, column), &self.key(other, column))
            .then_with(|| {
                sort_key(self.cell(one, Column::Name)).cmp(&sort_key(self.cell(other, Column::Name)))
            })
            .then(one.cmp(&other))
    }

    /// Unmarks the rows that a filter does not let through.
    pub(super) fn filter(&mut self, filter: &Filter, marks: &mut [bool]) {
        let Some(number) = self.number_of(filter.column) else { return };
        let words = plain(filter.words.trim());
        let lets = lets(filter.how, &words);
        if filter.how == How::Contains {
            let mut found = vec![false; marks.len()];
            if let Some(texts) = self.plain_of(number) {
                texts.mark(&words, &mut found);
            }
            for &row in self.changed.keys() {
                found[row as usize] = plain(self.at(row, number)).contains(&words);
            }
            marks.iter_mut().zip(found).for_each(|(mark, found)| *mark &= found);
            return;
        }
        self.plain_of(number);
        for (row, mark) in (0..).zip(marks.iter_mut()).filter(|(_, mark)| **mark) {
            *mark = match (self.changed.contains_key(&row), self.plain.get(number)) {
                (false, Some(Some(texts))) => lets(texts.get(row as usize)),
                _ => lets(&plain(self.at(row, number))),
            };
        }
    }

    /// Unmarks the rows in which a word stands nowhere.
    pub(super) fn word(&mut self, word: &str, marks: &mut [bool]) {
        let word = plain(word);
        let mut found = vec![false; marks.len()];
        for number in 0..self.columns.len() {
            if let Some(texts) = self.plain_of(number) {
                texts.mark(&word, &mut found);
            }
        }
        for (row, cells) in &self.changed {
            found[*row as usize] = cells.iter().any(|cell| plain(cell).contains(&word));
        }
        marks.iter_mut().zip(found).for_each(|(mark, found)| *mark &= found);
    }
}

/// Empty cells come last.
fn by_key(one: &str, other: &str) -> Ordering {
    one.is_empty().cmp(&other.is_empty()).then_with(|| one.cmp(other))
}

fn lets(how: How, words: &str) -> impl Fn(&str) -> bool {
    move |cell| match how {
        How::Contains => cell.contains(words),
        How::Begins => cell.starts_with(words),
        How::Is => cell == words,
        How::Empty => cell.is_empty(),
        How::Filled => !cell.is_empty(),
        How::Before => !cell.is_empty() && cell < words,
        How::After => cell > words,
    }
}
