//! After how many months somebody has to confirm again, as each admin chose it, over the real file.

use vaihde_domain::quality::TroubleKind;
use vaihde_domain::record::RecordId;
use vaihde_domain::user::Rights;
use vaihde_switchboard::{QualityAsked, Switchboard};
use vaihde_tests::company;

use crate::remembered::{Wall, namesakes, seat};

fn unconfirmed(desk: &mut Switchboard) -> usize {
    let asked = QualityAsked { company: None, kind: Some(TroubleKind::Unconfirmed), first: 0, count: 100 };
    desk.admin().unwrap().quality(&asked).unwrap().total
}

#[test]
fn an_admin_who_wants_it_confirmed_more_often_is_told_at_once_and_after_a_restart() {
    let (folder, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(folder.path(), &wall);
    wall.days_pass(200);
    assert_eq!((raija.confirm_months().unwrap(), unconfirmed(&mut raija)), (12, 0));

    raija.keep_confirm_months(6).unwrap();
    assert_eq!(unconfirmed(&mut raija), 4);
    drop(raija);
    let mut raija = seat(folder.path(), "raija", 2, &wall);
    assert_eq!((raija.confirm_months().unwrap(), unconfirmed(&mut raija)), (6, 4));
}

#[test]
fn what_one_admin_chose_is_not_another_ones_choice() {
    let (folder, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(folder.path(), &wall);
    let marja = raija.admin().unwrap().add_user("marja", Rights::ALL).unwrap();
    wall.days_pass(200);
    raija.keep_confirm_months(6).unwrap();
    assert_eq!(unconfirmed(&mut raija), 4);
    raija.sit_down(marja.id).unwrap();
    assert_eq!((raija.confirm_months().unwrap(), unconfirmed(&mut raija)), (12, 0));
}

#[test]
fn nobody_can_choose_never_or_always() {
    let (folder, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(folder.path(), &wall);
    raija.keep_confirm_months(0).unwrap();
    assert_eq!(raija.confirm_months().unwrap(), 1);
    raija.keep_confirm_months(1000).unwrap();
    assert_eq!(raija.confirm_months().unwrap(), 60);
    // What another program may have written.
    raija.keep_setting("confirm_months", "0").unwrap();
    assert_eq!(raija.confirm_months().unwrap(), 1);
    raija.keep_setting("confirm_months", "often").unwrap();
    assert_eq!(raija.confirm_months().unwrap(), 12);
}

#[test]
fn the_tables_learn_of_it_even_where_the_list_was_asked_for_first() {
    let (folder, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut quiet = namesakes(folder.path(), &wall);
    let mut back = seat(folder.path(), "raija", 2, &wall);
    wall.days_pass(200);
    let found = quiet.admin().unwrap().look_for_troubles().unwrap().unwrap();
    back.take_in_troubles(found);
    assert_eq!(unconfirmed(&mut back), 0);
    assert!(quiet.admin().unwrap().look_for_troubles().unwrap().is_none());

    back.keep_confirm_months(6).unwrap();
    assert_eq!(unconfirmed(&mut quiet), 4);
    let found = quiet.admin().unwrap().look_for_troubles().unwrap().expect("not handed on yet");
    back.take_in_troubles(found);
    assert_eq!(unconfirmed(&mut back), 4);
    assert!(quiet.admin().unwrap().look_for_troubles().unwrap().is_none());
}

#[test]
fn a_role_that_one_person_holds_alone_is_told_with_them_and_with_its_company() {
    let (folder, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = seat(folder.path(), "raija", 1, &wall);
    let story = company("Kuusilinna Oy")
        .person("Hakkarainen Aino")
        .role("Palkat")
        .held_by("Hakkarainen Aino")
        .build();
    raija.admin().unwrap().edit(&story.clone().into_edits()).unwrap();
    let asked = QualityAsked { company: None, kind: Some(TroubleKind::NoDeputy), first: 0, count: 100 };
    let found = raija.admin().unwrap().quality(&asked).unwrap().findings;
    let [found] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(found.company_id, Some(story.companies[0].id));
    let holder = found.holder.as_ref().unwrap();
    let aino = RecordId::Person(story.people[0].id);
    assert_eq!((holder.record, holder.name.as_str()), (aino, "Aino Hakkarainen"));
    // Whoever confirms the role says nothing of its holder.
    assert!(found.others.is_empty());
}
