//! A store in a folder of its own, with somebody at the desk.
#![allow(dead_code, reason = "each suite uses its own part of it")]

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use uuid::Uuid;
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span, local_time};
use vaihde_domain::company::{CallRule, Company, Fallback, Situation};
use vaihde_domain::connection::Connection;
use vaihde_domain::department::Department;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::history::Act;
use vaihde_domain::hours::{Hours, Open};
use vaihde_domain::id::Ids;
use vaihde_domain::language::PerLanguage;
use vaihde_domain::notice::{About, Notice};
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::{Employment, Person, PersonName};
use vaihde_domain::planned::Planned;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::referral::{Forward, OwnContact, Referral, ReferralAbout, WrongListing};
use vaihde_domain::repeat::{DayOfWeek, Repeat};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::suggestion::{Subject, Suggestion, SuggestionKind, SuggestionState};
use vaihde_domain::user::{Rights, User};
use vaihde_domain::{
    AbsenceId, AssignmentId, CompanyId, CoverId, DepartmentId, DeputyId, OperationId, PersonId, ReferralId,
    RoleId, UserId,
};
use vaihde_domain::{NoticeId, PlannedId, SuggestionId};
use vaihde_store::{Choice, Counted, DataFolder, Done, OperationHeader, Store, UndoOutcome};

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn monday_morning() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 7, 6, 6, 0, 0).unwrap()
}

pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) store: Store,
    pub(crate) user: User,
    pub(crate) at: DateTime<Utc>,
    last_id: u128,
}

impl Ids for Desk {
    fn next(&mut self) -> Uuid {
        self.last_id += 1;
        Uuid::from_u128(self.last_id)
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = monday_morning();
        let store = Store::open(DataFolder::at(folder.path()).unwrap(), at).unwrap().store;
        let user = User { id: UserId(Uuid::from_u128(1)), account: "raija".into(), rights: Rights::ALL };
        let mut desk = Self { folder, store, user, at, last_id: 1 };
        let user = desk.user.clone();
        desk.store.write_user(&user, at).unwrap();
        desk
    }

    pub(crate) fn header(&mut self, act: Act) -> OperationHeader {
        OperationHeader { id: OperationId::next(self), act, actor: self.user.id, at: self.at }
    }

    pub(crate) fn carry_out(&mut self, act: Act, edits: &[Edit]) -> Done {
        let header = self.header(act);
        self.store.carry_out(header, edits, None).unwrap()
    }

    pub(crate) fn undo(&mut self, operation: OperationId) -> UndoOutcome {
        let id = OperationId::next(self);
        self.store.undo(operation, id, self.user.id, self.at).unwrap()
    }

    pub(crate) fn count(&mut self, connection: &Connection, chosen: Option<&Choice>, at: DateTime<Utc>) {
        self.store.count(&caller(connection, chosen, at), at).unwrap();
    }

    pub(crate) fn company(&mut self, name: &str) -> CompanyId {
        let company = Company::named(CompanyId::next(self), name);
        let id = company.id;
        self.carry_out(Act::EditDirectory, &[Edit::Add(Record::Company(company))]);
        id
    }

    pub(crate) fn person(&mut self, company: CompanyId, given: &str, family: &str) -> PersonId {
        let person = Person::named(PersonId::next(self), company, given, family);
        let id = person.id;
        self.carry_out(Act::EditDirectory, &[Edit::Add(Record::Person(person))]);
        id
    }

    pub(crate) fn person_record(&self, id: PersonId) -> Person {
        self.store.directory().unwrap().people.into_iter().find(|person| person.id == id).unwrap()
    }

    pub(crate) fn retitle(&mut self, person: &Person, title: &str) -> Done {
        let person = Person { title: title.into(), ..person.clone() };
        self.carry_out(Act::EditDirectory, &[Edit::Alter(Record::Person(person))])
    }
}

/// A caller of a company in Helsinki.
pub(crate) fn caller(connection: &Connection, chosen: Option<&Choice>, at: DateTime<Utc>) -> Counted {
    let local = local_time(at, chrono_tz::Tz::Europe__Helsinki);
    Counted { connection: *connection, local, chosen: chosen.cloned(), took: None }
}

fn texts(fi: &str) -> PerLanguage {
    PerLanguage { fi: fi.into(), sv: format!("{fi} på svenska"), en: String::new() }
}

