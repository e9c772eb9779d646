//! What other processes do shows at the desk by itself.

use crate::harness::{Begins, story};

const NEW_PERSON: &str = "Nimi;Nimike;Alanumero\nOkwuosa Aurora;valvoja;7788\n";

#[test]
fn a_nightly_import_shows_at_the_open_desk_without_a_key() {
    story("nightly", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.type_heard("okwuosa").await;
        desk.until_page("nobody is called that", "document.querySelector('[data-part=no-hits]') !== null")
            .await;

        let file = desk.file("yo.csv", NEW_PERSON);
        let file = file.to_str().expect("a path in plain letters");
        let said = desk.cli(&["import", "staff", file, "--company", "Kuusilinna Oy"]);
        assert_eq!(said.code, Some(0), "{said:?}");
        desk.until("whoever came in the night is found", |seen| {
            seen.is_about("Aurora Okwuosa") && seen.calls("7788")
        })
        .await;

        let said = desk.cli(&["away", "Aurora Okwuosa", "2026-07-08", "2026-07-09", "--cover", "Bo Sandås"]);
        assert_eq!(said.code, Some(0), "{said:?}");
        let seen = desk.until("the cover answers", |seen| seen.calls("2221")).await;
        assert!(seen.chosen().is_some_and(|row| row.contains("away until 9 Jul")), "{seen:#?}");
        assert_eq!(seen.heard.as_deref(), Some("okwuosa"), "what was typed stays");
    });
}
