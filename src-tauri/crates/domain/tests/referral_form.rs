//! The form of a referral that is about no leaver: what is written, what is refused, what stays as it was.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vaihde_domain::company::Company;
use vaihde_domain::directory::Directory;
use vaihde_domain::form::{Fault, Field, ForwardDraft, OwnContactDraft, Problem};
use vaihde_domain::id::Ids;
use vaihde_domain::language::PerLanguage;
use vaihde_domain::person::{Employment, Person};
use vaihde_domain::person_form::{plan_person, read_person};
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::referral::{Forward, Referral, ReferralAbout, WrongListing};
use vaihde_domain::referral_form::{
    ListingDraft, ReferralDraft, ReferralKind, new_referral, plan_referral, read_referral,
};
use vaihde_domain::role::Role;
use vaihde_domain::{CompanyId, PersonId, ReferralId, RoleId};

const KUUSILINNA: CompanyId = CompanyId(Uuid::from_u128(1));
const SAHKO: CompanyId = CompanyId(Uuid::from_u128(2));
const PEKKA: PersonId = PersonId(Uuid::from_u128(11));
const PAYROLL: RoleId = RoleId(Uuid::from_u128(21));
const METERS: ReferralId = ReferralId(Uuid::from_u128(31));
const OF_PEKKA: ReferralId = ReferralId(Uuid::from_u128(32));

struct Counted(u128);

