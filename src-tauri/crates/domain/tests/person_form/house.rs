//! A house with three people, and the form of one of them.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vaihde_domain::company::Company;
use vaihde_domain::department::Department;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::form::{Fault, Field};
use vaihde_domain::id::Ids;
use vaihde_domain::language::PerLanguage;
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::Person;
use vaihde_domain::person_form::{
    AfterwardsDraft, NumberDraft, PersonDraft, RoleDraft, plan_person, read_person,
};
use vaihde_domain::record::Edit;
use vaihde_domain::referral::Referral;
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{AssignmentId, CompanyId, DepartmentId, DeputyId, PersonId, RoleId};

pub(crate) const KUUSILINNA: CompanyId = CompanyId(Uuid::from_u128(1));
pub(crate) const MANTYLINNA: CompanyId = CompanyId(Uuid::from_u128(2));
pub(crate) const PEKKA: PersonId = PersonId(Uuid::from_u128(11));
pub(crate) const LIISA: PersonId = PersonId(Uuid::from_u128(12));
pub(crate) const MATTI: PersonId = PersonId(Uuid::from_u128(13));
pub(crate) const PAYROLL: RoleId = RoleId(Uuid::from_u128(21));

pub(crate) struct Counted(u128);

impl Ids for Counted {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn noon() -> DateTime<Utc> {
    "2026-07-08T09:00:00Z".parse().unwrap()
}

/// Pekka of the management holds payroll since spring, and Liisa stands in for him.
pub(crate) struct House {
    pub(crate) directory: Directory,
    pub(crate) ids: Counted,
}

impl House {
    pub(crate) fn new() -> Self {
        let management = Department::named(DepartmentId(Uuid::from_u128(31)), KUUSILINNA, "Johto");
        let pekka = Person {
            department: Some(management.id),
            numbers: vec![Number::read("2201", NumberKind::Extension, Region::FINLAND)],
            email: Some("pekka@kuusilinna.example".into()),
            languages: vec!["fi".into()],
            ..Person::named(PEKKA, KUUSILINNA, "Pekka", "Koistinen")
        };
        let held = Assignment {
            id: AssignmentId(Uuid::from_u128(41)),
            role: PAYROLL,
            person: PEKKA,
            position: 0,
            from: Some(day("2026-03-01")),
            to: None,
        };
        let deputy = Deputy {
            id: DeputyId(Uuid::from_u128(51)),
            of: DeputyOf::Person(PEKKA),
            position: 0,
            person: LIISA,
        };
        let directory = Directory {
            companies: vec![
                Company::named(KUUSILINNA, "Kuusilinna Oy"),
                Company::named(MANTYLINNA, "Mäntylinna Oy"),
            ],
            departments: vec![management],
            people: vec![
                pekka,
                Person::named(LIISA, KUUSILINNA, "Liisa", "Saarinen"),
                Person::named(MATTI, KUUSILINNA, "Matti", "Laine"),
            ],
            roles: vec![Role::named(PAYROLL, KUUSILINNA, "Palkanlaskenta")],
            assignments: vec![held],
            deputies: vec![deputy],
            ..Directory::default()
        };
        Self { directory, ids: Counted(1_000) }
    }

    pub(crate) fn form(&self) -> PersonDraft {
        read_person(PEKKA, &self.directory, noon()).unwrap()
    }

    pub(crate) fn save(&mut self, form: &PersonDraft) -> Vec<Edit> {
        let plan = plan_person(form, &self.directory, noon(), &mut self.ids).unwrap();
        self.directory = std::mem::take(&mut self.directory).after(&plan.edits);
        plan.edits
    }

    /// What is wrong with the form, as field, place and fault.
    pub(crate) fn faults(&mut self, form: &PersonDraft) -> Vec<(Field, Option<usize>, Fault)> {
        let problems = plan_person(form, &self.directory, noon(), &mut self.ids).unwrap_err();
        problems.into_iter().map(|problem| (problem.field, problem.index, problem.fault)).collect()
    }

    pub(crate) fn pekka(&self) -> &Person {
        self.directory.people.iter().find(|person| person.id == PEKKA).unwrap()
    }

    /// The roles Pekka holds on the day, by name.
    pub(crate) fn roles_on(&self, day: NaiveDate) -> Vec<String> {
        let held =
            self.directory.assignments.iter().filter(|held| held.person == PEKKA && held.holds_on(day));
        let name = |held: &Assignment| {
            self.directory.roles.iter().find(|role| role.id == held.role).unwrap().name.clone()
        };
        let mut names: Vec<String> = held.map(name).collect();
        names.sort();
        names
    }

    pub(crate) fn referral(&self) -> Option<&Referral> {
        self.directory.referrals.iter().find(|referral| referral.person() == Some(PEKKA))
    }
}

pub(crate) fn role(name: &str) -> RoleDraft {
    RoleDraft { role: name.into(), from: None, to: None, leading: false, instead: false }
}

pub(crate) fn number(written: &str, kind: NumberKind) -> NumberDraft {
    NumberDraft { written: written.into(), kind, may_be_given: true }
}

pub(crate) fn told(sentence: &str) -> AfterwardsDraft {
    AfterwardsDraft {
        say: PerLanguage { fi: sentence.into(), ..PerLanguage::default() },
        ..AfterwardsDraft::default()
    }
}
