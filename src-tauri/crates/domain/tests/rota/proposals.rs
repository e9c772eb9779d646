//! Who could cover, and why.

use vaihde_domain::absence::Covered;
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::holes::{HoleSubject, holes};
use vaihde_domain::proposal::{Why, for_hole, proposals};
use vaihde_domain::{AbsenceId, PersonId};

use crate::office::{Office, day, helsinki};
use crate::{absence, now, office, span};

fn of(office: &Office, id: AbsenceId, covered: &[Covered]) -> Vec<(PersonId, Why)> {
    let found = proposals(&absence(office, id), &office.roster(), covered, now());
    found.into_iter().map(|proposal| (proposal.person, proposal.why)).collect()
}

/// Anna, and eight others.
fn people(office: &mut Office) -> Vec<PersonId> {
    let names = ["Anna A", "Bo B", "Carl C", "Disa D", "Eva E", "Finn F", "Gun G", "Hans H", "Ida I"];
    names.map(|name| office.person(name)).to_vec()
}

#[test]
fn deputies_come_first_then_who_covered_last_time_then_the_same_role_then_the_same_work() {
    let mut office = office();
    let all = people(&mut office);
    let (department, anna) = (office.department("Talous", None), all[0]);
    let role = office.role("Payroll", &[anna, all[5]]);
    office.deputies(DeputyOf::Person(anna), &[all[1]]);
    office.deputies(DeputyOf::Role(role), &[all[2]]);
    office.away(anna, "1.6.", "5.6.", &[all[3]]);
    for id in [anna, all[6]] {
        office.of(id, |person| {
            person.department = Some(department);
            person.title = "Palkanlaskija".to_owned();
        });
    }
    let long_ago = Covered { person: anna, cover: all[4], role: None, last_on: day("20.5.") };
    let not_hers = Covered { person: all[1], cover: all[7], role: None, last_on: day("20.5.") };
    let away = office.away(anna, "13.7.", "17.7.", &[]);
    let expected = [
        (all[1], Why::Deputy),
        (all[2], Why::RoleDeputy(role)),
        (all[3], Why::Covered(day("5.6."))),
        (all[4], Why::Covered(day("20.5."))),
        (all[5], Why::SameRole(role)),
        (all[6], Why::SameWork),
    ];
    assert_eq!(of(&office, away, &[long_ago, not_hers]), expected);
}

#[test]
fn within_one_reason_those_who_are_there_all_the_time_come_first() {
    let mut office = office();
    let all = people(&mut office);
    office.deputies(DeputyOf::Person(all[0]), &[all[1], all[2]]);
    office.away(all[1], "16.7.", "31.7.", &[]);
    office.away(all[3], "14.7.", "14.7.", &[all[2]]);
    let away = office.away(all[0], "13.7.", "17.7.", &[]);
    let found = proposals(&absence(&office, away), &office.roster(), &[], now());
    let told: Vec<_> = found.iter().map(|one| (one.person, one.away.clone(), one.covers_others)).collect();
    assert_eq!(told, [(all[2], vec![], 1), (all[1], vec![span("16.7.", "17.7.")], 0)]);
}

#[test]
fn nobody_is_proposed_who_has_left_not_started_has_no_number_or_covers_already() {
    let mut office = office();
    let all = people(&mut office);
    office.deputies(DeputyOf::Person(all[0]), &all);
    office.left(all[1], "14.7.");
    office.of(all[2], |person| person.employed.from = Some(day("14.7.")));
    office.without_number(all[3]);
    let away = office.away(all[0], "13.7.", "17.7.", &[all[4]]);
    let found: Vec<PersonId> = of(&office, away, &[]).into_iter().map(|(person, _)| person).collect();
    assert_eq!(found, all[5..]);
}

#[test]
fn whoever_started_after_an_absence_began_may_cover_the_rest_of_it() {
    let mut office = office();
    let all = people(&mut office);
    office.deputies(DeputyOf::Person(all[0]), &[all[1]]);
    office.of(all[1], |person| person.employed.from = Some(day("1.7.")));
    let away = office.away(all[0], "1.6.", "31.7.", &[]);
    assert_eq!(of(&office, away, &[]), [(all[1], Why::Deputy)]);
}

#[test]
fn the_covers_of_the_absence_itself_and_of_coming_ones_have_not_covered_yet() {
    let mut office = office();
    let all = people(&mut office);
    let away = office.away(all[0], "1.7.", "17.7.", &[all[1]]);
    office.away(all[0], "10.8.", "14.8.", &[all[2]]);
    let mut draft = absence(&office, away);
    draft.covers.clear();
    assert_eq!(proposals(&draft, &office.roster(), &[], now()), []);
}

#[test]
fn at_most_eight_are_proposed() {
    let mut office = office();
    let all = people(&mut office);
    let more: Vec<PersonId> = (0..9).map(|nth| office.person(&format!("More {nth}"))).collect();
    office.deputies(DeputyOf::Person(all[0]), &[&all[1..], &more].concat());
    let away = office.away(all[0], "13.7.", "17.7.", &[]);
    assert_eq!(of(&office, away, &[]).len(), 8);
}

#[test]
fn a_hole_is_mended_by_who_is_there_in_just_that_time() {
    let mut office = office();
    let all = people(&mut office);
    office.away(all[0], "13.7.", "17.7.", &[all[1]]);
    office.away(all[1], "16.7.", "16.7.", &[]);
    office.deputies(DeputyOf::Person(all[0]), &[]);
    let role = office.role("Payroll", &[all[0], all[2], all[3]]);
    // Away in most of the absence, and there on the one day that counts; and the other way round.
    office.away(all[2], "13.7.", "15.7.", &[]);
    office.away(all[3], "16.7. 12.00", "16.7. 14.00", &[]);
    office.directory.assignments.iter_mut().for_each(|held| held.from = None);
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

#[test]
fn the_other_deputies_of_a_vacant_role_are_proposed() {
    let mut office = office();
    let all = people(&mut office);
    let role = office.role("Payroll", &[]);
    office.deputies(DeputyOf::Role(role), &[all[0], all[1]]);
    office.away(all[0], "13.7.", "17.7.", &[]);
    office.away(all[1], "17.7.", "24.7.", &[]);
    let roster = office.roster();
    let found = holes(&roster, [HoleSubject::Role(role)], helsinki("6.7.")..helsinki("6.8."));
    assert_eq!(found[0].away, [all[0], all[1]]);
    let proposed = for_hole(&found[0], &roster, &[], now());
    assert_eq!(proposed.iter().map(|one| one.person).collect::<Vec<_>>(), [all[1]]);
}
