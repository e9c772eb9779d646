//! Queries without a slip: names as written or without dots, a name and a duty, a piece of a number.

use super::Asked;
use super::scene::Scene;
use crate::generator::dice::Dice;
use crate::generator::member::plain_letter;

/// Both names.
pub(super) fn exact(dice: &mut Dice, scene: &Scene<'_>) -> Option<Asked> {
    let target = scene.anybody(dice);
    Some(target.by_names(dice, &target.given(), &target.family()))
}

/// Names that have dots or accents, typed without.
pub(super) fn undotted(dice: &mut Dice, scene: &Scene<'_>) -> Option<Asked> {
    let target = scene.anybody(dice);
    let (given, family) = (without_accents(&target.given()), without_accents(&target.family()));
    let changed = given != target.given() || family != target.family();
    changed.then(|| target.by_names(dice, &given, &family))
}

/// A given name and as much of a department as tells it from the others.
pub(super) fn role(dice: &mut Dice, scene: &Scene<'_>) -> Option<Asked> {
    let target = scene.anybody(dice);
    let department = &target.somebody.department;
    let beginning = |length| department.chars().take(length).collect::<String>();
    let shared = |beginning: &str| {
        let mut all = scene.directory.people.iter().take(2_000).map(|one| &one.department);
        all.any(|other| other != department && other.starts_with(beginning))
    };
    let least = 4 + dice.below(3);
    let beginning = (least..=department.chars().count()).map(beginning).find(|typed| !shared(typed))?;
    Some(Asked {
        query: format!("{} {}", target.given(), beginning.to_lowercase()),
        first: target.first.to_owned(),
        department: department.clone(),
        ..Asked::default()
    })
}

/// Four to eight digits in a row from the beginning, the end or the middle of a number.
pub(super) fn phone(dice: &mut Dice, scene: &Scene<'_>) -> Option<Asked> {
    let number = scene.anybody(dice).somebody.dialled();
    let length = 4 + dice.below(5);
    let last = number.len().checked_sub(length)?;
    let from = match dice.below(3) {
        0 => 0,
        1 => last,
        _ => dice.below(last + 1),
    };
    let piece = &number[from..from + length];
    Some(Asked { query: piece.to_owned(), phone: piece.to_owned(), ..Asked::default() })
}

fn without_accents(name: &str) -> String {
    name.chars()
        .map(|letter| if letter == ' ' { ' ' } else { plain_letter(letter).unwrap_or(letter) })
        .collect()
}
