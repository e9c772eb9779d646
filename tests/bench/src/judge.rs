//! Whether who was found is who was meant.

use vaihde_tests::generator::{Asked, Directory};

/// Whether somebody has all that must be found.
pub(crate) fn is_right(directory: &Directory, place: usize, asked: &Asked) -> bool {
    let one = &directory.people[place];
    let name = format!("{} {}", one.given, one.family).to_lowercase();
    let has = |wanted: &str| wanted.is_empty() || name.contains(&wanted.to_lowercase());
    has(&asked.first)
        && has(&asked.last)
        && (asked.department.is_empty() || one.department == asked.department)
        && (asked.phone.is_empty() || one.dialled().contains(&asked.phone))
}

/// How well a set was answered.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score {
    pub(crate) queries: usize,
    first: usize,
    among_five: usize,
    reciprocal: f64,
}

impl Score {
    /// Counts an answer in. `rank`: from 0, of the first right hit.
    pub(crate) fn count(&mut self, rank: Option<usize>) {
        self.queries += 1;
        if let Some(rank) = rank {
            self.first += usize::from(rank == 0);
            self.among_five += usize::from(rank < 5);
            self.reciprocal += 1.0 / (rank + 1) as f64;
        }
    }

    pub(crate) fn recall_at_1(&self) -> f64 {
        self.share(self.first as f64)
    }

    pub(crate) fn recall_at_5(&self) -> f64 {
        self.share(self.among_five as f64)
    }

    pub(crate) fn mrr(&self) -> f64 {
        self.share(self.reciprocal)
    }

    fn share(&self, part: f64) -> f64 {
        part / self.queries.max(1) as f64
    }
}
