//! Whoever holds a leading role is told of, by whichever door another comes in: the role's own form, merging, erasing.

use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;
use uuid::Uuid;
use vaihde_domain::directory::Directory;
use vaihde_domain::form::HoursDraft;
use vaihde_domain::hours::Week;
use vaihde_domain::id::Ids;
use vaihde_domain::merge::{Choices, MergeField, Pair, Side};
use vaihde_domain::person_form::RoleDraft;
use vaihde_domain::record::RecordId;
use vaihde_domain::role_form::HolderDraft;
use vaihde_domain::{PersonId, RoleId};
use vaihde_store::{DataFolder, Store};
use vaihde_switchboard::{Clock, Failure, Mended, Opening, StoreFault, Switchboard, Told, UndoOutcome};
use vaihde_tests::{Story, builder, company};

use crate::remembered::Wall;
use crate::seats::{Wednesday, sit_down};

/// Pekka leads Kuusilinna; he is there twice, as is the role.
fn kuusilinna() -> Story {
    company("Kuusilinna Oy")
        .department("Huolto")
        .person("Koistinen Pekka")
        .extension("2201")
        .person("Koistinen P")
        .extension("2202")
        .person("Hakkarainen Aino")
        .role("Toimitusjohtaja")
        .held_by("Koistinen Pekka")
}

/// Raija's desk, and whom and what the story tells of.
fn opened(folder: &Path, story: Story) -> (Switchboard, Directory) {
    let mut told = story.build();
    for role in &mut told.roles {
        role.leading = role.name.starts_with("Toimitusjohtaja");
    }
    let mut raija = sit_down(folder, "raija", 1);
    raija.admin().unwrap().edit(&told.clone().into_edits()).unwrap();
    (raija, told)
}

fn told(desk: &mut Switchboard) -> Vec<Told> {
    let company = desk.company("Kuusilinna Oy").unwrap().id;
    let lines = desk.operator().unwrap().news(Some(company)).unwrap().lines;
    lines.into_iter().map(|line| line.told).collect()
}

fn leads(role: &str, person: Option<&str>, before: Option<&str>) -> Told {
    let name = |name: &str| name.to_owned();
    Told::Holder { role: role.into(), person: person.map(name), before: before.map(name) }
}

fn hand_over(desk: &mut Switchboard, role: RoleId, to: PersonId) {
    let mut form = desk.admin().unwrap().role_form(Some(role), None).unwrap();
    form.draft.holders = vec![HolderDraft { person: to, from: None, to: None, instead: false }];
    desk.admin().unwrap().save_role(&form.draft, form.seen).unwrap();
}

#[test]
fn another_holder_in_the_roles_own_form_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, story) = opened(folder.path(), kuusilinna());
    hand_over(&mut raija, story.roles[0].id, builder::person(&story, "Hakkarainen Aino").id);
    let expected = leads("Toimitusjohtaja", Some("Aino Hakkarainen"), Some("Pekka Koistinen"));
    assert_eq!(told(&mut raija), [expected]);
}

