//! What stands beside the form of a record. In the back room: no caller waits for it.

mod told;

use vaihde_contract::Failure;
use vaihde_contract::wire::civil::Day;
use vaihde_contract::wire::record::{
    Asked, RecordBeside, RecordHistory, RecordHistoryOf, RecordKey, RecordUse, UseKind,
};
use vaihde_contract::wire::removal::{Hanging, RecordRemoved, RemoveRecord};
use vaihde_domain::record::RecordId;
use vaihde_domain::removal::Hanging as Hangs;
use vaihde_domain::{CompanyId, DepartmentId, OperationId, PersonId, ReferralId, RoleId};
use vaihde_switchboard::{RemovalOutcome, Use, UseKind as Kind};

use crate::window::desk::Desk;
use crate::window::failure::told as failed;

/// What was done to a record.
pub(crate) async fn record_history(desk: &Desk, asked: RecordHistoryOf) -> Result<RecordHistory, Failure> {
    desk.back
        .ask(move |seat| {
            let admin = seat.switchboard()?.admin().map_err(failed)?;
            let before = asked.before.map(OperationId);
            let history = admin.record_history(record(asked.record), asked.limit, before).map_err(failed)?;
            Ok(RecordHistory {
                entries: history.entries.iter().map(told::entry).collect(),
                more: history.more,
            })
        })
        .await
}

/// Where a record is used, and what callers asked of it.
pub(crate) async fn record_beside(desk: &Desk, asked: RecordKey) -> Result<RecordBeside, Failure> {
    desk.back
        .ask(move |seat| {
            let admin = seat.switchboard()?.admin().map_err(failed)?;
            let usage = admin.record_usage(record(asked)).map_err(failed)?;
            let often = admin.record_asked(record(asked)).map_err(failed)?;
            Ok(RecordBeside {
                uses: usage.uses.into_iter().map(used).collect(),
                more: usage.more,
                absences: usage.absences,
                confirmed: admin.last_confirmed(record(asked)).map_err(failed)?.map(told::confirmed),
                month: sums(often.month),
                year: sums(often.year),
            })
        })
        .await
}

/// What hangs on a role or department.
pub(crate) async fn hanging_on(desk: &Desk, asked: RecordKey) -> Result<Hanging, Failure> {
    desk.back
        .ask(move |seat| {
            let admin = seat.switchboard()?.admin().map_err(failed)?;
            admin.hanging_on(record(asked)).map(hanging).map_err(failed)
        })
        .await
}

/// Removes a role or department with what hangs on it.
pub(crate) async fn remove_record(desk: &Desk, asked: RemoveRecord) -> Result<RecordRemoved, Failure> {
    let outcome = desk
        .back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(failed)?;
            admin.remove(record(asked.record), hangs(asked.said)).map_err(failed)
        })
        .await?;
    desk.tell_changed();
    Ok(match outcome {
        RemovalOutcome::Removed(done) => RecordRemoved::Removed { operation: done.operation.0 },
        RemovalOutcome::OtherThanSaid(hangs) => RecordRemoved::OtherThanSaid { hanging: hanging(hangs) },
    })
}

fn record(key: RecordKey) -> RecordId {
    match key {
        RecordKey::Person(id) => RecordId::Person(PersonId(id)),
        RecordKey::Role(id) => RecordId::Role(RoleId(id)),
        RecordKey::Department(id) => RecordId::Department(DepartmentId(id)),
        RecordKey::Company(id) => RecordId::Company(CompanyId(id)),
        RecordKey::Referral(id) => RecordId::Referral(ReferralId(id)),
    }
}

fn key(id: RecordId) -> Option<RecordKey> {
    match id {
        RecordId::Person(id) => Some(RecordKey::Person(id.0)),
        RecordId::Role(id) => Some(RecordKey::Role(id.0)),
        RecordId::Department(id) => Some(RecordKey::Department(id.0)),
        RecordId::Company(id) => Some(RecordKey::Company(id.0)),
        RecordId::Referral(id) => Some(RecordKey::Referral(id.0)),
        _ => None,
    }
}

fn used(used: Use) -> RecordUse {
    RecordUse {
        kind: match used.kind {
            Kind::Holds => UseKind::Holds,
            Kind::Held => UseKind::Held,
            Kind::StandsIn => UseKind::StandsIn,
            Kind::Covers => UseKind::Covers,
            Kind::ReportsTo => UseKind::ReportsTo,
            Kind::ReportedBy => UseKind::ReportedBy,
            Kind::SentFrom => UseKind::SentFrom,
            Kind::Member => UseKind::Member,
            Kind::RoleOf => UseKind::RoleOf,
        },
        by: key(used.by),
        name: used.name,
        from: used.from.map(Day),
        to: used.to.map(Day),
    }
}

fn sums(asked: vaihde_switchboard::Asked) -> Asked {
    let small = |sum: u64| u32::try_from(sum).unwrap_or(u32::MAX);
    Asked {
        direct: small(asked.direct),
        cover: small(asked.cover),
        nobody: small(asked.nobody),
        for_others: small(asked.for_others),
    }
}

fn hanging(hangs: Hangs) -> Hanging {
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Hanging {
        people: small(hangs.people),
        roles: small(hangs.roles),
        holders: small(hangs.holders),
        deputies: small(hangs.deputies),
        covers: small(hangs.covers),
        referrals: small(hangs.referrals),
        notices: small(hangs.notices),
    }
}

fn hangs(hanging: Hanging) -> Hangs {
    let Hanging { people, roles, holders, deputies, covers, referrals, notices } = hanging;
    Hangs {
        people: people as usize,
        roles: roles as usize,
        holders: holders as usize,
        deputies: deputies as usize,
        covers: covers as usize,
        referrals: referrals as usize,
        notices: notices as usize,
    }
}
