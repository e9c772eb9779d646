//! Makes the directory a story tells of: gives ids, and finds out who is meant by each name.

use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::company::{CallRule, Company};
use vaihde_domain::department::Department;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::number::{Number, NumberKind};
use vaihde_domain::person::Person;
use vaihde_domain::referral::{Forward, Referral, ReferralAbout};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{
    AbsenceId, AssignmentId, CompanyId, CoverId, DepartmentId, DeputyId, PersonId, ReferralId, RoleId,
};

use super::Story;
use super::told::{ToldAbsence, ToldCompany, ToldForward, ToldPerson, ToldReferral, ToldRole};
use crate::CountingIds;

/// Extensions are handed out from here.
const FIRST_EXTENSION: usize = 2001;

impl Story {
    /// The directory of the story, with counting ids.
    ///
    /// # Panics
    /// Where a role that is covered or referred to has not been told of.
    pub fn build(mut self) -> Directory {
        self.employ_the_named();
        let mut making = Making { ids: CountingIds::default(), made: Directory::default() };
        for company in &self.companies {
            making.company(company);
        }
        for (person, place) in self.people.iter().zip(0..) {
            making.person(person, FIRST_EXTENSION + place);
        }
        for role in &self.roles {
            making.role(role);
        }
        making.ties(&self);
        making.made
    }

    /// Whoever is only named works in the company of whom they were named for.
    fn employ_the_named(&mut self) {
        let mut named: Vec<(usize, String)> = Vec::new();
        for person in &self.people {
            let covers = person.absences.iter().flat_map(|absence| &absence.covers).map(|(name, _)| name);
            let all = covers.chain(&person.deputies).chain(&person.reports_to);
            named.extend(all.map(|name| (person.company, name.clone())));
        }
        for role in &self.roles {
            let all = role.holders.iter().map(|holder| &holder.who).chain(&role.deputies);
            named.extend(all.map(|name| (role.company, name.clone())));
        }
        for referral in &self.referrals {
            if let Some(ToldForward::Person(name)) = &referral.forward {
                named.push((referral.company, name.clone()));
            }
        }
        for (company, name) in named {
            if !self.people.iter().any(|person| person.is(&name)) {
                self.people.push(ToldPerson::named(company, None, &name));
            }
        }
    }

    /// The place of the person meant by a name: in the same company if there is one of that name.
    fn who(&self, company: usize, name: &str) -> usize {
        let here = self.people.iter().position(|person| person.company == company && person.is(name));
        let found = here.or_else(|| self.people.iter().position(|person| person.is(name)));
        found.unwrap_or_else(|| panic!("the story does not tell of {name}"))
    }
}

/// The directory as far as it has been made: its lists are in the order of the story's.
struct Making {
    ids: CountingIds,
    made: Directory,
}

impl Making {
    fn company(&mut self, told: &ToldCompany) {
        let mut company = Company::named(CompanyId::next(&mut self.ids), &told.name);
        company.zone = told.zone;
        company.region = told.region;
        company.language = told.language;
        company.greeting = told.greeting.clone();
        company.hours = told.hours.clone();
        company.fallback = told.fallback.clone();
        if !told.transfers {
            company.rule = CallRule::GiveNumber;
        }
        company.instruction.clone_from(&told.instruction);
        for one in &told.departments {
            let mut department = Department::named(DepartmentId::next(&mut self.ids), company.id, &one.name);
            department.hours = one.hours.clone();
            department.duty_number = one.duty_number.clone();
            self.made.departments.push(department);
        }
        self.made.companies.push(company);
    }

    fn person(&mut self, told: &ToldPerson, extension: usize) {
        let company = self.made.companies[told.company].id;
        let region = self.made.companies[told.company].region.unwrap_or_default();
        let extension = || vec![Number::read(&extension.to_string(), NumberKind::Extension, region)];
        self.made.people.push(Person {
            id: PersonId::next(&mut self.ids),
            company,
            department: self.department(company, told.department.as_deref()),
            staff_id: told.staff_id.clone(),
            name: told.name.clone(),
            title: told.title.clone(),
            languages: told.languages.clone(),
            numbers: told.numbers.clone().unwrap_or_else(extension),
            email: told.email.clone(),
            employed: told.employed,
            reports_to: None,
            hours: told.hours.clone(),
        });
    }

