//! The rows about somebody who is erased, in a database of any schema. Knows nothing of the history.
//!
//! Sums of calls stay and lead to nobody, so that how many callers a company had in an hour stays true; nothing else of
//! what was counted or remembered stays.

use std::collections::HashSet;

use rusqlite::{Connection, params};
use serde_json::Value;
use vaihde_domain::erasure::{Removed, Traces};

use super::past::{any_text, any_text_within, has_text};
use crate::fault::Result;
use crate::misses;

pub(super) type Tables = HashSet<String>;

/// The tables of records about somebody, in the order in which their rows can go, and which rows they are.
const ABOUT: [(&str, &str); 8] = [
    (
        "absence_cover",
        "person_id IN erased OR absence_id IN (SELECT id FROM absence WHERE person_id IN erased)",
    ),
    ("absence", "person_id IN erased"),
    ("assignment", "person_id IN erased"),
    ("deputy", "person_id IN erased OR of_person_id IN erased"),
    ("planned", "person_id IN erased"),
    // That nobody comes after them would be read as that nobody stays.
    ("notice", "person_id IN erased OR (person_id IS NULL AND before_id IN erased)"),
    ("suggestion", "about_id IN erased OR about_id IN (SELECT id FROM referral WHERE person_id IN erased)"),
    ("referral", "person_id IN erased"),
];

/// Rows of others that refer to them and refer to nobody from now on.
const LED_AWAY: [(&str, &str, &str); 3] = [
    ("person", "reports_to", "id NOT IN erased"),
    ("referral", "forward_person_id", "id NOT IN beside"),
    ("notice", "before_id", "id NOT IN beside"),
];

/// What is kept of somebody beside the records, and is removed with them.
const KEPT: [(&str, &str); 7] = [
    ("choice", "person_id IN erased OR referral_id IN beside"),
    ("reveal", "person_id IN erased"),
    ("covered", "person_id IN erased OR cover_id IN erased"),
    ("asked_for", "id IN erased OR id IN beside"),
    ("confirmation", "record_id IN erased OR record_id IN beside"),
    ("read_mark", "item_id IN erased OR item_id IN beside"),
    ("merged", "gone_id IN erased OR into_id IN erased"),
];

