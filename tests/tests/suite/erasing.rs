//! A person is erased: their name is in no file of the data folder afterwards, nobody finds them, and nothing brings
//! them back. The names of the story are such that no other text has them by chance.

use std::fs;
use std::path::{Path, PathBuf};

use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::company::Company;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::erasure::{Left, MentionField};
use vaihde_domain::language::PerLanguage;
use vaihde_domain::merge::{Choices, MergeField, Pair, Side};
use vaihde_domain::notice::{About, Notice};
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::{Person, PersonName};
use vaihde_domain::planned::Planned;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::referral::{Forward, Referral};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::suggestion::{Subject, Suggestion, SuggestionKind, SuggestionState};
use vaihde_domain::{
    AbsenceId, AssignmentId, CoverId, DeputyId, NoticeId, OperationId, PersonId, PlannedId, ReferralId,
    RoleId, SuggestionId,
};
use vaihde_store::{DataFolder, Occasion, Store};
use vaihde_switchboard::{Clock, EntryId, Failure, StoreFault, Switchboard, UndoOutcome};
use vaihde_tests::CountingIds;

use crate::remembered::{Wall, connect, namesakes, seat};
use crate::seats::{ask, day};

/// Everything by which she is or was known, in letters and digits that nothing else has.
const TRACES: [&str; 13] = [
    "Zenobia",
    "zenobia",
    "Qvistgaard",
    "qvistgaard",
    "Xanthoula",
    "xanthoula",
    "Wreschinski",
    "wreschinski",
    "Öhberg-Zupan",
    "zeno@",
    "0507777123",
    "050 7777 123",
    "ZENOBIA",
];

/// A desk with her in every corner of it.
struct Corners {
    place: tempfile::TempDir,
    wall: Wall,
    raija: Switchboard,
    her: PersonId,
    pekka: PersonId,
    operations: Vec<OperationId>,
}

fn number(written: &str) -> Number {
    Number::read(written, NumberKind::Mobile, Region::FINLAND)
}

fn texts(fi: &str) -> PerLanguage {
    PerLanguage { fi: fi.into(), ..PerLanguage::default() }
}

fn person_of(switchboard: &mut Switchboard, name: &str) -> PersonId {
    let EntryId::Person(id) = ask(switchboard, name)[0].hit.id else { panic!("{name} is a person") };
    id
}

impl Corners {
    fn new() -> Self {
        let (place, wall) = (tempfile::tempdir().unwrap(), Wall::default());
        let mut raija = namesakes(place.path(), &wall);
        let pekka = person_of(&mut raija, "pekka koistinen");
        let liisa = person_of(&mut raija, "liisa aho");
        let company = raija.companies().unwrap().remove(0);
        let mut ids = CountingIds::after(5_000);
        let her = PersonId::next(&mut ids);
        let mut corners = Self { place, wall, raija, her, pekka, operations: Vec::new() };

        let name = PersonName {
            former: vec!["Öhberg-Zupan".into()],
            aliases: vec!["Xanthoula".into()],
            ..PersonName { given: "Zenobia".into(), family: "Qvistgaard".into(), ..PersonName::default() }
        };
        let person = Person {
            name,
            numbers: vec![number("050 7777 123")],
            email: Some("zeno@kuusilinna.example".into()),
            title: "controller".into(),
            ..Person::named(her, company.id, "", "")
        };
        // An import that was taken back had her as somebody else.
        let earlier = Person { id: PersonId::next(&mut ids), ..person.clone() };
        let undone = corners.edit(&[Edit::Add(Record::Person(earlier))]);
        assert!(matches!(corners.raija.undo(undone).unwrap(), UndoOutcome::Done(_)));
        corners.edit(&[Edit::Add(Record::Person(person.clone()))]);
        // A second record of hers became a part of the first.
        let other = Person::named(PersonId::next(&mut ids), company.id, "Zenobia", "Wreschinski");
        corners.edit(&[Edit::Add(Record::Person(other.clone()))]);
        let pair = Pair::People { keep: her, gone: other.id };
        let choices = Choices::from([(MergeField::Name, Side::Keep)]);
        let seen = corners.raija.admin().unwrap().merging(pair, &choices).unwrap().seen;
        corners
            .operations
            .push(corners.raija.admin().unwrap().merge(pair, &choices, seen).unwrap().operation);

        corners.rows(&company, liisa, &mut ids);
        corners.texts(&company, &mut ids);
        connect(&mut corners.raija, "zenobia qvist", "Zenobia Qvistgaard");
        connect(&mut corners.raija, "koistinen", "Pekka Koistinen");
        connect(&mut corners.raija, "zenobian sihteeri koistinen", "Pekka Koistinen");
        corners
    }

    fn edit(&mut self, edits: &[Edit]) -> OperationId {
        let operation = self.raija.admin().unwrap().edit(edits).unwrap().operation;
        self.operations.push(operation);
        operation
    }

