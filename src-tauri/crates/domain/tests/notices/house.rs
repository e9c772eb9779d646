//! A house in which things change, and what its operators are told.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use uuid::Uuid;
use vaihde_domain::company::Company;
use vaihde_domain::directory::Directory;
use vaihde_domain::id::Ids;
use vaihde_domain::notice::{About, Notice, Tell, notices_of};
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{AssignmentId, CompanyId, PersonId, RoleId};

#[derive(Debug)]
pub(crate) struct Counted(u128);

impl Ids for Counted {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

impl From<u128> for Counted {
    fn from(last: u128) -> Self {
        Self(last)
    }
}

#[derive(Debug)]
pub(crate) struct House {
    pub(crate) directory: Directory,
    pub(crate) today: NaiveDate,
    ids: Counted,
}

pub(crate) const KUUSILINNA: CompanyId = CompanyId(Uuid::from_u128(1));
pub(crate) const LIISA: PersonId = PersonId(Uuid::from_u128(11));
pub(crate) const MATTI: PersonId = PersonId(Uuid::from_u128(12));
pub(crate) const PEKKA: PersonId = PersonId(Uuid::from_u128(13));
pub(crate) const MANAGER: RoleId = RoleId(Uuid::from_u128(21));
pub(crate) const PAYROLL: RoleId = RoleId(Uuid::from_u128(22));

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn person(id: PersonId, given: &str, family: &str) -> Person {
    Person::named(id, KUUSILINNA, given, family)
}

pub(crate) fn number(written: &str) -> Number {
    Number::read(written, NumberKind::Desk, Region::default())
}

pub(crate) fn held(role: RoleId, person: PersonId, from: Option<&str>, to: Option<&str>) -> Assignment {
    let id = AssignmentId(Uuid::from_u128(role.0.as_u128() * 1_000 + person.0.as_u128()));
    Assignment { id, role, person, position: 0, from: from.map(day), to: to.map(day) }
}

impl House {
    /// Liisa Saarinen is managing director, Pekka Koistinen does the payroll. It is a Wednesday.
    pub(crate) fn new() -> Self {
        let directory = Directory {
            companies: vec![Company::named(KUUSILINNA, "Kuusilinna Oy")],
            people: vec![person(LIISA, "Liisa", "Saarinen"), person(PEKKA, "Pekka", "Koistinen")],
            roles: vec![
                Role { leading: true, ..Role::named(MANAGER, KUUSILINNA, "Toimitusjohtaja") },
                Role::named(PAYROLL, KUUSILINNA, "Palkanlaskenta"),
            ],
            assignments: vec![held(MANAGER, LIISA, None, None), held(PAYROLL, PEKKA, None, None)],
            ..Directory::default()
        };
        Self { directory, today: day("2026-11-25"), ids: Counted(1_000_000) }
    }

    fn at(&self) -> DateTime<Utc> {
        Utc.from_utc_datetime(&self.today.and_hms_opt(9, 0, 0).unwrap())
    }

    /// What is told of the edits, which are then made.
    pub(crate) fn change(&mut self, edits: &[Edit]) -> Vec<Notice> {
        self.change_and_tell(edits, None)
    }

    /// The same, told from a day on.
    pub(crate) fn change_and_tell(&mut self, edits: &[Edit], from: Option<&str>) -> Vec<Notice> {
        let tell = Tell { from: from.map(day) };
        let staffed = self.directory.people.iter().map(|person| person.company).collect();
        let made = notices_of(&self.directory, &staffed, edits, tell, self.at(), &mut self.ids);
        let both: Vec<Edit> = edits.iter().chain(&made).cloned().collect();
        self.directory = std::mem::take(&mut self.directory).after(&both);
        let told = made.into_iter().filter_map(|edit| match edit {
            Edit::Add(Record::Notice(notice)) => Some(notice),
            Edit::Remove(_) => None,
            other => panic!("{other:?} is no notice"),
        });
        told.collect()
    }

    /// All that operators are told, or will be.
    pub(crate) fn told(&self) -> Vec<About> {
        let mut notices: Vec<&Notice> =
            self.directory.notices.iter().filter(|notice| notice.to >= self.today).collect();
        notices.sort_by_key(|notice| notice.id);
        notices.into_iter().map(|notice| notice.about.clone()).collect()
    }

    pub(crate) fn person(&self, id: PersonId) -> Person {
        self.directory.people.iter().find(|person| person.id == id).unwrap().clone()
    }
}

pub(crate) fn abouts(notices: &[Notice]) -> Vec<About> {
    notices.iter().map(|notice| notice.about.clone()).collect()
}

pub(crate) fn holder(role: RoleId, person: Option<PersonId>, before: Option<PersonId>) -> About {
    About::Holder { role, person, before }
}
