//! The open misses in groups, as they were last worked out. They hold until a miss is written or settled, or a day begins.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::iter;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use chrono::{Days, NaiveDate};
use vaihde_domain::CompanyId;
use vaihde_domain::civil::day_at;
use vaihde_domain::miss::MissedText;
use vaihde_domain::misses::MissTally;
use vaihde_search::{AskedText, LikeTexts};
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
    pub(crate) fn kept_misses(&mut self) -> Result<&KeptMisses> {
        let zone = shared_zone(&self.store.companies()?);
        let today = day_at(self.moment(), zone);
        // Misses are counted at the real time, whatever moment is looked at.
        let last = today.max(day_at(self.now(), zone));
        let (mark, days) = (self.store.misses_mark()?, self.store.miss_days()?);
        let holds = |kept: &KeptMisses| (&kept.mark, kept.today, kept.days) == (&mark, today, days);
        let kept = match self.misses.take().filter(holds) {
            Some(kept) => kept,
            None => {
                let from = today.checked_sub_days(Days::new(days.into())).unwrap_or(NaiveDate::MIN);
                let open = self.store.open_misses(from, last.succ_opt().unwrap_or(last))?;
                KeptMisses { mark, today, days, groups: grouped(&open, today) }
            }
        };
        Ok(self.misses.insert(kept))
    }
}

impl KeptMisses {
    /// The texts that were missed while all companies were answered and are a company's.
    pub(crate) fn joined_to(&self, company: CompanyId) -> Vec<String> {
        let groups = self.groups.iter().filter(|group| group.company == Some(company));
        let joined = groups.flat_map(|group| &group.texts).filter(|text| text.companies.contains(&None));
        joined.map(|text| text.text.clone()).collect()
    }
}

/// The groups of each company. What was missed while all companies were answered is of the only company where the same was
/// missed, if there is one.
fn grouped(open: &[MissedText], today: NaiveDate) -> Vec<KeptGroup> {
    let tallies: Vec<MissTally> = open.iter().map(|missed| MissTally::of(&missed.days, today)).collect();
    let mut by_company = BTreeMap::from([(None, Vec::new())]);
    for (text, missed) in open.iter().enumerate() {
        let asked = AskedText { text, times: tallies[text].count };
        by_company.entry(missed.company).or_insert_with(Vec::new).push(asked);
    }
    let texts = LikeTexts::of(open.iter().map(|missed| missed.typed.as_str()));
    let mut of_each = of_each(&by_company.into_values().collect::<Vec<_>>(), &texts).into_iter();
    let of_all = of_each.next().unwrap_or_default();
    let mut groups: Vec<Vec<AskedText>> = of_each.flatten().collect();
    join(of_all, &mut groups, open, &texts);
    let mut groups: Vec<KeptGroup> = groups.iter().map(|group| kept(group, open, &tallies)).collect();
    groups.sort_by(|one, other| {
        (one.tally.rank(), one.key(), one.company).cmp(&(other.tally.rank(), other.key(), other.company))
    });
    groups
}

/// The groups of each company. Two companies at once, for what is asked of one tells nothing of another; whoever is done
/// with one takes the next.
fn of_each(companies: &[Vec<AskedText>], texts: &LikeTexts) -> Vec<Vec<Vec<AskedText>>> {
    let next = AtomicUsize::new(0);
    let grouped = || -> Vec<(usize, Vec<Vec<AskedText>>)> {
        let taken = iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        let taken = taken.map_while(|place| Some((place, companies.get(place)?)));
        taken.map(|(place, asked)| (place, texts.groups(asked))).collect()
    };
    let mut done = thread::scope(|scope| {
        let beside = scope.spawn(grouped);
        let mut done = grouped();
        done.extend(beside.join().unwrap_or_else(|fault| resume_unwind(fault)));
        done
    });
    done.sort_unstable_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, groups)| groups).collect()
}

/// Puts each group of all companies to that of the only company that has one like it, or beside them.
fn join(
    of_all: Vec<Vec<AskedText>>,
    groups: &mut Vec<Vec<AskedText>>,
    open: &[MissedText],
    texts: &LikeTexts,
) {
    let leaders = |groups: &[Vec<AskedText>]| -> Vec<usize> {
        groups.iter().filter_map(|group| group.first()).map(|leader| leader.text).collect()
    };
    let like = texts.like(&leaders(&of_all), &leaders(groups));
    for (group, like) in of_all.into_iter().zip(like) {
        let company = |place: &usize| groups[*place].first().map(|leader| open[leader.text].company);
        match like.first() {
            Some(first) if like.iter().all(|place| company(place) == company(first)) => {
                groups[*first].extend(group);
            }
            _ => groups.push(group),
        }
    }
}

fn kept(group: &[AskedText], open: &[MissedText], tallies: &[MissTally]) -> KeptGroup {
    let mut texts: Vec<KeptText> = Vec::with_capacity(group.len());
    let mut places: HashMap<&str, usize> = HashMap::with_capacity(group.len());
    for asked in group {
        let missed = &open[asked.text];
        // What joined from all companies may have been missed in the company too.
        let place = *places.entry(&missed.typed).or_insert_with(|| {
            texts.push(KeptText { text: missed.typed.clone(), count: 0, companies: Vec::new() });
            texts.len() - 1
        });
        texts[place].count += asked.times;
        texts[place].companies.push(missed.company);
    }
    if let Some((_, others)) = texts.split_first_mut() {
        others
            .sort_by(|one, other| (Reverse(one.count), &one.text).cmp(&(Reverse(other.count), &other.text)));
    }
    let tally = group.iter().fold(MissTally::default(), |sum, asked| sum.with(&tallies[asked.text]));
    KeptGroup { company: group.first().and_then(|leader| open[leader.text].company), texts, tally }
}
