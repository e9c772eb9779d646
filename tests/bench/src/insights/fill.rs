//! A million callers in one transaction: a disk that keeps each by itself would take hours. That this leaves the rows that
//! counting leaves is shown first, with callers counted both ways.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, NaiveDateTime, Timelike};
use chrono_tz::Tz;
use rusqlite::{Connection as Database, Transaction, params_from_iter};
use vaihde_domain::civil::local_time;
use vaihde_domain::connection::Measure;
use vaihde_domain::month::Month;
use vaihde_domain::reach::Who;

use super::life::{Call, Life};
use super::{Outcome, desk};

/// The tables of counts, with what names a row of each. What the search remembers is not filled: no figure is read from it.
const TABLES: [(&str, &str); 4] = [
    ("connection_count", "hour, company_id, asked_kind, asked_id, answered_kind, answered_id, way"),
    ("asked_count", "month, company_id, asked_kind, asked_id, way"),
    ("hour_count", "month, company_id, weekday, hour, way"),
    ("effort_count", "month, company_id, measure, value"),
];

/// Rows to write of each table, by what names them.
type Rows = [BTreeMap<Vec<String>, u64>; 4];

/// Writes so many callers.
pub(crate) fn fill(folder: &Path, life: &mut Life, callers: usize) -> Outcome<()> {
    let mut rows = Rows::default();
    for _ in 0..callers {
        add(&life.next(), &mut rows);
    }
    let mut database = Database::open(folder.join("vaihde.db"))?;
    let transaction = database.transaction()?;
    for ((table, named_by), rows) in TABLES.into_iter().zip(rows) {
        write(table, named_by, rows, &transaction)?;
    }
    transaction.commit()?;
    // As SQLite is told now and then by whoever closes it; the file is that of a house that has been open for two years.
    Ok(database.execute_batch("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)")?)
}

fn add(call: &Call, rows: &mut Rows) {
    let local = local_time(call.at, Tz::Europe__Helsinki);
    let connection = &call.connection;
    let (asked_kind, asked) = words(connection.asked);
    let (answered_kind, answered) = connection.answered.map_or((String::new(), String::new()), words);
    let (month, company) = (Month::of(local.date()).to_string(), connection.company.to_string());
    let way = connection.way.code().to_owned();
    let [hours, askeds, clocks, efforts] = rows;
    let hour = call.at.format("%Y-%m-%dT%H").to_string();
    let whole =
        vec![hour, company.clone(), asked_kind.clone(), asked.clone(), answered_kind, answered, way.clone()];
    *hours.entry(whole).or_default() += 1;
    *askeds.entry(vec![month.clone(), company.clone(), asked_kind, asked, way.clone()]).or_default() += 1;
    *clocks.entry(clock(&month, &company, local, way)).or_default() += 1;
    for measure in Measure::ALL {
        let value = measure.value_of(call.took).to_string();
        let effort = vec![month.clone(), company.clone(), measure.code().to_owned(), value];
        *efforts.entry(effort).or_default() += 1;
    }
}

fn clock(month: &str, company: &str, local: NaiveDateTime, way: String) -> Vec<String> {
    let weekday = local.weekday().number_from_monday().to_string();
    vec![month.to_owned(), company.to_owned(), weekday, local.hour().to_string(), way]
}

fn words(who: Who) -> (String, String) {
    let (kind, id) = match who {
        Who::Person(id) => ("person", id.to_string()),
        Who::Role(id) => ("role", id.to_string()),
        Who::Department(id) => ("department", id.to_string()),
        Who::Company(id) => ("company", id.to_string()),
        Who::Referral(id) => ("referral", id.to_string()),
    };
    (kind.to_owned(), id)
}

/// Numbers are written as texts: the columns make numbers of them.
fn write(
    table: &str,
    named_by: &str,
    rows: BTreeMap<Vec<String>, u64>,
    transaction: &Transaction<'_>,
) -> Outcome<()> {
    let places = vec!["?"; named_by.split(", ").count() + 1].join(", ");
    let mut insert =
        transaction.prepare(&format!("INSERT INTO {table} ({named_by}, count) VALUES ({places})"))?;
    for (mut row, count) in rows {
        row.push(count.to_string());
        insert.execute(params_from_iter(row))?;
    }
    Ok(())
}

/// Counts some callers at the desk and writes the same past it, and compares what is there.
pub(crate) fn show_that_both_ways_leave_the_same_rows(place: &Path, seed: u64) -> Outcome<()> {
    let (counted, written) = (place.join("counted"), place.join("written"));
    for folder in [&counted, &written] {
        desk::make(folder, 1, seed)?;
    }
    let callers = 300;
    fill(&written, &mut Life::of(&written, seed)?, callers)?;
    let mut life = Life::of(&counted, seed)?;
    let (mut switchboard, now) = desk::opened_at_any_time(&counted)?;
    for _ in 0..callers {
        let call = life.next();
        now.set(call.at);
        switchboard.operator()?.count(&call.connection, &call.typed, Some(call.took))?;
        switchboard.write_what_waited()?;
    }
    drop(switchboard);
    for (table, named_by) in TABLES {
        if rows_of(&counted, table, named_by)? != rows_of(&written, table, named_by)? {
            return Err(format!("counting and writing leave different rows of {table}").into());
        }
    }
    Ok(())
}

fn rows_of(folder: &Path, table: &str, named_by: &str) -> Outcome<Vec<String>> {
    let database = Database::open(folder.join("vaihde.db"))?;
    let row = named_by.replace(", ", " || ' ' || ");
    let mut statement = database.prepare(&format!("SELECT {row} || ' ' || count FROM {table} ORDER BY 1"))?;
    let rows = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    if rows.is_empty() { Err(format!("{table} is empty").into()) } else { Ok(rows) }
}
