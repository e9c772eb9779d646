//! Where each card of a file begins and ends, and whether it is of a kind that can be read. Knows lines, no properties.

use crate::table::TableFault;

pub(super) fn is_begin(line: &str) -> bool {
    line.trim().eq_ignore_ascii_case("BEGIN:VCARD")
}

fn is_end(line: &str) -> bool {
    line.trim().eq_ignore_ascii_case("END:VCARD")
}

/// The texts of the cards, each with the line it begins on, from 1. What stands between cards is nobody's.
pub(super) fn cards(text: &str) -> Result<Vec<(u64, &str)>, TableFault> {
    let mut cards = Vec::new();
    let mut begun: Option<(u64, usize)> = None;
    let mut at = 0;
    for (line, written) in (1..).zip(text.split_inclusive('\n')) {
        let trimmed = written.trim_start_matches('\u{feff}');
        match begun {
            None if is_begin(trimmed) => begun = Some((line, at)),
            None => {}
            Some((first, _)) if is_begin(trimmed) => return Err(TableFault::TornCard { line: first }),
            Some((first, from)) if is_end(trimmed) => {
                cards.push((first, &text[from..at + written.len()]));
                begun = None;
            }
            Some(_) if is_old(trimmed) => return Err(TableFault::OldCard { line }),
            Some(_) => {}
        }
        at += written.len();
    }
    match begun {
        Some((line, _)) => Err(TableFault::TornCard { line }),
        None => Ok(cards),
    }
}

/// A line that only vCard 2.1 has: its version, its way of writing letters, or other letters than UTF-8.
fn is_old(line: &str) -> bool {
    // A line that begins with a blank goes on with the one above.
    if line.starts_with([' ', '\t']) {
        return false;
    }
    let Some((head, value)) = line.split_once(':') else { return false };
    let mut parts = head.split(';');
    let name = parts.next().unwrap_or_default();
    if name.eq_ignore_ascii_case("VERSION") {
        return value.trim().starts_with("2.");
    }
    parts.any(|parameter| match parameter.split_once('=') {
        Some((name, value)) if name.eq_ignore_ascii_case("ENCODING") => is_quoted_printable(value),
        Some((name, value)) if name.eq_ignore_ascii_case("CHARSET") => {
            !["utf-8", "utf8", "us-ascii"].contains(&value.trim_matches('"').to_lowercase().as_str())
        }
        Some(_) => false,
        None => is_quoted_printable(parameter),
    })
}

fn is_quoted_printable(value: &str) -> bool {
    value.trim_matches('"').eq_ignore_ascii_case("QUOTED-PRINTABLE")
}
