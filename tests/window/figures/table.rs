//! The figures as a table to read.

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

pub(crate) fn of(figures: &Figures) -> String {
    let Figures { what, start, keys, memory } = figures;
    let laid_out: Vec<f64> = keys.iter().map(|key| key.laid_out).collect();
    let painted: Vec<f64> = keys.iter().map(|key| key.painted).collect();
    let row = |what: &str, all: &[f64]| {
        format!("    {what:<34}{:>8.1} {:>7.1} ms\n", share(all, 0.5), share(all, 0.95))
    };
    format!(
        "\n{what}\n  {:<36}{start:>8.0} ms\n  {:<36}{:>8} {:>7}\n{}{}  {:<36}{:>8} MB\n",
        "start until the field takes keys",
        format!("from the input event, {} keys", keys.len()),
        "median",
        "p95",
        row("to results laid out", &laid_out),
        row("to after the next paint", &painted),
        "memory of all its processes",
        memory / 1_000_000,
    )
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
