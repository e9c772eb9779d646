//! Reads staff lists: the bytes of a file to rows of people or posts. Stores nothing and knows nobody who is already
//! in the directory; what a row changes is decided elsewhere.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use vaihde_domain::civil_text::{read_day, read_moment};
use vaihde_domain::person::PersonName;
use vaihde_domain::row_problem::{RowFault, RowProblem};
use vaihde_domain::staff_list::{Field, Identifies, StaffList, StaffRow};

use crate::cell::{is_nothing, list, may_be_a_name};
use crate::columns::{self, ColumnFault, ColumnMap, Meaning, Recognised, Use};
use crate::fault::FileFault;
use crate::languages;
use crate::names::{NameHabits, NameOrder};
use crate::notes::{self, Note};
use crate::row_reader::{RowReader, something};
use crate::table::{Row, Table};

/// What the user said about a staff list.
#[derive(Clone, Debug, Default)]
pub struct StaffOptions {
    /// What columns mean, where the user said it.
    pub map: ColumnMap<Field>,
    /// What the ids stand for; none: it is guessed from the header.
    pub ids: Option<Identifies>,
}

/// A staff list as it was read.
#[derive(Clone, Debug)]
pub struct StaffFile {
    /// The rows without a problem, as values.
    pub list: StaffList,
    /// What became of each column.
    pub recognised: Recognised<Field>,
    /// The rows that could not be read, in the order of the file; they are not in the list.
    pub problems: Vec<RowProblem>,
    /// What is worth knowing.
    pub notes: Vec<Note>,
}

/// Reads a staff list.
///
/// # Errors
/// The file is no table, or no column of it says who the rows are about.
pub fn read_staff(bytes: &[u8], options: &StaffOptions) -> Result<StaffFile, FileFault> {
    let table = Table::read(bytes)?;
    let recognised = recognise(&table.header, options)?;
    let ids = options.ids.unwrap_or_else(|| columns::guess_ids(&recognised));
    refuse_without_people(&recognised, ids, &table.header)?;
    let reader = StaffReader::new(&table, &recognised);
    let mut notes = notes::of_table(&table);
    note_columns(&recognised, &mut notes);
    if options.ids.is_none()
        && let Some(column) = reader.rows.column(Field::Id)
    {
        notes.push(Note::Ids { column: table.header[column].clone(), ids });
    }
    if let Some(column) = reader.full_name
        && !table.rows.is_empty()
    {
        let NameHabits { order, speaking_for, speaking_against, .. } = reader.habits;
        notes.push(Note::NameOrder {
            column: table.header[column].clone(),
            order,
            speaking_for,
            speaking_against,
        });
    }
    let mut problems = Vec::new();
    let mut rows = Vec::with_capacity(table.rows.len());
    let mut unknown_languages = BTreeMap::new();
    for at in 0..table.rows.len() {
        match reader.row(at, &mut unknown_languages) {
            Ok(row) => rows.push(row),
            Err(problem) => problems.push(problem),
        }
    }
    notes.extend(unknown_languages.into_iter().map(|(word, rows)| Note::UnknownLanguage { word, rows }));
    notes.extend(reader.garbled_line().map(|line| Note::GarbledLetters { line }));
    let list = StaffList { fields: recognised.meanings(), ids, rows };
    Ok(StaffFile { list, recognised, problems, notes })
}

fn recognise(header: &[String], options: &StaffOptions) -> Result<Recognised<Field>, ColumnFault> {
    let mut map = options.map.clone();
    let id_said = map.iter().any(|(field, _)| *field == Field::Id);
    // Of two id columns the one is read that identifies what the user says.
    if options.ids == Some(Identifies::Post)
        && !id_said
        && let Some(column) = columns::post_column(header)
        && !map.iter().any(|(_, taken)| taken.as_ref() == Some(column))
    {
        map.push((Field::Id, Some(column.clone())));
    }
    columns::recognise(header, &map)
}

fn refuse_without_people(
    recognised: &Recognised<Field>,
    ids: Identifies,
    header: &[String],
) -> Result<(), ColumnFault> {
    let read = recognised.meanings();
    let names =
        [Field::FullName, Field::GivenName, Field::FamilyName].iter().any(|field| read.contains(field));
    let posts = ids == Identifies::Post && (read.contains(&Field::Id) || read.contains(&Field::Title));
    if names || posts {
        return Ok(());
    }
    Err(ColumnFault::Missing {
        missing: "names",
        looked_for: [
            "Nimi",
            "Etunimi",
            "Sukunimi",
            "Namn",
            "Förnamn",
            "Efternamn",
            "Name",
            "Given name",
            "Surname",
        ]
        .map(str::to_owned)
        .to_vec(),
        header: columns::named(header),
        word: Field::FullName.code(),
    })
}

