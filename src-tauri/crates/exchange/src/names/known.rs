//! How many people bear a name in Finland, as a given name and as a family name.

use std::collections::HashMap;
use std::sync::LazyLock;

/// DVV name statistics, CC BY 4.0: see assets/names/NOTICE.
const GIVEN: [&str; 2] = [
    include_str!("../../../../../assets/names/first_f.tsv"),
    include_str!("../../../../../assets/names/first_m.tsv"),
];
const FAMILY: &str = include_str!("../../../../../assets/names/surnames.tsv");

/// Endings of family names in the Nordic countries, for those too rare to be counted.
const FAMILY_ENDINGS: [&str; 12] =
    ["nen", "sson", "ström", "strom", "gren", "lund", "qvist", "kvist", "berg", "dahl", "stedt", "gård"];

/// How many people bear a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bearers {
    pub(super) given: u32,
    pub(super) family: u32,
}

impl Bearers {
    /// Above zero for a given name, below for a family name: the logarithm of the ratio.
    pub(super) fn lean(self) -> f64 {
        f64::from(self.given + 1).ln() - f64::from(self.family + 1).ln()
    }
}

static BEARERS: LazyLock<HashMap<String, Bearers>> = LazyLock::new(|| {
    let mut bearers: HashMap<String, Bearers> = HashMap::with_capacity(40_000);
    for (name, count) in GIVEN.iter().flat_map(|names| names.lines()).filter_map(counted) {
        bearers.entry(name.to_lowercase()).or_default().given += count;
    }
    for (name, count) in FAMILY.lines().filter_map(counted) {
        bearers.entry(name.to_lowercase()).or_default().family += count;
    }
    bearers
});

/// The names that are counted, as they are written, with how many people bear each of them: a name that is both given and
/// family name comes twice.
pub fn known_names() -> impl Iterator<Item = (&'static str, u32)> {
    GIVEN.into_iter().chain([FAMILY]).flat_map(str::lines).filter_map(counted)
}

fn counted(line: &str) -> Option<(&str, u32)> {
    let (name, count) = line.split_once('\t')?;
    Some((name, count.trim().parse().ok()?))
}

/// How many bear a name; of a double name not counted itself, how many bear its first part.
pub(super) fn bearers(name: &str) -> Bearers {
    let name = name.to_lowercase();
    let found = BEARERS.get(&name).or_else(|| BEARERS.get(name.split_once('-')?.0));
    found.copied().unwrap_or_default()
}

/// Whether a word between two others is surely a family name.
pub(super) fn is_family(name: &str) -> bool {
    let Bearers { given, family } = bearers(name);
    let lower = name.to_lowercase();
    let by_ending =
        || name.chars().count() > 5 && FAMILY_ENDINGS.iter().any(|ending| lower.ends_with(ending));
    family >= 20 && family > given.saturating_mul(4) || given == 0 && by_ending()
}
