//! Suggestions: what operators send, and what admins answer.

use vaihde_contract::Failure;
use vaihde_contract::wire::civil::Moment;
use vaihde_contract::wire::desk::Nothing;
use vaihde_contract::wire::row::{EntryKey, EntryKind};
use vaihde_contract::wire::suggestion::{
    AnswerSuggestion, OwnSuggestions, Suggest, Suggestion, SuggestionDone, SuggestionKind, SuggestionState,
    SuggestionSubject, Suggestions, SuggestionsOf, Verdict,
};
use vaihde_domain::suggestion::{self, Subject};
use vaihde_domain::suggestion_form::{self, SuggestionDraft};
use vaihde_domain::{CompanyId, PersonId, ReferralId, RoleId, SuggestionId, civil};
use vaihde_switchboard::{ToldSubject, ToldSuggestion, Version, Wanted};

use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn suggest(desk: &Desk, asked: Suggest) -> Result<SuggestionDone, Failure> {
    let draft = SuggestionDraft {
        company: asked.company.map(CompanyId),
        about: asked.about.map(subject),
        kind: kind(asked.kind),
        words: asked.words,
        typed: asked.typed,
        shown: asked.shown.into_iter().map(subject).collect(),
    };
    let done = desk
        .back
        .ask(move |seat| seat.switchboard()?.operator().map_err(told)?.suggest(draft).map_err(told))
        .await?;
    desk.tell_changed();
    Ok(SuggestionDone { operation: done.operation.0 })
}

pub(crate) async fn own_suggestions(desk: &Desk, _: Nothing) -> Result<OwnSuggestions, Failure> {
    let suggestions = desk
        .front
        .ask(|seat| seat.switchboard()?.operator().map_err(told)?.own_suggestions().map_err(told))
        .await?;
    Ok(OwnSuggestions { suggestions: suggestions.into_iter().map(shown).collect() })
}

pub(crate) async fn see_answers(desk: &Desk, _: Nothing) -> Result<Nothing, Failure> {
    desk.back.ask(|seat| seat.switchboard()?.operator().map_err(told)?.see_answers().map_err(told)).await?;
    desk.tell_changed();
    Ok(Nothing {})
}

pub(crate) async fn suggestions(desk: &Desk, asked: SuggestionsOf) -> Result<Suggestions, Failure> {
    let wanted = if asked.open { Wanted::Open } else { Wanted::Answered };
    let (suggestions, seen) = desk
        .back
        .ask(move |seat| seat.switchboard()?.admin().map_err(told)?.suggestions(wanted).map_err(told))
        .await?;
    Ok(Suggestions { suggestions: suggestions.into_iter().map(shown).collect(), seen: seen.number() })
}

pub(crate) async fn answer_suggestion(
    desk: &Desk,
    asked: AnswerSuggestion,
) -> Result<SuggestionDone, Failure> {
    let verdict = match asked.verdict {
        Verdict::Accept => suggestion_form::Verdict::Accept,
        Verdict::Answer => suggestion_form::Verdict::Answer,
        Verdict::Dismiss => suggestion_form::Verdict::Dismiss,
    };
    let seen = Version::from_number(asked.seen);
    let done = desk
        .back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            admin.answer_suggestion(SuggestionId(asked.id), verdict, &asked.answer, seen).map_err(told)
        })
        .await?;
    desk.tell_changed();
    Ok(SuggestionDone { operation: done.operation.0 })
}

/// A suggestion as the window has it.
pub(super) fn shown(told: ToldSuggestion) -> Suggestion {
    let moment = |time| Moment(civil::Moment::Time(time));
    let sent = told.suggestion;
    let (answered_by, answered_at) = told.answered.unzip();
    Suggestion {
        id: sent.id.0,
        by: told.by,
        at: moment(told.at),
        company_id: sent.company.filter(|_| told.company.is_some()).map(|id| id.0),
        company: told.company,
        about: told.about.map(named),
        kind: shown_kind(sent.kind),
        words: sent.words,
        typed: sent.typed,
        shown: told.shown.into_iter().map(named).collect(),
        state: match sent.state {
            suggestion::SuggestionState::Open => SuggestionState::Open,
            suggestion::SuggestionState::Accepted => SuggestionState::Accepted,
            suggestion::SuggestionState::Answered => SuggestionState::Answered,
            suggestion::SuggestionState::Dismissed => SuggestionState::Dismissed,
        },
        answer: sent.answer,
        answered_by,
        answered_at: answered_at.map(moment),
        seen: told.seen,
    }
}

fn named(told: ToldSubject) -> SuggestionSubject {
    let (kind, id) = match told.subject {
        Subject::Person(PersonId(id)) => (EntryKind::Person, id),
        Subject::Role(RoleId(id)) => (EntryKind::Role, id),
        Subject::Referral(ReferralId(id)) => (EntryKind::Referral, id),
    };
    SuggestionSubject {
        key: EntryKey { kind, id },
        name: told.name,
        detail: told.detail,
        person: told.person.map(|id| id.0),
    }
}

fn subject(key: EntryKey) -> Subject {
    match key.kind {
        EntryKind::Person => Subject::Person(PersonId(key.id)),
        EntryKind::Role => Subject::Role(RoleId(key.id)),
        EntryKind::Referral => Subject::Referral(ReferralId(key.id)),
    }
}

fn kind(kind: SuggestionKind) -> suggestion::SuggestionKind {
    use suggestion::SuggestionKind as Known;
    match kind {
        SuggestionKind::WrongNumber => Known::WrongNumber,
        SuggestionKind::WrongPerson => Known::WrongPerson,
        SuggestionKind::HasLeft => Known::HasLeft,
        SuggestionKind::Other => Known::Other,
    }
}

fn shown_kind(kind: suggestion::SuggestionKind) -> SuggestionKind {
    use suggestion::SuggestionKind as Known;
    match kind {
        Known::WrongNumber => SuggestionKind::WrongNumber,
        Known::WrongPerson => SuggestionKind::WrongPerson,
        Known::HasLeft => SuggestionKind::HasLeft,
        Known::Other => SuggestionKind::Other,
    }
}
