//! What can be found, and by which words. Knows nothing of how it is found.

use vaihde_domain::{CompanyId, PersonId, ReferralId, RoleId};

/// Names what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntryId {
    /// Somebody who works here, or did.
    Person(PersonId),
    /// A responsibility.
    Role(RoleId),
    /// Something to tell.
    Referral(ReferralId),
}

/// One thing that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Names it. Of two entries of one id the later stands.
    pub id: EntryId,
    /// The company in whose name it is asked for.
    pub company: CompanyId,
    /// The words it is found by, in the order in which matches are shown.
    pub texts: Vec<Text>,
    /// The numbers it is found by, written in any way. One that begins with `+` is international and is also
    /// found by its national form: `0401234567` finds `+358401234567`. The reverse needs the international
    /// form to be here beside the national one, for no country is guessed.
    pub numbers: Vec<String>,
    /// Whether it is a leaver, who ranks below the same match on somebody present.
    pub gone: bool,
}

/// Words an entry is found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What the words are to the entry.
    pub field: Field,
    /// As written.
    pub text: String,
}

impl Text {
    /// Words of a field.
    pub fn new(field: Field, text: impl Into<String>) -> Self {
        Self { field, text: text.into() }
    }
}

/// What words are to an entry. The ranking prefers names to what many share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// A given name somebody has now, or the one they go by. Each may be a text of its own.
    Name,
    /// A family name somebody has now.
    Family,
    /// A name somebody had before.
    Former,
    /// Another name callers use.
    Alias,
    /// A title.
    Title,
    /// The name of a role: of the entry itself, or one that the person holds.
    Role,
    /// A word a role is asked for by.
    Keyword,
    /// A name or word of a referral.
    Referral,
    /// The name of a department.
    Department,
    /// The name of a company.
    Company,
    /// A number. Only in what is matched: numbers of an entry have a place of their own.
    Number,
}

/// How far from an entry's own name a text is, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tier {
    /// Its own name.
    Own,
    /// Another name of it.
    Other,
    /// What it shares with some: a department, a role.
    Shared,
    /// What it does, in words of its own or of many.
    Title,
    /// What it shares with many: a company.
    Wide,
}

impl Field {
    /// What the field is worth in an entry.
    pub(crate) fn tier(self, id: EntryId) -> Tier {
        match (self, id) {
            (Self::Name | Self::Family, _)
            // A role is asked for by its keywords as by its name.
            | (Self::Role | Self::Keyword, EntryId::Role(_))
            | (Self::Referral, EntryId::Referral(_)) => Tier::Own,
            (Self::Former | Self::Alias, _) => Tier::Other,
            (Self::Title, _) => Tier::Title,
            (Self::Department | Self::Role | Self::Keyword | Self::Referral, _) => Tier::Shared,
            (Self::Company | Self::Number, _) => Tier::Wide,
        }
    }
}
