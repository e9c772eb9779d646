//! Why the columns of a file cannot be used, and what to do about it.

/// Columns that do not fit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ColumnFault {
    /// `--map` without `=`.
    #[error("“{said}” is not a mapping; write it as word=Column, for example name=Nimi")]
    NotAMapping {
        /// What was said.
        said: String,
    },
    /// `--map` with an unknown word.
    #[error("“{word}” is nothing a column can mean; there are: {}", .known.join(", "))]
    NoSuchWord {
        /// The word said.
        word: String,
        /// The words there are.
        known: Vec<&'static str>,
    },
    /// `--map` with a column that the file does not have.
    #[error("the file has no column “{column}”; it has: {}", quoted(.header))]
    NoSuchColumn {
        /// The column said.
        column: String,
        /// The columns there are.
        header: Vec<String>,
    },
    /// `--map` points at a column of reasons.
    #[error(
        "the column “{column}” looks like a reason for being away; it is never read, so it cannot be mapped"
    )]
    Reason {
        /// The column said.
        column: String,
    },
    /// `--map` gives one column two meanings.
    #[error("the column “{column}” is mapped both as {first} and as {second}; leave one out")]
    TwoMeanings {
        /// The column said.
        column: String,
        /// One meaning.
        first: &'static str,
        /// The other.
        second: &'static str,
    },
    /// `--map` gives two columns for what can have only one.
    #[error("{word} is mapped to two columns; it can have only one")]
    TwoColumns {
        /// The meaning's word.
        word: &'static str,
    },
    /// No column that must be there is.
    #[error(
        "no column for {missing} was recognised; looked for headers such as {}; the file has: {}; \
         say which it is with --map {word}=Column",
        quoted(.looked_for),
        quoted(.header)
    )]
    Missing {
        /// What is missing, in words.
        missing: &'static str,
        /// Headers that would have been recognised.
        looked_for: Vec<String>,
        /// The columns there are.
        header: Vec<String>,
        /// The word for `--map`.
        word: &'static str,
    },
}

fn quoted(headers: &[String]) -> String {
    headers.iter().map(|header| format!("“{header}”")).collect::<Vec<_>>().join(", ")
}
