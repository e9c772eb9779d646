//! How fast the real window is, and how much memory it takes: figures to read, not tests that fail. Run by
//! `cargo xtask bench window`, on the release program with the demo companies and with 100,000 people.

#[path = "../harness/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the stories use the rest")]
mod harness;

mod page;
mod processes;
mod table;

use std::path::{Path, PathBuf};

use harness::{Begins, Desk, story};
use page::{INSTALL, KEYS, Keystroke, START};
use table::Figures;

/// So many people are asked for, one after the other.
const CALLS: usize = 30;

fn main() {
    let demo = measured("the demo companies", &|desk| assert!(desk.cli(&["demo"]).succeeded()));
    print!("{}", table::of(&demo));
    if let Some(file) = std::env::var_os("VAIHDE_LARGE_STAFF").map(PathBuf::from) {
        let large = measured("100,000 people", &|desk| {
            let file = file.display().to_string();
            assert!(desk.cli(&["import", "staff", &file]).succeeded());
        });
        print!("{}", table::of(&large));
    }
}

/// Opens the window on what `prepared` puts into the folder, asks for people letter by letter, and measures.
fn measured(what: &str, prepared: &dyn Fn(&Desk)) -> Figures {
    let mut taken = None;
    // The first start of a new folder also makes the day's backup and warms the disk's cache; the second one is the
    // operator's every morning.
    story("figures", Begins { demo: false, ..Begins::EMPTY }, async |desk: &mut Desk| {
        prepared(desk);
        desk.close().await;
        desk.open().await;
        desk.until_page("the field takes keys", page::READY).await;
        let started = desk.page(START).await;
        let begun = processes::began(desk.process().expect("the program runs"));
        let start = started.as_f64().expect("the field has had the focus") - begun;
        let names = names(desk);
        desk.page(INSTALL).await;
        let mut typed = 0;
        for name in &names {
            // A person's next key comes when the one before has long been painted.
            for letter in name.chars() {
                typed += 1;
                desk.type_heard(&letter.to_string()).await;
                desk.until_page("the letter is painted", &page::measured(typed)).await;
            }
            desk.press("Escape").await;
        }
        let keys: Vec<Keystroke> = serde_json::from_value(desk.page(KEYS).await).expect("the measured keys");
        let memory = processes::memory(desk.process().expect("the program runs"));
        taken = Some(Figures { what: what.to_owned(), start, keys, memory });
    });
    taken.expect("the story was told to its end")
}

/// Names spread over the whole directory, in the order they are said: surname first.
fn names(desk: &Desk) -> Vec<String> {
    let file = desk.file("staff.csv", "");
    assert!(desk.cli(&["export", "staff", &file.display().to_string()]).succeeded());
    let all = exported(&file);
    let step = (all.len() / CALLS).max(1);
    all.into_iter().step_by(step).take(CALLS).collect()
}

/// The surname and given names of everybody in an exported staff file.
fn exported(file: &Path) -> Vec<String> {
    let mut rows = csv::ReaderBuilder::new().delimiter(b';').from_path(file).expect("the exported staff");
    let header = rows.headers().expect("a header").clone();
    let column = |name: &str| header.iter().position(|cell| cell == name).expect(name);
    let (given, family) = (column("Etunimi"), column("Sukunimi"));
    let rows = rows.records().map(|row| row.expect("a row"));
    rows.map(|row| format!("{} {}", &row[family], &row[given])).collect()
}
