//! Callers who were connected, or could not be. Knows no caller and no operator: only what is summed.

use crate::CompanyId;
use crate::reach::Who;

/// One caller was connected, or could not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connection {
    /// Who or what was asked for.
    pub asked: Who,
    /// Who or what the caller was connected to; none where nobody answered.
    pub answered: Option<Who>,
    /// The company of whom or what was asked for.
    pub company: CompanyId,
    /// By which way.
    pub way: ConnectionWay,
}

/// What it took to find whom a caller asked for. It is summed by the month, so that it tells of the search and of nobody who
/// searched (technical monitoring at work: Act 759/2004, section 21).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Keys typed from the first one to the choice; at most [`MOST_KEYS`](Self::MOST_KEYS).
    pub keys: u16,
    /// Seconds from the first key to the choice, rounded; at most [`MOST_SECONDS`](Self::MOST_SECONDS).
    pub seconds: u16,
}

impl Effort {
    /// More keys than anybody types for one caller; all that is more is the same.
    pub const MOST_KEYS: u16 = 60;

    /// Five minutes: whoever takes longer does something else, and how much longer is nobody's business.
    pub const MOST_SECONDS: u16 = 300;

    /// What so many keys and milliseconds are summed as.
    pub fn of(keys: u32, milliseconds: u32) -> Self {
        let at_most = |value: u32, most: u16| u16::try_from(value).map_or(most, |value| value.min(most));
        let seconds = milliseconds.saturating_add(500) / 1000;
        Self { keys: at_most(keys, Self::MOST_KEYS), seconds: at_most(seconds, Self::MOST_SECONDS) }
    }
}

/// What of an effort is summed: each by itself, so that the two of one caller are never seen together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// Keys typed.
    Keys,
    /// Seconds passed.
    Seconds,
}

impl Measure {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Keys, Self::Seconds];

    /// A stable code, for storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::Keys => "keys",
            Self::Seconds => "seconds",
        }
    }

    /// The measure of a code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.code() == code)
    }

    /// How much of it an effort was.
    pub fn value_of(self, effort: Effort) -> u16 {
        match self {
            Self::Keys => effort.keys,
            Self::Seconds => effort.seconds,
        }
    }
}

/// By which way a caller was connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ConnectionWay {
    /// To whoever was asked for.
    Direct,
    /// To somebody else.
    Cover,
    /// To nobody: something was told.
    Nobody,
}

impl ConnectionWay {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Direct, Self::Cover, Self::Nobody];

    /// A stable code, for storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Cover => "cover",
            Self::Nobody => "nobody",
        }
    }

    /// The way of a code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_effort_is_rounded_and_never_more_than_the_most() {
        assert_eq!(Effort::of(7, 1499), Effort { keys: 7, seconds: 1 });
        assert_eq!(Effort::of(7, 1500), Effort { keys: 7, seconds: 2 });
        assert_eq!(Effort::of(61, 300_500), Effort { keys: 60, seconds: 300 });
        assert_eq!(Effort::of(u32::MAX, u32::MAX), Effort { keys: 60, seconds: 300 });
    }

    #[test]
    fn codes_are_read_as_they_are_written() {
        for way in ConnectionWay::ALL {
            assert_eq!(ConnectionWay::of_code(way.code()), Some(way));
        }
        for measure in Measure::ALL {
            assert_eq!(Measure::of_code(measure.code()), Some(measure));
        }
    }
}