#[test]
fn whoever_begins_instead_of_another_is_told_and_asked_from_that_day_and_undo_brings_the_other_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, story) = opened(folder.path(), kuusilinna());
    let company = raija.company("Kuusilinna Oy").unwrap().id;
    let mut form = raija.admin().unwrap().person_form(None, Some(company)).unwrap();
    let role = form.roles[0].clone();
    let held: Vec<_> = role.holders.iter().map(|held| held.name.as_str()).collect();
    assert_eq!((role.leading, held), (true, vec!["Pekka Koistinen"]));
    form.draft.name.given = "Saara".into();
    form.draft.name.family = "Uusitalo".into();
    let monday = NaiveDate::from_ymd_opt(2026, 7, 13);
    form.draft.roles =
        vec![RoleDraft { role: role.role.name, from: monday, to: None, leading: true, instead: true }];
    let saved = raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    let expected = leads("Toimitusjohtaja", Some("Saara Uusitalo"), Some("Pekka Koistinen"));
    assert!(told(&mut raija).contains(&expected), "{:?}", told(&mut raija));
    let last_days = |desk: &mut Switchboard| {
        let form = desk.admin().unwrap().role_form(Some(story.roles[0].id), None).unwrap();
        form.draft.holders.iter().map(|held| held.to).collect::<Vec<_>>()
    };
    assert_eq!(last_days(&mut raija), [NaiveDate::from_ymd_opt(2026, 7, 12), None]);
    assert!(matches!(raija.undo(saved.done.unwrap().operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(last_days(&mut raija), [None]);
}

#[test]
fn whoever_comes_into_a_vacant_role_by_one_key_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let vacant = company("Kuusilinna Oy").person("Hakkarainen Aino").role("Toimitusjohtaja");
    let (mut raija, story) = opened(folder.path(), vacant);
    let (role, aino) = (story.roles[0].id, builder::person(&story, "Hakkarainen Aino").id);
    assert!(matches!(raija.admin().unwrap().add_holder(role, aino).unwrap(), Mended::Done(_)));
    assert_eq!(told(&mut raija), [leads("Toimitusjohtaja", Some("Aino Hakkarainen"), None)]);
    assert!(matches!(raija.admin().unwrap().add_holder(role, aino).unwrap(), Mended::NotSo));
}

#[test]
fn other_hours_in_the_departments_form_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, story) = opened(folder.path(), kuusilinna());
    let mut form = raija.admin().unwrap().department_form(Some(story.departments[0].id), None).unwrap();
    form.draft.hours = HoursDraft { week: Some(Week::default()), ..HoursDraft::default() };
    raija.admin().unwrap().save_department(&form.draft, form.seen).unwrap();
    assert_eq!(told(&mut raija), [Told::Hours(Some("Huolto".into()))]);
}

fn merge(desk: &mut Switchboard, pair: Pair, choices: &Choices) {
    let seen = desk.admin().unwrap().merging(pair, choices).unwrap().seen;
    desk.admin().unwrap().merge(pair, choices, seen).unwrap();
}

#[test]
fn who_was_there_twice_is_no_news_and_neither_is_their_role() {
    let folder = tempfile::tempdir().unwrap();
    let story = kuusilinna().role("Toimitusjohtaja, Kuusilinna").held_by("Koistinen P");
    let (mut raija, story) = opened(folder.path(), story);
    let [keep, gone] = ["Koistinen P", "Koistinen Pekka"].map(|name| builder::person(&story, name).id);
    merge(&mut raija, Pair::People { keep, gone }, &Choices::from([(MergeField::Name, Side::Gone)]));
    assert_eq!(told(&mut raija), []);
    let (keep, gone) = (story.roles[0].id, story.roles[1].id);
    merge(&mut raija, Pair::Roles { keep, gone }, &Choices::new());
    assert_eq!(told(&mut raija), []);
}

#[test]
fn whoever_holds_it_no_more_because_two_became_one_is_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let story = company("Kuusilinna Oy")
        .person("Koistinen P")
        .left("30.6.")
        .person("Koistinen Pekka")
        .role("Toimitusjohtaja")
        .held_by("Koistinen Pekka");
    let (mut raija, story) = opened(folder.path(), story);
    let [keep, gone] = ["Koistinen P", "Koistinen Pekka"].map(|name| builder::person(&story, name).id);
    merge(&mut raija, Pair::People { keep, gone }, &Choices::from([(MergeField::Name, Side::Gone)]));
    let expected = leads("Toimitusjohtaja", None, Some("Pekka Koistinen"));
    assert!(told(&mut raija).contains(&expected), "{:?}", told(&mut raija));
}

