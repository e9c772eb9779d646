//! Searching: what was found, in rows.

use std::ops::Range;

use vaihde_contract::Failure;
use vaihde_contract::wire::civil::Moment;
use vaihde_contract::wire::row::{
    AlsoMatched, EntryKey, EntryKind, Found, MatchedField, Reason, Row, RowAbout, RowAnswer, Search, State,
};
use vaihde_domain::civil;
use vaihde_domain::reach::{Because, Outcome};
use vaihde_domain::{CompanyId, PersonId, ReferralId, RoleId};
use vaihde_switchboard::{EntryId, Field, FoundState, Switchboard};

use super::card::shown;
use crate::window::desk::Desk;
use crate::window::failure::told;

/// The most rows that are sent, whatever is asked.
const MOST_ROWS: u32 = 500;

pub(crate) async fn search(desk: &Desk, asked: Search) -> Result<Found, Failure> {
    desk.front.ask(move |seat| found(seat.switchboard()?, &asked)).await
}

fn found(switchboard: &mut Switchboard, asked: &Search) -> Result<Found, Failure> {
    let company = asked.company.map(CompanyId);
    let rights = switchboard.user().rights;
    let hr = rights.hr;
    if asked.only_people && !rights.operator {
        return people(switchboard, asked);
    }
    let mut operator = switchboard.operator().map_err(told)?;
    operator.keep_up().map_err(told)?;
    let limit = asked.limit.min(MOST_ROWS) as usize;
    // One more than is shown tells whether there are more.
    let mut hits = match asked.only_people {
        true => operator.find_people(&asked.text, company, limit + 1),
        false => operator.find(&asked.text, company, limit + 1),
    };
    let more = hits.len() > limit;
    hits.truncate(limit);
    let (explained, card) = match asked.only_people {
        true => (operator.explain(hits).map_err(told)?, None),
        false => operator.explain_with_card(hits).map_err(told)?,
    };
    Ok(Found {
        number: asked.number,
        rows: explained.into_iter().map(|found| row(found, company)).collect(),
        more,
        narrowed: operator.narrowed(&asked.text).into_iter().map(|id| id.0).collect(),
        card: card.map(|card| shown(card, hr)),
    })
}

/// People only, for HR to choose from.
fn people(switchboard: &mut Switchboard, asked: &Search) -> Result<Found, Failure> {
    let company = asked.company.map(CompanyId);
    let limit = asked.limit.min(MOST_ROWS) as usize;
    let mut found =
        switchboard.hr().map_err(told)?.find_people(&asked.text, company, limit + 1).map_err(told)?;
    let more = found.len() > limit;
    found.truncate(limit);
    let rows = found.into_iter().map(|found| row(found, company)).collect();
    Ok(Found { number: asked.number, rows, more, narrowed: Vec::new(), card: None })
}

/// What the window calls an entry.
pub(super) fn entry(key: EntryKey) -> EntryId {
    match key.kind {
        EntryKind::Person => EntryId::Person(PersonId(key.id)),
        EntryKind::Role => EntryId::Role(RoleId(key.id)),
        EntryKind::Referral => EntryId::Referral(ReferralId(key.id)),
    }
}

pub(super) fn key(id: EntryId) -> EntryKey {
    match id {
        EntryId::Person(id) => EntryKey { kind: EntryKind::Person, id: id.0 },
        EntryId::Role(id) => EntryKey { kind: EntryKind::Role, id: id.0 },
        EntryId::Referral(id) => EntryKey { kind: EntryKind::Referral, id: id.0 },
    }
}

/// Until when a state lasts; of a leaver their last day, of somebody who has not started their first.
pub(super) fn until(found: &vaihde_switchboard::Found) -> Option<Moment> {
    if let Some(first_day) = found.starts() {
        return Some(Moment(civil::Moment::Day(first_day)));
    }
    let last_day = found.reach.steps.first().and_then(|asked| match asked.because {
        Because::Left { last_day } if found.state == FoundState::Left => Some(civil::Moment::Day(last_day)),
        _ => None,
    });
    found.until.or(last_day).map(Moment)
}

