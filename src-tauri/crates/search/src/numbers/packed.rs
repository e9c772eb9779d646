//! A number as one word of a machine, and where in it typed digits are.
//!
//! From the highest bit: how many digits are a country code (2 bits), 14 digits of four bits, how many digits there
//! are (4 bits), two marks. So numbers compare as their digits do, those of one country lie together, and typed
//! digits are compared with all places of a number at once: a few operations for each typed digit.
//!
//! Refuses to know how numbers are written.

/// Longer numbers do not fit in.
pub(super) const LONGEST: usize = 14;
/// The first bit of every digit of a word.
const FIRSTS: u64 = 0x1111_1111_1111_1111;
const TOP: u64 = 1 << 60;
const DIGITS: u64 = !0xFF;
const LONG: u64 = 1;
const SHARED: u64 = 2;

/// Where in a number the typed digits are. The order is from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Piece {
    Whole,
    Beginning,
    End,
    Inside,
}

impl Piece {
    pub(super) fn new(begins: bool, ends: bool) -> Self {
        match (begins, ends) {
            (true, true) => Self::Whole,
            (true, false) => Self::Beginning,
            (false, true) => Self::End,
            (false, false) => Self::Inside,
        }
    }
}

/// A number of up to 14 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Packed(pub(super) u64);

impl Packed {
    /// No number: nothing is in it.
    pub(super) const NONE: Self = Self(0);

    /// The digits, the first `code` of which are a country code.
    pub(super) fn new(code: usize, digits: impl ExactSizeIterator<Item = u8>) -> Option<Self> {
        let length = digits.len();
        (length <= LONGEST).then(|| {
            let code = code.min(length).min(3);
            Self((code as u64) << 62 | left(digits) >> 2 | (length as u64) << 2)
        })
    }

    /// In place of a number that does not fit in.
    pub(super) fn long(place: usize) -> Self {
        Self((place as u64) << 6 | LONG)
    }

    /// Where the number is kept that does not fit in.
    pub(super) fn long_place(self) -> Option<usize> {
        (self.0 & LONG != 0).then_some((self.0 >> 6) as usize)
    }

    /// The same, marked as a number that more than one of these stand for.
    pub(super) fn shared(self) -> Self {
        Self(self.0 | SHARED)
    }

    pub(super) fn is_shared(self) -> bool {
        self.0 & SHARED != 0
    }

    pub(super) fn code(self) -> usize {
        (self.0 >> 62) as usize
    }

    pub(super) fn len(self) -> usize {
        (self.0 >> 2 & 15) as usize
    }

    /// The digits, the first in the highest four bits.
    pub(super) fn left(self) -> u64 {
        self.0 << 2 & DIGITS
    }

    pub(super) fn digits(self) -> impl ExactSizeIterator<Item = u8> {
        let left = self.left();
        (0..self.len()).map(move |at| (left >> (60 - 4 * at) & 15) as u8)
    }

    /// Whether this, without a country code, is the national form of the other: less its country code, with or
    /// without a 0 before.
    pub(super) fn is_national_of(self, other: Self) -> Option<National> {
        let (own, rest, length) =
            (self.left(), other.left() << (4 * other.code()), other.len() - other.code());
        if self.code() != 0 || other.code() == 0 || length == 0 {
            None
        } else if self.len() == length + 1 && own << 4 == rest && own >> 60 == 0 {
            Some(National::AfterZero)
        } else {
            (self.len() == length && own == rest).then_some(National::Bare)
        }
    }
}

/// How a national form begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum National {
    AfterZero,
    Bare,
}

/// Digits, the first in the highest four bits.
pub(super) fn left(digits: impl Iterator<Item = u8>) -> u64 {
    digits.take(16).enumerate().fold(0, |left, (at, digit)| left | u64::from(digit) << (60 - 4 * at))
}

/// Typed digits, ready to be compared.
pub(super) struct Wanted {
    pub(super) digits: Vec<u8>,
    left: u64,
    /// Each digit at every place.
    repeated: [u64; LONGEST],
}

impl Wanted {
    pub(super) fn new(digits: &str) -> Self {
        let digits: Vec<u8> = digits.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
        let mut repeated = [0; LONGEST];
        for (repeated, digit) in repeated.iter_mut().zip(&digits) {
            *repeated = FIRSTS * u64::from(*digit);
        }
        Self { left: left(digits.iter().copied()), digits, repeated }
    }

    /// What of the digits follows the country code of whoever typed them as dialled within a country.
    pub(super) fn national(&self) -> Option<&[u8]> {
        self.digits.strip_prefix(&[0])
    }

    /// What of the digits is an international number, for whoever typed them as dialled abroad.
    pub(super) fn abroad(&self) -> Option<&[u8]> {
        self.digits.strip_prefix(&[0, 0]).filter(|rest| rest.len() >= super::digits::SHORTEST)
    }

    /// Where in the number the digits are, the best if in several places.
    pub(super) fn piece(&self, number: Packed) -> Option<Piece> {
        let (left, length, code) = (number.left(), number.len(), number.code());
        let mut best = None;
        if self.digits.len() <= length {
            let last = length - self.digits.len();
            let mut differs = 0;
            for (at, repeated) in self.repeated[..self.digits.len()].iter().enumerate() {
                differs |= left << (4 * at) ^ repeated;
            }
            let differs = differs | differs >> 1 | differs >> 2 | differs >> 3;
            let here = !differs & FIRSTS & (u64::MAX << (60 - 4 * last));
            let ends = TOP >> (4 * last);
            let begins = TOP | TOP >> (4 * code);
            best = if here == 0 {
                None
            } else if here & begins & ends != 0 {
                return Some(Piece::Whole);
            } else if here & begins != 0 {
                Some(Piece::Beginning)
            } else {
                Some(Piece::new(false, here & ends != 0))
            };
        }
        if code != 0 && self.left >> 60 == 0 {
            let national = starts(left << (4 * code), length - code, self.left << 4, self.national());
            let abroad = starts(left, length, self.left << 8, self.abroad());
            return [best, national, abroad].into_iter().flatten().min();
        }
        best
    }

    /// Where in digits of any length the typed ones are, and their places. What is typed and not there, as the 0 of a
    /// national form, is not in the places.
    pub(super) fn piece_of(&self, digits: &[u8], code: usize) -> Option<(Piece, std::ops::Range<usize>)> {
        let wanted = &self.digits[..];
        let at_any = digits.windows(wanted.len().max(1)).enumerate().filter(|(_, part)| *part == wanted);
        let at_any = at_any.map(|(at, _)| {
            (Piece::new(at == 0 || at == code, at + wanted.len() == digits.len()), at..at + wanted.len())
        });
        let after = |from: usize, rest: Option<&[u8]>| {
            let rest = rest.filter(|rest| code > 0 && digits[from..].starts_with(rest))?;
            let end = from + rest.len();
            Some((Piece::new(true, end == digits.len()), from..end))
        };
        let code = code.min(digits.len());
        let others = [after(code, self.national()), after(0, self.abroad())];
        at_any.chain(others.into_iter().flatten()).min_by_key(|(piece, range)| (*piece, range.start))
    }
}

/// Whether a number begins with the rest of the typed digits, and is no longer.
fn starts(left: u64, length: usize, wanted: u64, rest: Option<&[u8]>) -> Option<Piece> {
    let rest = rest?.len();
    (rest <= length && (left ^ wanted) >> 4 >> (60 - 4 * rest) == 0).then(|| Piece::new(true, rest == length))
}
