//! The notices as admins keep them: what is told, what will be and what was, and who has not read what they must.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use vaihde_domain::history::Act;
use vaihde_domain::notice::{About, Notice};
use vaihde_domain::notice_form::{NoticeDraft, plan_notice};
use vaihde_domain::record::{Edit, RecordId};
use vaihde_domain::user::User;
use vaihde_domain::{CompanyId, NoticeId};
use vaihde_store::{Done, StoreFault, Version};

use super::is_read;
use super::told::{Names, Told};
use crate::admin::AdminDesk;
use crate::failure::{Failure, Result};

/// When a notice is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum When {
    Now,
    Later,
    Past,
}

/// The notices of a company, or of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptNotices {
    /// What is told first: now, then later, then past; the newest first, of later ones the soonest.
    pub notices: Vec<KeptNotice>,
    /// Where the history stood when they were read.
    pub seen: Version,
    /// How many operators there are.
    pub operators: usize,
}

/// A notice as admins see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptNotice {
    /// The notice.
    pub notice: Notice,
    /// The company's name.
    pub company: String,
    /// What it says.
    pub told: Told,
    /// When it is told.
    pub when: When,
    /// Whether an admin wrote it.
    pub is_own: bool,
    /// Operators who have read it, with the moment, by their accounts.
    pub read_by: Vec<(String, DateTime<Utc>)>,
    /// Operators who have not, by their accounts.
    pub unread_by: Vec<String>,
}

impl AdminDesk<'_> {
    /// The notices of a company, or of all, with who has read them.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn notices(&self, company: Option<CompanyId>) -> Result<KeptNotices> {
        let (store, at) = (&self.switchboard.store, self.switchboard.moment());
        // The version first: what changes between the two readings is then seen as a change.
        let seen = store.version()?;
        let mut notices = store.notices_from(NaiveDate::default())?;
        notices.retain(|told| company.is_none_or(|company| told.notice.company == company));
        let names = Names::of(&notices.iter().map(|told| &told.notice).collect::<Vec<_>>(), store, at)?;
        let mut operators: Vec<User> = store.users()?;
        operators.retain(|user| user.rights.operator);
        let mut kept = Vec::with_capacity(notices.len());
        for told in notices {
            let Some((company, says)) = names.company(told.notice.company).zip(names.told(&told.notice))
            else {
                continue;
            };
            let today = names.today(told.notice.company);
            let when = match &told.notice {
                notice if notice.told_on(today) => When::Now,
                notice if notice.from > today => When::Later,
                _ => When::Past,
            };
            let mut readers = store.readers(told.notice.id.0)?;
            readers.retain(|_, at| is_read(&told, Some(*at)));
            let (read, unread): (Vec<&User>, Vec<&User>) =
                operators.iter().partition(|user| readers.contains_key(&user.id));
            let moments: BTreeMap<_, _> = readers.iter().collect();
            kept.push(KeptNotice {
                company: company.name.clone(),
                told: says,
                when,
                is_own: matches!(told.notice.about, About::Own(_)),
                read_by: read
                    .into_iter()
                    .filter_map(|user| Some((user.account.clone(), **moments.get(&user.id)?)))
                    .collect(),
                unread_by: unread.into_iter().map(|user| user.account.clone()).collect(),
                notice: told.notice,
            });
        }
        kept.sort_by_key(|kept| {
            let days = |day: NaiveDate| day.signed_duration_since(NaiveDate::default()).num_days();
            match kept.when {
                When::Now => (0, -days(kept.notice.from), Reverse(kept.notice.id)),
                When::Later => (1, days(kept.notice.from), Reverse(kept.notice.id)),
                When::Past => (2, -days(kept.notice.to), Reverse(kept.notice.id)),
            }
        });
        Ok(KeptNotices { notices: kept, seen, operators: operators.len() })
    }

    /// Writes a notice, or changes one; for every company one each where none is chosen. One Operation; none: nothing
    /// was different. `seen` is where the history stood when the notices were read.
    ///
    /// # Errors
    /// Fields are wrong, the notice was changed since or is no longer there, or the database cannot be written. Nothing
    /// was changed.
    pub fn save_notice(&mut self, draft: &NoticeDraft, seen: Version) -> Result<Option<Done>> {
        let now = self.unchanged(draft.id, seen)?;
        let directory = self.switchboard.store.directory()?;
        let at = self.switchboard.moment();
        let edits =
            plan_notice(draft, &directory, at, self.switchboard.ids.as_mut()).map_err(Failure::Form)?;
        self.write_notices(&edits, now)
    }

    /// Takes a notice away. `seen` is where the history stood when the notices were read.
    ///
    /// # Errors
    /// The notice was changed since or is no longer there, or the database cannot be written. Nothing was changed.
    pub fn remove_notice(&mut self, notice: NoticeId, seen: Version) -> Result<Option<Done>> {
        let now = self.unchanged(Some(notice), seen)?;
        self.write_notices(&[Edit::Remove(RecordId::Notice(notice))], now)
    }

    fn unchanged(&self, notice: Option<NoticeId>, seen: Version) -> Result<Version> {
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        if let Some(id) = notice {
            let known = self.switchboard.store.notices_from(NaiveDate::default())?;
            if !known.iter().any(|told| told.notice.id == id) {
                return Err(StoreFault::Gone(RecordId::Notice(id)).into());
            }
            if changed.contains(&RecordId::Notice(id)) {
                return Err(StoreFault::ChangedMeanwhile.into());
            }
        }
        Ok(now)
    }

    fn write_notices(&mut self, edits: &[Edit], seen: Version) -> Result<Option<Done>> {
        if edits.is_empty() {
            return Ok(None);
        }
        let header = self.switchboard.header(Act::WriteNotice);
        Ok(Some(self.switchboard.store.carry_out(header, edits, Some(seen))?))
    }
}
