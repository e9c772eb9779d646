//! When somebody last said that a record is right, as the table shows it: kept up while records are confirmed, written and
//! put back, over the real file.

use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::grid::{Column, Kind};
use vaihde_domain::record::RecordId;
use vaihde_domain::{OperationId, PersonId};
use vaihde_switchboard::{CellsEdited, GridAsked, GridRows, Switchboard, UndoOutcome};

use crate::remembered::{Wall, namesakes, seat};

fn by_day(desk: &mut Switchboard, descending: bool) -> GridRows {
    let asked = GridAsked {
        leavers: true,
        sort: Some((Column::Confirmed, descending)),
        ..GridAsked::all(Kind::People)
    };
    desk.admin().unwrap().grid(&asked, &[Column::Confirmed], 0, 100, None).unwrap()
}

fn days(desk: &mut Switchboard) -> Vec<(String, String)> {
    by_day(desk, false).rows.into_iter().map(|row| (row.name, row.cells[0].clone())).collect()
}

fn person(desk: &mut Switchboard, name: &str) -> Uuid {
    by_day(desk, false).rows.into_iter().find(|row| row.name == name).unwrap().id
}

#[test]
fn whoever_was_confirmed_is_shown_with_the_day_and_an_undo_takes_it_away() {
    let (folder, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(folder.path(), &wall);
    let aho = person(&mut raija, "Aho Liisa");
    assert!(days(&mut raija).iter().all(|(_, day)| day == "2026-07-08"));

    wall.days_pass(2);
    let done = raija.admin().unwrap().confirm(&[RecordId::Person(PersonId(aho))]).unwrap();
    let shown = days(&mut raija);
    assert_eq!(shown.last(), Some(&("Aho Liisa".to_owned(), "2026-07-10".to_owned())));
    assert_eq!(shown.iter().filter(|(_, day)| day == "2026-07-08").count(), 3);

    assert!(matches!(raija.undo(done.operation).unwrap(), UndoOutcome::Done(_)));
    assert!(days(&mut raija).iter().all(|(_, day)| day == "2026-07-08"));
}

#[derive(Clone, Debug)]
enum Step {
    Confirm(Vec<usize>),
    Write(usize),
    /// Takes back one of the Operations so far.
    Undo(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        prop::collection::vec(0..4_usize, 1..4).prop_map(Step::Confirm),
        (0..4_usize).prop_map(Step::Write),
        (0..6_usize).prop_map(Step::Undo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// A table that was kept up shows the days that one read anew shows, and in the same order.
    #[test]
    fn keeping_up_leads_where_reading_anew_leads(steps in prop::collection::vec(step(), 1..10)) {
        let (folder, wall) = (tempfile::tempdir().unwrap(), Wall::default());
        let mut raija = namesakes(folder.path(), &wall);
        let people: Vec<Uuid> = by_day(&mut raija, false).rows.iter().map(|row| row.id).collect();
        let mut done: Vec<OperationId> = Vec::new();
        for (number, step) in steps.into_iter().enumerate() {
            wall.days_pass(1);
            let seen = by_day(&mut raija, false).seen;
            match step {
                Step::Confirm(places) => {
                    let records: Vec<RecordId> =
                        places.iter().map(|place| RecordId::Person(PersonId(people[*place]))).collect();
                    done.push(raija.admin().unwrap().confirm(&records).unwrap().operation);
                }
                Step::Write(place) => {
                    let title = format!("title {number}");
                    let mut admin = raija.admin().unwrap();
                    let written = admin.edit_cells(Kind::People, &[people[place]], Column::Title, &title, seen);
                    if let CellsEdited::Done { done: Some(written), .. } = written.unwrap() {
                        done.push(written.operation);
                    }
                }
                Step::Undo(place) => {
                    if let Some(operation) = done.get(place)
                        && let UndoOutcome::Done(undone) = raija.undo(*operation).unwrap()
                    {
                        done.push(undone.operation);
                    }
                }
            }
        }
        let mut anew = seat(folder.path(), "raija", 3, &wall);
        for descending in [false, true] {
            prop_assert_eq!(by_day(&mut raija, descending).rows, by_day(&mut anew, descending).rows);
        }
    }
}
