//! What is no record but was kept of one goes where the record goes, however often that is taken back.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod common;

use common::{Desk, day};
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::connection::{Connection, ConnectionWay};
use vaihde_domain::history::Act;
use vaihde_domain::reach::Who;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::reveal::{Reveal, Whose};
use vaihde_domain::role::Role;
use vaihde_domain::{AbsenceId, CompanyId, CoverId, OperationId, PersonId, RoleId};
use vaihde_store::{Choice, Mark, Subject, UndoOutcome};

fn merge(desk: &mut Desk, gone: PersonId, into: PersonId) -> OperationId {
    let (header, seen) = (desk.header(Act::MergeRecords), desk.store.version().unwrap());
    let pair = (RecordId::Person(gone), RecordId::Person(into));
    desk.store.merge(header, &[Edit::Remove(pair.0)], pair, seen).unwrap().operation
}

fn take_back(desk: &mut Desk, operation: OperationId) -> OperationId {
    let UndoOutcome::Done(done) = desk.undo(operation) else { panic!("nothing is in the way") };
    done.operation
}

/// Somebody typed a text, chose the person and was connected; their number was shown, and Liisa covered for them.
fn remember(desk: &mut Desk, company: CompanyId, person: PersonId, typed: &str, liisa: PersonId) {
    let (by, at, who) = (desk.user.id, desk.at, Who::Person(person));
    let choice = Choice { by, typed: typed.into(), chosen: Subject::Person(person) };
    let call = Connection { asked: who, answered: Some(who), company, way: ConnectionWay::Direct };
    desk.count(&call, Some(&choice), at);
    desk.store.record_reveal(&Reveal { by, whose: Whose::Person(person) }, at).unwrap();
    let absence = Absence {
        id: AbsenceId::next(desk),
        person,
        span: Span { from: Moment::Day(day(2026, 5, 4)), to: Some(Moment::Day(day(2026, 5, 5))) },
        repeats: None,
        return_may_be_told: true,
        covers: vec![Cover { id: CoverId::next(desk), person: liisa, role: None }],
    };
    let id = absence.id;
    desk.carry_out(Act::SaveAbsence, &[Edit::Add(Record::Absence(absence))]);
    let header = desk.header(Act::ForgetAbsences);
    desk.store.forget_absences(&[(id, day(2026, 5, 5))], header).unwrap();
}

/// How often they were asked for, which texts they were chosen for, how often their number was shown, and who covered.
fn kept(desk: &Desk, person: PersonId) -> (u32, Vec<String>, usize, Vec<PersonId>) {
    let callers = desk.store.asked_for(Subject::Person(person)).unwrap().callers(desk.at);
    let (chosen, _) = desk.store.choices_since(Mark::default(), desk.user.id, desk.at).unwrap();
    let chosen = chosen.into_iter().filter(|(_, chosen)| *chosen == Subject::Person(person));
    let reveals = desk.store.reveals(10).unwrap();
    let shown = reveals.iter().filter(|(reveal, _)| reveal.whose == Whose::Person(person)).count();
    let covered = desk.store.covered(&[person]).unwrap();
    let covers = covered.into_iter().map(|covered| covered.cover).collect();
    (callers.round() as u32, chosen.map(|(typed, _)| typed).collect(), shown, covers)
}

#[test]
fn what_was_kept_between_taking_a_merge_back_and_making_it_anew_is_not_lost() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let [pekka, again, liisa] = [("Pekka", "Koistinen"), ("Juha Pekka", "Koistinen"), ("Liisa", "Saarinen")]
        .map(|(given, family)| desk.person(company, given, family));
    let merged = merge(&mut desk, again, pekka);
    let undone = take_back(&mut desk, merged);
    assert_eq!(desk.store.merged_into(pekka).unwrap(), []);
    remember(&mut desk, company, again, "juha", liisa);
    let whole = (1, vec!["juha".to_owned()], 1, vec![liisa]);
    assert_eq!(kept(&desk, again), whole);

    let anew = take_back(&mut desk, undone);
    let past =
        |desk: &Desk| desk.store.record_history(RecordId::Person(pekka), 100, None).unwrap().operations;
    assert_eq!(desk.store.merged_into(pekka).unwrap(), [again]);
    assert_eq!(past(&desk).len(), 5, "the other's past is theirs again: both added, one, two and one again");
    assert_eq!(kept(&desk, pekka), whole);
    assert_eq!(kept(&desk, again), (0, vec![], 0, vec![]));

    // Taken back once more, they are two, and what was counted stays where it is.
    take_back(&mut desk, anew);
    assert_eq!(desk.store.merged_into(pekka).unwrap(), []);
    assert_eq!(past(&desk).len(), 1);
    assert_eq!(kept(&desk, pekka), whole);
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn who_saw_a_number_and_who_covered_is_still_known_when_what_was_removed_is_back() {
    let mut desk = Desk::new();
    let company = desk.company("Kuusilinna Oy");
    let (pekka, liisa) =
        (desk.person(company, "Pekka", "Koistinen"), desk.person(company, "Liisa", "Saarinen"));
    let role = Role::named(RoleId::next(&mut desk), company, "Huolto");
    let whose = Whose::Role(role.id);
    let id = RecordId::Role(role.id);
    desk.carry_out(Act::EditDirectory, &[Edit::Add(Record::Role(role))]);
    remember(&mut desk, company, pekka, "pekka", liisa);
    let by = desk.user.id;
    desk.store.record_reveal(&Reveal { by, whose }, desk.at).unwrap();
    let (shown, covered) = (desk.store.reveals(10).unwrap(), desk.store.covered(&[pekka]).unwrap());
    assert_eq!((shown.len(), covered.len()), (2, 1));

    let removals = [Edit::Remove(id), Edit::Remove(RecordId::Person(pekka))];
    let removed = desk.carry_out(Act::EditDirectory, &removals);
    assert_eq!(
        desk.store.reveals(10).unwrap(),
        shown,
        "who saw which number is kept as long as the history is"
    );
    take_back(&mut desk, removed.operation);
    assert_eq!(desk.store.reveals(10).unwrap(), shown);
    assert_eq!(desk.store.covered(&[pekka]).unwrap(), covered);
    assert_eq!(desk.store.check().unwrap().findings, []);
}
