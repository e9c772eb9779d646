//! What callers of a demo company asked for in vain in the last weeks. Nobody and nothing of it is in the demo.

use chrono::NaiveDate;
use vaihde_domain::company::Company;
use vaihde_domain::language::Language;
use vaihde_domain::miss::{Miss, MissEnd};
use vaihde_domain::past_counts::PastMiss;

use super::{Dice, days_before, open_on};

/// For how many days back: fewer than misses are kept.
const DAYS: u64 = 80;

/// Texts that mean the same, as they were typed, folded.
type Alike = &'static [&'static str];

const FINNISH: [Alike; 8] = [
    &["raimo kettukangas", "kettukankaan raimo", "kettukangas r"],
    &["lahjakortti", "lahjakortit"],
    &["parkkilupa", "parkkiluvat"],
    &["kesatyopaikat", "kesatyopaikka"],
    &["eila hirvisuvanto", "hirvisuvannon eila"],
    &["tilinumero"],
    &["siivousvuorot"],
    &["opaskierros", "opaskierrokset"],
];
const SWEDISH: [Alike; 6] = [
    &["gunnar backelund", "backelund gunnar", "backelunds gunnar"],
    &["presentkort", "presentkortet"],
    &["parkeringstillstand"],
    &["sommarjobb", "sommarjobben"],
    &["kontonummer"],
    &["siv hjortvall", "hjortvall siv"],
];

/// What was missed, and what something was made of since.
pub(super) struct Missed {
    pub(super) misses: Vec<PastMiss>,
    pub(super) mended: Vec<String>,
}

pub(super) fn missed(company: &Company, today: NaiveDate, dice: &mut Dice) -> Missed {
    let texts: &[Alike] = match company.language {
        Language::Swedish => &SWEDISH,
        Language::Finnish | Language::English => &FINNISH,
    };
    // Every company begins elsewhere in the list, so that not all miss the same most.
    let turn = usize::try_from(dice.below(8)).unwrap_or(0);
    let own: Vec<Alike> = texts.iter().cycle().skip(turn).take(5).copied().collect();
    let mut misses = Vec::new();
    for ago in (1..=DAYS).rev() {
        let day = days_before(today, ago);
        if open_on(day, company).is_none() {
            continue;
        }
        for _ in 0..dice.below(3) {
            // The first is asked for more and more.
            let first = 4 + (DAYS - ago) / 5;
            let weights = [first, 9, 6, 3, 1];
            let alike =
                usize::try_from(dice.one_of(weights.into_iter())).ok().and_then(|place| own.get(place));
            let Some(alike) = alike else { continue };
            let ways = [6, 3, 1].into_iter().take(alike.len());
            let text = usize::try_from(dice.one_of(ways)).ok().and_then(|place| alike.get(place));
            let Some(text) = text else { continue };
            let ended = if dice.below(10) < 7 { MissEnd::NotFound } else { MissEnd::Abandoned };
            let language = company.language;
            let miss = Miss { day, company: Some(company.id), language, typed: (*text).to_owned(), ended };
            misses.push(PastMiss { miss, times: 1 });
        }
    }
    let mended = own.get(2).copied().unwrap_or_default();
    Missed { misses, mended: mended.iter().map(|text| (*text).to_owned()).collect() }
}
