//! A person is erased: their name is in no file of the data folder afterwards, nobody finds them, and nothing brings
//! them back. The names of the story are such that no other text has them by chance.

mod corners;

use std::fs;

use vaihde_domain::ReferralId;
use vaihde_domain::erasure::{Left, MentionField};
use vaihde_domain::notice::About;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::referral::{Forward, Referral, ReferralAbout, WrongListing};
use vaihde_domain::suggestion::Subject;
use vaihde_store::{DataFolder, Occasion, Store};
use vaihde_switchboard::{Clock, Failure, StoreFault, UndoOutcome};
use vaihde_tests::CountingIds;

use crate::remembered::seat;
use crate::seats::ask;

use corners::*;

#[test]
fn nothing_of_her_is_left_in_any_file() {
    let mut corners = Corners::new();
    // Backups of each occasion, made while she was there.
    let store = Store::open(DataFolder::at(corners.place.path()).unwrap(), corners.wall.now()).unwrap().store;
    for (occasion, hours) in [(Occasion::Day, 1), (Occasion::Import, 2), (Occasion::Migration, 3)] {
        store.back_up(corners.wall.now() + chrono::TimeDelta::hours(hours), occasion).unwrap();
    }
    drop(store);
    let backups = corners.traces();
    assert!(
        backups.iter().filter(|(file, _)| file.starts_with(corners.place.path().join("backups"))).count()
            > 20
    );

    let mut told = Vec::new();
    let erasing = corners.raija.admin().unwrap().erasing(corners.her).unwrap();
    assert_eq!(erasing.name, "Zenobia Qvistgaard");
    assert_eq!(erasing.mentions, []);
    let certificate = (corners.raija.admin().unwrap())
        .erase_person(corners.her, erasing.seen, &mut |progress| told.push((progress.done, progress.total)))
        .unwrap();

    assert_eq!(corners.traces(), []);
    let removed = certificate.removed;
    assert_eq!((removed.people, removed.assignments, removed.deputies, removed.absences), (1, 1, 2, 1));
    assert_eq!((removed.referrals, removed.planned, removed.notices, removed.suggestions), (1, 1, 4, 2));
    assert_eq!(erasing.removed.suggestions, 2, "said before");
    assert_eq!(removed.searches, 2, "what led to her, and what was typed with her name for Pekka");
    assert!(removed.history > 20 && removed.counts > 0, "{removed:?}");
    assert!(certificate.backups >= 4 && certificate.left.is_empty(), "{certificate:?}");
    assert_eq!(told.last().map(|(done, total)| done == total), Some(true));
    assert_eq!(corners.raija.admin().unwrap().erasures().unwrap(), [certificate]);
    assert!(ask(&mut corners.raija, "qvistgaard").is_empty());
    let (report, differences) = corners.raija.admin().unwrap().check().unwrap();
    assert_eq!((report.findings.len(), differences), (0, 0));
}

#[test]
fn nobody_finds_her_and_what_led_to_her_leads_on() {
    let mut corners = Corners::new();
    let mut seppo = seat(corners.place.path(), "seppo", 2, &corners.wall);
    seppo.sit_down(corners.raija.user().id).unwrap();
    assert_eq!(ask(&mut seppo, "qvistgaard").len(), 1);
    corners.erase();
    for desk in [&mut corners.raija, &mut seppo] {
        for words in ["zenobia", "qvistgaard", "xanthoula", "wreschinski", "öhberg", "0507777123"] {
            assert!(ask(desk, words).is_empty(), "{words}");
        }
        assert_eq!(ask(desk, "pekka koistinen")[0].name, "Pekka Koistinen");
        assert_eq!(ask(desk, "kirjanpito")[0].name, "Kirjanpito", "another's referral stays");
    }
    let (_, differences) = seppo.admin().unwrap().check().unwrap();
    assert_eq!(differences, 0);
    assert_eq!(
        corners.raija.operator().unwrap().connections_by_way().unwrap()["direct"],
        3,
        "calls stay counted"
    );
    let store = Store::open(DataFolder::at(corners.place.path()).unwrap(), corners.wall.now()).unwrap().store;
    let directory = store.directory().unwrap();
    assert!(!format!("{directory:?}").contains(&corners.her.to_string()), "nothing refers to her");
    assert_eq!(directory.suggestions.len(), 1);
    assert_eq!(directory.suggestions[0].shown, [Subject::Person(corners.pekka)]);
    let (vacant, others): (Vec<_>, Vec<_>) =
        directory.notices.iter().partition(|notice| matches!(notice.about, About::Vacant(_)));
    assert_eq!(others.len(), 2, "what is news of others stays");
    assert_eq!(vacant.len(), 1, "nobody does what she did");
}

