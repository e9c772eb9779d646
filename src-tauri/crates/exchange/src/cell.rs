//! The text of a cell: what spreadsheets put around it, the words for nobody, and lists within one cell.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

/// A text that begins so is a formula to a spreadsheet.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Makes a text harmless to spreadsheets: what begins like a formula gets an apostrophe, and so does what begins
/// with an apostrophe, so that [`as_meant`] gives back every text as it was.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(FORMULA) || text.starts_with('\'') {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text a cell was meant to hold: without the apostrophe of [`harmless`], and without the `="00123"` that
/// keeps a spreadsheet from eating zeros.
pub fn as_meant(cell: &str) -> Cow<'_, str> {
    if let Some(rest) = cell.strip_prefix('\'')
        && (rest.starts_with(FORMULA) || rest.starts_with('\''))
    {
        return Cow::Borrowed(rest);
    }
    match cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        Some(text) => Cow::Owned(text.replace("\"\"", "\"")),
        None => Cow::Borrowed(cell),
    }
}

/// Whether the whole cell says that there is nobody or nothing, in any column.
pub fn is_nothing(cell: &str) -> bool {
    let bare = bare(cell);
    if !bare.chars().any(char::is_alphanumeric) {
        return true;
    }
    // In capitals it is short for "not available"; Na is a family name.
    if matches!(bare, "NA" | "NN" | "NIL") {
        return true;
    }
    // All the words are short, and most cells are not.
    if bare.len() > 40 {
        return false;
    }
    let lower = bare.to_lowercase();
    NOTHING.contains(lower.as_str())
}

/// Whether the cell says that there is nothing, where it may also be somebody's name: Nil Aydın, Matti Avoin.
pub(crate) fn may_be_a_name(cell: &str) -> bool {
    NOTHING_AS_A_WORD.contains(&bare(cell).to_lowercase().as_str())
}

fn bare(cell: &str) -> &str {
    const AROUND: [char; 14] = ['\'', '"', '’', '‘', '”', '“', '´', '`', '(', ')', '[', ']', '<', '>'];
    cell.trim_matches(|c: char| c.is_whitespace() || AROUND.contains(&c))
}

/// All of them: every cell of a list is looked up here.
static NOTHING: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| NOTHING_AT_ALL.into_iter().chain(NOTHING_AS_A_WORD).collect());

const NOTHING_AT_ALL: [&str; 62] = [
    "n/d",
    "n.d.",
    "n/a",
    "n.a.",
    "n.n.",
    "n/k",
    "#n/a",
    "#n/d",
    "#ref!",
    "#value!",
    "#name?",
    "null",
    "nan",
    "tbc",
    "t.b.c.",
    "tba",
    "t.b.a.",
    "tbd",
    "t.b.d.",
    "not available",
    "not applicable",
    "not disclosed",
    "not known",
    "not in post",
    "to be confirmed",
    "to be announced",
    "to be appointed",
    "to be advised",
    "to be determined",
    "name withheld",
    "vacant post",
    "vacant position",
    "post vacant",
    "position vacant",
    "currently vacant",
    "no one",
    "ei ole",
    "ei kukaan",
    "ei mitään",
    "ei tiedossa",
    "ei tietoa",
    "ei käytössä",
    "ei saatavilla",
    "ei nimetty",
    "ei täytetty",
    "ei määritelty",
    "avoin virka",
    "avoin tehtävä",
    "avoin paikka",
    "virka avoin",
    "tehtävä avoin",
    "ilman sijaista",
    "ej tillsatt",
    "ej tillämpligt",
    "inte tillsatt",
    "finns inte",
    "finns ej",
    "uppgift saknas",
    "vakant tjänst",
    "tjänsten vakant",
    "ej känd",
    "ej angivet",
];

const NOTHING_AS_A_WORD: [&str; 20] = [
    "vacant",
    "vacancy",
    "eliminated",
    "none",
    "nil",
    "nobody",
    "unknown",
    "undisclosed",
    "redacted",
    "avoin",
    "avoinna",
    "tyhjä",
    "täyttämättä",
    "tuntematon",
    "vakant",
    "obesatt",
    "saknas",
    "okänd",
    "ingen",
    "abolished",
];

/// The texts of a cell that holds a list: separated by `;`, `|`, line ends or ` / `, and by commas where `commas` and
/// nothing else separates. A text in double quotes is one, whatever it holds; quotes in it are doubled.
pub fn list(cell: &str, commas: bool) -> Vec<String> {
    let pieces = split(cell, &[';', '|', '\n', '\r'], true);
    let pieces = if commas && pieces.len() == 1 { split(cell, &[','], false) } else { pieces };
    pieces.into_iter().map(unquoted).filter(|piece| !is_nothing(piece)).collect()
}

