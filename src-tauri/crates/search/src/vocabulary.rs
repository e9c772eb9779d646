//! Every distinct word that anything is found by, and which of them a typed word means.
//!
//! Knows where a word occurs but not what it is there: names and departments are the same to it.

use std::collections::HashMap;
use std::ops::Range;

use crate::fold::Word;
use crate::hit::Reason;
use crate::inflect::base_forms;
use crate::matcher::Matcher;
use crate::spelling::{Comparison, Resemblance, SAME, common_prefix, signature};
use crate::texts::TextId;

/// Words that only resemble the typed one are kept up to this many, the most alike first.
const MOST_ALIKE: usize = 60;

/// Names a word of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct WordId(u32);

/// Where a word is: in which text, and which of its simple words it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Occurrence {
    pub(crate) text: TextId,
    pub(crate) first: u8,
    pub(crate) count: u8,
}

/// How well a word of the vocabulary fits a typed one. The order is from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Grade {
    pub(crate) reason: Reason,
    /// The base letters fit, but not the accents.
    pub(crate) letters_differ: bool,
    /// What a resemblance lacks of being the same.
    pub(crate) loss: u8,
}

#[derive(Default)]
pub(crate) struct Vocabulary {
    /// Retired words leave a place without occurrences, which the next new word takes.
    words: Vec<KnownWord>,
    by_form: HashMap<Box<str>, WordId>,
    free: Vec<WordId>,
    /// Words in use, by their folded letters; in order only after [`Self::settle`].
    sorted: Vec<Shape>,
    is_sorted: bool,
    matcher: Matcher,
}

#[derive(Default)]
struct KnownWord {
    folded: Box<str>,
    /// None where they are the same as the folded ones.
    letters: Option<Box<str>>,
    occurrences: Vec<Occurrence>,
}

/// What must be known of a word to pass it over: small, because every question runs through all of them.
#[derive(Clone, Copy)]
struct Shape {
    id: WordId,
    signature: u32,
    length: u8,
}

impl KnownWord {
    fn letters(&self) -> &str {
        self.letters.as_deref().unwrap_or(&self.folded)
    }
}

impl Vocabulary {
    /// Puts a word of a text in.
    pub(crate) fn add(&mut self, word: &Word, at: Occurrence) -> WordId {
        let id = match self.by_form.get(form(&word.folded, &word.letters).as_str()) {
            Some(id) => *id,
            None => self.coin(word),
        };
        self.words[id.0 as usize].occurrences.push(at);
        id
    }

    fn coin(&mut self, word: &Word) -> WordId {
        let known = KnownWord {
            folded: word.folded.as_str().into(),
            letters: (word.letters != word.folded).then(|| word.letters.as_str().into()),
            occurrences: Vec::new(),
        };
        let id = match self.free.pop() {
            Some(id) => {
                self.words[id.0 as usize] = known;
                id
            }
            None => {
                self.words.push(known);
                WordId((self.words.len() - 1) as u32)
            }
        };
        self.by_form.insert(form(&word.folded, &word.letters).into(), id);
        self.sorted.push(Shape {
            id,
            signature: signature(&word.folded),
            length: u8::try_from(word.spans.len()).unwrap_or(u8::MAX),
        });
        self.is_sorted = false;
        id
    }

    /// Takes the words out of texts that are no more. A word that occurs nowhere is forgotten.
    pub(crate) fn retire(&mut self, mut words: Vec<WordId>, is_gone: impl Fn(TextId) -> bool) {
        words.sort_unstable();
        words.dedup();
        let mut forgotten = false;
        for id in words {
            let known = &mut self.words[id.0 as usize];
            known.occurrences.retain(|occurrence| !is_gone(occurrence.text));
            if known.occurrences.is_empty() {
                let known = std::mem::take(known);
                self.by_form.remove(form(&known.folded, known.letters()).as_str());
                self.free.push(id);
                forgotten = true;
            }
        }
        if forgotten {
            let words = &self.words;
            self.sorted.retain(|shape| !words[shape.id.0 as usize].occurrences.is_empty());
        }
    }

    /// Brings new words into order. To be called after every change, before the next question.
    pub(crate) fn settle(&mut self) {
        if !self.is_sorted {
            let words = &self.words;
            self.sorted.sort_by(|a, b| {
                let (a, b) = (&words[a.id.0 as usize], &words[b.id.0 as usize]);
                (&a.folded, a.letters()).cmp(&(&b.folded, b.letters()))
            });
            self.is_sorted = true;
        }
    }

