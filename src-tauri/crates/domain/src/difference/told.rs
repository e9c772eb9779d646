//! A record as the values in its fields; an empty field is none.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{FieldValue, RecordField as Field};
use crate::company::{Company, Fallback};
use crate::department::Department;
use crate::deputy::{Deputy, DeputyOf};
use crate::hours::Hours;
use crate::language::PerLanguage;
use crate::number::{Number, Region};
use crate::person::{Person, PersonName};
use crate::planned::Planned;
use crate::record::{Record, RecordId};
use crate::referral::{Forward, Referral};
use crate::role::{Assignment, Role};

type Fields = BTreeMap<Field, FieldValue>;

/// What has a history of its own, or is told by nobody, has no fields here.
pub(super) fn fields(record: &Record) -> Fields {
    let mut said = Said(Fields::new());
    match record {
        Record::Person(person) => said.person(person),
        Record::Role(role) => said.role(role),
        Record::Company(company) => said.company(company),
        Record::Department(department) => said.department(department),
        Record::Assignment(assignment) => said.assignment(assignment),
        Record::Deputy(deputy) => said.deputy(deputy),
        Record::Referral(referral) => said.referral(referral),
        Record::Planned(planned) => said.planned(planned),
        Record::Absence(_) | Record::Notice(_) | Record::Suggestion(_) => {}
    }
    said.0
}

struct Said(Fields);

impl Said {
    fn person(&mut self, person: &Person) {
        self.record(Field::Company, Some(RecordId::Company(person.company)));
        self.record(Field::Department, person.department.map(RecordId::Department));
        self.text(Field::StaffId, person.staff_id.as_deref());
        self.name(&person.name);
        self.text(Field::Title, Some(&person.title));
        if !person.languages.is_empty() {
            self.put(Field::Languages, FieldValue::Languages(person.languages.clone()));
        }
        self.numbers(Field::Numbers, &person.numbers);
        self.text(Field::Email, person.email.as_deref());
        self.day(Field::EmployedFrom, person.employed.from);
        self.day(Field::EmployedTo, person.employed.to);
        self.record(Field::ReportsTo, person.reports_to.map(RecordId::Person));
        self.hours(&person.hours);
    }

    fn role(&mut self, role: &Role) {
        self.record(Field::Company, Some(RecordId::Company(role.company)));
        self.record(Field::Department, role.department.map(RecordId::Department));
        self.text(Field::Post, role.post.as_deref());
        self.text(Field::Name, Some(&role.name));
        self.texts(Field::Keywords, &role.keywords);
        self.numbers(Field::Numbers, &role.numbers);
        self.text(Field::Email, role.email.as_deref());
        self.record(Field::ReportsTo, role.reports_to.map(RecordId::Role));
        if role.leading {
            self.put(Field::Leading, FieldValue::Yes);
        }
    }

    fn company(&mut self, company: &Company) {
        self.text(Field::Name, Some(&company.name));
        self.wording(Field::Greeting, &company.greeting);
        for (situation, wording) in &company.sentences {
            self.wording(Field::Sentence(*situation), wording);
        }
        self.hours(&company.hours);
        self.text(Field::Zone, Some(company.zone.name()));
        self.text(Field::Region, company.region.map(Region::code).as_deref());
        self.put(Field::Language, FieldValue::Language(company.language));
        if let Fallback::Number(number) = &company.fallback {
            self.numbers(Field::Fallback, std::slice::from_ref(number));
        }
        self.put(Field::Rule, FieldValue::Rule(company.rule));
        self.text(Field::Instruction, Some(&company.instruction));
        self.text(Field::ShortInstruction, Some(&company.short_instruction));
        self.numbers(Field::Called, &company.called);
        if !company.links.is_empty() {
            self.put(Field::Links, FieldValue::Links(company.links.clone()));
        }
    }

    fn department(&mut self, department: &Department) {
        self.record(Field::Company, Some(RecordId::Company(department.company)));
        self.text(Field::Name, Some(&department.name));
        self.hours(&department.hours);
        self.numbers(Field::DutyNumber, department.duty_number.as_slice());
    }

