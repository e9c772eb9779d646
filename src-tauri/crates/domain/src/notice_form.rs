//! The form of a notice that an admin writes. Of a notice that a change made by itself, only when it is told and whether
//! it must be read can be changed: what it says is the change. Pure: writes nothing anywhere.

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::civil::day_at;
use crate::directory::Directory;
use crate::form::{Fault, Field, Problem, Problems};
use crate::id::Ids;
use crate::language::{Language, PerLanguage};
use crate::notice::{About, Notice};
use crate::record::{Edit, Record};
use crate::{CompanyId, NoticeId};

/// The most letters of a notice: it is read between two calls.
const LONGEST: usize = 1_000;

/// How long a notice is told unless somebody says otherwise.
const TOLD: Days = Days::new(14);

/// A notice as somebody wrote it down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoticeDraft {
    /// None: a new one.
    pub id: Option<NoticeId>,
    /// Whose callers it concerns; none: those of every company, each of which gets a notice of its own. A notice that is
    /// there stays with its company.
    pub company: Option<CompanyId>,
    /// What it says, in at least one language.
    pub words: PerLanguage,
    /// The first day on which operators are told; none: today.
    pub from: Option<NaiveDate>,
    /// The last day; none: 14 days after the first.
    pub to: Option<NaiveDate>,
    /// Whether every operator must have read it.
    pub must_read: bool,
}

/// What saving the form would do to the directory.
///
/// # Errors
/// Everything that is wrong with the form, in the order of its fields.
pub fn plan_notice(
    said: &NoticeDraft,
    current: &Directory,
    at: DateTime<Utc>,
    ids: &mut dyn Ids,
) -> Result<Vec<Edit>, Vec<Problem>> {
    let mut problems = Problems::default();
    let known = said.id.and_then(|id| current.notices.iter().find(|notice| notice.id == id));
    let company = known.map_or(said.company, |known| Some(known.company));
    let companies = current.companies.iter().filter(|one| company.is_none_or(|company| company == one.id));
    let companies: Vec<(CompanyId, NaiveDate)> =
        companies.map(|company| (company.id, day_at(at, company.zone))).collect();
    if companies.is_empty() {
        problems.note(Field::Company, Fault::Unknown);
    }
    let is_own = known.is_none_or(|known| matches!(known.about, About::Own(_)));
    let words = if is_own { words(&said.words, &mut problems) } else { PerLanguage::default() };
    let spans = companies.into_iter().map(|(company, today)| {
        let from = said.from.unwrap_or(today);
        let to = said.to.or_else(|| from.checked_add_days(TOLD)).unwrap_or(from);
        (company, today, from, to)
    });
    let spans: Vec<(CompanyId, NaiveDate, NaiveDate, NaiveDate)> = spans.collect();
    if spans.iter().any(|(_, _, from, to)| to < from) {
        problems.note(Field::Told, Fault::Backwards);
    } else if spans.iter().any(|(_, today, _, to)| to < today) {
        problems.note(Field::Told, Fault::Over);
    }
    if !problems.0.is_empty() {
        return Err(problems.0);
    }
    Ok(spans
        .into_iter()
        .filter_map(|(company, _, from, to)| match known {
            Some(known) => {
                let about = if is_own { About::Own(words.clone()) } else { known.about.clone() };
                let on = if is_own { from } else { known.on };
                let now = Notice { about, on, from, to, must_read: said.must_read, ..known.clone() };
                (now != *known).then_some(Edit::Alter(Record::Notice(now)))
            }
            None => Some(Edit::Add(Record::Notice(Notice {
                id: NoticeId::next(ids),
                company,
                about: About::Own(words.clone()),
                on: from,
                from,
                to,
                must_read: said.must_read,
            }))),
        })
        .collect())
}

/// Something must be said, in whichever language.
fn words(said: &PerLanguage, problems: &mut Problems) -> PerLanguage {
    let mut words = PerLanguage::default();
    for (place, language) in Language::ALL.into_iter().enumerate() {
        let text = said.get(language).map(str::trim).unwrap_or_default();
        problems.measure(Field::Words, Some(place), text, LONGEST);
        words.set(language, text.to_owned());
    }
    if words.is_empty() {
        problems.note(Field::Words, Fault::Empty);
    }
    words
}
