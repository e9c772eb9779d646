//! Who sits at which switchboard: opens it, knows the user, and hands out the desks their rights allow.

use std::collections::VecDeque;
use std::path::Path;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use vaihde_domain::civil::{Twice, instant};
use vaihde_domain::company::Company;
use vaihde_domain::history::Act;
use vaihde_domain::id::Ids;
use vaihde_domain::user::{Rights, User};
use vaihde_domain::{OperationId, UserId};
use vaihde_store::{
    DataFolder, OperationHeader, Restored, Store, StoreFault, UndoOutcome, Version, restore_newest,
};

use crate::admin::AdminDesk;
use crate::catalogue::Catalogue;
use crate::failure::{Failure, Result, Right};
use crate::grid::Grid;
use crate::hr::HrDesk;
use crate::misses::KeptMisses;
use crate::of_call::Waiting;
use crate::operator::OperatorDesk;
use crate::quality::Found;
use crate::rota::Rota;

/// Tells the time.
pub trait Clock: Send {
    /// Now.
    fn now(&self) -> DateTime<Utc>;
}

/// What a switchboard needs from outside to be opened.
pub struct Opening {
    /// Tells the time.
    pub clock: Box<dyn Clock>,
    /// Hands out ids.
    pub ids: Box<dyn Ids + Send>,
    /// The system account of whoever sits here.
    pub account: String,
}

/// An opened switchboard, and what must be told about it.
pub struct Opened {
    /// The switchboard.
    pub switchboard: Switchboard,
    /// The database was damaged and has been brought back: to be told plainly.
    pub restored: Option<Restored>,
    /// Why the day's backup could not be made: to be told plainly.
    pub no_backup: Option<StoreFault>,
}

/// The switchboard of one data folder, with somebody at it.
pub struct Switchboard {
    pub(crate) store: Store,
    pub(crate) ids: Box<dyn Ids + Send>,
    pub(crate) user: User,
    pub(crate) catalogue: Option<Catalogue>,
    clock: Box<dyn Clock>,
    /// How far the moment that is asked about is from now.
    ahead: TimeDelta,
    /// Where the history stood when a change was told last, and when the clock may change something next.
    pub(crate) told: Option<(Version, DateTime<Utc>)>,
    /// What calls left to be written while somebody else was writing, and when it was.
    pub(crate) unwritten: VecDeque<Waiting>,
    /// What HR looked at last.
    pub(crate) rotas: Vec<Rota>,
    /// What admins looked at last.
    pub(crate) grid: Grid,
    /// What was found to be wrong in the directory.
    pub(crate) troubles: Option<Found>,
    /// What callers asked for in vain, in groups.
    pub(crate) misses: Option<KeptMisses>,
}

impl Switchboard {
    /// Opens the switchboard of a data folder. The first start makes a user of the system account with all rights; a
    /// damaged database is set aside and the newest sound backup takes its place.
    ///
    /// # Errors
    /// The folder or the database cannot be used.
    pub fn open(folder: &Path, opening: Opening) -> Result<Opened> {
        let Opening { clock, mut ids, account } = opening;
        let folder = DataFolder::at(folder)?;
        let now = clock.now();
        let (opened, restored) = match Store::open(folder.clone(), now) {
            Err(fault) if fault.is_damage() => {
                let restored = restore_newest(&folder, now)?;
                (Store::open(folder, now)?, Some(restored))
            }
            opened => (opened?, None),
        };
        let mut store = opened.store;
        let user = sit_down(&account, &mut store, ids.as_mut(), now)?;
        let switchboard = Self {
            store,
            ids,
            user,
            catalogue: None,
            clock,
            ahead: TimeDelta::zero(),
            told: None,
            unwritten: VecDeque::new(),
            rotas: Vec::new(),
            grid: Grid::default(),
            troubles: None,
            misses: None,
        };
        Ok(Opened { switchboard, restored, no_backup: opened.no_backup })
    }

    /// Who sits here.
    pub fn user(&self) -> &User {
        &self.user
    }

    /// The moment that is asked about: now, unless another was set.
    pub fn moment(&self) -> DateTime<Utc> {
        self.now() + self.ahead
    }