/// What became of the columns that were not read.
pub(crate) fn note_columns<M: Meaning>(recognised: &Recognised<M>, notes: &mut Vec<Note>) {
    for (header, used) in recognised.columns.iter().filter(|(header, _)| !header.is_empty()) {
        match used {
            Use::Second { read, .. } => {
                notes.push(Note::SecondColumn { column: header.clone(), read: read.clone() });
            }
            Use::Reason => notes.push(Note::ReasonColumn { column: header.clone() }),
            Use::Unknown => notes.push(Note::UnknownColumn { column: header.clone() }),
            Use::Read(_) | Use::Mapped(_) | Use::Unwanted(_) => {}
        }
    }
}

/// Reads the rows of one staff list.
struct StaffReader<'a> {
    table: &'a Table,
    rows: RowReader<'a, Field>,
    full_name: Option<usize>,
    habits: NameHabits,
    has_called_by: bool,
    has_honorific: bool,
}

impl<'a> StaffReader<'a> {
    fn new(table: &'a Table, recognised: &'a Recognised<Field>) -> Self {
        let rows = RowReader::new(table, recognised);
        let full_name = rows.column(Field::FullName);
        let habits = full_name.map_or_else(NameHabits::default, |column| {
            // Only where the names do not tell does the header.
            let header = table.header[column].to_lowercase();
            let family_first =
                header.contains("sort") || header.starts_with("suku") || header.starts_with("efter");
            let otherwise = if family_first { NameOrder::FamilyFirst } else { NameOrder::GivenFirst };
            let names = table.rows.iter().map(|row| row.written(column)).filter(|name| !is_nothing(name));
            NameHabits::of(names, otherwise)
        });
        let has = |field| rows.column(field).is_some();
        let (has_called_by, has_honorific) = (has(Field::CalledBy), has(Field::Honorific));
        Self { table, rows, full_name, habits, has_called_by, has_honorific }
    }

    fn row(
        &self,
        at: usize,
        unknown_languages: &mut BTreeMap<String, usize>,
    ) -> Result<StaffRow, RowProblem> {
        if let Some(problem) = self.rows.fault(at) {
            return Err(problem);
        }
        let row = &self.table.rows[at];
        let text = |field| self.rows.text(row, field).map(Cow::into_owned);
        let mut staff = StaffRow {
            line: row.line,
            id: text(Field::Id),
            name: self.name(row),
            title: text(Field::Title),
            department: text(Field::Department),
            company: text(Field::Company),
            email: self.rows.text(row, Field::Email).and_then(|text| one_address(&text)),
            employed_from: self.day(row, Field::EmployedFrom)?,
            employed_to: self.day(row, Field::EmployedTo)?,
            reports_to: text(Field::ReportsTo),
            ..StaffRow::default()
        };
        if let (Some(from), Some(to), Some(column)) =
            (staff.employed_from, staff.employed_to, self.rows.column(Field::EmployedTo))
            && to < from
        {
            return Err(self.rows.problem(row, column, RowFault::Backwards));
        }
        for (field, column) in self.rows.columns() {
            let Field::Number(kind) = field else { continue };
            let cell = row.cell(*column);
            if !cell.is_empty() {
                staff.numbers.extend(numbers(&cell).into_iter().map(|number| (*kind, number)));
            }
        }
        staff.not_given = self.rows.texts(row, Field::NotGiven, false);
        staff.roles = self.rows.texts(row, Field::Roles, true);
        staff.keywords = self.rows.texts(row, Field::Keywords, true);
        staff.deputies = self.rows.people(row, Field::Deputies);
        for piece in self.rows.texts(row, Field::Languages, true) {
            for word in languages::several(&piece) {
                match languages::code_of(word) {
                    Some(code) if staff.languages.contains(&code) => {}
                    Some(code) => staff.languages.push(code),
                    None => *unknown_languages.entry(word.to_owned()).or_default() += 1,
                }
            }
        }
        Ok(staff)
    }

    fn name(&self, row: &Row) -> Option<PersonName> {
        let mut name = self.names_in_their_columns(row).or_else(|| {
            let full = something(row.cell(self.full_name?))?;
            let name = self.habits.read(&full);
            (!name.given.is_empty() || !name.family.is_empty()).then_some(name)
        })?;
        if self.has_honorific {
            let said = self.rows.text(row, Field::Honorific).map(Cow::into_owned);
            name.honorific = said.unwrap_or(name.honorific);
        }
        if self.has_called_by {
            let said = self.rows.text(row, Field::CalledBy).map(Cow::into_owned);
            name.called_by = said.or(name.called_by);
        }
        name.former.extend(self.rows.texts(row, Field::FormerName, true));
        name.aliases = self.rows.texts(row, Field::Alias, true);
        Some(name)
    }

