//! Searches that end in vain, as a large house has them in a quarter of a year: the same strangers and questions again and
//! again, in case forms, with slips, in either order and by short names.

use super::{Scene, inflected, plain, slips, variants};
use crate::generator::dice::Dice;
use crate::generator::directory::Directory;

/// A search that ended in vain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissedSearch {
    /// As typed.
    pub text: String,
    /// Which of the companies was answered; none: all of them.
    pub company: Option<usize>,
    /// How many days ago.
    pub days_ago: u32,
    /// Whether the operator said that it was not found.
    pub not_found: bool,
}

/// What callers ask for that is nobody's name, each as it is asked in different words.
const QUESTIONS: &[&[&str]] = &[
    &["laskutusosoite", "laskutus osoite", "laskutusosoitteen", "laskutusosoitetta", "laskutus osoitteen"],
    &["verkkolaskuosoite", "verkkolaskuosoitteen", "verkkolasku osoite"],
    &["aukioloajat", "aukiolo ajat", "aukioloaika"],
    &["y-tunnus", "ytunnus", "y tunnus"],
    &["pysäköinti", "pysäköintiä", "pysäköinnin"],
    &["kesätyö", "kesätyöt", "kesätyöhaku"],
    &["faktureringsadress", "faktureringsadressen", "fakturering adress"],
    &["öppettider", "öppettiderna"],
    &["invoice address", "invoicing address"],
    &["lost property", "lost and found"],
];

/// How many people are asked for who are not there, for each thousand searches.
const STRANGERS: usize = 50;
/// In how many ways each is asked for, about.
const WAYS: usize = 10;
/// For how long the searches go back, in days.
const DAYS: usize = 90;

/// So many searches in vain in so many companies, the same for the same seed.
pub fn missed(searches: usize, companies: usize, seed: u64) -> Vec<MissedSearch> {
    let mut dice = Dice::seeded(seed);
    let strangers = (searches * STRANGERS / 1_000).max(20);
    let directory = Directory::drawn(strangers, seed);
    let scene = Scene::of(&directory);
    let mut texts: Vec<(String, usize)> = Vec::new();
    while texts.len() < strangers * WAYS {
        let drawn = match dice.below(20) {
            0..7 => plain::exact(&mut dice, &scene),
            7..13 => inflected::inflected(&mut dice, &scene),
            13..15 => slips::typo(&mut dice, &scene),
            15..18 => slips::heard(&mut dice, &scene),
            18 => variants::variant(&mut dice, &scene),
            _ => {
                let ways = dice.pick(QUESTIONS);
                texts.push(((*dice.pick(ways)).to_owned(), dice.below(companies)));
                continue;
            }
        };
        // Whoever is asked for is asked for in one company mostly: that which the name leads to.
        texts.extend(drawn.map(|asked| (asked.query, asked.last.len() * 7 + asked.first.len())));
    }
    let search = |dice: &mut Dice| {
        // A few are asked for very often, most seldom.
        let place = dice.below(texts.len()) * dice.below(texts.len()) / texts.len();
        let (text, company) = &texts[place];
        MissedSearch {
            text: text.clone(),
            company: (!dice.chance(150)).then_some(company % companies),
            days_ago: u32::try_from(dice.below(DAYS)).unwrap_or_default(),
            not_found: dice.chance(300),
        }
    };
    (0..searches).map(|_| search(&mut dice)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_same_is_asked_for_again_and_again_in_other_words() {
        let searches = missed(10_000, 17, 1);
        assert_eq!(searches, missed(10_000, 17, 1));
        let texts: HashSet<&str> = searches.iter().map(|search| search.text.as_str()).collect();
        assert!((2_000..4_000).contains(&texts.len()), "{}", texts.len());
    }
}
