//! What is said to the caller in the product's own words, in three languages.

use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::language::Language::{self, English, Finnish, Swedish};
use vaihde_domain::number::NumberKind;
use vaihde_domain::reach::Asked;
use vaihde_domain::referral::{Forward, OwnContact};

use crate::office::{Office, day, helsinki, number, weekdays};

const NOW: &str = "8.7. 10.00";

fn said(office: &Office, asked: Asked, expected: [&str; 3]) {
    let sentences = Language::ALL.map(|language| office.say(asked, helsinki(NOW), language));
    assert_eq!(sentences, expected);
}

#[test]
fn somebody_who_is_there() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    said(
        &office,
        Asked::Person(anna),
        [
            "Anna Virtanen on paikalla. Yhdistänkö?",
            "Anna Virtanen är på plats. Ska jag koppla?",
            "Anna Virtanen is available. Shall I put you through?",
        ],
    );
}

#[test]
fn somebody_away_and_covered() {
    let mut office = Office::new();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    office.away(anna, "1.7.", "5.8.", &[liisa]);
    said(
        &office,
        Asked::Person(anna),
        [
            "Anna Virtanen on poissa 5.8. asti, häntä sijaistaa Liisa Saarinen. Yhdistänkö?",
            "Anna Virtanen är frånvarande till och med 5.8 och ersätts av Liisa Saarinen. Ska jag koppla?",
            "Anna Virtanen is away up to and including 5 August. Liisa Saarinen is standing in. Shall I put you through?",
        ],
    );
}

#[test]
fn dates_and_times_are_said_as_each_language_says_them() {
    for (to, finnish, swedish, english) in [
        ("8.7.", "on poissa tänään", "är frånvarande i dag", "is away today"),
        (
            "9.7.",
            "on poissa 9.7. asti",
            "är frånvarande till och med 9.7",
            "is away up to and including 9 July",
        ),
        ("8.7. 14.30", "on poissa klo 14.30 asti", "är frånvarande till kl. 14.30", "is away until 14:30"),
        ("8.7. 12.00", "on poissa klo 12 asti", "är frånvarande till kl. 12", "is away until 12:00"),
        (
            "9.7. 09.05",
            "on poissa 9.7. klo 9.05 asti",
            "är frånvarande till 9.7 kl. 9.05",
            "is away until 9:05 on 9 July",
        ),
        (
            "8.6.2027",
            "on poissa 8.6. asti",
            "är frånvarande till och med 8.6",
            "is away up to and including 8 June",
        ),
        (
            "9.6.2027",
            "on poissa 9.6.2027 asti",
            "är frånvarande till och med 9.6.2027",
            "is away up to and including 9 June 2027",
        ),
        ("", "on poissa", "är frånvarande", "is away"),
    ] {
        let mut office = Office::new();
        let anna = office.person("Anna Virtanen");
        office.away(anna, "1.7.", to, &[]);
        said(
            &office,
            Asked::Person(anna),
            [
                &format!("Anna Virtanen {finnish}. Otanko viestin?"),
                &format!("Anna Virtanen {swedish}. Kan jag ta emot ett meddelande?"),
                &format!("Anna Virtanen {english}. May I take a message?"),
            ],
        );
    }
}

#[test]
fn a_return_that_may_not_be_told_is_not_told() {
    let mut office = Office::new();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    let absence = office.away(anna, "1.7.", "5.8.", &[liisa]);
    office.hide_return(absence);
    said(
        &office,
        Asked::Person(anna),
        [
            "Anna Virtanen on poissa, häntä sijaistaa Liisa Saarinen. Yhdistänkö?",
            "Anna Virtanen är frånvarande och ersätts av Liisa Saarinen. Ska jag koppla?",
            "Anna Virtanen is away. Liisa Saarinen is standing in. Shall I put you through?",
        ],
    );
}

