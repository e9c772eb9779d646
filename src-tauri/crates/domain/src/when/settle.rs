//! Decides what a piece is by what stands beside it: whether `8.10` is a day or a clock time, `12` an hour, `to`
//! Thursday or "until".

use super::lexer::seconds_of;
use super::token::{DAY, Piece, Token, Unit};
use crate::civil_text::Half;
use crate::language::Language;

/// Minutes that are no month, or that no day is written with.
fn is_clockwise(first: u32, second: u32, two_digits: bool) -> bool {
    two_digits && first <= 24 && (second == 0 || (13..60).contains(&second))
}

/// The pieces with everything decided that can be.
pub(super) fn settle(text: &str, mut pieces: Vec<Piece>) -> Vec<Piece> {
    words(&mut pieces);
    amounts(&mut pieces);
    clocks(text, &mut pieces);
    halves(&mut pieces);
    pairs(text, &mut pieces);
    befores(&mut pieces);
    commas(&mut pieces);
    pieces
}

fn token(pieces: &[Piece], at: Option<usize>) -> Option<Token> {
    at.and_then(|at| pieces.get(at)).map(|piece| piece.token)
}

/// Words that mean something else beside others.
fn words(pieces: &mut [Piece]) {
    // `viikosta 28 viikkoon 30`: the ending of the word goes before the week.
    for at in 0..pieces.len() {
        if let Some([week, ending, Piece { token: Token::Number { .. }, .. }]) = pieces.get(at..at + 3)
            && week.token == Token::Unit(Unit::Week)
            && matches!(ending.token, Token::From | Token::Until)
            && week.at == ending.at
        {
            pieces.swap(at, at + 1);
        }
    }
    let finnish = pieces.iter().any(|piece| piece.language == Some(Language::Finnish));
    for at in 0..pieces.len() {
        let (before, after) = (token(pieces, at.checked_sub(1)), token(pieces, Some(at + 1)));
        let Some(piece) = pieces.get_mut(at) else { break };
        match piece.token {
            Token::To => {
                let joins = before.is_some_and(is_point)
                    && after.is_some_and(|token| is_point(token) || is_led(token));
                piece.token =
                    if joins && !finnish { Token::Until } else { Token::Weekday(chrono::Weekday::Thu) };
            }
            // `2 mån`: months, not Mondays.
            Token::Weekday(chrono::Weekday::Mon)
                if piece.at.len() == "mån".len()
                    && piece.language.is_none()
                    && matches!(before, Some(Token::Number { .. })) =>
            {
                piece.token = Token::Unit(Unit::Month);
            }
            // `2026-06-29/2026-07-17`
            Token::Slash => {
                let day = |token| matches!(token, Some(Token::Date { .. } | Token::Clock(_)));
                piece.token = if day(before) && day(after) { Token::Dash } else { Token::And };
            }
            _ => {}
        }
    }
}

/// Whether something that tells a time can end or begin with it.
fn is_point(token: Token) -> bool {
    matches!(
        token,
        Token::Number { .. }
            | Token::Ordinal(_)
            | Token::Pair { .. }
            | Token::Date { .. }
            | Token::Clock(_)
            | Token::Weekday(_)
            | Token::Month(_)
            | Token::Relative(_)
            | Token::Half(_)
            | Token::Now
            | Token::Unit(_)
    )
}

fn is_led(token: Token) -> bool {
    matches!(token, Token::At | Token::Scope(_) | Token::EndOf | Token::Weekend)
}

/// `1.5 h`, `en vecka`, and the `en` that counts nothing.
fn amounts(pieces: &mut Vec<Piece>) {
    for at in 0..pieces.len() {
        let (before, after) = (token(pieces, at.checked_sub(1)), token(pieces, Some(at + 1)));
        let Some(piece) = pieces.get_mut(at) else { break };
        match (piece.token, after) {
            (Token::Pair { first, second: 5, two_digits: false }, Some(Token::Unit(_))) => {
                piece.token = Token::Halves(2 * first + 1);
            }
            // `half an hour`
            (Token::One, Some(Token::Unit(_))) if !matches!(before, Some(Token::Halves(_))) => {
                piece.token = Token::Number { value: 1, digits: 1 }
            }
            _ => {}
        }
    }
    pieces.retain(|piece| piece.token != Token::One);
}

/// The clock time a piece would be.
fn clock_of(text: &str, piece: &Piece) -> Option<u32> {
    match piece.token {
        Token::Clock(clock) => Some(clock),
        Token::Number { digits: 1 | 2 | 4, .. } | Token::Pair { two_digits: true, .. } => {
            seconds_of(text.get(piece.at.clone())?)
        }
        _ => None,
    }
}

