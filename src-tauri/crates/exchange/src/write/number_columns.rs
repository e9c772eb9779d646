//! Which columns of numbers a file needs so that everybody's numbers keep their order: the one to dial first is the
//! first.

use vaihde_domain::number::{Number, NumberKind};
use vaihde_domain::staff_list::Field;

use crate::columns::Meaning;

/// The kinds of the columns, from left to right. A kind may come twice: somebody's mobile number goes before their
/// extension.
pub(crate) struct NumberColumns {
    kinds: Vec<NumberKind>,
}

impl NumberColumns {
    #[expect(clippy::needless_pass_by_value, reason = "it is read once for each kind")]
    pub(crate) fn of<'a>(everybody: impl Iterator<Item = &'a [Number]> + Clone) -> Self {
        let has = |kind: &NumberKind| {
            everybody.clone().any(|numbers| numbers.iter().any(|number| number.kind == *kind))
        };
        let mut columns = Self { kinds: NumberKind::ALL.into_iter().filter(has).collect() };
        for numbers in everybody.clone() {
            let mut at = 0;
            for number in numbers {
                at = columns.next(at, number.kind).unwrap_or_else(|| {
                    columns.kinds.push(number.kind);
                    columns.kinds.len() - 1
                });
            }
        }
        columns
    }

    /// The headers of the columns.
    pub(crate) fn headers(&self) -> impl Iterator<Item = String> + '_ {
        self.numbered().map(|(kind, count)| {
            let header = Field::Number(kind).header();
            if count == 1 { header.to_owned() } else { format!("{header} {count}") }
        })
    }

    /// The kinds and how many columns of the kind there are up to each, itself included.
    fn numbered(&self) -> impl Iterator<Item = (NumberKind, usize)> + '_ {
        self.kinds
            .iter()
            .enumerate()
            .map(|(at, kind)| (*kind, self.kinds[..=at].iter().filter(|other| *other == kind).count()))
    }

    /// Somebody's numbers by column.
    pub(crate) fn place<'a>(&self, numbers: &'a [Number]) -> Vec<Vec<&'a str>> {
        let mut cells = vec![Vec::new(); self.kinds.len()];
        let mut at = 0;
        for number in numbers {
            if let Some(column) = self.next(at, number.kind) {
                at = column;
                cells[column].push(number.written.as_str());
            }
        }
        cells
    }

    fn next(&self, at: usize, kind: NumberKind) -> Option<usize> {
        (at..self.kinds.len()).find(|column| self.kinds[*column] == kind)
    }
}
