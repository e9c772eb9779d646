//! A typed word read as stem and ending, in every way it can be.
//!
//! Knows no names and no stems: of a stem's last letters it says only whether the ending can stand there.
//! At each of the last twelve places the rest of the word is compared with the few endings that begin with its letter.

use super::words::is_never_i_stem;
use super::{Stem, Stems, is_plain, is_vowel};

/// One way to read a typed word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// How many bytes of the typed word are the stem; the rest, at least one, is the ending.
    pub(crate) stem_len: usize,
    /// What kinds of stem the ending may follow.
    pub(crate) follows: Stems,
    /// False while the ending is half typed, as in `koistisel`.
    pub(crate) is_whole: bool,
}

/// The longest endings are like `illekinko`: before them nothing is looked for.
const LONGEST_ENDING: usize = 12;

/// And even they take few endings: `nina` is no form of Ni.
const SHORTEST_STEM: usize = 2;

const NAME: Stems = Stems::of(&[Stem::Nominative]);
const UNBENT: Stems = Stems::of(&[Stem::Unbent]);
/// Stems that take `n`, `lle`, `ssa`.
const CLOSED: Stems = Stems::of(&[Stem::Weak, Stem::Even]);
/// Stems that take `a`, `na` and the illative.
const OPEN: Stems = Stems::of(&[Stem::Strong, Stem::Even]);
const CONSONANT: Stems = Stems::of(&[Stem::Consonant]);
/// Stems before the plural's i in a closed syllable; a consonant stem has the same in both.
const PLURAL_CLOSED: Stems = Stems::of(&[Stem::Consonant, Stem::PluralWeak, Stem::PluralEven]);
const PLURAL_OPEN: Stems = Stems::of(&[Stem::Consonant, Stem::PluralStrong, Stem::PluralEven]);

/// What follows the vowel of a weak stem.
const LOCAL: [&[u8]; 6] = [b"lle", b"lla", b"lta", b"ssa", b"sta", b"ksi"];
const CLITICS: [&[u8]; 6] = [b"kin", b"kaan", b"han", b"ko", b"pa", b"s"];
/// Of others than "my" and "his, her, their" nobody speaks with a name, and Marianne is not Mari.
const POSSESSIVES: [&[u8]; 2] = [b"ni", b"nsa"];

/// Calls `found` with every way to read the folded word as a stem and an ending, the shortest stem first and each
/// stem at most once whole and once half typed. A kind comes with one of the two only.
///
/// That the word itself may be the beginning of a stem (`koistis`) is not said here. Words of other than the letters
/// a–z have no reading.
pub(crate) fn readings(typed: &str, mut found: impl FnMut(Reading)) {
    if !is_plain(typed) {
        return;
    }
    let first = typed.len().saturating_sub(LONGEST_ENDING).max(SHORTEST_STEM);
    for stem_len in first..typed.len() {
        let (stem, rest) = typed.as_bytes().split_at(stem_len);
        let mut ending = Ending::new(stem, rest);
        ending.read();
        let half = ending.half.without(ending.whole);
        for (follows, is_whole) in [(ending.whole, true), (half, false)] {
            if !follows.is_empty() {
                found(Reading { stem_len, follows, is_whole });
            }
        }
    }
}

/// What one way to cut the word comes to.
struct Ending<'a> {
    stem: &'a [u8],
    rest: &'a [u8],
    whole: Stems,
    half: Stems,
}

/// How far something to be read is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Read {
    Whole,
    Half,
    Not,
}

impl<'a> Ending<'a> {
    fn new(stem: &'a [u8], rest: &'a [u8]) -> Self {
        Self { stem, rest, whole: Stems::NONE, half: Stems::NONE }
    }

    fn read(&mut self) {
        let &[.., before, last] = self.stem else { return };
        if self.stem.len() == 2 {
            self.after_two_letters(last);
        } else if is_vowel(last) {
            self.after_vowel(before, last);
        } else {
            self.after_consonant(last);
        }
    }

    /// Li, Wu: foreign names, whose forms look like other names.
    fn after_two_letters(&mut self, last: u8) {
        if is_vowel(last) {
            for ending in [b"n".as_slice(), b"lle", b"lla", b"lta"] {
                self.case(ending, UNBENT);
            }
            self.half = Stems::NONE;
        }
    }

