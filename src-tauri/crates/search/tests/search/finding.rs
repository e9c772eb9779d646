//! Callers name people half, inflected, misspelt, by title or by what they do; they are found all the same.

use vaihde_search::{Field, Index, Reason};

use crate::staff::{With, ask, found, person, person_id, referral, role};

fn staff() -> Index {
    Index::build([
        person(1, "Pekka Juhani", "Koistinen").with(Field::Title, "toimitusjohtaja"),
        person(2, "Anna-Liisa", "Virtanen").with(Field::Department, "Taloushallinto"),
        person(3, "Annaliisa", "Aho").with(Field::Department, "Kuljetus"),
        person(4, "Mikko", "Myllymäki").with(Field::Former, "Lahti").with(Field::Alias, "Miksu"),
        person(5, "Fiona", "O’Neill").with(Field::Title, "kehityspäällikkö"),
        person(6, "Þóra", "Jónsdóttir"),
        person(7, "Seija", "Lindqvist").gone(),
        role(8, "HR", &["henkilöstö", "työsuhdeasiat", "personal"]),
        referral(9, "Jätehuolto Mäkinen"),
    ])
}

#[test]
fn a_name_is_found_in_any_order_and_case() {
    for typed in ["pekka koistinen", "Koistinen Pekka", "KOISTINEN, PEKKA", "juhani koistinen"] {
        assert_eq!(found(&staff(), typed), [1], "{typed}");
    }
}

#[test]
fn a_name_is_found_while_it_is_being_typed() {
    for typed in ["koi", "koistine", "koi p", "pekka koisti", "p k"] {
        assert_eq!(found(&staff(), typed)[..1], [1], "{typed}");
        assert_eq!(ask(&staff(), typed)[0].reason, Reason::Prefix, "{typed}");
    }
}

#[test]
fn inflected_names_are_found() {
    for (typed, who) in [
        ("koistisen pekan", 1),
        ("koistiselle", 1),
        ("pekalle", 1),
        ("virtaselta", 2),
        ("myllymäen", 4),
        ("mikolle", 4),
        ("lindqvistin seijalle", 7),
        ("Lindqvists", 7),
    ] {
        let hits = ask(&staff(), typed);
        assert_eq!(found(&staff(), typed)[..1], [who], "{typed}");
        assert_eq!(hits[0].reason, Reason::Inflected, "{typed}");
    }
}

#[test]
fn misspelt_names_are_found() {
    for (typed, who) in [("mylylmäki", 4), ("imkko", 4), ("koisrinen", 1), ("birtanen", 2)] {
        let hits = ask(&staff(), typed);
        assert_eq!(found(&staff(), typed)[..1], [who], "{typed}");
        assert_eq!(hits[0].reason, Reason::Misspelt, "{typed}");
    }
    assert_eq!(ask(&staff(), "koirtinan")[0].reason, Reason::Fuzzy);
}

#[test]
fn misheard_names_are_found() {
    for (typed, who) in
        [("goistinen", 1), ("virtannen", 2), ("wirdanen", 2), ("lintkvist", 7), ("mikkko", 4), ("tora", 6)]
    {
        let hits = ask(&staff(), typed);
        assert_eq!(found(&staff(), typed)[..1], [who], "{typed}");
        assert_eq!(hits[0].reason, Reason::SoundsAlike, "{typed}");
    }
    assert_eq!(found(&staff(), "llinndqvist seija"), [7]);
}

#[test]
fn a_hyphen_may_be_typed_or_left_out() {
    for typed in ["anna-liisa", "annaliisa", "Anna–Liisa"] {
        let mut both = found(&staff(), typed);
        both.sort_unstable();
        assert_eq!(both, [2, 3], "{typed}");
    }
    assert_eq!(found(&staff(), "anna liisa")[..1], [2]);
    for typed in ["o'neill", "oneill", "o neill", "O’Neill"] {
        assert_eq!(found(&staff(), typed), [5], "{typed}");
    }
}

#[test]
fn letters_of_other_languages_are_found_without_them() {
    for typed in ["thora", "Þóra", "þora jonsdottir", "Jo\u{301}nsdo\u{301}ttir"] {
        assert_eq!(found(&staff(), typed), [6], "{typed}");
        assert_eq!(ask(&staff(), typed)[0].reason, Reason::Exact, "{typed}");
    }
}

#[test]
fn former_names_and_aliases_lead_to_the_person() {
    assert_eq!(found(&staff(), "lahti mikko"), [4]);
    assert_eq!(found(&staff(), "lahden"), [4]);
    assert_eq!(found(&staff(), "miksu"), [4]);
}

#[test]
fn a_name_with_the_beginning_of_a_department_or_title_is_enough() {
    assert_eq!(found(&staff(), "annal kulj"), [3]);
    assert_eq!(found(&staff(), "pekka toimitus"), [1]);
    assert_eq!(found(&staff(), "päällikkö")[..1], [5]);
}

#[test]
fn roles_and_referrals_are_found_by_their_words() {
    assert_eq!(found(&staff(), "hr")[..1], [8]);
    assert_eq!(found(&staff(), "personal"), [8]);
    assert_eq!(found(&staff(), "henkilöst")[..1], [8]);
    assert_eq!(found(&staff(), "jätehuolto")[..1], [9]);
}

#[test]
fn a_word_that_nobody_has_does_not_hide_who_has_the_others() {
    let hits = ask(&staff(), "saisinko koistisen pekan");
    assert_eq!(hits[0].id, person_id(1));
    assert_eq!(hits[0].reason, Reason::Inflected);
    let hits = ask(&staff(), "koistisen pekka matias");
    assert_eq!(hits[0].id, person_id(1));
    assert_eq!(hits[0].reason, Reason::Partial);
}

#[test]
fn two_typed_words_ask_for_two_words() {
    let index = Index::build([person(1, "Anna", "Koskinen"), person(2, "Anna", "Andersson")]);
    assert_eq!(found(&index, "anna an"), [2]);
    assert_eq!(found(&index, "and anna"), [2, 1]);
    assert_eq!(ask(&index, "anna anna")[0].reason, Reason::Partial);
}

#[test]
fn nothing_finds_nothing() {
    for typed in ["", "   ", "-", "?!…", "🙂", "\u{301}\u{AD}", "qqqqqq"] {
        assert_eq!(found(&staff(), typed), [], "{typed}");
    }
    assert_eq!(found(&Index::default(), "pekka"), []);
}

#[test]
fn the_same_question_has_the_same_answer_whatever_was_asked_before() {
    let index = Index::build([person(1, "aä-äb", "")]);
    let first = ask(&index, "ääb-ää");
    for between in ["ääb-ää", "b", "aäb", "ääb-ää aä-äb", "ä"] {
        ask(&index, between);
        assert_eq!(ask(&index, "ääb-ää"), first, "after “{between}”");
    }
}
