//! The directory as a plan will leave it, while the plan is being made. Knows nothing of what the plan is about.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};

use crate::civil::day_at;
use crate::company::{Company, Fallback};
use crate::department::Department;
use crate::deputy::{Deputy, DeputyOf};
use crate::directory::Directory;
use crate::exact_name::{folded, tidy};
use crate::id::Ids;
use crate::number::Region;
use crate::person::Person;
use crate::planned::Planned;
use crate::record::Edit;
use crate::referral::{Forward, Referral};
use crate::role::{Assignment, Role};
use crate::shelf::Shelf;
use crate::{AssignmentId, CompanyId, DepartmentId, DeputyId, PersonId, RoleId};

/// Everything a plan of the directory may change.
pub(crate) struct Draft<'a> {
    pub(crate) companies: Shelf<'a, Company>,
    pub(crate) departments: Shelf<'a, Department>,
    pub(crate) people: Shelf<'a, Person>,
    pub(crate) roles: Shelf<'a, Role>,
    pub(crate) assignments: Shelf<'a, Assignment>,
    deputies: Shelf<'a, Deputy>,
    pub(crate) referrals: Shelf<'a, Referral>,
    pub(crate) planned: Shelf<'a, Planned>,
    pub(crate) ids: &'a mut dyn Ids,
    /// What the regions of companies were before one was chosen.
    pub(crate) regions_before: BTreeMap<CompanyId, Option<Region>>,
    company_by_name: HashMap<String, CompanyId>,
    department_by_name: HashMap<(CompanyId, String), DepartmentId>,
    of_role: HashMap<RoleId, Vec<AssignmentId>>,
    of_person: HashMap<PersonId, Vec<AssignmentId>>,
    deputies_of: HashMap<DeputyOf, Vec<DeputyId>>,
    days: HashMap<CompanyId, NaiveDate>,
    at: DateTime<Utc>,
}

impl<'a> Draft<'a> {
    pub(crate) fn of(current: &'a Directory, at: DateTime<Utc>, ids: &'a mut dyn Ids) -> Self {
        // The oldest wins where two have one name; records come in no promised order, ids in that of entry.
        let mut company_by_name: HashMap<String, CompanyId> = HashMap::new();
        for company in &current.companies {
            let first = company_by_name.entry(folded(&company.name)).or_insert(company.id);
            *first = company.id.min(*first);
        }
        let mut department_by_name: HashMap<(CompanyId, String), DepartmentId> = HashMap::new();
        for department in &current.departments {
            let key = (department.company, folded(&department.name));
            let first = department_by_name.entry(key).or_insert(department.id);
            *first = department.id.min(*first);
        }
        let mut of_role: HashMap<RoleId, Vec<AssignmentId>> = HashMap::new();
        let mut of_person: HashMap<PersonId, Vec<AssignmentId>> = HashMap::new();
        for assignment in &current.assignments {
            of_role.entry(assignment.role).or_default().push(assignment.id);
            of_person.entry(assignment.person).or_default().push(assignment.id);
        }
        let mut deputies_of: HashMap<DeputyOf, Vec<DeputyId>> = HashMap::new();
        for deputy in &current.deputies {
            deputies_of.entry(deputy.of).or_default().push(deputy.id);
        }
        Self {
            companies: Shelf::of(&current.companies),
            departments: Shelf::of(&current.departments),
            people: Shelf::of(&current.people),
            roles: Shelf::of(&current.roles),
            assignments: Shelf::of(&current.assignments),
            deputies: Shelf::of(&current.deputies),
            referrals: Shelf::of(&current.referrals),
            planned: Shelf::of(&current.planned),
            ids,
            regions_before: BTreeMap::new(),
            company_by_name,
            department_by_name,
            of_role,
            of_person,
            deputies_of,
            days: current.companies.iter().map(|company| (company.id, day_at(at, company.zone))).collect(),
            at,
        }
    }

    /// The company of that name, added where there is none.
    pub(crate) fn company(&mut self, name: &str, chosen: Option<Region>) -> CompanyId {
        let key = folded(name);
        let id = match self.company_by_name.get(&key) {
            Some(id) => *id,
            None => {
                let company = Company::named(CompanyId::next(self.ids), tidy(name));
                let id = company.id;
                self.days.insert(id, day_at(self.at, company.zone));
                self.companies.put(company);
                self.company_by_name.insert(key, id);
                id
            }
        };
        if let (Some(chosen), Some(company)) = (chosen, self.companies.get(id))
            && company.region != Some(chosen)
        {
            let mut company = company.clone();
            if self.companies.before(id).is_some() {
                self.regions_before.insert(id, company.region);
            }
            company.region = Some(chosen);
            self.companies.put(company);
        }
        id
    }

