//! Ours, through its public interface alone, as the desk asks it.

use vaihde_search::{Index, Query};
use vaihde_tests::generator::Directory;

use super::{Build, HITS, Peer};

struct Vaihde(Index);

impl Peer for Vaihde {
    fn query(&mut self, text: &str) -> Vec<usize> {
        let hits = self.0.query(&Query { text, limit: HITS, ..Query::default() });
        hits.into_iter().filter_map(|hit| Directory::place_of(hit.id)).collect()
    }
}

pub(super) fn prepare(directory: &Directory) -> Build {
    let entries: Vec<_> = directory.entries().collect();
    Box::new(move || Box::new(Vaihde(Index::build(entries))))
}
