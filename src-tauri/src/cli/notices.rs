//! `vaihde notices`: what operators are told now, read or not.

use std::io::Write;

use chrono::NaiveDate;
use serde::Serialize;
use vaihde_domain::language::{Language, PerLanguage};
use vaihde_switchboard::{NewsLine, Switchboard, Told};

use super::args::NoticesWords;
use super::{Refusal, Status};

/// A notice as scripts read it. What is not about it is left out.
#[derive(Serialize)]
struct Line<'n> {
    company: &'n str,
    about: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<&'n str>,
    /// Whoever held the role before, or what somebody was called before or will be called.
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<&'n str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'n str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'n str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
    on: NaiveDate,
    must_read: bool,
    text: String,
}

pub(super) fn notices(
    words: &NoticesWords,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let company = words.company.as_deref().map(|name| switchboard.company(name)).transpose()?;
    let told = switchboard.operator()?.told_now(company.map(|company| company.id))?;
    // Scripts read one company a line.
    for (notice, company) in told.iter().flat_map(|told| told.companies.iter().map(move |name| (told, name)))
    {
        if words.json {
            let json = serde_json::to_string(&line(notice, company))
                .map_err(|error| Refusal::Words(error.to_string()))?;
            writeln!(out, "{json}")?;
        } else {
            let must = if notice.must_read { "! " } else { "" };
            writeln!(out, "{must}{company}: {}", text(notice))?;
        }
    }
    if told.is_empty() {
        if !words.json {
            writeln!(out, "There is nothing that operators are told now.")?;
        }
        return Ok(Status::NothingFound);
    }
    Ok(Status::Done)
}

fn line<'n>(notice: &'n NewsLine, company: &'n str) -> Line<'n> {
    let bare = Line {
        company,
        about: "",
        person: None,
        other: None,
        role: None,
        number: None,
        count: None,
        on: notice.on,
        must_read: notice.must_read,
        text: text(notice),
    };
    match &notice.told {
        Told::Starts { person, .. } => Line { about: "starts", person: Some(person), ..bare },
        Told::Leaves { person } => Line { about: "leaves", person: Some(person), ..bare },
        Told::Holder { role, person, before } => Line {
            about: "holder",
            role: Some(role),
            person: person.as_deref(),
            other: before.as_deref(),
            ..bare
        },
        Told::HolderStays { role, person } => {
            Line { about: "holder-stays", role: Some(role), person: person.as_deref(), ..bare }
        }
        Told::Name { person, other } => {
            Line { about: "name", person: Some(person), other: other.as_deref(), ..bare }
        }
        Told::Numbers { person, number } => {
            Line { about: "numbers", person: Some(person), number: number.as_deref(), ..bare }
        }
        Told::Instruction(_) => Line { about: "instruction", ..bare },
        Told::Hours(whose) => Line { about: "hours", person: whose.as_deref(), ..bare },
        Told::Many(count) => Line { about: "many", count: Some(*count), ..bare },
        Told::Own(_) => Line { about: "own", ..bare },
    }
}

fn text(notice: &NewsLine) -> String {
    let on = notice.on;
    let from = format!("from {on}");
    match &notice.told {
        Told::Starts { person, title } if title.is_empty() => format!("{person} starts {on}"),
        Told::Starts { person, title } => format!("{person}, {title}, starts {on}"),
        Told::Leaves { person } => format!("{person} leaves; the last day is {on}"),
        Told::Holder { role, person: Some(person), before: Some(before) } => {
            format!("{role} is {person} {from}, before that {before}")
        }
        Told::Holder { role, person: Some(person), before: None } => format!("{role} is {person} {from}"),
        Told::Holder { role, person: None, before } => {
            let before = before.as_ref().map(|before| format!(", until then {before}")).unwrap_or_default();
            format!("{role} is vacant {from}{before}")
        }
        Told::HolderStays { role, person: Some(person) } => {
            format!("{role} is still {person}: the change that was told is off")
        }
        Told::HolderStays { role, person: None } => {
            format!("{role} is still vacant: the change that was told is off")
        }
        Told::Name { person, other: Some(other) } if notice.in_effect => {
            format!("{person} has another name {from}, before that {other}")
        }
        Told::Name { person, other: Some(other) } => format!("{person} will be called {other} {from}"),
        Told::Name { person, other: None } => format!("{person} has another name {from}"),
        Told::Numbers { person, number: Some(number) } => format!("{person} has the number {number} {from}"),
        Told::Numbers { person, number: None } => format!("{person} has no number {from}"),
        Told::Instruction(text) if text.is_empty() => "there is no instruction any more".to_owned(),
        Told::Instruction(text) => format!("another instruction: {}", one_line(text)),
        Told::Hours(Some(whose)) => format!("{whose} is there at other hours {from}"),
        Told::Hours(None) => format!("calls are answered at other hours {from}"),
        Told::Many(count) => format!("{count} changes {from}"),
        Told::Own(words) => one_line(first(words)),
    }
}

/// In English where it is written in English.
fn first(words: &PerLanguage) -> &str {
    let languages = [Language::English, Language::Finnish, Language::Swedish];
    languages.into_iter().find_map(|language| words.get(language)).unwrap_or_default()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
