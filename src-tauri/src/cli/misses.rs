//! `vaihde misses`: what callers asked for in vain, in groups of what means the same, the most pressing first.
//!
//! With `--json` one object a line:
//! `{"text": "…", "also": ["…"], "company": "…"|null, "languages": ["fi"], "count", "not_found", "recent", "before",
//! "last": "2026-07-08"}`. `text` leads the group and `also` are its other texts, the most often typed first; `company` is
//! null where all were answered; `count` is how often, `not_found` how often the operator said that it was not found,
//! `recent` how often in the last 14 days and `before` in the 14 days before those.

use std::io::Write;

use chrono::NaiveDate;
use serde::Serialize;
use vaihde_domain::language::Language;
use vaihde_switchboard::{MissGroup, MissesAsked, Switchboard};

use super::args::MissesWords;
use super::{Refusal, Status};

/// A group as scripts read it.
#[derive(Serialize)]
struct Line<'m> {
    text: &'m str,
    also: Vec<&'m str>,
    company: Option<&'m str>,
    languages: Vec<&'static str>,
    count: u32,
    not_found: u32,
    recent: u32,
    before: u32,
    last: Option<NaiveDate>,
}

pub(super) fn misses(
    words: &MissesWords,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let company = words.company.as_deref().map(|name| switchboard.company(name)).transpose()?;
    let asked = MissesAsked { company: company.map(|company| company.id), limit: words.limit };
    let list = switchboard.admin()?.misses(asked)?;
    if words.json {
        for group in &list.groups {
            let json =
                serde_json::to_string(&line(group)).map_err(|error| Refusal::Words(error.to_string()))?;
            writeln!(out, "{json}")?;
        }
    } else if list.groups.is_empty() {
        writeln!(out, "Nothing was asked for in vain in the last {} days.", list.days)?;
    } else {
        writeln!(out, "{:>5} {:>6} {:>6}  {:<10}  asked for", "times", "recent", "before", "last")?;
        for line in list.groups.iter().map(line) {
            let last = line.last.map(|day| day.to_string()).unwrap_or_default();
            let company = line.company.map(|name| format!(", {name}")).unwrap_or_default();
            write!(out, "{:>5} {:>6} {:>6}  {last:<10}  ", line.count, line.recent, line.before)?;
            match line.also.as_slice() {
                [] => writeln!(out, "{}{company}", line.text)?,
                also => writeln!(out, "{} ({}){company}", line.text, also.join(", "))?,
            }
        }
    }
    Ok(if list.groups.is_empty() { Status::NothingFound } else { Status::Done })
}

fn line(group: &MissGroup) -> Line<'_> {
    let mut texts = group.texts.iter().map(|text| text.text.as_str());
    let tally = &group.tally;
    Line {
        text: texts.next().unwrap_or_default(),
        also: texts.collect(),
        company: group.company.map(|_| group.company_name.as_str()),
        languages: tally.languages().into_iter().map(Language::code).collect(),
        count: tally.count,
        not_found: tally.not_found,
        recent: tally.recent,
        before: tally.before,
        last: tally.last,
    }
}
