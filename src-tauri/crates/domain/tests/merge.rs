//! Two records become one: what the kept one has afterwards, and that nothing else is lost.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

#[path = "merge/any_directory.rs"]
mod any_directory;
mod plan_builders;

use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::company::Company;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::merge::{Choices, MergeFault, MergeField, MergePlan, Pair, Side, plan_merge};
use vaihde_domain::notice::{About, Notice};
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::{Employment, Person, PersonName};
use vaihde_domain::planned::{Planned, as_of};
use vaihde_domain::record::{Record, RecordId};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{
    AbsenceId, AssignmentId, CompanyId, CoverId, DeputyId, NoticeId, PersonId, PlannedId, RoleId,
};

use plan_builders::{Counted, day};

/// Pekka twice, once by his staff file and once by hand, and Liisa.
struct Two {
    directory: Directory,
    company: CompanyId,
    pekka: PersonId,
    again: PersonId,
    liisa: PersonId,
    ids: Counted,
}

impl Two {
    fn new() -> Self {
        let mut ids = Counted::default();
        let company = Company::named(CompanyId::next(&mut ids), "Kuusilinna Oy");
        let mut person =
            |given: &str, family: &str| Person::named(PersonId::next(&mut ids), company.id, given, family);
        let people = vec![
            person("Pekka", "Koistinen"),
            person("Juha Pekka", "Koistinen"),
            person("Liisa", "Saarinen"),
        ];
        let (pekka, again, liisa) = (people[0].id, people[1].id, people[2].id);
        let company_id = company.id;
        let directory = Directory { companies: vec![company], people, ..Directory::default() };
        Self { directory, company: company_id, pekka, again, liisa, ids }
    }

    fn merge(&mut self, choices: &Choices) -> MergePlan {
        let pair = Pair::People { keep: self.pekka, gone: self.again };
        let plan = plan_merge(pair, choices, &self.directory, &mut self.ids).unwrap();
        self.directory = std::mem::take(&mut self.directory).after(&plan.edits);
        plan
    }

    fn kept(&self) -> &Person {
        self.directory.people.iter().find(|person| person.id == self.pekka).unwrap()
    }
}

fn number(written: &str, kind: NumberKind) -> Number {
    Number::read(written, kind, Region::FINLAND)
}

#[test]
fn numbers_are_united_and_what_either_hides_stays_hidden() {
    let mut two = Two::new();
    two.directory.people[0].numbers =
        vec![number("040 123 4567", NumberKind::Desk), number("2214", NumberKind::Extension)];
    two.directory.people[1].numbers =
        vec![number("+358 40 1234567", NumberKind::Mobile), number("09 555 1234", NumberKind::Desk)];
    two.merge(&Choices::new());
    let numbers: Vec<(&str, bool)> =
        two.kept().numbers.iter().map(|number| (number.written.as_str(), number.may_be_given)).collect();
    assert_eq!(numbers, [("040 123 4567", false), ("2214", true), ("09 555 1234", true)]);
}

#[test]
fn the_name_that_is_not_chosen_still_finds_them() {
    let mut two = Two::new();
    two.directory.people[1].name.family = "Koistinen-Aho".into();
    two.directory.people[1].name.called_by = Some("Pexi".into());
    let plan = two.merge(&Choices::new());
    assert_eq!(two.kept().name.full(), "Pekka Koistinen");
    assert_eq!(two.kept().name.called_by.as_deref(), Some("Pexi"), "only one of them had it");
    assert_eq!(two.kept().name.former, ["Koistinen-Aho"]);
    assert_eq!(two.kept().name.aliases, ["Juha Pekka"]);
    assert_eq!(
        plan.differences.iter().map(|one| one.field).collect::<Vec<_>>(),
        [MergeField::Name, MergeField::CalledBy]
    );

    let mut two = Two::new();
    two.merge(&Choices::from([(MergeField::Name, Side::Gone)]));
    assert_eq!(two.kept().name.full(), "Juha Pekka Koistinen");
    assert_eq!(two.kept().name.aliases, ["Pekka"]);
}

