//! What is wrong in a directory, told as stories, and compared with rules that look at everything there is.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod office;
mod oracle;
mod stories;
