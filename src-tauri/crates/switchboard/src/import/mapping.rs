//! What the columns of a file were taken to mean the last time, kept by the headers of the file. A setting, no Operation.

use vaihde_domain::staff_list::Identifies;
use vaihde_exchange::{ListKind, taken_as};

use crate::failure::Result;
use crate::session::Switchboard;

/// What somebody said of the columns of a file, beyond what is recognised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mapping {
    /// Which column means what, by the words of `--map`.
    pub(crate) map: Vec<String>,
    /// What the ids stand for.
    pub(crate) ids: Option<Identifies>,
}

/// What the ids stand for is kept beside the columns, under a word that no column has.
const IDS: &str = "ids";

impl Mapping {
    /// Whether it says nothing.
    fn is_empty(&self) -> bool {
        self.map.is_empty() && self.ids.is_none()
    }

    /// What was kept for these headers. What does not fit them any more counts as nothing.
    pub(crate) fn kept(
        kind: ListKind,
        headers: &[String],
        switchboard: &Switchboard,
    ) -> Result<Option<Self>> {
        let kept = switchboard.store.import_mapping(&key(kind, headers))?;
        let mapping = kept.map(Self::read);
        Ok(mapping.filter(|mapping| taken_as(kind, headers, &mapping.map).is_ok()))
    }

    /// Keeps it for these headers; where it says nothing, nothing is kept.
    pub(crate) fn keep(
        &self,
        kind: ListKind,
        headers: &[String],
        switchboard: &mut Switchboard,
    ) -> Result<()> {
        let key = key(kind, headers);
        if self.is_empty() {
            return Ok(switchboard.store.forget_import_mapping(&key)?);
        }
        let ids = self.ids.map(|ids| match ids {
            Identifies::Person => format!("{IDS}=person"),
            Identifies::Post => format!("{IDS}=post"),
        });
        let words: Vec<String> = self.map.iter().cloned().chain(ids).collect();
        let now = switchboard.now();
        Ok(switchboard.store.keep_import_mapping(&key, &words, now)?)
    }

    fn read(words: Vec<String>) -> Self {
        let mut mapping = Self::default();
        for word in words {
            match word.split_once('=') {
                Some((IDS, "person")) => mapping.ids = Some(Identifies::Person),
                Some((IDS, "post")) => mapping.ids = Some(Identifies::Post),
                _ => mapping.map.push(word),
            }
        }
        mapping
    }
}

/// Headers in other letter case are the same headers.
fn key(kind: ListKind, headers: &[String]) -> String {
    let kind = match kind {
        ListKind::Staff => "staff",
        ListKind::Absences => "absences",
    };
    let headers = headers.iter().map(|header| header.trim().to_lowercase());
    std::iter::once(kind.to_owned()).chain(headers).collect::<Vec<_>>().join("\n")
}
