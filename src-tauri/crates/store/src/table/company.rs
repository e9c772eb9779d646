//! Companies.

use rusqlite::Row;
use vaihde_domain::company::{CallRule, Company, Fallback};
use vaihde_domain::language::Language;
use vaihde_domain::number::{Number, Region};

use super::{Stored, Values};
use crate::column::{
    Columns, StoredHours, StoredLinks, StoredNumber, StoredNumbers, StoredPerLanguage, StoredSentences, some,
    to_json,
};

impl Stored for Company {
    const TABLE: &'static str = "company";
    const SELECT: &'static str = include_str!("../sql/company_select.sql");
    const INSERT: &'static str = include_str!("../sql/company_insert.sql");
    const UPDATE: &'static str = include_str!("../sql/company_update.sql");

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn values(&self) -> Values<'_> {
        let fallback = match &self.fallback {
            Fallback::TakeMessage => None,
            Fallback::Number(number) => Some(to_json(&StoredNumber::from(number))),
        };
        let called = some(&self.called).map(|called| to_json(&StoredNumbers::from(called)));
        let links = some(&self.links).map(|links| to_json(&StoredLinks::from(links)));
        vec![
            (":name", Box::new(&self.name)),
            (":greeting_json", Box::new(to_json(&StoredPerLanguage::from(&self.greeting)))),
            (":sentences_json", Box::new(to_json(&StoredSentences::from(&self.sentences)))),
            (":hours_json", Box::new(to_json(&StoredHours::from(&self.hours)))),
            (":zone", Box::new(self.zone.name())),
            (":region", Box::new(self.region.map(Region::code))),
            (":language", Box::new(self.language.code())),
            (":fallback_json", Box::new(fallback)),
            (":transfers", Box::new(self.rule == CallRule::Transfer)),
            (":instruction", Box::new(&self.instruction)),
            (":short_instruction", Box::new(some(&self.short_instruction))),
            (":called_json", Box::new(called)),
            (":links_json", Box::new(links)),
            (":takes_messages", Box::new((self.rule == CallRule::TakeMessage).then_some(true))),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let columns = Columns::of(Self::TABLE, row);
        Ok(Self {
            id: columns.parsed("id")?,
            name: columns.plain("name")?,
            greeting: columns.json::<StoredPerLanguage, _>("greeting_json")?,
            sentences: columns.json::<StoredSentences, _>("sentences_json")?,
            hours: columns.json::<StoredHours, _>("hours_json")?,
            zone: columns.parsed("zone")?,
            region: columns.parsed_or_none("region")?,
            language: columns.read("language", Language::from_code)?,
            fallback: columns
                .json_or_none::<StoredNumber, Number>("fallback_json")?
                .map_or(Fallback::TakeMessage, Fallback::Number),
            rule: match (columns.plain("transfers")?, columns.plain::<Option<bool>>("takes_messages")?) {
                (_, Some(true)) => CallRule::TakeMessage,
                (true, _) => CallRule::Transfer,
                (false, _) => CallRule::GiveNumber,
            },
            instruction: columns.plain("instruction")?,
            short_instruction: columns.plain::<Option<String>>("short_instruction")?.unwrap_or_default(),
            called: columns.json_or_none::<StoredNumbers, _>("called_json")?.unwrap_or_default(),
            links: columns.json_or_none::<StoredLinks, _>("links_json")?.unwrap_or_default(),
        })
    }
}
