//! What the words of time mean in each language. Names of weekdays and months are those of [`crate::civil_text`]; here
//! are their endings, and everything else.

mod english;
mod finnish;
mod swedish;

use chrono::Weekday;

use crate::civil_text::{month_of, read_half, weekday_of};
use crate::language::Language;
use crate::when::token::Token;

/// A word or a phrase, and what it means.
type Entry = (&'static str, &'static [Token]);

/// The longest phrase, in words.
pub(super) const LONGEST: usize = 4;

/// What a word or a phrase in small letters means, and in which language where only one has it.
pub(super) fn meaning(word: &str) -> Option<(Vec<Token>, Option<Language>)> {
    let of = |language, tokens: &[Token]| Some((tokens.to_vec(), Some(language)));
    if word == "to" {
        return Some((vec![Token::To], None));
    }
    for (language, table) in [
        (Language::Finnish, finnish::WORDS),
        (Language::Swedish, swedish::WORDS),
        (Language::English, english::WORDS),
    ] {
        if let Some((_, tokens)) = table.iter().find(|(key, _)| *key == word) {
            return of(language, tokens);
        }
    }
    if let Some(half) = read_half(word) {
        return Some((vec![Token::Half(half)], None));
    }
    if let Some(weekday) = weekday_of(word) {
        let finnish = finnish::is_weekday(word).then_some(Language::Finnish);
        return Some((vec![Token::Weekday(weekday)], finnish));
    }
    if let Some(month) = month_of(word) {
        return Some((vec![Token::Month(month)], None));
    }
    if let Some(tokens) = finnish::inflected(word) {
        return Some((tokens, Some(Language::Finnish)));
    }
    several_weekdays(word).map(|tokens| (tokens, None))
}

/// What is written after a colon: `pe:hen`, `klo 12:een`, `ke:isin`. Nothing where it means nothing here.
pub(super) fn ending(word: &str) -> &'static [Token] {
    match word {
        "sta" | "stä" | "lta" | "ltä" => &[Token::From],
        "hin" | "hen" | "een" | "iin" | "aan" | "ään" | "hun" | "an" | "än" => &[Token::Until],
        "isin" | "sin" | "t" => &[Token::Plural],
        _ => &[],
    }
}

/// `måndagar`, `måndagen`, `Mondays`
fn several_weekdays(word: &str) -> Option<Vec<Token>> {
    let of = |stem: &str| weekday_of(stem).filter(|_| stem.ends_with("day") || stem.ends_with("dag"));
    let plural = |weekday: Weekday| vec![Token::Weekday(weekday), Token::Plural];
    for ending in ["arna", "ar", "s"] {
        if let Some(weekday) = word.strip_suffix(ending).and_then(of) {
            // `i måndags` is the last one, and nobody is told here what was.
            return (!word.ends_with("dags")).then(|| plural(weekday));
        }
    }
    word.strip_suffix("en").and_then(of).map(|weekday| vec![Token::Weekday(weekday)])
}
