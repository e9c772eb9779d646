//! A first look at a file: its columns, what they seem to mean, and a few of its rows. Reads no row for its meaning.

use vaihde_domain::absence_list::AbsenceField;
use vaihde_domain::staff_list::Field;

use crate::columns::{ColumnFault, ColumnMap, Meaning, Use, parse_map, recognise};
use crate::fault::FileFault;
use crate::table::Table;

/// What a file is a list of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// People, their numbers, roles and deputies.
    Staff,
    /// Who is away and who covers.
    Absences,
}

/// What a first look at a file shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// What it is a list of: as said, else what its columns speak for.
    pub kind: ListKind,
    /// The columns, in the order of the file.
    pub columns: Vec<LookColumn>,
    /// The first rows; every one has a cell for each column. The cells of a column of reasons are left out.
    pub rows: Vec<Vec<String>>,
    /// How many rows there are.
    pub count: usize,
    /// The words of everything a column of such a list can mean.
    pub meanings: Vec<&'static str>,
}

/// A column of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookColumn {
    /// Its header as written.
    pub header: String,
    /// The word of its meaning; none: it would not be read.
    pub meaning: Option<&'static str>,
    /// Whether it looks like a reason for being away, which is never read.
    pub reason: bool,
}

/// Takes a first look at a file, showing so many rows at most.
///
/// # Errors
/// The file is no table.
pub fn look(bytes: &[u8], kind: Option<ListKind>, rows: usize) -> Result<Look, FileFault> {
    let table = Table::read(bytes)?;
    let staff = columns::<Field>(&table)?;
    let absences = columns::<AbsenceField>(&table)?;
    let kind =
        kind.unwrap_or_else(|| if says_when(&absences) { ListKind::Absences } else { ListKind::Staff });
    let (columns, meanings) = match kind {
        ListKind::Staff => (staff, words::<Field>()),
        ListKind::Absences => (absences, words::<AbsenceField>()),
    };
    let cell = |row: &crate::table::Row, (at, column): (usize, &LookColumn)| {
        if column.reason { String::new() } else { row.cell(at).into_owned() }
    };
    let shown = table.rows.iter().take(rows);
    let rows =
        shown.map(|row| columns.iter().enumerate().map(|column| cell(row, column)).collect()).collect();
    Ok(Look { kind, columns, rows, count: table.rows.len(), meanings })
}

/// What each column under the headers is read as where somebody said what some of them mean, by the words of
/// `--map`.
///
/// # Errors
/// The words do not fit the headers.
pub fn taken_as(
    kind: ListKind,
    headers: &[String],
    map: &[String],
) -> Result<Vec<Option<&'static str>>, ColumnFault> {
    fn taken<M: Meaning>(
        headers: &[String],
        map: &[String],
    ) -> Result<Vec<Option<&'static str>>, ColumnFault> {
        let recognised = recognise::<M>(headers, &parse_map(map)?)?;
        Ok(recognised.columns.iter().map(|(_, used)| used.meaning().map(Meaning::code)).collect())
    }
    match kind {
        ListKind::Staff => taken::<Field>(headers, map),
        ListKind::Absences => taken::<AbsenceField>(headers, map),
    }
}

/// The headers of a file.
///
/// # Errors
/// The file is no table.
pub fn headers(bytes: &[u8]) -> Result<Vec<String>, FileFault> {
    Ok(Table::read(bytes)?.header)
}

/// Only a list of absences says from when to when somebody is away; what a staff list says of employment has other
/// headers.
fn says_when(columns: &[LookColumn]) -> bool {
    let has = |field: AbsenceField| columns.iter().any(|column| column.meaning == Some(field.code()));
    has(AbsenceField::From)
}

fn columns<M: Meaning>(table: &Table) -> Result<Vec<LookColumn>, FileFault> {
    let recognised = recognise::<M>(&table.header, &ColumnMap::default())?;
    let column = |(header, used): (String, Use<M>)| LookColumn {
        header,
        meaning: used.meaning().map(Meaning::code),
        reason: used == Use::Reason,
    };
    Ok(recognised.columns.into_iter().map(column).collect())
}

fn words<M: Meaning>() -> Vec<&'static str> {
    M::CODES.iter().map(|(_, word)| *word).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use super::*;

    #[test]
    fn a_staff_list_is_told_from_an_absence_list_by_its_columns() {
        let staff = look("Sukunimi;Etunimi;Alanumero\nKoistinen;Pekka;2201\n".as_bytes(), None, 5).unwrap();
        assert_eq!(staff.kind, ListKind::Staff);
        assert_eq!(staff.rows, [["Koistinen", "Pekka", "2201"]]);
        let absences =
            look("Nimi;Alkaa;Päättyy\nPekka Koistinen;1.7.2026;5.8.2026\n".as_bytes(), None, 5).unwrap();
        assert_eq!(absences.kind, ListKind::Absences);
        assert!(absences.columns.iter().all(|column| column.meaning.is_some()), "{:?}", absences.columns);
    }

    #[test]
    fn what_is_in_a_column_of_reasons_is_not_even_shown() {
        let look = look("Nimi;Alkaa;Syy\nPekka Koistinen;1.7.2026;selkä\n".as_bytes(), None, 5).unwrap();
        assert!(look.columns[2].reason);
        assert_eq!(look.rows[0][2], "");
    }

    #[test]
    fn a_file_whose_columns_say_nothing_can_still_be_looked_at() {
        let look = look("A;B\n1;2\n3;4\n".as_bytes(), None, 1).unwrap();
        assert_eq!((look.rows.len(), look.count), (1, 2));
        assert!(look.columns.iter().all(|column| column.meaning.is_none()));
        assert!(look.meanings.contains(&"name"));
    }
}
