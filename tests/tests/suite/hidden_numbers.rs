//! Numbers that are not for callers stay hidden until somebody has them shown, and that is remembered.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use uuid::Uuid;
use vaihde_domain::RoleId;
use vaihde_domain::number::NumberKind;
use vaihde_domain::person_form::{AfterwardsDraft, NumberDraft, OwnContactDraft};
use vaihde_domain::reveal::{Reveal, Whose};
use vaihde_switchboard::{CardNumber, EntryId, StaffImport, Switchboard};

use crate::seats::{ask, away, day, kuusilinna, sit_down};

const MOBILE: &str = "048 555 0142";

/// Kuusilinna, where Pekka has a mobile number that is not for callers.
fn with_a_mobile(folder: &Path) -> (Switchboard, EntryId) {
    let mut raija = kuusilinna(folder);
    let pekka = ask(&mut raija, "koistinen")[0].hit.id;
    let EntryId::Person(person) = pekka else { panic!("a person") };
    let mut form = raija.admin().unwrap().person_form(Some(person), None).unwrap();
    form.draft.numbers.push(NumberDraft {
        written: MOBILE.into(),
        kind: NumberKind::Mobile,
        may_be_given: false,
    });
    raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    (raija, pekka)
}

fn numbers(switchboard: &mut Switchboard, id: EntryId) -> Vec<CardNumber> {
    switchboard.operator().unwrap().card(id).unwrap().unwrap().numbers
}

fn reveal(switchboard: &mut Switchboard, id: EntryId, place: usize) -> Option<String> {
    switchboard.operator().unwrap().reveal(id, place).unwrap().map(|number| number.written)
}

fn recorded(switchboard: &mut Switchboard) -> Vec<Reveal> {
    let reveals = switchboard.operator().unwrap().reveals(10).unwrap();
    reveals.into_iter().map(|(reveal, _)| reveal).collect()
}

#[test]
fn a_hidden_number_is_shown_by_its_place_and_each_time_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, pekka) = with_a_mobile(folder.path());
    let EntryId::Person(person) = pekka else { panic!("a person") };
    let [extension, mobile] = numbers(&mut raija, pekka).try_into().unwrap();
    assert_eq!(extension.written.as_deref(), Some("2201"));
    assert_eq!((mobile.kind, mobile.written), (NumberKind::Mobile, None));
    assert_eq!(recorded(&mut raija), [], "looking at the card shows nothing");

    let shown = Reveal { by: raija.user().id, whose: Whose::Person(person) };
    assert_eq!(reveal(&mut raija, pekka, 1).as_deref(), Some(MOBILE));
    assert_eq!(recorded(&mut raija), [shown]);
    assert_eq!(reveal(&mut raija, pekka, 1).as_deref(), Some(MOBILE));
    assert_eq!(recorded(&mut raija), [shown, shown]);
}

#[test]
fn what_is_not_hidden_or_not_there_is_not_shown_and_not_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, pekka) = with_a_mobile(folder.path());
    assert_eq!(reveal(&mut raija, pekka, 0), None, "the extension is for everybody");
    assert_eq!(reveal(&mut raija, pekka, 2), None);
    let EntryId::Person(person) = pekka else { panic!("a person") };
    let mut form = raija.admin().unwrap().person_form(Some(person), None).unwrap();
    form.draft.employed.to = Some(day(7));
    raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    assert_eq!(numbers(&mut raija, pekka), []);
    assert_eq!(reveal(&mut raija, pekka, 1), None, "a leaver's numbers are nobody's to see");
    assert_eq!(recorded(&mut raija), []);
}

#[test]
fn the_number_to_connect_to_is_not_hidden_as_it_must_be_dialled() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, pekka) = with_a_mobile(folder.path());
    let EntryId::Person(person) = pekka else { panic!("a person") };
    let mut form = raija.admin().unwrap().person_form(Some(person), None).unwrap();
    form.draft.numbers.remove(0);
    raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    assert_eq!(numbers(&mut raija, pekka)[0].written.as_deref(), Some(MOBILE));
    raija.hr().unwrap().mark_away(&away("Pekka Koistinen", &["Liisa Saarinen"])).unwrap();
    assert_eq!(numbers(&mut raija, pekka)[0].written, None, "now Liisa is connected to");
}

