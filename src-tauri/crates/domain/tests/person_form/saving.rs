//! What saving a form does.

use chrono::NaiveTime;
use uuid::Uuid;
use vaihde_domain::form::{Fault, Field, HoursDraft};
use vaihde_domain::hours::Open;
use vaihde_domain::number::NumberKind;
use vaihde_domain::person::{Employment, PersonName};
use vaihde_domain::person_form::{
    AfterwardsDraft, ForwardDraft, NumberDraft, OwnContactDraft, PlannedDraft, PlannedName, new_person,
};
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::referral::Forward;
use vaihde_domain::role::Assignment;
use vaihde_domain::{CompanyId, PersonId};

use crate::house::*;

#[test]
fn a_form_that_is_saved_as_it_was_read_changes_nothing() {
    let mut house = House::new();
    let mut form = house.form();
    form.afterwards = Some(told("Pekka on jäänyt eläkkeelle."));
    form.hours.exceptions = vec![(day("2026-12-24"), Vec::new())];
    house.save(&form);
    assert_eq!(house.save(&house.form()), []);
}

#[test]
fn somebody_new_comes_with_a_new_department_and_a_new_role() {
    let mut house = House::new();
    let mut form = new_person(KUUSILINNA);
    form.name =
        PersonName { given: " Anna  Maria ".into(), family: "Virtanen".into(), ..PersonName::default() };
    form.department = "Huolto".into();
    form.roles = vec![role("Kaukolämpö")];
    form.numbers = vec![number("", NumberKind::Desk), number("040 123 4567", NumberKind::Mobile)];
    let edits = house.save(&form);
    let anna = house.directory.people.iter().find(|person| person.name.family == "Virtanen").unwrap();
    assert_eq!(anna.name.given, "Anna Maria");
    assert_eq!(anna.numbers[0].international.as_deref(), Some("+358401234567"));
    assert_eq!(anna.numbers.len(), 1, "a row nobody filled in is no number");
    let added = |edit: &&Edit| matches!(edit, Edit::Add(_));
    assert_eq!(edits.iter().filter(added).count(), 4, "person, department, role, assignment: {edits:?}");
}

#[test]
fn a_department_and_a_role_that_are_there_are_taken_by_their_names() {
    let mut house = House::new();
    let mut form = new_person(KUUSILINNA);
    form.name.family = "Virtanen".into();
    form.department = "JOHTO".into();
    form.roles = vec![role("palkanlaskenta")];
    let edits = house.save(&form);
    assert_eq!(edits.len(), 2, "the person and what they hold: {edits:?}");
    let Edit::Add(Record::Assignment(held)) = &edits[1] else { panic!("{edits:?}") };
    assert_eq!((held.role, held.position), (PAYROLL, 1), "asked after Pekka");
}

#[test]
fn a_role_that_is_no_longer_named_ended_yesterday_and_one_that_is_keeps_its_record() {
    let mut house = House::new();
    let mut form = house.form();
    form.roles.push(role("Rekrytointi"));
    house.save(&form);
    assert_eq!(house.roles_on(day("2026-07-08")), ["Palkanlaskenta", "Rekrytointi"]);

    form = house.form();
    form.roles.retain(|held| held.role != "Palkanlaskenta");
    house.save(&form);
    assert_eq!(house.roles_on(day("2026-07-08")), ["Rekrytointi"]);
    assert_eq!(house.roles_on(day("2026-07-07")), ["Palkanlaskenta", "Rekrytointi"]);
}

#[test]
fn the_days_of_a_role_are_those_of_the_form() {
    let mut house = House::new();
    let mut form = house.form();
    form.roles[0].to = Some(day("2026-07-31"));
    let edits = house.save(&form);
    assert_eq!(edits.len(), 1);
    assert!(house.roles_on(day("2026-08-01")).is_empty());
    form.roles[0].to = Some(day("2026-02-01"));
    assert_eq!(house.faults(&form), [(Field::Roles, Some(0), Fault::Backwards)]);
}

