//! The words of a report, in the language of its company. What one language lacks is an error of types.

mod en;
mod fi;
mod sv;

use std::ops::Range;

use chrono::NaiveDate;
use vaihde_domain::insights::Ways;
use vaihde_domain::language::Language;
use vaihde_domain::month::Month;
use vaihde_domain::month_report::{Advice, Days};

/// What is suggested, in words: what to do, and why.
pub(super) struct Advised {
    pub(super) what: String,
    pub(super) why: String,
}

/// Words that depend on nothing.
pub(super) struct Labels {
    pub(super) report: &'static str,
    pub(super) summary: &'static str,
    pub(super) calls: &'static str,
    pub(super) connected: &'static str,
    pub(super) in_vain: &'static str,
    pub(super) mended: &'static str,
    pub(super) how_answered: &'static str,
    pub(super) way: &'static str,
    pub(super) share: &'static str,
    pub(super) direct: &'static str,
    pub(super) cover: &'static str,
    pub(super) nobody: &'static str,
    pub(super) suggestions: &'static str,
    pub(super) most_help_first: &'static str,
    pub(super) too_few: &'static str,
    pub(super) nothing_to_suggest: &'static str,
    pub(super) when: &'static str,
    pub(super) by_hour: &'static str,
    pub(super) by_weekday_and_hour: &'static str,
    pub(super) hour: &'static str,
    pub(super) weekdays: [&'static str; 7],
    pub(super) total: &'static str,
    pub(super) who_and_what: &'static str,
    pub(super) people: &'static str,
    pub(super) roles: &'static str,
    pub(super) referrals: &'static str,
    pub(super) name: &'static str,
    pub(super) role: &'static str,
    pub(super) asked: &'static str,
    pub(super) times: &'static str,
    pub(super) nobody_asked: &'static str,
    pub(super) missed: &'static str,
    pub(super) missed_words: &'static str,
    pub(super) all_found: &'static str,
    pub(super) still_missed: &'static str,
    pub(super) words: &'static str,
    pub(super) what_was_mended: &'static str,
    pub(super) found_now: &'static str,
    pub(super) nothing_mended: &'static str,
    pub(super) how_counted: &'static str,
    pub(super) counted: &'static str,
}

/// The words of one language. Names come in as they are and are kept apart from the sentence.
pub(super) trait Words {
    fn labels(&self) -> &'static Labels;
    /// As people of the language write large numbers.
    fn number(&self, number: u64) -> String;
    fn percent(&self, percent: u64) -> String;
    fn day(&self, day: NaiveDate) -> String;
    /// `heinäkuu 2026`.
    fn month(&self, month: Month) -> String;
    /// The month alone, as the head of a column.
    fn month_alone(&self, month: Month) -> String;
    /// `klo 8–9`; the end is the first hour after them.
    fn hours(&self, hours: &Range<usize>) -> String;
    fn made_on(&self, day: NaiveDate) -> String;
    fn unfinished(&self, until: NaiveDate) -> String;
    fn no_calls(&self, month: Month) -> String;
    fn calls_in(&self, month: Month, calls: u64) -> String;
    /// By which ways callers were answered: the shares in percent.
    fn answered(&self, shares: [u64; 3]) -> String;
    /// Nobody is connected to this company: the matters are taken as messages.
    fn messages_taken(&self) -> String;
    /// Compared with the month before; the change in percent, where both months have enough callers for one.
    fn compared(&self, before: Month, calls: u64, percent: Option<i64>) -> String;
    fn missed_times(&self, missed: u64, mended: u64) -> String;
    fn this_many_calls(&self, calls: u64) -> String;
    fn advised(&self, advice: &Advice, callers: u64, made_on: NaiveDate) -> Advised;
    fn busiest(&self, weekday: usize, hour: usize) -> String;
    fn others(&self, count: u64) -> String;
    fn others_missed(&self, count: u64) -> String;
    fn mended_times(&self, count: u64) -> String;
    fn told_times(&self, count: u64) -> String;
}

/// The words of a language.
pub(super) fn words(language: Language) -> &'static dyn Words {
    match language {
        Language::Finnish => &fi::Finnish,
        Language::Swedish => &sv::Swedish,
        Language::English => &en::English,
    }
}

/// Digits in groups of three.
fn grouped(number: u64, between: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(between);
        }
        grouped.push(digit);
    }
    grouped
}

/// How many of those who asked were connected, in percent.
fn connected(ways: Ways) -> u64 {
    ways.shares().map_or(0, |[direct, cover, _]| direct + cover)
}

/// One of twelve by the number of a month.
fn of_month(month: Month, names: [&'static str; 12]) -> &'static str {
    let place = usize::try_from(month.number()).unwrap_or(1).saturating_sub(1);
    names.get(place).copied().unwrap_or_default()
}

/// One of three by the days.
fn of_days(days: Days, [working, saturday, sunday]: [&'static str; 3]) -> &'static str {
    match days {
        Days::Working => working,
        Days::Saturday => saturday,
        Days::Sunday => sunday,
    }
}
