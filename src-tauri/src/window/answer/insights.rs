//! What is told of the calls, as the window has it. Read in the quiet room: a year of a large house takes a moment, for
//! which neither a caller nor whoever writes shall wait.

use vaihde_contract::wire::absence::Exported;
use vaihde_contract::wire::civil::Month;
use vaihde_contract::wire::insights as wire;
use vaihde_contract::wire::row::{EntryKey, EntryKind};
use vaihde_contract::{Failure, FileProblem};
use vaihde_domain::insights::{
    CompanyHours, Hours, LEAST_CHOICES, MonthTold, MostAsked, Ranking, Spread, Ways,
};
use vaihde_domain::reach::Who;
use vaihde_domain::{CompanyId, language};
use vaihde_switchboard::{Chart, InsightsAsked, ToldInsights};

use super::file::chosen;
use crate::file::write_whole;
use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn insights(desk: &Desk, asked: wire::InsightsOf) -> Result<wire::Insights, Failure> {
    desk.quiet
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            Ok(all(&admin.insights(of(asked)).map_err(told)?))
        })
        .await
}

/// Writes a chart to a file; nothing where the dialog was closed.
pub(crate) async fn export_insights(desk: &Desk, asked: wire::ExportInsights) -> Result<Exported, Failure> {
    let (from, to) = (asked.of.from.0, asked.of.to.0);
    let name = format!("{}-{from}-{to}", file_name(asked.chart));
    let Some(path) = chosen(desk, &name, "csv").await? else { return Ok(Exported { path: None }) };
    let headers = language::Language::from(asked.language);
    desk.quiet
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            let bytes = admin.insights_csv(of(asked.of), chart(asked.chart), headers).map_err(told)?;
            let file = path.display().to_string();
            write_whole(&path, &bytes).map_err(|_| Failure::File {
                file: file.clone(),
                problem: FileProblem::CannotOpen { missing: false },
            })?;
            Ok(Exported { path: Some(file) })
        })
        .await
}

fn of(asked: wire::InsightsOf) -> InsightsAsked {
    InsightsAsked { from: asked.from.0, to: asked.to.0, company: asked.company.map(CompanyId) }
}

fn all(told: &ToldInsights) -> wire::Insights {
    let figures = &told.figures;
    wire::Insights {
        ways: ways(figures.ways),
        months: figures.months.iter().map(month).collect(),
        people: ranking(&figures.people, told),
        roles: ranking(&figures.roles, told),
        referrals: ranking(&figures.referrals, told),
        hours: hours(&figures.hours, told),
        keys: figures.keys.as_ref().map(spread),
        seconds: figures.seconds.as_ref().map(spread),
        least: small(LEAST_CHOICES),
    }
}

fn ways(ways: Ways) -> wire::Ways {
    wire::Ways { direct: small(ways.direct), cover: small(ways.cover), nobody: small(ways.nobody) }
}

fn month(told: &MonthTold) -> wire::MonthTold {
    wire::MonthTold {
        month: Month(told.month),
        ways: ways(told.ways),
        missed: small(told.missed),
        mended: small(told.mended),
    }
}

fn ranking(ranking: &Ranking, told: &ToldInsights) -> wire::Ranking {
    wire::Ranking {
        most: ranking.most.iter().filter_map(|asked| line(asked, told)).collect(),
        others: u32::try_from(ranking.others).unwrap_or(u32::MAX),
        others_ways: ways(ranking.others_ways),
        gone: ways(ranking.gone),
    }
}

fn line(asked: &MostAsked, told: &ToldInsights) -> Option<wire::AskedLine> {
    let key = match asked.who {
        Who::Person(id) => EntryKey { kind: EntryKind::Person, id: id.0 },
        Who::Role(id) => EntryKey { kind: EntryKind::Role, id: id.0 },
        Who::Referral(id) => EntryKey { kind: EntryKind::Referral, id: id.0 },
        // Nobody finds them, so nobody asks for them.
        Who::Department(_) | Who::Company(_) => return None,
    };
    let named = told.names.get(&asked.who)?;
    Some(wire::AskedLine {
        key,
        name: named.name.clone(),
        company: named.company.clone(),
        ways: ways(asked.ways),
    })
}

fn hours(hours: &Hours, told: &ToldInsights) -> wire::CallHours {
    let company = |of: &CompanyHours| wire::CompanyCallHours {
        id: of.company.0,
        name: told.companies.get(&of.company).cloned().unwrap_or_default(),
        day: of.day.iter().copied().map(small).collect(),
        total: small(of.total()),
    };
    wire::CallHours {
        day: hours.day.iter().copied().map(ways).collect(),
        week: hours.week.iter().map(|day| day.iter().copied().map(small).collect()).collect(),
        companies: hours.companies.iter().map(company).collect(),
        busiest: hours.busiest(),
    }
}

fn spread(spread: &Spread) -> wire::Spread {
    let bins = spread.bins.iter();
    wire::Spread {
        choices: small(spread.choices),
        quarter: spread.quarter,
        median: spread.median,
        three_quarters: spread.three_quarters,
        bins: bins.map(|bin| wire::Bin { from: bin.from, to: bin.to, count: small(bin.count) }).collect(),
    }
}

fn chart(asked: wire::Chart) -> Chart {
    match asked {
        wire::Chart::Months => Chart::Months,
        wire::Chart::People => Chart::People,
        wire::Chart::Roles => Chart::Roles,
        wire::Chart::Referrals => Chart::Referrals,
        wire::Chart::Hours => Chart::Hours,
        wire::Chart::Companies => Chart::Companies,
        wire::Chart::Misses => Chart::Misses,
        wire::Chart::Keys => Chart::Keys,
        wire::Chart::Seconds => Chart::Seconds,
    }
}

/// The name that the dialog begins with.
fn file_name(asked: wire::Chart) -> &'static str {
    match asked {
        wire::Chart::Months => "puhelut",
        wire::Chart::People => "kysytyt-henkilot",
        wire::Chart::Roles => "kysytyt-tehtavat",
        wire::Chart::Referrals => "kysytyt-ohjaukset",
        wire::Chart::Hours => "tunnit",
        wire::Chart::Companies => "tunnit-yrityksittain",
        wire::Chart::Misses => "hudit",
        wire::Chart::Keys => "nappailyt",
        wire::Chart::Seconds => "sekunnit",
    }
}

fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
