//! Files go in as they are, twice without a trace, and come out again.

use std::fs;

use serde_json::Value;

use crate::desk::{Desk, FOUR_PEOPLE};

#[test]
fn the_same_file_twice_changes_nothing() {
    let desk = Desk::new();
    let file = desk.file("staff.csv", FOUR_PEOPLE);
    let words = ["import", "staff", &file, "--company", "Kuusilinna Oy"];
    desk.run(&words).ended(0).says("People: 4 new").says("Done.");
    desk.run(&words).ended(0).says("People: 0 new, 0 changed, 4 unchanged").says("Nothing changes.");
}

#[test]
fn a_dry_run_prints_the_plan_and_writes_nothing() {
    let desk = Desk::new();
    let file = desk.file("staff.csv", FOUR_PEOPLE);
    desk.run(&["import", "staff", &file, "--company", "Kuusilinna Oy", "--dry-run"])
        .ended(0)
        .says("+ Pekka Koistinen")
        .says("only the plan");
    desk.run(&["search", "koistinen"]).ended(1);
}

#[test]
fn what_changed_is_said_field_by_field_and_who_is_gone_is_only_proposed() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let changed = FOUR_PEOPLE
        .replace("2213", "2215")
        .replace("4;Anna;Virtanen;asentaja;Huolto;2231;;anna@kuusilinna.example;\r\n", "");
    let file = desk.file("changed.csv", changed);
    let words = ["import", "staff", &file, "--company", "Kuusilinna Oy"];
    desk.run(&words)
        .ended(0)
        .says("~ Matti Laine")
        .says("“2213” → “2215”")
        .says("- Anna Virtanen")
        .says("1 gone");
    assert_ne!(desk.first("virtanen", "2026-07-08T10:00")["state"], "left");
    let with_leavers = [&words[..], &["--leavers", "--at", "2026-07-08T10:00"]].concat();
    desk.run(&with_leavers).ended(0);
    assert_eq!(desk.first("virtanen", "2026-07-08T10:00")["state"], "left");
    desk.run(&with_leavers).ended(0).says("Nothing changes.");
}

#[test]
fn whoever_is_gone_sends_callers_where_somebody_said_and_nobody_to_turn_to_is_refused() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let gone = FOUR_PEOPLE.replace("4;Anna;Virtanen;asentaja;Huolto;2231;;anna@kuusilinna.example;\r\n", "");
    let file = desk.file("gone.csv", gone);
    let at = ["--leavers", "--at", "2026-07-08T10:00"];
    let words = [&["import", "staff", &file, "--company", "Kuusilinna Oy"][..], &at].concat();
    desk.run(&[&words[..], &["--turn-to", "Neuvola"]].concat())
        .refused("write a number, a role of Kuusilinna Oy");
    assert_ne!(desk.first("virtanen", "2026-07-08T10:00")["state"], "left");
    desk.run(&[&words[..], &["--turn-to", "Matti Laine"]].concat())
        .ended(0)
        .says("Callers who ask for leavers of Kuusilinna Oy (1) turn to Matti Laine.");
    let anna = desk.first("virtanen", "2026-07-08T10:00");
    assert_eq!((&anna["state"], &anna["reach"]["outcome"]), (&"left".into(), &"covered".into()));
    assert_eq!(anna["reach"]["name"], "Matti Laine");
    desk.run(&["import", "staff", &file, "--turn-to", "2213"]).ended(2);
}

