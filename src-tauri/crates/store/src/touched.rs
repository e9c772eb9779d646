//! Which entries of a search index are touched by what has changed.
//!
//! A changed row touches more than itself: the name of a department is in the entries of its people, the keywords of a
//! role in those of its holders. The history says what changed and the directory who is concerned, so nobody has to
//! remember who had which words. Costs some microseconds a change and an index look-up for whoever is concerned; where
//! that is more than the asker wants to take in one by one, it stops counting. Knows nothing of how words are found.

use std::collections::BTreeSet;
use std::str::FromStr;

use rusqlite::{Connection, Row};
use vaihde_domain::record::RecordId;
use vaihde_domain::{PersonId, ReferralId, RoleId};

use crate::fault::Result;
use crate::open::Store;
use crate::operate::Version;
use crate::table::record_of;

/// What has to be read again after changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// Where the history stands with these changes.
    pub now: Version,
    /// Whether companies came, went, or have other names or zones, as far as was counted.
    pub companies: bool,
    /// Whether somebody was erased, of whom nothing shall stay anywhere.
    pub erased: bool,
    /// Whose words may be others; none: too many to be taken in one by one.
    pub concerned: Option<Concerned>,
}

/// Those whose words may be others, the removed among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the ids of its kind")]
pub struct Concerned {
    pub people: BTreeSet<PersonId>,
    pub roles: BTreeSet<RoleId>,
    pub referrals: BTreeSet<ReferralId>,
}

const PEOPLE_OF_COMPANY: &str = "SELECT id FROM person WHERE company_id = ?1";
const ROLES_OF_COMPANY: &str = "SELECT id FROM role WHERE company_id = ?1";
const REFERRALS_OF_COMPANY: &str = "SELECT id FROM referral WHERE company_id = ?1";
const PEOPLE_OF_DEPARTMENT: &str = "SELECT id FROM person WHERE department_id = ?1";
const ROLES_OF_DEPARTMENT: &str = "SELECT id FROM role WHERE department_id = ?1";
const HOLDERS: &str = "SELECT person_id FROM assignment WHERE role_id = ?1";

impl Store {
    /// Whether somebody was erased after a version: what was kept in memory until then may have their name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn has_erased_since(&self, seen: Version) -> Result<bool> {
        Ok(self.database.prepare_cached(include_str!("sql/erased_since.sql"))?.exists([seen.0])?)
    }

    /// What was touched after a version, by any process, as long as no more than `most` are concerned.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn touched_since(&self, seen: Version, most: usize) -> Result<Touched> {
        let now = self.version()?;
        if now == seen {
            return Ok(Touched {
                now,
                companies: false,
                erased: false,
                concerned: Some(Concerned::default()),
            });
        }
        // One transaction, so that nobody is told of a change whose people cannot be seen yet.
        let reading = self.database.unchecked_transaction()?;
        let now = Version::of(&reading)?;
        let (mut companies, mut few, mut concerned) = (false, true, Concerned::default());
        let mut statement = reading.prepare_cached(include_str!("sql/touched_since.sql"))?;
        let mut rows = statement.query([seen.0])?;
        while few && let Some(row) = rows.next()? {
            companies |= row.get_ref(0)?.as_str().is_ok_and(|table| table == "company");
            concerned.take_in(row, most, &reading)?;
            few = concerned.len() <= most;
        }
        drop(rows);
        drop(statement);
        let erased = reading.prepare_cached(include_str!("sql/erased_since.sql"))?.exists([seen.0])?;
        reading.commit()?;
        Ok(Touched { now, companies, erased, concerned: few.then_some(concerned) })
    }
}

impl Concerned {
    /// How many they are.
    pub fn len(&self) -> usize {
        self.people.len() + self.roles.len() + self.referrals.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds those whom one change concerns, of a great number only a few more than `most`.
    fn take_in(&mut self, row: &Row<'_>, most: usize, database: &Connection) -> Result<()> {
        let (table, id) = (row.get_ref(0)?, row.get_ref(1)?.as_str().unwrap_or_default());
        let record = record_of(table.as_str().unwrap_or_default(), id);
        match record {
            Some(RecordId::Person(person)) => {
                self.people.insert(person);
            }
            Some(RecordId::Assignment(_)) => self.people.extend(people_of(row)?),
            Some(RecordId::Referral(referral)) => {
                self.people.extend(people_of(row)?);
                self.referrals.insert(referral);
            }
            Some(RecordId::Role(role)) => {
                self.roles.insert(role);
                self.people.extend(ids::<PersonId>(HOLDERS, id, most, database)?);
            }
            Some(RecordId::Department(_)) => {
                self.people.extend(ids::<PersonId>(PEOPLE_OF_DEPARTMENT, id, most, database)?);
                self.roles.extend(ids::<RoleId>(ROLES_OF_DEPARTMENT, id, most, database)?);
            }
            Some(RecordId::Company(_)) => {
                self.people.extend(ids::<PersonId>(PEOPLE_OF_COMPANY, id, most, database)?);
                self.roles.extend(ids::<RoleId>(ROLES_OF_COMPANY, id, most, database)?);
                self.referrals.extend(ids::<ReferralId>(REFERRALS_OF_COMPANY, id, most, database)?);
            }
            Some(RecordId::Planned(_)) => self.people.extend(people_of(row)?),
            Some(
                RecordId::Absence(_) | RecordId::Deputy(_) | RecordId::Notice(_) | RecordId::Suggestion(_),
            )
            | None => {}
        }
        Ok(())
    }
}

/// The person of a change, before and after.
fn people_of(row: &Row<'_>) -> Result<impl Iterator<Item = PersonId>> {
    let person = |place| Ok::<_, rusqlite::Error>(row.get_ref(place)?.as_str_or_null()?.map(str::parse));
    Ok([person(2)?, person(3)?].into_iter().flatten().flatten())
}

/// Ids of rows; one more than `most` is enough.
fn ids<T: FromStr>(select: &str, of: &str, most: usize, database: &Connection) -> Result<Vec<T>> {
    let mut statement = database.prepare_cached(&format!("{select} LIMIT ?2"))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let mut rows = statement.query((of, most))?;
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        // An id that is none is found by the check of the database.
        ids.extend(row.get_ref(0)?.as_str().ok().and_then(|id| id.parse().ok()));
    }
    Ok(ids)
}
