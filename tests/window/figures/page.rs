//! What is measured inside the page, with the page's own clock.

use serde::Deserialize;

/// One keystroke, in milliseconds after its input event.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct Keystroke {
    /// Until list and card were laid out.
    pub(crate) laid_out: f64,
    /// Until after the next paint.
    pub(crate) painted: f64,
}

/// Whether the field takes keys.
pub(crate) const READY: &str = "performance.getEntriesByName('vaihde:ready').length > 0";

/// When the field first took keys, in milliseconds since the epoch.
pub(crate) const START: &str =
    "performance.timeOrigin + performance.getEntriesByName('vaihde:ready')[0].startTime";

/// Watches the list: `data-for` says which text it is the answer to.
pub(crate) const INSTALL: &str = r##"(() => {
  const field = document.querySelector("#heard");
  const rows = document.querySelector("#rows");
  window.measured = [];
  let waiting = null;
  field.addEventListener("input", (event) => (waiting = { text: field.value, at: event.timeStamp }), true);
  new MutationObserver(() => {
    if (!waiting || rows.dataset.for !== waiting.text) return;
    const { at } = waiting;
    waiting = null;
    // Asking for a place makes the engine lay everything out now.
    rows.getBoundingClientRect();
    document.querySelector("#card")?.getBoundingClientRect();
    const laidOut = performance.now() - at;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () =>
        window.measured.push({ laid_out: laidOut, painted: performance.now() - at });
      after.port2.postMessage(null);
    });
  }).observe(rows, { attributes: true, attributeFilter: ["data-for"] });
  return true;
})()"##;

/// Whether so many keystrokes are measured.
pub(crate) fn measured(keystrokes: usize) -> String {
    format!("window.measured.length >= {keystrokes}")
}

/// What was measured.
pub(crate) const KEYS: &str = "window.measured";
