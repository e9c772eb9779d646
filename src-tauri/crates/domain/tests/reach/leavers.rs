//! Callers still ask for those who have left, and for what was never here.

use chrono_tz::Tz;
use vaihde_domain::company::{CallRule, Company, Fallback, Situation};
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::language::{Language, PerLanguage};
use vaihde_domain::number::NumberKind;
use vaihde_domain::reach::{Asked, Instead, Outcome, Way, Who};
use vaihde_domain::referral::{Forward, ReferralAbout};

use crate::office::{Office, day, helsinki, number};

const NOW: &str = "8.7. 10.00";

#[test]
fn a_leaver_with_nobody_after_them_is_nobody_even_where_others_would_ring_the_duty_number() {
    let mut office = Office::new();
    let [pekka, deputy] = ["Pekka Koistinen", "Matti Laine"].map(|name| office.person(name));
    let sales = office.department("Myynti", Some("2900"));
    office.of(pekka, |person| person.department = Some(sales));
    office.general_number("09 000 100");
    office.deputies(DeputyOf::Person(pekka), &[deputy]);
    office.left(pekka, "31.5.");
    let reach = office.reach(Asked::Person(pekka), helsinki(NOW));
    assert_eq!(reach.outcome, Outcome::Nobody(Instead::TakeMessage));
    assert_eq!(
        office.trace(Asked::Person(pekka), helsinki(NOW)),
        ["Koistinen left", "Kuusilinna Oy take message"]
    );
}

#[test]
fn a_leaver_is_covered_by_whoever_holds_today_what_they_held_last() {
    let mut office = Office::new();
    let [pekka, now, long_ago] =
        ["Pekka Koistinen", "Liisa Saarinen", "Vanha Ville"].map(|name| office.person(name));
    office.left(pekka, "31.5.");
    let earlier = office.role("Ostot", &[long_ago]);
    let last = office.role("Myynti", &[]);
    office.holds(pekka, earlier, None, Some("31.12.2020"));
    office.holds(pekka, last, Some("1.1.2021"), Some("31.5."));
    office.holds(now, last, Some("1.6."), None);
    let reach = office.reach(Asked::Person(pekka), helsinki(NOW));
    assert!(matches!(reach.outcome, Outcome::Covered(to) if to.who == Who::Person(now)));
    assert_eq!(reach.steps.last().map(|step| step.way), Some(Way::Successor));
}

#[test]
fn an_assignment_nobody_ended_ends_with_the_employment() {
    let mut office = Office::new();
    let [pekka, liisa] = ["Pekka Koistinen", "Liisa Saarinen"].map(|name| office.person(name));
    office.left(pekka, "31.5.");
    office.role("Myynti", &[pekka, liisa]);
    assert_eq!(office.trace(Asked::Person(pekka), helsinki(NOW)), ["Koistinen left", "Saarinen free"]);
}

#[test]
fn an_assignment_meant_to_last_longer_than_the_employment_ended_with_it_too() {
    let mut office = Office::new();
    let [pekka, one, other] =
        ["Pekka Koistinen", "Liisa Saarinen", "Matti Laine"].map(|name| office.person(name));
    office.left(pekka, "31.5.");
    let (sales, travel) = (office.role("Myynti", &[one]), office.role("Matkat", &[other]));
    office.holds(pekka, sales, None, None);
    office.holds(pekka, travel, None, Some("31.12."));
    office.without_number(one);
    assert_eq!(
        office.trace(Asked::Person(pekka), helsinki(NOW)),
        ["Koistinen left", "Saarinen no number", "Laine free"]
    );
}

#[test]
fn a_successor_who_is_away_is_followed_to_their_cover_and_back_to_the_leaver_is_a_loop() {
    let mut office = Office::new();
    let [pekka, liisa, matti] =
        ["Pekka Koistinen", "Liisa Saarinen", "Matti Laine"].map(|name| office.person(name));
    office.left(pekka, "31.5.");
    office.role("Myynti", &[pekka, liisa]);
    office.away(liisa, "1.7.", "5.8.", &[pekka, matti]);
    assert_eq!(
        office.trace(Asked::Person(pekka), helsinki(NOW)),
        ["Koistinen left", "Saarinen away", "Koistinen loop", "Laine free"]
    );
}