    /// The company's role of a name: one that is nobody's post rather than a post, the oldest of several.
    pub(crate) fn role_named(&self, name: &str, company: CompanyId) -> Option<RoleId> {
        let of_name = |role: &&Role| role.company == company && folded(&role.name) == folded(name);
        self.roles.all().filter(of_name).min_by_key(|role| (role.post.is_some(), role.id)).map(|role| role.id)
    }

    /// The department of that name within the company, added where there is none.
    pub(crate) fn department(&mut self, company: CompanyId, name: &str) -> DepartmentId {
        let key = (company, folded(name));
        if let Some(id) = self.department_by_name.get(&key) {
            return *id;
        }
        let department = Department::named(DepartmentId::next(self.ids), company, tidy(name));
        let id = department.id;
        self.departments.put(department);
        self.department_by_name.insert(key, id);
        id
    }

    /// What numbers of the company are read by.
    pub(crate) fn region(&self, company: CompanyId) -> Region {
        self.companies.get(company).and_then(|company| company.region).unwrap_or_default()
    }

    /// Which day it is in the company.
    pub(crate) fn today(&self, company: CompanyId) -> NaiveDate {
        self.days.get(&company).copied().unwrap_or_else(|| self.at.date_naive())
    }

    /// The day before, in the company.
    pub(crate) fn yesterday(&self, company: CompanyId) -> NaiveDate {
        self.today(company).pred_opt().unwrap_or(NaiveDate::MIN)
    }

    pub(crate) fn company_name(&self, id: CompanyId) -> String {
        self.companies.get(id).map(|company| company.name.clone()).unwrap_or_default()
    }

    pub(crate) fn department_name(&self, id: Option<DepartmentId>) -> String {
        id.and_then(|id| self.departments.get(id))
            .map(|department| department.name.clone())
            .unwrap_or_default()
    }

    pub(crate) fn person_name(&self, id: PersonId) -> String {
        self.people.get(id).map(|person| person.name.full()).unwrap_or_default()
    }

    /// The role's assignments, ended ones included.
    pub(crate) fn ever_of_role(&self, role: RoleId) -> impl Iterator<Item = &Assignment> {
        self.of_role.get(&role).into_iter().flatten().filter_map(|id| self.assignments.get(*id))
    }

    /// The roles the person has or had assignments to, those included that this plan takes away.
    pub(crate) fn ever_roles_of(&self, person: PersonId) -> impl Iterator<Item = RoleId> {
        let assignments = self.of_person.get(&person).into_iter().flatten();
        let known =
            assignments.filter_map(|id| self.assignments.before(*id).or_else(|| self.assignments.get(*id)));
        known.map(|assignment| assignment.role)
    }

    /// The role's assignments that have not ended, in the order its holders are asked.
    pub(crate) fn of_role(&self, role: RoleId) -> Vec<Assignment> {
        let Some(company) = self.roles.get(role).map(|role| role.company) else { return Vec::new() };
        let today = self.today(company);
        let open = self.ever_of_role(role).filter(|assignment| !assignment.ended_by(today));
        let mut open: Vec<Assignment> = open.cloned().collect();
        open.sort_by_key(|assignment| (assignment.position, assignment.id));
        open
    }

    /// The person's assignments that have not ended, in the order they were made.
    pub(crate) fn of_person(&self, person: PersonId) -> Vec<Assignment> {
        let ever = self.of_person.get(&person).into_iter().flatten();
        let ever = ever.filter_map(|id| self.assignments.get(*id));
        let open = ever.filter(|assignment| {
            let company = self.roles.get(assignment.role).map(|role| role.company);
            company.is_some_and(|company| !assignment.ended_by(self.today(company)))
        });
        let mut open: Vec<Assignment> = open.cloned().collect();
        open.sort_by_key(|assignment| assignment.id);
        open
    }

    /// A role's holders, in the order they are asked.
    pub(crate) fn holder_ids(&self, role: RoleId) -> Vec<PersonId> {
        self.of_role(role).iter().map(|assignment| assignment.person).collect()
    }

    /// The full names of a role's holders, in the order they are asked.
    pub(crate) fn holders(&self, role: RoleId) -> Vec<String> {
        self.of_role(role).iter().map(|assignment| self.person_name(assignment.person)).collect()
    }

    /// Gives the role to the person, after those who hold it. A role that was there before is held from today; of a
    /// new one nobody has said since when.
    pub(crate) fn assign(&mut self, role: RoleId, person: PersonId) {
        let Some(known) = self.roles.get(role) else { return };
        let from = self.roles.before(role).map(|_| self.today(known.company));
        self.assign_for(role, person, from, None);
    }

    /// Gives the role to the person, after those who hold it, from the first day to the last.
    pub(crate) fn assign_for(
        &mut self,
        role: RoleId,
        person: PersonId,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) {
        let last = self.ever_of_role(role).map(|assignment| assignment.position).max();
        let position = last.map_or(0, |last| last.saturating_add(1));
        let assignment = Assignment { id: AssignmentId::next(self.ids), role, person, position, from, to };
        self.of_role.entry(role).or_default().push(assignment.id);
        self.of_person.entry(person).or_default().push(assignment.id);
        self.assignments.put(assignment);
    }

