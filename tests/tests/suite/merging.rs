//! Two records of one person, and of one role, become one: at the desk, in the history, and back again.

use std::collections::BTreeSet;

use vaihde_domain::PersonId;
use vaihde_domain::merge::{Choices, MergeField, Pair, Side};
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record};
use vaihde_store::{DataFolder, Mark, Store, Subject};
use vaihde_switchboard::{Clock, EntryId, Failure, StoreFault, Switchboard, UndoOutcome};

use crate::remembered::{Wall, connect, namesakes};
use crate::seats::{ask, away};

fn person(switchboard: &mut Switchboard, name: &str) -> PersonId {
    let found = ask(switchboard, name).into_iter().find(|found| found.name == name).unwrap();
    let EntryId::Person(id) = found.hit.id else { panic!("{name} is a person") };
    id
}

fn names(switchboard: &mut Switchboard, text: &str) -> Vec<String> {
    ask(switchboard, text).into_iter().map(|found| found.name).collect()
}

fn as_is(switchboard: &mut Switchboard, id: PersonId) -> Person {
    let form = switchboard.admin().unwrap().person_form(Some(id), None).unwrap();
    Person { name: form.draft.name.clone(), ..Person::named(id, form.draft.company, "", "") }
}

#[test]
fn two_records_of_one_person_become_one_and_two_again_and_no_call_is_uncounted() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let (pekka, paavo) = (person(&mut raija, "Pekka Koistinen"), person(&mut raija, "Paavo Koistinen"));
    connect(&mut raija, "paavo", "Paavo Koistinen");
    connect(&mut raija, "koistinen", "Pekka Koistinen");
    raija.hr().unwrap().mark_away(&away("Paavo Koistinen", &["Liisa Aho", "Pekka Koistinen"])).unwrap();

    let pair = Pair::People { keep: pekka, gone: paavo };
    let merging = raija.admin().unwrap().merging(pair, &Choices::new()).unwrap();
    assert_eq!(merging.keep[0], "Pekka Koistinen");
    assert_eq!(merging.differences.iter().map(|one| one.field).collect::<Vec<_>>(), [MergeField::Name]);
    assert_eq!(merging.moved.absences, 1);
    let done = raija.admin().unwrap().merge(pair, &Choices::new(), merging.seen).unwrap();

    assert_eq!(names(&mut raija, "koistinen"), ["Pekka Koistinen"]);
    assert_eq!(names(&mut raija, "paavo")[0], "Pekka Koistinen", "callers go on asking for Paavo");
    let found = ask(&mut raija, "2202").remove(0);
    assert_eq!((found.name.as_str(), found.answer.unwrap().name.as_str()), ("Pekka Koistinen", "Liisa Aho"));
    let store = Store::open(DataFolder::at(place.path()).unwrap(), wall.now()).unwrap().store;
    assert_eq!(store.merged_into(pekka).unwrap(), [paavo]);
    let callers = || store.asked_for(Subject::Person(pekka)).unwrap().callers(wall.now()).round();
    assert!((callers() - 2.0).abs() < 1e-9);
    let chosen = store.choices_since(Mark::default(), raija.user().id, wall.now()).unwrap().0;
    let chosen: BTreeSet<Subject> = chosen.into_iter().map(|(_, chosen)| chosen).collect();
    assert_eq!(chosen, BTreeSet::from([Subject::Person(pekka)]));

    assert!(matches!(raija.undo(done.operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(names(&mut raija, "koistinen").len(), 2);
    assert_eq!(as_is(&mut raija, pekka).name.aliases, Vec::<String>::new());
    assert_eq!(store.merged_into(pekka).unwrap(), [], "what was taken back is no part of the history");
    assert!((callers() - 2.0).abs() < 1e-9, "nothing is uncounted");
    let (report, differences) = raija.admin().unwrap().check().unwrap();
    assert_eq!((report.findings.len(), differences), (0, 0));
}

#[test]
fn taking_the_taking_back_back_makes_them_one_again() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let (pekka, paavo) = (person(&mut raija, "Pekka Koistinen"), person(&mut raija, "Paavo Koistinen"));
    let liisa = person(&mut raija, "Liisa Aho");
    let merge = |raija: &mut Switchboard, keep, gone| {
        let (pair, choices) = (Pair::People { keep, gone }, Choices::from([(MergeField::Name, Side::Keep)]));
        let seen = raija.admin().unwrap().merging(pair, &choices).unwrap().seen;
        raija.admin().unwrap().merge(pair, &choices, seen).unwrap().operation
    };
    let first = merge(&mut raija, pekka, paavo);
    let UndoOutcome::Done(undo) = raija.undo(first).unwrap() else { panic!("nothing is in the way") };
    assert!(matches!(raija.undo(undo.operation).unwrap(), UndoOutcome::Done(_)));
    merge(&mut raija, liisa, pekka);
    let store = Store::open(DataFolder::at(place.path()).unwrap(), wall.now()).unwrap().store;
    assert_eq!(store.merged_into(pekka).unwrap(), [paavo]);
    let parts: BTreeSet<PersonId> = store.merged_into(liisa).unwrap().into_iter().collect();
    assert_eq!(parts, BTreeSet::from([pekka, paavo]), "what was a part of a part is one too");
}

#[test]
fn whoever_changed_one_of_the_two_meanwhile_is_not_written_over() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let (pekka, paavo) = (person(&mut raija, "Pekka Koistinen"), person(&mut raija, "Paavo Koistinen"));
    let pair = Pair::People { keep: pekka, gone: paavo };
    let seen = raija.admin().unwrap().merging(pair, &Choices::new()).unwrap().seen;
    raija.hr().unwrap().mark_away(&away("Liisa Aho", &["Paavo Koistinen"])).unwrap();
    let mut form = raija.admin().unwrap().person_form(Some(paavo), None).unwrap();
    form.draft.title = "huoltomies".into();
    raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    let refused = raija.admin().unwrap().merge(pair, &Choices::new(), seen);
    assert!(matches!(refused, Err(Failure::Store(StoreFault::ChangedMeanwhile))));
    assert_eq!(names(&mut raija, "koistinen").len(), 2);

    let seen = raija.admin().unwrap().merging(pair, &Choices::new()).unwrap().seen;
    raija.hr().unwrap().mark_away(&away("Lassi Ahola", &["Paavo Koistinen"])).unwrap();
    raija.admin().unwrap().merge(pair, &Choices::new(), seen).unwrap();
    let covers = raija.admin().unwrap().export_staff().unwrap();
    assert!(!String::from_utf8_lossy(&covers).contains("Paavo;Koistinen"));
    assert_eq!(ask(&mut raija, "ahola").remove(0).answer.unwrap().name, "Pekka Koistinen");
}

