//! What is wrong in the directory, as the window has it. Found in the quiet room: a directory that
//! has changed takes a while.

use chrono::{DateTime, Utc};
use vaihde_contract::Failure;
use vaihde_contract::wire::civil::Day;
use vaihde_contract::wire::quality as wire;
use vaihde_domain::quality::{Alike, Grade, NumberFault, Trouble, TroubleKind};
use vaihde_domain::record::RecordId;
use vaihde_domain::{CompanyId, DepartmentId, DeputyId, PersonId, RoleId};
use vaihde_switchboard::{FoundTrouble, Mended, NamedRecord, QualityAsked, Remedy};

use crate::window::desk::Desk;
use crate::window::failure::told;

/// A part of what is wrong.
pub(crate) async fn quality(desk: &Desk, asked: wire::QualityOf) -> Result<wire::Quality, Failure> {
    desk.quiet
        .ask(move |seat| {
            let part = QualityAsked {
                company: asked.company.map(CompanyId),
                kind: asked.kind.map(kind_asked),
                first: asked.first as usize,
                count: asked.count as usize,
            };
            let list = seat.switchboard()?.admin().map_err(told)?.quality(&part).map_err(told)?;
            let count = |count: &vaihde_switchboard::TroubleCount| wire::TroubleCount {
                kind: kind(count.kind),
                count: small(count.count),
                grave: small(count.grave),
            };
            Ok(wire::Quality {
                number: asked.number,
                counts: list.counts.iter().map(count).collect(),
                total: small(list.total),
                first: asked.first,
                findings: list.findings.into_iter().filter_map(finding).collect(),
            })
        })
        .await
}

/// What is wrong with one record.
pub(crate) async fn findings_of(desk: &Desk, asked: wire::FindingsOf) -> Result<wire::Findings, Failure> {
    desk.quiet
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            let findings = admin.findings_of(record_asked(asked.record)).map_err(told)?;
            Ok(wire::Findings { findings: findings.into_iter().filter_map(finding).collect() })
        })
        .await
}

/// Does something about a finding at once.
pub(crate) async fn mend(desk: &Desk, asked: wire::Mend) -> Result<wire::Mended, Failure> {
    let mended = desk
        .back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            let mended = match asked {
                wire::Mend::Confirm { records } => {
                    let records: Vec<RecordId> = records.into_iter().map(record_asked).collect();
                    admin.confirm(&records).map(Mended::Done)
                }
                wire::Mend::RemoveNumber { record, number } => {
                    admin.remove_number(record_asked(record), &number)
                }
                wire::Mend::AddHolder { role, person } => admin.add_holder(RoleId(role), PersonId(person)),
                wire::Mend::AddDeputy { role, person } => admin.add_deputy(RoleId(role), PersonId(person)),
                wire::Mend::BreakLoop { deputy } => admin.remove_deputy(DeputyId(deputy)),
            };
            mended.map_err(told)
        })
        .await?;
    desk.tell_changed();
    Ok(wire::Mended {
        operation: match mended {
            Mended::Done(done) => Some(done.operation.0),
            Mended::NotSo => None,
        },
    })
}

/// None: what only belongs to a record is never found by itself.
fn finding(found: FoundTrouble) -> Option<wire::Finding> {
    Some(wire::Finding {
        about: named(&found.about)?,
        company_id: found.company_id.map(|company| company.0),
        company: found.company.clone(),
        grade: match found.grade {
            Grade::Grave => wire::TroubleGrade::Grave,
            Grade::Plain => wire::TroubleGrade::Plain,
            Grade::Doubtful => wire::TroubleGrade::Doubtful,
        },
        others: found.others.iter().filter_map(named).collect(),
        remedies: found.remedies.iter().map(|remedy| remedy_line(*remedy)).collect(),
        trouble: trouble(found),
    })
}

