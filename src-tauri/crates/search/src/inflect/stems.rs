//! The stems of a name, made when it comes into the vocabulary.
//!
//! Knows no endings: [`super::readings`] says what may follow which kind of stem.

use super::words::{agreeing, is_e_stem, without_k};
use super::{Stem, is_plain, is_vowel};

/// Shorter stems are parts of every other word.
const SHORTEST_STEM: usize = 3;

/// Calls `found` with each stem that the folded name may have before an ending and that is not the name itself, with
/// what kind of stem it is.
///
/// More are made than the name has: the letters do not tell *Lumi, Lumin* from *lumi, lumen*, nor a from ä. No stem
/// comes twice with the same kind, none has less than three letters, and none is [`Stem::Nominative`] or
/// [`Stem::Unbent`]: these are the name. Words of other than the letters a–z have none.
pub(crate) fn stems(name: &str, mut found: impl FnMut(&str, Stem)) {
    if name.len() < SHORTEST_STEM || !is_plain(name) {
        return;
    }
    of_last_part(name, &mut found);
    if let Some((first, rest)) = agreeing(name) {
        let both = format!("{first}{rest}");
        found(&both, Stem::Even);
        of_last_part(&both, &mut found);
    }
}

/// By the end of the name alone: of a compound only the last part is inflected.
fn of_last_part(name: &str, found: &mut impl FnMut(&str, Stem)) {
    let mut maker = Maker { name, form: String::with_capacity(name.len() + 4), found };
    match name.as_bytes() {
        [.., _, b'n', b'e', b'n'] => maker.in_nen(),
        [.., b's'] => maker.in_s(),
        [.., b'i', b'n'] if name.len() > 4 => maker.give(name.len() - 1, "me", Stem::Even),
        [.., b'e', b'n' | b'l'] | [.., b'a', b'l'] => maker.give(name.len(), "e", Stem::Even),
        [.., before, b'i'] if !is_vowel(*before) => maker.in_i(),
        [.., before, b'a'] if *before != b'a' => maker.in_a(*before),
        [.., before, b'e'] if !is_vowel(*before) => maker.in_e(),
        [.., before, vowel @ (b'o' | b'u' | b'y')] if !is_vowel(*before) => {
            let vowel = *vowel;
            maker.weaken(|maker, keep, consonant| maker.join(keep, consonant, vowel, Stem::Weak));
        }
        // Maa: mailla; Suo: soilla.
        [.., first, last] if first == last && is_vowel(*last) => {
            maker.give(name.len() - 1, "", Stem::PluralEven);
        }
        [.., b'u' | b'y', b'o'] | [.., b'i', b'e'] => {
            maker.give(name.len() - 2, &name[name.len() - 1..], Stem::PluralEven);
        }
        _ => {}
    }
}

struct Maker<'a, 'f, F> {
    name: &'a str,
    form: String,
    found: &'f mut F,
}

