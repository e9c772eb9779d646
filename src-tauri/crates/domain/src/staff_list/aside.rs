//! The rows that somebody wants to leave out: who and what they are about. Knows nothing of what is planned.

use std::collections::{BTreeSet, HashSet};

use super::StaffList;
use super::entry::Entry;
use super::posts::Post;
use crate::draft::Draft;
use crate::person::Person;
use crate::{PersonId, RoleId};

/// What is left out on purpose.
#[derive(Default)]
pub(super) struct Aside {
    /// Places of the rows: those that were named, and the others about the same people.
    pub(super) rows: BTreeSet<usize>,
    /// The people of the directory they are about.
    pub(super) people: HashSet<PersonId>,
    /// The posts of the directory they describe.
    pub(super) posts: HashSet<RoleId>,
    /// Those who hold these posts: they keep them, so they are not gone.
    pub(super) holders: HashSet<PersonId>,
}

impl Aside {
    /// A plan names a person by the first of several rows, so with one row go all about that person.
    pub(super) fn of(
        lines: &BTreeSet<u64>,
        list: &StaffList,
        entries: &[Entry],
        paired: &[Option<&Person>],
        posts: &[Post],
        draft: &Draft<'_>,
    ) -> Self {
        let named = |row: &usize| lines.contains(&list.rows[*row].line);
        let mut aside = Self { rows: (0..list.rows.len()).filter(named).collect(), ..Self::default() };
        for (entry, paired) in entries.iter().zip(paired) {
            if entry.rows.iter().any(named) {
                aside.rows.extend(&entry.rows);
                aside.people.extend(paired.map(|person| person.id));
            }
        }
        let described = posts.iter().filter(|post| post.rows.iter().any(|row| aside.rows.contains(row)));
        aside.posts = described.map(|post| post.role).collect();
        aside.holders = aside.posts.iter().flat_map(|post| draft.holder_ids(*post)).collect();
        aside
    }

    /// The lines of the rows, in their order.
    pub(super) fn lines(&self, list: &StaffList) -> Vec<u64> {
        let lines: BTreeSet<u64> = self.rows.iter().map(|row| list.rows[*row].line).collect();
        lines.into_iter().collect()
    }
}
