//! What admins are told of the calls: whom callers ask for, by the clocks of the company, and nothing of who answered them.

use chrono_tz::Tz;
use vaihde_domain::PersonId;
use vaihde_domain::company::Company;
use vaihde_domain::connection::{Connection, ConnectionWay, Effort};
use vaihde_domain::insights::{LEAST_CHOICES, Ways};
use vaihde_domain::language::Language;
use vaihde_domain::month::Month;
use vaihde_domain::reach::Who;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_switchboard::{
    Chart, EntryId, Failure, InsightsAsked, Right, Switchboard, ToldInsights, UndoOutcome,
};

use crate::seats::{ask, away, kuusilinna, sit_down};

fn july() -> InsightsAsked {
    let month = Month::new(2026, 7).unwrap();
    InsightsAsked { from: month, to: month, company: None }
}

/// Somebody calls, and is connected to whoever answers.
fn call(switchboard: &mut Switchboard, name: &str, took: Option<Effort>) -> PersonId {
    let found = ask(switchboard, name).remove(0);
    let EntryId::Person(person) = found.hit.id else { panic!("a person") };
    let asked = Who::Person(person);
    let answered = found.reach.contact().map(|contact| contact.who);
    let way = match answered {
        None => ConnectionWay::Nobody,
        Some(who) if who == asked => ConnectionWay::Direct,
        Some(_) => ConnectionWay::Cover,
    };
    let connection = Connection { asked, answered, company: found.company_id, way };
    switchboard.operator().unwrap().count(&connection, name, took).unwrap();
    person
}

fn told(switchboard: &mut Switchboard) -> ToldInsights {
    switchboard.admin().unwrap().insights(july()).unwrap()
}

/// Names with how many asked for them, the most asked first.
fn most(told: &ToldInsights) -> Vec<(&str, u64)> {
    let most = told.figures.people.most.iter();
    most.map(|asked| (told.names[&asked.who].name.as_str(), asked.ways.total())).collect()
}

fn csv(switchboard: &mut Switchboard, chart: Chart) -> Vec<String> {
    let bytes = switchboard.admin().unwrap().insights_csv(july(), chart, Language::Finnish).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    text.trim_start_matches('\u{FEFF}').split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn an_admin_sees_whom_callers_ask_for_and_who_answers_instead() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    raija.hr().unwrap().mark_away(&away("Pekka Koistinen", &["Liisa Saarinen"])).unwrap();
    for name in ["koistinen", "saarinen", "koistinen", "laine", "koistinen"] {
        call(&mut raija, name, None);
    }
    let told = told(&mut raija);
    assert_eq!(told.figures.ways, Ways { direct: 2, cover: 3, nobody: 0 });
    assert_eq!(
        most(&told),
        [("Pekka Koistinen", 3), ("Liisa Saarinen", 1), ("Matti Laine", 1)],
        "by name where as many asked"
    );
    assert_eq!(told.figures.hours.busiest(), Some(10), "seven o'clock of UTC, in summer in Helsinki");
    assert_eq!(told.figures.hours.week[2][10], 5, "a Wednesday");
    assert_eq!(
        csv(&mut raija, Chart::People),
        [
            "Kysytty;Yritys;Suoraan;Sijaiselle;Ei yhdistetty;Yhteensä",
            "Pekka Koistinen;Kuusilinna Oy;0;3;0;3",
            "Liisa Saarinen;Kuusilinna Oy;1;0;0;1",
            "Matti Laine;Kuusilinna Oy;1;0;0;1",
        ]
    );
    assert_eq!(csv(&mut raija, Chart::Months)[1], "2026-07;2;3;0;5");
}

#[test]
fn the_hour_is_that_of_the_company_that_is_called() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let company = raija.company("Kuusilinna Oy").unwrap();
    let moved = Company { zone: Tz::Europe__London, ..company };
    raija.admin().unwrap().edit(&[Edit::Alter(Record::Company(moved))]).unwrap();
    call(&mut raija, "koistinen", None);
    assert_eq!(told(&mut raija).figures.hours.busiest(), Some(8));
}

#[test]
fn whoever_was_removed_is_a_number_until_that_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let pekka = call(&mut raija, "koistinen", None);
    call(&mut raija, "laine", None);
    let removal = [Edit::Remove(RecordId::Person(pekka))];
    let removed = raija.admin().unwrap().edit(&removal).unwrap();
    let gone = told(&mut raija);
    assert_eq!(most(&gone), [("Matti Laine", 1)]);
    assert_eq!(gone.figures.people.gone.total(), 1);
    assert_eq!(csv(&mut raija, Chart::People)[2], "Ei enää hakemistossa;;1;0;0;1");
    let back = raija.admin().unwrap().undo(removed.operation).unwrap();
    assert!(matches!(back, UndoOutcome::Done(_)));
    assert_eq!(most(&told(&mut raija)), [("Matti Laine", 1), ("Pekka Koistinen", 1)]);
}

#[test]
fn what_finding_takes_is_told_of_twenty_choices_and_of_whom_never() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    for choice in 0..LEAST_CHOICES {
        assert_eq!(told(&mut raija).figures.keys, None, "after {choice} choices");
        assert_eq!(csv(&mut raija, Chart::Keys).len(), 1, "headers only");
        let who = if choice % 2 == 0 { &mut raija } else { &mut seppo };
        call(who, "koistinen", Some(Effort::of(5, 2600)));
    }
    let told = told(&mut raija).figures;
    assert_eq!(told.keys.map(|keys| (keys.choices, keys.median)), Some((LEAST_CHOICES, 5)));
    assert_eq!(told.seconds.map(|seconds| seconds.median), Some(3));
}

#[test]
fn figures_are_the_admins() {
    let folder = tempfile::tempdir().unwrap();
    drop(kuusilinna(folder.path()));
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    assert!(matches!(seppo.admin(), Err(Failure::RightNotHeld { right: Right::Admin, .. })));
}
