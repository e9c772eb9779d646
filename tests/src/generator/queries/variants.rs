//! Names as other people have them: words too many or too few, initials, titles, one half of a double name, nicknames,
//! other spellings of the same name.

use super::Asked;
use super::scene::{Scene, Target};
use crate::generator::dice::Dice;
use crate::generator::names::NICKNAMES;

const TITLES: &[&str] =
    &["dr.", "tri", "herra", "rouva", "insinööri", "professori", "ing.", "mr", "mrs", "fru", "maisteri"];

const MIDDLE: &[&str] = &[
    "juhani", "johannes", "olavi", "antero", "tapani", "kalevi", "maria", "helena", "johanna", "anneli",
    "kaarina", "marjatta",
];

const PATRONYMICS: &[&str] = &[
    "matinpoika",
    "juhontytär",
    "antinpoika",
    "heikintytär",
    "erikinpoika",
    "eriksson",
    "ivanovitš",
    "petrovna",
];

/// Spellings of one name that are all somebody's.
const SPELLINGS: &[(&str, &str)] = &[
    ("v", "w"),
    ("kr", "chr"),
    ("k", "c"),
    ("ks", "x"),
    ("sson", "son"),
    ("qvist", "kvist"),
    ("kvist", "qvist"),
    ("ström", "strom"),
    ("ö", "oe"),
    ("ä", "ae"),
    ("ee", "e"),
    ("f", "ph"),
    ("i", "y"),
    ("ph", "f"),
    ("th", "t"),
    ("t", "th"),
    ("é", "e"),
    ("ov", "off"),
    ("s", "z"),
];

type Way = fn(&mut Dice, &Target<'_>) -> Option<(String, String)>;

/// Ways in which the two names are other ones: given and family, in this order.
const WAYS: &[Way] =
    &[half_of_a_double, joined_with_another, half_of_a_hyphen, joined_hyphen, nickname, spelling, spelling];

/// Any one of the kinds.
pub(super) fn variant(dice: &mut Dice, scene: &Scene<'_>) -> Option<Asked> {
    let target = scene.anybody(dice);
    let (given, family) = (target.given(), target.family());
    match dice.below(10) {
        0..3 => Some(target.asked(more_words(dice, &target, &given, &family))),
        3 => {
            let query = more_or_fewer_spaces(dice, &given, &family)?;
            Some(target.asked(query))
        }
        _ => {
            let (other_given, other_family) = dice.pick(WAYS)(dice, &target)?;
            if scene.has(&other_given, &other_family) {
                return None;
            }
            let mut asked = target.by_names(dice, &other_given, &other_family);
            // Whoever has the half that was said is right.
            if family != other_family && family.split('-').any(|half| half == other_family) {
                asked.last = other_family;
            }
            if given.split_once('-').is_some_and(|(half, _)| half == other_given) {
                asked.first = other_given;
            }
            Some(asked)
        }
    }
}

fn more_words(dice: &mut Dice, target: &Target<'_>, given: &str, family: &str) -> String {
    match dice.below(7) {
        0 => format!("{given} {} {family}", dice.pick(MIDDLE)),
        1 => format!("{given} {}. {family}", dice.pick(MIDDLE).chars().next().unwrap_or('j')),
        2 => format!("{family} {given} {}", dice.pick(MIDDLE)),
        3 => format!("{} {given} {family}", dice.pick(TITLES)),
        4 => format!("{} {family} {given}", target.somebody.title),
        5 => format!("{given} {} {family}", dice.pick(PATRONYMICS)),
        _ => format!("{given} {family} {}", target.somebody.department.to_lowercase()),
    }
}

/// "pekkavirtanen", "mäki nen", "kunnari stenberg".
fn more_or_fewer_spaces(dice: &mut Dice, given: &str, family: &str) -> Option<String> {
    if family.contains('-') && dice.chance(500) {
        return Some(format!("{given} {}", family.replace('-', " ")));
    }
    if dice.chance(300) {
        return Some(format!("{given}{family}"));
    }
    let letters: Vec<(usize, char)> = family.char_indices().collect();
    let place = 3 + dice.below(letters.len().checked_sub(5).filter(|places| *places > 0)?);
    let (before, after) = family.split_at(letters[place].0);
    Some(format!("{given} {before} {after}"))
}

fn half_of_a_double(dice: &mut Dice, target: &Target<'_>) -> Option<(String, String)> {
    let family = target.family();
    let (one, other) = family.split_once('-')?;
    Some((target.given(), if dice.chance(500) { one } else { other }.to_owned()))
}

/// A name before or after marriage beside the one that is known.
fn joined_with_another(dice: &mut Dice, target: &Target<'_>) -> Option<(String, String)> {
    let other = crate::generator::names::finnish_family(dice).to_lowercase();
    let family = target.family();
    let single = !family.contains('-') && !other.contains('-') && other != family;
    single.then(|| {
        (
            target.given(),
            if dice.chance(500) { format!("{family}-{other}") } else { format!("{other}-{family}") },
        )
    })
}

fn half_of_a_hyphen(_: &mut Dice, target: &Target<'_>) -> Option<(String, String)> {
    let given = target.given();
    let (first, _) = given.split_once('-')?;
    Some((first.to_owned(), target.family()))
}

fn joined_hyphen(_: &mut Dice, target: &Target<'_>) -> Option<(String, String)> {
    let given = target.given();
    given.contains('-').then(|| (given.replace('-', ""), target.family()))
}

fn nickname(_: &mut Dice, target: &Target<'_>) -> Option<(String, String)> {
    let (_, nickname) = NICKNAMES.iter().find(|(name, _)| *name == target.first)?;
    Some((nickname.to_lowercase(), target.family()))
}

fn spelling(dice: &mut Dice, target: &Target<'_>) -> Option<(String, String)> {
    let (mut given, mut family) = (target.given(), target.family());
    let name = if dice.chance(600) { &mut family } else { &mut given };
    let fitting: Vec<_> = SPELLINGS.iter().filter(|(written, _)| name.contains(written)).collect();
    let (written, other) = *dice.pick(Some(fitting).filter(|fitting| !fitting.is_empty())?.as_slice());
    *name = name.replacen(written, other, 1);
    Some((given, family))
}
