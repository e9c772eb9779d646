//! Several fit: who comes first.

use vaihde_search::{Field, Index, Query, Reason};

use crate::staff::{KUUSILINNA, MANTYLINNA, With, ask, found, numbers_of, person, role};

#[test]
fn a_whole_word_comes_before_a_beginning_a_sound_and_a_slip() {
    let index = Index::build([
        person(1, "Aila", "Pakkalainen"),
        person(2, "Aila", "Pakala"),
        person(3, "Aila", "Pakkala"),
        person(4, "Aila", "Pakkula"),
    ]);
    let hits = ask(&index, "pakkala");
    assert_eq!(numbers_of(&hits), [3, 1, 2], "nobody is offered for a slip where somebody is called just so");
    let reasons: Vec<Reason> = hits.iter().map(|hit| hit.reason).collect();
    assert_eq!(reasons, [Reason::Exact, Reason::Prefix, Reason::SoundsAlike]);
    assert!(hits.is_sorted_by(|before, after| before.score >= after.score));
    let hits = ask(&index, "bakkala");
    assert_eq!((numbers_of(&hits)[0], hits[0].reason), (3, Reason::SoundsAlike));
}

#[test]
fn names_come_before_titles_and_departments_and_those_before_former_names_and_companies() {
    let index = Index::build([
        person(1, "Aila", "Aho").with(Field::Company, "Huolto Oy"),
        person(3, "Aila", "Aho").with(Field::Department, "Huolto"),
        person(2, "Aila", "Aho").with(Field::Title, "huolto"),
        person(4, "Aila", "Aho").with(Field::Former, "Huolto"),
        person(5, "Aila", "Huolto"),
    ]);
    assert_eq!(found(&index, "huolto"), [5, 3, 2, 4, 1]);
}

#[test]
fn leavers_come_after_the_same_match_on_somebody_present_but_before_a_looser_one() {
    let index = Index::build([
        person(1, "Aila", "Mäki").gone(),
        person(2, "Aila", "Mäkinen"),
        person(3, "Aili", "Mäki"),
    ]);
    assert_eq!(found(&index, "mäki"), [3, 1, 2]);
}

#[test]
fn the_company_being_answered_comes_first_and_others_are_still_shown() {
    let index = Index::build([
        person(1, "Aila", "Mäki").at(MANTYLINNA),
        person(2, "Aila", "Mäki"),
        person(3, "Aila", "Mäkinen"),
    ]);
    let asked =
        |company| numbers_of(&index.query(&Query { text: "mäki", company, limit: 10, ..Query::default() }));
    assert_eq!(asked(None), [1, 2, 3]);
    assert_eq!(asked(Some(KUUSILINNA)), [2, 1, 3]);
    assert_eq!(asked(Some(MANTYLINNA)), [1, 2, 3]);
}

#[test]
fn letters_typed_with_their_dots_win_over_those_without() {
    let index = Index::build([person(1, "Aila", "Maki"), person(2, "Aila", "Mäki")]);
    assert_eq!(found(&index, "mäki"), [2, 1]);
    assert_eq!(found(&index, "ma\u{308}k"), [2, 1]);
    assert_eq!(found(&index, "maki"), [1, 2]);
    assert_eq!(found(&index, "mäen"), [2, 1]);
}

#[test]
fn shorter_names_come_first_and_then_ids() {
    let index =
        Index::build([person(3, "Aila Maria", "Aho"), person(2, "Aila", "Aho"), person(1, "Aila", "Aho")]);
    assert_eq!(found(&index, "aila"), [1, 2, 3]);
}

#[test]
fn no_more_are_given_than_wanted_and_they_are_the_best() {
    let index = Index::build((0..500).map(|number| person(500 - number, "Aila", "Aho").number("123456")));
    let asked = |text, limit| numbers_of(&index.query(&Query { text, limit, ..Query::default() }));
    assert_eq!(asked("aila", 3), [1, 2, 3]);
    assert_eq!(asked("1234", 3), [1, 2, 3]);
    assert_eq!(asked("aila", 0), []);
    assert_eq!(asked("1234", 0), []);
}

#[test]
fn a_narrowed_question_finds_in_those_companies_only_and_may_ask_for_people_only() {
    let index = Index::build([
        person(1, "Aila", "Mäki").at(MANTYLINNA),
        person(2, "Aila", "Mäki").number("2214"),
        role(3, "Mäki", &[]),
    ]);
    let asked = |query: Query<'_>| {
        let mut numbers = numbers_of(&index.query(&Query { limit: 10, ..query }));
        numbers.sort_unstable();
        numbers
    };
    let only = [KUUSILINNA];
    assert_eq!(asked(Query { text: "mäki", only: Some(&only), people: true, ..Query::default() }), [2]);
    assert_eq!(asked(Query { text: "mäki", people: true, ..Query::default() }), [1, 2]);
    assert_eq!(asked(Query { text: "mäki", ..Query::default() }), [1, 2, 3]);
    assert_eq!(asked(Query { text: "2214", only: Some(&[MANTYLINNA]), ..Query::default() }), []);
    assert_eq!(asked(Query { text: "mäki", only: Some(&[]), ..Query::default() }), []);
}
