//! The project's own commands: `cargo xtask test` and the rest. Knows cargo and npm, and of ours only what is
//! generated from the contract: what else a command needs of the product it gets by running it.

mod bench;
mod bench_directory;
mod bench_search;
mod bindings;
mod build;
mod demo;
mod deny;
mod edges;
mod package;
mod packages;
mod pictures;
mod real_window;
mod run;
mod test;
mod tools;
mod tour;
mod window;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  run                           builds what is needed and opens the desk; without a display, a tour in the terminal
  test                          all checks and tests, in order, stopping at the first failure
  window [WORD]                 the stories of the real window alone, or those whose names hold a word
  bindings                      what is generated from the contract: the window's types, the capability file
  pictures                      pictures of every state of the real window, the README's among them
  bench window                  how fast the real window is and how much memory it takes, on the release program
  bench search [OPTION]...      how the search compares with other engines, as tables; --help says the options:
                                --size 10k|100k|1m|all, --engine NAME, --set NAME, --queries DIR, --quick, --json …
  bench import [--people N]     how fast a large staff file is imported again, changed and taken back
  bench table [--people N]      how fast the table of so many people opens, is filtered, sorted and looked at for faults
  bench misses [--misses N]     how fast so many misses are grouped, and one is written
  bench insights [--callers N]  how fast a year's figures are read of so many callers, and one more is counted
  bench search --criterion      the search by itself, key by key
  build                         the release program
  package                       .deb and .rpm
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
        ["window", words @ ..] => build::pages_for_testing().and_then(|()| real_window::stories(words)),
        ["bench", "window"] => bench::window(),
        ["bench", program @ ("import" | "table" | "misses" | "insights"), rest @ ..] => {
            bench_directory::figures(program, rest)
        }
        ["bench", "search", rest @ ..] => bench_search::search(rest),
        ["pictures"] => pictures::pictures(),
        ["bindings"] => bindings::write(),
        ["package"] => package::package(),
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
