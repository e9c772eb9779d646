//! The words for companies and departments.

use chrono_tz::Tz;
use vaihde_domain::company::Fallback;
use vaihde_domain::hours::Hours;
use vaihde_domain::language::{Language, PerLanguage};
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_exchange::demo::hours_text::read_hours;

use super::told::{Subject, ToldCompany, ToldDepartment};
use super::{Story, day};

impl Story {
    /// Another company. What follows belongs to it.
    pub fn and_company(mut self, name: &str) -> Self {
        self.companies.push(ToldCompany {
            name: name.to_owned(),
            zone: Tz::Europe__Helsinki,
            region: None,
            language: Language::Finnish,
            greeting: PerLanguage::default(),
            hours: Hours::default(),
            fallback: Fallback::TakeMessage,
            transfers: true,
            instruction: String::new(),
            departments: Vec::new(),
        });
        self.subject = Subject::Company(self.companies.len() - 1);
        self
    }

    /// The company's time zone; Helsinki unless told.
    pub fn in_zone(mut self, zone: Tz) -> Self {
        self.this_company().zone = zone;
        self
    }

    /// The company's region, chosen: `GB`. Numbers told after this are read by it.
    pub fn in_region(mut self, code: &str) -> Self {
        let region: Region = code.parse().unwrap_or_else(|fault| panic!("{fault}"));
        self.this_company().region = Some(region);
        self
    }

    /// The company's first language; Finnish unless told.
    pub fn speaking(mut self, language: Language) -> Self {
        self.this_company().language = language;
        self
    }

    /// What the operator says first, in Finnish.
    pub fn greeting(mut self, greeting: &str) -> Self {
        self.this_company().greeting.set(Language::Finnish, greeting.to_owned());
        self
    }

    /// What operators must know.
    pub fn instruction(mut self, instruction: &str) -> Self {
        instruction.clone_into(&mut self.this_company().instruction);
        self
    }

    /// The number that is left when nobody can be reached; unless told, a message is taken.
    pub fn fallback(mut self, number: &str) -> Self {
        let number = self.number(number, NumberKind::Switchboard);
        self.this_company().fallback = Fallback::Number(number);
        self
    }

    /// Calls cannot be transferred from the company.
    pub fn without_transfers(mut self) -> Self {
        self.this_company().transfers = false;
        self
    }

    /// A department of the company. People and roles told after it are in it, until another department or company.
    pub fn department(mut self, name: &str) -> Self {
        let department = ToldDepartment { name: name.to_owned(), hours: Hours::default(), duty_number: None };
        let company = self.companies.len() - 1;
        let departments = &mut self.this_company().departments;
        departments.push(department);
        let place = departments.len() - 1;
        self.subject = Subject::Department(company, place);
        self
    }

    /// The department's duty number.
    pub fn duty_number(mut self, number: &str) -> Self {
        let number = self.number(number, NumberKind::Desk);
        match self.subject {
            Subject::Department(company, place) => {
                self.companies[company].departments[place].duty_number = Some(number);
            }
            other => panic!("a duty number belongs to a department, not to {other:?}"),
        }
        self
    }

    /// The hours of the company, department or person: `ma-pe 8-16, la 10-14`.
    pub fn hours(mut self, week: &str) -> Self {
        let read = read_hours(week, "").unwrap_or_else(|| panic!("“{week}” is not hours such as ma-pe 8-16"));
        self.this_hours().week = read.week;
        self
    }

    /// A day on which the company, department or person does not answer.
    pub fn closed_on(mut self, closed: &str) -> Self {
        self.this_hours().exceptions.insert(day(closed), Vec::new());
        self
    }

    fn this_hours(&mut self) -> &mut Hours {
        match self.subject {
            Subject::Company(company) => &mut self.companies[company].hours,
            Subject::Department(company, place) => &mut self.companies[company].departments[place].hours,
            Subject::Person(place) => &mut self.people[place].hours,
            other => panic!("{other:?} has no hours"),
        }
    }

    fn this_company(&mut self) -> &mut ToldCompany {
        self.companies.last_mut().unwrap_or_else(|| panic!("a story begins with a company"))
    }

    pub(super) fn number(&mut self, written: &str, kind: NumberKind) -> Number {
        Number::read(written, kind, self.this_company().region.unwrap_or_default())
    }

    pub(super) fn this_department(&mut self) -> Option<String> {
        self.this_company().departments.last().map(|department| department.name.clone())
    }
}
