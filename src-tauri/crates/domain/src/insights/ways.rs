//! How many callers were answered by each way.

use std::iter::Sum;
use std::ops::{Add, AddAssign};

use crate::connection::ConnectionWay;

/// Callers by the way in which they were answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ways {
    /// Whoever was asked for answered.
    pub direct: u64,
    /// Somebody else answered.
    pub cover: u64,
    /// Nobody could be reached.
    pub nobody: u64,
}

impl Ways {
    /// So many of one way.
    pub fn of(way: ConnectionWay, count: u64) -> Self {
        let mut ways = Self::default();
        match way {
            ConnectionWay::Direct => ways.direct = count,
            ConnectionWay::Cover => ways.cover = count,
            ConnectionWay::Nobody => ways.nobody = count,
        }
        ways
    }

    /// All of them.
    pub fn total(self) -> u64 {
        self.direct + self.cover + self.nobody
    }
}

impl Add for Ways {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            direct: self.direct + other.direct,
            cover: self.cover + other.cover,
            nobody: self.nobody + other.nobody,
        }
    }
}

impl AddAssign for Ways {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Ways {
    fn sum<Each: Iterator<Item = Self>>(each: Each) -> Self {
        each.fold(Self::default(), Add::add)
    }
}
