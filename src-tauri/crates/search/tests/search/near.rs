//! Who is nearest where nothing is found, and why.

use proptest::collection::vec;
use proptest::prelude::*;
use vaihde_search::{Index, Near, Nearness, Query};

use crate::properties::{any_company, any_entry, any_text};
use crate::staff::{KUUSILINNA, MANTYLINNA, Staff, With, numbers_of, person};

fn near(index: &Index, text: &str) -> Vec<Near> {
    index.nearest(&Query { text, limit: 5, ..Query::default() })
}

/// Who is nearest to a text that finds nothing, and why.
fn first(staff: &Staff, text: &str) -> Option<(&'static str, Nearness)> {
    assert!(staff.found(text).is_empty(), "“{text}” finds {:?}", staff.found(text));
    near(&staff.index, text).first().map(|near| (staff.named(&near.hit), near.why))
}

fn staff() -> Staff {
    Staff::of(&[
        "Pekka Koistinen",
        "Anna-Liisa Virtanen",
        "Maarten van Dijk",
        "Sirkka Honkasalo",
        "Bo Sandås",
    ])
}

#[test]
fn a_name_heard_quite_wrong_has_somebody_near_it() {
    let staff = staff();
    assert_eq!(first(&staff, "hankosaari"), Some(("Sirkka Honkasalo", Nearness::Resembles)));
    assert_eq!(first(&staff, "koistiluoma"), Some(("Pekka Koistinen", Nearness::Beginning)));
    assert_eq!(first(&staff, "xyzqw"), None);
}

#[test]
fn of_two_words_the_one_that_is_near_is_told() {
    let staff = staff();
    assert_eq!(first(&staff, "olavi hankosaari"), Some(("Sirkka Honkasalo", Nearness::FamilyName)));
    assert_eq!(first(&staff, "sirkelo qvzwx"), Some(("Sirkka Honkasalo", Nearness::GivenName)));
}

#[test]
fn what_fits_in_another_company_is_near_in_this_one() {
    let index = Index::build([person(1, "Pekka", "Koistinen"), person(2, "Liisa", "Aho").at(MANTYLINNA)]);
    let only = [MANTYLINNA];
    let asked = Query { text: "koistisen pekka", only: Some(&only), limit: 5, ..Query::default() };
    assert!(index.query(&asked).is_empty());
    let near = index.nearest(&asked);
    assert_eq!(near.iter().map(|near| near.why).collect::<Vec<_>>(), [Nearness::Elsewhere]);
    assert!(index.nearest(&Query { only: None, ..asked }).is_empty(), "there it is found");
}

#[test]
fn the_company_that_is_answered_comes_first_of_what_is_equally_near() {
    let index =
        Index::build([person(1, "Sirkka", "Honkasalo"), person(2, "Sirkka", "Honkasalo").at(MANTYLINNA)]);
    for (company, expected) in [(KUUSILINNA, [1, 2]), (MANTYLINNA, [2, 1])] {
        let asked = Query { text: "hankosaari", company: Some(company), limit: 5, ..Query::default() };
        let hits: Vec<_> = index.nearest(&asked).into_iter().map(|near| near.hit).collect();
        assert_eq!(numbers_of(&hits), expected);
    }
}

#[test]
fn somebody_who_came_later_is_near_and_somebody_who_went_is_not() {
    let mut index = Index::build([person(1, "Pekka", "Koistinen"), person(2, "Sirkka", "Honkasalo")]);
    index.apply(vec![person(3, "Helmi", "Honkasalmi")], &[person(2, "", "").id]);
    let hits: Vec<_> = near(&index, "hankosaari").into_iter().map(|near| near.hit).collect();
    assert_eq!(numbers_of(&hits), [3]);
}

#[test]
fn digits_are_near_to_nothing() {
    let index = Index::build([person(1, "Pekka", "Koistinen").number("0401234567")]);
    for typed in ["040999", "2 2 1 4 9", "", "  ", "?", "ab1"] {
        assert_eq!(near(&index, typed), [], "{typed}");
    }
}

proptest! {
    #[test]
    fn near_is_only_what_is_not_found_and_always_the_same(
        entries in vec(any_entry(), 0..12), text in any_text(), company in any_company(), only in any_company(),
        limit in 0..9_usize,
    ) {
        let index = Index::build(entries);
        let only = only.map(|only| [only]);
        let query = Query { text: &text, company, only: only.as_ref().map(|only| &only[..]), limit, ..Query::default() };
        let near = index.nearest(&query);
        prop_assert!(near.len() <= limit);
        if !near.is_empty() {
            prop_assert_eq!(index.query(&Query { limit: 100, ..query }), vec![]);
        }
        for one in &near {
            prop_assert!(!one.hit.matched.is_empty());
            for matched in &one.hit.matched {
                prop_assert!(matched.ranges.iter().all(|range| matched.text.get(range.clone()).is_some()));
            }
        }
        let mut ids: Vec<_> = near.iter().map(|near| near.hit.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), near.len());
        prop_assert_eq!(index.nearest(&query), near);
    }

    #[test]
    fn whether_somebody_came_later_makes_no_difference(
        before in vec(any_entry(), 0..6), later in vec(any_entry(), 0..6), text in any_text(),
    ) {
        let mut grown = Index::build(before.clone());
        grown.apply(later.clone(), &[]);
        let anew = Index::build(before.into_iter().chain(later));
        prop_assert_eq!(near(&grown, &text), near(&anew, &text));
    }
}
