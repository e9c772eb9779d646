//! Every hit says why it is there, and what of it fits.

use vaihde_search::{Field, Index, Reason};

use crate::staff::{With, ask, highlighted, person, role};

/// The reason of the first hit and what is highlighted in it.
fn why(index: &Index, typed: &str) -> (Reason, Vec<(Field, Vec<String>)>) {
    let hits = ask(index, typed);
    let owned = |parts: Vec<&str>| parts.into_iter().map(str::to_owned).collect();
    let parts = highlighted(&hits[0]).into_iter().map(|(field, parts)| (field, owned(parts))).collect();
    (hits[0].reason, parts)
}

fn family(parts: &[&str]) -> Vec<(Field, Vec<String>)> {
    vec![(Field::Family, parts.iter().map(|part| (*part).to_owned()).collect())]
}

#[test]
fn a_name_typed_exactly_is_highlighted_whole() {
    let index = Index::build([person(1, "Aila", "Mäkinen")]);
    for typed in ["mäkinen", "MÄKINEN", "makinen"] {
        assert_eq!(why(&index, typed), (Reason::Exact, family(&["Mäkinen"])), "{typed}");
    }
}

#[test]
fn an_inflected_name_is_highlighted_as_far_as_it_stays_the_same() {
    let index = Index::build([person(1, "Aila", "Lahti"), person(2, "Eero", "Smith")]);
    assert_eq!(why(&index, "lahden"), (Reason::Inflected, family(&["Lah"])));
    assert_eq!(why(&index, "smithille"), (Reason::Inflected, family(&["Smith"])));
}

#[test]
fn the_beginning_of_a_name_is_highlighted_alone() {
    let index = Index::build([person(1, "Aila", "Koistinen")]);
    assert_eq!(why(&index, "koist"), (Reason::Prefix, family(&["Koist"])));
    assert_eq!(why(&index, "koistisel"), (Reason::Prefix, family(&["Koisti"])));
}

#[test]
fn another_name_is_shown_where_it_stands() {
    let index =
        Index::build([person(1, "Juhani", "Mäki").with(Field::Former, "Salo").with(Field::Alias, "Hessu")]);
    let whole = |field, text: &str| (Reason::OtherName, vec![(field, vec![text.to_owned()])]);
    assert_eq!(why(&index, "salo"), whole(Field::Former, "Salo"));
    assert_eq!(why(&index, "hessu"), whole(Field::Alias, "Hessu"));
    assert_eq!(why(&index, "jussi"), whole(Field::Name, "Juhani"));
}

#[test]
fn a_misheard_name_is_highlighted_where_it_was_heard_right() {
    let index = Index::build([person(1, "Aila", "Lindqvist")]);
    let (reason, parts) = why(&index, "lintkvist");
    assert_eq!(reason, Reason::SoundsAlike);
    assert_eq!(parts, family(&["Lin", "vist"]));
}

#[test]
fn a_slip_is_left_out_of_what_is_highlighted() {
    let index = Index::build([person(1, "Aila", "Koistinen")]);
    assert_eq!(why(&index, "koisrinen"), (Reason::Misspelt, family(&["Koist".get(..4).unwrap(), "inen"])));
    assert_eq!(why(&index, "koistnen"), (Reason::Misspelt, family(&["Koist", "nen"])));
}

#[test]
fn a_word_that_is_only_alike_is_said_to_be() {
    let index = Index::build([person(1, "Aila", "Koistinen")]);
    let (reason, parts) = why(&index, "koirtinan");
    assert_eq!((reason, parts.len()), (Reason::Fuzzy, 1));
    assert!(parts[0].1[0].starts_with("Koi"));
}

#[test]
fn a_word_too_many_is_said_to_be() {
    let index = Index::build([person(1, "Aila", "Koistinen"), person(2, "Eero", "Aho")]);
    assert_eq!(why(&index, "koistinen matias"), (Reason::Partial, family(&["Koistinen"])));
}

#[test]
fn the_loosest_of_several_words_is_the_reason() {
    let index = Index::build([person(1, "Pekka", "Koistinen").with(Field::Title, "kokki")]);
    for (typed, reason) in [
        ("pekka koistinen", Reason::Exact),
        ("pekka koistisen", Reason::Inflected),
        ("pekan koistinen", Reason::Inflected),
        ("pekan koist", Reason::Prefix),
        ("koistisen kokk", Reason::Prefix),
        ("pekka goistinen", Reason::SoundsAlike),
        ("pekka koisrinen", Reason::Misspelt),
    ] {
        assert_eq!(why(&index, typed).0, reason, "{typed}");
    }
}

#[test]
fn a_piece_of_a_number_is_highlighted_in_the_number() {
    let index = Index::build([person(1, "Aila", "Mäki").number("040 123 4567")]);
    assert_eq!(why(&index, "234"), (Reason::Number, vec![(Field::Number, vec!["23 4".to_owned()])]));
    assert_eq!(why(&index, "0401"), (Reason::Number, vec![(Field::Number, vec!["040 1".to_owned()])]));
}

#[test]
fn a_keyword_is_shown_beside_the_role() {
    let index = Index::build([role(1, "Laskutus", &["fakturering", "invoices"])]);
    assert_eq!(why(&index, "fakt"), (Reason::Prefix, vec![(Field::Keyword, vec!["fakt".to_owned()])]));
}