#[test]
fn what_is_told_about_a_leaver_comes_before_their_successor() {
    let mut office = Office::new();
    let [pekka, liisa, matti] =
        ["Pekka Koistinen", "Liisa Saarinen", "Matti Laine"].map(|name| office.person(name));
    office.left(pekka, "31.5.");
    office.role("Myynti", &[pekka, liisa]);
    let referral = office.referral(Some(pekka), Some(Forward::Person(matti)));
    let asked = Asked::Person(pekka);
    assert_eq!(office.trace(asked, helsinki(NOW)), ["Koistinen left", "Laine free"]);
    office.without_number(matti);
    assert_eq!(office.trace(asked, helsinki(NOW)), ["Koistinen left", "Laine no number", "Saarinen free"]);
    office.of_referral(referral, |referral| referral.to = Some(day("7.7.")));
    assert_eq!(office.trace(asked, helsinki(NOW)), ["Koistinen left", "Saarinen free"]);
}

#[test]
fn a_referral_sends_to_a_role_through_its_deputies_too() {
    let mut office = Office::new();
    let [holder, deputy] = ["Liisa Saarinen", "Matti Laine"].map(|name| office.person(name));
    let waste = office.role("Jäteasiat", &[holder]);
    office.deputies(DeputyOf::Role(waste), &[deputy]);
    let referral = office.referral(None, Some(Forward::Role(waste)));
    let asked = Asked::Referral(referral);
    assert_eq!(office.trace(asked, helsinki(NOW)), ["Saarinen free"]);
    office.away(holder, "1.7.", "5.8.", &[]);
    assert_eq!(office.trace(asked, helsinki(NOW)), ["Saarinen away", "Laine free"]);
    office.without_number(deputy);
    assert_eq!(
        office.trace(asked, helsinki(NOW)),
        ["Saarinen away", "Laine no number", "Kuusilinna Oy take message"]
    );
}

#[test]
fn a_referral_sends_to_a_number_says_its_piece_or_is_not_told_that_day() {
    let mut office = Office::new();
    let elsewhere = number("09 000 200", NumberKind::Desk);
    let sends = office.referral(None, Some(Forward::Number(elsewhere)));
    let reach = office.reach(Asked::Referral(sends), helsinki(NOW));
    assert!(matches!(reach.outcome, Outcome::Covered(to) if to.who == Who::Referral(sends)));

    let says = office.referral(None, None);
    let reach = office.reach(Asked::Referral(says), helsinki(NOW));
    assert_eq!(reach.outcome, Outcome::Nobody(Instead::TellReferral(says)));

    office.of_referral(sends, |referral| referral.from = Some(day("9.7.")));
    assert_eq!(
        office.trace(Asked::Referral(sends), helsinki(NOW)),
        ["Jätehuolto not told", "Kuusilinna Oy take message"]
    );
}

#[test]
fn two_leavers_who_refer_to_each_other_end_in_a_message() {
    let mut office = Office::new();
    let [one, other] = ["Pekka Koistinen", "Liisa Saarinen"].map(|name| office.person(name));
    for (who, to) in [(one, other), (other, one)] {
        office.left(who, "31.5.");
        office.referral(Some(who), Some(Forward::Person(to)));
    }
    assert_eq!(
        office.trace(Asked::Person(one), helsinki(NOW)),
        ["Koistinen left", "Saarinen left", "Kuusilinna Oy take message"]
    );
}

#[test]
fn a_referral_sends_to_another_company_by_its_general_number_and_names_it() {
    let mut office = Office::new();
    let other = office.another_company("Hämeen Sähkö Oy", Tz::Europe__Helsinki);
    let referral = office.referral(None, Some(Forward::Company(other)));
    let asked = Asked::Referral(referral);
    let company = |office: &mut Office, change: fn(&mut Company)| {
        change(office.directory.companies.last_mut().unwrap());
    };
    assert_eq!(
        office.trace(asked, helsinki(NOW)),
        ["Hämeen Sähkö Oy no number", "Kuusilinna Oy take message"]
    );
    company(&mut office, |other| other.called = vec![number("03 100 200", NumberKind::Switchboard)]);
    assert_eq!(
        office.trace(asked, helsinki(NOW)),
        ["Hämeen Sähkö Oy no number", "Kuusilinna Oy take message"],
        "by that number callers reach this very desk"
    );
    company(&mut office, |other| {
        other.fallback = Fallback::Number(number("03 100 300", NumberKind::Switchboard));
    });
    assert_eq!(office.trace(asked, helsinki(NOW)), ["Hämeen Sähkö Oy general number"]);
    let reach = office.reach(asked, helsinki(NOW));
    assert!(matches!(&reach.outcome, Outcome::Covered(to) if to.who == Who::Company(other)));
    assert_eq!(
        office.say(asked, helsinki(NOW), Language::Finnish),
        "Jätehuolto: asiaa hoitaa nyt Hämeen Sähkö Oy. Yhdistänkö?"
    );
}

