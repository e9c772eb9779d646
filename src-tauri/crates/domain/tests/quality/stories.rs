//! One kind of trouble after the other, and what is none.

use chrono::{Months, TimeDelta};
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::Employment;
use vaihde_domain::quality::{Alike, Finding, Grade, NumberFault, QualityOptions, Trouble, TroubleKind};
use vaihde_domain::record::RecordId;

use crate::office::{Office, day};

const MOBILE: NumberKind = NumberKind::Mobile;
const DESK: NumberKind = NumberKind::Desk;

#[test]
fn a_well_kept_directory_has_no_trouble() {
    let mut office = Office::new();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let role = office.role("Palkat", &[anna]);
    office.deputy(DeputyOf::Role(role), liisa);
    assert_eq!(office.findings(), []);
}

#[test]
fn whoever_has_only_a_fax_has_no_number_but_a_post_with_one_rings_them() {
    let mut office = Office::new();
    let anna = office.with_numbers("Anna Virtanen", &[("09 123 4567", NumberKind::Fax)]);
    office.person("Liisa Saarinen");
    assert_eq!(office.kinds(), [TroubleKind::NoNumber]);
    let role = office.role("Palkat", &[anna]);
    let number = Number::read("2214", NumberKind::Extension, Region::FINLAND);
    office.directory.roles.iter_mut().find(|known| known.id == role).unwrap().numbers.push(number);
    assert_eq!(office.kinds(), []);
}

#[test]
fn a_company_without_any_numbers_is_told_once() {
    let mut office = Office::new();
    for name in ["Anna Virtanen", "Liisa Saarinen", "Matti Laine", "Pekka Koistinen"] {
        office.with_numbers(name, &[]);
    }
    let [Finding { grade: Grade::Grave, trouble: Trouble::NobodyHasNumber { people: 4 }, .. }] =
        office.findings()[..]
    else {
        panic!("{:?}", office.findings())
    };
}

#[test]
fn leavers_and_people_to_come_are_in_nothing() {
    let mut office = Office::new();
    office.person("Liisa Saarinen");
    let left = office.with_numbers("Anna Virtanen", &[("050 123 4567", MOBILE)]);
    office.with_numbers("Anna Virtanen", &[("050 123 4567", MOBILE)]);
    let coming = office.with_numbers("Matti Laine", &[]);
    assert!(!office.findings().is_empty());
    office.change(left, |person| person.employed = Employment { from: None, to: Some(day(2026, 7, 7)) });
    office.change(coming, |person| person.employed = Employment { from: Some(day(2026, 7, 9)), to: None });
    assert_eq!(office.findings(), []);
}

#[test]
fn a_number_that_nobody_can_dial_says_why() {
    let mut office = Office::new();
    let written = [
        ("kysy Liisalta", Some(NumberFault::Letters)),
        ("7", Some(NumberFault::TooShort)),
        ("040 123 4567 / 09 123 4567", Some(NumberFault::TooLong)),
        ("09 12 34 56 78 90 12", Some(NumberFault::NotInRegion)),
        ("2214", None),
        ("alanro 2214", None),
        ("050 123 4567", None),
        ("+46 8 508 00 000", None),
    ];
    for (place, (number, _)) in written.iter().enumerate() {
        office.with_numbers(&format!("Anna {place}"), &[("2000", NumberKind::Extension), (number, DESK)]);
    }
    let found: Vec<(RecordId, usize, NumberFault)> = office
        .findings()
        .iter()
        .filter_map(|finding| match finding.trouble {
            Trouble::NotANumber { place, fault } => Some((finding.record, place, fault)),
            _ => None,
        })
        .collect();
    for (person, (number, fault)) in office.directory.people.iter().zip(written) {
        let told = found.iter().find(|(record, ..)| *record == RecordId::Person(person.id));
        assert_eq!(told.map(|(_, place, fault)| (*place, *fault)), fault.map(|fault| (1, fault)), "{number}");
    }
}

#[test]
fn where_nobody_has_said_the_country_a_foreign_number_is_not_wrong() {
    let mut office = Office::new();
    office.directory.companies[0].region = None;
    office.with_numbers("Anna Virtanen", &[("020 7238 1234 5", DESK)]);
    assert_eq!(office.findings(), []);
}

