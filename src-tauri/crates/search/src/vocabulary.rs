//! Every distinct word that anything is found by.
//!
//! A directory of a million people has some tens of thousands of distinct words, so whatever is typed is compared with
//! these and not with people. Most words are *settled*: numbered in the order of their letters, so that those with a
//! common beginning are neighbours, and with their stems and keys in tables of their own. Words that came later are few,
//! and are gone through one by one. Knows nothing of who has a word. Cost: about 60 bytes a word.

use std::ops::Range;

use crate::inflect::{Stem, stems};
use crate::sound::{has_open_key, key, sounding, sounds, spelt};
use crate::spoken;
use crate::strings::{Strings, beginning};
use crate::trie::{Near, Trie};

/// Names a word.
pub(crate) type WordId = u32;

/// Words shorter or longer than this have no case forms worth keeping.
const WITH_STEMS: Range<usize> = 2..25;

#[derive(Default)]
pub(crate) struct Vocabulary {
    folded: Strings,
    /// With accents; empty where there are none.
    letters: Strings,
    sounds: Strings,
    /// As spelt, letter by letter; empty where that is as it sounds.
    spelt: Strings,
    /// How foreign names are heard, in the order of the words.
    heard: Vec<(WordId, Vec<u8>)>,
    /// How many entries have the word. One that nobody has any more is not found, and goes when all is made anew.
    uses: Vec<u32>,
    settled: u32,
    stems: Stems,
    keys: Option<Trie>,
    /// The keys of words that came later, as far as they have been made.
    late_keys: Option<Trie>,
    keyed_to: WordId,
    /// And their stems.
    late_stems: Vec<(String, Stem, WordId)>,
}

/// Oblique stems in the order of their letters, and whose each is.
#[derive(Default)]
struct Stems {
    stems: Strings,
    words: Vec<(WordId, Stem)>,
}

/// The form under which a word is known: its folded letters and its letters where they differ.
pub(crate) type Form<'a> = (&'a str, &'a str);

