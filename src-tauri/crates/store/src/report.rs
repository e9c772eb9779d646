//! What imports did: one row an import, written with it. Knows counts and lines, no names.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use vaihde_domain::import_report::{Counts, ImportReport, ReportedList, SkippedRow};
use vaihde_domain::record::{Edit, RecordId};
use vaihde_domain::row_problem::RowFault;

use crate::column::{Columns, instant_text, to_json};
use crate::confirm;
use crate::fault::Result;
use crate::history::Done;
use crate::old_history;
use crate::open::Store;
use crate::operate::{Hear, OperationHeader, Version, edit_all};

/// An import, to be written whole or not at all.
#[derive(Clone, Copy, Debug)]
pub struct Import<'i> {
    /// What it changes.
    pub edits: &'i [Edit],
    /// The records it confirms.
    pub contains: &'i [RecordId],
    /// What is told of it.
    pub report: &'i ImportReport,
}

/// A report, and what became of its import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptReport {
    /// The report.
    pub report: ImportReport,
    /// Whether the import was taken back.
    pub undone: bool,
}

impl Store {
    /// Carries out an import if nothing has changed since, telling how far it is.
    ///
    /// # Errors
    /// As [`carry_out_heard`](Self::carry_out_heard). Nothing was changed.
    pub fn import(
        &mut self,
        header: OperationHeader,
        import: Import<'_>,
        seen: Version,
        hear: Hear<'_>,
    ) -> Result<Done> {
        self.operate(header, None, |transaction| {
            edit_all(import.edits, header.at, Some(seen), hear, transaction)?;
            confirm::confirm(import.contains, header.id, transaction)?;
            keep(import.report, transaction)
        })
    }

    /// Keeps the report of an import that wrote nothing.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep_report(&mut self, report: &ImportReport) -> Result<()> {
        keep(report, &self.database)
    }

    /// The newest reports, newest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn import_reports(&self, limit: u32) -> Result<Vec<KeptReport>> {
        let mut statement = self.database.prepare_cached(include_str!("sql/import_reports.sql"))?;
        Ok(statement.query_map([limit], read)?.collect::<rusqlite::Result<_>>()?)
    }
}

/// Lets go of what is older than the history (DESIGN 7). Writes only where there is something to let go of.
pub(crate) fn let_go(database: &Connection, at: DateTime<Utc>) -> Result<()> {
    let Some(oldest) = old_history::oldest(at, database)? else { return Ok(()) };
    if database.prepare("SELECT 1 FROM import_report WHERE at < ?1")?.exists([&oldest])? {
        database.execute("DELETE FROM import_report WHERE at < ?1", [&oldest])?;
    }
    Ok(())
}

fn keep(report: &ImportReport, database: &Connection) -> Result<()> {
    database.prepare_cached(include_str!("sql/import_report_insert.sql"))?.execute(named_params! {
        ":id": report.id.to_string(),
        ":at": instant_text(report.at),
        ":user_id": report.by.to_string(),
        ":operation_id": report.operation.map(|id| id.to_string()),
        ":file": report.file,
        ":report_json": to_json(&StoredReport::from(report)),
    })?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<KeptReport> {
    let columns = Columns::of("import_report", row);
    let stored: StoredReport = columns.read("report_json", |written| serde_json::from_str(written).ok())?;
    let report = ImportReport {
        id: columns.parsed("id")?,
        at: columns.parsed("at")?,
        by: columns.parsed("user_id")?,
        operation: columns.parsed_or_none("operation_id")?,
        file: columns.plain("file")?,
        list: if stored.absences { ReportedList::Absences } else { ReportedList::Staff },
        counts: Counts::of_words(stored.counts.iter().map(|(word, count)| (word.as_str(), *count))),
        leavers: stored.leavers,
        refused: stored.refused,
        skipped: stored.skipped,
        skipped_rows: stored.skipped_rows.into_iter().filter_map(StoredRow::read).collect(),
        left_out: stored.left_out,
    };
    Ok(KeptReport { report, undone: columns.plain("undone")? })
}

/// The stored form of what a report tells.
#[derive(Serialize, Deserialize)]
struct StoredReport {
    absences: bool,
    counts: Vec<(String, u32)>,
    leavers: bool,
    refused: bool,
    skipped: usize,
    skipped_rows: Vec<StoredRow>,
    left_out: Vec<u64>,
}

#[derive(Serialize, Deserialize)]
struct StoredRow {
    line: u64,
    column: String,
    fault: String,
    numbers: [usize; 2],
}

impl From<&ImportReport> for StoredReport {
    fn from(report: &ImportReport) -> Self {
        let counts = report.counts.by_word().into_iter();
        Self {
            absences: report.list == ReportedList::Absences,
            counts: counts.map(|(word, count)| (word.to_owned(), count)).collect(),
            leavers: report.leavers,
            refused: report.refused,
            skipped: report.skipped,
            skipped_rows: report.skipped_rows.iter().map(StoredRow::from).collect(),
            left_out: report.left_out.clone(),
        }
    }
}

impl From<&SkippedRow> for StoredRow {
    fn from(row: &SkippedRow) -> Self {
        let (fault, numbers) = row.fault.code();
        Self { line: row.line, column: row.column.clone(), fault: fault.to_owned(), numbers }
    }
}

impl StoredRow {
    fn read(self) -> Option<SkippedRow> {
        let fault = RowFault::from_code(&self.fault, self.numbers)?;
        Some(SkippedRow { line: self.line, column: self.column, fault })
    }
}
