//! Nothing that was acknowledged is ever lost.

use std::fs;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use crate::desk::{Desk, FOUR_PEOPLE};

/// Enough people that an import takes a while.
fn crowd() -> String {
    let rows = (0..5_000).map(|n| format!("{n};Etunimi{n};Sukunimi{n};asentaja;Osasto{};22{n}\n", n % 50));
    "Tunnus;Etunimi;Sukunimi;Nimike;Osasto;Alanumero\n"
        .chars()
        .chain(rows.collect::<String>().chars())
        .collect()
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a process is killed at moments it does not choose")]
fn killed_in_the_middle_of_an_import_all_or_nothing_is_there() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let file = desk.file("crowd.csv", crowd());
    let words = ["import", "staff", &file, "--company", "Hämeen Sähkö Oy"];
    let mut nothing = 0;
    for pause in (0..14).map(|step| Duration::from_millis(step * step * 12)) {
        let mut child = desk.command(&words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        sleep(pause);
        // On Unix this is SIGKILL.
        child.kill().unwrap();
        child.wait().unwrap();
        let there = desk.run(&["search", "sukunimi4999", "--json", "--limit", "1"]);
        let people = desk.run(&["export", "staff"]).ended(0).out.matches("Sukunimi").count() - 1;
        assert!(people == 0 || people == 5_000, "{people} of 5000 people after {pause:?}");
        assert!(there.status < 2, "{there:?}");
        nothing += usize::from(people == 0);
        if people > 0 {
            break;
        }
    }
    assert!(nothing > 0, "no import was killed early enough to test anything");
    desk.run(&["check"]).ended(0);
    desk.run(&words).ended(0);
    desk.run(&words).ended(0).says("5000 unchanged");
}

#[test]
fn two_imports_at_once_both_end_well_or_say_try_again() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let first = desk.file("first.csv", crowd());
    let second = desk.file("second.csv", crowd());
    let start = |file: &str, company: &str| {
        let words = ["import", "staff", file, "--company", company];
        desk.command(&words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let mut children = [start(&first, "Yksi Oy"), start(&second, "Kaksi Oy")];
    let ended: Vec<i32> = children.iter_mut().map(|child| child.wait().unwrap().code().unwrap()).collect();
    assert!(ended.contains(&0) && ended.iter().all(|status| [0, 2].contains(status)), "{ended:?}");
    desk.run(&["check"]).ended(0);
    let people = desk.run(&["export", "staff"]).ended(0).out.matches(";Etunimi").count();
    let done = ended.iter().filter(|status| **status == 0).count();
    assert_eq!(people - 1, 5_000 * done, "the header has the word once");
}

#[test]
fn a_backup_is_brought_back_and_what_was_there_is_kept() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let backup = desk.folder.path().join("friday.db");
    let backup = backup.to_str().unwrap();
    desk.run(&["backup", backup]).ended(0).says("was made and checked");
    desk.run(&["backup", backup]).refused("there is a file of this name already");
    desk.run(&["away", "Pekka Koistinen", "8.7.2026", "-"]).ended(0);
    desk.run(&["restore", backup]).ended(0).says("was kept as");
    assert_eq!(desk.first("koistinen", "2026-07-08T10:00")["state"], "present");
    desk.run(&["restore", "/nowhere/at-all.db"]).refused("there is no such file");
    let letter = desk.file("letter.db", "Dear switchboard,");
    desk.run(&["restore", &letter]).refused("damaged, or no backup of Vaihde");
    desk.run(&["search", "koistinen"]).ended(0);
}

#[test]
fn a_damaged_database_is_mended_from_the_backup_and_it_is_said() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    desk.run(&["away", "Anna Virtanen", "8.7.2026", "-"]).ended(0);
    // The newest backup is the one from before the first import; bring one with people in it.
    let file = desk.file("more.csv", "Nimi;Osasto\nMaija Poppanen;Johto\n");
    desk.run(&["import", "staff", &file, "--company", "Kuusilinna Oy"]).ended(0);
    fs::write(desk.data().join("vaihde.db"), b"spilled coffee").unwrap();
    let said = desk.run(&["search", "virtanen", "--json", "--at", "2026-07-08T10:00"]).ended(0);
    assert!(
        said.error.contains("the database was damaged") && said.error.contains("was kept as"),
        "{}",
        said.error
    );
    assert!(said.out.contains("\"state\":\"away\""), "{}", said.out);
    desk.run(&["search", "poppanen"]).ended(1);
}

#[test]
fn nothing_is_said_of_names_or_numbers_beside_the_database() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    desk.run(&["search", "koistinen"]).ended(0);
    let databases =
        |name: &str| name.ends_with(".db") || name.ends_with(".db-wal") || name.ends_with(".db-shm");
    for entry in fs::read_dir(desk.data()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_file() && !databases(&name) {
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            assert!(!text.contains("Koistinen") && !text.contains("2201"), "{name}");
        }
    }
}

#[test]
fn eight_processes_begin_at_once_in_a_new_folder() {
    let desk = Desk::new();
    let start = |_| {
        desk.command(&["search", "koistinen"]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let children: Vec<_> = (0..8).map(start).collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
        assert_eq!(output.status.code(), Some(1));
    }
    let backups = fs::read_dir(desk.data().join("backups")).unwrap();
    let days =
        backups.filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|kind| kind == "db"));
    assert_eq!(days.count(), 1, "one of them made the day's backup");
}

#[test]
fn an_emptied_database_is_no_new_one() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let file = desk.file("more.csv", "Nimi;Osasto\nMaija Poppanen;Johto\n");
    desk.run(&["import", "staff", &file, "--company", "Kuusilinna Oy"]).ended(0);
    fs::write(desk.data().join("vaihde.db"), b"").unwrap();
    let said = desk.run(&["search", "koistinen"]).ended(0);
    assert!(said.error.contains("the database was damaged"), "{}", said.error);
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_computer_reads_the_folder() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    assert_eq!(fs::metadata(desk.data()).unwrap().permissions().mode() & 0o077, 0);
}
