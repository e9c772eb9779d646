//! Marking somebody away and back, from the card.

use crate::harness::{Begins, Desk, story};

#[test]
fn who_is_marked_away_is_away_everywhere_and_back_again() {
    story("away", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.ask_for("liisa saarinen").await;
        desk.until("she is there", |seen| seen.is_about("Liisa Saarinen") && seen.calls("2214")).await;

        desk.press("F3").await;
        desk.until("the absence is asked about", |seen| seen.dialog("Liisa Saarinen")).await;
        // 6: the rest of the week.
        desk.press("6").await;
        desk.tab_to("[name=cover]").await;
        desk.type_heard("anna virtanen").await;
        desk.until_page(
            "the cover is offered",
            "document.querySelector('dialog [role=option][aria-selected=true]')?.innerText.includes('Anna Virtanen')",
        )
        .await;
        desk.press("Enter").await;
        desk.until_page(
            "the cover is taken",
            "document.querySelectorAll('dialog [data-cover]').length === 1",
        )
        .await;
        desk.shot("away-dialog").await;
        desk.press("Ctrl+Enter").await;
        let seen =
            desk.until("it is marked", |seen| seen.dialog.is_none() && seen.toasted("Marked away")).await;
        assert!(seen.toasted("Liisa Saarinen"), "{seen:#?}");
        desk.until("her own card says so", |seen| {
            seen.state("Away until 10 Jul") && seen.acts("Anna Virtanen")
        })
        .await;

        // She covers for others: their answer changed with hers.
        desk.ask_for("koistisen pekka").await;
        desk.until("whoever she covers for is answered by her cover", |seen| {
            seen.is_about("Pekka Koistinen") && seen.acts("Anna Virtanen")
        })
        .await;
        assert_eq!(told(desk), ("away".to_owned(), "Anna Virtanen".to_owned()));

        desk.ask_for("liisa saarinen").await;
        desk.until("she is away", |seen| seen.is_about("Liisa Saarinen") && seen.state("Away")).await;
        desk.press("F3").await;
        desk.until("the absence that holds is shown", |seen| seen.dialog("Liisa Saarinen")).await;
        desk.until_page("marking back has the focus", "document.activeElement.matches('[data-act=back]')")
            .await;
        desk.press("Enter").await;
        desk.until("she is back", |seen| seen.dialog.is_none() && seen.calls("2214")).await;
        assert_eq!(told(desk), ("present".to_owned(), "Liisa Saarinen".to_owned()));

        desk.command("Undo the last change").await;
        desk.until("she is away again", |seen| seen.state("Away") && seen.acts("Anna Virtanen")).await;
        assert_eq!(told(desk), ("away".to_owned(), "Anna Virtanen".to_owned()));
    });
}

/// Her state and who answers, as the command line says it.
fn told(desk: &Desk) -> (String, String) {
    let said =
        desk.cli(&["search", "liisa saarinen", "--company", "Kuusilinna Oy", "--limit", "1", "--json"]);
    let hit = &said.json()[0]["hits"][0];
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    assert_eq!(hit["name"], "Liisa Saarinen", "{said:?}");
    (word(&hit["state"]), word(&hit["reach"]["name"]))
}
