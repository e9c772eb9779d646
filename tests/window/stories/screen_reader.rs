//! What somebody who cannot see the window hears.

use atspi::{Role, State};

use crate::harness::{Begins, Listener, Told, story};

const PEKKA: &str = "Pekka Koistinen, away until 5 Aug, Liisa Saarinen, 2214";
const OTHER: &str = "Pekka Koistinen, here, 048 555 0242";

#[test]
fn a_caller_is_connected_by_what_is_heard() {
    story("screen-reader", Begins::DEMO, async |desk| {
        // Before the window: the page tells what it does only where somebody listens.
        desk.close().await;
        let ear = Listener::begin().await;
        desk.open().await;
        desk.until("the desk is open", |seen| seen.focus == "heard").await;

        let field = ear
            .until("the search field", |node| node.role == Role::ComboBox && node.has(State::Focused))
            .await;
        assert_eq!(field.name, "Search for a person, a role or a number");
        assert!(field.has(State::Editable));

        ear.forget();
        desk.type_heard("koistisen pekka").await;
        ear.until_told(
            "how many were found and the best of them",
            |told| matches!(told, Told::Announced(text) if text.contains("hits") && text.contains(PEKKA)),
        )
        .await;
        ear.until("the list", |node| node.role == Role::ListBox && node.name == "Hits").await;
        let best = ear.until("the chosen one as a whole sentence", |node| node.name.starts_with(PEKKA)).await;
        assert_eq!(best.role, Role::ListItem);
        assert!(best.has(State::Selected));

        ear.forget();
        desk.press("ArrowDown").await;
        ear.until_told("the next one", |told| matches!(told, Told::At(name) if name.starts_with(OTHER)))
            .await;
        ear.until("it is selected", |node| node.name.starts_with(OTHER) && node.has(State::Selected)).await;
        desk.press("ArrowUp").await;
        ear.until_told("the one before", |told| matches!(told, Told::At(name) if name.starts_with(PEKKA)))
            .await;

        ear.forget();
        desk.press("Enter").await;
        ear.until_told(
            "whom to connect to",
            |told| matches!(told, Told::Announced(text) if text.contains("Liisa Saarinen, 2214")),
        )
        .await;
    });
}
