//! What callers asked of the demo before somebody opened it: figures, misses and reports are not empty.

use std::collections::HashSet;

use vaihde_domain::company::CallRule;
use vaihde_domain::month::Month;
use vaihde_domain::month_report::{Advice, Suggestions};
use vaihde_switchboard::{InsightsAsked, MissesAsked, Switchboard, UndoOutcome};

use crate::seats::sit_down;

fn opened(folder: &std::path::Path) -> Switchboard {
    let mut raija = sit_down(folder, "raija", 1);
    raija.admin().unwrap().open_demo().unwrap();
    raija
}

/// The month before that of the demo's day.
fn june() -> Month {
    Month::new(2026, 6).unwrap()
}

#[test]
fn every_demo_company_has_a_month_to_report_with_something_to_suggest() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path());
    let mut advised = HashSet::new();
    for company in raija.companies().unwrap() {
        let mut admin = raija.admin().unwrap();
        let report = admin.month_report(company.id, june()).unwrap().unwrap().report;
        assert!(report.calls.total() > 50, "{}: {:?}", company.name, report.calls);
        assert!(report.before.is_some_and(|before| before.total() > 50), "{}", company.name);
        assert!(report.missed.totals.missed > 0, "{}", company.name);
        assert_ne!(report.suggestions, Suggestions::TooFew);
        // A year and a month back there is a beginning.
        let first = admin.month_report(company.id, june().earlier(12)).unwrap().unwrap().report;
        assert!(first.calls.total() > 0 && first.before.is_none(), "{}", company.name);
        advised.extend(report.suggestions.these().iter().map(|it| std::mem::discriminant(&it.advice)));
        if company.name == "Kaislarannan opisto" {
            let ends = |advice: &Advice| matches!(advice, Advice::Renew { about, .. } if about.name == "kesän kurssit");
            let these = report.suggestions.these();
            assert!(these.iter().any(|it| ends(&it.advice)), "what ends soon is still asked for: {these:?}");
        }
    }
    assert!(advised.len() >= 4, "many kinds of things are suggested: {advised:?}");
}

#[test]
fn in_the_demo_nobody_was_connected_where_messages_are_taken() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path());
    let companies = raija.companies().unwrap();
    let taking = companies.iter().filter(|company| company.rule == CallRule::TakeMessage);
    let taking: Vec<_> = taking.map(|company| company.id).collect();
    assert!(!taking.is_empty());
    for company in taking {
        let report = raija.admin().unwrap().month_report(company, june()).unwrap().unwrap().report;
        assert_eq!((report.calls.direct, report.calls.cover, report.connects), (0, 0, false));
    }
}

#[test]
fn the_demos_callers_go_with_it_and_are_not_doubled_when_it_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path());
    let told = |raija: &mut Switchboard| {
        let mut admin = raija.admin().unwrap();
        let asked = InsightsAsked { from: june().earlier(12), to: june().later(1), company: None };
        let told = admin.insights(asked).unwrap().figures;
        let open = admin.misses(MissesAsked { company: None, limit: 1 }).unwrap().missed;
        (told.ways.total(), told.months.iter().map(|month| month.missed).sum::<u64>(), open)
    };
    let once = told(&mut raija);
    assert!(once.0 > 1000 && once.1 > 0 && once.2 > 0, "{once:?}");
    let demo = raija.admin().unwrap().history(1).unwrap()[0].id;
    assert!(matches!(raija.undo(demo).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(told(&mut raija), (0, 0, 0), "nobody called a company that never was");
    raija.admin().unwrap().open_demo().unwrap();
    let again = told(&mut raija);
    // Other ids roll the dice in another order.
    assert!(again.0.abs_diff(once.0) < once.0 / 100, "{once:?}, {again:?}");
    assert_eq!((again.1, again.2), (once.1, once.2));
}

#[test]
fn what_the_demos_callers_asked_for_in_vain_waits_for_somebody() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path());
    let company = raija.company("Kuusilinna Oy").unwrap().id;
    let list = raija.admin().unwrap().misses(MissesAsked { company: Some(company), limit: 10 }).unwrap();
    assert!((3..=5).contains(&list.groups.len()), "{:?}", list.groups);
    assert!(list.groups.iter().any(|group| group.texts.len() > 1), "some mean the same");
    // What callers asked for is nobody's in the demo.
    for group in &list.groups {
        for text in &group.texts {
            let mut desk = raija.operator().unwrap();
            desk.keep_up().unwrap();
            let hits = desk.find(&text.text, Some(company), 3);
            let found = desk.explain(hits).unwrap();
            assert!(found.iter().all(|found| found.name.to_lowercase() != text.text), "{}", text.text);
        }
    }
}

#[test]
fn nobody_was_connected_by_this_desk_and_the_history_has_one_change() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = opened(folder.path());
    assert!(raija.operator().unwrap().connections_by_way().unwrap().is_empty());
    assert_eq!(raija.admin().unwrap().history(10).unwrap().len(), 1);
    let (report, differences) = raija.admin().unwrap().check().unwrap();
    assert_eq!((report.findings.len(), differences), (0, 0));
}

#[test]
fn the_demo_lived_the_same_life_wherever_it_is_opened() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let report = |folder: &std::path::Path| {
        let mut raija = opened(folder);
        let company = raija.company("Ylä-Honkamaan kunta").unwrap().id;
        raija.admin().unwrap().month_report(company, june()).unwrap().unwrap()
    };
    let (here, there) = (report(here.path()), report(there.path()));
    assert!(here.html() == there.html());
    assert_eq!(here.file_name(), "yla-honkamaan-kunta-2026-06");
}
