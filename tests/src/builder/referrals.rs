//! The words for what is told instead.

use vaihde_domain::language::{Language, PerLanguage};
use vaihde_domain::number::NumberKind;
use vaihde_domain::referral::{OwnContact, ReferralAbout, WrongListing};

use super::told::{Subject, ToldForward, ToldReferral};
use super::{Story, day};

impl Story {
    /// What to tell when this is asked for; about the person, where one of that name has been told of.
    pub fn referral(mut self, name: &str) -> Self {
        let company = self.companies.len() - 1;
        let known = self.people.iter().any(|person| person.company == company && person.is(name));
        self.referrals.push(ToldReferral {
            company,
            leaver: known.then(|| name.to_owned()),
            about: ReferralAbout::Question,
            names: vec![name.to_owned()],
            say: PerLanguage::default(),
            forward: None,
            contact: None,
            from: None,
            to: None,
            listing: None,
        });
        self.subject = Subject::Referral(self.referrals.len() - 1);
        self
    }

    /// The sentence to say, in a language.
    pub fn say(mut self, language: Language, sentence: &str) -> Self {
        self.this_referral().say.set(language, sentence.to_owned());
        self
    }

    /// The caller is sent to a person.
    pub fn forward_to(mut self, name: &str) -> Self {
        self.this_referral().forward = Some(ToldForward::Person(name.to_owned()));
        self
    }

    /// The caller is sent to a role.
    pub fn forward_to_role(mut self, name: &str) -> Self {
        self.this_referral().forward = Some(ToldForward::Role(name.to_owned()));
        self
    }

    /// The caller is sent to a number.
    pub fn forward_to_number(mut self, number: &str) -> Self {
        let number = self.number(number, NumberKind::Other);
        self.this_referral().forward = Some(ToldForward::Number(number));
        self
    }

    /// The caller is sent to another company that was told of before.
    pub fn forward_to_company(mut self, name: &str) -> Self {
        self.this_referral().forward = Some(ToldForward::Company(name.to_owned()));
        self
    }

    /// The caller is sent to an address.
    pub fn forward_to_address(mut self, address: &str) -> Self {
        self.this_referral().forward = Some(ToldForward::Address(address.to_owned()));
        self
    }

    /// The caller is sent to a page of the web.
    pub fn forward_to_page(mut self, page: &str) -> Self {
        self.this_referral().forward = Some(ToldForward::Page(page.to_owned()));
        self
    }

    /// It is about somebody who never worked here.
    pub fn never_here(mut self) -> Self {
        self.this_referral().about = ReferralAbout::NeverHere;
        self
    }

    /// It is about somebody or something of another company.
    pub fn elsewhere(mut self) -> Self {
        self.this_referral().about = ReferralAbout::Elsewhere;
        self
    }

    /// Callers ask for it by this, too.
    pub fn asked_as(mut self, words: &str) -> Self {
        self.this_referral().names.push(words.to_owned());
        self
    }

    /// Callers have it from a wrong listing, whose correction nobody has asked for.
    pub fn listed_at(mut self, source: &str) -> Self {
        let listing = WrongListing { source: source.to_owned(), correction_asked_on: None };
        self.this_referral().listing = Some(listing);
        self
    }

    /// A leaver's own contact, with consent from one day to another.
    pub fn own_contact(mut self, details: &str, consented_on: &str, until: &str) -> Self {
        self.this_referral().contact = Some(OwnContact {
            details: details.to_owned(),
            consented_on: day(consented_on),
            scope: "yhteydenotot".to_owned(),
            until: day(until),
        });
        self
    }

    /// The days on which it is told.
    pub fn told_between(mut self, first: &str, last: &str) -> Self {
        let referral = self.this_referral();
        referral.from = Some(day(first));
        referral.to = Some(day(last));
        self
    }

    fn this_referral(&mut self) -> &mut ToldReferral {
        match self.subject {
            Subject::Referral(place) => &mut self.referrals[place],
            other => panic!("this is told of a referral, not of {other:?}"),
        }
    }
}