impl<'a, F: FnMut(&str, Stem)> Maker<'a, '_, F> {
    fn letters(&self) -> &'a [u8] {
        self.name.as_bytes()
    }

    /// The first `keep` letters of the name, then the tail.
    fn give(&mut self, keep: usize, tail: &str, kind: Stem) {
        self.form.clear();
        self.form.push_str(&self.name[..keep]);
        self.form.push_str(tail);
        self.tell(kind);
    }

    fn join(&mut self, keep: usize, consonant: &str, vowel: u8, kind: Stem) {
        self.form.clear();
        self.form.push_str(&self.name[..keep]);
        self.form.push_str(consonant);
        self.form.push(char::from(vowel));
        self.tell(kind);
    }

    fn tell(&mut self, kind: Stem) {
        if self.form.len() >= SHORTEST_STEM && self.form != self.name {
            (self.found)(&self.form, kind);
        }
    }

    /// Virtanen: virtase-, virtas-.
    fn in_nen(&mut self) {
        let root = self.name.len() - 3;
        self.give(root, "se", Stem::Even);
        self.give(root, "s", Stem::Consonant);
    }

    /// Eelis: eelikse-; Kangas: kankaa-. Tuomas has both.
    fn in_s(&mut self) {
        let root = self.name.len() - 1;
        let &[.., before, vowel, _] = self.letters() else { return };
        if !is_vowel(vowel) {
            return;
        }
        self.give(root, "kse", Stem::Even);
        self.give(root, "ks", Stem::PluralEven);
        if is_vowel(before) && matches!(vowel, b'u' | b'y') {
            // Turvallisuus, Talous, Terveys.
            self.give(root, "de", Stem::Weak);
            self.give(root, "te", Stem::Strong);
            self.give(root, "t", Stem::Consonant);
        }
        if self.name.ends_with("mies") {
            self.give(root, "he", Stem::Even);
        }
        if !matches!(vowel, b'a' | b'e' | b'i') {
            return;
        }
        self.join(root, "", vowel, Stem::Even);
        self.give(root, "", Stem::PluralEven);
        self.strengthen(root - 1, before, |maker, keep, consonant| {
            maker.join(keep, consonant, vowel, Stem::PluralEven);
            maker.form.push(char::from(vowel));
            maker.tell(Stem::Even);
        });
    }

    /// Matti: mati-; Järvi: jarve-; Lahti: lahde-, lahte-; Uusi: uude-, uute-, uut-.
    fn in_i(&mut self) {
        let root = self.name.len() - 1;
        let has_weak = self.weaken(|maker, keep, consonant| {
            maker.join(keep, consonant, b'i', Stem::Weak);
            maker.join(keep, consonant, b'e', Stem::PluralWeak);
        });
        self.give(root, "e", self.strong_plural(has_weak));
        if !may_be_e_stem(self.letters()) {
            return;
        }
        if let [.., before, b's', b'i'] = *self.letters() {
            let root = root - 1;
            self.give(root, "te", Stem::Strong);
            match before {
                b'n' => self.give(root, "ne", Stem::Weak),
                b'l' => self.give(root, "le", Stem::Weak),
                b'r' => self.give(root, "re", Stem::Weak),
                _ => {
                    self.give(root, "de", Stem::Weak);
                    // Kuusi: kuuta or kuusta.
                    self.give(root, "s", Stem::Consonant);
                    self.give(root, "se", Stem::Even);
                }
            }
            self.give(root, "t", Stem::Consonant);
            return;
        }
        self.weaken(|maker, keep, consonant| maker.join(keep, consonant, b'e', Stem::Weak));
        if let [.., b'l' | b'r', b'k', b'i'] = *self.letters() {
            self.give(root - 1, "je", Stem::Weak);
        }
        self.give(root, "e", if has_weak { Stem::Strong } else { Stem::Even });
        // Suuri: suurta; Pieni: pienta.
        if let [.., before, b'l' | b'r' | b'n' | b'h', b'i'] = *self.letters()
            && is_vowel(before)
        {
            self.give(root, "", Stem::Consonant);
        }
        // Niemi: nienta.
        if self.name.ends_with("emi") || self.name.ends_with("omi") || self.name.ends_with("lumi") {
            self.give(root - 1, "n", Stem::Consonant);
        }
    }

    /// Pekka: peka-, and in the plural peko-, pekko-; Leppä: lep-, lepp-.
    fn in_a(&mut self, before: u8) {
        let root = self.name.len() - 1;
        if is_vowel(before) {
            self.give(root, "o", Stem::PluralEven);
            return;
        }
        let has_weak = self.weaken(|maker, keep, consonant| {
            maker.join(keep, consonant, b'a', Stem::Weak);
            maker.join(keep, consonant, b'o', Stem::PluralWeak);
            maker.give(keep, consonant, Stem::PluralWeak);
        });
        let strong = self.strong_plural(has_weak);
        self.give(root, "o", strong);
        self.give(root, "", strong);
    }

    /// Where there is a weak stem the strong one has other endings; but Reeta and Outi may keep their t.
    fn strong_plural(&self, has_weak: bool) -> Stem {
        match *self.letters() {
            [.., before, _, _] if has_weak && !is_vowel(before) => Stem::PluralStrong,
            _ => Stem::PluralEven,
        }
    }

    /// Aarre: aartee-; Laine: lainee-. Virve is its own stem.
    fn in_e(&mut self) {
        let root = self.name.len() - 1;
        let before = self.letters()[root - 1];
        self.give(root, "ee", Stem::Even);
        self.strengthen(root, before, |maker, keep, consonant| {
            maker.join(keep, consonant, b'e', Stem::PluralEven);
            maker.form.push('e');
            maker.tell(Stem::Even);
        });
    }

    /// Consonant gradation before the last vowel: calls `made` with how many letters stay and the consonants after
    /// them. Says whether there was any.
    fn weaken(&mut self, mut made: impl FnMut(&mut Self, usize, &str)) -> bool {
        let root = self.name.len() - 1;
        if let Some((length, weak)) = without_k(self.letters()) {
            made(self, self.name.len() - length, weak);
            return true;
        }
        let &[.., first, second, _] = self.letters() else { return false };
        let (keep, weak) = match (first, second) {
            (b'k', b'k') | (b'p', b'p') | (b't', b't') => (root - 1, ""),
            (b'n', b'k') => (root - 1, "g"),
            (b'n', b't') => (root - 1, "n"),
            (b'l', b't') => (root - 1, "l"),
            (b'r', b't') => (root - 1, "r"),
            (b'm', b'p') => (root - 1, "m"),
            (b'l' | b'r', b'p') => (root - 1, "v"),
            (b'l' | b'h', b'k') => (root - 1, ""),
            (b'h', b't') => (root - 1, "d"),
            (vowel, b't') if is_vowel(vowel) => (root - 1, "d"),
            (vowel, b'p') if is_vowel(vowel) => (root - 1, "v"),
            _ => return false,
        };
        made(self, keep, weak);
        true
    }

    /// Gradation backwards, where the nominative has the weak grade: Kangas, Hammas, Aarre, Ratas. `end` is where the
    /// last vowel stands, `before` the letter before it.
    fn strengthen(&mut self, end: usize, before: u8, mut made: impl FnMut(&mut Self, usize, &str)) {
        let first = end.checked_sub(2).map_or(0, |at| self.letters()[at]);
        match (first, before) {
            (b'n', b'g') => made(self, end - 1, "k"),
            (b'n', b'n') | (b'l', b'l') | (b'r', b'r') => made(self, end - 1, "t"),
            (b'm', b'm') => made(self, end - 1, "p"),
            (_, b'd') => made(self, end - 1, "t"),
            (_, b'v') => made(self, end - 1, "p"),
            (b'l' | b'r' | b'h', b'j') => made(self, end - 1, "k"),
            (_, b'r' | b'h') => made(self, end, "k"),
            (vowel, b'k') if is_vowel(vowel) => made(self, end, "k"),
            (vowel, b'p') if is_vowel(vowel) => made(self, end, "p"),
            (vowel, b't') if is_vowel(vowel) => made(self, end, "t"),
            _ => {}
        }
    }
}

