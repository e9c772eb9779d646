//! Stories of who else can help, and what holds in every office: nobody who is not free, and every number once.

use proptest::prelude::*;
use vaihde_domain::company::CallRule;
use vaihde_domain::help::{Helper, HelperKind, RECEPTIONS, names_reception, who_can_help};
use vaihde_domain::language::Language;
use vaihde_domain::number::{Number, NumberKind};
use vaihde_domain::reach::{Asked, Who, free_number};
use vaihde_domain::{DepartmentId, PersonId};

use crate::office::{Office, helsinki, number, weekdays};

const NOW: &str = "8.7. 10.00";

fn help(office: &Office, department: Option<DepartmentId>, at: &str) -> Vec<Helper> {
    who_can_help(office.company, department, &office.roster(), helsinki(at))
}

fn numbers(office: &Office, department: Option<DepartmentId>, at: &str) -> Vec<String> {
    help(office, department, at).into_iter().map(|helper| helper.contact.number.written).collect()
}

#[test]
fn the_duty_number_comes_first_then_the_reception_then_the_general_number() {
    let mut office = Office::new();
    let sales = office.department("Myynti", Some("2900"));
    let aino = office.person("Aino Aalto");
    office.role("Kuusilinnan neuvonta", &[aino]);
    office.general_number("09 000 100");
    assert_eq!(numbers(&office, Some(sales), NOW), ["2900", "2000", "09 000 100"]);
    assert_eq!(numbers(&office, None, NOW), ["2000", "09 000 100"]);
}

#[test]
fn a_reception_whose_holder_is_away_is_passed_over_for_one_who_is_there() {
    let mut office = Office::new();
    let (aino, bertta) = (office.person("Aino Aalto"), office.person("Bertta Berg"));
    office.away(aino, "1.7.", "5.8.", &[]);
    office.role("Neuvonta", &[aino]);
    let info = office.role("Palvelut", &[bertta]);
    office.of_role(info, |role| role.keywords.push("Växel".into()));
    let found = help(&office, None, NOW);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].kind, found[0].contact.who), (HelperKind::Reception(info), Who::Person(bertta)));
}

#[test]
fn the_own_number_of_a_reception_is_answered_within_its_hours_only() {
    let mut office = Office::new();
    let reception = office.role("Reception", &[]);
    office.of_role(reception, |role| role.numbers = vec![number("2200", NumberKind::Extension)]);
    office.of_company(|company| company.hours.week = Some(weekdays("8.00-16.00")));
    assert_eq!(numbers(&office, None, NOW), ["2200"]);
    assert!(numbers(&office, None, "8.7. 17.00").is_empty());
}

#[test]
fn the_reception_of_the_department_is_asked_before_that_of_the_house() {
    let mut office = Office::new();
    let sales = office.department("Myynti", None);
    for (name, written, department) in [("Asiakaspalvelu", "2300", None), ("Vaihde", "2400", Some(sales))] {
        let role = office.role(name, &[]);
        office.of_role(role, |role| {
            role.numbers = vec![number(written, NumberKind::Extension)];
            role.department = department;
        });
    }
    assert_eq!(numbers(&office, Some(sales), NOW), ["2400", "2300"]);
    assert_eq!(numbers(&office, None, NOW), ["2300", "2400"]);
}

#[test]
fn where_messages_are_taken_nobody_is_connected_to() {
    let mut office = Office::new();
    office.general_number("09 000 100");
    office.of_company(|company| company.rule = CallRule::TakeMessage);
    assert!(help(&office, None, NOW).is_empty());
}

#[test]
fn where_numbers_are_given_only_those_help_whose_number_may_be() {
    let mut office = Office::new();
    office.general_number("09 000 100");
    let reception = office.role("Neuvonta", &[]);
    office.of_role(reception, |role| {
        role.numbers = vec![Number { may_be_given: false, ..number("2200", NumberKind::Extension) }];
    });
    assert_eq!(numbers(&office, None, NOW), ["2200", "09 000 100"]);
    office.of_company(|company| company.rule = CallRule::GiveNumber);
    assert_eq!(numbers(&office, None, NOW), ["09 000 100"]);
}

#[test]
fn a_reception_is_known_by_its_own_word_alone_or_after_the_name_of_the_house() {
    for word in RECEPTIONS {
        assert!(names_reception(word, "Kuusilinna Oy"), "{word}");
        assert!(names_reception(&word.to_uppercase(), ""), "{word}");
        assert!(names_reception(&format!("Kuusilinnan {word}"), "Kuusilinna Oy"), "{word}");
    }
    for other in ["Tavaran vastaanotto", "Veroneuvonta", "Vaihdelaatikot", "Information", "", "Kuusilinna"] {
        assert!(!names_reception(other, "Kuusilinna Oy"), "{other}");
    }
}

