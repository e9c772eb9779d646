//! Covers, covers of covers, deputies, loops and last resorts.

use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::number::NumberKind;
use vaihde_domain::reach::{Asked, Because, Instead, Outcome, Way, Who};

use crate::office::{Office, day, helsinki, moment, number, stretches};

const NOW: &str = "8.7. 10.00";

#[test]
fn somebody_who_is_there_is_direct() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    let reach = office.reach(Asked::Person(anna), helsinki(NOW));
    assert!(
        matches!(&reach.outcome, Outcome::Direct(to) if to.who == Who::Person(anna) && to.number.written == "2000")
    );
    assert_eq!(office.trace(Asked::Person(anna), helsinki(NOW)), ["Virtanen free"]);
}

#[test]
fn somebody_away_is_covered_by_their_cover_and_the_step_says_until_when() {
    let mut office = Office::new();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    office.away(anna, "1.7.", "5.8.", &[liisa]);
    let reach = office.reach(Asked::Person(anna), helsinki(NOW));
    assert!(matches!(&reach.outcome, Outcome::Covered(to) if to.who == Who::Person(liisa)));
    let [asked, cover] = reach.steps.as_slice() else { panic!("two steps: {:?}", reach.steps) };
    assert_eq!(asked.because, Because::Away { until: Some(moment("5.8.")) });
    assert_eq!((asked.way, asked.stands_in_for), (Way::Asked, None));
    assert_eq!((cover.way, cover.nth, cover.stands_in_for), (Way::Cover, 1, Some(Who::Person(anna))));
}

#[test]
fn a_cover_who_is_also_away_is_followed_to_theirs() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    let liisa = office.person("Liisa Saarinen");
    let matti = office.person("Matti Laine");
    let second = office.person("Eeva Noro");
    office.away(anna, "1.7.", "5.8.", &[liisa, second]);
    office.away(liisa, "8.7.", "8.7.", &[matti]);
    assert_eq!(
        office.trace(Asked::Person(anna), helsinki(NOW)),
        ["Virtanen away", "Saarinen away", "Laine free"]
    );
}

#[test]
fn the_deputies_of_a_cover_are_not_asked() {
    let mut office = Office::new();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let (matti, own) = (office.person("Matti Laine"), office.person("Eeva Noro"));
    office.away(anna, "1.7.", "5.8.", &[liisa]);
    office.away(liisa, "8.7.", "8.7.", &[]);
    office.deputies(DeputyOf::Person(liisa), &[matti]);
    office.deputies(DeputyOf::Person(anna), &[own]);
    assert_eq!(
        office.trace(Asked::Person(anna), helsinki(NOW)),
        ["Virtanen away", "Saarinen away", "Noro free"]
    );
}

#[test]
fn two_who_cover_each_other_are_a_loop_and_the_next_is_asked() {
    let mut office = Office::new();
    let (noro, piha) = (office.person("Eeva Noro"), office.person("Kalle Piha"));
    let matti = office.person("Matti Laine");
    office.away(noro, "1.7.", "12.7.", &[piha]);
    office.away(piha, "6.7.", "10.7.", &[noro]);
    office.deputies(DeputyOf::Person(noro), &[matti]);
    assert_eq!(
        office.trace(Asked::Person(noro), helsinki(NOW)),
        ["Noro away", "Piha away", "Noro loop", "Laine free"]
    );
}

#[test]
fn somebody_named_twice_is_visited_once_without_a_second_step() {
    let mut office = Office::new();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    office.without_number(liisa);
    office.away(anna, "1.7.", "5.8.", &[liisa, liisa]);
    office.deputies(DeputyOf::Person(anna), &[liisa]);
    assert_eq!(
        office.trace(Asked::Person(anna), helsinki(NOW)),
        ["Virtanen away", "Saarinen no number", "Kuusilinna Oy take message"]
    );
}

