//! The demo companies as domain values, from the files of `assets/demo`, which are part of the program.
//!
//! Staff and absences are ordinary import files and go the way of every import; companies, departments, roles and
//! referrals have no import of their own and are read here. Knows no database and no clock: the day comes in.

mod follow_up;
pub mod hours_text;
mod life;
mod sheet;
mod shift;

use chrono::NaiveDate;
use vaihde_domain::absence_list::AbsenceList;
use vaihde_domain::company::{CallRule, Company, Fallback, Link, LinkKind};
use vaihde_domain::department::Department;
use vaihde_domain::directory::Directory;
use vaihde_domain::hours::Hours;
use vaihde_domain::id::Ids;
use vaihde_domain::language::{Language, PerLanguage};
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::referral::{OwnContact, ReferralAbout, WrongListing};
use vaihde_domain::role::Role;
use vaihde_domain::row_problem::RowProblem;
use vaihde_domain::staff_list::StaffList;
use vaihde_domain::{CompanyId, DepartmentId, RoleId};

use crate::{FileFault, StaffOptions, read_absences, read_staff};
pub use life::DemoLife;
use sheet::{Cells, Sheet};

/// The demo's staff file, as it would come from a company.
pub const STAFF: &[u8] = include_bytes!("../../../../assets/demo/staff.csv");
/// The demo's absence file, as it would come from a company.
pub const ABSENCES: &[u8] = include_bytes!("../../../../assets/demo/absences.csv");

const COMPANIES: Sheet = Sheet::of("companies.csv", include_str!("../../../../assets/demo/companies.csv"));
const DEPARTMENTS: Sheet =
    Sheet::of("departments.csv", include_str!("../../../../assets/demo/departments.csv"));
const ROLES: Sheet = Sheet::of("roles.csv", include_str!("../../../../assets/demo/roles.csv"));
const REFERRALS: Sheet = Sheet::of("referrals.csv", include_str!("../../../../assets/demo/referrals.csv"));

/// The day around which the demo's files are written: a Wednesday.
pub const NOMINAL_DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 7, 8).unwrap();

/// The demo, to be put in: first [`directory`](Self::directory), then a plan of [`staff`](Self::staff), then
/// [`once_staffed`](Self::once_staffed), then a plan of [`absences`](Self::absences).
#[derive(Clone, Debug, PartialEq)]
pub struct Demo {
    /// Companies, departments and roles, and nobody in them yet.
    pub directory: Directory,
    /// The staff, all companies together.
    pub staff: StaffList,
    /// Who is away, all companies together.
    pub absences: AbsenceList,
    roles: Vec<RolePeople>,
    referrals: Vec<DemoReferral>,
}

/// The people of a role that a staff file cannot tell, by their ids in the staff file.
#[derive(Clone, Debug, PartialEq)]
struct RolePeople {
    role: RoleId,
    holders: Vec<Holder>,
    deputies: Vec<String>,
}

/// Somebody holds a role from a day or to a day.
#[derive(Clone, Debug, PartialEq)]
struct Holder {
    staff_id: String,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

/// A referral that names people by their ids in the staff file.
#[derive(Clone, Debug, PartialEq)]
struct DemoReferral {
    company: CompanyId,
    leaver: Option<String>,
    about: ReferralAbout,
    names: Vec<String>,
    say: PerLanguage,
    forward: Option<DemoForward>,
    contact: Option<OwnContact>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    listing: Option<WrongListing>,
}

#[derive(Clone, Debug, PartialEq)]
enum DemoForward {
    Person(String),
    Role(RoleId),
    Number(Number),
    Company(CompanyId),
    Address(String),
    Page(String),
}

/// The demo's files contradict themselves. Somebody has changed them by hand.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {what}; make the demo again with `cargo xtask demo`")]
pub struct DemoFault {
    file: &'static str,
    line: u64,
    what: String,
}

impl Demo {
    /// Reads the demo as it was written, around [`NOMINAL_DAY`].
    ///
    /// # Errors
    /// Where the files, which are part of the program, contradict themselves.
    pub fn read(ids: &mut dyn Ids) -> Result<Self, DemoFault> {
        let mut directory = Directory {
            companies: COMPANIES.rows()?.iter().map(|row| company(row, ids)).collect::<Result<_, _>>()?,
            ..Directory::default()
        };
        for row in DEPARTMENTS.rows()? {
            directory.departments.push(department(&row, &directory, ids)?);
        }
        let mut roles = Vec::new();
        for row in ROLES.rows()? {
            let role = role(&row, &directory, ids)?;
            roles.push(RolePeople {
                role: role.id,
                holders: row
                    .list("Haltijat")
                    .iter()
                    .map(|text| holder(&row, text))
                    .collect::<Result<_, _>>()?,
                deputies: row.list("Varahenkilöt"),
            });
            directory.roles.push(role);
        }
        let referrals =
            REFERRALS.rows()?.iter().map(|row| referral(row, &directory)).collect::<Result<_, _>>()?;
        Ok(Self { directory, staff: staff()?, absences: absences()?, roles, referrals })
    }

