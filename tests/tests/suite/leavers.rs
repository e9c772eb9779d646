//! Callers still ask for those who have left: every such call ends with help, and what is told is recorded.

use std::fs;
use std::path::Path;

use vaihde_domain::company::{CallRule, Fallback};
use vaihde_domain::connection::{Connection, ConnectionWay};
use vaihde_domain::help::HelperKind;
use vaihde_domain::language::Language;
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::reach::{Outcome, Who};
use vaihde_domain::record::{Edit, Record};
use vaihde_switchboard::{
    EntryId, Failure, Found, FoundState, Helper, ImportOutcome, StaffImport, Switchboard, go_on,
};
use vaihde_tests::generator::members;

use crate::seats::{ask, away, day, kuusilinna, sit_down};

fn imported(switchboard: &mut Switchboard, file: &Path, text: &str, turn_to: Option<&str>) -> ImportOutcome {
    fs::write(file, text).unwrap();
    let import = StaffImport {
        file: file.to_owned(),
        company: Some("Kuusilinna Oy".into()),
        leavers: true,
        turn_to: turn_to.map(str::to_owned),
        ..StaffImport::default()
    };
    let mut admin = switchboard.admin().unwrap();
    let planned = admin.plan_staff_import(&import).unwrap();
    admin.import_staff(&planned, &mut go_on).unwrap()
}

/// Kuusilinna, where Matti holds the reception and Pekka has left.
fn with_a_reception(folder: &Path) -> Switchboard {
    let mut raija = kuusilinna(folder);
    receive(&mut raija, folder);
    raija
}

fn receive(raija: &mut Switchboard, folder: &Path) {
    let staff = "Etunimi;Sukunimi;Alanumero;Tehtävät\nMatti;Laine;2202;Kuusilinnan neuvonta\n\
        Liisa;Saarinen;2214;\n";
    imported(raija, &folder.join("staff.csv"), staff, None);
}

fn pekka(switchboard: &mut Switchboard) -> Found {
    ask(switchboard, "koistinen").remove(0)
}

fn helpers(switchboard: &mut Switchboard) -> Vec<Helper> {
    let company = switchboard.company("Kuusilinna Oy").unwrap().id;
    let mut operator = switchboard.operator().unwrap();
    operator.keep_up().unwrap();
    operator.who_can_help(company, None).unwrap()
}

#[test]
fn of_whom_nobody_says_anything_is_told_who_can_help_and_a_connection_to_them_is_a_cover() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = with_a_reception(folder.path());
    let found = pekka(&mut raija);
    assert_eq!(found.state, FoundState::Left);
    assert!(matches!(found.reach.outcome, Outcome::Nobody(_)), "help is no answer");
    assert_eq!(
        found.say,
        "Pekka Koistinen ei ole enää palveluksessamme. Asiassa auttaa Kuusilinnan neuvonta, 2202. Yhdistänkö?"
    );
    let EntryId::Person(left) = found.hit.id else { panic!("a person") };
    let card = raija.operator().unwrap().card(found.hit.id).unwrap().unwrap();
    let help = card.help.unwrap();
    assert_eq!((help.name.as_str(), help.number.as_str()), ("Kuusilinnan neuvonta", "2202"));
    assert!(matches!(help.kind, HelperKind::Reception(_)));
    assert_eq!(helpers(&mut raija), std::slice::from_ref(&help), "and where nothing is found, the same");
    let EntryId::Person(matti) = ask(&mut raija, "laine")[0].hit.id else { panic!("a person") };
    assert_eq!(help.who, Who::Person(matti));

    let (asked, answered) = (Who::Person(left), Some(help.who));
    let connection = Connection { asked, answered, company: found.company_id, way: ConnectionWay::Cover };
    let mut operator = raija.operator().unwrap();
    operator.count(&connection, "koistinen", None).unwrap();
    assert_eq!(operator.connections_by_way().unwrap().into_iter().collect::<Vec<_>>(), [("cover".into(), 1)]);
}

#[test]
fn where_the_general_number_is_a_fax_the_reception_helps_and_where_messages_are_taken_nobody_does() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = with_a_reception(folder.path());
    raija.hr().unwrap().mark_away(&away("Liisa Saarinen", &[])).unwrap();
    let mut company = raija.company("Kuusilinna Oy").unwrap();
    company.fallback = Fallback::Number(Number::read("09 555 0100", NumberKind::Fax, Region::FINLAND));
    raija.admin().unwrap().edit(&[Edit::Alter(Record::Company(company.clone()))]).unwrap();
    let helper = |raija: &mut Switchboard| {
        let found = ask(raija, "saarinen").remove(0);
        assert!(matches!(found.reach.outcome, Outcome::Nobody(_)), "{:?}", found.reach);
        raija.operator().unwrap().card(found.hit.id).unwrap().unwrap().help.map(|help| help.number)
    };
    assert_eq!(helper(&mut raija).as_deref(), Some("2202"), "a fax answers nobody");
    company.rule = CallRule::TakeMessage;
    raija.admin().unwrap().edit(&[Edit::Alter(Record::Company(company))]).unwrap();
    assert_eq!(helper(&mut raija), None);
}

#[test]
fn the_desk_hears_at_once_of_a_reception_that_comes_or_goes() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    assert!(helpers(&mut raija).is_empty());
    drop(raija);
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    assert!(helpers(&mut seppo).is_empty());
    let mut raija = sit_down(folder.path(), "raija", 3);
    receive(&mut raija, folder.path());
    assert_eq!(helpers(&mut seppo).len(), 1);
    raija.hr().unwrap().mark_away(&away("Matti Laine", &[])).unwrap();
    assert!(helpers(&mut seppo).is_empty(), "nobody is offered who is not there");
    assert!(pekka(&mut seppo).say.ends_with("Otanko viestin?"));
}

