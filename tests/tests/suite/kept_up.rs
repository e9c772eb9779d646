//! What changes is found at once, in an index that was there before: told by one desk, asked at it and at another.

use tempfile::TempDir;
use vaihde_domain::company::Company;
use vaihde_domain::department::Department;
use vaihde_domain::directory::Directory;
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::referral::ReferralAbout;
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{AssignmentId, DepartmentId, PersonId};
use vaihde_switchboard::{Switchboard, UndoOutcome};
use vaihde_tests::builder::{Story, day, person, role};
use vaihde_tests::{CountingIds, company};

use crate::seats::{ask, sit_down};

/// Two desks whose indexes are ready before anything changes.
struct Desks {
    _folder: TempDir,
    raija: Switchboard,
    seppo: Switchboard,
    told: Directory,
}

impl Desks {
    fn at(story: Story) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut raija = sit_down(folder.path(), "raija", 1);
        let mut seppo = sit_down(folder.path(), "seppo", 2);
        let told = story.build();
        raija.admin().unwrap().edit(&told.clone().into_edits()).unwrap();
        for desk in [&mut raija, &mut seppo] {
            desk.operator().unwrap().keep_up().unwrap();
        }
        Self { _folder: folder, raija, seppo, told }
    }

    fn alter(&mut self, record: Record) {
        self.edit(Edit::Alter(record));
    }

    fn edit(&mut self, edit: Edit) {
        self.raija.admin().unwrap().edit(&[edit]).unwrap();
    }

    /// Who is found, which must be the same at both desks and in an index made anew.
    fn found(&mut self, words: &str) -> Vec<String> {
        let names = |desk: &mut Switchboard| -> Vec<String> {
            ask(desk, words).into_iter().map(|found| found.name).collect()
        };
        let found = names(&mut self.raija);
        assert_eq!(found, names(&mut self.seppo), "both desks hear it");
        let (report, differences) = self.raija.admin().unwrap().check().unwrap();
        assert_eq!((report.findings.len(), differences), (0, 0), "as if made anew");
        found
    }
}

fn kuusilinna() -> Story {
    company("Kuusilinna")
        .department("Lämpölaitos")
        .person("Koistinen Pekka")
        .role("Palkanlaskenta")
        .keyword("lönebetalning")
        .held_by("Ek Carita")
}

#[test]
fn a_renamed_department_finds_its_people_by_the_new_name() {
    let mut desks = Desks::at(kuusilinna());
    assert_eq!(
        desks.found("lämpölaitos"),
        ["Pekka Koistinen", "Palkanlaskenta"],
        "the department's role too"
    );
    let department = Department { name: "Jätehuolto".into(), ..desks.told.departments[0].clone() };
    desks.alter(Record::Department(department));
    assert_eq!(desks.found("jätehuolto"), ["Pekka Koistinen", "Palkanlaskenta"]);
    assert!(desks.found("lämpölaitos").is_empty());
}

#[test]
fn whoever_moves_to_a_new_department_is_found_there() {
    let mut desks = Desks::at(kuusilinna());
    let pekka = person(&desks.told, "Koistinen Pekka").clone();
    let id = DepartmentId::next(&mut CountingIds::after(900));
    desks.edit(Edit::Add(Record::Department(Department::named(id, pekka.company, "Jätehuolto"))));
    desks.alter(Record::Person(Person { department: Some(id), ..pekka }));
    assert_eq!(desks.found("jätehuolto"), ["Pekka Koistinen"]);
}

#[test]
fn a_renamed_company_finds_all_of_its_own_by_the_new_name() {
    let mut desks =
        Desks::at(kuusilinna().referral("Taksitolppa").and_company("Rautakehrä").person("Oja Kai"));
    let company = Company { name: "Sähköverkko".into(), ..desks.told.companies[0].clone() };
    desks.alter(Record::Company(company));
    assert_eq!(desks.found("sähköverkko").len(), 4, "two people, a role and what is told");
    assert!(desks.found("kuusilinna").is_empty());
    let narrowed = desks.raija.operator().unwrap().narrowed("@sähkö");
    assert_eq!(narrowed, [desks.told.companies[0].id]);
    assert_eq!(desks.found("rautakehrä"), ["Kai Oja"]);
}

