//! Makes words comparable: one case, base letters, no accents; and keeps where in the text each letter came from.
//!
//! Knows no language: which letters stand for each other is the same for every name.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters of a word beyond this are not compared: no name is told apart only there, and a pasted page stays cheap.
pub(crate) const LONGEST_WORD: usize = 48;

/// A word of a text in comparable form.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// The words of a text. `Anna-Liisa` gives `anna`, `liisa` and, after them, the joined `annaliisa`.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut reader = Reader::default();
    for (at, letter) in text.char_indices() {
        let span = at..at + letter.len_utf8();
        if letter.is_ascii_alphanumeric() {
            reader.letter(letter, std::iter::once(letter.to_ascii_lowercase()), &span);
        } else if is_joiner(letter) {
            reader.end_word();
        } else if is_combining_mark(letter) {
            reader.accent(letter, &span);
        } else if !is_invisible(letter) {
            let folded: Vec<char> = base_letters(letter).collect();
            if !folded.is_empty() {
                reader.letter(letter, folded.into_iter(), &span);
            } else if letter.is_alphanumeric() {
                reader.accent(letter, &span);
            } else {
                reader.end_run();
            }
        }
    }
    reader.end_run();
    reader.words
}

#[derive(Default)]
struct Reader {
    words: Vec<Word>,
    /// How many simple words there have been.
    parts: usize,
    /// The first word of the present run of words with only hyphens between them.
    run: usize,
    folded: String,
    letters: String,
    spans: Vec<Range<usize>>,
}

impl Reader {
    fn letter(&mut self, letter: char, folded: impl Iterator<Item = char>, span: &Range<usize>) {
        if self.spans.len() >= LONGEST_WORD {
            return;
        }
        self.letters.extend(letter.to_lowercase());
        for base in folded {
            self.folded.push(base);
            self.spans.push(span.clone());
        }
    }

    /// A mark belongs to the letter before it, also when it is highlighted.
    fn accent(&mut self, mark: char, span: &Range<usize>) {
        let Some(last) = self.spans.last().cloned() else { return };
        if self.spans.len() >= LONGEST_WORD && last.end != span.start {
            // It belongs to a letter that was cut off.
            return;
        }
        self.letters.push(mark);
        for letter in self.spans.iter_mut().rev().take_while(|letter| letter.start == last.start) {
            letter.end = span.end;
        }
    }

    fn end_word(&mut self) {
        if self.spans.is_empty() {
            return;
        }
        let letters = std::mem::take(&mut self.letters);
        let letters = if letters.is_ascii() { letters } else { letters.nfc().collect() };
        self.words.push(Word {
            folded: std::mem::take(&mut self.folded),
            letters,
            spans: std::mem::take(&mut self.spans),
            parts: self.parts..self.parts + 1,
        });
        self.parts += 1;
    }

    fn end_run(&mut self) {
        self.end_word();
        let run = &self.words[self.run..];
        if let [first, _, ..] = run {
            let mut joined = Word { parts: first.parts.start..self.parts, ..Word::empty() };
            for word in run {
                if joined.spans.len() >= LONGEST_WORD {
                    break;
                }
                joined.folded.push_str(&word.folded);
                joined.letters.push_str(&word.letters);
                joined.spans.extend_from_slice(&word.spans);
            }
            self.words.push(joined);
        }
        self.run = self.words.len();
    }
}

impl Word {
    fn empty() -> Self {
        Self { folded: String::new(), letters: String::new(), spans: Vec::new(), parts: 0..0 }
    }

    /// Whether it joins several words of the text.
    pub(crate) fn is_joined(&self) -> bool {
        self.parts.len() > 1
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

fn base_letters(letter: char) -> impl Iterator<Item = char> {
    std::iter::once(letter)
        .nfkd()
        .flat_map(char::to_lowercase)
        .nfkd()
        .filter(|base| !is_combining_mark(*base))
        .flat_map(|base| {
            let (first, second) = plain(base);
            std::iter::once(first).chain(second)
        })
        .filter(|base| base.is_alphanumeric())
}

/// Letters that do not decompose, as those write them who lack the key.
fn plain(letter: char) -> (char, Option<char>) {
    match letter {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'þ' => ('t', Some('h')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'đ' | 'ð' | 'ɖ' => ('d', None),
        'ħ' => ('h', None),
        'ı' => ('i', None),
        'ĸ' => ('k', None),
        'ŋ' => ('n', None),
        'ŧ' => ('t', None),
        'ə' => ('e', None),
        'ς' => ('σ', None),
        other => (other, None),
    }
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
