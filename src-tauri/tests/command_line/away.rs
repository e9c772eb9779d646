//! Somebody is marked away and back, and every search knows at once.

use crate::desk::{Desk, FOUR_PEOPLE};

const WEDNESDAY: &str = "2026-07-08T10:00";

fn kuusilinna() -> Desk {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    desk
}

#[test]
fn a_cover_who_is_also_away_is_followed_to_theirs() {
    let desk = kuusilinna();
    desk.run(&["away", "Pekka Koistinen", "1.7.2026", "5.8.2026", "--cover", "Matti Laine"]).ended(0);
    desk.run(&[
        "away",
        "matti@kuusilinna.example",
        "2026-07-08",
        "2026-07-08T12:00",
        "--cover",
        "Saarinen Liisa",
    ])
    .ended(0);
    let pekka = desk.first("koistinen pekka", WEDNESDAY);
    assert_eq!(pekka["state"], "away");
    assert_eq!(pekka["until"], "2026-08-05");
    assert_eq!(pekka["reach"]["outcome"], "covered");
    assert_eq!(pekka["reach"]["name"], "Liisa Saarinen");
    assert_eq!(pekka["reach"]["number"], "2214");
    let steps: Vec<&str> = pekka["reach"]["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["name"].as_str().unwrap())
        .collect();
    assert_eq!(steps, ["Pekka Koistinen", "Matti Laine", "Liisa Saarinen"]);
    assert_eq!(
        pekka["say"],
        "Pekka Koistinen on poissa 5.8. asti, häntä sijaistaa Liisa Saarinen. Yhdistänkö?"
    );

    let after_noon = desk.first("koistinen pekka", "2026-07-08T12:00");
    assert_eq!(after_noon["reach"]["name"], "Matti Laine");
}

#[test]
fn a_return_that_may_not_be_told_is_told_nowhere() {
    let desk = kuusilinna();
    desk.run(&["away", "Pekka Koistinen", "1.7.2026", "5.8.2026", "--hide-return"]).ended(0);
    let pekka = desk.first("koistinen", WEDNESDAY);
    assert_eq!(pekka["state"], "away");
    assert!(pekka["until"].is_null());
    let whole = pekka.to_string();
    assert!(!whole.contains("5.8") && !whole.contains("08-05"), "{whole}");
    let said = desk.run(&["search", "koistinen", "--at", WEDNESDAY]).ended(0);
    assert!(!said.out.contains("5.8"), "{}", said.out);
}

#[test]
fn until_further_notice_and_back_again() {
    let desk = kuusilinna();
    desk.run(&["--at", WEDNESDAY, "away", "Anna Virtanen", "6.7.2026", "-"]).ended(0);
    assert!(desk.first("virtanen", "2027-01-01T09:00")["until"].is_null());
    desk.run(&["back", "Anna Virtanen", "--at", WEDNESDAY]).ended(0).says("Anna Virtanen is back.");
    assert_eq!(desk.first("virtanen", WEDNESDAY)["state"], "present");
    assert_eq!(desk.first("virtanen", "2026-07-07T09:00")["state"], "away");
    desk.run(&["back", "Anna Virtanen", "--at", WEDNESDAY]).ended(0).says("is not away");
}

#[test]
fn a_cover_for_one_role_answers_for_that_role() {
    let desk = kuusilinna();
    desk.run(&[
        "away",
        "Liisa Saarinen",
        "8.7.2026",
        "9.7.2026",
        "--cover",
        "Anna Virtanen",
        "--role",
        "palkat",
    ])
    .ended(0);
    let role = desk.hits("palkat", WEDNESDAY).into_iter().find(|hit| hit["kind"] == "role").unwrap();
    assert_eq!(role["state"], "away");
    assert_eq!(role["reach"]["name"], "Anna Virtanen");
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_written() {
    let desk = kuusilinna();
    desk.run(&["away", "Pekka Koistinen", "9.7.2026", "8.7.2026"]).refused("ends before it begins");
    desk.run(&["away", "Pekka Koistinen", "8.7.2026", "9.7.2026", "--cover", "Pekka Koistinen"])
        .refused("cannot cover for themselves");
    desk.run(&["away", "Pekka Koistinen", "8.7.2026", "9.7.2026", "--cover", "Maija Poppanen"])
        .refused("Maija Poppanen");
    desk.run(&["away", "Pekka Koistinen", "8.7.2026", "9.7.2026", "--role", "Kahvit"])
        .refused("no role “Kahvit”");
    desk.run(&["away", "Pekka Koistinen", "31.6.2026", "9.7.2026"]).refused("write a day");
    desk.run(&["away", "Maija Poppanen", "8.7.2026", "9.7.2026"]).refused("nobody called “Maija Poppanen”");
    assert_eq!(desk.first("koistinen", WEDNESDAY)["state"], "present");
}

#[test]
fn a_name_that_fits_several_is_refused_with_the_list() {
    let desk = Desk::new();
    desk.staff("Etunimi;Sukunimi;Nimike;Osasto\nAnna;Virtanen;asentaja;Huolto\nAnna;Virtanen;myyjä;Myynti\n");
    let said = desk.run(&["away", "Anna Virtanen", "8.7.2026", "9.7.2026"]).refused("fits several people");
    assert!(said.error.contains("asentaja") && said.error.contains("myyjä"), "{}", said.error);
    let id =
        said.error.lines().find(|line| line.contains("myyjä")).unwrap().split_whitespace().next().unwrap();
    desk.run(&["away", id, "8.7.2026", "9.7.2026"]).ended(0);
}

#[test]
fn another_account_answers_calls_and_no_more() {
    let mut desk = kuusilinna();
    desk.as_account("seppo");
    desk.run(&["search", "koistinen"]).ended(0);
    desk.run(&["away", "Pekka Koistinen", "8.7.2026", "9.7.2026"]).refused("it needs the right “hr”");
    desk.run(&["export", "staff"]).refused("it needs the right “admin”");
}

#[test]
fn marked_twice_for_the_same_time_is_one_absence() {
    let desk = kuusilinna();
    desk.run(&["away", "Pekka Koistinen", "8.7.2026", "10.7.2026"]).ended(0);
    desk.run(&[
        "away",
        "Pekka Koistinen",
        "8.7.2026",
        "10.7.2026",
        "--cover",
        "Liisa Saarinen",
        "--cover",
        "3",
    ])
    .ended(0);
    let exported = desk.run(&["export", "absences"]).ended(0).out;
    assert_eq!(exported.lines().count(), 2, "{exported}");
    assert_eq!(desk.first("koistinen", WEDNESDAY)["reach"]["name"], "Liisa Saarinen");
}

#[test]
fn who_comes_back_into_the_next_absence_is_told_so() {
    let desk = kuusilinna();
    desk.run(&["away", "Pekka Koistinen", "8.7.2026", "10.7.2026"]).ended(0);
    desk.run(&["away", "Pekka Koistinen", "9.7.2026", "20.7.2026"]).ended(0).says("overlaps");
    desk.run(&["back", "Pekka Koistinen", "--at", WEDNESDAY]).ended(0).says("away again 9.7.2026–20.7.2026");
}

#[test]
fn a_role_that_nobody_covers_is_refused() {
    let desk = kuusilinna();
    desk.run(&["away", "Liisa Saarinen", "8.7.2026", "9.7.2026", "--role", "palkat"]).refused("--cover");
}

#[test]
fn a_file_that_does_not_say_whether_the_return_may_be_told_is_asked_about_it() {
    let desk = kuusilinna();
    let file = desk.file("absences.csv", "Nimi;Alkaa;Päättyy\nPekka Koistinen;8.7.2026;9.7.2026\n");
    desk.run(&["import", "absences", &file]).ended(0).says("--map return=Column");
}
