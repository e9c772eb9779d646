//! Searches that ended with no choice made: summed by the day, settled, opened again, and forgotten but for how many.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use std::fs;

use chrono::{Days, NaiveDate};
use common::{Desk, day};
use proptest::prelude::*;
use vaihde_domain::erasure::Hearing;
use vaihde_domain::history::Act;
use vaihde_domain::language::Language;
use vaihde_domain::miss::{Miss, MissEnd, MissSum, MissedText, Settled};
use vaihde_domain::month::Month;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::{CompanyId, PutAsideId};
use vaihde_store::{DataFolder, MissedAt, Occasion, StoreFault, UndoOutcome};

const TODAY: (i32, u32, u32) = (2026, 7, 6);

fn today() -> NaiveDate {
    day(TODAY.0, TODAY.1, TODAY.2)
}

fn miss(desk: &mut Desk, company: Option<CompanyId>, typed: &str, on: NaiveDate, ended: MissEnd) {
    let miss = Miss { day: on, company, language: Language::Finnish, typed: typed.into(), ended };
    desk.store.count_miss(&miss).unwrap();
}

fn left(desk: &mut Desk, company: CompanyId, typed: &str, on: NaiveDate) {
    miss(desk, Some(company), typed, on, MissEnd::Abandoned);
}

/// Puts aside by an id of its own, and says how many misses.
fn put_aside<const N: usize>(desk: &mut Desk, texts: [MissedAt<'_>; N]) -> (PutAsideId, u32) {
    let id = PutAsideId::next(desk);
    (id, desk.store.settle_misses(texts, Settled::PutAside(id)).unwrap())
}

/// What is open, by text.
fn open(desk: &Desk) -> Vec<MissedText> {
    let from = today() - Days::new(365);
    let mut open = desk.store.open_misses(from, today()).unwrap();
    open.sort_by(|one, other| (&one.typed, one.company).cmp(&(&other.typed, other.company)));
    open
}

fn open_texts(desk: &Desk) -> Vec<String> {
    open(desk).into_iter().map(|missed| missed.typed).collect()
}

fn times(missed: &MissedText) -> u32 {
    missed.days.iter().map(|day| day.not_found + day.abandoned).sum()
}

fn sums(desk: &Desk, company: Option<CompanyId>) -> Vec<(u32, u64, u64)> {
    let month = |month| Month::new(2026, month).unwrap();
    let sums = desk.store.misses_in(month(1), month(12), company).unwrap();
    sums.into_iter().map(|MissSum { month, missed, mended, .. }| (month.number(), missed, mended)).collect()
}

#[test]
fn a_text_is_summed_by_company_day_and_language() {
    let mut desk = Desk::new();
    let (kuusi, sahko) = (desk.company("Kuusilinna Oy"), desk.company("Hämeen Sähkö Oy"));
    for ended in [MissEnd::Abandoned, MissEnd::NotFound, MissEnd::Abandoned] {
        miss(&mut desk, Some(kuusi), "koistisen pekka", today(), ended);
    }
    left(&mut desk, kuusi, "koistisen pekka", today() - Days::new(1));
    left(&mut desk, sahko, "koistisen pekka", today());
    miss(&mut desk, None, "koistisen pekka", today(), MissEnd::NotFound);
    let found: Vec<(Option<CompanyId>, usize, u32)> =
        open(&desk).iter().map(|missed| (missed.company, missed.days.len(), times(missed))).collect();
    assert_eq!(found, [(None, 1, 1), (Some(kuusi), 2, 4), (Some(sahko), 1, 1)]);
    assert_eq!(open(&desk)[1].days.iter().map(|day| day.not_found).sum::<u32>(), 1);
    assert_eq!(desk.store.open_misses(today(), today()).unwrap().len(), 3, "of one day");
}

#[test]
fn a_caller_waits_for_nobody_who_writes() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let other = rusqlite::Connection::open(database(&desk)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let typed = "koistisen pekka".to_owned();
    let (day, language, ended) = (today(), Language::Finnish, MissEnd::NotFound);
    let miss = Miss { day, company: Some(company), language, typed, ended };
    assert!(matches!(desk.store.count_miss(&miss), Err(StoreFault::Busy)));
    other.execute_batch("COMMIT").unwrap();
    desk.store.count_miss(&miss).unwrap();
}

#[test]
fn what_is_put_aside_comes_back_when_it_is_missed_again_or_opened_again() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    left(&mut desk, company, "pizzeria", today());
    left(&mut desk, company, "pizzeria", today());
    let place = || [(Some(company), "pizzeria")];
    let before = desk.store.misses_mark().unwrap();
    let (aside, settled) = put_aside(&mut desk, place());
    assert_eq!(settled, 2);
    assert_ne!(desk.store.misses_mark().unwrap(), before, "whoever keeps a list hears of it");
    assert_eq!(open(&desk), []);
    left(&mut desk, company, "pizzeria", today());
    assert_eq!(times(&open(&desk)[0]), 1);
    assert_eq!(desk.store.reopen_misses(aside).unwrap(), 2);
    assert_eq!(open(&desk).len(), 1);
    assert_eq!((open(&desk)[0].days.len(), times(&open(&desk)[0])), (1, 3));
    assert_eq!(desk.store.reopen_misses(aside).unwrap(), 0, "there is nothing left of it");
}

