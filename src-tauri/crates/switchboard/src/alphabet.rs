//! How texts are put in order and compared in lists: as Finns and Swedes look names up. Knows nothing of likeness; that
//! is the search engine's.

/// A text that sorts as people expect: case does not matter, å, ä and ö are the last letters, other accents are none.
pub(crate) fn sort_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        key.push(match letter {
            'å' => '\u{F001}',
            'ä' | 'æ' => '\u{F002}',
            'ö' | 'ø' => '\u{F003}',
            'ü' => 'y',
            other => bare(other),
        });
    }
    key
}

/// A text in which neither case nor accents matter.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    push_plain(text, &mut plain);
    plain
}

/// As [`plain`], after what is there already.
pub(crate) fn push_plain(text: &str, plain: &mut String) {
    if text.is_ascii() {
        plain.extend(text.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        return;
    }
    for letter in text.chars().flat_map(char::to_lowercase) {
        plain.push(match letter {
            'å' | 'ä' | 'æ' => 'a',
            'ö' | 'ø' => 'o',
            'ü' => 'u',
            other => bare(other),
        });
    }
}

/// A letter without its accent.
fn bare(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' => 'o',
        'ú' | 'ù' | 'û' => 'u',
        'š' => 's',
        'ž' => 'z',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_the_order_of_the_finnish_alphabet() {
        let mut names = ["Öberg", "Zetterberg", "Åkerman", "virtanen", "Äijälä", "Éluard", "Ekman"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Ekman", "Éluard", "virtanen", "Zetterberg", "Åkerman", "Äijälä", "Öberg"]);
    }

    #[test]
    fn neither_case_nor_accents_matter_where_texts_are_compared() {
        assert_eq!(plain("Ängström, ÉVA"), "angstrom, eva");
        assert_eq!(plain("Virtanen"), "virtanen");
    }
}
