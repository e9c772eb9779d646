//! How a name fits comes before whose it is: class by class, and only within one the company, the habit and the demand.

use proptest::collection::vec;
use proptest::prelude::*;
use vaihde_domain::CompanyId;
use vaihde_search::{Entry, EntryId, Field, Index, Query, Reason};

use crate::staff::{KUUSILINNA, MANTYLINNA, Staff, With, ask, found, numbers_of, person, person_id};

fn reasons(index: &Index, typed: &str) -> Vec<(u128, Reason)> {
    let hits = ask(index, typed);
    numbers_of(&hits).into_iter().zip(hits.iter().map(|hit| hit.reason)).collect()
}

fn numbers(index: &Index, text: &str, company: Option<CompanyId>, remembered: Option<EntryId>) -> Vec<u128> {
    numbers_of(&index.query(&Query { text, company, remembered, limit: 10, ..Query::default() }))
}

#[test]
fn exact_inflected_begun_former_and_misheard_come_in_this_order() {
    let index = Index::build([
        person(5, "Aila", "Sallon"),
        person(4, "Aila", "Aho").with(Field::Former, "Salon"),
        person(3, "Aila", "Salonen"),
        person(2, "Aila", "Salo"),
        person(1, "Aila", "Salon"),
    ]);
    assert_eq!(
        reasons(&index, "salon"),
        [
            (1, Reason::Exact),
            (2, Reason::Inflected),
            (3, Reason::Prefix),
            (4, Reason::OtherName),
            (5, Reason::SoundsAlike)
        ]
    );
}

#[test]
fn misheard_comes_before_mistyped() {
    let index = Index::build([person(2, "Aila", "Pakela"), person(1, "Aila", "Pakkala")]);
    assert_eq!(reasons(&index, "pakala"), [(1, Reason::SoundsAlike), (2, Reason::Misspelt)]);
}

#[test]
fn whoever_is_alike_is_offered_only_where_nobody_fits_better() {
    let alike = person(3, "Aila", "Koistinen");
    let index = Index::build([alike.clone(), person(1, "Aila", "Koirtinen")]);
    assert_eq!(reasons(&index, "koirtinan"), [(1, Reason::Misspelt)]);
    assert_eq!(reasons(&Index::build([alike]), "koirtinan"), [(3, Reason::Fuzzy)]);
}

#[test]
fn a_nickname_comes_after_whoever_is_called_so_and_before_whoever_sounds_so() {
    let index = Index::build([
        person(1, "Juhani", "Aho"),
        person(2, "Jussi", "Aho"),
        person(3, "Juzzi", "Aho"),
        person(4, "Eero", "Aho").with(Field::Alias, "Jussi"),
    ]);
    let all = reasons(&index, "jussi aho");
    assert_eq!(all[0], (2, Reason::Exact));
    assert_eq!(all[1..3].iter().map(|(_, reason)| *reason).collect::<Vec<_>>(), [Reason::OtherName; 2]);
    assert_eq!(all[3..], [(3, Reason::SoundsAlike)]);
}

#[test]
fn within_a_class_the_company_being_answered_comes_first() {
    let mut index = Index::build([
        person(1, "Aila", "Mäki").at(MANTYLINNA),
        person(2, "Aila", "Mäki"),
        person(3, "Aila", "Mäkki").at(KUUSILINNA),
    ]);
    index.set_asked([(person_id(1), 15), (person_id(3), 15)]);
    assert_eq!(numbers(&index, "aila mäki", Some(KUUSILINNA), Some(person_id(1)))[..2], [2, 1]);
    assert_eq!(numbers(&index, "aila mäki", Some(MANTYLINNA), Some(person_id(2)))[..2], [1, 2]);
}

#[test]
fn then_what_this_operator_chose_for_the_same_text() {
    let mut index =
        Index::build([person(1, "Aila", "Mäki"), person(2, "Aila", "Mäki"), person(3, "Aila", "Mäkinen")]);
    index.set_asked([(person_id(1), 15)]);
    assert_eq!(numbers(&index, "aila", None, None), [1, 2, 3]);
    assert_eq!(numbers(&index, "aila", None, Some(person_id(2))), [2, 1, 3]);
    assert_eq!(numbers(&index, "aila", None, Some(person_id(3))), [3, 1, 2]);
    assert_eq!(numbers(&index, "mäki", None, Some(person_id(3))), [1, 2, 3]);
    assert_eq!(numbers(&index, "aila", None, Some(person_id(77))), [1, 2, 3]);
}

#[test]
fn then_who_is_asked_for_more() {
    let mut index =
        Index::build([person(1, "Aila", "Mäki"), person(2, "Aila", "Mäki"), person(3, "Aila", "Mäki")]);
    index.set_asked([(person_id(2), 1), (person_id(3), 7)]);
    assert_eq!(found(&index, "mäki"), [3, 2, 1]);
    index.set_asked([(person_id(3), 0), (person_id(1), 200), (person_id(77), 9)]);
    assert_eq!(found(&index, "mäki"), [1, 2, 3]);
    index.set_asked([(person_id(2), 15)]);
    assert_eq!(found(&index, "mäki"), [1, 2, 3], "there is no more than fifteen");
}

#[test]
fn then_a_name_before_a_title() {
    let mut index = Index::build([
        person(1, "Aila", "Aho").with(Field::Title, "Kokki"),
        person(2, "Aila", "Kokki"),
        person(3, "Aila", "Aho").with(Field::Department, "Kokki"),
    ]);
    assert_eq!(found(&index, "kokki"), [2, 3, 1]);
    assert_eq!(found(&index, "aila kokki")[..1], [2]);
    index.set_asked([(person_id(1), 9)]);
    assert_eq!(found(&index, "kokki"), [1, 2, 3], "who is asked for comes before what the word is");
}

