//! From an empty folder to the first call.

use crate::harness::{Begins, story};

#[test]
fn from_the_first_start_to_whoever_covers_for_the_director() {
    story("first-start", Begins::EMPTY, async |desk| {
        desk.until("the first start offers ways to begin", |seen| seen.is_view("first-start")).await;
        desk.shot("first-start").await;
        println!(
            "{:?} {}",
            desk.look().await,
            desk.page("JSON.stringify([navigator.language, navigator.languages])").await
        );
        // The demo has the focus: one key opens it.
        desk.press("Enter").await;
        desk.until("the desk is open", |seen| seen.is_view("desk") && seen.focus == "heard").await;
        desk.type_heard("koistisen pekka").await;
        let seen = desk.until("the card says who covers", |seen| seen.calls("2214")).await;
        desk.shot("first-card").await;
        assert!(seen.acts("Liisa Saarinen"), "{seen:#?}");
    });
}
