//! When nobody answers for whom in the coming days, why, and who could: as HR is told it, and operators of today.

use chrono::Days;
use vaihde_domain::absence::Cover;
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::history::Act;
use vaihde_domain::holes::{Hole, HoleGrade, HoleSubject, all_holes, because};
use vaihde_domain::proposal::for_hole;
use vaihde_domain::reach::{Because, Who};
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::roster::Roster;
use vaihde_domain::state::{PersonState, state_of};
use vaihde_domain::{AbsenceId, CompanyId, CoverId, PersonId, RoleId};
use vaihde_store::{Done, StoreFault};

use super::check::{NamedProposal, named_proposal};
use crate::failure::{Failure, Result};
use crate::hr::HrDesk;
use crate::operator::OperatorDesk;
use crate::session::Switchboard;

/// The holes of some days, worst first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedHoles {
    /// Some of them.
    pub holes: Vec<NamedHole>,
    /// How many there are.
    pub count: usize,
}

/// A time in which nobody answers, with names. A person's and their roles' holes of one time are told as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedHole {
    /// Who is away, first of all; none: nobody holds the role.
    pub person: Option<PersonId>,
    /// The full names of those who are away.
    pub who: Vec<String>,
    /// Whether nobody answers for the person at all.
    pub everything: bool,
    /// The roles nobody answers for.
    pub roles: Vec<(RoleId, String)>,
    /// The company's name.
    pub company: String,
    /// When, in the zone of the company.
    pub span: Span,
    /// Everybody who was tried, and why they do not answer.
    pub because: Vec<(String, NotAnswering)>,
    /// Whether the company's fallback number answers at least.
    pub fallback: bool,
    /// The absence that a cover would be added to.
    pub absence: Option<AbsenceId>,
    /// Who could cover, those who are there all the time first.
    pub proposals: Vec<NamedProposal>,
}

/// Why somebody does not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum NotAnswering {
    Away { until: Option<Moment> },
    Closed,
    Left { last_day: chrono::NaiveDate },
    NotStarted { from: chrono::NaiveDate },
    NoNumber,
    Loop,
    Vacant,
    Fallback,
}

/// The most who are proposed for one hole.
const PROPOSED: usize = 3;

impl HrDesk<'_> {
    /// The holes of the coming days, today among them. Proposals come with the first `limit` of them.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn holes(&mut self, company: Option<CompanyId>, days: u32, limit: usize) -> Result<NamedHoles> {
        named_holes(self.switchboard, company, days, limit, Eyes::Hr)
    }

    /// Each subject's own holes, persons' and roles' apart, worst first: for scripts.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn holes_one_by_one(&mut self, company: Option<CompanyId>, days: u32) -> Result<Vec<NamedHole>> {
        let looked = Looked::at(self.switchboard, company, days)?;
        self.switchboard.with_rota(company, looked.from, looked.to, |rota, _| {
            let holes = looked.holes(&rota.roster, company);
            Ok(holes.iter().map(|hole| named(&[hole], &rota.roster, Eyes::Hr)).collect())
        })
    }

    /// Adds somebody to the covers of an absence, after those who cover already; none: they do.
    ///
    /// # Errors
    /// The absence or one of the others is not there, somebody would cover for themselves, or the database cannot be
    /// written. Nothing was changed.
    pub fn mend_hole(
        &mut self,
        absence: AbsenceId,
        cover: PersonId,
        role: Option<RoleId>,
    ) -> Result<Option<Done>> {
        let gone = |record| Failure::from(StoreFault::Gone(record));
        let known = self.switchboard.store.absence(absence)?;
        let mut known = known.ok_or_else(|| gone(RecordId::Absence(absence)))?;
        let person = self.switchboard.store.person(cover)?.ok_or_else(|| gone(RecordId::Person(cover)))?;
        if let Some(role) = role {
            self.switchboard.store.role(role)?.ok_or_else(|| gone(RecordId::Role(role)))?;
        }
        if person.id == known.person {
            return Err(Failure::CoversThemselves(person.name.full()));
        }
        if known.covers.iter().any(|known| known.person == cover && known.role == role) {
            return Ok(None);
        }
        let id = CoverId::next(self.switchboard.ids.as_mut());
        known.covers.push(Cover { id, person: cover, role });
        self.carry_out(Act::MendHole, &[Edit::Alter(Record::Absence(known))]).map(Some)
    }
}

impl OperatorDesk<'_> {
    /// Today's holes, as far as operators may know them: without proposals, and without ends that may not be told.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn holes_today(&mut self, company: Option<CompanyId>, limit: usize) -> Result<NamedHoles> {
        named_holes(self.switchboard, company, 1, limit, Eyes::Operator)
    }
}

/// Who is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Eyes {
    Hr,
    Operator,
}

fn named_holes(
    switchboard: &mut Switchboard,
    company: Option<CompanyId>,
    days: u32,
    limit: usize,
    eyes: Eyes,
) -> Result<NamedHoles> {
    let looked = Looked::at(switchboard, company, days)?;
    switchboard.with_rota(company, looked.from, looked.to, |rota, switchboard| {
        let holes = looked.holes(&rota.roster, company);
        let together = together(&holes);
        let count = together.len();
        let mut told: Vec<NamedHole> = Vec::with_capacity(limit.min(count));
        for holes in together.iter().take(limit) {
            let mut hole = named(holes, &rota.roster, eyes);
            if eyes == Eyes::Hr {
                hole.proposals = proposed(holes[0], &rota.roster, switchboard)?;
            }
            told.push(hole);
        }
        Ok(NamedHoles { holes: told, count })
    })
}

