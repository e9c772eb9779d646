//! What is wrong with a row of a file, said so that whoever sent the file can mend it.

use std::fmt;

/// A row that cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The line of the file it is on, from 1; the header is usually line 1.
    pub line: u64,
    /// The column's header as written in the file; empty where the row as a whole is wrong.
    pub column: String,
    /// The value as written in the file.
    pub value: String,
    /// What is wrong and what to do.
    pub fault: RowFault,
}

impl fmt::Display for RowProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}", self.line)?;
        if !self.column.is_empty() {
            write!(out, ", column “{}”", self.column)?;
        }
        if !self.value.is_empty() {
            write!(out, ", “{}”", self.value)?;
        }
        write!(out, ": {}", self.fault)
    }
}

/// What can be wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RowFault {
    /// The row has more or fewer cells than the header.
    #[error(
        "the row has {found} cells where the header has {expected}; put quotes around a text that holds the separator"
    )]
    Cells {
        /// Cells of the row.
        found: usize,
        /// Cells of the header.
        expected: usize,
    },
    /// The text is no date the product knows.
    #[error("this is not a date; write it as 2026-07-08, 8.7.2026 or, with a time, 8.7.2026 14:30")]
    NotADate,
    /// The end is before the beginning.
    #[error("this ends before it begins; swap the two dates or mend one of them")]
    Backwards,
    /// A person that must be there is not.
    #[error("there is no such person; write their id, e-mail or full name as it is in the directory")]
    NoSuchPerson,
    /// The name fits several people.
    #[error("{count} people fit this; write their id or e-mail instead")]
    SeveralPeople {
        /// How many fit.
        count: usize,
    },
    /// A person cannot cover or deputise for themselves.
    #[error("this is the person themselves; name somebody else or leave it empty")]
    Themselves,
    /// There is no such role in the company.
    #[error("there is no such role in the company; write it as it is in the directory or leave it empty")]
    NoSuchRole,
    /// The row does not say who it is about.
    #[error("the row does not say who it is about; fill in a name, an id or an e-mail")]
    Nobody,
    /// The row does not say which company it belongs to.
    #[error("the row has no company; fill it in, or name one company for the whole file with --company")]
    NoCompany,
    /// Yes or no was expected.
    #[error("this is neither yes nor no; write kyllä/ei, ja/nej, yes/no or leave it empty")]
    NotYesOrNo,
    /// How an absence comes again is not understood, or it would never come.
    #[error(
        "this does not say how it comes again; write joka viikko ma, ke or every 2. week Fri, on a day of its own and not longer than that day, or leave it empty"
    )]
    NotARepetition,
    /// A row's text is longer than any real one.
    #[error("the text is {length} characters long; the longest that can be kept here is {longest}")]
    TooLong {
        /// How long it is.
        length: usize,
        /// The longest allowed.
        longest: usize,
    },
}

impl RowFault {
    /// A stable code, for storage, with the numbers that belong to it.
    pub fn code(&self) -> (&'static str, [usize; 2]) {
        match *self {
            Self::Cells { found, expected } => ("cells", [found, expected]),
            Self::NotADate => ("not-a-date", [0; 2]),
            Self::Backwards => ("backwards", [0; 2]),
            Self::NoSuchPerson => ("no-such-person", [0; 2]),
            Self::SeveralPeople { count } => ("several-people", [count, 0]),
            Self::Themselves => ("themselves", [0; 2]),
            Self::NoSuchRole => ("no-such-role", [0; 2]),
            Self::Nobody => ("nobody", [0; 2]),
            Self::NoCompany => ("no-company", [0; 2]),
            Self::NotYesOrNo => ("not-yes-or-no", [0; 2]),
            Self::NotARepetition => ("not-a-repetition", [0; 2]),
            Self::TooLong { length, longest } => ("too-long", [length, longest]),
        }
    }

    /// The fault of a code and its numbers.
    pub fn from_code(code: &str, numbers: [usize; 2]) -> Option<Self> {
        let [first, second] = numbers;
        let all = [
            Self::Cells { found: first, expected: second },
            Self::NotADate,
            Self::Backwards,
            Self::NoSuchPerson,
            Self::SeveralPeople { count: first },
            Self::Themselves,
            Self::NoSuchRole,
            Self::Nobody,
            Self::NoCompany,
            Self::NotYesOrNo,
            Self::NotARepetition,
            Self::TooLong { length: first, longest: second },
        ];
        all.into_iter().find(|fault| fault.code().0 == code)
    }
}
