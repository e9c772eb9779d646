//! Makes the index beside the reading: while one thread reads rows, another takes in what has been read.
//!
//! Reading and building take about as long, so on two cores both take as long as one; on one core the copying between
//! them is lost, a tenth. The words of some hundred entries go over in one text, so that nothing is allocated for each.
//! Knows nothing of what is said.

use std::panic::resume_unwind;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use vaihde_domain::CompanyId;
use vaihde_search::{Entry, EntryId, Field, Index};

use super::describe::Take;
use crate::failure::Result;

/// Entries that go over at once: their words stay in a core's own cache.
const AT_ONCE: usize = 512;

/// Batches that may wait, so that neither side waits for the other at every one.
const WAITING: usize = 8;

/// The index of the entries that `tell` tells.
///
/// # Errors
/// What `tell` says.
pub(super) fn build_beside(tell: impl Fn(&mut dyn Take) -> Result<()>) -> Result<Index> {
    thread::scope(|scope| {
        let (sender, batches) = sync_channel::<Batch>(WAITING);
        let build = move || Index::build(batches.into_iter().flat_map(Batch::into_entries));
        let building = thread::Builder::new().name("index".to_owned()).spawn_scoped(scope, build);
        let mut relay = Relay { batch: Batch::default(), sender };
        let Ok(building) = building else {
            // The system gives no more threads.
            let mut entries: Vec<Entry> = Vec::new();
            tell(&mut entries)?;
            return Ok(Index::build(entries));
        };
        let told = tell(&mut relay);
        relay.send();
        drop(relay);
        let built = building.join();
        told?;
        built.or_else(|panic| resume_unwind(panic))
    })
}

/// Sends entries over.
struct Relay {
    batch: Batch,
    sender: SyncSender<Batch>,
}

impl Relay {
    fn send(&mut self) {
        // Where nobody listens any more, that thread's own end says why.
        let _ = self.sender.send(std::mem::take(&mut self.batch));
    }
}

impl Take for Relay {
    fn entry(&mut self, id: EntryId, company: CompanyId, gone: bool) {
        if self.batch.entries == AT_ONCE {
            self.send();
        }
        self.batch.entries += 1;
        self.batch.said.push(Said::Entry { id, company, gone });
    }

    fn text(&mut self, field: Field, text: &str) {
        self.batch.words.push_str(text);
        self.batch.said.push(Said::Text { field, end: self.batch.words.len() });
    }

    fn number(&mut self, number: &str) {
        self.batch.words.push_str(number);
        self.batch.said.push(Said::Number { end: self.batch.words.len() });
    }
}

/// Entries on their way.
#[derive(Default)]
struct Batch {
    entries: usize,
    words: String,
    said: Vec<Said>,
}

/// What was said, with the end of its words.
enum Said {
    Entry { id: EntryId, company: CompanyId, gone: bool },
    Text { field: Field, end: usize },
    Number { end: usize },
}

impl Batch {
    /// Says all of it again.
    fn tell(&self, take: &mut impl Take) {
        let mut from = 0;
        let mut words = |end| {
            let said = self.words.get(from..end).unwrap_or_default();
            from = end;
            said
        };
        for said in &self.said {
            match *said {
                Said::Entry { id, company, gone } => take.entry(id, company, gone),
                Said::Text { field, end } => take.text(field, words(end)),
                Said::Number { end } => take.number(words(end)),
            }
        }
    }

    fn into_entries(self) -> Vec<Entry> {
        let mut entries = Vec::with_capacity(self.entries);
        self.tell(&mut entries);
        entries
    }
}
