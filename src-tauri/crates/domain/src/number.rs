//! Telephone numbers: kept as written, normalised for search, dialled by the company's own region only.

use std::fmt;
use std::str::FromStr;

use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, Type, country};

/// A number as the directory has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    /// Exactly as it was written.
    pub written: String,
    /// What it is.
    pub kind: NumberKind,
    /// Whether it may be given to a caller. A number that may not is still used to connect.
    pub may_be_given: bool,
    /// In international form (E.164, `+358…`), where it is a whole number in the region it was read in.
    pub international: Option<String>,
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum NumberKind {
    Extension,
    Desk,
    Mobile,
    Switchboard,
    Other,
    Fax,
}

impl NumberKind {
    /// Every kind, in the order in which they are dialled unless somebody has chosen another.
    pub const ALL: [Self; 6] =
        [Self::Extension, Self::Desk, Self::Mobile, Self::Switchboard, Self::Other, Self::Fax];

    /// A stable code, for storage and files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Extension => "extension",
            Self::Desk => "desk",
            Self::Mobile => "mobile",
            Self::Switchboard => "switchboard",
            Self::Other => "other",
            Self::Fax => "fax",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What a number most likely is in the region: a few digits are an extension, and where nobody can tell whether it
    /// is a mobile number it is taken for one, for those are not given to callers.
    pub fn likely(written: &str, region: Region) -> Self {
        let digits = written.chars().filter(char::is_ascii_digit).count();
        if digits <= LONGEST_EXTENSION {
            return Self::Extension;
        }
        match phonenumber::parse(Some(region.0), written).map(|number| number.number_type(&DATABASE)) {
            Ok(Type::Mobile | Type::FixedLineOrMobile) => Self::Mobile,
            _ => Self::Desk,
        }
    }

    /// Whether somebody answers it by voice.
    pub fn answers(self) -> bool {
        self != Self::Fax
    }

    /// Unless somebody has said otherwise, a mobile number is not for callers.
    pub fn may_be_given_by_default(self) -> bool {
        self != Self::Mobile
    }
}

/// The first number that somebody answers: the one to connect to.
pub fn to_connect(numbers: &[Number]) -> Option<&Number> {
    numbers.iter().find(|number| number.kind.answers())
}

/// The longest run of digits that is an extension and not a whole number.
pub(crate) const LONGEST_EXTENSION: usize = 6;

impl Number {
    /// Reads a number in the region. Short ones stay extensions; what is no number in the region has no
    /// international form and is kept all the same.
    pub fn read(written: &str, kind: NumberKind, region: Region) -> Self {
        let written = written.trim();
        Self {
            written: written.to_owned(),
            kind,
            may_be_given: kind.may_be_given_by_default(),
            international: international(written, region),
        }
    }

    /// Reads it by another region.
    pub(crate) fn read_again(&mut self, region: Region) {
        self.international = international(&self.written, region);
    }

    /// What is dialled: the number as written, unless the company's region was chosen, for a number read in
    /// a guessed region would ring a stranger.
    pub fn dialled(&self, chosen: Option<Region>) -> &str {
        match (&self.international, chosen) {
            (Some(international), Some(_)) => international,
            _ => &self.written,
        }
    }

    /// By which two numbers are known to be the same, however they are written: the international form, else the digits.
    /// Numbers without a digit are the same only as written.
    pub fn rings(&self) -> String {
        let digits = self.digits();
        let plain = if digits.is_empty() { self.written.clone() } else { digits };
        self.international.clone().unwrap_or(plain)
    }

    /// Whether dialling one rings where the other does, as far as is known: written otherwise, or with the country's code.
    pub fn is_dialled_as(&self, other: &Self) -> bool {
        match (&self.international, &other.international) {
            (Some(one), Some(other)) => one == other,
            _ => self.digits() == other.digits(),
        }
    }

    /// Only the digits, as written.
    pub fn digits(&self) -> String {
        self.written.chars().filter(char::is_ascii_digit).collect()
    }
}

fn international(written: &str, region: Region) -> Option<String> {
    let digits = written.chars().filter(char::is_ascii_digit).count();
    if digits <= LONGEST_EXTENSION {
        return None;
    }
    let number = phonenumber::parse(Some(region.0), written).ok()?;
    phonenumber::is_valid(&number).then(|| number.format().mode(Mode::E164).to_string())
}

/// A country or area whose dialling rules a number is read by (ISO 3166-1 alpha-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region(country::Id);

impl Region {
    /// Finland, where the product comes from: what numbers are searched as until somebody chooses.
    pub const FINLAND: Self = Self(country::FI);

    /// The two-letter code.
    pub fn code(self) -> String {
        self.0.as_ref().to_owned()
    }
}

impl Default for Region {
    fn default() -> Self {
        Self::FINLAND
    }
}

impl fmt::Display for Region {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0.as_ref())
    }
}

/// The text is not the code of a country or area.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a region: use a two-letter country code such as FI, SE or GB")]
pub struct NoSuchRegion(pub String);

impl FromStr for Region {
    type Err = NoSuchRegion;

    fn from_str(code: &str) -> Result<Self, NoSuchRegion> {
        code.trim().to_ascii_uppercase().parse().map(Self).map_err(|_| NoSuchRegion(code.to_owned()))
    }
}
