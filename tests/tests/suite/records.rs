//! What stands beside a record's form at the admin's desk, and the forms of roles and departments.

use vaihde_domain::connection::{Connection, ConnectionWay};
use vaihde_domain::difference::{FieldValue, RecordField};
use vaihde_domain::form::{Fault, Field};
use vaihde_domain::history::Act;
use vaihde_domain::person_form::RoleDraft;
use vaihde_domain::reach::Who;
use vaihde_domain::record::RecordId;
use vaihde_domain::removal::Hanging;
use vaihde_domain::role_form::HolderDraft;
use vaihde_domain::{CompanyId, DepartmentId, PersonId, RoleId};
use vaihde_switchboard::{
    Asked, EntryId, Failure, Happened, RecordEntry, RemovalOutcome, StoreFault, Switchboard, UndoOutcome,
    UseKind,
};

use crate::remembered::{Wall, namesakes, seat};
use crate::seats::{ask, away, day, kuusilinna, sit_down};

fn person(switchboard: &mut Switchboard, name: &str) -> PersonId {
    let EntryId::Person(id) = ask(switchboard, name)[0].hit.id else { panic!("{name} is a person") };
    id
}

fn company(switchboard: &Switchboard) -> CompanyId {
    switchboard.company("Kuusilinna Oy").unwrap().id
}

fn past(switchboard: &mut Switchboard, id: RecordId) -> Vec<RecordEntry> {
    switchboard.admin().unwrap().record_history(id, 50, None).unwrap().entries
}

/// Pekka holds payroll of the office from a day on, and Liisa stands in for it.
fn payroll(switchboard: &mut Switchboard) -> RoleId {
    let (pekka, liisa) = (person(switchboard, "koistinen"), person(switchboard, "saarinen"));
    let company = company(switchboard);
    let mut form = switchboard.admin().unwrap().role_form(None, Some(company)).unwrap();
    form.draft.name = "Palkanlaskenta".into();
    form.draft.department = "Toimisto".into();
    form.draft.keywords = vec!["löner".into(), "payroll".into()];
    form.draft.holders = vec![HolderDraft { person: pekka, from: Some(day(1)), to: None, instead: false }];
    form.draft.deputies = vec![liisa];
    switchboard.admin().unwrap().save_role(&form.draft, form.seen).unwrap().id
}

#[test]
fn a_role_is_written_on_one_page_and_found_by_what_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    let role = payroll(&mut raija);
    let found = ask(&mut seppo, "löner").remove(0);
    assert_eq!((found.hit.id, found.answer.unwrap().name.as_str()), (EntryId::Role(role), "Pekka Koistinen"));
    let form = raija.admin().unwrap().role_form(Some(role), None).unwrap();
    assert_eq!(
        form.people.iter().map(|choice| choice.name.as_str()).collect::<Vec<_>>(),
        ["Liisa Saarinen", "Pekka Koistinen"]
    );
    assert_eq!(raija.admin().unwrap().save_role(&form.draft, form.seen).unwrap().done, None);
}

#[test]
fn whoever_changed_the_same_role_meanwhile_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let role = payroll(&mut raija);
    let mut hers = raija.admin().unwrap().role_form(Some(role), None).unwrap();
    // Pekka's own form takes the role from him.
    let pekka = person(&mut raija, "koistinen");
    let mut his = raija.admin().unwrap().person_form(Some(pekka), None).unwrap();
    his.draft.roles.clear();
    raija.admin().unwrap().save_person(&his.draft, his.seen).unwrap();
    hers.draft.leading = true;
    let refused = raija.admin().unwrap().save_role(&hers.draft, hers.seen).unwrap_err();
    assert!(matches!(refused, Failure::Store(StoreFault::ChangedMeanwhile)), "{refused}");
}

