//! What operators suggest and admins answer: sent with what was on the desk, told with names, answered once.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use vaihde_domain::civil::local_time;
use vaihde_domain::company::Company;
use vaihde_domain::history::Act;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::referral::Referral;
use vaihde_domain::suggestion::{Subject, Suggestion, SuggestionState};
use vaihde_domain::suggestion_form::{SuggestionDraft, Verdict, answered, sent};
use vaihde_domain::user::User;
use vaihde_domain::{CompanyId, OperationId, PersonId, SuggestionId, UserId};
use vaihde_store::{Done, StoreFault, UndoOutcome, Version};

use crate::admin::AdminDesk;
use crate::failure::{Failure, Result};
use crate::operator::OperatorDesk;
use crate::session::{Switchboard, shared_zone};

/// The most of their own suggestions that an operator looks back on.
const OWN: usize = 50;

/// The most suggestions that are told of those that have been answered.
const ANSWERED: usize = 200;

/// Which suggestions an admin wants to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Those that nobody has answered yet, oldest first: whoever has waited longest.
    Open,
    /// The newest that were answered, newest first.
    Answered,
}

/// A suggestion with names instead of ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldSuggestion {
    /// As it was sent and answered.
    pub suggestion: Suggestion,
    /// The account of whoever sent it.
    pub by: String,
    /// When it was sent, in the zone most companies share.
    pub at: NaiveDateTime,
    /// The company that was being answered, if it is still there.
    pub company: Option<String>,
    /// Whom it is about.
    pub about: Option<ToldSubject>,
    /// What was shown, best first.
    pub shown: Vec<ToldSubject>,
    /// The account of whoever answered it, and when.
    pub answered: Option<(String, NaiveDateTime)>,
    /// Whether its sender has seen the answer.
    pub seen: bool,
}

/// Somebody or something a suggestion names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldSubject {
    /// Which.
    pub subject: Subject,
    /// As it is called now; none: it is no longer there.
    pub name: Option<String>,
    /// What tells it from others of that name: title and company; may be empty.
    pub detail: String,
    /// The person whose form it is put right in; none: there is none.
    pub person: Option<PersonId>,
}

impl OperatorDesk<'_> {
    /// Sends a suggestion to the admins, as one Operation.
    ///
    /// # Errors
    /// Fields are wrong, or the database cannot be written. Nothing was sent.
    pub fn suggest(&mut self, draft: SuggestionDraft) -> Result<Done> {
        let (by, at) = (self.switchboard.user.id, self.switchboard.now());
        let suggestion = sent(draft, by, at, self.switchboard.ids.as_mut()).map_err(Failure::Form)?;
        let header = self.switchboard.header(Act::SendSuggestion);
        let edits = [Edit::Add(Record::Suggestion(suggestion))];
        Ok(self.switchboard.store.carry_out(header, &edits, None)?)
    }

    /// Takes back a suggestion that was sent, unless somebody has answered it.
    ///
    /// # Errors
    /// There is no such Operation, or the database cannot be written.
    pub(crate) fn undo_suggestion(&mut self, operation: OperationId) -> Result<UndoOutcome> {
        self.switchboard.take_back(operation)
    }

    /// What whoever sits here has sent, newest first, with the answers.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn own_suggestions(&self) -> Result<Vec<ToldSuggestion>> {
        let mut own = self.switchboard.store.suggestions_by(self.switchboard.user.id)?;
        own.reverse();
        own.truncate(OWN);
        self.switchboard.told(own)
    }

    /// Notes that whoever sits here has seen the answers to what they sent. This is no Operation.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn see_answers(&mut self) -> Result<()> {
        let (user, now) = (self.switchboard.user.id, self.switchboard.now());
        let unseen: Vec<_> = self.switchboard.unseen_answers()?.iter().map(|own| own.id.0).collect();
        if unseen.is_empty() {
            return Ok(());
        }
        Ok(self.switchboard.store.mark_read(user, &unseen, now)?)
    }
}

impl AdminDesk<'_> {
    /// What operators suggest, and where the history stood when it was read.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn suggestions(&self, wanted: Wanted) -> Result<(Vec<ToldSuggestion>, Version)> {
        let store = &self.switchboard.store;
        // The version first: what changes between the two readings is then seen as a change.
        let version = store.version()?;
        let suggestions = match wanted {
            Wanted::Open => store.open_suggestions()?,
            Wanted::Answered => {
                let mut answered = store.suggestions()?;
                answered.retain(|suggestion| suggestion.state != SuggestionState::Open);
                answered.sort_by_key(|suggestion| {
                    std::cmp::Reverse(suggestion.answered.map_or(suggestion.at, |(_, at)| at))
                });
                answered.truncate(ANSWERED);
                answered
            }
        };
        Ok((self.switchboard.told(suggestions)?, version))
    }

    /// What was suggested about a person, role or referral, newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn suggestions_about(&self, about: Subject) -> Result<Vec<ToldSuggestion>> {
        let mut suggestions = self.switchboard.store.suggestions_about(about)?;
        suggestions.reverse();
        self.switchboard.told(suggestions)
    }

    /// Accepts, answers or puts aside a suggestion, as one Operation. `seen` is where the history stood when it was
    /// read.
    ///
    /// # Errors
    /// The answer is wrong, somebody else answered meanwhile, it is no longer there, or the database cannot be written.
    /// Nothing was changed.
    pub fn answer_suggestion(
        &mut self,
        id: SuggestionId,
        verdict: Verdict,
        answer: &str,
        seen: Version,
    ) -> Result<Done> {
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        let gone = StoreFault::Gone(RecordId::Suggestion(id));
        let suggestion = self.switchboard.store.suggestion(id)?.ok_or(gone)?;
        if changed.contains(&RecordId::Suggestion(id)) {
            return Err(StoreFault::ChangedMeanwhile.into());
        }
        let (by, at) = (self.switchboard.user.id, self.switchboard.now());
        let suggestion = answered(suggestion, verdict, answer, by, at).map_err(Failure::Form)?;
        let header = self.switchboard.header(Act::AnswerSuggestion);
        let edits = [Edit::Alter(Record::Suggestion(suggestion))];
        Ok(self.switchboard.store.carry_out(header, &edits, Some(now))?)
    }
}