#[test]
fn nothing_lifts_a_person_over_a_surer_match() {
    let mut index = Index::build([
        person(1, "Aila", "Virtanen").at(MANTYLINNA).gone(),
        person(2, "Aila", "Wirtanen"),
        person(3, "Aila", "Virtanens"),
    ]);
    index.set_asked([(person_id(2), 15), (person_id(3), 15)]);
    for remembered in [2, 3] {
        let all = numbers(&index, "aila virtanen", Some(KUUSILINNA), Some(person_id(remembered)));
        assert_eq!(all[..1], [1], "{remembered}");
    }
}

#[test]
fn the_exact_matches_of_other_companies_are_shown_too() {
    let others = (10..14).map(|number| person(number, "Aila", "Mäki").at(MANTYLINNA));
    let similar = (20..40).map(|number| person(number, "Aila", "Mäkki"));
    let index = Index::build(others.chain(similar).chain([person(1, "Aila", "Mäki")]));
    assert_eq!(numbers(&index, "mäki", Some(KUUSILINNA), None)[..5], [1, 10, 11, 12, 13]);
    assert_eq!(numbers(&index, "aila mäki", Some(KUUSILINNA), None)[..5], [1, 10, 11, 12, 13]);
}

#[test]
fn a_certain_surname_wins() {
    let staff = Staff::of(&[
        "Matti Koistila",
        "Matti Koistiainen",
        "Pekka Koistinen",
        "Anna Koistinen",
        "Matti Virtanen",
        "Matts Koistinkangas",
    ]);
    for typed in
        ["matti koistinen", "koistinen matti", "koistisen matti", "matti koistiselle", "mattias koistinen"]
    {
        let mut first = staff.found(typed)[..2].to_vec();
        first.sort_unstable();
        assert_eq!(first, ["Anna Koistinen", "Pekka Koistinen"], "{typed}");
    }
}

#[test]
fn of_those_of_a_certain_surname_the_most_alike_comes_first() {
    let staff = Staff::of(&["Aila Koistinen", "Pekko Koistinen", "Ulla Koistinen", "Pekka Koistila"]);
    staff.finds("Pekko Koistinen", "pekkala koistinen, koistinen pekkari");
}

const GIVEN: [&str; 8] = ["Aila", "Pekka", "Pekko", "Mikko", "Miko", "Anna", "Ana", "Jussi"];
const FAMILY: [&str; 10] =
    ["Virtanen", "Wirtanen", "Virta", "Mäki", "Mäkinen", "Maki", "Carlsson", "Karlsson", "Salo", "Salonen"];

fn any_colleague() -> impl Strategy<Value = Entry> {
    let names = (prop::sample::select(&GIVEN), prop::sample::select(&FAMILY));
    let more =
        (prop::option::of(prop::sample::select(&FAMILY)), prop::option::of(prop::sample::select(&GIVEN)));
    (1..40_u128, names, more, any::<bool>(), any::<bool>()).prop_map(
        |(number, (given, family), (former, title), gone, elsewhere)| {
            let mut entry = person(number, given, family).at(if elsewhere { MANTYLINNA } else { KUUSILINNA });
            if let Some(former) = former {
                entry = entry.with(Field::Former, former);
            }
            if let Some(title) = title {
                entry = entry.with(Field::Title, title);
            }
            if gone { entry.gone() } else { entry }
        },
    )
}

proptest! {
    #[test]
    fn who_is_typed_exactly_is_in_the_first_class(
        colleagues in vec(any_colleague(), 0..40),
        given in prop::sample::select(&GIVEN),
        family in prop::sample::select(&FAMILY),
        asked in vec((1..40_u128, 0..16_u8), 0..40),
        remembered in prop::option::of(0..40_u128),
        company in prop::option::of(prop::sample::select(vec![KUUSILINNA, MANTYLINNA])),
        surname_first in any::<bool>(),
    ) {
        let mut index = Index::build(colleagues.into_iter().chain([person(99, given, family)]));
        index.set_asked(asked.into_iter().map(|(number, asked)| (person_id(number), asked)));
        let text = if surname_first { format!("{family} {given}") } else { format!("{given} {family}") };
        let remembered = remembered.map(person_id);
        let hits = index.query(&Query { text: &text, company, remembered, limit: 100, ..Query::default() });
        let place = hits.iter().position(|hit| hit.id == person_id(99));
        prop_assert!(place.is_some());
        prop_assert!(hits[..=place.unwrap()].iter().all(|hit| hit.reason == Reason::Exact), "{hits:?}");
    }

    #[test]
    fn better_reasons_come_first(
        colleagues in vec(any_colleague(), 0..40),
        asked in vec((1..40_u128, 0..16_u8), 0..40),
        text in prop::sample::select(vec!["virtanen", "virtasen", "mäen", "salon", "mik", "karlssons", "pekan", "ana"]),
        remembered in prop::option::of(0..40_u128),
    ) {
        let mut index = Index::build(colleagues);
        index.set_asked(asked.into_iter().map(|(number, asked)| (person_id(number), asked)));
        let remembered = remembered.map(person_id);
        let hits = index.query(&Query { text, remembered, limit: 100, ..Query::default() });
        prop_assert!(hits.is_sorted_by_key(|hit| hit.reason), "{hits:?}");
    }
}
