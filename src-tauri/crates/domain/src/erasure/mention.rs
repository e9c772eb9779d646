//! Where the name of somebody stands in texts that others wrote about other things. They are not changed silently.

use super::Traces;
use crate::PersonId;
use crate::company::Company;
use crate::directory::Directory;
use crate::language::PerLanguage;
use crate::notice::About;
use crate::person::Person;
use crate::record::RecordId;
use crate::referral::{Forward, Referral};
use crate::role::Role;

/// The name stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// Whose text.
    pub record: RecordId,
    /// Which text.
    pub field: MentionField,
}

/// Which text of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum MentionField {
    Name,
    Greeting,
    Sentences,
    Instruction,
    Link,
    Numbers,
    Title,
    Email,
    Keywords,
    Say,
    Words,
    Forward,
    Listing,
}

/// Where the name stands in texts about others and other things: not in what is about the person, which goes with them.
pub fn mentions(person: PersonId, traces: &Traces<'_>, directory: &Directory) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut look = |record: RecordId, field: MentionField, there: bool| {
        if there {
            found.push(Mention { record, field });
        }
    };
    for company in &directory.companies {
        in_company(company, traces, &mut look);
    }
    for department in &directory.departments {
        look(RecordId::Department(department.id), MentionField::Name, traces.are_in(&department.name));
    }
    for role in &directory.roles {
        in_role(role, traces, &mut look);
    }
    for other in directory.people.iter().filter(|other| other.id != person) {
        in_person(other, traces, &mut look);
    }
    for referral in directory.referrals.iter().filter(|referral| referral.person() != Some(person)) {
        in_referral(referral, traces, &mut look);
    }
    for notice in &directory.notices {
        if let About::Own(words) = &notice.about {
            look(RecordId::Notice(notice.id), MentionField::Words, in_texts(words, traces));
        }
    }
    found
}

fn in_texts(texts: &PerLanguage, traces: &Traces<'_>) -> bool {
    [&texts.fi, &texts.sv, &texts.en].into_iter().any(|text| traces.are_in(text))
}

type Look<'l> = &'l mut dyn FnMut(RecordId, MentionField, bool);

fn in_company(company: &Company, traces: &Traces<'_>, look: Look<'_>) {
    let record = RecordId::Company(company.id);
    look(record, MentionField::Name, traces.are_in(&company.name));
    look(record, MentionField::Greeting, in_texts(&company.greeting, traces));
    look(record, MentionField::Sentences, company.sentences.values().any(|texts| in_texts(texts, traces)));
    let instructions = [&company.instruction, &company.short_instruction];
    look(record, MentionField::Instruction, instructions.into_iter().any(|text| traces.are_in(text)));
    let is_in = |link: &crate::company::Link| traces.are_in(&link.name) || traces.are_in(&link.address);
    look(record, MentionField::Link, company.links.iter().any(is_in));
}

fn in_role(role: &Role, traces: &Traces<'_>, look: Look<'_>) {
    let record = RecordId::Role(role.id);
    look(record, MentionField::Name, traces.are_in(&role.name));
    look(record, MentionField::Keywords, role.keywords.iter().any(|word| traces.are_in(word)));
    let email = role.email.as_deref().is_some_and(|email| traces.are_wholly_in(email));
    look(record, MentionField::Email, email);
}

fn in_person(other: &Person, traces: &Traces<'_>, look: Look<'_>) {
    let record = RecordId::Person(other.id);
    let more = other.name.former.iter().chain(&other.name.aliases);
    look(record, MentionField::Name, more.into_iter().any(|name| traces.are_wholly_in(name)));
    look(record, MentionField::Title, traces.are_wholly_in(&other.title));
}

fn in_referral(referral: &Referral, traces: &Traces<'_>, look: Look<'_>) {
    let record = RecordId::Referral(referral.id);
    look(record, MentionField::Name, referral.names.iter().any(|name| traces.are_in(name)));
    let contact = referral.contact.as_ref();
    let contact = contact.is_some_and(|own| traces.are_in(&own.details) || traces.are_in(&own.scope));
    look(record, MentionField::Say, contact || in_texts(&referral.say, traces));
    let (number, place) = match &referral.forward {
        Some(Forward::Number(number)) => (traces.are_wholly_in(&number.written), false),
        Some(Forward::Address(place) | Forward::Page(place)) => (false, traces.are_in(place)),
        Some(Forward::Person(_) | Forward::Role(_) | Forward::Company(_)) | None => (false, false),
    };
    look(record, MentionField::Numbers, number);
    look(record, MentionField::Forward, place);
    let listing = referral.listing.as_ref();
    look(record, MentionField::Listing, listing.is_some_and(|listing| traces.are_in(&listing.source)));
}
