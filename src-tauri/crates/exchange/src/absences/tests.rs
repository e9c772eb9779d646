#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use chrono::NaiveDate;
use vaihde_domain::absence_list::{AbsenceField, AbsenceRow};
use vaihde_domain::civil::Moment;
use vaihde_domain::row_problem::{RowFault, RowProblem};

use super::{AbsenceFile, read_absences};
use crate::{ColumnFault, FileFault, Note};

fn read(text: &str) -> AbsenceFile {
    read_absences(text.as_bytes(), &Vec::new()).unwrap()
}

fn row(text: &str) -> AbsenceRow {
    let file = read(text);
    assert_eq!(file.problems, []);
    file.list.rows.into_iter().next().unwrap()
}

fn day(day: u32) -> Moment {
    Moment::Day(NaiveDate::from_ymd_opt(2026, 7, day).unwrap())
}

fn time(day: u32, hour: u32, minute: u32) -> Moment {
    Moment::Time(NaiveDate::from_ymd_opt(2026, 7, day).unwrap().and_hms_opt(hour, minute, 0).unwrap())
}

#[test]
fn an_absence_says_who_from_when_to_when_and_who_covers() {
    let row = row("Tunnus;Nimi;Alkaa;Päättyy;Sijaiset;Tehtävä;Paluun saa kertoa\n\
                   17;Virtanen Anna;1.7.2026;2026-07-31;Saarinen Liisa | 12;Palkat;ei\n");
    assert_eq!((row.id.as_deref(), row.name.as_deref()), (Some("17"), Some("Virtanen Anna")));
    assert_eq!((row.span.from, row.span.to), (day(1), Some(day(31))));
    assert_eq!(row.covers, ["Saarinen Liisa", "12"]);
    assert_eq!((row.role.as_deref(), row.return_may_be_told), (Some("Palkat"), Some(false)));
}

#[test]
fn a_reason_is_never_read_and_that_is_said() {
    let file =
        read("Nimi;Alkaa;Päättyy;Poissaolon syy;Lisätiedot\nAnna Laine;1.7.2026;2.7.2026;FLUNSSA;KUUME\n");
    let everything = format!("{:?} {:?}", file.list, file.notes);
    assert!(!everything.contains("FLUNSSA") && !everything.contains("KUUME"));
    for column in ["Poissaolon syy", "Lisätiedot"] {
        assert!(file.notes.contains(&Note::ReasonColumn { column: column.into() }), "{column}");
    }
}

#[test]
fn half_days_meet_at_noon() {
    let span = |from: &str, to: &str| row(&format!("Nimi;Alkaa;Päättyy\nAnna Laine;{from};{to}\n")).span;
    let halves = span("8.7.2026 ip", "9.7.2026 ap");
    assert_eq!((halves.from, halves.to), (time(8, 12, 0), Some(time(9, 12, 0))));
    let whole = span("8.7.2026 fm", "2026-07-08 em");
    assert_eq!((whole.from, whole.to), (day(8), Some(day(8))));
    let morning = row("Namn;Datum\nAnna Laine;8.7.2026 fm\n").span;
    assert_eq!((morning.from, morning.to), (day(8), Some(time(8, 12, 0))));
    let afternoon = row("Namn;Datum;Starttid\nAnna Laine;8.7.2026;em\n").span;
    assert_eq!((afternoon.from, afternoon.to), (time(8, 12, 0), Some(day(8))));
}

#[test]
fn times_may_stand_with_the_day_or_in_columns_of_their_own() {
    let one = row("Nimi;Alkaa;Päättyy\nAnna Laine;8.7.2026 klo 10;2026-07-08T14:30\n").span;
    let two =
        row("Nimi;Alkupvm;Alkaa klo;Loppupvm;Päättyy klo\nAnna Laine;8.7.2026;10.00;8.7.2026;14:30\n").span;
    let single = row("Name,Date,Start time,End time\nAnna Laine,2026-07-08,10:00,14:30\n").span;
    assert_eq!((one.from, one.to), (time(8, 10, 0), Some(time(8, 14, 30))));
    assert_eq!((one, one), (two, single));
}

#[test]
fn no_end_is_until_further_notice_and_no_column_for_it_is_one_day() {
    assert_eq!(row("Nimi;Alkaa;Päättyy\nAnna Laine;1.7.2026;\n").span.to, None);
    assert_eq!(row("Nimi;Alkaa;Päättyy\nAnna Laine;1.7.2026;toistaiseksi\n").span.to, None);
    assert_eq!(row("Nimi;Alkaa;Päättyy\nAnna Laine;1.7.2026;31.12.9999\n").span.to, None);
    assert_eq!(row("Nimi;Päivä\nAnna Laine;1.7.2026\n").span.to, Some(day(1)));
}

