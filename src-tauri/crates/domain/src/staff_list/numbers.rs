//! How the numbers of a file become those of a person or post. Knows no columns, only kinds.

use std::collections::BTreeSet;

use super::Field;
use crate::exact_name::tidy;
use crate::number::{Number, NumberKind, Region};

/// What a file says of numbers.
pub(super) struct SaidNumbers<'a> {
    pub(super) fields: &'a BTreeSet<Field>,
    pub(super) written: &'a [(NumberKind, String)],
    pub(super) not_given: &'a [String],
    pub(super) region: Region,
}

impl SaidNumbers<'_> {
    fn has_column(&self, kind: NumberKind) -> bool {
        self.fields.contains(&Field::Number(kind))
    }

    /// The numbers from now on: those of the file in its order, then those of kinds it has no column for. A number that
    /// is already there keeps its marks, for somebody may have set them by hand.
    pub(super) fn renew(&self, known: &[Number]) -> Vec<Number> {
        let mut numbers: Vec<Number> = Vec::with_capacity(known.len().max(self.written.len()));
        for (kind, written) in self.written {
            let written = tidy(written);
            let same = |number: &&Number| number.kind == *kind && number.written == written;
            if written.is_empty() || !self.has_column(*kind) || numbers.iter().any(|number| same(&number)) {
                continue;
            }
            let mut number = match known.iter().find(same) {
                Some(number) => number.clone(),
                None => Number::read(&written, *kind, self.region),
            };
            if self.fields.contains(&Field::NotGiven) {
                number.may_be_given = !self.not_given.iter().any(|hidden| tidy(hidden) == written);
            }
            numbers.push(number);
        }
        numbers.extend(known.iter().filter(|number| !self.has_column(number.kind)).cloned());
        numbers
    }
}

/// The numbers of the kinds that a file has columns for, as one text to compare.
pub(super) fn number_key<'a>(
    fields: &BTreeSet<Field>,
    numbers: impl Iterator<Item = (NumberKind, &'a str)>,
) -> String {
    let mut key = String::new();
    for (kind, written) in numbers.filter(|(kind, _)| fields.contains(&Field::Number(*kind))) {
        key.push_str(kind.code());
        key.push(' ');
        key.push_str(written);
        key.push('\u{1f}');
    }
    key
}
