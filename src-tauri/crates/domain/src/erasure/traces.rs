//! Whose name a text has in it. A name that somebody else bears too is nobody's trace: then only whole names count, and
//! where a whole name is shared nothing does.

use std::collections::HashSet;

use crate::number::Number;
use crate::person::PersonName;

/// How words are made comparable, and which are forms of which name.
pub trait Hearing {
    /// The words of a text without accents, letter case and marks; the parts of a hyphenated word are words.
    fn words(&self, text: &str) -> Vec<String>;
    /// Whether the word is the name or a case form of it.
    fn is_form_of(&self, word: &str, name: &str) -> bool;
}

/// What somebody is or was known by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Known {
    pub names: Vec<PersonName>,
    pub numbers: Vec<Number>,
    pub emails: Vec<String>,
    /// Words of other things that are called something: companies, departments, roles.
    pub words: Vec<String>,
}

impl Known {
    /// Adds what another one is known by.
    pub fn extend(&mut self, other: Self) {
        self.names.extend(other.names);
        self.numbers.extend(other.numbers);
        self.emails.extend(other.emails);
        self.words.extend(other.words);
    }
}

/// Shorter words are parts of every other text.
const SHORTEST_WORD: usize = 3;

/// Shorter numbers are given to somebody else one day.
const SHORTEST_NUMBER: usize = 7;

/// What a text is looked through for.
pub struct Traces<'h> {
    hearing: &'h dyn Hearing,
    /// Whole names, as the words they are said with.
    whole: Vec<Vec<String>>,
    /// Words that nobody else's name has.
    own: Vec<String>,
    numbers: Vec<String>,
    emails: Vec<String>,
}

impl<'h> Traces<'h> {
    /// What tells of somebody and of none of the others.
    pub fn of(somebody: &Known, others: &Known, hearing: &'h dyn Hearing) -> Self {
        let taken: HashSet<Vec<String>> = others.names.iter().flat_map(|name| whole(name, hearing)).collect();
        let mut taken_words: HashSet<String> =
            others.names.iter().flat_map(|name| words(name, hearing)).collect();
        taken_words.extend(others.words.iter().flat_map(|text| hearing.words(text)));
        let mut whole_names: Vec<Vec<String>> =
            somebody.names.iter().flat_map(|name| whole(name, hearing)).collect();
        whole_names.sort();
        whole_names.dedup();
        whole_names.retain(|name| !taken.contains(name));
        let mut own: Vec<String> = somebody.names.iter().flat_map(|name| words(name, hearing)).collect();
        own.sort();
        own.dedup();
        own.retain(|word| word.chars().count() >= SHORTEST_WORD && !taken_words.contains(word));
        let taken: HashSet<String> = others.numbers.iter().flat_map(digits).collect();
        let mut numbers: Vec<String> = somebody.numbers.iter().flat_map(digits).collect();
        numbers.retain(|number| number.len() >= SHORTEST_NUMBER && !taken.contains(number));
        let taken: HashSet<String> = others.emails.iter().map(|email| email.to_lowercase()).collect();
        let mut emails: Vec<String> = somebody.emails.iter().map(|email| email.to_lowercase()).collect();
        emails.retain(|email| email.contains('@') && !taken.contains(email));
        Self { hearing, whole: whole_names, own, numbers, emails }
    }

    /// Whether a text somebody wrote has anything of them.
    pub fn are_in(&self, text: &str) -> bool {
        let words = self.hearing.words(text);
        self.has_whole(&words) || self.has_own(&words) || self.has_contact(text)
    }

    /// Whether a field of somebody else's record has their whole name, a number or an address of theirs.
    pub fn are_wholly_in(&self, text: &str) -> bool {
        self.has_whole(&self.hearing.words(text)) || self.has_contact(text)
    }

    /// Whether somebody of this name, whose record is no more, was they.
    pub fn are_called(&self, name: &PersonName) -> bool {
        whole(name, self.hearing).iter().any(|name| self.whole.contains(name))
    }

    fn has_whole(&self, words: &[String]) -> bool {
        let is = |name: &[String], place: &[String]| {
            name.iter().zip(place).all(|(name, word)| self.hearing.is_form_of(word, name))
        };
        self.whole.iter().any(|name| words.windows(name.len()).any(|place| is(name, place)))
    }

    fn has_own(&self, words: &[String]) -> bool {
        words.iter().any(|word| self.own.iter().any(|name| self.hearing.is_form_of(word, name)))
    }

    fn has_contact(&self, text: &str) -> bool {
        if !self.emails.is_empty() && text.contains('@') {
            let text = text.to_lowercase();
            if self.emails.iter().any(|email| text.contains(email)) {
                return true;
            }
        }
        !self.numbers.is_empty() && {
            let runs = runs_of_digits(text);
            self.numbers.iter().any(|number| runs.contains(number))
        }
    }
}

