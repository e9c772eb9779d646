//! The program as scripts and nightly jobs use it: real files, real processes, the words and exit statuses that were
//! promised.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod away;
mod desk;
mod holes;
mod imports;
mod keeping;
mod misses;
mod notices;
mod real_files;
mod refusals;
mod report;
mod searching;
