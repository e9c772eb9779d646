//! Who sits here, and what they may do.

use serde_json::json;

use crate::harness::{Begins, story};

#[test]
fn another_user_takes_the_seat_with_fewer_rights_and_gives_it_back() {
    story("users", Begins::DEMO, async |desk| {
        let seen = desk.until("the desk is open", |seen| seen.focus == "heard").await;
        assert_eq!(seen.workspaces.len(), 5, "{seen:#?}");
        let me = desk.ask_program("desk_state", json!({ "asked": {} })).await["Ok"]["user"]["id"].clone();

        desk.command("Users").await;
        desk.until("the users are shown", |seen| seen.dialog("Users")).await;
        desk.tab_to("[data-part=users] [name=account]").await;
        desk.type_heard("toivo").await;
        desk.press("Enter").await;
        desk.until_page("he is among them", "document.querySelector('[data-user=toivo]') !== null").await;
        desk.shot("users").await;
        desk.press("Escape").await;
        desk.command("Switch to toivo").await;
        let seen =
            desk.until("he sits here", |seen| seen.toasted("toivo") && seen.workspaces.len() < 2).await;
        assert!(!seen.workspaces.iter().any(|one| one.contains("Import")), "{seen:#?}");

        // He finds and connects; marking and editing are not offered.
        desk.ask_for("liisa saarinen").await;
        let seen = desk.until("he finds people", |seen| seen.calls("2214")).await;
        let card = seen.card.map(|card| card.text).unwrap_or_default();
        assert!(!card.contains("Mark away") && !card.contains("Edit"), "{card}");
        desk.press("F3").await;
        desk.press("F8").await;
        desk.press("Enter").await;
        let seen = desk.until("he connects", |seen| seen.connected("2214")).await;
        assert_eq!((seen.view.as_deref(), seen.dialog), (Some("desk"), None));

        // Nor does the program do it for a window that asks all the same.
        let refused = desk.ask_program(
            "give_rights",
            json!({ "asked": { "user": me, "rights": {
            "operator": true, "hr": false, "admin": false,
        } } }),
        );
        let refused = refused.await;
        assert_eq!(refused["Err"]["code"], "right-not-held", "{refused}");
        assert_eq!(refused["Err"]["right"], "admin", "{refused}");

        desk.command("Switch to vilma").await;
        desk.until("the one before sits here again", |seen| seen.workspaces.len() == 5).await;
        desk.ask_for("liisa saarinen").await;
        desk.until("she is found", |seen| seen.calls("2214")).await;
        desk.press("F3").await;
        desk.until("marking away is offered again", |seen| seen.dialog("Liisa Saarinen")).await;
    });
}
