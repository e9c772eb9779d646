//! A caller asks for somebody whom nobody knows: the nearest, who else can help, and what is told of it. By keyboard alone.

use serde_json::Value;

use crate::harness::{Begins, Desk, story};

const LOOKS: [&str; 2] = ["light", "dark"];
/// Nobody of the demo is called so; the Koistinens begin alike.
const NOBODY: &str = "koistiluoma";

#[test]
fn a_search_in_vain_ends_with_help() {
    story("in-vain", Begins::DEMO, async |desk| {
        open(desk).await;
        desk.ask_for(NOBODY).await;
        helped(desk).await;
        for look in LOOKS {
            desk.page(&format!("(document.documentElement.dataset.theme = {look:?}, true)")).await;
            desk.shot(&format!("in-vain-{look}")).await;
            let found = desk.axe().await;
            assert!(found.is_empty(), "in the look {look}: {found:#?}");
        }
        let seen = desk.look().await;
        assert_eq!(seen.chosen(), None, "nobody who is only near is chosen by itself");
        desk.press("Enter").await;
        desk.press("ArrowDown").await;
        let seen = desk.until("the nearest is chosen", |seen| seen.chosen().is_some()).await;
        let name = seen.chosen().and_then(|sentence| sentence.split(',').next()).expect("a name").to_owned();
        desk.until("the card is theirs", |seen| seen.is_about(&name)).await;
        assert!(desk.counted().is_empty(), "nobody was connected by the first Enter");
        desk.press("Escape").await;

        desk.ask_for(NOBODY).await;
        helped(desk).await;
        desk.press("Ctrl+Enter").await;
        desk.until_page(
            "the number of who helps is shown for dialling",
            "document.querySelector('[data-part=connected]')?.innerText.includes('2000') ?? false",
        )
        .await;
        assert_eq!(desk.counted().into_iter().collect::<Vec<_>>(), [("cover".to_owned(), 1)]);
    });
}

#[test]
fn what_is_not_found_is_told_by_one_key_or_by_leaving_it() {
    story("misses", Begins::DEMO, async |desk| {
        open(desk).await;
        // Closed by one key: it is marked, and the next call can come.
        desk.ask_for(NOBODY).await;
        helped(desk).await;
        desk.press("F5").await;
        let seen = desk.until("it is marked", |seen| seen.toasted("Noted: not found")).await;
        assert_eq!(seen.heard.as_deref(), Some(""));
        assert_eq!(seen.focus, "heard");
        // Left: deleted, spelt otherwise and left by Esc is one search.
        desk.type_heard("wolfenbergson").await;
        desk.until_answered("wolfenbergson").await;
        for _ in 0..3 {
            desk.press("Backspace").await;
        }
        desk.type_heard("sson").await;
        desk.until_answered("wolfenbergsson").await;
        desk.press("Escape").await;
        // Connected: no miss.
        desk.ask_for("sandas").await;
        desk.until("somebody answers", |seen| seen.calls("2221")).await;
        desk.press("Enter").await;
        desk.until("they are connected", |seen| seen.connected("2221")).await;
        desk.press("Escape").await;
        // Digits are nobody's name.
        desk.ask_for("0405550").await;
        desk.press("F5").await;
        desk.until("that is said", |seen| seen.toasted("are not noted")).await;

        let misses = misses(desk);
        let told = |text: &str, count: u64, not_found: u64| {
            misses.iter().any(|group| {
                group["text"] == text && group["count"] == count && group["not_found"] == not_found
            })
        };
        assert!(told(NOBODY, 1, 1) && told("wolfenbergsson", 1, 0), "{misses:#?}");
        let digits =
            misses.iter().any(|group| group["text"].as_str().is_some_and(|text| text.contains("555")));
        assert!(!digits && !told("sandas", 1, 0), "{misses:#?}");
    });
}

#[test]
fn a_word_about_what_was_not_found_reaches_the_admins() {
    story("not-found-word", Begins::DEMO, async |desk| {
        open(desk).await;
        desk.ask_for(NOBODY).await;
        helped(desk).await;
        desk.press("F4").await;
        desk.until_page(
            "the words begin with what was looked for",
            &format!("document.activeElement.value === 'Not found: {NOBODY}. '"),
        )
        .await;
        let found = desk.axe().await;
        assert!(found.is_empty(), "{found:#?}");
        desk.shot("not-found-word").await;
        desk.type_heard("Asked about district heating").await;
        desk.press("Enter").await;
        desk.until("it is sent", |seen| seen.dialog.is_none() && seen.toasted("sent to the admins")).await;
        desk.press("Escape").await;
        let told = misses(desk).into_iter().find(|group| group["text"] == NOBODY).expect("it was told");
        assert_eq!(told["count"], 1, "once");

        desk.press("Ctrl+3").await;
        desk.until_page(
            "the workspace is there",
            "document.querySelector('[data-tab=suggestions]') !== null",
        )
        .await;
        desk.tab_to("[data-tab=suggestions]").await;
        desk.press("Enter").await;
        desk.until_page(
            "the inbox says plainly that nothing was found",
            &format!(
                "document.querySelector('[data-part=suggestion] h2')?.innerText.includes('Not found: “{NOBODY}”') ?? false"
            ),
        )
        .await;
        desk.shot("not-found-inbox").await;
    });
}

/// Kuusilinna is answered.
async fn open(desk: &Desk) {
    desk.until("the desk is open", |seen| seen.focus == "heard").await;
    desk.command("Answer for: Kuusilinna Oy").await;
    desk.until("it is answered", |seen| {
        seen.company.as_deref().is_some_and(|company| company.contains("Kuusilinna"))
    })
    .await;
}

/// Waits until the nearest and who can help are there.
async fn helped(desk: &Desk) {
    desk.until("somebody is near", |seen| seen.rows.iter().any(|row| row.sentence.contains("Koistinen")))
        .await;
    desk.until_page(
        "somebody can help",
        "document.querySelector('[data-part=who-helps]')?.innerText.includes('2000') ?? false",
    )
    .await;
}

/// What was asked for in vain, in groups, as the command line tells it.
fn misses(desk: &Desk) -> Vec<Value> {
    let said = desk.cli(&["misses", "--json", "--limit", "500"]);
    assert!(said.succeeded(), "{said:?}");
    said.json()
}
