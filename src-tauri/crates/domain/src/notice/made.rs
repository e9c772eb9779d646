//! Notices by themselves: what operators must know of a set of edits.
//!
//! Pure: told with the directory as it was and the edits, before either is written, so that one Operation makes both.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::changed::Changed;
use super::{About, HoursOf, Notice};
use crate::directory::Directory;
use crate::id::Ids;
use crate::record::{Edit, Record, RecordId};
use crate::{CompanyId, NoticeId, PersonId};

/// How long operators are told of a change, from the later of the day they are told and the day it takes effect.
const TOLD: Days = Days::new(14);

/// The most changes of one kind in one company that are told one by one.
const ONE_BY_ONE: usize = 20;

/// When operators are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tell {
    /// The first day; none: today.
    pub from: Option<NaiveDate>,
}

/// Something that operators must know of, before it is known how it is told.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct News {
    pub(super) company: CompanyId,
    pub(super) about: About,
    /// The day it takes effect.
    pub(super) on: NaiveDate,
    /// Whether it is about whoever holds a leading role: told one by one, and to be read by everybody.
    pub(super) leading: bool,
}

/// What is found in a set of edits.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) news: Vec<News>,
    /// Notices that are no longer true.
    pub(super) stale: HashSet<NoticeId>,
}

/// The notices to be written, and the earlier ones to be taken away, with these edits of the directory as it is before
/// them. What was told earlier about the same thing is replaced; what is no longer true goes. `before` may be only what
/// the edits concern; `staffed` are all companies of which people are known.
pub fn notices_of(
    before: &Directory,
    staffed: &HashSet<CompanyId>,
    edits: &[Edit],
    tell: Tell,
    at: DateTime<Utc>,
    ids: &mut dyn Ids,
) -> Vec<Edit> {
    if edits.is_empty() {
        return Vec::new();
    }
    let changed = Changed::of(before, staffed, edits, at);
    let mut found = Findings::default();
    changed.people(&mut found);
    changed.companies(&mut found);
    changed.holders(&mut found);
    begun_in_a_role(&mut found.news);
    let removed = changed.removed();
    for notice in &before.notices {
        let over = notice.to < changed.today(notice.company);
        let is_told_anew =
            || found.news.iter().any(|news| replaces(news, notice, changed.today(notice.company)));
        if refers_to(notice, &removed) || (!over && is_told_anew()) {
            found.stale.insert(notice.id);
        }
    }
    let taken: HashSet<NoticeId> = edits
        .iter()
        .filter_map(|edit| if let Edit::Remove(RecordId::Notice(id)) = edit { Some(*id) } else { None })
        .collect();
    let gone = before
        .notices
        .iter()
        .filter(|notice| found.stale.contains(&notice.id) && !taken.contains(&notice.id));
    let gone: Vec<Edit> = gone.map(|notice| Edit::Remove(RecordId::Notice(notice.id))).collect();
    let written = few(&found.news, &changed).into_iter().map(|news| {
        let from = tell.from.unwrap_or_else(|| changed.today(news.company));
        let last = from.max(news.on);
        Edit::Add(Record::Notice(Notice {
            id: NoticeId::next(ids),
            company: news.company,
            about: news.about,
            on: news.on,
            from,
            to: last.checked_add_days(TOLD).unwrap_or(last),
            must_read: news.leading,
        }))
    });
    written.chain(gone).collect()
}

/// Whoever begins and takes a role over is told of once, with the role.
fn begun_in_a_role(news: &mut Vec<News>) {
    let taking: HashSet<PersonId> = (news.iter())
        .filter_map(|news| if let About::Holder { person, .. } = news.about { person } else { None })
        .collect();
    news.retain(|news| !matches!(news.about, About::Starts(person) if taking.contains(&person)));
}

/// Whether the earlier notice is about the same thing. What is planned for another day is another thing, but nobody
/// begins or leaves on two days.
fn replaces(news: &News, earlier: &Notice, today: NaiveDate) -> bool {
    let same_day = earlier.on == news.on || earlier.on <= today;
    news.company == earlier.company
        && match (&news.about, &earlier.about) {
            (About::Starts(one), About::Starts(other)) | (About::Leaves(one), About::Leaves(other)) => {
                one == other
            }
            (About::Many(_) | About::Own(_) | About::Holder { .. }, _) => false,
            (one, other) => one == other && same_day,
        }
}

/// Whether a notice is about a record that is taken away.
fn refers_to(notice: &Notice, removed: &HashSet<RecordId>) -> bool {
    let gone = |id: RecordId| removed.contains(&id);
    gone(RecordId::Company(notice.company))
        || match &notice.about {
            About::Starts(person)
            | About::Leaves(person)
            | About::Name(person)
            | About::Numbers(person)
            | About::Hours(Some(HoursOf::Person(person))) => gone(RecordId::Person(*person)),
            About::Hours(Some(HoursOf::Department(department))) => gone(RecordId::Department(*department)),
            About::Holder { role, person, before } => {
                let anybody =
                    [person, before].into_iter().flatten().any(|person| gone(RecordId::Person(*person)));
                anybody || gone(RecordId::Role(*role))
            }
            About::Vacant(role) => gone(RecordId::Role(*role)),
            About::Instruction | About::Hours(None) | About::Many(_) | About::Own(_) => false,
        }
}

/// Nobody reads hundreds of lines: much of one kind in one company becomes a number. Who leads is always told.
fn few(news: &[News], changed: &Changed<'_>) -> Vec<News> {
    let mut count: HashMap<(CompanyId, u8), usize> = HashMap::new();
    for news in news.iter().filter(|news| !news.leading) {
        *count.entry((news.company, kind(&news.about))).or_default() += 1;
    }
    let too_many = |news: &News| {
        !news.leading
            && count.get(&(news.company, kind(&news.about))).is_some_and(|count| *count > ONE_BY_ONE)
    };
    let mut many: Vec<(CompanyId, u32)> = Vec::new();
    for ((company, _), count) in count.iter().filter(|(_, count)| **count > ONE_BY_ONE) {
        let count = u32::try_from(*count).unwrap_or(u32::MAX);
        match many.iter_mut().find(|(known, _)| known == company) {
            Some((_, sum)) => *sum = sum.saturating_add(count),
            None => many.push((*company, count)),
        }
    }
    many.sort_unstable();
    let told = many.into_iter().map(|(company, many)| News {
        company,
        about: About::Many(many),
        on: changed.today(company),
        leading: false,
    });
    news.iter().filter(|news| !too_many(news)).cloned().chain(told).collect()
}

fn kind(about: &About) -> u8 {
    match about {
        About::Starts(_) => 0,
        About::Leaves(_) => 1,
        About::Holder { .. } | About::Vacant(_) => 2,
        About::Name(_) => 3,
        About::Numbers(_) => 4,
        About::Instruction => 5,
        About::Hours(_) => 6,
        About::Many(_) => 7,
        About::Own(_) => 8,
    }
}
