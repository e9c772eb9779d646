//! The form of an absence: as somebody wrote it down, and the edits that make it so. Pure: writes nothing anywhere.
//!
//! Whether anybody answers meanwhile is not looked at here: what is doubtful is told, not refused.

use crate::absence::{Absence, AbsenceFault, Cover};
use crate::civil::{Moment, Span};
use crate::id::Ids;
use crate::record::{Edit, Record, RecordId};
use crate::repeat::Repeat;
use crate::roster::Roster;
use crate::{AbsenceId, CoverId, PersonId, RoleId};

/// An absence as somebody wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsenceDraft {
    /// None: a new one.
    pub id: Option<AbsenceId>,
    /// Who is away; several only for new ones: each gets an absence of their own.
    pub people: Vec<PersonId>,
    /// From when to when; of one that comes again, the first time.
    pub span: Span,
    /// How it comes again.
    pub repeats: Option<Repeat>,
    /// Who covers, in the order they are asked, and the only role each covers.
    pub covers: Vec<(PersonId, Option<RoleId>)>,
    /// Whether callers may be told when they return.
    pub return_may_be_told: bool,
    /// Absences of the same person that become one with this one.
    pub merge: Vec<AbsenceId>,
}

/// Why a draft cannot be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftFault {
    /// Nobody is away.
    Nobody,
    /// A known absence is of one person and stays so.
    SomebodyElse,
    /// The time makes no sense.
    Time(AbsenceFault),
    /// Somebody or something the draft names is not there.
    Gone(RecordId),
    /// Somebody would cover for themselves.
    Themselves(PersonId),
}

/// What saving a draft would do.
#[derive(Clone, Debug, PartialEq)]
pub struct AbsenceFormPlan {
    /// The absences as they shall be, in the order of the people.
    pub absences: Vec<Absence>,
    /// What is to be written; nothing where nothing is different.
    pub edits: Vec<Edit>,
}

impl AbsenceDraft {
    /// A draft of nothing yet, for these people, on the day or at the minute.
    pub fn new(people: Vec<PersonId>, span: Span) -> Self {
        Self {
            id: None,
            people,
            span,
            repeats: None,
            covers: Vec::new(),
            return_may_be_told: true,
            merge: Vec::new(),
        }
    }

    /// An absence as it is.
    pub fn read(absence: &Absence) -> Self {
        Self {
            id: Some(absence.id),
            people: vec![absence.person],
            span: absence.span,
            repeats: absence.repeats.clone(),
            covers: absence.covers.iter().map(|cover| (cover.person, cover.role)).collect(),
            return_may_be_told: absence.return_may_be_told,
            merge: Vec::new(),
        }
    }

    /// The absence of one of the people, with what is known of it. Covers keep their ids as far as they stay.
    pub fn absence_of(&self, person: PersonId, known: Option<&Absence>, ids: &mut dyn Ids) -> Absence {
        let mut before = known.map(|known| known.covers.clone()).unwrap_or_default();
        let mut covers: Vec<Cover> = Vec::with_capacity(self.covers.len());
        for &(cover, role) in &self.covers {
            if covers.iter().any(|named| named.person == cover && named.role == role) {
                continue;
            }
            let same = before.iter().position(|named| named.person == cover && named.role == role);
            let kept = same.map(|place| before.remove(place));
            covers.push(kept.unwrap_or_else(|| Cover { id: CoverId::next(ids), person: cover, role }));
        }
        Absence {
            id: known.map_or_else(|| AbsenceId::next(ids), |known| known.id),
            person,
            span: self.span,
            repeats: self.repeats.clone(),
            return_may_be_told: self.return_may_be_told,
            covers,
        }
    }
}

