//! The directory changes all day long, and no answer is worse for it than if all were made anew.

use proptest::collection::vec;
use proptest::prelude::*;
use vaihde_search::{Entry, EntryId, Field, Hit, Index, Query, Reason};

use crate::staff::{With, ask, found, person, person_id, role};

const ASKED: [&str; 18] = [
    "virtanen",
    "virtasen",
    "virta",
    "virdanen",
    "mikko",
    "miko",
    "imkko",
    "mikko mäki",
    "mäen mikolle",
    "jussi",
    "mä",
    "palkat",
    "matti koistinen",
    "1234",
    "mikko palkat",
    "miko-mäki",
    "nujen thi",
    "pek mäk",
];

const GIVEN: [&str; 6] = ["Mikko", "Miko", "Juhani", "Jussi", "Pekka", "Thi"];
const FAMILY: [&str; 7] = ["Virtanen", "Wirtanen", "Virta", "Mäki", "Mäkinen", "Nguyen", "Lindqvist"];

/// Somebody whose names come round again after a while.
fn somebody(number: u128) -> Entry {
    let given = GIVEN[number as usize % GIVEN.len()];
    let family = FAMILY[number as usize / 2 % FAMILY.len()];
    let entry = person(number, given, family).number(&format!("040 {number:03} 1234"));
    match number % 5 {
        0 => entry.with(Field::Department, "Palkat"),
        1 => entry.with(Field::Former, "Koistinen"),
        2 => entry.with(Field::Title, "palkkasihteeri").gone(),
        _ => entry,
    }
}

fn answers(index: &Index) -> Vec<Vec<Hit>> {
    let all = |text| index.query(&Query { text, limit: 30, ..Query::default() });
    ASKED.iter().map(|text| all(text)).collect()
}

#[test]
fn who_is_new_is_found_in_every_way_at_once() {
    let mut index = Index::build([person(1, "Aila", "Aho")]);
    let new = person(2, "Juhani", "Wirtanen")
        .with(Field::Former, "Koistinen")
        .with(Field::Department, "Taloushallinto")
        .with(Field::Title, "kirjanpitäjä")
        .number("040 123 4567");
    index.apply(vec![new, person(3, "Thi", "Nguyen"), role(4, "Vahtimestari", &["vaktmästare"])], &[]);
    for (typed, who, reason) in [
        ("wirtanen", 2, Reason::Exact),
        ("wirtasen", 2, Reason::Inflected),
        ("wirt", 2, Reason::Prefix),
        ("wirtasel", 2, Reason::Prefix),
        ("jussi", 2, Reason::OtherName),
        ("koistinen", 2, Reason::OtherName),
        ("virtanen", 2, Reason::SoundsAlike),
        ("wirtamen juhani", 2, Reason::SoundsAlike),
        ("wirsanen", 2, Reason::Misspelt),
        ("taloushallinto", 2, Reason::Exact),
        ("juhani kirjanp", 2, Reason::Prefix),
        ("1234567", 2, Reason::Number),
        ("nujen", 3, Reason::SoundsAlike),
        ("vaktmästare", 4, Reason::Exact),
    ] {
        let hits = ask(&index, typed);
        assert_eq!(found(&index, typed)[..1], [who], "{typed}");
        assert_eq!(hits[0].reason, reason, "{typed}");
    }
}

#[test]
fn who_is_removed_is_found_in_no_way() {
    let mut index =
        Index::build([person(1, "Juhani", "Wirtanen").number("040 123 4567"), person(2, "Aila", "Aho")]);
    index.apply(Vec::new(), &[person_id(1)]);
    for typed in ["wirtanen", "wirtasen", "wirt", "jussi", "virtanen", "wirsanen", "juhani aho", "1234567"] {
        assert!(!found(&index, typed).contains(&1), "{typed}");
    }
    assert_eq!(index.len(), 1);
}

#[test]
fn a_word_that_nobody_has_any_more_leads_nobody_astray() {
    let mut index = Index::build([person(1, "Aila", "Koistinen"), person(2, "Aila", "Goistinen")]);
    assert_eq!(found(&index, "koistinen"), [1, 2]);
    index.apply(Vec::new(), &[person_id(1)]);
    assert_eq!(found(&index, "koistinen"), [2]);
    assert_eq!(ask(&index, "koistinen")[0].reason, Reason::SoundsAlike);
    assert_eq!(
        ask(&index, "koistimen")[0].reason,
        ask(&Index::build([person(2, "Aila", "Goistinen")]), "koistimen")[0].reason
    );
}

