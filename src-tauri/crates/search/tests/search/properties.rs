//! Any text, any entries.

use proptest::collection::vec;
use proptest::prelude::*;
use vaihde_domain::CompanyId;
use vaihde_search::{Entry, Field, Hit, Index, Query, Text};

use crate::staff::{KUUSILINNA, MANTYLINNA, With, person, person_id, referral, role};

/// Names, pieces of names, and anything else that can be typed or pasted.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-eåäö]{0,6}([ -][a-eåäöA-C]{1,5}){0,3}",
        2 => "(pekan?|koistisen|Koistinen|mäki|maen|ß|Þ|İ|a\u{308}|ﬁ|'|’|-| |\u{AD}|🙂|n){0,8}",
        1 => "\\PC{0,40}",
        1 => any::<String>(),
        1 => "[+0-9 ()-]{0,14}",
        1 => Just("ä-".repeat(70)),
        1 => Just("x".repeat(120)),
    ]
}

pub(crate) fn any_entry() -> impl Strategy<Value = Entry> {
    let fields = prop::sample::select(vec![
        Field::Name,
        Field::Family,
        Field::Former,
        Field::Alias,
        Field::Title,
        Field::Role,
        Field::Keyword,
        Field::Referral,
        Field::Department,
        Field::Company,
    ]);
    let texts = vec((fields, any_text()).prop_map(|(field, text)| Text { field, text }), 0..6);
    (0..12_u128, 0..3, any::<bool>(), any::<bool>(), texts, vec(any_text(), 0..3)).prop_map(
        |(number, kind, gone, other, texts, numbers)| {
            let id = match kind {
                0 => person_id(number),
                1 => role(number, "", &[]).id,
                _ => referral(number, "").id,
            };
            let company = if other { MANTYLINNA } else { KUUSILINNA };
            Entry { id, company, texts, numbers, gone }
        },
    )
}

pub(crate) fn any_company() -> impl Strategy<Value = Option<CompanyId>> {
    prop::option::of(prop::sample::select(vec![KUUSILINNA, MANTYLINNA]))
}

fn all(index: &Index, text: &str, company: Option<CompanyId>) -> Vec<Hit> {
    index.query(&Query { text, company, limit: 100, ..Query::default() })
}

proptest! {
    #[test]
    fn every_highlight_is_a_part_of_a_text_of_the_entry(
        entries in vec(any_entry(), 0..12), text in any_text(), company in any_company(),
    ) {
        let index = Index::build(entries.clone());
        for hit in all(&index, &text, company) {
            let entry = entries.iter().rev().find(|entry| entry.id == hit.id).unwrap();
            prop_assert!(!hit.matched.is_empty());
            for matched in &hit.matched {
                let is_text = |own: &Text| own.field == matched.field && own.text == matched.text;
                let is_number = matched.field == Field::Number && entry.numbers.contains(&matched.text);
                prop_assert!(is_number || entry.texts.iter().any(is_text));
                prop_assert!(!matched.ranges.is_empty());
                prop_assert!(matched.ranges.iter().all(|range| range.start < range.end));
                prop_assert!(matched.ranges.iter().all(|range| matched.text.get(range.clone()).is_some()));
                prop_assert!(matched.ranges.is_sorted_by(|before, after| before.end < after.start));
            }
        }
    }

    #[test]
    fn hits_come_once_and_best_first_and_a_limit_cuts_only_the_end(
        entries in vec(any_entry(), 0..12), text in any_text(), company in any_company(), limit in 0..5_usize,
    ) {
        let index = Index::build(entries);
        let hits = all(&index, &text, company);
        prop_assert!(hits.is_sorted_by(|before, after| before.score >= after.score));
        let mut ids: Vec<_> = hits.iter().map(|hit| hit.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), hits.len());
        let few = index.query(&Query { text: &text, company, limit, ..Query::default() });
        prop_assert_eq!(&few[..], &hits[..limit.min(hits.len())]);
    }

    #[test]
    fn changes_lead_where_building_anew_leads(
        before in vec(any_entry(), 0..10), changed in vec(any_entry(), 0..6), removed in vec(any_entry(), 0..4),
        text in any_text(),
    ) {
        let removed: Vec<_> = removed.iter().map(|entry| entry.id).collect();
        let mut index = Index::build(before.clone());
        index.apply(changed.clone(), &removed);
        let kept = before.into_iter().filter(|entry| !removed.contains(&entry.id));
        let after: Vec<Entry> = kept.chain(changed).collect();
        let anew = Index::build(after.clone());
        prop_assert_eq!(index.len(), anew.len());
        prop_assert_eq!(index.differs_from(after), vec![]);
        prop_assert_eq!(all(&index, &text, None), all(&anew, &text, None));
    }

    #[test]
    fn a_name_typed_whole_is_found(entries in vec(any_entry(), 0..8), given in "[A-ZÅÄÖ][a-zåäöéøß]{1,9}(-[a-zåäö]{2,6})?", family in "[A-ZÅÄÖ][a-zåäöø']{1,12}[a-z]") {
        let own = person(99, &given, &family);
        let index = Index::build(entries.into_iter().chain([own]));
        for typed in [format!("{given} {family}"), format!("{family} {given}").to_uppercase()] {
            prop_assert!(all(&index, &typed, None).iter().any(|hit| hit.id == person_id(99)), "{typed}");
        }
    }
}

#[test]
fn a_pasted_page_is_answered() {
    let staff = || (0..300).map(|number| person(number, "Pekka", "Koistinen").number("0401234567"));
    let index = Index::build(staff());
    for page in [
        "pekka ".repeat(1_700),
        "a-".repeat(5_000),
        "ä".repeat(10_000),
        "1".repeat(10_000),
        ".,;!".repeat(2_500),
        "👩‍👩‍👧".repeat(400),
    ] {
        assert!(all(&index, &page, None).len() <= 100);
    }
    assert_eq!(all(&index, &"pekka koistinen ".repeat(600), None).len(), 100);
}
