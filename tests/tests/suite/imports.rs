//! What imports leave behind: what they confirm, what they tell those who were not there, what they learn of columns.

use std::fs;
use std::path::{Path, PathBuf};

use vaihde_domain::record::RecordId;
use vaihde_domain::row_problem::RowFault;
use vaihde_store::{Confirmable, DataFolder, Store};
use vaihde_switchboard::{
    Apart, Clock, ImportOutcome, ListKind, StaffImport, Switchboard, ToldReport, UndoOutcome, go_on,
};

use crate::seats::{Wednesday, kuusilinna, sit_down};

const TWO: &str =
    "Tunnus;Etunimi;Sukunimi;Nimike;Tehtävät\n71;Aino;Hakkarainen;myyjä;Kassa\n72;Eero;Mäki;kokki;\n";

fn taken(file: &Path) -> StaffImport {
    let company = Some("Toinen Oy".to_owned());
    StaffImport { file: file.to_owned(), company, skip_bad: true, ..StaffImport::default() }
}

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let file = folder.join(name);
    fs::write(&file, text).unwrap();
    file
}

fn import(switchboard: &mut Switchboard, import: &StaffImport) -> ImportOutcome {
    let mut admin = switchboard.admin().unwrap();
    let planned = admin.plan_staff_import(import).unwrap();
    admin.import_staff(&planned, &mut go_on).unwrap()
}

fn reports(switchboard: &mut Switchboard) -> Vec<ToldReport> {
    switchboard.admin().unwrap().import_reports(10).unwrap()
}

#[test]
fn an_import_that_changes_nothing_confirms_what_it_contains_and_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let file = written(folder.path(), "yö.csv", TWO);
    import(&mut raija, &taken(&file));
    assert_eq!(import(&mut raija, &taken(&file)), ImportOutcome::Unchanged);

    let told = reports(&mut raija);
    let (newest, first) = (&told[0].report, &told[1].report);
    assert_eq!((newest.file.as_str(), told[0].by.as_str()), ("yö.csv", "raija"));
    assert_eq!((newest.counts.people_unchanged, first.counts.people_new, first.counts.roles_new), (2, 2, 1));
    assert!(!told[0].seen && !told[1].seen, "whoever it ran for was asleep");

    // The Operation is there, and Ctrl+Z goes for what changed something.
    let history = raija.admin().unwrap().history(1).unwrap();
    assert_eq!(newest.operation, Some(history[0].id));
    assert_eq!(raija.last_change().unwrap().unwrap().id, first.operation.unwrap());

    drop(raija);
    let store = Store::open(DataFolder::at(folder.path()).unwrap(), Wednesday.now()).unwrap().store;
    let confirmed = store.confirmed_at(Confirmable::Person).unwrap();
    let aino =
        store.directory().unwrap().people.into_iter().find(|person| person.name.given == "Aino").unwrap();
    assert!(confirmed.contains(&(RecordId::Person(aino.id), Wednesday.now())));
}

#[test]
fn a_report_is_new_until_it_is_seen_and_for_whoever_looked_on_it_never_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let known: Vec<_> = reports(&mut raija).iter().map(|told| told.report.id).collect();
    raija.admin().unwrap().see_import_reports(&known).unwrap();
    let file = written(folder.path(), "staff.csv", TWO);
    import(&mut raija, &StaffImport { attended: true, ..taken(&file) });
    assert!(raija.admin().unwrap().new_import_reports().unwrap().is_empty());

    import(&mut raija, &taken(&file));
    let new = raija.admin().unwrap().new_import_reports().unwrap();
    assert_eq!(new.len(), 1);
    raija.admin().unwrap().see_import_reports(&[new[0].report.id]).unwrap();
    assert!(raija.admin().unwrap().new_import_reports().unwrap().is_empty());
}

#[test]
fn what_was_skipped_is_told_by_line_and_fault_and_not_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let dirty = "Tunnus;Etunimi;Sukunimi;Työsuhde alkaa;Varahenkilöt\n71;Aino;Hakkarainen;eilen;\n72;Eero;Mäki;;Outo Olento\n";
    let file = written(folder.path(), "staff.csv", dirty);
    import(&mut raija, &taken(&file));
    let report = reports(&mut raija).remove(0).report;
    assert_eq!((report.skipped, report.counts.people_new), (2, 0));
    let rows: Vec<_> =
        report.skipped_rows.iter().map(|row| (row.line, row.column.as_str(), &row.fault)).collect();
    assert_eq!(rows[0], (2, "Työsuhde alkaa", &RowFault::NotADate));
    assert_eq!(rows[1], (3, "Varahenkilöt", &RowFault::NoSuchPerson));
    assert!(!format!("{report:?}").contains("Olento"));
}

