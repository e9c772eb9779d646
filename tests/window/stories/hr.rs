//! HR's workspace, by keyboard alone: absences with covers, what would go wrong, repetition, undo.

use serde_json::json;

use crate::harness::{Begins, Desk, story};

/// Opens the workspace for one company.
pub(super) async fn workspace(desk: &Desk) {
    desk.until("the desk is open", |seen| seen.focus == "heard").await;
    desk.command("Answer for: Kuusilinna Oy").await;
    desk.until("the company is answered", |seen| {
        seen.company.as_deref().is_some_and(|name| name.ends_with("Kuusilinna Oy"))
    })
    .await;
    desk.press("Ctrl+2").await;
    desk.until("the workspace is open", |seen| seen.is_view("absences")).await;
    desk.until_page("the timeline has the focus", "document.activeElement.id === 'rota'").await;
    desk.until_page("people are shown", "document.getElementById('rota-cursor') !== null").await;
}

/// Brings somebody's row into sight, with the cursor on it.
pub(super) async fn find(desk: &Desk, heard: &str, name: &str) {
    desk.press("/").await;
    desk.until_page("somebody can be sought", "document.activeElement.name === 'rota-find'").await;
    desk.type_heard(heard).await;
    desk.until_page(
        &format!("{name} is offered"),
        &format!(
            "document.querySelector('.seek [role=option][aria-selected=true]')?.innerText.includes({name:?})"
        ),
    )
    .await;
    desk.press("Enter").await;
    desk.until_page(
        &format!("the cursor is at {name}"),
        &format!(
            "document.activeElement.id === 'rota' && \
             document.getElementById('rota-cursor')?.getAttribute('aria-label').startsWith({name:?})"
        ),
    )
    .await;
}

/// A new absence of whoever the cursor is at.
async fn away(desk: &Desk, heard: &str, name: &str, when: &str) {
    find(desk, heard, name).await;
    desk.press("n").await;
    desk.until_page("the time is asked for", "document.activeElement.name === 'when'").await;
    desk.until_page(
        "the form is theirs",
        &format!("document.querySelector('[data-part=whom]').innerText.includes({name:?})"),
    )
    .await;
    desk.press("Ctrl+a").await;
    desk.type_heard(when).await;
}

/// Adds a cover in the form.
async fn cover(desk: &Desk, heard: &str, name: &str) {
    desk.tab_to("[data-part=absence-pane] [name=cover]").await;
    desk.type_heard(heard).await;
    desk.until_page(
        "the cover is offered",
        &format!(
            "document.querySelector('[data-part=covers] [role=option][aria-selected=true]')?.innerText.includes({name:?})"
        ),
    )
    .await;
    desk.press("Enter").await;
    desk.until_page(
        "the cover is taken",
        &format!(
            "[...document.querySelectorAll('[data-part=covers] [data-cover]')].some((row) => row.innerText.includes({name:?}))"
        ),
    )
    .await;
}

async fn conflict(desk: &Desk, words: &str) {
    let told = format!(
        "[...document.querySelectorAll('[data-part=conflicts] .conflict')].some((one) => one.innerText.includes({words:?}))"
    );
    desk.until_page(&format!("“{words}” is told"), &told).await;
}

async fn save(desk: &Desk) {
    desk.press("Ctrl+Enter").await;
    desk.until("it is saved", |seen| seen.toasted("Marked away")).await;
    desk.press("Escape").await;
    desk.until_page("the timeline has the focus again", "document.activeElement.id === 'rota'").await;
}

/// Who answers for somebody at a moment.
fn answers(desk: &Desk, at: &str, whom: &str) -> String {
    let said = desk.cli_at(at, &["search", whom, "--company", "Kuusilinna Oy", "--limit", "1", "--json"]);
    reached(&said)
}

