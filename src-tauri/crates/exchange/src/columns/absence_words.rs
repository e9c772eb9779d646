//! What the columns of absence lists can mean.
//!
//! A column of reasons is recognised only so that it can be said that it was not read: a switchboard must not keep why
//! somebody is away (DESIGN section 7). A day of return is not the last day away, so it is not taken for it.

use vaihde_domain::absence_list::AbsenceField;

use super::Meaning;

impl Meaning for AbsenceField {
    const WORDS: &'static str = include_str!("absence_words.txt");

    const CODES: &'static [(Self, &'static str)] = &[
        (Self::Id, "id"),
        (Self::Email, "email"),
        (Self::FullName, "name"),
        (Self::GivenName, "given"),
        (Self::FamilyName, "family"),
        (Self::Company, "company"),
        (Self::From, "from"),
        (Self::FromTime, "from-time"),
        (Self::To, "to"),
        (Self::ToTime, "to-time"),
        (Self::Repeats, "repeats"),
        (Self::RepeatsUntil, "repeats-until"),
        (Self::RepeatsExcept, "repeats-except"),
        (Self::Covers, "covers"),
        (Self::Role, "role"),
        (Self::ReturnMayBeTold, "return"),
    ];

    const AMBIGUOUS: &'static [(&'static str, Self, Self)] = &[];

    fn is_contact(self) -> bool {
        matches!(self, Self::Email)
    }

    fn several(self) -> bool {
        matches!(self, Self::Covers | Self::RepeatsExcept)
    }
}