    /// The demo with all its days moved by whole weeks, so that it happens around the given day: what was on the
    /// Wednesday of the nominal week is on the Wednesday of the week of that day.
    #[must_use]
    pub fn around(mut self, day: NaiveDate) -> Self {
        shift::shift(&mut self, shift::whole_weeks(NOMINAL_DAY, day));
        self
    }
}

fn company(row: &Cells, ids: &mut dyn Ids) -> Result<Company, DemoFault> {
    let mut company = Company::named(CompanyId::next(ids), row.must("Yritys")?);
    company.greeting = row.per_language("Tervehdys");
    company.hours = hours(row)?;
    company.zone =
        row.must("Aikavyöhyke")?.parse().map_err(|_| row.fault("this is not the name of a time zone"))?;
    let region: Region = row.must("Numeroalue")?.parse().map_err(|_| row.fault("this is not a region"))?;
    company.region = Some(region);
    company.language =
        Language::from_code(row.must("Kieli")?).ok_or_else(|| row.fault("this is not a language"))?;
    company.fallback = match row.must("Varalla")? {
        "viesti" => Fallback::TakeMessage,
        number => Fallback::Number(Number::read(number, NumberKind::Switchboard, region)),
    };
    company.rule = match row.must("Voi yhdistää")? {
        "kyllä" => CallRule::Transfer,
        "ei" => CallRule::GiveNumber,
        "viesti" => CallRule::TakeMessage,
        _ => {
            return Err(
                row.fault("calls can be transferred (kyllä) or not (ei), or a message is taken (viesti)")
            );
        }
    };
    row.get("Ohje").clone_into(&mut company.instruction);
    row.get("Lyhyt ohje").clone_into(&mut company.short_instruction);
    let called = row.list("Soittonumerot");
    company.called =
        called.iter().map(|written| Number::read(written, NumberKind::Switchboard, region)).collect();
    company.links = row.list("Linkit").iter().map(|text| link(row, text)).collect::<Result<_, _>>()?;
    Ok(company)
}

/// `ajanvaraus Korjaamon ajat https://…`: what it is, what it is called, where it leads.
fn link(row: &Cells, text: &str) -> Result<Link, DemoFault> {
    let (kind, rest) = text.split_once(' ').unwrap_or((text, ""));
    let (name, address) = rest.rsplit_once(' ').unwrap_or(("", rest));
    let kind = match kind {
        "kalenteri" => LinkKind::Calendar,
        "ajanvaraus" => LinkKind::Booking,
        "sivu" => LinkKind::Page,
        _ => return Err(row.fault("a link is a kalenteri, an ajanvaraus or a sivu")),
    };
    let link = Link { kind, name: name.to_owned(), address: address.to_owned() };
    if link.is_of_the_web() { Ok(link) } else { Err(row.fault("this is not the address of a page")) }
}

fn department(row: &Cells, directory: &Directory, ids: &mut dyn Ids) -> Result<Department, DemoFault> {
    let company = company_of(row, directory)?;
    let mut department = Department::named(DepartmentId::next(ids), company.id, row.must("Osasto")?);
    department.hours = hours(row)?;
    let region = company.region.unwrap_or_default();
    department.duty_number = row.some("Päivystys").map(|text| Number::read(text, NumberKind::Desk, region));
    Ok(department)
}

fn role(row: &Cells, directory: &Directory, ids: &mut dyn Ids) -> Result<Role, DemoFault> {
    let company = company_of(row, directory)?.id;
    let mut role = Role::named(RoleId::next(ids), company, row.must("Tehtävä")?);
    role.keywords = row.list("Avainsanat");
    if let Some(name) = row.some("Osasto") {
        let mut departments = directory.departments.iter();
        let department = departments
            .find(|department| department.company == company && department.name == name)
            .ok_or_else(|| row.fault("there is no such department"))?;
        role.department = Some(department.id);
    }
    Ok(role)
}

fn holder(row: &Cells, text: &str) -> Result<Holder, DemoFault> {
    let (staff_id, days) = text.split_once(' ').unwrap_or((text, ".."));
    let (from, to) = days.split_once("..").ok_or_else(|| row.fault("days are written as FROM..TO"))?;
    Ok(Holder { staff_id: staff_id.to_owned(), from: row.read_day(from)?, to: row.read_day(to)? })
}

fn referral(row: &Cells, directory: &Directory) -> Result<DemoReferral, DemoFault> {
    let company = company_of(row, directory)?;
    let contact = match row.some("Yhteystieto") {
        None => None,
        Some(details) => Some(OwnContact {
            details: details.to_owned(),
            consented_on: row.must_day("Suostumus annettu")?,
            scope: row.must("Suostumus koskee")?.to_owned(),
            until: row.must_day("Suostumus asti")?,
        }),
    };
    Ok(DemoReferral {
        company: company.id,
        leaver: row.some("Entinen työntekijä").map(str::to_owned),
        about: about(row)?,
        names: row.list("Nimet"),
        say: row.per_language("Sanotaan"),
        forward: row.some("Ohjataan").map(|text| forward(row, text, company, directory)).transpose()?,
        contact,
        from: row.day("Kerrotaan alkaen")?,
        to: row.day("Kerrotaan asti")?,
        listing: match row.some("Väärä ilmoitus") {
            Some(source) => Some(WrongListing {
                source: source.to_owned(),
                correction_asked_on: row.day("Korjausta pyydetty")?,
            }),
            None => None,
        },
    })
}

fn about(row: &Cells) -> Result<ReferralAbout, DemoFault> {
    match row.some("Mistä") {
        None | Some("kysymys") => Ok(ReferralAbout::Question),
        Some("ei ole ollut") => Ok(ReferralAbout::NeverHere),
        Some("toisaalla") => Ok(ReferralAbout::Elsewhere),
        Some(_) => Err(row.fault("a referral is about kysymys, ei ole ollut or toisaalla")),
    }
}

fn forward(
    row: &Cells,
    text: &str,
    company: &Company,
    directory: &Directory,
) -> Result<DemoForward, DemoFault> {
    match text.split_once(' ') {
        Some(("henkilö", staff_id)) => Ok(DemoForward::Person(staff_id.to_owned())),
        Some(("numero", number)) => {
            let region = company.region.unwrap_or_default();
            Ok(DemoForward::Number(Number::read(number, NumberKind::Other, region)))
        }
        Some(("tehtävä", name)) => {
            let mut roles = directory.roles.iter();
            let role = roles.find(|role| role.company == company.id && role.name == name);
            role.map(|role| DemoForward::Role(role.id)).ok_or_else(|| row.fault("there is no such role"))
        }
        Some(("yritys", name)) => {
            let mut companies = directory.companies.iter();
            let found = companies.find(|company| company.name == name);
            found
                .map(|found| DemoForward::Company(found.id))
                .ok_or_else(|| row.fault("there is no such company"))
        }
        Some(("osoite", address)) => Ok(DemoForward::Address(address.to_owned())),
        Some(("sivu", page)) => Ok(DemoForward::Page(page.to_owned())),
        _ => Err(row.fault("a caller is sent to henkilö, tehtävä, numero, yritys, osoite or sivu")),
    }
}

fn company_of<'a>(row: &Cells, directory: &'a Directory) -> Result<&'a Company, DemoFault> {
    let name = row.must("Yritys")?;
    let found = directory.companies.iter().find(|company| company.name == name);
    found.ok_or_else(|| row.fault("there is no such company"))
}

