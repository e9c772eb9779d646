//! The figures of the calls: opened by a key, drawn from what was counted, read by everybody.

use crate::harness::{Begins, Desk, story};

#[test]
fn a_years_calls_are_drawn_and_their_tables_opened_by_keyboard() {
    story("insights", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.press("Ctrl+5").await;
        desk.until("the workspace is open", |seen| seen.is_view("insights")).await;
        open(desk).await;
        desk.until_page("the keys are at the title", "document.activeElement.id === 'insights-title'").await;
        desk.tab_to("[data-chart=months] summary").await;
        desk.press("Enter").await;
        desk.until_page(
            "the table is there",
            "document.querySelectorAll('[data-chart=months] tbody tr').length === 12",
        )
        .await;
        for (look, name) in [("Look: Light", "light"), ("Look: Dark", "dark")] {
            desk.command(look).await;
            sound(desk, &format!("insights-{name}")).await;
        }
        for _ in 0..4 {
            desk.press("Ctrl++").await;
        }
        sound(desk, "insights-large").await;
    });
}

#[test]
fn figures_are_drawn_where_the_system_asks_for_more_contrast() {
    story("insights-contrast", Begins::CONTRAST, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        open(desk).await;
        sound(desk, "insights-contrast").await;
    });
}

/// The figures of callers who were counted before the morning of the story.
async fn open(desk: &Desk) {
    desk.count_callers("2026-07-08T06:00:00Z".parse().expect("a moment"));
    desk.press("Ctrl+1").await;
    desk.until("the desk is open", |seen| seen.focus == "heard").await;
    desk.press("Ctrl+5").await;
    desk.until_page(
        "somebody is asked for",
        "document.querySelector('[data-chart=people] tbody tr') !== null",
    )
    .await;
}

async fn sound(desk: &Desk, picture: &str) {
    desk.shot(picture).await;
    let found = desk.axe().await;
    assert!(found.is_empty(), "{picture}: {found:#?}");
}