#[test]
fn whoever_has_a_number_shown_does_not_wait_for_an_import() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, pekka) = with_a_mobile(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    let file = folder.path().join("more.csv");
    fs::write(&file, "Etunimi;Sukunimi\nMaija;Poppanen\n").unwrap();
    let import = StaffImport { file, company: Some("Kuusilinna Oy".into()), ..StaffImport::default() };
    let planned = raija.admin().unwrap().plan_staff_import(&import).unwrap();
    let mut asked = 0;
    let mut meanwhile = |_| {
        asked += 1;
        assert_eq!(reveal(&mut seppo, pekka, 1).as_deref(), Some(MOBILE));
        assert_eq!(recorded(&mut seppo), [], "the import is writing");
        ControlFlow::Continue(())
    };
    raija.admin().unwrap().import_staff(&planned, &mut meanwhile).unwrap();
    assert!(asked > 0);
    for _ in 0..2 {
        seppo.write_what_waited().unwrap();
        assert_eq!(recorded(&mut seppo).len(), asked, "each once");
    }
    assert_eq!(recorded(&mut raija)[0].by, seppo.user().id);
}

#[test]
fn a_piece_of_a_hidden_number_finds_its_owner_and_does_not_show_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, pekka) = with_a_mobile(folder.path());
    let found = ask(&mut raija, "0142").remove(0);
    assert_eq!((found.hit.id, found.hit.matched.as_slice()), (pekka, [].as_slice()));
    let found = ask(&mut raija, "0485550142").remove(0);
    assert_eq!(found.hit.matched[0].text, MOBILE, "whoever types all of it knows it");
    let found = ask(&mut raija, "221").remove(0);
    assert_eq!(found.hit.matched[0].text, "2214", "an extension is for everybody");
}

#[test]
fn a_leavers_own_contact_details_are_shown_while_the_consent_holds_and_each_time_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, pekka) = with_a_mobile(folder.path());
    let EntryId::Person(person) = pekka else { panic!("a person") };
    let mut form = raija.admin().unwrap().person_form(Some(person), None).unwrap();
    form.draft.employed.to = Some(day(1));
    form.draft.afterwards = Some(AfterwardsDraft {
        contact: Some(OwnContactDraft {
            details: "pekka@koistinen.example".into(),
            consented_on: Some(day(2)),
            scope: "vanhoille asiakkaille".into(),
            until: Some(day(31)),
        }),
        ..AfterwardsDraft::default()
    });
    raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    let mut told = |at| {
        raija.set_moment(at, None).unwrap();
        raija.operator().unwrap().card(pekka).unwrap().unwrap().own_contact
    };
    let noon = |at: u32| day(at).and_hms_opt(12, 0, 0).unwrap();
    let over = day(31).succ_opt().unwrap().and_hms_opt(0, 0, 0).unwrap();
    let consent = told(noon(8)).unwrap();
    assert_eq!((consent.scope.as_str(), consent.until), ("vanhoille asiakkaille", day(31)));
    assert!(told(day(31).and_hms_opt(23, 59, 0).unwrap()).is_some());
    assert_eq!(told(over), None);
    assert_eq!(recorded(&mut raija), [], "a card carries no details");

    let mut shown = |at| {
        raija.set_moment(at, None).unwrap();
        let contact = raija.operator().unwrap().reveal_contact(pekka).unwrap();
        (contact.map(|contact| contact.details), recorded(&mut raija).len())
    };
    assert_eq!(shown(over), (None, 0), "what is not shown is not recorded");
    assert_eq!(shown(noon(8)), (Some("pekka@koistinen.example".into()), 1));
    let referral = recorded(&mut raija)[0].whose;
    assert!(matches!(referral, Whose::Referral(_)));
    assert_eq!(raija.operator().unwrap().reveal_contact(EntryId::Role(RoleId(Uuid::nil()))).unwrap(), None);

    let found = format!("{:?}", ask(&mut raija, "koistinen"));
    assert!(!found.contains("pekka@koistinen.example"), "in no list and no sentence: {found}");

    let seen = raija.admin().unwrap().erasing(person).unwrap().seen;
    let certificate = raija.admin().unwrap().erase_person(person, seen, &mut |_| {}).unwrap();
    assert_eq!((certificate.removed.reveals, recorded(&mut raija)), (1, Vec::new()), "it goes with them");
}
