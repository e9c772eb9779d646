//! Who else can help in a company, where nobody answers for whom or what was asked for: those who are there for every
//! caller. Decides nothing about who answers, and knows no words that are said.

use chrono::{DateTime, Utc};

use crate::civil::day_at;
use crate::company::{CallRule, Company, Fallback};
use crate::exact_name::folded;
use crate::hours::HoursInForce;
use crate::number::{Number, to_connect};
use crate::reach::{Asked, Contact, Who, free_number};
use crate::role::Role;
use crate::roster::Roster;
use crate::{CompanyId, DepartmentId, RoleId};

/// What a company's reception is called, folded, in Finnish, Swedish and English, as roles and their keywords have it.
/// A word that means other things too ("information", "palvelu") is not among them: a caller who is sent to the wrong
/// desk has called twice in vain.
pub const RECEPTIONS: [&str; 24] = [
    "neuvonta",
    "vaihde",
    "puhelinvaihde",
    "puhelunvälitys",
    "vastaanotto",
    "vastaanottovirkailija",
    "aulapalvelu",
    "aulapalvelut",
    "infopiste",
    "asiakaspalvelu",
    "växel",
    "växeln",
    "telefonväxel",
    "telefonväxeln",
    "reception",
    "receptionen",
    "receptionist",
    "kundtjänst",
    "kundservice",
    "front desk",
    "switchboard",
    "customer service",
    "customer services",
    "information desk",
];

/// Somebody or something that can help a caller at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    /// What it is to the company.
    pub kind: HelperKind,
    /// Who answers, and the number to connect to; it may be one that is not given to callers.
    pub contact: Contact,
}

/// What a helper is to the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HelperKind {
    /// The department's duty number.
    Duty(DepartmentId),
    /// The company's reception.
    Reception(RoleId),
    /// The company's fallback number.
    General(CompanyId),
}

impl From<HelperKind> for Who {
    fn from(kind: HelperKind) -> Self {
        match kind {
            HelperKind::Duty(department) => Self::Department(department),
            HelperKind::Reception(role) => Self::Role(role),
            HelperKind::General(company) => Self::Company(company),
        }
    }
}

/// Who can help at the instant, best first: the department's duty number, the receptions (those of the department before
/// others), the company's fallback number. Each number once. Nobody where the company has messages taken; nobody whose
/// number may not be given where numbers are given instead of connecting.
///
/// A duty number and a fallback always answer. Whoever holds a reception must be free; its own number is answered within
/// its hours.
pub fn who_can_help(
    company: CompanyId,
    department: Option<DepartmentId>,
    roster: &Roster,
    at: DateTime<Utc>,
) -> Vec<Helper> {
    let Some(company) = roster.company(company).filter(|company| company.rule != CallRule::TakeMessage)
    else {
        return Vec::new();
    };
    let mut receptions: Vec<&Role> = roster
        .roles()
        .filter(|role| role.company == company.id && is_reception(role, &company.name))
        .collect();
    receptions
        .sort_by_key(|role| (department.is_none() || role.department != department, &role.name, role.id));
    let duty = department.and_then(|id| duty(id, roster));
    let receptions = receptions.into_iter().filter_map(|role| reception(role, company, roster, at));
    let mut helpers: Vec<Helper> = Vec::new();
    for helper in duty.into_iter().chain(receptions).chain(general(company)) {
        let known = |known: &Helper| known.contact.number.is_dialled_as(&helper.contact.number);
        let can_be_reached = company.rule != CallRule::GiveNumber || helper.contact.number.may_be_given;
        if can_be_reached && !helpers.iter().any(known) {
            helpers.push(helper);
        }
    }
    helpers
}

/// Who can help best whoever asked for this, where nobody answers: in the department and company it belongs to.
pub fn help_for(asked: Asked, roster: &Roster, at: DateTime<Utc>) -> Option<Helper> {
    let (company, department) = place_of(asked, roster)?;
    who_can_help(company, department, roster, at).into_iter().next()
}

/// Where who or what is asked for belongs to. None: it is not there.
pub fn place_of(asked: Asked, roster: &Roster) -> Option<(CompanyId, Option<DepartmentId>)> {
    match asked {
        Asked::Person(id) | Asked::PersonInRole(id, _) => {
            roster.person(id).map(|person| (person.company, person.department))
        }
        Asked::Role(id) => roster.role(id).map(|role| (role.company, role.department)),
        Asked::Referral(id) => {
            let referral = roster.referral(id)?;
            let department = referral.person().and_then(|id| roster.person(id)?.department);
            Some((referral.company, department))
        }
    }
}

/// Whether a role is the reception of a company of this name.
pub fn is_reception(role: &Role, company: &str) -> bool {
    names_reception(&role.name, company) || role.keywords.iter().any(|word| names_reception(word, company))
}

/// Whether a text is a word for a reception, alone or after the company's name: "Neuvonta", "Kuusilinnan neuvonta". A
/// "Verotuksen neuvonta" is somebody else's.
pub fn names_reception(text: &str, company: &str) -> bool {
    let (text, company) = (folded(text), folded(company));
    let of_company = |word: &str| company.split(' ').any(|name| name.len() > 2 && word.starts_with(name));
    let words: Vec<&str> = text.split(' ').skip_while(|word| of_company(word)).collect();
    RECEPTIONS.contains(&words.join(" ").as_str())
}

fn duty(id: DepartmentId, roster: &Roster) -> Option<Helper> {
    let number = roster.department(id)?.duty_number.as_ref().filter(|number| number.kind.answers())?;
    Some(helper(HelperKind::Duty(id), Who::Department(id), number))
}

fn reception(role: &Role, company: &Company, roster: &Roster, at: DateTime<Utc>) -> Option<Helper> {
    let kind = HelperKind::Reception(role.id);
    let today = day_at(at, company.zone);
    let mut holders = roster.holders_on(role.id, today).into_iter();
    if let Some((holder, number)) =
        holders.find_map(|holder| Some((holder.id, free_number(holder, roster, at)?)))
    {
        return Some(helper(kind, Who::Person(holder), number));
    }
    let department = role.department.and_then(|id| roster.department(id));
    let levels = department.map(|part| &part.hours).into_iter().chain([&company.hours]);
    let open = HoursInForce::new(levels, company.zone).is_open(at);
    to_connect(&role.numbers).filter(|_| open).map(|number| helper(kind, Who::Role(role.id), number))
}

fn general(company: &Company) -> Option<Helper> {
    match &company.fallback {
        Fallback::Number(number) if number.kind.answers() => {
            Some(helper(HelperKind::General(company.id), Who::Company(company.id), number))
        }
        Fallback::Number(_) | Fallback::TakeMessage => None,
    }
}

fn helper(kind: HelperKind, who: Who, number: &Number) -> Helper {
    Helper { kind, contact: Contact { who, number: number.clone() } }
}