pub(super) fn row(found: vaihde_switchboard::Found, answered: Option<CompanyId>) -> Row {
    let (marks, also) = marks(&found.name, &found.hit.matched);
    let (state, until) = (state(&found), until(&found));
    Row {
        key: key(found.hit.id),
        marks,
        reason: reason(found.hit.reason).filter(|reason| !is_said(*reason, also.as_ref())),
        also,
        about: found.about.and_then(RowAbout::of),
        title: found.title,
        department: found.department,
        company: found.company,
        company_id: found.company_id.0,
        own: answered.is_none_or(|company| company == found.company_id),
        state,
        until,
        answer: match (&found.reach.outcome, found.answer) {
            (Outcome::Direct(_), Some(answer)) => {
                RowAnswer::Direct { name: answer.name, number: answer.number.written }
            }
            (Outcome::Covered(_), Some(answer)) => {
                RowAnswer::Covered { name: answer.name, number: answer.number.written }
            }
            _ => RowAnswer::Nobody,
        },
        name: found.name,
    }
}

/// The marks in the name that is shown, and the first match that is elsewhere.
fn marks(name: &str, matched: &[vaihde_switchboard::Matched]) -> (Vec<(u32, u32)>, Option<AlsoMatched>) {
    let mut marks = Vec::new();
    let mut also = None;
    for text in matched {
        // The name is found by its parts, which stand in the shown name as they are.
        match (text.field, name.find(&text.text)) {
            (Field::Name | Field::Family | Field::Role | Field::Referral, Some(at)) => {
                marks
                    .extend(text.ranges.iter().map(|range| units(name, &(range.start + at..range.end + at))));
            }
            _ => {
                also.get_or_insert_with(|| AlsoMatched {
                    field: field(text.field),
                    text: text.text.clone(),
                    marks: text.ranges.iter().map(|range| units(&text.text, range)).collect(),
                });
            }
        }
    }
    marks.sort_unstable();
    marks.dedup();
    (marks, also)
}

/// A range of bytes in the units JavaScript counts by.
fn units(text: &str, range: &Range<usize>) -> (u32, u32) {
    let to = |byte: usize| {
        let before = text.get(..byte).unwrap_or(text);
        u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
    };
    (to(range.start), to(range.end))
}

fn field(field: Field) -> MatchedField {
    match field {
        Field::Name | Field::Family => MatchedField::Name,
        Field::Former => MatchedField::Former,
        Field::Alias => MatchedField::Alias,
        Field::Title => MatchedField::Title,
        Field::Department => MatchedField::Department,
        Field::Company => MatchedField::Company,
        Field::Role => MatchedField::Role,
        Field::Keyword => MatchedField::Keyword,
        Field::Referral => MatchedField::Referral,
        Field::Number => MatchedField::Number,
    }
}

/// Whether the text beside the name says already that it is another name.
fn is_said(reason: Reason, also: Option<&AlsoMatched>) -> bool {
    reason == Reason::OtherName
        && also.is_some_and(|also| matches!(also.field, MatchedField::Former | MatchedField::Alias))
}

/// What is plain to see needs no reason.
fn reason(reason: vaihde_switchboard::Reason) -> Option<Reason> {
    use vaihde_switchboard::Reason as Known;
    match reason {
        Known::Exact | Known::Prefix => None,
        Known::Number => Some(Reason::Number),
        Known::Inflected => Some(Reason::Inflected),
        Known::OtherName => Some(Reason::OtherName),
        Known::SoundsAlike => Some(Reason::SoundsAlike),
        Known::Misspelt => Some(Reason::Misspelt),
        Known::Fuzzy => Some(Reason::Similar),
        Known::Partial => Some(Reason::Partly),
    }
}

pub(super) fn state(found: &vaihde_switchboard::Found) -> State {
    match found.state {
        _ if found.starts().is_some() => State::Starting,
        FoundState::Present => State::Present,
        FoundState::Away => State::Away,
        FoundState::Closed => State::Closed,
        FoundState::Left => State::Left,
        FoundState::Vacant => State::Vacant,
    }
}
