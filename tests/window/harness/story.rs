//! A story from beginning to end: whatever becomes of it, the window and all around it are ended.

use std::panic::{AssertUnwindSafe, resume_unwind};
use std::time::Duration;

use futures_util::FutureExt;
use tokio::time::timeout;

use super::desk::Desk;

/// How a story begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Begins {
    /// Whether the demo companies are in the folder before the window opens.
    pub(crate) demo: bool,
    /// Another moment than now.
    pub(crate) at: Option<&'static str>,
    /// Whether the system is set to more contrast.
    pub(crate) contrast: bool,
}

impl Begins {
    /// With an empty folder.
    pub(crate) const EMPTY: Self = Self { demo: false, at: Some("2026-07-08T09:42"), contrast: false };
    /// With the demo companies, on the morning its people are told about.
    pub(crate) const DEMO: Self = Self { demo: true, ..Self::EMPTY };
    /// The same where the system is set to more contrast.
    pub(crate) const CONTRAST: Self = Self { contrast: true, ..Self::DEMO };
}

/// A story that is not told by then hangs on something that does not answer.
const TOLD_WITHIN: Duration = Duration::from_secs(600);

/// Tells a story in a window of its own.
pub(crate) fn story(name: &str, begins: Begins, told: impl AsyncFnOnce(&mut Desk)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let mut desk = Desk::prepare(name, begins);
        if begins.demo {
            let said = desk.cli(&["demo"]);
            assert_eq!(said.code, Some(0), "the demo companies go in: {said:?}");
        }
        let outcome = AssertUnwindSafe(async {
            timeout(TOLD_WITHIN, async {
                desk.open().await;
                told(&mut desk).await;
            })
            .await
            .unwrap_or_else(|_| panic!("the story was not told within {} s", TOLD_WITHIN.as_secs()));
        })
        .catch_unwind()
        .await;
        if outcome.is_err() {
            desk.shot_of_failure().await;
        }
        desk.close().await;
        if let Err(panic) = outcome {
            resume_unwind(panic);
        }
    });
}
