//! Callers say more than the directory has, and less.

use vaihde_search::Reason::{Exact, Inflected, OtherName};
use vaihde_search::{Field, Index};

use crate::staff::{Staff, With, ask, found, person};

fn staff() -> Staff {
    Staff::of(&[
        "Matti Virtanen",
        "Maija Virtanen",
        "Anna Maria Koskinen",
        "Pirjo Lahti-Virtanen",
        "James Stewart",
        "Juhani Matikainen",
        "Vladimir Ivanov",
        "Olga Petrova",
        "Ludwig van Dijk",
        "Kaisa Mäkinen",
        "Lasse Salo",
    ])
}

#[test]
fn a_middle_name_that_the_directory_lacks_does_no_harm() {
    staff()
        .finds("Matti Virtanen", "matti juhani virtanen, virtanen matti juhani, matti olavi juhani virtanen");
    staff().finds("James Stewart", "james alexander stewart");
}

#[test]
fn a_middle_name_may_be_left_out_or_be_the_only_given_name() {
    staff().leads_to(
        "Anna Maria Koskinen",
        Exact,
        "anna koskinen, maria koskinen, koskinen maria, anna maria",
    );
}

#[test]
fn initials_stand_for_names_and_between_them() {
    let staff = staff();
    staff.finds("Matti Virtanen", "matti j virtanen, matti j. virtanen, virtanen matti o.");
    staff.finds(
        "Anna Maria Koskinen",
        "anna m koskinen, a m koskinen, a. m. koskinen, a.m. koskinen, koskinen a",
    );
    staff.finds("James Stewart", "j. stewart, j stewart, james t. stewart");
    let shortened = Staff::of(&["J. P. Aalto", "Pirkko Aalto", "Jaakko Aaltonen"]);
    shortened.finds("J. P. Aalto", "j.p. aalto, jp aalto, j p aalto, aalto j.p., juha aalto");
}

#[test]
fn an_initial_tells_namesakes_apart() {
    let staff =
        Staff::of(&["Matti Virtanen", "Matti Juhani Virtanen", "Matti Olavi Virtanen", "Maija Virtanen"]);
    staff.finds("Matti Juhani Virtanen", "matti j virtanen, matti j. virtanen, virtanen matti j");
    staff.finds("Matti Olavi Virtanen", "matti o virtanen, virtanen matti o");
    staff.finds("Matti Virtanen", "matti virtanen, matti k virtanen");
}

#[test]
fn titles_may_stand_before_a_name() {
    let staff = staff();
    staff.finds(
        "Matti Virtanen",
        "dr. matti virtanen, dr matti virtanen, tohtori matti virtanen, herra matti virtanen",
    );
    staff.finds(
        "James Stewart",
        "maj gen stewart, maj. gen. james stewart, major general stewart, sir james stewart",
    );
    staff.finds("James Stewart", "prof. stewart, rt hon james stewart mp, mr stewart");
    staff.finds(
        "Kaisa Mäkinen",
        "toimitusjohtaja mäkinen, toimitusjohtaja kaisa mäkinen, fröken mäkinen, rouva mäkinen",
    );
    staff.finds(
        "Kaisa Mäkinen",
        "toimitusjohtaja kaisa mäkiselle, tohtorille kaisa mäkinen, professori mäkisen",
    );
}

#[test]
fn a_title_that_somebody_has_tells_who_is_meant() {
    let index = Index::build([
        person(1, "Aila", "Virtanen").with(Field::Title, "sihteeri"),
        person(2, "Oiva", "Virtanen").with(Field::Title, "toimitusjohtaja"),
        person(3, "Eero", "Aho").with(Field::Title, "toimitusjohtaja"),
    ]);
    for typed in [
        "toimitusjohtaja virtanen",
        "virtanen toimitusjohtaja",
        "toimitusjohtaja virtaselle",
        "virtanen toimitusj",
    ] {
        assert_eq!(found(&index, typed)[..1], [2], "{typed}");
    }
}

#[test]
fn a_title_is_also_a_name() {
    let staff = Staff::of(&["Aila Major", "Maija Kenraali", "Ida Dam", "Matti Virtanen"]);
    staff.leads_to("Aila Major", Exact, "major, aila major, major aila");
    staff.leads_to("Maija Kenraali", Exact, "kenraali, maija kenraali");
}

#[test]
fn a_patronymic_is_not_missed() {
    staff().finds(
        "Vladimir Ivanov",
        "vladimir petrovitš ivanov, ivanov vladimir petrovich, vladimir vladimirovitš ivanov",
    );
    staff().finds("Olga Petrova", "olga ivanovna petrova, petrova olga ivanovna");
    let with = Staff::of(&["Vladimir Petrovitš Ivanov", "Vladimir Ivanenko", "Petra Ivanov"]);
    with.leads_to("Vladimir Petrovitš Ivanov", Exact, "vladimir ivanov, ivanov vladimir");
}

#[test]
fn particles_may_be_left_out_or_added() {
    staff().leads_to("Ludwig van Dijk", Exact, "ludwig dijk, van dijk, dijk");
    staff().finds("Lasse Salo", "lasse von salo, lasse de salo");
}

#[test]
fn half_of_a_double_surname_is_enough() {
    let staff = staff();
    staff.leads_to("Pirjo Lahti-Virtanen", Exact, "pirjo lahti, pirjo virtanen, lahti pirjo, lahti");
    staff.leads_to(
        "Pirjo Lahti-Virtanen",
        Inflected,
        "pirjo lahden, virtasen pirjo, pirjo virtaselle, lahti-virtasen",
    );
    staff.finds("Pirjo Lahti-Virtanen", "pirjo lahti-virtanen, pirjo virtanen-lahti, pirjo lahti virtanen");
}

#[test]
fn a_double_surname_finds_whoever_has_half_of_it() {
    staff().finds("Kaisa Mäkinen", "kaisa salo-mäkinen, kaisa mäkinen-aho, kaisa aho mäkinen");
    staff().finds("Lasse Salo", "lasse salo-rinne, rinne-salo lasse");
}

#[test]
fn a_married_name_stands_beside_the_former_one() {
    let index = Index::build([
        person(1, "Kaisa", "Mäkinen").with(Field::Former, "Salo"),
        person(2, "Kaisa", "Saari"),
        person(3, "Lasse", "Mäkinen"),
        person(4, "Kalle", "Salo"),
    ]);
    for typed in [
        "kaisa salo",
        "kaisa mäkinen",
        "salo kaisa",
        "kaisa salo-mäkinen",
        "kaisa mäkinen salo",
        "kaisa salon",
    ] {
        assert_eq!(found(&index, typed)[..1], [1], "{typed}");
    }
    assert_eq!(ask(&index, "kaisa salo")[0].reason, OtherName);
    assert_eq!(found(&index, "salo")[..2], [4, 1]);
}

#[test]
fn the_words_of_the_request_are_no_names() {
    let staff = staff();
    staff.finds(
        "Kaisa Mäkinen",
        "saisinko kaisa mäkisen, onko kaisa mäkinen paikalla, hei yhdistäisitkö kaisa mäkiselle",
    );
    staff.finds("Kaisa Mäkinen", "kaisa mäkinen kiitos, hej jag söker kaisa mäkinen, tack kaisa mäkinen");
    staff.finds("Kaisa Mäkinen", "could i speak to kaisa mäkinen please, hello kaisa mäkinen");
}

#[test]
fn one_name_of_two_may_be_wrong() {
    staff().finds("Vladimir Ivanov", "sergei ivanov, ivanov sergei");
    staff().finds("James Stewart", "jim stewart, stewart james robert paul");
}
