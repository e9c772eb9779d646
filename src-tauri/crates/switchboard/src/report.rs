//! A company's month, to be sent to its client: gathers the sums and what is known of whom they are about.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use vaihde_domain::civil::day_at;
use vaihde_domain::company::{CallRule, Company};
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::figures::{AskedSum, HourSum};
use vaihde_domain::insights::Ways;
use vaihde_domain::miss::MissSum;
use vaihde_domain::month::Month;
use vaihde_domain::month_report::{
    AskedFor, Became, Hours, MissTotals, MissedGroup, MonthReport, MonthSums, Standing, Told, month_report,
};
use vaihde_domain::reach::Who;
use vaihde_domain::referral::Referral;
use vaihde_domain::roster::Roster;
use vaihde_domain::{CompanyId, PersonId, RoleId};
use vaihde_search::{AskedText, LikeTexts, folded_words};
use vaihde_store::{JoinedMiss, Store, StoreFault, Subject};

use crate::admin::AdminDesk;
use crate::failure::{Failure, Result};

/// What a company is told of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct CompanyMonth {
    /// The company, whose language the report is in.
    pub company: Company,
    /// What it is told.
    pub report: MonthReport,
}

impl CompanyMonth {
    /// The report as a whole page, in the company's language.
    pub fn html(&self) -> Vec<u8> {
        vaihde_exchange::write_report(&self.company.name, &self.report, self.company.language)
    }

    /// What its file is called, without an ending: the company in letters that every system takes, and the month.
    pub fn file_name(&self) -> String {
        // By its parts: a name with a hyphen folds into its parts and into the whole.
        let parts = self.company.name.split(|letter: char| !letter.is_alphanumeric());
        let words: Vec<String> = parts.flat_map(folded_words).collect();
        let letters = words.iter().map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect());
        let words: Vec<String> = letters.filter(|word: &String| !word.is_empty()).collect();
        format!("{}-{}", words.join("-"), self.report.month).trim_start_matches('-').to_owned()
    }
}

impl AdminDesk<'_> {
    /// What a company is told of a month: of one that is not over, up to today in the company's time zone. None: the
    /// company is no longer there.
    ///
    /// # Errors
    /// The month has not begun yet, or the database cannot be read.
    pub fn month_report(&mut self, company: CompanyId, month: Month) -> Result<Option<CompanyMonth>> {
        let Some(company) = self.switchboard.store.company(company)? else { return Ok(None) };
        let made_on = day_at(self.switchboard.moment(), company.zone);
        if made_on < month.first_day() {
            return Err(Failure::MonthToCome { month, newest: Month::of(made_on) });
        }
        let joined = self.switchboard.kept_misses()?.joined_to(company.id);
        let counted =
            self.switchboard.store.at_one_moment(|store| Counted::of(&company, month, &joined, store))?;
        let report = month_report(&self.sums(&company, month, made_on, &counted)?);
        Ok(Some(CompanyMonth { company, report }))
    }

    fn sums(
        &self,
        company: &Company,
        month: Month,
        made_on: NaiveDate,
        counted: &Counted,
    ) -> Result<MonthSums> {
        let before = by_who(&counted.before);
        Ok(MonthSums {
            month,
            made_on,
            connects: company.rule != CallRule::TakeMessage,
            asked: self.asked(company, &counted.asked, made_on, &before)?,
            before: before.values().copied().sum(),
            hours: hours(&counted.hours),
            missed: counted.missed_in(month),
            missed_before: counted.missed_in(month.earlier(1)),
            groups: alike(&counted.texts),
        })
    }

    fn asked(
        &self,
        company: &Company,
        asked: &[AskedSum],
        today: NaiveDate,
        before: &HashMap<Who, Ways>,
    ) -> Result<Vec<AskedFor>> {
        let sums = by_who(asked);
        let subjects: Vec<Subject> = sums.keys().filter_map(|who| subject(*who)).collect();
        let known = Known { roster: self.switchboard.roster(&subjects, &[])?, company, today };
        let asked = sums.into_iter().map(|(who, calls)| {
            let (name, standing) = known.of(who);
            let before = before.get(&who).map_or(0, |ways| ways.total());
            AskedFor { who, name, calls, before, standing }
        });
        Ok(asked.collect())
    }
}

/// What was counted of a company in a month and in the one before, all of it at one moment.
struct Counted {
    asked: Vec<AskedSum>,
    before: Vec<AskedSum>,
    hours: Vec<HourSum>,
    misses: Vec<MissSum>,
    /// Misses of the company's of both months, though all companies were answered.
    joined: Vec<JoinedMiss>,
    texts: Vec<MissedGroup>,
}

impl Counted {
    /// `joined`: the texts that are the company's on the admins' page of misses, though all companies were answered.
    fn of(
        company: &Company,
        month: Month,
        joined: &[String],
        store: &Store,
    ) -> std::result::Result<Self, StoreFault> {
        let (id, earlier) = (company.id, month.earlier(1));
        let joined = store.joined_misses((earlier, month), id, joined)?;
        let mut texts = store.missed_texts(month, id)?;
        texts.extend(joined.iter().filter(|joined| joined.month == month).map(|joined| joined.text.clone()));
        Ok(Self {
            asked: store.asked_in(month, month, Some(id))?,
            before: store.asked_in(earlier, earlier, Some(id))?,
            hours: store.hours_in(month, month, Some(id))?,
            misses: store.misses_in(earlier, month, Some(id))?,
            joined,
            texts,
        })
    }