fn hours(row: &Cells) -> Result<Hours, DemoFault> {
    let hours = hours_text::read_hours(row.get("Aukiolo"), row.get("Poikkeuspäivät"));
    let hours = hours.ok_or_else(|| row.fault("the hours cannot be read"))?;
    let holidays = hours_text::read_holidays(row.get("Pyhäpäivät"));
    let holidays = holidays.ok_or_else(|| row.fault("the holidays cannot be read"))?;
    Ok(Hours { holidays, ..hours })
}

fn staff() -> Result<StaffList, DemoFault> {
    let file = "staff.csv";
    let read = read_staff(STAFF, &StaffOptions::default()).map_err(|fault| unreadable(file, &fault))?;
    flawless(file, &read.problems)?;
    Ok(read.list)
}

fn absences() -> Result<AbsenceList, DemoFault> {
    let file = "absences.csv";
    let read = read_absences(ABSENCES, &Vec::new()).map_err(|fault| unreadable(file, &fault))?;
    flawless(file, &read.problems)?;
    Ok(read.list)
}

fn unreadable(file: &'static str, fault: &FileFault) -> DemoFault {
    DemoFault { file, line: 1, what: fault.to_string() }
}

fn flawless(file: &'static str, problems: &[RowProblem]) -> Result<(), DemoFault> {
    match problems.first() {
        None => Ok(()),
        Some(problem) => Err(DemoFault { file, line: problem.line, what: problem.fault.to_string() }),
    }
}
