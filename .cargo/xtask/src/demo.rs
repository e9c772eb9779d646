//! `cargo xtask demo`: has the one seeded generator write the demo companies, or a staff file of any size.

use std::path::{Path, PathBuf};

use crate::tools::{Failure, Outcome, cargo, must, root};

/// Makes `assets/demo` again, or with `--people N --out FILE` a made-up staff file.
pub(crate) fn demo(words: &[&str]) -> Outcome {
    let made = match words {
        [] => {
            let folder = root().join("assets").join("demo");
            make(&["--folder".to_owned(), in_words(&folder)])?;
            folder
        }
        ["--people", people, "--out", file] | ["--out", file, "--people", people] => {
            if people.parse::<u64>().is_err() {
                return Err(Failure::new(format!("“{people}” is not a number of people, such as 100000")));
            }
            let file = from_here(Path::new(file))?;
            make(&["--people".to_owned(), (*people).to_owned(), "--out".to_owned(), in_words(&file)])?;
            file
        }
        _ => return Err(Failure::new("use `cargo xtask demo` or `cargo xtask demo --people N --out FILE`")),
    };
    println!("Made {}", made.display());
    Ok(())
}

fn make(words: &[String]) -> Outcome {
    let fixed = ["run", "--quiet", "--release", "--locked", "-p", "vaihde-tests", "--bin", "make-demo", "--"];
    must(
        &mut cargo(fixed.into_iter().map(str::to_owned).chain(words.iter().cloned())),
        "The generator said above what was in its way.",
    )
}

/// A file named on the command line is meant from where it was typed, while cargo is run at the root.
fn from_here(file: &Path) -> Outcome<PathBuf> {
    std::path::absolute(file).map_err(|fault| Failure::new(format!("{}: {fault}", file.display())))
}

fn in_words(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
