//! A real staff list, as a ministry published it, through the import page.

use crate::harness::{Begins, Desk, fixture, story};

const LIST: &str = "organograms/department_for_environment_food_and_rural_affairs-2011-03-31-senior.csv";

#[test]
fn a_real_organogram_goes_in_is_found_and_is_taken_back() {
    story("importing", Begins::EMPTY, async |desk| {
        desk.until("the first start offers ways to begin", |seen| seen.is_view("first-start")).await;
        desk.tab_to("[data-way=import]").await;
        desk.press("Enter").await;
        desk.until("the import page is open", |seen| seen.is_view("import")).await;
        desk.until_page("a path can be typed", "document.activeElement.matches('input[name=path]')").await;

        // A slip in the path is said, and the field keeps what was typed.
        desk.type_heard("/nowhere/staff.csv").await;
        desk.press("Enter").await;
        desk.until_page("the slip is said", "document.querySelector('#import-look-failure') !== null").await;
        desk.press("Ctrl+a").await;
        desk.type_heard(&fixture(LIST).display().to_string()).await;
        desk.press("Enter").await;

        desk.until_page("the columns are shown", "document.querySelector('[data-step=columns]') !== null")
            .await;
        let read = desk
            .page("[...document.querySelectorAll('[data-step=columns] select')].map((one) => one.value)")
            .await;
        for meaning in ["name", "title", "department", "company"] {
            assert!(
                read.as_array().is_some_and(|all| all.iter().any(|one| one == meaning)),
                "{meaning}: {read}"
            );
        }
        desk.shot("import-columns").await;

        desk.tab_to("[name=plan]").await;
        desk.press("Enter").await;
        desk.until_page("the plan is shown", "document.querySelector('[data-step=plan] table') !== null")
            .await;
        desk.shot("import-plan").await;
        assert_eq!(people(desk), 0, "planning writes nothing");

        desk.page(
            "new MutationObserver(() => (window.progressed ||= document.querySelector('progress') !== null))
                .observe(document, { subtree: true, childList: true })",
        )
        .await;
        desk.tab_to("[name=carry-out]").await;
        desk.press("Enter").await;
        desk.until_page("it is done", "document.querySelector('[data-step=done]') !== null").await;
        assert_eq!(desk.page("window.progressed === true").await, true, "how far it was could be seen");
        assert_eq!(people(desk), 1, "the command line finds who came in");

        desk.tab_to("[name=to-desk]").await;
        desk.press("Enter").await;
        desk.until("the desk is open", |seen| seen.is_view("desk") && seen.focus == "heard").await;
        desk.type_heard("holton").await;
        desk.until("who came in is found", |seen| seen.is_about("Tom Holton")).await;

        desk.command("Undo the last change").await;
        desk.until("the folder is as it was", |seen| seen.is_view("first-start")).await;
        assert_eq!(people(desk), 0);
    });
}

/// How many the command line finds by the name.
fn people(desk: &Desk) -> usize {
    let said = desk.cli(&["search", "Tom Holton", "--json"]);
    said.json().first().and_then(|line| line["hits"].as_array()).map_or(0, Vec::len)
}