    fn names_in_their_columns(&self, row: &Row) -> Option<PersonName> {
        let cell = |field| self.rows.column(field).map(|column| row.cell(column)).unwrap_or_default();
        let (given, family) = (cell(Field::GivenName), cell(Field::FamilyName));
        let (no_given, no_family) = (is_nothing(&given), is_nothing(&family));
        // Beside a real name, a word that may be a name is one.
        let given_kept = !no_given || !no_family && may_be_a_name(&given);
        let family_kept = !no_family || !no_given && may_be_a_name(&family);
        if !given_kept && !family_kept {
            return None;
        }
        let given = if given_kept { given.into_owned() } else { String::new() };
        let family = if family_kept { family.into_owned() } else { String::new() };
        // Where the file has columns for them, ranks and the name somebody goes by are not looked for here.
        if self.has_called_by && self.has_honorific {
            return Some(PersonName { given, family, ..PersonName::default() });
        }
        let mut name = self.habits.read_given(&given);
        if self.has_called_by || self.has_honorific || name.given.is_empty() {
            name = PersonName { given, ..PersonName::default() };
        }
        name.family = family;
        Some(name)
    }

    fn day(&self, row: &Row, field: Field) -> Result<Option<NaiveDate>, RowProblem> {
        let Some(column) = self.rows.column(field) else { return Ok(None) };
        let Some(text) = something(row.cell(column)) else { return Ok(None) };
        if is_open_end(&text) {
            return Ok(None);
        }
        let last = field == Field::EmployedTo;
        let day =
            read_moment(&text).map(vaihde_domain::civil::Moment::day).or_else(|| day_of_period(&text, last));
        match day {
            Some(day) => Ok((!is_far_future(day)).then_some(day)),
            None => Err(self.rows.problem(row, column, RowFault::NotADate)),
        }
    }

    fn garbled_line(&self) -> Option<u64> {
        let garbled = |row: &&Row| {
            self.rows.columns().iter().any(|(_, column)| notes::is_garbled(row.written(*column)))
        };
        self.table.rows.iter().find(garbled).map(|row| row.line)
    }
}

/// Words that say that there is no end yet.
pub(crate) fn is_open_end(text: &str) -> bool {
    const WORDS: [&str; 17] = [
        "toistaiseksi",
        "voimassa toistaiseksi",
        "toistaiseksi voimassa",
        "jatkuu",
        "nykyinen",
        "tv",
        "tills vidare",
        "pågående",
        "until further notice",
        "ufn",
        "present",
        "current",
        "ongoing",
        "open",
        "open-ended",
        "vakituinen",
        "permanent",
    ];
    WORDS.contains(&text.trim().to_lowercase().as_str())
}

/// Systems that cannot leave an end open write 31.12.9999 or 31.12.2999.
pub(crate) fn is_far_future(day: NaiveDate) -> bool {
    day.year() >= 2900
}

/// The first or last day of a year or month that stands for a day: `2002`, `2002-02`, `2/2002`.
fn day_of_period(text: &str, last: bool) -> Option<NaiveDate> {
    let text = text.trim();
    if text.len() == 4 {
        let year_end = if last { "-12-31" } else { "-01-01" };
        return read_day(&format!("{text}{year_end}"));
    }
    let (first, second) = text.split_once(['-', '.', '/'])?;
    let (year, month) = if first.len() == 4 { (first, second) } else { (second, first) };
    if year.len() != 4 || month.is_empty() {
        return None;
    }
    let first_day = read_day(&format!("{year}-{month}-01"))?;
    if !last {
        return Some(first_day);
    }
    first_day.checked_add_months(chrono::Months::new(1))?.checked_sub_days(Days::new(1))
}

/// The numbers of a cell. A comma separates them where whole numbers stand on both sides.
fn numbers(cell: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    for piece in list(cell, false) {
        let whole = |part: &str| part.chars().filter(char::is_ascii_digit).count() > 3;
        if piece.contains(',') && piece.split(',').all(whole) {
            numbers.extend(piece.split(',').map(|part| part.trim().to_owned()));
        } else {
            numbers.push(piece);
        }
    }
    numbers
}

/// One address, as written. Of several in a cell the first is kept.
fn one_address(cell: &str) -> Option<String> {
    let cell = cell.strip_prefix("mailto:").unwrap_or(cell).trim();
    if cell.matches('@').count() < 2 {
        return Some(cell.to_owned());
    }
    let mut parts = cell.split([';', ',', '|', ' ', '\n', '\r']).map(str::trim);
    let first = parts.find(|part| part.contains('@') && !part.starts_with('@'));
    Some(first.unwrap_or(cell).to_owned())
}

#[cfg(test)]
mod tests;
