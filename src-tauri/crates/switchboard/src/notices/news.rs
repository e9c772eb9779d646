//! What is new for whoever sits here.

use std::cmp::Reverse;

use chrono::{DateTime, Days, NaiveDate, Utc};
use vaihde_domain::civil::start_of_day;
use vaihde_domain::notice::Notice;
use vaihde_domain::{CompanyId, NoticeId};
use vaihde_store::ToldNotice;

use super::is_read;
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
    /// The notice.
    pub id: NoticeId,
    /// Whose callers it concerns.
    pub company: CompanyId,
    /// The company's name.
    pub company_name: String,
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
    /// Whether that is since whoever sits here last answered its company.
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
        for (told, mut line) in self.told(company)? {
            line.since_answered = marks.get(&line.company.0).is_none_or(|answered| line.since > *answered);
            let read = is_read(&told, marks.get(&line.id.0).copied());
            if read { &mut news.read } else { &mut news.lines }.push(line);
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

    /// Newest first.
    fn told(&self, company: Option<CompanyId>) -> Result<Vec<(ToldNotice, NewsLine)>> {
        let (store, at) = (&self.switchboard.store, self.switchboard.moment());
        // A day is over at another instant in each company, so a day more is read than is told.
        let eve = at.date_naive().checked_sub_days(Days::new(1)).unwrap_or_default();
        let mut notices = store.notices_from(eve)?;
        notices.retain(|told| company.is_none_or(|company| told.notice.company == company));
        let names = Names::of(&notices.iter().map(|told| &told.notice).collect::<Vec<_>>(), store, at)?;
        notices.retain(|told| told.notice.told_on(names.today(told.notice.company)));
        let lines = notices.into_iter().filter_map(|told| line(&told, &names).map(|line| (told, line)));
        let mut lines: Vec<(ToldNotice, NewsLine)> = lines.collect();
        lines.sort_by_key(|(_, line)| Reverse((line.since, line.id)));
        Ok(lines)
    }

    /// Notes that whoever sits here has read notices. This is no Operation.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn read(&mut self, notices: &[NoticeId]) -> Result<()> {
        let items: Vec<uuid::Uuid> = notices.iter().map(|notice| notice.0).collect();
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
fn line(told: &ToldNotice, names: &Names) -> Option<NewsLine> {
    let Notice { id, company, on, from, must_read, .. } = told.notice;
    let known = names.company(company)?;
    Some(NewsLine {
        id,
        company,
        company_name: known.name.clone(),
        told: names.told(&told.notice)?,
        on,
        in_effect: on <= names.today(company),
        must_read,
        since: told.written.max(start_of_day(from, known.zone)),
        since_answered: true,
    })
}
