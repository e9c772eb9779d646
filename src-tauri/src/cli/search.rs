//! `vaihde search`.

use std::io::{self, BufRead, Write};
use std::time::Instant;

use vaihde_domain::CompanyId;
use vaihde_domain::reach::{Because, Instead, Outcome};
use vaihde_switchboard::{Found, FoundState, OperatorDesk, Switchboard};

use super::args::SearchWords;
use super::search_json::Answers;
use super::step_text::{because, moment, way};
use super::{Refusal, Status};

pub(super) fn search(
    words: &SearchWords,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let company = match &words.company {
        Some(name) => Some(switchboard.company(name)?.id),
        None => None,
    };
    let mut desk = switchboard.operator()?;
    desk.keep_up()?;
    let mut found_any = false;
    if words.query == "-" {
        for line in io::stdin().lock().lines() {
            let line = line.map_err(|error| Refusal::Words(format!("standard input: {error}")))?;
            found_any |= answer(&line, company, words, &desk, out)?;
            // A program that asks line by line is waiting for this answer.
            out.flush()?;
        }
    } else {
        found_any = answer(&words.query, company, words, &desk, out)?;
    }
    Ok(if found_any { Status::Done } else { Status::NothingFound })
}

#[expect(clippy::disallowed_methods, reason = "the time it took is a part of the answer")]
fn answer(
    query: &str,
    company: Option<CompanyId>,
    words: &SearchWords,
    desk: &OperatorDesk<'_>,
    out: &mut impl Write,
) -> Result<bool, Refusal> {
    let asked = Instant::now();
    let hits = desk.find(query, company, words.limit);
    let took = asked.elapsed();
    let found = desk.explain(hits)?;
    if words.json {
        let line =
            serde_json::to_string(&Answers::of(query, took.as_micros(), &found)).map_err(io::Error::from)?;
        writeln!(out, "{line}")?;
    } else if found.is_empty() {
        writeln!(out, "Nobody and nothing was found for “{query}”.")?;
    } else {
        found.iter().try_for_each(|found| tell(found, out))?;
    }
    Ok(!found.is_empty())
}

/// One hit: the line that says what to do, the sentence, and why.
fn tell(found: &Found, out: &mut impl Write) -> io::Result<()> {
    write!(out, "{}", found.name)?;
    for part in [&found.title, &found.company].into_iter().filter(|part| !part.is_empty()) {
        write!(out, " · {part}")?;
    }
    write!(out, "   {}", state(found))?;
    match (&found.answer, &found.reach.outcome) {
        (Some(answer), Outcome::Direct(_)) => writeln!(out, "   {}", answer.number.written)?,
        (Some(answer), _) => writeln!(out, "   →  {}, {}", answer.name, answer.number.written)?,
        (None, Outcome::Nobody(Instead::TellReferral(_))) => writeln!(out, "   →  say")?,
        (None, _) => writeln!(out, "   →  take a message")?,
    }
    writeln!(out, "    “{}”", found.say)?;
    for step in &found.steps {
        // Whoever was asked for and is free needs no explanation.
        if found.steps.len() > 1 || step.because != Because::Free {
            writeln!(out, "    {} ({}): {}", step.name, way(step.way), because(&step.because))?;
        }
    }
    Ok(())
}

fn state(found: &Found) -> String {
    let state = match found.state {
        FoundState::Present => "present",
        FoundState::Away => "away",
        FoundState::Closed => "closed",
        FoundState::Left => "left",
        FoundState::Vacant => "vacant",
    };
    found.until.map_or_else(|| state.to_owned(), |until| format!("{state} until {}", moment(until)))
}