impl Switchboard {
    /// How many suggestions wait for an answer.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn waiting_suggestions(&self) -> Result<usize> {
        Ok(self.store.open_suggestions()?.len())
    }

    /// How many answers to their own suggestions whoever sits here has not seen.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn answers_to_see(&self) -> Result<usize> {
        Ok(self.unseen_answers()?.len())
    }

    /// Whoever answers themselves has seen it.
    fn unseen_answers(&self) -> Result<Vec<Suggestion>> {
        let user = self.user.id;
        let mut own = self.store.suggestions_by(user)?;
        own.retain(|suggestion| suggestion.answered.is_some());
        if own.is_empty() {
            return Ok(own);
        }
        let seen = self.store.read_marks(user)?;
        own.retain(|suggestion| !is_seen(suggestion, seen.get(&suggestion.id.0).copied(), user));
        Ok(own)
    }

    fn told(&self, suggestions: Vec<Suggestion>) -> Result<Vec<ToldSuggestion>> {
        if suggestions.is_empty() {
            return Ok(Vec::new());
        }
        let users = self.store.users()?;
        let companies = self.store.companies()?;
        let seen = self.store.read_marks(self.user.id)?;
        let mut names = Names { switchboard: self, companies: &companies, known: HashMap::new() };
        let told = suggestions.into_iter().map(|suggestion| {
            let local = |at| local_time(at, shared_zone(&companies));
            Ok(ToldSuggestion {
                by: account(suggestion.by, &users),
                at: local(suggestion.at),
                company: suggestion.company.and_then(|id| company_name(id, &companies)),
                about: suggestion.about.map(|about| names.told(about)).transpose()?,
                shown: suggestion.shown.iter().map(|shown| names.told(*shown)).collect::<Result<_>>()?,
                answered: suggestion.answered.map(|(by, at)| (account(by, &users), local(at))),
                seen: is_seen(&suggestion, seen.get(&suggestion.id.0).copied(), self.user.id),
                suggestion,
            })
        });
        told.collect()
    }
}

fn is_seen(suggestion: &Suggestion, read: Option<chrono::DateTime<chrono::Utc>>, user: UserId) -> bool {
    let Some((by, at)) = suggestion.answered else { return true };
    by == user || read.is_some_and(|read| read >= at)
}

fn account(id: UserId, users: &[User]) -> String {
    users.iter().find(|user| user.id == id).map_or_else(String::new, |user| user.account.clone())
}

fn company_name(id: CompanyId, companies: &[Company]) -> Option<String> {
    companies.iter().find(|company| company.id == id).map(|company| company.name.clone())
}

/// What records are called, each read once.
struct Names<'s> {
    switchboard: &'s Switchboard,
    companies: &'s [Company],
    known: HashMap<Subject, ToldSubject>,
}

impl Names<'_> {
    fn told(&mut self, subject: Subject) -> Result<ToldSubject> {
        if let Some(known) = self.known.get(&subject) {
            return Ok(known.clone());
        }
        let store = &self.switchboard.store;
        let told = match subject {
            Subject::Person(id) => {
                let person = store.person(id)?;
                let detail = person.as_ref().map(|person| self.detail(&person.title, person.company));
                Self::as_told(subject, person.as_ref().map(|person| person.name.full()), detail, Some(id))
            }
            Subject::Role(id) => {
                let role = store.role(id)?;
                let detail = role.as_ref().map(|role| self.detail("", role.company));
                Self::as_told(subject, role.map(|role| role.name), detail, None)
            }
            Subject::Referral(id) => {
                let referral = store.referral(id)?;
                let person = referral.as_ref().and_then(Referral::person);
                let detail = referral.as_ref().map(|referral| self.detail("", referral.company));
                let name = match (referral, person) {
                    (Some(referral), Some(person)) if referral.names.is_empty() => {
                        store.person(person)?.map(|person| person.name.full())
                    }
                    (referral, _) => {
                        referral.map(|referral| referral.names.into_iter().next().unwrap_or_default())
                    }
                };
                Self::as_told(subject, name, detail, person)
            }
        };
        self.known.insert(subject, told.clone());
        Ok(told)
    }

    /// Whoever is gone has no form to be put right in.
    fn as_told(
        subject: Subject,
        name: Option<String>,
        detail: Option<String>,
        person: Option<PersonId>,
    ) -> ToldSubject {
        let person = person.filter(|_| name.is_some());
        ToldSubject { subject, name, detail: detail.unwrap_or_default(), person }
    }

    fn detail(&self, title: &str, company: CompanyId) -> String {
        let company = company_name(company, self.companies).unwrap_or_default();
        [title, &company].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}