    fn after_vowel(&mut self, before: u8, last: u8) {
        let gradates = gradates(self.stem);
        let (name, own) = if gradates { (UNBENT, UNBENT) } else { (NAME, NAME) };
        let own = if last == b'i' && is_never_i_stem(self.stem) { UNBENT } else { own };
        let twin = before == last;
        let double = is_vowel(before);
        match self.rest[0] {
            b'n' => {
                self.genitive(CLOSED.union(own));
                self.case(b"na", OPEN.union(UNBENT));
            }
            b'l' | b'k' => self.local(CLOSED.union(name)),
            b's' => {
                self.local(CLOSED.union(name));
                if double {
                    self.case(b"seen", OPEN.union(NAME));
                }
                self.swedish(if gradates || matches!(last, b'i' | b'o' | b'u') { UNBENT } else { NAME });
            }
            b't' => {
                self.clitic_only(b"t", CLOSED.union(name));
                // Without Mari is Maritta too; Aarretta is the partitive.
                self.case(b"tta", CLOSED.union(if last == b'e' { NAME } else { UNBENT }));
                if double {
                    self.case(b"ta", OPEN.union(NAME));
                } else if last == b'e' {
                    // Andréta.
                    self.case(b"ta", UNBENT);
                }
            }
            b'e' if last == b'i' => self.clitic_only(b"en", NAME),
            b'h' => self.h_illative(last, double),
            _ => {}
        }
        if !twin {
            self.case(b"a", OPEN.union(NAME));
            self.clitic_only(&[last, b'n'], OPEN.union(NAME));
        }
        if self.rest[0] == b'n' {
            self.possessive(OPEN, UNBENT);
        }
        self.bare_clitic(NAME);
        if matches!(self.rest[0], b'i' | b'j') {
            self.plural_after_vowel(last, name, double);
        }
    }

    /// Mikoilla, Mikkoja, Vainioita; Pekoilla, Pekkoja by their plural stems.
    fn plural_after_vowel(&mut self, last: u8, name: Stems, double: bool) {
        let rounded = matches!(last, b'o' | b'u' | b'y');
        let (mut closed, mut open) = (PLURAL_CLOSED.without(CONSONANT), PLURAL_OPEN.without(CONSONANT));
        if rounded {
            closed = closed.union(CLOSED).union(name);
            open = open.union(OPEN).union(NAME);
        } else if last == b'e' {
            closed = closed.union(NAME);
            open = open.union(NAME);
        }
        if double && !rounded && last != b'e' {
            // Vapaissa has one a only.
            return;
        }
        self.plural_local(closed);
        for ending in [b"ja".as_slice(), b"jen", b"isiin"] {
            self.case(ending, open);
        }
        // Sinikka: sinikoita, sinikoihin.
        for ending in [b"ihin".as_slice(), b"ina", b"ita", b"iden", b"itten"] {
            self.case(ending, open.union(closed));
        }
    }

    fn after_consonant(&mut self, last: u8) {
        let in_nen = self.stem.ends_with(b"nen");
        let name = if in_nen { UNBENT } else { NAME };
        match self.rest[0] {
            b'i' => {
                self.joined(name);
                self.plural_local(PLURAL_CLOSED);
                for ending in [b"ia".as_slice(), b"ien", b"iin", b"ina"] {
                    self.case(ending, PLURAL_OPEN);
                }
            }
            b'e' if !in_nen => self.joined_plural(),
            b't' => {
                let finnish = matches!(last, b'n' | b'l' | b'r' | b's') && !in_nen;
                let stems = if finnish { CONSONANT.union(NAME) } else { CONSONANT };
                self.case(b"ta", stems);
                self.clitic_only(b"ten", stems);
            }
            _ => {}
        }
        if matches!(last, b's' | b'x' | b'z' | b't' | b'd' | b'h' | b'p' | b'w') && self.stem.len() > 3 {
            self.silent();
        }
        if last != b's' {
            self.swedish(NAME);
        }
        if self.stem.len() > 3 || self.rest.len() > 2 {
            self.bare_clitic(NAME);
        }
        if self.stem.len() == 3 {
            // Kimille, but not "Mari" on the way to "Marin" of Mar.
            self.half = self.half.without(Stems::NAMES);
        }
    }

    /// Smithin, Nguyenille, Bushille: the joining i and the endings after it.
    fn joined(&mut self, name: Stems) {
        if self.rest == b"i" {
            self.half = self.half.union(name);
            return;
        }
        let mut after = Ending::new(self.stem, &self.rest[1..]);
        after.genitive(name);
        after.local(name);
        after.clitic_only(b"t", name);
        after.case(b"tta", UNBENT);
        after.case(b"a", name);
        after.clitic_only(b"in", name);
        after.case(b"na", UNBENT);
        after.possessive(Stems::NONE, UNBENT);
        after.clitic_only(b"en", UNBENT);
        self.whole = self.whole.union(after.whole);
        self.half = self.half.union(after.half);
    }

    /// Smithejä, Smitheille.
    fn joined_plural(&mut self) {
        let mut after = Ending::new(self.stem, &self.rest[1..]);
        if after.rest.is_empty() {
            return;
        }
        for ending in [b"ja".as_slice(), b"jen", b"ihin", b"ina", b"ita", b"iden"] {
            after.case(ending, UNBENT);
        }
        after.plural_local(UNBENT);
        self.whole = self.whole.union(after.whole);
        self.half = self.half.union(after.half);
    }

