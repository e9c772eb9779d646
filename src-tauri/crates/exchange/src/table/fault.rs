//! Why a file as a whole cannot be read as a table, and what to do about it.

use super::TextEncoding;

/// A file that is no table. The caller says which file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// Nothing in it but blanks.
    #[error("the file is empty; a first line with the names of the columns is needed")]
    Empty,
    /// A PDF.
    #[error(
        "this is a PDF, not a table; ask for the list as CSV, or save it as CSV in a spreadsheet program"
    )]
    Pdf,
    /// A workbook of today, or anything else in a zip.
    #[error("this is a workbook (xlsx, ods) or another packed file; open it and save the sheet as CSV")]
    Workbook,
    /// A workbook of before 2007.
    #[error("this is a workbook of the old kind (xls); open it and save the sheet as CSV")]
    OldWorkbook,
    /// A web page or XML, which some programs name .xls or .csv.
    #[error("this is a web page or XML, not a table; open it in a spreadsheet program and save it as CSV")]
    WebPage,
    /// A text with formatting.
    #[error("this is a formatted text (RTF), not a table; save the list as CSV")]
    RichText,
    /// Bytes that no text has.
    #[error("line {line} holds bytes that are not text; save the list again as CSV (UTF-8)")]
    NotText {
        /// The line, from 1.
        line: u64,
    },
    /// The file claims or shows an encoding and does not keep to it.
    #[error("line {line} is not valid {encoding} although the file is; save it again as CSV (UTF-8)")]
    BrokenEncoding {
        /// What the rest of the file is written in.
        encoding: TextEncoding,
        /// The first line that is not, from 1.
        line: u64,
    },
    /// Every ä and ö would be read as something else.
    #[error(
        "the letters look like those of an old Mac or MS-DOS program, on line {line} first; save the list again as \
         CSV (UTF-8)"
    )]
    OldLetters {
        /// The first line where it shows, from 1.
        line: u64,
    },
    /// A quote opens a text and nothing closes it.
    #[error("a quoted text that begins on line {line} never ends; close it with a quote (\")")]
    UnclosedQuote {
        /// The line the row begins on, from 1.
        line: u64,
    },
    /// A card of the older kind, whose letters are written in ways that are easily misread.
    #[error(
        "line {line} is of a card of the old kind (vCard 2.1); export the cards again as vCard 3.0 or 4.0, or as CSV"
    )]
    OldCard {
        /// The line, from 1.
        line: u64,
    },
    /// A card begins and does not end.
    #[error(
        "the card that begins on line {line} never ends; export the cards again, or take it out of the file"
    )]
    TornCard {
        /// The line it begins on, from 1.
        line: u64,
    },
    /// No line has two cells.
    #[error(
        "no line has more than one column (the first is “{found}”); a header and the separators ; , or tab are needed"
    )]
    OneColumn {
        /// The beginning of the first line.
        found: String,
    },
}
