//! The few best of very many. Knows keys, not what they are made of.
//!
//! A sorted list of as many as are wanted: nearly all that come are turned away by one comparison with the last of it.

use crate::entries::Slot;
use crate::entry::EntryId;

/// The best so far, best first, each entry once.
pub(crate) struct Best<How> {
    limit: usize,
    found: Vec<Placed<How>>,
}

/// An entry in its place.
pub(crate) struct Placed<How> {
    pub(crate) key: u64,
    pub(crate) id: EntryId,
    pub(crate) slot: Slot,
    pub(crate) how: How,
}

impl<How> Best<How> {
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, found: Vec::with_capacity(limit.min(100) + 1) }
    }

    /// Whether an entry of the key could still be among the best.
    pub(crate) fn has_room(&self, key: u64) -> bool {
        self.found.len() < self.limit || self.found.last().is_some_and(|last| key <= last.key)
    }

    /// Whether there are as many as wanted.
    pub(crate) fn is_full(&self) -> bool {
        self.found.len() >= self.limit
    }

    /// The best of all.
    pub(crate) fn first(&self) -> Option<&Placed<How>> {
        self.found.first()
    }

    /// Takes an entry in where its key is good enough. Without the id, equal ones would come in whatever order the index
    /// was filled in.
    pub(crate) fn offer(&mut self, key: u64, slot: Slot, id: impl FnOnce() -> EntryId, how: How) {
        if !self.has_room(key) || self.limit == 0 {
            return;
        }
        let id = id();
        if self.is_full() && self.found.last().is_some_and(|last| (last.key, last.id) <= (key, id)) {
            return;
        }
        if let Some(before) = self.found.iter().position(|placed| placed.slot == slot) {
            if self.found[before].key <= key {
                return;
            }
            self.found.remove(before);
        }
        let at = self.found.partition_point(|placed| (placed.key, placed.id) < (key, id));
        self.found.insert(at, Placed { key, id, slot, how });
        self.found.truncate(self.limit);
    }

    pub(crate) fn into_vec(self) -> Vec<Placed<How>> {
        self.found
    }
}
