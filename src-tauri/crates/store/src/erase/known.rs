//! What somebody is or was known by, read from rows and from the history, whatever the schema. Decides nothing.

use std::collections::HashSet;

use rusqlite::{Connection, Row};
use serde::de::DeserializeOwned;
use serde_json::Value;
use vaihde_domain::erasure::{Known, Traces};
use vaihde_domain::number::Number;
use vaihde_domain::person::PersonName;

use super::Target;
use crate::column::{StoredName, StoredNumbers};
use crate::fault::Result;

const PEOPLE: &str =
    "SELECT id, given, family, called_by, former_json, aliases_json, numbers_json, email FROM person";

/// Everybody there is.
pub(super) fn everybody(database: &Connection) -> Result<HashSet<String>> {
    let mut statement = database.prepare("SELECT id FROM person")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// What these records are known by, and were: in rows, dated changes and the history.
pub(super) fn of(ids: &[String], database: &Connection) -> Result<Known> {
    let mut known = Known::default();
    let mut people = database.prepare(&format!("{PEOPLE} WHERE id = ?1"))?;
    let mut past = database.prepare(
        "SELECT before_json, after_json FROM change WHERE record_id = ?1 AND record_table = 'person'",
    )?;
    for id in ids {
        let mut rows = people.query([id])?;
        while let Some(row) = rows.next()? {
            known.extend(of_row(row)?);
        }
        let mut rows = past.query([id])?;
        while let Some(row) = rows.next()? {
            for image in [row.get::<_, Option<String>>(0)?, row.get(1)?].into_iter().flatten() {
                known.extend(of_image(&image));
            }
        }
    }
    // Names that were planned and never came are names they were to have.
    let planned = "SELECT before_json, after_json FROM change WHERE record_table = 'planned'";
    let mut rows = database.prepare(planned)?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        for image in [row.get::<_, Option<String>>(0)?, row.get(1)?].into_iter().flatten() {
            if ids.iter().any(|id| image.contains(id)) {
                known.extend(of_image(&image));
            }
        }
    }
    Ok(known)
}

/// What everybody and everything else is called today.
pub(super) fn of_others(ids: &[String], database: &Connection) -> Result<Known> {
    let mut known = Known::default();
    let mut people = database.prepare(PEOPLE)?;
    let mut rows = people.query([])?;
    while let Some(row) = rows.next()? {
        let id = row.get_ref(0)?.as_str().unwrap_or_default();
        if !ids.iter().any(|own| own == id) {
            known.extend(of_row(row)?);
        }
    }
    let words = "SELECT name FROM company UNION ALL SELECT name FROM department
        UNION ALL SELECT name FROM role UNION ALL SELECT keywords_json FROM role";
    let mut statement = database.prepare(words)?;
    known.words = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let numbers =
        "SELECT numbers_json FROM role UNION ALL SELECT '[' || duty_number_json || ']' FROM department
        WHERE duty_number_json IS NOT NULL";
    let mut statement = database.prepare(numbers)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        known.numbers.extend(numbers_of(Some(&row.get::<_, String>(0)?)));
    }
    Ok(known)
}

/// The records to erase in a database: those of the target, and those of somebody who is no more and was called so. An
/// import that was taken back had given the same person another id.
pub(super) fn with_namesakes(
    target: &Target<'_>,
    traces: &Traces<'_>,
    database: &Connection,
) -> Result<Vec<String>> {
    let mut ids: HashSet<String> = target.ids.iter().cloned().collect();
    let mut people = database.prepare(PEOPLE)?;
    let mut rows = people.query([])?;
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        let called =
            || Ok::<_, rusqlite::Error>(of_row(row)?.names.iter().any(|name| traces.are_called(name)));
        if !target.living.contains(&id) && called()? {
            ids.insert(id);
        }
    }
    let mut past = database
        .prepare("SELECT record_id, before_json, after_json FROM change WHERE record_table = 'person'")?;
    let mut rows = past.query([])?;
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        if target.living.contains(&id) || ids.contains(&id) {
            continue;
        }
        for image in [row.get::<_, Option<String>>(1)?, row.get(2)?].into_iter().flatten() {
            if of_image(&image).names.iter().any(|name| traces.are_called(name)) {
                ids.insert(id.clone());
            }
        }
    }
    Ok(ids.into_iter().collect())
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Known> {
    let text = |column| row.get::<_, Option<String>>(column);
    let name = PersonName {
        honorific: String::new(),
        given: row.get(1)?,
        family: row.get(2)?,
        called_by: text(3)?,
        former: read(text(4)?.as_deref()),
        aliases: read(text(5)?.as_deref()),
    };
    let numbers = numbers_of(text(6)?.as_deref());
    Ok(Known { names: vec![name], numbers, emails: text(7)?.into_iter().collect(), words: Vec::new() })
}

/// What an image of a person or a dated change says; nothing where it is blank.
fn of_image(image: &str) -> Known {
    let Ok(Value::Object(image)) = serde_json::from_str(image) else { return Known::default() };
    let text = |column: &str| image.get(column).and_then(Value::as_str);
    let mut known = Known {
        numbers: numbers_of(text("numbers_json")),
        emails: text("email").map(str::to_owned).into_iter().collect(),
        ..Known::default()
    };
    if let (Some(given), Some(family)) = (text("given"), text("family")) {
        known.names.push(PersonName {
            honorific: String::new(),
            given: given.to_owned(),
            family: family.to_owned(),
            called_by: text("called_by").map(str::to_owned),
            former: read(text("former_json")),
            aliases: read(text("aliases_json")),
        });
    }
    let planned = text("name_json").and_then(|name| serde_json::from_str::<StoredName>(name).ok());
    known.names.extend(planned.map(PersonName::from));
    known
}

fn numbers_of(json: Option<&str>) -> Vec<Number> {
    json.and_then(|json| serde_json::from_str::<StoredNumbers>(json).ok()).map(Into::into).unwrap_or_default()
}

/// A list of another program's making is none.
fn read<T: DeserializeOwned + Default>(json: Option<&str>) -> T {
    json.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
}
