//! A leaver's own contact details are told as long as they have agreed to it, and not a day longer.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use vaihde_domain::language::Language;
use vaihde_domain::own_contact::own_contact;
use vaihde_domain::reach::Asked;
use vaihde_domain::referral::{OwnContact, ReferralAbout};
use vaihde_domain::{PersonId, ReferralId};

use crate::office::{Office, day, helsinki, utc};

const DETAILS: &str = "050 555 0199";

/// Pekka left at the end of May and allows his own number to be told in July and August.
fn pekka_has_left() -> (Office, PersonId, ReferralId) {
    let mut office = Office::new();
    let pekka = office.person("Pekka Koistinen");
    office.left(pekka, "31.5.");
    let told = office.referral(Some(pekka), None);
    office.of_referral(told, |referral| {
        referral.contact = Some(OwnContact {
            details: DETAILS.into(),
            consented_on: day("1.7."),
            scope: "vanhoille asiakkaille".into(),
            until: day("31.8."),
        });
    });
    (office, pekka, told)
}

fn told(office: &Office, asked: Asked, at: DateTime<Utc>) -> Option<OwnContact> {
    own_contact(asked, &office.roster(), at).map(|(_, contact)| contact)
}

#[test]
fn they_are_told_from_the_day_of_the_consent_to_its_last_and_in_no_sentence() {
    let (office, pekka, referral) = pekka_has_left();
    for asked in [Asked::Person(pekka), Asked::Referral(referral)] {
        let tells = |at: &str| told(&office, asked, helsinki(at)).is_some();
        assert!(!tells("30.6. 23.59"), "nobody has agreed yet");
        assert!(tells("1.7. 0.00"));
        assert!(tells("31.8. 23.59"));
        assert!(!tells("1.9. 0.00"), "the consent is over");
        let shown = told(&office, asked, helsinki("8.7. 10.00")).unwrap();
        assert_eq!((shown.details.as_str(), shown.until), (DETAILS, day("31.8.")));
        for language in Language::ALL {
            assert!(!office.say(asked, helsinki("8.7. 10.00"), language).contains(DETAILS));
        }
    }
}

#[test]
fn the_day_is_that_of_the_company() {
    let (mut office, pekka, _) = pekka_has_left();
    let in_helsinki = utc("31.8. 21.30");
    assert_eq!(told(&office, Asked::Person(pekka), in_helsinki), None, "it is September in Helsinki");
    office.of_company(|company| company.zone = Tz::Europe__London);
    assert!(told(&office, Asked::Person(pekka), in_helsinki).is_some(), "and still August in London");
}

#[test]
fn a_referral_that_ends_first_takes_them_with_it() {
    let (mut office, pekka, referral) = pekka_has_left();
    office.of_referral(referral, |referral| referral.to = Some(day("31.7.")));
    let shown = told(&office, Asked::Person(pekka), helsinki("31.7. 10.00")).unwrap();
    assert_eq!(shown.until, day("31.7."), "no later day is promised");
    assert_eq!(told(&office, Asked::Person(pekka), helsinki("1.8. 10.00")), None);
    office.of_referral(referral, |referral| (referral.from, referral.to) = (Some(day("15.7.")), None));
    assert_eq!(told(&office, Asked::Person(pekka), helsinki("8.7. 10.00")), None, "it is not told yet");
}

#[test]
fn whoever_is_still_or_again_at_work_is_reached_there() {
    let (mut office, pekka, referral) = pekka_has_left();
    office.of(pekka, |person| person.employed.to = None);
    for asked in [Asked::Person(pekka), Asked::Referral(referral)] {
        assert_eq!(told(&office, asked, helsinki("8.7. 10.00")), None);
    }
}

#[test]
fn the_first_referral_whose_consent_holds_is_told() {
    let (mut office, pekka, first) = pekka_has_left();
    let later = office.referral(Some(pekka), None);
    let contact = office.directory.referrals[0].contact.clone().unwrap();
    office.of_referral(first, |referral| referral.contact.as_mut().unwrap().until = day("2.7."));
    office.of_referral(later, |referral| {
        referral.contact = Some(OwnContact { details: "pekka@koistinen.example".into(), ..contact });
    });
    let shown = told(&office, Asked::Person(pekka), helsinki("8.7. 10.00")).unwrap();
    assert_eq!(shown.details, "pekka@koistinen.example");
}

#[test]
fn somebody_who_never_worked_here_may_have_agreed_too() {
    let (mut office, _, referral) = pekka_has_left();
    office.of_referral(referral, |referral| referral.about = ReferralAbout::NeverHere);
    assert!(told(&office, Asked::Referral(referral), helsinki("8.7. 10.00")).is_some());
    assert_eq!(told(&office, Asked::Referral(referral), helsinki("1.9. 10.00")), None);
}
