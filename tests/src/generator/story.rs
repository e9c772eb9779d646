//! Reads the word lists of the people, absences and referrals that the demo tells a story with.

use super::companies::{fields, list};
use super::member::Member;

/// The people of a company's story, without ids. Their deputies are still named as the list names them.
pub(super) fn people(key: &str) -> Vec<Member> {
    let lines = lines(include_str!("words/people.txt")).map(fields);
    lines.filter(|fields| fields[0] == key).map(|fields| person(&fields)).collect()
}

fn person(line: &[&str]) -> Member {
    let [_, department, name, title, extension, mobile, languages, from, to, roles, deputies] = line else {
        panic!("people: {line:?}")
    };
    let owned = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect();
    let (name, former) = split_off(name, '[', ']');
    let (name, called_by) = split_off(name, '(', ')');
    let (family, given) = name.split_once(", ").unwrap_or_else(|| panic!("people: {name}"));
    Member {
        department: (*department).to_owned(),
        given: given.to_owned(),
        family: family.to_owned(),
        called_by: called_by.to_owned(),
        former: owned(list(former, ';')),
        title: (*title).to_owned(),
        extension: (*extension).to_owned(),
        mobile: (*mobile).to_owned(),
        languages: languages.replace(' ', ", "),
        from: (*from).to_owned(),
        to: (*to).to_owned(),
        roles: owned(list(roles, ';')),
        deputies: owned(list(deputies, ';')),
        in_story: true,
        ..Member::default()
    }
}

/// `Name (called by)` into its two parts.
fn split_off(text: &str, open: char, close: char) -> (&str, &str) {
    match text.split_once(open) {
        Some((name, rest)) => (name.trim(), rest.trim_end_matches(close)),
        None => (text, ""),
    }
}

/// An absence of the story. Days and times as 2026-07-08 and 2026-07-08 12.00.
#[derive(Clone, Debug)]
pub(super) struct StoryAbsence {
    pub(super) who: &'static str,
    pub(super) from: &'static str,
    /// `-`: until further notice.
    pub(super) to: &'static str,
    pub(super) covers: Vec<&'static str>,
    pub(super) role: &'static str,
    pub(super) told: bool,
}

/// The absences of a company's story.
pub(super) fn absences(key: &str) -> Vec<StoryAbsence> {
    let lines = lines(include_str!("words/absences.txt")).map(fields);
    let ours = lines.filter(|fields| fields[0] == key);
    ours.map(|fields| {
        let [_, who, from, to, covers, role, told] = fields[..] else { panic!("absences: {fields:?}") };
        StoryAbsence { who, from, to, covers: list(covers, ';'), role, told: told == "kyllä" }
    })
    .collect()
}

/// A referral of the story.
#[derive(Clone, Debug, Default)]
pub(super) struct StoryReferral {
    pub(super) key: &'static str,
    pub(super) leaver: &'static str,
    pub(super) names: &'static str,
    pub(super) say: [&'static str; 3],
    pub(super) forward: &'static str,
    pub(super) contact: &'static str,
    /// Given on, for what, until.
    pub(super) consent: [&'static str; 3],
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    pub(super) about: &'static str,
    /// The wrong listing callers have it from.
    pub(super) listed: &'static str,
    /// When its correction was asked for.
    pub(super) correction: &'static str,
}

/// All referrals of the demo.
pub(super) fn referrals() -> Vec<StoryReferral> {
    let mut referrals: Vec<StoryReferral> = Vec::new();
    for (word, rest) in lines(include_str!("words/referrals.txt")).filter_map(|line| line.split_once(": ")) {
        if word == "company" {
            referrals.push(StoryReferral { key: rest, ..StoryReferral::default() });
            continue;
        }
        let Some(referral) = referrals.last_mut() else { panic!("referrals: {word}") };
        match word {
            "leaver" => referral.leaver = rest,
            "names" => referral.names = rest,
            "say fi" => referral.say[0] = rest,
            "say sv" => referral.say[1] = rest,
            "say en" => referral.say[2] = rest,
            "forward" => referral.forward = rest,
            "contact" => referral.contact = rest,
            "consent" => {
                let parts = fields(rest);
                referral.consent = [parts[0], parts[1], parts[2]];
            }
            "from" => referral.from = rest,
            "to" => referral.to = rest,
            "about" => referral.about = rest,
            "listed" => referral.listed = rest,
            "correction" => referral.correction = rest,
            _ => panic!("referrals: {word}"),
        }
    }
    referrals
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}
