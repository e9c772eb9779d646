//! What the search makes of what calls left behind: of people who fit alike, whom this operator chose last for the same
//! text comes first, then who is asked for more.

use vaihde_switchboard::Switchboard;

use crate::remembered::{Wall, connect, namesakes, seat};
use crate::seats::{ask, away};

fn first(switchboard: &mut Switchboard, typed: &str) -> String {
    ask(switchboard, typed).remove(0).name
}

/// The two namesakes, the one who comes first where nothing is remembered before the other.
fn in_their_order(switchboard: &mut Switchboard) -> (String, String) {
    let mut names = ask(switchboard, "koistinen").into_iter().map(|found| found.name);
    (names.next().unwrap(), names.next().unwrap())
}

#[test]
fn whom_the_operator_chose_yesterday_is_first_today_for_them_and_nobody_else() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let (usual, other) = in_their_order(&mut raija);
    let mut seppo = seat(place.path(), "seppo", 2, &wall);
    for _ in 0..4 {
        // Everybody asks for the usual one, who is typed otherwise.
        connect(&mut seppo, usual.split(' ').next().unwrap(), &usual);
    }
    connect(&mut raija, "koistinen", &other);
    assert_eq!(first(&mut raija, "koistinen"), other, "at once");

    drop((raija, seppo));
    wall.days_pass(1);
    let mut raija = seat(place.path(), "raija", 3, &wall);
    let mut seppo = seat(place.path(), "seppo", 4, &wall);
    assert_eq!(first(&mut raija, "koistinen"), other);
    assert_eq!(first(&mut raija, "Koistinen @kuus"), other, "narrowing is no part of the text");
    assert_eq!(first(&mut raija, "koistine"), usual, "another text");
    assert_eq!(first(&mut seppo, "koistinen"), usual);
    let raijas = raija.user().id;
    seppo.sit_down(raijas).unwrap();
    assert_eq!(first(&mut seppo, "koistinen"), other, "the memory comes with who sits down");
}

#[test]
fn what_is_typed_is_above_what_was_chosen() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    for _ in 0..20 {
        connect(&mut raija, "aho", "Lassi Ahola");
    }
    assert_eq!(
        first(&mut raija, "aho"),
        "Liisa Aho",
        "a name that is there in full is never below a longer one"
    );
}

#[test]
fn of_two_namesakes_the_one_who_is_asked_for_comes_first_and_no_undo_changes_that() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let (usual, other) = in_their_order(&mut raija);
    let mut seppo = seat(place.path(), "seppo", 2, &wall);
    assert_eq!(first(&mut seppo, "koistinen"), usual);
    connect(&mut raija, "koistinen", &other);
    assert_eq!(first(&mut seppo, "koistinen"), other, "the other desk hears of it with the next key");
    for _ in 0..3 {
        connect(&mut seppo, usual.split(' ').next().unwrap(), &usual);
    }
    assert_eq!(first(&mut seppo, "koistinen"), usual, "now that one is asked for more");

    let marked = raija.hr().unwrap().mark_away(&away(&usual, &[])).unwrap();
    raija.hr().unwrap().undo(marked.done.operation).unwrap();
    assert_eq!(first(&mut seppo, "koistinen"), usual);
}

#[test]
fn who_was_asked_for_in_spring_is_below_who_is_asked_for_now_at_a_desk_that_never_closes() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let (usual, other) = in_their_order(&mut raija);
    let mut seppo = seat(place.path(), "seppo", 2, &wall);
    for _ in 0..4 {
        connect(&mut raija, usual.split(' ').next().unwrap(), &usual);
    }
    wall.days_pass(90);
    assert_eq!(first(&mut seppo, "koistinen"), usual);
    connect(&mut raija, other.split(' ').next().unwrap(), &other);
    assert_eq!(first(&mut seppo, "koistinen"), other);
}

#[test]
fn somebody_whose_record_changes_is_asked_for_as_before() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let (_, other) = in_their_order(&mut raija);
    connect(&mut raija, other.split(' ').next().unwrap(), &other);
    assert_eq!(first(&mut raija, "koistinen"), other);
    let vaihde_switchboard::EntryId::Person(id) = ask(&mut raija, "koistinen")[0].hit.id else {
        panic!("a person")
    };
    let mut form = raija.admin().unwrap().person_form(Some(id), None).unwrap();
    form.draft.title = "talonmies".into();
    raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    assert_eq!(first(&mut raija, "koistinen"), other);
}

#[test]
fn after_90_days_a_choice_is_forgotten_at_a_desk_that_never_closes() {
    let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(place.path(), &wall);
    let (usual, other) = in_their_order(&mut raija);
    connect(&mut raija, "koistinen", &other);
    wall.days_pass(90);
    for _ in 0..4 {
        connect(&mut raija, usual.split(' ').next().unwrap(), &usual);
    }
    assert_eq!(first(&mut raija, "koistinen"), other, "to the day");
    wall.days_pass(1);
    assert_eq!(first(&mut raija, "koistinen"), usual);
}