#[test]
fn departments_become_one_with_their_people() {
    let told = vaihde_tests::company("Kuusilinna")
        .department("Huolto")
        .person("Koistinen Pekka")
        .department("Huolto ja kunnossapito")
        .person("Laine Matti")
        .build();
    let place = tempfile::tempdir().unwrap();
    let mut raija = crate::seats::sit_down(place.path(), "raija", 1);
    raija.admin().unwrap().edit(&told.clone().into_edits()).unwrap();
    ask(&mut raija, "laine");
    let (keep, gone) = (told.departments[0].id, told.departments[1].id);
    let pair = Pair::Departments { keep, gone };
    let seen = raija.admin().unwrap().merging(pair, &Choices::new()).unwrap().seen;
    raija.admin().unwrap().merge(pair, &Choices::new(), seen).unwrap();
    assert_eq!(names(&mut raija, "huolto").len(), 2);
    assert!(names(&mut raija, "kunnossapito").is_empty());
    let same = Pair::Departments { keep, gone: keep };
    assert!(matches!(raija.admin().unwrap().merging(same, &Choices::new()), Err(Failure::CannotMerge(_))));
    // An edit by hand finds nothing of the one that is gone.
    let department = Record::Department(told.departments[1].clone());
    assert!(raija.admin().unwrap().edit(&[Edit::Alter(department)]).is_err());
}