/// Texts as a cell that [`list`] reads back as the same texts.
pub fn as_list<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut cell = String::new();
    for text in texts {
        if !cell.is_empty() {
            cell.push_str("; ");
        }
        // A slash at an end would separate once there are blanks around it.
        let slashes = text.starts_with('/') || text.ends_with('/') || text.contains(" / ");
        if slashes || text.starts_with('"') || text.contains([';', '|', '\n', '\r', ',']) {
            cell.push('"');
            cell.push_str(&text.replace('"', "\"\""));
            cell.push('"');
        } else {
            cell.push_str(text);
        }
    }
    cell
}

fn split<'a>(cell: &'a str, separators: &[char], slashes: bool) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let (mut begins, mut quoted) = (0, false);
    let mut letters = cell.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if quoted {
            let doubled = letter == '"' && letters.next_if(|(_, next)| *next == '"').is_some();
            quoted = letter != '"' || doubled;
        } else if letter == '"' {
            quoted = cell[begins..at].trim().is_empty() && closes_later(&cell[at + 1..], separators);
        } else if separators.contains(&letter)
            || slashes && letter == '/' && cell[..at].ends_with(' ') && cell[at + 1..].starts_with(' ')
        {
            pieces.push(&cell[begins..at]);
            begins = at + letter.len_utf8();
        }
    }
    pieces.push(&cell[begins..]);
    pieces
}

/// Whether a quote that opens a text is closed at the end of it: `"Pekka" Koistinen` is no quoted text.
fn closes_later(rest: &str, separators: &[char]) -> bool {
    let mut letters = rest.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '"' && letters.next_if_eq(&'"').is_none() {
            let after = letters.find(|c| *c != ' ');
            return after.is_none_or(|c| separators.contains(&c) || c == '/');
        }
    }
    false
}

fn unquoted(piece: &str) -> String {
    let piece = piece.trim();
    match piece.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) if !inner.replace("\"\"", "").contains('"') => inner.replace("\"\"", "\""),
        _ => piece.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{as_list, as_meant, harmless, is_nothing, list};

    #[test]
    fn zeros_kept_by_a_formula_are_read_as_zeros() {
        assert_eq!(as_meant("=\"00123\""), "00123");
        assert_eq!(as_meant("'=\"00123\""), "=\"00123\"");
        assert_eq!(as_meant("'N/A'"), "'N/A'");
    }

    #[test]
    fn a_word_for_nothing_counts_only_alone() {
        for nothing in ["", " - ", "…", "n/a", "'N/A'", "(TBC)", "Ei Tiedossa", "#N/A", "NN"] {
            assert!(is_nothing(nothing), "{nothing}");
        }
        for something in ["Avoin yliopisto", "Nonen", "Na", "0", "None Such", "佩卡"] {
            assert!(!is_nothing(something), "{something}");
        }
    }

    #[test]
    fn lists_are_taken_apart_where_people_separate_them() {
        assert_eq!(list("09 1; 09 2|09 3\n09 4 / 09 5", false), ["09 1", "09 2", "09 3", "09 4", "09 5"]);
        assert_eq!(list("palkka, loma", true), ["palkka", "loma"]);
        assert_eq!(list("HR, Oulu; HR, Turku", true), ["HR, Oulu", "HR, Turku"]);
        assert_eq!(list("\"Pekka\" Koistinen; fi/sv", false), ["\"Pekka\" Koistinen", "fi/sv"]);
    }

    proptest! {
        #[test]
        fn every_text_survives_being_made_harmless(text in "['=+@\\-\ta\"]{0,6}") {
            let safe = harmless(&text).into_owned();
            prop_assert!(!safe.starts_with(['=', '+', '-', '@', '\t', '\r']));
            // What is not changed by writing may be read as a formula of zeros only if it is none.
            prop_assert_eq!(as_meant(&safe), text);
        }

        #[test]
        fn every_list_survives_being_one_cell(texts in prop::collection::vec("[ab\"]{0,3}[a;,|/\" ]{0,5}b", 0..4)) {
            let texts: Vec<String> = texts.iter().map(|text| text.trim().to_owned()).collect();
            let cell = as_list(texts.iter().map(String::as_str));
            prop_assert_eq!(&list(&cell, true), &texts);
            prop_assert_eq!(&list(&cell, false), &texts);
        }
    }
}