    fn assignment(&mut self, assignment: &Assignment) {
        self.record(Field::Role, Some(RecordId::Role(assignment.role)));
        self.record(Field::Person, Some(RecordId::Person(assignment.person)));
        self.day(Field::From, assignment.from);
        self.day(Field::To, assignment.to);
        self.place(assignment.position);
    }

    /// Whom they stand in for never changes: it is whose history tells of them.
    fn deputy(&mut self, deputy: &Deputy) {
        if let DeputyOf::Role(role) = deputy.of {
            self.record(Field::Role, Some(RecordId::Role(role)));
        }
        self.record(Field::Person, Some(RecordId::Person(deputy.person)));
        self.place(deputy.position);
    }

    fn referral(&mut self, referral: &Referral) {
        self.record(Field::Company, Some(RecordId::Company(referral.company)));
        self.texts(Field::Names, &referral.names);
        self.wording(Field::Say, &referral.say);
        match &referral.forward {
            Some(Forward::Person(person)) => self.record(Field::Forward, Some(RecordId::Person(*person))),
            Some(Forward::Role(role)) => self.record(Field::Forward, Some(RecordId::Role(*role))),
            Some(Forward::Number(number)) => self.numbers(Field::Forward, std::slice::from_ref(number)),
            Some(Forward::Company(company)) => self.record(Field::Forward, Some(RecordId::Company(*company))),
            Some(Forward::Address(place) | Forward::Page(place)) => self.text(Field::Forward, Some(place)),
            None => {}
        }
        if let Some(listing) = &referral.listing {
            self.text(Field::ListedAt, Some(&listing.source));
            self.day(Field::CorrectionAskedOn, listing.correction_asked_on);
        }
        if let Some(contact) = &referral.contact {
            self.text(Field::OwnContact, Some(&contact.details));
            self.day(Field::ConsentedOn, Some(contact.consented_on));
            self.text(Field::ConsentScope, Some(&contact.scope));
            self.day(Field::ConsentUntil, Some(contact.until));
        }
        self.day(Field::From, referral.from);
        self.day(Field::To, referral.to);
    }

    fn planned(&mut self, planned: &Planned) {
        self.day(Field::TakesEffect, Some(planned.on));
        if let Some(name) = &planned.name {
            self.name(name);
        }
        self.text(Field::Title, planned.title.as_deref());
        self.numbers(Field::Numbers, planned.numbers.as_deref().unwrap_or_default());
    }

    fn name(&mut self, name: &PersonName) {
        self.text(Field::Honorific, Some(&name.honorific));
        self.text(Field::Given, Some(&name.given));
        self.text(Field::Family, Some(&name.family));
        self.text(Field::CalledBy, name.called_by.as_deref());
        self.texts(Field::Former, &name.former);
        self.texts(Field::Aliases, &name.aliases);
    }

    fn put(&mut self, field: Field, value: FieldValue) {
        self.0.insert(field, value);
    }

    fn text(&mut self, field: Field, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.put(field, FieldValue::Text(text.to_owned()));
        }
    }

    fn texts(&mut self, field: Field, texts: &[String]) {
        if !texts.is_empty() {
            self.put(field, FieldValue::Texts(texts.to_vec()));
        }
    }

    fn day(&mut self, field: Field, day: Option<NaiveDate>) {
        if let Some(day) = day {
            self.put(field, FieldValue::Day(day));
        }
    }

    fn record(&mut self, field: Field, id: Option<RecordId>) {
        if let Some(id) = id {
            self.put(field, FieldValue::Record(id));
        }
    }

    /// As written: in which region a number is read is nothing that anybody changed about it.
    fn numbers(&mut self, field: Field, numbers: &[Number]) {
        if !numbers.is_empty() {
            let written = numbers.iter().map(|number| Number { international: None, ..number.clone() });
            self.put(field, FieldValue::Numbers(written.collect()));
        }
    }

    fn wording(&mut self, field: Field, wording: &PerLanguage) {
        if !wording.is_empty() {
            self.put(field, FieldValue::Wording(wording.clone()));
        }
    }

    fn hours(&mut self, hours: &Hours) {
        if *hours != Hours::default() {
            self.put(Field::Hours, FieldValue::Hours(hours.clone()));
        }
    }

    fn place(&mut self, position: u32) {
        self.put(Field::Position, FieldValue::Place(position.saturating_add(1)));
    }
}
