//! What one card says of a person. Knows calcard, and how address books use the properties.

use calcard::vcard::{
    VCard, VCardEntry, VCardKind, VCardParameterName, VCardParameterValue, VCardProperty, VCardType,
    VCardValue,
};
use calcard::{Entry, Parser};
use vaihde_domain::number::NumberKind;

/// What a card says; empty where it does not.
#[derive(Default)]
pub(super) struct Card {
    pub(super) id: String,
    pub(super) honorific: String,
    pub(super) given: String,
    pub(super) family: String,
    /// The whole name, only where its parts are not said.
    pub(super) full: String,
    pub(super) called_by: String,
    pub(super) aliases: Vec<String>,
    pub(super) title: String,
    pub(super) company: String,
    pub(super) department: String,
    pub(super) email: String,
    pub(super) languages: Vec<String>,
    pub(super) roles: Vec<String>,
    pub(super) numbers: Vec<(NumberKind, String)>,
}

/// How an extension is marked in the cards that are written here; others have no word for it.
pub(crate) const EXTENSION: &str = "x-extension";
/// As [`EXTENSION`], for numbers of no kind that others know.
pub(crate) const OTHER: &str = "x-other";

impl Card {
    /// Reads a card; none: it is no person's but a group's, a firm's or a place's.
    pub(super) fn read(text: &str) -> Option<Self> {
        let Entry::VCard(card) = Parser::new(text).entry() else { return None };
        if !is_a_person(&card) {
            return None;
        }
        let mut read = Self::default();
        read.read_name(&card);
        read.id = first(&card, &VCardProperty::Uid);
        read.title = first(&card, &VCardProperty::Title);
        read.email = first(&card, &VCardProperty::Email);
        read.roles = all(&card, &VCardProperty::Role);
        read.languages = all(&card, &VCardProperty::Lang);
        if let Some(entry) = of(&card, &VCardProperty::Org).first() {
            let mut units = texts(entry).into_iter().filter(|unit| !unit.is_empty());
            read.company = units.next().unwrap_or_default();
            // The last unit is the smallest: that is where somebody works.
            read.department = units.next_back().unwrap_or_default();
        }
        for entry in of(&card, &VCardProperty::Tel) {
            let kind = kind_of(entry);
            let written = texts(entry).into_iter().next().unwrap_or_default();
            read.numbers.extend(numbers(kind, &written));
        }
        Some(read)
    }

    fn read_name(&mut self, card: &VCard) {
        let name: Vec<Vec<String>> =
            of(card, &VCardProperty::N).first().map(|entry| parts(entry)).unwrap_or_default();
        let part =
            |at: usize| name.get(at).map(|words| words.join(" ").trim().to_owned()).unwrap_or_default();
        self.family = part(0);
        self.given =
            [part(1), part(2)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        self.honorific = part(3);
        if self.family.is_empty() && self.given.is_empty() {
            self.full = first(card, &VCardProperty::Fn);
        }
        for entry in of(card, &VCardProperty::Nickname) {
            for nickname in texts(entry).into_iter().filter(|nickname| !nickname.is_empty()) {
                let own = self.given.split([' ', '-']).any(|given| given.eq_ignore_ascii_case(&nickname));
                if self.called_by.is_empty() && (own || preference(entry) == 1) {
                    self.called_by = nickname;
                } else {
                    self.aliases.push(nickname);
                }
            }
        }
    }
}

fn is_a_person(card: &VCard) -> bool {
    let kinds = of(card, &VCardProperty::Kind);
    let Some(kind) = kinds.first().and_then(|entry| entry.values.first()) else { return true };
    !matches!(kind, VCardValue::Kind(VCardKind::Group | VCardKind::Org | VCardKind::Location))
}

/// The entries of a property, the preferred ones first.
fn of<'c>(card: &'c VCard, property: &VCardProperty) -> Vec<&'c VCardEntry> {
    let mut entries: Vec<_> = card.entries.iter().filter(|entry| entry.name == *property).collect();
    entries.sort_by_key(|entry| preference(entry));
    entries
}

fn first(card: &VCard, property: &VCardProperty) -> String {
    of(card, property).into_iter().flat_map(texts).find(|text| !text.is_empty()).unwrap_or_default()
}

fn all(card: &VCard, property: &VCardProperty) -> Vec<String> {
    of(card, property).into_iter().flat_map(texts).filter(|text| !text.is_empty()).collect()
}

/// 1 is the best, 100 the least and what is not said (RFC 6350, 5.3); vCard 3 says it by a type.
fn preference(entry: &VCardEntry) -> u32 {
    let said = entry.parameters(&VCardParameterName::Pref).find_map(|value| match value {
        VCardParameterValue::Integer(preference) => Some(*preference),
        other => other.as_text().and_then(|text| text.parse().ok()),
    });
    let preferred = || types(entry).iter().any(|word| word == "pref");
    said.unwrap_or_else(|| if preferred() { 1 } else { 100 })
}

fn types(entry: &VCardEntry) -> Vec<String> {
    let words = entry.parameters(&VCardParameterName::Type).filter_map(|value| match value {
        VCardParameterValue::Type(VCardType::Cell) => Some("cell".to_owned()),
        other => other.as_text().map(str::to_lowercase),
    });
    // Some programs write several in one: TYPE="work,voice".
    words.flat_map(|words| words.split(',').map(|word| word.trim().to_owned()).collect::<Vec<_>>()).collect()
}

fn kind_of(entry: &VCardEntry) -> NumberKind {
    let types = types(entry);
    let has = |words: &[&str]| types.iter().any(|word| words.contains(&word.as_str()));
    if has(&["fax"]) {
        NumberKind::Fax
    } else if has(&["cell", "mobile", "iphone", "car"]) {
        NumberKind::Mobile
    } else if has(&[EXTENSION]) {
        NumberKind::Extension
    } else if has(&["main-number", "main"]) {
        NumberKind::Switchboard
    } else if has(&["home", "pager", "textphone", "video", "bbs", "modem", "isdn", OTHER]) {
        NumberKind::Other
    } else {
        NumberKind::Desk
    }
}

/// The number of a text or an address (`tel:+358-9-123;ext=2201`, RFC 3966), with its extension.
fn numbers(kind: NumberKind, written: &str) -> Vec<(NumberKind, String)> {
    let address = written.get(..4).filter(|scheme| scheme.eq_ignore_ascii_case("tel:"));
    let Some(address) = address.and_then(|_| written.get(4..)) else {
        return Some(written.trim().to_owned())
            .filter(|number| !number.is_empty())
            .map(|number| (kind, number))
            .into_iter()
            .collect();
    };
    let mut parts = address.split(';');
    let number = parts.next().unwrap_or_default().trim().to_owned();
    let extension = parts.find_map(|part| part.strip_prefix("ext=")).map(str::to_owned);
    let extension = extension.map(|extension| (NumberKind::Extension, extension));
    extension.into_iter().chain([(kind, number)]).filter(|(_, number)| !number.is_empty()).collect()
}

/// The texts of all values, one after the other.
fn texts(entry: &VCardEntry) -> Vec<String> {
    parts(entry).into_iter().flatten().collect()
}

/// The values, each with its parts.
fn parts(entry: &VCardEntry) -> Vec<Vec<String>> {
    let values = entry.values.iter().map(|value| match value {
        VCardValue::Component(parts) => parts.iter().map(|part| tidy(part)).collect(),
        VCardValue::Integer(number) => vec![number.to_string()],
        other => vec![other.as_text().map(tidy).unwrap_or_default()],
    });
    values.collect()
}

/// A text on one line.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