/// Some days from today on.
struct Looked {
    from: chrono::NaiveDate,
    to: chrono::NaiveDate,
    window: std::ops::Range<chrono::DateTime<chrono::Utc>>,
    now: chrono::DateTime<chrono::Utc>,
}

impl Looked {
    fn at(switchboard: &Switchboard, company: Option<CompanyId>, days: u32) -> Result<Self> {
        let (start, today, zone) = switchboard.today(company)?;
        let to = today.checked_add_days(Days::new(u64::from(days.max(1) - 1))).unwrap_or(today);
        let window = start..Moment::Day(to).as_end(zone);
        Ok(Self { from: today, to, window, now: switchboard.moment() })
    }

    /// Today is looked at from its beginning, so that a whole day is told as one; what is over is not told.
    fn holes(&self, roster: &Roster, company: Option<CompanyId>) -> Vec<Hole> {
        let mut holes = all_holes(roster, self.window.clone(), company);
        holes.retain(|hole| hole.until > self.now);
        holes
    }
}

/// A person's hole with those of their roles within it; roles of the same people and time with each other.
fn together(holes: &[Hole]) -> Vec<Vec<&Hole>> {
    let mut together: Vec<Vec<&Hole>> = Vec::new();
    let persons = holes.iter().filter(|hole| matches!(hole.subject, HoleSubject::Person(_)));
    together.extend(persons.map(|hole| vec![hole]));
    for hole in holes.iter().filter(|hole| matches!(hole.subject, HoleSubject::Role(_))) {
        let joins = |others: &&mut Vec<&Hole>| {
            let first = others[0];
            let same = first.away.first() == hole.away.first() && !hole.away.is_empty();
            match first.subject {
                HoleSubject::Person(_) => same && first.from <= hole.from && hole.until <= first.until,
                HoleSubject::Role(_) => first.away == hole.away && first.span == hole.span,
            }
        };
        match together.iter_mut().find(joins) {
            Some(others) => others.push(hole),
            None => together.push(vec![hole]),
        }
    }
    together.sort_by_key(|holes| {
        (holes[0].grade, holes[0].from, std::cmp::Reverse(holes[0].until), holes[0].subject)
    });
    together
}

fn named(holes: &[&Hole], roster: &Roster, eyes: Eyes) -> NamedHole {
    let hole = holes[0];
    let name = |id: &PersonId| roster.person(*id).map_or_else(String::new, |person| person.name.full());
    let roles = holes.iter().filter_map(|hole| match hole.subject {
        HoleSubject::Role(role) => roster.role(role).map(|role| (role.id, role.name.clone())),
        HoleSubject::Person(_) => None,
    });
    let company = match hole.subject {
        HoleSubject::Person(id) => roster.person(id).map(|person| person.company),
        HoleSubject::Role(id) => roster.role(id).map(|role| role.company),
    };
    let told = because(hole, roster);
    let steps = told.into_iter().filter_map(|(who, because)| step(who, because, hole, roster, eyes));
    NamedHole {
        person: hole.away.first().copied(),
        who: hole.away.iter().map(name).collect(),
        everything: matches!(hole.subject, HoleSubject::Person(_)),
        roles: roles.collect(),
        company: company.and_then(|id| roster.company(id)).map_or_else(String::new, |own| own.name.clone()),
        span: hole.span,
        because: steps.collect(),
        fallback: hole.grade == HoleGrade::OnlyFallback,
        absence: hole.absences.first().copied(),
        proposals: Vec::new(),
    }
}

/// None: that a message is taken is no reason.
fn step(
    who: Who,
    because: Because,
    hole: &Hole,
    roster: &Roster,
    eyes: Eyes,
) -> Option<(String, NotAnswering)> {
    let because = match because {
        Because::Away { until } => {
            let state = match who {
                Who::Person(id) => roster.person(id).map(|person| state_of(person, roster, hole.from)),
                _ => None,
            };
            match (eyes, state) {
                (Eyes::Hr, Some(PersonState::Away { until, .. })) => NotAnswering::Away { until },
                _ => NotAnswering::Away { until },
            }
        }
        Because::Closed { .. } => NotAnswering::Closed,
        Because::Left { last_day } => NotAnswering::Left { last_day },
        Because::NotStarted { from } => NotAnswering::NotStarted { from },
        Because::NoNumber => NotAnswering::NoNumber,
        Because::Loop => NotAnswering::Loop,
        Because::Vacant => NotAnswering::Vacant,
        Because::FallbackNumber => NotAnswering::Fallback,
        _ => return None,
    };
    let name = match who {
        Who::Person(id) => roster.person(id)?.name.full(),
        Who::Role(id) => roster.role(id)?.name.clone(),
        Who::Department(id) => roster.department(id)?.name.clone(),
        Who::Company(id) => roster.company(id)?.name.clone(),
        Who::Referral(_) => return None,
    };
    Some((name, because))
}

/// Who could cover in just that time, those who are there all of it first.
fn proposed(hole: &Hole, roster: &Roster, switchboard: &Switchboard) -> Result<Vec<NamedProposal>> {
    let Some(person) = hole.away.first() else { return Ok(Vec::new()) };
    let covered = switchboard.store.covered(&[*person])?;
    let proposed = for_hole(hole, roster, &covered, switchboard.moment());
    Ok(proposed.iter().take(PROPOSED).map(|proposal| named_proposal(proposal, roster)).collect())
}
