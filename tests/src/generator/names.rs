//! Draws names of people: by the Finnish counts, from Finland-Swedish lists, and of other origins.

use std::sync::LazyLock;

use super::dice::Dice;

static WOMEN: LazyLock<Counted> =
    LazyLock::new(|| Counted::read(include_str!("../../../assets/names/first_f.tsv")));
static MEN: LazyLock<Counted> =
    LazyLock::new(|| Counted::read(include_str!("../../../assets/names/first_m.tsv")));
static FAMILIES: LazyLock<Counted> =
    LazyLock::new(|| Counted::read(include_str!("../../../assets/names/surnames.tsv")));

static SWEDISH_WOMEN: LazyLock<Vec<&str>> =
    LazyLock::new(|| words(include_str!("words/swedish_given_f.txt")));
static SWEDISH_MEN: LazyLock<Vec<&str>> = LazyLock::new(|| words(include_str!("words/swedish_given_m.txt")));
static SWEDISH_FAMILIES: LazyLock<Vec<&str>> =
    LazyLock::new(|| words(include_str!("words/swedish_family.txt")));

/// Given names and family names of one origin each.
static FOREIGN: LazyLock<Vec<(Vec<&str>, Vec<&str>)>> = LazyLock::new(|| {
    let lines = include_str!("words/foreign.txt").lines().filter(|line| !line.starts_with('#'));
    let origins = lines.filter_map(|line| line.split_once(": ")?.1.split_once(" | "));
    origins.map(|(given, family)| (words(given), words(family))).collect()
});

/// What people of a given name are called by their friends, and ask for at the switchboard.
pub(super) const NICKNAMES: [(&str, &str); 22] = [
    ("Aleksanteri", "Santtu"),
    ("Aleksi", "Alex"),
    ("Anna-Liisa", "Anski"),
    ("Elisabet", "Lissu"),
    ("Eeva", "Eevi"),
    ("Hannele", "Hansu"),
    ("Jari", "Jartsa"),
    ("Johannes", "Jussi"),
    ("Jorma", "Jomppa"),
    ("Juhani", "Jussi"),
    ("Kari", "Kartsa"),
    ("Katariina", "Kati"),
    ("Kristiina", "Krisse"),
    ("Marjatta", "Marja"),
    ("Matti", "Masa"),
    ("Mikael", "Mika"),
    ("Pertti", "Pertsa"),
    ("Sari", "Saikku"),
    ("Seppo", "Sepe"),
    ("Sirkka", "Siru"),
    ("Timo", "Timppa"),
    ("Tuula", "Tuuli"),
];

/// Whose names are the more common ones in a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Custom {
    Finnish,
    Swedish,
}

/// The names of somebody drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct Drawn {
    pub(super) given: String,
    pub(super) family: String,
    pub(super) called_by: Option<String>,
    pub(super) former: Option<String>,
}

/// Draws somebody for a company of that custom.
pub(super) fn draw(dice: &mut Dice, custom: Custom) -> Drawn {
    let (swedish, foreign) = match custom {
        Custom::Finnish => (30, 60),
        Custom::Swedish => (800, 60),
    };
    match dice.below(1000) {
        roll if roll < swedish => draw_swedish(dice),
        roll if roll < swedish + foreign => draw_foreign(dice),
        _ => draw_finnish(dice),
    }
}

/// A family name by the Finnish counts.
pub(super) fn finnish_family(dice: &mut Dice) -> &'static str {
    FAMILIES.draw(dice)
}

