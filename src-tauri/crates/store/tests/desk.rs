//! What the desk remembers beside the directory, and Operations that somebody watches.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use std::ops::ControlFlow;

use chrono::TimeDelta;
use common::Desk;
use uuid::Uuid;
use vaihde_domain::connection::{Connection, ConnectionWay};
use vaihde_domain::history::Act;
use vaihde_domain::person::Person;
use vaihde_domain::reach::Who;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::user::{Rights, User};
use vaihde_domain::{CompanyId, OperationId, PersonId, UserId};
use vaihde_store::{Progress, StoreFault};

fn seppo(desk: &mut Desk) -> UserId {
    let user = User { id: UserId(Uuid::from_u128(2)), account: "seppo".into(), rights: Rights::default() };
    desk.store.write_user(&user, desk.at).unwrap();
    user.id
}

#[test]
fn everybody_keeps_their_own_settings_and_the_last_one_holds() {
    let mut desk = Desk::new();
    let (raija, seppo) = (desk.user.id, seppo(&mut desk));
    desk.store.write_setting(raija, "window", "dark").unwrap();
    desk.store.write_setting(seppo, "window", "light").unwrap();
    desk.store.write_setting(raija, "window", "darker").unwrap();
    assert_eq!(desk.store.settings(raija).unwrap()["window"], "darker");
    assert_eq!(desk.store.settings(seppo).unwrap()["window"], "light");
    assert_eq!(desk.store.history(10).unwrap(), [], "settings are not part of the history");
}

fn call(company: CompanyId, asked: PersonId, answered: Option<PersonId>) -> Connection {
    let way = match answered {
        None => ConnectionWay::Nobody,
        Some(answered) if answered == asked => ConnectionWay::Direct,
        Some(_) => ConnectionWay::Cover,
    };
    Connection { asked: Who::Person(asked), answered: answered.map(Who::Person), company, way }
}

#[test]
fn a_call_is_counted_and_no_undo_takes_that_back() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let liisa = desk.person(company, "Liisa", "Saarinen");
    let anna = Person::named(PersonId::next(&mut desk), company, "Anna", "Virtanen");
    let added = desk.carry_out(Act::EditDirectory, &[Edit::Add(Record::Person(anna.clone()))]);
    let (anna, morning) = (anna.id, desk.at);
    for (answered, at) in [
        (Some(anna), morning),
        (Some(liisa), morning),
        (Some(liisa), morning + TimeDelta::minutes(59)),
        (Some(liisa), morning + TimeDelta::minutes(61)),
        (None, morning),
    ] {
        desk.count(&call(company, anna, answered), None, at);
    }
    desk.undo(added.operation);
    let counts = desk.store.connections_by_way().unwrap();
    assert_eq!((counts["direct"], counts["cover"], counts["nobody"]), (1, 3, 1));
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn an_operation_that_is_watched_tells_how_far_it_is() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let edits = many(&mut desk, company, 250);
    let header = desk.header(Act::ImportStaff);
    let mut told: Vec<Progress> = Vec::new();
    let mut hear = |progress| {
        told.push(progress);
        ControlFlow::Continue(())
    };
    desk.store.carry_out_heard(header, &edits, None, &mut hear).unwrap();
    assert_eq!(told.first(), Some(&Progress { done: 0, total: 250 }));
    assert!(told.len() > 50 && told.len() <= 100, "often enough to be seen, no more: {}", told.len());
    assert!(told.windows(2).all(|two| two[0].done < two[1].done));
}

#[test]
fn an_operation_that_is_stopped_leaves_nothing_behind() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let before = (desk.store.directory().unwrap(), desk.store.history(10).unwrap());
    let edits = many(&mut desk, company, 250);
    let header = desk.header(Act::ImportStaff);
    let mut stop_half_way = |progress: Progress| {
        if progress.done > 100 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let stopped = desk.store.carry_out_heard(header, &edits, None, &mut stop_half_way);
    assert!(matches!(stopped, Err(StoreFault::Stopped)), "{stopped:?}");
    assert_eq!((desk.store.directory().unwrap(), desk.store.history(10).unwrap()), before);
}

fn many(desk: &mut Desk, company: CompanyId, count: usize) -> Vec<Edit> {
    let person =
        |_| Edit::Add(Record::Person(Person::named(PersonId::next(desk), company, "Anna", "Virtanen")));
    (0..count).map(person).collect()
}

#[test]
fn the_last_change_of_a_user_is_their_newest_that_has_not_been_taken_back() {
    let mut desk = Desk::new();
    assert_eq!(desk.store.last_change_of(desk.user.id).unwrap(), None);
    let company = desk.company("Kuusilinna Oy");
    let anna = desk.person(company, "Anna", "Virtanen");
    let person = desk.person_record(anna);
    let first = desk.retitle(&person, "myyjä").operation;
    let second = desk.retitle(&person, "myyntipäällikkö").operation;
    let last = |desk: &Desk| desk.store.last_change_of(desk.user.id).unwrap().map(|past| past.id);
    assert_eq!(last(&desk), Some(second));
    desk.undo(second);
    assert_eq!(last(&desk), Some(first), "neither the undo nor what it took back");

    // What another user did is theirs to take back.
    let (own, seppo) = (desk.user.id, seppo(&mut desk));
    desk.user.id = seppo;
    let third = desk.retitle(&person, "johtaja").operation;
    assert_eq!(last(&desk), Some(third));
    desk.user.id = own;
    assert_eq!(last(&desk), Some::<OperationId>(first));
}

#[test]
fn what_is_done_by_itself_or_for_ever_is_no_last_change() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let person = desk.person(company, "Anna", "Virtanen");
    let person = desk.person_record(person);
    let done = desk.retitle(&person, "myyjä").operation;
    for act in [Act::TakeEffect, Act::ForgetAbsences, Act::ErasePerson] {
        desk.carry_out(
            act,
            &[Edit::Alter(Record::Person(Person { title: act.code().into(), ..person.clone() }))],
        );
        let last = desk.store.last_change_of(desk.user.id).unwrap().map(|past| past.id);
        assert_eq!(last, Some(done), "{act:?}");
    }
}

#[test]
fn there_is_as_much_as_there_is() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    desk.person(company, "Anna", "Virtanen");
    let totals = desk.store.totals().unwrap();
    assert_eq!((totals.companies, totals.people), (1, 1));
}
