//! Erasing reaches into backups of every schema there has been, and does not undo what it must not.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use std::fs;
use std::path::Path;

use common::{Desk, day, monday_morning};
use vaihde_domain::company::Company;
use vaihde_domain::erasure::Hearing;
use vaihde_domain::history::Act;
use vaihde_domain::import_report::{Counts, ImportReport, ReportedList, SkippedRow};
use vaihde_domain::language::PerLanguage;
use vaihde_domain::notice::{About, Notice};
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::role::Role;
use vaihde_domain::row_problem::RowFault;
use vaihde_domain::{ImportReportId, NoticeId, OperationId, PersonId, RoleId};
use vaihde_store::{DataFolder, Occasion, OperationHeader, Store, UndoOutcome};

/// Lower case, and nothing of case forms.
struct Plain;

impl Hearing for Plain {
    fn words(&self, text: &str) -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    }

    fn is_form_of(&self, word: &str, name: &str) -> bool {
        word == name
    }
}

/// Every schema that has been released, with everything in it.
const RELEASED: &[&str] = &[
    include_str!("released/0001.sql"),
    include_str!("released/0002.sql"),
    include_str!("released/0003.sql"),
    include_str!("released/0004.sql"),
    include_str!("released/0005.sql"),
    include_str!("released/0006.sql"),
    include_str!("released/0007.sql"),
];

fn database_of(dump: &str, file: &Path) {
    let database = rusqlite::Connection::open(file).unwrap();
    database.execute_batch(dump).unwrap();
    database.close().unwrap();
}

fn has(file: &Path, trace: &str) -> bool {
    fs::read(file).unwrap().windows(trace.len()).any(|window| window == trace.as_bytes())
}

#[test]
fn backups_of_every_released_schema_are_rewritten_and_stay_of_their_schema() {
    let place = tempfile::tempdir().unwrap();
    let folder = DataFolder::at(place.path()).unwrap();
    fs::create_dir_all(folder.backups()).unwrap();
    database_of(RELEASED.last().unwrap(), &folder.database());
    for (day, dump) in (1_u32..).zip(RELEASED) {
        database_of(dump, &folder.backups().join(format!("2026-07-0{day}T060000000Z-day.db")));
    }
    let at = monday_morning();
    let mut store = Store::open(folder.clone(), at).unwrap().store;
    let anna = store.people().unwrap().into_iter().find(|person| person.name.given.contains("Anna")).unwrap();
    let traces: Vec<String> = [&anna.name.family, &anna.name.given]
        .into_iter()
        .chain(&anna.name.former)
        .chain(&anna.email)
        .cloned()
        .collect();
    let file = |day: u32| folder.backups().join(format!("2026-07-0{day}T060000000Z-day.db"));
    assert!(has(&file(1), &anna.name.family) && has(&file(4), &anna.name.family));

    let seen = store.version().unwrap();
    let user = store.users().unwrap()[0].id;
    let header = OperationHeader {
        id: OperationId(uuid::Uuid::from_u128(77)),
        act: Act::ErasePerson,
        actor: user,
        at,
    };
    let erased = store.erase_person(anna.id, header, (seen, 0), &[], &Plain, &mut |_| {}).unwrap();
    assert_eq!(erased.certificate.left, []);
    assert!(erased.done.changed.contains(&RecordId::Person(anna.id)));
    for (day, _) in (1_u32..).zip(RELEASED) {
        for trace in &traces {
            assert!(!has(&file(day), trace), "{trace} is in the backup of schema {day}");
        }
        let backup = rusqlite::Connection::open(file(day)).unwrap();
        let schema: u32 = backup.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(schema, day, "its own program can still read it");
        let people: u32 = backup.query_row("SELECT count(*) FROM person", [], |row| row.get(0)).unwrap();
        assert_eq!(people, 1);
    }
    for trace in &traces {
        assert!(!has(&folder.database(), trace), "{trace}");
    }
    assert_eq!(store.check().unwrap().findings, []);
}

#[test]
fn what_touched_others_only_can_still_be_taken_back() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let liisa = desk.person(company, "Liisa", "Saarinen");
    let annas = desk.retitle(&desk.person_record(anna), "myyjä");
    let liisas = desk.retitle(&desk.person_record(liisa), "johtaja");
    erase(&mut desk, anna);
    assert_eq!(desk.undo(annas.operation), UndoOutcome::Forgotten);
    assert!(matches!(desk.undo(liisas.operation), UndoOutcome::Done(_)));
    assert_eq!(desk.person_record(liisa).title, "");
}

#[test]
fn a_namesake_and_whoever_shares_a_family_name_keep_all_of_theirs() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let namesake = desk.person(company, "Anna", "Virtanen");
    let pekka = desk.person(company, "Pekka", "Virtanen");
    let operations = [namesake, pekka].map(|id| desk.retitle(&desk.person_record(id), "myyjä").operation);
    erase(&mut desk, anna);
    for (id, operation) in [namesake, pekka].into_iter().zip(operations) {
        assert_eq!(desk.person_record(id).title, "myyjä");
        assert!(matches!(desk.undo(operation), UndoOutcome::Done(_)));
    }
}

