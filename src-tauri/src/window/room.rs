//! Where the switchboard lives while the window is open: a thread of its own, asked one thing after another. Knows
//! nothing of what is asked.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use tokio::sync::oneshot;
use vaihde_contract::Failure;

use super::failure::unforeseen;
use super::seat::Seat;

type Job = Box<dyn FnOnce(&mut Seat) + Send>;

/// How often a room that nobody asks looks whether another process changed something.
const WATCH: Duration = Duration::from_millis(300);

/// A thread with a seat at the switchboard. It ends when the last handle is gone.
#[derive(Clone)]
pub(crate) struct Room {
    jobs: mpsc::Sender<Job>,
}

impl Room {
    /// Begins a room. `idle` is called whenever nobody has asked anything for a moment.
    pub(crate) fn begin(
        name: &str,
        mut seat: Seat,
        mut idle: impl FnMut(&mut Seat) + Send + 'static,
    ) -> std::io::Result<Self> {
        let (jobs, asked) = mpsc::channel::<Job>();
        thread::Builder::new().name(name.to_owned()).spawn(move || {
            loop {
                match asked.recv_timeout(WATCH) {
                    Ok(job) => {
                        // A mistake in one answer must not take the desk from somebody who has a caller on the line.
                        if catch_unwind(AssertUnwindSafe(|| job(&mut seat))).is_err() {
                            seat.leave();
                        }
                    }
                    Err(RecvTimeoutError::Timeout) => idle(&mut seat),
                    Err(RecvTimeoutError::Disconnected) => break,
                }
            }
        })?;
        Ok(Self { jobs })
    }

    /// Has the room do something when it comes to it. Whoever asks something later waits for it.
    pub(crate) fn set_going(&self, work: impl FnOnce(&mut Seat) + Send + 'static) {
        // A room that is gone is noticed by whoever asks it something.
        let _ = self.jobs.send(Box::new(work));
    }

    /// Has the room do something, and waits for what comes of it.
    ///
    /// # Errors
    /// What the work says, or that the room is gone.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Seat) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |seat| {
            // A window that no longer waits has nothing to be told.
            let _ = answer.send(work(seat));
        });
        if self.jobs.send(job).is_err() {
            return Err(unforeseen("a room of the switchboard is gone"));
        }
        answered
            .await
            .unwrap_or_else(|_| Err(unforeseen("a room of the switchboard ended in the middle of its work")))
    }
}
