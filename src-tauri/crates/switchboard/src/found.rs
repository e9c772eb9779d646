//! A hit as it is told: who it is, whether they are there, who answers, and what to say.

use chrono::{DateTime, NaiveDate, Utc};
use vaihde_domain::civil::{Moment, day_at};
use vaihde_domain::number::{Number, Region, to_connect};
use vaihde_domain::person::Person;
use vaihde_domain::reach::{Asked, Because, Outcome, Reach, Way, Who, reach};
use vaihde_domain::referral::ReferralAbout;
use vaihde_domain::role::Role;
use vaihde_domain::roster::Roster;
use vaihde_domain::say::say;
use vaihde_domain::state::{PersonState, state_of};
use vaihde_domain::{CompanyId, DepartmentId, RoleId};
use vaihde_search::{EntryId, Hit};

use crate::shown_numbers::without_hidden;

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Person,
    Role,
    Referral,
}

/// The state of what was found, as callers may hear it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundState {
    /// There.
    Present,
    /// Away, or not started yet.
    Away,
    /// Outside their hours.
    Closed,
    /// No longer employed, or never was.
    Left,
    /// A role that nobody holds.
    Vacant,
}

/// A hit, explained.
#[derive(Clone, Debug)]
pub struct Found {
    /// The hit itself, with what was matched and why.
    pub hit: Hit,
    /// What it is.
    pub kind: Kind,
    /// Full name, role or headline.
    pub name: String,
    /// Whom or what a referral is about.
    pub about: Option<ReferralAbout>,
    /// The company's name.
    pub company: String,
    /// The company.
    pub company_id: CompanyId,
    /// The name of the department, where it is known.
    pub department: Option<String>,
    /// The title; empty where there is none.
    pub title: String,
    /// Its own number to connect to.
    pub number: Option<Number>,
    /// Whether they are there.
    pub state: FoundState,
    /// Until when the state lasts, in the company's time zone: the last day or the time. None: not known, or it may
    /// not be told.
    pub until: Option<Moment>,
    /// Who answers.
    pub reach: Reach,
    /// Who answers, with name and number; none where nobody does.
    pub answer: Option<Answer>,
    /// The steps of the reach, with names.
    pub steps: Vec<ExplainedStep>,
    /// The sentence to say, in the company's first language.
    pub say: String,
}

impl Found {
    /// The first day of employment of a person who has not started.
    pub fn starts(&self) -> Option<NaiveDate> {
        match self.reach.steps.first()?.because {
            Because::NotStarted { from } if self.kind == Kind::Person => Some(from),
            _ => None,
        }
    }
}

/// Whom to connect to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Their name.
    pub name: String,
    /// The number, as written.
    pub number: Number,
    /// What is dialled.
    pub dial: String,
}

/// One step of a reach, with the name of whoever was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainedStep {
    /// Who or what was tried.
    pub name: String,
    /// Why.
    pub way: Way,
    /// Their place among those who stand in for the same one in the same way, from 1.
    pub nth: u32,
    /// Whom they stand in for, where that is not who was asked for.
    pub stands_in_for: Option<String>,
    /// What came of it.
    pub because: Because,
}

/// Explains a hit. None: it is no longer there.
pub(crate) fn explain(mut hit: Hit, roster: &Roster, at: DateTime<Utc>) -> Option<Found> {
    let shown = match hit.id {
        EntryId::Person(id) => Shown::person(roster.person(id)?, roster, at),
        EntryId::Role(id) => Shown::role(roster.role(id)?, roster, at),
        EntryId::Referral(id) => {
            let referral = roster.referral(id)?;
            let name = referral.names.first().cloned().unwrap_or_default();
            Shown {
                kind: Kind::Referral,
                name,
                about: Some(referral.about),
                company: referral.company,
                state: FoundState::Left,
                ..Shown::nobody()
            }
        }
    };
    without_hidden(&mut hit.matched, hit.id, roster, at);
    let asked = asked(hit.id);
    let company = roster.company(shown.company)?;
    let reach = reach(asked, roster, at);
    let steps = reach
        .steps
        .iter()
        .map(|step| ExplainedStep {
            name: name_of(step.who, roster),
            way: step.way,
            nth: step.nth,
            stands_in_for: step
                .stands_in_for
                .filter(|who| *who != Who::from(asked))
                .map(|who| name_of(who, roster)),
            because: step.because,
        })
        .collect();
    let answer = reach.contact().map(|contact| answer(contact.who, &contact.number, roster));
    Some(Found {
        say: say(asked, &reach, roster, at, company.language),
        kind: shown.kind,
        name: shown.name,
        about: shown.about,
        company: company.name.clone(),
        company_id: company.id,
        department: shown.department.and_then(|id| roster.department(id)).map(|part| part.name.clone()),
        title: shown.title,
        number: shown.number,
        state: shown.state.unless_answered(&reach, shown.kind),
        until: shown.until,
        reach,
        answer,
        steps,
        hit,
    })
}