#[test]
fn that_a_role_is_nobodys_after_them_is_told_no_more_and_nobody_is_said_to_stay() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let liisa = desk.person(company, "Liisa", "Saarinen");
    let role = Role::named(RoleId::next(&mut desk), company, "Toimitusjohtaja");
    let of = role.id;
    desk.carry_out(Act::EditDirectory, &[Edit::Add(Record::Role(role))]);
    for (person, before) in [(None, Some(anna)), (Some(liisa), Some(anna)), (None, Some(liisa))] {
        let notice = Notice {
            id: NoticeId::next(&mut desk),
            company,
            about: About::Holder { role: of, person, before },
            on: day(2026, 7, 8),
            from: day(2026, 7, 6),
            to: day(2026, 7, 22),
            must_read: true,
        };
        desk.carry_out(Act::EditDirectory, &[Edit::Add(Record::Notice(notice))]);
    }
    erase(&mut desk, anna);
    let told = desk.store.directory().unwrap().notices.into_iter().map(|notice| notice.about);
    let holder = |person, before| About::Holder { role: of, person, before };
    assert_eq!(told.collect::<Vec<_>>(), [holder(Some(liisa), None), holder(None, Some(liisa))]);
    assert_eq!(desk.store.erasures().unwrap()[0].removed.notices, 1);
}

fn left_in(desk: &Desk, trace: &str) -> bool {
    has(&DataFolder::at(desk.folder.path()).unwrap().database(), trace)
}

#[test]
fn a_name_after_a_line_break_is_found_in_what_others_once_wrote() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Qvistgaard");
    let said = |fi: &str| PerLanguage { fi: fi.into(), ..PerLanguage::default() };
    let notice = Notice {
        id: NoticeId::next(&mut desk),
        company,
        about: About::Own(said("Ei enää täällä:\nQvistgaard")),
        on: day(2026, 7, 1),
        from: day(2026, 7, 1),
        to: day(2026, 7, 31),
        must_read: true,
    };
    desk.carry_out(Act::WriteNotice, &[Edit::Add(Record::Notice(notice.clone()))]);
    desk.carry_out(Act::WriteNotice, &[Edit::Remove(RecordId::Notice(notice.id))]);
    let greeting = |fi: &str| Company { greeting: said(fi), ..Company::named(company, "Kuusilinna Oy") };
    desk.carry_out(Act::EditDirectory, &[Edit::Alter(Record::Company(greeting("Kuusilinna,\tQvistgaard")))]);
    desk.carry_out(Act::EditDirectory, &[Edit::Alter(Record::Company(greeting("Kuusilinna")))]);
    erase(&mut desk, anna);
    assert!(!left_in(&desk, "Qvistgaard"));
}

#[test]
fn the_first_person_of_a_file_without_headers_is_not_kept_as_its_headers() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Qvistgaard");
    let at = desk.at;
    let map = |column: &str| vec![format!("name={column}")];
    for (headers, column) in
        [("staff\nanna qvistgaard\n040 111", "1"), ("staff\nsukunimi", "Qvistgaard"), ("staff\nnimi", "Nimi")]
    {
        desk.store.keep_import_mapping(headers, &map(column), at).unwrap();
    }
    let report = |desk: &mut Desk, column: &str| ImportReport {
        id: ImportReportId::next(desk),
        at,
        by: desk.user.id,
        operation: None,
        file: "staff.csv".into(),
        list: ReportedList::Staff,
        counts: Counts::default(),
        leavers: false,
        refused: true,
        skipped: 1,
        skipped_rows: vec![SkippedRow {
            line: 2,
            column: column.into(),
            fault: RowFault::Cells { found: 1, expected: 2 },
        }],
        left_out: Vec::new(),
    };
    for column in ["Qvistgaard", "Nimi"] {
        let report = report(&mut desk, column);
        desk.store.keep_report(&report).unwrap();
    }
    desk.store.back_up(at, Occasion::Import).unwrap();
    erase(&mut desk, anna);
    assert_eq!(desk.store.import_mapping("staff\nanna qvistgaard\n040 111").unwrap(), None);
    assert_eq!(desk.store.import_mapping("staff\nsukunimi").unwrap(), None);
    assert_eq!(desk.store.import_mapping("staff\nnimi").unwrap(), Some(map("Nimi")), "that of others stays");
    let reports = desk.store.import_reports(9).unwrap();
    assert_eq!(reports.len(), 1);
    assert_eq!(reports[0].report.skipped_rows[0].column, "Nimi");
    for backup in desk.store.backups().unwrap() {
        assert!(!has(&backup.file, "vistgaard"), "{}", backup.file.display());
    }
    assert!(!left_in(&desk, "vistgaard"));
}

fn erase(desk: &mut Desk, person: PersonId) {
    let (seen, header) = (desk.store.version().unwrap(), desk.header(Act::ErasePerson));
    desk.store.erase_person(person, header, (seen, 0), &[], &Plain, &mut |_| {}).unwrap();
}
