//! The words for people.

use vaihde_domain::hours::Hours;
use vaihde_domain::number::NumberKind;
use vaihde_domain::person::{Employment, PersonName};

use super::told::{Subject, ToldPerson};
use super::{Story, day};

impl Story {
    /// A person, family name first: `Virtanen Anna`, `von Bonsdorff, Carl`.
    pub fn person(mut self, name: &str) -> Self {
        let department = self.this_department();
        self.people.push(ToldPerson::named(self.companies.len() - 1, department, name));
        self.subject = Subject::Person(self.people.len() - 1);
        self
    }

    /// Their title.
    pub fn titled(mut self, title: &str) -> Self {
        title.clone_into(&mut self.this_person().title);
        self
    }

    /// Their id in the company's files.
    pub fn staff_id(mut self, id: &str) -> Self {
        self.this_person().staff_id = Some(id.to_owned());
        self
    }

    /// The name they go by.
    pub fn called_by(mut self, name: &str) -> Self {
        self.this_person().name.called_by = Some(name.to_owned());
        self
    }

    /// A name they had before.
    pub fn formerly(mut self, name: &str) -> Self {
        self.this_person().name.former.push(name.to_owned());
        self
    }

    /// Another name callers use.
    pub fn alias(mut self, name: &str) -> Self {
        self.this_person().name.aliases.push(name.to_owned());
        self
    }

    /// Their e-mail address.
    pub fn email(mut self, address: &str) -> Self {
        self.this_person().email = Some(address.to_owned());
        self
    }

    /// Their languages as codes, best first.
    pub fn languages(mut self, codes: &[&str]) -> Self {
        self.this_person().languages = codes.iter().map(|code| (*code).to_owned()).collect();
        self
    }

    /// A number of theirs of a kind, or of the role; dialled in the order told. Replaces the extension they would have.
    pub fn number_of(mut self, kind: NumberKind, written: &str) -> Self {
        let number = self.number(written, kind);
        match self.subject {
            Subject::Role(place) => self.roles[place].numbers.push(number),
            _ => self.this_person().numbers.get_or_insert_default().push(number),
        }
        self
    }

    /// Their extension, or the role's.
    pub fn extension(self, number: &str) -> Self {
        self.number_of(NumberKind::Extension, number)
    }

    /// Their mobile number, which is not for callers.
    pub fn mobile(self, number: &str) -> Self {
        self.number_of(NumberKind::Mobile, number)
    }

    /// They have no number.
    pub fn without_number(mut self) -> Self {
        self.this_person().numbers = Some(Vec::new());
        self
    }

    /// The day their employment begins.
    pub fn starts(mut self, first: &str) -> Self {
        self.this_person().employed.from = Some(day(first));
        self
    }

    /// The last day of their employment.
    pub fn left(mut self, last: &str) -> Self {
        self.this_person().employed.to = Some(day(last));
        self
    }

    /// Whom they report to.
    pub fn reports_to(mut self, name: &str) -> Self {
        self.this_person().reports_to = Some(name.to_owned());
        self
    }

    /// A standing deputy of the person or the role; asked in the order told.
    pub fn deputy(mut self, name: &str) -> Self {
        match self.subject {
            Subject::Role(place) => self.roles[place].deputies.push(name.to_owned()),
            _ => self.this_person().deputies.push(name.to_owned()),
        }
        self
    }

    pub(super) fn this_person(&mut self) -> &mut ToldPerson {
        match self.subject {
            Subject::Person(place) => &mut self.people[place],
            other => panic!("this is told of a person, not of {other:?}"),
        }
    }
}

impl ToldPerson {
    pub(super) fn named(company: usize, department: Option<String>, name: &str) -> Self {
        let (family, given) = match name.split_once(", ") {
            Some(parts) => parts,
            None => name.split_once(' ').unwrap_or((name, "")),
        };
        Self {
            company,
            department,
            name: PersonName { given: given.to_owned(), family: family.to_owned(), ..PersonName::default() },
            staff_id: None,
            title: String::new(),
            languages: Vec::new(),
            email: None,
            employed: Employment::default(),
            hours: Hours::default(),
            numbers: None,
            reports_to: None,
            deputies: Vec::new(),
            absences: Vec::new(),
        }
    }

    /// Whether the story means them by a name.
    pub(super) fn is(&self, name: &str) -> bool {
        let meant = Self::named(self.company, None, name).name;
        self.name.family == meant.family && self.name.given == meant.given
    }
}
