//! The stories of the real window: the built program on a real screen, driven by its keys and read as a person or a
//! screen reader would. Run by `cargo xtask window`, which provides the screen, the session bus and the program.

#[expect(dead_code, reason = "the figures use the rest")]
mod harness;
mod stories;
