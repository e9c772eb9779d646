//! Names with a slip: one wrong edit of the fingers, or spelt as they sound over a telephone line.

use std::sync::LazyLock;

use super::Asked;
use super::scene::{Scene, Target};
use crate::generator::dice::Dice;

const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzäö";

/// Spellings that are heard alike, each way round on its own.
const ALIKE: &[(&str, &str)] = &[
    ("m", "n"),
    ("n", "m"),
    ("p", "b"),
    ("b", "p"),
    ("t", "d"),
    ("d", "t"),
    ("k", "g"),
    ("g", "k"),
    ("k", "c"),
    ("c", "k"),
    ("s", "z"),
    ("z", "s"),
    ("c", "s"),
    ("v", "w"),
    ("w", "v"),
    ("i", "j"),
    ("j", "i"),
    ("y", "u"),
    ("u", "y"),
    ("y", "ü"),
    ("o", "u"),
    ("u", "o"),
    ("å", "o"),
    ("ks", "x"),
    ("x", "ks"),
    ("f", "ph"),
    ("ph", "f"),
    ("sj", "sh"),
    ("stj", "sh"),
    ("š", "sh"),
    ("ck", "k"),
    ("qv", "kv"),
    ("th", "t"),
    ("ch", "k"),
    ("berg", "beri"),
    ("h", ""),
];

/// Foreign names and how they are written by somebody who only hears them.
static FOREIGN: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let lines = include_str!("../words/heard.txt").lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, heard)| (name, heard.split(' ').collect()))
        .collect()
});

/// One letter missing, extra, wrong or swapped with the next, in one of the names.
pub(super) fn typo(dice: &mut Dice, scene: &Scene<'_>) -> Option<Asked> {
    let target = scene.anybody(dice);
    let (mut given, mut family) = (target.given(), target.family());
    let slipped = if dice.chance(650) { &mut family } else { &mut given };
    if slipped.chars().count() < 4 {
        return None;
    }
    *slipped = edited(dice, slipped);
    known_by(scene, &target, dice, &given, &family)
}

/// One to three sounds written another way, fewer in short names.
pub(super) fn heard(dice: &mut Dice, scene: &Scene<'_>) -> Option<Asked> {
    let target = scene.anybody(dice);
    let (mut given, mut family) = (target.given(), target.family());
    let most = (given.chars().count() + family.chars().count()) / 4;
    for _ in 0..(1 + dice.below(3)).min(most) {
        let misheard = if dice.chance(650) { &mut family } else { &mut given };
        if let Some(again) = written_again(dice, misheard) {
            *misheard = again;
        }
    }
    known_by(scene, &target, dice, &given, &family)
}

/// A foreign name as it is heard.
pub(super) fn heard_foreign(dice: &mut Dice, scene: &Scene<'_>) -> Option<Asked> {
    let target = scene.anybody(dice);
    let heard = |name: &str| FOREIGN.iter().find(|(foreign, _)| *foreign == name).map(|(_, heard)| heard);
    let given = heard(&target.given()).map_or_else(|| target.given(), |all| (*dice.pick(all)).to_owned());
    let family = heard(&target.family()).map_or_else(|| target.family(), |all| (*dice.pick(all)).to_owned());
    known_by(scene, &target, dice, &given, &family)
}

/// The query of the changed names, if they are changed and not somebody else's.
fn known_by(
    scene: &Scene<'_>,
    target: &Target<'_>,
    dice: &mut Dice,
    given: &str,
    family: &str,
) -> Option<Asked> {
    let changed = given != target.given() || family != target.family();
    (changed && !scene.has(given, family)).then(|| target.by_names(dice, given, family))
}

fn edited(dice: &mut Dice, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let any: Vec<char> = LETTERS.chars().collect();
    let place = dice.below(letters.len());
    match dice.below(4) {
        0 => {
            let place = place.min(letters.len() - 2);
            letters.swap(place, place + 1);
        }
        1 => {
            letters.remove(place);
        }
        2 => letters.insert(place, *dice.pick(&any)),
        _ => letters[place] = *dice.pick(&any),
    }
    letters.into_iter().collect()
}

/// A letter doubled or a double one halved about as often as each of the other kinds.
fn written_again(dice: &mut Dice, name: &str) -> Option<String> {
    let mut all: Vec<String> = Vec::new();
    for (written, heard) in ALIKE {
        for (place, _) in name.match_indices(written) {
            all.push(format!("{}{heard}{}", &name[..place], &name[place + written.len()..]));
        }
    }
    let letters: Vec<(usize, char)> = name.char_indices().collect();
    for three in letters.windows(3) {
        let [(_, before), (place, one), (_, next)] = *three else { continue };
        if one == next {
            all.push(format!("{}{}", &name[..place], &name[place + one.len_utf8()..]));
        } else if "klmnprst".contains(one) && before != one {
            all.push(format!("{}{one}{}", &name[..place], &name[place..]));
        }
    }
    (!all.is_empty()).then(|| dice.pick(&all).clone())
}