#[test]
fn whoever_moves_to_another_company_leaves_the_roles_of_the_old_one_behind() {
    let mut house = House::new();
    let mut form = house.form();
    form.company = MANTYLINNA;
    house.save(&form);
    let held: Vec<&Assignment> =
        house.directory.assignments.iter().filter(|held| held.person == PEKKA).collect();
    assert_eq!(held.iter().filter(|held| held.role == PAYROLL && held.to.is_some()).count(), 1);
    let role = |held: &&Assignment| house.directory.roles.iter().find(|role| role.id == held.role).unwrap();
    assert!(held.iter().any(|held| held.to.is_none() && role(held).company == MANTYLINNA));
}

#[test]
fn deputies_are_asked_in_the_order_of_the_form() {
    let mut house = House::new();
    let mut form = house.form();
    form.deputies = vec![MATTI, LIISA];
    house.save(&form);
    assert_eq!(house.form().deputies, [MATTI, LIISA]);
    form.deputies = vec![];
    house.save(&form);
    assert!(house.directory.deputies.is_empty());
}

#[test]
fn a_number_keeps_what_somebody_set_by_hand_and_takes_what_the_form_says() {
    let mut house = House::new();
    let mut form = house.form();
    form.numbers.insert(0, NumberDraft { may_be_given: false, ..number("09 310 1691", NumberKind::Desk) });
    house.save(&form);
    let numbers = &house.pekka().numbers;
    assert_eq!([&numbers[0].written, &numbers[1].written], ["09 310 1691", "2201"]);
    assert!(!numbers[0].may_be_given);
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let mut house = House::new();
    let mut form = house.form();
    form.name = PersonName::default();
    form.numbers = vec![
        number("2201", NumberKind::Extension),
        number("ei ole", NumberKind::Desk),
        number("22 01", NumberKind::Extension),
    ];
    form.email = "pekka at kuusilinna".into();
    form.employed = Employment { from: Some(day("2026-02-01")), to: Some(day("2026-01-01")) };
    form.languages = vec!["suomi".into()];
    form.roles = vec![role(" "), role("Palkanlaskenta"), role("palkanlaskenta")];
    form.deputies = vec![LIISA, PEKKA, PersonId(Uuid::from_u128(99)), LIISA];
    let open = |from: u32, to: u32| Open {
        from: NaiveTime::from_hms_opt(from, 0, 0).unwrap(),
        to: NaiveTime::from_hms_opt(to, 0, 0).unwrap(),
    };
    form.hours = HoursDraft {
        week: Some([vec![open(8, 12), open(11, 16)], vec![], vec![], vec![], vec![], vec![], vec![]]),
        ..HoursDraft::default()
    };
    assert_eq!(
        house.faults(&form),
        [
            (Field::Name, None, Fault::Empty),
            (Field::Numbers, Some(1), Fault::NoDigits),
            (Field::Numbers, Some(2), Fault::Twice),
            (Field::Email, None, Fault::NotAnEmail),
            (Field::Employed, None, Fault::Backwards),
            (Field::Languages, Some(0), Fault::Unknown),
            (Field::Hours, Some(0), Fault::Overlaps),
            (Field::Roles, Some(0), Fault::Empty),
            (Field::Roles, Some(2), Fault::Twice),
            (Field::Deputies, Some(1), Fault::Themselves),
            (Field::Deputies, Some(2), Fault::Unknown),
            (Field::Deputies, Some(3), Fault::Twice),
        ]
    );
    form.company = CompanyId(Uuid::from_u128(99));
    assert_eq!(house.faults(&form), [(Field::Company, None, Fault::Unknown)]);
}

#[test]
fn a_text_longer_than_any_real_one_is_refused() {
    let mut house = House::new();
    let mut form = house.form();
    form.name.family = "a".repeat(301);
    assert_eq!(house.faults(&form), [(Field::Name, None, Fault::TooLong { longest: 300 })]);
}

