//! Callers ask for those who have left, and every such call ends with something to tell, by keyboard alone.

use std::time::Duration;

use tokio::time::sleep;

use crate::harness::{Begins, Desk, story};

/// The demo's leaver who agreed that the new number is given until the end of August.
const DETAILS: &str = "048 555 7042";

/// Longer than a minute of the clock, and what the desk takes to hear of it.
const A_MINUTE: Duration = Duration::from_secs(66);

#[test]
fn a_leaver_of_whom_nobody_says_anything_is_told_of_in_one_key_and_helped_with_in_another() {
    story("leaver-told", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.page("window.addEventListener('pointerdown', () => (window.pressed = true), true)").await;
        without_okwuosa(desk).await;

        desk.ask_for("okwuosa aurora").await;
        let seen = desk.until("she is found", |seen| seen.is_about("Aurora Okwuosa")).await;
        assert!(seen.chosen().is_some_and(|row| row.contains("left")), "{seen:#?}");
        desk.until_page("who can help is on the card", &says("help", "Kuusilinnan neuvonta")).await;
        desk.until("the sentence offers it", |seen| {
            seen.card
                .as_ref()
                .and_then(|card| card.say.as_deref())
                .is_some_and(|say| say.contains("neuvonta"))
        })
        .await;
        desk.shot("leaver-help").await;
        desk.press("Enter").await;
        desk.until("the sentence is copied", |seen| seen.connected("The sentence is copied")).await;
        assert_eq!(desk.counted().get("nobody"), Some(&1), "told once");
        desk.press("Ctrl+Enter").await;
        desk.until("who helps is connected to", |seen| seen.connected("7789")).await;
        assert_eq!(desk.counted().get("cover"), None, "the same caller is not counted again");

        desk.ask_for("okwuosa").await;
        desk.until_page("the next caller", &says("help", "Kuusilinnan neuvonta")).await;
        desk.press("Ctrl+Enter").await;
        desk.until("is connected at once", |seen| seen.connected("7789")).await;
        assert_eq!(desk.counted().get("cover"), Some(&1));
        assert_eq!(desk.page("window.pressed === true").await, false, "the mouse was not used");
    });
}

#[test]
fn contact_details_with_consent_are_in_the_page_only_once_they_were_asked_for() {
    story("leaver-consent", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.command("Answer for: Kuusilinna Oy").await;
        desk.ask_for("petri koistinen").await;
        desk.until("he is found", |seen| seen.is_about("Petri Koistinen")).await;
        desk.until_page("the card says that there are some", &says("own-contact", "hidden until")).await;
        assert_eq!(desk.page(&in_the_page()).await, false, "the details are nowhere in the page");

        desk.press("Enter").await;
        let seen = desk.until("they are there to be read out", |seen| seen.connected(DETAILS)).await;
        assert!(seen.announced.contains(DETAILS), "and read aloud: {seen:#?}");
        desk.until_page("that it is recorded is said", &says("connected", "recorded")).await;
        desk.shot("leaver-told-details").await;
        desk.press("Enter").await;
        assert_eq!(desk.counted().get("nobody"), Some(&1), "a second Enter counts no second call");

        desk.press("Escape").await;
        desk.until_page("the next call knows nothing of them", &format!("!({})", in_the_page())).await;
        let said = desk.cli(&["search", "petri koistinen", "--json"]);
        assert!(!format!("{said:?}").contains(DETAILS), "{said:?}");
    });
}

#[test]
fn what_was_told_vanishes_at_midnight_with_the_consent() {
    // The clock of another moment runs on: the last minute of the consent.
    story("leaver-midnight", Begins::DEMO, async |desk| {
        desk.close().await;
        desk.later("2026-08-29T23:59");
        desk.open().await;
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.ask_for("petri koistinen").await;
        desk.until("he is found", |seen| seen.is_about("Petri Koistinen")).await;
        desk.press("Enter").await;
        desk.until("the details are told", |seen| seen.connected(DETAILS)).await;
        sleep(A_MINUTE).await;
        desk.until("the consent has ended", |seen| seen.connected("The consent has ended")).await;
        desk.until_page("the details are gone", &format!("!({})", in_the_page())).await;
        desk.until_page(
            "and with them that there are some",
            "!document.querySelector('[data-part=own-contact]')",
        )
        .await;
    });
}

/// Two files: somebody comes with a reception beside her, and the second says that she left.
async fn without_okwuosa(desk: &Desk) {
    let came = "Nimi;Alanumero;Tehtävät\nOkwuosa Aurora;7788;\nVaihtola Sointu;7789;Kuusilinnan neuvonta\n";
    let left = "Nimi;Alanumero;Työsuhde päättyy\nOkwuosa Aurora;7788;7.7.2026\n";
    for (name, text) in [("came.csv", came), ("left.csv", left)] {
        let file = desk.file(name, text);
        let file = file.to_str().expect("a path in plain letters");
        let said = desk.cli(&["import", "staff", file, "--company", "Kuusilinna Oy"]);
        assert_eq!(said.code, Some(0), "{said:?}");
    }
}

fn says(part: &str, words: &str) -> String {
    format!("document.querySelector('[data-part={part}]')?.innerText.includes('{words}') === true")
}

/// Whether the details are anywhere in the page.
fn in_the_page() -> String {
    format!("document.documentElement.outerHTML.includes('{DETAILS}')")
}
