//! The directory as tables at the admin's desk: looked through, kept up, written into.

use std::path::Path;

use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::form::Fault;
use vaihde_domain::grid::{Column, Kind};
use vaihde_domain::quality::TroubleKind;
use vaihde_domain::record::Edit;
use vaihde_switchboard::{
    CellsEdited, Failure, Filter, GridAsked, GridRows, How, RecordsRemoved, RowState, StoreFault,
    Switchboard, UndoOutcome,
};
use vaihde_tests::{Story, company};

use crate::seats::sit_down;

fn rows(desk: &mut Switchboard, asked: &GridAsked, columns: &[Column]) -> GridRows {
    desk.admin().unwrap().grid(asked, columns, 0, 1_000, None).unwrap()
}

fn names(desk: &mut Switchboard, asked: &GridAsked) -> Vec<String> {
    rows(desk, asked, &[]).rows.into_iter().map(|row| row.name).collect()
}

fn with(column: Column, how: How, words: &str) -> GridAsked {
    GridAsked { filters: vec![Filter { column, how, words: words.into() }], ..GridAsked::all(Kind::People) }
}

/// Two companies: five people, one of whom has left and one of whom has not begun.
fn houses() -> Story {
    company("Kuusilinna Oy")
        .department("Talous")
        .person("Virtanen Anna")
        .titled("Palkanlaskija")
        .without_number()
        .extension("2201")
        .person("Äijälä Örjan")
        .deputy("Virtanen Anna")
        .department("Huolto")
        .person("Koistinen Pekka")
        .left("30.6.")
        .and_company("Merituuli Ab")
        .person("Åkerman Bo")
        .without_number()
        .extension("3301")
        .person("Zetterberg Clara")
        .starts("1.9.")
}

fn opened(folder: &Path, story: Story) -> Switchboard {
    let mut raija = sit_down(folder, "raija", 1);
    let edits: Vec<Edit> = story.build().into_edits();
    raija.admin().unwrap().edit(&edits).unwrap();
    raija
}

#[test]
fn people_stand_as_a_directory_is_looked_through_and_leavers_only_if_wanted() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path(), houses());
    assert_eq!(
        names(&mut raija, &GridAsked::all(Kind::People)),
        ["Virtanen Anna", "Zetterberg Clara", "Åkerman Bo", "Äijälä Örjan"]
    );
    let everybody =
        rows(&mut raija, &GridAsked { leavers: true, ..GridAsked::all(Kind::People) }, &[Column::To]);
    assert_eq!((everybody.total, everybody.all), (5, 5));
    assert_eq!(everybody.rows[0].name, "Koistinen Pekka");
    assert_eq!(everybody.rows[0].state, Some(RowState::Left));
    assert_eq!(everybody.rows[0].cells, ["2026-06-30"]);
    assert_eq!(everybody.rows[2].state, Some(RowState::NotStarted));
}

#[test]
fn any_column_filters_and_sorts_and_empty_cells_come_last() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path(), houses());
    assert_eq!(names(&mut raija, &with(Column::Department, How::Contains, "TALOUS")).len(), 2);
    assert_eq!(names(&mut raija, &with(Column::Name, How::Begins, "aija")), ["Äijälä Örjan"]);
    assert_eq!(names(&mut raija, &with(Column::Number, How::Is, "3301")), ["Åkerman Bo"]);
    assert_eq!(names(&mut raija, &with(Column::Deputies, How::Filled, "")), ["Äijälä Örjan"]);
    assert_eq!(names(&mut raija, &with(Column::From, How::After, "2026-08-01")), ["Zetterberg Clara"]);
    let worded = GridAsked { words: "meri zett".into(), ..GridAsked::all(Kind::People) };
    assert_eq!(names(&mut raija, &worded), ["Zetterberg Clara"]);
    for descending in [false, true] {
        let asked = GridAsked { sort: Some((Column::Title, descending)), ..GridAsked::all(Kind::People) };
        assert_eq!(names(&mut raija, &asked)[0], "Virtanen Anna", "the only one with a title");
    }
    let values = raija.admin().unwrap().grid_values(Kind::People, None, Column::Company, "", 10).unwrap();
    assert_eq!(values, ["Kuusilinna Oy", "Merituuli Ab"], "the most frequent first");
}

#[test]
fn the_other_tables_show_whom_they_are_about() {
    let folder = tempfile::tempdir().unwrap();
    let story = houses().role("Palkat").held_by("Åkerman Bo").deputy("Zetterberg Clara").role("Viestintä");
    let mut raija = opened(folder.path(), story);
    let roles = rows(&mut raija, &GridAsked::all(Kind::Roles), &[Column::Holders, Column::Deputies]);
    assert_eq!(roles.rows[0].cells, ["Bo Åkerman", "Clara Zetterberg"]);
    assert_eq!((roles.rows[1].name.as_str(), roles.rows[1].state), ("Viestintä", Some(RowState::Vacant)));
    let departments = rows(&mut raija, &GridAsked::all(Kind::Departments), &[Column::People]);
    let counted: Vec<_> =
        departments.rows.iter().map(|row| (row.name.as_str(), row.cells[0].as_str())).collect();
    assert_eq!(counted, [("Huolto", "0"), ("Talous", "2")], "whoever has left works nowhere");
    let deputies =
        rows(&mut raija, &GridAsked::all(Kind::Deputies), &[Column::StandsInFor, Column::Position]);
    assert_eq!(deputies.rows[0].cells, ["Örjan Äijälä", "1"]);
    assert_eq!(deputies.rows[1].cells, ["Palkat", "1"]);
    assert_eq!(names(&mut raija, &GridAsked::all(Kind::Companies)), ["Kuusilinna Oy", "Merituuli Ab"]);
}