    /// Where the word occurs.
    pub(crate) fn occurrences(&self, id: WordId) -> &[Occurrence] {
        &self.words[id.0 as usize].occurrences
    }

    /// The words that the typed one can mean, each once with its best grade.
    pub(crate) fn matches(&self, typed: &Word) -> Vec<(WordId, Grade)> {
        let mut found = Found { matches: Vec::new(), seen: vec![false; self.words.len()] };
        self.beginning_with(typed, &mut found);
        self.inflected(typed, &mut found);
        self.resembling(typed, &mut found);
        found.matches
    }

    /// Where in the order the words are that begin so.
    fn beginning(&self, folded: &str) -> Range<usize> {
        let word = |shape: &Shape| &*self.words[shape.id.0 as usize].folded;
        let start = self.sorted.partition_point(|shape| word(shape) < folded);
        let count = self.sorted[start..].partition_point(|shape| word(shape).starts_with(folded));
        start..start + count
    }

    fn known(&self, places: Range<usize>) -> impl Iterator<Item = (WordId, &KnownWord)> {
        self.sorted[places].iter().map(|shape| (shape.id, &self.words[shape.id.0 as usize]))
    }

    fn beginning_with(&self, typed: &Word, found: &mut Found) {
        for (id, known) in self.known(self.beginning(&typed.folded)) {
            let whole = known.folded.len() == typed.folded.len();
            let letters_differ = if whole {
                known.letters() != typed.letters
            } else {
                !known.letters().starts_with(&typed.letters)
            };
            let reason = if whole { Reason::Exact } else { Reason::Prefix };
            found.add(id, Grade { reason, letters_differ, loss: 0 });
        }
    }

    fn inflected(&self, typed: &Word, found: &mut Found) {
        for base in base_forms(&typed.folded) {
            for (id, known) in
                self.known(self.beginning(&base)).take_while(|(_, known)| *known.folded == *base)
            {
                let letters_differ = common_beginning(known.letters(), &typed.letters)
                    < common_beginning(&base, &typed.folded);
                found.add(id, Grade { reason: Reason::Inflected, letters_differ, loss: 0 });
            }
        }
    }

    fn resembling(&self, typed: &Word, found: &mut Found) {
        let Some(mut comparison) = Comparison::new(&typed.folded, &self.matcher) else { return };
        let mut alike = Vec::new();
        let same_beginning = comparison.beginning().map_or(0..0, |beginning| self.beginning(beginning));
        for (at, Shape { id, signature, length }) in self.sorted.iter().enumerate() {
            let worth = same_beginning.contains(&at) || comparison.is_worth(*signature, usize::from(*length));
            if !worth || found.has(*id) {
                continue;
            }
            match comparison.with(&self.words[id.0 as usize].folded) {
                Some(Resemblance::OneEdit) => {
                    found.add(*id, Grade { reason: Reason::Misspelt, letters_differ: false, loss: 0 });
                }
                Some(Resemblance::Alike(mark)) => alike.push((SAME - mark, *id)),
                None => {}
            }
        }
        // Stable, so that words equally alike stay in alphabetical order whatever the order they came in.
        alike.sort_by_key(|(loss, _)| *loss);
        for (loss, id) in alike.into_iter().take(MOST_ALIKE) {
            found.add(id, Grade { reason: Reason::Fuzzy, letters_differ: false, loss });
        }
    }
}

struct Found {
    matches: Vec<(WordId, Grade)>,
    seen: Vec<bool>,
}

impl Found {
    /// Better grades come first, so what is there already stands.
    fn add(&mut self, id: WordId, grade: Grade) {
        if !std::mem::replace(&mut self.seen[id.0 as usize], true) {
            self.matches.push((id, grade));
        }
    }

    fn has(&self, id: WordId) -> bool {
        self.seen[id.0 as usize]
    }
}

/// Words with the same letters but cut at another place are different words.
fn form(folded: &str, letters: &str) -> String {
    if folded == letters { folded.to_owned() } else { format!("{folded}\0{letters}") }
}

fn common_beginning(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    common_prefix(&one, &other)
}
