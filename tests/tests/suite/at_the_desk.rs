//! What the window asks of the switchboard: cards, looks at files, imports that somebody watches, users and their rights.

use std::fs;
use std::ops::ControlFlow;

use chrono::NaiveDate;
use vaihde_domain::UserId;
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::coming::Coming;
use vaihde_domain::connection::{Connection, ConnectionWay};
use vaihde_domain::history::Act;
use vaihde_domain::person_form::RoleDraft;
use vaihde_domain::reach::Who;
use vaihde_domain::user::Rights;
use vaihde_switchboard::{
    AwayOrder, Card, EntryId, Failure, FoundState, ImportOutcome, ListKind, Progress, Right, StaffImport,
    Switchboard, UndoOutcome,
};

use crate::seats::{ask, away, kuusilinna, sit_down};

/// The card of whoever comes first.
fn card(switchboard: &mut Switchboard, name: &str) -> Card {
    let id = ask(switchboard, name)[0].hit.id;
    switchboard.operator().unwrap().card(id).unwrap().unwrap()
}

#[test]
fn who_is_marked_away_at_one_desk_is_away_at_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    seppo.watch().unwrap();
    assert!(!seppo.has_changed().unwrap());
    raija.hr().unwrap().mark_away(&away("Pekka Koistinen", &["Liisa Saarinen"])).unwrap();
    assert!(seppo.has_changed().unwrap(), "the other desk hears of it");
    assert!(!seppo.has_changed().unwrap(), "and once");
    let card = card(&mut seppo, "koistinen");
    assert_eq!(card.found.state, FoundState::Away);
    assert_eq!(card.found.answer.unwrap().name, "Liisa Saarinen");
    assert_eq!(card.asked.unwrap().number.written, "2201", "he can be rung all the same");
    assert_eq!(card.absence.unwrap().covers, ["Liisa Saarinen"]);
}

#[test]
fn a_desk_hears_of_the_clock_where_nobody_changes_anything() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    raija.watch().unwrap();
    let at =
        |hour, minute| NaiveDate::from_ymd_opt(2026, 7, 8).unwrap().and_hms_opt(hour, minute, 0).unwrap();
    raija.set_moment(at(10, 14), None).unwrap();
    assert!(!raija.has_changed().unwrap());
    raija.set_moment(at(10, 15), None).unwrap();
    assert!(raija.has_changed().unwrap(), "somebody may be back by now");
}

#[test]
fn the_card_of_the_first_hit_is_the_one_it_would_have_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    raija.hr().unwrap().mark_away(&away("Pekka Koistinen", &["Liisa Saarinen"])).unwrap();
    let alone = card(&mut raija, "koistinen");
    let desk = raija.operator().unwrap();
    let (found, with_it) = desk.explain_with_card(desk.find("koistinen", None, 10)).unwrap();
    let with_it = with_it.unwrap();
    assert_eq!(found[0].name, "Pekka Koistinen");
    assert_eq!(
        (with_it.say, with_it.found.steps, with_it.numbers),
        (alone.say, alone.found.steps, alone.numbers)
    );
}

#[test]
fn the_card_names_the_roles_that_are_held_and_those_that_are_coming() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let EntryId::Person(liisa) = ask(&mut raija, "saarinen")[0].hit.id else { panic!("a person") };
    let mut form = raija.admin().unwrap().person_form(Some(liisa), None).unwrap();
    let august = NaiveDate::from_ymd_opt(2026, 8, 1);
    let role =
        |role: &str, from| RoleDraft { role: role.into(), from, to: None, leading: false, instead: false };
    form.draft.roles = vec![role("Palkanlaskenta", None), role("Rekrytointi", august)];
    raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    let alone = card(&mut raija, "saarinen");
    assert_eq!(alone.roles, ["Palkanlaskenta"]);
    assert_eq!(alone.coming, [Coming::RoleStarts { on: august.unwrap(), role: "Rekrytointi".into() }]);
    let desk = raija.operator().unwrap();
    let with_others = desk.explain_with_card(desk.find("saarinen", None, 10)).unwrap().1.unwrap();
    assert_eq!((with_others.roles, with_others.coming), (alone.roles, alone.coming));
    let role = card(&mut raija, "palkanlaskenta");
    assert_eq!(role.roles, ["Liisa Saarinen"], "of a role, who holds it");
}