#[test]
fn what_was_done_to_somebody_is_told_entry_by_entry_and_each_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let role = payroll(&mut raija);
    let pekka = person(&mut raija, "koistinen");
    let mut form = raija.admin().unwrap().person_form(Some(pekka), None).unwrap();
    form.draft.title = "toimitusjohtaja".into();
    form.draft.roles.push(RoleDraft {
        role: "Kaukolämpö".into(),
        from: None,
        to: None,
        leading: false,
        instead: false,
    });
    raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();

    let entries = past(&mut raija, RecordId::Person(pekka));
    let acts: Vec<Act> = entries.iter().map(|entry| entry.act).collect();
    assert_eq!(acts, [Act::EditDirectory, Act::EditDirectory, Act::ImportStaff]);
    let [title, role_held] = &entries[0].rows[..] else { panic!("{:?}", entries[0].rows) };
    assert_eq!(title.fields[0].field, RecordField::Title);
    assert_eq!(title.fields[0].after, Some(FieldValue::Text("toimitusjohtaja".into())));
    assert_eq!((role_held.happened, role_held.about.as_str()), (Happened::Added, "Kaukolämpö"));
    assert_eq!(entries[0].others, 2, "the new role itself, and that operators are told of it");
    assert_eq!((entries[2].by.as_str(), entries[2].others), ("raija", 3), "the others of the file");

    // The entry before is taken back although something else was changed since.
    assert!(matches!(raija.undo(entries[1].operation).unwrap(), UndoOutcome::Done(_)));
    let now = past(&mut raija, RecordId::Person(pekka));
    assert_eq!((now[0].act, now[0].rows[0].happened), (Act::Undo, Happened::Removed));
    assert_eq!(now[0].rows[0].about, "Palkanlaskenta", "though the role is gone");
    assert!(now[2].undone);
    assert!(!past(&mut raija, RecordId::Role(role)).is_empty(), "what is gone has a past");
    // What was changed since is not written over.
    raija.undo(now[1].operation).unwrap();
    assert!(matches!(raija.undo(now[1].operation).unwrap(), UndoOutcome::Already));
}

#[test]
fn an_entry_that_was_changed_since_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let pekka = person(&mut raija, "koistinen");
    for title in ["kehitysjohtaja", "toimitusjohtaja"] {
        let mut form = raija.admin().unwrap().person_form(Some(pekka), None).unwrap();
        form.draft.title = title.into();
        raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    }
    let entries = past(&mut raija, RecordId::Person(pekka));
    let outcome = raija.undo(entries[1].operation).unwrap();
    assert_eq!(outcome, UndoOutcome::ChangedSince(RecordId::Person(pekka)));
}

#[test]
fn what_was_done_longer_ago_than_the_house_keeps_it_is_forgotten_whoever_sits_here() {
    let (folder, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(folder.path(), &wall);
    let mut seppo = seat(folder.path(), "seppo", 2, &wall);
    let pekka = person(&mut raija, "pekka koistinen");
    let mut form = raija.admin().unwrap().person_form(Some(pekka), None).unwrap();
    form.draft.title = "kehitysjohtaja".into();
    raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    let entries = past(&mut raija, RecordId::Person(pekka));
    wall.days_pass(400);
    assert_eq!(
        (raija.admin().unwrap().history_months().unwrap(), raija.forget_old_history().unwrap()),
        (24, 0)
    );
    raija.admin().unwrap().keep_history_for(12).unwrap();
    assert!(seppo.forget_old_history().unwrap() > 0);
    let mut forgotten = past(&mut raija, RecordId::Person(pekka));
    assert_eq!(forgotten.len(), entries.len());
    assert!(forgotten.iter().all(|entry| entry.rows.iter().all(|row| row.happened == Happened::Forgotten)));
    forgotten.truncate(1);
    assert_eq!((forgotten[0].by.as_str(), forgotten[0].at), ("raija", entries[0].at));
    assert_eq!(raija.undo(entries[0].operation).unwrap(), UndoOutcome::Forgotten);
    assert_eq!(ask(&mut seppo, "pekka koistinen")[0].hit.id, EntryId::Person(pekka));
}

#[test]
fn where_somebody_is_used_and_how_often_they_are_asked_for_stands_beside_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let role = payroll(&mut raija);
    let (pekka, liisa) = (person(&mut raija, "koistinen"), person(&mut raija, "saarinen"));
    raija.hr().unwrap().mark_away(&away("Matti Laine", &["Liisa Saarinen"])).unwrap();
    let company = company(&raija);
    for (asked, answered, way) in [
        (pekka, Some(Who::Person(pekka)), ConnectionWay::Direct),
        (pekka, Some(Who::Person(liisa)), ConnectionWay::Cover),
        (pekka, None, ConnectionWay::Nobody),
    ] {
        let connection = Connection { asked: Who::Person(asked), answered, company, way };
        raija.operator().unwrap().count(&connection, "", None).unwrap();
    }
    let admin = raija.admin().unwrap();
    let liisas = admin.record_usage(RecordId::Person(liisa)).unwrap();
    let told: Vec<_> = liisas.uses.iter().map(|used| (used.kind, used.by, used.name.as_str())).collect();
    let matti = liisas.uses[1].by;
    assert_eq!(
        told,
        [
            (UseKind::StandsIn, RecordId::Role(role), "Palkanlaskenta"),
            (UseKind::Covers, matti, "Matti Laine")
        ]
    );
    assert_eq!(admin.record_usage(matti).unwrap().absences, 1);
    let often = admin.record_asked(RecordId::Person(pekka)).unwrap();
    assert_eq!(often.month, Asked { direct: 1, cover: 1, nobody: 1, for_others: 0 });
    assert_eq!(often.year, often.month);
    assert_eq!(admin.record_asked(RecordId::Person(liisa)).unwrap().month.for_others, 1);
}

