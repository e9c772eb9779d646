//! Staff files of any size, written as they are drawn: a million people need no more memory than one company.

use std::io::{self, Write};

use super::companies::{fields, list};
use super::dice::Dice;
use super::member::{Mailboxes, Member, mobile};
use super::names::{Custom, draw, finnish_family};
use super::sheet::row;

/// So many people share a company.
const PEOPLE_OF_A_COMPANY: usize = 1500;

const HEADERS: [&str; 12] = [
    "Tunnus",
    "Etunimi",
    "Sukunimi",
    "Kutsumanimi",
    "Entinen nimi",
    "Nimike",
    "Osasto",
    "Yritys",
    "Alanumero",
    "Matkapuhelin",
    "Sähköposti",
    "Työsuhde päättyy",
];

/// The ids of people and the extensions of a company begin here, so that they have the same length throughout.
const FIRST_ID: usize = 1_000_001;
const FIRST_EXTENSION: usize = 20_001;

/// Writes a staff file of so many made-up people, the same bytes for the same number and seed.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_staff(people: usize, seed: u64, out: &mut impl Write) -> io::Result<()> {
    let mut dice = Dice::seeded(seed);
    let words = Words::read();
    let mut company = Company { name: String::new(), domain: String::new(), mailboxes: Mailboxes::default() };
    out.write_all(row(HEADERS).as_bytes())?;
    for place in 0..people {
        if place % PEOPLE_OF_A_COMPANY == 0 {
            company = words.company(&mut dice, place / PEOPLE_OF_A_COMPANY);
        }
        out.write_all(person(&mut dice, &words, &mut company, place).as_bytes())?;
    }
    Ok(())
}

struct Company {
    name: String,
    domain: String,
    mailboxes: Mailboxes,
}

/// What companies and their people are called by besides names.
pub(super) struct Words {
    pub(super) company_words: Vec<&'static str>,
    /// Departments with their titles.
    pub(super) departments: Vec<(&'static str, Vec<&'static str>)>,
}

impl Words {
    pub(super) fn read() -> Self {
        let mut words = Self { company_words: Vec::new(), departments: Vec::new() };
        for line in include_str!("words/large.txt").lines() {
            match line.split_once(": ") {
                Some(("company words", rest)) => words.company_words = rest.split(' ').collect(),
                Some(("department", rest)) => {
                    let fields = fields(rest);
                    words.departments.push((fields[0], list(fields[1], ',')));
                }
                _ => {}
            }
        }
        words
    }

    /// The number in the name keeps two companies of the same owner apart.
    fn company(&self, dice: &mut Dice, number: usize) -> Company {
        let number = number + 1;
        Company {
            name: format!("{} {} {number} Oy", finnish_family(dice), dice.pick(&self.company_words)),
            domain: format!("yritys{number}.example"),
            mailboxes: Mailboxes::default(),
        }
    }
}

fn person(dice: &mut Dice, words: &Words, company: &mut Company, place: usize) -> String {
    let custom = if dice.chance(60) { Custom::Swedish } else { Custom::Finnish };
    let mut member = Member::named(draw(dice, custom));
    let (department, titles) = dice.pick(&words.departments);
    member.email = company.mailboxes.of(&member, &company.domain);
    if dice.chance(850) {
        member.extension = (FIRST_EXTENSION + place % PEOPLE_OF_A_COMPANY).to_string();
    }
    if member.extension.is_empty() || dice.chance(600) {
        member.mobile = mobile(place);
    }
    if dice.chance(30) {
        member.to = format!("{}.{}.2026", 1 + dice.below(28), 1 + dice.below(6));
    }
    let title = *dice.pick(titles);
    row([
        (FIRST_ID + place).to_string().as_str(),
        &member.given,
        &member.family,
        &member.called_by,
        &member.former.join("; "),
        title,
        department,
        &company.name,
        &member.extension,
        &member.mobile,
        &member.email,
        &member.to,
    ])
}
