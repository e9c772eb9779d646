//! Lower case without accents. The peers get rows and queries folded, so that none of them loses by what a line of
//! code in front of it would mend. Cost: one pass, at build time for the rows.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, and no marks above or below.
pub(crate) fn folded(text: &str) -> String {
    text.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect()
}

/// The words of a text, folded.
pub(crate) fn words(text: &str) -> Vec<String> {
    let folded = folded(text);
    folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