    fn missed_in(&self, month: Month) -> MissTotals {
        let own = self.misses.iter().filter(|sum| sum.month == month).map(|sum| (sum.missed, sum.mended));
        let joined = self.joined.iter().filter(|joined| joined.month == month).map(|joined| {
            let mended = joined.text.became == Became::Mended;
            (joined.text.count, if mended { joined.text.count } else { 0 })
        });
        let add = |sum: MissTotals, (missed, mended)| MissTotals {
            missed: sum.missed + missed,
            mended: sum.mended + mended,
        };
        own.chain(joined).fold(MissTotals::default(), add)
    }
}

fn by_who(sums: &[AskedSum]) -> HashMap<Who, Ways> {
    let mut by_who: HashMap<Who, Ways> = HashMap::new();
    for sum in sums {
        *by_who.entry(sum.asked).or_default() += Ways::of(sum.way, sum.count);
    }
    by_who
}

fn subject(who: Who) -> Option<Subject> {
    match who {
        Who::Person(id) => Some(Subject::Person(id)),
        Who::Role(id) => Some(Subject::Role(id)),
        Who::Referral(id) => Some(Subject::Referral(id)),
        Who::Department(_) | Who::Company(_) => None,
    }
}

fn hours(sums: &[HourSum]) -> Hours {
    let mut hours = Hours::default();
    for sum in sums {
        let weekday = usize::from(sum.weekday).checked_sub(1).and_then(|day| hours.get_mut(day));
        if let Some(ways) = weekday.and_then(|day| day.get_mut(usize::from(sum.hour))) {
            *ways += Ways::of(sum.way, sum.count);
        }
    }
    hours
}

/// What is known at present of those who were asked for.
struct Known<'c> {
    roster: Roster,
    company: &'c Company,
    today: NaiveDate,
}

impl Known<'_> {
    /// What somebody is called, and how they stand. Whoever is gone has no name.
    fn of(&self, who: Who) -> (String, Standing) {
        let known = match who {
            Who::Person(id) => self.person(id),
            Who::Role(id) => self.role(id),
            Who::Referral(id) => self.roster.referral(id).map(|referral| {
                (referral.names.first().cloned().unwrap_or_default(), Standing::Referral(told(referral)))
            }),
            Who::Company(id) => (id == self.company.id).then(|| (self.company.name.clone(), Standing::Other)),
            Who::Department(_) => None,
        };
        known.unwrap_or_else(|| (String::new(), Standing::Other))
    }

    fn person(&self, id: PersonId) -> Option<(String, Standing)> {
        let person = self.roster.person(id)?;
        let standing = if person.employed.ended_by(self.today) {
            // Of several the one that is told longest.
            let longest = |referral: &&Referral| (referral.to.is_none(), referral.to);
            Standing::Left(self.roster.referrals_about(id).max_by_key(longest).map(told))
        } else {
            Standing::Present { deputy: self.has_deputy(DeputyOf::Person(id)) }
        };
        Some((person.name.full(), standing))
    }

    fn role(&self, id: RoleId) -> Option<(String, Standing)> {
        let role = self.roster.role(id)?;
        let mut holders = self.roster.holders_on(id, self.today).into_iter();
        let held = holders.any(|holder| !holder.employed.ended_by(self.today));
        Some((role.name.clone(), Standing::Role { held, deputy: self.has_deputy(DeputyOf::Role(id)) }))
    }

    fn has_deputy(&self, of: DeputyOf) -> bool {
        !self.roster.deputies_of(of).is_empty()
    }
}

fn told(referral: &Referral) -> Told {
    Told { until: referral.to, listing: referral.listing.clone() }
}

/// Texts that mean the same, together under the one that leads them; of each what is open, mended and put aside by itself.
fn alike(texts: &[MissedGroup]) -> Vec<MissedGroup> {
    let mut times: BTreeMap<&str, u32> = BTreeMap::new();
    for text in texts {
        let times = times.entry(&text.typed).or_default();
        *times = times.saturating_add(u32::try_from(text.count).unwrap_or(u32::MAX));
    }
    let asked: Vec<AskedText> =
        times.values().enumerate().map(|(text, times)| AskedText { text, times: *times }).collect();
    let words: Vec<&str> = times.into_keys().collect();
    let groups = LikeTexts::of(words.iter().copied()).groups(&asked);
    let together = groups.iter().flat_map(|group| {
        let members: Vec<&str> = group.iter().filter_map(|member| words.get(member.text).copied()).collect();
        let leader = members.first().copied().unwrap_or_default().to_owned();
        [Became::Open, Became::Mended, Became::PutAside].map(|became| {
            let of_group =
                |text: &&MissedGroup| text.became == became && members.contains(&text.typed.as_str());
            let count = texts.iter().filter(of_group).map(|text| text.count).sum();
            MissedGroup { typed: leader.clone(), count, became }
        })
    });
    together.filter(|group| group.count > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_the_same_is_one_and_what_became_of_it_stays_apart() {
        let text = |typed: &str, count, became| MissedGroup { typed: typed.to_owned(), count, became };
        let mut found = alike(&[
            text("koistisen pekka", 2, Became::Open),
            text("pekka koistinen", 9, Became::Mended),
            text("koistinen pekka", 3, Became::Open),
            text("pyorat", 4, Became::PutAside),
        ]);
        found.sort_by_key(|group| group.count);
        assert_eq!(
            found,
            [
                text("pyorat", 4, Became::PutAside),
                text("pekka koistinen", 5, Became::Open),
                text("pekka koistinen", 9, Became::Mended),
            ]
        );
    }
}
