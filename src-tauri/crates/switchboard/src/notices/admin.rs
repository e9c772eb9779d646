//! The notices as admins keep them: what is told, what will be and what was, and who has not read what they must.

use std::cmp::Reverse;

use chrono::{DateTime, NaiveDate, Utc};
use vaihde_domain::history::Act;
use vaihde_domain::notice::{About, Notice};
use vaihde_domain::notice_form::{NoticeDraft, plan_notice};
use vaihde_domain::record::{Edit, RecordId};
use vaihde_domain::user::User;
use vaihde_domain::{CompanyId, NoticeId};
use vaihde_store::{Done, Store, StoreFault, ToldNotice, Version};

use super::is_read;
use super::together::{is_one, together};
use super::told::{Names, Told};
use crate::admin::AdminDesk;
use crate::failure::{Failure, Result};

/// When a notice is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// The notice; of several companies', one of them.
    pub notice: Notice,
    /// The names of the companies it is for.
    pub companies: Vec<String>,
    /// What it says.
    pub told: Told,
    /// When it is told; in several companies, where it is told the soonest.
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
        let mut groups = together(store.notices_from(NaiveDate::default())?);
        groups.retain(|group| {
            company.is_none_or(|company| group.iter().any(|told| told.notice.company == company))
        });
        let notices: Vec<&Notice> = groups.iter().flatten().map(|told| &told.notice).collect();
        let names = Names::of(&notices, store, at)?;
        let mut operators: Vec<User> = store.users()?;
        operators.retain(|user| user.rights.operator);
        let mut kept = Vec::with_capacity(groups.len());
        for group in &groups {
            kept.extend(kept_notice(group, &names, &operators, store)?);
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

    /// Writes a notice, or changes one; for every company one each where none is chosen, and those that are one to whoever
    /// reads them change together. One Operation; none: nothing was different. `seen` is where the history stood when the
    /// notices were read.
    ///
    /// # Errors
    /// Fields are wrong, the notice was changed since or is no longer there, or the database cannot be written. Nothing
    /// was changed.
    pub fn save_notice(&mut self, draft: &NoticeDraft, seen: Version) -> Result<Option<Done>> {
        let (known, now) = self.unchanged(draft.id, seen)?;
        let directory = self.switchboard.store.directory()?;
        let at = self.switchboard.moment();
        let drafts: Vec<NoticeDraft> = match draft.id {
            Some(_) => known.iter().map(|id| NoticeDraft { id: Some(*id), ..draft.clone() }).collect(),
            None => vec![draft.clone()],
        };
        let mut edits = Vec::new();
        for draft in &drafts {
            let ids = self.switchboard.ids.as_mut();
            edits.extend(plan_notice(draft, &directory, at, ids).map_err(Failure::Form)?);
        }
        self.write_notices(&edits, now)
    }

    /// Takes a notice away, with those that are one with it to whoever reads them. `seen` is where the history stood when
    /// the notices were read.
    ///
    /// # Errors
    /// The notice was changed since or is no longer there, or the database cannot be written. Nothing was changed.
    pub fn remove_notice(&mut self, notice: NoticeId, seen: Version) -> Result<Option<Done>> {
        let (known, now) = self.unchanged(Some(notice), seen)?;
        let edits: Vec<Edit> = known.into_iter().map(|id| Edit::Remove(RecordId::Notice(id))).collect();
        self.write_notices(&edits, now)
    }

    /// The notice and those that are one with it, none of them changed since; and where the history stands now.
    fn unchanged(&self, notice: Option<NoticeId>, seen: Version) -> Result<(Vec<NoticeId>, Version)> {
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        let Some(id) = notice else { return Ok((Vec::new(), now)) };
        let known = self.switchboard.store.notices_from(NaiveDate::default())?;
        let Some(meant) = known.iter().find(|told| told.notice.id == id) else {
            return Err(StoreFault::Gone(RecordId::Notice(id)).into());
        };
        let group = known.iter().filter(|told| is_one(&meant.notice, &told.notice));
        let group: Vec<NoticeId> = group.map(|told| told.notice.id).collect();
        if group.iter().any(|id| changed.contains(&RecordId::Notice(*id))) {
            return Err(StoreFault::ChangedMeanwhile.into());
        }
        Ok((group, now))
    }

    fn write_notices(&mut self, edits: &[Edit], seen: Version) -> Result<Option<Done>> {
        if edits.is_empty() {
            return Ok(None);
        }
        let header = self.switchboard.header(Act::WriteNotice);
        Ok(Some(self.switchboard.store.carry_out(header, edits, Some(seen))?))
    }
}

/// None: whoever it is about is no longer there.
fn kept_notice(
    group: &[ToldNotice],
    names: &Names,
    operators: &[User],
    store: &Store,
) -> Result<Option<KeptNotice>> {
    let Some(notice) = group.first().map(|told| &told.notice) else { return Ok(None) };
    let Some((_, says)) = names.company(notice.company).zip(names.told(notice)) else { return Ok(None) };
    let when = |told: &ToldNotice| match (&told.notice, names.today(told.notice.company)) {
        (notice, today) if notice.told_on(today) => When::Now,
        (notice, today) if notice.from > today => When::Later,
        _ => When::Past,
    };
    let mut readers = Vec::with_capacity(group.len());
    for told in group {
        readers.push((told, store.readers(told.notice.id.0)?));
    }
    let (mut read_by, mut unread_by) = (Vec::new(), Vec::new());
    for user in operators {
        let moments = readers
            .iter()
            .map(|(told, readers)| readers.get(&user.id).copied().filter(|at| is_read(told, Some(*at))));
        match moments.collect::<Option<Vec<DateTime<Utc>>>>().and_then(|moments| moments.into_iter().max()) {
            Some(at) => read_by.push((user.account.clone(), at)),
            None => unread_by.push(user.account.clone()),
        }
    }
    Ok(Some(KeptNotice {
        notice: notice.clone(),
        companies: names.companies(group),
        told: says,
        when: group.iter().map(when).min().unwrap_or(When::Past),
        is_own: matches!(notice.about, About::Own(_)),
        read_by,
        unread_by,
    }))
}