fn office_hours() -> Hours {
    let open = Open {
        from: NaiveTime::from_hms_opt(8, 0, 0).unwrap(),
        to: NaiveTime::from_hms_opt(16, 15, 0).unwrap(),
    };
    let mut week: [Vec<Open>; 7] = Default::default();
    week[..5].fill(vec![open]);
    Hours {
        week: Some(week),
        exceptions: BTreeMap::from([(day(2026, 12, 24), vec![]), (day(2026, 12, 23), vec![open])]),
        holidays: None,
    }
}

/// Every field of every record filled in.
pub(crate) fn one_of_everything(ids: &mut dyn Ids) -> Directory {
    let extension = Number::read("2214", NumberKind::Extension, Region::FINLAND);
    let mobile = Number::read("040 123 4567", NumberKind::Mobile, Region::FINLAND);
    let company = Company {
        greeting: texts("Kuusilinna, hyvää päivää"),
        sentences: BTreeMap::from([(Situation::AwayCovered, texts("{person} on poissa"))]),
        hours: office_hours(),
        zone: chrono_tz::Tz::Europe__Stockholm,
        region: Some(Region::FINLAND),
        language: vaihde_domain::language::Language::Swedish,
        fallback: Fallback::Number(extension.clone()),
        rule: CallRule::GiveNumber,
        instruction: "Tiedotusvälineet aina viestintään.".into(),
        ..Company::named(CompanyId::next(ids), "Kuusilinna Oy")
    };
    let department = Department {
        hours: office_hours(),
        duty_number: Some(mobile.clone()),
        ..Department::named(DepartmentId::next(ids), company.id, "Huolto")
    };
    let liisa = Person::named(PersonId::next(ids), company.id, "Liisa", "Saarinen");
    let anna = Person {
        department: Some(department.id),
        staff_id: Some("0017".into()),
        name: PersonName {
            honorific: "TkT".into(),
            given: "Anna Maria".into(),
            family: "von Bonsdorff".into(),
            called_by: Some("Anni".into()),
            former: vec!["Virtanen".into()],
            aliases: vec!["Anski \"A\"".into()],
        },
        title: "kehitysjohtaja".into(),
        languages: vec!["fi".into(), "sv".into()],
        numbers: vec![extension, mobile.clone()],
        email: Some("anna@kuusilinna.example".into()),
        employed: Employment { from: Some(day(2020, 2, 29)), to: Some(day(2027, 1, 1)) },
        reports_to: Some(liisa.id),
        hours: office_hours(),
        ..Person::named(PersonId::next(ids), company.id, "", "")
    };
    let head = Role::named(RoleId::next(ids), company.id, "Hallinto");
    let payroll = Role {
        department: Some(department.id),
        post: Some("00000609".into()),
        keywords: vec!["palkat".into(), "lön".into()],
        numbers: vec![mobile.clone()],
        email: Some("palkat@kuusilinna.example".into()),
        reports_to: Some(head.id),
        ..Role::named(RoleId::next(ids), company.id, "Palkanlaskenta")
    };
    let until = Some(day(2026, 12, 31));
    Directory {
        assignments: vec![Assignment {
            id: AssignmentId::next(ids),
            role: payroll.id,
            person: anna.id,
            position: 1,
            from: Some(day(2026, 1, 1)),
            to: until,
        }],
        deputies: vec![
            Deputy { id: DeputyId::next(ids), of: DeputyOf::Person(anna.id), position: 0, person: liisa.id },
            Deputy { id: DeputyId::next(ids), of: DeputyOf::Role(payroll.id), position: 3, person: liisa.id },
        ],
        absences: vec![Absence {
            id: AbsenceId::next(ids),
            person: anna.id,
            span: Span {
                from: Moment::Day(day(2026, 7, 1)),
                to: Some(Moment::Time(day(2026, 7, 8).and_hms_opt(14, 30, 0).unwrap())),
            },
            repeats: None,
            return_may_be_told: false,
            covers: vec![
                Cover { id: CoverId::next(ids), person: liisa.id, role: Some(payroll.id) },
                Cover { id: CoverId::next(ids), person: liisa.id, role: None },
            ],
        }],
        referrals: vec![
            referral(ids, company.id, Some(anna.id), Some(Forward::Person(liisa.id))),
            referral(ids, company.id, None, Some(Forward::Role(payroll.id))),
            referral(ids, company.id, None, Some(Forward::Number(mobile))),
            Referral { contact: None, ..referral(ids, company.id, None, None) },
        ],
        companies: vec![company],
        departments: vec![department],
        people: vec![liisa, anna],
        roles: vec![head, payroll],
        ..Directory::default()
    }
}

