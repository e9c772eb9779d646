//! What would help more callers, each with the count it stands on.
//!
//! A count below its threshold suggests nothing: it may be chance, or one caller who tried again.

use std::ops::Range;

use chrono::{Days as DayCount, NaiveDate};

use crate::insights::Ways;
use crate::reach::Who;
use crate::referral::WrongListing;

use super::asked::{AskedFor, Standing};
use super::{Became, Hours, MissedGroup, MonthSums};

/// The fewest callers and misses of a month that anything is suggested from.
pub const FEWEST_IN_ALL: u64 = 30;
/// The fewest callers who reached nobody, for somebody to need a deputy.
pub const FEWEST_UNANSWERED: u64 = 5;
/// The fewest callers for anything else about somebody who is asked for.
pub const FEWEST_ASKED: u64 = 5;
/// The fewest searches in vain for something to be worth adding.
pub const FEWEST_MISSED: u64 = 5;
/// The fewest callers whom nobody answered in one hour of the day, all days of its kind together.
pub const FEWEST_IN_HOUR: u64 = 10;
/// The most suggestions of a report: nobody does more in a month.
pub const MOST_SUGGESTED: usize = 10;
/// For how many days ahead the end of what is told is looked at, from the day the report is made.
pub const ENDS_WITHIN_DAYS: u64 = 45;

/// What is suggested, or why nothing is.
#[derive(Clone, Debug, PartialEq)]
pub enum Suggestions {
    /// Fewer than [`FEWEST_IN_ALL`] callers and misses: nothing can be concluded.
    TooFew,
    /// What would help, whatever helps most callers first, at most [`MOST_SUGGESTED`]; may be empty.
    These(Vec<Suggested>),
}

impl Suggestions {
    /// Those there are.
    pub fn these(&self) -> &[Suggested] {
        match self {
            Self::TooFew => &[],
            Self::These(these) => these,
        }
    }
}

/// One suggestion.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggested {
    /// What is suggested, and about whom or what.
    pub advice: Advice,
    /// How many callers of the month it would have helped; never fewer than [`Advice::fewest`].
    pub callers: u64,
}

/// Somebody or something that advice is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Advised {
    /// Who.
    pub who: Who,
    /// As they are called.
    pub name: String,
}

/// What is suggested.
#[derive(Clone, Debug, PartialEq)]
pub enum Advice {
    /// At least a third of those who asked for them reached nobody: name somebody who answers instead.
    NameDeputy {
        /// A person or a role.
        of: Advised,
        /// How callers were answered.
        calls: Ways,
        /// Whether somebody is named already, who could not be reached either.
        another: bool,
    },
    /// Nobody holds the role, and it is asked for: say who does.
    FillRole {
        /// The role.
        role: Advised,
        /// How callers were answered: by its own number, the one on duty or nobody.
        calls: Ways,
    },
    /// It is asked for in vain: add it, or say what to tell.
    Add {
        /// The words callers use, folded.
        typed: String,
    },
    /// A listing elsewhere sends callers to the wrong place.
    CorrectListing {
        /// What callers ask for.
        about: Advised,
        /// The listing, and when its correction was asked for.
        listing: WrongListing,
    },
    /// What is told ends, or has ended, and is still asked for: renew it.
    Renew {
        /// What callers ask for.
        about: Advised,
        /// Its last day.
        until: NaiveDate,
    },
    /// Nobody answers at least half of those who call in some hours of the day.
    Answer {
        /// On which days.
        days: Days,
        /// The hours: the first, and the first one after them (up to 24).
        hours: Range<usize>,
        /// How callers were answered then.
        calls: Ways,
    },
}

/// Days of the week that are looked at together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Days {
    /// Monday to Friday.
    Working,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Days {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Working, Self::Saturday, Self::Sunday];

    fn of_week(self) -> Range<usize> {
        match self {
            Self::Working => 0..5,
            Self::Saturday => 5..6,
            Self::Sunday => 6..7,
        }
    }
}

impl Advice {
    /// The fewest callers it may stand on.
    pub fn fewest(&self) -> u64 {
        match self {
            Self::NameDeputy { .. } => FEWEST_UNANSWERED,
            Self::FillRole { .. } | Self::CorrectListing { .. } | Self::Renew { .. } => FEWEST_ASKED,
            Self::Add { .. } => FEWEST_MISSED,
            Self::Answer { .. } => FEWEST_IN_HOUR,
        }
    }

