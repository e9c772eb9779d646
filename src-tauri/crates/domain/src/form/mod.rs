//! What forms have in common: fields, what can be wrong with them, and texts that are checked alike. Knows no screen:
//! problems are values, and all of a form's problems are told at once.

mod forward;
mod hours;
mod numbers;
mod text;
mod wording;

pub use forward::{ForwardDraft, OwnContactDraft};
pub(crate) use forward::{consented, forwarded};
pub use hours::HoursDraft;
pub use numbers::NumberDraft;
pub(crate) use numbers::numbers;
pub(crate) use text::{LONGEST, listed, optional, say_email};
pub(crate) use wording::checked_wordings;
pub use wording::{Spelled, greeting_faults, sentence_faults, spelled};

use crate::number::{Number, NumberKind, Region};

/// Something is wrong with a field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which field.
    pub field: Field,
    /// Its place in a list, from 0: of a list of the form, of the days of a week, of the languages. None for a field
    /// that is there once.
    pub index: Option<usize>,
    /// What is wrong.
    pub fault: Fault,
}

/// A field, or a list of fields, of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Field {
    Name,
    Company,
    Department,
    Numbers,
    Email,
    Employed,
    Roles,
    Deputies,
    Languages,
    Hours,
    OtherDays,
    Afterwards,
    Consent,
    Greeting,
    Sentences,
    Fallback,
    Zone,
    Region,
    Post,
    Keywords,
    Holders,
    DutyNumber,
    /// What is entered ahead.
    Planned,
    /// What a notice, a suggestion or a referral says.
    Words,
    /// From when to when something is told.
    Told,
    ShortInstruction,
    Instruction,
    Called,
    Links,
    Answer,
    /// Where callers are sent.
    Forward,
    /// The wrong listing that callers have it from.
    Listing,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is said where something must be.
    Empty,
    /// A number without a digit.
    NoDigits,
    /// It is there already.
    Twice,
    /// Not an e-mail address.
    NotAnEmail,
    /// The end is before the beginning.
    Backwards,
    /// It ends before today.
    Over,
    /// Somebody stands in for themselves, or is sent on to themselves.
    Themselves,
    /// Another company is called that.
    NameInUse,
    /// Two stretches of a day overlap.
    Overlaps,
    /// A stretch that is over when it begins.
    EmptyStretch,
    /// There is none such.
    Unknown,
    /// A leaver's own contact details need a day of consent and what it is for.
    ContactWithoutConsent,
    /// The consent ends before it was given.
    ConsentBackwards,
    /// Not the address of a page: `https://…` or `http://…`.
    NotAWebAddress,
    /// Callers reach another company by this number.
    CalledByOther {
        /// Its name.
        company: String,
    },
    /// More than can be chosen by one key.
    TooMany {
        /// The most.
        most: usize,
    },
    /// More than any real text of its kind.
    TooLong {
        /// The most letters.
        longest: usize,
    },
    /// A word in braces that nothing stands for.
    UnknownPlaceholder {
        /// As written.
        written: String,
        /// The one that was probably meant.
        meant: Option<&'static str>,
    },
    /// Something in braces in a text that is said as it is.
    NothingIsFilledIn,
    /// A brace without its other half.
    BrokenPlaceholder,
}

/// Gathers what is wrong.
#[derive(Debug, Default)]
pub(crate) struct Problems(pub(crate) Vec<Problem>);

impl Problems {
    pub(crate) fn note(&mut self, field: Field, fault: Fault) {
        self.0.push(Problem { field, index: None, fault });
    }

    pub(crate) fn note_at(&mut self, field: Field, index: usize, fault: Fault) {
        self.0.push(Problem { field, index: Some(index), fault });
    }

    /// Notes a text that is longer than any real one.
    pub(crate) fn measure(&mut self, field: Field, index: Option<usize>, text: &str, longest: usize) {
        if text.chars().count() > longest {
            self.0.push(Problem { field, index, fault: Fault::TooLong { longest } });
        }
    }
}

/// A number as it shall be. What is known of the same number stays, for somebody may have set it by hand.
pub(crate) fn number(
    written: &str,
    kind: NumberKind,
    region: Region,
    known: Option<&Number>,
) -> Result<Number, Fault> {
    let number = match known.filter(|known| known.written == written && known.kind == kind) {
        Some(known) => known.clone(),
        None => Number::read(written, kind, region),
    };
    if number.digits().is_empty() { Err(Fault::NoDigits) } else { Ok(number) }
}
