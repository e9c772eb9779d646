//! What is new for whoever sits here, in the front room for it comes with every company; what is read and what admins
//! keep, in the back room.

use vaihde_contract::Failure;
use vaihde_contract::wire::civil::{Day, Moment};
use vaihde_contract::wire::desk::Nothing;
use vaihde_contract::wire::notice as wire;
use vaihde_domain::civil::{self, local_time};
use vaihde_domain::notice_form::NoticeDraft;
use vaihde_domain::{CompanyId, NoticeId};
use vaihde_switchboard::{Done, KeptNotice, NewsLine, Told, Version, When};

use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn news(desk: &Desk, asked: wire::NewsOf) -> Result<wire::News, Failure> {
    let company = asked.company.map(CompanyId);
    desk.front
        .ask(move |seat| {
            let switchboard = seat.switchboard()?;
            let companies = switchboard.companies().map_err(told)?;
            let zone = companies.iter().find(|known| Some(known.id) == company).map(|known| known.zone);
            let news = switchboard.operator().map_err(told)?.news(company).map_err(told)?;
            let answered = news.answered.zip(zone);
            Ok(wire::News {
                lines: news.lines.into_iter().map(line).collect(),
                read: news.read.into_iter().map(line).collect(),
                answered: answered.map(|(at, zone)| Moment(civil::Moment::Time(local_time(at, zone))).into()),
            })
        })
        .await
}

pub(crate) async fn read_news(desk: &Desk, asked: wire::ReadNews) -> Result<Nothing, Failure> {
    let notices: Vec<NoticeId> = asked.notices.into_iter().map(NoticeId).collect();
    desk.back
        .ask(move |seat| seat.switchboard()?.operator().map_err(told)?.read(&notices).map_err(told))
        .await?;
    Ok(Nothing {})
}

pub(crate) async fn answered(desk: &Desk, asked: wire::Answered) -> Result<Nothing, Failure> {
    let company = CompanyId(asked.company);
    desk.front
        .ask(move |seat| seat.switchboard()?.operator().map_err(told)?.answered(company).map_err(told))
        .await?;
    Ok(Nothing {})
}

pub(crate) async fn notices(desk: &Desk, asked: wire::NoticesOf) -> Result<wire::Notices, Failure> {
    let company = asked.company.map(CompanyId);
    desk.back
        .ask(move |seat| {
            let kept = seat.switchboard()?.admin().map_err(told)?.notices(company).map_err(told)?;
            Ok(wire::Notices {
                notices: kept.notices.into_iter().map(shown).collect(),
                operators: u32::try_from(kept.operators).unwrap_or(u32::MAX),
                seen: kept.seen.number(),
            })
        })
        .await
}

pub(crate) async fn save_notice(desk: &Desk, asked: wire::SaveNotice) -> Result<wire::NoticeDone, Failure> {
    let wire::SaveNotice { draft, seen } = asked;
    let draft = NoticeDraft {
        id: draft.id.map(NoticeId),
        company: draft.company.map(CompanyId),
        words: draft.words.into(),
        from: draft.from.map(|day| day.0),
        to: draft.to.map(|day| day.0),
        must_read: draft.must_read,
    };
    let seen = Version::from_number(seen);
    let saved = desk
        .back
        .ask(move |seat| seat.switchboard()?.admin().map_err(told)?.save_notice(&draft, seen).map_err(told))
        .await?;
    desk.tell_changed();
    Ok(done(saved))
}

pub(crate) async fn remove_notice(
    desk: &Desk,
    asked: wire::RemoveNotice,
) -> Result<wire::NoticeDone, Failure> {
    let (notice, seen) = (NoticeId(asked.notice), Version::from_number(asked.seen));
    let removed = desk
        .back
        .ask(move |seat| seat.switchboard()?.admin().map_err(told)?.remove_notice(notice, seen).map_err(told))
        .await?;
    desk.tell_changed();
    Ok(done(removed))
}

fn done(done: Option<Done>) -> wire::NoticeDone {
    wire::NoticeDone { operation: done.map(|done| done.operation.0) }
}

fn line(line: NewsLine) -> wire::NewsLine {
    wire::NewsLine {
        id: line.id.0,
        companies: line.companies,
        told: said(line.told),
        on: Day(line.on),
        in_effect: line.in_effect,
        must_read: line.must_read,
        since_answered: line.since_answered,
    }
}

fn shown(kept: KeptNotice) -> wire::Notice {
    wire::Notice {
        id: kept.notice.id.0,
        companies: kept.companies,
        company_id: kept.notice.company.0,
        told: said(kept.told),
        on: Day(kept.notice.on),
        from: Day(kept.notice.from),
        to: Day(kept.notice.to),
        when: match kept.when {
            When::Now => wire::NoticeWhen::Now,
            When::Later => wire::NoticeWhen::Later,
            When::Past => wire::NoticeWhen::Past,
        },
        must_read: kept.notice.must_read,
        own: kept.is_own,
        read_by: kept.read_by.into_iter().map(|(account, _)| account).collect(),
        unread_by: kept.unread_by,
    }
}

fn said(told: Told) -> wire::Told {
    match told {
        Told::Starts { person, title } => wire::Told::Starts { person, title },
        Told::Leaves { person } => wire::Told::Leaves { person },
        Told::Holder { role, person, before } => wire::Told::Holder { role, person, before },
        Told::HolderStays { role, person } => wire::Told::HolderStays { role, person },
        Told::Name { person, other } => wire::Told::Name { person, other },
        Told::Numbers { person, number } => wire::Told::Numbers { person, number },
        Told::Instruction(text) => wire::Told::Instruction { text },
        Told::Hours(whose) => wire::Told::Hours { whose },
        Told::Many(count) => wire::Told::Many { count },
        Told::Own(words) => wire::Told::Own { words: words.into() },
    }
}
