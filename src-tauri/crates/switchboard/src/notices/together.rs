//! What an admin writes for several companies is a notice each, so that each can be told by its own calendar; it is told,
//! read, changed and taken away as one.

use vaihde_domain::notice::{About, Notice};
use vaihde_store::ToldNotice;

/// Whether two notices are one to whoever reads them: an admin's, with the same words, days and need to be read.
pub(super) fn is_one(one: &Notice, other: &Notice) -> bool {
    let days = |notice: &Notice| (notice.on, notice.from, notice.to);
    let is_own = matches!(one.about, About::Own(_));
    let is_same = one.about == other.about && days(one) == days(other) && one.must_read == other.must_read;
    one.id == other.id || (is_own && is_same)
}

/// Puts those together that are one, each where its first one is.
pub(super) fn together(notices: Vec<ToldNotice>) -> Vec<Vec<ToldNotice>> {
    let mut groups: Vec<Vec<ToldNotice>> = Vec::new();
    for told in notices {
        let is_of = |group: &&mut Vec<ToldNotice>| {
            group.first().is_some_and(|first| is_one(&first.notice, &told.notice))
        };
        match groups.iter_mut().find(is_of) {
            Some(group) => group.push(told),
            None => groups.push(vec![told]),
        }
    }
    groups
}
