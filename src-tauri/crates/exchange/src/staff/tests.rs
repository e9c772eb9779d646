#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use chrono::NaiveDate;
use vaihde_domain::number::NumberKind::{Desk, Mobile};
use vaihde_domain::row_problem::RowFault;
use vaihde_domain::staff_list::{Field, Identifies, StaffRow};

use super::{StaffFile, StaffOptions, read_staff};
use crate::{ColumnFault, FileFault, Note, TableFault};

fn read(text: &str) -> StaffFile {
    read_staff(text.as_bytes(), &StaffOptions::default()).unwrap()
}

fn row(text: &str) -> StaffRow {
    let file = read(text);
    assert_eq!(file.problems, []);
    file.list.rows.into_iter().next().unwrap()
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

#[test]
fn a_finnish_list_is_read_whole() {
    let row = row(
        "Tunnus;Etunimi;Sukunimi;Kutsumanimi;Entinen nimi;Nimike;Osasto;Yritys;Puhelin;Matkapuhelin;Sähköposti;\
                   Kielet;Työsuhde alkaa;Työsuhde päättyy;Tehtävät;Avainsanat;Varahenkilöt;Esihenkilö\n\
                   007;Juha Pekka;Koistinen;Pekka;Laine;toimitusjohtaja;Hallinto;Kuusilinna Oy;09 123|09 124;040 1;\
                   pekka@kuusilinna.example;suomi, ruotsi ja EN;1.2.2020;toistaiseksi;Johto / Talous;raha, lasku;\
                   \"Virtanen, Anna; 12\";Liisa Saarinen\n",
    );
    let name = row.name.unwrap();
    assert_eq!(name.spoken(), "Pekka Koistinen");
    assert_eq!((name.given.as_str(), name.former.as_slice()), ("Juha Pekka", &["Laine".to_owned()][..]));
    assert_eq!(row.id.as_deref(), Some("007"));
    assert_eq!(row.numbers, [(Desk, "09 123".into()), (Desk, "09 124".into()), (Mobile, "040 1".into())]);
    assert_eq!(row.languages, ["fi", "sv", "en"]);
    assert_eq!((row.employed_from, row.employed_to), (day("2020-02-01"), None));
    assert_eq!(row.roles, ["Johto", "Talous"]);
    assert_eq!(row.keywords, ["raha", "lasku"]);
    assert_eq!(row.deputies, ["Virtanen, Anna", "12"]);
    assert_eq!(row.reports_to.as_deref(), Some("Liisa Saarinen"));
}

#[test]
fn words_for_nobody_are_nobody_and_names_beside_names_are_names() {
    for nobody in
        ["N/D", "N/A", "'N/A'", "Eliminated", "vacant", "TBC", "-", "–", "?", "ei ole", "AVOIN", "obesatt"]
    {
        let row =
            row(&format!("Post Unique Reference,Name,Job Title,Contact Phone\n1,{nobody},Head,{nobody}\n"));
        assert_eq!((row.name, row.numbers.len()), (None, 0), "{nobody}");
    }
    let family = |given: &str, family: &str| {
        row(&format!("Etunimi;Sukunimi;Osasto\n{given};{family};HR\n")).name.map(|name| name.full())
    };
    assert_eq!(family("Matti", "Avoin").as_deref(), Some("Matti Avoin"));
    assert_eq!(family("Nil", "Aydın").as_deref(), Some("Nil Aydın"));
    assert_eq!(family("N/A", "Smith").as_deref(), Some("Smith"));
    assert_eq!(family("Avoin", "Avoin"), None);
}

#[test]
fn commas_separate_deputies_only_where_they_cannot_belong_to_a_name() {
    for (cell, deputies) in [
        ("Virtanen, Anna", &["Virtanen, Anna"][..]),
        ("von Bonsdorff, Anna Maria", &["von Bonsdorff, Anna Maria"]),
        ("Anna Virtanen, Matti Laine", &["Anna Virtanen", "Matti Laine"]),
        ("a@x.fi, 1234", &["a@x.fi", "1234"]),
        ("Virtanen, Anna; Laine, Matti", &["Virtanen, Anna", "Laine, Matti"]),
        ("ei ole", &[]),
    ] {
        let row = row(&format!("Nimi;Varahenkilöt\nMatti Mäki;\"{cell}\"\n"));
        assert_eq!(row.deputies, deputies, "{cell}");
    }
}

#[test]
fn a_wrong_row_is_told_with_line_column_and_value_and_is_not_in_the_list() {
    let file = read(
        "Nimi;Alkaa;Päättyy\nAnna Laine;30.2.2026;\nMatti Mäki;2.1.2026;1.1.2026\nA;B;;;x\nLiisa Salo;;\n",
    );
    let told: Vec<_> = file
        .problems
        .iter()
        .map(|problem| (problem.line, problem.column.as_str(), problem.value.as_str()))
        .collect();
    assert_eq!(told, [(2, "Alkaa", "30.2.2026"), (3, "Päättyy", "1.1.2026"), (4, "", "")]);
    let faults: Vec<_> = file.problems.iter().map(|problem| problem.fault.clone()).collect();
    assert_eq!(faults, [RowFault::NotADate, RowFault::Backwards, RowFault::Cells { found: 5, expected: 3 }]);
    assert_eq!(file.list.rows.len(), 1);
}

#[test]
fn a_text_longer_than_any_real_one_is_refused_only_where_it_is_read() {
    let long = "x".repeat(4_001);
    let file = read(&format!("Nimi;Nimike;Notes\nAnna Laine;x;{long}\nMatti Mäki;{long};x\n"));
    assert_eq!(file.problems[0].fault, RowFault::TooLong { length: 4_001, longest: 4_000 });
    assert_eq!((file.problems.len(), file.list.rows.len()), (1, 1));
}

#[test]
fn a_year_or_a_month_is_employment_from_its_first_or_to_its_last_day() {
    let row = row("name,start_date,end_date\nAnna Laine,2002,2004-02\n");
    assert_eq!((row.employed_from, row.employed_to), (day("2002-01-01"), day("2004-02-29")));
}

#[test]
fn systems_that_need_an_end_write_one_far_away() {
    assert_eq!(row("Nimi;Työsuhde päättyy\nAnna Laine;31.12.9999\n").employed_to, None);
}

#[test]
fn several_addresses_give_the_first_and_a_mailbox_with_spaces_stays_whole() {
    let email = |cell: &str| row(&format!("Name;E-mail\nAnna Laine;\"{cell}\"\n")).email;
    assert_eq!(email("a@x.fi; b@x.fi").as_deref(), Some("a@x.fi"));
    assert_eq!(email("Grp Mailbox (MULTIUSER)@mod.uk").as_deref(), Some("Grp Mailbox (MULTIUSER)@mod.uk"));
}

#[test]
fn an_unknown_language_is_left_out_and_told() {
    let file = read("Nimi;Kielet\nAnna Laine;suomi, klingon\n");
    assert_eq!(file.list.rows[0].languages, ["fi"]);
    assert!(file.notes.contains(&Note::UnknownLanguage { word: "klingon".into(), rows: 1 }));
}

#[test]
fn a_list_without_names_is_refused_with_what_it_has() {
    let fault = read_staff(b"Osasto;Puhelin\nHR;1\n", &StaffOptions::default()).unwrap_err();
    let FileFault::Columns(ColumnFault::Missing { header, word, .. }) = fault else {
        unreachable!("{fault}");
    };
    assert_eq!((header, word), (vec!["Osasto".to_owned(), "Puhelin".to_owned()], "name"));
    let posts = read_staff(b"Vakanssi;Nimike\n1;Johtaja\n", &StaffOptions::default()).unwrap();
    assert_eq!(posts.list.ids, Identifies::Post);
    let empty = read_staff(b"", &StaffOptions::default()).unwrap_err();
    assert_eq!(empty, FileFault::Table(TableFault::Empty));
}

#[test]
fn the_user_may_say_that_the_ids_are_of_posts() {
    let options = StaffOptions { ids: Some(Identifies::Post), ..StaffOptions::default() };
    let file = read_staff(b"Staff ID;Post ID;Name\n1;P1;Anna Laine\n", &options).unwrap();
    assert_eq!((file.list.rows[0].id.as_deref(), file.list.ids), (Some("P1"), Identifies::Post));
}

#[test]
fn a_header_without_rows_is_noted() {
    assert!(read("Nimi;Puhelin\n").notes.contains(&Note::NoRows));
}

/// The lists as they were published: rows, named rows, one of them.
#[test]
fn real_lists_of_posts_are_read_without_a_problem() {
    let hmrc =
        include_bytes!("../../../../../tests/fixtures/organograms/300913-HMRC-Organogram-Final-senior.csv");
    let march = include_bytes!(
        "../../../../../tests/fixtures/organograms/\
         department_for_environment_food_and_rural_affairs-2011-03-31-senior.csv"
    );
    let september = include_bytes!(
        "../../../../../tests/fixtures/organograms/\
         department_for_environment_food_and_rural_affairs-2011-09-30-senior.csv"
    );
    let defence =
        include_bytes!("../../../../../tests/fixtures/organograms/ministry_of_defence-2016-03-31-senior.csv");
    for (bytes, rows, holder) in [
        (&hmrc[..], 353, "Lin Homer"),
        (&march[..], 121, "Tom Holton"),
        (&september[..], 110, "Nigel Gibbens"),
        (&defence[..], 705, "John Crackett"),
    ] {
        let file = read_staff(bytes, &StaffOptions::default()).unwrap();
        assert_eq!((file.problems.as_slice(), file.list.rows.len()), (&[][..], rows));
        assert_eq!(file.list.ids, Identifies::Post);
        let wanted = [
            Field::Id,
            Field::FullName,
            Field::Title,
            Field::Department,
            Field::Company,
            Field::Number(Desk),
        ];
        assert!(wanted.iter().all(|field| file.list.fields.contains(field)));
        let names: Vec<String> =
            file.list.rows.iter().filter_map(|row| Some(row.name.as_ref()?.full())).collect();
        assert!(names.iter().any(|name| name == holder), "{holder}");
        let nobody = ["N/D", "N/A", "Vacant", "Eliminated", "TBC"];
        assert!(!names.iter().any(|name| nobody.contains(&name.as_str())));
    }
}
