//! A company's report of a month, to be sent to it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::{Language, Month};

/// A report is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ReportOf {
    /// The company it is for.
    pub company: Uuid,
    /// The month, in the company's time zone.
    pub month: Month,
}

/// What a report would tell, before it is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReportOutline {
    /// How many calls.
    pub calls: u32,
    /// How many searches were in vain.
    pub missed: u32,
    /// How many of those were mended since.
    pub mended: u32,
    /// How many suggestions; none: too few calls to suggest anything from.
    pub suggestions: Option<u32>,
    /// Whether the month is not over yet.
    pub unfinished: bool,
    /// The language it is in.
    pub language: Language,
    /// The name of its file.
    pub file: String,
}

/// A report was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReportSaved {
    /// Where; none: the dialog was closed.
    pub path: Option<String>,
}