#[test]
fn somebody_outside_their_hours() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    let say = |office: &Office, at, language| office.say(Asked::Person(anna), helsinki(at), language);
    office.of(anna, |person| person.hours.week = Some(weekdays("8.00-9.00 12.00-14.00")));
    said(
        &office,
        Asked::Person(anna),
        [
            "Anna Virtanen on tavoitettavissa taas klo 12. Otanko viestin?",
            "Anna Virtanen kan nås igen kl. 12. Kan jag ta emot ett meddelande?",
            "Anna Virtanen can be reached again at 12:00. May I take a message?",
        ],
    );
    let evening = "8.7. 15.00";
    assert_eq!(
        say(&office, evening, Finnish),
        "Anna Virtanen on tavoitettavissa taas huomenna klo 8. Otanko viestin?"
    );
    assert!(say(&office, evening, Swedish).starts_with("Anna Virtanen kan nås igen i morgon kl. 8. "));
    assert!(
        say(&office, evening, English).starts_with("Anna Virtanen can be reached again tomorrow at 8:00. ")
    );
    let friday = "10.7. 15.00";
    assert!(say(&office, friday, Finnish).starts_with("Anna Virtanen on tavoitettavissa taas 13.7. klo 8. "));
    assert!(say(&office, friday, Swedish).starts_with("Anna Virtanen kan nås igen 13.7 kl. 8. "));
    assert!(
        say(&office, friday, English).starts_with("Anna Virtanen can be reached again on 13 July at 8:00. ")
    );

    let matti = office.person("Matti Laine");
    office.deputies(DeputyOf::Person(anna), &[matti]);
    said(
        &office,
        Asked::Person(anna),
        [
            "Anna Virtanen on tavoitettavissa taas klo 12, puheluihin vastaa nyt Matti Laine. Yhdistänkö?",
            "Anna Virtanen kan nås igen kl. 12, i stället svarar Matti Laine. Ska jag koppla?",
            "Anna Virtanen can be reached again at 12:00. Matti Laine is answering instead. Shall I put you through?",
        ],
    );
}

#[test]
fn a_department_or_the_general_number_answers() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.away(anna, "1.7.", "5.8.", &[]);
    office.general_number("09 000 100");
    said(
        &office,
        Asked::Person(anna),
        [
            "Anna Virtanen on poissa 5.8. asti. Yhdistänkö yleiseen numeroomme?",
            "Anna Virtanen är frånvarande till och med 5.8. Ska jag koppla till vårt allmänna nummer?",
            "Anna Virtanen is away up to and including 5 August. Shall I put you through to our general number?",
        ],
    );
    let sales = office.department("Myynti", Some("2900"));
    office.of(anna, |person| person.department = Some(sales));
    said(
        &office,
        Asked::Person(anna),
        [
            "Anna Virtanen on poissa 5.8. asti, puheluihin vastaa nyt Myynti. Yhdistänkö?",
            "Anna Virtanen är frånvarande till och med 5.8, i stället svarar Myynti. Ska jag koppla?",
            "Anna Virtanen is away up to and including 5 August. Myynti is answering instead. Shall I put you through?",
        ],
    );
}

#[test]
fn somebody_to_come_or_without_a_number_cannot_be_reached_and_no_more_is_told() {
    let mut office = Office::new();
    let (anna, coming) = (office.person("Anna Virtanen"), office.person("Pekka Koistinen"));
    office.without_number(anna);
    office.of(coming, |person| person.employed.from = Some(day("1.9.")));
    said(
        &office,
        Asked::Person(anna),
        [
            "Anna Virtanen ei ole nyt tavoitettavissa. Otanko viestin?",
            "Anna Virtanen kan inte nås just nu. Kan jag ta emot ett meddelande?",
            "Anna Virtanen cannot be reached just now. May I take a message?",
        ],
    );
    assert_eq!(
        office.say(Asked::Person(coming), helsinki(NOW), Finnish),
        "Pekka Koistinen ei ole nyt tavoitettavissa. Otanko viestin?"
    );
}

#[test]
fn a_leaver_with_and_without_somebody_after_them() {
    let mut office = Office::new();
    let [pekka, liisa] = ["Pekka Koistinen", "Liisa Saarinen"].map(|name| office.person(name));
    office.left(pekka, "31.5.");
    said(
        &office,
        Asked::Person(pekka),
        [
            "Pekka Koistinen ei ole enää palveluksessamme. Otanko viestin?",
            "Pekka Koistinen arbetar inte längre hos oss. Kan jag ta emot ett meddelande?",
            "Pekka Koistinen no longer works here. May I take a message?",
        ],
    );
    office.role("Myynti", &[pekka, liisa]);
    said(
        &office,
        Asked::Person(pekka),
        [
            "Pekka Koistinen ei ole enää palveluksessamme. Asioita hoitaa nyt Liisa Saarinen. Yhdistänkö?",
            "Pekka Koistinen arbetar inte längre hos oss. Ärendena sköts nu av Liisa Saarinen. Ska jag koppla?",
            "Pekka Koistinen no longer works here. Liisa Saarinen is looking after this now. Shall I put you through?",
        ],
    );
}

#[test]
fn what_a_referral_says_comes_first_and_own_contact_details_are_never_said() {
    let mut office = Office::new();
    let pekka = office.person("Pekka Koistinen");
    office.left(pekka, "31.5.");
    let referral = office.referral(Some(pekka), None);
    office.of_referral(referral, |referral| {
        referral.contact = Some(OwnContact {
            details: "040 000 0001".to_owned(),
            consented_on: day("31.5."),
            scope: "asiakkaille".to_owned(),
            until: day("31.8."),
        });
    });
    for asked in [Asked::Person(pekka), Asked::Referral(referral)] {
        for language in Language::ALL {
            assert!(!office.say(asked, helsinki(NOW), language).contains("040"));
        }
    }
    office.of_referral(referral, |referral| referral.say.fi = "Pekka on jäänyt eläkkeelle.".to_owned());
    for asked in [Asked::Person(pekka), Asked::Referral(referral)] {
        assert_eq!(office.say(asked, helsinki(NOW), Finnish), "Pekka on jäänyt eläkkeelle.");
        assert_eq!(
            office.say(asked, helsinki(NOW), English),
            "Pekka Koistinen no longer works here. May I take a message?"
        );
    }
}