#[test]
fn whoever_keeps_a_list_hears_of_the_newest_row_that_is_opened_again() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    left(&mut desk, company, "pizzeria", today());
    left(&mut desk, company, "laskutus", today());
    let (aside, _) = put_aside(&mut desk, [(Some(company), "pizzeria")]);
    let mark = desk.store.misses_mark().unwrap();
    desk.store.reopen_misses(aside).unwrap();
    assert_ne!(desk.store.misses_mark().unwrap(), mark);
    assert_eq!(open_texts(&desk), ["laskutus", "pizzeria"]);
}

#[test]
fn only_what_was_put_aside_at_once_is_opened_again() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let place = || [(Some(company), "pizzeria")];
    left(&mut desk, company, "pizzeria", today() - Days::new(40));
    left(&mut desk, company, "pizzeria", today());
    let (in_may, _) = put_aside(&mut desk, place());
    miss(&mut desk, None, "pizzeria", today(), MissEnd::Abandoned);
    put_aside(&mut desk, [(None, "pizzeria")]);
    left(&mut desk, company, "pizzeria", today());
    let (in_july, _) = put_aside(&mut desk, place());
    assert_eq!(desk.store.reopen_misses(in_july).unwrap(), 1);
    assert_eq!(times(&open(&desk)[0]), 1);
    assert_eq!(desk.store.reopen_misses(in_may).unwrap(), 2);
    assert_eq!(
        open(&desk).iter().map(|missed| (missed.company, times(missed))).collect::<Vec<_>>(),
        [(Some(company), 3)]
    );
    assert_eq!(
        sums(&desk, None).iter().map(|(_, _, mended)| mended).sum::<u64>(),
        0,
        "nothing was made of them"
    );
}

#[test]
fn what_was_mended_is_open_again_when_that_is_taken_back_and_not_when_it_is_made_again() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    left(&mut desk, company, "koistisen pekka", today());
    let mended = desk.retitle(&desk.person_record(anna), "johtaja").operation;
    let place = [(Some(company), "koistisen pekka")];
    assert_eq!(desk.store.settle_misses(place, Settled::Mended(mended)).unwrap(), 1);
    assert_eq!((open_texts(&desk), sums(&desk, None)), (vec![], vec![(7, 1, 1)]));

    let mark = desk.store.misses_mark().unwrap();
    let UndoOutcome::Done(taken_back) = desk.undo(mended) else { panic!("taken back") };
    assert_ne!(desk.store.misses_mark().unwrap(), mark);
    assert_eq!((open_texts(&desk), sums(&desk, None)), (vec!["koistisen pekka".into()], vec![(7, 1, 0)]));
    let UndoOutcome::Done(again) = desk.undo(taken_back.operation) else { panic!("made again") };
    assert_eq!((open_texts(&desk), sums(&desk, None)), (vec![], vec![(7, 1, 1)]));

    desk.undo(again.operation);
    let other = desk.retitle(&desk.person_record(anna), "rehtori").operation;
    assert_eq!(desk.store.settle_misses(place, Settled::Mended(other)).unwrap(), 1, "by another one");
    assert_eq!(open(&desk), []);
    assert_eq!(put_aside(&mut desk, place).1, 0, "nothing is open");
}

#[test]
fn where_what_was_missed_cannot_be_settled_nothing_is_changed() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    left(&mut desk, company, "koistisen pekka", today());
    let mut renamed = desk.person_record(anna);
    renamed.title = "johtaja".into();
    let edits = [Edit::Alter(Record::Person(renamed))];
    let place = [(Some(company), "koistisen pekka")];
    let other = rusqlite::Connection::open(database(&desk)).unwrap();
    let refuse = "CREATE TRIGGER refuse BEFORE UPDATE ON miss BEGIN SELECT raise(ABORT, 'full'); END";
    other.execute_batch(refuse).unwrap();
    let header = desk.header(Act::MendMisses);
    assert!(desk.store.carry_out_mending(header, &edits, None, place).is_err());
    assert_eq!((desk.person_record(anna).title, open_texts(&desk).len()), (String::new(), 1));

    other.execute_batch("DROP TRIGGER refuse").unwrap();
    let header = desk.header(Act::MendMisses);
    desk.store.carry_out_mending(header, &edits, None, place).unwrap();
    assert_eq!((desk.person_record(anna).title, open_texts(&desk).len()), ("johtaja".into(), 0));
}

