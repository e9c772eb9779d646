//! The directory changes while it is searched.

use vaihde_search::{Builder, Difference, Field, Index};

use crate::staff::{With, ask, found, person, person_id};

#[test]
fn a_changed_entry_is_found_by_its_new_words_only() {
    let mut index = Index::build([person(1, "Aila", "Aho").number("2214"), person(2, "Aila", "Eklund")]);
    index.apply(vec![person(1, "Aila", "Virtanen").number("2215")], &[]);
    assert_eq!(found(&index, "aho"), []);
    assert_eq!(found(&index, "virtanen"), [1]);
    assert_eq!(found(&index, "2214"), []);
    assert_eq!(found(&index, "2215"), [1]);
    assert_eq!(index.len(), 2);
}

#[test]
fn a_new_entry_is_found_and_a_removed_one_is_not() {
    let mut index = Index::build([person(1, "Aila", "Aho")]);
    index.apply(vec![person(2, "Eero", "Aho")], &[person_id(1), person_id(77)]);
    assert_eq!(found(&index, "aho"), [2]);
    assert_eq!(found(&index, "aila"), []);
    index.apply(Vec::new(), &[person_id(2)]);
    assert_eq!(found(&index, "aho"), []);
    assert!(index.is_empty());
}

#[test]
fn of_two_entries_of_one_id_the_later_stands() {
    let twice = || [person(1, "Aila", "Aho"), person(1, "Aila", "Eklund")];
    let built = Index::build(twice());
    let mut applied = Index::default();
    applied.apply(twice().into(), &[person_id(1)]);
    for index in [built, applied] {
        assert_eq!(found(&index, "aila"), [1]);
        assert_eq!(found(&index, "aho"), []);
        assert_eq!(index.differs_from(twice()), []);
    }
}

#[test]
fn a_check_tells_what_differs() {
    let index = Index::build([person(1, "Aila", "Aho"), person(2, "Eero", "Aho"), person(3, "Ida", "Aho")]);
    let now = [
        person(1, "Aila", "Aho"),
        person(2, "Eero", "Aho").with(Field::Title, "johtaja"),
        person(4, "Oona", "Aho"),
    ];
    let differences = index.differs_from(now);
    assert_eq!(
        differences,
        [
            Difference::Stale(person_id(2)),
            Difference::Unexpected(person_id(3)),
            Difference::Missing(person_id(4))
        ]
    );
    let changes = [
        person(1, "Aila", "Aho").gone(),
        person(1, "Aila", "Aho").number("1"),
        person(1, "Aila", "Aho").at(crate::staff::MANTYLINNA),
        person(1, "Aho", "Aila"),
    ];
    for changed in changes {
        assert_eq!(
            Index::build([person(1, "Aila", "Aho")]).differs_from([changed]),
            [Difference::Stale(person_id(1))]
        );
    }
}

#[test]
fn a_name_that_has_become_a_family_name_is_one() {
    let before = [person(1, "Kanto", "Mäki"), person(2, "Kanto", "Salo"), person(9, "Matti", "Kanta")];
    let after = [
        person(1, "Eero", "Mäki"),
        person(2, "Eero", "Salo"),
        person(3, "Anna", "Kanto"),
        person(4, "Oona", "Kanto"),
    ];
    let mut index = Index::build(before);
    index.apply(after.to_vec(), &[]);
    let anew = Index::build(after.into_iter().chain([person(9, "Matti", "Kanta")]));
    assert_eq!(ask(&index, "matti kanto"), ask(&anew, "matti kanto"));
}

#[test]
fn what_comes_before_the_first_entry_is_nobodys() {
    let mut builder = Builder::default();
    builder.number("2214");
    builder.text(Field::Name, "Aila");
    let eero = person(1, "Eero", "Aho");
    builder.entry(eero.id, eero.company, eero.gone);
    builder.text(Field::Name, "Eero");
    let index = builder.build();
    assert_eq!(found(&index, "eero"), [1]);
    assert_eq!(found(&index, "aila"), []);
    assert_eq!(found(&index, "2214"), []);
}