/// One absence that lasts as long as all of these together: from the first beginning to the last end, covered by
/// everybody who covered in one of them, and as careful as the most careful of them. None of them comes again.
pub fn merged(absence: &Absence, others: &[&Absence]) -> Absence {
    // All spans of a person are read in one zone, so any zone orders them rightly.
    let zone = chrono_tz::UTC;
    let mut merged = absence.clone();
    for other in others {
        if other.span.from.as_start(zone) < merged.span.from.as_start(zone) {
            merged.span.from = other.span.from;
        }
        merged.span.to = later(merged.span.to, other.span.to, zone);
        merged.return_may_be_told &= other.return_may_be_told;
        for cover in &other.covers {
            if merged.covers.iter().all(|named| (named.person, named.role) != (cover.person, cover.role)) {
                merged.covers.push(cover.clone());
            }
        }
    }
    merged
}

/// The later of two ends; none is "until further notice".
fn later(one: Option<Moment>, other: Option<Moment>, zone: chrono_tz::Tz) -> Option<Moment> {
    let (one, other) = (one?, other?);
    Some(if one.as_end(zone) < other.as_end(zone) { other } else { one })
}

/// What saving the draft would do. Marked twice for the same time is one absence, with what is said last.
///
/// # Errors
/// The draft cannot be saved as it is.
pub fn plan_absence(
    draft: &AbsenceDraft,
    roster: &Roster,
    ids: &mut dyn Ids,
) -> Result<AbsenceFormPlan, DraftFault> {
    let Some(&first) = draft.people.first() else { return Err(DraftFault::Nobody) };
    let known = match draft.id {
        None => None,
        Some(id) => {
            let known = roster.absences_of(first).iter().find(|known| known.id == id);
            if draft.people.len() > 1 {
                return Err(DraftFault::SomebodyElse);
            }
            Some(known.ok_or(DraftFault::Gone(RecordId::Absence(id)))?)
        }
    };
    for &(cover, role) in &draft.covers {
        if roster.person(cover).is_none() {
            return Err(DraftFault::Gone(RecordId::Person(cover)));
        }
        if let Some(role) = role.filter(|role| roster.role(*role).is_none()) {
            return Err(DraftFault::Gone(RecordId::Role(role)));
        }
    }
    let mut plan = AbsenceFormPlan { absences: Vec::new(), edits: Vec::new() };
    for (place, &person) in draft.people.iter().enumerate() {
        if draft.people[..place].contains(&person) {
            continue;
        }
        if roster.person(person).is_none() {
            return Err(DraftFault::Gone(RecordId::Person(person)));
        }
        // Whoever covers for several does not cover for themselves among them.
        let own = AbsenceDraft {
            covers: draft.covers.iter().copied().filter(|(cover, _)| *cover != person).collect(),
            ..draft.clone()
        };
        if own.covers.len() < draft.covers.len() && draft.people.len() == 1 {
            return Err(DraftFault::Themselves(person));
        }
        let theirs = roster.absences_of(person);
        let same = || theirs.iter().find(|other| other.span == draft.span && other.repeats == draft.repeats);
        let known = known.or_else(same);
        let mut absence = own.absence_of(person, known, ids);
        if let Some(fault) = absence.fault() {
            return Err(DraftFault::Time(fault));
        }
        let joined: Vec<&Absence> =
            theirs.iter().filter(|other| draft.merge.contains(&other.id) && other.id != absence.id).collect();
        if !joined.is_empty() {
            plan.edits.extend(joined.iter().map(|other| Edit::Remove(RecordId::Absence(other.id))));
            absence = merged(&absence, &joined);
            for cover in &mut absence.covers {
                // A removed absence takes its covers with it, so those that move here are new ones.
                if joined.iter().any(|other| other.covers.iter().any(|theirs| theirs.id == cover.id)) {
                    cover.id = CoverId::next(ids);
                }
            }
        }
        match known {
            None => plan.edits.push(Edit::Add(Record::Absence(absence.clone()))),
            Some(known) if *known != absence => {
                plan.edits.push(Edit::Alter(Record::Absence(absence.clone())));
            }
            Some(_) => {}
        }
        plan.absences.push(absence);
    }
    Ok(plan)
}
