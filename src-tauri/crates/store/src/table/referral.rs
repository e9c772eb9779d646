//! Referrals.

use rusqlite::Row;
use vaihde_domain::referral::{Forward, OwnContact, Referral};

use super::{Stored, Values};
use crate::column::{Columns, StoredNumber, StoredPerLanguage, to_json};

impl Stored for Referral {
    const TABLE: &'static str = "referral";
    const SELECT: &'static str = include_str!("../sql/referral_select.sql");
    const INSERT: &'static str = include_str!("../sql/referral_insert.sql");
    const UPDATE: &'static str = include_str!("../sql/referral_update.sql");

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn values(&self) -> Values<'_> {
        let (person, role, number) = match &self.forward {
            None => (None, None, None),
            Some(Forward::Person(person)) => (Some(person.to_string()), None, None),
            Some(Forward::Role(role)) => (None, Some(role.to_string()), None),
            Some(Forward::Number(number)) => (None, None, Some(to_json(&StoredNumber::from(number)))),
        };
        let contact = self.contact.as_ref();
        vec![
            (":company_id", Box::new(self.company.to_string())),
            (":person_id", Box::new(self.person.map(|id| id.to_string()))),
            (":names_json", Box::new(to_json(&self.names))),
            (":say_json", Box::new(to_json(&StoredPerLanguage::from(&self.say)))),
            (":forward_person_id", Box::new(person)),
            (":forward_role_id", Box::new(role)),
            (":forward_number_json", Box::new(number)),
            (":contact_details", Box::new(contact.map(|contact| &contact.details))),
            (":consented_on", Box::new(contact.map(|contact| contact.consented_on.to_string()))),
            (":consent_scope", Box::new(contact.map(|contact| &contact.scope))),
            (":consent_until", Box::new(contact.map(|contact| contact.until.to_string()))),
            (":told_from", Box::new(self.from.map(|day| day.to_string()))),
            (":told_to", Box::new(self.to.map(|day| day.to_string()))),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let columns = Columns::of(Self::TABLE, row);
        let forward = match (
            columns.parsed_or_none("forward_person_id")?,
            columns.parsed_or_none("forward_role_id")?,
        ) {
            (Some(person), _) => Some(Forward::Person(person)),
            (None, Some(role)) => Some(Forward::Role(role)),
            (None, None) => {
                columns.json_or_none::<StoredNumber, _>("forward_number_json")?.map(Forward::Number)
            }
        };
        let contact = match columns.plain::<Option<String>>("contact_details")? {
            None => None,
            Some(details) => Some(OwnContact {
                details,
                consented_on: columns.parsed("consented_on")?,
                scope: columns.plain("consent_scope")?,
                until: columns.parsed("consent_until")?,
            }),
        };
        Ok(Self {
            id: columns.parsed("id")?,
            company: columns.parsed("company_id")?,
            person: columns.parsed_or_none("person_id")?,
            names: columns.json::<Vec<String>, _>("names_json")?,
            say: columns.json::<StoredPerLanguage, _>("say_json")?,
            forward,
            contact,
            from: columns.parsed_or_none("told_from")?,
            to: columns.parsed_or_none("told_to")?,
        })
    }
}