#[test]
fn what_callers_hear_of_a_leaver_is_a_referral_for_twelve_months() {
    let mut house = House::new();
    let mut form = house.form();
    form.employed.to = Some(day("2026-07-31"));
    let forward = Some(ForwardDraft::Role("palkanlaskenta".into()));
    form.afterwards = Some(AfterwardsDraft { forward, ..told("{person} on jäänyt eläkkeelle.") });
    house.save(&form);
    let referral = house.referral().unwrap();
    assert_eq!(referral.names, ["Pekka Koistinen"]);
    assert_eq!(referral.forward, Some(Forward::Role(PAYROLL)));
    assert_eq!(referral.to, Some(day("2027-07-31")));

    form = house.form();
    form.afterwards = Some(AfterwardsDraft::default());
    house.save(&form);
    let referral = house.referral().unwrap();
    assert!(referral.say.is_empty() && referral.forward.is_none(), "the company's standard sentence");
    assert_eq!(referral.to, Some(day("2027-07-31")));
    assert_eq!(house.save(&house.form()), []);

    form = house.form();
    form.employed.to = Some(day("2026-08-31"));
    house.save(&form);
    assert_eq!(house.referral().unwrap().to, Some(day("2027-08-31")), "an end that nobody chose moves along");
    form = house.form();
    form.employed.to = None;
    house.save(&form);
    assert_eq!(house.referral(), None, "of whoever stays nothing is told");
}

#[test]
fn a_leaver_of_whom_nothing_is_said_is_told_of_all_the_same() {
    let mut house = House::new();
    let mut form = house.form();
    form.employed.to = Some(day("2026-07-31"));
    house.save(&form);
    let referral = house.referral().unwrap();
    assert_eq!(
        (referral.names.as_slice(), referral.to),
        (&["Pekka Koistinen".to_owned()][..], Some(day("2027-07-31")))
    );
    assert!(referral.say.is_empty() && referral.forward.is_none() && referral.contact.is_none());
}

#[test]
fn nobody_is_told_of_a_leaver_of_years_ago_because_somebody_mended_their_title() {
    let mut house = House::new();
    house.directory.people[0].employed.to = Some(day("2019-07-31"));
    let mut form = house.form();
    form.title = "Kamreeri".into();
    house.save(&form);
    assert_eq!(house.referral(), None);
}

#[test]
fn another_name_and_number_are_planned_for_a_day_and_the_old_name_is_a_former_one_then() {
    let mut house = House::new();
    let mut form = house.form();
    form.planned = vec![PlannedDraft {
        on: Some(day("2026-08-01")),
        name: Some(PlannedName { given: "Pekka".into(), family: " Laine ".into(), called_by: None }),
        numbers: Some(vec![number("2299", NumberKind::Extension)]),
        ..PlannedDraft::default()
    }];
    let edits = house.save(&form);
    assert_eq!(edits.len(), 1, "nothing changes today: {edits:?}");
    assert_eq!(house.pekka().name.family, "Koistinen");
    assert_eq!(house.save(&house.form()), [], "read and saved it is the same");
    let then = "2026-08-01T09:00:00Z".parse().unwrap();
    let later = vaihde_domain::planned::as_of(house.directory.clone(), then);
    let pekka = later.people.iter().find(|person| person.id == PEKKA).unwrap();
    assert_eq!(
        (pekka.name.family.as_str(), pekka.name.former.as_slice()),
        ("Laine", &["Koistinen".to_owned()][..])
    );
    assert_eq!(pekka.numbers[0].written, "2299");

    form = house.form();
    form.planned[0].on = Some(day("2026-09-01"));
    let edits = house.save(&form);
    assert!(matches!(&edits[..], [Edit::Alter(Record::Planned(_))]), "{edits:?}");
    form = house.form();
    form.planned.clear();
    house.save(&form);
    assert!(house.directory.planned.is_empty());
}

