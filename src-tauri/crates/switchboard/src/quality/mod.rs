//! What is wrong in the directory, as admins see it. Found once and kept until the directory changes or a day ends: lists,
//! filters and marks all ask the same.

mod likeness;
mod list;
mod mend;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use vaihde_domain::CompanyId;
use vaihde_domain::directory::Directory;
use vaihde_domain::quality::{Finding, QualityOptions, TroubleKind, findings};
use vaihde_domain::record::RecordId;
use vaihde_store::DirectoryMark;

use crate::admin::AdminDesk;
use crate::failure::Result;
use crate::overview::day_ends;
use crate::session::Switchboard;
use likeness::Ears;

pub use list::{FoundTrouble, NamedRecord, QualityAsked, QualityList, Remedy, TroubleCount};
pub use mend::Mended;

/// What is wrong with which record.
#[derive(Debug, Default)]
pub struct Troubles {
    /// By kind, the gravest first, then by name; each with the company it is in.
    findings: Vec<(Finding, Option<CompanyId>)>,
    by_record: HashMap<RecordId, Vec<TroubleKind>>,
}

impl Troubles {
    fn new(findings: Vec<Finding>, staff: &Directory) -> Self {
        let mut by_record: HashMap<RecordId, Vec<TroubleKind>> = HashMap::new();
        for finding in &findings {
            for record in finding.records() {
                let kinds = by_record.entry(record).or_default();
                // They come by kind, so the same kind again is the last one.
                if kinds.last() != Some(&finding.kind()) {
                    kinds.push(finding.kind());
                }
            }
        }
        let told = findings.into_iter().map(|finding| {
            let (name, company) = known(finding.record, staff);
            (name.to_lowercase(), finding, company)
        });
        let mut told: Vec<(String, Finding, Option<CompanyId>)> = told.collect();
        told.sort_by(|(one, first, _), (other, second, _)| {
            (first.kind(), first.grade, one, first.record).cmp(&(
                second.kind(),
                second.grade,
                other,
                second.record,
            ))
        });
        let findings = told.into_iter().map(|(_, finding, company)| (finding, company)).collect();
        Self { findings, by_record }
    }

    /// What is wrong with a record, each kind once, in the order of [`TroubleKind::ALL`].
    pub fn of(&self, record: RecordId) -> &[TroubleKind] {
        self.by_record.get(&record).map_or(&[], Vec::as_slice)
    }

    /// Everything that is wrong, by kind, the gravest first, then by name.
    pub fn all(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().map(|(finding, _)| finding)
    }
}

/// A record's name and company. The records of a directory come in the order of their ids.
fn known(record: RecordId, staff: &Directory) -> (String, Option<CompanyId>) {
    let known = match record {
        RecordId::Person(id) => {
            let place = staff.people.binary_search_by_key(&id, |person| person.id);
            place
                .ok()
                .map(|place| &staff.people[place])
                .map(|person| (format!("{} {}", person.name.family, person.name.given), Some(person.company)))
        }
        RecordId::Role(id) => {
            let place = staff.roles.binary_search_by_key(&id, |role| role.id);
            place.ok().map(|place| &staff.roles[place]).map(|role| (role.name.clone(), Some(role.company)))
        }
        RecordId::Department(id) => {
            let part = staff.departments.iter().find(|part| part.id == id);
            part.map(|part| (part.name.clone(), Some(part.company)))
        }
        RecordId::Company(id) => {
            let company = staff.companies.iter().find(|company| company.id == id);
            company.map(|company| (company.name.clone(), Some(id)))
        }
        _ => None,
    };
    known.unwrap_or_default()
}

/// What was found, and how long it holds.
#[derive(Clone, Debug)]
pub struct Found {
    mark: DirectoryMark,
    until: DateTime<Utc>,
    options: QualityOptions,
    troubles: Arc<Troubles>,
    /// Another switchboard was given it.
    handed_on: bool,
    /// Another switchboard found it, and will bring what it finds next.
    brought: bool,
}

impl Switchboard {
    /// What is wrong at the moment, found anew only if something has changed and nobody else looks for it.
    fn found_troubles(&mut self) -> Result<&mut Found> {
        let (at, options) = (self.moment(), self.quality_options()?);
        let mark = self.store.directory_mark()?;
        let holds = |found: &Found| {
            found.brought || found.mark == mark && at < found.until && found.options == options
        };
        let found = match self.troubles.take().filter(holds) {
            Some(found) => found,
            None => {
                let (staff, _) = self.store.rota_staff(None)?;
                let seen = self.store.seen()?;
                let findings = findings(&staff, &seen, &Ears, at, &options);
                let until = day_ends(staff.companies.iter().map(|company| company.zone), at);
                let troubles = Arc::new(Troubles::new(findings, &staff));
                Found { mark, until, options, troubles, handed_on: false, brought: false }
            }
        };
        Ok(self.troubles.insert(found))
    }

    /// What was found last, whether or not it still holds.
    pub(crate) fn troubles_at_hand(&self) -> Option<Arc<Troubles>> {
        self.troubles.as_ref().map(|found| Arc::clone(&found.troubles))
    }

    /// Takes in what another switchboard of the same folder found to be wrong. From then on this one does not look for
    /// it itself: whoever brought it brings what is found next.
    pub fn take_in_troubles(&mut self, found: Found) {
        self.troubles = Some(Found { brought: true, ..found });
    }

    /// After how many months a record has to be confirmed again for this user.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn confirm_months(&self) -> Result<u32> {
        Ok(self.quality_options()?.confirm_months)
    }

    /// Keeps after how many months a record has to be confirmed again for this user, within bounds. This is no Operation.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn keep_confirm_months(&mut self, months: u32) -> Result<()> {
        let chosen = QualityOptions::confirmed_within(months);
        if chosen == self.quality_options()? {
            return Ok(());
        }
        self.keep_setting(CONFIRM_MONTHS, &chosen.confirm_months.to_string())
    }

    fn quality_options(&self) -> Result<QualityOptions> {
        let chosen = self.settings()?.get(CONFIRM_MONTHS).and_then(|months| months.parse().ok());
        Ok(chosen.map(QualityOptions::confirmed_within).unwrap_or_default())
    }
}

/// The setting of after how many months a record has to be confirmed again.
const CONFIRM_MONTHS: &str = "confirm_months";

impl AdminDesk<'_> {
    /// What is wrong with which record. Found anew only if something has changed, so it may be asked for each list.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn troubles(&mut self) -> Result<Arc<Troubles>> {
        Ok(Arc::clone(&self.switchboard.found_troubles()?.troubles))
    }

    /// Looks for what is wrong, for another switchboard to take in; none: nothing has changed since it was handed on.
    /// With a hundred thousand people it takes more than a second.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn look_for_troubles(&mut self) -> Result<Option<Found>> {
        let found = self.switchboard.found_troubles()?;
        // Whoever asked for the list meanwhile may have had it found; the other switchboard knows nothing of that.
        let known = std::mem::replace(&mut found.handed_on, true);
        Ok((!known).then(|| found.clone()))
    }
}