#[test]
fn a_cover_who_has_gone_home_has_left_or_has_not_come_yet_is_skipped_with_the_reason() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    let [home, left, coming, fax, free] =
        ["Aino Koti", "Lasse Lahto", "Tuija Tulo", "Faksi Kone", "Matti Laine"]
            .map(|name| office.person(name));
    office.of(home, |person| {
        person.hours.exceptions.insert(day("8.7."), stretches("12.00-16.00"));
    });
    office.left(left, "7.7.");
    office.of(coming, |person| person.employed.from = Some(day("9.7.")));
    office.of(fax, |person| person.numbers = vec![number("09 000 111", NumberKind::Fax)]);
    office.away(anna, "1.7.", "5.8.", &[home, left, coming, fax, free]);
    let steps = office.reach(Asked::Person(anna), helsinki(NOW)).steps;
    let because: Vec<Because> = steps.iter().skip(1).map(|step| step.because).collect();
    assert_eq!(
        because,
        [
            Because::Closed { opens: Some(day("8.7.").and_hms_opt(12, 0, 0).unwrap()) },
            Because::Left { last_day: day("7.7.") },
            Because::NotStarted { from: day("9.7.") },
            Because::NoNumber,
            Because::Free,
        ]
    );
    assert_eq!(steps.iter().skip(1).map(|step| step.nth).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
}

#[test]
fn first_and_last_day_of_employment_are_days_of_work() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.of(anna, |person| {
        person.employed.from = Some(day("8.7."));
        person.employed.to = Some(day("8.7."));
    });
    for (at, trace) in [
        ("7.7. 23.59", ["Virtanen not started", "Kuusilinna Oy take message"].as_slice()),
        ("8.7. 00.00", ["Virtanen free"].as_slice()),
        ("8.7. 23.59", ["Virtanen free"].as_slice()),
        ("9.7. 00.00", ["Virtanen left", "Kuusilinna Oy take message"].as_slice()),
    ] {
        assert_eq!(office.trace(Asked::Person(anna), helsinki(at)), trace, "{at}");
    }
}

#[test]
fn role_only_covers_come_last_of_all_people_when_no_role_is_asked_for() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    let [payroll_cover, cover, deputy] =
        ["Pia Palkka", "Liisa Saarinen", "Matti Laine"].map(|name| office.person(name));
    let payroll = office.role("Palkat", &[anna]);
    let absence = office.away(anna, "1.7.", "5.8.", &[]);
    office.cover(absence, payroll_cover, Some(payroll));
    office.cover(absence, cover, None);
    office.deputies(DeputyOf::Person(anna), &[deputy]);
    let order = |office: &Office, asked| office.trace(asked, helsinki(NOW));
    assert_eq!(order(&office, Asked::Person(anna)), ["Virtanen away", "Saarinen free"]);
    office.without_number(cover);
    assert_eq!(order(&office, Asked::Person(anna)), ["Virtanen away", "Saarinen no number", "Laine free"]);
    office.without_number(deputy);
    assert_eq!(
        order(&office, Asked::Person(anna)),
        ["Virtanen away", "Saarinen no number", "Laine no number", "Palkka free"]
    );
    assert_eq!(order(&office, Asked::PersonInRole(anna, payroll)), ["Virtanen away", "Palkka free"]);
}

#[test]
fn asked_in_a_role_covers_and_deputies_of_the_role_come_before_those_of_the_person() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    let [for_role, for_all, role_deputy, deputy, for_other] =
        ["Pia Palkka", "Liisa Saarinen", "Rauno Rooli", "Matti Laine", "Olli Outo"]
            .map(|name| office.person(name));
    let payroll = office.role("Palkat", &[anna]);
    let other = office.role("Tilat", &[]);
    let absence = office.away(anna, "1.7.", "5.8.", &[for_all]);
    office.cover(absence, for_role, Some(payroll));
    office.cover(absence, for_other, Some(other));
    office.deputies(DeputyOf::Person(anna), &[deputy]);
    office.deputies(DeputyOf::Role(payroll), &[role_deputy]);
    for person in [for_role, for_all, role_deputy, deputy] {
        office.without_number(person);
    }
    let expected = [
        "Virtanen away",
        "Palkka no number",
        "Saarinen no number",
        "Rooli no number",
        "Laine no number",
        "Kuusilinna Oy take message",
    ];
    assert_eq!(office.trace(Asked::PersonInRole(anna, payroll), helsinki(NOW)), expected);
}

