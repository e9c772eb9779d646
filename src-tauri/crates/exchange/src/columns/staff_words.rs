//! What the columns of staff lists can mean, and which ids are those of posts.
//!
//! "Tehtävä", "Role" and their like are a title in most lists; where another column is plainly the title, they are the
//! roles.

use vaihde_domain::number::NumberKind;
use vaihde_domain::staff_list::{Field, Identifies};

use super::header::key;
use super::{Meaning, Recognised, words};

impl Meaning for Field {
    const WORDS: &'static str = include_str!("staff_words.txt");

    const CODES: &'static [(Self, &'static str)] = &[
        (Self::Id, "id"),
        (Self::FullName, "name"),
        (Self::GivenName, "given"),
        (Self::FamilyName, "family"),
        (Self::CalledBy, "called-by"),
        (Self::FormerName, "former"),
        (Self::Alias, "alias"),
        (Self::Honorific, "honorific"),
        (Self::Title, "title"),
        (Self::Department, "department"),
        (Self::Company, "company"),
        (Self::Number(NumberKind::Desk), "phone"),
        (Self::Number(NumberKind::Extension), "extension"),
        (Self::Number(NumberKind::Mobile), "mobile"),
        (Self::Number(NumberKind::Switchboard), "switchboard"),
        (Self::Number(NumberKind::Other), "other"),
        (Self::Number(NumberKind::Fax), "fax"),
        (Self::NotGiven, "not-given"),
        (Self::Email, "email"),
        (Self::Languages, "languages"),
        (Self::EmployedFrom, "from"),
        (Self::EmployedTo, "to"),
        (Self::Roles, "roles"),
        (Self::Keywords, "keywords"),
        (Self::Deputies, "deputies"),
        (Self::ReportsTo, "reports-to"),
    ];

    const AMBIGUOUS: &'static [(&'static str, Self, Self)] = &[
        ("Tehtävä", Self::Title, Self::Roles),
        ("Rooli", Self::Title, Self::Roles),
        ("Uppgift", Self::Title, Self::Roles),
        ("Roll", Self::Title, Self::Roles),
        ("Role", Self::Title, Self::Roles),
    ];

    fn is_contact(self) -> bool {
        matches!(self, Self::Number(_) | Self::Email)
    }

    fn several(self) -> bool {
        matches!(
            self,
            Self::Number(_)
                | Self::NotGiven
                | Self::FormerName
                | Self::Alias
                | Self::Languages
                | Self::Roles
                | Self::Keywords
                | Self::Deputies
        )
    }
}

/// In the words, the ids of posts: they are read as ids.
pub(super) const POST_ID: &str = "post-id";

fn is_of_a_post(header: &str) -> bool {
    let header = key(header);
    words::of(Field::WORDS).any(|(code, _, word)| code == POST_ID && key(word) == header)
}

/// Whether the id column's header speaks of a post. A file without an id column lists people.
pub(crate) fn guess_ids(recognised: &Recognised<Field>) -> Identifies {
    let column = recognised.columns_of(Field::Id).first().copied();
    if column.is_some_and(|column| is_of_a_post(&recognised.columns[column].0)) {
        Identifies::Post
    } else {
        Identifies::Person
    }
}

/// The header that speaks of a post's id, if there is one.
pub(crate) fn post_column(header: &[String]) -> Option<&String> {
    header.iter().find(|header| is_of_a_post(header))
}