    /// Bordeaux'n, Perrier'lle: an apostrophe is read as nothing.
    fn silent(&mut self) {
        let mut after = Ending::new(self.stem, self.rest);
        after.clitic_only(b"n", UNBENT);
        after.local(UNBENT);
        after.case(b"ta", UNBENT);
        if let [b'h', vowel, b'n', ..] = *self.rest
            && is_vowel(vowel)
        {
            after.clitic_only(&[b'h', vowel, b'n'], UNBENT);
        }
        self.whole = self.whole.union(after.whole);
    }

    fn genitive(&mut self, stems: Stems) {
        self.clitic_only(b"n", stems);
    }

    fn local(&mut self, stems: Stems) {
        for ending in LOCAL {
            self.case(ending, stems);
        }
    }

    fn plural_local(&mut self, stems: Stems) {
        if let [b'i', rest @ ..] = self.rest {
            if rest.is_empty() {
                self.half = self.half.union(stems);
                return;
            }
            let mut after = Ending::new(self.stem, rest);
            after.local(stems);
            self.whole = self.whole.union(after.whole);
            self.half = self.half.union(after.half);
        }
    }

    /// Suohon, Salohon; of foreign names by the sound: Rousseauhon, Murrayhin.
    fn h_illative(&mut self, last: u8, double: bool) {
        for vowel in *b"aeiouy" {
            if vowel == last || double || matches!(last, b'y' | b'e') {
                self.clitic_only(&[b'h', vowel, b'n'], if double { OPEN.union(NAME) } else { NAME });
            }
        }
    }

    /// Swedish and English genitive: nothing follows it.
    fn swedish(&mut self, stems: Stems) {
        if self.rest == b"s" {
            self.whole = self.whole.union(stems);
        }
    }

    /// A case ending, after which a possessive and clitics may come.
    fn case(&mut self, ending: &[u8], stems: Stems) {
        let read = read_then(self.rest, ending, possessed);
        self.note(read, stems);
    }

    /// A case ending that no possessive follows.
    fn clitic_only(&mut self, ending: &[u8], stems: Stems) {
        let read = read_then(self.rest, ending, clitics);
        self.note(read, stems);
    }

    /// Pekkani, Virtasensa.
    fn possessive(&mut self, stems: Stems, name: Stems) {
        for possessive in POSSESSIVES {
            let read = read_then(self.rest, possessive, clitics);
            self.note(read, stems.union(name));
        }
    }

    /// Pekkakin, Virtanenko.
    fn bare_clitic(&mut self, name: Stems) {
        if matches!(self.rest[0], b'k' | b'h' | b'p') {
            let read = clitics(self.rest);
            self.note(read, name);
        }
    }

    fn note(&mut self, read: Read, stems: Stems) {
        match read {
            Read::Whole => self.whole = self.whole.union(stems),
            Read::Half => self.half = self.half.union(stems),
            Read::Not => {}
        }
    }
}

/// `rest` as the ending and what `tail` reads after it.
fn read_then(rest: &[u8], ending: &[u8], tail: fn(&[u8]) -> Read) -> Read {
    match rest.strip_prefix(ending) {
        Some([]) => Read::Whole,
        Some(after) => tail(after),
        None if ending.starts_with(rest) => Read::Half,
        None => Read::Not,
    }
}

/// Nothing, or a possessive, or clitics, or both.
fn possessed(rest: &[u8]) -> Read {
    let mut best = clitics(rest);
    for possessive in POSSESSIVES {
        best = better(best, read_then(rest, possessive, clitics));
    }
    // Virtaselleen, Virtasellaan.
    for possessive in [b"an".as_slice(), b"en"] {
        best = better(best, read_then(rest, possessive, clitics));
    }
    best
}

/// Nothing, or up to two clitics: `kin`, `kohan`, `pas`.
fn clitics(rest: &[u8]) -> Read {
    if rest.is_empty() {
        return Read::Whole;
    }
    CLITICS[..CLITICS.len() - 1]
        .iter()
        .fold(Read::Not, |best, clitic| better(best, read_then(rest, clitic, last_clitic)))
}

fn last_clitic(rest: &[u8]) -> Read {
    CLITICS.iter().fold(Read::Not, |best, clitic| better(best, read_then(rest, clitic, |_| Read::Not)))
}

fn better(one: Read, other: Read) -> Read {
    match (one, other) {
        (Read::Whole, _) | (_, Read::Whole) => Read::Whole,
        (Read::Half, _) | (_, Read::Half) => Read::Half,
        _ => Read::Not,
    }
}

/// Whether a Finnish word of these letters has another stem in the weak grade. A single k, p or t does not tell: Satu
/// and Aki keep theirs.
fn gradates(name: &[u8]) -> bool {
    let &[.., first, second, last] = name else { return false };
    let strong = matches!(
        (first, second),
        (b'k', b'k')
            | (b'p', b'p')
            | (b't', b't')
            | (b'n', b'k' | b't')
            | (b'l' | b'r' | b'h', b't')
            | (b'm', b'p')
    );
    strong && last != b'e' || last == b'i' && is_never_i_stem(name) && matches!(second, b'k' | b't' | b'p')
}