#[test]
fn rows_are_filtered_by_what_is_wrong_with_them_and_confirming_shows() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path(), houses());
    let asked = GridAsked { trouble: Some(TroubleKind::NoNumber), ..GridAsked::all(Kind::People) };
    assert!(names(&mut raija, &asked).is_empty());
    let (anna, seen) =
        (ids(&mut raija, &with(Column::Family, How::Is, "virtanen")), rows(&mut raija, &asked, &[]).seen);
    raija.admin().unwrap().edit_cells(Kind::People, &anna, Column::Number, "", seen).unwrap();
    let without = rows(&mut raija, &asked, &[Column::Confirmed]);
    assert_eq!(without.rows[0].name, "Virtanen Anna");
    assert!(without.rows[0].troubles.contains(&TroubleKind::NoNumber), "{without:?}");
    assert!(without.troubles.contains(&(TroubleKind::NoNumber, 1)), "{:?}", without.troubles);
    assert_eq!(without.rows[0].cells, ["2026-07-08"], "whoever writes a record says that it is right");
}

#[test]
fn roles_and_departments_are_written_in_place_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path(), houses().role("Palkat").held_by("Åkerman Bo"));
    let role = ids(&mut raija, &GridAsked::all(Kind::Roles));
    let mut write = |kind, record: &[Uuid], column, words: &str| {
        let seen = rows(&mut raija, &GridAsked::all(kind), &[]).seen;
        let edited = raija.admin().unwrap().edit_cells(kind, record, column, words, seen).unwrap();
        assert!(matches!(edited, CellsEdited::Done { changed: 1, .. }), "{edited:?}");
    };
    write(Kind::Roles, &role, Column::Leading, "yes");
    write(Kind::Roles, &role, Column::Keywords, "lön; payroll");
    write(Kind::Roles, &role, Column::Department, "Ekonomi");
    let shown = [Column::Leading, Column::Keywords, Column::Department, Column::Holders];
    let palkat = rows(&mut raija, &GridAsked::all(Kind::Roles), &shown);
    assert_eq!(palkat.rows[0].cells, ["yes", "lön; payroll", "Ekonomi", "Bo Åkerman"]);
    let departments = ids(&mut raija, &GridAsked::all(Kind::Departments));
    let seen = rows(&mut raija, &GridAsked::all(Kind::Departments), &[]).seen;
    let edited = raija.admin().unwrap().edit_cells(
        Kind::Departments,
        &departments[..1],
        Column::DutyNumber,
        "2270",
        seen,
    );
    assert!(matches!(edited.unwrap(), CellsEdited::Done { changed: 1, .. }));
    assert_eq!(
        rows(&mut raija, &GridAsked::all(Kind::Departments), &[Column::DutyNumber]).rows[0].cells,
        ["2270"]
    );
}

fn ids(desk: &mut Switchboard, asked: &GridAsked) -> Vec<Uuid> {
    desk.admin().unwrap().grid_ids(asked).unwrap()
}

#[test]
fn one_text_is_written_into_many_rows_as_one_operation() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path(), houses());
    let kuusilinna = with(Column::Company, How::Contains, "kuusi");
    let (people, seen) = (ids(&mut raija, &kuusilinna), rows(&mut raija, &kuusilinna, &[]).seen);
    let edited =
        raija.admin().unwrap().edit_cells(Kind::People, &people, Column::Department, "Hallinto", seen);
    let CellsEdited::Done { done: Some(done), changed: 2 } = edited.unwrap() else {
        panic!("both are moved")
    };
    let moved = rows(&mut raija, &kuusilinna, &[Column::Department]);
    assert!(moved.rows.iter().all(|row| row.cells == ["Hallinto"]), "{:?}", moved.rows);
    let departments = names(&mut raija, &GridAsked::all(Kind::Departments));
    assert_eq!(departments, ["Hallinto", "Huolto", "Talous"], "the new one was made once");
    assert!(matches!(raija.undo(done.operation).unwrap(), UndoOutcome::Done(_)));
    let back = rows(&mut raija, &kuusilinna, &[Column::Department]);
    assert!(back.rows.iter().all(|row| row.cells == ["Talous"]), "{:?}", back.rows);
}

