//! Makes words comparable: one case, base letters, no accents; and keeps where in the text each letter came from.
//!
//! Knows no language: which letters stand for each other is the same for every name. Letters of other alphabets are those
//! that the library `deunicode` writes for them.

use std::ops::Range;

use deunicode::deunicode_char;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters of a word beyond this are not compared: no name is told apart only there, and a pasted page stays cheap.
pub(crate) const LONGEST_WORD: usize = 48;

/// What a word is cut into has at least so many letters.
const SHORTEST_CUT: usize = 3;

/// A word of a text in comparable form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    /// Lower-case base letters.
    pub(crate) folded: String,
    /// Lower-case letters with their accents, by which `mäki` is told from `maki`.
    pub(crate) letters: String,
    /// For each character of `folded` the byte range of the text it stands for.
    pub(crate) spans: Vec<Range<usize>>,
    /// Which of the text's simple words it is made of: several where it joins over hyphens.
    pub(crate) parts: Range<usize>,
}

/// The words of a text as they are compared: without accents, letter case and marks.
pub fn folded_words(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

/// How many letters two words have in common at their beginning.
pub(crate) fn common_beginning(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count()
}

/// The words of a text. `Anna-Liisa` gives `anna`, `liisa` and, after them, the joined `annaliisa`.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut reader = Reader::default();
    reader.read(text, &mut |piece| {
        words.push(Word {
            folded: piece.folded.to_owned(),
            letters: piece.letters.to_owned(),
            spans: piece.spans.iter().map(|span| span.start as usize..span.end as usize).collect(),
            parts: piece.parts,
        });
    });
    words
}

/// A word as the [`Reader`] hands it out: all of it borrowed, because a directory has a great many.
pub(crate) struct Piece<'r> {
    pub(crate) folded: &'r str,
    pub(crate) letters: &'r str,
    spans: &'r [Range<u32>],
    pub(crate) parts: Range<usize>,
}

/// Reads words out of texts; one reader for many texts spares the memory of each.
#[derive(Default)]
pub(crate) struct Reader {
    /// How many simple words there have been.
    parts: usize,
    /// The present run of words with only hyphens between them, one after the other.
    folded: String,
    letters: String,
    spans: Vec<Range<u32>>,
    /// Where the present word begins in the three above.
    word: Mark,
    /// How many words of the run are complete.
    complete: usize,
    composed: String,
}

#[derive(Clone, Copy, Default)]
struct Mark {
    folded: usize,
    letters: usize,
    spans: usize,
}

