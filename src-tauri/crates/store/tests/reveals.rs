//! Who had a hidden number shown is remembered as long as the history is, whatever becomes of the record it is about.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use chrono::{DateTime, Months, TimeDelta, Utc};
use common::Desk;
use vaihde_domain::history::Act;
use vaihde_domain::language::PerLanguage;
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::referral::{Referral, ReferralAbout};
use vaihde_domain::reveal::{Reveal, Whose};
use vaihde_domain::role::Role;
use vaihde_domain::{PersonId, ReferralId, RoleId};
use vaihde_store::{DataFolder, Store, StoreFault};

fn shown(desk: &Desk) -> Vec<(Whose, DateTime<Utc>)> {
    let reveals = desk.store.reveals(10).unwrap();
    assert!(reveals.iter().all(|(reveal, _)| reveal.by == desk.user.id));
    reveals.into_iter().map(|(reveal, at)| (reveal.whose, at)).collect()
}

fn show(desk: &mut Desk, whose: Whose, at: DateTime<Utc>) {
    desk.store.record_reveal(&Reveal { by: desk.user.id, whose }, at).unwrap();
}

#[test]
fn each_look_is_remembered_and_is_no_operation() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = Whose::Person(desk.person(company, "Anna", "Virtanen"));
    let role = Role::named(RoleId::next(&mut desk), company, "Huolto");
    let service = Whose::Role(role.id);
    desk.carry_out(Act::EditDirectory, &[Edit::Add(Record::Role(role))]);
    let (history, at) = (desk.store.history(10).unwrap(), desk.at);
    let later = at + TimeDelta::minutes(1);
    show(&mut desk, anna, at);
    show(&mut desk, anna, at);
    show(&mut desk, service, later);
    assert_eq!(shown(&desk), [(service, later), (anna, at), (anna, at)]);
    assert_eq!(desk.store.history(10).unwrap(), history);
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn contact_details_of_a_referral_are_remembered_too_and_let_go_of_with_the_history() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let person = desk.person(company, "Petri", "Koistinen");
    let referral = Referral {
        id: ReferralId::next(&mut desk),
        company,
        about: ReferralAbout::Leaver(person),
        names: vec!["Petri Koistinen".into()],
        say: PerLanguage::default(),
        forward: None,
        contact: None,
        from: None,
        to: None,
        listing: None,
    };
    let (whose, at) = (Whose::Referral(referral.id), desk.at);
    show(&mut desk, whose, at);
    assert_eq!(shown(&desk), [], "of a referral that is not there nothing is recorded");
    desk.carry_out(Act::WriteReferral, &[Edit::Add(Record::Referral(referral))]);
    show(&mut desk, whose, at);
    assert_eq!(shown(&desk), [(whose, at)]);
    let later = at + Months::new(25);
    let again = Store::open(DataFolder::at(desk.folder.path()).unwrap(), later).unwrap().store;
    assert_eq!(again.reveals(10).unwrap(), []);
}

#[test]
fn it_outlives_the_person_and_keeps_nobody() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = Person::named(PersonId::next(&mut desk), company, "Anna", "Virtanen");
    let added = desk.carry_out(Act::EditDirectory, &[Edit::Add(Record::Person(anna.clone()))]);
    let (whose, at) = (Whose::Person(anna.id), desk.at);
    show(&mut desk, whose, at);
    desk.undo(added.operation);
    assert!(desk.store.people().unwrap().is_empty());
    assert_eq!(shown(&desk), [(whose, at)]);
    show(&mut desk, whose, at);
    assert_eq!(shown(&desk), [(whose, at)], "of somebody who is gone nothing more is recorded");
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn it_waits_for_nobody() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = Whose::Person(desk.person(company, "Anna", "Virtanen"));
    let other = rusqlite::Connection::open(DataFolder::at(desk.folder.path()).unwrap().database()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let reveal = Reveal { by: desk.user.id, whose: anna };
    let refused = desk.store.record_reveal(&reveal, desk.at).unwrap_err();
    assert!(matches!(refused, StoreFault::Busy), "{refused}");
    other.execute_batch("COMMIT").unwrap();
    desk.store.record_reveal(&reveal, desk.at).unwrap();
    assert_eq!(shown(&desk).len(), 1);
}

#[test]
fn after_24_months_it_is_let_go_of_when_the_store_is_opened() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let anna = Whose::Person(desk.person(company, "Anna", "Virtanen"));
    let at = desk.at;
    let later = at + TimeDelta::days(1);
    show(&mut desk, anna, at);
    show(&mut desk, anna, later);
    let in_two_years = at.checked_add_months(Months::new(24)).unwrap();
    for (opened, kept) in [(in_two_years, 2), (in_two_years + TimeDelta::hours(1), 1)] {
        desk.store = Store::open(DataFolder::at(desk.folder.path()).unwrap(), opened).unwrap().store;
        assert_eq!(shown(&desk).len(), kept, "{opened}");
    }
    assert_eq!(shown(&desk), [(anna, later)]);
}
