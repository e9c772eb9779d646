//! What the desk shows of a company and knows it by: instructions, the numbers it is called by, links.

use crate::CompanyId;
use crate::company::{Company, Link};
use crate::directory::Directory;
use crate::exact_name::tidy;
use crate::form::{Fault, Field, LONGEST, Problems, number, optional};
use crate::number::{Number, NumberKind, Region};

/// The most letters of a short instruction: it is one line at the desk.
pub const SHORT: usize = 80;

/// The most links: each is chosen by a digit.
pub const MOST_LINKS: usize = 9;

/// The most letters of an instruction: nobody reads more during a call.
const INSTRUCTION: usize = 4_000;

/// The most letters of an address.
const ADDRESS: usize = 1_000;

/// Lines stay as they were written: it is plain text.
pub(super) fn instruction(said: &str, problems: &mut Problems) -> String {
    let instruction = said.trim();
    problems.measure(Field::Instruction, None, instruction, INSTRUCTION);
    instruction.to_owned()
}

pub(super) fn short_instruction(said: &str, problems: &mut Problems) -> String {
    let short = tidy(said);
    problems.measure(Field::ShortInstruction, None, &short, SHORT);
    short
}

/// The numbers callers reach the company by; no two companies have the same.
pub(super) fn called(
    said: &[String],
    id: CompanyId,
    region: Option<Region>,
    current: &Directory,
    problems: &mut Problems,
) -> Vec<Number> {
    let before = current.companies.iter().find(|company| company.id == id);
    let known: &[Number] = before.map_or(&[], |company| &company.called);
    let others: Vec<&Company> = current.companies.iter().filter(|company| company.id != id).collect();
    let mut called: Vec<Number> = Vec::with_capacity(said.len());
    for (place, written) in said.iter().enumerate() {
        let Some(written) = optional(written) else { continue };
        problems.measure(Field::Called, Some(place), &written, LONGEST);
        let known = known.iter().find(|known| known.written == written);
        let kind = known.map_or(NumberKind::Switchboard, |known| known.kind);
        let region = region.unwrap_or_default();
        match number(&written, kind, region, known) {
            Err(fault) => problems.note_at(Field::Called, place, fault),
            Ok(number) if called.iter().any(|other| other.is_dialled_as(&number)) => {
                problems.note_at(Field::Called, place, Fault::Twice);
            }
            Ok(number) => {
                let other =
                    others.iter().find(|other| other.called.iter().any(|taken| taken.is_dialled_as(&number)));
                if let Some(other) = other {
                    problems.note_at(
                        Field::Called,
                        place,
                        Fault::CalledByOther { company: other.name.clone() },
                    );
                }
                called.push(number);
            }
        }
    }
    called
}

pub(super) fn links(said: &[Link], problems: &mut Problems) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::with_capacity(said.len());
    for (place, link) in said.iter().enumerate() {
        let link = Link { kind: link.kind, name: tidy(&link.name), address: link.address.trim().to_owned() };
        problems.measure(Field::Links, Some(place), &link.name, SHORT);
        problems.measure(Field::Links, Some(place), &link.address, ADDRESS);
        match () {
            () if link.address.is_empty() => problems.note_at(Field::Links, place, Fault::Empty),
            () if !link.is_of_the_web() => problems.note_at(Field::Links, place, Fault::NotAWebAddress),
            () if links.iter().any(|other| other.address == link.address) => {
                problems.note_at(Field::Links, place, Fault::Twice);
            }
            () => {}
        }
        links.push(link);
    }
    if links.len() > MOST_LINKS {
        problems.note(Field::Links, Fault::TooMany { most: MOST_LINKS });
    }
    links
}
