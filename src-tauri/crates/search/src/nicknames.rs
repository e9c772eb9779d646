//! Call names: "Jussi" is asked for and "Juhani" stands in the directory, or the other way round.
//!
//! The pairs are a data file, which says where they come from (`data/SOURCES.md`). Both directions are looked up the
//! same way, in one hash look-up; the table is read beside the making of an index, in a few milliseconds and under a megabyte.
//!
//! Refuses to go two steps: two call names of one formal name are not each other. A person listed by a call name is
//! called by that one, and "Make" for somebody listed as "Mara", because both may be Martti, would be a guess.
//! Knows no endings and no slips: it is asked with base forms.

use std::sync::LazyLock;

use crate::table::{self, Table};

static NAMES: LazyLock<Table> = LazyLock::new(|| {
    let mut pairs = Vec::new();
    for (formal, calls) in table::lines(FILE) {
        let Some(formal) = table::folded(formal) else { continue };
        for call in calls.filter_map(table::folded) {
            pairs.push((call.clone(), formal.clone()));
            pairs.push((formal.clone(), call));
        }
    }
    Table::new(pairs)
});

const FILE: &str = include_str!("../data/nicknames.tsv");

/// The folded names that a bearer of this one may go by or stand listed by: call names of a formal name, formal names of
/// a call name. Double names are joined: `annaliisa`.
pub(crate) fn other_names(folded: &str) -> &'static [Box<str>] {
    NAMES.get(folded)
}

/// The names of the table with this beginning, each with its other names: for a call name that is still being typed.
pub(crate) fn begun(folded: &str) -> impl Iterator<Item = (&str, &[Box<str>])> {
    NAMES.beginning(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goes_by(name: &str, other: &str) -> bool {
        other_names(name).iter().any(|known| **known == *other)
    }

    #[test]
    fn every_line_is_sound() {
        assert_eq!(table::faults(FILE, true), Vec::<String>::new());
        assert!(table::lines(FILE).count() >= 600);
        assert!(table::lines(FILE).map(|(_, calls)| calls.count()).sum::<usize>() >= 1_800);
        assert!(NAMES.len() >= 2_000);
    }

    #[test]
    fn a_call_name_and_its_formal_name_lead_to_each_other() {
        for (formal, call) in [
            ("juhani", "jussi"),
            ("katariina", "kaisa"),
            ("lars", "lasse"),
            ("gunilla", "nilla"),
            ("william", "bill"),
            ("aleksandr", "sasha"),
            ("francisco", "paco"),
            ("malgorzata", "gosia"),
            ("annaliisa", "ansku"),
        ] {
            assert!(goes_by(formal, call) && goes_by(call, formal), "{formal} {call}");
        }
    }

    #[test]
    fn names_pass_from_language_to_language() {
        assert!(goes_by("kristiina", "christina"));
        assert!(goes_by("yrjo", "georg"));
        assert!(goes_by("heikki", "henrik"));
    }

    #[test]
    fn two_call_names_of_one_name_are_not_each_other() {
        assert!(goes_by("make", "martti") || goes_by("make", "markku"));
        assert!(!goes_by("make", "mara"));
        assert!(!goes_by("bob", "rob"));
    }

    #[test]
    fn a_name_that_nobody_shortens_has_no_other() {
        assert!(other_names("virtanen").is_empty());
        assert!(other_names("").is_empty());
    }

    #[test]
    fn a_call_name_is_found_while_it_is_typed() {
        assert!(
            begun("juss")
                .any(|(call, formal)| call == "jussi" && formal.iter().any(|name| **name == *"juhani"))
        );
    }
}