/// The tables there are.
pub(super) fn tables(database: &Connection) -> Result<Tables> {
    let mut statement = database.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Writes down whose records they are, and which records are about them.
pub(super) fn mark(ids: &[String], tables: &Tables, database: &Connection) -> Result<()> {
    database.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS erased (id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
         CREATE TEMP TABLE IF NOT EXISTS beside (id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;",
    )?;
    unmark(database)?;
    for id in ids {
        database.execute("INSERT OR IGNORE INTO erased (id) VALUES (?1)", [id])?;
    }
    for (table, whose) in ABOUT.into_iter().filter(|(table, _)| tables.contains(*table)) {
        let sql = format!("INSERT OR IGNORE INTO beside (id) SELECT id FROM main.{table} WHERE {whose}");
        database.execute(&sql, [])?;
    }
    Ok(())
}

/// Nobody is marked any more.
pub(super) fn unmark(database: &Connection) -> Result<()> {
    Ok(database.execute_batch("DELETE FROM erased; DELETE FROM beside;")?)
}

/// Removes the marked, what is about them, and what has their name and is no record of others.
pub(super) fn remove(
    traces: &Traces<'_>,
    tables: &Tables,
    changed_at: &str,
    database: &Connection,
) -> Result<Removed> {
    let is_there = |table: &str| tables.contains(table);
    if is_there("suggestion") {
        mark_suggestions(traces, database)?;
        take_out_of_shown(changed_at, database)?;
    }
    // An absence whose covers are others has changed.
    let covered = "UPDATE absence SET revision = revision + 1, changed_at = ?1 WHERE id IN (
        SELECT absence_id FROM absence_cover WHERE person_id IN erased) AND id NOT IN beside";
    database.execute(covered, [changed_at])?;
    for (table, column, whose) in LED_AWAY.into_iter().filter(|(table, ..)| is_there(table)) {
        let sql = format!(
            "UPDATE {table} SET {column} = NULL, revision = revision + 1, changed_at = ?1
             WHERE {column} IN erased AND {whose}"
        );
        database.execute(&sql, [changed_at])?;
    }
    let searches = forget_searches(traces, tables, database)?;
    let mut removed = Removed { searches, ..Removed::default() };
    for (table, whose) in KEPT.into_iter().filter(|(table, _)| is_there(table)) {
        let count = count(database.execute(&format!("DELETE FROM {table} WHERE {whose}"), [])?);
        match table {
            "choice" => removed.searches += count,
            "reveal" => removed.reveals = count,
            "covered" => removed.covers += count,
            _ => {}
        }
    }
    // A backup of an older schema has none of referrals.
    let of_referrals = "SELECT 1 FROM pragma_table_info('reveal') WHERE name = 'referral_id'";
    if database.prepare(of_referrals)?.exists([])? {
        let shown = "DELETE FROM reveal WHERE referral_id IN beside";
        removed.reveals += count(database.execute(shown, [])?);
    }
    if is_there("connection_count") {
        removed.counts = count(database.execute(include_str!("../sql/erase_counts.sql"), [])?);
        let led_away = "DELETE FROM connection_count WHERE asked_id IN erased OR asked_id IN beside
            OR answered_id IN erased OR answered_id IN beside";
        database.execute(led_away, [])?;
    }
    if is_there("asked_count") {
        database.execute(include_str!("../sql/erase_asked_counts.sql"), [])?;
        database.execute("DELETE FROM asked_count WHERE asked_id IN erased OR asked_id IN beside", [])?;
    }
    for (table, _) in ABOUT.into_iter().filter(|(table, _)| is_there(table)) {
        let place = match table {
            "absence_cover" => &mut removed.covers,
            "absence" => &mut removed.absences,
            "assignment" => &mut removed.assignments,
            "deputy" => &mut removed.deputies,
            "planned" => &mut removed.planned,
            "notice" => &mut removed.notices,
            "suggestion" => &mut removed.suggestions,
            _ => &mut removed.referrals,
        };
        *place += count(database.execute(&format!("DELETE FROM {table} WHERE id IN beside"), [])?);
    }
    removed.people = count(database.execute("DELETE FROM person WHERE id IN erased", [])?);
    Ok(removed)
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// Suggestions with their name are about them, whatever else they are about.
fn mark_suggestions(traces: &Traces<'_>, database: &Connection) -> Result<()> {
    let mut statement = database.prepare("SELECT id, words, typed, answer FROM suggestion")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let texts = [row.get::<_, String>(1)?, row.get(2)?, row.get(3)?];
        if texts.iter().any(|text| traces.are_in(text)) {
            let id: String = row.get(0)?;
            database.execute("INSERT OR IGNORE INTO beside (id) VALUES (?1)", [id])?;
        }
    }
    Ok(())
}

/// What other suggestions say was shown is said without them.
fn take_out_of_shown(changed_at: &str, database: &Connection) -> Result<()> {
    let sql = include_str!("../sql/erase_shown.sql");
    database.execute(sql, [changed_at])?;
    Ok(())
}

/// Forgets texts with their name that somebody typed or set, or that came with a file.
fn forget_searches(traces: &Traces<'_>, tables: &Tables, database: &Connection) -> Result<u32> {
    let mut forgotten = 0;
    if tables.contains("choice") {
        let mut statement = database.prepare("SELECT number, typed FROM choice")?;
        let mut rows = statement.query([])?;
        let mut numbers: Vec<i64> = Vec::new();
        while let Some(row) = rows.next()? {
            if traces.are_in(&row.get::<_, String>(1)?) {
                numbers.push(row.get(0)?);
            }
        }
        for number in numbers {
            forgotten += count(database.execute("DELETE FROM choice WHERE number = ?1", [number])?);
        }
    }
    if tables.contains("miss") {
        forgotten += forget_misses(traces, database)?;
    }
    if tables.contains("setting") {
        let mut statement = database.prepare("SELECT user_id, name, value FROM setting")?;
        let mut rows = statement.query([])?;
        let mut named: Vec<(String, String)> = Vec::new();
        while let Some(row) = rows.next()? {
            // Words like `light` are settings, and somebody may be called so.
            if traces.are_wholly_in(&row.get::<_, String>(2)?) {
                named.push((row.get(0)?, row.get(1)?));
            }
        }
        for (user, name) in named {
            database.execute("DELETE FROM setting WHERE user_id = ?1 AND name = ?2", params![user, name])?;
        }
    }
    if tables.contains("import_report") {
        let mut statement = database.prepare("SELECT id, file, report_json FROM import_report")?;
        let mut rows = statement.query([])?;
        let mut named: Vec<String> = Vec::new();
        while let Some(row) = rows.next()? {
            let report: Value = serde_json::from_str(&row.get::<_, String>(2)?).unwrap_or_default();
            if report_has(&report, traces) || has_text(&row.get::<_, String>(1)?, traces) {
                named.push(row.get(0)?);
            }
        }
        for id in named {
            database.execute("DELETE FROM import_report WHERE id = ?1", [id])?;
        }
    }
    if tables.contains("import_mapping") {
        forget_mappings(traces, database)?;
    }
    Ok(forgotten)
}

/// Forgets what was searched for in vain with their name. How often that was stays, as it does of calls.
fn forget_misses(traces: &Traces<'_>, database: &Connection) -> Result<u32> {
    let mut statement = database.prepare("SELECT DISTINCT typed FROM miss")?;
    let texts: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut forgotten = 0;
    for typed in texts.iter().filter(|typed| traces.are_in(typed)) {
        forgotten += misses::forget("typed = ?1", typed, database)?;
    }
    Ok(forgotten)
}

/// What a column is called is somebody's name where a file has no row of headers.
fn report_has(report: &Value, traces: &Traces<'_>) -> bool {
    let rows = report.get("skipped_rows").and_then(Value::as_array);
    let mut columns = rows.into_iter().flatten().filter_map(|row| row.get("column").and_then(Value::as_str));
    columns.any(|column| has_text(column, traces)) || any_text(report, &|text| traces.are_wholly_in(text))
}

/// Of a file without a row of headers the first person of it was kept as its headers.
fn forget_mappings(traces: &Traces<'_>, database: &Connection) -> Result<()> {
    let mut statement = database.prepare("SELECT headers, map_json FROM import_mapping")?;
    let mut rows = statement.query([])?;
    let mut named: Vec<String> = Vec::new();
    while let Some(row) = rows.next()? {
        let (headers, map): (String, String) = (row.get(0)?, row.get(1)?);
        if has_text(&headers, traces) || any_text_within(&map, &|text| has_text(text, traces)) {
            named.push(headers);
        }
    }
    for headers in named {
        database.execute("DELETE FROM import_mapping WHERE headers = ?1", [headers])?;
    }
    Ok(())
}
