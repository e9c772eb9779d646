//! What is written reads back as the same directory, through the import's own plan.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use chrono::{DateTime, Utc};
use uuid::Uuid;
use vaihde_domain::absence_list::{AbsencePlanOptions, plan_absences};
use vaihde_domain::directory::Directory;
use vaihde_domain::id::Ids;
use vaihde_domain::number::Number;
use vaihde_domain::person::Employment;
use vaihde_domain::staff_list::{StaffPlan, StaffPlanOptions, plan_staff};
use vaihde_exchange::{StaffOptions, read_absences, read_staff, write_absences, write_staff, write_vcards};

struct Counting(u128);

impl Ids for Counting {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

fn at() -> DateTime<Utc> {
    "2026-07-08T09:00:00Z".parse().unwrap()
}

fn plan(current: &Directory, bytes: &[u8], ids: &mut Counting) -> StaffPlan {
    let file = read_staff(bytes, &StaffOptions::default()).unwrap();
    assert_eq!(file.problems, []);
    let options = StaffPlanOptions { leavers: true, ..StaffPlanOptions::at(at()) };
    let plan = plan_staff(current, &file.list, &options, ids);
    assert_eq!(plan.problems, []);
    plan
}

fn imported(current: Directory, bytes: &[u8], ids: &mut Counting) -> Directory {
    let edits = plan(&current, bytes, ids).edits;
    current.after(&edits)
}

fn with_absences(current: Directory, bytes: &[u8], ids: &mut Counting) -> Directory {
    let file = read_absences(bytes, &Vec::new()).unwrap();
    assert_eq!(file.problems, []);
    let plan = plan_absences(&current, &file.list, &AbsencePlanOptions::at(at()), ids);
    assert_eq!(plan.problems, []);
    current.after(&plan.edits)
}

/// What a staff list can carry of everybody, in an order that does not depend on ids.
fn seen(directory: &Directory) -> Vec<String> {
    let name = |id| directory.people.iter().find(|person| person.id == id).map(|person| person.name.full());
    let mut seen: Vec<String> = directory
        .people
        .iter()
        .map(|person| {
            let company = directory.companies.iter().find(|company| company.id == person.company);
            let department = directory.departments.iter().find(|part| Some(part.id) == person.department);
            let mut roles: Vec<_> = directory
                .assignments
                .iter()
                .filter(|assignment| assignment.person == person.id)
                .filter_map(|assignment| directory.roles.iter().find(|role| role.id == assignment.role))
                .map(|role| (&role.name, &role.keywords))
                .collect();
            roles.sort();
            let mut deputies: Vec<_> = directory.deputies.iter().collect();
            deputies.sort_by_key(|deputy| deputy.position);
            let deputies: Vec<_> = deputies
                .into_iter()
                .filter(|deputy| deputy.of == vaihde_domain::deputy::DeputyOf::Person(person.id))
                .filter_map(|deputy| name(deputy.person))
                .collect();
            let numbers: Vec<_> = person
                .numbers
                .iter()
                .map(|Number { written, kind, may_be_given, .. }| (written, kind, may_be_given))
                .collect();
            // Which of two absences was written down first is nobody's business.
            let mut absences: Vec<String> = directory
                .absences
                .iter()
                .filter(|absence| absence.person == person.id)
                .map(|absence| {
                    let covers: Vec<_> = absence.covers.iter().map(|cover| name(cover.person)).collect();
                    format!("{:?}", (absence.span, &absence.repeats, absence.return_may_be_told, covers))
                })
                .collect();
            absences.sort();
            format!(
                "{:?} {:?} {} {} {:?} {:?} {numbers:?} {:?} {roles:?} {deputies:?} {:?} {:?} {:?}",
                person.name,
                person.staff_id,
                person.title,
                company.map_or("", |company| &company.name),
                department.map(|department| &department.name),
                person.email,
                person.languages,
                person.employed,
                person.reports_to.and_then(name),
                absences,
            )
        })
        .collect();
    seen.sort();
    seen
}

const STAFF: &str = "\
Tunnus;Etunimi;Sukunimi;Kutsumanimi;Entinen nimi;Nimike;Osasto;Yritys;Matkapuhelin;Alanumero;Ei kerrota;Sähköposti;\
Kielet;Työsuhde alkaa;Työsuhde päättyy;Tehtävät;Avainsanat;Varahenkilöt;Esihenkilö
1;Juha Pekka;Koistinen;Pekka;;toimitusjohtaja;Hallinto;Kuusilinna Oy;\"+358 40 000 0000; 040 1\";;;p.k@k.example;\
fi,sv;1.7.2026;;Johto;;Liisa Saarinen;
2;Liisa;Saarinen;;Laine;\"=assistentti; \"\"oikea\"\" käsi\";Hallinto;Kuusilinna Oy;;2214;2214;;fi;;;\
\"\"\"HR / palkat\"\"; Arkisto\";\"palkka; loma\";\"1; Virtanen Anna\";1
;Anna;Virtanen;;;;Myynti;Kuusilinna Oy;040 3;2215;;;;;;;;;Liisa Saarinen
;Matti;Mäki;;;myyjä;Myynti;Kuusilinna Oy;040 4;;040 4;;;1.1.2020;31.5.2026;;;;
;Nil;Aydın;;;;;Toinen Oy;;;;;;;;Myynti;kauppa;;
";

const ABSENCES: &str = "\
Nimi;Alkaa;Päättyy;Toistuu;Toistuu asti;Ei toistu;Sijaiset;Tehtävä;Paluun saa kertoa
Saarinen Liisa;8.7.2026 ip;9.7.2026 ap;;;;Anna Virtanen;;kyllä
Saarinen Liisa;8.7.2026 ip;9.7.2026 ap;;;;Koistinen Pekka;Arkisto;kyllä
Anna Virtanen;1.7.2026;;;;;;;ei
Matti Mäki;3.7.2026;3.7.2026;joka toinen perjantai;31.12.2026;17.7.2026, 31.7.2026;Anna Virtanen;;kyllä
Matti Mäki;6.7.2026 15.00;6.7.2026 16.00;ma–to;;;Anna Virtanen;;ei
Matti Mäki;6.7.2026 15.00;6.7.2026 16.00;;;;;;ei
";

#[test]
fn an_export_into_the_same_directory_changes_nothing() {
    let mut ids = Counting(0);
    let directory = imported(Directory::default(), STAFF.as_bytes(), &mut ids);
    let directory = with_absences(directory, ABSENCES.as_bytes(), &mut ids);
    assert_eq!((directory.people.len(), directory.absences.len()), (5, 5));
    assert_eq!(plan(&directory, &write_staff(&directory, at()), &mut ids).edits, []);
    let file = read_absences(&write_absences(&directory), &Vec::new()).unwrap();
    assert_eq!(plan_absences(&directory, &file.list, &AbsencePlanOptions::at(at()), &mut ids).edits, []);
}

#[test]
fn an_export_into_an_empty_directory_makes_the_same_people() {
    let mut ids = Counting(0);
    let directory = imported(Directory::default(), STAFF.as_bytes(), &mut ids);
    let directory = with_absences(directory, ABSENCES.as_bytes(), &mut ids);
    let again = imported(Directory::default(), &write_staff(&directory, at()), &mut ids);
    let again = with_absences(again, &write_absences(&directory), &mut ids);
    assert_eq!(seen(&again), seen(&directory));
}

#[test]
fn a_list_of_posts_exported_as_people_changes_nothing_when_it_comes_back() {
    let lists = [
        &include_bytes!("../../../../tests/fixtures/organograms/300913-HMRC-Organogram-Final-senior.csv")[..],
        &include_bytes!("../../../../tests/fixtures/organograms/ministry_of_defence-2016-03-31-senior.csv")[..],
    ];
    for list in lists {
        let mut ids = Counting(0);
        let directory = imported(Directory::default(), list, &mut ids);
        assert!(!directory.people.is_empty());
        let back = plan(&directory, &write_staff(&directory, at()), &mut ids);
        assert_eq!(back.edits, [], "{:#?}", back.people);
    }
}

/// What cards carry: no numbers that are not for callers, nobody who has left, no former names, no days.
fn as_on_cards(mut directory: Directory) -> Directory {
    let today = at().date_naive();
    directory
        .people
        .retain(|person| !person.employed.ended_by(today) && !person.employed.begins_after(today));
    for person in &mut directory.people {
        person.numbers.retain(|number| number.may_be_given);
        person.name.former.clear();
        person.employed = Employment::default();
        person.reports_to = None;
    }
    for role in &mut directory.roles {
        role.keywords.clear();
    }
    directory.deputies.clear();
    directory
}

#[test]
fn cards_read_back_as_those_who_work_here() {
    let mut ids = Counting(0);
    let everybody = imported(Directory::default(), STAFF.as_bytes(), &mut ids);
    let mut before = as_on_cards(everybody);
    assert_eq!(before.people.len(), 4, "whoever has left is on no card");
    let cards = write_vcards(&before, at());
    assert_eq!(plan(&before, &cards, &mut ids).edits, []);
    let after = imported(Directory::default(), &cards, &mut ids);
    // No card says that a mobile number may be given, so where it is new it may not.
    for number in before.people.iter_mut().flat_map(|person| &mut person.numbers) {
        number.may_be_given = number.kind.may_be_given_by_default();
    }
    assert_eq!(seen(&after), seen(&before));
}

#[test]
fn a_number_that_is_not_for_callers_is_on_no_card() {
    let mut ids = Counting(0);
    let everybody = imported(Directory::default(), STAFF.as_bytes(), &mut ids);
    let cards = String::from_utf8(write_vcards(&everybody, at())).unwrap();
    assert!(cards.contains(":2215"), "{cards}");
    for hidden in ["2214", "040 4", "Mäki"] {
        assert!(!cards.contains(hidden), "{hidden}");
    }
}