impl Reader {
    /// Hands out the words of the text.
    pub(crate) fn read(&mut self, text: &str, found: &mut impl FnMut(Piece<'_>)) {
        self.parts = 0;
        for (at, letter) in text.char_indices() {
            let span = at as u32..(at + letter.len_utf8()) as u32;
            if letter.is_ascii_alphanumeric() {
                self.letter(letter, letter.to_ascii_lowercase(), span);
            } else if letter == ' ' {
                self.end_run(found);
            } else if let Some(base) = common_letter(letter) {
                self.letter(letter, base, span);
            } else if is_joiner(letter) {
                self.end_word(found);
            } else if is_combining_mark(letter) {
                self.accent(letter, &span);
            } else if !is_invisible(letter) {
                self.rare_letter(letter, &span, found);
            }
        }
        self.end_run(found);
    }

    fn is_full(&self) -> bool {
        self.spans.len() - self.word.spans >= LONGEST_WORD
    }

    fn letter(&mut self, letter: char, base: char, span: Range<u32>) {
        if !self.is_full() {
            self.letters.extend(letter.to_lowercase());
            self.folded.push(base);
            self.spans.push(span);
        }
    }

    fn rare_letter(&mut self, letter: char, span: &Range<u32>, found: &mut impl FnMut(Piece<'_>)) {
        let mut is_letter = false;
        let has_room = !self.is_full();
        for base in base_letters(letter) {
            if has_room {
                if !is_letter {
                    self.letters.extend(letter.to_lowercase());
                }
                self.folded.push(base);
                self.spans.push(span.clone());
            }
            is_letter = true;
        }
        if !is_letter {
            if letter.is_alphanumeric() {
                self.accent(letter, span);
            } else {
                self.end_run(found);
            }
        }
    }

    /// A mark belongs to the letter before it, also when it is highlighted.
    fn accent(&mut self, mark: char, span: &Range<u32>) {
        let word = &mut self.spans[self.word.spans..];
        let Some(last) = word.last().cloned() else { return };
        if word.len() >= LONGEST_WORD && last.end != span.start {
            // It belongs to a letter that was cut off.
            return;
        }
        self.letters.push(mark);
        for letter in word.iter_mut().rev().take_while(|letter| letter.start == last.start) {
            letter.end = span.end;
        }
    }

    fn end_word(&mut self, found: &mut impl FnMut(Piece<'_>)) {
        if self.spans.len() == self.word.spans {
            return;
        }
        let letters = &self.letters[self.word.letters..];
        if !letters.is_ascii() && letters.chars().any(is_combining_mark) {
            self.composed.clear();
            self.composed.extend(letters.nfc());
            self.letters.truncate(self.word.letters);
            self.letters.push_str(&self.composed);
        }
        found(Piece {
            folded: &self.folded[self.word.folded..],
            letters: &self.letters[self.word.letters..],
            spans: &self.spans[self.word.spans..],
            parts: self.parts..self.parts + 1,
        });
        self.word = Mark { folded: self.folded.len(), letters: self.letters.len(), spans: self.spans.len() };
        self.parts += 1;
        self.complete += 1;
    }

    fn end_run(&mut self, found: &mut impl FnMut(Piece<'_>)) {
        self.end_word(found);
        if self.complete > 1 {
            // No longer than any other word, cut between letters.
            let most = self.spans.len().min(LONGEST_WORD);
            let folded = cut(&self.folded, most);
            let letters = cut(&self.letters, most);
            found(Piece {
                folded,
                letters,
                spans: &self.spans[..most],
                parts: self.parts - self.complete..self.parts,
            });
        }
        self.folded.clear();
        self.letters.clear();
        self.spans.clear();
        self.word = Mark::default();
        self.complete = 0;
    }
}

/// The text up to so many characters.
fn cut(text: &str, characters: usize) -> &str {
    text.char_indices().nth(characters).map_or(text, |(at, _)| &text[..at])
}

/// The letters of the languages spoken here, spared the way through the tables of Unicode.
fn common_letter(letter: char) -> Option<char> {
    Some(match letter {
        'ä' | 'å' | 'Ä' | 'Å' | 'á' | 'à' | 'Á' | 'À' => 'a',
        'ö' | 'Ö' | 'õ' | 'Õ' | 'ó' | 'Ó' | 'ø' | 'Ø' => 'o',
        'é' | 'É' | 'è' | 'È' => 'e',
        'ü' | 'Ü' | 'ú' | 'Ú' => 'u',
        'í' | 'Í' => 'i',
        'š' | 'Š' => 's',
        'ž' | 'Ž' => 'z',
        'č' | 'Č' | 'ć' | 'Ć' => 'c',
        _ => return None,
    })
}

impl Word {
    /// Whether it joins several words of the text.
    pub(crate) fn is_joined(&self) -> bool {
        self.parts.len() > 1
    }

    /// This word and the next as one.
    pub(crate) fn joined_with(&self, next: &Self) -> Self {
        let mut joined = self.clone();
        joined.folded.push_str(&next.folded);
        joined.letters.push_str(&next.letters);
        joined.spans.extend_from_slice(&next.spans);
        joined.parts.end = next.parts.end;
        joined
    }

    /// This word as two, both known, the first as long as can be.
    pub(crate) fn cut_where(&self, is_known: impl Fn(&str) -> bool) -> Option<(Self, Self)> {
        let is_plain = self.spans.len() == self.letters.chars().count();
        let places = self.folded.char_indices().enumerate().skip(SHORTEST_CUT).filter(|_| is_plain);
        let fits = |(letters, (at, _)): &(usize, (usize, char))| {
            self.spans.len() - letters >= SHORTEST_CUT
                && is_known(&self.folded[..*at])
                && is_known(&self.folded[*at..])
        };
        let (letters, (at, _)) = places.filter(fits).last()?;
        let in_letters = self.letters.char_indices().nth(letters).map_or(self.letters.len(), |(at, _)| at);
        let part = |folded: &str, letters: &str, spans: &[Range<usize>]| Self {
            folded: folded.to_owned(),
            letters: letters.to_owned(),
            spans: spans.to_vec(),
            parts: self.parts.clone(),
        };
        Some((
            part(&self.folded[..at], &self.letters[..in_letters], &self.spans[..letters]),
            part(&self.folded[at..], &self.letters[in_letters..], &self.spans[letters..]),
        ))
    }
}

/// The two ways to read what was typed: hyphens as breaks, and, where there are any, hyphens as nothing.
pub(crate) fn readings(typed: Vec<Word>) -> Vec<Vec<Word>> {
    let joined: Vec<Range<usize>> =
        typed.iter().filter(|word| word.is_joined()).map(|word| word.parts.clone()).collect();
    if joined.is_empty() {
        return vec![typed];
    }
    let stands = |word: &&Word| {
        let next = joined.partition_point(|run| run.end <= word.parts.start);
        word.is_joined() || joined.get(next).is_none_or(|run| word.parts.end <= run.start)
    };
    let together = typed.iter().filter(stands).cloned().collect();
    let apart = typed.into_iter().filter(|word| !word.is_joined()).collect();
    vec![apart, together]
}

/// Hyphens, apostrophes and the like: what is written between the parts of one name, or left out.
fn is_joiner(letter: char) -> bool {
    matches!(
        letter,
        '-' | '.' | '&' | '\'' | '`' | '´' | '\u{2BB}'..='\u{2BF}' | '\u{2B9}' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201B}'
            | '\u{2032}' | '\u{2212}' | '\u{FE63}' | '\u{FF07}' | '\u{FF0D}'
    )
}

/// Soft hyphens and zero-width characters that come along when text is pasted.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// The lower-case base letters of a letter of any alphabet, as one writes it who has only the keys a to z; nothing of what
/// is no letter.
pub(crate) fn base_letters(letter: char) -> impl Iterator<Item = char> {
    let letter = Some(letter).filter(|letter| letter.is_alphanumeric());
    let latin = letter.and_then(deunicode_char).filter(|latin| latin.chars().any(char::is_alphanumeric));
    let unknown = letter.filter(|_| latin.is_none());
    let bases = latin.unwrap_or_default().chars().chain(unknown.into_iter().flat_map(char::to_lowercase));
    bases.filter(|base| base.is_alphanumeric()).map(|base| base.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    /// The text that the first `count` folded letters of the only word stand for.
    fn shown(text: &str, count: usize) -> &str {
        let words = words(text);
        assert_eq!(words.len(), 1, "{text}");
        &text[words[0].spans[0].start..words[0].spans[count - 1].end]
    }

    #[test]
    fn letters_come_to_their_base() {
        assert_eq!(folded("Åke Mäki Öst André"), ["ake", "maki", "ost", "andre"]);
        assert_eq!(
            folded("Þóra Straße Ørjan Łukasz Đorđe Æsa"),
            ["thora", "strasse", "orjan", "lukasz", "dorde", "aesa"]
        );
        assert_eq!(folded("İpek Yılmaz"), ["ipek", "yilmaz"]);
        assert_eq!(folded("ΣΊΣΥΦΟΣ"), folded("Σίσυφος"));
        assert_eq!(folded("Ілкка Катайнен"), ["ilkka", "katainen"]);
        assert_eq!(folded("🙂 ½ \u{337} ·"), ["12"]);
    }

    #[test]
    fn accents_written_as_marks_are_the_same_letters() {
        let (marks, composed) = (words("Ma\u{308}kinen"), words("Mäkinen"));
        assert_eq!(marks[0].folded, "makinen");
        assert_eq!(marks[0].letters, composed[0].letters);
    }

    #[test]
    fn hyphens_and_apostrophes_break_and_join() {
        assert_eq!(folded("Anna-Liisa O’Neill"), ["anna", "liisa", "annaliisa", "o", "neill", "oneill"]);
        assert_eq!(folded("J.-P. von Bonsdorff"), ["j", "p", "jp", "von", "bonsdorff"]);
        assert_eq!(folded("-a- / –"), ["a"]);
    }

    #[test]
    fn positions_lead_back_although_lengths_change() {
        assert_eq!(shown("Þóra", 1), "Þ");
        assert_eq!(shown("Þóra", 3), "Þó");
        assert_eq!(shown("Straße", 5), "Straß");
        assert_eq!(shown("Ørjan", 2), "Ør");
        assert_eq!(shown("Ma\u{308}ki", 2), "Ma\u{308}");
        assert_eq!(shown("ma\u{AD}ki", 3), "ma\u{AD}k");
    }

    #[test]
    fn a_typed_hyphen_is_read_both_ways() {
        let read = |text| -> Vec<Vec<String>> {
            readings(words(text))
                .into_iter()
                .map(|words| words.into_iter().map(|word| word.folded).collect())
                .collect()
        };
        assert_eq!(read("anna-liisa aho"), [vec!["anna", "liisa", "aho"], vec!["annaliisa", "aho"]]);
        assert_eq!(
            read("aho o'neill anna-liisa"),
            [vec!["aho", "o", "neill", "anna", "liisa"], vec!["aho", "oneill", "annaliisa"]]
        );
        assert_eq!(read("anna liisa"), [vec!["anna", "liisa"]]);
    }

    #[test]
    fn an_endless_word_is_cut() {
        let word = &words(&"å".repeat(10_000))[0];
        assert_eq!(word.spans.len(), LONGEST_WORD);
        assert_eq!(word.folded.chars().count(), LONGEST_WORD);
    }
}
