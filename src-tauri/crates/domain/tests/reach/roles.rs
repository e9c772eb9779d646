//! A role is reached through its holders, then through those who stand in.

use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::number::NumberKind;
use vaihde_domain::reach::{Asked, Outcome, Way, Who};

use crate::office::{Office, helsinki, number};

const NOW: &str = "8.7. 10.00";

#[test]
fn the_first_holder_who_is_free_is_direct() {
    let mut office = Office::new();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let matti = office.person("Matti Laine");
    let payroll = office.role("Palkat", &[anna, liisa]);
    office.away(anna, "1.7.", "5.8.", &[matti]);
    let reach = office.reach(Asked::Role(payroll), helsinki(NOW));
    assert!(matches!(reach.outcome, Outcome::Direct(to) if to.who == Who::Person(liisa)));
    assert_eq!(office.trace(Asked::Role(payroll), helsinki(NOW)), ["Virtanen away", "Saarinen free"]);
}

#[test]
fn only_todays_holders_hold_it() {
    let mut office = Office::new();
    let [before, now, after] =
        ["Eilis Eino", "Anna Virtanen", "Huomis Hilla"].map(|name| office.person(name));
    let payroll = office.role("Palkat", &[]);
    office.holds(before, payroll, None, Some("7.7."));
    office.holds(after, payroll, Some("9.7."), None);
    office.holds(now, payroll, Some("8.7."), Some("8.7."));
    assert_eq!(office.trace(Asked::Role(payroll), helsinki("7.7. 10.00")), ["Eino free"]);
    assert_eq!(office.trace(Asked::Role(payroll), helsinki("8.7. 10.00")), ["Virtanen free"]);
    assert_eq!(office.trace(Asked::Role(payroll), helsinki("9.7. 10.00")), ["Hilla free"]);
}

#[test]
fn a_role_goes_from_covers_to_deputies_to_its_number_to_duty_to_fallback() {
    let mut office = Office::new();
    let [anna, liisa] = ["Anna Virtanen", "Liisa Saarinen"].map(|name| office.person(name));
    let [for_role, for_all, for_other, role_deputy, deputy] =
        ["Pia Palkka", "Kaisa Kaikki", "Olli Outo", "Rauno Rooli", "Matti Laine"]
            .map(|name| office.person(name));
    let payroll = office.role("Palkat", &[anna, liisa]);
    let other = office.role("Tilat", &[]);
    let absence = office.away(anna, "1.7.", "5.8.", &[for_all]);
    office.cover(absence, for_other, Some(other));
    office.cover(absence, for_role, Some(payroll));
    office.without_number(liisa);
    office.deputies(DeputyOf::Role(payroll), &[role_deputy]);
    office.deputies(DeputyOf::Person(liisa), &[deputy]);
    office.of_role(payroll, |role| role.numbers = vec![number("2700", NumberKind::Extension)]);
    let department = office.department("Henkilöstö", Some("2900"));
    office.of(liisa, |person| person.department = Some(department));
    office.general_number("09 000 100");

    let mut expected = vec!["Virtanen away", "Saarinen no number"];
    let asked = Asked::Role(payroll);
    for (person, family) in
        [(for_role, "Palkka"), (for_all, "Kaikki"), (role_deputy, "Rooli"), (deputy, "Laine")]
    {
        let free = format!("{family} free");
        let steps = office.trace(asked, helsinki(NOW));
        assert_eq!(steps, [expected.as_slice(), &[free.as_str()]].concat());
        office.without_number(person);
        expected.push(match family {
            "Palkka" => "Palkka no number",
            "Kaikki" => "Kaikki no number",
            "Rooli" => "Rooli no number",
            _ => "Laine no number",
        });
    }
    let last = |office: &Office| office.trace(asked, helsinki(NOW)).split_off(expected.len());
    assert_eq!(last(&office), ["Palkat own number"]);
    office.of_role(payroll, |role| role.numbers.clear());
    assert_eq!(last(&office), ["Henkilöstö duty number"]);
    office.directory.departments.clear();
    assert_eq!(last(&office), ["Kuusilinna Oy fallback number"]);
    office.no_general_number();
    assert_eq!(last(&office), ["Kuusilinna Oy take message"]);
}

#[test]
fn the_duty_number_of_the_roles_own_department_comes_before_the_holders() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    let (own, hers) =
        (office.department("Palkanlaskenta", Some("2901")), office.department("Talous", Some("2902")));
    office.of(anna, |person| {
        person.department = Some(hers);
        person.numbers.clear();
    });
    let payroll = office.role("Palkat", &[anna]);
    assert_eq!(
        office.trace(Asked::Role(payroll), helsinki(NOW)),
        ["Virtanen no number", "Talous duty number"]
    );
    office.of_role(payroll, |role| role.department = Some(own));
    assert_eq!(
        office.trace(Asked::Role(payroll), helsinki(NOW)),
        ["Virtanen no number", "Palkanlaskenta duty number"]
    );
}

#[test]
fn a_vacant_role_is_reached_through_its_deputies() {
    let mut office = Office::new();
    let matti = office.person("Matti Laine");
    let payroll = office.role("Palkat", &[]);
    office.deputies(DeputyOf::Role(payroll), &[matti]);
    let reach = office.reach(Asked::Role(payroll), helsinki(NOW));
    assert!(matches!(reach.outcome, Outcome::Covered(to) if to.who == Who::Person(matti)));
    assert_eq!(reach.steps.first().map(|step| step.way), Some(Way::Asked));
    assert_eq!(office.trace(Asked::Role(payroll), helsinki(NOW)), ["Palkat vacant", "Laine free"]);
}

#[test]
fn holders_who_cover_each_other_are_each_one_step() {
    let mut office = Office::new();
    let (noro, piha) = (office.person("Eeva Noro"), office.person("Kalle Piha"));
    let payroll = office.role("Palkat", &[noro, piha]);
    office.away(noro, "1.7.", "12.7.", &[piha]);
    office.away(piha, "6.7.", "10.7.", &[noro]);
    assert_eq!(
        office.trace(Asked::Role(payroll), helsinki(NOW)),
        ["Noro away", "Piha away", "Kuusilinna Oy take message"]
    );
}

#[test]
fn deputies_are_asked_by_position_and_those_of_a_cover_in_the_role_by_their_own_absence() {
    let mut office = Office::new();
    let [anna, first, second, firsts_cover] =
        ["Anna Virtanen", "Ykkös Yrjö", "Kakkos Kaisa", "Matti Laine"].map(|name| office.person(name));
    let payroll = office.role("Palkat", &[anna]);
    office.without_number(anna);
    office.deputies(DeputyOf::Role(payroll), &[first, second]);
    office.directory.deputies.reverse();
    let absence = office.away(first, "1.7.", "5.8.", &[]);
    office.cover(absence, firsts_cover, Some(payroll));
    assert_eq!(
        office.trace(Asked::Role(payroll), helsinki(NOW)),
        ["Virtanen no number", "Yrjö away", "Laine free"]
    );
}
