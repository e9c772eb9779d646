//! Several people at one switchboard: what one does the others see, and nobody does what is not theirs to do.

use std::fs;

use chrono::TimeDelta;
use uuid::Uuid;
use vaihde_domain::person::Person;
use vaihde_domain::reach::Outcome;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::user::Rights;
use vaihde_switchboard::{
    AbsenceImport, BackOutcome, Clock, Failure, FoundState, Right, StaffImport, UndoOutcome, go_on,
};

use crate::seats::{Wednesday, ask, away, kuusilinna, sit_down};

#[test]
fn what_hr_marks_the_operator_at_the_other_desk_hears_with_the_next_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut hr = kuusilinna(folder.path());
    let mut operator = sit_down(folder.path(), "seppo", 2);
    assert!(matches!(ask(&mut operator, "koistinen")[0].reach.outcome, Outcome::Direct(_)));

    let marked = hr.hr().unwrap().mark_away(&away("Pekka Koistinen", &["Liisa Saarinen"])).unwrap();
    let pekka = &ask(&mut operator, "koistinen")[0];
    assert_eq!(pekka.state, FoundState::Away);
    assert_eq!(pekka.answer.as_ref().unwrap().name, "Liisa Saarinen");

    let undone = hr.hr().unwrap().undo(marked.done.operation).unwrap();
    assert!(matches!(undone, UndoOutcome::Done(_)));
    assert_eq!(ask(&mut operator, "koistinen")[0].state, FoundState::Present);
}

#[test]
fn a_new_name_and_a_new_person_are_found_without_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let mut admin = kuusilinna(folder.path());
    let mut operator = sit_down(folder.path(), "seppo", 2);
    assert_eq!(ask(&mut operator, "hakkarainen").len(), 0);
    let company = admin.company("kuusilinna oy").unwrap().id;
    let aino = Person::named(vaihde_domain::PersonId(Uuid::from_u128(7)), company, "Aino", "Hakkarainen");
    admin.admin().unwrap().edit(&[Edit::Add(Record::Person(aino.clone()))]).unwrap();
    assert_eq!(ask(&mut operator, "hakkarainen")[0].name, "Aino Hakkarainen");

    let mut married = aino;
    married.name.former.push(std::mem::replace(&mut married.name.family, "Zetterberg".into()));
    admin.admin().unwrap().edit(&[Edit::Alter(Record::Person(married))]).unwrap();
    assert_eq!(ask(&mut operator, "zetterberg")[0].name, "Aino Zetterberg");
    assert_eq!(ask(&mut operator, "hakkarainen")[0].name, "Aino Zetterberg", "by the former name too");
    let (report, differences) = admin.admin().unwrap().check().unwrap();
    assert_eq!((report.findings.len(), differences), (0, 0));
}

#[test]
fn the_first_to_come_holds_all_rights_and_gives_them_to_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    let refused = seppo.hr().err().unwrap();
    assert!(matches!(refused, Failure::RightNotHeld { right: Right::Hr, .. }), "{refused}");

    let user = seppo.user().id;
    raija.admin().unwrap().give_rights(user, Rights { operator: true, hr: true, admin: false }).unwrap();
    let mut seppo = sit_down(folder.path(), "seppo", 3);
    seppo.hr().unwrap().mark_away(&away("Matti Laine", &[])).unwrap();
    assert!(seppo.admin().is_err());
    let history = raija.admin().unwrap().history(1).unwrap();
    assert_eq!(history[0].actor, user);
}

