//! The form of an absence: read, saved for one or for many, confirmed, taken away. Each is one Operation.

use vaihde_domain::absence::Absence;
use vaihde_domain::absence_form::{AbsenceDraft, DraftFault, plan_absence};
use vaihde_domain::civil::{Moment, Span, day_at};
use vaihde_domain::history::Act;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::roster::Roster;
use vaihde_domain::{AbsenceId, PersonId, RoleId};
use vaihde_store::{Done, StoreFault, Subject, Version};

use super::HrDesk;
use super::history::ToldChange;
use crate::failure::{Failure, Result};
use crate::forms::Choice;

/// The form of an absence, and what can be chosen in it.
#[derive(Clone, Debug)]
pub struct AbsenceForm {
    /// As it is.
    pub draft: AbsenceDraft,
    /// Where the history stood when it was read.
    pub seen: Version,
    /// Everybody the draft names.
    pub people: Vec<Choice<PersonId>>,
    /// The roles the person holds; of several people those that all of them hold.
    pub roles: Vec<Choice<RoleId>>,
    /// What was done to it, newest first; the newest is who confirmed it last.
    pub history: Vec<ToldChange>,
}

/// An absence was saved, or one for each of several people.
#[derive(Clone, Debug)]
pub struct SavedAbsence {
    /// The absences, in the order of the people.
    pub absences: Vec<Absence>,
    /// What was done, for undo; none: nothing was different.
    pub done: Option<Done>,
}

impl HrDesk<'_> {
    /// The form of an absence; none: it is no longer there.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn absence_form(&self, absence: AbsenceId) -> Result<Option<AbsenceForm>> {
        let seen = self.switchboard.store.version()?;
        let Some(absence) = self.switchboard.store.absence(absence)? else { return Ok(None) };
        let roster = self.roster(&[absence.person])?;
        let history = self.history_of(absence.id)?;
        Ok(Some(AbsenceForm { history, ..with_choices(AbsenceDraft::read(&absence), seen, &roster) }))
    }

    /// The form of a new absence of some people, for today.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn new_absence_form(&self, people: &[PersonId]) -> Result<AbsenceForm> {
        let seen = self.switchboard.store.version()?;
        let roster = self.roster(people)?;
        let known: Vec<PersonId> =
            people.iter().copied().filter(|person| roster.person(*person).is_some()).collect();
        let zone = known.first().and_then(|person| roster.person(*person)).map(|person| person.company);
        let zone = zone.map_or(chrono_tz::Tz::Europe__Helsinki, |company| roster.zone_of(company));
        let today = Moment::Day(day_at(self.switchboard.moment(), zone));
        let draft = AbsenceDraft::new(known, Span { from: today, to: Some(today) });
        Ok(with_choices(draft, seen, &roster))
    }

    /// Saves a draft as one Operation. `seen` is where the history stood when its form was read.
    ///
    /// # Errors
    /// The draft makes no sense, the absence was changed since or is no longer there, or the database cannot be
    /// written. Nothing was changed.
    pub fn save_absence(&mut self, draft: &AbsenceDraft, seen: Version) -> Result<SavedAbsence> {
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        let written = draft.id.into_iter().chain(draft.merge.iter().copied());
        if written.map(RecordId::Absence).any(|record| changed.contains(&record)) {
            let gone = match draft.id {
                Some(id) => self.switchboard.store.absence(id)?.is_none(),
                None => false,
            };
            let fault = draft.id.filter(|_| gone).map(|id| StoreFault::Gone(RecordId::Absence(id)));
            return Err(fault.unwrap_or(StoreFault::ChangedMeanwhile).into());
        }
        let named = draft.people.iter().copied().chain(draft.covers.iter().map(|(cover, _)| *cover));
        let people: Vec<Subject> = named.map(Subject::Person).collect();
        let roles = draft.covers.iter().filter_map(|(_, role)| role.map(Subject::Role));
        let subjects: Vec<Subject> = people.into_iter().chain(roles).collect();
        let roster = self.switchboard.roster(&subjects, &[])?;
        let plan = plan_absence(draft, &roster, self.switchboard.ids.as_mut())
            .map_err(|fault| refused(fault, &roster))?;
        let done = match plan.edits.is_empty() {
            true => None,
            false => {
                let header = self.switchboard.header(Act::SaveAbsence);
                Some(self.switchboard.store.carry_out(header, &plan.edits, Some(now))?)
            }
        };
        Ok(SavedAbsence { absences: plan.absences, done })
    }

    /// Takes absences away, as one Operation.
    ///
    /// # Errors
    /// One of them is no longer there, or the database cannot be written. Nothing was changed.
    pub fn remove_absences(&mut self, absences: &[AbsenceId]) -> Result<Done> {
        let edits: Vec<Edit> = absences.iter().map(|id| Edit::Remove(RecordId::Absence(*id))).collect();
        self.carry_out(Act::RemoveAbsences, &edits)
    }

    /// Says that absences are as they are, as one Operation: who said it and when is then told with them.
    ///
    /// # Errors
    /// One of them is no longer there, or the database cannot be written. Nothing was changed.
    pub fn confirm_absences(&mut self, absences: &[AbsenceId]) -> Result<Done> {
        let mut edits = Vec::with_capacity(absences.len());
        for &id in absences {
            let absence = self.switchboard.store.absence(id)?;
            let absence = absence.ok_or(StoreFault::Gone(RecordId::Absence(id)))?;
            edits.push(Edit::Alter(Record::Absence(absence)));
        }
        self.carry_out(Act::ConfirmAbsences, &edits)
    }
}

fn refused(fault: DraftFault, roster: &Roster) -> Failure {
    match fault {
        DraftFault::Nobody => Failure::NoSuchPerson(String::new()),
        DraftFault::SomebodyElse => StoreFault::ChangedMeanwhile.into(),
        DraftFault::Time(fault) => Failure::AbsenceTime(fault),
        DraftFault::Gone(record) => StoreFault::Gone(record).into(),
        DraftFault::Themselves(person) => Failure::CoversThemselves(
            roster.person(person).map_or_else(String::new, |person| person.name.full()),
        ),
    }
}

fn with_choices(draft: AbsenceDraft, seen: Version, roster: &Roster) -> AbsenceForm {
    let named = draft.people.iter().copied().chain(draft.covers.iter().map(|(cover, _)| *cover));
    let mut people: Vec<Choice<PersonId>> = Vec::new();
    for person in named.filter_map(|id| roster.person(id)) {
        if people.iter().all(|known| known.id != person.id) {
            people.push(Choice { id: person.id, name: person.name.full(), detail: person.title.clone() });
        }
    }
    let held = |person: PersonId| roster.assignments_of(person).iter().map(|held| held.role);
    let mut roles: Vec<Choice<RoleId>> = Vec::new();
    for role in draft.people.first().into_iter().flat_map(|first| held(*first)) {
        let all_hold = draft.people.iter().all(|person| held(*person).any(|other| other == role));
        if all_hold
            && roles.iter().all(|known| known.id != role)
            && let Some(role) = roster.role(role)
        {
            roles.push(Choice { id: role.id, name: role.name.clone(), detail: String::new() });
        }
    }
    AbsenceForm { draft, seen, people, roles, history: Vec::new() }
}