#[test]
fn what_makes_no_sense_changes_nobody_and_says_in_whose_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path(), houses());
    let people = ids(&mut raija, &GridAsked::all(Kind::People));
    let seen = rows(&mut raija, &GridAsked::all(Kind::People), &[]).seen;
    let mut wrong = |column, words: &str| match raija
        .admin()
        .unwrap()
        .edit_cells(Kind::People, &people, column, words, seen)
        .unwrap()
    {
        CellsEdited::Wrong { fault, record } => (fault, record == people[0]),
        done => panic!("{done:?}"),
    };
    assert_eq!(wrong(Column::Email, "no address"), (Fault::NotAnEmail, true));
    assert_eq!(wrong(Column::To, "someday"), (Fault::Unknown, true));
    assert_eq!(wrong(Column::Number, "none"), (Fault::NoDigits, true));
    assert_eq!(
        wrong(Column::Roles, "Palkat"),
        (Fault::Unknown, true),
        "roles have days, so they have a form"
    );
    assert_eq!(raija.admin().unwrap().history(10).unwrap().len(), 1);
}

#[test]
fn a_cell_that_another_process_wrote_meanwhile_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path(), houses());
    let mut seppo = sit_down(folder.path(), "raija", 2);
    let anna = ids(&mut raija, &with(Column::Family, How::Is, "virtanen"));
    let seen = rows(&mut raija, &GridAsked::all(Kind::People), &[]).seen;
    let theirs = seppo.admin().unwrap().edit_cells(Kind::People, &anna, Column::Title, "Controller", seen);
    assert!(matches!(theirs.unwrap(), CellsEdited::Done { changed: 1, .. }));
    let mine = raija.admin().unwrap().edit_cells(Kind::People, &anna, Column::Title, "Kontrolleri", seen);
    assert!(matches!(mine, Err(Failure::Store(StoreFault::ChangedMeanwhile))), "{mine:?}");
    let now = rows(&mut raija, &with(Column::Title, How::Is, "controller"), &[Column::Title]);
    assert_eq!(now.rows[0].cells, ["Controller"], "the table shows what the other wrote");
    let again =
        raija.admin().unwrap().edit_cells(Kind::People, &anna, Column::Title, "Kontrolleri", now.seen);
    assert!(matches!(again.unwrap(), CellsEdited::Done { changed: 1, .. }));
}

#[test]
fn only_what_nothing_refers_to_is_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path(), houses().role("Palkat").held_by("Åkerman Bo"));
    let departments = ids(&mut raija, &GridAsked::all(Kind::Departments));
    let removed = raija.admin().unwrap().remove_records(Kind::Departments, &departments).unwrap();
    let RecordsRemoved::StillUsed { name, by, .. } = removed else { panic!("{removed:?}") };
    assert_eq!((name.as_str(), by), ("Huolto", vec!["Pekka Koistinen".to_owned()]));
    let roles = ids(&mut raija, &GridAsked::all(Kind::Roles));
    let removed = raija.admin().unwrap().remove_records(Kind::Roles, &roles).unwrap();
    let RecordsRemoved::Done(Some(done)) = removed else { panic!("{removed:?}") };
    assert!(names(&mut raija, &GridAsked::all(Kind::Roles)).is_empty());
    assert!(matches!(raija.undo(done.operation).unwrap(), UndoOutcome::Done(_)));
    let back = rows(&mut raija, &GridAsked::all(Kind::Roles), &[Column::Holders]);
    assert_eq!(back.rows[0].cells, ["Bo Åkerman"], "with its holder");
}

/// Something an admin may write: into which column, which text, into whose row.
fn writing() -> impl Strategy<Value = (Column, &'static str, usize)> {
    let columns =
        [Column::Given, Column::Family, Column::Title, Column::Department, Column::To, Column::Number];
    let texts = ["", "Öhman", "Aalto", "talous", "2026-07-01", "2026-12-31", "050 123", "Talous"];
    (prop::sample::select(columns.to_vec()), prop::sample::select(texts.to_vec()), 0..5_usize)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// A table that was kept up row by row is what one that is read anew is.
    #[test]
    fn keeping_up_leads_where_reading_anew_leads(writings in prop::collection::vec(writing(), 1..12)) {
        let folder = tempfile::tempdir().unwrap();
        let mut raija = opened(folder.path(), houses());
        let asked = GridAsked { leavers: true, ..GridAsked::all(Kind::People) };
        let sorted = GridAsked { sort: Some((Column::Title, true)), ..asked.clone() };
        for (column, text, row) in writings {
            let page = rows(&mut raija, &asked, &[]);
            let _ = rows(&mut raija, &sorted, &[]);
            let record = page.rows[row].id;
            let written = raija.admin().unwrap().edit_cells(Kind::People, &[record], column, text, page.seen);
            prop_assert!(written.is_ok(), "{written:?}");
        }
        let mut anew = sit_down(folder.path(), "raija", 3);
        let columns = Kind::People.columns();
        for asked in [&asked, &sorted] {
            for words in ["", "aalto", "öh", "050"] {
                let asked = GridAsked { words: words.into(), ..asked.clone() };
                let (kept, read) = (rows(&mut raija, &asked, columns), rows(&mut anew, &asked, columns));
                prop_assert_eq!(kept.rows, read.rows);
                prop_assert_eq!(kept.total, read.total);
            }
        }
    }
}