#[test]
fn what_is_planned_is_after_today_and_says_what_will_be_different() {
    let mut house = House::new();
    let mut form = house.form();
    let title = Some("Johtaja".to_owned());
    form.planned = vec![
        PlannedDraft { title: title.clone(), ..PlannedDraft::default() },
        PlannedDraft { on: Some(day("2026-07-08")), title, ..PlannedDraft::default() },
        PlannedDraft { on: Some(day("2026-08-01")), ..PlannedDraft::default() },
        PlannedDraft {
            on: Some(day("2026-08-02")),
            numbers: Some(vec![number("ei ole", NumberKind::Desk)]),
            ..PlannedDraft::default()
        },
    ];
    let mut faults = house.faults(&form);
    faults.sort_by_key(|(_, place, _)| *place);
    let faults: Vec<(Option<usize>, Fault)> =
        faults.into_iter().map(|(_, place, fault)| (place, fault)).collect();
    let expected = [
        (Some(0), Fault::Empty),
        (Some(1), Fault::Over),
        (Some(2), Fault::Empty),
        (Some(3), Fault::NoDigits),
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_role_is_leading_by_the_form_of_whoever_holds_it() {
    let mut house = House::new();
    let mut form = house.form();
    form.roles[0].leading = true;
    house.save(&form);
    assert!(house.directory.roles[0].leading);
    assert!(house.form().roles[0].leading);
}

#[test]
fn a_leavers_own_contact_is_kept_with_its_consent_or_not_at_all() {
    let mut house = House::new();
    let mut form = house.form();
    let contact = |consented_on, scope: &str, until| {
        let contact =
            OwnContactDraft { details: "050 000 0000".into(), consented_on, scope: scope.into(), until };
        Some(AfterwardsDraft { contact: Some(contact), ..AfterwardsDraft::default() })
    };
    let june = Some(day("2026-06-01"));
    for (without, scope) in [(None, "asiakkaat"), (june, " ")] {
        form.afterwards = contact(without, scope, None);
        assert_eq!(house.faults(&form), [(Field::Consent, None, Fault::ContactWithoutConsent)]);
    }
    form.afterwards = contact(june, "asiakkaat", Some(day("2026-05-31")));
    assert_eq!(house.faults(&form), [(Field::Consent, None, Fault::ConsentBackwards)]);
    form.afterwards = contact(june, "asiakkaat", None);
    house.save(&form);
    let kept = house.referral().unwrap().contact.as_ref().unwrap();
    assert_eq!(kept.until, day("2026-09-01"), "three months unless somebody says otherwise");
}

#[test]
fn what_is_said_of_a_leaver_is_checked_too() {
    let mut house = House::new();
    let mut form = house.form();
    let mut afterwards = told("{nimi} on poissa");
    afterwards.say.en = "{person is away".into();
    form.afterwards = Some(afterwards.clone());
    let unknown = Fault::UnknownPlaceholder { written: "nimi".into(), meant: Some("person") };
    assert_eq!(
        house.faults(&form),
        [(Field::Afterwards, Some(0), unknown), (Field::Afterwards, Some(2), Fault::BrokenPlaceholder)]
    );
    for (forward, fault) in [
        (ForwardDraft::Person(PEKKA), Fault::Themselves),
        (ForwardDraft::Person(PersonId(Uuid::from_u128(99))), Fault::Unknown),
        (ForwardDraft::Role("Ei ole".into()), Fault::Unknown),
        (ForwardDraft::Number("ei ole".into()), Fault::NoDigits),
    ] {
        form.afterwards = Some(AfterwardsDraft { forward: Some(forward), ..AfterwardsDraft::default() });
        assert_eq!(house.faults(&form), [(Field::Afterwards, None, fault)]);
    }
    form.employed.to = Some(day("2026-07-31"));
    form.afterwards = Some(AfterwardsDraft { until: Some(day("2026-07-30")), ..told("Hei") });
    assert_eq!(house.faults(&form), [(Field::Afterwards, None, Fault::Backwards)]);
}
