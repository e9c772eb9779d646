//! What stands behind the window: a room for calls, one for slow work, and one that looks through everything, so that a
//! caller never waits for an import, and nobody who writes waits for what is looked for.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tauri::{AppHandle, Emitter};
use vaihde_contract::wire::event::{Changed, Progress};
use vaihde_switchboard::{Clock, Switchboard};

use super::closing::Hold;
use super::room::Room;
use super::seat::{Place, Seat};
use crate::clock::SystemClock;

/// The window's label, as the capability file has it.
pub(crate) const LABEL: &str = "desk";

/// What stands behind the window.
pub(crate) struct Desk {
    /// Answers callers' matters: it reads, and writes nothing that it would have to wait for.
    pub(crate) front: Room,
    /// Changes things, and reads files: what may have to wait for another process, or takes its time.
    pub(crate) back: Room,
    /// Looks through the whole directory, which takes its time and changes nothing.
    pub(crate) quiet: Room,
    /// Whether the page is asked before the window closes.
    pub(crate) hold: Hold,
    /// Set when somebody cancels the import that is going on.
    cancelled: Mutex<Arc<AtomicBool>>,
    /// The report that was saved last, which may be opened.
    saved_report: Mutex<Option<String>>,
    app: AppHandle,
}

impl Desk {
    /// Begins the rooms.
    ///
    /// # Errors
    /// The system gives no more threads.
    pub(crate) fn begin(app: &AppHandle, place: &Place) -> std::io::Result<Self> {
        let telling = app.clone();
        let front = Room::begin("front", Seat::at(place.clone()), move |seat| {
            let Some(switchboard) = seat.if_open() else { return };
            // What cannot be read or written now is told when somebody asks for it.
            let _ = switchboard.write_what_waited();
            if switchboard.has_changed().unwrap_or(false) {
                seat.get_ready();
                tell_changed(&telling);
            }
        })?;
        // While the system's window library makes the page: by the first keystroke everybody is there.
        front.set_going(|seat| {
            // What is in the way is told when the page asks.
            let _ = seat.switchboard();
            seat.get_ready();
        });
        // At another moment nothing is forgotten and nothing takes effect for good: that is only a look.
        let keeps_house = place.moment.is_none();
        let mut looked_on = None;
        let opened = Arc::new(AtomicBool::new(false));
        let has_opened = Arc::clone(&opened);
        let back = Room::begin("back", Seat::at(place.clone()), move |seat| {
            let today = SystemClock.now().date_naive();
            if keeps_house && looked_on.replace(today) != Some(today) {
                // What is in the way now is so for whoever asks something too, and tried again tomorrow.
                let _ = seat.switchboard().map(Switchboard::take_effect);
                let _ = seat.switchboard().map(Switchboard::forget_old_absences);
                let _ = seat.switchboard().map(Switchboard::forget_old_history);
                let _ = seat.switchboard().map(Switchboard::forget_old_misses);
            }
            has_opened.store(seat.if_open().is_some(), Ordering::Relaxed);
            // An admin's table opens out of memory; what cannot be read now is told when it is asked for.
            if let Some(Ok(mut admin)) = seat.if_open().map(Switchboard::admin) {
                let _ = admin.get_ready();
            }
        })?;
        let mut tried = false;
        let (telling, whose_table) = (app.clone(), back.clone());
        let quiet = Room::begin("quiet", Seat::at(place.clone()), move |seat| {
            // What is in the way of opening, and what was brought back from a backup, is told by the other rooms.
            if opened.load(Ordering::Relaxed) && !std::mem::replace(&mut tried, true) {
                let _ = seat.switchboard();
            }
            // Where only callers are answered, nobody asks what is wrong.
            let Some(Ok(mut admin)) = seat.if_open().map(Switchboard::admin) else { return };
            if let Ok(Some(found)) = admin.look_for_troubles() {
                whose_table.set_going(|seat| {
                    if let Some(switchboard) = seat.if_open() {
                        switchboard.take_in_troubles(found);
                    }
                });
                tell_changed(&telling);
            }
        })?;
        Ok(Self {
            front,
            back,
            quiet,
            hold: Hold::default(),
            cancelled: Mutex::default(),
            saved_report: Mutex::default(),
            app: app.clone(),
        })
    }

    /// An import begins: what comes back says when it is cancelled.
    pub(crate) fn begin_import(&self) -> Arc<AtomicBool> {
        let begun = Arc::default();
        *self.cancelled.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&begun);
        begun
    }

    /// Cancels the import that is going on, if one is.
    pub(crate) fn cancel_import(&self) {
        self.cancelled.lock().unwrap_or_else(PoisonError::into_inner).store(true, Ordering::Relaxed);
    }

    /// A report was saved in a file.
    pub(crate) fn keep_saved_report(&self, file: &str) {
        *self.saved_report.lock().unwrap_or_else(PoisonError::into_inner) = Some(file.to_owned());
    }

    /// The file of the report that was saved last.
    pub(crate) fn saved_report(&self) -> Option<String> {
        self.saved_report.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tells the window that something changed.
    pub(crate) fn tell_changed(&self) {
        tell_changed(&self.app);
    }

    /// The app, for what only it can do.
    pub(crate) fn app(&self) -> &AppHandle {
        &self.app
    }
}

fn tell_changed(app: &AppHandle) {
    // A window that is just closing needs to know nothing.
    let _ = app.emit_to(LABEL, "changed", Changed {});
}

/// Tells the window how far an import is.
pub(crate) fn tell_progress(app: &AppHandle, progress: Progress) {
    let _ = app.emit_to(LABEL, "import-progress", progress);
}
