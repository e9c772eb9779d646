use proptest::prelude::*;

use super::*;

/// The groups of texts that are asked for so often, as they were written.
fn grouped(asked: &[(&str, u32)]) -> Vec<Vec<String>> {
    let mut texts = LikeTexts::of(asked.iter().map(|(text, _)| *text));
    let asked: Vec<AskedText> =
        asked.iter().enumerate().map(|(text, (_, times))| AskedText { text, times: *times }).collect();
    let groups = texts.groups(&asked);
    groups
        .into_iter()
        .map(|group| group.into_iter().map(|asked| texts.texts[asked.text].folded.clone()).collect())
        .collect()
}

fn are_one(texts: &[&str]) -> bool {
    grouped(&texts.iter().map(|text| (*text, 1)).collect::<Vec<_>>()).len() == 1
}

#[test]
fn one_who_is_asked_for_in_five_ways_is_one() {
    assert!(are_one(&[
        "koistisen pekka",
        "pekka koistinen",
        "koistinen p",
        "koistizen pekka",
        "koistiselle pekalle",
    ]));
}

#[test]
fn a_question_is_one_however_it_is_written_and_asked() {
    assert!(are_one(&["laskutusosoite", "laskutus osoitteen", "laskutusosoitetta", "laskutus osoite"]));
    assert!(are_one(&["saisinko laskutusosoitteen kiitos", "laskutusosoite"]));
}

#[test]
fn two_of_a_family_are_two() {
    let groups =
        grouped(&[("virtanen pekka", 3), ("virtanen paula", 2), ("virtanen", 4), ("virtasen paulalle", 1)]);
    assert_eq!(
        groups,
        [vec!["virtanen"], vec!["virtanen pekka"], vec!["virtanen paula", "virtasen paulalle"]]
    );
}

#[test]
fn an_initial_joins_whoever_is_asked_for_most_and_leads_nobody_who_is_said_in_full() {
    let groups = grouped(&[("koistinen p", 9), ("koistinen paula", 1), ("koistinen pekka", 2)]);
    assert_eq!(groups, [vec!["koistinen pekka", "koistinen p"], vec!["koistinen paula"]]);
}

#[test]
fn a_slip_is_rarer_than_what_it_slips_from() {
    assert_eq!(grouped(&[("lahtinen pekka", 5), ("lehtinen pekka", 4)]).len(), 2);
    assert_eq!(grouped(&[("virtanen pekka", 5), ("virsanen pekka", 2)]).len(), 1);
}
