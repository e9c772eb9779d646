//! `cargo xtask pictures`: pictures of every state of the real window, and the README's from among them.

use std::fs;

use crate::build::{pages_for_testing, target_folder};
use crate::real_window;
use crate::tools::{Failure, Outcome, cargo, must, root};

/// The pictures the README shows, by the names it knows them by.
const README: [(&str, &str); 7] = [
    ("covered-en-light", "desk-light"),
    ("connected-en-dark", "desk-dark"),
    ("away-en-light", "away-light"),
    ("import-plan-en-light", "import-light"),
    ("person-en-light", "person-light"),
    ("directory-people-en-light", "directory-light"),
    ("directory-quality-en-dark", "quality-dark"),
];

/// Takes them all; those of the README replace the ones there.
pub(crate) fn pictures() -> Outcome {
    pages_for_testing()?;
    real_window::need_driver()?;
    must(&mut cargo(["build", "--locked", "-p", "vaihde"]), "Mend what the compiler says above.")?;
    must(
        &mut real_window::on_a_screen(&[
            "test",
            "--locked",
            "-p",
            "vaihde-tests",
            "--test",
            "window-pictures",
        ]),
        "What was in the way is said above; what the window showed then is among the pictures.",
    )?;
    let taken = target_folder()?.join("window-shots").join("pictures");
    let shown = root().join("assets").join("screenshots");
    for (from, to) in README {
        let (from, to) = (taken.join(from).with_extension("png"), shown.join(to).with_extension("png"));
        fs::copy(&from, &to).map_err(|fault| Failure::new(format!("{}: {fault}", from.display())))?;
    }
    println!("All pictures are in {}, the README's in {}", taken.display(), shown.display());
    Ok(())
}