fn trouble(found: FoundTrouble) -> wire::Trouble {
    let number = found.number.unwrap_or_default();
    match found.trouble {
        Trouble::NoNumber => wire::Trouble::NoNumber,
        Trouble::NobodyHasNumber { people } => wire::Trouble::NobodyHasNumber { people: small(people) },
        Trouble::NotANumber { fault, .. } => wire::Trouble::NotANumber {
            number,
            fault: match fault {
                NumberFault::Letters => wire::NumberFault::Letters,
                NumberFault::TooShort => wire::NumberFault::TooShort,
                NumberFault::TooLong => wire::NumberFault::TooLong,
                NumberFault::NotInRegion => wire::NumberFault::NotInRegion,
            },
        },
        Trouble::SharedMobile { .. } => wire::Trouble::SharedMobile { number },
        Trouble::Duplicate { because, .. } => wire::Trouble::Duplicate {
            because: match because {
                Alike::SameName => wire::Alike::SameName,
                Alike::SameNameAndContact => wire::Alike::SameNameAndContact,
                Alike::SoundsAlike => wire::Alike::SoundsAlike,
            },
        },
        Trouble::NoHolder => wire::Trouble::NoHolder,
        Trouble::MostWithoutHolder { vacant, roles } => {
            wire::Trouble::MostWithoutHolder { vacant: small(vacant), roles: small(roles) }
        }
        Trouble::NoDeputy { holder } => wire::Trouble::NoDeputy {
            holder: holder.0,
            name: found.holder.map(|holder| holder.name).unwrap_or_default(),
        },
        Trouble::NobodyHasDeputy { roles } => wire::Trouble::NobodyHasDeputy { roles: small(roles) },
        Trouble::DeputyLoop { last, .. } => {
            let (of, deputy) = found.last.unwrap_or_default();
            wire::Trouble::DeputyLoop { last: last.0, of, deputy }
        }
        Trouble::Unconfirmed { since } => wire::Trouble::Unconfirmed { since: day(since) },
        Trouble::NeverAsked { since } => wire::Trouble::NeverAsked { since: day(since) },
    }
}

/// Months ago nobody minds in which zone a day began.
fn day(at: DateTime<Utc>) -> Day {
    Day(at.date_naive())
}

fn named(record: &NamedRecord) -> Option<wire::QualityNamed> {
    let known = match record.record {
        RecordId::Person(id) => wire::QualityRecord::Person(id.0),
        RecordId::Role(id) => wire::QualityRecord::Role(id.0),
        RecordId::Department(id) => wire::QualityRecord::Department(id.0),
        RecordId::Company(id) => wire::QualityRecord::Company(id.0),
        _ => return None,
    };
    Some(wire::QualityNamed { record: known, name: record.name.clone(), detail: record.detail.clone() })
}

fn record_asked(record: wire::QualityRecord) -> RecordId {
    match record {
        wire::QualityRecord::Person(id) => RecordId::Person(PersonId(id)),
        wire::QualityRecord::Role(id) => RecordId::Role(RoleId(id)),
        wire::QualityRecord::Department(id) => RecordId::Department(DepartmentId(id)),
        wire::QualityRecord::Company(id) => RecordId::Company(CompanyId(id)),
    }
}

fn remedy_line(remedy: Remedy) -> wire::Remedy {
    match remedy {
        Remedy::Confirm => wire::Remedy::Confirm,
        Remedy::Open => wire::Remedy::Open,
        Remedy::Merge => wire::Remedy::Merge,
        Remedy::RemoveNumber => wire::Remedy::RemoveNumber,
        Remedy::AddHolder => wire::Remedy::AddHolder,
        Remedy::AddDeputy => wire::Remedy::AddDeputy,
        Remedy::BreakLoop => wire::Remedy::BreakLoop,
    }
}

fn kind(kind: TroubleKind) -> wire::TroubleKind {
    match kind {
        TroubleKind::NoNumber => wire::TroubleKind::NoNumber,
        TroubleKind::NotANumber => wire::TroubleKind::NotANumber,
        TroubleKind::SharedMobile => wire::TroubleKind::SharedMobile,
        TroubleKind::Duplicate => wire::TroubleKind::Duplicate,
        TroubleKind::NoHolder => wire::TroubleKind::NoHolder,
        TroubleKind::NoDeputy => wire::TroubleKind::NoDeputy,
        TroubleKind::DeputyLoop => wire::TroubleKind::DeputyLoop,
        TroubleKind::Unconfirmed => wire::TroubleKind::Unconfirmed,
        TroubleKind::NeverAsked => wire::TroubleKind::NeverAsked,
    }
}

fn kind_asked(asked: wire::TroubleKind) -> TroubleKind {
    // Both have every kind, so one is always found.
    TroubleKind::ALL.into_iter().find(|known| kind(*known) == asked).unwrap_or(TroubleKind::NoNumber)
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
