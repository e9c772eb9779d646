//! What a referral is good for on a day, and when it is proposed to be told longer.

use chrono::{Days, Months, NaiveDate};
use proptest::option;
use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::language::PerLanguage;
use vaihde_domain::person::{Employment, Person};
use vaihde_domain::referral::{ContactShowing, OwnContact, Referral, ReferralAbout, Told, WrongListing};
use vaihde_domain::renewal::{correction_asked, is_proposed, renewed};
use vaihde_domain::{CompanyId, PersonId, ReferralId};

fn days() -> impl Strategy<Value = NaiveDate> {
    (0_u64..800).prop_map(|days| NaiveDate::default() + Days::new(20_000 + days))
}

fn contacts() -> impl Strategy<Value = OwnContact> {
    (days(), days()).prop_map(|(consented_on, until)| OwnContact {
        details: "040 765 4321".into(),
        consented_on,
        scope: "numero kysyville".into(),
        until,
    })
}

fn referrals() -> impl Strategy<Value = Referral> {
    (option::of(days()), option::of(days()), option::of(contacts())).prop_map(|(from, to, contact)| {
        Referral {
            id: ReferralId(Uuid::from_u128(1)),
            company: CompanyId(Uuid::from_u128(2)),
            about: ReferralAbout::Question,
            names: vec!["mittari".into()],
            say: PerLanguage::default(),
            forward: None,
            contact,
            from,
            to,
            listing: None,
        }
    })
}

proptest! {
    #[test]
    fn contact_details_are_there_only_within_the_consent_and_what_is_told(
        referral in referrals(), day in days()
    ) {
        let showing = referral.showing(day);
        prop_assert_eq!(showing.told == Told::Now, referral.told_on(day));
        match (showing.contact, &referral.contact) {
            (ContactShowing::Hidden { until }, Some(contact)) => {
                prop_assert_eq!(showing.told, Told::Now);
                prop_assert!(contact.consented_on <= day && day <= until && until <= contact.until);
                prop_assert!(referral.to.is_none_or(|last| until <= last));
            }
            (ContactShowing::Hidden { .. } | ContactShowing::Expired, None) => prop_assert!(false, "of nothing"),
            (ContactShowing::Expired, Some(contact)) => {
                prop_assert!(contact.until < day || referral.to.is_some_and(|last| last < day));
            }
            (ContactShowing::None, contact) => {
                prop_assert!(contact.as_ref().is_none_or(|_| referral.contact_on(day).is_none()));
            }
        }
    }

    #[test]
    fn what_is_over_or_expired_stays_so(referral in referrals(), day in days(), later in 1_u64..400) {
        let (now, then) = (referral.showing(day), referral.showing(day + Days::new(later)));
        prop_assert!(now.told != Told::Over || then.told == Told::Over);
        prop_assert!(now.contact != ContactShowing::Expired || then.contact == ContactShowing::Expired);
    }

    #[test]
    fn only_what_was_asked_for_and_ends_about_now_is_proposed(
        referral in referrals(), today in days(), asked in 0_u64..3
    ) {
        let proposed = is_proposed(&referral, None, asked, today);
        let near = referral.to.is_some_and(|end| {
            today - Days::new(90) <= end && end <= today + Days::new(30)
        });
        prop_assert_eq!(proposed, near && asked > 0);
        let back = Person::named(PersonId(Uuid::from_u128(3)), referral.company, "Pekka", "Koistinen");
        prop_assert!(!is_proposed(&referral, Some(&back), asked, today));
        let gone = Person { employed: Employment { from: None, to: today.pred_opt() }, ..back };
        prop_assert_eq!(is_proposed(&referral, Some(&gone), asked, today), proposed);
    }

    #[test]
    fn a_renewed_one_is_told_for_a_year_more_and_not_proposed_again(
        referral in referrals(), today in days(), asked in 1_u64..3
    ) {
        let longer = renewed(&referral, today);
        prop_assert_eq!(longer.is_some(), referral.to.is_some(), "what has no end gets none");
        let (Some(longer), Some(end)) = (longer, referral.to) else { return Ok(()) };
        prop_assert_eq!(longer.to, end.max(today).checked_add_months(Months::new(12)));
        prop_assert!(!is_proposed(&longer, None, asked, today));
        prop_assert_eq!(Referral { to: referral.to, ..longer }, referral, "nothing else is different");
    }

    #[test]
    fn a_correction_is_asked_for_once(referral in referrals(), today in days(), later in days()) {
        prop_assert_eq!(correction_asked(&referral, today), None, "there is nothing to correct");
        let listing = WrongListing { source: "numerot.example".into(), correction_asked_on: None };
        let wrong = Referral { listing: Some(listing), ..referral };
        let asked = correction_asked(&wrong, today);
        let on = asked.as_ref().and_then(|asked| asked.listing.as_ref()?.correction_asked_on);
        prop_assert_eq!(on, Some(today));
        prop_assert_eq!(asked.and_then(|asked| correction_asked(&asked, later)), None);
    }
}
