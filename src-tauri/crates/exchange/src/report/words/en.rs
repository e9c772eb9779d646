//! The report in English.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use vaihde_domain::month::Month;
use vaihde_domain::month_report::Advice;

use super::{Advised, Labels, Words, connected, grouped, of_days, of_month};
use crate::report::html::apart;

pub(super) struct English;

static LABELS: Labels = Labels {
    report: "Monthly switchboard report",
    summary: "Summary",
    calls: "Calls",
    connected: "Connected",
    in_vain: "Asked in vain",
    mended: "Put right since",
    how_answered: "How calls were answered",
    way: "How",
    share: "Share",
    direct: "Straight",
    cover: "To a cover",
    nobody: "Not connected",
    suggestions: "What we suggest",
    most_help_first: "What would have helped most callers comes first.",
    too_few: "There were too few calls to conclude anything from them, so we suggest no changes.",
    nothing_to_suggest: "Nothing in the figures calls for a change.",
    when: "When callers rang",
    by_hour: "Calls by the hour",
    by_weekday_and_hour: "Calls by weekday and hour",
    hour: "Hour",
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    total: "Total",
    who_and_what: "Who and what callers asked for",
    people: "People asked for most",
    roles: "Roles asked for most",
    referrals: "Former staff and matters referred elsewhere",
    name: "Name",
    role: "Role",
    asked: "Asked for",
    times: "Times",
    nobody_asked: "Nobody was asked for by name or by role.",
    missed: "What was asked for in vain",
    missed_words: "Callers asked for these, and nobody was found in the directory. The words are made alike: in small letters and without accents.",
    all_found: "Everything callers asked for was found.",
    still_missed: "Asked for in vain",
    words: "Words",
    what_was_mended: "What was put right",
    found_now: "These are found now",
    nothing_mended: "No search in vain has been put right yet.",
    how_counted: "How this is counted",
    counted: "The figures are sums of calls through the switchboard. They hold nothing about callers, operators or absences. A search that was made only once or twice is in the counts alone. The words of searches are kept for a limited time, so that of older months only the number is left.",
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] =
    ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];

impl English {
    fn times(&self, count: u64) -> String {
        match count {
            1 => "once".to_owned(),
            2 => "twice".to_owned(),
            _ => format!("{} times", self.number(count)),
        }
    }
}

impl Words for English {
    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn number(&self, number: u64) -> String {
        grouped(number, ',')
    }

    fn percent(&self, percent: u64) -> String {
        format!("{percent}%")
    }

    fn day(&self, day: NaiveDate) -> String {
        format!("{}\u{a0}{} {}", day.day(), of_month(Month::of(day), MONTHS), day.year())
    }

    fn month(&self, month: Month) -> String {
        format!("{} {}", of_month(month, MONTHS), month.year())
    }

    fn month_alone(&self, month: Month) -> String {
        of_month(month, MONTHS).to_owned()
    }

    fn hours(&self, hours: &Range<usize>) -> String {
        format!("{:02}:00–{:02}:00", hours.start, hours.end)
    }

    fn made_on(&self, day: NaiveDate) -> String {
        format!("Made on {}", self.day(day))
    }

    fn unfinished(&self, until: NaiveDate) -> String {
        format!("The month is not over yet: the figures go up to {}.", self.day(until))
    }

    fn no_calls(&self, month: Month) -> String {
        format!("In {} the switchboard took no calls for you.", self.month(month))
    }

    fn calls_in(&self, month: Month, calls: u64) -> String {
        format!("In {} the switchboard took {} for you.", self.month(month), self.this_many_calls(calls))
    }

    fn answered(&self, [direct, cover, nobody]: [u64; 3]) -> String {
        format!(
            "{} were put straight through and {} went to somebody covering; {} could not be connected.",
            self.percent(direct),
            self.percent(cover),
            self.percent(nobody)
        )
    }

    fn messages_taken(&self) -> String {
        "Calls are not put through to you: callers’ matters are taken as messages.".to_owned()
    }

