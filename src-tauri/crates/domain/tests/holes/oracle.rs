//! Holes compared with what reach says at every hour and every edge, on any roster.

use super::*;

/// An absence by numbers: who, from which hour of the window, how many hours, whole days or not, covers, repeated.
type Drawn = (usize, i64, i64, bool, Vec<(usize, Option<usize>)>, bool);

fn drawn() -> impl Strategy<Value = Drawn> {
    let cover = (0_usize..5, prop::option::of(0_usize..2));
    (
        0_usize..5,
        -30_i64..200,
        1_i64..100,
        any::<bool>(),
        prop::collection::vec(cover, 0..3),
        prop::bool::weighted(0.2),
    )
}

/// Hours of somebody: none, office hours, three mornings a week, nights.
fn some_hours(kind: u8) -> Hours {
    let stretch = |from: &str, to: &str| Open { from: from.parse().unwrap(), to: to.parse().unwrap() };
    let mut week = Week::default();
    match kind {
        1 => return office_hours(),
        2 => week[..3].fill(vec![stretch("08:00:00", "12:00:00")]),
        3 => week.fill(vec![stretch("22:00:00", "06:00:00")]),
        _ => return Hours::default(),
    }
    Hours { week: Some(week), ..Hours::default() }
}

fn answers(reach: &Reach) -> bool {
    reach.contact().is_some_and(|contact| !matches!(contact.who, Who::Company(_)))
}

/// Who should answer: the person; the role's holders; of a vacant role its deputies.
fn asked_of(subject: HoleSubject, roster: &Roster, at: DateTime<Utc>) -> Vec<&Person> {
    match subject {
        HoleSubject::Person(id) => roster.person(id).into_iter().collect(),
        HoleSubject::Role(id) => {
            let holders = roster.holders_on(id, day_at(at, Helsinki));
            let deputies = roster.deputies_of(DeputyOf::Role(id)).iter();
            let deputies = deputies.filter_map(|deputy| roster.person(deputy.person));
            if holders.is_empty() { deputies.collect() } else { holders }
        }
    }
}

fn zone_of(subject: HoleSubject, roster: &Roster) -> Tz {
    match subject {
        HoleSubject::Person(id) => roster.zone_of(roster.person(id).unwrap().company),
        HoleSubject::Role(_) => Helsinki,
    }
}