fn is_surely_clock(token: Token) -> bool {
    match token {
        Token::Clock(_) => true,
        Token::Pair { first, second, two_digits } => is_clockwise(first, second, two_digits),
        _ => false,
    }
}

fn is_joint(token: Option<Token>) -> bool {
    matches!(token, Some(Token::Dash | Token::Until))
}

/// Makes clock times of what is led by `klo`, and of two ends of which one can only be a clock time. Two bare numbers
/// are hours if they can be: `12-14`.
fn clocks(text: &str, pieces: &mut Vec<Piece>) {
    let mut at = 0;
    while at < pieces.len() {
        let before = token(pieces, at.checked_sub(1));
        let led = before == Some(Token::At);
        let half_after = matches!(token(pieces, Some(at + 1)), Some(Token::Half(_)));
        let number = matches!(token(pieces, Some(at)), Some(Token::Number { digits: 1 | 2, .. }));
        if led || (number && !counts(pieces, at) && (half_after || is_lone_hour(pieces, at))) {
            become_clock(text, pieces, at);
        }
        // The second `klo` or `am` of two ends is left out of sight while they are compared.
        let mut end = at + 1;
        if matches!(token(pieces, Some(end)), Some(Token::Half(_))) {
            end += 1;
        }
        // `8:sta 16:een`
        let from_to = token(pieces, Some(end)) == Some(Token::From)
            && token(pieces, Some(end + 2)) == Some(Token::Until);
        if from_to || is_joint(token(pieces, Some(end))) {
            end += 1;
            if token(pieces, Some(end)) == Some(Token::At) {
                end += 1;
                become_clock(text, pieces, end);
            }
            // `nyt–14`
            let now = token(pieces, Some(at)) == Some(Token::Now);
            if now
                && pieces.get(end).is_some_and(|piece| clock_of(text, piece).is_some())
                && !counts(pieces, end)
            {
                become_clock(text, pieces, end);
            }
            if two_clocks(text, pieces, at, end) {
                become_clock(text, pieces, at);
                become_clock(text, pieces, end);
            }
        }
        at += 1;
    }
    pieces.retain(|piece| piece.token != Token::At);
}

/// Whether the number counts something or is counted by what stands beside it: `vk 28`, `5 July`, `July 5`, `2 h`. Not
/// so `joka viikko 9`, `5 July 9`, `9 heinäkuun loppuun`.
fn counts(pieces: &[Piece], at: usize) -> bool {
    let number = |token| matches!(token, Some(Token::Number { .. } | Token::Ordinal(_)));
    let back = |by: usize| token(pieces, at.checked_sub(by));
    let counted = match back(1) {
        Some(Token::Unit(Unit::Week)) => !matches!(back(2), Some(Token::Every | Token::Nth(_))),
        Some(Token::Month(_)) => !number(back(2)),
        Some(Token::Every) => true,
        _ => false,
    };
    counted
        || match token(pieces, Some(at + 1)) {
            Some(Token::Unit(_)) => true,
            Some(Token::Month(_)) => token(pieces, Some(at + 2)) != Some(Token::EndOf),
            _ => false,
        }
}

/// `from 12`, `14 asti`: a number that is the only end and can be an hour.
fn is_lone_hour(pieces: &[Piece], at: usize) -> bool {
    let bound = |token| matches!(token, Some(Token::From | Token::Until | Token::After | Token::Before));
    let back = |by: usize| token(pieces, at.checked_sub(by));
    let hour = matches!(token(pieces, Some(at)), Some(Token::Number { value: ..=24, .. }));
    let no_number = !matches!(
        back(2),
        Some(Token::Number { .. } | Token::Ordinal(_) | Token::Date { .. } | Token::IsoWeek { .. })
    );
    let ends = |by: usize| matches!(token(pieces, Some(at + by)), None | Some(Token::Comma | Token::Except));
    hour && ((bound(back(1)) && ends(1) && no_number)
        || (back(1).is_none() && bound(token(pieces, Some(at + 1))) && ends(2)))
}

fn two_clocks(text: &str, pieces: &[Piece], first: usize, second: usize) -> bool {
    let (Some(one), Some(other)) = (pieces.get(first), pieces.get(second)) else { return false };
    if clock_of(text, one).is_none() || clock_of(text, other).is_none() {
        return false;
    }
    if counts(pieces, first) || counts(pieces, second) {
        return false;
    }
    let number = |token| matches!(token, Token::Number { .. });
    let pair = |token| matches!(token, Token::Pair { .. });
    let after_day =
        matches!(token(pieces, first.checked_sub(1)), Some(Token::Date { .. } | Token::Relative(_)));
    let halved = matches!(token(pieces, Some(second + 1)), Some(Token::Half(_)));
    is_surely_clock(one.token)
        || is_surely_clock(other.token)
        || (number(one.token) && number(other.token))
        || (pair(one.token) && (number(other.token) || (pair(other.token) && after_day)))
        || halved
}

