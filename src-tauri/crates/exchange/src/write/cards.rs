//! The staff as cards for an address book (vCard 4.0). It goes into telephones and to others, so it has those who work
//! here today, and of their numbers only those that callers may be given.

use calcard::vcard::{
    VCard, VCardEntry, VCardParameter, VCardParameterName, VCardParameterValue, VCardProperty, VCardType,
    VCardValue, VCardVersion,
};
use chrono::{DateTime, Utc};
use vaihde_domain::civil::day_at;
use vaihde_domain::directory::Directory;
use vaihde_domain::number::NumberKind;
use vaihde_domain::person::Person;
use vaihde_domain::staff_list::Field;

use super::staff::Shown;
use crate::cards::{EXTENSION, OTHER};

/// Everybody who works here at the moment, as the bytes of a file of cards.
pub fn write_vcards(directory: &Directory, at: DateTime<Utc>) -> Vec<u8> {
    let shown = Shown::of(directory, at);
    let works = |person: &&Person| {
        let company = directory.companies.iter().find(|company| company.id == person.company);
        company.is_some_and(|company| {
            let today = day_at(at, company.zone);
            !person.employed.ended_by(today) && !person.employed.begins_after(today)
        })
    };
    let mut people: Vec<&Person> = directory.people.iter().filter(works).collect();
    people.sort_by_cached_key(|person| shown.order(person));
    let mut text = String::new();
    for person in people {
        // Writing to memory cannot fail.
        let _ = card(person, &shown).write_to(&mut text, VCardVersion::V4_0);
    }
    text.into_bytes()
}

fn card(person: &Person, shown: &Shown<'_>) -> VCard {
    let name = &person.name;
    let mut entries = vec![
        entry(VCardProperty::Fn, [name.full()]),
        entry(
            VCardProperty::N,
            [name.family.clone(), name.given.clone(), String::new(), name.honorific.clone(), String::new()],
        ),
    ];
    let mut add = |property: VCardProperty, text: &str| {
        if !text.is_empty() {
            entries.push(entry(property, [text.to_owned()]));
        }
    };
    add(VCardProperty::Uid, person.staff_id.as_deref().unwrap_or_default());
    add(VCardProperty::Title, &person.title);
    for role in shown.roles(person) {
        add(VCardProperty::Role, &role.name);
    }
    add(VCardProperty::Email, person.email.as_deref().unwrap_or_default());
    for alias in &name.aliases {
        add(VCardProperty::Nickname, alias);
    }
    entries.extend(
        name.called_by
            .as_ref()
            .map(|called_by| preferred(entry(VCardProperty::Nickname, [called_by.clone()]), 1)),
    );
    let units = [shown.cell(person, Field::Company), shown.cell(person, Field::Department)];
    entries.push(entry(VCardProperty::Org, units.into_iter().filter(|unit| !unit.is_empty())));
    for (preference, language) in (1..).zip(&person.languages) {
        entries.push(preferred(entry(VCardProperty::Lang, [language.clone()]), preference));
    }
    let given = person.numbers.iter().filter(|number| number.may_be_given);
    for (preference, number) in (1..).zip(given) {
        let mut entry = preferred(entry(VCardProperty::Tel, [number.written.clone()]), preference);
        for word in types(number.kind) {
            entry.add_param(VCardParameter::new(VCardParameterName::Type, word));
        }
        entries.push(entry);
    }
    VCard { entries }
}

fn entry(property: VCardProperty, values: impl IntoIterator<Item = String>) -> VCardEntry {
    let values = values.into_iter().map(VCardValue::Text).collect();
    VCardEntry::new(property).with_values(values)
}

/// A preference is at least 1 and at most 100 (RFC 6350, 5.3).
fn preferred(mut entry: VCardEntry, preference: u32) -> VCardEntry {
    entry.add_param(VCardParameter::new(VCardParameterName::Pref, preference.min(100)));
    entry
}

fn types(kind: NumberKind) -> Vec<VCardParameterValue> {
    let own = |word: &str| VCardParameterValue::Text(word.to_owned());
    let known = VCardParameterValue::Type;
    match kind {
        NumberKind::Extension => vec![known(VCardType::Work), own(EXTENSION)],
        NumberKind::Desk => vec![known(VCardType::Work), known(VCardType::Voice)],
        NumberKind::Mobile => vec![known(VCardType::Work), known(VCardType::Cell)],
        NumberKind::Switchboard => vec![known(VCardType::Work), known(VCardType::MainNumber)],
        NumberKind::Other => vec![own(OTHER)],
        NumberKind::Fax => vec![known(VCardType::Work), known(VCardType::Fax)],
    }
}
