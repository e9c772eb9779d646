//! What `vaihde search --json` prints: the form scripts rely on.

use serde::Serialize;
use vaihde_domain::civil::Moment;
use vaihde_domain::reach::Outcome;
use vaihde_switchboard::{Found, FoundState, Kind};

use super::step_text::because;

/// One query and its answers.
#[derive(Serialize)]
pub(super) struct Answers<'a> {
    query: &'a str,
    /// Microseconds from the query's text to ranked hits with matched ranges.
    took_us: u128,
    hits: Vec<Hit<'a>>,
}

#[derive(Serialize)]
struct Hit<'a> {
    kind: &'static str,
    id: String,
    name: &'a str,
    company: &'a str,
    title: &'a str,
    number: Option<&'a str>,
    state: &'static str,
    until: Option<String>,
    reach: ReachJson<'a>,
    say: &'a str,
}

#[derive(Serialize)]
struct ReachJson<'a> {
    outcome: &'static str,
    name: Option<&'a str>,
    number: Option<&'a str>,
    steps: Vec<StepJson<'a>>,
}

#[derive(Serialize)]
struct StepJson<'a> {
    name: &'a str,
    because: String,
}

impl<'a> Answers<'a> {
    pub(super) fn of(query: &'a str, took_us: u128, found: &'a [Found]) -> Self {
        Self { query, took_us, hits: found.iter().map(hit).collect() }
    }
}

fn hit(found: &Found) -> Hit<'_> {
    use vaihde_switchboard::EntryId;
    let id = match found.hit.id {
        EntryId::Person(id) => id.to_string(),
        EntryId::Role(id) => id.to_string(),
        EntryId::Referral(id) => id.to_string(),
    };
    Hit {
        kind: match found.kind {
            Kind::Person => "person",
            Kind::Role => "role",
            Kind::Referral => "referral",
        },
        id,
        name: &found.name,
        company: &found.company,
        title: &found.title,
        number: found.number.as_ref().map(|number| number.written.as_str()),
        state: match found.state {
            FoundState::Present => "present",
            FoundState::Away => "away",
            FoundState::Closed => "closed",
            FoundState::Left => "left",
            FoundState::Vacant => "vacant",
        },
        until: found.until.map(|until| match until {
            Moment::Day(day) => day.to_string(),
            Moment::Time(time) => time.format("%Y-%m-%dT%H:%M").to_string(),
        }),
        reach: ReachJson {
            outcome: match found.reach.outcome {
                Outcome::Direct(_) => "direct",
                Outcome::Covered(_) => "covered",
                Outcome::Nobody(_) => "nobody",
            },
            name: found.answer.as_ref().map(|answer| answer.name.as_str()),
            number: found.answer.as_ref().map(|answer| answer.number.written.as_str()),
            steps: found
                .steps
                .iter()
                .map(|step| StepJson { name: &step.name, because: because(&step.because) })
                .collect(),
        },
        say: &found.say,
    }
}
