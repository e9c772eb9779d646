//! One person of the demo or of a big staff file, as a row of it.

use std::collections::HashSet;

use super::dice::Dice;
use super::names::{Custom, Drawn, draw};

/// Somebody made up.
#[derive(Clone, Debug, Default)]
pub(super) struct Member {
    pub(super) id: String,
    pub(super) department: String,
    pub(super) given: String,
    pub(super) family: String,
    pub(super) called_by: String,
    pub(super) former: Vec<String>,
    pub(super) title: String,
    pub(super) extension: String,
    pub(super) phone: String,
    pub(super) mobile: String,
    pub(super) email: String,
    pub(super) languages: String,
    /// First and last day of employment, as 2026-07-08; empty where nobody has said.
    pub(super) from: String,
    pub(super) to: String,
    pub(super) roles: Vec<String>,
    pub(super) keywords: Vec<String>,
    /// Ids in the order in which they are asked.
    pub(super) deputies: Vec<String>,
    /// Whether the word list tells a story with them, which chance must not spoil.
    pub(super) in_story: bool,
}

impl Member {
    pub(super) fn named(drawn: Drawn) -> Self {
        Self {
            given: drawn.given,
            family: drawn.family,
            called_by: drawn.called_by.unwrap_or_default(),
            former: drawn.former.into_iter().collect(),
            ..Self::default()
        }
    }

    /// As the word lists name them.
    pub(super) fn listed(&self) -> String {
        format!("{}, {}", self.family, self.given)
    }

    /// As people are named in tables.
    pub(super) fn family_first(&self) -> String {
        format!("{} {}", self.family, self.given)
    }

    /// Whether they work on a day, written as 2026-07-08.
    pub(super) fn works_on(&self, day: &str) -> bool {
        // Days in this form sort as text.
        self.from.as_str() <= day && (self.to.is_empty() || day <= self.to.as_str())
    }
}

/// Gives e-mail addresses, each once.
#[derive(Default)]
pub(super) struct Mailboxes(HashSet<String>);

impl Mailboxes {
    pub(super) fn of(&mut self, member: &Member, domain: &str) -> String {
        let first = member.given.split(' ').next().unwrap_or_default();
        let name = format!("{}.{}", plain(first), plain(&member.family));
        let mut address = format!("{name}@{domain}");
        for number in 2.. {
            if self.0.insert(address.clone()) {
                break;
            }
            address = format!("{name}{number}@{domain}");
        }
        address
    }
}

/// Only the letters that every mailbox takes.
pub(super) fn plain(name: &str) -> String {
    name.to_lowercase().chars().filter_map(plain_letter).collect()
}

pub(super) fn plain_letter(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | '-' => letter,
        ' ' => '-',
        'à'..='å' | 'ą' => 'a',
        'ç' | 'ć' => 'c',
        'è'..='ë' | 'ę' => 'e',
        'ì'..='ï' | 'ı' => 'i',
        'ğ' => 'g',
        'ł' => 'l',
        'ñ' | 'ń' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ş' | 'ś' | 'š' | 'ß' => 's',
        'ù'..='ü' => 'u',
        'ż' | 'ź' | 'ž' => 'z',
        _ => return None,
    })
}

/// The mobile number of a place in a row of ten million: no two places have the same.
pub(super) fn mobile(place: usize) -> String {
    // A factor that shares no divisor with ten million only changes the order.
    let digits = place * 7_654_321 % 10_000_000;
    format!("048 {:03} {:04}", digits / 10_000, digits % 10_000)
}

/// Full names of that many people, given and family name apart, no two alike.
pub fn members(count: usize) -> Vec<(String, String)> {
    let mut dice = Dice::seeded(1906);
    let mut known = HashSet::new();
    let mut drawn = Vec::with_capacity(count);
    while drawn.len() < count {
        let Drawn { given, family, .. } = draw(&mut dice, Custom::Finnish);
        if known.insert((given.clone(), family.clone())) {
            drawn.push((given, family));
        }
    }
    drawn
}