#[test]
fn what_may_not_be_told_is_nowhere_on_the_card_but_where_hr_looks() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    raija
        .hr()
        .unwrap()
        .mark_away(&AwayOrder { return_may_be_told: false, ..away("Pekka Koistinen", &[]) })
        .unwrap();
    let later = Span {
        from: Moment::Day(NaiveDate::from_ymd_opt(2026, 7, 20).unwrap()),
        to: Some(Moment::Day(NaiveDate::from_ymd_opt(2026, 7, 24).unwrap())),
    };
    raija
        .hr()
        .unwrap()
        .mark_away(&AwayOrder { return_may_be_told: false, span: later, ..away("Pekka Koistinen", &[]) })
        .unwrap();
    let card = card(&mut raija, "koistinen");
    assert_eq!(card.found.until, None);
    assert!(!card.say.fi.contains("10.7."), "{}", card.say.fi);
    assert!(!format!("{:?}", card.coming).contains("2026-07-24"), "{:?}", card.coming);
    assert!(card.absence.unwrap().span.to.is_some(), "HR marks people, so it sees what was marked");
}

#[test]
fn a_company_is_narrowed_to_by_the_beginning_of_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let file = folder.path().join("other.csv");
    fs::write(&file, "Etunimi;Sukunimi\nPekka;Koistinen\n").unwrap();
    let import = StaffImport { file, company: Some("Mäntylinna Oy".into()), ..StaffImport::default() };
    let planned = raija.admin().unwrap().plan_staff_import(&import).unwrap();
    raija.admin().unwrap().import_staff(&planned, &mut vaihde_switchboard::go_on).unwrap();
    assert_eq!(ask(&mut raija, "koistinen").len(), 2);
    let narrowed = ask(&mut raija, "koistinen @mant");
    assert_eq!(narrowed.iter().map(|found| found.company.as_str()).collect::<Vec<_>>(), ["Mäntylinna Oy"]);
    assert_eq!(raija.operator().unwrap().narrowed("koistinen @mant"), [narrowed[0].company_id]);
    assert!(ask(&mut raija, "koistinen @zzz").is_empty());
    assert!(raija.operator().unwrap().narrowed("koistinen").is_empty());
}

#[test]
fn a_file_is_looked_at_planned_and_given_up_half_way_and_nothing_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let file = folder.path().join("more.csv");
    let rows: String = (0..300).map(|number| format!("Maija;Poppanen{number}\n")).collect();
    fs::write(&file, format!("Etunimi;Sukunimi\n{rows}")).unwrap();
    let look = raija.look_at_file(&file, None).unwrap().look;
    assert_eq!((look.kind, look.count), (ListKind::Staff, 300));
    assert!(look.rows.len() < 10, "a first look shows a few rows");

    let import = StaffImport { file, company: Some("Kuusilinna Oy".into()), ..StaffImport::default() };
    let planned = raija.admin().unwrap().plan_staff_import(&import).unwrap();
    let before = raija.admin().unwrap().history(10).unwrap();
    let mut heard = 0;
    let mut give_up = |_| {
        heard += 1;
        if heard > 20 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let outcome = raija.admin().unwrap().import_staff(&planned, &mut give_up).unwrap();
    assert_eq!(outcome, ImportOutcome::Cancelled);
    assert!(ask(&mut raija, "poppanen").is_empty());
    assert_eq!(raija.admin().unwrap().history(10).unwrap(), before);
    assert_eq!(raija.last_change().unwrap().unwrap().act, Act::ImportStaff, "the one that made the company");

    let outcome = raija.admin().unwrap().import_staff(&planned, &mut vaihde_switchboard::go_on).unwrap();
    assert!(matches!(outcome, ImportOutcome::Done(_)), "the same plan can be carried out after all");
}

#[test]
fn a_caller_is_counted_with_whom_and_by_which_way() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    raija.hr().unwrap().mark_away(&away("Pekka Koistinen", &["Liisa Saarinen"])).unwrap();
    let found = ask(&mut raija, "koistinen").remove(0);
    let EntryId::Person(pekka) = found.hit.id else { panic!("a person") };
    let connection = Connection {
        asked: Who::Person(pekka),
        answered: found.reach.contact().map(|contact| contact.who),
        company: found.company_id,
        way: ConnectionWay::Cover,
    };
    let mut desk = raija.operator().unwrap();
    desk.count(&connection, "koistinen", None).unwrap();
    desk.count(&Connection { answered: None, way: ConnectionWay::Nobody, ..connection }, "koistinen", None)
        .unwrap();
    let counts = desk.connections_by_way().unwrap();
    assert_eq!((counts["cover"], counts["nobody"], counts.get("direct")), (1, 1, None));
}