    /// Of two that help as many, what is quicker done comes first; then by name.
    fn order(&self) -> (u8, &str, Option<Who>) {
        match self {
            Self::FillRole { role, .. } => (0, &role.name, Some(role.who)),
            Self::NameDeputy { of, .. } => (1, &of.name, Some(of.who)),
            Self::Add { typed } => (2, typed, None),
            Self::CorrectListing { about, .. } => (3, &about.name, Some(about.who)),
            Self::Renew { about, .. } => (4, &about.name, Some(about.who)),
            // Sorting keeps the order they were found in: days, then hours.
            Self::Answer { .. } => (5, "", None),
        }
    }
}

pub(super) fn suggestions(sums: &MonthSums, calls: Ways) -> Suggestions {
    if calls.total() + sums.missed.missed < FEWEST_IN_ALL {
        return Suggestions::TooFew;
    }
    let soon = sums.made_on.checked_add_days(DayCount::new(ENDS_WITHIN_DAYS)).unwrap_or(NaiveDate::MAX);
    let mut found: Vec<Suggested> = (sums.asked.iter())
        // Whatever nobody can call by a name, nobody can do anything about.
        .filter(|asked| !asked.name.is_empty())
        .flat_map(|asked| about(asked, soon, sums.connects))
        .chain(sums.groups.iter().filter_map(add))
        .chain(
            Days::ALL
                .into_iter()
                .filter(|_| could_be_answered(sums, calls))
                .flat_map(|days| unanswered(days, &sums.hours)),
        )
        .filter(|suggested| suggested.callers >= suggested.advice.fewest())
        .collect();
    found.sort_by(|one, other| {
        other.callers.cmp(&one.callers).then_with(|| one.advice.order().cmp(&other.advice.order()))
    });
    found.truncate(MOST_SUGGESTED);
    Suggestions::These(found)
}

/// Whether somebody who answers would help those whom nobody answered: not where messages are taken, nor where most of them
/// were told what they asked for. Hours know not what was asked for in them.
fn could_be_answered(sums: &MonthSums, calls: Ways) -> bool {
    let told: u64 = sums.asked.iter().map(|asked| asked.told_in(sums.month).nobody).sum();
    sums.connects && told * 2 < calls.nobody
}

fn about(asked: &AskedFor, soon: NaiveDate, connects: bool) -> Vec<Suggested> {
    let of = Advised { who: asked.who, name: asked.name.clone() };
    let (all, nobody) = (asked.calls.total(), asked.calls.nobody);
    match &asked.standing {
        // Where messages are taken, nobody is missing because nobody was connected.
        Standing::Present { .. } | Standing::Role { .. } if !connects => Vec::new(),
        Standing::Role { held: false, deputy: false } => {
            vec![Suggested { advice: Advice::FillRole { role: of, calls: asked.calls }, callers: nobody }]
        }
        Standing::Present { deputy } | Standing::Role { deputy, .. } => {
            let seldom = nobody * 3 >= all;
            let advice = Advice::NameDeputy { of, calls: asked.calls, another: *deputy };
            seldom.then_some(Suggested { advice, callers: nobody }).into_iter().collect()
        }
        Standing::Left(_) | Standing::Referral(_) | Standing::Other => {
            let Some(told) = asked.standing.told() else { return Vec::new() };
            let listing = told.listing.clone();
            let listing = listing.map(|listing| Advice::CorrectListing { about: of.clone(), listing });
            let until = told.until.filter(|until| *until <= soon);
            let renew = until.map(|until| Advice::Renew { about: of, until });
            let both = listing.into_iter().chain(renew);
            both.map(|advice| Suggested { advice, callers: asked.elsewhere().total() }).collect()
        }
    }
}

fn add(group: &MissedGroup) -> Option<Suggested> {
    let advice = Advice::Add { typed: group.typed.clone() };
    (group.became == Became::Open).then_some(Suggested { advice, callers: group.count })
}

/// Hours next to each other are one suggestion; each of them stands on enough callers of its own.
fn unanswered(days: Days, hours: &Hours) -> Vec<Suggested> {
    let in_hour = |hour: usize| -> Ways {
        let week = hours.get(days.of_week()).unwrap_or_default();
        week.iter().filter_map(|day| day.get(hour)).copied().sum()
    };
    let mut found: Vec<Suggested> = Vec::new();
    for hour in 0..24 {
        let here = in_hour(hour);
        if here.nobody < FEWEST_IN_HOUR || here.nobody * 2 < here.total() {
            continue;
        }
        match found.last_mut() {
            Some(Suggested { advice: Advice::Answer { hours, calls, .. }, callers }) if hours.end == hour => {
                hours.end += 1;
                *calls += here;
                *callers += here.nobody;
            }
            _ => found.push(Suggested {
                advice: Advice::Answer { days, hours: hour..hour + 1, calls: here },
                callers: here.nobody,
            }),
        }
    }
    found
}
