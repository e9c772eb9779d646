//! The figures as a table to read.

use std::fmt::Write;

use crate::page::Keystroke;

/// What was measured of one directory.
pub(crate) struct Figures {
    /// Which.
    pub(crate) what: String,
    /// From the start of the program until the field takes keys, in milliseconds.
    pub(crate) start: f64,
    pub(crate) keys: Vec<Keystroke>,
    /// Of all processes together, in bytes.
    pub(crate) memory: u64,
}

pub(crate) fn of(all: &[Figures]) -> String {
    let mut out = String::new();
    for figures in all {
        let Figures { what, start, keys, memory } = figures;
        let laid_out: Vec<f64> = keys.iter().map(|key| key.laid_out).collect();
        let painted: Vec<f64> = keys.iter().map(|key| key.painted).collect();
        // Writing to a String cannot fail.
        let _ = writeln!(out, "\n{what}");
        let _ = writeln!(out, "  start until the field takes keys      {start:>7.0} ms");
        let _ = writeln!(out, "  from the input event, {} keystrokes    median     p95", keys.len());
        let _ = writeln!(
            out,
            "    to results laid out                 {:>7.1} {:>7.1} ms",
            share(&laid_out, 0.5),
            share(&laid_out, 0.95)
        );
        let _ = writeln!(
            out,
            "    to after the next paint             {:>7.1} {:>7.1} ms",
            share(&painted, 0.5),
            share(&painted, 0.95)
        );
        let _ = writeln!(out, "  memory of all its processes           {:>7} MB", memory / 1_000_000);
    }
    out
}

/// The value that this share of all values does not exceed.
fn share(values: &[f64], share: f64) -> f64 {
    assert!(!values.is_empty(), "nothing was measured");
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place among some hundred values"
    )]
    let at = (share * (sorted.len() - 1) as f64).ceil() as usize;
    sorted[at]
}
