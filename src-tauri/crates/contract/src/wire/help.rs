//! Help where nothing was found: who is nearest, who else can help, and connecting to them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::connect::Took;
use super::row::Row;

/// Nothing was found; what may help is asked for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HelpOf {
    /// The number of the search that found nothing; comes back with the answer.
    pub number: u32,
    /// What was typed.
    pub text: String,
    /// The company being answered; none: all of them.
    pub company: Option<Uuid>,
}

/// What may help.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Help {
    /// As it was asked.
    pub number: u32,
    /// Who is nearest, nearest first, each with the reason.
    pub nearest: Vec<Row>,
    /// Who can help whoever asked for somebody else, best first; none where no company is known, or where it has
    /// messages taken.
    pub helpers: Vec<CompanyHelper>,
}

/// Somebody or something that can help in a company. Named by the company and the number, for each number is there once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompanyHelper {
    /// The company.
    pub company: Uuid,
    /// The department, the role or the company, by name.
    pub name: String,
    /// What it is to the company.
    pub kind: HelperKind,
    /// The number as written.
    pub number: String,
    /// Whether the number may be given to a caller.
    pub may_be_given: bool,
}

/// What a helper is to a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "as in the domain")]
pub enum HelperKind {
    Duty,
    Reception,
    General,
}

impl From<vaihde_domain::help::HelperKind> for HelperKind {
    fn from(kind: vaihde_domain::help::HelperKind) -> Self {
        use vaihde_domain::help::HelperKind as Known;
        match kind {
            Known::Duty(_) => Self::Duty,
            Known::Reception(_) => Self::Reception,
            Known::General(_) => Self::General,
        }
    }
}

/// A caller is to be connected to somebody who can help in a company.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConnectCompany {
    /// The company that was asked for.
    pub company: Uuid,
    /// The number that was shown. If nobody helps by it any more, nothing is connected.
    pub shown: String,
    /// Whether this caller was connected to another helper, and was counted by that.
    pub counted: bool,
    /// What it took.
    pub took: Option<Took>,
}
