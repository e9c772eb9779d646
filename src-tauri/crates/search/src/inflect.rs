//! Case forms: which names a typed word could be a form of.
//!
//! Knows no list of names: it says what the base form could look like, and only forms that are in the vocabulary count,
//! so that guessing too many does no harm. Works on folded letters, where a and ä have become one.

/// Finnish singular case endings and Swedish `s`, as they stand after folding. The illative doubles a vowel and is
/// read apart.
const ENDINGS: &[&str] = &[
    "n", "a", "ta", "tta", "na", "ksi", "lle", "lla", "lta", "ssa", "sta", "s",
    // Of the plural only the genitive is heard of names: "Virtasten", "Mäkien".
    "ten", "en",
];

/// What is left of a name before an ending: shorter is no name any more.
const SHORTEST_STEM: usize = 3;

/// The base forms that the folded word could be a case form of, without the word itself.
pub(crate) fn base_forms(typed: &str) -> Vec<String> {
    let letters: Vec<char> = typed.chars().collect();
    let mut forms = Forms { typed, found: Vec::new() };
    // While "koistisen" is being typed it is "koistis" for a moment: these two stems are forms without an ending.
    forms.nen(&letters);
    for ending in ENDINGS {
        if let Some(stem) = typed.strip_suffix(ending) {
            forms.of_stem(&letters[..stem.chars().count()], ending);
        }
    }
    if let Some(stem) = illative_stem(&letters) {
        forms.of_stem(stem, "n");
    }
    forms.found
}

struct Forms<'a> {
    typed: &'a str,
    found: Vec<String>,
}

impl Forms<'_> {
    fn add(&mut self, stem: &[char], tail: &str) {
        let form: String = stem.iter().copied().chain(tail.chars()).collect();
        if form != self.typed && !self.found.contains(&form) {
            self.found.push(form);
        }
    }

    fn of_stem(&mut self, stem: &[char], ending: &str) {
        if stem.len() < SHORTEST_STEM {
            return;
        }
        self.add(stem, "");
        if ending == "s" {
            return;
        }
        self.nen(stem);
        let Some((&vowel, before)) = stem.split_last() else { return };
        if !is_vowel(vowel) {
            return;
        }
        self.strengthened(before, vowel);
        match (before.split_last(), vowel) {
            // Eelikse-: Eelis.
            (Some((&'s', root)), 'e') if root.ends_with(&['k']) => self.add(&root[..root.len() - 1], "s"),
            // Uude-: Uusi.
            (Some((&'d', root)), 'e') => self.add(root, "si"),
            // Tuomaa-: Tuomas.
            (Some((&twin, _)), _) if twin == vowel => self.add(before, "s"),
            _ => {}
        }
        match vowel {
            // Järve-: Järvi; Joutsene-: Joutsen.
            'e' => {
                self.add(before, "i");
                self.add(before, "");
            }
            // Eklundi-: Eklund.
            'i' => self.add(before, ""),
            _ => {}
        }
    }

    /// Virtase-, Virtas-: Virtanen.
    fn nen(&mut self, stem: &[char]) {
        let root = stem.strip_suffix(&['s', 'e']).or_else(|| stem.strip_suffix(&['s']));
        if let Some(root) = root.filter(|root| root.len() >= 2) {
            self.add(root, "nen");
        }
    }

    /// Consonant gradation backwards: Peka-: Pekka, Lahde-: Lahti, Mäe-: Mäki.
    fn strengthened(&mut self, before: &[char], vowel: char) {
        let Some((&last, root)) = before.split_last() else { return };
        let mut strong: Vec<(&[char], &str)> = Vec::new();
        match (root.last(), last) {
            (_, 'd') => strong.push((root, "t")),
            (_, 'v') => strong.extend([(root, "p"), (root, "k")]),
            (_, 'j') => strong.push((root, "k")),
            (Some('m'), 'm') => strong.push((root, "p")),
            (Some('n'), 'n') | (Some('l'), 'l') | (Some('r'), 'r') => strong.push((root, "t")),
            (Some('n'), 'g') => strong.push((root, "k")),
            (_, 'k') => strong.push((before, "k")),
            (_, 'p') => strong.push((before, "p")),
            (_, 't') => strong.push((before, "t")),
            _ => {}
        }
        if is_vowel(last) || matches!(last, 'l' | 'r' | 'h') {
            strong.push((before, "k"));
        }
        for (root, consonant) in strong {
            self.add(root, &format!("{consonant}{vowel}"));
            if vowel == 'e' {
                self.add(root, &format!("{consonant}i"));
            }
        }
    }
}

/// Mikkoo-n: Mikko; Aho-ho-n: Aho; Korkea-seen is left to the resemblance.
fn illative_stem(letters: &[char]) -> Option<&[char]> {
    match letters {
        [stem @ .., twin, 'n'] if is_vowel(*twin) => match stem {
            [.., vowel] if vowel == twin => Some(stem),
            [stem @ .., 'h'] if stem.last() == Some(twin) => Some(stem),
            _ => None,
        },
        _ => None,
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_forms_lead_to_their_names() {
        let forms = [
            ("koistisen", "koistinen"),
            ("virtaselle", "virtanen"),
            ("virtasta", "virtanen"),
            ("virtaseen", "virtanen"),
            ("virtasten", "virtanen"),
            ("koistis", "koistinen"),
            ("pekan", "pekka"),
            ("pekalle", "pekka"),
            ("pekkaa", "pekka"),
            ("pekkaan", "pekka"),
            ("liisalta", "liisa"),
            ("matin", "matti"),
            ("antille", "antti"),
            ("lahden", "lahti"),
            ("maen", "maki"),
            ("maella", "maki"),
            ("jarven", "jarvi"),
            ("aallon", "aalto"),
            ("rannan", "ranta"),
            ("kangas", "kanga"),
            ("kaupin", "kauppi"),
            ("jalan", "jalka"),
            ("tuomaalle", "tuomas"),
            ("eelikselle", "eelis"),
            ("uuden", "uusi"),
            ("eklundin", "eklund"),
            ("villenille", "villen"),
            ("eklunds", "eklund"),
            ("ahon", "aho"),
            ("joutsenen", "joutsen"),
        ];
        for (form, name) in forms {
            assert!(base_forms(form).iter().any(|base| base == name), "{form}: {:?}", base_forms(form));
        }
    }

    #[test]
    fn a_name_is_no_form_of_its_neighbour() {
        for (name, neighbour) in
            [("marja", "marko"), ("anna", "anne"), ("virtanen", "virta"), ("kari", "karri")]
        {
            assert!(!base_forms(name).iter().any(|base| base == neighbour), "{name}: {:?}", base_forms(name));
        }
    }

    #[test]
    fn too_little_for_a_name_has_no_base_form() {
        assert!(base_forms("").is_empty());
        assert!(base_forms("on").is_empty());
        assert!(base_forms("ä").is_empty());
    }
}
