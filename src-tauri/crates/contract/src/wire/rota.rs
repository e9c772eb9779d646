//! Who is away when and who covers, as HR sees it: the timeline, and the holes in it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::absence::{Proposal, ToldCover};
use super::civil::{Day, Moment, PerLanguage};

/// A part of the timeline is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineOf {
    /// Counts up; comes back with the answer, so that a late one is dropped.
    pub number: u32,
    /// Whose people; none: of all companies.
    pub company: Option<Uuid>,
    /// The first day.
    pub from: Day,
    /// How many days, at most a hundred.
    pub days: u32,
    /// The first row, from 0.
    pub first: u32,
    /// How many rows.
    pub count: u32,
    /// Only people who are away or hold a hole in these days.
    pub only_away: bool,
    /// Somebody whose row is to be told; where it is not among those wanted, the rows around it come instead.
    pub find: Option<Uuid>,
}

/// A part of the timeline: rows are people, by company, department and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Timeline {
    /// The number it was asked with.
    pub number: u32,
    /// How many rows there are.
    pub total: u32,
    /// The departments, in order: every row is in one of them.
    pub groups: Vec<TimelineGroup>,
    /// The first of the rows that are here.
    pub first: u32,
    /// The rows that are here.
    pub rows: Vec<TimelineRow>,
    /// The row of whom was to be found.
    pub found: Option<u32>,
    /// Public holidays in these days, where the company keeps any.
    pub holidays: Vec<HolidayLine>,
    /// How many of the people are away at the moment.
    pub away_now: u32,
    /// How many people there are, whoever is shown.
    pub people: u32,
    /// The moment that is asked about, in the zone of the company.
    pub now: Moment,
}

/// People of a department, who follow each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TimelineGroup {
    /// The company's name.
    pub company: String,
    /// The department's name; empty: in none.
    pub department: String,
    /// The department; none: in none.
    pub id: Option<Uuid>,
    /// The row of its first person.
    pub first: u32,
    /// How many people.
    pub count: u32,
}

/// A person's days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TimelineRow {
    /// Who.
    pub person: Uuid,
    /// Their name.
    pub name: String,
    /// Their title; may be empty.
    pub title: String,
    /// Their absences in these days, by their beginning.
    pub bars: Vec<Bar>,
    /// Where nobody answers for them or for one of their roles.
    pub holes: Vec<HoleMark>,
    /// Days they do not work, weekends too, holidays too.
    pub off: Vec<Day>,
}

/// One time of an absence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Bar {
    /// Which absence.
    pub absence: Uuid,
    /// When it begins, not cut to the days that are shown.
    pub from: Moment,
    /// When it ends; none: until further notice.
    pub to: Option<Moment>,
    /// Whether it is one time of several.
    pub repeats: bool,
    /// Who covers, in the order they are asked.
    pub covers: Vec<ToldCover>,
    /// Whether callers may be told when they return.
    pub return_may_be_told: bool,
}

/// A hole on a person's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HoleMark {
    /// When it begins.
    pub from: Moment,
    /// When it ends; none: it goes on beyond what was looked at.
    pub to: Option<Moment>,
    /// The roles nobody answers for; empty: nobody answers for the person.
    pub roles: Vec<String>,
}

/// A public holiday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HolidayLine {
    /// The day.
    pub day: Day,
    /// What it is called.
    pub name: PerLanguage,
}

/// The holes of the coming days are wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct HolesOf {
    /// Whose; none: of all companies.
    pub company: Option<Uuid>,
    /// How many days ahead, today among them.
    pub days: u32,
    /// The most holes that are sent.
    pub limit: u32,
}

/// The holes of the coming days, worst first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Holes {
    /// They.
    pub holes: Vec<Hole>,
    /// How many there are.
    pub count: u32,
}

/// A time in which nobody answers for a person, their roles, or a role. A person's and their roles' holes of one time
/// are told as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Hole {
    /// Who is away, first of all; none: nobody holds the role.
    pub person: Option<Uuid>,
    /// The names of those who are away; of a person it is one.
    pub who: Vec<String>,
    /// Whether nobody answers for the person at all, not only for the roles.
    pub everything: bool,
    /// The roles nobody answers for.
    pub roles: Vec<HoleRole>,
    /// The company's name.
    pub company: String,
    /// When it begins.
    pub from: Moment,
    /// When it ends; none: it goes on beyond what was looked at.
    pub to: Option<Moment>,
    /// Everybody who was tried, and why they do not answer, in the order they are asked.
    pub because: Vec<HoleStep>,
    /// Whether the company's fallback number answers at least.
    pub fallback: bool,
    /// The absence that a cover would be added to; none: there is none to add to.
    pub absence: Option<Uuid>,
    /// Who could cover, best first, at most three.
    pub proposals: Vec<Proposal>,
}

/// A role nobody answers for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HoleRole {
    /// Which.
    pub id: Uuid,
    /// Its name.
    pub name: String,
}

/// Somebody who was tried, and why they do not answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HoleStep {
    /// Their name, or that of what was tried.
    pub name: String,
    /// Why.
    pub because: NotFree,
}

/// Why somebody does not answer. For HR's eyes: an end that callers may not be told is among it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum NotFree {
    Away { until: Option<Moment> },
    Closed,
    Left { last_day: Day },
    NotStarted { from: Day },
    NoNumber,
    Loop,
    Vacant,
    Fallback,
}

/// A hole is mended: somebody is added to the covers of an absence.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct MendHole {
    /// Which absence.
    pub absence: Uuid,
    /// Who covers from now on, after those who do already.
    pub cover: Uuid,
    /// The only role they cover; everything where there is none.
    pub role: Option<Uuid>,
}
