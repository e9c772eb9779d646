//! Reads absence lists: the bytes of a file to rows of who is away when, and who covers.
//!
//! A column of reasons is recognised so that it can be said that it was not read. No value of it leaves this module,
//! for no value of it enters.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, NaiveTime};
use vaihde_domain::absence::fault_of;
use vaihde_domain::absence_list::{AbsenceField, AbsenceList, AbsenceRow};
use vaihde_domain::civil::{Moment, NOON, Span};
use vaihde_domain::civil_text::{Half, read_clock, read_half, read_half_day, read_moment};
use vaihde_domain::repeat::Repeat;
use vaihde_domain::row_problem::{RowFault, RowProblem};

use crate::cell::is_nothing;
use crate::columns::{self, ColumnFault, ColumnMap, Meaning, Recognised};
use crate::fault::FileFault;
use crate::notes::{self, Note};
use crate::repetition;
use crate::row_reader::RowReader;
use crate::staff::{is_far_future, is_open_end, note_columns};
use crate::table::{Row, Table};

/// An absence list as it was read.
#[derive(Clone, Debug)]
pub struct AbsenceFile {
    /// The rows without a problem, as values.
    pub list: AbsenceList,
    /// What became of each column.
    pub recognised: Recognised<AbsenceField>,
    /// The rows that could not be read, in the order of the file; they are not in the list.
    pub problems: Vec<RowProblem>,
    /// What is worth knowing, above all which columns of reasons were not read.
    pub notes: Vec<Note>,
}

/// Reads an absence list. Moments have no zone of their own: they are read in that of the person's company.
///
/// A day alone is a whole day, the last one included. A word for half a day after it (`ap`, `ip`, `fm`, `em`) splits
/// it at noon. An empty end is "until further notice"; without a column for the end an absence lasts its one day.
///
/// # Errors
/// The file is no table, or no column of it says who is away, or from when.
pub fn read_absences(bytes: &[u8], map: &ColumnMap<AbsenceField>) -> Result<AbsenceFile, FileFault> {
    let table = Table::read(bytes)?;
    let recognised = columns::recognise(&table.header, map)?;
    refuse_without_essentials(&recognised, &table.header)?;
    let rows = RowReader::new(&table, &recognised);
    let midnights_are_days = all_times_are_midnight(&table, &rows);
    let blank_means_no = is_column_of_marks(&table, &rows);
    let reader = AbsenceReader { rows, midnights_are_days, blank_means_no };
    let mut notes = notes::of_table(&table);
    note_columns(&recognised, &mut notes);
    if midnights_are_days {
        notes.push(Note::MidnightsAreDays);
    }
    let mut problems = Vec::new();
    let mut read = Vec::with_capacity(table.rows.len());
    for (at, row) in table.rows.iter().enumerate() {
        match reader.rows.fault(at).map_or_else(|| reader.row(row), Err) {
            Ok(absence) => read.push(absence),
            Err(problem) => problems.push(problem),
        }
    }
    let list = AbsenceList { fields: recognised.meanings(), rows: read };
    Ok(AbsenceFile { list, recognised, problems, notes })
}

fn refuse_without_essentials(
    recognised: &Recognised<AbsenceField>,
    header: &[String],
) -> Result<(), ColumnFault> {
    use AbsenceField::{Email, FamilyName, From, FullName, GivenName, Id};
    let read = recognised.meanings();
    let missing = |missing, looked_for: &[&str], word: AbsenceField| ColumnFault::Missing {
        missing,
        looked_for: looked_for.iter().map(|header| (*header).to_owned()).collect(),
        header: columns::named(header),
        word: word.code(),
    };
    if ![Id, Email, FullName, GivenName, FamilyName].iter().any(|field| read.contains(field)) {
        let looked_for = [
            "Tunnus",
            "Sähköposti",
            "Nimi",
            "Sukunimi",
            "Anställningsnummer",
            "Namn",
            "Employee ID",
            "E-mail",
            "Name",
        ];
        return Err(missing("who is away", &looked_for, FullName));
    }
    if !read.contains(&From) {
        let looked_for = ["Alkaa", "Alkupäivä", "Börjar", "Från", "From", "Start date"];
        return Err(missing("the first day away", &looked_for, From));
    }
    Ok(())
}

/// Programs that know no dates write midnights with seconds: `2026-07-12 00:00:00` is then the day, not its first
/// minute. Only if the file has no other time of day.
fn all_times_are_midnight(table: &Table, rows: &RowReader<'_, AbsenceField>) -> bool {
    if [AbsenceField::FromTime, AbsenceField::ToTime].iter().any(|field| rows.column(*field).is_some()) {
        return false;
    }
    let columns = [AbsenceField::From, AbsenceField::To].map(|field| rows.column(field));
    let cells = table.rows.iter().flat_map(|row| columns.iter().flatten().map(|column| row.written(*column)));
    let mut midnights = 0;
    for cell in cells {
        if read_half_day(cell).is_some() {
            return false;
        }
        match read_moment(cell) {
            Some(Moment::Time(time)) if time.time() == NaiveTime::MIN && cell.matches(":00").count() > 1 => {
                midnights += 1;
            }
            Some(Moment::Time(_)) => return false,
            Some(Moment::Day(_)) | None => {}
        }
    }
    midnights > 0
}