#[test]
fn a_caller_does_not_wait_for_an_import_to_be_counted() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    let found = ask(&mut seppo, "koistinen").remove(0);
    let EntryId::Person(pekka) = found.hit.id else { panic!("a person") };
    let connection = Connection {
        asked: Who::Person(pekka),
        answered: Some(Who::Person(pekka)),
        company: found.company_id,
        way: ConnectionWay::Direct,
    };
    let file = folder.path().join("more.csv");
    fs::write(&file, "Etunimi;Sukunimi\nMaija;Poppanen\n").unwrap();
    let import = StaffImport { file, company: Some("Kuusilinna Oy".into()), ..StaffImport::default() };
    let planned = raija.admin().unwrap().plan_staff_import(&import).unwrap();
    let mut meanwhile = |progress: Progress| {
        if progress.done > 0 {
            return ControlFlow::Continue(());
        }
        let mut desk = seppo.operator().unwrap();
        desk.count(&connection, "koistinen", None).unwrap();
        assert!(desk.connections_by_way().unwrap().is_empty(), "the import is writing");
        ControlFlow::Continue(())
    };
    raija.admin().unwrap().import_staff(&planned, &mut meanwhile).unwrap();
    seppo.write_what_waited().unwrap();
    assert_eq!(seppo.operator().unwrap().connections_by_way().unwrap()["direct"], 1);
    seppo.write_what_waited().unwrap();
    assert_eq!(seppo.operator().unwrap().connections_by_way().unwrap()["direct"], 1, "once");
}

#[test]
fn an_admin_adds_users_and_cannot_lock_everybody_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let own = raija.user().id;
    let nothing = Rights::default();
    let refused = raija.admin().unwrap().give_rights(own, nothing).unwrap_err();
    assert!(matches!(refused, Failure::LastAdmin), "{refused}");
    let refused = raija.admin().unwrap().add_user(" RAIJA ", nothing).unwrap_err();
    assert!(matches!(refused, Failure::NameInUse(_)), "{refused}");

    let operator = Rights { operator: true, ..nothing };
    let seppo = raija.admin().unwrap().add_user("Seppo", operator).unwrap();
    raija.sit_down(seppo.id).unwrap();
    assert_eq!(raija.user().account, "Seppo");
    assert!(matches!(raija.admin().err(), Some(Failure::RightNotHeld { right: Right::Admin, .. })));
    assert!(matches!(raija.hr().err(), Some(Failure::RightNotHeld { right: Right::Hr, .. })));
    let stranger = raija.sit_down(UserId(uuid::Uuid::nil())).unwrap_err();
    assert!(matches!(stranger, Failure::NoSuchUser), "{stranger}");

    raija.sit_down(own).unwrap();
    raija.admin().unwrap().give_rights(seppo.id, Rights::ALL).unwrap();
    raija.admin().unwrap().give_rights(own, operator).unwrap();
    assert!(raija.admin().is_err(), "it holds at once");
}

#[test]
fn settings_are_each_users_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    raija.keep_setting("window", "dark").unwrap();
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    assert!(seppo.settings().unwrap().is_empty());
    seppo.keep_setting("window", "light").unwrap();
    assert_eq!(raija.settings().unwrap()["window"], "dark");
    drop(raija);
    let raija = sit_down(folder.path(), "raija", 3);
    assert_eq!(raija.settings().unwrap()["window"], "dark", "after a restart too");
}

#[test]
fn undo_needs_the_right_that_the_change_needed() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let hr = Rights { operator: true, hr: true, admin: false };
    let seppo = raija.admin().unwrap().add_user("seppo", hr).unwrap();
    let import = raija.last_change().unwrap().unwrap().id;
    raija.sit_down(seppo.id).unwrap();
    assert_eq!(raija.last_change().unwrap(), None, "he has done nothing yet");
    let refused = raija.undo(import).unwrap_err();
    assert!(matches!(refused, Failure::RightNotHeld { right: Right::Admin, .. }), "{refused}");
    raija.hr().unwrap().mark_away(&away("Pekka Koistinen", &[])).unwrap();
    let marked = raija.last_change().unwrap().unwrap();
    assert_eq!(marked.act, Act::MarkAway);
    assert!(matches!(raija.undo(marked.id).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(raija.last_change().unwrap(), None);
}