/// Whether somebody should be at work, and whether they are away.
fn missed(person: &Person, roster: &Roster, at: DateTime<Utc>) -> (bool, bool) {
    let today = day_at(at, roster.zone_of(person.company));
    let employed = !person.employed.ended_by(today) && !person.employed.begins_after(today);
    let should = employed && roster.hours_of(person).is_open(at);
    (should, should && absences_at(person, roster, at).next().is_some())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn there_is_a_hole_exactly_when_reach_finds_nobody_for_somebody_who_should_be_there(
        // DST weeks of spring and autumn, a year's end, a leap day, midsummer.
        start in prop::sample::select(vec!["2026-03-26", "2026-10-22", "2026-12-28", "2028-02-26", "2026-06-17"]),
        absences in prop::collection::vec(drawn(), 1..9),
        hours in prop::collection::vec(0_u8..4, 6),
        deputies in prop::collection::vec((0_usize..7, 0_usize..5), 0..5),
        holders in prop::collection::vec(prop::collection::vec(0_usize..5, 0..3), 2),
        (duty, fallback, without_number, left, coming) in (
            prop::option::weighted(0.4, prop::bool::weighted(0.7)), any::<bool>(),
            prop::option::of(0_usize..5), prop::option::of(0_usize..5), prop::option::of(0_usize..5),
        ),
        (own_number, held, abroad) in (prop::bool::weighted(0.1), prop::collection::vec((0_i64..9, 0_i64..9, 0_u8..4), 6), any::<bool>()),
    ) {
        let mut office = Office::with(5);
        office.directory.companies[0].hours = some_hours(hours[5]);
        for (person, kind) in office.directory.people.iter_mut().zip(&hours) {
            person.hours = some_hours(*kind);
        }
        office.directory.people[0].department = Some(HR);
        let fax = Number { kind: NumberKind::Fax, ..number() };
        office.directory.departments[0].duty_number = duty.map(|answers| if answers { number() } else { fax });
        if fallback { office.directory.companies[0].fallback = Fallback::Number(number()); }
        if let Some(nth) = without_number { office.directory.people[nth].numbers.clear(); }
        if let Some(nth) = left { office.directory.people[nth].employed.to = Some(day(start) + TimeDelta::days(3)); }
        if let Some(nth) = coming { office.directory.people[nth].employed.from = Some(day(start) + TimeDelta::days(4)); }
        if abroad {
            let company = Company { zone: New_York, ..Company::named(ABROAD, "Elsewhere") };
            office.directory.companies.push(company);
            office.directory.people[4].company = ABROAD;
        }
        for (nth, people) in holders.iter().enumerate() { office.role(nth, people); }
        if own_number { office.directory.roles[1].numbers.push(number()); }
        for (assignment, (from, to, which)) in office.directory.assignments.iter_mut().zip(held) {
            assignment.from = (which & 1 == 1).then(|| day(start) + TimeDelta::days(from));
            assignment.to = (which & 2 == 2).then(|| day(start) + TimeDelta::days(to));
        }
        for &(of, person) in &deputies {
            let of = if of < 5 { DeputyOf::Person(person_id(of)) } else { DeputyOf::Role(role_id(of - 5)) };
            office.deputy(of, person);
        }
        let begins = day(start).and_hms_opt(0, 0, 0).unwrap();
        for (who, after, lasts, whole_days, covers, repeats) in absences {
            let clock = |hours: i64| begins + TimeDelta::hours(hours);
            let moment = |at: NaiveDateTime| if whole_days { Moment::Day(at.date()) } else { Moment::Time(at) };
            let first = clock(after);
            let lasts = if repeats { lasts.min(23 - i64::from(chrono::Timelike::hour(&first))) .max(1) } else { lasts };
            let until = first + TimeDelta::hours(lasts);
            let absence = office.away(who, Span { from: moment(first), to: Some(moment(until)) }, &covers);
            if repeats {
                if whole_days { absence.span.to = Some(absence.span.from); }
                let on = BTreeSet::from([DayOfWeek(first.date().weekday()), DayOfWeek(chrono::Weekday::Fri)]);
                absence.repeats = Some(Repeat { every_weeks: 1, on, until: None, except: BTreeSet::new() });
            }
        }
        let roster = office.roster();
        let window = window(start, 9);
        let people = (0..5).map(|nth| HoleSubject::Person(person_id(nth)));
        let subjects: Vec<HoleSubject> = people.chain((0..2).map(|nth| HoleSubject::Role(role_id(nth)))).collect();
        let found = holes(&roster, subjects.iter().copied(), window.clone());
        let edges = found.iter().flat_map(|hole| [hole.from, hole.until]);
        let near = edges.flat_map(|at| [-1, 0, 1].map(|minutes| at + TimeDelta::minutes(minutes)));
        let hours = (0..24 * 9).map(|hour| window.start + TimeDelta::minutes(60 * hour + 7 * (hour % 9)));
        let covering = |subject: HoleSubject, at: DateTime<Utc>| {
            found.iter().position(|hole| hole.subject == subject && (hole.from..hole.until).contains(&at))
        };
        let told: Vec<BTreeSet<Who>> =
            found.iter().map(|hole| because(hole, &roster).into_iter().map(|(who, _)| who).collect()).collect();
        for at in hours.chain(near).filter(|at| window.contains(at)) {
            for &subject in &subjects {
                let states: Vec<(bool, bool)> = asked_of(subject, &roster, at)
                    .iter().map(|person| missed(person, &roster, at)).collect();
                if !states.iter().any(|(should, _)| *should) {
                    continue;
                }
                let reach = reach(subject.into(), &roster, at);
                let nobody = states.iter().any(|(_, missed)| *missed) && !answers(&reach);
                let hole = covering(subject, at);
                prop_assert_eq!(hole.is_some(), nobody, "{:?} at {}", subject, at);
                if let Some(nth) = hole {
                    for step in &reach.steps {
                        prop_assert!(told[nth].contains(&step.who), "{:?} is not told of {:?}", step.who, found[nth]);
                    }
                }
                // What is written is true: where it says a whole day, nobody answers at any time of it.
                let says = found.iter().any(|hole| hole.subject == subject && hole.span.contains(at, zone_of(subject, &roster)));
                prop_assert!(nobody || !says, "{:?} is said to be a hole at {}", subject, at);
            }
        }
        for hole in &found {
            let zone = zone_of(hole.subject, &roster);
            prop_assert!(hole.from < hole.until);
            prop_assert!(hole.span.contains(hole.from, zone));
            prop_assert!(hole.span.ends(zone).is_none_or(|end| hole.until <= end), "{:?}", hole);
            prop_assert!(!hole.away.is_empty() && !hole.absences.is_empty());
            let theirs: BTreeSet<AbsenceId> = hole.away.iter()
                .flat_map(|id| roster.absences_of(*id)).map(|absence| absence.id).collect();
            prop_assert!(hole.absences.iter().all(|id| theirs.contains(id)));
        }
        prop_assert_eq!(&all_holes(&roster, window, None), &found);
    }
}
