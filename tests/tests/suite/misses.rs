//! What callers ask for in vain: taken down at the desk without anything of theirs, one group for the admins however it was
//! said, settled and opened again, and forgotten.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use vaihde_domain::CompanyId;
use vaihde_domain::language::Language;
use vaihde_domain::miss::MissEnd;
use vaihde_domain::month::Month;
use vaihde_domain::record::{Edit, Record};
use vaihde_store::{DataFolder, Store};
use vaihde_switchboard::{Clock, Failure, MissGroup, MissList, MissesAsked, StaffImport, Switchboard};

use crate::remembered::{Wall, namesakes, seat};

const SPELLINGS: [&str; 5] =
    ["saarnion Petteri", "Petteri Saarnio", "saarnio p", "SAARNJON petteri", "Saarniolle Petterille"];

fn miss(switchboard: &mut Switchboard, text: &str, company: Option<CompanyId>) {
    switchboard.operator().unwrap().miss(text, company, Language::Finnish, MissEnd::Abandoned).unwrap();
}

fn kuusilinna(switchboard: &Switchboard) -> Option<CompanyId> {
    Some(switchboard.company("Kuusilinna Oy").unwrap().id)
}

fn list(switchboard: &mut Switchboard) -> MissList {
    switchboard.admin().unwrap().misses(MissesAsked { company: None, limit: 100 }).unwrap()
}

/// What leads each group, and how often that was missed.
fn groups(switchboard: &mut Switchboard) -> Vec<(String, u32)> {
    list(switchboard)
        .groups
        .into_iter()
        .map(|group| (group.texts[0].text.clone(), group.tally.count))
        .collect()
}

fn texts(group: &MissGroup) -> Vec<String> {
    group.texts.iter().map(|text| text.text.clone()).collect()
}

/// Whether the text is in any file of the folder.
fn is_anywhere(folder: &Path, text: &str) -> bool {
    fs::read_dir(folder).unwrap().flatten().any(|entry| match entry.path() {
        file if file.is_dir() => is_anywhere(&file, text),
        file => fs::read(file).unwrap().windows(text.len()).any(|window| window == text.as_bytes()),
    })
}

#[test]
fn five_spellings_of_one_are_one_group_and_the_most_asked_leads() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let company = kuusilinna(&raija);
    for text in SPELLINGS {
        miss(&mut raija, text, company);
    }
    miss(&mut raija, "petteri saarnio", company);
    miss(&mut raija, "Saarnio Paavo", company);
    let found = list(&mut raija);
    assert_eq!((found.total, found.missed, found.days), (2, 7, 90));
    let group = &found.groups[0];
    assert_eq!(group.texts[0].text, "petteri saarnio");
    assert_eq!((group.texts.len(), group.tally.count, group.tally.recent), (5, 6, 6));
    assert_eq!((group.company, group.company_name.as_str()), (company, "Kuusilinna Oy"));
    assert_eq!(groups(&mut raija)[1], ("saarnio paavo".into(), 1));
}

#[test]
fn no_digit_and_no_address_of_a_caller_is_in_any_file() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let company = kuusilinna(&raija);
    for text in [
        "saarnio 0407654321",
        "saarnio +358-40-765-4321",
        "saarnio petteri.salainen@posti.example",
        "@kuus saarnio",
        "saarnio 010101A123X",
    ] {
        miss(&mut raija, text, company);
    }
    for nothing in ["0407654321", "petteri.salainen@posti.example", "ab", "@kuus", "?"] {
        miss(&mut raija, nothing, company);
    }
    assert_eq!(groups(&mut raija), [("saarnio".into(), 5)]);
    assert!(is_anywhere(place.path(), "saarnio"));
    for trace in ["7654321", "765-4321", "salainen", "posti", "010101", "a123x"] {
        assert!(!is_anywhere(place.path(), trace), "{trace}");
    }
}

#[test]
fn a_miss_of_all_companies_is_of_the_only_one_where_the_same_was_missed() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let company = kuusilinna(&raija);
    miss(&mut raija, "saarnio petteri", company);
    miss(&mut raija, "saarnion petteri", None);
    miss(&mut raija, "verkkolasku", None);
    let found = list(&mut raija);
    let of: Vec<_> = found.groups.iter().map(|group| (texts(group), group.company)).collect();
    assert_eq!(
        of,
        [
            (vec!["saarnio petteri".to_owned(), "saarnion petteri".to_owned()], company),
            (vec!["verkkolasku".to_owned()], None)
        ]
    );
    let mut admin = raija.admin().unwrap();
    assert_eq!(admin.misses(MissesAsked { company, limit: 9 }).unwrap().total, 1);
    let aside = admin.put_aside_misses(&["saarnio petteri".into()], company).unwrap();
    assert_eq!((aside.texts.len(), aside.missed), (2, 2));
    assert_eq!(groups(&mut raija), [("verkkolasku".into(), 1)]);
    assert_eq!(raija.admin().unwrap().reopen_misses(aside.id).unwrap(), 2);
    assert_eq!(groups(&mut raija)[0], ("saarnio petteri".into(), 2));
}

#[test]
fn two_that_were_put_aside_come_back_in_any_order_and_the_list_shows_it() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let company = kuusilinna(&raija);
    miss(&mut raija, "verkkolasku", company);
    miss(&mut raija, "pizzeria", company);
    let put_aside = |raija: &mut Switchboard, key: &str| {
        let aside = raija.admin().unwrap().put_aside_misses(&[key.to_owned()], company).unwrap();
        list(raija);
        aside.id
    };
    let invoices = put_aside(&mut raija, "verkkolasku");
    assert_eq!(groups(&mut raija), [("pizzeria".into(), 1)]);
    let pizza = put_aside(&mut raija, "pizzeria");
    assert_eq!(raija.admin().unwrap().reopen_misses(invoices).unwrap(), 1);
    assert_eq!(groups(&mut raija), [("verkkolasku".into(), 1)]);
    assert_eq!(raija.admin().unwrap().reopen_misses(pizza).unwrap(), 1);
    assert_eq!(groups(&mut raija).len(), 2);
}

