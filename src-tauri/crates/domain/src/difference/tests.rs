use uuid::Uuid;

use super::*;
use crate::number::{NumberKind, Region};
use crate::person::Person;
use crate::role::Role;
use crate::{CompanyId, PersonId, RoleId};

fn anna() -> Person {
    Person::named(PersonId(Uuid::from_u128(1)), CompanyId(Uuid::from_u128(9)), "Anna", "Virtanen")
}

fn number(written: &str) -> Number {
    Number::read(written, NumberKind::Desk, Region::FINLAND)
}

fn fields(before: &Person, after: &Person) -> Vec<RecordField> {
    let (before, after) = (Record::Person(before.clone()), Record::Person(after.clone()));
    difference(Some(&before), Some(&after)).into_iter().map(|change| change.field).collect()
}

#[test]
fn only_what_is_different_is_told_with_what_stood_there_before() {
    let before = Person { numbers: vec![number("09 123 4567")], ..anna() };
    let after = Person { numbers: vec![number("09 456 7890")], title: "johtaja".into(), ..anna() };
    let told = difference(Some(&Record::Person(before)), Some(&Record::Person(after)));
    let plain = |written| Some(FieldValue::Numbers(vec![Number { international: None, ..number(written) }]));
    let title = Some(FieldValue::Text("johtaja".into()));
    assert_eq!(
        told,
        [
            FieldChange { field: RecordField::Title, before: None, after: title },
            FieldChange {
                field: RecordField::Numbers,
                before: plain("09 123 4567"),
                after: plain("09 456 7890")
            },
        ]
    );
}

#[test]
fn nothing_is_different_between_a_record_and_itself_whatever_region_its_numbers_are_read_in() {
    let finnish = Person { numbers: vec![number("09 123 4567")], ..anna() };
    let mut elsewhere = finnish.clone();
    elsewhere.numbers[0].international = None;
    assert_eq!(fields(&finnish, &elsewhere), []);
    assert_eq!(fields(&anna(), &anna()), []);
}

#[test]
fn somebody_new_is_told_as_everything_that_is_known_of_them_and_back() {
    let told = difference(None, Some(&Record::Person(anna())));
    let named: Vec<RecordField> = told.iter().map(|change| change.field).collect();
    assert_eq!(named, [RecordField::Given, RecordField::Family, RecordField::Company]);
    assert!(told.iter().all(|change| change.before.is_none() && change.after.is_some()));
    let gone = difference(Some(&Record::Person(anna())), None);
    assert!(gone.iter().all(|change| change.before.is_some() && change.after.is_none()));
    assert_eq!(gone.len(), told.len());
}

#[test]
fn what_is_emptied_has_nothing_after() {
    let role = Role::named(RoleId(Uuid::from_u128(2)), CompanyId(Uuid::from_u128(9)), "HR");
    let leading = Role { leading: true, keywords: vec!["palkat".into()], ..role.clone() };
    let told = difference(Some(&Record::Role(leading)), Some(&Record::Role(role)));
    let emptied: Vec<_> = told.iter().map(|change| (change.field, change.after.is_none())).collect();
    assert_eq!(emptied, [(RecordField::Keywords, true), (RecordField::Leading, true)]);
}