/// Whether a name in consonant and -i may have a stem in -e. These are old words, whose sound tells them mostly.
fn may_be_e_stem(name: &[u8]) -> bool {
    if is_e_stem(name) {
        return true;
    }
    let &[.., third, second, first, _] = name else { return false };
    match (second, first) {
        // Järvi, Salmi, Nummi; Kurki, Halki, Hanki, Koski, Pihki; Lahti; Lampi, Korpi; Hanhi.
        (b'l' | b'r', b'v' | b'm' | b'p' | b'k') => true,
        (b'm', b'm' | b'p') | (b'n' | b's', b'k') | (b'h', b't') | (b'n', b'h') => true,
        // Siipi.
        (b'i' | b'u', b'p') => third == second,
        // Hirsi, Länsi; Uusi, Köysi.
        (b'r' | b'n' | b'l', b's') => true,
        (vowel, b's') if is_vowel(vowel) => {
            matches!((third, vowel), (b'u', b'u') | (b'o', b'y') | (b'a', b'y') | (b'e', b'i'))
        }
        // Vuori, Suuri, Saari, Niemi, Kieli, Sieni, Tuohi.
        (vowel, b'l' | b'r' | b'n' | b'm' | b'h') => {
            matches!(
                (third, vowel),
                (b'u', b'o' | b'u') | (b'i', b'e' | b'i') | (b'a', b'a') | (b'y', b'o' | b'y') | (b'o', b'u')
            )
        }
        _ => false,
    }
}
