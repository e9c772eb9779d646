//! Bad input: a clear word that names the file and the remedy, status 2, and nothing written.

use std::fs;

use crate::desk::{Desk, FOUR_PEOPLE};

fn refused_file(name: &str, bytes: impl AsRef<[u8]>, text: &str) {
    let desk = Desk::new();
    let file = desk.file(name, bytes);
    let said = desk.run(&["import", "staff", &file, "--company", "Kuusilinna Oy"]).refused(text);
    assert!(said.error.contains(name), "the file is not named: {}", said.error);
    assert_eq!(desk.run(&["search", "kuusilinna"]).status, 1, "nothing was written");
}

#[test]
fn files_that_are_no_staff_lists() {
    refused_file("empty.csv", "", "empty");
    refused_file("report.csv", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<<>>\nendobj\n", "PDF");
    refused_file("book.csv", b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00", "CSV");
    refused_file("binary.csv", b"\x00\x01\x02\x03\xff\xfe\x00\x00\x07", "");
    refused_file("numbers.csv", "Puhelin;Osasto\n2214;Johto\n", "--map name=");
    refused_file("cells.csv", "Nimi;Osasto\nAnna Virtanen;Johto;2214;ja vielä\n", "line 2");
}

#[test]
fn a_file_that_is_not_there_and_a_folder_in_its_place() {
    let desk = Desk::new();
    desk.run(&["import", "staff", "/nowhere/staff.csv"]).refused("/nowhere/staff.csv");
    let folder = desk.folder.path().to_str().unwrap().to_owned();
    desk.run(&["import", "staff", &folder]).refused(&folder);
}

#[test]
fn a_list_without_a_company_asks_for_one() {
    let desk = Desk::new();
    let file = desk.file("staff.csv", "Nimi;Osasto\nAnna Virtanen;Johto\n");
    desk.run(&["import", "staff", &file]).refused("--company");
}

#[test]
fn absences_that_cannot_be() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let wrong = [
        ("Koistinen Pekka;8.7.2026;1.7.2026;", "ends before it begins"),
        ("Koistinen Pekka;8.7.2026;9.7.2026;Maija Poppanen", "there is no such person"),
        ("Koistinen Pekka;8.7.2026;9.7.2026;Pekka Koistinen", "this is the person themselves"),
        ("Maija Poppanen;8.7.2026;9.7.2026;", "there is no such person"),
        ("Koistinen Pekka;eilen;9.7.2026;", "this is not a date"),
    ];
    for (row, text) in wrong {
        let file = desk.file("absences.csv", format!("Nimi;Alkaa;Päättyy;Sijainen\n{row}\n"));
        let said = desk.run(&["import", "absences", &file]).refused(text);
        assert!(said.error.contains("line 2") && said.error.contains("absences.csv"), "{}", said.error);
    }
    assert_eq!(desk.first("koistinen", "2026-07-08T10:00")["state"], "present");
}

#[test]
fn unknown_columns_and_meanings_in_a_mapping() {
    let desk = Desk::new();
    let file = desk.file("staff.csv", "Kuka;Mikä\nAnna Virtanen;asentaja\n");
    let with = |map: &str| desk.run(&["import", "staff", &file, "--company", "Kuusilinna Oy", "--map", map]);
    with("name=Kontakti").refused("Kontakti");
    with("nimmi=Kuka").refused("nimmi");
    with("nimi").refused("nimi");
    with("name=Kuka").ended(0).says("1 new");
}

#[test]
fn a_database_from_the_future_is_refused_and_left_alone() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let file = desk.data().join("vaihde.db");
    let mut bytes = fs::read(&file).unwrap();
    // The schema's number in SQLite's file header.
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(&file, &bytes).unwrap();
    desk.run(&["search", "koistinen"]).refused("newer Vaihde");
    assert_eq!(fs::read(&file).unwrap(), bytes);
}

#[test]
fn a_data_folder_that_cannot_be_made() {
    let desk = Desk::new();
    let file = desk.file("a-file", "");
    let below = format!("{file}/data");
    let mut command = desk.command(&["search", "koistinen"]);
    let output = command.args(["--data", &below]).output().unwrap();
    // `--data` may stand before or after, and is said once.
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn words_that_are_no_command() {
    let desk = Desk::new();
    for words in [
        &["serach", "koistinen"][..],
        &["import"],
        &["search"],
        &["import", "staff"],
        &["search", "x", "--limit", "many"],
    ] {
        assert_eq!(desk.run(words).status, 2, "{words:?}");
    }
    desk.run(&["search", "x", "--at", "sometime"]).refused("2026-07-08T10:00");
    desk.run(&["--help"]).ended(0).says("Usage");
}

#[test]
fn without_a_display_the_desk_says_what_works_instead() {
    let desk = Desk::new();
    let mut command = desk.command(&[]);
    let output = command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("no display") && said.contains("vaihde search"), "{said}");
    assert!(!desk.data().exists(), "nothing was begun");
}
