//! What callers asked for in vain: counted at the desk, listed in groups and settled by admins.

use vaihde_contract::Failure;
use vaihde_contract::wire::civil::{Day, Language};
use vaihde_contract::wire::desk::Nothing;
use vaihde_contract::wire::miss::Missed;
use vaihde_contract::wire::misses::{
    KeepMisses, MissGroup, MissText, Misses, MissesOf, MissesSettled, SettleMisses, Settled,
};
use vaihde_domain::miss::MissEnd;
use vaihde_domain::{CompanyId, PutAsideId, language};
use vaihde_switchboard::MissesAsked;

use super::form::small;
use crate::window::desk::Desk;
use crate::window::failure::told;

/// The most groups that are sent, whatever is asked.
const MOST_GROUPS: u32 = 500;

pub(crate) async fn miss(desk: &Desk, asked: Missed) -> Result<Nothing, Failure> {
    let ended = if asked.not_found { MissEnd::NotFound } else { MissEnd::Abandoned };
    let language = language::Language::from(asked.language);
    desk.front
        .ask(move |seat| {
            let mut operator = seat.switchboard()?.operator().map_err(told)?;
            operator.miss(&asked.text, asked.company.map(CompanyId), language, ended).map_err(told)?;
            Ok(Nothing {})
        })
        .await
}

pub(crate) async fn misses(desk: &Desk, asked: MissesOf) -> Result<Misses, Failure> {
    let asked =
        MissesAsked { company: asked.company.map(CompanyId), limit: asked.limit.min(MOST_GROUPS) as usize };
    let list = desk
        .back
        .ask(move |seat| seat.switchboard()?.admin().map_err(told)?.misses(asked).map_err(told))
        .await?;
    Ok(Misses {
        groups: list.groups.into_iter().filter_map(group).collect(),
        total_groups: small(list.total),
        missed: list.missed,
        days: list.days,
    })
}

pub(crate) async fn settle_misses(desk: &Desk, asked: SettleMisses) -> Result<MissesSettled, Failure> {
    let company = asked.company.map(CompanyId);
    let settled = desk
        .back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            match asked.settled {
                Settled::PutAside => {
                    let aside = admin.put_aside_misses(&asked.keys, company).map_err(told)?;
                    Ok(MissesSettled {
                        put_aside: Some(aside.id.0),
                        texts: aside.texts,
                        missed: aside.missed,
                    })
                }
                Settled::Open => {
                    let put_aside = asked.put_aside.map(PutAsideId);
                    let missed = put_aside.map_or(Ok(0), |id| admin.reopen_misses(id)).map_err(told)?;
                    Ok(MissesSettled { put_aside: None, texts: asked.keys, missed })
                }
            }
        })
        .await?;
    desk.tell_changed();
    Ok(settled)
}

pub(crate) async fn keep_misses(desk: &Desk, asked: KeepMisses) -> Result<Nothing, Failure> {
    desk.back
        .ask(move |seat| {
            seat.switchboard()?.admin().map_err(told)?.keep_misses_for(asked.days).map_err(told)?;
            Ok(Nothing {})
        })
        .await?;
    desk.tell_changed();
    Ok(Nothing {})
}

/// None: nobody missed anything, which is no group.
fn group(group: vaihde_switchboard::MissGroup) -> Option<MissGroup> {
    let tally = group.tally;
    Some(MissGroup {
        key: group.texts.first()?.text.clone(),
        typed: group
            .texts
            .into_iter()
            .map(|typed| MissText { text: typed.text, count: typed.count })
            .collect(),
        company: group.company.map(|company| company.0),
        company_name: group.company_name,
        languages: tally.languages().into_iter().map(Language::from).collect(),
        count: tally.count,
        not_found: tally.not_found,
        recent: tally.recent,
        before: tally.before,
        weeks: tally.weeks.to_vec(),
        last: Day(tally.last?),
    })
}
