//! Who of the demo is away around the nominal day, and who covers: the story's absences and drawn ones.

use chrono::{Days, NaiveDate};

use super::companies::CompanyPlan;
use super::demo::NOMINAL_DAY;
use super::dice::Dice;
use super::member::Member;
use super::sheet::row;
use super::staff::{id_of, some_of};
use super::story;

/// The columns of the absence file. There is none for a reason, and never will be.
pub(super) const HEADERS: [&str; 8] = [
    "Tunnus",
    "Nimi",
    "Yritys",
    "Poissa alkaen",
    "Poissa asti",
    "Sijaiset",
    "Sijaistettava tehtävä",
    "Paluupäivän saa kertoa",
];

/// The first Monday of the holidays that are drawn.
const FIRST_MONDAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();

struct Absence {
    from: String,
    /// Empty: until further notice.
    to: String,
    told: bool,
}

/// The rows of a company's absences.
pub(super) fn absences(dice: &mut Dice, company: &CompanyPlan, members: &[Member]) -> String {
    let ids: Vec<_> = members.iter().map(|member| (member.listed(), member.id.clone())).collect();
    let mut rows = String::new();
    for told in story::absences(company.key) {
        let covers: Vec<String> = told.covers.iter().map(|name| id_of(&ids, name)).collect();
        let who = id_of(&ids, told.who);
        let absence = Absence {
            from: finnish(told.from),
            to: if told.to == "-" { String::new() } else { finnish(told.to) },
            told: told.told,
        };
        let member = members.iter().find(|member| member.id == who).unwrap_or_else(|| panic!("{who}"));
        rows += &written(company, member, &absence, &covers, told.role);
    }
    for (place, member) in members.iter().enumerate() {
        if member.in_story || !member.works_on(NOMINAL_DAY) {
            continue;
        }
        let Some(absence) = draw(dice) else { continue };
        let colleague = |other: &Member| {
            other.department == member.department && other.works_on(NOMINAL_DAY) && !other.in_story
        };
        let colleagues: Vec<usize> =
            (0..members.len()).filter(|other| *other != place && colleague(&members[*other])).collect();
        let covers = if dice.chance(720) { some_of(dice, &colleagues) } else { Vec::new() };
        let covers: Vec<String> = covers.into_iter().map(|cover| members[cover].id.clone()).collect();
        let only = member.roles.first().filter(|_| !covers.is_empty() && dice.chance(400));
        rows += &written(company, member, &absence, &covers, only.map_or("", String::as_str));
    }
    rows
}

fn written(
    company: &CompanyPlan,
    member: &Member,
    absence: &Absence,
    covers: &[String],
    role: &str,
) -> String {
    let told = if absence.told { "kyllä" } else { "ei" };
    let name = member.family_first();
    row([&member.id, &name, company.name, &absence.from, &absence.to, &covers.join("; "), role, told])
}

/// Whether and when somebody drawn is away. One absence each, so that none of them overlap.
fn draw(dice: &mut Dice) -> Option<Absence> {
    let told = dice.chance(880);
    match dice.below(1000) {
        roll if roll < 520 => Some(holiday(dice, told)),
        roll if roll < 570 => {
            let first = 6 + dice.below(4);
            let last = first + dice.below(3);
            Some(Absence { from: format!("{first}.7.2026"), to: format!("{last}.7.2026"), told })
        }
        roll if roll < 580 => {
            Some(Absence { from: "8.7.2026".to_owned(), to: "8.7.2026 12.00".to_owned(), told })
        }
        roll if roll < 590 => {
            Some(Absence { from: "8.7.2026 12.00".to_owned(), to: "8.7.2026".to_owned(), told })
        }
        roll if roll < 605 => {
            let hour = 8 + dice.below(7);
            let to = format!("8.7.2026 {}.30", hour + 1);
            Some(Absence { from: format!("8.7.2026 {hour}.30"), to, told })
        }
        // Until further notice: there is no day to tell.
        roll if roll < 620 => {
            let from = finnish(&(FIRST_MONDAY + Days::new(dice.below(30) as u64)).to_string());
            Some(Absence { from, to: String::new(), told: false })
        }
        roll if roll < 660 => {
            let monday = FIRST_MONDAY + Days::new(7 * (19 + dice.below(3)) as u64);
            Some(weeks(monday, 1, told))
        }
        _ => None,
    }
}

/// Summer, most of it in July.
fn holiday(dice: &mut Dice, told: bool) -> Absence {
    let week = 1 + dice.below(5) + dice.below(6);
    weeks(FIRST_MONDAY + Days::new(7 * week as u64), 1 + dice.below(4), told)
}

/// Whole weeks, written as people write them: to the Friday or to the Sunday.
fn weeks(monday: NaiveDate, count: usize, told: bool) -> Absence {
    let last = if count.is_multiple_of(2) { 7 * count - 1 } else { 7 * count - 3 };
    let last = monday + Days::new(last as u64);
    Absence { from: finnish(&monday.to_string()), to: finnish(&last.to_string()), told }
}

/// 2026-07-08 12.00 as 8.7.2026 12.00.
pub(super) fn finnish(moment: &str) -> String {
    let (day, time) = moment.split_at(moment.len().min(10));
    let parts: Vec<&str> = day.split('-').map(|part| part.trim_start_matches('0')).collect();
    match parts[..] {
        [year, month, day] => format!("{day}.{month}.{year}{time}"),
        _ => moment.to_owned(),
    }
}
