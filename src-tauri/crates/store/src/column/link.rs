//! The stored form of a company's links.

use serde::{Deserialize, Serialize};
use vaihde_domain::company::{Link, LinkKind};

/// The stored form of a list of [`Link`]s. A kind that this program does not know is a page.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredLinks(Vec<StoredLink>);

#[derive(Serialize, Deserialize)]
struct StoredLink {
    kind: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    address: String,
}

impl From<&Vec<Link>> for StoredLinks {
    fn from(links: &Vec<Link>) -> Self {
        let stored = |link: &Link| StoredLink {
            kind: link.kind.code().to_owned(),
            name: link.name.clone(),
            address: link.address.clone(),
        };
        Self(links.iter().map(stored).collect())
    }
}

impl From<StoredLinks> for Vec<Link> {
    fn from(stored: StoredLinks) -> Self {
        let link = |stored: StoredLink| Link {
            kind: LinkKind::from_code(&stored.kind).unwrap_or(LinkKind::Page),
            name: stored.name,
            address: stored.address,
        };
        stored.0.into_iter().map(link).collect()
    }
}
