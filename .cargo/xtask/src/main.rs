//! The project's own commands: `cargo xtask test` and the rest. Knows cargo, and nothing of ours: what a command
//! needs of the product it gets by running it.

mod build;
mod demo;
mod deny;
mod edges;
mod run;
mod test;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  test                          all checks and tests, in order, stopping at the first failure
  build                         the release program
  run                           puts the demo companies into a temporary folder and asks them a few names
  demo                          makes assets/demo again
  demo --people N --out FILE    makes a made-up staff file of N people, for trials and benchmarks
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["test"] => test::test(),
        ["build"] => build::build().map(|program| println!("The program is at {}", program.display())),
        ["run"] => run::run(),
        ["demo", rest @ ..] => demo::demo(rest),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        [] => return misused("no command was given"),
        other => return misused(&format!("there is no command “{}”", other.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nFAILED: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn misused(what: &str) -> ExitCode {
    eprint!("{what}\n\n{USAGE}");
    ExitCode::from(2)
}
