//! Reads the word list of the demo's companies.

use super::names::Custom;

/// A company of the demo, before anybody works in it.
#[derive(Clone, Debug, Default)]
pub(super) struct CompanyPlan {
    pub(super) name: &'static str,
    /// Begins the ids of its people.
    pub(super) key: &'static str,
    pub(super) domain: &'static str,
    /// How many people its staff file has, leavers included.
    pub(super) people: usize,
    pub(super) language: &'static str,
    pub(super) zone: &'static str,
    pub(super) region: &'static str,
    pub(super) swedish_names: bool,
    pub(super) hours: &'static str,
    pub(super) exceptions: &'static str,
    pub(super) holidays: &'static str,
    pub(super) fallback: &'static str,
    /// Whether calls are transferred: `kyllä`, `ei` where the number is given, `viesti` where a message is taken.
    pub(super) transfers: &'static str,
    pub(super) greeting: [&'static str; 3],
    pub(super) instruction: &'static str,
    pub(super) short: &'static str,
    pub(super) called: &'static str,
    pub(super) links: &'static str,
    pub(super) departments: Vec<DepartmentPlan>,
    pub(super) roles: Vec<RolePlan>,
}

/// A department and who works in it.
#[derive(Clone, Debug)]
pub(super) struct DepartmentPlan {
    pub(super) name: &'static str,
    /// Its share of the company's people.
    pub(super) weight: usize,
    pub(super) duty: &'static str,
    pub(super) hours: &'static str,
    /// Titles that one person holds.
    pub(super) single: Vec<&'static str>,
    /// Titles of the others; one named twice is twice as common.
    pub(super) shared: Vec<&'static str>,
}

/// A role of a company.
#[derive(Clone, Debug)]
pub(super) struct RolePlan {
    pub(super) name: &'static str,
    pub(super) department: &'static str,
    pub(super) keywords: Vec<&'static str>,
    pub(super) vacant: bool,
}

impl CompanyPlan {
    /// Whether callers are told numbers because they cannot be connected.
    pub(super) fn gives_numbers(&self) -> bool {
        self.transfers == "ei"
    }

    pub(super) fn custom(&self) -> Custom {
        if self.swedish_names { Custom::Swedish } else { Custom::Finnish }
    }
}

/// The companies of the demo, in the order in which they are listed.
///
/// # Panics
/// Where the word list has a line that is none of those it explains in its beginning.
pub(super) fn companies() -> Vec<CompanyPlan> {
    let mut companies: Vec<CompanyPlan> = Vec::new();
    for line in include_str!("words/companies.txt").lines() {
        let Some((word, rest)) = line.split_once(": ").filter(|_| !line.starts_with('#')) else { continue };
        if word == "company" {
            companies.push(CompanyPlan {
                name: rest,
                language: "fi",
                zone: "Europe/Helsinki",
                region: "FI",
                transfers: "kyllä",
                ..CompanyPlan::default()
            });
        } else if let Some(company) = companies.last_mut() {
            describe(company, word, rest);
        }
    }
    companies
}

fn describe(company: &mut CompanyPlan, word: &str, rest: &'static str) {
    match word {
        "key" => company.key = rest,
        "domain" => company.domain = rest,
        "people" => company.people = rest.parse().unwrap_or_else(|_| panic!("people: {rest}")),
        "language" => company.language = rest,
        "zone" => company.zone = rest,
        "region" => company.region = rest,
        "names" => company.swedish_names = rest == "swedish",
        "hours" => company.hours = rest,
        "exceptions" => company.exceptions = rest,
        "holidays" => company.holidays = rest,
        "fallback" => company.fallback = rest,
        "transfers" => company.transfers = rest,
        "greeting fi" => company.greeting[0] = rest,
        "greeting sv" => company.greeting[1] = rest,
        "greeting en" => company.greeting[2] = rest,
        "instruction" => company.instruction = rest,
        "short" => company.short = rest,
        "called" => company.called = rest,
        "links" => company.links = rest,
        "department" => company.departments.push(department(rest)),
        "role" => company.roles.push(role(rest)),
        _ => panic!("the list of companies has a line that begins with “{word}”"),
    }
}

fn department(line: &'static str) -> DepartmentPlan {
    let fields = fields(line);
    let [name, weight, duty, hours, titles] = fields[..] else { panic!("department: {line}") };
    let (single, shared) = list(titles, ',').into_iter().partition::<Vec<_>, _>(|title| title.ends_with('!'));
    DepartmentPlan {
        name,
        weight: weight.parse().unwrap_or_else(|_| panic!("department: {line}")),
        duty,
        hours,
        single: single.into_iter().map(|title| title.trim_end_matches('!')).collect(),
        shared,
    }
}

fn role(line: &'static str) -> RolePlan {
    let fields = fields(line);
    let [name, department, keywords] = fields[..3] else { panic!("role: {line}") };
    RolePlan { name, department, keywords: list(keywords, ','), vacant: fields.get(3) == Some(&"avoin") }
}

/// The fields of a line of a word list.
pub(super) fn fields(line: &str) -> Vec<&str> {
    line.split('|').map(str::trim).collect()
}

/// The parts of a field that holds several.
pub(super) fn list(text: &str, between: char) -> Vec<&str> {
    text.split(between).map(str::trim).filter(|part| !part.is_empty()).collect()
}
