use proptest::prelude::*;
use vaihde_domain::person::PersonName;

use super::{NameHabits, NameOrder};

fn habits(names: &[&str]) -> NameHabits {
    NameHabits::of(names.iter().copied(), NameOrder::GivenFirst)
}

fn read(name: &str) -> PersonName {
    habits(&["Anna Virtanen", "Matti Korhonen"]).read(name)
}

fn parts(name: &PersonName) -> (&str, &str, &str) {
    (&name.honorific, &name.given, &name.family)
}

#[test]
fn the_names_tell_the_order_and_not_the_header() {
    let family_first = habits(&["Holmlund Anne", "Kari Matti", "Korva Timo E.", "Xyzzy Anna"]);
    assert_eq!(family_first.order, NameOrder::FamilyFirst);
    assert_eq!(parts(&family_first.read("Kari Matti")), ("", "Matti", "Kari"));
    assert_eq!(parts(&family_first.read("Korva Timo E.")), ("", "Timo E.", "Korva"));
    let given_first = habits(&["Tom Holton", "Katrina Williams", "Matti Kari"]);
    assert_eq!(parts(&given_first.read("Matti Kari")), ("", "Matti", "Kari"));
}

#[test]
fn names_nobody_knows_are_read_as_asked() {
    let names = ["Сергей Иванов", "Qwx Zyy"];
    let order = |otherwise| NameHabits::of(names.iter().copied(), otherwise).order;
    assert_eq!(order(NameOrder::FamilyFirst), NameOrder::FamilyFirst);
    assert_eq!(order(NameOrder::GivenFirst), NameOrder::GivenFirst);
}

#[test]
fn a_comma_and_capitals_say_which_is_the_family_name() {
    assert_eq!(parts(&read("Virtanen, Anna")), ("", "Anna", "Virtanen"));
    assert_eq!(parts(&read("von Bonsdorff, Carl Johan")), ("", "Carl Johan", "von Bonsdorff"));
    assert_eq!(parts(&read("Virtanen, Dr Anna")), ("Dr", "Anna", "Virtanen"));
    assert_eq!(parts(&read("VIRTANEN Anna Maria")), ("", "Anna Maria", "VIRTANEN"));
}

#[test]
fn particles_places_and_double_names_belong_to_the_family() {
    for (name, given, family) in [
        ("Björn von Sydow", "Björn", "von Sydow"),
        ("Juan de la Cruz", "Juan", "de la Cruz"),
        ("Ludwig Van Beethoven", "Ludwig", "Van Beethoven"),
        ("Helén Pettersson i Umeå", "Helén", "Pettersson i Umeå"),
        ("Emma Carlsson Löfdahl", "Emma", "Carlsson Löfdahl"),
        ("Timo V. Korhonen", "Timo V.", "Korhonen"),
        ("Timo E Korva", "Timo E", "Korva"),
        ("Maria Kaisa Aula", "Maria Kaisa", "Aula"),
        ("Conan O'Brien", "Conan", "O'Brien"),
        ("Van Nguyen", "Van", "Nguyen"),
        ("von Bonsdorff", "", "von Bonsdorff"),
        ("Virtanen", "", "Virtanen"),
        ("Marjatta", "Marjatta", ""),
    ] {
        assert_eq!(parts(&read(name)), ("", given, family), "{name}");
    }
}

#[test]
fn ranks_and_titles_stand_before_the_name_and_never_are_all_of_it() {
    let soldiers = habits(&["Maj Gen John Crackett", "Lt Col Anna Smith", "Sir Tom Phillips"]);
    for (name, honorific, given, family) in [
        ("Maj Gen John Crackett", "Maj Gen", "John", "Crackett"),
        ("General Sir Nicholas Houghton", "General Sir", "Nicholas", "Houghton"),
        ("Air Vice-Marshal G Parker", "Air Vice-Marshal", "G", "Parker"),
        ("AM Simon Bollom", "AM", "Simon", "Bollom"),
        ("The Rev I J Wheatley", "The Rev", "I J", "Wheatley"),
        ("Surg V Adm Alasdair Walker", "Surg V Adm", "Alasdair", "Walker"),
        ("Maj Peter Hill", "Maj", "Peter", "Hill"),
        ("Col. Major", "Col.", "", "Major"),
        ("Tony Major", "", "Tony", "Major"),
        ("Jack Lord", "", "Jack", "Lord"),
        ("Dr Smith", "Dr", "", "Smith"),
        ("Prof. Sir Robert Watson CMG FRS", "Prof. Sir", "Robert", "Watson"),
        ("Robert Watson, KCB, PhD", "", "Robert", "Watson"),
    ] {
        assert_eq!(parts(&soldiers.read(name)), (honorific, given, family), "{name}");
    }
}

#[test]
fn a_given_name_that_is_also_a_rank_stays_a_name_among_civilians() {
    assert_eq!(parts(&read("Maj Karlsson")), ("", "Maj", "Karlsson"));
    assert_eq!(parts(&read("Maj Britt Karlsson")), ("", "Maj Britt", "Karlsson"));
    assert_eq!(parts(&read("Di Smith")), ("", "Di", "Smith"));
    assert_eq!(parts(&read("dipl.ins. Matti Korhonen")), ("dipl.ins.", "Matti", "Korhonen"));
    assert_eq!(parts(&read("DI Matti Korhonen")), ("DI", "Matti", "Korhonen"));
}

#[test]
fn brackets_and_quotes_hold_the_name_somebody_goes_by_or_had() {
    let called = |name: &str| read(name).called_by;
    assert_eq!(called("Juha Pekka (Pekka) Koistinen").as_deref(), Some("Pekka"));
    assert_eq!(called("Jukka \"Jugi\" Virtanen").as_deref(), Some("Jugi"));
    assert_eq!(called("Jukka 'Jugi' Virtanen").as_deref(), Some("Jugi"));
    assert_eq!(called("Anders Ahlgren (politiker)"), None);
    let married = read("Anna Virtanen (o.s. Korhonen)");
    assert_eq!(parts(&married), ("", "Anna", "Virtanen"));
    assert_eq!(married.former, ["Korhonen"]);
}

proptest! {
    #[test]
    fn any_text_gives_a_name_and_no_letter_is_doubled(name in "\\PC{0,40}", family_first in any::<bool>()) {
        let order = if family_first { NameOrder::FamilyFirst } else { NameOrder::GivenFirst };
        let habits = NameHabits { order, ..NameHabits::default() };
        let read = habits.read(&name);
        let length = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        let aside = read.called_by.as_deref().map_or(0, length) + read.former.iter().map(|name| length(name)).sum::<usize>();
        prop_assert!(length(&read.honorific) + length(&read.given) + length(&read.family) + aside <= length(&name));
    }

    #[test]
    fn two_plain_words_are_a_given_and_a_family_name(given in "[A-Z][a-z]{4,8}", family in "[A-Z][a-z]{4,8}") {
        let read = NameHabits::default().read(&format!("{given} {family}"));
        prop_assume!(read.honorific.is_empty());
        prop_assert_eq!(read.full(), format!("{given} {family}"));
    }
}
