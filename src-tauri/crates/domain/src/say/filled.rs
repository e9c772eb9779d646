//! Fills the placeholders of a company's own wording.

use super::matter::{Answer, How, Matter};
use super::{english, finnish, swedish};
use crate::language::Language;

/// The words that may stand in braces in a wording.
pub const PLACEHOLDERS: [&str; 6] = ["person", "until", "opens", "cover", "number", "company"];

/// The wording with its placeholders filled: `{person}` `{until}` `{opens}` `{cover}` `{number}` `{company}`. Braces
/// around anything else stay as they are. None where a placeholder has nothing to say, or nothing that may be told.
pub(super) fn filled(wording: &str, matter: &Matter<'_>, language: Language) -> Option<String> {
    let mut sentence = String::new();
    let mut rest = wording;
    while let Some((before, after)) = rest.split_once('{') {
        sentence.push_str(before);
        // What is filled in is never read again, so that a name with braces is only a name.
        match after.split_once('}').and_then(|(name, after)| Some((value(name, matter, language)?, after))) {
            Some((value, after)) => {
                let value = value?;
                sentence.push_str(&value);
                // "{until}." would end in two full stops where the date itself ends in one.
                rest = if value.ends_with('.') { after.strip_prefix('.').unwrap_or(after) } else { after };
            }
            None => {
                sentence.push('{');
                rest = after;
            }
        }
    }
    sentence.push_str(rest);
    Some(sentence)
}

/// Outer none: no placeholder of that name. Inner none: it has no value here.
#[expect(clippy::option_option, reason = "no such placeholder and no value are two answers")]
pub(super) fn value(placeholder: &str, matter: &Matter<'_>, language: Language) -> Option<Option<String>> {
    let today = matter.today;
    Some(match placeholder {
        "person" => matter.person.clone().or_else(|| matter.topic.map(str::to_owned)),
        "until" => match matter.how {
            How::Away(Some(until)) => Some(match language {
                Language::Finnish => finnish::until(until, today),
                Language::Swedish => swedish::until(until, today),
                Language::English => english::until(until, today),
            }),
            _ => None,
        },
        "opens" => match matter.how {
            How::Closed(Some(opens)) => Some(match language {
                Language::Finnish => finnish::opens(opens, today),
                Language::Swedish => swedish::opens(opens, today),
                Language::English => english::opens(opens, today),
            }),
            _ => None,
        },
        "cover" => match &matter.answer {
            Answer::Person(name) | Answer::Part(name) => Some(name.clone()),
            Answer::Own => matter.topic.map(str::to_owned),
            _ => None,
        },
        "number" => matter.number.clone(),
        "company" => matter.company.map(|company| company.name.clone()),
        _ => return None,
    })
}
