//! A data folder of its own, and the program run on it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
    account: &'static str,
}

/// What the program said and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) error: String,
}

impl Said {
    #[track_caller]
    pub(crate) fn ended(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{}\n{}", self.out, self.error);
        self
    }

    /// Standard output has the text.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(self.out.contains(text), "“{text}” is missing in:\n{}", self.out);
        self
    }

    /// Refused: status 2, nothing on standard output, and the text on standard error.
    #[track_caller]
    pub(crate) fn refused(self, text: &str) -> Self {
        assert!(self.error.contains(text), "“{text}” is missing in:\n{}\n{}", self.error, self.out);
        assert_eq!(self.out, "", "a refusal is said on standard error only");
        self.ended(2)
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), account: "raija" }
    }

    /// The same folder, with somebody else at it.
    pub(crate) fn as_account(&mut self, account: &'static str) {
        self.account = account;
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vaihde"));
        command.arg("--data").arg(self.data()).args(words).env("USER", self.account).env("TZ", "UTC");
        command
    }

    pub(crate) fn run(&self, words: &[&str]) -> Said {
        said(self.command(words).output().unwrap())
    }

    pub(crate) fn run_with_input(&self, words: &[&str], input: &str) -> Said {
        let mut command = self.command(words);
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        said(child.wait_with_output().unwrap())
    }

    /// Writes a file to import.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let file = self.folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        file.to_str().unwrap().to_owned()
    }

    /// Imports a staff file of Kuusilinna Oy.
    #[track_caller]
    pub(crate) fn staff(&self, csv: &str) {
        let file = self.file("staff.csv", csv);
        self.run(&["import", "staff", &file, "--company", "Kuusilinna Oy"]).ended(0);
    }

    /// The hits of a query at a moment.
    #[track_caller]
    pub(crate) fn hits(&self, query: &str, at: &str) -> Vec<Value> {
        let said = self.run(&["search", query, "--json", "--at", at]);
        let answer: Value = serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{said:?}"));
        answer["hits"].as_array().unwrap().clone()
    }

    /// The first hit of a query at a moment.
    #[track_caller]
    pub(crate) fn first(&self, query: &str, at: &str) -> Value {
        self.hits(query, at).into_iter().next().expect("a hit")
    }
}

fn said(output: Output) -> Said {
    Said {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        error: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A file of the repository's fixtures.
pub(crate) fn fixture(name: &str) -> String {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures");
    fixtures.join(name).canonicalize().unwrap().to_str().unwrap().to_owned()
}

/// Four people of Kuusilinna: Pekka's first cover is away himself.
pub(crate) const FOUR_PEOPLE: &str = "\
Tunnus;Etunimi;Sukunimi;Nimike;Osasto;Alanumero;Matkapuhelin;Sähköposti;Tehtävät\r\n\
1;Pekka;Koistinen;toimitusjohtaja;Johto;2201;040 123 4567;pekka@kuusilinna.example;\r\n\
2;Matti;Laine;kehityspäällikkö;Johto;2213;;matti@kuusilinna.example;\r\n\
3;Liisa;Saarinen;johdon assistentti;Johto;2214;;liisa@kuusilinna.example;Palkat\r\n\
4;Anna;Virtanen;asentaja;Huolto;2231;;anna@kuusilinna.example;\r\n";
