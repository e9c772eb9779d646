//! What holds for every absence in every office, however tangled.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;
use vaihde_domain::PersonId;
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::absence_form::merged;
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::conflict::{Conflict, conflicts};
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::proposal::proposals;
use vaihde_domain::reach::{Asked, Who, free_number, reach};
use vaihde_domain::repeat::{DayOfWeek, Repeat};
use vaihde_domain::roster::Roster;
use vaihde_domain::state::absences_at;

use crate::office::{ELSEWHERE, HR, Office, day, morning, role, week, who};

const PEOPLE: usize = 6;
const ZONE: Tz = Tz::Europe__Helsinki;

/// Whose, from which hour of the month, for how many hours, by whole days, again each week, covers.
type Drawn = (usize, i64, Option<i64>, bool, bool, Vec<(usize, Option<usize>)>);

fn drawn() -> impl Strategy<Value = Drawn> {
    let cover = (0..PEOPLE, prop::option::of(0_usize..2));
    let lasts = prop::option::weighted(0.9, 1_i64..150);
    let covers = prop::collection::vec(cover, 0..4);
    (0..PEOPLE, -60_i64..300, lasts, any::<bool>(), prop::bool::weighted(0.2), covers)
}

fn made(office: &mut Office, (nth, after, lasts, whole, repeats, covers): Drawn) -> Absence {
    let begins = day(6).and_hms_opt(0, 0, 0).unwrap() + TimeDelta::hours(after);
    let moment = |at: chrono::NaiveDateTime| if whole { Moment::Day(at.date()) } else { Moment::Time(at) };
    let span = Span { from: moment(begins), to: lasts.map(|lasts| moment(begins + TimeDelta::hours(lasts))) };
    let mut absence = office.absence(nth, span, &covers);
    if repeats {
        let end = begins.date() + TimeDelta::days(1);
        let to = if whole { moment(begins) } else { moment(end.and_hms_opt(0, 0, 0).unwrap()) };
        absence.span.to = Some(to);
        let on = BTreeSet::from([DayOfWeek(begins.weekday()), DayOfWeek(chrono::Weekday::Thu)]);
        absence.repeats = Some(Repeat { every_weeks: 1, on, until: None, except: BTreeSet::new() });
    }
    absence
}

#[derive(Clone, Debug)]
struct Tangle {
    absences: Vec<Drawn>,
    draft: Drawn,
    hours: Vec<u8>,
    deputies: Vec<(usize, usize)>,
    holders: Vec<(usize, usize)>,
    without_number: Option<usize>,
    left: Option<usize>,
    elsewhere: Option<usize>,
}

fn tangle() -> impl Strategy<Value = Tangle> {
    (
        prop::collection::vec(drawn(), 0..9),
        drawn(),
        prop::collection::vec(0_u8..4, PEOPLE),
        prop::collection::vec((0..PEOPLE + 2, 0..PEOPLE), 0..5),
        prop::collection::vec((0_usize..2, 0..PEOPLE), 0..4),
        (prop::option::of(0..PEOPLE), prop::option::of(0..PEOPLE), prop::option::weighted(0.2, 0..PEOPLE)),
    )
        .prop_map(|(absences, draft, hours, deputies, holders, (without_number, left, elsewhere))| {
            Tangle { absences, draft, hours, deputies, holders, without_number, left, elsewhere }
        })
}

impl Tangle {
    fn office(&self) -> (Office, Absence) {
        let mut office = Office::of(PEOPLE);
        for (nth, kind) in self.hours.iter().enumerate() {
            let person = office.person(nth);
            person.department = Some(HR);
            person.title = "palkanlaskija".to_owned();
            match kind {
                1 => person.hours = week(&[0, 2], 8, 12),
                2 => person.hours = week(&[0, 1, 2, 3, 4, 5, 6], 22, 6),
                _ => {}
            }
        }
        for &(of, nth) in &self.deputies {
            let of = if of < PEOPLE { DeputyOf::Person(who(of)) } else { DeputyOf::Role(role(of - PEOPLE)) };
            office.deputy(of, nth);
        }
        for &(held, nth) in &self.holders {
            office.holds(held, nth, None, None);
        }
        if let Some(nth) = self.without_number {
            office.person(nth).numbers.clear();
        }
        if let Some(nth) = self.left {
            office.person(nth).employed.to = Some(day(9));
        }
        if let Some(nth) = self.elsewhere {
            office.person(nth).company = ELSEWHERE;
        }
        for drawn in &self.absences {
            let (nth, covers) = (drawn.0, drawn.5.clone());
            let absence = made(&mut office, drawn.clone());
            let id = office.away(nth, absence.span, &[]);
            let known = office.directory.absences.last_mut().unwrap();
            *known = Absence { id, ..absence };
            assert_eq!(known.covers.len(), covers.len());
        }
        let draft = made(&mut office, self.draft.clone());
        (office, draft)
    }
}

fn within(when: &[Span], at: DateTime<Utc>) -> bool {
    when.iter().any(|span| span.contains(at, ZONE))
}

/// Half past every hour of some weeks, but for the days that are over.
fn moments(from: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
    let first = morning(6) - TimeDelta::hours(9) + TimeDelta::minutes(30);
    (0..24 * 28).map(move |hour| first + TimeDelta::hours(hour)).filter(move |at| *at >= from)
}

