//! Stories, and every answer compared with that of a plain look through all that is written.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

fn numbers(written: &[&[&str]]) -> Numbers {
    let mut numbers = Numbers::default();
    for (slot, written) in (0..).zip(written) {
        for written in *written {
            numbers.add(slot, written);
        }
    }
    numbers
}

fn found(numbers: &Numbers, digits: &str) -> Vec<(u32, Piece)> {
    let mut found = Vec::new();
    numbers.matches(digits, |slot, piece| {
        found.push((slot, piece));
        ControlFlow::Continue(())
    });
    found
}

fn shown(numbers: &Numbers, slot: u32, digits: &str) -> Vec<String> {
    numbers.shown(slot, digits).into_iter().map(|(text, range)| text[range].to_owned()).collect()
}

/// A number as it can be dialled, and how many digits its country code has.
type View = (String, usize);

/// The whole text, and its parts where it has several.
fn views(text: &str) -> Vec<View> {
    let mut reading = Reading::default();
    reading.read(text);
    let digits = |marks: &[digits::Mark]| marks.iter().map(|mark| char::from(b'0' + mark.digit)).collect();
    let code = reading.parts.first().map_or(0, |part| part.code);
    let parts = parts_apart(&reading).map(|part| (digits(&reading.digits[part.digits.clone()]), part.code));
    std::iter::once((digits(&reading.digits), code)).chain(parts).collect()
}

/// Where a number has the digits, by comparing text.
fn fits((view, code): &View, typed: &str) -> Option<Piece> {
    let mut best = None;
    let mut note = |begins, ends| best = best.into_iter().chain([Piece::new(begins, ends)]).min();
    for at in 0..view.len() {
        if view[at..].starts_with(typed) {
            note(at == 0 || at == *code, view[at..] == *typed);
        }
    }
    let national = (*code > 0).then(|| format!("0{}", &view[(*code).min(view.len())..]));
    let abroad = (*code > 0 && typed.len() >= 5).then(|| format!("00{view}"));
    for form in national.into_iter().chain(abroad).filter(|form| form.starts_with(typed)) {
        note(true, form == typed);
    }
    best
}

/// The best piece of an entry.
fn looked_up(written: &[String], typed: &str) -> Option<Piece> {
    let mut all: Vec<View> = Vec::new();
    let mut before: Option<Vec<View>> = None;
    for text in written {
        let own = views(text);
        let mut is_twin = false;
        if let (Some(before), [(abroad, code @ 1..)]) = (&before, &own[..]) {
            let (whole, first) = (&before[0].0, before.get(1).unwrap_or(&before[0]));
            let rest = abroad.get(*code..).filter(|rest| !rest.is_empty() && abroad.len() <= 14);
            let is_national =
                rest.is_some_and(|rest| first.1 == 0 && (first.0 == rest || first.0 == format!("0{rest}")));
            let extension = whole.strip_prefix(&first.0).filter(|_| is_national && before.len() > 1);
            all.extend(extension.map(|extension| (format!("{abroad}{extension}"), *code)));
            let is_same = before.len() == 1 && *first == own[0] && abroad.len() <= 14;
            is_twin = extension.is_some() || before.len() == 1 && is_national || is_same;
        }
        all.extend_from_slice(&own);
        before = (!is_twin).then_some(own);
    }
    all.iter().filter_map(|view| fits(view, typed)).min()
}

fn any_number() -> impl Strategy<Value = Vec<String>> {
    let one = prop_oneof![
        4 => "0[1-3]{2}[ -]?[1-3]{3} ?[1-3]{1,4}",
        2 => "[0-3]{1,5}",
        2 => "(\\+|00 ?|tel:\\+)(35[18]|1|46)( \\(0\\))?[ -]?[0-3]{0,9}",
        2 => "(0|\\+358)[1-3]{5,9}( x|, alanumero | / )[0-3]{1,4}",
        1 => "[+0-9 ()x/٠-٩１-３\u{1}|-]{0,30}",
        1 => "[12]{13,20}",
        1 => any::<String>(),
    ];
    let twins = ("[1-3]{5,9}", "( x[0-3]{1,4})?", any::<bool>()).prop_map(|(rest, extension, zero)| {
        let zero = if zero { "0" } else { "" };
        vec![format!("{zero}{rest}{extension}"), format!("+358{rest}")]
    });
    prop_oneof![vec(one, 0..4), twins]
}

