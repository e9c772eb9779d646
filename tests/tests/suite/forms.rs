//! Forms of people and companies at the admin's desk: saved, seen, taken back, refused.

use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::form::{Fault, Field};
use vaihde_domain::person_form::{AfterwardsDraft, ForwardDraft, RoleDraft};
use vaihde_domain::{CompanyId, PersonId};
use vaihde_switchboard::{
    AwayOrder, EntryId, Failure, FoundState, PersonForm, StoreFault, Switchboard, UndoOutcome,
};

use crate::seats::{ask, away, kuusilinna, sit_down};

fn person(switchboard: &mut Switchboard, name: &str) -> PersonId {
    let EntryId::Person(id) = ask(switchboard, name)[0].hit.id else { panic!("{name} is a person") };
    id
}

fn company(switchboard: &mut Switchboard) -> CompanyId {
    switchboard.company("Kuusilinna Oy").unwrap().id
}

fn form(switchboard: &mut Switchboard, name: &str) -> PersonForm {
    let id = person(switchboard, name);
    switchboard.admin().unwrap().person_form(Some(id), None).unwrap()
}

#[test]
fn somebody_new_is_found_at_once_and_gone_again_with_undo() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    let company = company(&mut raija);
    let mut form = raija.admin().unwrap().person_form(None, Some(company)).unwrap();
    form.draft.name.given = "Aino".into();
    form.draft.name.family = "Hakkarainen".into();
    form.draft.department = "Huolto".into();
    form.draft.roles =
        vec![RoleDraft { role: "Kaukolämpö".into(), from: None, to: None, leading: false, instead: false }];
    let saved = raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    assert_eq!(ask(&mut seppo, "hakkarainen")[0].name, "Aino Hakkarainen", "at the other desk too");
    assert_eq!(ask(&mut seppo, "kaukolämpö")[0].name, "Kaukolämpö", "the new role is found");
    let (report, differences) = raija.admin().unwrap().check().unwrap();
    assert_eq!((report.findings.len(), differences), (0, 0));

    let operation = saved.done.unwrap().operation;
    assert_eq!(raija.last_change().unwrap().unwrap().id, operation);
    assert!(matches!(raija.undo(operation).unwrap(), UndoOutcome::Done(_)));
    assert!(ask(&mut seppo, "hakkarainen").is_empty());
    let again = raija.admin().unwrap().person_form(None, Some(company)).unwrap();
    assert!(again.departments.is_empty() && again.roles.is_empty(), "nothing of it is left");
}

#[test]
fn a_leaver_is_led_on_to_whom_the_form_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let liisa = person(&mut raija, "saarinen");
    let mut pekka = form(&mut raija, "koistinen");
    pekka.draft.employed.to = Some(chrono::NaiveDate::from_ymd_opt(2026, 6, 30).unwrap());
    let mut afterwards = AfterwardsDraft { forward: Some(ForwardDraft::Person(liisa)), ..Default::default() };
    afterwards.say.fi = "{person} on jäänyt eläkkeelle, {cover} hoitaa hänen asioitaan.".into();
    pekka.draft.afterwards = Some(afterwards);
    let saved = raija.admin().unwrap().save_person(&pekka.draft, pekka.seen).unwrap();
    let found = ask(&mut raija, "koistinen").remove(0);
    assert_eq!((found.state, found.answer.unwrap().name.as_str()), (FoundState::Left, "Liisa Saarinen"));
    assert_eq!(found.say, "Pekka Koistinen on jäänyt eläkkeelle, Liisa Saarinen hoitaa hänen asioitaan.");
    let again = form(&mut raija, "koistinen");
    assert_eq!(again.people.iter().map(|choice| choice.id).collect::<Vec<_>>(), [liisa]);
    assert_eq!(raija.admin().unwrap().save_person(&again.draft, again.seen).unwrap().done, None);
    raija.undo(saved.done.unwrap().operation).unwrap();
    assert_eq!(ask(&mut raija, "koistinen")[0].state, FoundState::Present);
}

#[test]
fn whoever_changed_the_same_person_meanwhile_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let (mut hers, mut his) = (form(&mut raija, "koistinen"), form(&mut raija, "koistinen"));
    let mut matti = form(&mut raija, "laine");
    hers.draft.title = "toimitusjohtaja".into();
    raija.admin().unwrap().save_person(&hers.draft, hers.seen).unwrap();
    his.draft.title = "hallituksen puheenjohtaja".into();
    let refused = raija.admin().unwrap().save_person(&his.draft, his.seen).unwrap_err();
    assert!(matches!(refused, Failure::Store(StoreFault::ChangedMeanwhile)), "{refused}");
    assert_eq!(ask(&mut raija, "koistinen")[0].title, "toimitusjohtaja");

    // What others do to others is in nobody's way.
    matti.draft.title = "kehityspäällikkö".into();
    raija.admin().unwrap().save_person(&matti.draft, matti.seen).unwrap();
    assert_eq!(ask(&mut raija, "laine")[0].title, "kehityspäällikkö");
}

