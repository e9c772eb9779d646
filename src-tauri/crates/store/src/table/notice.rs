//! Notices to operators.

use rusqlite::Row;
use vaihde_domain::notice::{About, HoursOf, Notice};
use vaihde_domain::{DepartmentId, PersonId, RoleId};

use super::{Stored, Values};
use crate::column::{Columns, StoredPerLanguage, to_json};

impl Stored for Notice {
    const TABLE: &'static str = "notice";
    const SELECT: &'static str = include_str!("../sql/notice_select.sql");
    const INSERT: &'static str = include_str!("../sql/notice_insert.sql");
    const UPDATE: &'static str = include_str!("../sql/notice_update.sql");

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn values(&self) -> Values<'_> {
        let Told { kind, person, before, role, department, words, many } = Told::of(&self.about);
        vec![
            (":company_id", Box::new(self.company.to_string())),
            (":kind", Box::new(kind)),
            (":person_id", Box::new(person.map(|id| id.to_string()))),
            (":before_id", Box::new(before.map(|id| id.to_string()))),
            (":role_id", Box::new(role.map(|id| id.to_string()))),
            (":department_id", Box::new(department.map(|id| id.to_string()))),
            (":words_json", Box::new(words)),
            (":many", Box::new(many)),
            (":takes_effect", Box::new(self.on.to_string())),
            (":told_from", Box::new(self.from.to_string())),
            (":told_to", Box::new(self.to.to_string())),
            (":must_read", Box::new(self.must_read)),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let columns = Columns::of(Self::TABLE, row);
        let about = match columns.plain::<String>("kind")?.as_str() {
            "starts" => About::Starts(columns.parsed("person_id")?),
            "leaves" => About::Leaves(columns.parsed("person_id")?),
            "holder" => About::Holder {
                role: columns.parsed("role_id")?,
                person: columns.parsed_or_none("person_id")?,
                before: columns.parsed_or_none("before_id")?,
            },
            "vacant" => About::Vacant(columns.parsed("role_id")?),
            "name" => About::Name(columns.parsed("person_id")?),
            "numbers" => About::Numbers(columns.parsed("person_id")?),
            "instruction" => About::Instruction,
            "hours" => About::Hours(match columns.parsed_or_none("person_id")? {
                Some(person) => Some(HoursOf::Person(person)),
                None => columns.parsed_or_none("department_id")?.map(HoursOf::Department),
            }),
            "many" => About::Many(columns.plain::<Option<u32>>("many")?.unwrap_or_default()),
            _ => About::Own(columns.json_or_none::<StoredPerLanguage, _>("words_json")?.unwrap_or_default()),
        };
        Ok(Self {
            id: columns.parsed("id")?,
            company: columns.parsed("company_id")?,
            about,
            on: columns.parsed("takes_effect")?,
            from: columns.parsed("told_from")?,
            to: columns.parsed("told_to")?,
            must_read: columns.plain("must_read")?,
        })
    }
}

/// What a notice says, by columns.
#[derive(Default)]
struct Told {
    kind: &'static str,
    person: Option<PersonId>,
    before: Option<PersonId>,
    role: Option<RoleId>,
    department: Option<DepartmentId>,
    words: Option<String>,
    many: Option<u32>,
}

impl Told {
    fn of(about: &About) -> Self {
        let of_person = |kind, person: PersonId| Self { kind, person: Some(person), ..Self::default() };
        match about {
            About::Starts(person) => of_person("starts", *person),
            About::Leaves(person) => of_person("leaves", *person),
            About::Name(person) => of_person("name", *person),
            About::Numbers(person) => of_person("numbers", *person),
            About::Holder { role, person, before } => Self {
                kind: "holder",
                role: Some(*role),
                person: *person,
                before: *before,
                ..Self::default()
            },
            About::Vacant(role) => Self { kind: "vacant", role: Some(*role), ..Self::default() },
            About::Instruction => Self { kind: "instruction", ..Self::default() },
            About::Hours(None) => Self { kind: "hours", ..Self::default() },
            About::Hours(Some(HoursOf::Person(person))) => of_person("hours", *person),
            About::Hours(Some(HoursOf::Department(department))) => {
                Self { kind: "hours", department: Some(*department), ..Self::default() }
            }
            About::Many(many) => Self { kind: "many", many: Some(*many), ..Self::default() },
            About::Own(words) => {
                Self { kind: "own", words: Some(to_json(&StoredPerLanguage::from(words))), ..Self::default() }
            }
        }
    }
}
