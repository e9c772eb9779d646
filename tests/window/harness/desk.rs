//! The operator at the desk: what they press, what they see, and how long they wait for it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};
use thirtyfour::WebDriver;
use tokio::time::{Instant, sleep, timeout};

use super::axe::{self, Violation};
use super::callers;
use super::driver::Driver;
use super::keys;
use super::place::Place;
use super::program::{self, Said};
use super::sight::{LOOK, Sight};
use super::story::Begins;

/// Nothing that an operator waits for takes longer, not even on a busy computer.
const PATIENCE: Duration = Duration::from_secs(20);
/// More than any page has places for the focus.
const MOST_TABS: usize = 120;
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
        // An older one would be taken for this story's. Where there is none, nothing is in the way.
        let _ = std::fs::remove_file(picture_of_failure(name));
        Self { name: name.to_owned(), begins, place: Place::new(), seat: None }
    }

    /// Opens the window and waits until it shows something to work with.
    pub(crate) async fn open(&mut self) {
        let log = shots().join(format!("{}.log", self.name));
        let mut environment = self.place.environment();
        if self.begins.contrast {
            environment.push(("GTK_THEME", "HighContrast".into()));
        }
        let driver = Driver::start(&environment, &log).await;
        let mut words = vec!["--data".to_owned(), self.place.data().display().to_string()];
        if let Some(at) = self.begins.at {
            words.extend(["--at".to_owned(), at.to_owned()]);
        }
        let window = driver.open(&program::program(), &words).await;
        self.seat = Some((driver, window));
        self.until("the window shows a view", |seen| seen.view.is_some()).await;
        self.until_page("the window takes keys", "document.hasFocus()").await;
    }

    /// The next opening is at another moment.
    pub(crate) fn later(&mut self, at: &'static str) {
        self.begins.at = Some(at);
    }

    /// Ends the program as a computer that is switched off does, and everything around it.
    pub(crate) async fn close(&mut self) {
        if let Some((driver, window)) = self.seat.take() {
            let process = self.process();
            // Ended in any case: a window that cannot be closed any more is ended with its driver.
            let _ = timeout(CLOSES_WITHIN, window.quit()).await;
            driver.end().await;
            // One that is still ending would be taken for the first one by the next start.
            let gone = async {
                while process.is_some_and(|process| !program::has_ended(process)) {
                    sleep(BETWEEN_LOOKS).await;
                }
            };
            timeout(CLOSES_WITHIN, gone).await.expect("the program ends with its driver");
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

    /// Presses Tab until something has the focus.
    pub(crate) async fn tab_to(&self, selector: &str) {
        let reached = format!("document.activeElement.matches({selector:?})");
        for _ in 0..MOST_TABS {
            if self.page(&reached).await == true {
                return;
            }
            self.press("Tab").await;
        }
        panic!("{selector} is not reached with Tab; seen last: {:#?}", self.look().await);
    }

    /// Types a search for the next call: what was typed before is cleared as an operator does.
    pub(crate) async fn ask_for(&self, heard: &str) {
        self.press("Escape").await;
        self.until("the field is clear", |seen| seen.heard.as_deref() == Some("") && seen.dialog.is_none())
            .await;
        self.type_heard(heard).await;
        self.until("the field has what was typed", |seen| seen.heard.as_deref() == Some(heard)).await;
    }

    /// Waits until the list is the answer to a text.
    pub(crate) async fn until_answered(&self, heard: &str) {
        let listed = format!("document.querySelector('#rows').dataset.for === {heard:?}");
        self.until_page(&format!("“{heard}” is answered"), &listed).await;
    }

    /// Runs a command from the list of all commands, by its name.
    pub(crate) async fn command(&self, name: &str) {
        const OFFERED: &str =
            "document.querySelector('[data-part=palette] [role=option][aria-selected=true]')";
        self.press("Ctrl+k").await;
        self.until_page("the list of all commands is open", &format!("{OFFERED} !== null")).await;
        self.type_heard(name).await;
        self.until_page(
            &format!("“{name}” is offered"),
            &format!("{OFFERED}?.innerText.replace(/\\s+/g, ' ').trim().startsWith({name:?})"),
        )
        .await;
        self.press("Enter").await;
        self.until_page(
            "the list of all commands is closed",
            "!document.querySelector('[data-part=palette]')",
        )
        .await;
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

    /// Asks the program for something that the window does not offer.
    pub(crate) async fn ask_program(&self, command: &str, asked: serde_json::Value) -> serde_json::Value {
        const ASK: &str = "const [command, asked, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(command, asked).then((it) => done({ Ok: it }), (it) => done({ Err: it }))";
        let answer = self.window().execute_async(ASK, vec![command.into(), asked]).await;
        answer.unwrap_or_else(|fault| panic!("{command}: {fault}")).json().clone()
    }

    /// How many callers were connected by each way.
    pub(crate) fn counted(&self) -> BTreeMap<String, u64> {
        program::counted(&self.place.data())
    }

    /// Counts callers of the months before the instant.
    pub(crate) fn count_callers(&self, before: DateTime<Utc>) {
        callers::count(&self.place.data(), before);
    }

    /// Runs a command on the same data folder, at the same moment.
    pub(crate) fn cli(&self, words: &[&str]) -> Said {
        program::run(&self.place.data(), self.begins.at, &self.place.environment(), words)
    }

    /// Runs a command on the same data folder, with the clock set to another moment.
    pub(crate) fn cli_at(&self, at: &str, words: &[&str]) -> Said {
        program::run(&self.place.data(), Some(at), &self.place.environment(), words)
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
        std::fs::create_dir_all(file.with_file_name("")).expect("a folder for pictures");
        // The driver takes what is on the screen, which may be one frame behind what is in the page.
        let painted = self.window().execute_async(PAINTED, Vec::new()).await;
        painted.unwrap_or_else(|fault| panic!("the window was not painted: {fault}"));
        let taken = self.window().screenshot(&file).await;
        taken.unwrap_or_else(|fault| panic!("no picture of the window: {fault}"));
    }

    /// Keeps a picture of what there was when the story failed, where there still is a window.
    pub(crate) async fn shot_of_failure(&self) {
        if let Some((_, window)) = &self.seat {
            let file = picture_of_failure(&self.name);
            // The story has failed already; a picture is a help, not a matter of its own.
            let _ = timeout(CLOSES_WITHIN, window.screenshot(&file)).await;
        }
    }
}

fn picture_of_failure(story: &str) -> PathBuf {
    shots().join(format!("FAILED-{story}.png"))
}

fn shots() -> PathBuf {
    let folder = program::target().join("window-shots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    folder
}
