//! The lines of a calendar: folded so that none is longer than 75 bytes, with texts escaped (RFC 5545, 3.1 and 3.3.11).
//! Knows no property.

/// The longest line, in bytes, without its end.
const LONGEST: usize = 75;

/// Lines on their way to a file.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A property with its parameters, and its value as it is to be read.
    pub(super) fn add(&mut self, name: &str, value: &str) {
        let mut room = LONGEST;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    pub(super) fn bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// A text as a value. Other control characters than an end of a line have no place in a calendar.
pub(super) fn text(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\n' | '\r' => value.push_str("\\n"),
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            letter if letter.is_control() => value.push(' '),
            letter => value.push(letter),
        }
    }
    value
}
