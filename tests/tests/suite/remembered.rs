//! What calls leave behind: who was chosen for which text, and how much somebody is asked for, over the real file. What
//! of it the search makes an order of is told in `remembered_order`.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use uuid::Uuid;
use vaihde_domain::asked_for::AskedFor;
use vaihde_domain::connection::{Connection, ConnectionWay};
use vaihde_domain::id::Ids;
use vaihde_domain::reach::Who;
use vaihde_store::{DataFolder, Mark, Store, Subject};
use vaihde_switchboard::{Clock, EntryId, Opening, StaffImport, Switchboard, go_on};

use crate::seats::ask;

/// The clock on the wall of a story, which moves on when somebody says so.
#[derive(Clone, Default)]
pub(crate) struct Wall(Arc<AtomicI64>);

impl Wall {
    pub(crate) fn days_pass(&self, days: i64) {
        self.0.fetch_add(days, Ordering::Relaxed);
    }
}

impl Clock for Wall {
    fn now(&self) -> DateTime<Utc> {
        let wednesday = Utc.with_ymd_and_hms(2026, 7, 8, 7, 0, 0).unwrap();
        wednesday + TimeDelta::days(self.0.load(Ordering::Relaxed))
    }
}

struct Numbered(u128);

impl Ids for Numbered {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

pub(crate) fn seat(folder: &Path, account: &str, process: u128, wall: &Wall) -> Switchboard {
    let opening = Opening {
        clock: Box::new(wall.clone()),
        ids: Box::new(Numbered(process << 64)),
        account: account.to_owned(),
    };
    Switchboard::open(folder, opening).unwrap().switchboard
}

/// A company with two Koistinens who are alike to the search, and Raija at its desk.
pub(crate) fn namesakes(folder: &Path, wall: &Wall) -> Switchboard {
    let mut raija = seat(folder, "raija", 1, wall);
    let file = folder.join("staff.csv");
    let csv = "Etunimi;Sukunimi;Alanumero\nPekka;Koistinen;2201\nPaavo;Koistinen;2202\nLiisa;Aho;2203\nLassi;Ahola;2204\n";
    fs::write(&file, csv).unwrap();
    let import = StaffImport { file, company: Some("Kuusilinna Oy".into()), ..StaffImport::default() };
    let planned = raija.admin().unwrap().plan_staff_import(&import).unwrap();
    raija.admin().unwrap().import_staff(&planned, &mut go_on).unwrap();
    raija
}

/// Types a text, and connects a caller to somebody in the list.
pub(crate) fn connect(switchboard: &mut Switchboard, typed: &str, name: &str) -> EntryId {
    let found = ask(switchboard, typed).into_iter().find(|found| found.name == name).unwrap();
    let EntryId::Person(person) = found.hit.id else { panic!("a person") };
    let asked = Who::Person(person);
    let company = found.company_id;
    let connection = Connection { asked, answered: Some(asked), company, way: ConnectionWay::Direct };
    switchboard.operator().unwrap().count(&connection, typed, None).unwrap();
    found.hit.id
}

/// What the file has of a user's choices.
fn kept(folder: &Path, switchboard: &Switchboard, wall: &Wall) -> Vec<(String, Subject)> {
    let store = Store::open(DataFolder::at(folder).unwrap(), wall.now()).unwrap().store;
    store.choices_since(Mark::default(), switchboard.user().id, wall.now()).unwrap().0
}

#[test]
fn a_choice_is_kept_under_the_words_that_were_typed_and_numbers_are_not() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let folder = place.path();
    let mut raija = namesakes(folder, &wall);
    let EntryId::Person(pekka) = connect(&mut raija, "KOISTINEN,  p @kuus", "Pekka Koistinen") else {
        panic!("a person")
    };
    connect(&mut raija, "2202", "Paavo Koistinen");
    assert_eq!(kept(folder, &raija, &wall), [("koistinen p".to_owned(), Subject::Person(pekka))]);
    let mut seppo = seat(folder, "seppo", 2, &wall);
    assert_eq!(kept(folder, &seppo, &wall), []);
    seppo.sit_down(raija.user().id).unwrap();
    connect(&mut seppo, "kois", "Pekka Koistinen");
    assert_eq!(kept(folder, &raija, &wall).len(), 2, "whoever takes Raija's seat is Raija");
}

#[test]
fn who_is_taken_out_of_the_directory_is_no_longer_remembered() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let folder = place.path();
    let mut raija = namesakes(folder, &wall);
    connect(&mut raija, "koistinen", "Pekka Koistinen");
    let import = raija.admin().unwrap().history(1).unwrap()[0].id;
    raija.admin().unwrap().undo(import).unwrap();
    assert!(ask(&mut raija, "koistinen").is_empty());
    assert_eq!(kept(folder, &raija, &wall), []);
    assert_eq!(raija.operator().unwrap().connections_by_way().unwrap()["direct"], 1, "nothing is uncounted");
    let (report, differences) = raija.admin().unwrap().check().unwrap();
    assert_eq!((report.findings.len(), differences), (0, 0));
}

#[test]
fn a_choice_does_not_wait_for_an_import_and_of_two_the_later_stands() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let folder = place.path();
    let mut raija = namesakes(folder, &wall);
    let mut other = seat(folder, "raija", 2, &wall);
    ask(&mut other, "koistinen");
    let file = folder.join("more.csv");
    fs::write(&file, "Etunimi;Sukunimi\nMaija;Poppanen\n").unwrap();
    let import = StaffImport { file, company: Some("Kuusilinna Oy".into()), ..StaffImport::default() };
    let planned = raija.admin().unwrap().plan_staff_import(&import).unwrap();
    let mut waited = 0;
    let mut meanwhile = |_| {
        connect(&mut other, "koistinen", "Pekka Koistinen");
        waited += 1;
        std::ops::ControlFlow::Continue(())
    };
    raija.admin().unwrap().import_staff(&planned, &mut meanwhile).unwrap();
    assert!(waited > 0);
    assert_eq!(kept(folder, &raija, &wall), [], "the import was writing");
    let EntryId::Person(paavo) = connect(&mut other, "koistinen", "Paavo Koistinen") else {
        panic!("a person")
    };
    other.write_what_waited().unwrap();
    assert_eq!(kept(folder, &raija, &wall), [("koistinen".to_owned(), Subject::Person(paavo))]);
}

#[test]
fn callers_of_months_ago_count_for_little() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let folder = place.path();
    let mut raija = namesakes(folder, &wall);
    let mut pekka = None;
    for _ in 0..8 {
        pekka = Some(connect(&mut raija, "pekka", "Pekka Koistinen"));
    }
    let Some(EntryId::Person(pekka)) = pekka else { panic!("a person") };
    let store = Store::open(DataFolder::at(folder).unwrap(), wall.now()).unwrap().store;
    let asked = store.asked_for(Subject::Person(pekka)).unwrap();
    let level = |asked: AskedFor| asked.level(wall.now());
    assert_eq!(level(asked), 8);
    wall.days_pass(90);
    assert_eq!(level(asked), 5);
    connect(&mut raija, "pekka", "Pekka Koistinen");
    let asked = store.asked_for(Subject::Person(pekka)).unwrap();
    assert!((asked.callers(wall.now()) - 2.0).abs() < 1e-9);
}