#[test]
fn whoever_is_given_a_role_is_found_by_its_words_until_it_is_taken_from_them() {
    let mut desks = Desks::at(kuusilinna());
    assert!(!desks.found("lönebetalning").contains(&"Pekka Koistinen".to_owned()));
    let (pekka, payroll) =
        (person(&desks.told, "Koistinen Pekka").id, role(&desks.told, "Palkanlaskenta").id);
    let id = AssignmentId::next(&mut CountingIds::after(900));
    let held = Assignment { id, role: payroll, person: pekka, position: 1, from: None, to: None };
    desks.edit(Edit::Add(Record::Assignment(held.clone())));
    assert_eq!(desks.found("pekka lönebetalning")[0], "Pekka Koistinen");
    assert!(desks.found("lönebetalning").contains(&"Pekka Koistinen".to_owned()));

    desks.alter(Record::Assignment(Assignment { to: Some(day("7.7.")), ..held.clone() }));
    assert!(!desks.found("lönebetalning").contains(&"Pekka Koistinen".to_owned()), "it ended yesterday");
    desks.alter(Record::Assignment(Assignment { from: Some(day("9.7.")), ..held.clone() }));
    assert!(!desks.found("lönebetalning").contains(&"Pekka Koistinen".to_owned()), "it begins tomorrow");
    desks.alter(Record::Assignment(held.clone()));
    assert!(desks.found("lönebetalning").contains(&"Pekka Koistinen".to_owned()));
    desks.edit(Edit::Remove(Record::Assignment(held).id()));
    assert!(!desks.found("lönebetalning").contains(&"Pekka Koistinen".to_owned()));
}

#[test]
fn a_keyword_that_is_added_finds_the_role_and_whoever_holds_it() {
    let mut desks = Desks::at(kuusilinna());
    assert!(desks.found("matkakorvaus").is_empty());
    let payroll = role(&desks.told, "Palkanlaskenta").clone();
    let keywords = vec!["lönebetalning".into(), "matkakorvaus".into()];
    desks.alter(Record::Role(Role { keywords, ..payroll }));
    assert_eq!(desks.found("matkakorvaus"), ["Palkanlaskenta", "Carita Ek"]);
    assert_eq!(desks.found("carita matkakorvaus")[0], "Carita Ek");
}

#[test]
fn a_removed_referral_is_no_longer_found() {
    let mut desks = Desks::at(kuusilinna().referral("Taksitolppa"));
    assert_eq!(desks.found("taksitolppa"), ["Taksitolppa"]);
    let id = Record::Referral(desks.told.referrals[0].clone()).id();
    desks.edit(Edit::Remove(id));
    assert!(desks.found("taksitolppa").is_empty());
    let last = desks.raija.last_change().unwrap().unwrap().id;
    assert!(matches!(desks.raija.undo(last).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(desks.found("taksitolppa"), ["Taksitolppa"], "undo brings it back");
}

#[test]
fn what_is_told_about_a_leaver_is_found_as_the_leaver_it_is_about_now() {
    let mut desks = Desks::at(kuusilinna().referral("Koistinen Pekka"));
    let mut told = desks.told.referrals[0].clone();
    told.names.push("Hissivika".into());
    desks.alter(Record::Referral(told.clone()));
    assert_eq!(desks.found("hissivika"), ["Pekka Koistinen"]);
    told.about = ReferralAbout::Leaver(person(&desks.told, "Ek Carita").id);
    desks.alter(Record::Referral(told.clone()));
    assert_eq!(desks.found("hissivika"), ["Carita Ek"]);
    told.about = ReferralAbout::NeverHere;
    desks.alter(Record::Referral(told));
    assert_eq!(desks.found("hissivika"), ["Koistinen Pekka"], "by itself, where it is about nobody");
}

#[test]
fn more_people_than_are_taken_in_one_by_one_are_found_all_the_same() {
    let mut desks = Desks::at(kuusilinna());
    let company = desks.told.companies[0].id;
    let mut ids = CountingIds::after(900);
    let mut add =
        |family| Edit::Add(Record::Person(Person::named(PersonId::next(&mut ids), company, "Aino", family)));
    let mut many: Vec<Edit> = (0..2_100).map(|_| add("Hakkarainen")).collect();
    many.push(add("Öhquist"));
    desks.raija.admin().unwrap().edit(&many).unwrap();
    assert_eq!(desks.found("öhquist"), ["Aino Öhquist"]);
    let renamed = Company { name: "Sähköverkko".into(), ..desks.told.companies[0].clone() };
    desks.alter(Record::Company(renamed));
    assert_eq!(desks.found("öhquist sähköverkko")[0], "Aino Öhquist");
}
