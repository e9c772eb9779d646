//! What was entered ahead takes effect on its day: by itself, once, and whatever is written on that day before it is.

use std::path::Path;

use vaihde_domain::directory::Directory;
use vaihde_domain::form::HoursDraft;
use vaihde_domain::grid::{Column, Kind};
use vaihde_domain::hours::Week;
use vaihde_domain::number::NumberKind;
use vaihde_domain::person::Person;
use vaihde_domain::person_form::{NumberDraft, PlannedDraft, PlannedName};
use vaihde_domain::record::RecordId;
use vaihde_domain::{PersonId, PlannedId};
use vaihde_store::{DataFolder, Store};
use vaihde_switchboard::{
    CellsEdited, Clock, EntryId, GridAsked, HoursOf, Mended, PersonForm, StaffImport, Switchboard, Told,
    UndoOutcome, go_on,
};

use crate::remembered::{Wall, seat};
use crate::seats::{ask, day};

/// Kuusilinna, where Matti Laine has another name and another number from Monday on.
fn planned(folder: &Path, wall: &Wall) -> Switchboard {
    let mut raija = seat(folder, "raija", 1, wall);
    let file = folder.join("staff.csv");
    let csv =
        "Etunimi;Sukunimi;Alanumero;Matkapuhelin\nPekka;Koistinen;2201;\nMatti;Laine;2202;040 765 4321\n";
    std::fs::write(&file, csv).unwrap();
    let import = StaffImport { file, company: Some("Kuusilinna Oy".into()), ..StaffImport::default() };
    let plan = raija.admin().unwrap().plan_staff_import(&import).unwrap();
    raija.admin().unwrap().import_staff(&plan, &mut go_on).unwrap();
    let mut matti = form(&mut raija, "laine");
    let number =
        |written: &str| NumberDraft { written: written.into(), kind: NumberKind::Mobile, may_be_given: true };
    matti.draft.planned = vec![PlannedDraft {
        on: Some(day(13)),
        name: Some(PlannedName { given: "Matti".into(), family: "Mäkeläinen".into(), called_by: None }),
        numbers: Some(vec![number("040 123 4567"), number("040 765 4321")]),
        ..PlannedDraft::default()
    }];
    save(&mut raija, &matti);
    raija
}

fn form(switchboard: &mut Switchboard, name: &str) -> PersonForm {
    let EntryId::Person(id) = ask(switchboard, name)[0].hit.id else { panic!("{name} is a person") };
    switchboard.admin().unwrap().person_form(Some(id), None).unwrap()
}

fn save(switchboard: &mut Switchboard, form: &PersonForm) -> Option<vaihde_switchboard::Done> {
    switchboard.admin().unwrap().save_person(&form.draft, form.seen).unwrap().done
}

fn written(folder: &Path, wall: &Wall) -> Directory {
    Store::open(DataFolder::at(folder).unwrap(), wall.now()).unwrap().store.directory().unwrap()
}

/// Matti as he is written, with how many numbers he has and what is planned.
fn matti(folder: &Path, wall: &Wall) -> (Person, Vec<PlannedId>) {
    let directory = written(folder, wall);
    let matti = directory.people.iter().find(|person| person.name.given == "Matti").unwrap();
    (matti.clone(), directory.planned.iter().map(|planned| planned.id).collect())
}

fn id(folder: &Path, wall: &Wall) -> PersonId {
    matti(folder, wall).0.id
}

/// What is due is in what was written, is planned no more, and takes effect no second time.
fn assert_taken(raija: &mut Switchboard, folder: &Path, wall: &Wall, numbers: &[&str]) {
    let (person, ahead) = matti(folder, wall);
    assert_eq!((person.name.family.as_str(), ahead.len()), ("Mäkeläinen", 0));
    let written: Vec<&str> = person.numbers.iter().map(|number| number.written.as_str()).collect();
    assert_eq!(written, numbers);
    assert_eq!(raija.take_effect().unwrap(), None);
}

fn hours() -> HoursDraft {
    let mut week = Week::default();
    let open =
        vaihde_domain::hours::Open { from: "08:00:00".parse().unwrap(), to: "16:00:00".parse().unwrap() };
    week[..5].fill(vec![open]);
    HoursDraft { week: Some(week), ..HoursDraft::default() }
}

const BOTH: [&str; 2] = ["040 123 4567", "040 765 4321"];

#[test]
fn hours_that_are_saved_before_it_has_taken_effect_keep_it() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = planned(place.path(), &wall);
    wall.days_pass(5);
    let of = HoursOf::Person(id(place.path(), &wall));
    let seen = raija.hr().unwrap().hours_form(of).unwrap().unwrap().seen;
    raija.hr().unwrap().save_hours(of, &hours(), seen).unwrap().unwrap();
    assert_taken(&mut raija, place.path(), &wall, &BOTH);
}

#[test]
fn a_number_that_is_taken_away_before_it_has_taken_effect_keeps_the_rest_of_it() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = planned(place.path(), &wall);
    wall.days_pass(5);
    let record = RecordId::Person(id(place.path(), &wall));
    let gone = raija.admin().unwrap().remove_number(record, "2202").unwrap();
    assert_eq!(gone, Mended::NotSo, "it is no number of his any more");
    assert!(matches!(raija.admin().unwrap().remove_number(record, "0407654321").unwrap(), Mended::Done(_)));
    assert_taken(&mut raija, place.path(), &wall, &BOTH[..1]);
}