    /// Ends the assignment as of yesterday; one that began today or later has never been.
    pub(crate) fn end(&mut self, assignment: &Assignment) {
        let Some(company) = self.roles.get(assignment.role).map(|role| role.company) else { return };
        self.end_before(assignment, self.today(company));
    }

    /// Ends the assignment as of the eve of the day; one that began on that day or later has never been.
    pub(crate) fn end_before(&mut self, assignment: &Assignment, day: NaiveDate) {
        let eve = day.pred_opt().unwrap_or(NaiveDate::MIN);
        if assignment.from.is_some_and(|first| first > eve) {
            self.assignments.remove(assignment.id);
        } else {
            self.assignments.put(Assignment { to: Some(eve), ..*assignment });
        }
    }

    /// The deputies in the order they are asked.
    pub(crate) fn deputies(&self, of: DeputyOf) -> Vec<Deputy> {
        let kept = self.deputies_of.get(&of).into_iter().flatten().filter_map(|id| self.deputies.get(*id));
        let mut kept: Vec<Deputy> = kept.cloned().collect();
        kept.sort_by_key(|deputy| (deputy.position, deputy.id));
        kept
    }

    /// Makes exactly these the deputies, in this order. Those who already are keep their records.
    pub(crate) fn depute(&mut self, of: DeputyOf, people: &[PersonId]) {
        let mut kept = self.deputies(of);
        if kept.iter().map(|deputy| deputy.person).eq(people.iter().copied()) {
            return;
        }
        for (position, person) in (0..).zip(people) {
            let deputy = match kept.iter().position(|deputy| deputy.person == *person) {
                Some(place) => Deputy { position, ..kept.swap_remove(place) },
                None => {
                    let id = DeputyId::next(self.ids);
                    self.deputies_of.entry(of).or_default().push(id);
                    Deputy { id, of, position, person: *person }
                }
            };
            self.deputies.put(deputy);
        }
        for deputy in kept {
            self.deputies.remove(deputy.id);
        }
    }

    /// Reads the numbers again of companies whose region has been chosen by this import.
    pub(crate) fn read_numbers_again(&mut self) {
        let regions: HashMap<CompanyId, Region> =
            self.regions_before.keys().map(|company| (*company, self.region(*company))).collect();
        if regions.is_empty() {
            return;
        }
        for mut company in self.companies.all().cloned().collect::<Vec<_>>() {
            if let Some(region) = regions.get(&company.id) {
                if let Fallback::Number(number) = &mut company.fallback {
                    number.read_again(*region);
                }
                company.called.iter_mut().for_each(|number| number.read_again(*region));
                self.companies.put(company);
            }
        }
        for mut department in self.departments.all().cloned().collect::<Vec<_>>() {
            if let (Some(region), Some(number)) =
                (regions.get(&department.company), &mut department.duty_number)
            {
                number.read_again(*region);
                self.departments.put(department);
            }
        }
        for mut person in self.people.all().cloned().collect::<Vec<_>>() {
            if let Some(region) = regions.get(&person.company) {
                person.numbers.iter_mut().for_each(|number| number.read_again(*region));
                self.people.put(person);
            }
        }
        for mut role in self.roles.all().cloned().collect::<Vec<_>>() {
            if let Some(region) = regions.get(&role.company) {
                role.numbers.iter_mut().for_each(|number| number.read_again(*region));
                self.roles.put(role);
            }
        }
        for mut referral in self.referrals.all().cloned().collect::<Vec<_>>() {
            if let (Some(region), Some(Forward::Number(number))) =
                (regions.get(&referral.company), &mut referral.forward)
            {
                number.read_again(*region);
                self.referrals.put(referral);
            }
        }
        for mut planned in self.planned.all().cloned().collect::<Vec<_>>() {
            let company = self.people.get(planned.person).map(|person| person.company);
            if let (Some(region), Some(numbers)) =
                (company.and_then(|company| regions.get(&company)), &mut planned.numbers)
            {
                numbers.iter_mut().for_each(|number| number.read_again(*region));
                self.planned.put(planned);
            }
        }
    }

    /// All edits: what is referred to before what refers to it, removals last and the other way round.
    pub(crate) fn edits(&self) -> Vec<Edit> {
        (self.companies.additions_and_changes())
            .chain(self.departments.additions_and_changes())
            .chain(self.people.additions_and_changes())
            .chain(self.roles.additions_and_changes())
            .chain(self.assignments.additions_and_changes())
            .chain(self.deputies.additions_and_changes())
            .chain(self.referrals.additions_and_changes())
            .chain(self.planned.additions_and_changes())
            .chain(self.planned.removals())
            .chain(self.referrals.removals())
            .chain(self.deputies.removals())
            .chain(self.assignments.removals())
            .chain(self.roles.removals())
            .collect()
    }
}