#[test]
fn what_an_operation_mended_is_open_again_when_it_is_taken_back() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let company = kuusilinna(&raija);
    for text in SPELLINGS {
        miss(&mut raija, text, company);
    }
    let group = list(&mut raija).groups.remove(0);
    let mut kuusi = raija.company("Kuusilinna Oy").unwrap();
    kuusi.instruction = "Saarnio on Rautakehrässä.".into();
    let mended = raija.admin().unwrap().edit(&[Edit::Alter(Record::Company(kuusi))]).unwrap().operation;
    let settled = raija.admin().unwrap().settle_misses(&texts(&group), company, mended).unwrap();
    assert_eq!(settled, 5);
    assert_eq!(groups(&mut raija), []);
    miss(&mut raija, "saarnio petteri", company);
    assert_eq!(groups(&mut raija), [("saarnio petteri".into(), 1)], "and is missed again");

    raija.undo(mended).unwrap();
    assert_eq!(list(&mut raija).missed, 6);
    let again = raija.admin().unwrap().history(1).unwrap()[0].id;
    raija.undo(again).unwrap();
    assert_eq!(list(&mut raija).missed, 1);
}

#[test]
fn misses_are_kept_for_ninety_days_or_as_long_as_the_house_says() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let company = kuusilinna(&raija);
    miss(&mut raija, "saarnio petteri", company);
    wall.days_pass(60);
    miss(&mut raija, "verkkolasku", company);
    wall.days_pass(30);
    assert_eq!((raija.forget_old_misses().unwrap(), list(&mut raija).missed), (0, 2));
    wall.days_pass(1);
    assert_eq!((raija.forget_old_misses().unwrap(), list(&mut raija).missed), (1, 1));
    raija.admin().unwrap().keep_misses_for(7).unwrap();
    assert_eq!(list(&mut raija).groups, [], "before they are forgotten, too");
    assert_eq!((raija.forget_old_misses().unwrap(), raija.admin().unwrap().miss_days().unwrap()), (1, 7));
    let store = Store::open(DataFolder::at(place.path()).unwrap(), wall.now()).unwrap().store;
    let (from, to) = (Month::new(2026, 1).unwrap(), Month::new(2026, 12).unwrap());
    let sums = store.misses_in(from, to, company).unwrap();
    assert_eq!(sums.iter().map(|sum| (sum.month.number(), sum.missed)).collect::<Vec<_>>(), [(7, 1), (9, 1)]);
}

#[test]
fn an_operator_misses_and_only_an_admin_looks() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let mut seppo = seat(place.path(), "seppo", 2, &wall);
    assert_eq!(groups(&mut raija), []);
    miss(&mut seppo, "verkkolasku", None);
    assert!(matches!(seppo.admin().map(drop), Err(Failure::RightNotHeld { .. })));
    assert_eq!(groups(&mut raija), [("verkkolasku".into(), 1)], "Raija's list hears of Seppo's");
}

#[test]
fn whoever_is_erased_is_missed_no_more() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let company = kuusilinna(&raija);
    miss(&mut raija, "Aholle Liisalle", company);
    miss(&mut raija, "verkkolasku", company);
    let liisa = raija.hr().unwrap().find_people("liisa aho", None, 1).unwrap();
    let vaihde_switchboard::EntryId::Person(liisa) = liisa[0].hit.id else { panic!("a person") };
    let seen = raija.admin().unwrap().erasing(liisa).unwrap().seen;
    let certificate = raija.admin().unwrap().erase_person(liisa, seen, &mut |_| {}).unwrap();
    assert_eq!(certificate.removed.searches, 1);
    assert_eq!(groups(&mut raija), [("verkkolasku".into(), 1)]);
}

#[test]
fn what_still_waits_to_be_written_when_somebody_is_erased_is_dropped() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let mut seppo = seat(place.path(), "seppo", 2, &wall);
    let company = kuusilinna(&raija);
    let file = place.path().join("more.csv");
    fs::write(&file, "Etunimi;Sukunimi\nMaija;Poppanen\n").unwrap();
    let import = StaffImport { file, company: Some("Kuusilinna Oy".into()), ..StaffImport::default() };
    let planned = raija.admin().unwrap().plan_staff_import(&import).unwrap();
    let mut waits = false;
    let mut meanwhile = |_| {
        miss(&mut seppo, "Aholle Liisalle", company);
        waits = true;
        ControlFlow::Continue(())
    };
    raija.admin().unwrap().import_staff(&planned, &mut meanwhile).unwrap();
    assert!(waits && groups(&mut raija).is_empty(), "the import was writing");
    let liisa = raija.hr().unwrap().find_people("liisa aho", None, 1).unwrap();
    let vaihde_switchboard::EntryId::Person(liisa) = liisa[0].hit.id else { panic!("a person") };
    let seen = raija.admin().unwrap().erasing(liisa).unwrap().seen;
    raija.admin().unwrap().erase_person(liisa, seen, &mut |_| {}).unwrap();

    seppo.write_what_waited().unwrap();
    assert_eq!(groups(&mut raija), []);
    miss(&mut seppo, "verkkolasku", company);
    assert_eq!(groups(&mut raija), [("verkkolasku".into(), 1)], "what comes after it is written");
}
