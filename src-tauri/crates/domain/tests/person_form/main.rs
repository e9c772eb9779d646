//! Saving a person's form: what is written, what is refused, and that nothing different is nothing done.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod house;
mod saving;
