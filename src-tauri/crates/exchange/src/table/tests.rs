#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use proptest::prelude::*;

use super::{Table, TableFault, TextEncoding, Written};

fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let table = Table::read(bytes).unwrap();
    let width = table.header.len();
    let cells = |row: &super::Row| (0..width).map(|column| row.cell(column).into_owned()).collect();
    std::iter::once(table.header.clone()).chain(table.rows.iter().map(cells)).collect()
}

fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
    let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

#[test]
fn the_same_list_is_read_whatever_program_wrote_it() {
    let expected = [["Nimi", "Puhelin"], ["Mäkelä Åsa", "09 1"], ["Öberg", "2"]];
    let text = "Nimi;Puhelin\r\nMäkelä Åsa;09 1\r\nÖberg;2\r\n";
    let windows = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let marked = [&[0xEF, 0xBB, 0xBF], text.as_bytes()].concat();
    let tabs = text.replace(';', "\t");
    let old_mac = text.replace("\r\n", "\r");
    let files: [(&[u8], TextEncoding); 8] = [
        (text.as_bytes(), TextEncoding::Utf8),
        (&marked, TextEncoding::Utf8),
        (&windows, TextEncoding::Windows1252),
        (&utf16(&tabs, true, false), TextEncoding::Utf16Le),
        (&utf16(&tabs, true, true), TextEncoding::Utf16Be),
        (&utf16(&tabs, false, false), TextEncoding::Utf16Le),
        (&utf16(&tabs, false, true), TextEncoding::Utf16Be),
        (old_mac.as_bytes(), TextEncoding::Utf8),
    ];
    for (file, encoding) in files {
        assert_eq!(rows(file), expected);
        let Written::Separated { encoding: read, .. } = Table::read(file).unwrap().written else { panic!() };
        assert_eq!(read, encoding);
    }
}

#[test]
fn the_separator_is_found_in_the_data() {
    for (text, separator) in [
        ("Name,Phone\n\"Virtanen, Anna\",1;2\nX,3;4\n", ','),
        ("Nimi;Palkka\nVirtanen, Anna;1,5\nX;2,5\n", ';'),
        ("Nimi (suku, etu);Puhelin\nVirtanen;1\nX;2\n", ';'),
        ("a\tb\tc\n1, 2; 3\t4\t5\n", '\t'),
        ("sep=,\nNimi;x,Puhelin\n1;2,3\n", ','),
        ("\"sep=|\"\r\nNimi|Puhelin\r\n1|3\r\n", '|'),
        ("name,notes\nA,\"x; y; z\"\nB,\"x; y; z\"\n", ','),
    ] {
        let Written::Separated { separator: read, .. } = Table::read(text.as_bytes()).unwrap().written else {
            panic!()
        };
        assert_eq!(read, separator, "{text}");
    }
}

#[test]
fn lines_are_those_an_editor_shows() {
    let text = "sep=;\r\n\r\nNimi;Muu\r\n\r\n\"Anna\r\nMaria\";1\r\n;;\r\n\r\nMatti;\"a\n\nb\"\r\nLiisa;3";
    let table = Table::read(text.as_bytes()).unwrap();
    let lines: Vec<u64> = table.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [5, 9, 12]);
    assert_eq!(table.rows[0].cell(0), "Anna\r\nMaria");
}

#[test]
fn a_title_above_the_header_is_passed_over() {
    let table =
        Table::read("Henkilöstö 1.1.2026;;\n;;\nNimi;Osasto;Puhelin\nAnna;HR;1\n".as_bytes()).unwrap();
    assert_eq!(table.header, ["Nimi", "Osasto", "Puhelin"]);
    assert_eq!((table.above_header, table.rows.len(), table.rows[0].line), (1, 1, 4));
}

