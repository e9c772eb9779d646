//! Seats at one switchboard for the stories: a folder, a Wednesday morning, and whoever sits down.

use std::fs;
use std::path::Path;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use uuid::Uuid;
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::id::Ids;
use vaihde_switchboard::{AwayOrder, Clock, Found, ImportOutcome, Opening, StaffImport, Switchboard, go_on};

pub(crate) struct Wednesday;

impl Clock for Wednesday {
    fn now(&self) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 7, 8, 7, 0, 0).unwrap()
    }
}

/// Ids of one process; another process begins elsewhere.
struct Numbered(u128);

impl Ids for Numbered {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

pub(crate) fn sit_down(folder: &Path, account: &str, process: u128) -> Switchboard {
    let opening = Opening {
        clock: Box::new(Wednesday),
        ids: Box::new(Numbered(process << 64)),
        account: account.to_owned(),
    };
    Switchboard::open(folder, opening).unwrap().switchboard
}

pub(crate) fn ask(switchboard: &mut Switchboard, name: &str) -> Vec<Found> {
    let mut desk = switchboard.operator().unwrap();
    desk.keep_up().unwrap();
    let hits = desk.find(name, None, 10);
    desk.explain(hits).unwrap()
}

/// Kuusilinna with three people, and Raija at its desk.
pub(crate) fn kuusilinna(folder: &Path) -> Switchboard {
    let mut raija = sit_down(folder, "raija", 1);
    let file = folder.join("staff.csv");
    let csv = "Etunimi;Sukunimi;Alanumero\nPekka;Koistinen;2201\nMatti;Laine;2202\nLiisa;Saarinen;2214\n";
    fs::write(&file, csv).unwrap();
    let import = StaffImport { file, company: Some("Kuusilinna Oy".into()), ..StaffImport::default() };
    let mut admin = raija.admin().unwrap();
    let planned = admin.plan_staff_import(&import).unwrap();
    assert!(matches!(admin.import_staff(&planned, &mut go_on).unwrap(), ImportOutcome::Done(_)));
    raija
}

/// A day of July.
pub(crate) fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 7, day).unwrap()
}

pub(crate) fn away(person: &str, covers: &[&str]) -> AwayOrder {
    AwayOrder {
        person: person.into(),
        span: Span { from: Moment::Day(day(6)), to: Some(Moment::Day(day(10))) },
        covers: covers.iter().map(|cover| (*cover).to_owned()).collect(),
        role: None,
        return_may_be_told: true,
    }
}
