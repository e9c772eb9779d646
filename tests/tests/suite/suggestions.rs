//! What operators suggest and admins answer: sent with what was on the desk, answered once, seen by its sender.

use vaihde_domain::form::Fault;
use vaihde_domain::history::Act;
use vaihde_domain::suggestion::{Subject, SuggestionKind, SuggestionState};
use vaihde_domain::suggestion_form::{SuggestionDraft, Verdict};
use vaihde_switchboard::{
    EntryId, Failure, Right, StoreFault, Switchboard, ToldSuggestion, UndoOutcome, Wanted,
};

use crate::seats::{ask, kuusilinna, sit_down};

fn pekka(switchboard: &mut Switchboard) -> Subject {
    let EntryId::Person(id) = ask(switchboard, "koistinen")[0].hit.id else { panic!("Pekka is a person") };
    Subject::Person(id)
}

/// What somebody at the desk sends about Pekka.
fn about_pekka(switchboard: &mut Switchboard, words: &str) -> SuggestionDraft {
    let pekka = pekka(switchboard);
    SuggestionDraft {
        company: Some(switchboard.company("Kuusilinna Oy").unwrap().id),
        about: Some(pekka),
        kind: SuggestionKind::WrongNumber,
        words: words.to_owned(),
        typed: "koistisen pekka".to_owned(),
        shown: vec![pekka],
    }
}

fn open(admin: &mut Switchboard) -> Vec<ToldSuggestion> {
    admin.admin().unwrap().suggestions(Wanted::Open).unwrap().0
}

#[test]
fn an_operator_suggests_an_admin_answers_and_the_operator_sees_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    let draft = about_pekka(&mut seppo, "Numero on nyt 2290.");
    let operation = seppo.operator().unwrap().suggest(draft).unwrap().operation;
    assert_eq!(seppo.last_change().unwrap().unwrap().act, Act::SendSuggestion);

    assert_eq!(raija.waiting_suggestions().unwrap(), 1);
    let (told, seen) = raija.admin().unwrap().suggestions(Wanted::Open).unwrap();
    let one = &told[0];
    assert_eq!((one.by.as_str(), one.company.as_deref()), ("seppo", Some("Kuusilinna Oy")));
    assert_eq!(one.about.as_ref().unwrap().name.as_deref(), Some("Pekka Koistinen"));
    assert_eq!(one.shown[0].name.as_deref(), Some("Pekka Koistinen"));
    assert_eq!(one.suggestion.typed, "koistisen pekka");
    assert_eq!(one.at.to_string(), "2026-07-08 10:00:00", "by the companies' clock");
    let answered = raija.admin().unwrap().answer_suggestion(
        one.suggestion.id,
        Verdict::Accept,
        "Korjattu, kiitos!",
        seen,
    );
    assert!(answered.is_ok());
    assert!(open(&mut raija).is_empty());
    let done = raija.admin().unwrap().suggestions(Wanted::Answered).unwrap().0;
    assert_eq!(done[0].suggestion.state, SuggestionState::Accepted);

    assert_eq!((seppo.answers_to_see().unwrap(), raija.answers_to_see().unwrap()), (1, 0));
    let own = seppo.operator().unwrap().own_suggestions().unwrap();
    assert_eq!((own[0].seen, own[0].suggestion.answer.as_str()), (false, "Korjattu, kiitos!"));
    assert_eq!(own[0].answered.as_ref().unwrap().0, "raija");
    seppo.operator().unwrap().see_answers().unwrap();
    assert_eq!(seppo.answers_to_see().unwrap(), 0);
    assert!(seppo.operator().unwrap().own_suggestions().unwrap()[0].seen);
    let undone = seppo.undo(operation).unwrap();
    assert!(matches!(undone, UndoOutcome::ChangedSince(_)), "what is answered is not taken back: {undone:?}");
}

#[test]
fn a_suggestion_and_an_answer_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    let draft = about_pekka(&mut seppo, "");
    let sent = seppo.operator().unwrap().suggest(draft).unwrap().operation;
    let (told, seen) = raija.admin().unwrap().suggestions(Wanted::Open).unwrap();
    let id = told[0].suggestion.id;
    let put_aside = raija.admin().unwrap().answer_suggestion(id, Verdict::Dismiss, "", seen).unwrap();
    assert_eq!(put_aside.changed.len(), 1);
    assert!(matches!(raija.undo(put_aside.operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(open(&mut raija)[0].suggestion.state, SuggestionState::Open);
    assert_eq!(seppo.answers_to_see().unwrap(), 0);
    assert!(matches!(seppo.undo(sent).unwrap(), UndoOutcome::Done(_)), "with an operator's right");
    assert!(open(&mut raija).is_empty());
    let pekka = pekka(&mut raija);
    assert!(raija.admin().unwrap().suggestions_about(pekka).unwrap().is_empty());
    let (report, differences) = raija.admin().unwrap().check().unwrap();
    assert_eq!((report.findings.len(), differences), (0, 0));
}

#[test]
fn two_admins_do_not_answer_the_same_one_unseen() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let draft = about_pekka(&mut raija, "Numero on nyt 2290.");
    raija.operator().unwrap().suggest(draft).unwrap();
    let mut also_raija = sit_down(folder.path(), "raija", 2);
    let (told, seen) = raija.admin().unwrap().suggestions(Wanted::Open).unwrap();
    let id = told[0].suggestion.id;
    also_raija.admin().unwrap().answer_suggestion(id, Verdict::Answer, "Ei ole.", seen).unwrap();
    let mut answer = |seen| raija.admin().unwrap().answer_suggestion(id, Verdict::Accept, "Kiitos!", seen);
    assert!(matches!(answer(seen).unwrap_err(), Failure::Store(StoreFault::ChangedMeanwhile)));
    let (told, seen) = also_raija.admin().unwrap().suggestions(Wanted::Answered).unwrap();
    assert_eq!(told[0].suggestion.answer, "Ei ole.", "nothing of the refused answer is there");
    answer(seen).unwrap();
    let (told, _) = also_raija.admin().unwrap().suggestions(Wanted::Answered).unwrap();
    assert_eq!(told[0].suggestion.answer, "Kiitos!", "whoever has seen the answer may answer again");
    assert_eq!(also_raija.answers_to_see().unwrap(), 0, "whoever answers themselves has seen it");
}

#[test]
fn what_is_wrong_is_said_and_nothing_sent() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let empty = SuggestionDraft { kind: SuggestionKind::Other, ..about_pekka(&mut raija, "  ") };
    let Failure::Form(problems) = raija.operator().unwrap().suggest(empty).unwrap_err() else { panic!() };
    assert_eq!(problems[0].fault, Fault::Empty);
    assert!(open(&mut raija).is_empty());
    // What stood in the field was somebody's own number.
    let digits =
        SuggestionDraft { typed: "040 555 0142".into(), ..about_pekka(&mut raija, "Väärä numero") };
    raija.operator().unwrap().suggest(digits).unwrap();
    let (told, seen) = raija.admin().unwrap().suggestions(Wanted::Open).unwrap();
    assert_eq!(told[0].suggestion.typed, "");
    let id = told[0].suggestion.id;
    let silent = raija.admin().unwrap().answer_suggestion(id, Verdict::Answer, " ", seen).unwrap_err();
    assert!(matches!(silent, Failure::Form(_)), "an answer says something");
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    let refused = seppo.admin().err().unwrap();
    assert!(matches!(refused, Failure::RightNotHeld { right: Right::Admin, .. }), "operators answer none");
}
