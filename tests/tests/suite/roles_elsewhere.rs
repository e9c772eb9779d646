//! Whoever holds a role of another company holds it still, whatever is written into a cell of theirs.

use std::path::Path;

use chrono::{DateTime, TimeZone, Utc};
use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::directory::Directory;
use vaihde_domain::grid::{Column, Kind};
use vaihde_store::{DataFolder, Store};
use vaihde_switchboard::{CellsEdited, GridAsked, Switchboard, Told};
use vaihde_tests::{Story, builder, company};

use crate::seats::sit_down;

fn wednesday() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 7, 8, 7, 0, 0).unwrap()
}

/// Anna works for Kuusilinna and leads Merituuli, of which nothing else is near her; Bo works there.
fn houses() -> Story {
    company("Kuusilinna Oy")
        .person("Virtanen Anna")
        .titled("Palkanlaskija")
        .person("Äijälä Örjan")
        .and_company("Merituuli Ab")
        .person("Åkerman Bo")
        .role("Toimitusjohtaja")
        .held_by("Virtanen Anna")
}

fn opened(folder: &Path, mut told: Directory) -> Switchboard {
    for role in &mut told.roles {
        role.leading = role.name == "Toimitusjohtaja";
    }
    let mut raija = sit_down(folder, "raija", 1);
    raija.admin().unwrap().edit(&told.into_edits()).unwrap();
    raija
}

fn written(folder: &Path) -> Directory {
    Store::open(DataFolder::at(folder).unwrap(), wednesday()).unwrap().store.directory().unwrap()
}

fn write(desk: &mut Switchboard, people: &[Uuid], column: Column, words: &str) -> CellsEdited {
    let seen = desk.admin().unwrap().grid(&all(), &[], 0, 1, None).unwrap().seen;
    desk.admin().unwrap().edit_cells(Kind::People, people, column, words, seen).unwrap()
}

fn all() -> GridAsked {
    GridAsked { leavers: true, ..GridAsked::all(Kind::People) }
}

fn told(desk: &mut Switchboard) -> Vec<Told> {
    let merituuli = desk.company("Merituuli Ab").unwrap().id;
    let lines = desk.operator().unwrap().news(Some(merituuli)).unwrap().lines;
    lines.into_iter().map(|line| line.told).collect()
}

#[test]
fn a_title_written_into_a_cell_ends_no_role_of_another_company() {
    let folder = tempfile::tempdir().unwrap();
    let directory = houses().build();
    let anna = builder::person(&directory, "Virtanen Anna").id;
    let mut raija = opened(folder.path(), directory);
    let before = written(folder.path()).assignments;
    let edited = write(&mut raija, &[anna.0], Column::Title, "Controller");
    assert!(matches!(edited, CellsEdited::Done { changed: 1, .. }), "{edited:?}");
    assert_eq!(written(folder.path()).assignments, before);
    assert_eq!(told(&mut raija), []);
}

#[test]
fn whoever_leaves_by_a_cell_is_told_of_where_they_held_a_role_too() {
    let folder = tempfile::tempdir().unwrap();
    let directory = houses().build();
    let anna = builder::person(&directory, "Virtanen Anna").id;
    let mut raija = opened(folder.path(), directory);
    write(&mut raija, &[anna.0], Column::To, "2026-07-31");
    let gone =
        Told::Holder { role: "Toimitusjohtaja".into(), person: None, before: Some("Anna Virtanen".into()) };
    assert_eq!(told(&mut raija), [gone]);
}

const NAMES: [&str; 4] = ["Virtanen Anna", "Äijälä Örjan", "Åkerman Bo", "Laine Matti"];

/// Two companies with two people each, and roles of either that any of them hold, held or will hold.
fn anybodys_roles() -> impl Strategy<Value = Directory> {
    let holder = (0..NAMES.len(), prop::sample::select(vec!["1.1.", "8.7.", "1.9."]), 0..3_u8);
    let role = (prop::bool::ANY, prop::collection::vec(holder, 0..3));
    prop::collection::vec(role, 0..5).prop_map(|roles| {
        let story = |own: &str, people: [&str; 2], story: Option<Story>| {
            let begun = story.map_or_else(|| company(own), |story| story.and_company(own));
            begun.person(people[0]).person(people[1])
        };
        let mut told = story("Kuusilinna Oy", [NAMES[0], NAMES[1]], None);
        let (first, second): (Vec<_>, Vec<_>) = roles.iter().enumerate().partition(|(_, (first, _))| *first);
        for (is_second, of_company) in [(false, first), (true, second)] {
            if is_second {
                told = story("Merituuli Ab", [NAMES[2], NAMES[3]], Some(told));
            }
            for (place, (_, holders)) in of_company {
                told = told.role(&format!("Tehtävä {place}"));
                for (who, day, way) in holders {
                    told = match way {
                        0 => told.held_by(NAMES[*who]),
                        1 => told.held_from(day, NAMES[*who]),
                        _ => told.held_until(day, NAMES[*who]),
                    };
                }
            }
        }
        told.build()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Writing a title leaves everything else as it was, whatever roles whoever holds.
    #[test]
    fn a_title_is_all_that_writing_a_title_changes(directory in anybodys_roles()) {
        let folder = tempfile::tempdir().unwrap();
        let people: Vec<Uuid> = directory.people.iter().map(|person| person.id.0).collect();
        let mut raija = opened(folder.path(), directory);
        let mut expected = written(folder.path());
        write(&mut raija, &people, Column::Title, "Controller");
        for person in &mut expected.people {
            person.title = "Controller".into();
        }
        prop_assert_eq!(written(folder.path()), expected);
    }
}
