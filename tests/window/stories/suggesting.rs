//! Telling the admins that something is wrong, what they answer, and what a company has besides its people.

use crate::harness::{Begins, Desk, story};

const LOOKS: [&str; 2] = ["Look: Light", "Look: Dark"];

#[test]
fn something_wrong_is_told_by_one_key_and_answered_by_another() {
    story("suggestion", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.ask_for("koistisen pekka").await;
        desk.until("he is found", |seen| seen.is_about("Pekka Koistinen")).await;
        desk.press("F4").await;
        dialog(desk, "About: Pekka Koistinen").await;
        desk.type_heard("The new extension is 2290").await;
        barriers(desk, "suggest").await;
        desk.press("Enter").await;
        desk.until("it is sent", |seen| seen.dialog.is_none() && seen.toasted("sent to the admins")).await;

        desk.press("Ctrl+3").await;
        desk.until_page(
            "the workspace is there",
            "document.querySelector('[data-tab=suggestions]') !== null",
        )
        .await;
        desk.tab_to("[data-tab=suggestions]").await;
        desk.press("Enter").await;
        desk.until_page(
            "the suggestion is told with what was searched for",
            "document.querySelector('[data-part=suggestion]')?.innerText.includes('koistisen pekka')",
        )
        .await;
        barriers(desk, "suggestions").await;
        desk.press("r").await;
        desk.until_page("the answer is written", "document.activeElement.matches('[name=answer]')").await;
        desk.type_heard("Put right, thank you").await;
        desk.press("Enter").await;
        desk.until("it is answered", |seen| seen.toasted("The suggestion is answered")).await;
        desk.until_page("nothing is left open", "document.querySelector('[data-part=none]') !== null").await;

        desk.press("Ctrl+1").await;
        desk.command("Own suggestions and answers").await;
        dialog(desk, "Put right, thank you").await;
    });
}

#[test]
fn a_link_is_opened_only_once_that_was_asked() {
    story("links", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.ask_for("koistisen pekka").await;
        desk.until("he is found", |seen| seen.is_about("Pekka Koistinen")).await;
        desk.press("Ctrl+l").await;
        dialog(desk, "Talopaketit").await;
        barriers(desk, "links").await;
        desk.press("2").await;
        dialog(desk, "Open tilat.kuusilinna.example in the browser?").await;
        desk.press("Escape").await;
        desk.until("nothing was opened", |seen| seen.dialog.is_none()).await;
        desk.press("Ctrl+i").await;
        desk.until_page(
            "the whole instruction is there",
            "document.querySelector('[data-part=instruction]')?.innerText.includes('Kiireiset takaisinsoitot')",
        )
        .await;
        desk.shot("instruction").await;
    });
}

#[test]
fn where_messages_are_taken_enter_connects_nobody() {
    story("takes-messages", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.command("Answer for: Asianajotoimisto Tuulikoski & Granvik Oy").await;
        desk.until("it is answered", |seen| {
            seen.company.as_deref().is_some_and(|company| company.contains("Tuulikoski"))
        })
        .await;
        desk.shot("takes-messages-ready").await;
        desk.ask_for("tuulikoski").await;
        desk.until("somebody is found", |seen| seen.acts("Message:")).await;
        desk.shot("takes-messages").await;
        desk.press("Enter").await;
        desk.until("the sentence is copied", |seen| seen.connected("The sentence is copied")).await;
    });
}

#[test]
fn a_sentence_is_looked_at_while_it_is_written() {
    story("sentence", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.command("Answer for: Kuusilinna Oy").await;
        desk.until("it is answered", |seen| {
            seen.company.as_deref().is_some_and(|company| company.contains("Kuusilinna"))
        })
        .await;
        desk.command("Edit the company").await;
        desk.until("the form is open", |seen| seen.is_view("company-form")).await;
        desk.until_page("its fields are there", "document.querySelector('[data-situation]') !== null").await;
        desk.page("document.querySelector('[data-situation=away-covered]').open = true").await;
        desk.page("document.querySelector('[name=say-away-covered-fi]').focus()").await;
        desk.until_page(
            "the standard sentence is told",
            "document.querySelector('[data-part=heard]')?.innerText.includes('Anna Virtanen on poissa')",
        )
        .await;
        desk.type_heard("{nimi} palaa {until}. Yhdistänkö?").await;
        desk.until_page(
            "what was meant is asked",
            "document.querySelector('[data-situation=away-covered]').innerText.includes('did you mean {person}?')",
        )
        .await;
        desk.page("document.querySelector('[name=say-away-covered-fi]').scrollIntoView({ block: 'center' })")
            .await;
        barriers(desk, "sentence").await;
        desk.page("document.querySelector('[name=rule]').scrollIntoView({ block: 'start' })").await;
        desk.shot("company-rules").await;
    });
}

/// Waits until the dialog says something.
async fn dialog(desk: &Desk, words: &str) {
    let says = format!("document.querySelector('dialog[open]')?.innerText.includes({words:?}) ?? false");
    desk.until_page(&format!("the dialog says “{words}”"), &says).await;
}

/// Looks at what is shown, in both looks.
pub(super) async fn barriers(desk: &Desk, name: &str) {
    let mut found = Vec::new();
    for look in LOOKS {
        let theme = look[6..].to_lowercase();
        desk.page(&format!("(document.documentElement.dataset.theme = {theme:?}, true)")).await;
        desk.shot(&format!("{name}-{theme}")).await;
        found.extend(desk.axe().await.into_iter().map(|one| format!("{look}: {one:?}")));
    }
    assert!(found.is_empty(), "{found:#?}");
}