#[test]
fn what_was_told_of_one_of_two_is_told_of_the_one_they_became() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, story) = opened(folder.path(), kuusilinna());
    let [keep, gone] = ["Koistinen Pekka", "Koistinen P"].map(|name| builder::person(&story, name).id);
    hand_over(&mut raija, story.roles[0].id, gone);
    assert_eq!(told(&mut raija), [leads("Toimitusjohtaja", Some("P Koistinen"), Some("Pekka Koistinen"))]);
    merge(&mut raija, Pair::People { keep, gone }, &Choices::new());
    let (report, _) = raija.admin().unwrap().check().unwrap();
    assert_eq!(report.findings.len(), 0);
    assert!(
        told(&mut raija)
            .iter()
            .all(|told| matches!(told, Told::Holder { person: Some(name), .. } if name == "Pekka Koistinen"))
    );
}

#[test]
fn whoever_is_erased_leaves_a_role_that_nobody_holds_and_no_name() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, story) = opened(folder.path(), kuusilinna());
    let pekka = builder::person(&story, "Koistinen Pekka").id;
    let seen = raija.admin().unwrap().erasing(pekka).unwrap().seen;
    raija.admin().unwrap().erase_person(pekka, seen, &mut |_| {}).unwrap();
    assert_eq!(told(&mut raija), [leads("Toimitusjohtaja", None, None)]);
    hand_over(&mut raija, story.roles[0].id, builder::person(&story, "Hakkarainen Aino").id);
    assert_eq!(told(&mut raija), [leads("Toimitusjohtaja", Some("Aino Hakkarainen"), None)]);
}

#[test]
fn whoever_goes_on_holding_it_beside_somebody_erased_is_no_news() {
    let folder = tempfile::tempdir().unwrap();
    let both = kuusilinna().held_by("Hakkarainen Aino");
    let both = both.role("Palkat").held_by("Hakkarainen Aino").held_by("Koistinen Pekka");
    let (mut raija, story) = opened(folder.path(), both);
    let pekka = builder::person(&story, "Koistinen Pekka").id;
    let seen = raija.admin().unwrap().erasing(pekka).unwrap().seen;
    raija.admin().unwrap().erase_person(pekka, seen, &mut |_| {}).unwrap();
    assert_eq!(told(&mut raija), []);
}

/// Ids of a process, before the next of which another process does something.
#[derive(Clone, Default)]
struct Meanwhile(Arc<Mutex<(u128, Option<Deed>)>>);

type Deed = Box<dyn FnOnce() + Send>;

impl Ids for Meanwhile {
    fn next(&mut self) -> Uuid {
        let mut held = self.0.lock().unwrap();
        if let Some(other) = held.1.take() {
            other();
        }
        held.0 += 1;
        Uuid::from_u128((7 << 64) + held.0)
    }
}

#[test]
fn a_remedy_writes_over_nothing_that_another_process_writes_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let (raija, story) = opened(folder.path(), kuusilinna());
    drop(raija);
    let meanwhile = Meanwhile::default();
    let opening = Opening {
        clock: Box::new(Wall::default()),
        ids: Box::new(meanwhile.clone()),
        account: "raija".into(),
    };
    let mut raija = Switchboard::open(folder.path(), opening).unwrap().switchboard;
    let (pekka, place) = (builder::person(&story, "Koistinen Pekka").id, folder.path().to_owned());
    let other = move || {
        let mut seppo = sit_down(&place, "raija", 9);
        let mut form = seppo.admin().unwrap().person_form(Some(pekka), None).unwrap();
        form.draft.title = "Toimitusjohtaja".into();
        seppo.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    };
    meanwhile.0.lock().unwrap().1 = Some(Box::new(other));
    let refused = raija.admin().unwrap().remove_number(RecordId::Person(pekka), "2201");
    assert!(matches!(refused, Err(Failure::Store(StoreFault::ChangedMeanwhile))), "{refused:?}");
    let again = raija.admin().unwrap().remove_number(RecordId::Person(pekka), "2201").unwrap();
    assert!(matches!(again, Mended::Done(_)), "{again:?}");
    let store = Store::open(DataFolder::at(folder.path()).unwrap(), Wednesday.now()).unwrap().store;
    let pekka = store.person(pekka).unwrap().unwrap();
    assert_eq!((pekka.title.as_str(), pekka.numbers.len()), ("Toimitusjohtaja", 0));
}
