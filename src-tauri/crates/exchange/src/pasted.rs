//! Reads a table of absences as it was pasted from a spreadsheet: with its header, or without one by the places of its
//! columns. Knows no clipboard.

use vaihde_domain::absence_list::AbsenceField;

use crate::absences::{AbsenceFile, read_absences};
use crate::columns::{ColumnFault, ColumnMap, Meaning};
use crate::fault::FileFault;
use crate::notes::Note;

/// What the columns of a table without a header mean, in their order. There is no place for a reason.
const BY_PLACE: [(AbsenceField, &str); 6] = [
    (AbsenceField::FullName, "Nimi"),
    (AbsenceField::From, "Alkaa"),
    (AbsenceField::To, "Päättyy"),
    (AbsenceField::Covers, "Sijainen"),
    (AbsenceField::Role, "Tehtävä"),
    (AbsenceField::ReturnMayBeTold, "Paluun saa kertoa"),
];

/// Reads a pasted table. Where no header is recognised, the first line is a row like the others.
///
/// # Errors
/// It is no table.
pub fn read_pasted_absences(text: &str) -> Result<AbsenceFile, FileFault> {
    let map = ColumnMap::default();
    match read_absences(text.as_bytes(), &map) {
        Err(FileFault::Columns(ColumnFault::Missing { .. })) => by_place(text, &map),
        read => read,
    }
}

fn by_place(text: &str, map: &ColumnMap<AbsenceField>) -> Result<AbsenceFile, FileFault> {
    let separator = if text.contains('\t') { '\t' } else { ';' };
    let cells = text.lines().map(|line| line.matches(separator).count() + 1).max().unwrap_or(0);
    let columns = &BY_PLACE[..cells.min(BY_PLACE.len())];
    let headers: Vec<&str> = columns.iter().map(|(_, header)| *header).collect();
    let headed = format!("{}\n{text}", headers.join(&separator.to_string()));
    let mut file = read_absences(headed.as_bytes(), map)?;
    // The header is not a line of what was pasted.
    for row in &mut file.list.rows {
        row.line -= 1;
    }
    for problem in &mut file.problems {
        problem.line -= 1;
    }
    let meanings = columns.iter().map(|(field, _)| field.code().to_owned()).collect();
    file.notes.insert(0, Note::ByPlace { meanings });
    Ok(file)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use super::*;

    #[test]
    fn a_table_with_its_header_is_read_as_a_file_is_and_its_reasons_are_not() {
        let text = "Nimi\tAlkaa\tPäättyy\tSyy\nAnna Virtanen\t1.7.2026\t3.7.2026\tloma\n";
        let file = read_pasted_absences(text).unwrap();
        assert_eq!(file.list.rows.len(), 1);
        assert_eq!(file.list.rows[0].line, 2);
        assert!(file.notes.iter().any(|note| matches!(note, Note::ReasonColumn { .. })));
        assert!(!format!("{:?}", file.list).contains("loma"));
    }

    #[test]
    fn a_table_without_a_header_is_read_by_place_and_lines_are_counted_from_its_first() {
        let text = "Anna Virtanen\t1.7.2026\t3.7.2026\tBo Sandås\nMatti Laine\tensi viikko\t\t\n";
        let file = read_pasted_absences(text).unwrap();
        let row = &file.list.rows[0];
        assert_eq!(
            (row.line, row.name.as_deref(), row.covers.as_slice()),
            (1, Some("Anna Virtanen"), &["Bo Sandås".to_owned()][..])
        );
        assert_eq!(file.problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [2]);
        assert!(matches!(&file.notes[0], Note::ByPlace { meanings } if meanings.len() == 4));
    }
}
