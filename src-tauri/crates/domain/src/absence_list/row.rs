//! One row of an absence list, whatever file it came from.

use std::collections::BTreeSet;

use crate::civil::Span;
use crate::repeat::Repeat;

/// An absence list as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsenceList {
    /// The fields the file has columns for.
    pub fields: BTreeSet<AbsenceField>,
    /// The rows that could be read, in the order of the file.
    pub rows: Vec<AbsenceRow>,
}

/// What a column means. A column of reasons is recognised only so that it can be said that it was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it; the file's own words for them are in `exchange`")]
pub enum AbsenceField {
    Id,
    Email,
    FullName,
    GivenName,
    FamilyName,
    Company,
    From,
    FromTime,
    To,
    ToTime,
    Repeats,
    RepeatsUntil,
    RepeatsExcept,
    Covers,
    Role,
    ReturnMayBeTold,
}

/// One row: somebody is away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsenceRow {
    /// The line of the file, from 1.
    pub line: u64,
    /// The person's id in the company's files.
    pub id: Option<String>,
    /// The person's e-mail.
    pub email: Option<String>,
    /// The person's full name, in either order, as written.
    pub name: Option<String>,
    /// The person's company, where the file says it.
    pub company: Option<String>,
    /// From when to when, not backwards.
    pub span: Span,
    /// How it comes again, of which [`Absence::fault`](crate::absence::Absence::fault) finds nothing wrong; none: it is
    /// once.
    pub repeats: Option<Repeat>,
    /// Covers in order, each an id, e-mail or full name as written.
    pub covers: Vec<String>,
    /// The only role the covers cover; everything where the file does not say.
    pub role: Option<String>,
    /// Whether the return may be told, where the file says it.
    pub return_may_be_told: Option<bool>,
}