#[test]
fn two_who_share_a_mobile_are_told_once_and_both_have_the_trouble() {
    let mut office = Office::new();
    office.with_numbers("Anna Virtanen", &[("050 123 4567", MOBILE)]);
    office.with_numbers("Matti Laine", &[("+358 50 1234567", MOBILE), ("0501234567", MOBILE)]);
    office.with_numbers("Liisa Saarinen", &[("09 123 4567", DESK)]);
    assert_eq!(office.kinds(), [TroubleKind::SharedMobile]);
    let troubles = office.troubles();
    assert!(troubles.contains_key("Anna Virtanen") && troubles.contains_key("Matti Laine"));
    assert_eq!(troubles.len(), 2);
}

#[test]
fn the_same_name_in_a_company_is_doubtful_and_with_the_same_number_it_is_one() {
    let mut office = Office::new();
    let first = office.person("Anna Virtanen");
    let second = office.person("anna Virtanen");
    let because = |office: &Office| match office.findings()[..] {
        [Finding { trouble: Trouble::Duplicate { because, .. }, grade, .. }] => Some((because, grade)),
        _ => None,
    };
    assert_eq!(because(&office), Some((Alike::SameName, Grade::Doubtful)));
    // The company's own ids tell them apart.
    office.change(first, |person| person.staff_id = Some("17".into()));
    office.change(second, |person| person.staff_id = Some("18".into()));
    assert_eq!(office.findings(), []);
    for person in [first, second] {
        let mobile = Number::read("050 123 4567", MOBILE, Region::FINLAND);
        office.change(person, |person| person.numbers = vec![mobile]);
    }
    assert_eq!(because(&office), Some((Alike::SameNameAndContact, Grade::Plain)));
}

#[test]
fn names_that_sound_alike_are_one_only_with_a_number_or_address_in_common() {
    let mut office = Office::new();
    let (anna, other) = (office.person("Anna Virtanen"), office.person("Anni Virtonen"));
    let elsewhere = office.company("Lehtoranta");
    office.change(other, |person| person.company = elsewhere);
    assert_eq!(office.findings(), []);
    for person in [anna, other] {
        office.change(person, |person| person.email = Some("Anna.Virtanen@kuusilinna.example".into()));
    }
    assert_eq!(office.kinds(), [TroubleKind::Duplicate]);
}

#[test]
fn the_line_of_a_whole_room_says_nothing_about_who_somebody_is() {
    let mut office = Office::new();
    for letter in ["a", "e", "i", "o", "u", "y", "ä", "ö", "aa"] {
        office.with_numbers(&format!("Ann{letter} Virtanen"), &[("09 123 4567", DESK)]);
    }
    assert_eq!(office.findings(), []);
}

#[test]
fn a_leading_role_without_anybody_is_grave_and_one_that_somebody_answers_for_is_doubtful() {
    let mut office = Office::new();
    let liisa = office.person("Liisa Saarinen");
    let role = office.role("Toimitusjohtaja", &[]);
    let grade = |office: &Office| office.findings().first().map(|finding| (finding.kind(), finding.grade));
    assert_eq!(grade(&office), Some((TroubleKind::NoHolder, Grade::Plain)));
    office.deputy(DeputyOf::Role(role), liisa);
    assert_eq!(grade(&office), Some((TroubleKind::NoHolder, Grade::Doubtful)));
    office.directory.roles[0].leading = true;
    assert_eq!(grade(&office), Some((TroubleKind::NoHolder, Grade::Grave)));
}

#[test]
fn a_list_of_mostly_vacant_posts_is_told_once_but_for_its_leading_ones() {
    let mut office = Office::new();
    for place in 0..11 {
        office.role(&format!("Virka {place}"), &[]);
    }
    office.directory.roles[0].leading = true;
    let troubles = office.troubles();
    assert_eq!(troubles.len(), 2);
    assert!(troubles.contains_key("Kuusilinna") && troubles.contains_key("Virka 0"));
}

#[test]
fn a_deputy_of_the_holder_stands_in_for_their_role_too() {
    let mut office = Office::new();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    office.role("Palkat", &[anna]);
    assert_eq!(office.kinds(), [TroubleKind::NoDeputy]);
    office.deputy(DeputyOf::Person(anna), liisa);
    assert_eq!(office.kinds(), []);
    // One who has left stands in for nobody.
    office.change(liisa, |person| person.employed.to = Some(day(2026, 6, 30)));
    assert_eq!(office.kinds(), [TroubleKind::NoDeputy]);
}

#[test]
fn a_company_that_names_no_deputies_at_all_is_told_once_but_for_its_leading_roles() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    for name in ["Palkat", "Henkilöstö", "Vuokrat", "Huolto"] {
        office.role(name, &[anna]);
    }
    office.directory.roles[0].leading = true;
    let troubles = office.troubles();
    assert_eq!(troubles["Kuusilinna"], [TroubleKind::NoDeputy]);
    assert_eq!(troubles["Palkat"], [TroubleKind::NoDeputy]);
    assert_eq!(troubles.len(), 2);
}

