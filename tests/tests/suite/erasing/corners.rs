//! Somebody whose name is in every corner of a data folder.

use std::fs;
use std::path::{Path, PathBuf};

use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::company::Company;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::language::PerLanguage;
use vaihde_domain::merge::{Choices, MergeField, Pair, Side};
use vaihde_domain::notice::{About, Notice};
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::{Person, PersonName};
use vaihde_domain::planned::Planned;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::referral::{Forward, Referral, ReferralAbout, WrongListing};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::suggestion::{Subject, Suggestion, SuggestionKind, SuggestionState};
use vaihde_domain::{
    AbsenceId, AssignmentId, CoverId, DeputyId, NoticeId, OperationId, PersonId, PlannedId, ReferralId,
    RoleId, SuggestionId,
};
use vaihde_switchboard::{Clock, EntryId, Switchboard, UndoOutcome};
use vaihde_tests::CountingIds;

use crate::remembered::{Wall, connect, namesakes};
use crate::seats::{ask, day};

/// Everything by which she is or was known, in letters and digits that nothing else has.
pub(crate) const TRACES: [&str; 13] = [
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
pub(crate) struct Corners {
    pub(crate) place: tempfile::TempDir,
    pub(crate) wall: Wall,
    pub(crate) raija: Switchboard,
    pub(crate) her: PersonId,
    pub(crate) pekka: PersonId,
    pub(crate) operations: Vec<OperationId>,
}

pub(crate) fn number(written: &str) -> Number {
    Number::read(written, NumberKind::Mobile, Region::FINLAND)
}

pub(crate) fn texts(fi: &str) -> PerLanguage {
    PerLanguage { fi: fi.into(), ..PerLanguage::default() }
}

pub(crate) fn person_of(switchboard: &mut Switchboard, name: &str) -> PersonId {
    let EntryId::Person(id) = ask(switchboard, name)[0].hit.id else { panic!("{name} is a person") };
    id
}

impl Corners {
    pub(crate) fn new() -> Self {
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
        corners.listings(&company, &mut ids);
        connect(&mut corners.raija, "zenobia qvist", "Zenobia Qvistgaard");
        connect(&mut corners.raija, "koistinen", "Pekka Koistinen");
        connect(&mut corners.raija, "zenobian sihteeri koistinen", "Pekka Koistinen");
        corners
    }

    pub(crate) fn edit(&mut self, edits: &[Edit]) -> OperationId {
        let operation = self.raija.admin().unwrap().edit(edits).unwrap().operation;
        self.operations.push(operation);
        operation
    }

    pub(crate) fn rows(&mut self, company: &Company, liisa: PersonId, ids: &mut CountingIds) {
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
            about: person.map_or(ReferralAbout::Question, ReferralAbout::Leaver),
            names: vec!["Kirjanpito".into()],
            say: texts("Soittakaa vaihteeseen."),
            forward,
            contact: None,
            from: None,
            to: None,
            listing: None,
        };
        let listed = |source: &str| WrongListing { source: source.into(), correction_asked_on: None };
        let hers = Referral {
            say: texts("Qvistgaard on jäänyt pois."),
            listing: Some(listed("numerot.example/zenobia-qvistgaard")),
            ..referral(ReferralId::next(ids), Some(her), Some(Forward::Address("zeno@koti.example".into())))
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
    pub(crate) fn texts(&mut self, company: &Company, ids: &mut CountingIds) {
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

    /// What was told of somebody who was taken for her, until that was put right.
    fn listings(&mut self, company: &Company, ids: &mut CountingIds) {
        let told = Referral {
            id: ReferralId::next(ids),
            company: company.id,
            about: ReferralAbout::NeverHere,
            names: vec!["Zenobian laskut".into()],
            say: texts("Hän ei ole meillä töissä."),
            forward: Some(Forward::Page("https://numerot.example/zenobia".into())),
            contact: None,
            from: None,
            to: None,
            listing: Some(WrongListing {
                source: "numerot.example/Qvistgaard".into(),
                correction_asked_on: None,
            }),
        };
        self.edit(&[Edit::Add(Record::Referral(told.clone()))]);
        let right = Referral { names: vec!["Laskut".into()], forward: None, listing: None, ..told };
        self.edit(&[Edit::Alter(Record::Referral(right))]);
    }

    pub(crate) fn erase(&mut self) -> vaihde_domain::erasure::Certificate {
        let seen = self.raija.admin().unwrap().erasing(self.her).unwrap().seen;
        self.raija.admin().unwrap().erase_person(self.her, seen, &mut |_| {}).unwrap()
    }

    /// The files of the data folder that have a trace of her.
    pub(crate) fn traces(&self) -> Vec<(PathBuf, &'static str)> {
        let mut found = Vec::new();
        look_through(self.place.path(), &mut found);
        found
    }
}

pub(crate) fn as_is(switchboard: &mut Switchboard, id: PersonId) -> Person {
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

pub(crate) fn look_through(folder: &Path, found: &mut Vec<(PathBuf, &'static str)>) {
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