#[test]
fn midnights_of_a_program_without_dates_are_days() {
    let file = read("name,from,to\nAnna Laine,2026-07-01 00:00:00,2026-07-12 00:00:00\n");
    assert_eq!(file.list.rows[0].span.to, Some(day(12)));
    assert!(file.notes.contains(&Note::MidnightsAreDays));
    let timed = read("name,from,to\nA B,2026-07-01 00:00:00,2026-07-12 00:00:00\nC D,2026-07-01 08:00:00,\n");
    assert_eq!(timed.list.rows[0].span.to, Some(time(12, 0, 0)));
}

#[test]
fn a_wrong_row_is_told_with_line_column_and_value() {
    let file = read(
        "Nimi;Alkaa;Päättyy;Paluun saa kertoa\nAnna Laine;huomenna;;\nAnna Laine;2.7.2026;1.7.2026;\n;1.7.2026;;\n\
         Anna Laine;1.7.2026;;ehkä\nAnna Laine;;1.7.2026;\n",
    );
    let told: Vec<_> =
        file.problems.iter().map(|it| (it.line, it.column.as_str(), it.fault.clone())).collect();
    assert_eq!(
        told,
        [
            (2, "Alkaa", RowFault::NotADate),
            (3, "Päättyy", RowFault::Backwards),
            (4, "", RowFault::Nobody),
            (5, "Paluun saa kertoa", RowFault::NotYesOrNo),
            (6, "Alkaa", RowFault::NotADate),
        ]
    );
}

#[test]
fn yes_and_no_are_understood_in_three_languages_and_as_ticks() {
    for (word, told) in
        [("kyllä", true), ("Ja", true), ("YES", true), ("1", true), ("nej", false), ("ei", false)]
    {
        let row = row(&format!("Nimi;Alkaa;Paluun saa kertoa\nAnna Laine;1.7.2026;{word}\n"));
        assert_eq!(row.return_may_be_told, Some(told), "{word}");
    }
    let ticks = read("Nimi;Alkaa;Paluun saa kertoa\nA B;1.7.2026;x\nC D;1.7.2026;\n").list.rows;
    assert_eq!((ticks[0].return_may_be_told, ticks[1].return_may_be_told), (Some(true), Some(false)));
    let blank = read("Nimi;Alkaa;Paluun saa kertoa\nA B;1.7.2026;kyllä\nC D;1.7.2026;\n").list.rows;
    assert_eq!(blank[1].return_may_be_told, None);
}

#[test]
fn a_list_without_a_beginning_or_without_people_is_refused() {
    for (text, word) in [("Nimi;Osasto\nA;B\n", "from"), ("Alkaa;Päättyy\n1.7.2026;\n", "name")] {
        let fault = read_absences(text.as_bytes(), &Vec::new()).unwrap_err();
        assert!(
            matches!(fault, FileFault::Columns(ColumnFault::Missing { word: it, .. }) if it == word),
            "{fault}"
        );
    }
    let map = vec![(AbsenceField::From, Some("Osasto".to_owned()))];
    assert!(read_absences("Nimi;Osasto\nA;1.7.2026\n".as_bytes(), &map).unwrap().problems.is_empty());
}

#[test]
fn a_repetition_that_is_not_understood_or_never_comes_is_told_with_its_line_and_column() {
    let problems = |rows: &str| {
        let text = format!("Nimi;Alkaa;Päättyy;Toistuu;Toistuu asti;Ei toistu\n{rows}");
        let file = read_absences(text.as_bytes(), &Vec::new()).unwrap();
        assert_eq!(file.list.rows.len(), 0);
        let told = |problem: &RowProblem| (problem.line, problem.column.clone(), problem.fault.clone());
        file.problems.iter().map(told).collect::<Vec<_>>()
    };
    let wrong = |line, column: &str| (line, column.to_owned(), RowFault::NotARepetition);
    let rows = "Anna Laine;8.7.2026;8.7.2026;joka kuukausi;;
Anna Laine;8.7.2026;9.7.2026;joka viikko ke;;
Anna Laine;8.7.2026;;joka viikko ke;;
Anna Laine;8.7.2026;8.7.2026;joka viikko to;;
Anna Laine;8.7.2026;8.7.2026;joka viikko;jouluun;
Anna Laine;8.7.2026;8.7.2026;joka viikko;;kesäkuu
Anna Laine;8.7.2026;8.7.2026;;31.12.2026;
Anna Laine;8.7.2026;8.7.2026;joka viikko;7.7.2026;
Anna Laine;8.7.2026;8.7.2026;joka viikko;14.7.2026;8.7.2026
";
    let columns = ["Toistuu", "Toistuu", "Toistuu", "Toistuu", "Toistuu asti", "Ei toistu", "Toistuu asti"];
    let expected: Vec<_> = (2..)
        .zip(columns.into_iter().chain(["Toistuu", "Toistuu"]))
        .map(|(line, column)| wrong(line, column))
        .collect();
    assert_eq!(problems(rows), expected);
}
