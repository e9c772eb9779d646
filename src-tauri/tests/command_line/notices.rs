//! What operators are told, as scripts read it.

use serde_json::Value;

use crate::desk::{Desk, FOUR_PEOPLE};

const WEDNESDAY: &str = "2026-07-08T10:00";

#[test]
fn whoever_is_gone_from_the_file_is_told_for_two_weeks() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let nothing = desk.run(&["notices", "--at", WEDNESDAY]).ended(1);
    assert!(nothing.out.contains("nothing"), "{}", nothing.out);
    let without_pekka: String = FOUR_PEOPLE
        .lines()
        .filter(|line| !line.contains("Koistinen"))
        .map(|line| format!("{line}\n"))
        .collect();
    let file = desk.file("next.csv", &without_pekka);
    desk.run(&["import", "staff", &file, "--company", "Kuusilinna Oy", "--leavers", "--at", WEDNESDAY])
        .ended(0);
    let said = desk.run(&["notices", "--json", "--at", WEDNESDAY]).ended(0);
    let told: Vec<Value> = said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((&told[0]["about"], &told[0]["person"]), (&"leaves".into(), &"Pekka Koistinen".into()));
    assert_eq!((&told[0]["company"], &told[0]["on"]), (&"Kuusilinna Oy".into(), &"2026-07-07".into()));
    let words = desk.run(&["notices", "--company", "kuusilinna oy", "--at", WEDNESDAY]).ended(0);
    assert!(words.out.contains("Kuusilinna Oy: Pekka Koistinen leaves"), "{}", words.out);
    desk.run(&["notices", "--json", "--at", "2026-07-23T10:00"]).ended(1);
    desk.run(&["notices", "--company", "Ei ole"]).ended(2);
}
