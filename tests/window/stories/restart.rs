//! The computer is switched off in the middle of the day.

use crate::harness::{Begins, Sight, story};

#[test]
fn what_was_done_and_chosen_is_there_after_the_power_was_cut() {
    story("restart", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard" && seen.language == "en").await;
        desk.command("Answer for: Kuusilinna Oy").await;
        desk.command("Look: Dark").await;
        desk.command("Language of the window: Suomi").await;
        desk.until("the window speaks Finnish", |seen| seen.language == "fi").await;
        desk.ask_for("koistisen pekka").await;
        desk.until("the card says who covers", |seen| seen.calls("2214")).await;
        desk.press("Enter").await;
        desk.until("the call is counted", |seen| seen.connected("2214")).await;
        desk.shot("dark-connected-fi").await;

        desk.close().await;
        desk.open().await;

        let seen =
            desk.until("the desk is open again", |seen| seen.is_view("desk") && seen.focus == "heard").await;
        assert!(answers_for_kuusilinna(&seen), "{seen:#?}");
        assert_eq!((seen.language.as_str(), seen.theme.as_deref()), ("fi", Some("dark")), "{seen:#?}");
        desk.type_heard("koistisen pekka").await;
        desk.until("the directory is there", |seen| seen.calls("2214")).await;
        assert_eq!(desk.counted().get("cover"), Some(&1));
        assert_eq!(desk.cli(&["check"]).code, Some(0), "the database is whole");
    });
}

fn answers_for_kuusilinna(seen: &Sight) -> bool {
    seen.company.as_deref().is_some_and(|company| company.contains("Kuusilinna Oy"))
}
