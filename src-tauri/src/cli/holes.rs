//! `vaihde holes`.

use std::io::Write;

use serde::Serialize;
use vaihde_domain::civil::Moment;
use vaihde_switchboard::{NamedHole, NotAnswering, Switchboard};

use super::args::HolesWords;
use super::{Refusal, Status};

/// A hole as scripts read it.
#[derive(Serialize)]
struct Line<'h> {
    who: String,
    role: Option<&'h str>,
    from: String,
    to: Option<String>,
    because: Vec<String>,
}

pub(super) fn holes(
    words: &HolesWords,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let holes = switchboard.hr()?.holes_one_by_one(None, words.days)?;
    for hole in &holes {
        let line = Line {
            who: hole.who.join(", "),
            role: hole.roles.first().map(|(_, name)| name.as_str()),
            from: text(hole.span.from),
            to: hole.span.to.map(text),
            because: because(hole),
        };
        if words.json {
            let json = serde_json::to_string(&line).map_err(|error| Refusal::Words(error.to_string()))?;
            writeln!(out, "{json}")?;
            continue;
        }
        let what = match (line.role, line.who.as_str()) {
            (Some(role), "") => role.to_owned(),
            (Some(role), who) => format!("{role} ({who})"),
            (None, who) => who.to_owned(),
        };
        let when = match &line.to {
            None => format!("from {} until further notice", line.from),
            Some(to) if *to == line.from => line.from.clone(),
            Some(to) => format!("{} – {to}", line.from),
        };
        writeln!(out, "{what}, {}: {when}: {}", hole.company, line.because.join("; "))?;
    }
    if holes.is_empty() && !words.json {
        writeln!(out, "Somebody answers for everybody in the next {} days.", words.days)?;
    }
    Ok(Status::Done)
}

fn because(hole: &NamedHole) -> Vec<String> {
    let told = hole.because.iter().map(|(name, because)| match because {
        NotAnswering::Away { until: Some(until) } => format!("{name}: away until {}", text(*until)),
        NotAnswering::Away { until: None } => format!("{name}: away until further notice"),
        NotAnswering::Closed => format!("{name}: outside their hours"),
        NotAnswering::Left { last_day } => format!("{name}: left {last_day}"),
        NotAnswering::NotStarted { from } => format!("{name}: starts {from}"),
        NotAnswering::NoNumber => format!("{name}: no number"),
        NotAnswering::Loop => format!("{name}: covers each other"),
        NotAnswering::Vacant => format!("{name}: vacant"),
        NotAnswering::Fallback => format!("{name}: only the fallback number answers"),
    });
    told.collect()
}

fn text(moment: Moment) -> String {
    match moment {
        Moment::Day(day) => day.to_string(),
        Moment::Time(time) => time.format("%Y-%m-%dT%H:%M").to_string(),
    }
}
