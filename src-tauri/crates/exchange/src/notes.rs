//! What was noticed while a file was read: nothing wrong, but worth knowing. No note holds a name or a number.

use std::fmt;

use vaihde_domain::staff_list::Identifies;

use crate::names::NameOrder;
use crate::table::{Table, TextEncoding, Written};

/// Something worth knowing about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// How the file is written.
    Written {
        /// Its letters.
        encoding: TextEncoding,
        /// What stands between two cells.
        separator: char,
    },
    /// The file is one of cards.
    Cards {
        /// How many are people's.
        cards: usize,
        /// How many are of groups, firms and places; they were not read.
        others: usize,
    },
    /// Lines with text above the header were not read.
    AboveHeader {
        /// How many.
        lines: usize,
    },
    /// There is a header and no row under it: a list of nobody.
    NoRows,
    /// Another column is read for the same meaning.
    SecondColumn {
        /// The column that is not read.
        column: String,
        /// The one that is.
        read: String,
    },
    /// Nothing is known about the column.
    UnknownColumn {
        /// Its header.
        column: String,
    },
    /// The column looks like a reason for being away.
    ReasonColumn {
        /// Its header.
        column: String,
    },
    /// In which order the names of a column were read.
    NameOrder {
        /// The column.
        column: String,
        /// The order.
        order: NameOrder,
        /// How many names speak for it.
        speaking_for: usize,
        /// How many speak against it.
        speaking_against: usize,
    },
    /// What the ids were taken to stand for, where nobody said it.
    Ids {
        /// The column.
        column: String,
        /// What they stand for.
        ids: Identifies,
    },
    /// A word in a column of languages that is no language known here; it was left out.
    UnknownLanguage {
        /// The word.
        word: String,
        /// How many rows have it.
        rows: usize,
    },
    /// No header was recognised, so the columns were read by their places.
    ByPlace {
        /// The words of what each was taken to mean, in their order.
        meanings: Vec<String>,
    },
    /// All times of day in the file are midnight, so its moments were read as whole days.
    MidnightsAreDays,
    /// Letters that show that the file was saved in a wrong encoding before.
    GarbledLetters {
        /// The first line where it shows.
        line: u64,
    },
}

impl fmt::Display for Note {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Written { encoding, separator: '\t' } => {
                write!(out, "read as {encoding}, separated by tabs")
            }
            Self::Written { encoding, separator } => {
                write!(out, "read as {encoding}, separated by “{separator}”")
            }
            Self::Cards { cards, others: 0 } => write!(out, "read as {cards} card(s) of an address book"),
            Self::Cards { cards, others } => write!(
                out,
                "read as {cards} card(s) of an address book; {others} of groups, firms or places were left out"
            ),
            Self::AboveHeader { lines } => write!(out, "{lines} line(s) above the header were not read"),
            Self::NoRows => out.write_str("the file has a header and nobody under it"),
            Self::SecondColumn { column, read } => {
                write!(out, "the column “{column}” was not read: “{read}” says the same")
            }
            Self::UnknownColumn { column } => {
                write!(out, "the column “{column}” was not recognised and not read")
            }
            Self::ReasonColumn { column } => write!(
                out,
                "the column “{column}” looks like a reason for being away: it was not read and is not stored"
            ),
            Self::NameOrder { column, order, speaking_for, speaking_against } => {
                let order = match order {
                    NameOrder::GivenFirst => "given name first",
                    NameOrder::FamilyFirst => "family name first",
                };
                write!(
                    out,
                    "the names in “{column}” were read {order} ({speaking_for} names speak for it, \
                     {speaking_against} against)"
                )
            }
            Self::Ids { column, ids: Identifies::Person } => {
                write!(out, "“{column}” was taken to identify people; --id post says otherwise")
            }
            Self::Ids { column, ids: Identifies::Post } => {
                write!(out, "“{column}” was taken to identify posts; --id person says otherwise")
            }
            Self::UnknownLanguage { word, rows } => {
                write!(out, "“{word}” is no language known here and was left out ({rows} row(s))")
            }
            Self::ByPlace { meanings } => {
                write!(out, "there is no header, so the columns were read as {}", meanings.join(", "))
            }
            Self::MidnightsAreDays => out.write_str(
                "all times of day are midnight, so they were read as whole days, the last one included",
            ),
            Self::GarbledLetters { line } => write!(
                out,
                "the letters on line {line} look as if the file had been saved in a wrong encoding before"
            ),
        }
    }
}

/// What the table itself gives to note.
pub(crate) fn of_table(table: &Table) -> Vec<Note> {
    let mut notes = vec![match table.written {
        Written::Separated { encoding, separator } => Note::Written { encoding, separator },
        Written::Cards { cards, others } => Note::Cards { cards, others },
    }];
    if table.above_header > 0 {
        notes.push(Note::AboveHeader { lines: table.above_header });
    }
    if table.rows.is_empty() {
        notes.push(Note::NoRows);
    }
    notes
}

/// Whether the text was once UTF-8 and read as something else, or has lost letters.
pub(crate) fn is_garbled(text: &str) -> bool {
    const MARKS: [&str; 12] = ["Ã¤", "Ã¶", "Ã¥", "Ã„", "Ã–", "Ã…", "Ã©", "Ã¼", "â€", "Â£", "Ã¸", "\u{FFFD}"];
    // Nearly every text is plain enough to be passed over at once.
    !text.is_ascii() && MARKS.iter().any(|mark| text.contains(mark))
}