#[test]
fn a_change_keeps_how_much_somebody_is_asked_for() {
    let mut index = Index::build([person(1, "Aila", "Mäki"), person(2, "Aila", "Mäki")]);
    index.set_asked([(person_id(2), 9)]);
    index.apply(vec![person(2, "Aila", "Mäki").number("2214")], &[]);
    assert_eq!(found(&index, "mäki"), [2, 1]);
    index.apply(vec![person(2, "Aila", "Mäki")], &[person_id(2)]);
    assert_eq!(found(&index, "mäki"), [1, 2], "who was taken out and put in is somebody new");
}

#[test]
fn after_very_many_changes_every_answer_is_the_same() {
    let mut index = Index::build((0..60).map(somebody));
    index.set_asked((0..60).map(|number| (person_id(number), (number % 16) as u8)));
    let before = answers(&index);
    // Everybody goes and comes back often enough for all to be made anew, more than once.
    for round in 0..20 {
        for number in 0..60 {
            index.apply(vec![somebody(number)], &[]);
        }
        if round % 5 == 0 {
            assert_eq!(answers(&index), before, "after round {round}");
        }
    }
    assert_eq!(answers(&index), before);
    assert_eq!(index.differs_from((0..60).map(somebody)), []);
}

#[test]
fn many_at_once_are_as_good_as_one_by_one() {
    let mut at_once = Index::build((0..10).map(somebody));
    at_once.apply((10..700).map(somebody).collect(), &[person_id(3)]);
    let mut one_by_one = Index::build((0..10).map(somebody));
    one_by_one.apply(Vec::new(), &[person_id(3)]);
    for number in 10..700 {
        one_by_one.apply(vec![somebody(number)], &[]);
    }
    let anew = Index::build((0..700).filter(|number| *number != 3).map(somebody));
    assert_eq!(answers(&at_once), answers(&anew));
    assert_eq!(answers(&one_by_one), answers(&anew));
    assert_eq!(at_once.len(), 699);
}

#[test]
fn made_anew_by_hand_it_answers_the_same_and_remembers_who_is_asked_for() {
    let mut index = Index::build((0..60).map(somebody));
    index.apply((20..90).map(somebody).collect(), &[person_id(1), person_id(2)]);
    index.set_asked((0..90).map(|number| (person_id(number), (number % 7) as u8)));
    let before = answers(&index);
    index.renew();
    assert_eq!(answers(&index), before);
}

#[test]
fn all_may_go_and_come_back() {
    let mut index = Index::build((0..30).map(somebody));
    let before = answers(&index);
    let all: Vec<EntryId> = (0..30).map(person_id).collect();
    index.apply(Vec::new(), &all);
    assert!(index.is_empty());
    assert!(answers(&index).iter().all(Vec::is_empty));
    index.apply((0..30).map(somebody).collect(), &[]);
    assert_eq!(answers(&index), before);
}

fn any_changes() -> impl Strategy<Value = Vec<Entry>> {
    let name = || (prop::sample::select(&GIVEN), prop::sample::select(&FAMILY));
    let one = (0..40_u128, name(), prop::option::of(prop::sample::select(&["Palkat", "Huolto"])));
    let entry = |(number, (given, family), department): (u128, (&str, &str), Option<&str>)| {
        let entry = person(number, given, family);
        department.map_or(entry.clone(), |department| entry.with(Field::Department, department))
    };
    vec(one.prop_map(entry), 0..60)
}

proptest! {
    #[test]
    fn many_changes_lead_where_building_anew_leads(before in any_changes(), changed in any_changes()) {
        let mut index = Index::build(before.clone());
        index.apply(changed.clone(), &[]);
        let anew = Index::build(before.into_iter().chain(changed));
        for (text, (own, wanted)) in ASKED.iter().zip(answers(&index).into_iter().zip(answers(&anew))) {
            prop_assert_eq!(own, wanted, "{}", text);
        }
    }

    #[test]
    fn a_limit_cuts_only_the_end_of_many(all in any_changes(), limit in 1..20_usize) {
        let index = Index::build(all);
        for text in ASKED {
            let hits = index.query(&Query { text, limit: 100, ..Query::default() });
            let few = index.query(&Query { text, limit, ..Query::default() });
            prop_assert_eq!(&few[..], &hits[..limit.min(hits.len())], "{}", text);
        }
    }

    #[test]
    fn taking_out_and_putting_in_again_restores_every_answer(numbers in vec(0..80_u128, 0..30)) {
        let mut index = Index::build((0..80).map(somebody));
        let before = answers(&index);
        let ids: Vec<EntryId> = numbers.iter().map(|number| person_id(*number)).collect();
        index.apply(Vec::new(), &ids);
        let gone = answers(&index);
        prop_assert!(gone.iter().flatten().all(|hit| !ids.contains(&hit.id)));
        index.apply(numbers.iter().map(|number| somebody(*number)).collect(), &[]);
        prop_assert_eq!(answers(&index), before);
    }
}
