//! What is asked for in vain at the desk becomes help for the next caller, by keyboard alone.

use super::suggesting::barriers;
use crate::harness::{Begins, Desk, story};

/// Väinö Koskelainen, who works nowhere here, as five callers were heard.
const SPELT: [&str; 5] =
    ["koskelainen vaino", "vaino koskelainen", "koskelaisen vaino", "koskelaisen vainolle", "koskelainen v"];

#[test]
fn a_name_that_was_missed_in_five_spellings_becomes_a_referral_and_is_found() {
    story("misses", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.command("Answer for: Kuusilinna Oy").await;
        desk.until("it is answered", |seen| {
            seen.company.as_deref().is_some_and(|company| company.contains("Kuusilinna"))
        })
        .await;
        for heard in SPELT {
            desk.ask_for(heard).await;
            desk.press("F5").await;
            desk.until("the desk is ready for the next call", |seen| seen.heard.as_deref() == Some("")).await;
        }

        misses(desk).await;
        desk.until_page(
            "they are one group",
            "[...document.querySelectorAll('[data-view=misses] [role=option]')]\
             .filter((row) => row.innerText.includes('koskelainen')).length === 1",
        )
        .await;
        chosen(desk).await;
        desk.until_page(
            "what resembles them is known",
            "document.querySelector('[data-remedy=referral]:not([disabled])') !== null",
        )
        .await;
        barriers(desk, "misses").await;
        desk.press("a").await;
        desk.until_page("somebody is proposed", "document.querySelector('[data-part=making]') !== null")
            .await;
        barriers(desk, "misses-alias").await;
        desk.press("Escape").await;
        desk.until_page("the keys are at the list", "document.activeElement.matches('[role=listbox]')").await;

        desk.press("r").await;
        desk.until("the form is open", |seen| seen.is_view("referral-form")).await;
        desk.until_page(
            "the name is there as it is written",
            "[...document.querySelectorAll('[data-field=name] input')].some(({ value }) => value === 'Väinö Koskelainen')",
        )
        .await;
        desk.tab_to("[name=say-fi]").await;
        desk.press("Ctrl+a").await;
        desk.type_heard("Koskelainen ei ole meillä.").await;
        desk.press("Ctrl+s").await;
        desk.until("it is dealt with", |seen| seen.toasted("Dealt with")).await;
        desk.until_page(
            "they are missed no more",
            "![...document.querySelectorAll('[data-view=misses] [role=option]')]\
             .some((row) => row.innerText.includes('koskelainen'))",
        )
        .await;
        desk.until_page("the keys are not lost", "document.activeElement !== document.body").await;
        desk.shot("misses-mended").await;

        desk.press("Ctrl+1").await;
        desk.until("the desk is there", |seen| seen.focus == "heard").await;
        desk.ask_for("koskelaisen vaino").await;
        desk.until("the next caller is helped", |seen| {
            seen.rows.first().is_some_and(|row| row.sentence.contains("Koskelainen"))
        })
        .await;
        assert_eq!(desk.cli(&["check"]).code, Some(0));
    });
}

/// Goes down the list to the group of those callers.
async fn chosen(desk: &Desk) {
    let is_chosen = "document.querySelector('[data-view=misses] [role=option][aria-selected=true]')\
                     ?.innerText.includes('koskelainen') ?? false";
    for _ in 0..60 {
        if desk.page(is_chosen).await.as_bool() == Some(true) {
            return;
        }
        desk.press("ArrowDown").await;
    }
    panic!("the group of Koskelainen cannot be chosen");
}

async fn misses(desk: &Desk) {
    desk.press("Ctrl+3").await;
    desk.until_page("the workspace is there", "document.querySelector('[data-tab=misses]') !== null").await;
    desk.tab_to("[data-tab=misses]").await;
    desk.press("Enter").await;
}
