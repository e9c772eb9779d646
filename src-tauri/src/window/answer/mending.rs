//! What is made of misses, as the window has it.

use vaihde_contract::Failure;
use vaihde_contract::wire::mending as wire;
use vaihde_domain::{CompanyId, OperationId, PersonId, RoleId};
use vaihde_switchboard::{Found, MissRemedy, TheseMisses};

use super::search::row;
use crate::window::desk::Desk;
use crate::window::failure::told;

/// What resembles misses. In the front room, which has the index.
pub(crate) async fn miss_candidates(
    desk: &Desk,
    asked: wire::MissCandidatesOf,
) -> Result<wire::MissCandidates, Failure> {
    desk.front
        .ask(move |seat| {
            let company = asked.company.map(CompanyId);
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            let nearest = admin.nearest_to_misses(&asked.texts, company).map_err(told)?;
            let rows =
                |found: Vec<Found>| found.into_iter().map(|found| row(found, company)).collect::<Vec<_>>();
            Ok(wire::MissCandidates {
                number: asked.number,
                people: rows(nearest.people),
                roles: rows(nearest.roles),
                referrals: rows(nearest.referrals),
                writing: wire::MissWriting {
                    name: nearest.writing.name,
                    word: nearest.writing.word,
                    given: nearest.writing.given,
                    family: nearest.writing.family,
                    is_name: nearest.writing.is_name,
                },
                remedies: nearest.remedies.into_iter().map(remedy).collect(),
            })
        })
        .await
}

/// Makes something of misses.
pub(crate) async fn mend_misses(desk: &Desk, asked: wire::MendMisses) -> Result<wire::MissesMended, Failure> {
    let operation = desk
        .back
        .ask(move |seat| {
            let misses = TheseMisses { texts: asked.texts, company: asked.company.map(CompanyId) };
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            let done = match asked.made {
                wire::MadeOfMisses::Alias { person, words } => {
                    admin.mend_by_alias(&misses, PersonId(person), &words)
                }
                wire::MadeOfMisses::Keyword { role, words } => {
                    admin.mend_by_keyword(&misses, RoleId(role), &words)
                }
                wire::MadeOfMisses::Saved { operation } => {
                    admin.mend_by_saved(&misses, OperationId(operation)).map_err(told)?;
                    return Ok(Some(operation));
                }
            };
            Ok(done.map_err(told)?.map(|done| done.operation.0))
        })
        .await?;
    desk.tell_changed();
    Ok(wire::MissesMended { operation })
}

fn remedy(remedy: MissRemedy) -> wire::MissRemedy {
    match remedy {
        MissRemedy::Referral => wire::MissRemedy::Referral,
        MissRemedy::Person => wire::MissRemedy::Person,
        MissRemedy::Alias => wire::MissRemedy::Alias,
        MissRemedy::Keyword => wire::MissRemedy::Keyword,
        MissRemedy::PutAside => wire::MissRemedy::PutAside,
    }
}