impl Vocabulary {
    /// A vocabulary of distinct forms. Gives the numbers they got, in the order in which they came.
    pub(crate) fn settle(folded: &Strings, letters: &Strings) -> (Self, Vec<WordId>) {
        let form = |word: u32| (folded.get(word), letters.get(word));
        let mut order: Vec<(u64, u32)> =
            (0..folded.len()).map(|word| (beginning(folded.get(word).as_bytes()), word)).collect();
        order.sort_unstable_by(|(a, one), (b, other)| a.cmp(b).then_with(|| form(*one).cmp(&form(*other))));
        let mut vocabulary = Self { settled: folded.len(), ..Self::default() };
        let mut numbers = vec![0; order.len()];
        let mut said = Vec::new();
        for (number, (_, word)) in order.into_iter().enumerate() {
            numbers[word as usize] = number as u32;
            vocabulary.keep(form(word), &mut said);
        }
        vocabulary.folded.shrink();
        vocabulary.letters.shrink();
        vocabulary.sounds.shrink();
        vocabulary.spelt.shrink();
        let known = &vocabulary;
        let (stems, keys) = std::thread::scope(|scope| {
            let keys = scope.spawn(|| known.keyed(0..known.settled));
            (known.stemmed(), keys.join())
        });
        vocabulary.stems = stems;
        vocabulary.keys = Some(keys.unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        vocabulary.keyed_to = vocabulary.settled;
        (vocabulary, numbers)
    }

    fn keep(&mut self, (folded, letters): Form<'_>, said: &mut Vec<u8>) -> WordId {
        let written = sounding(folded, letters);
        sounds(written, said);
        let word = self.sounds.push(std::str::from_utf8(said).unwrap_or_default());
        if written.ends_with("rg") {
            // Sjöberg is heard as Sjöberi, but Sjöbergille with its g.
            let mut with_g = said.clone();
            with_g.pop();
            with_g.push(b'g');
            self.heard.push((word, with_g));
        }
        spelt(written, said);
        let is_plain = said == self.sounds(word);
        self.spelt.push(if is_plain { "" } else { std::str::from_utf8(said).unwrap_or_default() });
        for heard in spoken::heard(folded) {
            sounds(heard, said);
            self.heard.push((word, said.clone()));
        }
        self.letters.push(letters);
        self.uses.push(0);
        self.folded.push(folded)
    }

    fn stemmed(&self) -> Stems {
        let (mut text, mut whose) = (Strings::default(), Vec::new());
        for (word, name) in self.folded.iter().enumerate() {
            if WITH_STEMS.contains(&name.len()) {
                stems(name, |stem, kind| {
                    text.push(stem);
                    whose.push((word as u32, kind));
                });
            }
        }
        let mut order: Vec<(u64, u32)> =
            (0..text.len()).map(|place| (beginning(text.get(place).as_bytes()), place)).collect();
        order.sort_unstable_by(|(a, one), (b, other)| {
            a.cmp(b).then_with(|| text.get(*one).cmp(text.get(*other))).then(one.cmp(other))
        });
        let mut sorted = Stems::default();
        for (_, place) in order {
            sorted.stems.push(text.get(place));
            sorted.words.push(whose[place as usize]);
        }
        sorted.stems.shrink();
        sorted.words.shrink_to_fit();
        sorted
    }

    fn keyed(&self, words_of: Range<WordId>) -> Trie {
        let (mut keys, mut words, mut made) = (Vec::new(), Vec::new(), Vec::new());
        for word in words_of {
            self.each_hearing(word, |said, _| {
                for open in [false, true] {
                    if !open || has_open_key(said) {
                        key(said, open, &mut made);
                        keys.extend_from_slice(&made);
                        words.push((keys.len() as u32, word));
                    }
                }
            });
        }
        Trie::build(&keys, &words)
    }

    /// Calls with each way the word may be heard: as it sounds, as it is spelt, and, told apart, as the table of spoken names
    /// has it.
    pub(crate) fn each_hearing(&self, word: WordId, mut hearing: impl FnMut(&[u8], bool)) {
        hearing(self.sounds(word), false);
        let spelt = self.spelt.get(word);
        if !spelt.is_empty() {
            hearing(spelt.as_bytes(), false);
        }
        let first = self.heard.partition_point(|(heard, _)| *heard < word);
        for (_, said) in self.heard[first..].iter().take_while(|(heard, _)| *heard == word) {
            hearing(said, true);
        }
    }

    /// The number of a form, if it is known.
    pub(crate) fn find(&self, form: Form<'_>) -> Option<WordId> {
        let same = |word: &WordId| self.folded.get(*word) == form.0 && self.letters.get(*word) == form.1;
        self.exact(form.0).find(same).or_else(|| self.late().find(same))
    }

    /// The number of a form, which is new where it was not known.
    pub(crate) fn add(&mut self, form: Form<'_>) -> WordId {
        if let Some(known) = self.find(form) {
            return known;
        }
        let word = self.keep(form, &mut Vec::new());
        if WITH_STEMS.contains(&form.0.len()) {
            stems(form.0, |stem, kind| self.late_stems.push((stem.to_owned(), kind, word)));
        }
        word
    }

    /// Makes the words that came later ready to be asked for. To be called after they have come.
    pub(crate) fn settle_late(&mut self) {
        if self.keyed_to < self.folded.len() {
            self.keyed_to = self.folded.len();
            self.late_keys = Some(self.keyed(self.late()));
        }
    }

    /// Says that no entry has any word yet.
    pub(crate) fn use_none(&mut self) {
        self.uses = vec![0; self.folded.len() as usize];
    }

    /// Says that one entry more has the word.
    pub(crate) fn use_once_more(&mut self, word: WordId) {
        self.uses[word as usize] += 1;
    }

    /// Says that one entry less has the word.
    pub(crate) fn use_once_less(&mut self, word: WordId) {
        self.uses[word as usize] -= 1;
    }

    /// Whether any entry has the word.
    pub(crate) fn is_used(&self, word: WordId) -> bool {
        self.uses[word as usize] > 0
    }

    /// The words, or none of them where no entry has any.
    pub(crate) fn used_of(&self, words: Range<WordId>) -> Range<WordId> {
        if words.clone().any(|word| self.is_used(word)) { words } else { words.start..words.start }
    }

    /// Whether any word in use begins with the folded letters.
    pub(crate) fn has_beginning(&self, folded: &str) -> bool {
        let late = || self.late().filter(|word| self.is_used(*word));
        !self.used_of(self.beginning(folded)).is_empty()
            || late().any(|word| self.folded(word).starts_with(folded))
    }

    /// The words in use that are just these folded letters.
    pub(crate) fn named<'v>(&'v self, folded: &'v str) -> impl Iterator<Item = WordId> + 'v {
        self.exact(folded)
            .chain(self.late().filter(move |word| self.folded(*word) == folded))
            .filter(|word| self.is_used(*word))
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> u32 {
        self.folded.len()
    }

    /// The words that came later than the settled ones.
    pub(crate) fn late(&self) -> Range<WordId> {
        self.settled..self.folded.len()
    }

    /// Lower-case base letters.
    pub(crate) fn folded(&self, word: WordId) -> &str {
        self.folded.get(word)
    }

    /// Lower-case letters with their accents.
    pub(crate) fn letters(&self, word: WordId) -> &str {
        let letters = self.letters.get(word);
        if letters.is_empty() { self.folded.get(word) } else { letters }
    }

    /// As it sounds.
    pub(crate) fn sounds(&self, word: WordId) -> &[u8] {
        self.sounds.get(word).as_bytes()
    }

    /// The settled words of just these folded letters.
    pub(crate) fn exact(&self, folded: &str) -> Range<WordId> {
        let from = self.folded.lower_bound(self.settled, |word| word < folded);
        let mut to = from;
        while to < self.settled && self.folded.get(to) == folded {
            to += 1;
        }
        from..to
    }

    /// The settled words that begin with the folded letters.
    pub(crate) fn beginning(&self, folded: &str) -> Range<WordId> {
        let from = self.folded.lower_bound(self.settled, |word| word < folded);
        let to = self.folded.lower_bound(self.settled, |word| word < folded || word.starts_with(folded));
        from..to
    }

    /// The words that have the stem.
    pub(crate) fn with_stem(&self, stem: &str) -> impl Iterator<Item = (WordId, Stem)> {
        let stems = &self.stems.stems;
        let from = stems.lower_bound(stems.len(), |other| other < stem);
        (from..stems.len())
            .take_while(move |place| stems.get(*place) == stem)
            .map(|place| self.stems.words[place as usize])
            .chain(self.late_stems.iter().filter(move |late| late.0 == stem).map(|late| (late.2, late.1)))
    }

    /// The words that have a stem that begins so.
    pub(crate) fn with_stem_beginning(&self, typed: &str) -> impl Iterator<Item = (WordId, Stem)> {
        let stems = &self.stems.stems;
        let from = stems.lower_bound(stems.len(), |other| other < typed);
        (from..stems.len())
            .take_while(move |place| stems.get(*place).starts_with(typed))
            .map(|place| self.stems.words[place as usize])
            .chain(
                self.late_stems
                    .iter()
                    .filter(move |late| late.0.starts_with(typed))
                    .map(|late| (late.2, late.1)),
            )
    }

    /// The words whose keys are near the typed one, in no order, some more than once.
    pub(crate) fn near(&self, key: &[u8], near: Near, found: &mut Vec<WordId>) {
        if let Some(keys) = &self.keys {
            keys.near(key, near, found);
        }
        if let Some(keys) = &self.late_keys {
            keys.near(key, near, found);
        }
    }

    /// The words that have the letters in them.
    pub(crate) fn containing(&self, part: &str) -> impl Iterator<Item = WordId> {
        self.folded.containing(part)
    }
}
