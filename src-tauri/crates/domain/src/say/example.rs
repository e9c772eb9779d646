//! A sentence as callers would hear it, with made-up people: for whoever is writing it.

use chrono::{Days, NaiveDate, NaiveTime};

use super::filled::value;
use super::matter::{Answer, How, Matter};
use super::{english, finnish, swedish};
use crate::civil::Moment;
use crate::company::{Company, Situation};
use crate::form::{Spelled, spelled};
use crate::language::Language;

/// What is being written, and for when.
#[derive(Clone, Copy, Debug)]
pub struct Example<'e> {
    /// The sentence, as far as it is written.
    pub wording: &'e str,
    /// The moment it is for.
    pub situation: Situation,
    /// Whose it is: its name and its rule are what is looked at.
    pub company: &'e Company,
    /// The language it is in.
    pub language: Language,
    /// The day from which "until" and "opens" are told.
    pub today: NaiveDate,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Said as it was written.
    Written(String),
    /// Filled in, by an example.
    Filled(String),
    /// A placeholder that has no value in this situation, in braces: the product's own sentence would be said.
    Valueless(String),
    /// What nothing stands for, as it was written: the sentence cannot be saved.
    Wrong(String),
}

/// The sentence as callers would hear it, piece by piece. Where nothing is written it is the product's own.
pub fn example(asked: &Example<'_>) -> Vec<Piece> {
    let matter = Matter::example(asked);
    if asked.wording.trim().is_empty() {
        return vec![Piece::Filled(match asked.language {
            Language::Finnish => finnish::sentence(&matter),
            Language::Swedish => swedish::sentence(&matter),
            Language::English => english::sentence(&matter),
        })];
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for stretch in spelled(asked.wording.trim()) {
        pieces.push(match stretch {
            Spelled::Text(text) => Piece::Written(after(pieces.last(), text).to_owned()),
            Spelled::Placeholder(name) => match value(name, &matter, asked.language).flatten() {
                Some(value) => Piece::Filled(value),
                None => Piece::Valueless(format!("{{{name}}}")),
            },
            Spelled::Unknown(written) => Piece::Wrong(format!("{{{written}}}")),
            Spelled::Broken(text) => Piece::Wrong(text.to_owned()),
        });
    }
    pieces
}

/// As where a sentence is filled for a caller: two full stops are never said.
fn after<'t>(before: Option<&Piece>, text: &'t str) -> &'t str {
    match before {
        Some(Piece::Filled(value)) if value.ends_with('.') => text.strip_prefix('.').unwrap_or(text),
        _ => text,
    }
}

impl<'a> Matter<'a> {
    fn example(asked: &Example<'a>) -> Self {
        let tomorrow = asked.today.checked_add_days(Days::new(1)).unwrap_or(asked.today);
        let friday = asked.today.checked_add_days(Days::new(9)).unwrap_or(asked.today);
        let how = match asked.situation {
            Situation::Direct => How::Here,
            Situation::AwayCovered | Situation::AwayNobody => How::Away(Some(Moment::Day(friday))),
            Situation::ClosedCovered | Situation::ClosedNobody => {
                let eight = NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default();
                How::Closed(Some(tomorrow.and_time(eight)))
            }
            Situation::LeftCovered | Situation::LeftNobody => How::Left,
            Situation::OtherCovered | Situation::OtherNobody => How::Unreachable,
        };
        let answer = match asked.situation {
            Situation::Direct => Answer::Themselves,
            Situation::AwayCovered
            | Situation::ClosedCovered
            | Situation::LeftCovered
            | Situation::OtherCovered => Answer::Person("Liisa Saarinen".to_owned()),
            Situation::AwayNobody
            | Situation::ClosedNobody
            | Situation::LeftNobody
            | Situation::OtherNobody => Answer::Nobody,
        };
        let number = match answer {
            Answer::Nobody => None,
            _ => Some("010 555 2214".to_owned()),
        };
        Self::made_up(asked.company, how, answer, number, asked.today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::company::CallRule;
    use uuid::Uuid;

    fn heard(wording: &str, situation: Situation, rule: CallRule) -> Vec<Piece> {
        let company = Company { rule, ..Company::named(crate::CompanyId(Uuid::nil()), "Kuusilinna Oy") };
        let today = NaiveDate::from_ymd_opt(2026, 7, 8).unwrap_or_default();
        let language = Language::Finnish;
        example(&Example { wording, situation, company: &company, language, today })
    }

    fn text(pieces: &[Piece]) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Written(text) | Piece::Filled(text) | Piece::Valueless(text) | Piece::Wrong(text) => {
                text.clone()
            }
        };
        pieces.iter().map(piece).collect()
    }

    #[test]
    fn the_sentence_is_heard_as_it_will_be_said() {
        let pieces = heard("{person} palaa {until}.", Situation::AwayCovered, CallRule::Transfer);
        assert_eq!(text(&pieces), "Anna Virtanen palaa 17.7.");
        assert_eq!(pieces[0], Piece::Filled("Anna Virtanen".into()));
    }

    #[test]
    fn what_nothing_stands_for_and_what_has_no_value_are_told_apart() {
        let pieces = heard("{nmi} palaa {until", Situation::Direct, CallRule::Transfer);
        assert_eq!(pieces[0], Piece::Wrong("{nmi}".into()));
        assert_eq!(pieces.last(), Some(&Piece::Wrong("{until".into())));
        let pieces = heard("{person} palaa {until}", Situation::Direct, CallRule::Transfer);
        assert_eq!(pieces.last(), Some(&Piece::Valueless("{until}".into())));
    }

    #[test]
    fn where_nothing_is_written_the_standard_sentence_is_heard_by_the_rule_of_the_company() {
        let said = |rule| text(&heard(" ", Situation::AwayCovered, rule));
        let away = "Anna Virtanen on poissa 17.7. asti, häntä sijaistaa Liisa Saarinen.";
        assert_eq!(said(CallRule::Transfer), format!("{away} Yhdistänkö?"));
        assert_eq!(said(CallRule::GiveNumber), format!("{away} Numero on 010 555 2214."));
        assert_eq!(said(CallRule::TakeMessage), format!("{away} Otan viestin, mitä asia koskee?"));
    }

    #[test]
    fn a_company_that_takes_messages_has_no_number_to_say() {
        let pieces = heard("Numero on {number}", Situation::Direct, CallRule::TakeMessage);
        assert_eq!(pieces.last(), Some(&Piece::Valueless("{number}".into())));
    }
}