/// Whom to connect to, by name.
pub(crate) fn answer(who: Who, number: &Number, roster: &Roster) -> Answer {
    Answer {
        // What a referral is about is not whose number it gives: that stands by itself.
        name: if matches!(who, Who::Referral(_)) { number.written.clone() } else { name_of(who, roster) },
        dial: number.dialled(region_of(who, roster)).to_owned(),
        number: number.clone(),
    }
}

/// What a caller asks for who asks for this.
pub(crate) fn asked(id: EntryId) -> Asked {
    match id {
        EntryId::Person(id) => Asked::Person(id),
        EntryId::Role(id) => Asked::Role(id),
        EntryId::Referral(id) => Asked::Referral(id),
    }
}

/// What is shown of a hit besides its reach.
struct Shown {
    kind: Kind,
    name: String,
    about: Option<ReferralAbout>,
    company: CompanyId,
    department: Option<DepartmentId>,
    title: String,
    number: Option<Number>,
    state: FoundState,
    until: Option<Moment>,
}

impl Shown {
    fn nobody() -> Self {
        Self {
            kind: Kind::Referral,
            name: String::new(),
            about: None,
            company: CompanyId(uuid::Uuid::nil()),
            department: None,
            title: String::new(),
            number: None,
            state: FoundState::Left,
            until: None,
        }
    }

    fn person(person: &Person, roster: &Roster, at: DateTime<Utc>) -> Self {
        let (state, until) = told(state_of(person, roster, at));
        // A leaver's own number is not ours to show; consent is asked for contact details, not for this.
        let number = if state == FoundState::Left { None } else { to_connect(&person.numbers).cloned() };
        Self {
            kind: Kind::Person,
            name: person.name.full(),
            about: None,
            company: person.company,
            department: person.department,
            title: person.title.clone(),
            number,
            state,
            until,
        }
    }

    fn role(role: &Role, roster: &Roster, at: DateTime<Utc>) -> Self {
        let (state, until) = state_of_role(role.id, role.company, roster, at);
        Self {
            kind: Kind::Role,
            name: role.name.clone(),
            about: None,
            company: role.company,
            department: role.department,
            title: String::new(),
            number: to_connect(&role.numbers).cloned(),
            state,
            until,
        }
    }
}

impl FoundState {
    /// A referral that has somewhere to send the caller is not the end of the matter.
    fn unless_answered(self, reach: &Reach, kind: Kind) -> Self {
        match (kind, &reach.outcome) {
            (Kind::Referral, Outcome::Direct(_) | Outcome::Covered(_)) => Self::Present,
            _ => self,
        }
    }
}

/// A role is in the state of the holder who is nearest to answering.
fn state_of_role(
    role: RoleId,
    company: CompanyId,
    roster: &Roster,
    at: DateTime<Utc>,
) -> (FoundState, Option<Moment>) {
    let day = day_at(at, roster.zone_of(company));
    let holders = roster.holders_on(role, day);
    let mut states = holders.iter().map(|person| told(state_of(person, roster, at)));
    let Some(first) = states.next() else { return (FoundState::Vacant, None) };
    states
        .find(|(state, _)| *state == FoundState::Present)
        .filter(|_| first.0 != FoundState::Present)
        .unwrap_or(first)
}

fn told(state: PersonState) -> (FoundState, Option<Moment>) {
    match state {
        PersonState::Present => (FoundState::Present, None),
        PersonState::Away { .. } => (FoundState::Away, state.told_until()),
        PersonState::Closed { opens } => (FoundState::Closed, opens.map(Moment::Time)),
        PersonState::Left { .. } => (FoundState::Left, None),
        PersonState::NotStarted { from } => (FoundState::Away, from.pred_opt().map(Moment::Day)),
    }
}

pub(crate) fn name_of(who: Who, roster: &Roster) -> String {
    let name = match who {
        Who::Person(id) => roster.person(id).map(|person| person.name.full()),
        Who::Role(id) => roster.role(id).map(|role| role.name.clone()),
        Who::Department(id) => roster.department(id).map(|department| department.name.clone()),
        Who::Company(id) => roster.company(id).map(|company| company.name.clone()),
        Who::Referral(id) => roster.referral(id).and_then(|referral| referral.names.first().cloned()),
    };
    name.unwrap_or_default()
}

pub(crate) fn region_of(who: Who, roster: &Roster) -> Option<Region> {
    let company = match who {
        Who::Person(id) => roster.person(id)?.company,
        Who::Role(id) => roster.role(id)?.company,
        Who::Department(id) => roster.department(id)?.company,
        Who::Company(id) => id,
        Who::Referral(id) => roster.referral(id)?.company,
    };
    roster.company(company)?.region
}
