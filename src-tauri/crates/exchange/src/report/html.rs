//! Markup in which every outside text is escaped: it comes in through [`Html::text`] and attributes, and both escape.
//! What is opened is always closed. Knows nothing of reports.

use std::fmt::Write;

/// A piece of markup that is being written.
#[derive(Default)]
pub(super) struct Html {
    written: String,
}

/// An attribute and its value.
pub(super) type Attribute<'a> = (&'static str, &'a str);

impl Html {
    /// An element and what is inside.
    pub(super) fn element(
        &mut self,
        tag: &'static str,
        attributes: &[Attribute<'_>],
        inside: impl FnOnce(&mut Self),
    ) {
        self.tag(tag, attributes);
        inside(self);
        self.written.push_str("</");
        self.written.push_str(tag);
        self.written.push('>');
    }

    /// An element that has nothing inside and no end.
    pub(super) fn tag(&mut self, tag: &'static str, attributes: &[Attribute<'_>]) {
        self.written.push('<');
        self.written.push_str(tag);
        for (name, value) in attributes {
            self.written.push(' ');
            self.written.push_str(name);
            self.written.push_str("=\"");
            self.text(value);
            self.written.push('"');
        }
        self.written.push('>');
    }

    /// An element with a text and nothing else.
    pub(super) fn line(&mut self, tag: &'static str, class: &str, text: &str) {
        let attributes: &[Attribute<'_>] = if class.is_empty() { &[] } else { &[("class", class)] };
        self.element(tag, attributes, |html| html.text(text));
    }

    /// A text, whatever is in it.
    pub(super) fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.written.push_str("&amp;"),
                '<' => self.written.push_str("&lt;"),
                '>' => self.written.push_str("&gt;"),
                '"' => self.written.push_str("&quot;"),
                '\'' => self.written.push_str("&#39;"),
                // HTML has no letters for these; what cannot be shown is shown as such.
                letter if letter.is_control() && letter != '\n' && letter != '\t' => {
                    self.written.push(char::REPLACEMENT_CHARACTER);
                }
                letter => self.written.push(letter),
            }
        }
    }

    /// Markup or a style sheet of the program's own.
    pub(super) fn own(&mut self, markup: &'static str) {
        self.written.push_str(markup);
    }

    /// A string of a style sheet: every letter as its number, so that none of them can end the string or the sheet.
    pub(super) fn style_string(&mut self, text: &str) {
        self.written.push('"');
        for letter in text.chars() {
            // Writing to a string cannot fail. A style sheet takes no zero.
            let number = if letter == '\0' { 0xfffd } else { u32::from(letter) };
            let _ = write!(self.written, "\\{number:06x}");
        }
        self.written.push('"');
    }

    /// All that was written.
    pub(super) fn finish(self) -> String {
        self.written
    }
}

/// A name within a sentence, kept apart from it, so that one written from right to left turns nothing round.
pub(super) fn apart(name: &str) -> String {
    format!("\u{2068}{name}\u{2069}")
}
