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

#[test]
fn nobody_of_another_company_is_turned_to() {
    let mut house = House::default();
    let columns = [Field::Company, Field::Id];
    let of = |name: &str, company: &str, id: &str| row(name).of(company).id(id);
    let eero = of("Eero Niemi", "Hameen Sahko Oy", "1");
    let liisa = of("Liisa Saarinen", "Kuusilinna Oy", "77");
    house.import(&people(&columns, vec![eero, liisa.clone(), of("Anna Meri", "Hameen Sahko Oy", "2")]));
    let rest = people(&columns, vec![liisa, of("Anna Meri", "Hameen Sahko Oy", "2")]);
    for written in ["Liisa Saarinen", "Saarinen Liisa", "Matti Nobody"] {
        let to = StaffPlanOptions { leavers: true, turn_to: Some(written.into()), ..kuusilinna() };
        let misdirected = house.plan(&rest, &to).misdirected.unwrap();
        assert_eq!((misdirected.company.as_str(), misdirected.several), ("Hameen Sahko Oy", false));
    }
    let to = StaffPlanOptions { leavers: true, turn_to: Some("Anna Meri".into()), ..kuusilinna() };
    assert_eq!(house.plan(&rest, &to).turned[0].leavers, 1);
}

#[test]
fn a_slip_is_noticed_before_anybody_leaves_and_who_was_told_of_before_is_counted() {
    let mut house = House::default();
    let all = || people(&[Field::Roles], vec![row("Anna Virtanen"), row("Matti Meri").role("Neuvonta")]);
    let rest = || people(&[Field::Roles], vec![row("Matti Meri").role("Neuvonta")]);
    house.import(&all());
    let options = |turn_to: Option<&str>| StaffPlanOptions {
        leavers: true,
        turn_to: turn_to.map(str::to_owned),
        ..kuusilinna()
    };
    assert!(house.plan(&all(), &options(Some("Neuvnta"))).misdirected.is_some());
    assert_eq!(house.plan(&all(), &options(Some("Neuvonta"))).misdirected, None);
    house.import_with(&rest(), &options(None));
    let plan = house.plan(&rest(), &options(Some("Neuvonta")));
    let turned: Vec<_> = plan.turned.iter().map(|turned| (turned.leavers, turned.already)).collect();
    assert_eq!((turned, plan.edits.len()), (vec![(0, 1)], 0));
}