#[test]
fn what_both_have_differently_is_chosen_and_what_only_one_has_is_filled_in() {
    let mut two = Two::new();
    two.directory.people[0].title = "Myyjä".into();
    two.directory.people[1].title = "myyntipäällikkö".into();
    two.directory.people[1].email = Some("pekka@kuusilinna.example".into());
    let left = Employment { from: None, to: Some(day("2026-05-31")) };
    two.directory.people[1].employed = left;
    let plan = two.merge(&Choices::from([(MergeField::Title, Side::Gone)]));
    let fields: Vec<(MergeField, Side)> = plan.differences.iter().map(|one| (one.field, one.taken)).collect();
    assert_eq!(
        fields,
        [
            (MergeField::Name, Side::Keep),
            (MergeField::Title, Side::Gone),
            (MergeField::Email, Side::Gone),
            (MergeField::Employed, Side::Keep),
        ]
    );
    assert_eq!(two.kept().title, "myyntipäällikkö");
    assert_eq!(two.kept().email.as_deref(), Some("pekka@kuusilinna.example"));
    assert_eq!(two.kept().employed, Employment::default(), "nobody becomes a leaver unasked");
}

fn planned(n: u128, person: PersonId, on: &str) -> Planned {
    let id = PlannedId(uuid::Uuid::from_u128(n));
    Planned { id, person, on: day(on), name: None, title: None, numbers: None }
}

/// The kept one as they are on the day.
fn then(two: &Two, on: &str) -> Person {
    let at = day(on).and_hms_opt(12, 0, 0).unwrap().and_utc();
    let then = as_of(two.directory.clone(), at);
    then.people.into_iter().find(|person| person.id == two.pekka).unwrap()
}

#[test]
fn on_the_day_of_a_planned_change_of_either_the_numbers_and_names_of_both_are_still_there() {
    let mut two = Two::new();
    two.directory.people[0].numbers = vec![number("2201", NumberKind::Extension)];
    two.directory.people[1].numbers = vec![number("2202", NumberKind::Extension)];
    two.directory.people[1].name.aliases = vec!["Jussi".into()];
    let married = PersonName {
        given: "Pekka".into(),
        family: "Aho".into(),
        former: vec!["Koistinen".into()],
        ..PersonName::default()
    };
    two.directory.planned = vec![
        Planned {
            numbers: Some(vec![number("2299", NumberKind::Extension)]),
            ..planned(901, two.again, "2026-09-01")
        },
        Planned {
            numbers: Some(vec![number("2288", NumberKind::Extension)]),
            name: Some(married),
            ..planned(902, two.pekka, "2026-10-01")
        },
    ];
    let plan = two.merge(&Choices::new());
    assert_eq!(plan.moved.planned, 1);
    let numbers =
        |on| -> Vec<String> { then(&two, on).numbers.iter().map(|one| one.written.clone()).collect() };
    assert_eq!(numbers("2026-08-31"), ["2201", "2202"]);
    assert_eq!(numbers("2026-09-01"), ["2201", "2299"]);
    assert_eq!(numbers("2026-10-01"), ["2288", "2299"]);
    let name = then(&two, "2026-10-01").name;
    assert_eq!(
        (name.full().as_str(), name.former, name.aliases),
        ("Pekka Aho", vec!["Koistinen".to_owned()], vec!["Jussi".to_owned(), "Juha Pekka".to_owned()])
    );
}