#[test]
fn marking_somebody_away_is_not_in_the_way_of_their_form() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut pekka = form(&mut raija, "koistinen");
    raija.hr().unwrap().mark_away(&away("Pekka Koistinen", &[])).unwrap();
    pekka.draft.title = "toimitusjohtaja".into();
    raija.admin().unwrap().save_person(&pekka.draft, pekka.seen).unwrap();
    let found = ask(&mut raija, "koistinen").remove(0);
    assert_eq!((found.title.as_str(), found.state), ("toimitusjohtaja", FoundState::Away));
    assert_eq!(found.starts(), None);
}

#[test]
fn somebody_who_has_not_started_is_known_to_start_that_day() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut pekka = form(&mut raija, "koistinen");
    let first_day = chrono::NaiveDate::from_ymd_opt(2026, 7, 13);
    pekka.draft.employed.from = first_day;
    raija.admin().unwrap().save_person(&pekka.draft, pekka.seen).unwrap();
    let found = ask(&mut raija, "koistinen").remove(0);
    assert_eq!(
        (found.state, found.starts()),
        (FoundState::Away, first_day),
        "scripts read the state as ever"
    );
}

#[test]
fn a_person_who_was_taken_away_meanwhile_is_said_to_be_gone() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut pekka = form(&mut raija, "koistinen");
    let import = raija.last_change().unwrap().unwrap().id;
    raija.undo(import).unwrap();
    pekka.draft.title = "toimitusjohtaja".into();
    let refused = raija.admin().unwrap().save_person(&pekka.draft, pekka.seen).unwrap_err();
    assert!(matches!(refused, Failure::Store(StoreFault::Gone(_))), "{refused}");
}

#[test]
fn a_wrong_form_is_refused_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut pekka = form(&mut raija, "koistinen");
    pekka.draft.email = "pekka".into();
    pekka.draft.department = "Johto".into();
    let before = raija.admin().unwrap().history(10).unwrap();
    let refused = raija.admin().unwrap().save_person(&pekka.draft, pekka.seen).unwrap_err();
    let Failure::Form(problems) = refused else { panic!("{refused}") };
    assert_eq!((problems[0].field, &problems[0].fault), (Field::Email, &Fault::NotAnEmail));
    assert_eq!(raija.admin().unwrap().history(10).unwrap(), before);
    assert!(form(&mut raija, "koistinen").departments.is_empty());
}

#[test]
fn a_companys_own_sentence_is_said_from_now_on_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let order = AwayOrder {
        span: Span { from: Moment::Day(chrono::NaiveDate::from_ymd_opt(2026, 7, 6).unwrap()), to: None },
        ..away("Pekka Koistinen", &["Liisa Saarinen"])
    };
    raija.hr().unwrap().mark_away(&order).unwrap();
    let own = ask(&mut raija, "koistinen")[0].say.clone();
    let company = company(&mut raija);
    let mut form = raija.admin().unwrap().company_form(Some(company)).unwrap();
    for (_, wording) in &mut form.draft.sentences {
        wording.fi = "Valitettavasti {person} ei ole paikalla.".into();
    }
    form.draft.instruction = "Tiedotusvälineet aina viestintään.".into();
    let saved = raija.admin().unwrap().save_company(&form.draft, form.seen).unwrap();
    let found = ask(&mut raija, "koistinen").remove(0);
    assert_eq!(found.say, "Valitettavasti Pekka Koistinen ei ole paikalla.");
    let card = raija.operator().unwrap().card(found.hit.id).unwrap().unwrap();
    assert_eq!(card.company.instruction, "Tiedotusvälineet aina viestintään.");
    raija.undo(saved.done.unwrap().operation).unwrap();
    assert_eq!(ask(&mut raija, "koistinen")[0].say, own);
}

#[test]
fn an_empty_folder_begins_with_a_company() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = sit_down(folder.path(), "raija", 1);
    let refused = raija.admin().unwrap().person_form(None, None).unwrap_err();
    assert!(matches!(refused, Failure::NoCompany), "{refused}");
    let mut new = raija.admin().unwrap().company_form(None).unwrap();
    new.draft.name = "Kuusilinna Oy".into();
    let saved = raija.admin().unwrap().save_company(&new.draft, new.seen).unwrap();
    let form = raija.admin().unwrap().person_form(None, None).unwrap();
    assert_eq!(form.draft.company, saved.id);
    assert_eq!(raija.company_lines().unwrap()[0].company.name, "Kuusilinna Oy");
}

#[test]
fn an_operator_without_the_right_gets_no_form() {
    let folder = tempfile::tempdir().unwrap();
    drop(kuusilinna(folder.path()));
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    let refused = seppo.admin().err().unwrap();
    assert!(matches!(refused, Failure::RightNotHeld { .. }), "{refused}");
}
