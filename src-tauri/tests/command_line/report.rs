//! A company's month as a page that is sent to it.

use std::fs;

use crate::desk::{Desk, FOUR_PEOPLE};

const AUGUST: &str = "2026-08-03T09:00";

#[test]
fn a_months_report_is_one_page_on_standard_output_or_in_a_file() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let said = desk.run(&["report", "kuusilinna oy", "2026-07", "--at", AUGUST]).ended(0);
    assert!(said.out.starts_with("<!doctype html>"), "{}", said.out);
    assert!(
        said.out.contains("Heinäkuussa 2026 teille ei tullut puheluita vaihteen kautta."),
        "{}",
        said.out
    );
    assert!(said.out.contains("Laadittu 3.8.2026"), "{}", said.out);

    let file = desk.folder.path().join("heinä.html");
    let name = file.to_str().unwrap();
    let written = desk.run(&["report", "Kuusilinna Oy", "2026-07", name, "--at", AUGUST]).ended(0);
    assert_eq!(written.out, "");
    assert_eq!(fs::read_to_string(&file).unwrap(), said.out);
}

#[test]
fn what_cannot_be_reported_is_refused_with_what_to_do() {
    let desk = Desk::new();
    desk.run(&["report", "Kuusilinna Oy", "2026-07"]).refused("there is nothing in");
    desk.staff(FOUR_PEOPLE);
    desk.run(&["report", "Kuusilinna Oy", "2026-08", "--at", "2026-07-08T10:00"])
        .refused("2026-08 has not begun yet; choose a month up to 2026-07");
    desk.run(&["report", "Kuusilina", "2026-06"]).refused("there are: Kuusilinna Oy");
    desk.run(&["report", "Kuusilinna Oy", "heinäkuu"]).refused("such as 2026-07");
    let nowhere = desk.folder.path().join("missing").join("report.html");
    let words = ["report", "Kuusilinna Oy", "2026-06", nowhere.to_str().unwrap(), "--at", AUGUST];
    desk.run(&words).refused("report.html");
    assert!(!nowhere.exists());
}

#[test]
fn a_report_is_for_admins() {
    let mut desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    desk.as_account("seppo");
    desk.run(&["report", "Kuusilinna Oy", "2026-06"]).refused("the right “admin”");
}
