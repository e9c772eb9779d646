//! The engines that are compared. Each says in its own file how it is used; none gets worse queries or rows than it
//! could have in a product.

mod fts5;
mod fts5_prefix;
mod fts5_trigram;
mod nucleo;
mod skim;
mod tantivy;
mod top;
mod vaihde;

use vaihde_tests::generator::Directory;

use crate::fold::folded;

/// The most hits that are asked for.
pub(crate) const HITS: usize = 10;

/// An engine that has a directory in it.
pub(crate) trait Peer {
    /// Places of people in the directory, the best first, ten at most.
    fn query(&mut self, text: &str) -> Vec<usize>;

    /// Bytes that it takes besides those allocated in Rust.
    fn bytes_elsewhere(&self) -> usize {
        0
    }
}

/// What takes the directory in, made outside the time that is measured: rows in the shape that the engine wants.
pub(crate) type Build = Box<dyn FnOnce() -> Box<dyn Peer>>;

/// An engine of the comparison.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) prepare: fn(&Directory) -> Build,
}

/// Every engine, ours first.
pub(crate) const ALL: &[Kind] = &[
    Kind { name: "vaihde", prepare: vaihde::prepare },
    Kind { name: "fuzzy-matcher", prepare: skim::prepare },
    Kind { name: "nucleo", prepare: nucleo::prepare },
    Kind { name: "fts5-prefix", prepare: fts5_prefix::prepare },
    Kind { name: "fts5-trigram", prepare: fts5_trigram::prepare },
    Kind { name: "tantivy", prepare: tantivy::prepare },
];

/// Everybody as one folded line each: names, title, department, company and the number as it is dialled.
fn rows(directory: &Directory) -> Vec<String> {
    let row = |one: &vaihde_tests::generator::Somebody| {
        let company = &directory.companies[one.company];
        let (title, department) = (&one.title, &one.department);
        folded(&format!("{} {} {title} {department} {company} {}", one.given, one.family, one.dialled()))
    };
    directory.people.iter().map(row).collect()
}
