//! Referrals.

use rusqlite::Row;
use vaihde_domain::referral::{Forward, OwnContact, Referral, ReferralAbout, WrongListing};

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
        let contact = self.contact.as_ref();
        let forward = StoredForward::from(self.forward.as_ref());
        let listing = self.listing.as_ref();
        let asked_on = listing.and_then(|listing| listing.correction_asked_on);
        vec![
            (":company_id", Box::new(self.company.to_string())),
            (":person_id", Box::new(self.person().map(|id| id.to_string()))),
            (":names_json", Box::new(to_json(&self.names))),
            (":say_json", Box::new(to_json(&StoredPerLanguage::from(&self.say)))),
            (":forward_person_id", Box::new(forward.person)),
            (":forward_role_id", Box::new(forward.role)),
            (":forward_number_json", Box::new(forward.number)),
            (":contact_details", Box::new(contact.map(|contact| &contact.details))),
            (":consented_on", Box::new(contact.map(|contact| contact.consented_on.to_string()))),
            (":consent_scope", Box::new(contact.map(|contact| &contact.scope))),
            (":consent_until", Box::new(contact.map(|contact| contact.until.to_string()))),
            (":told_from", Box::new(self.from.map(|day| day.to_string()))),
            (":told_to", Box::new(self.to.map(|day| day.to_string()))),
            (":kind", Box::new(self.person().is_none().then(|| self.about.code()))),
            (":forward_company_id", Box::new(forward.company)),
            (":forward_address", Box::new(forward.address)),
            (":forward_page", Box::new(forward.page)),
            (":listed_at", Box::new(listing.map(|listing| &listing.source))),
            (":correction_asked_on", Box::new(asked_on.map(|day| day.to_string()))),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let columns = Columns::of(Self::TABLE, row);
        let contact = match columns.plain::<Option<String>>("contact_details")? {
            None => None,
            Some(details) => Some(OwnContact {
                details,
                consented_on: columns.parsed("consented_on")?,
                scope: columns.plain("consent_scope")?,
                until: columns.parsed("consent_until")?,
            }),
        };
        let kind = columns.plain::<Option<String>>("kind")?;
        let about = match columns.parsed_or_none("person_id")? {
            Some(person) => ReferralAbout::Leaver(person),
            // What was written before there were kinds says of nobody that they left.
            None => kind.as_deref().and_then(ReferralAbout::from_code).unwrap_or(ReferralAbout::Question),
        };
        Ok(Self {
            id: columns.parsed("id")?,
            company: columns.parsed("company_id")?,
            about,
            names: columns.json::<Vec<String>, _>("names_json")?,
            say: columns.json::<StoredPerLanguage, _>("say_json")?,
            forward: forward(&columns)?,
            contact,
            from: columns.parsed_or_none("told_from")?,
            to: columns.parsed_or_none("told_to")?,
            listing: match columns.plain("listed_at")? {
                None => None,
                Some(source) => Some(WrongListing {
                    source,
                    correction_asked_on: columns.parsed_or_none("correction_asked_on")?,
                }),
            },
        })
    }
}

/// Where a referral sends the caller, as the one column that says so.
#[derive(Default)]
struct StoredForward<'r> {
    person: Option<String>,
    role: Option<String>,
    number: Option<String>,
    company: Option<String>,
    address: Option<&'r str>,
    page: Option<&'r str>,
}

impl<'r> From<Option<&'r Forward>> for StoredForward<'r> {
    fn from(forward: Option<&'r Forward>) -> Self {
        let none = Self::default();
        match forward {
            None => none,
            Some(Forward::Person(id)) => Self { person: Some(id.to_string()), ..none },
            Some(Forward::Role(id)) => Self { role: Some(id.to_string()), ..none },
            Some(Forward::Number(number)) => {
                Self { number: Some(to_json(&StoredNumber::from(number))), ..none }
            }
            Some(Forward::Company(id)) => Self { company: Some(id.to_string()), ..none },
            Some(Forward::Address(address)) => Self { address: Some(address), ..none },
            Some(Forward::Page(page)) => Self { page: Some(page), ..none },
        }
    }
}

fn forward(columns: &Columns<'_, '_>) -> rusqlite::Result<Option<Forward>> {
    if let Some(person) = columns.parsed_or_none("forward_person_id")? {
        return Ok(Some(Forward::Person(person)));
    }
    if let Some(role) = columns.parsed_or_none("forward_role_id")? {
        return Ok(Some(Forward::Role(role)));
    }
    if let Some(company) = columns.parsed_or_none("forward_company_id")? {
        return Ok(Some(Forward::Company(company)));
    }
    if let Some(number) = columns.json_or_none::<StoredNumber, _>("forward_number_json")? {
        return Ok(Some(Forward::Number(number)));
    }
    if let Some(address) = columns.plain("forward_address")? {
        return Ok(Some(Forward::Address(address)));
    }
    Ok(columns.plain::<Option<String>>("forward_page")?.map(Forward::Page))
}