#[test]
fn a_file_that_was_refused_at_night_is_told_in_the_morning() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let file = written(folder.path(), "staff.csv", "Tunnus;Etunimi;Työsuhde alkaa\n71;Aino;eilen\n");
    let import = StaffImport { skip_bad: false, ..taken(&file) };
    let refused = raija.admin().unwrap().plan_staff_import(&import).unwrap_err();
    raija.report_refused(&file, ListKind::Staff, &refused).unwrap();
    let report = reports(&mut raija).remove(0).report;
    assert!(report.refused && report.operation.is_none());
    assert_eq!((report.skipped, report.skipped_rows[0].line), (1, 2));
}

#[test]
fn undoing_an_import_says_when_something_was_changed_since() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let file = written(folder.path(), "staff.csv", TWO);
    import(&mut raija, &taken(&file));
    let first = reports(&mut raija).remove(0).report.operation.unwrap();
    fs::write(&file, TWO.replace("myyjä", "myymäläpäällikkö")).unwrap();
    import(&mut raija, &taken(&file));
    let second = reports(&mut raija).remove(0).report.operation.unwrap();
    let mut admin = raija.admin().unwrap();
    assert!(matches!(admin.undo(first).unwrap(), UndoOutcome::ChangedSince(RecordId::Person(_))));
    assert!(matches!(admin.undo(second).unwrap(), UndoOutcome::Done(_)));
    assert!(matches!(admin.undo(first).unwrap(), UndoOutcome::Done(_)));
    let told = reports(&mut raija);
    assert!(told[0].undone && told[1].undone);
}

#[test]
fn lines_that_are_left_out_stay_as_they_are_and_the_report_says_which() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let file = written(folder.path(), "staff.csv", TWO);
    import(&mut raija, &taken(&file));
    fs::write(&file, TWO.replace("myyjä", "johtaja").replace("kokki", "kokkien kokki")).unwrap();
    let without = StaffImport { left_out: vec![Apart::Line(2)], leavers: true, ..taken(&file) };
    import(&mut raija, &without);
    let report = reports(&mut raija).remove(0).report;
    assert_eq!((report.left_out.as_slice(), report.counts.people_changed), (&[2][..], 1));
    let found = crate::seats::ask(&mut raija, "hakkarainen");
    assert_eq!(found[0].title, "myyjä");
}

#[test]
fn what_columns_meant_is_remembered_by_their_headers_until_it_is_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let odd = "Kuka;Missä;Soita\nAino Hakkarainen;Kassa;2201\n";
    let file = written(folder.path(), "odd.csv", odd);
    assert_eq!(raija.look_at_file(&file, None).unwrap().before, None);
    let map = ["name=Kuka", "department=Missä", "extension=Soita"].map(str::to_owned).to_vec();
    import(&mut raija, &StaffImport { map, ..taken(&file) });

    // The next file with these headers, in other letter case, is read the same by itself.
    let next = written(folder.path(), "next.csv", &odd.replace("Kuka", "KUKA").replace("2201", "2202"));
    let before = raija.look_at_file(&next, Some(ListKind::Staff)).unwrap().before.unwrap();
    assert_eq!(before.meanings, [Some("name"), Some("department"), Some("extension")]);
    let planned =
        raija.admin().unwrap().plan_staff_import(&StaffImport { as_before: true, ..taken(&next) }).unwrap();
    assert!(planned.as_before);
    assert_eq!((planned.plan.people.len(), planned.plan.people_unchanged), (1, 0));

    // Whoever says something else means that.
    let map = vec!["name=Kuka".to_owned()];
    let said = StaffImport { as_before: true, map, ..taken(&next) };
    assert!(!raija.admin().unwrap().plan_staff_import(&said).unwrap().as_before);

    assert_eq!(raija.forget_mapping(&next, ListKind::Staff).unwrap().before, None);
    assert!(
        raija.admin().unwrap().plan_staff_import(&StaffImport { as_before: true, ..taken(&next) }).is_err()
    );
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    assert!(seppo.forget_mapping(&next, ListKind::Staff).is_err(), "that is for whoever may import it");
}

#[test]
fn cards_come_in_as_any_file_does() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let cards = raija.admin().unwrap().export_cards().unwrap();
    let file = folder.path().join("kortit.vcf");
    fs::write(&file, &cards).unwrap();
    let look = raija.look_at_file(&file, None).unwrap().look;
    assert_eq!(look.kind, ListKind::Staff);
    assert_eq!(import(&mut raija, &taken(&file)), ImportOutcome::Unchanged);
}
