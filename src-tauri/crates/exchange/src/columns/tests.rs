#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use vaihde_domain::absence_list::AbsenceField;
use vaihde_domain::number::NumberKind;
use vaihde_domain::staff_list::{Field, Identifies};

use super::{ColumnFault, Meaning, Recognised, Use, guess_ids, parse_map, recognise, words};

fn header(headers: &[&str]) -> Vec<String> {
    headers.iter().map(|header| (*header).to_owned()).collect()
}

fn staff(headers: &[&str]) -> Recognised<Field> {
    recognise(&header(headers), &Vec::new()).unwrap()
}

fn meaning<M: Meaning>(headers: &[&str]) -> Vec<Option<M>> {
    let recognised = recognise::<M>(&header(headers), &Vec::new()).unwrap();
    recognised.columns.iter().map(|(_, used)| used.meaning()).collect()
}

#[test]
fn headers_are_recognised_in_three_languages_however_they_are_written() {
    for (field, headers) in [
        (
            Field::Id,
            &["Tunnus", "HENKILÖNUMERO", "Anställningsnummer", "employee_id", "EmployeeID", "Staff no."][..],
        ),
        (Field::GivenName, &["Etunimi", "Förnamn", "fornamn", "First Name", "givenName"]),
        (Field::FamilyName, &["Sukunimi", "Efternamn", "Surname", "last_name", "Family name"]),
        (
            Field::FullName,
            &["Nimi", "Namn", "Employee Name", "Sukunimi, Etunimi", "displayName", "sort_name"],
        ),
        (Field::Title, &["Nimike", "Tehtävänimike", "Titel", "Job Title", "jobTitle", "Tehtävä", "Position"]),
        (Field::Department, &["Osasto", "Yksikkö", "Enhet", "Avdelning", "Unit", "Dept.", "group"]),
        (Field::Company, &["Yritys", "Bolag", "Organisation", "ORGANIZATION", "Työnantaja"]),
        (
            Field::Number(NumberKind::Desk),
            &["Puh.", "Puhelin nro", "Telefon", "Contact Phone", "Phone 1", "Työpuhelin"],
        ),
        (
            Field::Number(NumberKind::Mobile),
            &["Gsm", "GSM-numero", "Kännykkä", "Mobil", "Mobile Phone", "Cell"],
        ),
        (Field::Number(NumberKind::Extension), &["Alanumero", "Anknytning", "Ext.", "Sisänumero"]),
        (Field::Email, &["Sähköposti", "E-post", "Contact E-mail", "email (work)", "E-mail Address"]),
        (Field::EmployedFrom, &["Työsuhde alkaa", "Anställd fr.o.m.", "start_date", "Hire Date"]),
        (Field::Roles, &["Tehtävät", "Vastuualueet", "Uppgifter", "Responsibilities"]),
        (Field::Deputies, &["Varahenkilöt", "Sijainen", "Ersättare", "Deputy 2"]),
        (Field::ReportsTo, &["Esihenkilö", "Närmaste chef", "Manager's name", "Reports to Senior Post"]),
    ] {
        for header in headers {
            assert_eq!(meaning::<Field>(&[header]), [Some(field)], "{header}");
        }
    }
}

#[test]
fn what_only_resembles_a_meaning_is_left_alone() {
    for header in [
        "Parent Department",
        "Salary Cost of Reports (£)",
        "Job/Team Function",
        "Grade (or equivalent)",
        "Notes",
        "Professional/Occupational Group",
        "Valid?",
        "area_id",
        "group_id",
        "image",
        "Postinumero",
        "Postnummer",
        "Company Address",
        "Business Name",
        "Department Number",
        "Home Phone",
        "Kotipuhelin",
        "Henkilötunnus",
        "Hetu",
        "Personnummer",
        "Syntymäaika",
        "",
        "1",
    ] {
        assert_eq!(meaning::<Field>(&[header]), [None], "{header}");
    }
}

#[test]
fn every_word_of_every_meaning_is_recognised_as_that_meaning() {
    fn check<M: Meaning>() {
        for (code, _, word) in words::of(M::WORDS) {
            let code = if code == "post-id" { "id" } else { code };
            if let Some(field) = M::from_code(code) {
                assert_eq!(meaning::<M>(&[word]), [Some(field)], "{word}");
            } else {
                assert!(matches!(code, words::REASON | words::REASON_PIECE), "{code}");
            }
        }
        for (field, code) in M::CODES {
            assert!(!field.header().is_empty(), "{code}");
            assert_eq!(meaning::<M>(&[field.header()]), [Some(*field)], "{code}");
        }
    }
    check::<Field>();
    check::<AbsenceField>();
}