#[test]
fn what_is_forgotten_leaves_how_many_there_were() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let long_ago = today() - Days::new(91);
    left(&mut desk, company, "koistisen pekka", long_ago);
    left(&mut desk, company, "laskutus", long_ago);
    left(&mut desk, company, "laskutus", today() - Days::new(90));
    let mended = desk.retitle(&desk.person_record(anna), "johtaja").operation;
    desk.store.settle_misses([(Some(company), "laskutus")], Settled::Mended(mended)).unwrap();
    let before = sums(&desk, Some(company));
    assert_eq!(before, [(4, 3, 2)]);

    assert_eq!(desk.store.forget_old_misses(desk.at).unwrap(), 2);
    assert_eq!(sums(&desk, Some(company)), before);
    assert!(!is_in_file(&desk, "koistisen pekka"));
    assert!(is_in_file(&desk, "laskutus"), "of ninety days ago");
    assert_eq!(desk.store.forget_old_misses(desk.at).unwrap(), 0);

    desk.store.keep_misses_for(30, desk.user.id).unwrap();
    assert_eq!(desk.store.miss_days().unwrap(), 30);
    assert_eq!(desk.store.forget_old_misses(desk.at).unwrap(), 1);
    assert_eq!(sums(&desk, None), before);
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn other_undo_counts_nothing_back() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let retitled = desk.retitle(&desk.person_record(anna), "johtaja").operation;
    left(&mut desk, company, "koistisen pekka", today());
    desk.undo(retitled);
    assert_eq!(open_texts(&desk), ["koistisen pekka"]);
}

/// Words as they are, with the genitive.
struct Plain;

impl Hearing for Plain {
    fn words(&self, text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_lowercase).collect()
    }

    fn is_form_of(&self, word: &str, name: &str) -> bool {
        word == name || word == format!("{name}n")
    }
}

#[test]
fn whoever_is_erased_is_in_no_text_that_was_missed_and_in_no_backup() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Qvistgaard");
    for typed in ["qvistgaardn anna", "anna qvistgaard", "laskutus"] {
        left(&mut desk, company, typed, today());
    }
    put_aside(&mut desk, [(Some(company), "anna qvistgaard")]);
    desk.store.back_up(desk.at, Occasion::Import).unwrap();
    let before = sums(&desk, None);
    let (seen, header) = (desk.store.version().unwrap(), desk.header(Act::ErasePerson));
    let erased = desk.store.erase_person(anna, header, (seen, 0), &[], &Plain, &mut |_| {}).unwrap();
    assert_eq!(erased.certificate.removed.searches, 2);
    assert_eq!(open_texts(&desk), ["laskutus"]);
    assert_eq!(sums(&desk, None), before, "how many callers there were stays true");
    assert!(!is_in_file(&desk, "vistgaard"));
    for backup in desk.store.backups().unwrap() {
        let bytes = fs::read(&backup.file).unwrap();
        assert!(!bytes.windows(9).any(|window| window == b"vistgaard"), "{}", backup.file.display());
    }
}

fn database(desk: &Desk) -> std::path::PathBuf {
    DataFolder::at(desk.folder.path()).unwrap().database()
}

/// Whether the text is anywhere in the file or its log.
fn is_in_file(desk: &Desk, text: &str) -> bool {
    let mut log = database(desk).into_os_string();
    log.push("-wal");
    let files = [database(desk), log.into()];
    let bytes = files.into_iter().flat_map(|file| fs::read(file).unwrap_or_default()).collect::<Vec<u8>>();
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever is missed, settled, opened again and forgotten, in whatever order, the sums tell of every miss.
    #[test]
    fn no_miss_is_lost_and_none_is_counted_twice(steps in proptest::collection::vec((0..5_u8, 0..3_usize, 0..120_u64), 1..40)) {
        let mut desk = Desk::new();
        let company = desk.company("Kuusilinna Oy");
        let anna = desk.person(company, "Anna", "Virtanen");
        let texts = ["koistisen pekka", "laskutus", "pizzeria"];
        let (mut missed, mut aside) = (0, Vec::new());
        for (step, text, days_ago) in steps {
            let place = [(Some(company), texts[text])];
            match step {
                0 | 1 => {
                    left(&mut desk, company, texts[text], today() - Days::new(days_ago));
                    missed += 1;
                }
                2 => aside.push(put_aside(&mut desk, place).0),
                3 => {
                    let by = desk.retitle(&desk.person_record(anna), &format!("{days_ago}")).operation;
                    desk.store.settle_misses(place, Settled::Mended(by)).unwrap();
                    if days_ago % 2 == 0 {
                        desk.undo(by);
                    }
                }
                _ => {
                    if let Some(id) = aside.pop() {
                        desk.store.reopen_misses(id).unwrap();
                    }
                    desk.store.forget_old_misses(desk.at).unwrap();
                }
            }
            let sums = sums(&desk, Some(company));
            prop_assert_eq!(sums.iter().map(|(_, missed, _)| *missed).sum::<u64>(), missed);
            prop_assert!(sums.iter().all(|(_, missed, mended)| mended <= missed));
        }
        prop_assert_eq!(desk.store.check().unwrap().findings, vec![]);
    }
}
