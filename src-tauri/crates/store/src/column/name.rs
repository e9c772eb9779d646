//! The stored form of a person's names, where they are not in columns of their own.

use serde::{Deserialize, Serialize};
use vaihde_domain::person::PersonName;

/// The stored form of a [`PersonName`].
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredName {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    honorific: String,
    given: String,
    family: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    called_by: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    former: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
}

impl From<&PersonName> for StoredName {
    fn from(name: &PersonName) -> Self {
        let PersonName { honorific, given, family, called_by, former, aliases } = name.clone();
        Self { honorific, given, family, called_by, former, aliases }
    }
}

impl From<StoredName> for PersonName {
    fn from(stored: StoredName) -> Self {
        let StoredName { honorific, given, family, called_by, former, aliases } = stored;
        Self { honorific, given, family, called_by, former, aliases }
    }
}
