//! The tables as they are kept in memory: read once, and brought up to date with what has changed.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, Utc};
use uuid::Uuid;
use vaihde_domain::grid::{Column, Kind};
use vaihde_domain::quality::TroubleKind;
use vaihde_domain::record::RecordId;
use vaihde_domain::{PersonId, RoleId};
use vaihde_store::{Confirmable, DirectoryMark, Store, Version};

use super::edit::record_id;
use super::people::{self, Around};
use super::sheet::Sheet;
use super::{GridAsked, RowState, others};
use crate::failure::Result;
use crate::quality::Troubles;

/// The tables that somebody looked at.
#[derive(Default)]
pub(crate) struct Grid {
    around: Around,
    sheets: HashMap<Kind, Sheet>,
    pub(super) version: Option<Version>,
    /// Which quarter of an hour it was when what day it is was looked at.
    quarter: i64,
    /// Up to which confirmations the tables show.
    confirmed: Option<DirectoryMark>,
    /// What was asked last, and the rows it let through.
    pub(super) last: Option<LetThrough>,
}

/// The rows that were let through, in their order.
pub(super) struct LetThrough {
    asked: GridAsked,
    /// How many troubles were known of.
    found: Option<usize>,
    pub(super) rows: Vec<u32>,
    /// How many of the rows have which trouble, most first.
    pub(super) troubles: Vec<(TroubleKind, usize)>,
}

/// A quarter of an hour, in seconds.
const QUARTER: i64 = 15 * 60;

/// With more rows to be read again than these, the table is made anew.
const ROW_BY_ROW: usize = 200;

impl Grid {
    /// Takes in what has changed, and what day it is.
    pub(super) fn keep_up(&mut self, store: &Store, at: DateTime<Utc>) -> Result<()> {
        let now = store.version()?;
        // Days begin at full quarters of an hour, whatever the zone.
        let quarter = at.timestamp().div_euclid(QUARTER);
        if self.version == Some(now) && self.quarter == quarter {
            return self.keep_confirmed(store);
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
        if !changed.iter().all(is_beside) {
            self.sheets.retain(|kind, _| *kind == Kind::People);
            let people: Option<Vec<PersonId>> =
                changed.iter().filter(|record| !is_beside(record)).map(person_alone).collect();
            match people {
                Some(people) if people.len() <= ROW_BY_ROW => self.read_again(&people, store)?,
                _ => self.sheets.clear(),
            }
        }
        self.keep_confirmed(store)
    }

    /// Takes in who was confirmed since. Rows that were written since have been read again by now.
    fn keep_confirmed(&mut self, store: &Store) -> Result<()> {
        let mark = store.directory_mark()?;
        let Some(before) = self.confirmed.replace(mark).filter(|before| *before != mark) else {
            return Ok(());
        };
        self.last = None;
        let confirmed = store.confirmed_since(before)?;
        for (kind, sheet) in &mut self.sheets {
            let rows: Vec<(Uuid, RecordId)> =
                confirmed.iter().filter_map(|record| Some((id_of(*record, *kind)?, *record))).collect();
            if rows.len() > ROW_BY_ROW {
                all_confirmed(*kind, sheet, store)?;
                continue;
            }
            for (id, record) in rows {
                sheet.write(id, Column::Confirmed, confirmed_day(record, store)?);
            }
        }
        // Many rows that were written again are looked through slowly.
        self.sheets.retain(|_, sheet| sheet.changes() <= 4 * ROW_BY_ROW);
        Ok(())
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
                sheet.write(id.0, Column::Confirmed, confirmed_day(RecordId::Person(id), store)?);
            }
        }
        // Rows that are gone leave no gap.
        if !whole {
            self.sheets.remove(&Kind::People);
        }
        Ok(())
    }

    pub(super) fn sheet(&mut self, kind: Kind, store: &Store) -> Result<&mut Sheet> {
        match self.sheets.entry(kind) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(place) => {
                let mut sheet = match kind {
                    Kind::People => people::read(store, &self.around)?,
                    _ => others::read(kind, store, &self.around)?,
                };
                all_confirmed(kind, &mut sheet, store)?;
                Ok(place.insert(sheet))
            }
        }
    }

    /// The rows that are let through, in their order, and how many there are of the kind.
    pub(super) fn let_through(
        &mut self,
        asked: &GridAsked,
        troubles: Option<&Troubles>,
        store: &Store,
    ) -> Result<LetThrough> {
        let found = troubles.map(|troubles| troubles.all().count());
        if let Some(last) = self.last.take_if(|last| last.asked == *asked && last.found == found) {
            return Ok(last);
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
        let counts = troubles.map(|troubles| counted(asked, sheet, troubles, &mut marks)).unwrap_or_default();
        let (column, descending) = asked.sort.unwrap_or((Column::Name, false));
        let order = sheet.order(column);
        let let_through = |row: &&u32| marks.get(**row as usize).copied().unwrap_or(false);
        let mut rows: Vec<u32> = order.iter().filter(let_through).copied().collect();
        if descending {
            // Empty cells stay last.
            let filled = rows.partition_point(|row| !sheet.cell(*row, column).is_empty());
            rows[..filled].reverse();
        }
        Ok(LetThrough { asked: asked.clone(), found, rows, troubles: counts })
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

/// How many of the marked rows have which trouble; then only those with the one that was asked for stay marked.
fn counted(
    asked: &GridAsked,
    sheet: &Sheet,
    troubles: &Troubles,
    marks: &mut [bool],
) -> Vec<(TroubleKind, usize)> {
    let mut counts = TroubleKind::ALL.map(|kind| (kind, 0));
    for (mark, head) in marks.iter_mut().zip(&sheet.heads).filter(|(mark, _)| **mark) {
        let own = troubles.of(record_id(asked.kind, head.id));
        for (kind, count) in &mut counts {
            *count += usize::from(own.contains(kind));
        }
        *mark = asked.trouble.is_none_or(|wanted| own.contains(&wanted));
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// Writes the days on which all records were last confirmed, where a table shows them.
fn all_confirmed(kind: Kind, sheet: &mut Sheet, store: &Store) -> Result<()> {
    let confirmable = match kind {
        Kind::People => Confirmable::Person,
        Kind::Roles => Confirmable::Role,
        Kind::Departments | Kind::Companies | Kind::Deputies => return Ok(()),
    };
    let mut days = vec![String::new(); sheet.heads.len()];
    store.list_confirmed(confirmable, |record, day| {
        if let Some(place) = id_of(record, kind).and_then(|id| sheet.place_of(id)) {
            day.clone_into(&mut days[place as usize]);
        }
    })?;
    sheet.write_column(Column::Confirmed, &days);
    Ok(())
}

/// The day on which a record was last confirmed.
fn confirmed_day(record: RecordId, store: &Store) -> Result<String> {
    let at = store.confirmed_at_of(record)?;
    Ok(at.map(|at| at.date_naive().to_string()).unwrap_or_default())
}

/// The id of the row that shows a record in the table of a kind; none: it is of another kind.
fn id_of(record: RecordId, kind: Kind) -> Option<Uuid> {
    match (record, kind) {
        (RecordId::Person(PersonId(id)), Kind::People) | (RecordId::Role(RoleId(id)), Kind::Roles) => {
            Some(id)
        }
        _ => None,
    }
}
