//! Makes the index beside the reading: while one thread reads rows, another takes in what has been read.
//!
//! Reading and building take about as long, so on two cores both take as long as one; on one core the copying between
//! them is lost, a tenth. The words of some hundred entries go over in one text, so that nothing is allocated for each.
//! Knows nothing of what is said.

use std::mem;
use std::panic::resume_unwind;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use vaihde_domain::CompanyId;
use vaihde_search::{Builder, EntryId, Field, Index};

use super::describe::Take;
use crate::failure::Result;

/// Entries that go over at once: their words stay in a core's own cache.
const AT_ONCE: usize = 256;

/// Batches that may wait, so that neither side waits for the other at every one.
const WAITING: usize = 8;

/// The index of the entries that `tell` tells.
///
/// # Errors
/// What `tell` says.
pub(super) fn build_beside(tell: impl Fn(&mut dyn Take) -> Result<()>) -> Result<Index> {
    thread::scope(|scope| {
        let (sender, batches) = sync_channel::<Batch>(WAITING);
        let build = move || {
            let mut builder = Builder::default();
            for batch in batches {
                batch.tell(&mut builder);
            }
            builder.build()
        };
        let building = thread::Builder::new().name("index".to_owned()).spawn_scoped(scope, build);
        let mut relay = Relay { batch: Batch::new(), sender };
        let Ok(building) = building else {
            // The system gives no more threads.
            let mut builder = Builder::default();
            tell(&mut builder)?;
            return Ok(builder.build());
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
        let _ = self.sender.send(mem::replace(&mut self.batch, Batch::new()));
    }
}

impl Take for Relay {
    fn entry(&mut self, id: EntryId, company: CompanyId, gone: bool) {
        if self.batch.heads.len() == AT_ONCE {
            self.send();
        }
        let from = self.batch.said.len();
        self.batch.heads.push(Head { id, company, gone, from });
    }

    fn text(&mut self, field: Field, text: &str) {
        self.batch.say(Some(field), text);
    }

    fn number(&mut self, number: &str) {
        self.batch.say(None, number);
    }
}

/// Entries on their way.
struct Batch {
    heads: Vec<Head>,
    /// What is said of them one after another, numbers without a field, and where the words of each end.
    said: Vec<(Option<Field>, usize)>,
    words: String,
}

/// An entry, and from where on things are said of it.
struct Head {
    id: EntryId,
    company: CompanyId,
    gone: bool,
    from: usize,
}

impl Batch {
    /// With as much room as most entries need.
    fn new() -> Self {
        let room = AT_ONCE * 16;
        Self {
            heads: Vec::with_capacity(AT_ONCE),
            said: Vec::with_capacity(room),
            words: String::with_capacity(room * 8),
        }
    }

    fn say(&mut self, field: Option<Field>, words: &str) {
        self.words.push_str(words);
        self.said.push((field, self.words.len()));
    }

    /// Says all of it again.
    fn tell(&self, take: &mut dyn Take) {
        let mut begin = 0;
        let ends = self.heads.iter().skip(1).map(|next| next.from).chain([self.said.len()]);
        for (head, end) in self.heads.iter().zip(ends) {
            take.entry(head.id, head.company, head.gone);
            for (field, end) in self.said.get(head.from..end).unwrap_or_default() {
                let words = self.words.get(begin..*end).unwrap_or_default();
                begin = *end;
                match field {
                    Some(field) => take.text(*field, words),
                    None => take.number(words),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use uuid::Uuid;
    use vaihde_domain::PersonId;
    use vaihde_search::Entry;

    use super::*;
    use crate::failure::Failure;

    fn tell(people: u128, take: &mut dyn Take) {
        for number in 0..people {
            let id = Uuid::from_u128(number);
            take.entry(EntryId::Person(PersonId(id)), CompanyId(id), number % 3 == 0);
            for word in 0..number % 5 {
                take.text(Field::Alias, &format!("Öhquist {number} {word}"));
            }
            if number % 2 == 0 {
                take.number(&format!("0{number}"));
            }
        }
    }

    #[test]
    fn everybody_arrives_with_their_own_words() {
        for people in [0, 1, 255, 256, 257, 5_000] {
            let mut here: Vec<Entry> = Vec::new();
            tell(people, &mut here);
            let index = build_beside(|take| {
                tell(people, take);
                Ok(())
            });
            assert_eq!(index.unwrap().differs_from(here), []);
        }
    }

    #[test]
    fn where_the_reading_fails_the_failure_is_told_and_nobody_waits() {
        let failed = build_beside(|take| {
            tell(10_000, take);
            Err(Failure::RightNotHeld { account: "raija".into(), right: crate::failure::Right::Admin })
        });
        assert!(matches!(failed, Err(Failure::RightNotHeld { .. })));
    }
}
