//! When nobody answers, as nightly jobs hear it; and absences as a calendar.

use serde_json::Value;

use crate::desk::{Desk, FOUR_PEOPLE};

const WEDNESDAY: &str = "2026-07-08T10:00";

fn holes(desk: &Desk) -> Vec<Value> {
    let said = desk.run(&["holes", "--json", "--at", WEDNESDAY]).ended(0);
    said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn the_day_on_which_the_cover_is_away_too_is_a_hole_until_somebody_covers_it() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    desk.run(&["away", "Pekka Koistinen", "13.7.2026", "17.7.2026", "--cover", "Matti Laine"]).ended(0);
    assert_eq!(holes(&desk), Vec::<Value>::new());
    desk.run(&["away", "Matti Laine", "16.7.2026", "16.7.2026"]).ended(0);
    let found = holes(&desk);
    let pekka = found.iter().find(|hole| hole["who"] == "Pekka Koistinen").unwrap();
    assert_eq!((&pekka["from"], &pekka["to"]), (&"2026-07-16".into(), &"2026-07-16".into()));
    assert!(pekka["role"].is_null());
    let because: Vec<&str> =
        pekka["because"].as_array().unwrap().iter().map(|because| because.as_str().unwrap()).collect();
    assert!(because[0].starts_with("Pekka Koistinen: away"), "{because:?}");
    assert!(because[1].starts_with("Matti Laine: away"), "{because:?}");
    let words = desk.run(&["holes", "--days", "30", "--at", WEDNESDAY]).ended(0);
    assert!(words.out.contains("Pekka Koistinen"), "{}", words.out);
    // Fewer days ahead, and it is not there yet.
    let near = desk.run(&["holes", "--days", "3", "--json", "--at", WEDNESDAY]).ended(0);
    assert_eq!(near.out, "");

    desk.run(&[
        "away",
        "Pekka Koistinen",
        "13.7.2026",
        "17.7.2026",
        "--cover",
        "Matti Laine",
        "--cover",
        "Liisa Saarinen",
    ])
    .ended(0);
    assert!(holes(&desk).iter().all(|hole| hole["who"] != "Pekka Koistinen"));
}

#[test]
fn absences_are_a_calendar_that_tells_no_reason() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    desk.run(&["away", "Pekka Koistinen", "13.7.2026", "17.7.2026", "--cover", "Matti Laine"]).ended(0);
    let said = desk.run(&["export", "absences", "--ics"]).ended(0);
    assert!(said.out.starts_with("BEGIN:VCALENDAR"), "{}", said.out);
    assert!(said.out.contains("SUMMARY:Poissa\r\n"), "{}", said.out);
    assert!(said.out.contains("DTEND;VALUE=DATE:20260718"), "{}", said.out);
}