    fn compared(&self, before: Month, calls: u64, percent: Option<i64>) -> String {
        let (month, number) = (of_month(before, MONTHS), self.number(calls));
        match percent {
            Some(0) => format!("That is about as many as in {month} ({number})."),
            Some(change) => {
                let more = if change > 0 { "more" } else { "fewer" };
                format!("That is {} {more} than in {month} ({number}).", self.percent(change.unsigned_abs()))
            }
            None => format!("In {month} there were {number}."),
        }
    }

    fn missed_times(&self, missed: u64, mended: u64) -> String {
        let in_vain = format!(
            "Callers also asked {} for somebody or something that is not in the directory.",
            self.times(missed)
        );
        match mended {
            0 => in_vain,
            1 => format!("{in_vain} One of these has been put right since."),
            _ => format!("{in_vain} Of these, {} have been put right since.", self.number(mended)),
        }
    }

    fn this_many_calls(&self, calls: u64) -> String {
        if calls == 1 { "1\u{a0}call".to_owned() } else { format!("{}\u{a0}calls", self.number(calls)) }
    }

    fn advised(&self, advice: &Advice, callers: u64, made_on: NaiveDate) -> Advised {
        let times = self.times(callers);
        let (what, why) = match advice {
            Advice::NameDeputy { of, calls, another } => (
                format!("Name {} deputy for {}", if *another { "another" } else { "a" }, apart(&of.name)),
                format!(
                    "Asked for {}; {} of the calls were connected. {}",
                    self.times(calls.total()),
                    self.percent(connected(*calls)),
                    if *another {
                        "The deputy who is named could not always be reached either."
                    } else {
                        "No deputy is named."
                    }
                ),
            ),
            Advice::FillRole { role, calls } => (
                format!("Tell us who is responsible for {}", apart(&role.name)),
                format!(
                    "Asked for {}, and {} could not be connected: nobody holds the role and it has no deputy.",
                    self.times(calls.total()),
                    self.this_many_calls(callers)
                ),
            ),
            Advice::Add { typed } => (
                format!("Add “{}” to the directory", apart(typed)),
                format!(
                    "Asked for in vain {times}. Tell us who looks after it, or what callers should be told."
                ),
            ),
            Advice::CorrectListing { about, listing } => (
                format!("Have a wrong listing corrected: {}", apart(&listing.source)),
                format!(
                    "It makes callers ask for {}. Asked for {times}. {}",
                    apart(&about.name),
                    listing.correction_asked_on.map_or_else(
                        || "Nobody has asked for its correction yet.".to_owned(),
                        |day| format!("Its correction was asked for on {}.", self.day(day)),
                    )
                ),
            ),
            Advice::Renew { about, until } => (
                format!("Renew what callers are told about {}", apart(&about.name)),
                format!(
                    "Asked for {times}. What callers {} on {}.",
                    if *until < made_on { "were told ended" } else { "are told ends" },
                    self.day(*until)
                ),
            ),
            Advice::Answer { days, hours, calls } => (
                format!(
                    "Have somebody answer {}, {}",
                    of_days(*days, ["on weekdays", "on Saturdays", "on Sundays"]),
                    self.hours(hours)
                ),
                format!(
                    "{} came then, and {} could not be connected.",
                    self.this_many_calls(calls.total()),
                    self.number(callers)
                ),
            ),
        };
        Advised { what, why }
    }

    fn busiest(&self, weekday: usize, hour: usize) -> String {
        let weekday = WEEKDAYS.get(weekday).copied().unwrap_or_default();
        format!("{weekday} were the busiest days, {} the busiest hour.", self.hours(&(hour..hour + 1)))
    }

    fn others(&self, count: u64) -> String {
        format!("Others ({})", self.number(count))
    }

    fn others_missed(&self, count: u64) -> String {
        if count == 1 {
            "One more search is not itemised.".to_owned()
        } else {
            format!("{} more searches are not itemised.", self.number(count))
        }
    }

    fn mended_times(&self, count: u64) -> String {
        if count == 1 {
            "One search that was in vain has an answer now.".to_owned()
        } else {
            format!("{} searches that were in vain have an answer now.", self.number(count))
        }
    }

    fn told_times(&self, count: u64) -> String {
        format!(
            "Callers who asked for former staff or for a matter that belongs elsewhere were told what to do {}.",
            self.times(count)
        )
    }
}
