//! What is wrong in the directory, mended by keyboard alone; and the workspace where the system asks for more contrast.

use crate::harness::{Begins, Desk, story};

#[test]
fn somebody_who_was_entered_twice_is_found_and_made_one_by_a_key() {
    story("quality", Begins::DEMO, async |desk| {
        for (file, row) in [("one.csv", "Zebulon;Qvist;lakimies"), ("two.csv", "Sebulon;Qvist;juristi")] {
            let text = format!("Etunimi;Sukunimi;Nimike;Alanumero\n{row};7799\n");
            let file = desk.file(file, &text);
            let said = desk.cli(&["import", "staff", &file.to_string_lossy(), "--company", "Kuusilinna Oy"]);
            assert_eq!(said.code, Some(0), "{said:?}");
        }
        quality(desk).await;
        while desk.page("document.querySelector('[data-kind=duplicate]').ariaSelected").await != "true" {
            desk.press("ArrowDown").await;
        }
        desk.until_page("both are one finding", &at_has("Qvist")).await;
        desk.shot("quality-duplicate").await;
        desk.press("ArrowRight").await;
        desk.until_page("the keys are at the finding", "document.activeElement.matches('li[data-at]')").await;
        desk.press("m").await;
        desk.until_page(
            "both are shown",
            "document.querySelector('dialog[open]')?.innerText.includes('juristi')",
        )
        .await;
        desk.press("Enter").await;
        desk.until("they are one", |seen| seen.dialog.is_none()).await;
        desk.until_page("nobody is there twice", &format!("!({})", at_has("Qvist"))).await;
        let found = desk.cli(&["search", "qvist", "--company", "Kuusilinna Oy", "--json"]).json();
        let hits = found[0]["hits"].as_array().cloned().unwrap_or_default();
        let called_so =
            hits.iter().filter(|hit| hit["name"].as_str().is_some_and(|name| name.ends_with(" Qvist")));
        assert_eq!(called_so.count(), 1, "{hits:?}");
        desk.until_page("the keys are not lost", "document.activeElement !== document.body").await;
        desk.press("Ctrl+z").await;
        desk.until("it is taken back", |seen| seen.toasted("merging")).await;
        desk.until_page("they are two again", &at_has("Qvist")).await;
        assert_eq!(desk.cli(&["check"]).code, Some(0));
    });
}

#[test]
fn where_the_system_asks_for_more_contrast_every_line_is_as_dark_as_the_words() {
    story("contrast", Begins::CONTRAST, async |desk| {
        for (look, name) in [("Look: Light", "light"), ("Look: Dark", "dark")] {
            desk.until("the desk is open", |seen| seen.focus == "heard").await;
            desk.command(look).await;
            desk.ask_for("koistisen pekka").await;
            desk.until("the card says who covers", |seen| seen.calls("2214")).await;
            sharp(desk, &format!("contrast-desk-{name}")).await;
            quality(desk).await;
            sharp(desk, &format!("contrast-quality-{name}")).await;
            // The nearest table before it.
            for _ in 0..3 {
                desk.press("Ctrl+PageUp").await;
            }
            desk.until_page("rows are there", "document.getElementById('grid-cursor') !== null").await;
            sharp(desk, &format!("contrast-table-{name}")).await;
            desk.press("Ctrl+1").await;
        }
    });
}

async fn sharp(desk: &Desk, picture: &str) {
    const LINES: &str = "matchMedia('(prefers-contrast: more)').matches && ((it) => \
         it.getPropertyValue('--edge') === it.getPropertyValue('--ink'))(getComputedStyle(document.documentElement))";
    desk.until_page("lines are as dark as words", LINES).await;
    desk.shot(picture).await;
    let found = desk.axe().await;
    assert!(found.is_empty(), "{picture}: {found:#?}");
}

async fn quality(desk: &Desk) {
    desk.until("the desk is open", |seen| seen.focus == "heard").await;
    desk.press("Ctrl+3").await;
    desk.until("the workspace is open", |seen| seen.is_view("directory")).await;
    desk.until_page("rows are there", "document.getElementById('grid-cursor') !== null").await;
    while desk.page("document.querySelector('[data-tab=quality]')?.ariaCurrent").await != "page" {
        desk.press("Ctrl+PageDown").await;
    }
    desk.until_page(
        "something is wrong",
        "document.querySelectorAll('[data-part=quality] li[data-at]').length > 5",
    )
    .await;
    desk.until_page("the keys are at the kinds", "document.activeElement.matches('.kinds')").await;
}

/// That a finding names somebody.
fn at_has(name: &str) -> String {
    format!(
        "[...document.querySelectorAll('[data-part=quality] li[data-at]')].some((it) => it.innerText.includes({name:?}))"
    )
}
