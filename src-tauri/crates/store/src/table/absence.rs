//! Absences, with the covers that lie beneath them.

use rusqlite::{Connection, Row, ToSql, named_params};
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::Span;

use super::{Stored, Values};
use crate::column::{Columns, StoredRepeat, moment_text, read_moment, to_json};
use crate::fault::Result;

const COVER_INSERT: &str = include_str!("../sql/absence_cover_insert.sql");
const COVER_UPDATE: &str = include_str!("../sql/absence_cover_update.sql");

impl Stored for Absence {
    const TABLE: &'static str = "absence";
    const SELECT: &'static str = include_str!("../sql/absence_select.sql");
    const INSERT: &'static str = include_str!("../sql/absence_insert.sql");
    const UPDATE: &'static str = include_str!("../sql/absence_update.sql");

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn values(&self) -> Values<'_> {
        vec![
            (":person_id", Box::new(self.person.to_string())),
            (":away_from", Box::new(moment_text(self.span.from))),
            (":away_to", Box::new(self.span.to.map(moment_text))),
            (
                ":repeats_json",
                Box::new(self.repeats.as_ref().map(|repeat| to_json(&StoredRepeat::from(repeat)))),
            ),
            (":return_may_be_told", Box::new(self.return_may_be_told)),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let columns = Columns::of(Self::TABLE, row);
        Ok(Self {
            id: columns.parsed("id")?,
            person: columns.parsed("person_id")?,
            span: Span {
                from: columns.read("away_from", read_moment)?,
                to: columns.read_or_none("away_to", read_moment)?,
            },
            repeats: columns.json_or_none::<StoredRepeat, _>("repeats_json")?,
            return_may_be_told: columns.plain("return_may_be_told")?,
            covers: Vec::new(),
        })
    }

    fn complete(&mut self, database: &Connection) -> rusqlite::Result<()> {
        self.covers = stored_covers(&self.key(), database)?;
        Ok(())
    }

    fn write_beneath(&self, database: &Connection, changed_at: &str) -> Result<()> {
        let absence = self.key();
        let stored = stored_covers(&absence, database)?;
        for gone in stored.iter().filter(|old| !self.covers.iter().any(|cover| cover.id == old.id)) {
            database
                .prepare_cached("DELETE FROM absence_cover WHERE id = ?1")?
                .execute([gone.id.to_string()])?;
        }
        for (place, (position, cover)) in (0_i64..).zip(self.covers.iter().enumerate()) {
            let before = stored.iter().position(|old| old.id == cover.id);
            if stored.get(position) == Some(cover) {
                continue;
            }
            let sql = if before.is_some() { COVER_UPDATE } else { COVER_INSERT };
            let role = cover.role.map(|role| role.to_string());
            let values: &[(&str, &dyn ToSql)] = named_params! {
                ":id": cover.id.to_string(),
                ":absence_id": absence,
                ":position": place,
                ":person_id": cover.person.to_string(),
                ":role_id": role,
                ":changed_at": changed_at,
            };
            database.prepare_cached(sql)?.execute(values)?;
        }
        Ok(())
    }

    fn remove_beneath(key: &str, database: &Connection) -> Result<()> {
        database.prepare_cached("DELETE FROM absence_cover WHERE absence_id = ?1")?.execute([key])?;
        Ok(())
    }
}

fn stored_covers(absence: &str, database: &Connection) -> rusqlite::Result<Vec<Cover>> {
    let select =
        "SELECT id, person_id, role_id FROM absence_cover WHERE absence_id = ?1 ORDER BY position, id";
    let mut statement = database.prepare_cached(select)?;
    let covers = statement.query_map([absence], |row| {
        let columns = Columns::of("absence_cover", row);
        Ok(Cover {
            id: columns.parsed("id")?,
            person: columns.parsed("person_id")?,
            role: columns.parsed_or_none("role_id")?,
        })
    })?;
    covers.collect()
}
