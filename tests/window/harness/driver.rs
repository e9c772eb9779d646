//! The driver between a story and the window: started for it, ended with all that it started.

use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

/// A driver that does not answer by then has failed.
const STARTS_WITHIN: Duration = Duration::from_secs(20);
/// The window is open by then, also on a slow computer with much to do.
const OPENS_WITHIN: Duration = Duration::from_secs(60);
const ENDS_WITHIN: Duration = Duration::from_secs(10);

/// tauri-driver, in a process group of its own: WebKit's driver and the program under it are in the same one.
pub(crate) struct Driver {
    process: Child,
    group: Pid,
    port: u16,
}

impl Driver {
    /// Starts one. What it and the program say is kept in `log`.
    pub(crate) async fn start(environment: &[(&str, PathBuf)], log: &Path) -> Self {
        let [port, native] = free_ports();
        let log = File::create(log).expect("a file for what the driver says");
        let process = Command::new("tauri-driver")
            .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
            .envs(environment.iter().map(|(name, path)| (name, path)))
            // The one locale that every system has. The window then begins in English.
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("the same file"))
            .stderr(log)
            .process_group(0)
            .spawn()
            .expect("tauri-driver starts: `cargo xtask window` installs it where it is missing");
        let id = process.id().expect("it was just started");
        let group = Pid::from_raw(id.cast_signed()).expect("a process has an id that is not 0");
        let driver = Self { process, group, port };
        let answers = async {
            // Both ends: the driver answers before the one behind it does.
            while TcpStream::connect(("127.0.0.1", port)).await.is_err()
                || TcpStream::connect(("127.0.0.1", native)).await.is_err()
            {
                sleep(Duration::from_millis(20)).await;
            }
        };
        timeout(STARTS_WITHIN, answers).await.expect("tauri-driver answers: is WebKitWebDriver installed?");
        driver
    }

    /// Opens the program's window.
    pub(crate) async fn open(&self, program: &Path, words: &[String]) -> WebDriver {
        let mut wanted = Capabilities::new();
        wanted.set("browserName", "wry").expect("a name");
        wanted
            .set("tauri:options", json!({ "application": program, "args": words }))
            .expect("a program and its words");
        let opening = WebDriver::builder(format!("http://127.0.0.1:{}", self.port), wanted)
            .request_timeout(OPENS_WITHIN)
            .connect();
        match timeout(OPENS_WITHIN, opening).await {
            Ok(Ok(window)) => window,
            Ok(Err(fault)) => panic!("the window did not open: {fault}"),
            Err(_) => panic!("the window did not open within {} s", OPENS_WITHIN.as_secs()),
        }
    }

    /// Ends it with all that it started.
    pub(crate) async fn end(mut self) {
        self.tell(Signal::TERM);
        if timeout(ENDS_WITHIN, self.process.wait()).await.is_err() {
            self.tell(Signal::KILL);
        }
    }

    fn tell(&self, signal: Signal) {
        // A group that has ended already is what was wanted.
        let _ = kill_process_group(self.group, signal);
    }
}

impl Drop for Driver {
    /// Also when a story fails half-way, nothing stays behind.
    fn drop(&mut self) {
        self.tell(Signal::KILL);
    }
}

/// Two ports that nobody listens on.
fn free_ports() -> [u16; 2] {
    // Both are held until both are known, or they could be the same.
    let listeners = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").expect("a free port"));
    listeners.map(|listener| listener.local_addr().expect("it has one").port())
}
