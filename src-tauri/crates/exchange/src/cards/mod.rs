//! Cards of an address book (vCard 3.0 and 4.0, RFC 2426 and 6350) as a table, so that a list of cards is taken as any
//! other list is. Knows properties and no meaning of a column but its header.

mod card;
mod shell;

use csv::StringRecord;
use vaihde_domain::number::{Number, NumberKind};
use vaihde_domain::staff_list::Field;

use crate::cell::{as_list, harmless};
use crate::columns::Meaning;
use crate::table::{Row, Table, TableFault, Written};
use crate::write::NumberColumns;

use card::Card;
pub(crate) use card::{EXTENSION, OTHER};

/// Whether the text is a file of cards.
pub(crate) fn are_cards(text: &str) -> bool {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty());
    first.is_some_and(|line| shell::is_begin(line.trim_start_matches('\u{feff}')))
}

type CellOf = fn(&Card) -> String;

/// The columns besides those of numbers, and what a card has for each.
const COLUMNS: [(Field, CellOf); 13] = [
    (Field::Id, |card| card.id.clone()),
    (Field::Honorific, |card| card.honorific.clone()),
    (Field::GivenName, |card| card.given.clone()),
    (Field::FamilyName, |card| card.family.clone()),
    (Field::FullName, |card| card.full.clone()),
    (Field::CalledBy, |card| card.called_by.clone()),
    (Field::Alias, |card| list(&card.aliases)),
    (Field::Title, |card| card.title.clone()),
    (Field::Department, |card| card.department.clone()),
    (Field::Company, |card| card.company.clone()),
    (Field::Email, |card| card.email.clone()),
    (Field::Languages, |card| list(&card.languages)),
    (Field::Roles, |card| list(&card.roles)),
];

/// The cards as a table: a row a person, on the line their card begins. Only what some card says gets a column, for a
/// column without anything in it would say that nobody has it.
///
/// # Errors
/// A card is of an older kind, or never ends.
pub(crate) fn table(text: &str) -> Result<Table, TableFault> {
    let mut cards = Vec::new();
    let mut others = 0;
    for (line, shell) in shell::cards(text)? {
        match Card::read(shell) {
            Some(card) => cards.push((line, card)),
            None => others += 1,
        }
    }
    let columns: Vec<_> = COLUMNS
        .into_iter()
        .filter(|(_, cell)| cards.iter().any(|(_, card)| !cell(card).is_empty()))
        .collect();
    let numbers: Vec<Vec<Number>> = cards.iter().map(|(_, card)| numbers_of(card)).collect();
    let kinds = NumberColumns::of(numbers.iter().map(Vec::as_slice));
    let header = columns.iter().map(|(field, _)| field.header().to_owned()).chain(kinds.headers()).collect();
    let rows = cards.iter().zip(&numbers).map(|((line, card), numbers)| {
        let cells = columns.iter().map(|(_, cell)| cell(card));
        let cells = cells.chain(kinds.place(numbers).into_iter().map(as_list));
        Row::new(*line, cells.map(|cell| harmless(&cell).into_owned()).collect::<StringRecord>())
    });
    let (rows, count) = (rows.collect(), cards.len());
    Ok(Table { header, rows, written: Written::Cards { cards: count, others }, above_header: 0 })
}

fn list(texts: &[String]) -> String {
    as_list(texts.iter().map(String::as_str))
}

/// As numbers of the domain only so far as their columns go.
fn numbers_of(card: &Card) -> Vec<Number> {
    let number = |(kind, written): &(NumberKind, String)| Number {
        written: written.clone(),
        kind: *kind,
        may_be_given: true,
        international: None,
    };
    card.numbers.iter().map(number).collect()
}

#[cfg(test)]
mod tests;
