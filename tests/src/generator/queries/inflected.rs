//! Names as they are said in a sentence, the family name mostly first: "koistisen pekka", "seppäsen eelikselle",
//! "konsta haloselta".

use super::Asked;
use super::scene::Scene;
use crate::generator::dice::Dice;
use crate::generator::finnish::{self, Case};

/// One or both names in a case.
pub(super) fn inflected(dice: &mut Dice, scene: &Scene<'_>) -> Option<Asked> {
    let target = scene.anybody(dice);
    let case = *dice.pick(&Case::ALL);
    let family = |case| finnish::family(&target.somebody.family, case);
    let mut query = match dice.below(10) {
        0..4 => format!("{} {}", family(Case::Genitive)?, target.given()),
        4..7 => format!("{} {}", family(Case::Genitive)?, finnish::given(target.first, case)?),
        7..9 => format!("{} {}", target.given(), family(case)?),
        _ => format!("{} {}", finnish::given(target.first, Case::Genitive)?, family(case)?),
    };
    if dice.chance(40) {
        query.push_str("kin");
    }
    Some(target.asked(query))
}

/// The family name's genitive and the given name.
pub(super) fn genitive(dice: &mut Dice, scene: &Scene<'_>) -> Option<Asked> {
    let target = scene.anybody(dice);
    let family = finnish::family(&target.somebody.family, Case::Genitive)?;
    Some(target.asked(format!("{family} {}", target.given())))
}
