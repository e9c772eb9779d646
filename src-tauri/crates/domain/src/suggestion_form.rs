//! What an operator sends and what an admin answers: checked, and put into a suggestion. Pure: writes nothing anywhere.

use chrono::{DateTime, Utc};

use crate::exact_name::tidy;
use crate::form::{Fault, Field, Problem, Problems};
use crate::id::Ids;
use crate::suggestion::{Subject, Suggestion, SuggestionKind, SuggestionState};
use crate::{CompanyId, SuggestionId, UserId};

/// The most letters of what is sent or answered.
pub const LONGEST: usize = 1_000;

/// The most letters that are kept of what stood in the search field.
const TYPED: usize = 160;

/// The most hits that are kept of what was shown: nobody looks further down with a caller on the line.
const SHOWN: usize = 10;

/// A suggestion as an operator wrote it, with what they saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestionDraft {
    /// The company that was being answered; none: all of them.
    pub company: Option<CompanyId>,
    /// What it is about; none: nothing in particular.
    pub about: Option<Subject>,
    /// What is wrong, in one word.
    pub kind: SuggestionKind,
    /// What they wrote.
    pub words: String,
    /// What stood in the search field.
    pub typed: String,
    /// What was shown for it, best first.
    pub shown: Vec<Subject>,
}

/// The suggestion to send. A search of digits only is not kept, for it may be somebody's own number.
///
/// # Errors
/// Everything that is wrong with it. The words may be left out where somebody was chosen and the kind says it all.
pub fn sent(
    said: SuggestionDraft,
    by: UserId,
    at: DateTime<Utc>,
    ids: &mut dyn Ids,
) -> Result<Suggestion, Vec<Problem>> {
    let mut problems = Problems::default();
    let words = said.words.trim().to_owned();
    problems.measure(Field::Words, None, &words, LONGEST);
    if words.is_empty() && (said.kind == SuggestionKind::Other || said.about.is_none()) {
        problems.note(Field::Words, Fault::Empty);
    }
    if !problems.0.is_empty() {
        return Err(problems.0);
    }
    let typed = tidy(&said.typed);
    let typed = if typed.chars().any(char::is_alphabetic) { typed } else { String::new() };
    Ok(Suggestion {
        id: SuggestionId::next(ids),
        by,
        at,
        company: said.company,
        about: said.about,
        kind: said.kind,
        words,
        typed: typed.chars().take(TYPED).collect(),
        shown: said.shown.into_iter().take(SHOWN).collect(),
        state: SuggestionState::Open,
        answer: String::new(),
        answered: None,
    })
}

/// What an admin decides about a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The directory was changed by it.
    Accept,
    /// It is answered, and nothing changes.
    Answer,
    /// It is put aside.
    Dismiss,
}

/// The suggestion with the answer.
///
/// # Errors
/// What is wrong with the answer: it may be empty unless it is all that the sender gets.
pub fn answered(
    suggestion: Suggestion,
    verdict: Verdict,
    answer: &str,
    by: UserId,
    at: DateTime<Utc>,
) -> Result<Suggestion, Vec<Problem>> {
    let mut problems = Problems::default();
    let answer = answer.trim().to_owned();
    problems.measure(Field::Answer, None, &answer, LONGEST);
    if answer.is_empty() && verdict == Verdict::Answer {
        problems.note(Field::Answer, Fault::Empty);
    }
    if !problems.0.is_empty() {
        return Err(problems.0);
    }
    let state = match verdict {
        Verdict::Accept => SuggestionState::Accepted,
        Verdict::Answer => SuggestionState::Answered,
        Verdict::Dismiss => SuggestionState::Dismissed,
    };
    Ok(Suggestion { state, answer, answered: Some((by, at)), ..suggestion })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use uuid::Uuid;

    use super::*;
    use crate::PersonId;

    struct One;

    impl Ids for One {
        fn next(&mut self) -> Uuid {
            Uuid::from_u128(1)
        }
    }

    fn pekka() -> Subject {
        Subject::Person(PersonId(Uuid::from_u128(2)))
    }

    fn draft(words: &str) -> SuggestionDraft {
        SuggestionDraft {
            company: None,
            about: Some(pekka()),
            kind: SuggestionKind::Other,
            words: words.to_owned(),
            typed: " koistisen  pekka ".to_owned(),
            shown: vec![pekka(); 14],
        }
    }

    fn send(draft: SuggestionDraft) -> Result<Suggestion, Vec<Problem>> {
        sent(draft, UserId(Uuid::nil()), DateTime::UNIX_EPOCH, &mut One)
    }

    #[test]
    fn a_suggestion_has_words_or_says_what_is_wrong_with_whom() {
        assert_eq!(send(draft(" ")).unwrap_err()[0].fault, Fault::Empty);
        assert_eq!(send(draft(&"x".repeat(1_001))).unwrap_err()[0].fault, Fault::TooLong { longest: 1_000 });
        let left = SuggestionDraft { kind: SuggestionKind::HasLeft, ..draft("") };
        assert_eq!(send(left.clone()).unwrap().words, "");
        assert!(send(SuggestionDraft { about: None, ..left }).is_err());
    }

    #[test]
    fn a_search_of_digits_only_is_not_kept() {
        let sent = send(draft("Numero on vanha.")).unwrap();
        assert_eq!((sent.typed.as_str(), sent.shown.len()), ("koistisen pekka", 10));
        for digits in ["0405550142", " +358 40 555-0142 "] {
            assert_eq!(send(SuggestionDraft { typed: digits.into(), ..draft("Väärä") }).unwrap().typed, "");
        }
    }

    #[test]
    fn an_answer_needs_words_and_a_decision_does_not() {
        let open = send(draft("Numero on vanha.")).unwrap();
        let decide = |verdict, answer| answered(open.clone(), verdict, answer, UserId(Uuid::nil()), open.at);
        assert_eq!(decide(Verdict::Answer, " ").unwrap_err()[0].field, Field::Answer);
        assert_eq!(decide(Verdict::Dismiss, "").unwrap().state, SuggestionState::Dismissed);
        let accepted = decide(Verdict::Accept, " Kiitos! ").unwrap();
        assert_eq!((accepted.state, accepted.answer.as_str()), (SuggestionState::Accepted, "Kiitos!"));
        assert!(accepted.answered.is_some());
    }
}
