//! The changes of a plan as somebody looks at them before importing: part by part, narrowed, and who is left out.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use vaihde_domain::staff_list::StaffPlan;
use vaihde_switchboard::{
    Apart, ImportOutcome, PlanFilter, Planned, PlannedField, PlannedKind, PlannedRow, PlannedStep,
    StaffImport, Switchboard, go_on,
};

use crate::seats::{ask, kuusilinna};

const HEAD: &str = "Tunnus;Etunimi;Sukunimi;Nimike\n";

fn written(folder: &Path, rows: &str) -> PathBuf {
    let file = folder.join("staff.csv");
    fs::write(&file, format!("{HEAD}{rows}")).unwrap();
    file
}

fn taken(file: PathBuf, left_out: Vec<Apart>) -> StaffImport {
    let company = Some("Toinen Oy".to_owned());
    StaffImport { file, company, leavers: true, left_out, ..StaffImport::default() }
}

fn plan(desk: &mut Switchboard, import: &StaffImport) -> Planned<StaffPlan> {
    desk.admin().unwrap().plan_staff_import(import).unwrap()
}

fn carried_out(desk: &mut Switchboard, import: &StaffImport) -> ImportOutcome {
    let planned = plan(desk, import);
    desk.admin().unwrap().import_staff(&planned, &mut go_on).unwrap()
}

fn gone() -> PlanFilter {
    PlanFilter { step: Some(PlannedStep::Gone), ..PlanFilter::default() }
}

const THREE: &str = "71;Aino;Hakkarainen;myyjä\n72;Eero;Mäki;kokki\n73;Liisa;Aho;johtaja\n";

#[test]
fn whoever_is_gone_from_the_file_is_left_out_one_by_one_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let file = written(folder.path(), THREE);
    carried_out(&mut raija, &taken(file, Vec::new()));

    let file = written(folder.path(), "71;Aino;Hakkarainen;myyntijohtaja\n");
    let planned = plan(&mut raija, &taken(file.clone(), Vec::new()));
    let part = planned.part(&gone(), 0, 10);
    assert_eq!((part.total, part.changes, part.apart), (2, 2, 2));
    let names: Vec<&str> = part.rows.iter().map(|row| row.name).collect();
    assert_eq!(names, ["Eero Mäki", "Liisa Aho"]);
    let eero = part.rows[0].apart.unwrap();

    let without = taken(file, vec![eero]);
    let planned = plan(&mut raija, &without);
    let still = planned.part(&gone(), 0, 10);
    assert_eq!(still.rows.iter().map(|row| row.name).collect::<Vec<_>>(), ["Liisa Aho"]);
    assert!(matches!(carried_out(&mut raija, &without), ImportOutcome::Done(_)));
    assert_eq!(ask(&mut raija, "eero mäki")[0].state, ask(&mut raija, "aino hakkarainen")[0].state);
    assert_ne!(ask(&mut raija, "liisa aho")[0].state, ask(&mut raija, "aino hakkarainen")[0].state);
}

#[test]
fn whoever_is_only_missing_is_nobodys_change() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let file = written(folder.path(), THREE);
    carried_out(&mut raija, &taken(file, Vec::new()));
    let file = written(folder.path(), "71;Aino;Hakkarainen;myyjä\n");
    let planned = plan(&mut raija, &StaffImport { leavers: false, ..taken(file, Vec::new()) });
    let part = planned.part(&gone(), 0, 10);
    assert_eq!((part.changes, part.apart), (2, 0));
    assert_eq!(planned.all_apart(&PlanFilter::default()).count(), 0);
}

#[test]
fn a_field_is_a_row_and_a_name_is_found_by_its_beginning_and_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let file = written(folder.path(), THREE);
    carried_out(&mut raija, &taken(file, Vec::new()));
    let file =
        written(folder.path(), "71;Aino;Hakkarainen-Mäki;kokki\n72;Eero;Mäki;kokki\n74;Matti;Laine;myyjä\n");
    let planned = plan(&mut raija, &taken(file, Vec::new()));
    let outline = planned.outline();
    assert_eq!((outline.changes, outline.kinds.as_slice()), (3, &[PlannedKind::Person][..]));
    assert_eq!(outline.steps, [PlannedStep::Changed, PlannedStep::New, PlannedStep::Gone]);

    let aino = PlanFilter { words: "mäki  HAKKA".into(), ..PlanFilter::default() };
    let part = planned.part(&aino, 0, 10);
    assert_eq!((part.total, part.changes), (3, 1));
    let said = |row: &PlannedRow<'_>| match &row.field {
        Some(PlannedField::Words { field, after, .. }) => (*field, after.to_string(), row.first),
        other => panic!("{other:?}"),
    };
    let said: Vec<_> = part.rows.iter().map(said).collect();
    let fields =
        [("family", "Hakkarainen-Mäki", true), ("former", "Hakkarainen", false), ("title", "kokki", false)];
    assert_eq!(said, fields.map(|(field, after, first)| (field, after.to_owned(), first)));
    assert_eq!(planned.all_apart(&aino).collect::<Vec<_>>(), [(Apart::Line(2), "Aino Hakkarainen-Mäki")]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// However the changes are cut into parts, all of them are reached, each once and in their order.
    #[test]
    fn every_change_is_reached(people in 1..60_usize, kept in 0..60_usize, at_once in 1..25_usize, words in "[a-c]{0,1}") {
        let folder = tempfile::tempdir().unwrap();
        let mut raija = kuusilinna(folder.path());
        let row = |at: usize, title: &str| {
            let letter = ["a", "b", "c"][at % 3];
            format!("{};Nimi{};Suku{letter};{title}\n", 100 + at, "i".repeat(at))
        };
        let all = |ids: std::ops::Range<usize>, title: &str| ids.fold(String::new(), |mut rows, at| {
            let _ = write!(rows, "{}", row(at, title));
            rows
        });
        let file = written(folder.path(), &all(0..people, "myyjä"));
        carried_out(&mut raija, &taken(file, Vec::new()));
        let file = written(folder.path(), &all(people / 2..people + kept, "kokki"));
        let planned = plan(&mut raija, &taken(file, Vec::new()));
        let filter = PlanFilter { words, ..PlanFilter::default() };
        let whole = planned.part(&filter, 0, usize::MAX);
        prop_assert_eq!(whole.rows.len(), whole.total);
        prop_assert_eq!(whole.rows.iter().filter(|row| row.first).count(), whole.changes);
        prop_assert_eq!(planned.all_apart(&filter).count(), whole.apart);
        let mut parts = Vec::new();
        while parts.len() < whole.total {
            let part = planned.part(&filter, parts.len(), at_once);
            prop_assert_eq!((part.total, part.changes, part.apart), (whole.total, whole.changes, whole.apart));
            prop_assert!(!part.rows.is_empty());
            parts.extend(part.rows);
        }
        prop_assert_eq!(parts, whole.rows);
        if filter.words.is_empty() {
            prop_assert_eq!(whole.changes, planned.outline().changes);
        }
    }
}
