//! What callers asked for in vain, grouped by likeness, as admins see it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::{Day, Language};

/// Misses are wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct MissesOf {
    /// Of which company; none: of all of them, with those for which all were answered.
    pub company: Option<Uuid>,
    /// The most groups.
    pub limit: u32,
}

/// What is open, the most pressing first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Misses {
    /// As many groups as were asked for.
    pub groups: Vec<MissGroup>,
    /// How many there are.
    pub total_groups: u32,
    /// How many misses they hold together.
    pub missed: u32,
    /// For how many days misses are kept.
    pub days: u32,
}

/// Misses that mean the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MissGroup {
    /// The text that leads the group. With the company it names the group until something changes.
    pub key: String,
    /// What was typed, the leading text first, then the most often typed.
    pub typed: Vec<MissText>,
    /// The company that was answered; none: all of them.
    pub company: Option<Uuid>,
    /// Its name; empty: all of them.
    pub company_name: String,
    /// The languages that were spoken, the most often spoken first.
    pub languages: Vec<Language>,
    /// How often.
    pub count: u32,
    /// How often the operator said that it was not found.
    pub not_found: u32,
    /// How often in the last 14 days, today with them.
    pub recent: u32,
    /// How often in the 14 days before those.
    pub before: u32,
    /// How often in each of the last 13 weeks of seven days, the oldest first; the last one ends today.
    pub weeks: Vec<u32>,
    /// The day of the last one.
    pub last: Day,
}

/// A text that was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MissText {
    /// Its folded words.
    pub text: String,
    /// How often.
    pub count: u32,
}

/// Misses are put aside, or are open again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettleMisses {
    /// To put aside: the keys of groups of the company. To open again they say nothing.
    pub keys: Vec<String>,
    /// The company of the groups; none: those for which all were answered.
    pub company: Option<Uuid>,
    /// What becomes of them.
    pub settled: Settled,
    /// To open again: what came back when they were put aside. That alone is opened.
    #[ts(optional)]
    pub put_aside: Option<Uuid>,
}

/// What becomes of misses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Settled {
    /// Nothing is made of them. What is asked for in vain again is a miss again.
    PutAside,
    /// They were put aside and are open again.
    Open,
}

/// What became of misses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MissesSettled {
    /// What was put aside, for taking back that alone; none: something was opened again.
    pub put_aside: Option<Uuid>,
    /// The texts of the groups.
    pub texts: Vec<String>,
    /// How many misses.
    pub missed: u32,
}

/// Misses are kept for so long from now on, in the whole house.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct KeepMisses {
    /// For how many days, one at least.
    pub days: u32,
}