    /// Sets another moment, from which the clock runs on. It is a clock time of the company's zone, or where none is
    /// given of the zone most companies share.
    ///
    /// # Errors
    /// There is no such company, or the database cannot be read.
    pub fn set_moment(&mut self, moment: NaiveDateTime, company: Option<&str>) -> Result<()> {
        let companies = self.store.companies()?;
        let zone = match company {
            Some(name) => company_named(name, &companies)?.zone,
            None => shared_zone(&companies),
        };
        self.ahead = instant(moment, zone, Twice::First) - self.now();
        Ok(())
    }

    /// Every company whose calls are answered here.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn companies(&self) -> Result<Vec<Company>> {
        Ok(self.store.companies()?)
    }

    /// The company of a name, in any letter case.
    ///
    /// # Errors
    /// There is no such company, or the database cannot be read.
    pub fn company(&self, name: &str) -> Result<Company> {
        company_named(name, &self.store.companies()?).cloned()
    }

    /// The operator's desk.
    ///
    /// # Errors
    /// The user does not hold the right.
    pub fn operator(&mut self) -> Result<OperatorDesk<'_>> {
        self.hold(Right::Operator, |rights| rights.operator)?;
        Ok(OperatorDesk::of(self))
    }

    /// HR's desk.
    ///
    /// # Errors
    /// The user does not hold the right.
    pub fn hr(&mut self) -> Result<HrDesk<'_>> {
        self.hold(Right::Hr, |rights| rights.hr)?;
        Ok(HrDesk::of(self))
    }

    /// The admin's desk.
    ///
    /// # Errors
    /// The user does not hold the right.
    pub fn admin(&mut self) -> Result<AdminDesk<'_>> {
        self.hold(Right::Admin, |rights| rights.admin)?;
        Ok(AdminDesk::of(self))
    }

    fn hold(&self, right: Right, held: impl Fn(&Rights) -> bool) -> Result<()> {
        if held(&self.user.rights) { Ok(()) } else { Err(self.not_held(right)) }
    }

    pub(crate) fn not_held(&self, right: Right) -> Failure {
        Failure::RightNotHeld { account: self.user.account.clone(), right }
    }

    /// The real time, whatever moment is asked about: what the history and backups say.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub(crate) fn take_back(&mut self, operation: OperationId) -> Result<UndoOutcome> {
        let id = OperationId::next(self.ids.as_mut());
        Ok(self.store.undo(operation, id, self.user.id, self.now())?)
    }

    pub(crate) fn header(&mut self, act: Act) -> OperationHeader {
        OperationHeader { id: OperationId::next(self.ids.as_mut()), act, actor: self.user.id, at: self.now() }
    }
}

/// The user of the account. Whoever comes first to an empty folder holds all rights; whoever comes later answers
/// calls, until an admin gives them more.
fn sit_down(account: &str, store: &mut Store, ids: &mut dyn Ids, now: DateTime<Utc>) -> Result<User> {
    let new = |others: &[User]| {
        let rights = match others {
            [] => Rights::ALL,
            _ => Rights { operator: true, hr: false, admin: false },
        };
        User { id: UserId::next(ids), account: account.to_owned(), rights }
    };
    Ok(store.user_or_new(account, new, now)?)
}

pub(crate) fn company_named<'c>(name: &str, companies: &'c [Company]) -> Result<&'c Company> {
    let wanted = name.trim().to_lowercase();
    companies.iter().find(|company| company.name.to_lowercase() == wanted).ok_or_else(|| {
        Failure::NoSuchCompany {
            name: name.to_owned(),
            known: companies.iter().map(|company| company.name.clone()).collect(),
        }
    })
}

/// The zone most companies share; Helsinki where there is none.
pub(crate) fn shared_zone(companies: &[Company]) -> chrono_tz::Tz {
    let count = |zone| companies.iter().filter(|company| company.zone == zone).count();
    let zones = companies.iter().map(|company| company.zone);
    zones.max_by_key(|zone| count(*zone)).unwrap_or(chrono_tz::Tz::Europe__Helsinki)
}
