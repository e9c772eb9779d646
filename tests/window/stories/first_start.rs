//! From an empty folder to the first call.

use crate::harness::{Begins, story};

#[test]
fn from_the_first_start_to_whoever_covers_for_the_director() {
    story("first-start", Begins::EMPTY, async |desk| {
        desk.until("the first start offers ways to begin", |seen| seen.is_view("first-start")).await;
        desk.shot("first-start").await;
        // The demo has the focus: one key opens it.
        desk.press("Enter").await;
        desk.until("the desk is open", |seen| seen.is_view("desk") && seen.focus == "heard").await;

        desk.type_heard("koistisen pekka").await;
        let seen = desk.until("the card says who covers", |seen| seen.calls("2214")).await;
        assert!(seen.is_about("Pekka Koistinen"), "{seen:#?}");
        assert!(seen.acts("Liisa Saarinen"), "{seen:#?}");
        assert!(seen.state("Away until 5 Aug"), "{seen:#?}");
        assert!(seen.chosen().is_some_and(|row| row.contains("Liisa Saarinen, 2214")), "{seen:#?}");
        desk.shot("first-card").await;

        assert!(desk.counted().is_empty(), "nobody was connected yet: {:?}", desk.counted());
        desk.press("Enter").await;
        desk.until("the number is shown for dialling", |seen| seen.connected("2214")).await;
        desk.shot("first-connected").await;
        assert_eq!(desk.counted().into_iter().collect::<Vec<_>>(), [("cover".to_owned(), 1)]);

        // What was copied is pasted where the next name is typed.
        desk.press("Escape").await;
        desk.until("the desk is ready for the next call", |seen| seen.heard.as_deref() == Some("")).await;
        desk.press("Ctrl+v").await;
        desk.until("the number is on the clipboard", |seen| seen.heard.as_deref() == Some("2214")).await;
    });
}