#[test]
fn hr_takes_back_what_is_hrs_and_not_an_import_of_staff() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let import = raija.admin().unwrap().history(1).unwrap()[0].id;
    let refused = raija.hr().unwrap().undo(import).unwrap_err();
    assert!(matches!(refused, Failure::RightNotHeld { right: Right::Admin, .. }), "{refused}");
    assert!(matches!(raija.admin().unwrap().undo(import).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(ask(&mut raija, "koistinen").len(), 0, "the whole import is gone");
    assert_eq!(raija.companies().unwrap().len(), 0);
}

#[test]
fn somebody_who_comes_back_early_is_there_from_that_minute_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    raija.hr().unwrap().mark_away(&away("Pekka Koistinen", &[])).unwrap();
    let back = raija.hr().unwrap().mark_back("Koistinen Pekka").unwrap();
    let BackOutcome::Back { done, .. } = back else { panic!("he was away") };
    assert_eq!(ask(&mut raija, "koistinen")[0].state, FoundState::Present);
    assert!(matches!(raija.hr().unwrap().undo(done.operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(ask(&mut raija, "koistinen")[0].state, FoundState::Away);
}

#[test]
fn whoever_comes_on_a_wednesday_off_is_off_on_the_next_one_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let table = "Nimi\tAlkaa\tPäättyy\tToistuu\nPekka Koistinen\t1.7.2026\t1.7.2026\tjoka viikko ke\n";
    let import = AbsenceImport { pasted: Some(table.into()), ..AbsenceImport::default() };
    let mut hr = raija.hr().unwrap();
    let planned = hr.plan_absence_import(&import).unwrap();
    hr.import_absences(&planned, &mut go_on).unwrap();
    assert_eq!(ask(&mut raija, "koistinen")[0].state, FoundState::Away, "it is Wednesday");

    // Marked away for that one Wednesday too, which is another absence.
    raija.hr().unwrap().mark_away(&away("Pekka Koistinen", &[])).unwrap();
    let back = raija.hr().unwrap().mark_back("Koistinen Pekka").unwrap();
    let BackOutcome::Back { done, .. } = back else { panic!("he was away") };
    assert_eq!(ask(&mut raija, "koistinen")[0].state, FoundState::Present);
    let wednesday =
        |day| chrono::NaiveDate::from_ymd_opt(2026, 7, day).unwrap().and_hms_opt(10, 0, 0).unwrap();
    raija.set_moment(wednesday(15), Some("Kuusilinna Oy")).unwrap();
    assert_eq!(ask(&mut raija, "koistinen")[0].state, FoundState::Away);
    raija.set_moment(wednesday(8), Some("Kuusilinna Oy")).unwrap();
    assert!(matches!(raija.hr().unwrap().undo(done.operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(ask(&mut raija, "koistinen")[0].state, FoundState::Away);
}

#[test]
fn a_cover_who_will_be_away_too_is_said_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    raija.hr().unwrap().mark_away(&away("Matti Laine", &[])).unwrap();
    let order = away("Pekka Koistinen", &["Matti Laine", "Liisa Saarinen"]);
    let marked = raija.hr().unwrap().mark_away(&order).unwrap();
    assert_eq!(marked.covers_not_there, ["Matti Laine"]);
}

#[test]
fn another_moment_is_asked_about_and_the_history_still_says_the_real_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let friday = chrono::NaiveDate::from_ymd_opt(2026, 7, 17).unwrap().and_hms_opt(10, 0, 0).unwrap();
    raija.set_moment(friday, Some("Kuusilinna Oy")).unwrap();
    assert_eq!(raija.moment() - Wednesday.now(), TimeDelta::days(9), "10.00 in Helsinki is 7.00 UTC in July");
    raija.hr().unwrap().mark_away(&away("Pekka Koistinen", &[])).unwrap();
    assert_eq!(ask(&mut raija, "koistinen")[0].state, FoundState::Present, "he was away the week before");
    assert_eq!(raija.admin().unwrap().history(1).unwrap()[0].at, Wednesday.now());
}

#[test]
fn a_plan_that_somebody_overtook_is_not_carried_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let file = folder.path().join("more.csv");
    fs::write(&file, "Etunimi;Sukunimi\nMaija;Poppanen\n").unwrap();
    let import = StaffImport { file, company: Some("Kuusilinna Oy".into()), ..StaffImport::default() };
    let planned = raija.admin().unwrap().plan_staff_import(&import).unwrap();
    raija.hr().unwrap().mark_away(&away("Pekka Koistinen", &[])).unwrap();
    assert!(raija.admin().unwrap().import_staff(&planned, &mut go_on).is_err());
    assert_eq!(ask(&mut raija, "poppanen").len(), 0);
    let again = raija.admin().unwrap().plan_staff_import(&import).unwrap();
    raija.admin().unwrap().import_staff(&again, &mut go_on).unwrap();
    assert_eq!(ask(&mut raija, "poppanen").len(), 1);
}