impl Ids for Counted {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn noon() -> DateTime<Utc> {
    "2026-07-08T09:00:00Z".parse().unwrap()
}

fn say(text: &str) -> PerLanguage {
    PerLanguage { fi: text.into(), ..PerLanguage::default() }
}

fn referral(id: ReferralId, about: ReferralAbout, names: &[&str]) -> Referral {
    Referral {
        id,
        company: KUUSILINNA,
        about,
        names: names.iter().map(|&name| name.into()).collect(),
        say: say("Mittarin lukee sähköyhtiö."),
        forward: Some(Forward::Role(PAYROLL)),
        contact: None,
        from: None,
        to: None,
        listing: Some(WrongListing { source: "numerot.example".into(), correction_asked_on: None }),
    }
}

/// A question that has always been open, and Pekka, who left in May and stands in an old list.
fn house() -> Directory {
    let left = Employment { from: None, to: Some(day("2026-05-31")) };
    Directory {
        companies: vec![
            Company::named(KUUSILINNA, "Kuusilinna Oy"),
            Company::named(SAHKO, "Hämeen Sähkö Oy"),
        ],
        people: vec![Person { employed: left, ..Person::named(PEKKA, KUUSILINNA, "Pekka", "Koistinen") }],
        roles: vec![Role::named(PAYROLL, KUUSILINNA, "Palkanlaskenta")],
        referrals: vec![
            referral(METERS, ReferralAbout::Question, &["mittari", "sähkömittari"]),
            referral(OF_PEKKA, ReferralAbout::Leaver(PEKKA), &["Koistinen Pekka"]),
        ],
        ..Directory::default()
    }
}

fn new(names: &[&str]) -> ReferralDraft {
    ReferralDraft {
        names: names.iter().map(|&name| name.into()).collect(),
        say: say("{person} ei ole meillä töissä."),
        ..new_referral(KUUSILINNA)
    }
}

fn written(draft: &ReferralDraft) -> Option<Referral> {
    let plan = plan_referral(draft, &house(), noon(), &mut Counted(100)).unwrap();
    plan.edits.into_iter().find_map(|edit| match edit {
        Edit::Add(Record::Referral(referral)) | Edit::Alter(Record::Referral(referral)) => Some(referral),
        _ => None,
    })
}

fn problems(draft: &ReferralDraft) -> Vec<(Field, Fault)> {
    let problems: Vec<Problem> = plan_referral(draft, &house(), noon(), &mut Counted(100)).unwrap_err();
    problems.into_iter().map(|problem| (problem.field, problem.fault)).collect()
}

#[test]
fn somebody_who_never_worked_here_is_told_of_for_a_year() {
    let draft = ReferralDraft {
        listing: ListingDraft { source: " vanha   kotisivu ".into(), correction_asked_on: None },
        ..new(&["Nieminen Kalle", " nieminen kalle ", "", "Kalle"])
    };
    let told = written(&draft).unwrap();
    assert_eq!(told.about, ReferralAbout::NeverHere);
    assert_eq!(told.names, ["Nieminen Kalle", "Kalle"]);
    assert_eq!((told.from, told.to), (None, Some(day("2027-07-08"))));
    assert_eq!(told.listing.unwrap().source, "vanha kotisivu");
}

#[test]
fn the_year_begins_when_it_is_first_told() {
    let draft = ReferralDraft { from: Some(day("2026-09-01")), ..new(&["Kalle"]) };
    assert_eq!(written(&draft).unwrap().to, Some(day("2027-09-01")));
}

#[test]
fn what_is_read_and_sent_back_changes_nothing_and_an_open_end_stays_open() {
    let draft = read_referral(METERS, &house()).unwrap();
    assert_eq!(written(&draft), None);
    let moved = ReferralDraft { company: SAHKO, forward: None, ..draft };
    assert_eq!(written(&moved).unwrap().to, None);
}

#[test]
fn callers_are_sent_to_a_company_an_address_or_a_page() {
    let to = |forward| written(&ReferralDraft { forward: Some(forward), ..new(&["Kalle"]) }).unwrap().forward;
    assert_eq!(to(ForwardDraft::Company(SAHKO)), Some(Forward::Company(SAHKO)));
    assert_eq!(to(ForwardDraft::Address(" Kuja 1 ".into())), Some(Forward::Address("Kuja 1".into())));
    assert_eq!(
        to(ForwardDraft::Page("https://sahko.example".into())),
        Some(Forward::Page("https://sahko.example".into()))
    );
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let draft = ReferralDraft {
        names: vec![" ".into()],
        say: say("{persn}"),
        forward: Some(ForwardDraft::Page("javascript:alert(1)".into())),
        contact: Some(OwnContactDraft { details: "040 123".into(), ..OwnContactDraft::default() }),
        from: Some(day("2026-08-01")),
        to: Some(day("2026-07-31")),
        listing: ListingDraft { source: String::new(), correction_asked_on: Some(day("2026-07-01")) },
        ..new_referral(KUUSILINNA)
    };
    let expected = [
        (Field::Name, Fault::Empty),
        (Field::Words, Fault::UnknownPlaceholder { written: "persn".into(), meant: Some("person") }),
        (Field::Forward, Fault::NotAWebAddress),
        (Field::Consent, Fault::ContactWithoutConsent),
        (Field::Told, Fault::Backwards),
        (Field::Listing, Fault::Empty),
    ];
    assert_eq!(problems(&draft), expected);
}

#[test]
fn a_question_is_told_something_and_a_new_referral_still_is_told_today() {
    let standard = ReferralDraft { say: PerLanguage::default(), ..new(&["Kalle"]) };
    assert!(written(&standard).is_some(), "of whoever is not here there is a standard sentence");
    let nothing = ReferralDraft { kind: ReferralKind::Question, ..standard };
    assert_eq!(problems(&nothing), [(Field::Words, Fault::Empty)]);
    let only_sends = ReferralDraft { forward: Some(ForwardDraft::Company(SAHKO)), ..nothing };
    assert!(written(&only_sends).is_some());
    let over = ReferralDraft { to: Some(day("2026-07-07")), ..new(&["Kalle"]) };
    assert_eq!(problems(&over), [(Field::Told, Fault::Over)]);
    let ended = ReferralDraft { to: Some(day("2026-07-07")), ..read_referral(METERS, &house()).unwrap() };
    assert_eq!(written(&ended).unwrap().to, Some(day("2026-07-07")), "what was told may end");
}

#[test]
fn what_is_told_of_a_leaver_is_written_in_the_persons_form_which_keeps_its_listing() {
    assert_eq!(read_referral(OF_PEKKA, &house()), None);
    let stolen = ReferralDraft { id: Some(OF_PEKKA), ..new(&["Pekka"]) };
    assert_eq!(problems(&stolen), [(Field::Name, Fault::Unknown)]);
    let mut form = read_person(PEKKA, &house(), noon()).unwrap();
    form.afterwards.as_mut().unwrap().say = say("Hän on siirtynyt muualle.");
    let plan = plan_person(&form, &house(), noon(), &mut Counted(100)).unwrap();
    let kept = plan.edits.iter().find_map(|edit| match edit {
        Edit::Alter(Record::Referral(referral)) => referral.listing.clone(),
        _ => None,
    });
    assert_eq!(kept.unwrap().source, "numerot.example");
}

#[test]
fn a_kind_is_what_the_referral_is_about() {
    for kind in ReferralKind::ALL {
        assert_eq!(ReferralKind::of(kind.into()), Some(kind));
    }
    assert_eq!(ReferralKind::of(ReferralAbout::Leaver(PEKKA)), None);
}
