//! Senior staff lists of ministries as they were published, with all their dirt.

use serde_json::Value;

use crate::desk::{Desk, fixture};

const DEFENCE: &str = "organograms/ministry_of_defence-2016-03-31-senior.csv";
const REVENUE: &str = "organograms/300913-HMRC-Organogram-Final-senior.csv";
const DEFRA_MARCH: &str =
    "organograms/department_for_environment_food_and_rural_affairs-2011-03-31-senior.csv";
const DEFRA_SEPTEMBER: &str =
    "organograms/department_for_environment_food_and_rural_affairs-2011-09-30-senior.csv";
const NOON: &str = "2016-06-01T12:00";

fn import(desk: &Desk, file: &str, more: &[&str]) -> crate::desk::Said {
    let file = fixture(file);
    desk.run(&[&["import", "staff", &file, "--region", "GB"], more].concat())
}

#[test]
fn every_file_goes_in_as_it_is_and_twice_without_a_trace() {
    for file in [DEFENCE, REVENUE, DEFRA_MARCH, DEFRA_SEPTEMBER] {
        let desk = Desk::new();
        import(&desk, file, &[]).ended(0);
        import(&desk, file, &[]).ended(0).says("Nothing changes.");
        import(&desk, file, &["--leavers"]).ended(0).says("Nothing changes.");
        desk.run(&["check"]).ended(0);
    }
}

#[test]
fn nobody_is_called_by_a_word_for_nobody() {
    let desk = Desk::new();
    import(&desk, DEFENCE, &[]).ended(0).says("People: 179 new");
    import(&desk, REVENUE, &[]).ended(0).says("People: 50 new");
    for word in ["N/D", "Vacant", "Eliminated", "N/A"] {
        let people = desk.hits(word, NOON).into_iter().filter(|hit| hit["kind"] == "person");
        let called: Vec<Value> =
            people.filter(|hit| hit["name"].as_str().unwrap().eq_ignore_ascii_case(word)).collect();
        assert_eq!(called, [] as [Value; 0], "{word}");
    }
    let post = desk.first("Head Weapons Programme", NOON);
    assert_eq!(post["kind"], "role");
    assert_eq!(post["state"], "vacant");
}

#[test]
fn a_rank_is_no_given_name() {
    let desk = Desk::new();
    import(&desk, DEFENCE, &[]).ended(0);
    assert_eq!(desk.first("crackett", NOON)["name"], "John Crackett");
    assert_eq!(desk.first("gaunt", NOON)["name"], "M J Gaunt");
    assert_eq!(desk.first("houghton", NOON)["name"], "Nicholas Houghton");
}

#[test]
fn a_shared_post_has_both_its_holders() {
    let desk = Desk::new();
    import(&desk, DEFENCE, &[]).ended(0).says("“00000609”");
    for name in ["Alexander Lambert", "Jennifer Henderson"] {
        assert_eq!(desk.first(name, NOON)["name"], name);
    }
}

#[test]
fn half_a_year_later_posts_have_changed_hands() {
    let desk = Desk::new();
    import(&desk, DEFRA_MARCH, &[]).ended(0).says("People: 26 new");
    let later = import(&desk, DEFRA_SEPTEMBER, &[]).ended(0);
    assert!(later.out.contains("unchanged"), "{}", later.out);
    let plan = import(&desk, DEFRA_SEPTEMBER, &["--dry-run"]).ended(0);
    assert!(
        plan.out.contains("  - "),
        "those who are not in the file any more are still only proposed:\n{}",
        plan.out
    );
    let all = desk.run(&["export", "staff"]).ended(0).out;
    for name in ["Tom;Holton", "Neil;Thornton"] {
        assert_eq!(all.matches(name).count(), 1, "{name} is one person in both files");
    }
}