/// A person of the house: whether away, whether without a number, whether a fax is all they have, whether their number is
/// not for callers.
type Somebody = (bool, bool, bool, bool);

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_every_office_only_the_free_help_each_number_once_and_always_the_same(
        people in prop::collection::vec(any::<Somebody>(), 1..6),
        // Who holds it, whether it is a reception, its own number and what kind that is.
        roles in prop::collection::vec((prop::collection::vec(0usize..6, 0..3), any::<bool>(), 0u8..4), 0..6),
        (duty, fallback, open) in any::<(bool, bool, bool)>(),
    ) {
        let mut office = Office::new();
        let sales = office.department("Myynti", duty.then_some("2900"));
        if fallback {
            office.general_number("09 000 100");
        }
        if !open {
            office.of_company(|company| company.hours.week = Some(weekdays("12.00-16.00")));
        }
        let petri = office.person("Petri Koistinen");
        office.left(petri, "31.5.");
        office.of(petri, |person| person.department = Some(sales));
        let ids: Vec<PersonId> = people.iter().enumerate().map(|(nth, &(away, without, fax, hidden))| {
            let id = office.person(&format!("N {nth}"));
            if away {
                office.away(id, "1.7.", "5.8.", &[]);
            }
            if without {
                office.without_number(id);
            }
            if fax {
                office.of(id, |person| person.numbers = vec![number("09 000 111", NumberKind::Fax)]);
            }
            if hidden {
                office.of(id, |person| person.numbers.iter_mut().for_each(|own| own.may_be_given = false));
            }
            id
        }).collect();
        for (holders, is_reception, own) in &roles {
            let holders: Vec<PersonId> = holders.iter().filter_map(|&nth| ids.get(nth).copied()).collect();
            let role = office.role(if *is_reception { "Neuvonta" } else { "Myyjä" }, &holders);
            office.of_role(role, |role| match own {
                0 => {}
                1 => role.numbers = vec![number("09 000 112", NumberKind::Fax)],
                // Two receptions may share a number.
                _ => role.numbers = vec![number("2200", NumberKind::Extension)],
            });
        }
        let (roster, at) = (office.roster(), helsinki(NOW));
        for sentence in Language::ALL.map(|language| office.say(Asked::Person(petri), at, language)) {
            let numbers = ids.iter().flat_map(|&id| &roster.person(id).unwrap().numbers);
            for hidden in numbers.filter(|number| !number.may_be_given) {
                prop_assert!(!sentence.contains(&hidden.written), "{sentence}");
            }
        }
        for department in [None, Some(sales)] {
            let helpers = who_can_help(office.company, department, &roster, at);
            for (nth, helper) in helpers.iter().enumerate() {
                prop_assert!(helper.contact.number.kind.answers());
                prop_assert!(helpers[..nth].iter().all(|other| other.contact.number != helper.contact.number));
                match (helper.kind, helper.contact.who) {
                    (HelperKind::Reception(role), Who::Person(holder)) => {
                        prop_assert_eq!(&roster.role(role).unwrap().name, "Neuvonta");
                        let holder = roster.person(holder).unwrap();
                        prop_assert_eq!(free_number(holder, &roster, at), Some(&helper.contact.number));
                    }
                    (HelperKind::Reception(role), who) => {
                        prop_assert_eq!(who, Who::Role(role));
                        prop_assert!(open && roster.role(role).unwrap().numbers.contains(&helper.contact.number));
                    }
                    (HelperKind::Duty(part), who) => {
                        prop_assert_eq!((Some(part), who), (department, Who::Department(part)));
                    }
                    (HelperKind::General(company), who) => prop_assert_eq!(who, Who::Company(company)),
                }
            }
            let mut turned = office.directory.clone();
            turned.roles.reverse();
            turned.assignments.reverse();
            let turned = vaihde_domain::roster::Roster::new(turned);
            prop_assert_eq!(who_can_help(office.company, department, &turned, at), helpers.clone());
            let general = helpers.iter().any(|helper| matches!(helper.kind, HelperKind::General(_)));
            prop_assert_eq!(general, fallback);
            let has_duty = helpers.iter().any(|helper| matches!(helper.kind, HelperKind::Duty(_)));
            prop_assert_eq!(has_duty, duty && department.is_some());
        }
    }
}