#[test]
fn leavers_of_a_file_send_their_callers_where_somebody_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("next.csv");
    let staff = "Etunimi;Sukunimi;Alanumero\nLiisa;Saarinen;2214\n";
    for (written, to, number) in [
        ("2214", "2214", "2214"),
        ("saarinen liisa", "Liisa Saarinen", "2214"),
        ("+358 9 555 0100", "", "+358 9 555 0100"),
    ] {
        let place = tempfile::tempdir().unwrap();
        let mut raija = kuusilinna(place.path());
        fs::write(&file, staff).unwrap();
        let import = StaffImport {
            file: file.clone(),
            company: Some("Kuusilinna Oy".into()),
            leavers: true,
            turn_to: Some(written.into()),
            ..StaffImport::default()
        };
        let mut admin = raija.admin().unwrap();
        let planned = admin.plan_staff_import(&import).unwrap();
        let turned = &planned.plan.turned;
        assert_eq!((turned.len(), turned[0].leavers, turned[0].company.as_str()), (1, 2, "Kuusilinna Oy"));
        assert!(to.is_empty() || turned[0].to == to, "{turned:?}");
        admin.import_staff(&planned, &mut go_on).unwrap();
        let found = pekka(&mut raija);
        assert!(matches!(found.reach.outcome, Outcome::Covered(_)), "{written}");
        assert_eq!(found.answer.unwrap().number.written, number);
    }
}

#[test]
fn nobody_to_turn_to_is_said_with_what_to_write_and_nothing_is_planned() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let file = folder.path().join("next.csv");
    fs::write(&file, "Etunimi;Sukunimi;Alanumero\nLiisa;Saarinen;2214\n").unwrap();
    // Whoever leaves with the same file is nobody to turn to either.
    for written in ["Neuvonta", "Pekka Koistinen", "12"] {
        let import = StaffImport {
            file: file.clone(),
            company: Some("Kuusilinna Oy".into()),
            leavers: true,
            turn_to: Some(written.into()),
            ..StaffImport::default()
        };
        let planned = raija.admin().unwrap().plan_staff_import(&import).map(|planned| planned.plan.turned);
        if written == "12" {
            assert_eq!(planned.unwrap()[0].to, "12", "an extension is a number");
            continue;
        }
        let failure = planned.unwrap_err();
        assert!(matches!(failure, Failure::NobodyToTurnTo(_)), "{failure}");
        assert!(failure.to_string().contains("write a number, a role of Kuusilinna Oy"), "{failure}");
    }
}

#[test]
fn every_member_of_an_earlier_term_is_found_with_that_they_left_and_whom_to_turn_to() {
    let folder = tempfile::tempdir().unwrap();
    let mut clerk = sit_down(folder.path(), "clerk", 1);
    let everybody = members(240);
    // Two terms that overlap: every third of the first term is there again, and stays.
    let (first, second) = (&everybody[..160], &everybody[160..]);
    let sheet = |people: &mut dyn Iterator<Item = (usize, &(String, String))>| {
        let mut text =
            String::from("Tunnus;Etunimi;Sukunimi;Alanumero;Tehtävät\n900;Vilma;Neuvoja;2200;Neuvonta\n");
        for (id, (given, family)) in people {
            text.push_str(&format!("{id};{given};{family};{};\n", 3000 + id));
        }
        text
    };
    let file = folder.path().join("term.csv");
    let earlier = sheet(&mut first.iter().enumerate());
    imported(&mut clerk, &file, &earlier, None);
    let again = first.iter().enumerate().filter(|(id, _)| id % 3 == 0);
    let present = sheet(&mut again.chain(second.iter().enumerate().map(|(id, who)| (id + 160, who))));
    imported(&mut clerk, &file, &present, Some("Neuvonta"));

    for (id, (given, family)) in first.iter().enumerate() {
        let name = format!("{given} {family}");
        let hits = ask(&mut clerk, &name);
        let number = (3000 + id).to_string();
        let stays = id % 3 == 0;
        let hit = hits.iter().find(|hit| {
            let direct = hit.number.as_ref().is_some_and(|own| own.written == number);
            hit.name == name && if stays { direct } else { hit.state == FoundState::Left }
        });
        let hit = hit.unwrap_or_else(|| panic!("{name} is not found as they are: {hits:?}"));
        if stays {
            assert!(matches!(hit.reach.outcome, Outcome::Direct(_)), "{name} is there again");
            continue;
        }
        assert_eq!(hit.answer.as_ref().unwrap().number.written, "2200", "{name}");
        assert_eq!(
            hit.say,
            format!("{name} ei ole enää palveluksessamme. Asioita hoitaa nyt Vilma Neuvoja. Yhdistänkö?")
        );
    }
    // A year on nothing is told of them by itself any more, and there is help all the same.
    clerk.set_moment(day(8).and_hms_opt(10, 0, 0).unwrap() + chrono::Days::new(800), None).unwrap();
    let (given, family) = &first[1];
    let id = ask(&mut clerk, &format!("{given} {family}"))[0].hit.id;
    let card = clerk.operator().unwrap().card(id).unwrap().unwrap();
    assert_eq!(card.help.unwrap().number, "2200");
    assert!(card.say.get(Language::English).unwrap().contains("You can get help from Neuvonta, 2200."));
}
