//! The demo companies as the files of `assets/demo`.

use super::absences::{self, finnish};
use super::companies::{CompanyPlan, RolePlan, companies};
use super::dice::Dice;
use super::member::Member;
use super::sheet::row;
use super::staff::{id_of, some_of, staff};
use super::story::{self, StoryReferral};

/// The day around which the demo happens: a Wednesday.
pub(super) const NOMINAL_DAY: &str = "2026-07-08";

/// Any other seed makes another demo just as good; this one has been looked at.
const SEED: u64 = 20_260_708;

const COMPANY_HEADERS: [&str; 16] = [
    "Yritys",
    "Kieli",
    "Aikavyöhyke",
    "Numeroalue",
    "Voi yhdistää",
    "Varalla",
    "Aukiolo",
    "Poikkeuspäivät",
    "Pyhäpäivät",
    "Tervehdys fi",
    "Tervehdys sv",
    "Tervehdys en",
    "Ohje",
    "Lyhyt ohje",
    "Soittonumerot",
    "Linkit",
];
const DEPARTMENT_HEADERS: [&str; 6] =
    ["Yritys", "Osasto", "Päivystys", "Aukiolo", "Poikkeuspäivät", "Pyhäpäivät"];
const ROLE_HEADERS: [&str; 6] = ["Yritys", "Tehtävä", "Osasto", "Avainsanat", "Haltijat", "Varahenkilöt"];
const STAFF_HEADERS: [&str; 18] = [
    "Tunnus",
    "Etunimi",
    "Sukunimi",
    "Kutsumanimi",
    "Entinen nimi",
    "Nimike",
    "Osasto",
    "Yritys",
    "Alanumero",
    "Puhelin",
    "Matkapuhelin",
    "Sähköposti",
    "Kielet",
    "Työsuhde alkaa",
    "Työsuhde päättyy",
    "Tehtävät",
    "Avainsanat",
    "Varahenkilöt",
];
const REFERRAL_HEADERS: [&str; 16] = [
    "Yritys",
    "Entinen työntekijä",
    "Nimet",
    "Sanotaan fi",
    "Sanotaan sv",
    "Sanotaan en",
    "Ohjataan",
    "Yhteystieto",
    "Suostumus annettu",
    "Suostumus koskee",
    "Suostumus asti",
    "Kerrotaan alkaen",
    "Kerrotaan asti",
    "Mistä",
    "Väärä ilmoitus",
    "Korjausta pyydetty",
];

/// Roles that somebody holds from a day on, which a staff file cannot say.
const COMING_HOLDERS: [(&str, &str, &str, &str); 1] =
    [("KL", "Toimitusjohtaja", "Koistinen, Pekka", "2026-09-01..")];

/// A file of the demo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoFile {
    /// Its name in `assets/demo`.
    pub name: &'static str,
    /// All of it.
    pub text: String,
}

/// All generated files of the demo, the same bytes every time.
pub fn demo() -> Vec<DemoFile> {
    let mut dice = Dice::seeded(SEED);
    let mut mobiles = 1..;
    let mut companies_text = row(COMPANY_HEADERS);
    let mut departments = row(DEPARTMENT_HEADERS);
    let mut roles = row(ROLE_HEADERS);
    let mut people = row(STAFF_HEADERS);
    let mut away = row(absences::HEADERS);
    let mut referrals = row(REFERRAL_HEADERS);
    for company in companies() {
        let members = staff(&mut dice, &company, &mut mobiles);
        companies_text += &company_row(&company);
        for one in &company.departments {
            // Whoever answers at all hours answers on holidays.
            let holidays = if one.hours == "ma-su 0-24" { "avoinna" } else { "" };
            departments += &row([company.name, one.name, one.duty, one.hours, "", holidays]);
        }
        for role in &company.roles {
            roles += &role_row(&mut dice, &company, role, &members);
        }
        members.iter().for_each(|member| people += &staff_row(&company, member));
        away += &absences::absences(&mut dice, &company, &members);
        for referral in story::referrals().iter().filter(|referral| referral.key == company.key) {
            referrals += &referral_row(&company, referral, &members);
        }
    }
    [
        ("companies.csv", companies_text),
        ("departments.csv", departments),
        ("roles.csv", roles),
        ("staff.csv", people),
        ("absences.csv", away),
        ("referrals.csv", referrals),
    ]
    .map(|(name, text)| DemoFile { name, text })
    .into()
}

fn company_row(company: &CompanyPlan) -> String {
    let [fi, sv, en] = company.greeting;
    row([
        company.name,
        company.language,
        company.zone,
        company.region,
        company.transfers,
        company.fallback,
        company.hours,
        company.exceptions,
        company.holidays,
        fi,
        sv,
        en,
        company.instruction,
        company.short,
        company.called,
        company.links,
    ])
}

fn role_row(dice: &mut Dice, company: &CompanyPlan, role: &RolePlan, members: &[Member]) -> String {
    let ids = listed_ids(members);
    let coming = COMING_HOLDERS.iter().filter(|(key, name, ..)| *key == company.key && *name == role.name);
    let holders: Vec<String> =
        coming.map(|(_, _, who, days)| format!("{} {days}", id_of(&ids, who))).collect();
    let fits = |member: &Member| {
        let holds = member.roles.iter().any(|held| held == role.name);
        member.department == role.department && member.works_on(NOMINAL_DAY) && !member.in_story && !holds
    };
    let fitting: Vec<usize> = (0..members.len()).filter(|place| fits(&members[*place])).collect();
    let deputies = if dice.chance(500) { some_of(dice, &fitting) } else { Vec::new() };
    let deputies: Vec<&str> = deputies.into_iter().map(|place| members[place].id.as_str()).collect();
    let keywords = role.keywords.join("; ");
    row([company.name, role.name, role.department, &keywords, &holders.join("; "), &deputies.join("; ")])
}

fn staff_row(company: &CompanyPlan, member: &Member) -> String {
    let many = |list: &[String]| list.join("; ");
    row([
        member.id.as_str(),
        &member.given,
        &member.family,
        &member.called_by,
        &many(&member.former),
        &member.title,
        &member.department,
        company.name,
        &member.extension,
        &member.phone,
        &member.mobile,
        &member.email,
        &member.languages,
        &finnish(&member.from),
        &finnish(&member.to),
        &many(&member.roles),
        &many(&member.keywords),
        &many(&member.deputies),
    ])
}

fn referral_row(company: &CompanyPlan, told: &StoryReferral, members: &[Member]) -> String {
    let ids = listed_ids(members);
    let leaver = if told.leaver.is_empty() { String::new() } else { id_of(&ids, told.leaver) };
    let [fi, sv, en] = told.say;
    let [given, scope, until] = told.consent;
    let cells = [
        company.name,
        &leaver,
        told.names,
        fi,
        sv,
        en,
        told.forward,
        told.contact,
        given,
        scope,
        until,
        told.from,
        told.to,
        told.about,
        told.listed,
        told.correction,
    ];
    row(cells)
}

fn listed_ids(members: &[Member]) -> Vec<(String, String)> {
    members.iter().map(|member| (member.listed(), member.id.clone())).collect()
}
