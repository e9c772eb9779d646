//! What is highlighted is what the caller said.

use vaihde_search::{Field, Index};

use crate::staff::{With, ask, highlighted, person};

#[test]
fn each_word_is_highlighted_where_it_fits_best() {
    let index = Index::build([person(1, "Pekka", "Koistinen").with(Field::Department, "Kuljetus")]);
    assert_eq!(
        highlighted(&ask(&index, "koistisen pekka kulj")[0]),
        [(Field::Name, vec!["Pekka"]), (Field::Family, vec!["Koisti"]), (Field::Department, vec!["Kulj"])]
    );
}

#[test]
fn highlights_keep_to_the_letters_although_folding_changes_their_number() {
    let index = Index::build([person(1, "Þóra Ma\u{308}rta", "Straße-Ørjan")]);
    let shown = |typed: &str| {
        let hits = ask(&index, typed);
        let parts: Vec<String> =
            highlighted(&hits[0]).into_iter().flat_map(|(_, parts)| parts).map(str::to_owned).collect();
        parts
    };
    assert_eq!(shown("th"), ["Þ"]);
    assert_eq!(shown("thor"), ["Þór"]);
    assert_eq!(shown("mä"), ["Ma\u{308}"]);
    assert_eq!(shown("mar"), ["Ma\u{308}r"]);
    assert_eq!(shown("strass"), ["Straß"]);
    assert_eq!(shown("strasseor"), ["Straße", "Ør"]);
    assert_eq!(shown("orjan"), ["Ørjan"]);
}

#[test]
fn the_same_name_in_two_texts_is_highlighted_in_both() {
    let index = Index::build([person(1, "Matti Pekka", "Aho").with(Field::Name, "Pekka")]);
    assert_eq!(
        highlighted(&ask(&index, "pekka")[0]),
        [(Field::Name, vec!["Pekka"]), (Field::Name, vec!["Pekka"])]
    );
}
