#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use proptest::prelude::*;
use vaihde_domain::number::NumberKind;
use vaihde_domain::staff_list::StaffRow;

use crate::notes::Note;
use crate::staff::{StaffFile, StaffOptions, read_staff};
use crate::table::TableFault;
use crate::{FileFault, look};

fn read(text: &str) -> StaffFile {
    let file = read_staff(text.as_bytes(), &StaffOptions::default()).unwrap();
    assert_eq!(file.problems, []);
    file
}

fn row(properties: &str) -> StaffRow {
    read(&format!("BEGIN:VCARD\r\nVERSION:4.0\r\n{properties}\r\nEND:VCARD\r\n")).list.rows.remove(0)
}

fn fault(text: &str) -> TableFault {
    match read_staff(text.as_bytes(), &StaffOptions::default()) {
        Err(FileFault::Table(fault)) => fault,
        other => panic!("{other:?}"),
    }
}

const PEKKA: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:42\r\nN:Koistinen;Pekka;Johannes;tekn.tri;\r\nFN:Pekka Koistinen\r\n\
                     ORG:Kuusilinna Oy;Hallinto;Johto\r\nTITLE:toimitusjohtaja\r\nTEL;TYPE=WORK,VOICE:09 123 4567\r\n\
                     TEL;TYPE=CELL;TYPE=PREF:040 123 4567\r\nEMAIL;TYPE=INTERNET:pekka@kuusilinna.example\r\nEND:VCARD\r\n";

#[test]
fn a_card_of_version_3_is_a_row_like_that_of_a_table() {
    let row = read(PEKKA).list.rows.remove(0);
    let name = row.name.unwrap();
    assert_eq!((row.line, row.id.as_deref()), (1, Some("42")));
    assert_eq!((name.given.as_str(), name.family.as_str()), ("Pekka Johannes", "Koistinen"));
    assert_eq!(name.honorific, "tekn.tri");
    assert_eq!((row.company.as_deref(), row.department.as_deref()), (Some("Kuusilinna Oy"), Some("Johto")));
    assert_eq!(row.title.as_deref(), Some("toimitusjohtaja"));
    assert_eq!(row.email.as_deref(), Some("pekka@kuusilinna.example"));
    let numbers = [(NumberKind::Mobile, "040 123 4567".into()), (NumberKind::Desk, "09 123 4567".into())];
    assert_eq!(row.numbers, numbers, "the preferred one first");
}

#[test]
fn folded_lines_and_escapes_are_undone() {
    let row = row("FN:Anna Virtanen\r\nN:Virtanen;Anna;;;\r\nTITLE:myyjä\\, leipä\r\n osasto\\; tori");
    assert_eq!(row.title.as_deref(), Some("myyjä, leipäosasto; tori"));
}

#[test]
fn a_nickname_is_what_somebody_is_called_by_where_it_is_a_given_name_or_preferred() {
    let name = row("FN:x\r\nN:Saarinen;Liisa Maria;;;\r\nNICKNAME:Maria,Lissu").name.unwrap();
    assert_eq!(
        (name.called_by.as_deref(), name.aliases.as_slice()),
        (Some("Maria"), &["Lissu".to_owned()][..])
    );
    let name = row("FN:x\r\nN:Saarinen;Liisa;;;\r\nNICKNAME;PREF=1:Lissu").name.unwrap();
    assert_eq!((name.called_by.as_deref(), name.aliases.len()), (Some("Lissu"), 0));
}

#[test]
fn a_card_with_a_name_in_one_piece_is_read_as_such() {
    let name = row("FN:Matti Laine\r\nTEL:2213").name.unwrap();
    assert_eq!((name.given.as_str(), name.family.as_str()), ("Matti", "Laine"));
}

#[test]
fn languages_come_best_first_and_an_address_is_a_number_with_its_extension() {
    let row = row(
        "FN:Bo Ek\r\nLANG;PREF=2:sv\r\nLANG;PREF=1:fi-FI\r\nTEL;VALUE=uri;TYPE=work:tel:+358-9-123;ext=2201",
    );
    assert_eq!(row.languages, ["fi", "sv"]);
    assert_eq!(
        row.numbers,
        [(NumberKind::Extension, "2201".into()), (NumberKind::Desk, "+358-9-123".into())]
    );
}

#[test]
fn several_cards_are_several_rows_and_those_of_groups_are_none() {
    let group = "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Hallitus\r\nEND:VCARD\r\n";
    let anna = "begin:vcard\nversion:4.0\nFN:Anna Virtanen\nN:Virtanen;Anna;;;\nend:vcard\n";
    let file = read(&format!("{PEKKA}\r\n{group}{anna}"));
    assert_eq!(file.list.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 18]);
    assert!(file.notes.contains(&Note::Cards { cards: 2, others: 1 }));
    let seen = look(format!("{PEKKA}{anna}").as_bytes(), None, 5).unwrap();
    assert_eq!((seen.kind, seen.count), (crate::ListKind::Staff, 2));
}

#[test]
fn an_old_card_is_refused_by_its_line() {
    let version = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Virtanen;Anna\r\nEND:VCARD\r\n";
    assert_eq!(fault(version), TableFault::OldCard { line: 2 });
    let letters = "BEGIN:VCARD\nVERSION:3.0\nN;ENCODING=QUOTED-PRINTABLE:M=C3=A4ki;Anna\nEND:VCARD\n";
    assert_eq!(fault(letters), TableFault::OldCard { line: 3 });
    let charset = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nN;CHARSET=ISO-8859-1:Virtanen;Anna\nEND:VCARD\n";
    assert_eq!(fault(charset), TableFault::OldCard { line: 4 });
    let newer = "BEGIN:VCARD\nVERSION:3.0\nFN;CHARSET=UTF-8:Anna Mäki\nEND:VCARD\n";
    assert_eq!(read(newer).list.rows.len(), 1);
}

#[test]
fn a_torn_card_is_refused_by_the_line_it_begins_on() {
    assert_eq!(fault("BEGIN:VCARD\nVERSION:4.0\nFN:Anna\n"), TableFault::TornCard { line: 1 });
    let torn = format!("{PEKKA}BEGIN:VCARD\nVERSION:4.0\nFN:Anna\n{PEKKA}");
    assert_eq!(fault(&torn), TableFault::TornCard { line: 12 });
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn whatever_is_in_a_card_it_is_read_or_refused(
        lines in prop::collection::vec(
            prop_oneof![
                Just("BEGIN:VCARD".to_owned()), Just("END:VCARD".to_owned()), Just("VERSION:4.0".to_owned()),
                "(N|FN|TEL|ORG|UID|LANG|NICKNAME|KIND|EMAIL|PHOTO|X)(;[A-Za-z]{1,8}(=[^\\r\\n]{0,10})?){0,3}:[^\\r\\n]{0,40}",
                "[ \\t;:\\\\,=\"]{0,12}", "\\PC{0,30}",
            ],
            0..14,
        ),
        end in prop_oneof![Just("\r\n"), Just("\n")],
    ) {
        let text = format!("BEGIN:VCARD{end}{}{end}", lines.join(end));
        let _ = read_staff(text.as_bytes(), &StaffOptions::default());
        let _ = look(text.as_bytes(), None, 6);
    }

    #[test]
    fn bytes_that_only_begin_like_a_card_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let bytes = [b"BEGIN:VCARD\r\n".as_slice(), &bytes].concat();
        let _ = read_staff(&bytes, &StaffOptions::default());
    }
}
