//! What holds in every office: a conflict is told exactly where reach finds nobody in the time of the absence, and nobody is
//! proposed who could not cover.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;
use vaihde_domain::absence::Covered;
use vaihde_domain::civil::{Moment, day_at};
use vaihde_domain::conflict::{Conflict, conflicts};
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::proposal::proposals;
use vaihde_domain::reach::{Asked, Who, reach};
use vaihde_domain::roster::Roster;
use vaihde_domain::state::absences_at;
use vaihde_domain::{AbsenceId, PersonId};

use crate::office::{Office, day, weekdays};
use crate::{absence, now, weekly};

const PEOPLE: usize = 6;

/// Who, from which hour after Monday, for how many hours, by whole days or not, who covers, every week or once.
type Drawn = (usize, i64, i64, bool, Vec<usize>, bool);

fn drawn(covers: std::ops::Range<usize>) -> impl Strategy<Value = Drawn> {
    let covers = prop::collection::vec(0..PEOPLE, covers);
    (0..PEOPLE, -40_i64..240, 1_i64..120, any::<bool>(), covers, prop::bool::weighted(0.2))
}

fn put(
    office: &mut Office,
    people: &[PersonId],
    (who, after, lasts, whole, covers, again): &Drawn,
) -> AbsenceId {
    let begins = day("6.7.").and_hms_opt(0, 0, 0).unwrap() + TimeDelta::hours(*after);
    let midnight = (begins.date() + TimeDelta::days(1)).and_hms_opt(0, 0, 0).unwrap();
    let ends = begins + TimeDelta::hours(*lasts);
    let ends = if *again && !whole { ends.min(midnight) } else { ends };
    let covers: Vec<PersonId> = covers.iter().map(|cover| people[*cover]).collect();
    let id = office.away(people[*who], "6.7.", "6.7.", &covers);
    let put = office.directory.absences.last_mut().unwrap();
    let last = if *again { begins.date() } else { ends.date() };
    (put.span.from, put.span.to) = if *whole {
        (Moment::Day(begins.date()), Some(Moment::Day(last)))
    } else {
        (Moment::Time(begins), Some(Moment::Time(ends)))
    };
    if *again {
        weekly(office, id, None);
    }
    id
}

fn answered(person: PersonId, roster: &Roster, at: DateTime<Utc>) -> bool {
    let contact = reach(Asked::Person(person), roster, at).contact().map(|contact| contact.who);
    contact.is_some_and(|who| !matches!(who, Who::Company(_)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn conflicts_say_what_reach_says_and_proposals_could_cover(
        draft in drawn(0..4),
        others in prop::collection::vec(drawn(0..3), 0..8),
        hours in prop::collection::vec(any::<bool>(), PEOPLE),
        deputies in prop::collection::vec((0..PEOPLE, 0..PEOPLE), 0..5),
        covered in prop::collection::vec((0..PEOPLE, 0..PEOPLE), 0..4),
        (without_number, left) in (prop::option::of(0..PEOPLE), prop::option::of(0..PEOPLE)),
    ) {
        let mut office = Office::new();
        let people: Vec<PersonId> = (0..PEOPLE).map(|nth| office.person(&format!("N {nth}"))).collect();
        for (&id, own) in people.iter().zip(hours) {
            if own { office.of(id, |person| person.hours.week = Some(weekdays("8.00-16.00"))); }
        }
        if let Some(nth) = without_number { office.without_number(people[nth]); }
        if let Some(nth) = left { office.left(people[nth], "9.7."); }
        for (of, deputy) in deputies { office.deputies(DeputyOf::Person(people[of]), &[people[deputy]]); }
        for other in &others { put(&mut office, &people, other); }
        let drafted = put(&mut office, &people, &draft);
        let draft = absence(&office, drafted);
        // With the absence in the roster or without, the same is told.
        let roster = office.roster();
        office.directory.absences.pop();
        let before = office.roster();
        let told = conflicts(&draft, &before, now());
        prop_assert_eq!(&told, &conflicts(&draft, &roster, now()));

        let helsinki = Tz::Europe__Helsinki;
        let person = roster.person(draft.person).unwrap();
        let today = Moment::Day(day("6.7.")).as_start(helsinki);
        let hours = || (0..24 * 16).map(|hour| today + TimeDelta::minutes(60 * hour + 11));
        let within = |at: DateTime<Utc>| draft.time_at(at, helsinki).is_some();
        for at in hours() {
            let employed = !person.employed.ended_by(day_at(at, helsinki));
            let missed = within(at) && employed && roster.hours_of(person).is_open(at);
            let said = told.iter().any(|conflict| matches!(conflict,
                Conflict::Uncovered { when } if when.iter().any(|span| span.contains(at, helsinki))));
            prop_assert!(!said || within(at), "what is told lies in the absence: {}", at);
            if missed {
                prop_assert_eq!(said, !answered(person.id, &roster, at), "at {}", at);
            }
        }
        let named: BTreeSet<PersonId> = draft.covers.iter().map(|cover| cover.person).collect();
        let is_away = |who: PersonId, at: DateTime<Utc>| {
            absences_at(roster.person(who).unwrap(), &before, at).next().is_some()
        };
        for &cover in named.iter().filter(|cover| **cover != person.id) {
            for at in hours().filter(|at| within(*at)) {
                let said = told.iter().any(|conflict| matches!(conflict,
                    Conflict::CoverAway { cover: who, when } if *who == cover && when.iter().any(|span| span.contains(at, helsinki))));
                prop_assert_eq!(said, is_away(cover, at), "{:?} at {}", cover, at);
            }
        }

        let covered: Vec<Covered> = covered.iter().map(|&(who, cover)| Covered {
            person: people[who], cover: people[cover], role: None, last_on: day("1.6."),
        }).collect();
        let proposed = proposals(&draft, &before, &covered, now());
        let each: BTreeSet<PersonId> = proposed.iter().map(|one| one.person).collect();
        prop_assert_eq!(each.len(), proposed.len());
        for proposal in &proposed {
            prop_assert!(proposal.person != person.id && !named.contains(&proposal.person));
            prop_assert_ne!(Some(proposal.person), without_number.map(|nth| people[nth]));
            for at in hours().filter(|at| within(*at)) {
                let said = proposal.away.iter().any(|span| span.contains(at, helsinki));
                prop_assert_eq!(said, is_away(proposal.person, at), "{:?} at {}", proposal, at);
            }
        }
        let reasons: Vec<_> = proposed.iter().map(|one| std::mem::discriminant(&one.why)).collect();
        let mut without_doubles = reasons.clone();
        without_doubles.dedup();
        let kinds: std::collections::HashSet<_> = reasons.iter().collect();
        prop_assert_eq!(kinds.len(), without_doubles.len(), "reasons are in their order: {:?}", proposed);
    }
}
