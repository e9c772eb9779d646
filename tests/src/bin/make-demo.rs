//! Writes what the generator makes: the demo's files, or a staff file of any size. `cargo xtask demo` calls it.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use vaihde_tests::generator;

/// Big files are the same for everybody, so that measurements can be compared.
const SEED: u64 = 1;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let made = match words.as_slice() {
        ["--folder", folder] => make_demo(Path::new(folder)),
        ["--people", people, "--out", file] => match people.parse() {
            Ok(people) => make_staff(people, Path::new(file)),
            Err(_) => Err(io::Error::other(format!("“{people}” is not a number of people"))),
        },
        _ => Err(io::Error::other("usage: make-demo --folder DIR | --people N --out FILE")),
    };
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn make_demo(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for file in generator::demo() {
        let path = folder.join(file.name);
        fs::write(&path, file.text).map_err(|fault| named(&path, &fault))?;
    }
    Ok(())
}

fn make_staff(people: usize, path: &Path) -> io::Result<()> {
    let file = File::create(path).map_err(|fault| named(path, &fault))?;
    let mut out = BufWriter::with_capacity(1 << 20, file);
    let written = generator::write_staff(people, SEED, &mut out).and_then(|()| out.flush());
    written.map_err(|fault| named(path, &fault))
}

fn named(path: &Path, fault: &io::Error) -> io::Error {
    io::Error::new(fault.kind(), format!("{}: {fault}", path.display()))
}