#[test]
fn of_two_columns_the_plainer_is_read_and_the_other_reported() {
    let read = staff(&["sort_name", "name", "Title", "Job Title", "Phone", "Phone 2"]);
    let second = |meaning, read: &str| Use::Second { meaning, read: read.into() };
    let uses: Vec<_> = read.columns.into_iter().map(|(_, used)| used).collect();
    assert_eq!(uses[0], second(Field::FullName, "name"));
    assert_eq!(uses[2], second(Field::Title, "Job Title"));
    assert_eq!(
        uses[4..],
        [Use::Read(Field::Number(NumberKind::Desk)), Use::Read(Field::Number(NumberKind::Desk))]
    );
}

#[test]
fn a_task_is_a_title_unless_another_column_is_the_title() {
    assert_eq!(meaning::<Field>(&["Nimi", "Tehtävä"])[1], Some(Field::Title));
    assert_eq!(meaning::<Field>(&["Tehtävä", "Nimike"]), [Some(Field::Roles), Some(Field::Title)]);
}

#[test]
fn the_header_tells_posts_from_people() {
    assert_eq!(guess_ids(&staff(&["Post Unique Reference", "Name"])), Identifies::Post);
    assert_eq!(guess_ids(&staff(&["Vakanssinumero", "Nimi"])), Identifies::Post);
    assert_eq!(guess_ids(&staff(&["Vakanssinumero", "Henkilönumero", "Nimi"])), Identifies::Person);
    assert_eq!(guess_ids(&staff(&["Nimi", "Puhelin"])), Identifies::Person);
}

#[test]
fn the_map_goes_before_what_is_recognised() {
    let map = parse_map::<Field>(&["name=kuka".into(), "title=-".into(), "phone=A".into(), "phone=B".into()])
        .unwrap();
    let read = recognise(&header(&["Nimi", "KUKA", "Nimike", "A", "B", "Puhelin"]), &map).unwrap();
    let desk = Field::Number(NumberKind::Desk);
    let uses: Vec<_> = read.columns.into_iter().map(|(_, used)| used).collect();
    assert_eq!(
        uses,
        [
            Use::Unwanted(Field::FullName),
            Use::Mapped(Field::FullName),
            Use::Unwanted(Field::Title),
            Use::Mapped(desk),
            Use::Mapped(desk),
            Use::Unwanted(desk),
        ]
    );
}

#[test]
fn a_task_is_neither_title_nor_role_where_the_map_says_what_both_are() {
    let both = parse_map::<Field>(&["title=-".into(), "roles=Vastuut".into()]).unwrap();
    let read = recognise(&header(&["Nimi", "Tehtävä", "Vastuut"]), &both).unwrap();
    assert_eq!(read.columns[1].1, Use::Unwanted(Field::Roles));
    let title = parse_map::<Field>(&["title=-".into()]).unwrap();
    let read = recognise(&header(&["Nimi", "Tehtävä"]), &title).unwrap();
    assert_eq!(read.columns[1].1, Use::Read(Field::Roles));
}

#[test]
fn a_wrong_map_says_what_there_is() {
    let fault = parse_map::<Field>(&["nimi=Kuka".into()]).unwrap_err().to_string();
    assert!(fault.contains("“nimi”") && fault.contains("name") && fault.contains("reports-to"), "{fault}");
    assert!(matches!(parse_map::<Field>(&["name".into()]), Err(ColumnFault::NotAMapping { .. })));
    let map = parse_map::<Field>(&["name=Kuka".into()]).unwrap();
    let fault = recognise(&header(&["Nimi", "Osasto"]), &map).unwrap_err().to_string();
    assert!(fault.contains("“Kuka”") && fault.contains("“Nimi”, “Osasto”"), "{fault}");
}

#[test]
fn a_column_of_reasons_is_seen_and_cannot_be_mapped() {
    for reason in
        ["Syy", "Poissaolon syy", "Orsak", "Frånvarotyp", "Reason", "Absence Type", "Sairausloma", "Notes"]
    {
        let read = recognise::<AbsenceField>(&header(&["Nimi", reason]), &Vec::new()).unwrap();
        assert_eq!(read.columns[1].1, Use::Reason, "{reason}");
        let map = vec![(AbsenceField::Role, Some(reason.to_owned()))];
        let fault = recognise::<AbsenceField>(&header(&["Nimi", reason]), &map);
        assert!(matches!(fault, Err(ColumnFault::Reason { .. })), "{reason}");
    }
}
