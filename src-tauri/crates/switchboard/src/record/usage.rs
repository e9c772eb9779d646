//! Where a record is used: what somebody holds, for whom they stand in, who reports to whom.

use chrono::NaiveDate;
use vaihde_domain::civil::day_at;
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::directory::Directory;
use vaihde_domain::record::RecordId;

use crate::admin::AdminDesk;
use crate::failure::Result;
use crate::names::Names;
use crate::session::shared_zone;

/// As many uses of one kind as somebody reads; the others are counted.
const TOLD: usize = 50;

/// Where a record is used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordUsage {
    /// By kind, then by name.
    pub uses: Vec<Use>,
    /// How many uses are not told.
    pub more: u32,
    /// How many absences of a person there are; what they are is HR's.
    pub absences: u32,
}

/// One use of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// As what.
    pub kind: UseKind,
    /// By which other record.
    pub by: RecordId,
    /// What that is called.
    pub name: String,
    /// The first day of a holding; open where nobody has said.
    pub from: Option<NaiveDate>,
    /// The last day of a holding; open where nobody has said.
    pub to: Option<NaiveDate>,
}

/// As what a record is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UseKind {
    /// They hold the role, or will.
    Holds,
    /// They held the role.
    Held,
    /// They are a standing deputy of the person or role.
    StandsIn,
    /// They cover for the person in an absence that is not over, or the role is covered in one.
    Covers,
    /// They report to them.
    ReportsTo,
    /// Whoever reports to them.
    ReportedBy,
    /// Callers who ask for the other are sent here.
    SentFrom,
    /// A person of the department.
    Member,
    /// A role of the department.
    RoleOf,
}

impl AdminDesk<'_> {
    /// Where a person, role or department is used; of others nothing is told.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn record_usage(&self, id: RecordId) -> Result<RecordUsage> {
        let store = &self.switchboard.store;
        let used_in = store.used_in(id)?;
        let today = day_at(self.switchboard.moment(), shared_zone(&store.companies()?));
        let mut gathered = Gathered { id, today, names: Names::of(self.switchboard)?, uses: Vec::new() };
        match id {
            RecordId::Person(person) => {
                gathered.person(&used_in)?;
                let above = store.person(person)?.and_then(|person| person.reports_to);
                gathered.add_all(UseKind::ReportsTo, above.map(RecordId::Person))?;
            }
            RecordId::Role(role) => {
                gathered.role(&used_in)?;
                let above = store.role(role)?.and_then(|role| role.reports_to);
                gathered.add_all(UseKind::ReportsTo, above.map(RecordId::Role))?;
            }
            _ => gathered.department(&used_in)?,
        }
        let absences = match id {
            RecordId::Person(person) => store.count_absences(person)?,
            _ => 0,
        };
        Ok(told(gathered.uses, absences))
    }
}

/// By kind and name, of each kind some.
fn told(mut uses: Vec<Use>, absences: u32) -> RecordUsage {
    uses.sort_by_cached_key(|used| (used.kind, used.name.to_lowercase()));
    let (mut usage, mut kind, mut of_kind) = (RecordUsage { absences, ..RecordUsage::default() }, None, 0);
    for used in uses {
        of_kind = if kind == Some(used.kind) { of_kind + 1 } else { 1 };
        kind = Some(used.kind);
        if of_kind <= TOLD {
            usage.uses.push(used);
        } else {
            usage.more += 1;
        }
    }
    usage
}

struct Gathered<'s> {
    id: RecordId,
    today: NaiveDate,
    names: Names<'s>,
    uses: Vec<Use>,
}

impl Gathered<'_> {
    fn person(&mut self, used_in: &Directory) -> Result<()> {
        for held in &used_in.assignments {
            let kind = if held.ended_by(self.today) { UseKind::Held } else { UseKind::Holds };
            let name = self.names.role(held.role)?;
            self.uses.push(Use { kind, by: RecordId::Role(held.role), name, from: held.from, to: held.to });
        }
        for deputy in &used_in.deputies {
            self.add(
                UseKind::StandsIn,
                match deputy.of {
                    DeputyOf::Person(person) => RecordId::Person(person),
                    DeputyOf::Role(role) => RecordId::Role(role),
                },
            )?;
        }
        self.add_all(UseKind::ReportedBy, used_in.people.iter().map(|person| RecordId::Person(person.id)))?;
        self.shared(used_in)
    }

    fn role(&mut self, used_in: &Directory) -> Result<()> {
        self.add_all(UseKind::ReportedBy, used_in.roles.iter().map(|role| RecordId::Role(role.id)))?;
        self.shared(used_in)
    }

    fn department(&mut self, used_in: &Directory) -> Result<()> {
        self.add_all(UseKind::Member, used_in.people.iter().map(|person| RecordId::Person(person.id)))?;
        self.add_all(UseKind::RoleOf, used_in.roles.iter().map(|role| RecordId::Role(role.id)))
    }

    /// Absences by name only: when whoever is covered returns may not be for everybody.
    fn shared(&mut self, used_in: &Directory) -> Result<()> {
        for absence in &used_in.absences {
            if absence.last_day().is_none_or(|last| last >= self.today) {
                self.add(UseKind::Covers, RecordId::Person(absence.person))?;
            }
        }
        for referral in &used_in.referrals {
            let by = referral.person().map_or(RecordId::Referral(referral.id), RecordId::Person);
            let name = referral.names.first().cloned().unwrap_or_default();
            self.uses.push(Use { kind: UseKind::SentFrom, by, name, from: referral.from, to: referral.to });
        }
        Ok(())
    }

    fn add_all(&mut self, kind: UseKind, records: impl IntoIterator<Item = RecordId>) -> Result<()> {
        records.into_iter().try_for_each(|record| self.add(kind, record))
    }

    fn add(&mut self, kind: UseKind, by: RecordId) -> Result<()> {
        let known = |used: &Use| used.kind == kind && used.by == by;
        if by != self.id && !self.uses.iter().any(known) {
            let name = self.names.record(by)?;
            self.uses.push(Use { kind, by, name, from: None, to: None });
        }
        Ok(())
    }
}
