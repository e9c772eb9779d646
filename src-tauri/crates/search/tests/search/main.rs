//! What callers say and who is found: stories over the whole engine, and properties for any text at all.

#![expect(clippy::unwrap_used, reason = "a test says best what was missing by failing there")]

mod changes;
mod classes;
mod edges;
mod everything;
mod finding;
mod highlights;
mod hostile;
mod inflection;
mod live;
mod near;
mod numbers;
mod order;
mod properties;
mod reasons;
mod slips;
mod sounds;
mod staff;
mod words;