fn draw_finnish(dice: &mut Dice) -> Drawn {
    let woman = dice.chance(500);
    let given = if woman { &WOMEN } else { &MEN };
    let mut drawn = Drawn {
        given: given.draw(dice).to_owned(),
        family: FAMILIES.draw(dice).to_owned(),
        ..Drawn::default()
    };
    drawn.called_by = nickname(dice, &drawn.given);
    if dice.chance(150) {
        let second = given.draw(dice);
        if second != drawn.given && dice.chance(200) {
            drawn.called_by = Some(second.to_owned());
        }
        drawn.given = format!("{} {second}", drawn.given);
    }
    let (changed, joined) = if woman { (80, 50) } else { (12, 10) };
    match dice.below(1000) {
        roll if roll < changed => drawn.former = Some(FAMILIES.draw(dice).to_owned()),
        roll if roll < changed + joined => {
            let born = std::mem::take(&mut drawn.family);
            drawn.family = format!("{born}-{}", FAMILIES.draw(dice));
            drawn.former = Some(born);
        }
        _ => {}
    }
    drawn.former = drawn.former.take().filter(|former| *former != drawn.family);
    drawn
}

fn draw_swedish(dice: &mut Dice) -> Drawn {
    let woman = dice.chance(500);
    let given = if woman { &SWEDISH_WOMEN } else { &SWEDISH_MEN };
    let family = (*dice.pick(&SWEDISH_FAMILIES)).to_owned();
    let former = (woman && dice.chance(90)).then(|| (*dice.pick(&SWEDISH_FAMILIES)).to_owned());
    Drawn {
        given: (*dice.pick(given)).to_owned(),
        called_by: None,
        former: former.filter(|former| *former != family),
        family,
    }
}

fn draw_foreign(dice: &mut Dice) -> Drawn {
    let (given, family) = dice.pick(&FOREIGN);
    Drawn {
        given: dice.pick(given).replace('_', " "),
        family: dice.pick(family).replace('_', " "),
        ..Drawn::default()
    }
}

fn nickname(dice: &mut Dice, given: &str) -> Option<String> {
    let (_, nickname) = NICKNAMES.iter().find(|(name, _)| *name == given)?;
    dice.chance(250).then(|| (*nickname).to_owned())
}

/// Names that are drawn as often as they are borne.
struct Counted {
    names: Vec<&'static str>,
    /// How many people bear this name or one before it.
    up_to: Vec<usize>,
}

impl Counted {
    fn read(text: &'static str) -> Self {
        let mut counted = Self { names: Vec::new(), up_to: Vec::new() };
        let mut sum = 0;
        for (name, count) in text.lines().filter_map(|line| line.split_once('\t')) {
            sum += count.trim().parse::<usize>().unwrap_or_default();
            counted.names.push(name);
            counted.up_to.push(sum);
        }
        counted
    }

    fn draw(&self, dice: &mut Dice) -> &'static str {
        let everybody = self.up_to.last().copied().unwrap_or_default();
        let one = dice.below(everybody);
        self.names[self.up_to.partition_point(|up_to| *up_to <= one)]
    }
}

fn words(text: &'static str) -> Vec<&'static str> {
    text.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::{Counted, Custom, FAMILIES, FOREIGN, MEN, SWEDISH_FAMILIES, WOMEN, draw};
    use crate::generator::dice::Dice;

    #[test]
    fn common_names_are_drawn_as_often_as_they_are_borne() {
        let counted = Counted::read("Korhonen\t900\nÖ\t100\n");
        let mut dice = Dice::seeded(1);
        let common = (0..10_000).filter(|_| counted.draw(&mut dice) == "Korhonen").count();
        assert!((8_800..9_200).contains(&common), "{common}");
    }

    #[test]
    fn every_list_has_names() {
        for list in [&WOMEN, &MEN, &FAMILIES] {
            assert!(list.names.len() > 1000);
        }
        assert!(SWEDISH_FAMILIES.len() > 50);
        assert!(FOREIGN.iter().all(|(given, family)| given.len() > 5 && family.len() > 5), "{FOREIGN:?}");
    }

    #[test]
    fn the_same_seed_draws_the_same_people() {
        let people = |seed| {
            let mut dice = Dice::seeded(seed);
            (0..50).map(|_| draw(&mut dice, Custom::Finnish).given).collect::<Vec<_>>()
        };
        assert_eq!(people(7), people(7));
        assert_ne!(people(7), people(8));
    }
}
