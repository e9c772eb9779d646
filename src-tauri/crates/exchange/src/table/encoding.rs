//! Which letters the bytes stand for.

use std::fmt;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::TableFault;

/// How letters are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextEncoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first: "Unicode text" of Excel.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Western European letters, one byte each: what Excel writes as plain CSV.
    Windows1252,
}

impl fmt::Display for TextEncoding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le | Self::Utf16Be => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        })
    }
}

/// The text of a file with `\n` at the end of its lines (before it there may be a `\r`).
pub(super) fn decode(bytes: &[u8]) -> Result<(String, TextEncoding), TableFault> {
    refuse_other_formats(bytes)?;
    let (text, encoding) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (claimed_utf8(rest)?, TextEncoding::Utf8),
        [0xFF, 0xFE, rest @ ..] => (utf16(rest, UTF_16LE)?, TextEncoding::Utf16Le),
        [0xFE, 0xFF, rest @ ..] => (utf16(rest, UTF_16BE)?, TextEncoding::Utf16Be),
        _ => match every_other_byte_is_zero(bytes) {
            Some(TextEncoding::Utf16Be) => (utf16(bytes, UTF_16BE)?, TextEncoding::Utf16Be),
            Some(_) => (utf16(bytes, UTF_16LE)?, TextEncoding::Utf16Le),
            None => eight_bits(bytes)?,
        },
    };
    let text = tidied(text)?;
    if text.trim().is_empty() { Err(TableFault::Empty) } else { Ok((text, encoding)) }
}

fn refuse_other_formats(bytes: &[u8]) -> Result<(), TableFault> {
    let beginning = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes).trim_ascii_start();
    let beginning = &beginning[..beginning.len().min(16)];
    if beginning.starts_with(b"%PDF") {
        return Err(TableFault::Pdf);
    }
    if beginning.starts_with(b"PK\x03\x04") || beginning.starts_with(b"PK\x05\x06") {
        return Err(TableFault::Workbook);
    }
    if beginning.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(TableFault::OldWorkbook);
    }
    if beginning.starts_with(b"{\\rtf") {
        return Err(TableFault::RichText);
    }
    let lower = beginning.to_ascii_lowercase();
    if [&b"<!doctype"[..], b"<html", b"<?xml", b"<table"].iter().any(|tag| lower.starts_with(tag)) {
        return Err(TableFault::WebPage);
    }
    Ok(())
}

fn claimed_utf8(bytes: &[u8]) -> Result<String, TableFault> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(fault) => Err(TableFault::BrokenEncoding {
            encoding: TextEncoding::Utf8,
            line: line_at(bytes, fault.valid_up_to()),
        }),
    }
}

fn utf16(bytes: &[u8], encoding: &'static Encoding) -> Result<String, TableFault> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if broken {
        let up_to_fault = text.split('\u{FFFD}').next().unwrap_or_default();
        return Err(TableFault::BrokenEncoding {
            encoding: TextEncoding::Utf16Le,
            line: line_at(up_to_fault.as_bytes(), up_to_fault.len()),
        });
    }
    Ok(text.into_owned())
}

/// UTF-16 without a mark shows in Western text by its empty halves.
fn every_other_byte_is_zero(bytes: &[u8]) -> Option<TextEncoding> {
    let sample = &bytes[..bytes.len().min(4096)];
    let pairs = sample.len() / 2;
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let (most, few) = (pairs * 7 / 10, pairs / 50);
    if pairs < 2 {
        None
    } else if odd > most && even <= few {
        Some(TextEncoding::Utf16Le)
    } else if even > most && odd <= few {
        Some(TextEncoding::Utf16Be)
    } else {
        None
    }
}

fn eight_bits(bytes: &[u8]) -> Result<(String, TextEncoding), TableFault> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), TextEncoding::Utf8));
    }
    let (mut whole, mut broken, mut first_broken) = (0, 0, None);
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            first_broken.get_or_insert(at);
            broken += 1;
        }
        at += chunk.invalid().len();
    }
    // Read as Windows-1252, every good letter of such a file would come out as two wrong ones.
    if whole > broken {
        let line = line_at(bytes, first_broken.unwrap_or_default());
        return Err(TableFault::BrokenEncoding { encoding: TextEncoding::Utf8, line });
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    match looks_like_old_letters(&text) {
        Some(at) => Err(TableFault::OldLetters { line: line_at(text.as_bytes(), at) }),
        None => Ok((text.into_owned(), TextEncoding::Windows1252)),
    }
}

/// Where the ä of MS-DOS („) or of the old Mac (Š) stands between letters, in a text without an ä of today.
fn looks_like_old_letters(text: &str) -> Option<usize> {
    if text.contains(['ä', 'ö', 'å', 'Ä', 'Ö', 'Å', 'é', 'ü']) {
        return None;
    }
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let followed = letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        let dos = matches!(letter, '„' | '”' | '†') && before.is_alphabetic() && followed;
        let mac = matches!(letter, 'Š' | 'Œ') && before.is_lowercase();
        if dos || mac {
            return Some(at);
        }
        before = letter;
    }
    None
}

/// Line ends and stray control characters made plain. What stays is text.
fn tidied(mut text: String) -> Result<String, TableFault> {
    // MS-DOS marked the end of a text so, and some exports still do.
    while text.ends_with(['\u{1A}', '\0']) && !text.ends_with("\0\0") {
        text.pop();
    }
    if text.contains('\r') && !text.contains('\n') {
        text = text.replace('\r', "\n");
    }
    let odd = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    if !text.contains(odd) {
        return Ok(text);
    }
    let mut tidy = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        match letter {
            '\u{0B}' | '\u{0C}' => tidy.push(' '),
            // Windows-1252 that was once read as Latin-1: its dashes and quotes hide here.
            '\u{80}'..='\u{9F}' => tidy.push(from_windows(letter).ok_or_else(|| not_text(&text, at))?),
            odd_one if odd(odd_one) => return Err(not_text(&text, at)),
            plain => tidy.push(plain),
        }
    }
    Ok(tidy)
}

fn from_windows(letter: char) -> Option<char> {
    let byte = u8::try_from(u32::from(letter)).ok()?;
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(&byte));
    text.chars().next().filter(|letter| !letter.is_control())
}

fn not_text(text: &str, at: usize) -> TableFault {
    TableFault::NotText { line: line_at(text.as_bytes(), at) }
}

fn line_at(bytes: &[u8], at: usize) -> u64 {
    let before = bytes.get(..at).unwrap_or(bytes);
    1 + before.iter().filter(|byte| **byte == b'\n').count() as u64
}