fn any_digits() -> impl Strategy<Value = String> {
    prop_oneof!["[1-3]{3,5}", "(0|00|00358|358|0046)[0-3]{1,8}", "[0-3]{3,9}", "[0-9]{0,17}"]
}

proptest! {
    #[test]
    fn every_answer_is_that_of_looking_through_everything(
        early in vec(any_number(), 0..90), late in vec(any_number(), 0..12), later in vec(any_number(), 0..4),
        removed in vec(0..100_u32, 0..30), typed in vec(any_digits(), 1..12),
    ) {
        let mut index = Numbers::default();
        let mut entries = BTreeMap::new();
        let mut slots = 0_u32..;
        let mut add = |index: &mut Numbers, entries: &mut BTreeMap<u32, Vec<String>>, all: Vec<Vec<String>>| {
            for (written, slot) in all.into_iter().zip(&mut slots) {
                written.iter().for_each(|number| index.add(slot, number));
                entries.insert(slot, written);
            }
        };
        add(&mut index, &mut entries, early);
        index.sort();
        let (some, others) = removed.split_at(removed.len() / 2);
        some.iter().for_each(|slot| index.remove(*slot));
        entries.retain(|slot, _| !some.contains(slot));
        add(&mut index, &mut entries, late);
        others.iter().for_each(|slot| index.remove(*slot));
        entries.retain(|slot, _| !others.contains(slot));
        for sorted in [false, true] {
            if sorted {
                index.sort();
                add(&mut index, &mut entries, later.clone());
            }
            for typed in &typed {
                let found = found(&index, typed);
                prop_assert!(found.is_sorted_by_key(|(_, piece)| *piece));
                let mut best = BTreeMap::new();
                for (slot, piece) in found {
                    best.entry(slot).or_insert(piece);
                }
                let fits = |written: &Vec<String>| looked_up(written, typed).filter(|_| typed.len() >= SHORTEST);
                let expected = entries.iter().filter_map(|(slot, written)| Some((*slot, fits(written)?)));
                prop_assert_eq!(&best, &expected.collect(), "{}", typed);
                for (slot, written) in &entries {
                    let shown = index.shown(*slot, typed);
                    prop_assert_eq!(shown.is_empty(), !best.contains_key(slot), "{} {:?}", typed, written);
                    for (text, range) in shown {
                        prop_assert!(written.contains(&text));
                        prop_assert!(text.get(range).is_some_and(|part| !part.is_empty()));
                    }
                }
            }
            for slot in 0..110 {
                let held: Vec<String> = index.of(slot).collect();
                prop_assert_eq!(held, entries.get(&slot).cloned().unwrap_or_default());
            }
        }
    }

    #[test]
    fn any_text_is_read_as_typed(text in any::<String>(), number in "[+0-9 ()./xalnumero:;=#-]{0,20}") {
        for text in [text, number] {
            prop_assert!(dialled(&text).is_none_or(|digits| digits.bytes().all(|digit| digit.is_ascii_digit())));
        }
    }
}

#[test]
fn only_digits_and_what_is_written_between_them_are_a_number() {
    for (typed, digits) in [
        ("+358 (40) 123-4567", "358401234567"),
        ("+358 (0)40 123", "35840123"),
        ("00358 ( 0 ) 40 123", "0035840123"),
        ("(0)40 123", "040123"),
        ("040/123.4567", "0401234567"),
        ("tel:+358-9-123456;ext=2214", "35891234562214"),
        ("Puh. 09 123 456 alanumero 2214", "091234562214"),
        ("09 123 456 x2214", "091234562214"),
        ("\u{202A}+358\u{A0}40\u{202C}", "35840"),
        ("０４０１", "0401"),
        ("٠٤٠ ١٢٣", "040123"),
        ("221", "221"),
    ] {
        assert_eq!(dialled(typed).as_deref(), Some(digits), "{typed}");
    }
    for typed in ["", "22", "221b", "+-", "12 x 34", "09 123 456 x", "tel", "1,2,3", "pekka 2214"] {
        assert_eq!(dialled(typed), None, "{typed}");
    }
}

#[test]
fn a_piece_is_found_wherever_it_is_the_best_first_and_shown_as_written() {
    let numbers = numbers(&[&["040 123 4567"], &["2214"], &["123"], &["1239"], &["4123"]]);
    assert_eq!(
        found(&numbers, "123"),
        [(2, Piece::Whole), (3, Piece::Beginning), (4, Piece::End), (0, Piece::Inside)]
    );
    assert_eq!(found(&numbers, "4567"), [(0, Piece::End)]);
    assert_eq!(shown(&numbers, 0, "2345"), ["23 45"]);
    assert_eq!(found(&numbers, "72214"), []);
    assert_eq!(found(&numbers, "22"), []);
}