#[test]
fn excel_saves_in_many_ways_and_all_are_read() {
    let text =
        "Nimi;Puhelin;Osasto\r\nMäkelä Päivi;09 123 4567;Työsuojelu\r\n\"Åberg; junior\";2215;Ekenäs\r\n";
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(text.replace(';', "\t").encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let bom = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
    let files: [(&str, Vec<u8>); 4] =
        [("utf8.csv", text.into()), ("bom.csv", bom), ("latin.csv", latin), ("utf16.csv", utf16)];
    for (name, bytes) in files {
        let desk = Desk::new();
        let file = desk.file(name, bytes);
        desk.run(&["import", "staff", &file, "--company", "Työterveys Åland"]).ended(0).says("2 new");
        assert_eq!(desk.first("mäkelä", "2026-07-08T10:00")["name"], "Päivi Mäkelä", "{name}");
    }
}

#[test]
fn an_a_with_dots_that_a_mac_wrote_in_two_pieces_is_the_same_name() {
    let desk = Desk::new();
    let csv = |name: &str| format!("Nimi;Osasto\n{name};Johto\n");
    desk.staff(&csv("P\u{e4}ivi M\u{e4}kel\u{e4}"));
    let file = desk.file("mac.csv", csv("Pa\u{308}ivi Ma\u{308}kela\u{308}"));
    desk.run(&["import", "staff", &file, "--company", "Kuusilinna Oy"]).ended(0).says("Nothing changes.");
}

#[test]
fn a_wrong_row_refuses_the_whole_file_unless_it_may_be_left_out() {
    let desk = Desk::new();
    let csv = "Nimi;Työsuhde alkaa;Varahenkilö\nAnna Virtanen;1.1.2020;\nPekka Koistinen;31.2.2020;\nLiisa Saarinen;;Maija Poppanen\n";
    let file = desk.file("staff.csv", csv);
    let words = ["import", "staff", &file, "--company", "Kuusilinna Oy"];
    desk.run(&words).refused("line 3, column “Työsuhde alkaa”, “31.2.2020”: this is not a date");
    desk.run(&["search", "virtanen"]).ended(1);
    let skipping = [&words[..], &["--skip-bad"]].concat();
    desk.run(&skipping)
        .ended(3)
        .says("Rows left out: 2")
        .says("line 4, column “Varahenkilö”, “Maija Poppanen”");
    desk.run(&["search", "virtanen"]).ended(0);
    desk.run(&["search", "saarinen"]).ended(1);
}

#[test]
fn an_export_imports_back_unchanged_and_makes_the_same_people_elsewhere() {
    let desk = Desk::new();
    let csv = "Tunnus;Etunimi;Sukunimi;Nimike;Puhelin;Varahenkilöt\n1;=Anna;\"Virtanen \"\"Vi\"\"\";+myyjä;+358 40 1234567;2\n2;Liisa;@Saarinen;'johtaja;-2214;\n";
    desk.staff(csv);
    let exported = desk.folder.path().join("out.csv");
    let exported = exported.to_str().unwrap();
    desk.run(&["export", "staff", exported]).ended(0);
    let written = fs::read_to_string(exported).unwrap();
    for cell in written.split([';', '\n']) {
        let cell = cell.trim_start_matches(['"', '\u{feff}']);
        assert!(!cell.starts_with(['=', '+', '-', '@']), "a spreadsheet would run “{cell}”");
    }
    desk.run(&["import", "staff", exported]).ended(0).says("2 unchanged").says("Nothing changes.");

    let other = Desk::new();
    other.run(&["import", "staff", exported]).ended(0);
    let again = other.folder.path().join("again.csv");
    other.run(&["export", "staff", again.to_str().unwrap()]).ended(0);
    assert_eq!(fs::read_to_string(again).unwrap(), written);
    assert_eq!(other.first("virtanen", "2026-07-08T10:00")["number"], "+358 40 1234567");
}

#[test]
fn absences_go_in_without_their_reasons() {
    let desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    let csv = "Nimi;Alkaa;Päättyy;Sijainen;Syy\nKoistinen Pekka;1.7.2026;5.8.2026;Liisa Saarinen;salainensyy\nVirtanen Anna;8.7.2026 ip;;;salainensyy\n";
    let file = desk.file("absences.csv", csv);
    desk.run(&["import", "absences", &file]).ended(0).says("Absences: 2 new").says("“Syy”");
    desk.run(&["import", "absences", &file]).ended(0).says("Nothing changes.");
    assert_eq!(desk.first("koistinen", "2026-07-08T10:00")["reach"]["name"], "Liisa Saarinen");
    assert_eq!(desk.first("virtanen", "2026-07-08T11:59")["state"], "present");
    assert_eq!(desk.first("virtanen", "2026-07-08T12:00")["state"], "away");
    for entry in fs::read_dir(desk.data()).unwrap().chain(fs::read_dir(desk.data().join("backups")).unwrap())
    {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = fs::read(&path).unwrap();
            assert!(!bytes.windows(11).any(|window| window == b"salainensyy"), "{}", path.display());
        }
    }

    let exported = desk.folder.path().join("out.csv");
    desk.run(&["export", "absences", exported.to_str().unwrap()]).ended(0);
    desk.run(&["import", "absences", exported.to_str().unwrap()]).ended(0).says("Nothing changes.");
}