#[test]
fn a_role_goes_with_what_hangs_on_it_as_was_said_and_comes_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let role = RecordId::Role(payroll(&mut raija));
    let said = raija.admin().unwrap().hanging_on(role).unwrap();
    assert_eq!(said, Hanging { holders: 1, deputies: 1, notices: 1, ..Hanging::default() });
    let other = Hanging { holders: 7, ..said };
    let outcome = raija.admin().unwrap().remove(role, other).unwrap();
    assert_eq!(outcome, RemovalOutcome::OtherThanSaid(said), "nobody is surprised");
    assert_eq!(ask(&mut raija, "payroll").len(), 2, "the role and its holder");
    let RemovalOutcome::Removed(done) = raija.admin().unwrap().remove(role, said).unwrap() else {
        panic!("nothing stands in the way")
    };
    assert!(ask(&mut raija, "payroll").is_empty());
    assert!(matches!(raija.undo(done.operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(ask(&mut raija, "payroll").len(), 2);
    assert_eq!(raija.admin().unwrap().hanging_on(role).unwrap(), said);
    let (report, differences) = raija.admin().unwrap().check().unwrap();
    assert_eq!((report.findings.len(), differences), (0, 0));
}

#[test]
fn the_people_of_a_department_that_goes_are_in_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    payroll(&mut raija);
    let liisa = person(&mut raija, "saarinen");
    let mut form = raija.admin().unwrap().person_form(Some(liisa), None).unwrap();
    let office: DepartmentId = form.departments[0].id;
    form.draft.department = "Toimisto".into();
    raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();

    let mut office_form = raija.admin().unwrap().department_form(Some(office), None).unwrap();
    office_form.draft.duty_number = "soita".into();
    let wrong = raija.admin().unwrap().save_department(&office_form.draft, office_form.seen).unwrap_err();
    let Failure::Form(problems) = wrong else { panic!("{wrong}") };
    assert_eq!((problems[0].field, &problems[0].fault), (Field::DutyNumber, &Fault::NoDigits));
    office_form.draft.duty_number = "2290".into();
    raija.admin().unwrap().save_department(&office_form.draft, office_form.seen).unwrap();

    let id = RecordId::Department(office);
    let said = raija.admin().unwrap().hanging_on(id).unwrap();
    assert_eq!(said, Hanging { people: 1, roles: 1, ..Hanging::default() });
    let RemovalOutcome::Removed(done) = raija.admin().unwrap().remove(id, said).unwrap() else {
        panic!("nothing stands in the way")
    };
    let form = raija.admin().unwrap().person_form(Some(liisa), None).unwrap();
    assert_eq!((form.draft.department.as_str(), form.departments.len()), ("", 0));
    let entries = past(&mut raija, RecordId::Person(liisa));
    let change = &entries[0].rows[0].fields[0];
    assert_eq!((change.field, &change.after), (RecordField::Department, &None));
    assert_eq!(change.before, Some(FieldValue::Text("Toimisto".into())), "by the name it had");
    raija.undo(done.operation).unwrap();
    let form = raija.admin().unwrap().person_form(Some(liisa), None).unwrap();
    assert_eq!(form.draft.department, "Toimisto");
}
