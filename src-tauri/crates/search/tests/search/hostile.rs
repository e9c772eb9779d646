//! Whatever is typed, pasted or written in a directory is bounded, and nothing of it is believed.

use proptest::collection::vec;
use proptest::prelude::*;
use vaihde_search::{Entry, Field, Hit, Index, Query, Text};

use crate::staff::{With, found, person, person_id, role};

/// Characters that something might stumble over, and some that people type.
const STRANGE: &str = concat!(
    "aknstäöåéßﬁŉİıÞǆŀ㎏½Ⅷ²1٣０가각中字しシשםعرΣςжЖก -.'’+()/@\t\n\0",
    "\u{1}\u{7F}\u{80}\u{AD}\u{301}\u{308}\u{338}\u{34F}\u{20DD}\u{3099}\u{E31}\u{93F}\u{1160}\u{11A8}",
    "\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{202A}\u{202E}\u{2066}\u{2069}\u{2028}\u{FE0F}\u{FEFF}",
    "\u{FFFD}\u{FFFF}\u{D7FF}\u{E000}\u{FDFA}\u{1F1EB}\u{1F468}\u{1F3FB}\u{E0041}\u{10FFFF}",
);

fn one() -> impl Strategy<Value = char> {
    prop::sample::select(STRANGE.chars().collect::<Vec<_>>())
}

fn strange() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => vec(one(), 0..60).prop_map(String::from_iter),
        2 => any::<String>(),
        2 => vec(any::<char>(), 0..80).prop_map(String::from_iter),
        1 => (one(), 1..300_usize).prop_map(|(one, times)| String::from_iter(vec![one; times])),
        1 => (vec(one(), 1..4), 1..200_usize)
            .prop_map(|(few, times)| String::from_iter(few).repeat(times)),
        1 => vec(any::<u8>(), 0..80).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ]
}

fn strange_entry() -> impl Strategy<Value = Entry> {
    (0..20_u128, strange(), strange(), strange(), strange(), any::<bool>()).prop_map(
        |(number, given, family, former, phone, is_role)| {
            let entry =
                if is_role { role(number, &family, &[&given]) } else { person(number, &given, &family) };
            entry.with(Field::Former, &former).with(Field::Title, &given).number(&phone)
        },
    )
}

fn all(index: &Index, text: &str) -> Vec<Hit> {
    index.query(&Query { text, limit: 50, ..Query::default() })
}

fn staff() -> Index {
    Index::build((0..200).map(|number| {
        let given = ["Pekka", "Åsa", "Thi", "Anna-Liisa"][number as usize % 4];
        let family = ["Koistinen", "Mäki", "Nguyen", "O’Neill", "Lindqvist"][number as usize % 5];
        person(number, given, family).with(Field::Title, "kokki").number("+358 40 123 4567")
    }))
}

proptest! {
    #[test]
    fn nothing_typed_is_too_strange(text in strange()) {
        let index = staff();
        let hits = all(&index, &text);
        prop_assert!(hits.len() <= 50);
        prop_assert_eq!(all(&index, &text), hits, "the same question has the same answer");
    }

    #[test]
    fn nothing_in_a_directory_is_too_strange(
        entries in vec(strange_entry(), 0..12), later in vec(strange_entry(), 0..4), text in strange(),
    ) {
        let mut index = Index::build(entries.clone());
        index.apply(later.clone(), &[person_id(0), person_id(1)]);
        for typed in entries.iter().chain(&later).flat_map(|entry| &entry.texts).map(|own| own.text.as_str()).chain([text.as_str()]) {
            for hit in all(&index, typed) {
                for matched in hit.matched {
                    prop_assert!(matched.ranges.iter().all(|range| matched.text.get(range.clone()).is_some()));
                }
            }
        }
        index.renew();
        all(&index, &text);
    }

    #[test]
    fn a_name_of_any_letters_is_found_as_it_is_written(
        name in "[\\p{Latin}\\p{Greek}\\p{Cyrillic}\\p{Hebrew}\\p{Arabic}\\p{Han}\\p{Hangul}\\p{Hiragana}]{2,12}",
    ) {
        prop_assume!(!vaihde_search::folded_words(&name).is_empty());
        let index = Index::build([person(1, "Aila", "Aho"), person(2, "Oona", &name)]);
        prop_assert!(found(&index, &name).contains(&2));
    }
}