#[test]
fn a_region_that_is_written_before_it_has_taken_effect_keeps_it() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = planned(place.path(), &wall);
    wall.days_pass(5);
    let company = raija.company("Kuusilinna Oy").unwrap().id;
    let asked = GridAsked::all(Kind::Companies);
    let seen = raija.admin().unwrap().grid(&asked, &[], 0, 1, None).unwrap().seen;
    let edited =
        raija.admin().unwrap().edit_cells(Kind::Companies, &[company.0], Column::Region, "SE", seen).unwrap();
    assert!(matches!(edited, CellsEdited::Done { changed: 1, .. }), "{edited:?}");
    assert_taken(&mut raija, place.path(), &wall, &BOTH);
}

#[test]
fn whoever_writes_over_what_is_due_is_not_written_over_by_it_later() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = planned(place.path(), &wall);
    wall.days_pass(6);
    let mut matti = form(&mut raija, "mäkeläinen");
    assert!(matti.draft.planned.is_empty(), "it has taken effect");
    matti.draft.name.family = "Mäkelä".into();
    save(&mut raija, &matti);
    wall.days_pass(1);
    assert_eq!(raija.take_effect().unwrap(), None);
    assert_eq!(ask(&mut raija, "matti mäkelä")[0].name, "Matti Mäkelä");
}

#[test]
fn what_is_saved_while_looking_at_a_later_day_leaves_what_is_planned_for_it_planned() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = planned(place.path(), &wall);
    raija.set_moment(day(14).and_hms_opt(10, 0, 0).unwrap(), None).unwrap();
    assert_eq!(ask(&mut raija, "mäkeläinen")[0].name, "Matti Mäkeläinen", "a look at that day");
    let mut his = form(&mut raija, "mäkeläinen");
    assert_eq!((his.draft.name.family.as_str(), his.draft.planned.len()), ("Laine", 1), "as he really is");
    assert_eq!(save(&mut raija, &his), None, "nothing is different");
    his.draft.title = "Huoltomies".into();
    save(&mut raija, &his).unwrap();
    let of = HoursOf::Person(id(place.path(), &wall));
    let seen = raija.hr().unwrap().hours_form(of).unwrap().unwrap().seen;
    raija.hr().unwrap().save_hours(of, &hours(), seen).unwrap().unwrap();
    let record = RecordId::Person(id(place.path(), &wall));
    assert!(matches!(raija.admin().unwrap().remove_number(record, "2202").unwrap(), Mended::Done(_)));
    let (person, ahead) = matti(place.path(), &wall);
    assert_eq!((person.name.family.as_str(), person.title.as_str()), ("Laine", "Huoltomies"));
    assert_eq!((person.numbers.len(), ahead.len()), (1, 1));
    wall.days_pass(5);
    assert!(raija.take_effect().unwrap().is_some());
    assert_taken(&mut raija, place.path(), &wall, &BOTH);
}

#[test]
fn on_the_day_it_takes_effect_by_itself_and_once() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = planned(place.path(), &wall);
    assert_eq!(raija.take_effect().unwrap(), None, "it is not the day yet");
    wall.days_pass(5);
    let last = raija.last_change().unwrap().unwrap().id;
    assert!(raija.take_effect().unwrap().is_some());
    assert_taken(&mut raija, place.path(), &wall, &BOTH);
    assert!(form(&mut raija, "mäkeläinen").draft.planned.is_empty());
    assert_eq!(raija.last_change().unwrap().unwrap().id, last, "the key takes back what somebody did");
}

#[test]
fn what_took_effect_and_is_taken_back_does_not_take_effect_again() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = planned(place.path(), &wall);
    wall.days_pass(5);
    let done = raija.take_effect().unwrap().unwrap();
    let company = raija.company("Kuusilinna Oy").unwrap().id;
    let told = |raija: &mut Switchboard| -> Vec<Told> {
        let lines = raija.operator().unwrap().news(Some(company)).unwrap().lines;
        lines.into_iter().map(|line| line.told).collect()
    };
    assert_eq!(told(&mut raija).len(), 2, "his name and his number");

    let UndoOutcome::Done(undone) = raija.undo(done.operation).unwrap() else {
        panic!("nothing is in the way")
    };
    assert_eq!(ask(&mut raija, "laine")[0].name, "Matti Laine");
    assert_eq!(raija.take_effect().unwrap(), None);
    let (person, ahead) = matti(place.path(), &wall);
    assert_eq!((person.name.family.as_str(), ahead.len()), ("Laine", 0));
    assert_eq!(told(&mut raija), [], "and nobody is told of it any more");

    assert!(matches!(raija.undo(undone.operation).unwrap(), UndoOutcome::Done(_)));
    assert_taken(&mut raija, place.path(), &wall, &BOTH);
    assert_eq!(told(&mut raija).len(), 2);
    assert_eq!(ask(&mut raija, "mäkeläinen")[0].name, "Matti Mäkeläinen");
    let (report, differences) = raija.admin().unwrap().check().unwrap();
    assert_eq!((report.findings.len(), differences), (0, 0));
}
