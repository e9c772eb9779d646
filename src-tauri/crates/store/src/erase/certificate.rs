//! The certificates of those who were erased, as they are stored: ids, days and figures, and no name.

use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use vaihde_domain::erasure::{Certificate, Left, NotRewritten, Removed};

use crate::column::{Columns, instant_text, to_json};
use crate::fault::Result;

pub(super) fn write(certificate: &Certificate, database: &Connection) -> Result<()> {
    database.prepare_cached(include_str!("../sql/erasure_write.sql"))?.execute(named_params! {
        ":record_id": certificate.person.to_string(),
        ":at": instant_text(certificate.at),
        ":user_id": certificate.by.to_string(),
        ":certificate_json": to_json(&Stored::from(certificate)),
    })?;
    Ok(())
}

pub(super) fn all(database: &Connection) -> Result<Vec<Certificate>> {
    let sql = "SELECT record_id, at, user_id, certificate_json FROM erasure ORDER BY at DESC, record_id";
    let mut statement = database.prepare_cached(sql)?;
    let certificates = statement.query_map([], |row| {
        let columns = Columns::of("erasure", row);
        let Stored { removed, backups, left, mentions } =
            columns.json::<Stored, Stored>("certificate_json")?;
        Ok(Certificate {
            person: columns.parsed("record_id")?,
            at: columns.parsed("at")?,
            by: columns.parsed("user_id")?,
            removed: removed.into(),
            backups,
            left: left.into_iter().filter_map(StoredLeft::read).collect(),
            mentions,
        })
    })?;
    Ok(certificates.collect::<rusqlite::Result<_>>()?)
}

#[derive(Serialize, Deserialize)]
struct Stored {
    removed: StoredRemoved,
    backups: u32,
    left: Vec<StoredLeft>,
    mentions: u32,
}

impl From<&Certificate> for Stored {
    fn from(certificate: &Certificate) -> Self {
        Self {
            removed: certificate.removed.into(),
            backups: certificate.backups,
            left: certificate.left.iter().map(StoredLeft::from).collect(),
            mentions: certificate.mentions,
        }
    }
}

macro_rules! stored_removed {
    ($($figure:ident),+) => {
        #[derive(Serialize, Deserialize)]
        #[serde(default)]
        #[derive(Default)]
        struct StoredRemoved { $($figure: u32),+ }

        impl From<Removed> for StoredRemoved {
            fn from(Removed { $($figure),+ }: Removed) -> Self {
                Self { $($figure),+ }
            }
        }

        impl From<StoredRemoved> for Removed {
            fn from(StoredRemoved { $($figure),+ }: StoredRemoved) -> Self {
                Self { $($figure),+ }
            }
        }
    };
}

stored_removed!(
    people,
    assignments,
    deputies,
    absences,
    covers,
    referrals,
    planned,
    notices,
    suggestions,
    searches,
    reveals,
    counts,
    history
);

/// The stored form of a [`Left`].
#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum StoredLeft {
    Backup { file: String, because: String },
    SetAside { file: String },
    Log,
}

impl StoredLeft {
    fn read(self) -> Option<Left> {
        Some(match self {
            Self::Backup { file, because } => {
                Left::Backup { file, because: NotRewritten::from_code(&because)? }
            }
            Self::SetAside { file } => Left::SetAside { file },
            Self::Log => Left::Log,
        })
    }
}

impl From<&Left> for StoredLeft {
    fn from(left: &Left) -> Self {
        match left {
            Left::Backup { file, because } => {
                Self::Backup { file: file.clone(), because: because.code().to_owned() }
            }
            Left::SetAside { file } => Self::SetAside { file: file.clone() },
            Left::Log => Self::Log,
        }
    }
}