/// An absence that comes again, of somebody with a cover, with every field filled in.
pub(crate) fn every_other_friday(person: PersonId, cover: PersonId) -> Absence {
    let friday = Moment::Day(day(2026, 7, 10));
    Absence {
        id: AbsenceId(Uuid::from_u128(0x100)),
        person,
        span: Span { from: friday, to: Some(friday) },
        repeats: Some(Repeat {
            every_weeks: 2,
            on: [DayOfWeek(chrono::Weekday::Fri)].into(),
            until: Some(day(2026, 12, 31)),
            except: [day(2026, 7, 24)].into(),
        }),
        return_may_be_told: true,
        covers: vec![Cover { id: CoverId(Uuid::from_u128(0x101)), person: cover, role: None }],
    }
}

/// What is planned, told and suggested about a person, as the dumps have it.
pub(crate) fn add_what_is_told(person: PersonId, everything: &mut Directory) {
    let company = everything.companies[0].id;
    let raija = UserId(Uuid::from_u128(1));
    everything.planned.push(Planned {
        id: PlannedId(Uuid::from_u128(0x200)),
        person,
        on: day(2027, 1, 1),
        name: None,
        title: Some("johtaja".into()),
        numbers: None,
    });
    everything.notices.push(Notice {
        id: NoticeId(Uuid::from_u128(0x201)),
        company,
        about: About::Starts(person),
        on: day(2027, 1, 1),
        from: day(2026, 12, 1),
        to: day(2027, 1, 15),
        must_read: true,
    });
    everything.suggestions.push(Suggestion {
        id: SuggestionId(Uuid::from_u128(0x202)),
        by: raija,
        at: "2026-07-06T05:00:00Z".parse().unwrap(),
        company: Some(company),
        about: Some(Subject::Person(person)),
        kind: SuggestionKind::Other,
        words: "Numero on vanha".into(),
        typed: "virtanen".into(),
        shown: vec![Subject::Person(person)],
        state: SuggestionState::Open,
        answer: String::new(),
        answered: None,
    });
}

/// What is told of people and questions that are not of the house, as the seventh dump has it.
pub(crate) fn add_referrals_of_others(everything: &mut Directory) {
    let company = everything.companies[0].id;
    let places = [
        (ReferralAbout::NeverHere, Forward::Address("Esimerkkikatu 1, Turku".into())),
        (ReferralAbout::Elsewhere, Forward::Company(company)),
        (ReferralAbout::Question, Forward::Page("https://kuusilinna.example/laskutus".into())),
    ];
    for (place, (about, forward)) in (0x300..).zip(places) {
        everything.referrals.push(Referral {
            id: ReferralId(Uuid::from_u128(place)),
            company,
            about,
            names: vec!["laskutusosoite".into()],
            say: texts("Se on toisaalla."),
            forward: Some(forward),
            contact: None,
            from: None,
            to: None,
            listing: Some(WrongListing {
                source: "vanha hakemisto".into(),
                correction_asked_on: Some(day(2026, 7, 1)),
            }),
        });
    }
}

fn referral(
    ids: &mut dyn Ids,
    company: CompanyId,
    person: Option<PersonId>,
    forward: Option<Forward>,
) -> Referral {
    Referral {
        id: ReferralId::next(ids),
        company,
        about: person.map_or(ReferralAbout::Question, ReferralAbout::Leaver),
        names: vec!["Koistinen Petri".into(), "koistisen petteri".into()],
        say: texts("Petri Koistinen ei ole enää meillä."),
        forward,
        contact: Some(OwnContact {
            details: "050 000 0000".into(),
            consented_on: day(2026, 6, 1),
            scope: "entiset asiakkaat".into(),
            until: day(2026, 9, 1),
        }),
        from: Some(day(2026, 6, 1)),
        to: Some(day(2027, 5, 31)),
        listing: None,
    }
}
