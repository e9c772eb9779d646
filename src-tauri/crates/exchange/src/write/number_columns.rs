//! Which columns of numbers a file needs so that everybody's numbers keep their order: the one to dial first is the
//! first.

use vaihde_domain::number::{Number, NumberKind};

/// The kinds of the columns, from left to right. A kind may come twice: somebody's mobile number goes before their
/// extension.
pub(super) struct NumberColumns {
    kinds: Vec<NumberKind>,
}

impl NumberColumns {
    #[expect(clippy::needless_pass_by_value, reason = "it is read once for each kind")]
    pub(super) fn of<'a>(everybody: impl Iterator<Item = &'a [Number]> + Clone) -> Self {
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

    /// The kinds and how many columns of the kind there are up to each, itself included.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (NumberKind, usize)> + '_ {
        self.kinds
            .iter()
            .enumerate()
            .map(|(at, kind)| (*kind, self.kinds[..=at].iter().filter(|other| *other == kind).count()))
    }

    /// Somebody's numbers by column.
    pub(super) fn place<'a>(&self, numbers: &'a [Number]) -> Vec<Vec<&'a str>> {
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