#[test]
fn a_question_that_keeps_coming() {
    let mut office = Office::new();
    let liisa = office.person("Liisa Saarinen");
    let nobody = office.referral(None, None);
    said(
        &office,
        Asked::Referral(nobody),
        [
            "Jätehuolto: kukaan ei ole juuri nyt tavoitettavissa. Otanko viestin?",
            "Jätehuolto: ingen kan nås just nu. Kan jag ta emot ett meddelande?",
            "Jätehuolto: nobody can be reached just now. May I take a message?",
        ],
    );
    let person = office.referral(None, Some(Forward::Person(liisa)));
    assert_eq!(
        office.say(Asked::Referral(person), helsinki(NOW), Finnish),
        "Jätehuolto: asiaa hoitaa nyt Liisa Saarinen. Yhdistänkö?"
    );
    let given = office.referral(None, Some(Forward::Number(number("09 000 200", NumberKind::Desk))));
    said(
        &office,
        Asked::Referral(given),
        [
            "Jätehuolto: yhdistänkö numeroon 09 000 200?",
            "Jätehuolto: ska jag koppla till numret 09 000 200?",
            "Jätehuolto: shall I put you through to 09 000 200?",
        ],
    );
    let secret = office.referral(None, Some(Forward::Number(number("040 000 0002", NumberKind::Mobile))));
    assert_eq!(
        office.say(Asked::Referral(secret), helsinki(NOW), Finnish),
        "Jätehuolto: yhdistänkö eteenpäin?"
    );
}

#[test]
fn a_role_reads_by_its_name() {
    let mut office = Office::new();
    let [anna, liisa, matti] =
        ["Anna Virtanen", "Liisa Saarinen", "Matti Laine"].map(|name| office.person(name));
    let payroll = office.role("Palkat", &[anna]);
    let asked = Asked::Role(payroll);
    said(
        &office,
        asked,
        [
            "Palkat: Anna Virtanen. Yhdistänkö?",
            "Palkat: Anna Virtanen. Ska jag koppla?",
            "Palkat: Anna Virtanen. Shall I put you through?",
        ],
    );
    office.away(anna, "1.7.", "5.8.", &[matti]);
    assert_eq!(
        office.say(asked, helsinki(NOW), Finnish),
        "Palkat: Anna Virtanen on poissa 5.8. asti, häntä sijaistaa Matti Laine. Yhdistänkö?"
    );
    // Two who cannot be reached: neither's story is told.
    office.holds(liisa, payroll, None, None);
    office.without_number(liisa);
    said(
        &office,
        asked,
        [
            "Palkat: asiaa hoitaa nyt Matti Laine. Yhdistänkö?",
            "Palkat: just nu svarar Matti Laine. Ska jag koppla?",
            "Palkat: Matti Laine is looking after it just now. Shall I put you through?",
        ],
    );
    let vacant = office.role("Tilat", &[]);
    assert_eq!(
        office.say(Asked::Role(vacant), helsinki(NOW), Finnish),
        "Tilat: kukaan ei ole juuri nyt tavoitettavissa. Otanko viestin?"
    );
    office.of_role(vacant, |role| role.numbers = vec![number("2700", NumberKind::Extension)]);
    assert_eq!(office.say(Asked::Role(vacant), helsinki(NOW), Finnish), "Tilat: yhdistänkö?");
}

#[test]
fn the_name_said_is_the_one_they_go_by_and_the_date_is_the_companys() {
    let mut office = Office::new();
    let pekka = office.person("Juhani Koistinen");
    office.of(pekka, |person| person.name.called_by = Some("Pekka".to_owned()));
    office.away(pekka, "9.7.", "9.7.", &[]);
    // It is the ninth in Helsinki while the machine in UTC has the eighth.
    let at = crate::office::utc("8.7. 22.00");
    assert_eq!(
        office.say(Asked::Person(pekka), at, Finnish),
        "Pekka Koistinen on poissa tänään. Otanko viestin?"
    );
}

#[test]
fn a_company_name_with_a_full_stop_gets_no_second() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.of(anna, |person| person.name.family = "Virtanen Jr.".to_owned());
    let role = office.role("Palkat", &[anna]);
    assert_eq!(
        office.say(Asked::Role(role), helsinki(NOW), English),
        "Palkat: Anna Virtanen Jr. Shall I put you through?"
    );
}
