//! Keys as they are written in the window's help, and as the driver wants them.

use thirtyfour::action_chain::ActionChain;
use thirtyfour::{Key, WebDriver};

/// A chord such as `Ctrl+Shift+Home`, `F3` or `@`.
pub(crate) fn chord(window: &WebDriver, written: &str) -> ActionChain {
    // A plus that stands alone or at the end is the key itself.
    let (before, last) = match written.strip_suffix('+') {
        Some(before) => (before.trim_end_matches('+'), "+"),
        None => written.rsplit_once('+').unwrap_or(("", written)),
    };
    let held: Vec<char> = before.split('+').filter(|word| !word.is_empty()).map(key).collect();
    let pressed = held.iter().fold(window.action_chain(), |chain, held| chain.key_down(*held));
    let pressed = pressed.key_down(key(last)).key_up(key(last));
    held.iter().rev().fold(pressed, |chain, held| chain.key_up(*held))
}

fn key(word: &str) -> char {
    let named = match word {
        "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Home" => Key::Home,
        "End" => Key::End,
        "F1" => Key::F1,
        "F3" => Key::F3,
        "F4" => Key::F4,
        "F5" => Key::F5,
        "F6" => Key::F6,
        "F7" => Key::F7,
        "F8" => Key::F8,
        "F9" => Key::F9,
        one => {
            let mut letters = one.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("there is no key “{one}” in the stories"),
            };
        }
    };
    named.value()
}