#[test]
fn numbers_are_dialled_as_written_until_a_region_is_chosen() {
    let desk = Desk::new();
    let file = desk.file("staff.csv", "Name,Phone\nLin Homer,020 7147 0000\n");
    desk.run(&["import", "staff", &file, "--company", "Revenue"]).ended(0);
    assert_eq!(desk.first("homer", "2026-07-08T10:00")["number"], "020 7147 0000");
    desk.run(&["search", "+44207147"]).ended(1);
    desk.run(&["import", "staff", &file, "--company", "Revenue", "--region", "GB"]).ended(0);
    let found: Value = desk.first("+44207147", "2026-07-08T10:00");
    assert_eq!(found["name"], "Lin Homer");
    desk.run(&["import", "staff", &file, "--company", "Revenue", "--region", "XX"]).refused("not a region");
}

#[test]
fn cards_of_an_address_book_go_in_and_come_out() {
    let desk = Desk::new();
    let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Koistinen;Pekka;;;\r\nFN:Pekka Koistinen\r\nORG:Kuusilinna Oy;Johto\r\n\
                 TEL;TYPE=WORK:09 123 4567\r\nTEL;TYPE=CELL:040 765 4321\r\nEND:VCARD\r\n";
    // What a file is its content says, not its name.
    let file = desk.file("kortit.txt", cards);
    desk.run(&["import", "staff", &file]).ended(0).says("read as 1 card(s)").says("People: 1 new");
    let found = desk.first("koistinen", "2026-07-08T10:00");
    assert_eq!((&found["name"], &found["company"]), (&"Pekka Koistinen".into(), &"Kuusilinna Oy".into()));

    let out = desk.folder.path().join("vienti.vcf");
    desk.run(&["export", "staff", out.to_str().unwrap()]).ended(0);
    let written = fs::read_to_string(&out).unwrap();
    assert!(
        written.starts_with("BEGIN:VCARD\r\nVERSION:4.0\r\n") && written.contains(":09 123 4567"),
        "{written}"
    );
    assert!(!written.contains("765 4321"), "a mobile number is not for callers");
    desk.run(&["export", "staff", "--vcf"]).ended(0).says("FN:Pekka Koistinen");

    let old = desk.file("vanha.vcf", cards.replace("3.0", "2.1"));
    desk.run(&["import", "staff", &old]).refused("line 2 is of a card of the old kind (vCard 2.1)");
}

#[test]
fn what_the_columns_mean_is_said_once() {
    let desk = Desk::new();
    let odd = |number: &str| format!("Kuka;Soita\nPekka Koistinen;{number}\n");
    let file = desk.file("odd.csv", odd("2201"));
    let words = ["import", "staff", &file, "--company", "Kuusilinna Oy"];
    desk.run(&words).ended(2);
    desk.run(&[&words[..], &["--map", "name=Kuka", "--map", "extension=Soita"]].concat()).ended(0);
    desk.file("odd.csv", odd("2202"));
    desk.run(&words).ended(0).says("read as the last time").says("“2201” → “2202”");
    desk.run(&[&words[..], &["--map", "name=Kuka"]].concat())
        .ended(0)
        .says("Soita                            –");
}
