//! Case forms: which names a typed word could be a form of.
//!
//! The idea: what cannot be seen from a form's end is written down when the directory is built ([`stems`]: *Pekka* has
//! the stem *peka-*, *Virtanen* the stem *virtase-*), and what can be seen is taken off when asked ([`readings`]:
//! *pekalle* is *peka* + *lle*). Only a stem that some name has counts, so that guessing too many does little harm.
//!
//! Source: Finnish consonant gradation, inflection types and the joining i of foreign names as the descriptive grammar
//! *Iso suomen kielioppi* (scripta.kotus.fi/visk) has them; Swedish and English genitive -s.
//! Cost: one or two stems a name on average, in about 0.2 µs; a typed word is read in about a microsecond.
//!
//! Refuses to know which names there are and which of two names is meant. It knows words of the language only where
//! sound alone does not tell how they change ([`words`]). Works on folded letters, where a and ä have become one.

mod readings;
mod stems;
mod words;

pub(crate) use readings::readings;
pub(crate) use stems::stems;

/// What kind of stem it is: by this a stem takes some endings and not others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub(crate) enum Stem {
    /// The name itself, by the rules for its last letters: `virve` + n, `smith` + in, `eklund` + s.
    Nominative = 0,
    /// The name itself where a Finnish word would have changed, or with an ending seldom said of names: `marta` + n,
    /// `wu` + n, `lahti` + n. Looked up like [`Self::Nominative`], believed less.
    Unbent = 1,
    /// Weak grade, before a closed syllable: `peka` + n, `lahde` + lle.
    Weak = 2,
    /// Strong grade, before an open syllable: `lahte` + a, `lahte` + en.
    Strong = 3,
    /// A vowel stem without gradation: `virtase` + n, `tuomaa` + seen.
    Even = 4,
    /// A stem without its vowel: `virtas` + ta, `uut` + ta; also before the plural's i: `virtas` + illa.
    Consonant = 5,
    /// What stands before the plural's i or j in weak grade: `peko` + illa.
    PluralWeak = 6,
    /// What stands before the plural's i or j in strong grade: `pekko` + jen.
    PluralStrong = 7,
    /// What stands before the plural's i or j without gradation: `kuuselo` + illa.
    PluralEven = 8,
}

/// A set of kinds of stem.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stems(u16);
impl Stems {
    /// No kind.
    pub(crate) const NONE: Self = Self(0);
    /// What is looked up among the names themselves instead of the stems.
    pub(crate) const NAMES: Self = Self::of(&[Stem::Nominative, Stem::Unbent]);
    /// What is believed less: where `annille` is a form of Anni, it is hardly the plural of Anna.
    pub(crate) const DOUBTFUL: Self =
        Self::of(&[Stem::Unbent, Stem::PluralWeak, Stem::PluralStrong, Stem::PluralEven]);

    /// The set of these kinds.
    pub(crate) const fn of(kinds: &[Stem]) -> Self {
        let mut bits = 0;
        let mut at = 0;
        while at < kinds.len() {
            bits |= 1 << kinds[at] as u16;
            at += 1;
        }
        Self(bits)
    }

    /// Whether this kind is among them.
    pub(crate) const fn contains(self, kind: Stem) -> bool {
        self.0 & (1 << kind as u16) != 0
    }

    /// Whether some kind is in both.
    pub(crate) const fn shares(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether there is none.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What is in either.
    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

/// Whether the folded word is the folded name or could be a case form of it: `koistiselle` of `koistinen`.
pub fn is_form_of(word: &str, name: &str) -> bool {
    // A form has the name's beginning: most words of a text are told apart by two letters.
    if word == name
        || word.get(..SHORTEST_ALIKE).is_none()
        || word.get(..SHORTEST_ALIKE) != name.get(..SHORTEST_ALIKE)
    {
        return word == name;
    }
    let mut is_form = false;
    readings(word, |reading| {
        let (stem, follows) = (&word[..reading.stem_len], reading.follows);
        if !reading.is_whole || is_form {
            return;
        }
        is_form = stem == name && (follows.contains(Stem::Nominative) || follows.contains(Stem::Unbent));
        if !is_form {
            stems(name, |known, kind| is_form |= known == stem && follows.contains(kind));
        }
    });
    is_form
}

/// Letters that every form has in common with its name.
const SHORTEST_ALIKE: usize = 2;

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Only words of these letters are inflected; others are as short of endings as they are of stems.
fn is_plain(word: &str) -> bool {
    word.bytes().all(|letter| letter.is_ascii_lowercase())
}

#[cfg(test)]
mod tests;
