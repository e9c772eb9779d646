//! Foreign names as they are heard: the operator hears Nguyen and types "nujen".
//!
//! Sounds that any two names may swap are rules of their own; here are the names whose writing no rule of a Finn's ear
//! leads to. They are a data file, which says where they come from (`data/SOURCES.md`). The vocabulary asks it about each of
//! its words when it is made, and keeps the hearings beside the sounds of the word: a question costs nothing more.
//!
//! Several names may sound the same, and a hearing may be another name (Lisa is heard "liisa"): which one is meant is for
//! the ranking to say.

use std::sync::LazyLock;

use crate::table::{self, Table};

static HEARD: LazyLock<Table> = LazyLock::new(|| {
    let mut pairs = Vec::new();
    for (written, heard) in table::lines(FILE) {
        let Some(written) = table::folded(written) else { continue };
        pairs.extend(heard.filter_map(table::folded).map(|heard| (written.clone(), heard)));
    }
    Table::new(pairs)
});

const FILE: &str = include_str!("../data/spoken.tsv");

/// How a folded name is heard; nothing where that is as it is written.
pub(crate) fn heard(written: &str) -> &'static [Box<str>] {
    HEARD.get(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_be(said: &str, name: &str) -> bool {
        heard(name).iter().any(|known| **known == *said)
    }

    #[test]
    fn every_line_is_sound() {
        assert_eq!(table::faults(FILE, false), Vec::<String>::new());
        assert!(table::lines(FILE).count() >= 500);
        assert!(HEARD.len() >= 500);
    }

    #[test]
    fn a_name_is_known_by_its_sound() {
        for (heard, name) in [
            ("nujen", "nguyen"),
            ("tsang", "zhang"),
            ("fransua", "francois"),
            ("horhe", "jorge"),
            ("voitsek", "wojciech"),
            ("sivon", "siobhan"),
            ("hadija", "khadija"),
            ("rait", "wright"),
            ("dzovanni", "giovanni"),
        ] {
            assert!(may_be(heard, name), "{heard} {name}");
        }
    }

    #[test]
    fn one_sound_may_be_several_names() {
        assert!(may_be("saan", "jean") && may_be("saan", "jeanne"));
    }

    #[test]
    fn it_leads_from_the_name_to_the_sound_only() {
        assert!(heard("voitsek").is_empty());
        assert!(heard("koskinen").is_empty());
    }
}
