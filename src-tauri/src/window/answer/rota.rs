//! The rota as the window has it: the timeline, the holes, the check of a draft, a remedy.

use chrono::NaiveDate;
use uuid::Uuid;
use vaihde_contract::Failure;
use vaihde_contract::wire::absence::{
    AbsencesDone, AwayTime, CheckAbsence, Checked, Conflict, Proposal, ToldCover, Why,
};
use vaihde_contract::wire::civil::{Day, Moment, PerLanguage};
use vaihde_contract::wire::rota as wire;
use vaihde_domain::civil::{self, Span};
use vaihde_domain::conflict::Conflict as Known;
use vaihde_domain::holiday::Holiday;
use vaihde_domain::language::Language;
use vaihde_domain::proposal::Why as KnownWhy;
use vaihde_domain::{AbsenceId, CompanyId, PersonId, RoleId};
use vaihde_switchboard::{
    Bar, HoleMark, NamedConflict, NamedHole, NamedProposal, NotAnswering, Timeline, TimelineAsked,
    TimelineRow,
};

use super::absence::draft;
use super::form::small;
use crate::window::desk::Desk;
use crate::window::failure::told;

/// Who is away when, row by row.
pub(crate) async fn timeline(desk: &Desk, asked: wire::TimelineOf) -> Result<wire::Timeline, Failure> {
    desk.back
        .ask(move |seat| {
            let part = TimelineAsked {
                company: asked.company.map(CompanyId),
                from: asked.from.0,
                days: asked.days,
                first: asked.first as usize,
                count: asked.count as usize,
                only_away: asked.only_away,
                find: asked.find.map(PersonId),
            };
            let mut hr = seat.switchboard()?.hr().map_err(told)?;
            let timeline = hr.timeline(&part).map_err(told)?;
            Ok(shown(timeline, &asked))
        })
        .await
}

fn shown(timeline: Timeline, asked: &wire::TimelineOf) -> wire::Timeline {
    let groups = timeline.groups.into_iter().map(|group| {
        let (id, department) =
            group.department.map_or((None, String::new()), |(id, name)| (Some(id.0), name));
        wire::TimelineGroup {
            company: group.company,
            department,
            id,
            first: small(group.first),
            count: small(group.count),
        }
    });
    wire::Timeline {
        number: asked.number,
        total: small(timeline.total),
        groups: groups.collect(),
        first: asked.first,
        rows: timeline.rows.into_iter().map(row).collect(),
        found: timeline.found.map(small),
        holidays: timeline.holidays.into_iter().map(|(day, holiday)| holiday_line(day, holiday)).collect(),
        away_now: small(timeline.away_now),
        people: small(timeline.people),
        now: Moment(civil::Moment::Time(timeline.now)),
    }
}

fn holiday_line(day: NaiveDate, holiday: Holiday) -> wire::HolidayLine {
    let name = |language| holiday.name(language).to_owned();
    wire::HolidayLine {
        day: Day(day),
        name: PerLanguage {
            fi: name(Language::Finnish),
            sv: name(Language::Swedish),
            en: name(Language::English),
        },
    }
}

fn row(row: TimelineRow) -> wire::TimelineRow {
    let bar = |bar: Bar| wire::Bar {
        absence: bar.absence.0,
        from: Moment(bar.span.from),
        to: bar.span.to.map(Moment),
        repeats: bar.repeats,
        covers: bar.covers.into_iter().map(|(name, role)| ToldCover { name, role }).collect(),
        return_may_be_told: bar.return_may_be_told,
    };
    let mark = |mark: HoleMark| wire::HoleMark {
        from: Moment(mark.span.from),
        to: mark.span.to.map(Moment),
        roles: mark.roles,
    };
    wire::TimelineRow {
        person: row.person.0,
        name: row.name,
        title: row.title,
        bars: row.bars.into_iter().map(bar).collect(),
        holes: row.holes.into_iter().map(mark).collect(),
        off: row.off.into_iter().map(Day).collect(),
    }
}

/// When nobody answers for whom. Operators are told of today.
pub(crate) async fn holes(desk: &Desk, asked: wire::HolesOf) -> Result<wire::Holes, Failure> {
    desk.back
        .ask(move |seat| {
            let company = asked.company.map(CompanyId);
            let limit = asked.limit as usize;
            let switchboard = seat.switchboard()?;
            let found = match switchboard.user().rights.hr {
                true => switchboard.hr().map_err(told)?.holes(company, asked.days, limit),
                false => switchboard.operator().map_err(told)?.holes_today(company, limit),
            };
            let found = found.map_err(told)?;
            let holes = found.holes.into_iter().map(hole).collect();
            Ok(wire::Holes { holes, count: small(found.count) })
        })
        .await
}

