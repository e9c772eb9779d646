//! Who and what callers asked for, and what is known of it where the report has something to suggest.

use chrono::NaiveDate;

use crate::insights::Ways;
use crate::month::Month;
use crate::reach::Who;
use crate::referral::WrongListing;

use super::MOST_ROWS;

/// Whom or what callers asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedFor {
    /// Who.
    pub who: Who,
    /// As they are called; empty where nobody knows any longer.
    pub name: String,
    /// How often, and how they were answered.
    pub calls: Ways,
    /// How often in the month before.
    pub before: u64,
    /// How they stand on the day the report is made.
    pub standing: Standing,
}

impl AskedFor {
    /// The callers who asked for what is not reachable here. Whoever was connected straight had it from somebody who has
    /// left only since.
    pub(super) fn elsewhere(&self) -> Ways {
        Ways { direct: 0, ..self.calls }
    }

    /// Of them those to whom a referral said something in a month.
    pub(super) fn told_in(&self, month: Month) -> Ways {
        let in_time = |told: &&Told| told.until.is_none_or(|until| until >= month.first_day());
        self.standing.told().filter(in_time).map_or_else(Ways::default, |_| self.elsewhere())
    }
}

/// How somebody who was asked for stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Works here.
    Present {
        /// Whether somebody is named who stands in for them always.
        deputy: bool,
    },
    /// Has left; callers are told what their referral says, where there is one.
    Left(Option<Told>),
    /// A role.
    Role {
        /// Whether somebody holds it.
        held: bool,
        /// Whether somebody is named who stands in for its holders always.
        deputy: bool,
    },
    /// Not reachable here: callers are told something.
    Referral(Told),
    /// No longer in the directory, or nothing that anybody can suggest something about.
    Other,
}

/// What callers are told of somebody or something that is not reachable here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The last day it is told, inclusive; open where nobody has said.
    pub until: Option<NaiveDate>,
    /// Where callers have it from, if that is wrong.
    pub listing: Option<WrongListing>,
}

impl Standing {
    /// What callers are told, where they are told something.
    pub fn told(&self) -> Option<&Told> {
        match self {
            Self::Left(told) => told.as_ref(),
            Self::Referral(told) => Some(told),
            Self::Present { .. } | Self::Role { .. } | Self::Other => None,
        }
    }
}

/// What kind of thing was asked for. Whoever asked for the company itself asked for whoever does its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedKind {
    /// Somebody who works here.
    Person,
    /// A responsibility.
    Role,
    /// What is told: leavers, too.
    Referral,
}

impl AskedKind {
    fn of(asked: &AskedFor) -> Self {
        match (asked.who, &asked.standing) {
            (Who::Referral(_), _) | (_, Standing::Left(_)) => Self::Referral,
            (Who::Person(_), _) => Self::Person,
            (Who::Role(_) | Who::Department(_) | Who::Company(_), _) => Self::Role,
        }
    }
}

/// The most asked of one kind; with the others everybody who was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AskedList {
    /// The most asked, the most first.
    pub rows: Vec<AskedFor>,
    /// Callers who asked for others.
    pub others: Ways,
    /// How many those others are.
    pub others_count: u64,
}

impl AskedList {
    pub(super) fn of(kind: AskedKind, asked: &[AskedFor]) -> Self {
        let (mut rows, mut rest): (Vec<_>, Vec<_>) = (asked.iter())
            .filter(|asked| AskedKind::of(asked) == kind && asked.calls.total() > 0)
            .cloned()
            .partition(|asked| !asked.name.is_empty());
        rows.sort_by(|one, other| {
            let most_first = other.calls.total().cmp(&one.calls.total());
            most_first.then_with(|| one.name.cmp(&other.name)).then_with(|| one.who.cmp(&other.who))
        });
        // One row of others would take as much room as what it hides.
        if rows.len() > MOST_ROWS + usize::from(rest.is_empty()) {
            rest.extend(rows.split_off(MOST_ROWS));
        }
        let others = rest.iter().map(|asked| asked.calls).sum();
        Self { rows, others, others_count: rest.iter().map(|_| 1).sum() }
    }

    /// All callers who asked for one of this kind.
    pub fn calls(&self) -> Ways {
        self.rows.iter().map(|asked| asked.calls).chain([self.others]).sum()
    }
}