    fn role(&mut self, told: &ToldRole) {
        let company = self.made.companies[told.company].id;
        self.made.roles.push(Role {
            id: RoleId::next(&mut self.ids),
            company,
            department: self.department(company, told.department.as_deref()),
            post: told.post.clone(),
            name: told.name.clone(),
            keywords: told.keywords.clone(),
            numbers: told.numbers.clone(),
            email: None,
            reports_to: None,
            leading: false,
        });
    }

    /// What ties people, roles and absences together.
    fn ties(&mut self, story: &Story) {
        for (told, place) in story.people.iter().zip(0..) {
            let boss = told.reports_to.as_ref().map(|name| self.meant(story, told.company, name));
            self.made.people[place].reports_to = boss;
            let person = self.made.people[place].id;
            self.deputies(story, told.company, DeputyOf::Person(person), &told.deputies);
            for absence in &told.absences {
                self.absence(story, told.company, person, absence);
            }
        }
        for (told, place) in story.roles.iter().zip(0..) {
            let role = self.made.roles[place].id;
            for (holder, position) in told.holders.iter().zip(0..) {
                let person = self.meant(story, told.company, &holder.who);
                let id = AssignmentId::next(&mut self.ids);
                let held = Assignment { id, role, person, position, from: holder.from, to: holder.to };
                self.made.assignments.push(held);
            }
            self.deputies(story, told.company, DeputyOf::Role(role), &told.deputies);
        }
        for told in &story.referrals {
            self.referral(story, told);
        }
    }

    fn deputies(&mut self, story: &Story, company: usize, of: DeputyOf, names: &[String]) {
        for (name, position) in names.iter().zip(0..) {
            let person = self.meant(story, company, name);
            self.made.deputies.push(Deputy { id: DeputyId::next(&mut self.ids), of, position, person });
        }
    }

    fn absence(&mut self, story: &Story, company: usize, person: PersonId, told: &ToldAbsence) {
        let id = AbsenceId::next(&mut self.ids);
        let mut covers = Vec::new();
        for (name, role) in &told.covers {
            let person = self.meant(story, company, name);
            let role = role.as_ref().map(|name| self.role_named(company, name));
            covers.push(Cover { id: CoverId::next(&mut self.ids), person, role });
        }
        let return_may_be_told = told.return_may_be_told;
        self.made.absences.push(Absence {
            id,
            person,
            span: told.span,
            repeats: None,
            return_may_be_told,
            covers,
        });
    }

    fn referral(&mut self, story: &Story, told: &ToldReferral) {
        let forward = told.forward.as_ref().map(|forward| match forward {
            ToldForward::Person(name) => Forward::Person(self.meant(story, told.company, name)),
            ToldForward::Role(name) => Forward::Role(self.role_named(told.company, name)),
            ToldForward::Number(number) => Forward::Number(number.clone()),
            ToldForward::Company(name) => Forward::Company(self.company_named(name)),
            ToldForward::Address(address) => Forward::Address(address.clone()),
            ToldForward::Page(page) => Forward::Page(page.clone()),
        });
        let leaver = told.leaver.as_ref().map(|name| self.meant(story, told.company, name));
        self.made.referrals.push(Referral {
            id: ReferralId::next(&mut self.ids),
            company: self.made.companies[told.company].id,
            about: leaver.map_or(told.about, ReferralAbout::Leaver),
            names: told.names.clone(),
            say: told.say.clone(),
            forward,
            contact: told.contact.clone(),
            from: told.from,
            to: told.to,
            listing: told.listing.clone(),
        });
    }

    fn meant(&self, story: &Story, company: usize, name: &str) -> PersonId {
        self.made.people[story.who(company, name)].id
    }

    fn company_named(&self, name: &str) -> CompanyId {
        let company = self.made.companies.iter().find(|company| company.name == name);
        company.unwrap_or_else(|| panic!("the story does not tell of the company {name} before")).id
    }

    fn role_named(&self, company: usize, name: &str) -> RoleId {
        let company = self.made.companies[company].id;
        let role = self.made.roles.iter().find(|role| role.company == company && role.name == name);
        role.unwrap_or_else(|| panic!("the story does not tell of the role {name}")).id
    }

    fn department(&self, company: CompanyId, name: Option<&str>) -> Option<DepartmentId> {
        let mut departments = self.made.departments.iter();
        let named = |department: &&Department| {
            department.company == company && Some(department.name.as_str()) == name
        };
        departments.find(named).map(|department| department.id)
    }
}
