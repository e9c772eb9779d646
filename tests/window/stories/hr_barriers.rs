//! What keeps nobody out of HR's workspace: axe in both looks and every scale, and what a screen reader hears.

use atspi::Role;

use super::hr::{find, workspace};
use crate::harness::{Begins, Listener, story};

const LOOKS: [&str; 2] = ["Look: Light", "Look: Dark"];
const SCALES: [&str; 4] = ["Day", "Week", "Month", "Quarter"];

#[test]
fn nothing_keeps_anybody_out_of_the_timeline() {
    story("barriers-absences", Begins::DEMO, async |desk| {
        workspace(desk).await;
        let mut found = Vec::new();
        for look in LOOKS {
            desk.command(look).await;
            for scale in SCALES {
                let chosen = format!(
                    "[...document.querySelectorAll('.scales button')].find((one) => one.innerText === {scale:?})"
                );
                desk.page(&format!("{chosen}.click()")).await;
                desk.until_page(
                    "the scale is shown",
                    &format!("{chosen}.getAttribute('aria-pressed') === 'true'"),
                )
                .await;
                desk.until_page(
                    "rows are there",
                    "document.querySelector('#rota strong:not(.waiting)') !== null",
                )
                .await;
                desk.shot(&format!("absences-{}-{}", look[6..].to_lowercase(), scale.to_lowercase())).await;
                found.extend(desk.axe().await.into_iter().map(|one| format!("{look}, {scale}: {one:?}")));
            }
        }
        assert!(found.is_empty(), "{found:#?}");
    });
}

#[test]
fn a_row_of_the_timeline_is_heard_with_its_absences_and_holes() {
    story("screen-reader-absences", Begins::DEMO, async |desk| {
        desk.close().await;
        let ear = Listener::begin().await;
        desk.open().await;
        workspace(desk).await;
        find(desk, "koistisen pekka", "Pekka Koistinen").await;
        ear.until("the days of somebody who is away", |node| {
            node.name.contains("away") && node.name.contains("covered by")
        })
        .await;
        ear.until("the timeline by its name", |node| {
            node.name.starts_with("Absences")
                && matches!(node.role, Role::Table | Role::TreeTable | Role::Grouping)
        })
        .await;
    });
}
