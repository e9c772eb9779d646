//! The open misses in groups, as they were last worked out. They hold until a miss is written or settled, or a day begins.

use chrono::{Days, NaiveDate};
use vaihde_domain::CompanyId;
use vaihde_domain::civil::day_at;
use vaihde_domain::miss::MissedText;
use vaihde_domain::misses::MissTally;
use vaihde_store::{MissMark, MissedAt};

use crate::failure::Result;
use crate::session::{Switchboard, shared_zone};

/// The open misses, in groups.
pub(crate) struct KeptMisses {
    mark: MissMark,
    today: NaiveDate,
    pub(super) days: u32,
    /// The most pressing first.
    pub(super) groups: Vec<KeptGroup>,
}

/// Misses of a company that mean the same.
pub(crate) struct KeptGroup {
    /// None: all companies were answered.
    pub(super) company: Option<CompanyId>,
    /// The leading text first, then the most often typed.
    pub(super) texts: Vec<KeptText>,
    pub(super) tally: MissTally,
}

/// A text of a group.
pub(crate) struct KeptText {
    pub(super) text: String,
    pub(super) count: u32,
    /// The companies that were answered: that of the group, or all of them, or now this and now that.
    pub(super) companies: Vec<Option<CompanyId>>,
}

impl KeptGroup {
    /// The text that leads.
    pub(super) fn key(&self) -> &str {
        self.texts.first().map_or("", |text| &text.text)
    }

    /// Where all its misses are.
    pub(super) fn places(&self) -> impl Iterator<Item = MissedAt<'_>> {
        self.texts.iter().flat_map(KeptText::places)
    }
}

impl KeptText {
    pub(super) fn places(&self) -> impl Iterator<Item = MissedAt<'_>> {
        self.companies.iter().map(|company| (*company, self.text.as_str()))
    }
}

impl Switchboard {
    /// The open misses in groups at the moment that is asked about, worked out anew only if something has changed.
    pub(super) fn kept_misses(&mut self) -> Result<&KeptMisses> {
        let today = day_at(self.moment(), shared_zone(&self.store.companies()?));
        let (mark, days) = (self.store.misses_mark()?, self.store.miss_days()?);
        let holds = |kept: &KeptMisses| (&kept.mark, kept.today, kept.days) == (&mark, today, days);
        let kept = match self.misses.take().filter(holds) {
            Some(kept) => kept,
            None => {
                let from = today.checked_sub_days(Days::new(days.into())).unwrap_or(NaiveDate::MIN);
                let open = self.store.open_misses(from, today.succ_opt().unwrap_or(today))?;
                KeptMisses { mark, today, days, groups: grouped(open, today) }
            }
        };
        Ok(self.misses.insert(kept))
    }
}

fn grouped(open: Vec<MissedText>, today: NaiveDate) -> Vec<KeptGroup> {
    let mut groups: Vec<KeptGroup> = open
        .into_iter()
        .map(|missed| {
            let tally = MissTally::of(&missed.days, today);
            let text = KeptText { text: missed.typed, count: tally.count, companies: vec![missed.company] };
            KeptGroup { company: missed.company, texts: vec![text], tally }
        })
        .collect();
    groups.sort_by(|one, other| {
        (one.tally.rank(), one.key(), one.company).cmp(&(other.tally.rank(), other.key(), other.company))
    });
    groups
}
