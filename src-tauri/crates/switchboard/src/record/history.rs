//! What was done to a record, entry by entry, with names.

use chrono::NaiveDateTime;
use vaihde_domain::OperationId;
use vaihde_domain::difference::{FieldChange, FieldValue, RecordField, difference};
use vaihde_domain::history::Act;
use vaihde_domain::record::{Record, RecordId};
use vaihde_store::{Image, RowChange, TouchedBy};

use crate::admin::AdminDesk;
use crate::failure::Result;
use crate::names::Names;

/// A part of what was done to a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordHistory {
    /// Newest first.
    pub entries: Vec<RecordEntry>,
    /// Whether there are older ones.
    pub more: bool,
}

/// What one Operation did to a record and to what hangs on it.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordEntry {
    /// For undo.
    pub operation: OperationId,
    /// What was done.
    pub act: Act,
    /// When, in the zone most companies share.
    pub at: NaiveDateTime,
    /// The account of whoever did it.
    pub by: String,
    /// Whether it has been taken back.
    pub undone: bool,
    /// What became of which record.
    pub rows: Vec<ToldRow>,
    /// How many other records it changed, of very many only some: they would be taken back with these.
    pub others: u32,
}

/// What became of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldRow {
    /// Which.
    pub id: RecordId,
    /// What became of it.
    pub happened: Happened,
    /// Of what hangs on the record: the role held, the holder, the deputy. Empty for the record itself, and where
    /// nobody knows any longer.
    pub about: String,
    /// What is different; records in it are called by their names.
    pub fields: Vec<FieldChange>,
}

/// What became of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// It was added.
    Added,
    /// It was changed.
    Changed,
    /// It was removed.
    Removed,
    /// Something, but nobody knows what any longer: it was erased.
    Forgotten,
}

/// Who said that a record is right, when, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastConfirmed {
    /// By saying so, or by a file that contains it.
    pub act: Act,
    /// When, in the zone most companies share.
    pub at: NaiveDateTime,
    /// The account of whoever did it.
    pub by: String,
}

impl AdminDesk<'_> {
    /// Who said last that a record is right; none: nobody has.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn last_confirmed(&self, id: RecordId) -> Result<Option<LastConfirmed>> {
        let Some(said) = self.switchboard.store.last_confirmed(id)? else { return Ok(None) };
        let names = Names::of(self.switchboard)?;
        let (at, by) = (names.local(said.at), names.account(said.actor));
        Ok(Some(LastConfirmed { act: said.act, at, by }))
    }

    /// What was done to a record and to what hangs on it, newest first: so many Operations at most, and none that is
    /// not older than `before`. What was done to absences is HR's.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn record_history(
        &self,
        id: RecordId,
        limit: u32,
        before: Option<OperationId>,
    ) -> Result<RecordHistory> {
        let past = self.switchboard.store.record_history(id, limit, before)?;
        let mut names = Names::of(self.switchboard)?;
        let entries = past.operations.iter().map(|touched| entry(touched, id, &mut names));
        Ok(RecordHistory { entries: entries.collect::<Result<_>>()?, more: past.more })
    }
}

fn entry(touched: &TouchedBy, of: RecordId, names: &mut Names<'_>) -> Result<RecordEntry> {
    let TouchedBy { operation, changes, in_all } = touched;
    let rows: Vec<ToldRow> = changes.iter().map(|change| row(change, of, names)).collect::<Result<_>>()?;
    Ok(RecordEntry {
        operation: operation.id,
        act: operation.act,
        at: names.local(operation.at),
        by: names.account(operation.actor),
        undone: operation.undone,
        others: in_all.saturating_sub(u32::try_from(rows.len()).unwrap_or(u32::MAX)),
        rows,
    })
}

fn row(change: &RowChange, of: RecordId, names: &mut Names<'_>) -> Result<ToldRow> {
    let (before, after) = (change.before.record(), change.after.record());
    let happened = match (&change.before, &change.after) {
        (Image::Forgotten, _) | (_, Image::Forgotten) => Happened::Forgotten,
        (Image::Absent, _) => Happened::Added,
        (_, Image::Absent) => Happened::Removed,
        (Image::Known(_), Image::Known(_)) => Happened::Changed,
    };
    let fields = match happened {
        Happened::Forgotten => Vec::new(),
        _ => difference(before, after),
    };
    let hangs_on = matches!(change.id, RecordId::Assignment(_) | RecordId::Deputy(_));
    // Who and what it is about has been said already, unless that itself is different.
    let told = |field: &FieldChange| {
        let said = matches!(field.field, RecordField::Person | RecordField::Role);
        !(hangs_on && said && (field.before.is_none() || field.after.is_none()))
    };
    let fields = fields.into_iter().filter(told).map(|field| named(field, names)).collect::<Result<_>>()?;
    let about = match after.or(before) {
        Some(record) => about(record, of, names)?,
        None => String::new(),
    };
    Ok(ToldRow { id: change.id, happened, about, fields })
}

fn about(record: &Record, of: RecordId, names: &mut Names<'_>) -> Result<String> {
    match record {
        Record::Assignment(held) if matches!(of, RecordId::Role(_)) => names.person(held.person),
        Record::Assignment(held) => names.role(held.role),
        Record::Deputy(deputy) => names.person(deputy.person),
        _ => Ok(String::new()),
    }
}

fn named(change: FieldChange, names: &mut Names<'_>) -> Result<FieldChange> {
    let mut value = |value: Option<FieldValue>| match value {
        Some(FieldValue::Record(id)) => names.record(id).map(|name| Some(FieldValue::Text(name))),
        other => Ok(other),
    };
    Ok(FieldChange { field: change.field, before: value(change.before)?, after: value(change.after)? })
}