#[test]
fn what_is_no_table_is_refused_with_what_it_is() {
    for (bytes, fault) in [
        (&b""[..], TableFault::Empty),
        (b"\xEF\xBB\xBF\r\n \r\n", TableFault::Empty),
        (b"%PDF-1.7\n%\xE2\xE3", TableFault::Pdf),
        (b"PK\x03\x04\x14\0\x06\0", TableFault::Workbook),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", TableFault::OldWorkbook),
        (b"<html><table>", TableFault::WebPage),
        (b"{\\rtf1\\ansi", TableFault::RichText),
        (b"Nimi;Puhelin\nAnna;\0\0\x01\n", TableFault::NotText { line: 2 }),
        (b"\x89PNG\r\n\x1A\n\0\0\0\x0D", TableFault::NotText { line: 2 }),
        (
            b"\xEF\xBB\xBFNimi;x\nM\xE4ki;1\n",
            TableFault::BrokenEncoding { encoding: TextEncoding::Utf8, line: 2 },
        ),
        (
            "Mäki;Äänekoski;ö\nå;ä".as_bytes().iter().chain(b";\xE4").copied().collect::<Vec<u8>>().leak(),
            TableFault::BrokenEncoding { encoding: TextEncoding::Utf8, line: 2 },
        ),
        (
            b"\xFF\xFEa\0;\0b\0\n\0\x00\xD8a\0",
            TableFault::BrokenEncoding { encoding: TextEncoding::Utf16Le, line: 2 },
        ),
        (b"Nimi;Osasto\nM\x84kel\x84;HR\n", TableFault::OldLetters { line: 2 }),
        (b"Nimi;Osasto\nM\x8Akel\x8A;HR\n", TableFault::OldLetters { line: 2 }),
        (b"Nimi;Osasto\nAnna;1\n\"Matti;2\nLiisa;3\n", TableFault::UnclosedQuote { line: 3 }),
        (b"Nimi\nAnna\n", TableFault::OneColumn { found: "Nimi".into() }),
    ] {
        assert_eq!(Table::read(bytes).unwrap_err(), fault);
    }
}

#[test]
fn dashes_lost_between_two_encodings_are_found_again() {
    assert_eq!(rows("Nimi;Osasto\nO\u{92}Brien;a \u{96} b\n".as_bytes())[1], ["O’Brien", "a – b"]);
}

#[test]
fn a_row_too_long_or_torn_is_misshapen_and_empty_ends_are_not() {
    let text = "a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3;;\n";
    let table = Table::read(text.as_bytes()).unwrap();
    let bad: Vec<bool> = (0..4).map(|row| table.misshapen(row, 2).is_some()).collect();
    assert_eq!(bad, [false, true, true, false]);
    assert!(table.misshapen(1, 1).is_none(), "the column that is missing is not read");
    let block = format!("a;b;c\n{}", "1;2\n".repeat(8));
    assert!(Table::read(block.as_bytes()).unwrap().misshapen(3, 2).is_none());
}

#[test]
fn a_header_without_rows_is_a_list_of_nobody() {
    let table = Table::read(b"Nimi;Puhelin\n").unwrap();
    assert!(table.rows.is_empty());
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(table) = Table::read(&bytes) {
            prop_assert!(!table.header.is_empty());
        }
    }

    #[test]
    fn any_cells_survive_every_encoding(
        cells in prop::collection::vec("[a-zåäö0-9;,|\"'=+@ \n\t-]{0,12}", 6),
        separator in prop::sample::select(vec![b';', b',', b'\t']),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        writer.write_record(["Nimi", "Osasto", "Puhelin"]).unwrap();
        for row in cells.chunks(3) {
            // The first cell keeps a row from being blank.
            let filled = [format!("x{}", row[0]), row[1].clone(), row[2].clone()];
            writer.write_record(filled).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let windows = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
        for file in [text.clone().into_bytes(), windows, utf16(&text, true, false), utf16(&text, true, true)] {
            let table = Table::read(&file).unwrap();
            let read: Vec<&str> = table.rows.iter().flat_map(|row| (0..3).map(|column| row.written(column))).collect();
            let written: Vec<String> = cells
                .iter()
                .enumerate()
                .map(|(at, cell)| if at % 3 == 0 { format!("x{cell}") } else { cell.clone() })
                .collect();
            let written: Vec<&str> = written.iter().map(|cell| cell.trim()).collect();
            prop_assert_eq!(read, written);
        }
    }
}
