//! A word that was asked for: how it sounds, and what it may be a form of. Both of two such words may be inflected, so they
//! are compared by what they have in common: a name and a form of it, or two forms of one stem.

use crate::fold::words;
use crate::inflect::{Stem, Stems, readings, stems};
use crate::likeness::{Heard, Likeness, SHORTEST_SLIPPED, Way};
use crate::meaning::Class;
use crate::nicknames;
use crate::sound::{key, sounds};

/// A shorter stem is that of too many words.
const SHORTEST_STEM: usize = 3;
/// A shorter stem of two forms says too little without the name itself.
const SHORTEST_SHARED: usize = 4;

/// How close two words are, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closeness {
    Same,
    Form,
    Heard,
    Called,
    Initial,
    Slipped,
}

/// A word that was asked for.
pub(super) struct AskedWord {
    heard: Heard,
    /// The word itself and the names that it plainly is a form of: by these somebody may be called otherwise.
    names: Vec<Box<str>>,
    /// What else whoever is called by one of these names may be called.
    called: Vec<&'static str>,
    /// A given name of its own is no form of another: Maria is not the partitive of Mari.
    is_name: bool,
    roots: Vec<Root>,
    /// A bit for the token of each root: most words have none in common.
    root_bits: u128,
    /// What any word that may be close has in common with this one.
    pub(super) tokens: Vec<u64>,
}

/// What a word may be made of.
struct Root {
    text: Box<str>,
    kinds: Stems,
    /// It is what is left when an ending is taken off; else the word itself, or a stem of it.
    is_read: bool,
    /// The token of its sounds.
    token: u64,
}

impl AskedWord {
    /// A folded word.
    pub(super) fn of(folded: &str) -> Self {
        let heard = Heard::of(words(folded).pop().unwrap_or_default());
        let is_name = !nicknames::other_names(folded).is_empty();
        let mut roots = Roots::default();
        roots.add(folded, Stems::NAMES, false);
        stems(folded, |stem, kind| roots.add(stem, Stems::of(&[kind]), false));
        let mut names: Vec<Box<str>> = vec![folded.into()];
        if !is_name {
            readings(folded, |reading| {
                let stem = &folded[..reading.stem_len];
                if !reading.is_whole || stem.len() < SHORTEST_STEM {
                    return;
                }
                roots.add(stem, reading.follows.without(PLURALS), true);
                if reading.follows.contains(Stem::Nominative) {
                    names.push(stem.into());
                }
                if let Some(base) = in_nen(stem, reading.follows) {
                    roots.add(&base, NAME, true);
                }
            });
        }
        let called =
            names.iter().flat_map(|name| nicknames::other_names(name)).map(|called| &**called).collect();
        let roots = roots.all;
        let root_bits = roots.iter().fold(0, |bits, root| bits | 1 << (root.token % u64::from(u128::BITS)));
        let mut word = Self { heard, names, called, is_name, roots, root_bits, tokens: Vec::new() };
        word.tokens = word.made_tokens();
        word
    }

    /// Whether it is one letter.
    pub(super) fn is_initial(&self) -> bool {
        self.heard.is_initial()
    }

    /// As it is written.
    pub(super) fn folded(&self) -> &str {
        &self.heard.folded
    }

    /// How close they are, where what is worse is not asked about; none: they are two words. The same both ways.
    pub(super) fn close_to(&self, other: &Self, worst: Class) -> Option<Closeness> {
        if self.folded() == other.folded() {
            return Some(Closeness::Same);
        }
        if self.heard.is_initial_of(&other.heard) || other.heard.is_initial_of(&self.heard) {
            return Some(Closeness::Initial);
        }
        // What is written alike is told without listening.
        if let Some(related) = self.is_related(other) {
            return Some(related);
        }
        let heard = self.heard.sounds_like(&other.heard, worst);
        match heard {
            Some(Likeness::Heard) => Some(Closeness::Heard),
            _ if self.is_called(other) => Some(Closeness::Called),
            // Paula and Pauli are a slip apart, and two names.
            Some(Likeness::Slipped) if !(self.is_name && other.is_name) => Some(Closeness::Slipped),
            _ => None,
        }
    }

    /// Whether one is a form of the other, or both of one stem, as written or as heard.
    fn is_related(&self, other: &Self) -> Option<Closeness> {
        if self.root_bits & other.root_bits == 0 {
            return None;
        }
        let pairs = self.roots.iter().flat_map(|one| other.roots.iter().map(move |another| (one, another)));
        pairs.filter_map(|(one, another)| one.related(another)).min()
    }

    fn is_called(&self, other: &Self) -> bool {
        self.called.iter().any(|called| other.names.iter().any(|name| **name == **called))
    }

    fn made_tokens(&self) -> Vec<u64> {
        let mut tokens = Vec::new();
        for way in &self.heard.ways {
            let whole = sound_key(&way.sounds);
            tokens.push(token(0, &whole));
            if self.folded().len() >= SHORTEST_SLIPPED {
                tokens.extend((0..whole.len()).map(|left_out| without(&whole, left_out)));
            }
        }
        tokens.extend(self.roots.iter().map(|root| root.token));
        let names = self.names.iter().map(|name| &**name).chain(self.called.iter().copied());
        tokens.extend(names.map(|name| token(1, name.as_bytes())));
        tokens.sort_unstable();
        tokens.dedup();
        tokens
    }
}

