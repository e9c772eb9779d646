//! What is wrong in the directory, as admins see it. Found once and kept until the directory changes or a day ends: lists,
//! filters and marks all ask the same.

mod likeness;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use vaihde_domain::directory::Directory;
use vaihde_domain::quality::{Finding, QualityOptions, TroubleKind, findings};
use vaihde_domain::record::RecordId;
use vaihde_store::DirectoryMark;

use crate::admin::AdminDesk;
use crate::failure::Result;
use crate::overview::day_ends;
use crate::session::Switchboard;
use likeness::Ears;

/// What is wrong with which record.
#[derive(Debug, Default)]
pub struct Troubles {
    findings: Vec<Finding>,
    by_record: HashMap<RecordId, Vec<TroubleKind>>,
}

impl Troubles {
    fn new(findings: Vec<Finding>) -> Self {
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
        Self { findings, by_record }
    }

    /// What is wrong with a record, each kind once, in the order of [`TroubleKind::ALL`].
    pub fn of(&self, record: RecordId) -> &[TroubleKind] {
        self.by_record.get(&record).map_or(&[], Vec::as_slice)
    }

    /// Everything that is wrong, by kind, the gravest first.
    pub fn all(&self) -> &[Finding] {
        &self.findings
    }
}

/// What was found, and how long it holds.
#[derive(Debug)]
pub(crate) struct Known {
    mark: DirectoryMark,
    until: DateTime<Utc>,
    options: QualityOptions,
    pub(crate) troubles: Arc<Troubles>,
    pub(crate) staff: Arc<Directory>,
}

impl Switchboard {
    /// What is wrong at the moment, found anew only if something has changed.
    pub(crate) fn known_troubles(&mut self) -> Result<&Known> {
        let (at, options) = (self.moment(), self.quality_options()?);
        let mark = self.store.directory_mark()?;
        let holds = |known: &Known| known.mark == mark && at < known.until && known.options == options;
        let known = match self.troubles.take().filter(holds) {
            Some(known) => known,
            None => {
                let (staff, _) = self.store.rota_staff(None)?;
                let seen = self.store.seen()?;
                let found = findings(&staff, &seen, &Ears::default(), at, &options);
                let until = day_ends(staff.companies.iter().map(|company| company.zone), at);
                Known {
                    mark,
                    until,
                    options,
                    troubles: Arc::new(Troubles::new(found)),
                    staff: Arc::new(staff),
                }
            }
        };
        Ok(self.troubles.insert(known))
    }

    fn quality_options(&self) -> Result<QualityOptions> {
        let months = self.settings()?.get(CONFIRM_MONTHS).and_then(|months| months.parse().ok());
        let usual = QualityOptions::default();
        Ok(QualityOptions { confirm_months: months.unwrap_or(usual.confirm_months) })
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
        Ok(Arc::clone(&self.switchboard.known_troubles()?.troubles))
    }
}