/// The ways in which a whole name is said: each given name or the name they go by with each family name, in both orders.
fn whole(name: &PersonName, hearing: &dyn Hearing) -> Vec<Vec<String>> {
    let given = hearing.words(&name.given);
    let mut first: Vec<Vec<String>> = given.iter().map(|word| vec![word.clone()]).collect();
    first.push(given);
    first.extend(name.called_by.iter().map(|called| hearing.words(called)));
    let mut last = vec![hearing.words(&name.family)];
    let mut all = Vec::new();
    for (others, into) in [(&name.aliases, &mut first), (&name.former, &mut last)] {
        for other in others {
            let words = hearing.words(other);
            if words.len() > 1 {
                all.push(words.clone());
            }
            into.push(words);
        }
    }
    for first in first.iter().filter(|words| !words.is_empty()) {
        for last in last.iter().filter(|words| !words.is_empty()) {
            all.push([first.as_slice(), last].concat());
            all.push([last.as_slice(), first].concat());
        }
    }
    all
}

fn words(name: &PersonName, hearing: &dyn Hearing) -> Vec<String> {
    let texts = [&name.given, &name.family].into_iter().chain(&name.called_by);
    texts.chain(&name.former).chain(&name.aliases).flat_map(|text| hearing.words(text)).collect()
}

/// The digits of a number as it is written and as it is dialled within its country.
fn digits(number: &Number) -> Vec<String> {
    let national = number.international.as_deref().and_then(|number| phonenumber::parse(None, number).ok());
    let written = number.digits();
    let written = written.trim_start_matches('0');
    let mut digits = vec![written.to_owned()];
    digits.extend(national.map(|number| number.national().value().to_string()));
    digits
}

/// The digits of a text, with what is written between them taken out, and with a mark where other things stand.
fn runs_of_digits(text: &str) -> String {
    let mut runs = String::new();
    for letter in text.chars() {
        match letter {
            '0'..='9' => runs.push(letter),
            ' ' | '-' | '(' | ')' | '+' | '.' | '/' | '\u{a0}' => {}
            _ if runs.ends_with('|') => {}
            _ => runs.push('|'),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lower case and spaces; what begins with a name is a form of it.
    struct Plain;

    impl Hearing for Plain {
        fn words(&self, text: &str) -> Vec<String> {
            let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
            words.map(str::to_lowercase).collect()
        }

        fn is_form_of(&self, word: &str, name: &str) -> bool {
            word.starts_with(name)
        }
    }

    fn named(given: &str, family: &str) -> Known {
        let name = PersonName { given: given.into(), family: family.into(), ..PersonName::default() };
        Known { names: vec![name], ..Known::default() }
    }

    #[test]
    fn a_family_name_that_nobody_else_bears_is_a_trace_and_a_shared_one_only_with_the_given_name() {
        let pekka = named("Juha Pekka", "Koistinen");
        let alone = Traces::of(&pekka, &Known::default(), &Plain);
        assert!(alone.are_in("Koistinen ei vastaa"));
        assert!(!alone.are_wholly_in("Koistinen ei vastaa"));
        let shared = Traces::of(&pekka, &named("Paula", "Koistinen"), &Plain);
        assert!(!shared.are_in("Koistinen ei vastaa"));
        assert!(shared.are_in("kysy Koistinen Pekkalta"));
        assert!(shared.are_in("Pekka Koistinen") && shared.are_in("juha pekka koistinen"));
        let namesakes = Traces::of(&pekka, &named("Juha Pekka", "Koistinen"), &Plain);
        assert!(!namesakes.are_in("Juha Pekka Koistinen on muuttanut"));
    }

    #[test]
    fn former_names_aliases_numbers_and_addresses_are_traces() {
        let name = PersonName {
            given: "Anna".into(),
            family: "Virtanen".into(),
            former: vec!["Laakso".into()],
            aliases: vec!["Annukka".into()],
            ..PersonName::default()
        };
        let region = crate::number::Region::FINLAND;
        let number = Number::read("+358 40 765 4321", crate::number::NumberKind::Mobile, region);
        let anna = Known {
            names: vec![name],
            numbers: vec![number],
            emails: vec!["Anna.Virtanen@example.fi".into()],
            ..Known::default()
        };
        let others = Known { words: vec!["Laakso ja pojat".into()], ..named("Anna", "Laine") };
        let traces = Traces::of(&anna, &others, &Plain);
        for text in
            ["Annukka", "anna laakso", "soita 040-765 4321", "ANNA.virtanen@EXAMPLE.fi", "Annukka Laakso"]
        {
            assert!(traces.are_in(text), "{text}");
        }
        for text in ["Laakso", "Anna", "040 765 432", "1 040 76, 5 4321"] {
            assert!(!traces.are_in(text), "{text}");
        }
    }
}
