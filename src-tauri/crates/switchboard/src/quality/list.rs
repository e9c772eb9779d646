//! What is wrong, page by page with names, and what can be done about it at once.

use std::collections::{BTreeSet, HashMap};

use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::number::Number;
use vaihde_domain::person::Person;
use vaihde_domain::quality::{Finding, Grade, Trouble, TroubleKind};
use vaihde_domain::record::RecordId;
use vaihde_domain::{CompanyId, DepartmentId, PersonId};

use crate::admin::AdminDesk;
use crate::failure::Result;
use crate::session::Switchboard;

/// Which part of the list is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct QualityAsked {
    /// Only of this company.
    pub company: Option<CompanyId>,
    /// Only of this kind.
    pub kind: Option<TroubleKind>,
    /// From which on, from 0.
    pub first: usize,
    /// The most.
    pub count: usize,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QualityList {
    /// How many there are of each kind, of the company that was asked for.
    pub counts: Vec<TroubleCount>,
    /// How many fit what was asked for.
    pub total: usize,
    /// The part that was asked for.
    pub findings: Vec<FoundTrouble>,
}

/// How many findings of a kind there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TroubleCount {
    /// The kind.
    pub kind: TroubleKind,
    /// All of them.
    pub count: usize,
    /// Those by which callers will be failed.
    pub grave: usize,
}

/// A finding with names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundTrouble {
    /// The record it is about.
    pub about: NamedRecord,
    /// Its company.
    pub company_id: Option<CompanyId>,
    /// The name of its company.
    pub company: String,
    /// How much it matters.
    pub grade: Grade,
    /// What it is.
    pub trouble: Trouble,
    /// The other people who are in it, in the order in which the trouble names them.
    pub others: Vec<NamedRecord>,
    /// Of a role without a deputy: who holds it.
    pub holder: Option<NamedRecord>,
    /// The number it is about, as written.
    pub number: Option<String>,
    /// Of a loop: for whom the last deputy stands in, and who that is.
    pub last: Option<(String, String)>,
    /// What can be done at once, the likeliest first.
    pub remedies: Vec<Remedy>,
}

/// A record and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedRecord {
    /// The record.
    pub record: RecordId,
    /// Its name.
    pub name: String,
    /// A person's title, a role's department; may be empty.
    pub detail: String,
}

/// What can be done about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Remedy {
    Confirm,
    Open,
    Merge,
    RemoveNumber,
    AddHolder,
    AddDeputy,
    BreakLoop,
}

impl AdminDesk<'_> {
    /// What is wrong at the moment: how many of each kind, and a part of them with names.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn quality(&mut self, asked: &QualityAsked) -> Result<QualityList> {
        let troubles = self.troubles()?;
        let here = |company: &Option<CompanyId>| asked.company.is_none() || *company == asked.company;
        let of_company = || troubles.findings.iter().filter(|(_, company)| here(company));
        let counts = TroubleKind::ALL.map(|kind| TroubleCount { kind, count: 0, grave: 0 });
        let mut counts = counts.to_vec();
        for (finding, _) in of_company() {
            // They are in the order of their declaration, as in ALL.
            let count = &mut counts[finding.kind() as usize];
            count.count += 1;
            count.grave += usize::from(finding.grade == Grade::Grave);
        }
        let wanted =
            || of_company().filter(|(finding, _)| asked.kind.is_none_or(|kind| finding.kind() == kind));
        let part: Vec<_> = wanted().skip(asked.first).take(asked.count).cloned().collect();
        Ok(QualityList { counts, total: wanted().count(), findings: named(&part, self.switchboard)? })
    }

    /// Everything that is wrong with one record, with names.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn findings_of(&mut self, record: RecordId) -> Result<Vec<FoundTrouble>> {
        let troubles = self.troubles()?;
        if troubles.of(record).is_empty() {
            return Ok(Vec::new());
        }
        let of_it =
            troubles.findings.iter().filter(|(finding, _)| finding.records().any(|other| other == record));
        named(&of_it.cloned().collect::<Vec<_>>(), self.switchboard)
    }
}

/// What the records of some findings are called.
struct Names<'s> {
    switchboard: &'s Switchboard,
    people: HashMap<PersonId, Person>,
    companies: HashMap<CompanyId, String>,
    departments: HashMap<DepartmentId, (String, Option<Number>)>,
}