#[test]
fn ten_thousand_characters_of_anything_are_answered() {
    let index = staff();
    for strange in STRANGE.chars() {
        let text = String::from_iter(vec![strange; 10_000]);
        assert!(all(&index, &text).len() <= 50, "{strange:?}");
    }
    let mixed: String = STRANGE.chars().cycle().take(10_000).collect();
    assert!(all(&index, &mixed).len() <= 50);
    let spaced: String =
        STRANGE.chars().flat_map(|strange| [strange, 'k', ' ']).cycle().take(10_000).collect();
    assert!(all(&index, &spaced).len() <= 50);
}

#[test]
fn a_thousand_words_are_answered_by_the_first_of_them() {
    let index = staff();
    let text = format!("nguyen thi {}", "bla ".repeat(1_000));
    let first = all(&index, &text)[0].id;
    assert!(all(&index, "nguyen thi").iter().any(|hit| hit.id == first));
    assert!(all(&index, &"anna-liisa-".repeat(1_000)).len() <= 50);
    assert!(all(&index, &"a b ".repeat(1_000)).len() <= 50);
}

#[test]
fn marks_and_what_cannot_be_seen_find_nothing_alone() {
    for text in [
        "\u{301}",
        "\u{301}\u{308}\u{338}",
        "\u{200D}\u{200B}\u{FEFF}",
        "\u{202E}\u{2066}",
        "\0\0",
        "👨‍👩‍👧",
        "🇫🇮",
        "\u{FE0F}",
    ] {
        assert_eq!(all(&staff(), text), [], "{text:?}");
    }
    assert_eq!(all(&staff(), &"\u{308}".repeat(10_000)), []);
}

#[test]
fn what_cannot_be_seen_does_not_hide_a_name() {
    let index = Index::build([person(1, "Aila", "Mäkinen"), person(2, "Eero", "Aho")]);
    for text in [
        "m\u{AD}äkinen",
        "mä\u{200B}kinen",
        "\u{FEFF}mäkinen",
        "mäki\u{200D}nen",
        "\u{200F}mäkinen",
        "\u{202E}mäkinen",
        "mäkinen\u{202C}",
        "\u{2066}mäkinen\u{2069}",
        "mäkinen\0",
        "\tmäkinen\r\n",
        "mäkinen🙂",
        "«mäkinen»",
        "ma\u{308}kinen",
    ] {
        assert_eq!(found(&index, text)[..1], [1], "{text:?}");
    }
}

#[test]
fn names_of_other_scripts_are_found() {
    let index = Index::build([
        person(1, "Владимир", "Иванов"),
        person(2, "שרה", "כהן"),
        person(3, "محمد", "علي"),
        person(4, "王", "小明"),
        person(5, "Γιώργος", "Παπαδόπουλος"),
        person(6, "Aila", "Иванова"),
    ]);
    for (typed, who) in [
        ("иванов владимир", 1),
        ("ИВАНОВ", 1),
        ("влад", 1),
        ("שרה כהן", 2),
        ("محمد", 3),
        ("小明", 4),
        ("παπαδοπουλος", 5),
        ("aila иванова", 6),
    ] {
        assert_eq!(found(&index, typed)[..1], [who], "{typed}");
    }
}

#[test]
fn a_directory_of_endless_texts_is_searched() {
    let long = "Koistinen ".repeat(2_000);
    let mut entry = person(1, &long, &"x".repeat(20_000)).with(Field::Title, &"ä-".repeat(5_000));
    entry
        .texts
        .extend((0..500).map(|number| Text::new(Field::Keyword, format!("avain{number} sana{number}"))));
    entry.numbers.extend((0..400).map(|number| format!("040 {number:07}")));
    entry.numbers.push("1".repeat(10_000));
    let index = Index::build([entry, person(2, "Aila", "Aho")]);
    for typed in [
        "koistinen",
        "xxxxx",
        "ää",
        "avain499",
        "avain499 sana1",
        "0400000399",
        "koistinen koistinen",
        "11111111111111111",
    ] {
        assert_eq!(found(&index, typed)[..1], [1], "{typed}");
    }
    assert_eq!(found(&index, "aho"), [2]);
}

#[test]
fn an_entry_of_nothing_is_kept_and_not_found() {
    let mut nothing = person(1, "", "");
    nothing.texts.clear();
    let index = Index::build([nothing, person(2, "", " - "), person(3, "Aila", "Aho").number("")]);
    assert_eq!(index.len(), 3);
    for typed in ["", " ", "-", "a", "aho", "1234"] {
        assert!(found(&index, typed).iter().all(|number| *number == 3), "{typed}");
    }
}
