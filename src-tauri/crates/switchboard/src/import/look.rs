//! A first look at a file that may be imported. Plans nothing; only what was kept of such files can be forgotten.

use std::fs;
use std::path::Path;

use vaihde_domain::staff_list::Identifies;
use vaihde_exchange::{ListKind, Look, look, taken_as};

use super::mapping::Mapping;
use crate::failure::{Failure, Result};
use crate::session::Switchboard;

/// Rows shown of a file before it is planned.
const ROWS: usize = 6;

/// A file that was looked at, and what its columns were taken to mean the last time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedAt {
    /// The look.
    pub look: Look,
    /// What somebody said of a file with these headers before.
    pub before: Option<TakenBefore>,
}

/// What somebody said of a file with the same headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenBefore {
    /// The word of what each column was read as, in their order.
    pub meanings: Vec<Option<&'static str>>,
    /// What the ids were said to stand for.
    pub ids: Option<Identifies>,
}

impl Switchboard {
    /// Takes a first look at a file: its columns, what they seem to mean and meant the last time, a few rows.
    ///
    /// # Errors
    /// The file cannot be read, or is no table.
    pub fn look_at_file(&self, file: &Path, kind: Option<ListKind>) -> Result<LookedAt> {
        let bytes =
            fs::read(file).map_err(|because| Failure::CannotRead { file: file.to_owned(), because })?;
        let look =
            look(&bytes, kind, ROWS).map_err(|fault| Failure::File { file: file.to_owned(), fault })?;
        let headers = headers_of(&look);
        let kept = Mapping::kept(look.kind, &headers, self)?;
        let before = kept.and_then(|kept| {
            Some(TakenBefore { meanings: taken_as(look.kind, &headers, &kept.map).ok()?, ids: kept.ids })
        });
        Ok(LookedAt { look, before })
    }

    /// Forgets what the columns of such a file were taken to mean. This is no Operation.
    ///
    /// # Errors
    /// The user may not import such a list, the file cannot be read, or the database cannot be written.
    pub fn forget_mapping(&mut self, file: &Path, kind: ListKind) -> Result<LookedAt> {
        match kind {
            ListKind::Staff => self.admin().map(|_| ())?,
            ListKind::Absences => self.hr().map(|_| ())?,
        }
        let seen = self.look_at_file(file, Some(kind))?;
        Mapping::default().keep(kind, &headers_of(&seen.look), self)?;
        Ok(LookedAt { before: None, ..seen })
    }
}

fn headers_of(look: &Look) -> Vec<String> {
    look.columns.iter().map(|column| column.header.clone()).collect()
}