fn named(findings: &[(Finding, Option<CompanyId>)], switchboard: &Switchboard) -> Result<Vec<FoundTrouble>> {
    let records = findings.iter().flat_map(|(finding, _)| finding.records());
    let people: BTreeSet<PersonId> = records
        .filter_map(|record| match record {
            RecordId::Person(person) => Some(person),
            _ => None,
        })
        .collect();
    let people = switchboard.store.people_with(&people)?;
    let companies = switchboard.store.companies()?.into_iter().map(|company| (company.id, company.name));
    let departments = switchboard.store.departments()?.into_iter();
    let names = Names {
        switchboard,
        people: people.into_iter().map(|person| (person.id, person)).collect(),
        companies: companies.collect(),
        departments: departments.map(|part| (part.id, (part.name, part.duty_number))).collect(),
    };
    findings.iter().map(|(finding, company)| names.told(finding, *company)).collect()
}

impl Names<'_> {
    fn told(&self, finding: &Finding, company: Option<CompanyId>) -> Result<FoundTrouble> {
        let (about, numbers) = self.record(finding.record)?;
        let mut others = Vec::new();
        for other in finding.records().skip(1) {
            others.push(self.record(other)?.0);
        }
        let holder = match &finding.trouble {
            Trouble::NoDeputy { holder } => Some(self.record(RecordId::Person(*holder))?.0),
            _ => None,
        };
        let number = match &finding.trouble {
            Trouble::NotANumber { place, .. } => numbers.get(*place).map(|number| number.written.clone()),
            Trouble::SharedMobile { number, .. } => Some(number.clone()),
            _ => None,
        };
        let last = match &finding.trouble {
            Trouble::DeputyLoop { last, .. } => self.switchboard.store.deputy(*last)?,
            _ => None,
        };
        let last = match last {
            Some(deputy) => {
                let of = match deputy.of {
                    DeputyOf::Person(person) => RecordId::Person(person),
                    DeputyOf::Role(role) => RecordId::Role(role),
                };
                Some((self.record(of)?.0.name, self.record(RecordId::Person(deputy.person))?.0.name))
            }
            None => None,
        };
        let name = company.and_then(|company| self.companies.get(&company)).cloned().unwrap_or_default();
        let remedies = remedies(finding);
        Ok(FoundTrouble {
            about,
            company_id: company,
            company: name,
            grade: finding.grade,
            trouble: finding.trouble.clone(),
            others,
            holder,
            number,
            last,
            remedies,
        })
    }

    /// A record's names, and its numbers.
    fn record(&self, record: RecordId) -> Result<(NamedRecord, Vec<Number>)> {
        let (name, detail, numbers) = match record {
            RecordId::Person(id) => {
                let person = match self.people.get(&id) {
                    Some(person) => Some(person.clone()),
                    None => self.switchboard.store.person(id)?,
                };
                let told = person.map(|person| (person.name.full(), person.title, person.numbers));
                told.unwrap_or_default()
            }
            RecordId::Role(id) => {
                let role = self.switchboard.store.role(id)?;
                let part = role.as_ref().and_then(|role| self.departments.get(&role.department?));
                let part = part.map(|(name, _)| name.clone()).unwrap_or_default();
                role.map(|role| (role.name, part, role.numbers)).unwrap_or_default()
            }
            RecordId::Department(id) => {
                let (name, duty) = self.departments.get(&id).cloned().unwrap_or_default();
                (name, String::new(), duty.into_iter().collect())
            }
            RecordId::Company(id) => {
                let company = self.switchboard.store.company(id)?;
                company.map(|company| (company.name, String::new(), company.called)).unwrap_or_default()
            }
            _ => (String::new(), String::new(), Vec::new()),
        };
        Ok((NamedRecord { record, name, detail }, numbers))
    }
}

/// What can be done at once, the likeliest first. Of a whole company there is only its form.
fn remedies(finding: &Finding) -> Vec<Remedy> {
    let first: &[Remedy] = match finding.trouble {
        Trouble::NoNumber
        | Trouble::NobodyHasNumber { .. }
        | Trouble::NobodyHasDeputy { .. }
        | Trouble::MostWithoutHolder { .. } => &[Remedy::Open],
        Trouble::NotANumber { .. } => &[Remedy::Open, Remedy::RemoveNumber],
        Trouble::SharedMobile { .. } => &[Remedy::RemoveNumber, Remedy::Open],
        Trouble::Duplicate { .. } => &[Remedy::Merge, Remedy::Open],
        Trouble::NoHolder => &[Remedy::AddHolder, Remedy::Open],
        Trouble::NoDeputy { .. } => &[Remedy::AddDeputy, Remedy::Open],
        Trouble::DeputyLoop { .. } => &[Remedy::BreakLoop, Remedy::Open],
        Trouble::Unconfirmed { .. } => &[Remedy::Confirm, Remedy::Open],
        Trouble::NeverAsked { .. } => &[Remedy::Open],
    };
    let confirm = finding.may_be_right().then_some(Remedy::Confirm);
    first.iter().copied().chain(confirm).collect()
}