impl Root {
    fn related(&self, other: &Self) -> Option<Closeness> {
        if self.token != other.token {
            return None;
        }
        let shares = match (self.is_read, other.is_read) {
            // Two names with a stem in common are two names.
            (false, false) => false,
            (true, true) => {
                let letters = self.text.len().min(other.text.len());
                letters >= SHORTEST_SHARED && self.kinds.without(UNBENT).shares(other.kinds.without(UNBENT))
            }
            _ => self.kinds.shares(other.kinds),
        };
        if !shares {
            return None;
        }
        if self.text == other.text {
            return Some(Closeness::Form);
        }
        let is_heard = self.text.len().min(other.text.len()) >= SHORTEST_SHARED
            && Way::of(&self.text).nearest(&Way::of(&other.text), Class::Sounds).is_some();
        is_heard.then_some(Closeness::Heard)
    }
}

const NAME: Stems = Stems::of(&[Stem::Nominative]);
const UNBENT: Stems = Stems::of(&[Stem::Unbent]);
/// Callers rarely ask for several who are called the same.
const PLURALS: Stems = Stems::of(&[Stem::PluralWeak, Stem::PluralStrong, Stem::PluralEven]);

/// The names in -nen that a stem is of: most Finns have one.
fn in_nen(stem: &str, follows: Stems) -> Option<String> {
    let root = match (stem.strip_suffix("se"), stem.strip_suffix('s')) {
        (Some(root), _) if follows.contains(Stem::Even) => root,
        (_, Some(root)) if follows.contains(Stem::Consonant) => root,
        _ => return None,
    };
    Some(format!("{root}nen"))
}

#[derive(Default)]
struct Roots {
    all: Vec<Root>,
    said: Vec<u8>,
}

impl Roots {
    fn add(&mut self, text: &str, kinds: Stems, is_read: bool) {
        if kinds.is_empty() {
            return;
        }
        let known = self.all.iter_mut().find(|root| root.is_read == is_read && *root.text == *text);
        match known {
            Some(root) => root.kinds = root.kinds.union(kinds),
            None => {
                self.said.clear();
                sounds(text, &mut self.said);
                self.all.push(Root {
                    text: text.into(),
                    kinds,
                    is_read,
                    token: token(0, &sound_key(&self.said)),
                });
            }
        }
    }
}

/// What is left of sounds when those are put together that a line does not tell apart, and those that are doubled.
fn sound_key(sounds: &[u8]) -> Vec<u8> {
    let mut made = Vec::with_capacity(sounds.len());
    key(sounds, false, &mut made);
    made.dedup();
    made
}

/// One sound left out: two words that are a slip apart have one such token in common.
fn without(key: &[u8], left_out: usize) -> u64 {
    token_of(0, key[..left_out].iter().chain(&key[left_out + 1..]))
}

fn token(says: u8, text: &[u8]) -> u64 {
    token_of(says, text.iter())
}

/// A number of the text and what it says of the word (FNV-1a). That two share one by chance costs a comparison.
fn token_of<'t>(says: u8, text: impl Iterator<Item = &'t u8>) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    text.fold(step(0xcbf2_9ce4_8422_2325, &says), step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(one: &str, other: &str) -> Option<Closeness> {
        let (one, other) = (AskedWord::of(one), AskedWord::of(other));
        let closeness = one.close_to(&other, Class::Slip);
        assert_eq!(closeness, other.close_to(&one, Class::Slip), "the same both ways");
        let sure = closeness.filter(|closeness| *closeness != Closeness::Slipped);
        assert_eq!(one.close_to(&other, Class::Sounds), sure, "but for slips");
        if closeness.is_some_and(|closeness| closeness != Closeness::Initial) {
            assert!(one.tokens.iter().any(|token| other.tokens.contains(token)), "found by a token");
        }
        closeness
    }

    #[test]
    fn a_form_is_close_to_its_name_and_to_other_forms() {
        for (one, other) in [
            ("koistisen", "koistinen"),
            ("koistiselle", "koistisen"),
            ("koistista", "koistisen"),
            ("pekalle", "pekka"),
            ("pekan", "pekalle"),
            ("laskutusosoitteen", "laskutusosoite"),
            ("laskutusosoitetta", "laskutusosoite"),
            ("lahdelle", "lahti"),
            ("eklunds", "eklund"),
        ] {
            assert_eq!(close(one, other), Some(Closeness::Form), "{one} {other}");
        }
    }

    #[test]
    fn what_sounds_alike_is_close_inflected_too() {
        for (one, other) in [
            ("koistizen", "koistisen"),
            ("koistizelle", "koistinen"),
            ("wirtanen", "virtanen"),
            ("miko", "mikko"),
        ] {
            assert_eq!(close(one, other), Some(Closeness::Heard), "{one} {other}");
        }
        assert_eq!(close("koistimen", "koistinen"), Some(Closeness::Heard));
        assert_eq!(close("virsanen", "virtanen"), Some(Closeness::Slipped));
        assert_eq!(close("jussille", "juhani"), Some(Closeness::Called));
        assert_eq!(close("p", "pekka"), Some(Closeness::Initial));
    }

    #[test]
    fn other_names_are_other_words() {
        for (one, other) in [
            ("pekka", "paula"),
            ("paula", "pauli"),
            ("kari", "karin"),
            ("jari", "kari"),
            ("virtanen", "virtala"),
            ("make", "mara"),
            ("salo", "salonen"),
            ("salosen", "salon"),
            ("heikkila", "heikkinen"),
            ("pekka", "p2"),
        ] {
            assert_eq!(close(one, other), None, "{one} {other}");
        }
    }
}
