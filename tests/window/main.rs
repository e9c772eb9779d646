//! The stories of the real window: the built program on a real screen, driven by its keys and read as a person or a
//! screen reader would. Run by `cargo xtask window`, which provides the screen, the session bus and the program.

mod harness;
mod stories;