fn reached(said: &crate::harness::Said) -> String {
    let hit = &said.json()[0]["hits"][0];
    hit["reach"]["name"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_cover_who_is_away_on_thursday_is_told_and_a_second_one_answers_that_day() {
    story("hr-thursday", Begins::DEMO, async |desk| {
        workspace(desk).await;
        away(desk, "liisa saarinen", "Liisa Saarinen", "13.8.").await;
        save(desk).await;
        away(desk, "von bonsdorff", "Carl-Gustaf von Bonsdorff", "10.8.–14.8.").await;
        desk.until_page(
            "the days are counted",
            "document.querySelector('[data-part=working-days]')?.innerText.includes('5')",
        )
        .await;
        cover(desk, "liisa saarinen", "Liisa Saarinen").await;
        conflict(desk, "13 Aug nobody answers").await;
        conflict(desk, "Liisa Saarinen is away too").await;
        desk.shot("hr-conflict").await;
        cover(desk, "matti laine", "Matti Laine").await;
        desk.until_page(
            "somebody answers on every day",
            "![...document.querySelectorAll('[data-part=conflicts] .conflict')].some((one) => one.innerText.includes('nobody answers'))",
        )
        .await;
        save(desk).await;

        let whom = "carl-gustaf von bonsdorff";
        assert_eq!(answers(desk, "2026-08-12T10:00", whom), "Liisa Saarinen");
        assert_eq!(answers(desk, "2026-08-13T10:00", whom), "Matti Laine");
        assert_eq!(answers(desk, "2026-08-14T10:00", whom), "Liisa Saarinen");
        assert_eq!(answers(desk, "2026-08-17T10:00", whom), "Carl-Gustaf von Bonsdorff");

        // One key takes it back.
        desk.press("Ctrl+z").await;
        desk.until("it is taken back", |seen| seen.toasted("Taken back")).await;
        assert_eq!(answers(desk, "2026-08-12T10:00", whom), "Carl-Gustaf von Bonsdorff");
    });
}

#[test]
fn a_cover_for_one_role_answers_for_that_role_only() {
    story("hr-role", Begins::DEMO, async |desk| {
        workspace(desk).await;
        away(desk, "siobhan", "Siobhán O'Connor", "10.8.–14.8.").await;
        cover(desk, "liisa saarinen", "Liisa Saarinen").await;
        desk.tab_to("[data-part=covers] [name=cover-role]").await;
        // The list of a select is the system's own, which the driver cannot press keys in.
        let chosen = "(() => { const select = document.activeElement; select.selectedIndex = 1; \
             select.dispatchEvent(new Event('change', { bubbles: true })); return true; })()";
        desk.page(chosen).await;
        desk.until_page(
            "she covers one role only",
            "document.querySelector('[data-part=covers] [name=cover-role]').selectedIndex > 0",
        )
        .await;
        save(desk).await;
        let role = desk.cli_at(
            "2026-08-12T10:00",
            &["search", "tiedotusvälineet", "--company", "Kuusilinna Oy", "--limit", "1", "--json"],
        );
        assert_eq!(reached(&role), "Liisa Saarinen", "{role:?}");
    });
}

#[test]
fn every_wednesday_comes_again_but_for_the_day_that_is_taken_out() {
    story("hr-repeats", Begins::DEMO, async |desk| {
        workspace(desk).await;
        away(desk, "von bonsdorff", "Carl-Gustaf von Bonsdorff", "joka keskiviikko 30.8. asti paitsi 22.7.")
            .await;
        desk.until_page(
            "the coming times are shown",
            "document.querySelectorAll('[data-part=coming] button').length > 2",
        )
        .await;
        cover(desk, "matti laine", "Matti Laine").await;
        save(desk).await;
        let whom = "carl-gustaf von bonsdorff";
        let himself = "Carl-Gustaf von Bonsdorff";
        assert_eq!(answers(desk, "2026-07-15T13:00", whom), "Matti Laine");
        assert_eq!(answers(desk, "2026-07-16T13:00", whom), himself);
        assert_eq!(answers(desk, "2026-07-22T13:00", whom), himself, "the exception");
        assert_eq!(answers(desk, "2026-08-26T13:00", whom), "Matti Laine");
        assert_eq!(answers(desk, "2026-09-02T13:00", whom), himself, "after the end");
    });
}

#[test]
fn days_are_chosen_confirmed_and_removed_on_the_timeline_without_a_mouse() {
    story("hr-keyboard", Begins::DEMO, async |desk| {
        workspace(desk).await;
        find(desk, "liisa saarinen", "Liisa Saarinen").await;
        // The cursor begins today, on a Wednesday: three days from there.
        desk.press("Shift+ArrowRight").await;
        desk.press("Shift+ArrowRight").await;
        desk.press("Enter").await;
        desk.until_page("the time is chosen", "document.querySelector('[name=when]').value !== ''").await;
        save(desk).await;
        desk.until_page(
            "it is on the timeline",
            "document.getElementById('rota-cursor').getAttribute('aria-label').includes('away')",
        )
        .await;
        let holes = desk.cli(&["holes", "--days", "3", "--json"]);
        assert!(holes.json().iter().any(|hole| hole["who"] == "Liisa Saarinen"), "{holes:?}");

        desk.press("c").await;
        desk.until("it is confirmed", |seen| seen.toasted("confirmed")).await;
        desk.press("Delete").await;
        desk.until("it is removed", |seen| seen.toasted("removed")).await;
        desk.until_page(
            "the day is free",
            "!document.getElementById('rota-cursor').getAttribute('aria-label').includes('away')",
        )
        .await;
        desk.press("Ctrl+z").await;
        desk.until_page(
            "it is there again",
            "document.getElementById('rota-cursor').getAttribute('aria-label').includes('away')",
        )
        .await;
    });
}

#[test]
fn a_hole_is_mended_with_a_proposed_cover() {
    story("hr-mend", Begins::DEMO, async |desk| {
        workspace(desk).await;
        desk.until_page(
            "holes are told",
            "document.querySelector('[data-part=holes] [data-act=choose]') !== null",
        )
        .await;
        desk.shot("hr-holes").await;
        let before = desk.page("document.querySelectorAll('[data-part=holes] li').length").await;
        desk.tab_to("[data-part=holes] [data-act=choose]").await;
        desk.press("Enter").await;
        desk.until_page("covers are proposed", "document.querySelector('[data-proposed]') !== null").await;
        desk.press("1").await;
        desk.until("the hole is mended", |seen| !seen.toasts.is_empty()).await;
        desk.press("Ctrl+z").await;
        desk.until("it is taken back", |seen| seen.toasted("Taken back")).await;
        desk.until_page(
            "the hole is there again",
            &format!("document.querySelectorAll('[data-part=holes] li').length === {before}"),
        )
        .await;
    });
}

#[test]
fn an_operator_sees_todays_holes_and_no_more_of_hr() {
    story("hr-refused", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.command("Users").await;
        desk.until("the users are shown", |seen| seen.dialog("Users")).await;
        desk.tab_to("[data-part=users] [name=account]").await;
        desk.type_heard("toivo").await;
        desk.press("Enter").await;
        desk.until_page("he is among them", "document.querySelector('[data-user=toivo]') !== null").await;
        desk.press("Escape").await;
        desk.command("Switch to toivo").await;
        desk.until("he sits here", |seen| seen.workspaces.len() < 2).await;
        desk.press("Ctrl+2").await;
        desk.until("the desk stays", |seen| seen.is_view("desk")).await;
        let asked = json!({ "asked": { "number": 1, "company": null, "from": "2026-07-06", "days": 7,
            "first": 0, "count": 10, "onlyAway": false, "find": null } });
        let refused = desk.ask_program("timeline", asked).await;
        assert_eq!(refused["Err"]["code"], "right-not-held", "{refused}");
        assert_eq!(refused["Err"]["right"], "hr", "{refused}");
        let holes =
            desk.ask_program("holes", json!({ "asked": { "company": null, "days": 30, "limit": 50 } })).await;
        let holes = holes["Ok"]["holes"].as_array().expect("today's holes").clone();
        assert!(!holes.is_empty());
        assert!(holes.iter().all(|hole| hole["proposals"] == json!([])), "{holes:?}");
    });
}