#[test]
fn covers_of_every_absence_of_the_moment_are_asked_and_of_no_other() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    let [first, second, past] =
        ["Liisa Saarinen", "Matti Laine", "Eeva Noro"].map(|name| office.person(name));
    office.without_number(first);
    office.away(anna, "8.7. 09.00", "8.7. 12.00", &[second]);
    office.away(anna, "1.7.", "5.8.", &[first]);
    office.away(anna, "1.6.", "30.6.", &[past]);
    assert_eq!(
        office.trace(Asked::Person(anna), helsinki(NOW)),
        ["Virtanen away", "Saarinen no number", "Laine free"]
    );
}

#[test]
fn when_no_person_is_free_the_department_answers_then_the_company_then_a_message_is_taken() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.away(anna, "1.7.", "5.8.", &[]);
    office.general_number("09 000 100");
    let asked = Asked::Person(anna);
    assert_eq!(office.trace(asked, helsinki(NOW)), ["Virtanen away", "Kuusilinna Oy fallback number"]);
    let sales = office.department("Myynti", Some("2900"));
    office.of(anna, |person| person.department = Some(sales));
    assert_eq!(office.trace(asked, helsinki(NOW)), ["Virtanen away", "Myynti duty number"]);
    let reach = office.reach(asked, helsinki(NOW));
    assert!(matches!(reach.outcome, Outcome::Covered(to) if to.number.written == "2900"));

    office.directory.departments.clear();
    office.no_general_number();
    let reach = office.reach(asked, helsinki(NOW));
    assert_eq!(reach.outcome, Outcome::Nobody(Instead::TakeMessage));
}

#[test]
fn the_duty_number_answers_also_when_everything_is_closed() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    let sales = office.department("Myynti", Some("2900"));
    office.of(anna, |person| person.department = Some(sales));
    office.of_company(|company| drop(company.hours.exceptions.insert(day("8.7."), Vec::new())));
    assert_eq!(office.trace(Asked::Person(anna), helsinki(NOW)), ["Virtanen closed", "Myynti duty number"]);
}

#[test]
fn a_fax_is_nobodys_last_resort() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    let sales = office.department("Myynti", None);
    office.directory.departments.first_mut().unwrap().duty_number =
        Some(number("09 000 111", NumberKind::Fax));
    office.of(anna, |person| person.department = Some(sales));
    office.away(anna, "1.7.", "5.8.", &[]);
    assert_eq!(
        office.trace(Asked::Person(anna), helsinki(NOW)),
        ["Virtanen away", "Kuusilinna Oy take message"]
    );
}

#[test]
fn references_to_nobody_are_passed_over() {
    let mut office = Office::new();
    let (anna, gone) = (office.person("Anna Virtanen"), office.person("Poistettu Henkilö"));
    let role = office.role("Palkat", &[gone, anna]);
    office.away(anna, "1.7.", "5.8.", &[gone]);
    office.deputies(DeputyOf::Person(anna), &[gone]);
    office.of(anna, |person| person.department = None);
    office.directory.people.retain(|person| person.id != gone);
    let expected = ["Virtanen away", "Kuusilinna Oy take message"];
    assert_eq!(office.trace(Asked::Person(anna), helsinki(NOW)), expected);
    assert_eq!(office.trace(Asked::Role(role), helsinki(NOW)), expected);
    let reach = office.reach(Asked::Person(gone), helsinki(NOW));
    assert_eq!((reach.outcome, reach.steps.len()), (Outcome::Nobody(Instead::TakeMessage), 0));
}

#[test]
fn a_chain_as_long_as_a_large_company_has_an_end() {
    let mut office = Office::new();
    let people: Vec<_> = (0..30_000).map(|nth| office.person(&format!("N {nth}"))).collect();
    for pair in people.windows(2) {
        let [from, to] = pair else { continue };
        office.away(*from, "1.7.", "5.8.", &[]);
        let last = office.directory.absences.last_mut().unwrap();
        last.covers.push(vaihde_domain::absence::Cover {
            id: vaihde_domain::CoverId(uuid::Uuid::nil()),
            person: *to,
            role: None,
        });
    }
    let reach = office.reach(Asked::Person(people[0]), helsinki(NOW));
    assert_eq!(reach.steps.len(), people.len());
    assert_eq!(reach.contact().map(|to| to.who), people.last().map(|&last| Who::Person(last)));
}
