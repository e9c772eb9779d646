//! A seat at the switchboard: opened when it is first needed, and again when opening failed.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDateTime, Utc};
use vaihde_contract::Failure;
use vaihde_contract::wire::desk::OpeningWarning;
use vaihde_domain::UserId;
use vaihde_switchboard::{Clock, Opening, Switchboard};

use super::failure::told;
use super::plan::{AnyPlan, KeptPlan};
use crate::clock::SystemClock;
use crate::ids::TimeOrdered;
use crate::place;

/// What is needed to open a switchboard from the window.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// The data folder.
    pub(crate) folder: PathBuf,
    /// Another moment than now, in the zone most companies share.
    pub(crate) moment: Option<NaiveDateTime>,
    /// When the program began, from which the other moment runs on.
    pub(crate) began: DateTime<Utc>,
}

impl Place {
    /// The place, beginning now.
    pub(crate) fn new(folder: PathBuf, moment: Option<NaiveDateTime>) -> Self {
        Self { folder, moment, began: SystemClock.now() }
    }
}

/// A seat at the switchboard.
pub(crate) struct Seat {
    place: Place,
    open: Option<Switchboard>,
    warnings: Vec<OpeningWarning>,
    /// Who took the seat; none: the system account.
    user: Option<UserId>,
    /// The plan of an import, until another is made.
    pub(crate) plan: Option<KeptPlan>,
    /// The number of the last plan. No two plans of a window are called the same.
    plans: u32,
}

impl Seat {
    pub(crate) fn at(place: Place) -> Self {
        Self { place, open: None, warnings: Vec::new(), user: None, plan: None, plans: 0 }
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// The switchboard, opened if it is not open yet.
    ///
    /// # Errors
    /// The data folder cannot be used.
    pub(crate) fn switchboard(&mut self) -> Result<&mut Switchboard, Failure> {
        let opened = match self.open.take() {
            Some(open) => open,
            None => self.opened()?,
        };
        Ok(self.open.insert(opened))
    }

    /// The switchboard, where it is open.
    pub(crate) fn if_open(&mut self) -> Option<&mut Switchboard> {
        self.open.as_mut()
    }

    /// Keeps a plan until another is made, and says what it is called.
    pub(crate) fn keep_plan(&mut self, plan: AnyPlan) -> u32 {
        self.plans += 1;
        self.plan = Some(KeptPlan { number: self.plans, plan });
        self.plans
    }

    /// Gets ready to find, before somebody types. What is in the way is told when they do.
    pub(crate) fn get_ready(&mut self) {
        if let Some(Ok(mut operator)) = self.open.as_mut().map(Switchboard::operator) {
            let _ = operator.keep_up();
        }
    }

    /// Closes the switchboard; it is opened again when it is needed next.
    pub(crate) fn leave(&mut self) {
        self.open = None;
        self.plan = None;
    }

    /// What must be told about the opening; told once.
    pub(crate) fn warnings(&mut self) -> Vec<OpeningWarning> {
        std::mem::take(&mut self.warnings)
    }

    /// Another user takes the seat, now or when it is opened.
    ///
    /// # Errors
    /// There is no such user, or the database cannot be read.
    pub(crate) fn sit_down(&mut self, user: UserId) -> Result<(), Failure> {
        if let Some(open) = &mut self.open {
            open.sit_down(user).map_err(told)?;
        }
        self.user = Some(user);
        Ok(())
    }

    fn opened(&mut self) -> Result<Switchboard, Failure> {
        let opening =
            Opening { clock: Box::new(SystemClock), ids: Box::new(TimeOrdered), account: place::account() };
        let opened = Switchboard::open(&self.place.folder, opening).map_err(told)?;
        if let Some(restored) = opened.restored {
            self.warnings.push(OpeningWarning::Restored {
                from: restored.from.display().to_string(),
                set_aside: restored.set_aside.map(|aside| aside.display().to_string()),
            });
        }
        if opened.no_backup.is_some() {
            self.warnings.push(OpeningWarning::NoBackup);
        }
        let mut switchboard = opened.switchboard;
        if let Some(user) = self.user {
            switchboard.sit_down(user).map_err(told)?;
        }
        if let Some(moment) = self.place.moment {
            let since = SystemClock.now() - self.place.began;
            switchboard.set_moment(moment + since, None).map_err(told)?;
        }
        Ok(switchboard)
    }
}
