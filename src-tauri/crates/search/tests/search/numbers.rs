//! A caller reads a number off a display, or remembers a piece of it.

use vaihde_search::{Field, Index, Reason};

use crate::staff::{MANTYLINNA, With, ask, found, highlighted, person, referral};

fn staff() -> Index {
    Index::build([
        person(1, "Pekka", "Koistinen").number("040 123 4567").number("+358401234567"),
        person(2, "Liisa", "Saarinen").number("2214"),
        person(3, "Aino", "Aho").number("+358 9 2214 100"),
        person(4, "Eero", "Eklund").number("2214").gone(),
        person(5, "Tiina", "Tamminen").number("2214").at(MANTYLINNA),
        referral(6, "020202 numeropalvelu"),
    ])
}

#[test]
fn a_number_is_found_in_whatever_way_it_is_typed() {
    for typed in ["0401234567", "040-123 4567", "+358 40 1234567", "00358401234567", "401234567", "1234567"] {
        assert_eq!(found(&staff(), typed), [1], "{typed}");
        assert_eq!(ask(&staff(), typed)[0].reason, Reason::Number, "{typed}");
    }
    assert_eq!(found(&staff(), "0922141"), [3]);
}

#[test]
fn a_whole_extension_comes_before_a_piece_of_a_number_and_leavers_after_those_present() {
    assert_eq!(found(&staff(), "2214"), [2, 5, 4, 3]);
}

#[test]
fn the_piece_is_highlighted_in_every_number_that_has_it() {
    let hits = ask(&staff(), "1234");
    assert_eq!(highlighted(&hits[0]), [(Field::Number, vec!["123 4"]), (Field::Number, vec!["1234"])]);
}

#[test]
fn digits_that_are_a_word_are_found_as_one() {
    assert_eq!(found(&staff(), "020202"), [6]);
    assert_eq!(found(&staff(), "02"), [6]);
    assert_eq!(found(&staff(), "0401234568"), []);
}

#[test]
fn a_number_pasted_from_elsewhere_is_found() {
    for typed in
        ["tel:+358-40-1234567", "+358 (0)40 123 4567", "puh. 040 123 4567", "０４０１２３", "٠٤٠١٢٣٤٥٦٧"]
    {
        assert_eq!(found(&staff(), typed), [1], "{typed}");
    }
}

#[test]
fn an_extension_is_found_alone_and_after_its_number() {
    let index = Index::build([
        person(1, "Pekka", "Koistinen").number("09 123 456 alanumero 7788").number("+3589123456"),
        person(2, "Liisa", "Saarinen").number("09 123 77 889"),
    ]);
    assert_eq!(found(&index, "7788"), [1, 2]);
    assert_eq!(found(&index, "09 123 456 x7788"), [1]);
    assert_eq!(found(&index, "+358 9 123 456 / 77"), [1]);
}

#[test]
fn a_changed_number_is_found_and_the_old_one_is_not() {
    let mut index = staff();
    index.apply(vec![person(2, "Liisa", "Saarinen").number("3355")], &[]);
    assert_eq!(found(&index, "3355"), [2]);
    assert_eq!(found(&index, "2214"), [5, 4, 3]);
}