    fn rows(&mut self, company: &Company, liisa: PersonId, ids: &mut CountingIds) {
        let (her, pekka) = (self.her, self.pekka);
        let role = Role::named(RoleId::next(ids), company.id, "Laskutus");
        let held = Assignment {
            id: AssignmentId::next(ids),
            role: role.id,
            person: her,
            position: 0,
            from: None,
            to: None,
        };
        let mut deputy =
            |of, person| Deputy { id: DeputyId::next(ids), of: DeputyOf::Person(of), position: 0, person };
        let deputies = [deputy(her, pekka), deputy(pekka, her)];
        let july = Span { from: Moment::Day(day(6)), to: Some(Moment::Day(day(10))) };
        let mut absence = |person, cover| Absence {
            id: AbsenceId::next(ids),
            person,
            span: july,
            repeats: None,
            return_may_be_told: true,
            covers: vec![Cover { id: CoverId::next(ids), person: cover, role: None }],
        };
        let absences = [absence(her, pekka), absence(pekka, her)];
        let planned = Planned {
            id: PlannedId::next(ids),
            person: her,
            on: day(20),
            name: None,
            title: Some("Zenobian uusi titteli".into()),
            numbers: Some(vec![number("050 7777 123")]),
        };
        let gone = Planned { id: PlannedId::next(ids), ..planned.clone() };
        let referral = |id, person: Option<PersonId>, forward| Referral {
            id,
            company: company.id,
            person,
            names: vec!["Kirjanpito".into()],
            say: texts("Soittakaa vaihteeseen."),
            forward,
            contact: None,
            from: None,
            to: None,
        };
        let hers = Referral {
            say: texts("Qvistgaard on jäänyt pois."),
            ..referral(ReferralId::next(ids), Some(her), None)
        };
        let led = referral(ReferralId::next(ids), None, Some(Forward::Person(her)));
        let notice = |id, about| Notice {
            id,
            company: company.id,
            about,
            on: day(1),
            from: day(1),
            to: day(30),
            must_read: false,
        };
        let notices = [
            notice(NoticeId::next(ids), About::Starts(her)),
            notice(
                NoticeId::next(ids),
                About::Holder { role: role.id, person: Some(pekka), before: Some(her) },
            ),
        ];
        let suggestion = |id, about, words: &str| Suggestion {
            id,
            by: self.raija.user().id,
            at: self.wall.now(),
            company: Some(company.id),
            about,
            kind: SuggestionKind::Other,
            words: words.into(),
            typed: "zenobia".into(),
            shown: vec![Subject::Person(her), Subject::Person(pekka)],
            state: SuggestionState::Open,
            answer: String::new(),
            answered: None,
        };
        let mut suggestions = [
            suggestion(SuggestionId::next(ids), Some(Subject::Person(her)), "Numero on väärä"),
            suggestion(SuggestionId::next(ids), Some(Subject::Person(pekka)), "Qvistgaardin sijainen?"),
            suggestion(SuggestionId::next(ids), None, "Valikko on hidas"),
        ];
        suggestions[2].typed = "koistinen".into();
        let mut pekka_now = as_is(&mut self.raija, pekka);
        pekka_now.reports_to = Some(her);
        let liisa_now = as_is(&mut self.raija, liisa);
        assert_eq!(liisa_now.reports_to, None);
        let mut edits = vec![Edit::Add(Record::Role(role)), Edit::Add(Record::Assignment(held))];
        edits.extend(deputies.map(|one| Edit::Add(Record::Deputy(one))));
        edits.extend(absences.map(|one| Edit::Add(Record::Absence(one))));
        edits.push(Edit::Add(Record::Planned(planned)));
        edits.push(Edit::Add(Record::Planned(gone.clone())));
        edits.extend([hers, led].map(|one| Edit::Add(Record::Referral(one))));
        edits.extend(notices.map(|one| Edit::Add(Record::Notice(one))));
        edits.extend(suggestions.map(|one| Edit::Add(Record::Suggestion(one))));
        edits.push(Edit::Alter(Record::Person(pekka_now)));
        self.edit(&edits);
        self.edit(&[Edit::Remove(RecordId::Planned(gone.id))]);
    }

    /// Texts about other things that had her name once: only the history has it by now.
    fn texts(&mut self, company: &Company, ids: &mut CountingIds) {
        let with = |instruction: &str| Company { instruction: instruction.into(), ..company.clone() };
        self.edit(&[Edit::Alter(Record::Company(with("Laskut aina Zenobialle, 050 7777 123.")))]);
        self.edit(&[Edit::Alter(Record::Company(with("Laskut aina laskutukseen.")))]);
        let notice = Notice {
            id: NoticeId::next(ids),
            company: company.id,
            about: About::Own(texts("Xanthoula Qvistgaard ei ole enää tavattavissa.")),
            on: day(1),
            from: day(1),
            to: day(30),
            must_read: true,
        };
        self.edit(&[Edit::Add(Record::Notice(notice.clone()))]);
        self.edit(&[Edit::Remove(RecordId::Notice(notice.id))]);
    }

    fn erase(&mut self) -> vaihde_domain::erasure::Certificate {
        let seen = self.raija.admin().unwrap().erasing(self.her).unwrap().seen;
        self.raija.admin().unwrap().erase_person(self.her, seen, &mut |_| {}).unwrap()
    }

    /// The files of the data folder that have a trace of her.
    fn traces(&self) -> Vec<(PathBuf, &'static str)> {
        let mut found = Vec::new();
        look_through(self.place.path(), &mut found);
        found
    }
}

fn as_is(switchboard: &mut Switchboard, id: PersonId) -> Person {
    let admin = switchboard.admin().unwrap();
    let form = admin.person_form(Some(id), None).unwrap();
    let numbers =
        form.draft.numbers.iter().map(|said| Number::read(&said.written, said.kind, Region::FINLAND));
    Person {
        name: form.draft.name.clone(),
        numbers: numbers.collect(),
        ..Person::named(id, form.draft.company, "", "")
    }
}

fn look_through(folder: &Path, found: &mut Vec<(PathBuf, &'static str)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        if file.is_dir() {
            look_through(&file, found);
            continue;
        }
        let bytes = fs::read(&file).unwrap();
        let has = |trace: &&&str| bytes.windows(trace.len()).any(|window| window == trace.as_bytes());
        found.extend(TRACES.iter().filter(has).map(|trace| (file.clone(), *trace)));
    }
}

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
    assert_eq!(directory.notices.len(), 2, "what is news of others stays");
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
