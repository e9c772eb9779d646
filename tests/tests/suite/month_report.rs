//! The month's report of a company, from the calls that were counted to the page that is sent.

use vaihde_domain::connection::{Connection, ConnectionWay};
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::language::Language;
use vaihde_domain::miss::MissEnd;
use vaihde_domain::month::Month;
use vaihde_domain::month_report::{Advice, Days};
use vaihde_domain::reach::Who;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::role::Role;
use vaihde_domain::{CompanyId, DeputyId, PersonId, RoleId};
use vaihde_switchboard::{CompanyMonth, EntryId, Failure, InsightsAsked, Right, Switchboard};

use crate::seats::{ask, kuusilinna, sit_down};

fn july() -> Month {
    Month::new(2026, 7).unwrap()
}

fn id_of(switchboard: &mut Switchboard, name: &str) -> PersonId {
    let EntryId::Person(id) = ask(switchboard, name)[0].hit.id else { panic!("{name} is a person") };
    id
}

fn company(switchboard: &Switchboard) -> CompanyId {
    switchboard.company("Kuusilinna Oy").unwrap().id
}

fn call(switchboard: &mut Switchboard, person: PersonId, ways: &[(ConnectionWay, u32)]) {
    let company = company(switchboard);
    let asked = Who::Person(person);
    let mut desk = switchboard.operator().unwrap();
    for (way, times) in ways {
        let connection = Connection { asked, answered: Some(asked), company, way: *way };
        for _ in 0..*times {
            desk.count(&connection, "koistinen", None).unwrap();
        }
    }
}

fn report(switchboard: &mut Switchboard, month: Month) -> CompanyMonth {
    let company = company(switchboard);
    switchboard.admin().unwrap().month_report(company, month).unwrap().unwrap()
}

fn in_august(switchboard: &mut Switchboard) {
    switchboard.set_moment("2026-08-03T09:00:00".parse().unwrap(), None).unwrap();
}

#[test]
fn callers_of_a_month_become_figures_and_suggestions_with_names() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let (pekka, liisa) = (id_of(&mut raija, "koistinen"), id_of(&mut raija, "saarinen"));
    call(&mut raija, pekka, &[(ConnectionWay::Direct, 12), (ConnectionWay::Nobody, 14)]);
    call(&mut raija, liisa, &[(ConnectionWay::Direct, 20), (ConnectionWay::Cover, 2)]);
    in_august(&mut raija);

    let told = report(&mut raija, july()).report;
    assert_eq!((told.calls.direct, told.calls.cover, told.calls.nobody), (32, 2, 14));
    let people: Vec<_> = told.people.rows.iter().map(|row| (row.name.as_str(), row.calls.total())).collect();
    assert_eq!(people, [("Pekka Koistinen", 26), ("Liisa Saarinen", 22)]);
    // Wednesday at ten by Helsinki's clocks.
    assert_eq!(told.hours[2][10].total(), 48);
    let [suggested] = told.suggestions.these() else { panic!("{:?}", told.suggestions) };
    assert!(
        matches!(&suggested.advice, Advice::NameDeputy { of, another: false, .. } if of.name == "Pekka Koistinen")
    );

    // Somebody is named, and nobody answers all the same.
    let deputy = Deputy {
        id: DeputyId(uuid::Uuid::from_u128(77)),
        of: DeputyOf::Person(pekka),
        position: 0,
        person: liisa,
    };
    raija.admin().unwrap().edit(&[Edit::Add(Record::Deputy(deputy))]).unwrap();
    let told = report(&mut raija, july()).report;
    assert!(matches!(&told.suggestions.these()[0].advice, Advice::NameDeputy { another: true, .. }));

    // The month after is compared with this one.
    let august = report(&mut raija, Month::new(2026, 8).unwrap()).report;
    assert_eq!((august.calls.total(), august.before.unwrap().total()), (0, 48));
    assert!(august.is_unfinished());
}

#[test]
fn hours_in_which_nobody_answers_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let pekka = id_of(&mut raija, "koistinen");
    call(&mut raija, pekka, &[(ConnectionWay::Direct, 12), (ConnectionWay::Nobody, 30)]);
    let told = report(&mut raija, july()).report;
    assert!(told.suggestions.these().iter().any(|it| {
        matches!(&it.advice, Advice::Answer { days: Days::Working, hours, .. } if *hours == (10..11))
    }));
}

#[test]
fn what_was_asked_for_in_vain_is_told_together_and_what_was_put_aside_is_not_suggested() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let company = company(&raija);
    let mut miss = |text: &str, times: u32| {
        for _ in 0..times {
            let mut desk = raija.operator().unwrap();
            desk.miss(text, Some(company), Language::Finnish, MissEnd::NotFound).unwrap();
        }
    };
    miss("Virtasen Jaakko", 4);
    miss("jaakko virtanen", 9);
    miss("pyörien huolto", 20);
    miss("oma asia", 1);
    let told = report(&mut raija, july()).report.missed;
    assert_eq!(told.totals.missed, 34);
    let open: Vec<_> = told.open.iter().map(|group| (group.typed.as_str(), group.count)).collect();
    assert_eq!(open, [("pyorien huolto", 20), ("jaakko virtanen", 13)]);
    assert_eq!(told.others, 1, "what was asked for once is in the number alone");

    raija.admin().unwrap().put_aside_misses(&["pyorien huolto".to_owned()], Some(company)).unwrap();
    let told = report(&mut raija, july()).report;
    assert_eq!((told.missed.totals.missed, told.missed.open.len()), (34, 1));
    let [suggested] = told.suggestions.these() else { panic!("{:?}", told.suggestions) };
    assert_eq!(
        (&suggested.advice, suggested.callers),
        (&Advice::Add { typed: "jaakko virtanen".to_owned() }, 13)
    );
}

