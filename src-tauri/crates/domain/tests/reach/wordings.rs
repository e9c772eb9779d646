//! A company's own wording, and companies from which calls cannot be transferred.

use vaihde_domain::company::{CallRule, Situation};
use vaihde_domain::language::Language::{English, Finnish, Swedish};
use vaihde_domain::number::NumberKind;
use vaihde_domain::reach::Asked;

use crate::office::{Office, helsinki, number, weekdays};

const NOW: &str = "8.7. 10.00";

#[test]
fn a_company_says_it_in_its_own_words() {
    let mut office = Office::new();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    office.wording(
        Situation::AwayCovered,
        "{company}: {person} palaa {until} jälkeen, {cover} auttaa ({number}).",
    );
    office.away(anna, "1.7.", "5.8.", &[liisa]);
    assert_eq!(
        office.say(Asked::Person(anna), helsinki(NOW), Finnish),
        "Kuusilinna Oy: Anna Virtanen palaa 5.8. jälkeen, Liisa Saarinen auttaa (2001)."
    );
    // Nobody has written it in Swedish.
    assert!(office.say(Asked::Person(anna), helsinki(NOW), Swedish).contains("frånvarande"));
}

#[test]
fn a_wording_that_wants_what_may_not_be_told_gives_way_to_the_products_own() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.wording(Situation::AwayNobody, "{person} on poissa, viimeinen päivä on {until}.");
    let absence = office.away(anna, "1.7.", "5.8.", &[]);
    assert_eq!(
        office.say(Asked::Person(anna), helsinki(NOW), Finnish),
        "Anna Virtanen on poissa, viimeinen päivä on 5.8."
    );
    office.hide_return(absence);
    assert_eq!(
        office.say(Asked::Person(anna), helsinki(NOW), Finnish),
        "Anna Virtanen on poissa. Otanko viestin?"
    );
}

#[test]
fn a_number_that_may_not_be_given_is_not_in_any_wording() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.of(anna, |person| person.numbers = vec![number("040 000 0001", NumberKind::Mobile)]);
    office.wording(Situation::Direct, "{person}, numero {number}.");
    assert_eq!(
        office.say(Asked::Person(anna), helsinki(NOW), Finnish),
        "Anna Virtanen on paikalla. Yhdistänkö?"
    );
}

#[test]
fn unknown_placeholders_and_lone_braces_stay_and_names_are_never_read_as_placeholders() {
    let mut office = Office::new();
    let anna = office.person("Anna {until}");
    office.wording(Situation::Direct, "{person} {nimi} {ja } {");
    assert_eq!(office.say(Asked::Person(anna), helsinki(NOW), Finnish), "Anna {until} {nimi} {ja } {");
}

#[test]
fn each_situation_has_its_own_wording() {
    let mut office = Office::new();
    let [present, away, home, gone, numberless, cover] =
        ["Pia Paikalla", "Anna Poissa", "Kaisa Kotona", "Lasse Lahto", "Niilo Numeroton", "Sari Sijainen"]
            .map(|name| office.person(name));
    for situation in Situation::ALL {
        office.wording(situation, situation.code());
    }
    office.away(away, "1.7.", "5.8.", &[]);
    office.of(home, |person| person.hours.week = Some(weekdays("12.00-13.00")));
    office.left(gone, "31.5.");
    office.without_number(numberless);
    let said = |office: &Office, who| office.say(Asked::Person(who), helsinki(NOW), Finnish);
    let all = [present, away, home, gone, numberless];
    assert_eq!(
        all.map(|who| said(&office, who)),
        ["direct", "away_nobody", "closed_nobody", "left_nobody", "other_nobody"]
    );
    for who in [away, home, numberless] {
        office.deputies(vaihde_domain::deputy::DeputyOf::Person(who), &[cover]);
    }
    office.away(away, "1.7.", "5.8.", &[cover]);
    office.role("Myynti", &[gone, cover]);
    assert_eq!(
        all.map(|who| said(&office, who)),
        ["direct", "away_covered", "closed_covered", "left_covered", "other_covered"]
    );
}

#[test]
fn where_calls_cannot_be_transferred_the_number_is_told_if_it_may_be() {
    let mut office = Office::new();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    office.of_company(|company| company.rule = CallRule::GiveNumber);
    office.away(anna, "1.7.", "5.8.", &[liisa]);
    // An extension cannot be dialled from outside: a whole number is told if there is one.
    office.of(liisa, |person| person.numbers.push(number("09 000 300", NumberKind::Desk)));
    let say = |office: &Office, language| office.say(Asked::Person(anna), helsinki(NOW), language);
    assert_eq!(
        say(&office, Finnish),
        "Anna Virtanen on poissa 5.8. asti, häntä sijaistaa Liisa Saarinen. Numero on 09 000 300."
    );
    office.of(liisa, |person| person.numbers = vec![number("040 000 0001", NumberKind::Mobile)]);
    assert_eq!(
        say(&office, Finnish),
        "Anna Virtanen on poissa 5.8. asti, häntä sijaistaa Liisa Saarinen. En voi yhdistää puhelua, otanko viestin?"
    );
    assert_eq!(
        say(&office, Swedish),
        "Anna Virtanen är frånvarande till och med 5.8 och ersätts av Liisa Saarinen. Jag kan inte koppla samtalet, kan jag ta emot ett meddelande?"
    );
    assert!(say(&office, English).ends_with("I cannot transfer the call. May I take a message instead?"));
}

#[test]
fn where_messages_are_taken_nobody_is_connected_and_no_number_is_told() {
    let mut office = Office::new();
    let (anna, liisa) = (office.person("Anna Virtanen"), office.person("Liisa Saarinen"));
    office.of(liisa, |person| person.numbers.push(number("09 000 300", NumberKind::Desk)));
    office.of_company(|company| company.rule = CallRule::TakeMessage);
    let say = |office: &Office, who, language| office.say(Asked::Person(who), helsinki(NOW), language);
    assert_eq!(say(&office, liisa, Finnish), "Liisa Saarinen on paikalla. Otan viestin, mitä asia koskee?");
    office.away(anna, "1.7.", "5.8.", &[liisa]);
    assert_eq!(
        say(&office, anna, Finnish),
        "Anna Virtanen on poissa 5.8. asti, häntä sijaistaa Liisa Saarinen. Otan viestin, mitä asia koskee?"
    );
    assert!(say(&office, anna, Swedish).ends_with("Jag tar ett meddelande, vad gäller det?"));
    assert!(say(&office, anna, English).ends_with("I will take a message. What is it about?"));
    // A wording of the company's own that would give the number is not said.
    office.of_company(|company| {
        let mut own = vaihde_domain::language::PerLanguage::default();
        own.set(Finnish, "Numero on {number}.".to_owned());
        company.sentences.insert(Situation::Direct, own);
    });
    assert_eq!(say(&office, liisa, Finnish), "Liisa Saarinen on paikalla. Otan viestin, mitä asia koskee?");
}