/// Whether somebody would be at work.
fn at_work(id: PersonId, roster: &Roster, at: DateTime<Utc>) -> bool {
    let person = roster.person(id).unwrap();
    let today = vaihde_domain::civil::day_at(at, ZONE);
    let employed = !person.employed.ended_by(today) && !person.employed.begins_after(today);
    employed && roster.hours_of(person).is_open(at)
}

fn is_away(id: PersonId, roster: &Roster, at: DateTime<Utc>) -> bool {
    absences_at(roster.person(id).unwrap(), roster, at).next().is_some()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_it_is_told_exactly_when_nobody_answers_and_which_covers_are_away(tangle in tangle()) {
        let (office, draft) = tangle.office();
        let (before, after) = (office.roster(), office.roster().with_absence(draft.clone()));
        let found = conflicts(&draft, &before, morning(6));
        let uncovered = found.iter().find_map(|conflict| match conflict {
            Conflict::Uncovered { when } => Some(when.clone()),
            _ => None,
        });
        let uncovered = uncovered.unwrap_or_default();
        let covers: BTreeSet<PersonId> = draft.covers.iter().map(|cover| cover.person).collect();
        for at in moments(morning(6)) {
            let missed = draft.time_at(at, ZONE).is_some() && at_work(draft.person, &after, at);
            if !missed {
                continue;
            }
            let reached = reach(Asked::Person(draft.person), &after, at);
            let answered = reached.contact().is_some_and(|contact| !matches!(contact.who, Who::Company(_)));
            prop_assert_eq!(within(&uncovered, at), !answered, "{} {:?}", at, found);
            for &cover in covers.iter().filter(|&&cover| cover != draft.person) {
                let away = found.iter().any(|conflict| {
                    matches!(conflict, Conflict::CoverAway { cover: who, when } if *who == cover && within(when, at))
                });
                prop_assert_eq!(away, is_away(cover, &before, at), "{:?} {} {:?}", cover, at, found);
            }
        }
        let themselves = covers.contains(&draft.person);
        prop_assert_eq!(found.contains(&Conflict::CoverThemselves { cover: draft.person }), themselves);
    }

    #[test]
    fn nobody_is_proposed_twice_or_without_being_able_to_answer(tangle in tangle()) {
        let (office, draft) = tangle.office();
        let roster = office.roster();
        let found = proposals(&draft, &roster, &[], morning(6));
        let people: BTreeSet<PersonId> = found.iter().map(|proposal| proposal.person).collect();
        prop_assert_eq!(people.len(), found.len());
        prop_assert!(found.len() <= 8);
        prop_assert!(!people.contains(&draft.person));
        prop_assert!(draft.covers.iter().all(|cover| !people.contains(&cover.person)));
        for proposal in &found {
            let cover = roster.person(proposal.person).unwrap();
            let mut answers = false;
            for at in moments(morning(6) - TimeDelta::hours(9)).filter(|at| draft.time_at(*at, ZONE).is_some()) {
                answers |= free_number(cover, &roster, at).is_some();
                if at_work(draft.person, &roster, at) {
                    prop_assert_eq!(within(&proposal.away, at), is_away(cover.id, &roster, at));
                }
            }
            // What goes on beyond these weeks may be answered for later.
            let goes_on = draft.last_day().is_none_or(|last| last >= day(31));
            prop_assert!(answers || goes_on, "{:?} {:?}", draft, proposal);
        }
    }

    #[test]
    fn absences_made_one_hold_all_their_times_and_covers_and_are_as_careful(
        spans in prop::collection::vec((0_i64..200, prop::option::of(1_i64..100), any::<bool>()), 1..5),
        covers in prop::collection::vec((0_usize..3, prop::option::of(0_usize..2)), 0..6),
    ) {
        let mut office = Office::of(3);
        let mut absences = Vec::new();
        for (nth, &(after, lasts, told)) in spans.iter().enumerate() {
            let theirs: BTreeSet<_> = covers.iter().copied().skip(nth).step_by(spans.len()).collect();
            let theirs = theirs.into_iter().collect();
            let absence = made(&mut office, (0, after, lasts, told, false, theirs));
            absences.push(Absence { return_may_be_told: told, ..absence });
        }
        let others: Vec<&Absence> = absences.iter().skip(1).collect();
        let one = merged(&absences[0], &others);
        for at in moments(morning(6) - TimeDelta::hours(9)) {
            let any = absences.iter().any(|absence| absence.time_at(at, ZONE).is_some());
            prop_assert!(!any || one.time_at(at, ZONE).is_some());
        }
        let named = |cover: &Cover| (cover.person, cover.role);
        let all: BTreeSet<_> = absences.iter().flat_map(|absence| &absence.covers).map(named).collect();
        let kept: Vec<_> = one.covers.iter().map(named).collect();
        prop_assert_eq!(kept.len(), all.len());
        prop_assert_eq!(kept.into_iter().collect::<BTreeSet<_>>(), all);
        prop_assert_eq!(one.return_may_be_told, absences.iter().all(|absence| absence.return_may_be_told));
        prop_assert_eq!(one.id, absences[0].id);
    }
}
