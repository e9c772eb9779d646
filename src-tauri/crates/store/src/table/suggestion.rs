//! What operators suggest.

use rusqlite::Row;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vaihde_domain::suggestion::{Subject, Suggestion, SuggestionKind, SuggestionState};
use vaihde_domain::{PersonId, ReferralId, RoleId};

use super::{Stored, Values};
use crate::column::{Columns, instant_text, to_json};

impl Stored for Suggestion {
    const TABLE: &'static str = "suggestion";
    const SELECT: &'static str = include_str!("../sql/suggestion_select.sql");
    const INSERT: &'static str = include_str!("../sql/suggestion_insert.sql");
    const UPDATE: &'static str = include_str!("../sql/suggestion_update.sql");

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn values(&self) -> Values<'_> {
        let about = self.about.map(StoredSubject::from);
        vec![
            (":sent_by", Box::new(self.by.to_string())),
            (":sent_at", Box::new(instant_text(self.at))),
            (":company_id", Box::new(self.company.map(|id| id.to_string()))),
            (":about_kind", Box::new(about.as_ref().map(|about| about.kind.clone()))),
            (":about_id", Box::new(about.map(|about| about.id.to_string()))),
            (":kind", Box::new(self.kind.code())),
            (":words", Box::new(&self.words)),
            (":typed", Box::new(&self.typed)),
            (":shown_json", Box::new(to_json(&StoredSubjects::from(&self.shown)))),
            (":state", Box::new(self.state.code())),
            (":answer", Box::new(&self.answer)),
            (":answered_by", Box::new(self.answered.map(|(by, _)| by.to_string()))),
            (":answered_at", Box::new(self.answered.map(|(_, at)| instant_text(at)))),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let columns = Columns::of(Self::TABLE, row);
        let about = match columns.plain::<Option<String>>("about_kind")? {
            None => None,
            Some(kind) => StoredSubject { kind, id: columns.parsed("about_id")? }.read(),
        };
        let answered = columns.parsed_or_none("answered_by")?.zip(columns.parsed_or_none("answered_at")?);
        Ok(Self {
            id: columns.parsed("id")?,
            by: columns.parsed("sent_by")?,
            at: columns.parsed("sent_at")?,
            company: columns.parsed_or_none("company_id")?,
            about,
            kind: columns.read("kind", SuggestionKind::from_code)?,
            words: columns.plain("words")?,
            typed: columns.plain("typed")?,
            shown: columns.json::<StoredSubjects, _>("shown_json")?,
            state: columns.read("state", SuggestionState::from_code)?,
            answer: columns.plain("answer")?,
            answered,
        })
    }
}

/// The stored form of a [`Subject`].
#[derive(Serialize, Deserialize)]
struct StoredSubject {
    kind: String,
    id: Uuid,
}

impl StoredSubject {
    fn read(self) -> Option<Subject> {
        match self.kind.as_str() {
            "person" => Some(Subject::Person(PersonId(self.id))),
            "role" => Some(Subject::Role(RoleId(self.id))),
            "referral" => Some(Subject::Referral(ReferralId(self.id))),
            _ => None,
        }
    }
}

impl From<Subject> for StoredSubject {
    fn from(subject: Subject) -> Self {
        let (kind, id) = match subject {
            Subject::Person(PersonId(id)) => ("person", id),
            Subject::Role(RoleId(id)) => ("role", id),
            Subject::Referral(ReferralId(id)) => ("referral", id),
        };
        Self { kind: kind.to_owned(), id }
    }
}

/// The stored form of a list of [`Subject`]s.
#[derive(Serialize, Deserialize)]
struct StoredSubjects(Vec<StoredSubject>);

impl From<&Vec<Subject>> for StoredSubjects {
    fn from(subjects: &Vec<Subject>) -> Self {
        Self(subjects.iter().copied().map(StoredSubject::from).collect())
    }
}

impl From<StoredSubjects> for Vec<Subject> {
    fn from(stored: StoredSubjects) -> Self {
        stored.0.into_iter().filter_map(StoredSubject::read).collect()
    }
}
