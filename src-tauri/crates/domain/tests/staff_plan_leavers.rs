//! Whoever a file makes a leaver sends callers where somebody said.
#![expect(clippy::unwrap_used, reason = "in a test a panic is the message")]

mod plan_builders;

use plan_builders::{Cells, House, day, kuusilinna, people, row};
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::referral::Forward;
use vaihde_domain::staff_list::{Field, StaffPlanOptions};

#[test]
fn whoever_becomes_a_leaver_sends_callers_where_somebody_said() {
    let mut house = House::default();
    let columns = [Field::Roles];
    let rows = vec![row("Anna Virtanen"), row("Eero Niemi"), row("Matti Meri").role("Neuvonta")];
    house.import(&people(&columns, rows));
    let rest = people(&columns, vec![row("Matti Meri").role("Neuvonta")]);
    let to =
        |written: &str| StaffPlanOptions { leavers: true, turn_to: Some(written.to_owned()), ..kuusilinna() };
    for nobody in ["Vaihde", "Anna Virtanen"] {
        let plan = house.plan(&rest, &to(nobody));
        let misdirected = plan.misdirected.unwrap();
        assert_eq!((misdirected.text.as_str(), misdirected.several), (nobody, false));
        assert_eq!(plan.edits, [], "nothing is planned with nobody to turn to");
    }
    let plan = house.import_with(&rest, &to(" neuvonta "));
    let turned: Vec<_> = plan.turned.iter().map(|turned| (turned.to.as_str(), turned.leavers)).collect();
    assert_eq!(turned, [("Neuvonta", 2)]);
    let role = house.directory.roles[0].id;
    assert_eq!(house.directory.referrals.len(), 2);
    for referral in &house.directory.referrals {
        assert_eq!(referral.forward, Some(Forward::Role(role)));
        assert_eq!(referral.to, Some(day("2027-07-07")));
    }
    assert_eq!(house.import_with(&rest, &to("Neuvonta")).edits, []);
}

#[test]
fn whoever_left_long_ago_is_told_of_for_a_year_from_today_where_somebody_said_whom_to_turn_to() {
    let mut house = House::default();
    let long_ago = people(&[Field::EmployedTo], vec![row("Anna Virtanen").to("2011-04-19")]);
    let plan = house.plan(&long_ago, &kuusilinna());
    assert!(!plan.edits.iter().any(|edit| matches!(edit, Edit::Add(Record::Referral(_)))));
    let options = StaffPlanOptions { turn_to: Some("09 432 1".into()), ..kuusilinna() };
    house.import_with(&long_ago, &options);
    let referral = &house.directory.referrals[0];
    assert_eq!(referral.to, Some(day("2027-07-08")));
    assert!(matches!(&referral.forward, Some(Forward::Number(number)) if number.written == "09 432 1"));
}
