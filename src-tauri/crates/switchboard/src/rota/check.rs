//! What would go wrong with a draft and who could cover, with names.

use chrono::Days;
use vaihde_domain::absence::Absence;
use vaihde_domain::absence_form::AbsenceDraft;
use vaihde_domain::civil::Span;
use vaihde_domain::conflict::{Conflict, LOOK_AHEAD, absences_of, conflicts};
use vaihde_domain::proposal::{Proposal, Why, proposals};
use vaihde_domain::roster::Roster;
use vaihde_domain::{AbsenceId, PersonId};

use crate::failure::Result;
use crate::hr::HrDesk;

/// What would go wrong, and who could cover.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// What would go wrong, the gravest first.
    pub conflicts: Vec<NamedConflict>,
    /// Who could cover, best first; of a draft for several people nobody is proposed.
    pub proposals: Vec<NamedProposal>,
}

/// A conflict with the names of those it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedConflict {
    /// What is wrong.
    pub conflict: Conflict,
    /// The full name of who is away.
    pub who: String,
    /// The full name of the cover, where it is about one.
    pub cover: String,
    /// The name of the role or company it is about.
    pub about: String,
    /// The full names of the others the cover covers for.
    pub others: Vec<String>,
    /// The time of the other absence, where it is about one.
    pub other: Option<Absence>,
}

/// A proposal with names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedProposal {
    /// Who.
    pub person: PersonId,
    /// Their full name.
    pub name: String,
    /// Their title; may be empty.
    pub title: String,
    /// Why.
    pub why: Why,
    /// The name of the role that is why.
    pub role: String,
    /// When they are away themselves in that time.
    pub away: Vec<Span>,
    /// For how many others they cover in that time.
    pub covers_others: usize,
}

impl HrDesk<'_> {
    /// What would go wrong with a draft, and who could cover.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn check(&mut self, draft: &AbsenceDraft) -> Result<Checked> {
        let Some(first) = draft.people.first() else { return Ok(Checked::default()) };
        let Some(first) = self.switchboard.store.person(*first)? else { return Ok(Checked::default()) };
        let from = draft.span.from.day();
        let horizon = from.checked_add_days(Days::new(LOOK_AHEAD)).unwrap_or(from);
        let to = match draft.repeats {
            None => draft.span.to.map_or(horizon, |to| to.day().min(horizon)),
            Some(_) => horizon,
        };
        let companies: Vec<_> = if draft.people.len() == 1 { vec![first.company] } else { Vec::new() };
        let company = companies.first().copied();
        self.switchboard.with_rota(company, from, to.max(from), |rota, switchboard| {
            let at = switchboard.moment();
            let drafted = absences_of(draft, &rota.roster);
            let mut checked = Checked::default();
            for absence in &drafted {
                let found = conflicts(absence, &rota.roster, at).into_iter();
                let unmerged = found.filter(|conflict| {
                    !matches!(conflict, Conflict::Overlap { absence, .. } if draft.merge.contains(absence))
                });
                checked.conflicts.extend(unmerged.map(|conflict| named(conflict, absence, &rota.roster)));
            }
            if let [only] = drafted.as_slice() {
                let covered = switchboard.store.covered(&[only.person])?;
                let proposed = proposals(only, &rota.roster, &covered, at);
                checked.proposals =
                    proposed.iter().map(|proposal| named_proposal(proposal, &rota.roster)).collect();
            }
            Ok(checked)
        })
    }

    /// What is wrong with saved absences all the same.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn conflicts_of(&mut self, absences: &[AbsenceId]) -> Result<Vec<NamedConflict>> {
        let mut found = Vec::new();
        for id in absences {
            if let Some(absence) = self.switchboard.store.absence(*id)? {
                found.extend(self.check(&AbsenceDraft::read(&absence))?.conflicts);
            }
        }
        Ok(found)
    }
}

fn full_name(id: PersonId, roster: &Roster) -> String {
    roster.person(id).map_or_else(String::new, |person| person.name.full())
}

fn named(conflict: Conflict, absence: &Absence, roster: &Roster) -> NamedConflict {
    let mut named = NamedConflict {
        who: full_name(absence.person, roster),
        cover: String::new(),
        about: String::new(),
        others: Vec::new(),
        other: None,
        conflict,
    };
    match &named.conflict {
        Conflict::Uncovered { .. } => {}
        Conflict::RoleUncovered { role, .. } => {
            named.about = roster.role(*role).map_or_else(String::new, |role| role.name.clone());
        }
        Conflict::CoverThemselves { cover }
        | Conflict::CoverLeft { cover, .. }
        | Conflict::CoverNotStarted { cover, .. }
        | Conflict::CoverLoop { cover }
        | Conflict::CoverAway { cover, .. }
        | Conflict::CoverNoNumber { cover } => named.cover = full_name(*cover, roster),
        Conflict::CoverBusy { cover, others } => {
            named.others = others.iter().map(|other| full_name(*other, roster)).collect();
            named.cover = full_name(*cover, roster);
        }
        Conflict::OtherCompany { cover, company } => {
            named.about = roster.company(*company).map_or_else(String::new, |company| company.name.clone());
            named.cover = full_name(*cover, roster);
        }
        Conflict::Overlap { absence: other, .. } => {
            named.other = roster.absences_of(absence.person).iter().find(|known| known.id == *other).cloned();
        }
    }
    named
}

pub(super) fn named_proposal(proposal: &Proposal, roster: &Roster) -> NamedProposal {
    let person = roster.person(proposal.person);
    let role = match proposal.why {
        Why::RoleDeputy(role) | Why::SameRole(role) => roster.role(role).map(|role| role.name.clone()),
        Why::Deputy | Why::Covered(_) | Why::SameWork => None,
    };
    NamedProposal {
        person: proposal.person,
        name: person.map_or_else(String::new, |person| person.name.full()),
        title: person.map_or_else(String::new, |person| person.title.clone()),
        why: proposal.why,
        role: role.unwrap_or_default(),
        away: proposal.away.clone(),
        covers_others: proposal.covers_others,
    }
}