#[test]
fn nobody_is_connected_to_a_company_for_which_messages_are_taken() {
    let mut office = Office::new();
    let other = office.another_company("Hämeen Sähkö Oy", Tz::Europe__Helsinki);
    let company = office.directory.companies.last_mut().unwrap();
    company.rule = CallRule::TakeMessage;
    company.fallback = Fallback::Number(number("03 100 300", NumberKind::Switchboard));
    let liisa = office.person("Liisa Saarinen");
    let neuvonta = office.role("Neuvonta", &[liisa]);
    office.of(liisa, |person| person.company = other);
    office.of_role(neuvonta, |role| role.company = other);
    for to in [Forward::Company(other), Forward::Person(liisa), Forward::Role(neuvonta)] {
        let referral = office.referral(None, Some(to));
        let asked = Asked::Referral(referral);
        assert_eq!(
            office.trace(asked, helsinki(NOW)),
            ["Hämeen Sähkö Oy take message", "Kuusilinna Oy take message"]
        );
        assert!(office.say(asked, helsinki(NOW), Language::Finnish).ends_with("Otanko viestin?"));
    }
}

#[test]
fn nobody_takes_a_message_for_whoever_was_never_here() {
    let mut office = Office::new();
    let referral = office.referral(None, None);
    office.of_referral(referral, |referral| {
        referral.names = vec!["Matti Virta".into()];
        referral.about = ReferralAbout::NeverHere;
    });
    let said =
        |office: &Office| Language::ALL.map(|to| office.say(Asked::Referral(referral), helsinki(NOW), to));
    let nothing_else = [
        "Matti Virta ei ole meillä töissä. Voinko auttaa jossakin muussa asiassa?",
        "Matti Virta arbetar inte hos oss. Kan jag hjälpa till med något annat?",
        "Matti Virta does not work here. Can I help you with anything else?",
    ];
    assert_eq!(said(&office), nothing_else);
    office.wording(Situation::OtherNobody, "{person} ei ole nyt tavoitettavissa, otanko viestin?");
    assert_eq!(said(&office), nothing_else, "the company's wording is of those who work there");
    let page = Forward::Page("https://virta.example".into());
    office.of_referral(referral, |referral| referral.forward = Some(page));
    assert!(said(&office)[0].ends_with("Asia hoituu sivulla https://virta.example"));
    let liisa = office.person("Liisa Saarinen");
    office.without_number(liisa);
    office.of_referral(referral, |referral| referral.forward = Some(Forward::Person(liisa)));
    assert!(said(&office)[0].ends_with("Otanko viestin?"), "for whoever looks after it");
    office.of_referral(referral, |referral| referral.to = Some(day("7.7.")));
    assert_eq!(said(&office), nothing_else, "what is no longer told is looked after by nobody");
}

#[test]
fn an_address_and_a_page_are_told_whoever_wrote_the_words() {
    let mut office = Office::new();
    let pekka = office.person("Pekka Koistinen");
    office.left(pekka, "31.5.");
    let page = "https://kuusilinna.example/myynti";
    let referral = office.referral(Some(pekka), Some(Forward::Page(page.into())));
    office.wording(Situation::LeftNobody, "{person} ei ole enää meillä, otanko viestin?");
    let said = |office: &Office| office.say(Asked::Person(pekka), helsinki(NOW), Language::Finnish);
    assert_eq!(
        said(&office),
        format!("Pekka Koistinen ei ole enää palveluksessamme. Asia hoituu sivulla {page}")
    );
    let own = |office: &mut Office, words: &str| {
        office.of_referral(referral, |referral| {
            referral.say = PerLanguage { fi: words.to_owned(), ..PerLanguage::default() };
        });
    };
    own(&mut office, "Pekka on siirtynyt muualle");
    assert_eq!(said(&office), format!("Pekka on siirtynyt muualle. Asia hoituu sivulla {page}"));
    own(&mut office, &format!("Katsokaa {page}, sieltä löytyy."));
    assert_eq!(said(&office), format!("Katsokaa {page}, sieltä löytyy."));
}

