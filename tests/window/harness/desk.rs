//! The operator at the desk: what they press, what they see, and how long they wait for it.

use std::path::PathBuf;
use std::time::Duration;

use thirtyfour::WebDriver;
use tokio::time::{Instant, sleep, timeout};

use super::axe::{self, Violation};
use super::driver::Driver;
use super::keys;
use super::place::Place;
use super::program::{self, Said};
use super::sight::{LOOK, Sight};
use super::story::Begins;

/// Nothing that an operator waits for takes longer, not even on a busy computer.
const PATIENCE: Duration = Duration::from_secs(20);
const BETWEEN_LOOKS: Duration = Duration::from_millis(40);
const CLOSES_WITHIN: Duration = Duration::from_secs(10);

const PAINTED: &str =
    "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";

/// The desk's window on a data folder of its own.
pub(crate) struct Desk {
    name: String,
    begins: Begins,
    place: Place,
    seat: Option<(Driver, WebDriver)>,
}

impl Desk {
    /// Prepares the folder; the window is not open yet.
    pub(crate) fn prepare(name: &str, begins: Begins) -> Self {
        Self { name: name.to_owned(), begins, place: Place::new(), seat: None }
    }

    /// Opens the window and waits until it shows something to work with.
    pub(crate) async fn open(&mut self) {
        let log = shots().join(format!("{}.log", self.name));
        let driver = Driver::start(&self.place.environment(), &log).await;
        let mut words = vec!["--data".to_owned(), self.place.data().display().to_string()];
        if let Some(at) = self.begins.at {
            words.extend(["--at".to_owned(), at.to_owned()]);
        }
        let window = driver.open(&program::program(), &words).await;
        self.seat = Some((driver, window));
        self.until("the window shows a view", |seen| seen.view.is_some()).await;
    }

    /// Ends the program as a computer that is switched off does, and everything around it.
    pub(crate) async fn close(&mut self) {
        if let Some((driver, window)) = self.seat.take() {
            // Ended in any case: a window that cannot be closed any more is ended with its driver.
            let _ = timeout(CLOSES_WITHIN, window.quit()).await;
            driver.end().await;
        }
    }

    fn window(&self) -> &WebDriver {
        self.seat.as_ref().map(|(_, window)| window).expect("the window is open")
    }

    /// Types, wherever the focus is.
    pub(crate) async fn type_heard(&self, text: &str) {
        let typed = self.window().action_chain().send_keys(text).perform().await;
        typed.unwrap_or_else(|fault| panic!("“{text}” could not be typed: {fault}"));
    }

    /// Presses keys, such as `F3` or `Ctrl+K`.
    pub(crate) async fn press(&self, written: &str) {
        let pressed = keys::chord(self.window(), written).perform().await;
        pressed.unwrap_or_else(|fault| panic!("{written} could not be pressed: {fault}"));
    }

    /// What is seen now.
    pub(crate) async fn look(&self) -> Sight {
        let seen = self.window().execute(LOOK, Vec::new()).await.expect("the page answers");
        seen.convert().expect("everything the stories look at")
    }

    /// Waits until what is seen fits, and says what was seen last where it never does.
    pub(crate) async fn until(&self, what: &str, fits: impl Fn(&Sight) -> bool) -> Sight {
        let started = Instant::now();
        loop {
            let seen = self.look().await;
            if fits(&seen) {
                return seen;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "waited {} s in vain until {what}; seen last: {seen:#?}",
                PATIENCE.as_secs()
            );
            sleep(BETWEEN_LOOKS).await;
        }
    }

    /// Waits until an expression in the page is true.
    pub(crate) async fn until_page(&self, what: &str, expression: &str) {
        let started = Instant::now();
        while !self.page(expression).await.as_bool().unwrap_or(false) {
            assert!(
                started.elapsed() < PATIENCE,
                "waited {} s in vain until {what}; seen last: {:#?}",
                PATIENCE.as_secs(),
                self.look().await
            );
            sleep(BETWEEN_LOOKS).await;
        }
    }

    /// The value of an expression in the page.
    pub(crate) async fn page(&self, expression: &str) -> serde_json::Value {
        let answer = self.window().execute(format!("return {expression}"), Vec::new()).await;
        answer.unwrap_or_else(|fault| panic!("{expression}: {fault}")).json().clone()
    }

    /// Runs a command on the same data folder, at the same moment.
    pub(crate) fn cli(&self, words: &[&str]) -> Said {
        program::run(&self.place.data(), self.begins.at, &self.place.environment(), words)
    }

    /// The program's first process.
    pub(crate) fn process(&self) -> Option<u32> {
        program::process(&self.place.data())
    }

    /// Starts the program again on the same data folder, until it ends.
    pub(crate) fn start_again(&self) -> Said {
        self.cli(&[])
    }

    /// How many windows the driver sees.
    pub(crate) async fn windows(&self) -> usize {
        self.window().windows().await.expect("the driver counts windows").len()
    }

    /// A file beside the data folder.
    pub(crate) fn file(&self, name: &str, text: &str) -> PathBuf {
        self.place.file(name, text)
    }

    /// What axe finds in what is shown.
    pub(crate) async fn axe(&self) -> Vec<Violation> {
        axe::violations(self.window()).await
    }

    /// Keeps a picture of the window.
    pub(crate) async fn shot(&self, name: &str) {
        let file = shots().join(format!("{name}.png"));
        // The driver takes what is on the screen, which may be one frame behind what is in the page.
        let painted = self.window().execute_async(PAINTED, Vec::new()).await;
        painted.unwrap_or_else(|fault| panic!("the window was not painted: {fault}"));
        let taken = self.window().screenshot(&file).await;
        taken.unwrap_or_else(|fault| panic!("no picture of the window: {fault}"));
    }

    /// Keeps a picture of what there was when the story failed, where there still is a window.
    pub(crate) async fn shot_of_failure(&self) {
        if let Some((_, window)) = &self.seat {
            let file = shots().join(format!("FAILED-{}.png", self.name));
            // The story has failed already; a picture is a help, not a matter of its own.
            let _ = timeout(CLOSES_WITHIN, window.screenshot(&file)).await;
        }
    }
}

fn shots() -> PathBuf {
    let folder = program::target().join("window-shots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    folder
}