const MARKS: [&str; 4] = ["x", "X", "✓", "✔"];

/// Where people only tick what may be told, what is not ticked may not be.
fn is_column_of_marks(table: &Table, rows: &RowReader<'_, AbsenceField>) -> bool {
    let Some(column) = rows.column(AbsenceField::ReturnMayBeTold) else { return false };
    let mut said = table
        .rows
        .iter()
        .map(|row| row.written(column))
        .filter(|cell| MARKS.contains(cell) || !is_nothing(cell))
        .peekable();
    said.peek().is_some() && said.all(|cell| MARKS.contains(&cell))
}

/// Which end of an absence a cell says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    From,
    To,
}

struct AbsenceReader<'a> {
    rows: RowReader<'a, AbsenceField>,
    midnights_are_days: bool,
    blank_means_no: bool,
}

impl AbsenceReader<'_> {
    fn row(&self, row: &Row) -> Result<AbsenceRow, RowProblem> {
        let text = |field| self.rows.text(row, field).map(Cow::into_owned);
        let span = self.span(row)?;
        let absence = AbsenceRow {
            line: row.line,
            id: text(AbsenceField::Id),
            email: text(AbsenceField::Email),
            name: self.name(row),
            company: text(AbsenceField::Company),
            span,
            repeats: self.repeats(row, span)?,
            covers: self.rows.people(row, AbsenceField::Covers),
            role: text(AbsenceField::Role),
            return_may_be_told: self.yes_or_no(row)?,
        };
        if absence.id.is_none() && absence.email.is_none() && absence.name.is_none() {
            return Err(RowProblem {
                line: row.line,
                column: String::new(),
                value: String::new(),
                fault: RowFault::Nobody,
            });
        }
        Ok(absence)
    }

    fn name(&self, row: &Row) -> Option<String> {
        let full = self.rows.text(row, AbsenceField::FullName).map(Cow::into_owned);
        full.or_else(|| {
            let parts =
                [AbsenceField::GivenName, AbsenceField::FamilyName].map(|field| self.rows.text(row, field));
            let parts: Vec<&str> = parts.iter().flatten().map(AsRef::as_ref).collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        })
    }

    fn span(&self, row: &Row) -> Result<Span, RowProblem> {
        let Some(from) = self.moment(row, AbsenceField::From, AbsenceField::FromTime, End::From)? else {
            let column = self.rows.column(AbsenceField::From).unwrap_or_default();
            return Err(self.rows.problem(row, column, RowFault::NotADate));
        };
        let to_column = self.rows.column(AbsenceField::To);
        let to = match to_column {
            Some(_) => self.moment(row, AbsenceField::To, AbsenceField::ToTime, End::To)?,
            None => Some(self.end_of_the_day(row, from)?),
        };
        let span = Span { from, to };
        if span.is_backwards() {
            let column = to_column.or(self.rows.column(AbsenceField::From)).unwrap_or_default();
            return Err(self.rows.problem(row, column, RowFault::Backwards));
        }
        Ok(span)
    }

    /// How it comes again. What makes no sense with the span is a problem of the column that says so.
    fn repeats(&self, row: &Row, span: Span) -> Result<Option<Repeat>, RowProblem> {
        let problem = |field| {
            let column = self.rows.column(field).unwrap_or_default();
            self.rows.problem(row, column, RowFault::NotARepetition)
        };
        let until = match self.rows.text(row, AbsenceField::RepeatsUntil) {
            Some(text) if is_open_end(&text) => None,
            Some(text) => Some(read_day(&text).ok_or_else(|| problem(AbsenceField::RepeatsUntil))?),
            None => None,
        };
        let except = self.rows.texts(row, AbsenceField::RepeatsExcept, true);
        let except = except.iter().map(|text| read_day(text)).collect::<Option<BTreeSet<NaiveDate>>>();
        let except = except.ok_or_else(|| problem(AbsenceField::RepeatsExcept))?;
        let text = self.rows.text(row, AbsenceField::Repeats);
        let Some(text) = text.filter(|text| !repetition::says_once(text)) else {
            return match (until, except.is_empty()) {
                (None, true) => Ok(None),
                (Some(_), _) => Err(problem(AbsenceField::RepeatsUntil)),
                (None, false) => Err(problem(AbsenceField::RepeatsExcept)),
            };
        };
        let (every_weeks, on) = repetition::read(&text, span.from.day().weekday())
            .ok_or_else(|| problem(AbsenceField::Repeats))?;
        let repeat = Repeat { every_weeks, on, until: until.filter(|day| !is_far_future(*day)), except };
        match fault_of(&span, Some(&repeat)) {
            None => Ok(Some(repeat)),
            Some(_) => Err(problem(AbsenceField::Repeats)),
        }
    }

    /// Without a column for the end, the same cell says it: a morning is over at noon, all else with the day.
    fn end_of_the_day(&self, row: &Row, from: Moment) -> Result<Moment, RowProblem> {
        if let Some(moment) = self.clock(row, AbsenceField::ToTime, from, End::To)? {
            return Ok(moment);
        }
        let in_cell =
            |field, read: fn(&str) -> Option<Half>| self.rows.text(row, field).and_then(|text| read(&text));
        let half = in_cell(AbsenceField::FromTime, read_half)
            .or_else(|| in_cell(AbsenceField::From, |text| read_half_day(text).map(|(_, half)| half)));
        Ok(half.map_or(Moment::Day(from.day()), |half| half_of(from.day(), half, End::To)))
    }

    fn moment(
        &self,
        row: &Row,
        field: AbsenceField,
        time_field: AbsenceField,
        end: End,
    ) -> Result<Option<Moment>, RowProblem> {
        let Some(column) = self.rows.column(field) else { return Ok(None) };
        let Some(text) = self.rows.text(row, field) else { return Ok(None) };
        if is_open_end(&text) && end == End::To {
            return Ok(None);
        }
        let moment = match (read_half_day(&text), read_moment(&text)) {
            (_, Some(Moment::Time(time))) if self.midnights_are_days => Moment::Day(time.date()),
            (_, Some(moment)) => moment,
            (Some((day, half)), None) => half_of(day, half, end),
            (None, None) => return Err(self.rows.problem(row, column, RowFault::NotADate)),
        };
        if end == End::To && is_far_future(moment.day()) {
            return Ok(None);
        }
        Ok(Some(self.clock(row, time_field, moment, end)?.unwrap_or(moment)))
    }

    /// The moment with the time of day from a column of its own.
    fn clock(
        &self,
        row: &Row,
        field: AbsenceField,
        moment: Moment,
        end: End,
    ) -> Result<Option<Moment>, RowProblem> {
        let Some(column) = self.rows.column(field) else { return Ok(None) };
        let Some(text) = self.rows.text(row, field) else { return Ok(None) };
        if let Some(half) = read_half(&text) {
            return Ok(Some(half_of(moment.day(), half, end)));
        }
        if matches!(text.as_ref(), "24:00" | "24.00" | "24" | "24:00:00") {
            return Ok(Some(Moment::Day(moment.day())));
        }
        // A spreadsheet may write the column of times as moments of a day of its own.
        let time = read_clock(&text).or_else(|| match read_moment(&text) {
            Some(Moment::Time(time)) => Some(time.time()),
            _ => None,
        });
        match time {
            Some(time) => Ok(Some(Moment::Time(moment.day().and_time(time)))),
            None => Err(self.rows.problem(row, column, RowFault::NotADate)),
        }
    }

    fn yes_or_no(&self, row: &Row) -> Result<Option<bool>, RowProblem> {
        let Some(column) = self.rows.column(AbsenceField::ReturnMayBeTold) else { return Ok(None) };
        let cell = row.cell(column);
        let answer = match cell.trim().to_lowercase().as_str() {
            "kyllä" | "kylla" | "k" | "joo" | "saa" | "ja" | "j" | "får" | "yes" | "y" | "1" | "x"
            | "true" | "tosi" | "sant" | "ok" | "✓" | "✔" => true,
            "ei" | "e" | "ei saa" | "nej" | "n" | "får inte" | "får ej" | "no" | "0" | "false"
            | "epätosi" | "falskt" => false,
            other if is_nothing(other) => return Ok(self.blank_means_no.then_some(false)),
            _ => return Err(self.rows.problem(row, column, RowFault::NotYesOrNo)),
        };
        Ok(Some(answer))
    }
}

fn read_day(text: &str) -> Option<NaiveDate> {
    match read_moment(text) {
        Some(Moment::Day(day)) => Some(day),
        // A spreadsheet may write a day with its midnight.
        Some(Moment::Time(time)) if time.time() == NaiveTime::MIN => Some(time.date()),
        _ => None,
    }
}

/// The end of a half day: noon is where the halves meet, and the outer ends are those of the day.
fn half_of(day: NaiveDate, half: Half, end: End) -> Moment {
    match (half, end) {
        (Half::Morning, End::From) | (Half::Afternoon, End::To) => Moment::Day(day),
        (Half::Afternoon, End::From) | (Half::Morning, End::To) => Moment::Time(day.and_time(NOON)),
    }
}

#[cfg(test)]
mod tests;