#[test]
fn an_address_or_a_page_is_told_in_every_language_and_nobody_is_connected() {
    let mut office = Office::new();
    let [pekka, liisa] = ["Pekka Koistinen", "Liisa Saarinen"].map(|name| office.person(name));
    office.left(pekka, "31.5.");
    office.role("Myynti", &[pekka, liisa]);
    let address = Forward::Address("myynti@kuusilinna.example".into());
    let referral = office.referral(Some(pekka), Some(address));
    let asked = Asked::Person(pekka);
    let reach = office.reach(asked, helsinki(NOW));
    assert_eq!(reach.outcome, Outcome::Nobody(Instead::TellReferral(referral)));
    assert_eq!(office.trace(asked, helsinki(NOW)), ["Koistinen left", "Jätehuolto address told"]);
    let said = |office: &Office, language| office.say(asked, helsinki(NOW), language);
    assert_eq!(
        Language::ALL.map(|language| said(&office, language)),
        [
            "Pekka Koistinen ei ole enää palveluksessamme. Asia hoituu osoitteessa myynti@kuusilinna.example.",
            "Pekka Koistinen arbetar inte längre hos oss. Ärendet sköts på adressen myynti@kuusilinna.example.",
            "Pekka Koistinen no longer works here. This is looked after at myynti@kuusilinna.example.",
        ]
    );
    office.of_referral(referral, |referral| {
        referral.forward = Some(Forward::Page("https://kuusilinna.example/myynti".into()));
    });
    assert!(
        said(&office, Language::Finnish).ends_with("Asia hoituu sivulla https://kuusilinna.example/myynti")
    );
    assert_eq!(office.trace(asked, helsinki(NOW))[1], "Jätehuolto page told");
    office.of_referral(referral, |referral| referral.say.fi = "Kirjoittakaa meille.".into());
    assert_eq!(
        said(&office, Language::Finnish),
        "Kirjoittakaa meille. Asia hoituu sivulla https://kuusilinna.example/myynti",
        "its own words come first, and the page is told all the same"
    );
}

#[test]
fn a_leaver_of_whom_nobody_says_anything_ends_with_who_can_help() {
    let mut office = Office::new();
    let (petri, aino) = (office.person("Petri Koistinen"), office.person("Aino Aalto"));
    office.left(petri, "31.5.");
    office.role("Kuusilinnan neuvonta", &[aino]);
    let said = |office: &Office| Language::ALL.map(|to| office.say(Asked::Person(petri), helsinki(NOW), to));
    assert_eq!(
        said(&office),
        [
            "Petri Koistinen ei ole enää palveluksessamme. Asiassa auttaa Kuusilinnan neuvonta, 2001. Yhdistänkö?",
            "Petri Koistinen arbetar inte längre hos oss. Ni får hjälp av Kuusilinnan neuvonta, 2001. \
             Ska jag koppla?",
            "Petri Koistinen no longer works here. You can get help from Kuusilinnan neuvonta, 2001. \
             Shall I put you through?",
        ]
    );
    office.of(aino, |person| person.numbers[0].may_be_given = false);
    assert!(said(&office).iter().all(|sentence| !sentence.contains("2001")), "a hidden number is never said");
    office.away(aino, "1.7.", "5.8.", &[]);
    assert!(said(&office)[0].ends_with("Otanko viestin?"), "nobody is offered who is not there");
    office.general_number("09 000 100");
    assert!(said(&office)[0].ends_with("Asia hoituu yleisestä numerostamme, 09 000 100. Yhdistänkö?"));
    office.of_company(|company| company.rule = CallRule::GiveNumber);
    assert!(said(&office)[0].ends_with("Asia hoituu yleisestä numerostamme. Numero on 09 000 100."));
}

#[test]
fn whoever_never_worked_here_and_whoever_is_elsewhere_are_told_apart() {
    let mut office = Office::new();
    let referral = office.referral(None, None);
    office.of_referral(referral, |referral| referral.names = vec!["Matti Virta".into()]);
    office.general_number("09 000 100");
    let said = |office: &Office| office.say(Asked::Referral(referral), helsinki(NOW), Language::Finnish);
    assert_eq!(said(&office), "Matti Virta: asia hoituu yleisestä numerostamme, 09 000 100. Yhdistänkö?");
    office.of_referral(referral, |referral| referral.about = ReferralAbout::NeverHere);
    assert!(said(&office).starts_with("Matti Virta ei ole meillä töissä. Asia hoituu"));
    office.of_referral(referral, |referral| referral.about = ReferralAbout::Elsewhere);
    assert!(said(&office).starts_with("Matti Virta ei ole meillä vaan toisessa yrityksessä. Asia hoituu"));
}