#[test]
fn what_the_page_of_misses_shows_as_the_companys_is_in_its_report_and_figures() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let company = company(&raija);
    let mut miss = |text: &str, of: Option<CompanyId>, times: u32| {
        for _ in 0..times {
            let mut desk = raija.operator().unwrap();
            desk.miss(text, of, Language::Finnish, MissEnd::NotFound).unwrap();
        }
    };
    miss("jätehuolto", Some(company), 2);
    miss("jätehuolto", None, 8);
    miss("hammashoitola", None, 5);
    let told = report(&mut raija, july()).report.missed;
    let open: Vec<_> = told.open.iter().map(|group| (group.typed.as_str(), group.count)).collect();
    assert_eq!((told.totals.missed, open), (10, vec![("jatehuolto", 10)]));
    let figures = |raija: &mut Switchboard, company| {
        let asked = InsightsAsked { from: july(), to: july(), company };
        let month = raija.admin().unwrap().insights(asked).unwrap().figures.months[0];
        (month.missed, month.mended)
    };
    assert_eq!(figures(&mut raija, Some(company)), (10, 0));
    assert_eq!(figures(&mut raija, None), (15, 0), "each of them once");

    let mut admin = raija.admin().unwrap();
    let role = Role::named(RoleId(uuid::Uuid::from_u128(78)), company, "Jätehuolto");
    let made = admin.edit(&[Edit::Add(Record::Role(role))]).unwrap().operation;
    admin.settle_misses(&["jatehuolto".to_owned()], Some(company), made).unwrap();
    let told = report(&mut raija, july()).report.missed;
    assert_eq!((told.totals.missed, told.totals.mended, told.open.len()), (10, 10, 0));
    assert_eq!(figures(&mut raija, Some(company)), (10, 10));
}

#[test]
fn what_was_mended_is_told_as_mended_until_that_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let company = company(&raija);
    for _ in 0..6 {
        let mut desk = raija.operator().unwrap();
        desk.miss("pyörien huolto", Some(company), Language::Finnish, MissEnd::Abandoned).unwrap();
    }
    let mut admin = raija.admin().unwrap();
    let role = Role::named(RoleId(uuid::Uuid::from_u128(78)), company, "Pyörien huolto");
    let made = admin.edit(&[Edit::Add(Record::Role(role))]).unwrap().operation;
    admin.settle_misses(&["pyorien huolto".to_owned()], Some(company), made).unwrap();

    let told = report(&mut raija, july());
    assert_eq!((told.report.missed.totals.mended, told.report.missed.open.len()), (6, 0));
    assert_eq!(told.report.missed.mended[0].typed, "pyorien huolto");
    let page = String::from_utf8(told.html()).unwrap();
    assert!(page.contains("6 tuloksettomalle haulle on nyt vastaus."), "{page}");

    raija.admin().unwrap().undo(made).unwrap();
    let missed = report(&mut raija, july()).report.missed;
    assert_eq!((missed.totals.missed, missed.totals.mended, missed.open.len()), (6, 0, 1));
}

#[test]
fn callers_of_the_company_itself_are_told_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let company = company(&raija);
    let liisa = Who::Person(id_of(&mut raija, "saarinen"));
    let (asked, way) = (Who::Company(company), ConnectionWay::Cover);
    let connection = Connection { asked, answered: Some(liisa), company, way };
    raija.operator().unwrap().count(&connection, "", None).unwrap();
    let told = report(&mut raija, july()).report;
    assert_eq!((told.roles.rows[0].name.as_str(), told.roles.others_count), ("Kuusilinna Oy", 0));
}

#[test]
fn a_month_without_calls_is_a_report_that_says_so_and_one_to_come_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let june = report(&mut raija, Month::new(2026, 6).unwrap());
    assert!(june.report.is_empty());
    let page = String::from_utf8(june.html()).unwrap();
    assert!(page.contains("Kesäkuussa 2026 teille ei tullut puheluita vaihteen kautta."), "{page}");
    assert_eq!(june.file_name(), "kuusilinna-oy-2026-06");

    let company = company(&raija);
    let refused = raija.admin().unwrap().month_report(company, Month::new(2026, 8).unwrap()).unwrap_err();
    assert_eq!(refused.to_string(), "2026-08 has not begun yet; choose a month up to 2026-07");
    let gone = CompanyId(uuid::Uuid::from_u128(1));
    assert!(raija.admin().unwrap().month_report(gone, july()).unwrap().is_none());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    assert!(matches!(seppo.admin().err(), Some(Failure::RightNotHeld { right: Right::Admin, .. })));
}