#[test]
fn any_form_of_a_number_finds_any_other() {
    for written in [
        &["040 123 4567", "+358401234567"][..],
        &["+358 (0)40 123-4567"],
        &["00 358 40 1234567"],
        &["(040) 1234567", "tel:+358-40-123-4567"],
        &["٠٤٠ ١٢٣ ٤٥٦٧", "+358401234567"],
    ] {
        let numbers = numbers(&[written]);
        for typed in ["0401234567", "358401234567", "00358401234567", "401234567"] {
            assert_eq!(found(&numbers, typed), [(0, Piece::Whole)], "{written:?} {typed}");
        }
        for typed in ["040", "358401", "0035840", "40123"] {
            assert_eq!(found(&numbers, typed), [(0, Piece::Beginning)], "{written:?} {typed}");
        }
        assert_eq!(found(&numbers, "4567"), [(0, Piece::End)]);
        assert_eq!(numbers.of(0).collect::<Vec<_>>(), written);
    }
}

#[test]
fn what_was_typed_as_for_abroad_is_shown_in_the_number_as_it_is_written_here() {
    let numbers = numbers(&[&["040 123 4567", "+358401234567"]]);
    assert_eq!(shown(&numbers, 0, "35840123"), ["040 123", "35840123"]);
    assert_eq!(shown(&numbers, 0, "040123"), ["040 123", "40123"]);
    assert_eq!(shown(&numbers, 0, "358"), ["358"]);
}

#[test]
fn an_extension_is_a_number_of_its_own_and_of_the_one_before_it() {
    let numbers = numbers(&[&["09 123 456 / 2214", "+3589123456"], &["2214"], &["09 2214 100"]]);
    assert_eq!(found(&numbers, "2214"), [(0, Piece::Whole), (1, Piece::Whole), (2, Piece::Inside)]);
    assert_eq!(found(&numbers, "09123456"), [(0, Piece::Whole)]);
    assert_eq!(found(&numbers, "35891234562214"), [(0, Piece::Whole)]);
    assert_eq!(shown(&numbers, 0, "35891234562214"), ["09 123 456 / 2214"]);
}

#[test]
fn a_caller_of_the_index_stops_when_it_has_enough() {
    let mut numbers = Numbers::default();
    (0..1000).for_each(|slot| numbers.add(slot, &format!("040{slot:07}")));
    numbers.sort();
    let mut seen = 0;
    numbers.matches("040", |_, _| {
        seen += 1;
        if seen == 30 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(seen, 30);
}

#[test]
fn many_numbers_are_sorted_and_few_are_not_worth_it() {
    let mut numbers = Numbers::default();
    (0..100).for_each(|slot| numbers.add(slot, &format!("040{slot:07}")));
    numbers.settle();
    assert_eq!(numbers.settled, 0);
    (100..5000).for_each(|slot| numbers.add(slot, &format!("040{slot:07}")));
    numbers.settle();
    assert_eq!(numbers.settled, 5000);
    assert!(numbers.memory() < 5000 * 60);
}

#[test]
fn nothing_is_kept_of_numbers_that_are_taken_out() {
    let mut numbers = numbers(&[&["Pekka 040 123 4567"], &["1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6"]]);
    numbers.sort();
    numbers.remove(0);
    numbers.remove(1);
    assert!(numbers.packed.iter().all(|packed| *packed == Packed::NONE));
    assert!(numbers.longs.iter().all(|long| long.digits.is_empty()));
    assert!(!numbers.sorted.has_fence(|fence| fence.len() == 10));
    assert!((0..2).all(|form| numbers.forms.get(form).is_empty()));
    assert_eq!(found(&numbers, "123"), []);
}

#[test]
fn pasted_pages_and_endless_numbers_are_bounded() {
    let page = "1".repeat(10_000);
    let numbers =
        numbers(&[&[&page], &["+"], &[""], &[&"23".repeat(30)], &[&"4/".repeat(5_000)], &["\u{1}|z0"]]);
    assert_eq!(found(&numbers, &page), []);
    assert_eq!(found(&numbers, &page[..60]), [(0, Piece::Beginning)]);
    assert_eq!(found(&numbers, "323"), [(3, Piece::End)]);
    assert_eq!(dialled(&page).unwrap().len(), 10_000);
    assert_eq!(numbers.of(5).next().unwrap(), "\u{1}|z0");
}
