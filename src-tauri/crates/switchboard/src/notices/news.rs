//! What is new for whoever sits here.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use vaihde_domain::civil::start_of_day;
use vaihde_domain::notice::Notice;
use vaihde_domain::{CompanyId, NoticeId};
use vaihde_store::ToldNotice;

use super::is_read;
use super::together::{is_one, together};
use super::told::{Names, Told};
use crate::failure::Result;
use crate::of_call::OfCall;
use crate::operator::OperatorDesk;

/// What whoever sits here is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// What they have not read, newest first.
    pub lines: Vec<NewsLine>,
    /// What they have read and is told still, newest first.
    pub read: Vec<NewsLine>,
    /// When they last answered the company that was asked about; none: never, or no company was.
    pub answered: Option<DateTime<Utc>>,
}

/// A notice as operators are told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsLine {
    /// The notice; of several companies', one of them.
    pub id: NoticeId,
    /// The names of the companies whose callers it concerns.
    pub companies: Vec<String>,
    /// What it says.
    pub told: Told,
    /// The day it takes effect, in the company's time zone.
    pub on: NaiveDate,
    /// Whether it has taken effect.
    pub in_effect: bool,
    /// Whether every operator must have read it.
    pub must_read: bool,
    /// Since when operators are told.
    pub since: DateTime<Utc>,
    /// Whether that is since whoever sits here last answered its company, or one of several.
    pub since_answered: bool,
}

impl OperatorDesk<'_> {
    /// What is told at the moment to those who answer a company, or any: what whoever sits here has not read, and what
    /// they have.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn news(&self, company: Option<CompanyId>) -> Result<News> {
        let marks = self.switchboard.store.read_marks(self.switchboard.user.id)?;
        let mut news =
            News { answered: company.and_then(|company| marks.get(&company.0).copied()), ..News::default() };
        for (group, mut line) in self.told(company)? {
            let answered = |told: &ToldNotice| marks.get(&told.notice.company.0);
            let since = line.since;
            line.since_answered =
                group.iter().any(|told| answered(told).is_none_or(|answered| since > *answered));
            if group.iter().all(|told| is_read(told, marks.get(&told.notice.id.0).copied())) {
                &mut news.read
            } else {
                &mut news.lines
            }
            .push(line);
        }
        Ok(news)
    }

    /// What is told at the moment to those who answer a company, or any, read or not; newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn told_now(&self, company: Option<CompanyId>) -> Result<Vec<NewsLine>> {
        Ok(self.told(company)?.into_iter().map(|(_, line)| line).collect())
    }

    /// Those that are told at the moment or will be, of every company.
    fn not_over(&self) -> Result<Vec<ToldNotice>> {
        // A day is over at another instant in each company, so a day more is read than is told.
        let eve = self.switchboard.moment().date_naive().checked_sub_days(Days::new(1)).unwrap_or_default();
        Ok(self.switchboard.store.notices_from(eve)?)
    }

    /// Newest first.
    fn told(&self, company: Option<CompanyId>) -> Result<Vec<(Vec<ToldNotice>, NewsLine)>> {
        let (store, at) = (&self.switchboard.store, self.switchboard.moment());
        let mut notices = self.not_over()?;
        notices.retain(|told| company.is_none_or(|company| told.notice.company == company));
        let names = Names::of(&notices.iter().map(|told| &told.notice).collect::<Vec<_>>(), store, at)?;
        notices.retain(|told| told.notice.told_on(names.today(told.notice.company)));
        let groups = together(notices).into_iter();
        let mut lines: Vec<(Vec<ToldNotice>, NewsLine)> =
            groups.filter_map(|group| line(&group, &names).map(|line| (group, line))).collect();
        lines.sort_by_key(|(_, line)| Reverse((line.since, line.id)));
        Ok(lines)
    }

    /// Notes that whoever sits here has read notices, each for all the companies that it was written for. This is no
    /// Operation.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn read(&mut self, notices: &[NoticeId]) -> Result<()> {
        let told = self.not_over()?;
        let known: Vec<&Notice> = told.iter().map(|told| &told.notice).collect();
        let read: Vec<&&Notice> = known.iter().filter(|notice| notices.contains(&notice.id)).collect();
        let alike = known.iter().filter(|notice| read.iter().any(|read| is_one(read, notice)));
        let items: BTreeSet<NoticeId> =
            alike.map(|notice| notice.id).chain(notices.iter().copied()).collect();
        let items: Vec<uuid::Uuid> = items.into_iter().map(|notice| notice.0).collect();
        let (user, now) = (self.switchboard.user.id, self.switchboard.now());
        Ok(self.switchboard.store.mark_read(user, &items, now)?)
    }

    /// Notes that whoever sits here answers, or has just answered, a company: what comes later is new since then. At
    /// once, or [later](crate::Switchboard::write_what_waited) where somebody else is writing. This is no Operation.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn answered(&mut self, company: CompanyId) -> Result<()> {
        let by = self.switchboard.user.id;
        self.switchboard.leave(OfCall::Answered(by, company))
    }
}

/// None: whoever it is about is no longer there.
fn line(group: &[ToldNotice], names: &Names) -> Option<NewsLine> {
    let first = group.first()?;
    let Notice { id, company, on, from, must_read, .. } = first.notice;
    let known = names.company(company)?;
    let written = group.iter().map(|told| told.written).max()?;
    Some(NewsLine {
        id,
        companies: names.companies(group),
        told: names.told(&first.notice)?,
        on,
        in_effect: on <= names.today(company),
        must_read,
        since: written.max(start_of_day(from, known.zone)),
        since_answered: true,
    })
}
