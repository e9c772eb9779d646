//! What is told of the calls: sums of whole months, and nothing that tells of an operator or of a caller.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::{Language, Month};
use super::row::EntryKey;

/// Figures are wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct InsightsOf {
    /// The first month, in each company's time zone.
    pub from: Month,
    /// The last month, itself included.
    pub to: Month,
    /// Of which company; none: of all of them.
    pub company: Option<Uuid>,
}

/// What is told of the months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Insights {
    /// All callers.
    pub ways: Ways,
    /// Every month, in order, also those without callers.
    pub months: Vec<MonthTold>,
    /// Whom callers asked for.
    pub people: Ranking,
    /// Which responsibilities they asked for.
    pub roles: Ranking,
    /// For whom or what they asked that is not here.
    pub referrals: Ranking,
    /// When they called.
    pub hours: CallHours,
    /// Keys typed until a choice; none: too few choices to tell.
    pub keys: Option<Spread>,
    /// Seconds until a choice; none: too few choices to tell.
    pub seconds: Option<Spread>,
    /// The fewest choices of which anything is told.
    pub least: u32,
}

/// Callers by the way in which they were answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Ways {
    /// Whoever was asked for answered.
    pub direct: u32,
    /// Somebody else answered.
    pub cover: u32,
    /// Nobody could be reached.
    pub nobody: u32,
}

/// A month, told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MonthTold {
    /// Which.
    pub month: Month,
    /// Its callers.
    pub ways: Ways,
    /// Searches that ended with no choice made.
    pub missed: u32,
    /// Of how many of them something was made.
    pub mended: u32,
}

/// Who of one kind was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ranking {
    /// The most asked, in order.
    pub most: Vec<AskedLine>,
    /// How many others were asked for.
    pub others: u32,
    /// Their callers.
    pub others_ways: Ways,
    /// Callers of what is no longer there.
    pub gone: Ways,
}

/// Somebody or something that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AskedLine {
    /// Who or what.
    pub key: EntryKey,
    /// What it is called.
    pub name: String,
    /// Its company's name.
    pub company: String,
    /// How its callers were answered.
    pub ways: Ways,
}

/// When callers called, by the clocks of the company that each called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CallHours {
    /// 0 to 23 o'clock.
    pub day: Vec<Ways>,
    /// 0 to 23 o'clock of each weekday, Monday first.
    pub week: Vec<Vec<u32>>,
    /// Of each company, the most called first.
    pub companies: Vec<CompanyCallHours>,
    /// The hour with the most callers; none: nobody called.
    pub busiest: Option<u8>,
}

/// When one company's callers called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CompanyCallHours {
    /// Which company.
    pub id: Uuid,
    /// Its name; empty: it is no longer there.
    pub name: String,
    /// 0 to 23 o'clock.
    pub day: Vec<u32>,
    /// All its callers.
    pub total: u32,
}

/// How the keys or seconds of choices are spread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Spread {
    /// How many choices there were.
    pub choices: u32,
    /// A quarter of the choices took this or less.
    pub quarter: u16,
    /// Half of the choices took this or less.
    pub median: u16,
    /// Three quarters of the choices took this or less.
    pub three_quarters: u16,
    /// How many choices took how much, in order.
    pub bins: Vec<Bin>,
}

/// How many choices took from so much to so much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Bin {
    /// The least.
    pub from: u16,
    /// The most; the last one stands for more, too.
    pub to: u16,
    /// How many choices.
    pub count: u32,
}

/// What is shown by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Chart {
    /// Callers by month and way.
    Months,
    /// The most asked people.
    People,
    /// The most asked responsibilities.
    Roles,
    /// The most asked referrals.
    Referrals,
    /// Callers by the hour of the day.
    Hours,
    /// The same of each company.
    Companies,
    /// Misses by month.
    Misses,
    /// Keys until a choice.
    Keys,
    /// Seconds until a choice.
    Seconds,
}

/// A chart is to be written to a file, which the system's dialog asks for.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ExportInsights {
    /// The figures.
    pub of: InsightsOf,
    /// Which of them.
    pub chart: Chart,
    /// The language of the headers.
    pub language: Language,
}
