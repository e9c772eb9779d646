//! Values of files as the contract has them.

use vaihde_contract::wire::civil::Moment;
use vaihde_contract::wire::import_remarks::Remark;
use vaihde_domain::civil::Span;
use vaihde_switchboard::{NameOrder, Note};

/// A span as the window splits it again: `from/to`, nothing after the slash until further notice.
pub(super) fn span_text(span: &Span) -> String {
    let to = span.to.map_or_else(String::new, |to| Moment(to).into());
    format!("{}/{to}", String::from(Moment(span.from)))
}

/// What is worth knowing of a file.
pub(super) fn remark(note: &Note) -> Remark {
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    match note {
        Note::Written { encoding, separator } => {
            Remark::Written { encoding: encoding.to_string(), separator: separator.to_string() }
        }
        Note::Cards { cards, others } => Remark::Cards { cards: small(*cards), others: small(*others) },
        Note::AboveHeader { lines } => Remark::AboveHeader { lines: small(*lines) },
        Note::NoRows => Remark::NoRows,
        Note::SecondColumn { column, read } => {
            Remark::SecondColumn { column: column.clone(), read: read.clone() }
        }
        Note::UnknownColumn { column } => Remark::UnknownColumn { column: column.clone() },
        Note::ReasonColumn { column } => Remark::ReasonColumn { column: column.clone() },
        Note::NameOrder { column, order: NameOrder::GivenFirst, .. } => {
            Remark::GivenFirst { column: column.clone() }
        }
        Note::NameOrder { column, order: NameOrder::FamilyFirst, .. } => {
            Remark::FamilyFirst { column: column.clone() }
        }
        Note::Ids { column, ids } => Remark::Ids { column: column.clone(), ids: (*ids).into() },
        Note::UnknownLanguage { word, rows } => {
            Remark::UnknownLanguage { word: word.clone(), rows: small(*rows) }
        }
        Note::ByPlace { meanings } => Remark::ByPlace { meanings: meanings.clone() },
        Note::MidnightsAreDays => Remark::MidnightsAreDays,
        Note::GarbledLetters { line } => {
            Remark::GarbledLetters { line: u32::try_from(*line).unwrap_or(u32::MAX) }
        }
    }
}