#[test]
fn a_planned_title_is_chosen_of_and_does_not_come_over_the_chosen_one() {
    let titled = |keep: &str, gone: &str, ahead: &str| {
        let mut two = Two::new();
        two.directory.people[0].title = keep.into();
        two.directory.people[1].title = gone.into();
        let ahead = Planned { title: Some(ahead.into()), ..planned(901, two.again, "2026-09-01") };
        two.directory.planned.push(ahead);
        two
    };
    let titles = |plan: &MergePlan| -> Vec<_> {
        let titles = plan.differences.iter().filter(|one| one.field == MergeField::Title);
        titles.map(|one| (one.from, one.taken)).collect()
    };
    let september = Some(day("2026-09-01"));

    let mut two = titled("Myyjä", "Neuvoja", "Päällikkö");
    let plan = two.merge(&Choices::new());
    assert_eq!(titles(&plan), [(None, Side::Keep), (september, Side::Keep)]);
    assert_eq!(then(&two, "2026-09-01").title, "Myyjä");
    assert!(two.directory.planned.is_empty(), "it would change nothing");

    let mut two = titled("Myyjä", "Neuvoja", "Päällikkö");
    two.merge(&Choices::from([(MergeField::Title, Side::Gone)]));
    assert_eq!([then(&two, "2026-08-31").title, then(&two, "2026-09-01").title], ["Neuvoja", "Päällikkö"]);

    let mut two = titled("Myyjä", "Myyjä", "Päällikkö");
    let plan = two.merge(&Choices::new());
    assert_eq!(titles(&plan), [(september, Side::Gone)], "the two are the same until then");
    assert_eq!(then(&two, "2026-09-01").title, "Päällikkö");

    let mut two = titled("Myyjä", "Myyjä", "Päällikkö");
    two.merge(&Choices::from([(MergeField::Title, Side::Keep)]));
    assert_eq!(then(&two, "2026-09-01").title, "Myyjä");
}

#[test]
fn holdings_of_one_role_that_meet_become_one_and_others_stay_history() {
    let mut two = Two::new();
    let role = Role::named(RoleId::next(&mut two.ids), two.company, "Myynti");
    let mut held = |person, from: Option<&str>, to: Option<&str>, position| Assignment {
        id: AssignmentId::next(&mut two.ids),
        role: role.id,
        person,
        position,
        from: from.map(day),
        to: to.map(day),
    };
    two.directory.assignments = vec![
        held(two.pekka, Some("2026-01-01"), None, 2),
        held(two.again, Some("2025-06-01"), Some("2025-12-31"), 1),
        held(two.again, Some("2020-01-01"), Some("2021-12-31"), 0),
        held(two.liisa, None, None, 3),
    ];
    two.directory.roles.push(role);
    two.merge(&Choices::new());
    let mut held: Vec<_> =
        two.directory.assignments.iter().map(|held| (held.from, held.to, held.person)).collect();
    held.sort();
    assert_eq!(
        held,
        [
            (None, None, two.liisa),
            (Some(day("2020-01-01")), Some(day("2021-12-31")), two.pekka),
            (Some(day("2025-06-01")), None, two.pekka),
        ]
    );
}