#[test]
fn a_loop_names_the_deputy_who_closes_it_and_is_milder_with_a_way_out() {
    let mut office = Office::new();
    let people = ["Anna Virtanen", "Liisa Saarinen", "Matti Laine"].map(|name| office.person(name));
    for (place, person) in people.iter().enumerate() {
        assert_eq!(office.findings(), []);
        office.deputy(DeputyOf::Person(*person), people[(place + 1) % 3]);
    }
    let last = office.directory.deputies[2].id;
    let found = office.findings();
    let [Finding { grade: Grade::Plain, trouble: Trouble::DeputyLoop { through, last: named }, .. }] =
        &found[..]
    else {
        panic!("{found:?}")
    };
    assert_eq!((through.len(), *named), (2, last));
    let pekka = office.person("Pekka Koistinen");
    office.deputy(DeputyOf::Person(people[1]), pekka);
    assert_eq!(office.findings()[0].grade, Grade::Doubtful);
    office.directory.deputies.retain(|deputy| deputy.id != last);
    assert_eq!(office.findings(), []);
}

#[test]
fn the_holder_of_a_role_is_no_deputy_of_it() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    let role = office.role("Palkat", &[anna]);
    office.deputy(DeputyOf::Role(role), anna);
    assert_eq!(office.kinds(), [TroubleKind::NoDeputy, TroubleKind::DeputyLoop]);
}

#[test]
fn what_nobody_has_confirmed_for_a_year_is_told_until_somebody_does() {
    let mut office = Office::new();
    let anna = RecordId::Person(office.person("Anna Virtanen"));
    office.seen.confirmed.insert(anna, office.at - Months::new(12) + TimeDelta::days(1));
    assert_eq!(office.kinds(), []);
    office.seen.confirmed.insert(anna, office.at - Months::new(12));
    assert_eq!(office.kinds(), [TroubleKind::Unconfirmed]);
    // Saying that it is right is all there is to do, so it has to be said again.
    office.seen.right.insert(anna);
    assert_eq!(office.kinds(), [TroubleKind::Unconfirmed]);
}

#[test]
fn after_how_many_months_somebody_has_to_confirm_is_chosen_within_bounds() {
    let mut office = Office::new();
    let anna = RecordId::Person(office.person("Anna Virtanen"));
    office.seen.confirmed.insert(anna, office.at - Months::new(5));
    office.options = QualityOptions::confirmed_within(6);
    assert_eq!(office.kinds(), []);
    office.options = QualityOptions::confirmed_within(5);
    assert_eq!(office.kinds(), [TroubleKind::Unconfirmed]);
    let chosen = |months| QualityOptions::confirmed_within(months).confirm_months;
    assert_eq!([0, 1, 24, 60, 61, u32::MAX].map(chosen), [1, 1, 24, 60, 60, 60]);
}

#[test]
fn nobody_is_odd_for_not_being_asked_for_before_calls_were_counted_for_a_year() {
    let mut office = Office::new();
    let old = RecordId::Person(office.entered("Anna Virtanen", &[("2214", NumberKind::Extension)], 13));
    office.person("Liisa Saarinen");
    office.seen.confirmed.insert(old, office.at);
    office.seen.counted_since = Some(office.at - TimeDelta::days(30));
    assert_eq!(office.kinds(), []);
    office.seen.counted_since = Some(office.at - TimeDelta::days(500));
    assert_eq!(office.kinds(), [TroubleKind::NeverAsked]);
    office.seen.asked.insert(old);
    assert_eq!(office.kinds(), []);
}

#[test]
fn what_somebody_says_is_right_is_left_alone_when_all_who_are_in_it_are() {
    let mut office = Office::new();
    let anna = office.with_numbers("Anna Virtanen", &[("050 123 4567", MOBILE)]);
    let matti = office.with_numbers("Matti Laine", &[("050 123 4567", MOBILE)]);
    office.seen.right.insert(RecordId::Person(anna));
    assert_eq!(office.kinds(), [TroubleKind::SharedMobile]);
    office.seen.right.insert(RecordId::Person(matti));
    assert_eq!(office.kinds(), []);
    // What is wrong in any case stays.
    let wrong = Number::read("kysy Liisalta", DESK, Region::FINLAND);
    office.change(anna, |person| person.numbers.push(wrong));
    assert_eq!(office.kinds(), [TroubleKind::NotANumber]);
}
