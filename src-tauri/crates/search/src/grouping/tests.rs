use proptest::prelude::*;

use super::*;

/// The groups of texts that are asked for so often, as they were written.
fn grouped(asked: &[(&str, u32)]) -> Vec<Vec<String>> {
    let texts = LikeTexts::of(asked.iter().map(|(text, _)| *text));
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

/// Texts as callers may be searched for, from few words, so that many are alike: each with how often.
fn any_texts() -> impl Strategy<Value = Vec<(String, u32)>> {
    const FAMILIES: [&str; 12] = [
        "koistinen",
        "koistisen",
        "koistiselle",
        "koistizen",
        "koistila",
        "virtanen",
        "virtasen",
        "virtala",
        "lahti",
        "lahden",
        "nguyen",
        "nujen",
    ];
    const GIVEN: [&str; 12] = [
        "pekka",
        "pekan",
        "pekalle",
        "p",
        "paula",
        "paulan",
        "pauli",
        "jussi",
        "juhani",
        "juhanille",
        "",
        "osoite",
    ];
    let text = (0..FAMILIES.len(), 0..GIVEN.len(), any::<bool>(), 1..9_u32).prop_map(
        |(family, given, turned, times)| {
            let (family, given) = (FAMILIES[family], GIVEN[given]);
            let text = if turned { format!("{given} {family}") } else { format!("{family} {given}") };
            (text.trim().to_owned(), times)
        },
    );
    proptest::collection::vec(text, 1..30).prop_map(|mut texts| {
        texts.sort();
        texts.dedup_by(|one, other| one.0 == other.0);
        texts
    })
}

fn written(asked: &[(String, u32)]) -> Vec<Vec<String>> {
    grouped(&asked.iter().map(|(text, times)| (text.as_str(), *times)).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn every_text_is_in_one_group_and_the_order_is_no_matter(
        texts in any_texts(),
        turned in any::<proptest::sample::Index>(),
    ) {
        let groups = written(&texts);
        let mut all: Vec<&String> = groups.iter().flatten().collect();
        all.sort();
        prop_assert_eq!(all, texts.iter().map(|(text, _)| text).collect::<Vec<_>>());
        let mut other = texts.clone();
        other.reverse();
        other.rotate_left(turned.index(texts.len()));
        prop_assert_eq!(written(&other), groups);
    }

    #[test]
    fn every_text_is_like_its_leader_and_none_with_it_is_asked_for_more(texts in any_texts()) {
        let times = |text: &String| texts.iter().find(|(known, _)| known == text).map_or(0, |(_, times)| *times);
        let has_initial = |text: &String| text.split(' ').any(|word| word.len() == 1);
        for group in written(&texts) {
            let leader = &group[0];
            for text in &group[1..] {
                let pair = [(leader.clone(), times(leader)), (text.clone(), times(text))];
                prop_assert_eq!(written(&pair).len(), 1, "{} {}", leader, text);
                prop_assert!(times(text) <= times(leader) || has_initial(text), "{} {}", leader, text);
            }
        }
    }

    #[test]
    fn no_leader_is_like_another_by_more_than_a_slip(texts in any_texts()) {
        let leaders: Vec<String> = written(&texts).into_iter().map(|group| group[0].clone()).collect();
        let known = LikeTexts::of(leaders.iter().map(String::as_str));
        let all: Vec<usize> = (0..leaders.len()).collect();
        for (place, like) in known.like(&all, &all).into_iter().enumerate() {
            prop_assert_eq!(like, [place], "{:?}", leaders);
        }
    }

    #[test]
    fn what_is_like_nothing_changes_no_other_group(texts in any_texts()) {
        let groups = written(&texts);
        let mut more = texts.clone();
        more.push(("zzyzzogeton qwfp".to_owned(), 5));
        let others: Vec<Vec<String>> =
            written(&more).into_iter().filter(|group| group[0] != "zzyzzogeton qwfp").collect();
        prop_assert_eq!(others, groups);
    }

    #[test]
    fn any_text_can_be_taken_in(texts in proptest::collection::vec("\\PC{0,40}", 0..6)) {
        let asked: Vec<AskedText> = (0..texts.len()).map(|text| AskedText { text, times: 1 }).collect();
        let known = LikeTexts::of(texts.iter().map(String::as_str));
        let groups = known.groups(&asked);
        prop_assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), texts.len());
        for (place, text) in texts.iter().enumerate() {
            let same = texts.iter().position(|other| other == text).unwrap_or(place);
            let has_words = !crate::fold::folded_words(text).is_empty();
            let together = groups.iter().any(|group| {
                let is_in = |place: usize| group.iter().any(|asked| asked.text == place);
                is_in(place) && is_in(same)
            });
            prop_assert!(together || !has_words, "{}", text);
        }
    }
}