#[test]
fn that_a_holder_stays_is_still_what_is_told_after_others_became_one() {
    let mut two = Two::new();
    let role = Role::named(RoleId::next(&mut two.ids), two.company, "Toimitusjohtaja");
    let (of, pekka, again, liisa) = (role.id, two.pekka, two.again, two.liisa);
    two.directory.roles.push(role);
    let pairs = [(liisa, liisa), (again, again), (pekka, again), (liisa, again)];
    for (n, (person, before)) in (901..).zip(pairs) {
        two.directory.notices.push(Notice {
            id: NoticeId(uuid::Uuid::from_u128(n)),
            company: two.company,
            about: About::Holder { role: of, person: Some(person), before: Some(before) },
            on: day("2026-07-08"),
            from: day("2026-07-08"),
            to: day("2026-07-20"),
            must_read: true,
        });
    }
    let plan = two.merge(&Choices::new());
    assert_eq!(plan.moved.notices, 3);
    two.directory.notices.sort_by_key(|notice| notice.id);
    let told = two.directory.notices.iter().map(|notice| match notice.about {
        About::Holder { person, before, .. } => (person.unwrap(), before),
        _ => panic!("{notice:?}"),
    });
    let expected = [(liisa, Some(liisa)), (pekka, Some(pekka)), (pekka, None), (liisa, Some(pekka))];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn nobody_deputises_for_themselves_and_nobody_twice() {
    let mut two = Two::new();
    let (pekka, again, liisa) = (two.pekka, two.again, two.liisa);
    let mut deputy = |of, position, person| Deputy { id: DeputyId::next(&mut two.ids), of, position, person };
    two.directory.deputies = vec![
        deputy(DeputyOf::Person(pekka), 0, again),
        deputy(DeputyOf::Person(pekka), 1, liisa),
        deputy(DeputyOf::Person(again), 0, liisa),
        deputy(DeputyOf::Person(liisa), 0, again),
        deputy(DeputyOf::Person(liisa), 1, pekka),
    ];
    two.merge(&Choices::new());
    let mut deputies: Vec<_> =
        two.directory.deputies.iter().map(|deputy| (deputy.of, deputy.position, deputy.person)).collect();
    deputies.sort();
    assert_eq!(deputies, [(DeputyOf::Person(pekka), 0, liisa), (DeputyOf::Person(liisa), 0, pekka)]);
}

#[test]
fn whoever_was_marked_away_on_both_records_is_away_once_with_all_their_covers() {
    let mut two = Two::new();
    let matti = Person::named(PersonId::next(&mut two.ids), two.company, "Matti", "Laine");
    let july = Span { from: Moment::Day(day("2026-07-01")), to: Some(Moment::Day(day("2026-07-31"))) };
    let mut away = |person, told, covers: &[PersonId]| Absence {
        id: AbsenceId::next(&mut two.ids),
        person,
        span: july,
        repeats: None,
        return_may_be_told: told,
        covers: covers
            .iter()
            .map(|person| Cover { id: CoverId::next(&mut two.ids), person: *person, role: None })
            .collect(),
    };
    let his = away(two.pekka, true, &[two.liisa, two.again]);
    let other = away(two.again, false, &[matti.id, two.liisa]);
    let hers = away(two.liisa, true, &[two.again, two.pekka]);
    two.directory.absences = vec![his.clone(), other, hers.clone()];
    let matti_id = matti.id;
    two.directory.people.push(matti);
    two.merge(&Choices::new());
    let covers = |id| -> Vec<PersonId> {
        let absence = two.directory.absences.iter().find(|absence| absence.id == id).unwrap();
        absence.covers.iter().map(|cover| cover.person).collect()
    };
    assert_eq!(two.directory.absences.len(), 2);
    assert_eq!(covers(his.id), [two.liisa, matti_id]);
    assert_eq!(covers(hers.id), [two.pekka]);
    let his = two.directory.absences.iter().find(|absence| absence.id == his.id).unwrap();
    assert!(!his.return_may_be_told, "what either keeps from callers is kept from them");
}

#[test]
fn a_role_keeps_its_other_name_as_a_keyword_and_its_own_holders_first() {
    let mut two = Two::new();
    let mut role = |name: &str| Role::named(RoleId::next(&mut two.ids), two.company, name);
    let (hr, personnel) = (role("HR"), Role { leading: true, ..role("Henkilöstöpäällikkö") });
    let held = |id: u128, role, person, position| Assignment {
        id: AssignmentId(uuid::Uuid::from_u128(id)),
        role,
        person,
        position,
        from: None,
        to: None,
    };
    two.directory.assignments = vec![held(901, hr.id, two.liisa, 4), held(902, personnel.id, two.pekka, 0)];
    let pair = Pair::Roles { keep: hr.id, gone: personnel.id };
    two.directory.roles = vec![hr, personnel];
    let plan = plan_merge(pair, &Choices::new(), &two.directory, &mut two.ids).unwrap();
    let Record::Role(kept) = &plan.kept else { panic!("a role is kept") };
    assert_eq!(
        (kept.name.as_str(), kept.keywords.as_slice(), kept.leading),
        ("HR", &["Henkilöstöpäällikkö".to_owned()][..], true)
    );
    let after = two.directory.clone().after(&plan.edits);
    let mut holders: Vec<_> = after.assignments.iter().map(|held| (held.position, held.person)).collect();
    holders.sort();
    assert_eq!(holders, [(4, two.liisa), (5, two.pekka)]);
}

#[test]
fn what_is_not_there_is_the_same_or_belongs_elsewhere_is_refused() {
    let mut two = Two::new();
    let nobody = PersonId(uuid::Uuid::from_u128(999));
    let mut refused = |pair| plan_merge(pair, &Choices::new(), &two.directory, &mut two.ids).unwrap_err();
    let same = Pair::People { keep: two.pekka, gone: two.pekka };
    assert_eq!(refused(same), MergeFault::Same);
    let missing = Pair::People { keep: two.pekka, gone: nobody };
    assert_eq!(refused(missing), MergeFault::Gone(RecordId::Person(nobody)));
}