fn become_clock(text: &str, pieces: &mut [Piece], at: usize) {
    if let Some(piece) = pieces.get_mut(at) {
        let written = match piece.token {
            Token::Number { .. } | Token::Pair { .. } | Token::Date { year: None, .. } => {
                text.get(piece.at.clone()).map(|written| written.trim_end_matches('.'))
            }
            Token::Ordinal(_) => text.get(piece.at.clone()).map(|written| written.trim_end_matches('.')),
            _ => None,
        };
        if let Some(written) = written {
            piece.token = seconds_of(written).map_or(Token::Unreadable, Token::Clock);
        }
    }
}

/// `3 pm`, `kl. 3 em`, `11-1 pm`: the half of the day moves the clock time before it, and the one before that unless it
/// has its own.
fn halves(pieces: &mut Vec<Piece>) {
    const NOON: u32 = DAY / 2;
    let mut at = 1;
    while at < pieces.len() {
        if let (Some(Token::Clock(clock)), Some(Token::Half(half))) =
            (token(pieces, at.checked_sub(1)), token(pieces, Some(at)))
        {
            let moved = |clock: u32| match half {
                Half::Afternoon if clock < NOON => clock + NOON,
                Half::Morning if (NOON..NOON + 3600).contains(&clock) => clock - NOON,
                _ => clock,
            };
            let end = moved(clock);
            pieces.remove(at);
            if let Some(piece) = pieces.get_mut(at - 1) {
                piece.token = Token::Clock(end);
            }
            if at >= 3
                && is_joint(token(pieces, Some(at - 2)))
                && let Some(piece) = pieces.get_mut(at - 3)
                && let Token::Clock(start) = piece.token
                && piece.at.len() <= 5
                && moved(start) < end
            {
                piece.token = Token::Clock(moved(start));
            }
        } else {
            at += 1;
        }
    }
}

/// What is left with a dot between two numbers: a clock time after a day, or where it can be no day; else a day.
fn pairs(text: &str, pieces: &mut [Piece]) {
    for at in 0..pieces.len() {
        let before = token(pieces, at.checked_sub(1));
        let Some(piece) = pieces.get(at) else { break };
        let Token::Pair { first, second, two_digits } = piece.token else { continue };
        let after_day = matches!(before, Some(Token::Date { .. } | Token::Relative(_)));
        let clock = after_day || is_clockwise(first, second, two_digits);
        let found = match clock_of(text, piece).filter(|_| clock) {
            Some(clock) => Token::Clock(clock),
            None => Token::Date { day: first, month: second, year: None },
        };
        if let Some(piece) = pieces.get_mut(at) {
            piece.token = found;
        }
    }
}

/// `klo 14 jälkeen`, `before 10`: beside a clock time it is an end; after or before a day is another day.
fn befores(pieces: &mut [Piece]) {
    for at in 0..pieces.len() {
        let clock = |token| matches!(token, Some(Token::Clock(_)));
        let beside = clock(token(pieces, at.checked_sub(1))) || clock(token(pieces, Some(at + 1)));
        let Some(piece) = pieces.get_mut(at) else { break };
        piece.token = match (piece.token, beside) {
            (Token::After, true) => Token::From,
            (Token::Before, true) => Token::Until,
            (Token::After | Token::Before, false) => Token::Unreadable,
            (token, _) => token,
        };
    }
}

/// Commas that only part what belongs together: `ke, 8.7.`, `29 June, 2026`, `huomenna, klo 12`.
fn commas(pieces: &mut Vec<Piece>) {
    let mut at = 0;
    while at < pieces.len() {
        let (before, after) = (token(pieces, at.checked_sub(1)), token(pieces, Some(at + 1)));
        let idle = match (before, after) {
            (None, _) | (_, None) => true,
            (Some(Token::Weekday(_)), Some(Token::Date { .. } | Token::Ordinal(_) | Token::Month(_))) => true,
            (Some(Token::Weekday(_)), Some(Token::Number { .. })) => {
                matches!(token(pieces, Some(at + 2)), Some(Token::Month(_)))
            }
            (
                _,
                Some(
                    Token::Number { digits: 4, .. }
                    | Token::Clock(_)
                    | Token::Comma
                    | Token::And
                    | Token::Until,
                ),
            ) => true,
            (_, Some(Token::From | Token::Except | Token::OpenEnd | Token::Half(_) | Token::Dash)) => true,
            _ => false,
        };
        if token(pieces, Some(at)) == Some(Token::Comma) && idle {
            pieces.remove(at);
        } else {
            at += 1;
        }
    }
}
