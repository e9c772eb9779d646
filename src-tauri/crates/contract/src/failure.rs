//! The one failure that crosses to the window: a code with data. The window finds the words; details are in the log.

use serde::Serialize;
use ts_rs::TS;

use crate::wire::civil::Month;
use crate::wire::form::FormProblem;

/// Why something was refused or did not work. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Failure {
    /// The user does not hold the right.
    RightNotHeld {
        /// The user.
        account: String,
        /// The right that is needed.
        right: RightName,
    },
    /// What was to be changed is no longer there.
    Gone,
    /// It was changed by somebody else since it was read.
    ChangedMeanwhile,
    /// An absence ends before it begins.
    Backwards,
    /// An absence that comes again would never come, or lasts longer than a day each time.
    NeverComes,
    /// Somebody is to cover for themselves.
    CoversThemselves {
        /// Their name.
        name: String,
    },
    /// Fields of a form are wrong.
    Form {
        /// All of them.
        problems: Vec<FormProblem>,
    },
    /// A file cannot be imported as a whole.
    File {
        /// The file.
        file: String,
        /// What is wrong with it.
        problem: FileProblem,
    },
    /// Rows of the file cannot be taken, and nobody said to leave them out.
    BadRows {
        /// How many.
        rows: u32,
    },
    /// Somebody cancelled it.
    Cancelled,
    /// The plan was made of another file, or the program was started anew.
    NoSuchPlan,
    /// There is no company of that name.
    NoSuchCompany {
        /// As written.
        name: String,
    },
    /// Nobody can turn to what was written for the leavers of a file.
    NobodyToTurnTo {
        /// What was written.
        text: String,
        /// The company whose leavers are meant.
        company: String,
        /// Whether it fits several people.
        several: bool,
    },
    /// Not the code of a country or area.
    NoSuchRegion {
        /// As written.
        written: String,
    },
    /// The two are one record already, or roles or departments of two companies.
    CannotMerge {
        /// Whether they are of two companies.
        other_company: bool,
    },
    /// The month has not begun yet.
    MonthToCome {
        /// The newest that there is something to tell of.
        newest: Month,
    },
    /// Another user is called that.
    NameInUse {
        /// As written.
        name: String,
    },
    /// Somebody must be able to give rights.
    LastAdmin,
    /// The demo can only be opened where nothing is in its way.
    NotEmpty,
    /// The data folder or the database in it cannot be used.
    Folder {
        /// The folder or file.
        place: String,
        /// What is wrong with it.
        problem: FolderProblem,
    },
    /// The other process did not finish its change in time.
    Busy,
    /// The disk is full.
    DiskFull,
    /// The database cannot be written; reading goes on.
    ReadOnly,
    /// The clipboard did not take the text.
    NoClipboard,
    /// The system has no browser that took the address.
    NoBrowser,
    /// What the window sent makes no sense.
    Misunderstood,
    /// Something nobody foresaw; the log has the details under the reference.
    Unforeseen {
        /// Says where in the log.
        reference: String,
    },
}

/// What a user may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum RightName {
    Operator,
    Hr,
    Admin,
}

/// What is wrong with a file as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum FileProblem {
    /// It cannot be opened.
    CannotOpen {
        /// Whether there is no such file.
        missing: bool,
    },
    /// Nothing in it but blanks.
    Empty,
    /// A PDF.
    Pdf,
    /// A workbook or another packed file.
    Workbook,
    /// A web page or XML.
    WebPage,
    /// A formatted text.
    RichText,
    /// Bytes that are no text.
    NotText {
        /// The line, from 1.
        line: u32,
    },
    /// It does not keep to its encoding.
    BrokenEncoding {
        /// What the rest of it is written in.
        encoding: String,
        /// The line, from 1.
        line: u32,
    },
    /// The letters are those of an old Mac or MS-DOS program.
    OldLetters {
        /// The line, from 1.
        line: u32,
    },
    /// A quote that is never closed.
    UnclosedQuote {
        /// The line, from 1.
        line: u32,
    },
    /// A card of vCard 2.1, or with the letters of one.
    OldCard {
        /// The line, from 1.
        line: u32,
    },
    /// A card that never ends.
    TornCard {
        /// The line it begins on, from 1.
        line: u32,
    },
    /// No line has two cells.
    OneColumn,
    /// A column that must be there was not recognised.
    MissingColumn {
        /// The word of its meaning.
        meaning: String,
        /// Headers that would have been recognised.
        looked_for: Vec<String>,
        /// The headers there are.
        header: Vec<String>,
    },
    /// Two columns for what can have only one, or one column for two meanings.
    Mapping,
}

/// What is wrong with a data folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum FolderProblem {
    /// It is not on this computer.
    Network,
    /// It cannot be made, read or written.
    NoAccess,
    /// It was made by a newer program.
    Newer,
    /// It holds another program's database.
    Foreign,
    /// The database is damaged and there is no sound backup.
    DamagedWithoutBackup,
    /// Another process must finish first.
    InUse,
}
