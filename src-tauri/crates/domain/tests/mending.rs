//! Who could answer in a hole, in just its time.
#![expect(clippy::unwrap_used, reason = "a story whose props are missing shall fail on the spot")]

#[expect(dead_code, reason = "the office is furnished for the stories of reach")]
#[path = "reach/office.rs"]
mod office;

use chrono::{DateTime, Utc};
use vaihde_domain::PersonId;
use vaihde_domain::civil::Span;
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::holes::{HoleSubject, holes};
use vaihde_domain::proposal::{Why, for_hole};

use office::{Office, helsinki, moment, weekdays};

/// The morning of the Monday before the stories.
fn now() -> DateTime<Utc> {
    helsinki("6.7. 9.00")
}

fn span(from: &str, to: &str) -> Span {
    Span { from: moment(from), to: Some(moment(to)) }
}

/// Everybody works from Monday to Friday.
fn office() -> Office {
    let mut office = Office::new();
    office.of_company(|company| company.hours.week = Some(weekdays("8.00-16.00")));
    office
}

fn people(office: &mut Office) -> Vec<PersonId> {
    ["Anna A", "Bo B", "Carl C", "Disa D"].map(|name| office.person(name)).to_vec()
}

#[test]
fn a_hole_is_mended_by_who_is_there_in_just_that_time() {
    let mut office = office();
    let all = people(&mut office);
    office.away(all[0], "13.7.", "17.7.", &[all[1]]);
    office.away(all[1], "16.7.", "16.7.", &[]);
    let role = office.role("Payroll", &[all[0], all[2], all[3]]);
    // Away in most of the absence, and there on the one day that counts; and the other way round.
    office.away(all[2], "13.7.", "15.7.", &[]);
    office.away(all[3], "16.7. 12.00", "16.7. 14.00", &[]);
    let roster = office.roster();
    let found = holes(&roster, [HoleSubject::Person(all[0])], helsinki("6.7.")..helsinki("6.8."));
    assert_eq!(found[0].span, span("16.7.", "16.7."));
    let proposed = for_hole(&found[0], &roster, &[], now());
    let told: Vec<_> = proposed.iter().map(|one| (one.person, one.why, one.away.clone())).collect();
    let lunch = vec![span("16.7. 12.00", "16.7. 14.00")];
    let expected = [(all[2], Why::SameRole(role), vec![]), (all[3], Why::SameRole(role), lunch)];
    assert_eq!(told, expected, "whoever covers already is not proposed again");
}

#[test]
fn whoever_covers_another_role_may_be_proposed_for_the_one_that_is_left() {
    let mut office = office();
    let all = people(&mut office);
    let hr = office.role("HR", &[all[0]]);
    let payroll = office.role("Payroll", &[all[0]]);
    office.deputies(DeputyOf::Role(hr), &[all[1]]);
    let away = office.away(all[0], "13.7.", "17.7.", &[]);
    office.cover(away, all[1], Some(hr));
    let roster = office.roster();
    let found = holes(&roster, [HoleSubject::Role(payroll)], helsinki("6.7.")..helsinki("6.8."));
    let proposed = for_hole(&found[0], &roster, &[], now());
    let told: Vec<_> = proposed.iter().map(|one| (one.person, one.why)).collect();
    assert_eq!(told, [(all[1], Why::RoleDeputy(hr))]);
}
