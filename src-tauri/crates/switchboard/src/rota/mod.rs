//! Who is away when and who covers, as HR sees it. What decides it in some months is read once and kept until something
//! changes: scrolling, checking a draft per keystroke and looking for holes all ask the same roster.

mod check;
mod holes;
mod order;
mod timeline;

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use vaihde_domain::civil::{day_at, start_of_day};
use vaihde_domain::directory::Directory;
use vaihde_domain::record::RecordId;
use vaihde_domain::roster::Roster;
use vaihde_domain::{CompanyId, PersonId};
use vaihde_store::Version;

use crate::failure::Result;
use crate::session::{Switchboard, shared_zone};

pub use check::{Checked, NamedConflict, NamedProposal};
pub use holes::{NamedHole, NamedHoles, NotAnswering};
pub use timeline::{Bar, Group, HoleMark, Timeline, TimelineAsked, TimelineRow};

/// How many days before and after what is asked for are read along.
const BEFORE: u64 = 40;
const AFTER: u64 = 130;

/// How many companies' rotas are kept: the one that is looked at, and all of them, for whoever goes back and forth.
const KEPT: usize = 2;

/// What decides who answers in some months.
pub(crate) struct Rota {
    company: Option<CompanyId>,
    from: NaiveDate,
    to: NaiveDate,
    version: Version,
    /// Everything but absences.
    staff: Directory,
    /// With the absences.
    pub(crate) roster: Roster,
    /// The people of the company, by company, department and name.
    order: Vec<PersonId>,
}

impl Rota {
    fn read(
        switchboard: &Switchboard,
        company: Option<CompanyId>,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Self> {
        let from = from.checked_sub_days(Days::new(BEFORE)).unwrap_or(from);
        let least = from.checked_add_days(Days::new(BEFORE + AFTER)).unwrap_or(to);
        let to = to.max(least);
        let (staff, version) = switchboard.store.rota_staff(company)?;
        let order = order::in_order(&staff, company);
        let mut rota = Self { company, from, to, version, staff, roster: Roster::default(), order };
        rota.read_absences(switchboard)?;
        Ok(rota)
    }

    fn read_absences(&mut self, switchboard: &Switchboard) -> Result<()> {
        let (absences, _) = switchboard.store.rota_absences(self.from, self.to)?;
        let mut known: BTreeSet<PersonId> = self.staff.people.iter().map(|person| person.id).collect();
        let named = absences.iter().flat_map(|absence| absence.covers.iter().map(|cover| cover.person));
        let deputies = self.staff.deputies.iter().map(|deputy| deputy.person);
        let holders = self.staff.assignments.iter().map(|held| held.person);
        let elsewhere: BTreeSet<PersonId> =
            named.chain(deputies).chain(holders).filter(|id| !known.contains(id)).collect();
        let elsewhere = switchboard.store.people_with(&elsewhere)?;
        known.extend(elsewhere.iter().map(|person| person.id));
        let mut directory = self.staff.clone();
        directory.people.extend(elsewhere);
        directory.absences = absences.into_iter().filter(|absence| known.contains(&absence.person)).collect();
        self.roster = Roster::new(directory);
        Ok(())
    }

    /// Takes in what has changed; false: it has to be read anew.
    fn keep_up(&mut self, switchboard: &Switchboard) -> Result<bool> {
        let now = switchboard.store.version()?;
        if now == self.version {
            return Ok(true);
        }
        let (changed, now) = switchboard.store.changed_since(self.version)?;
        if !changed.iter().all(|record| matches!(record, RecordId::Absence(_))) {
            return Ok(false);
        }
        self.version = now;
        self.read_absences(switchboard)?;
        Ok(true)
    }
}

impl Switchboard {
    /// Has the rota of a company, or of all, ready for some days, both inclusive.
    pub(crate) fn with_rota<T>(
        &mut self,
        company: Option<CompanyId>,
        from: NaiveDate,
        to: NaiveDate,
        look: impl FnOnce(&Rota, &Self) -> Result<T>,
    ) -> Result<T> {
        let mut kept = std::mem::take(&mut self.rotas);
        let place = kept.iter().position(|rota| rota.company == company);
        let known = place.map(|place| kept.remove(place)).filter(|rota| rota.from <= from && to <= rota.to);
        let rota = match known {
            Some(mut rota) => rota.keep_up(self)?.then_some(rota),
            None => None,
        };
        let rota = match rota {
            Some(rota) => rota,
            None => Rota::read(self, company, from, to)?,
        };
        let seen = look(&rota, self);
        kept.insert(0, rota);
        kept.truncate(KEPT);
        self.rotas = kept;
        seen
    }

    /// Today's first instant, today, and the zone they are in: the company's, else that most companies share.
    pub(crate) fn today(
        &self,
        company: Option<CompanyId>,
    ) -> Result<(DateTime<Utc>, NaiveDate, chrono_tz::Tz)> {
        let companies = self.store.companies()?;
        let zone = company.and_then(|id| companies.iter().find(|company| company.id == id));
        let zone = zone.map_or_else(|| shared_zone(&companies), |company| company.zone);
        let today = day_at(self.moment(), zone);
        Ok((start_of_day(today, zone), today, zone))
    }
}
