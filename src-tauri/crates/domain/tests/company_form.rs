//! Saving a company's form: what is written, what is refused, and that nothing different is nothing done.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use chrono::{DateTime, Utc};
use uuid::Uuid;
use vaihde_domain::company::{CallRule, Company, Fallback, Link, LinkKind, Situation};
use vaihde_domain::company_form::{CompanyDraft, plan_company};
use vaihde_domain::directory::Directory;
use vaihde_domain::form::{Fault, Field};
use vaihde_domain::id::Ids;
use vaihde_domain::language::PerLanguage;
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::Person;
use vaihde_domain::planned::Planned;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::referral::{Forward, Referral, ReferralAbout};
use vaihde_domain::{CompanyId, PersonId, PlannedId, ReferralId};

const KUUSILINNA: CompanyId = CompanyId(Uuid::from_u128(1));

struct Counted(u128);

impl Ids for Counted {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

fn at() -> DateTime<Utc> {
    "2026-07-08T09:00:00Z".parse().unwrap()
}

fn house() -> Directory {
    let pekka = Person {
        numbers: vec![Number::read("020 7946 0018", NumberKind::Desk, Region::FINLAND)],
        ..Person::named(PersonId(Uuid::from_u128(11)), KUUSILINNA, "Pekka", "Koistinen")
    };
    Directory {
        companies: vec![
            Company::named(KUUSILINNA, "Kuusilinna Oy"),
            Company::named(CompanyId(Uuid::from_u128(2)), "Mäntylinna Oy"),
        ],
        people: vec![pekka],
        ..Directory::default()
    }
}

fn form() -> CompanyDraft {
    CompanyDraft::read(&house().companies[0])
}

fn edits(form: &CompanyDraft) -> Vec<Edit> {
    plan_company(form, &house(), at(), &mut Counted(100)).unwrap().edits
}

fn saved(form: &CompanyDraft) -> Company {
    let edits = edits(form);
    let [Edit::Alter(Record::Company(company)) | Edit::Add(Record::Company(company))] = &edits[..] else {
        panic!("{edits:?}")
    };
    company.clone()
}

fn faults(form: &CompanyDraft) -> Vec<(Field, Option<usize>, Fault)> {
    let problems = plan_company(form, &house(), at(), &mut Counted(100)).unwrap_err();
    problems.into_iter().map(|problem| (problem.field, problem.index, problem.fault)).collect()
}

#[test]
fn a_form_that_is_saved_as_it_was_read_changes_nothing() {
    assert_eq!(edits(&form()), []);
    let mut all = form();
    all.greeting.fi = "Kuusilinna, hyvää päivää".into();
    all.sentences[1].1.fi = "{person} on poissa {until}.".into();
    all.fallback = "2200".into();
    all.region = "fi".into();
    let company = saved_with_people(&all);
    let again = Directory { companies: vec![company.clone()], ..Directory::default() };
    let plan = plan_company(&CompanyDraft::read(&company), &again, at(), &mut Counted(100)).unwrap();
    assert_eq!(plan.edits, []);
}

/// The company after the form, whatever else changes.
fn saved_with_people(form: &CompanyDraft) -> Company {
    house().after(&edits(form)).companies.into_iter().find(|company| company.id == KUUSILINNA).unwrap()
}

#[test]
fn a_new_company_needs_nothing_but_a_name_of_its_own() {
    let mut new = CompanyDraft { name: " Hämeen  Sähkö Oy ".into(), ..CompanyDraft::new() };
    let company = saved(&new);
    assert_eq!((company.name.as_str(), company.zone.name()), ("Hämeen Sähkö Oy", "Europe/Helsinki"));
    assert_eq!(company.fallback, Fallback::TakeMessage);
    new.name = "kuusilinna oy".into();
    assert_eq!(faults(&new), [(Field::Name, None, Fault::NameInUse)]);
    new.name = String::new();
    assert_eq!(faults(&new), [(Field::Name, None, Fault::Empty)]);
}

#[test]
fn only_the_sentences_that_somebody_wrote_are_the_companys_own() {
    let mut own = form();
    assert_eq!(own.sentences.len(), Situation::ALL.len());
    own.sentences[1].1.sv = "{person} är frånvarande".into();
    let company = saved(&own);
    assert_eq!(company.sentences.keys().collect::<Vec<_>>(), [&own.sentences[1].0]);
    own.sentences[1].1.sv = String::new();
    assert_eq!(edits(&own), []);
}

#[test]
fn the_numbers_of_everybody_are_read_again_by_a_new_region() {
    let mut british = form();
    british.region = "gb".into();
    let after = house().after(&edits(&british));
    assert_eq!(after.people[0].numbers[0].international.as_deref(), Some("+442079460018"));
    assert_eq!(after.people[0].numbers[0].written, "020 7946 0018");
}

#[test]
fn so_are_numbers_that_are_planned_and_those_that_callers_are_sent_to() {
    let london = || Number::read("020 7946 0018", NumberKind::Desk, Region::FINLAND);
    let mut before = house();
    before.planned.push(Planned {
        id: PlannedId(Uuid::from_u128(21)),
        person: before.people[0].id,
        on: "2026-09-01".parse().unwrap(),
        name: None,
        title: None,
        numbers: Some(vec![london()]),
    });
    let referral = |id, company| Referral {
        id: ReferralId(Uuid::from_u128(id)),
        company,
        about: ReferralAbout::NeverHere,
        names: vec!["Koistinen".into()],
        say: PerLanguage::default(),
        forward: Some(Forward::Number(london())),
        contact: None,
        from: None,
        to: None,
        listing: None,
    };
    before.referrals = vec![referral(31, KUUSILINNA), referral(32, before.companies[1].id)];
    let mut british = form();
    british.region = "gb".into();
    let edits = plan_company(&british, &before, at(), &mut Counted(100)).unwrap().edits;
    let after = before.after(&edits);
    let planned = &after.planned[0].numbers.as_ref().unwrap()[0];
    assert_eq!(planned.international.as_deref(), Some("+442079460018"));
    let forwards = [31, 32].map(|id| {
        let id = ReferralId(Uuid::from_u128(id));
        match after.referrals.iter().find(|referral| referral.id == id).unwrap().forward.clone() {
            Some(Forward::Number(number)) => number,
            other => panic!("{other:?}"),
        }
    });
    assert_eq!(forwards[0].international.as_deref(), Some("+442079460018"));
    assert_eq!(forwards[1], london(), "another company's are its own");
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let wrong =
        CompanyDraft { zone: "Helsinki".into(), region: "Suomi".into(), fallback: "vaihde".into(), ..form() };
    assert_eq!(
        faults(&wrong),
        [
            (Field::Region, None, Fault::Unknown),
            (Field::Zone, None, Fault::Unknown),
            (Field::Fallback, None, Fault::NoDigits),
        ]
    );
    let mut wrong = form();
    wrong.zone = String::new();
    wrong.sentences[3].1.en = "{person".into();
    wrong.sentences[4].1.en = "{who} is away".into();
    let unknown = Fault::UnknownPlaceholder { written: "who".into(), meant: Some("person") };
    assert_eq!(
        faults(&wrong),
        [
            (Field::Sentences, Some(3), Fault::BrokenPlaceholder),
            (Field::Sentences, Some(4), unknown),
            (Field::Zone, None, Fault::Empty),
        ]
    );
}

#[test]
fn the_rule_the_instructions_the_numbers_and_the_links_are_saved_as_they_were_written() {
    let mut all = form();
    all.rule = CallRule::TakeMessage;
    all.instruction = "Tiedotusvälineet aina viestintään.\nMuut talouteen. ".into();
    all.short_instruction = " Media:  viestintä ".into();
    all.called = vec!["010 555 2200".into(), "  ".into(), "2200".into()];
    all.links = vec![
        Link {
            kind: LinkKind::Booking,
            name: String::new(),
            address: " https://varaus.example/ajat ".into(),
        },
        Link { kind: LinkKind::Page, name: "Kotisivu".into(), address: "HTTP://kuusilinna.example".into() },
    ];
    let company = saved(&all);
    assert_eq!(company.rule, CallRule::TakeMessage);
    assert_eq!(company.instruction, "Tiedotusvälineet aina viestintään.\nMuut talouteen.");
    assert_eq!(company.short_instruction, "Media: viestintä");
    assert_eq!(
        company.called.iter().map(|number| number.written.as_str()).collect::<Vec<_>>(),
        ["010 555 2200", "2200"]
    );
    assert_eq!(company.links[0].address, "https://varaus.example/ajat");
    let again = Directory { companies: vec![company.clone()], ..Directory::default() };
    let plan = plan_company(&CompanyDraft::read(&company), &again, at(), &mut Counted(100)).unwrap();
    assert_eq!(plan.edits, []);
}

#[test]
fn everything_that_is_wrong_with_numbers_links_and_texts_is_told_at_once() {
    let mut directory = house();
    directory.companies[1].called =
        vec![Number::read("010 555 3300", NumberKind::Switchboard, Region::FINLAND)];
    let mut wrong = form();
    wrong.greeting.sv = "{company}, god dag".into();
    wrong.short_instruction = "x".repeat(81);
    wrong.called = ["010 555 2200", "ei vielä", "+358 10 5552200", "0105553300"].map(Into::into).into();
    let link = |address: &str| Link { kind: LinkKind::Page, name: String::new(), address: address.into() };
    wrong.links = [
        "https://kuusilinna.example",
        "",
        "www.kuusilinna.example",
        "javascript://kuusilinna.example/%0aalert(1)",
        "file:///etc/passwd",
        "https://kuusilinna.example@else.example",
        "https://kuusilinna.example",
    ]
    .map(link)
    .into();
    let problems = plan_company(&wrong, &directory, at(), &mut Counted(100)).unwrap_err();
    let told: Vec<_> = problems.into_iter().map(|told| (told.field, told.index, told.fault)).collect();
    assert_eq!(
        told,
        [
            (Field::Greeting, Some(1), Fault::NothingIsFilledIn),
            (Field::ShortInstruction, None, Fault::TooLong { longest: 80 }),
            (Field::Called, Some(1), Fault::NoDigits),
            (Field::Called, Some(2), Fault::Twice),
            (Field::Called, Some(3), Fault::CalledByOther { company: "Mäntylinna Oy".into() }),
            (Field::Links, Some(1), Fault::Empty),
            (Field::Links, Some(2), Fault::NotAWebAddress),
            (Field::Links, Some(3), Fault::NotAWebAddress),
            (Field::Links, Some(4), Fault::NotAWebAddress),
            (Field::Links, Some(5), Fault::NotAWebAddress),
            (Field::Links, Some(6), Fault::Twice),
        ]
    );
    let mut many = form();
    many.links = (0..10).map(|at| link(&format!("https://kuusilinna.example/{at}"))).collect();
    assert_eq!(faults(&many), [(Field::Links, None, Fault::TooMany { most: 9 })]);
}