fn hole(hole: NamedHole) -> wire::Hole {
    let because = hole.because.into_iter().map(|(name, because)| {
        let because = match because {
            NotAnswering::Away { until } => wire::NotFree::Away { until: until.map(Moment) },
            NotAnswering::Closed => wire::NotFree::Closed,
            NotAnswering::Left { last_day } => wire::NotFree::Left { last_day: Day(last_day) },
            NotAnswering::NotStarted { from } => wire::NotFree::NotStarted { from: Day(from) },
            NotAnswering::NoNumber => wire::NotFree::NoNumber,
            NotAnswering::Loop => wire::NotFree::Loop,
            NotAnswering::Vacant => wire::NotFree::Vacant,
            NotAnswering::Fallback => wire::NotFree::Fallback,
        };
        wire::HoleStep { name, because }
    });
    wire::Hole {
        person: hole.person.map(|person| person.0),
        who: hole.who,
        everything: hole.everything,
        roles: hole.roles.into_iter().map(|(id, name)| wire::HoleRole { id: id.0, name }).collect(),
        company: hole.company,
        from: Moment(hole.span.from),
        to: hole.span.to.map(Moment),
        because: because.collect(),
        fallback: hole.fallback,
        absence: hole.absence.map(|absence| absence.0),
        proposals: hole.proposals.into_iter().map(proposal).collect(),
    }
}

/// Adds a cover where one is missing.
pub(crate) async fn mend_hole(desk: &Desk, asked: wire::MendHole) -> Result<AbsencesDone, Failure> {
    let done = desk
        .back
        .ask(move |seat| {
            let mut hr = seat.switchboard()?.hr().map_err(told)?;
            let role = asked.role.map(RoleId);
            hr.mend_hole(AbsenceId(asked.absence), PersonId(asked.cover), role).map_err(told)
        })
        .await?;
    desk.tell_changed();
    // Whoever covers already was put there by somebody else a moment ago.
    done.map(|done| AbsencesDone { operation: done.operation.0 }).ok_or(Failure::ChangedMeanwhile)
}

/// What would go wrong with a draft, and who could cover.
pub(crate) async fn check_absence(desk: &Desk, asked: CheckAbsence) -> Result<Checked, Failure> {
    desk.back
        .ask(move |seat| {
            let draft = draft::read(&asked.draft)?;
            let mut hr = seat.switchboard()?.hr().map_err(told)?;
            let checked = hr.check(&draft).map_err(told)?;
            Ok(Checked {
                number: asked.number,
                conflicts: checked.conflicts.into_iter().map(conflict).collect(),
                proposals: checked.proposals.into_iter().map(proposal).collect(),
            })
        })
        .await
}

fn proposal(proposal: NamedProposal) -> Proposal {
    Proposal {
        person: proposal.person.0,
        name: proposal.name,
        title: proposal.title,
        why: match proposal.why {
            KnownWhy::Deputy => Why::Deputy,
            KnownWhy::RoleDeputy(_) => Why::RoleDeputy { role: proposal.role },
            KnownWhy::Covered(last_on) => Why::Covered { last_on: Day(last_on) },
            KnownWhy::SameRole(_) => Why::SameRole { role: proposal.role },
            KnownWhy::SameWork => Why::SameWork,
        },
        away: proposal.away.iter().map(time).collect(),
        covers_others: small(proposal.covers_others),
    }
}

/// A conflict as the window has it.
pub(super) fn conflict(named: NamedConflict) -> Conflict {
    let NamedConflict { conflict, who, cover: name, about, others, other } = named;
    let times = |when: &[Span]| when.iter().map(time).collect();
    let id = |person: PersonId| -> Uuid { person.0 };
    match conflict {
        Known::Uncovered { when } => Conflict::Uncovered { who, when: times(&when) },
        Known::RoleUncovered { when, .. } => Conflict::RoleUncovered { who, role: about, when: times(&when) },
        Known::CoverThemselves { cover } => Conflict::CoverThemselves { cover: id(cover), name },
        Known::CoverLeft { cover, last_day } => {
            Conflict::CoverLeft { cover: id(cover), name, last_day: Day(last_day) }
        }
        Known::CoverNotStarted { cover, from } => {
            Conflict::CoverNotStarted { cover: id(cover), name, from: Day(from) }
        }
        Known::CoverLoop { cover } => Conflict::CoverLoop { cover: id(cover), name },
        Known::CoverAway { cover, when } => {
            Conflict::CoverAway { cover: id(cover), name, when: times(&when) }
        }
        Known::CoverNoNumber { cover } => Conflict::CoverNoNumber { cover: id(cover), name },
        Known::CoverBusy { cover, .. } => Conflict::CoverBusy { cover: id(cover), name, others },
        Known::OtherCompany { cover, .. } => {
            Conflict::OtherCompany { cover: id(cover), name, company: about }
        }
        Known::Overlap { absence, merges } => {
            let span = other
                .as_ref()
                .map_or(Span { from: civil::Moment::Day(NaiveDate::MIN), to: None }, |other| other.span);
            let repeats = other.as_ref().and_then(|other| other.repeats.as_ref());
            Conflict::Overlap { absence: absence.0, who, when: draft::when(span, repeats), merges }
        }
    }
}

fn time(span: &Span) -> AwayTime {
    AwayTime { from: Moment(span.from), to: span.to.map(Moment) }
}
