//! Sentences while they are written: what is wrong with one, and how callers would hear it. Reads nothing.

use vaihde_contract::Failure;
use vaihde_contract::wire::company::{CheckSentence, HeardHow, HeardPiece, SentenceChecked};
use vaihde_domain::CompanyId;
use vaihde_domain::company::Company;
use vaihde_domain::form::{greeting_faults, sentence_faults};
use vaihde_domain::say::{Example, Piece, example};

use super::form::fault;
use crate::window::desk::Desk;

/// Far longer than what can be saved, and short enough to be looked at between two keys.
const LONGEST: usize = 10_000;

pub(crate) async fn check_sentence(_: &Desk, asked: CheckSentence) -> Result<SentenceChecked, Failure> {
    if asked.text.len() > LONGEST {
        return Err(Failure::Misunderstood);
    }
    let Some(situation) = asked.situation else {
        let faults = greeting_faults(&asked.text).iter().map(fault).collect();
        return Ok(SentenceChecked { faults, heard: Vec::new() });
    };
    let nobody = CompanyId(uuid::Uuid::nil());
    let company = Company { rule: asked.rule.into(), ..Company::named(nobody, asked.company) };
    let heard = example(&Example {
        wording: &asked.text,
        situation: situation.into(),
        company: &company,
        language: asked.language.into(),
        today: asked.today.0,
    });
    Ok(SentenceChecked {
        faults: sentence_faults(asked.text.trim()).iter().map(fault).collect(),
        heard: heard.into_iter().map(piece).collect(),
    })
}

fn piece(piece: Piece) -> HeardPiece {
    let (how, text) = match piece {
        Piece::Written(text) => (HeardHow::Written, text),
        Piece::Filled(text) => (HeardHow::Filled, text),
        Piece::Valueless(text) => (HeardHow::Valueless, text),
        Piece::Wrong(text) => (HeardHow::Wrong, text),
    };
    HeardPiece { how, text }
}
