//! What the history knows of somebody who is erased: blanked, so that of each entry only ids are left.
//!
//! By ids first, then once through all texts, for what others wrote may have the name too. Costs some microseconds an
//! entry. What was blanked cannot be taken back: `undo` sees it.

use rusqlite::Connection;
use serde_json::Value;
use vaihde_domain::erasure::Traces;

use crate::fault::Result;
use crate::forget::BLANK;

/// Blanks what is about the marked and what has their name, and says how many entries.
pub(super) fn blank(traces: &Traces<'_>, database: &Connection) -> Result<u32> {
    // Absences of theirs that are no more; one that is somebody else's by now is not theirs.
    database.execute(include_str!("../sql/erase_past_absences.sql"), [])?;
    let mut blanked = database.execute(include_str!("../sql/erase_past.sql"), [BLANK])?;
    blanked += database.execute(include_str!("../sql/erase_past_covers.sql"), [])?;
    let mut named: Vec<i64> = Vec::new();
    let mut statement =
        database.prepare("SELECT number, record_table, before_json, after_json FROM change")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let table = row.get_ref(1)?.as_str().unwrap_or_default();
        let has_name = |place| {
            Ok::<_, rusqlite::Error>(
                row.get_ref(place)?.as_str_or_null()?.is_some_and(|image| image_has(image, table, traces)),
            )
        };
        if has_name(2)? || has_name(3)? {
            named.push(row.get(0)?);
        }
    }
    drop(rows);
    let mut blank = database.prepare(include_str!("../sql/blank_change.sql"))?;
    for number in named {
        blanked += blank.execute((number, BLANK))?;
    }
    Ok(u32::try_from(blanked).unwrap_or(u32::MAX))
}

fn image_has(image: &str, table: &str, traces: &Traces<'_>) -> bool {
    if image.len() <= BLANK.len() {
        return false;
    }
    // Rows that are nothing but ids, days and places.
    if matches!(table, "assignment" | "deputy" | "absence" | "absence_cover") {
        return false;
    }
    let Ok(Value::Object(image)) = serde_json::from_str::<Value>(image) else { return false };
    // A word of a name in another person's record is that person's own.
    let whole = matches!(table, "person" | "planned");
    let has = |text: &str| if whole { traces.are_wholly_in(text) } else { has_text(text, traces) };
    image.iter().any(|(column, value)| match value {
        // Written as JSON, a word after a line break begins with the n of its mark.
        Value::String(json) if column.ends_with("_json") => any_text_within(json, &has),
        value => any_text(value, &has),
    })
}

/// Whether any text of a value that is written as JSON is such a one. What is no JSON is a text itself.
pub(super) fn any_text_within(json: &str, is: &dyn Fn(&str) -> bool) -> bool {
    serde_json::from_str(json).map_or_else(|_| is(json), |value| any_text(&value, is))
}

/// Whether any text of a JSON value is such a one, those in lists and tables within it too. Ids are none.
pub(super) fn any_text(value: &Value, is: &dyn Fn(&str) -> bool) -> bool {
    match value {
        Value::String(text) => !is_id(text) && is(text),
        Value::Array(values) => values.iter().any(|value| any_text(value, is)),
        Value::Object(values) => values.values().any(|value| any_text(value, is)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

pub(super) fn has_text(text: &str, traces: &Traces<'_>) -> bool {
    !text.is_empty() && traces.are_in(text)
}

fn is_id(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|letter| letter == b'-' || letter.is_ascii_hexdigit())
}
