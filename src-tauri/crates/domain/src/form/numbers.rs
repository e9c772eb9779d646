//! Lists of numbers in forms.

use super::text::LONGEST;
use super::{Fault, Field, Problems, number};
use crate::exact_name::tidy;
use crate::number::{Number, NumberKind, Region};

/// A number as somebody wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberDraft {
    /// As written.
    pub written: String,
    /// What it is.
    pub kind: NumberKind,
    /// Whether it may be given to a caller.
    pub may_be_given: bool,
}

impl From<&Number> for NumberDraft {
    fn from(number: &Number) -> Self {
        let Number { written, kind, may_be_given, .. } = number.clone();
        Self { written, kind, may_be_given }
    }
}

/// The numbers as they shall be. Rows that nobody filled in are no numbers. The place of a problem is that in the form.
pub(crate) fn numbers(
    said: &[NumberDraft],
    known: &[Number],
    region: Region,
    problems: &mut Problems,
) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::with_capacity(said.len());
    for (place, said) in said.iter().enumerate() {
        let written = tidy(&said.written);
        if written.is_empty() {
            continue;
        }
        problems.measure(Field::Numbers, Some(place), &written, LONGEST);
        let same = known.iter().find(|known| known.written == written && known.kind == said.kind);
        match number(&written, said.kind, region, same) {
            Ok(number) if numbers.iter().any(|other| is_same(other, &number)) => {
                problems.note_at(Field::Numbers, place, Fault::Twice);
            }
            Ok(number) => numbers.push(Number { may_be_given: said.may_be_given, ..number }),
            Err(fault) => problems.note_at(Field::Numbers, place, fault),
        }
    }
    numbers
}

/// A telephone and a fax may share a number.
fn is_same(one: &Number, other: &Number) -> bool {
    one.kind == other.kind && one.digits() == other.digits()
}