#[test]
fn nothing_brings_her_back() {
    let mut corners = Corners::new();
    corners.erase();
    let erased = corners.raija.admin().unwrap().history(1).unwrap().remove(0);
    assert_eq!(erased.act.code(), "erase-person");
    for operation in corners.operations.clone().into_iter().chain([erased.id]) {
        let outcome = corners.raija.undo(operation).unwrap();
        assert!(!matches!(outcome, UndoOutcome::Done(_)), "{operation}: {outcome:?}");
    }
    assert_eq!(corners.traces(), []);

    // Neither does a backup.
    let backup = fs::read_dir(corners.place.path().join("backups")).unwrap().next().unwrap().unwrap().path();
    let Corners { place, wall, raija, .. } = corners;
    drop(raija);
    vaihde_switchboard::restore(&DataFolder::at(place.path()).unwrap(), &backup, wall.now()).unwrap();
    let mut raija = seat(place.path(), "raija", 9, &wall);
    assert!(ask(&mut raija, "qvistgaard").is_empty());
    let (report, differences) = raija.admin().unwrap().check().unwrap();
    assert_eq!((report.findings.len(), differences), (0, 0));
}

#[test]
fn her_name_in_a_text_about_something_else_is_said_and_not_changed() {
    let mut corners = Corners::new();
    let mut company = corners.raija.companies().unwrap().remove(0);
    company.instruction = "Laskut: kysy Qvistgaardin seuraajaa.".into();
    corners.edit(&[Edit::Alter(Record::Company(company.clone()))]);
    let erasing = corners.raija.admin().unwrap().erasing(corners.her).unwrap();
    let mentions: Vec<_> =
        erasing.mentions.iter().map(|one| (one.record, one.field, one.name.as_str())).collect();
    assert_eq!(mentions, [(RecordId::Company(company.id), MentionField::Instruction, "Kuusilinna Oy")]);
    assert_eq!(corners.erase().mentions, 1);
    assert_eq!(corners.raija.companies().unwrap().remove(0).instruction, company.instruction);
    let left: Vec<&str> = corners.traces().into_iter().map(|(_, trace)| trace).collect();
    assert!(left.iter().all(|trace| *trace == "Qvistgaard"), "{left:?}");
}

#[test]
fn her_name_in_a_referral_about_something_else_is_said_wherever_it_stands() {
    let mut corners = Corners::new();
    let company = corners.raija.companies().unwrap().remove(0);
    let told = Referral {
        id: ReferralId::next(&mut CountingIds::after(9_000)),
        company: company.id,
        about: ReferralAbout::NeverHere,
        names: vec!["Laskujen Zenobia".into()],
        say: texts("Hän ei ole meillä töissä."),
        forward: Some(Forward::Page("https://numerot.example/zenobia".into())),
        contact: None,
        from: None,
        to: None,
        listing: Some(WrongListing { source: "Qvistgaardin sivu".into(), correction_asked_on: None }),
    };
    corners.edit(&[Edit::Add(Record::Referral(told.clone()))]);
    let erasing = corners.raija.admin().unwrap().erasing(corners.her).unwrap();
    let mentions: Vec<_> = erasing.mentions.iter().map(|one| (one.record, one.field)).collect();
    let fields = [MentionField::Name, MentionField::Forward, MentionField::Listing];
    assert_eq!(mentions, fields.map(|field| (RecordId::Referral(told.id), field)));
}

#[test]
fn whoever_was_changed_since_or_is_gone_is_not_erased() {
    let mut corners = Corners::new();
    let seen = corners.raija.admin().unwrap().erasing(corners.her).unwrap().seen;
    let mut form = corners.raija.admin().unwrap().person_form(Some(corners.her), None).unwrap();
    form.draft.title = "talousjohtaja".into();
    corners.raija.admin().unwrap().save_person(&form.draft, form.seen).unwrap();
    let refused = corners.raija.admin().unwrap().erase_person(corners.her, seen, &mut |_| {});
    assert!(matches!(refused, Err(Failure::Store(StoreFault::ChangedMeanwhile))));
    assert_eq!(ask(&mut corners.raija, "qvistgaard").len(), 1);
    corners.erase();
    let again = corners.raija.admin().unwrap().erasing(corners.her);
    assert!(matches!(again, Err(Failure::Store(StoreFault::Gone(_)))));
}

#[test]
fn what_could_not_be_rewritten_is_said() {
    let mut corners = Corners::new();
    let backups = corners.place.path().join("backups");
    fs::write(backups.join("2026-07-01T060000000Z-day.db"), b"spilled coffee").unwrap();
    fs::write(backups.join("2026-07-01T060000000Z-day.db.erasing"), b"half of Zenobia").unwrap();
    fs::write(corners.place.path().join("vaihde-set-aside-2026-07-01.db"), b"Damaged").unwrap();
    let certificate = corners.erase();
    let mut left: Vec<String> = certificate
        .left
        .iter()
        .map(|left| match left {
            Left::Backup { file, because } => format!("{file} {}", because.code()),
            Left::SetAside { file } => file.clone(),
            Left::Log => "log".into(),
        })
        .collect();
    left.sort();
    assert_eq!(left, ["2026-07-01T060000000Z-day.db damaged", "vaihde-set-aside-2026-07-01.db"]);
    assert_eq!(corners.traces(), []);
}
