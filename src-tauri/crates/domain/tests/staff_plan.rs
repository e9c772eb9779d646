//! Stories of lists of people: who is who, what is said of them, who is gone.
#![expect(clippy::unwrap_used, reason = "in a test a panic is the message")]

mod plan_builders;

use plan_builders::{Cells, House, changes, day, gone, kuusilinna, names, new, nobody, noon, people, row};
use vaihde_domain::company::Company;
use vaihde_domain::number::NumberKind;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::row_problem::RowFault;
use vaihde_domain::staff_list::{Field, PersonStep, PlanWarning, StaffPlanOptions};

const DESK: Field = Field::Number(NumberKind::Desk);

#[test]
fn what_is_referred_to_comes_first() {
    let mut house = House::default();
    let rows = vec![
        row("Anna Virtanen").unit("Myynti").role("HR").deputy("Liisa Saarinen"),
        row("Liisa Saarinen").unit("Talous"),
    ];
    let plan = house.import(&people(&[Field::Department, Field::Roles, Field::Deputies], rows));
    let kinds: Vec<u8> = plan
        .edits
        .iter()
        .map(|edit| match edit {
            Edit::Add(Record::Company(_)) => 0,
            Edit::Add(Record::Department(_)) => 1,
            Edit::Add(Record::Person(_)) => 2,
            Edit::Add(Record::Role(_)) => 3,
            Edit::Add(Record::Assignment(_)) => 4,
            Edit::Add(Record::Deputy(_)) => 5,
            other => panic!("{other:?} has no place in a first import"),
        })
        .collect();
    assert_eq!(kinds, [0, 1, 1, 2, 2, 3, 4, 5]);
}

#[test]
fn a_known_id_with_another_family_name_is_a_marriage() {
    let mut house = House::default();
    house.import(&people(&[Field::Id], vec![row("Anna Virtanen").id("17")]));
    let plan = house.import(&people(&[Field::Id], vec![row("Anna Korhonen").id("17")]));
    assert_eq!(
        changes(&plan, "Anna Korhonen"),
        [(Field::FamilyName, "Virtanen", "Korhonen"), (Field::FormerName, "", "Virtanen")]
    );
    assert_eq!(house.directory.people.len(), 1);
    assert_eq!(plan.warnings, []);
}

#[test]
fn a_known_id_with_another_name_altogether_may_be_a_posts() {
    let mut house = House::default();
    house.import(&people(&[Field::Id], vec![row("Tom Holton").id("17")]));
    let plan = house.import(&people(&[Field::Id], vec![row("Katrina Williams").id("17")]));
    assert_eq!(plan.warnings, [PlanWarning::OtherNames { people: 1, example: "17".into() }]);
    assert!(plan.warnings[0].to_string().contains("--id post"));
}

#[test]
fn an_id_on_several_rows_is_no_key_for_any_of_them() {
    let mut house = House::default();
    let rows =
        || vec![row("Anna Virtanen").id("0"), row("Matti Meri").id("0"), row("Liisa Saarinen").id("3")];
    let plan = house.import(&people(&[Field::Id], rows()));
    assert_eq!(plan.warnings, [PlanWarning::SharedId { value: "0".into(), rows: 2 }]);
    assert_eq!(new(&plan).len(), 3);
    assert_eq!(house.person("Anna Virtanen").staff_id, None);
    let again = house.import(&people(&[Field::Id], rows()));
    assert_eq!((again.edits, again.people_unchanged), (vec![], 3));
}

#[test]
fn a_mailbox_on_several_rows_is_no_key_and_the_next_key_is_taken() {
    let mut house = House::default();
    let columns = [Field::Email, Field::Department];
    let shared = |name: &str, unit: &str| row(name).unit(unit).email("ContactUs@hmrc.example");
    house.import(&people(&columns, vec![shared("Lin Homer", "Board"), shared("Ruth Owen", "Tax")]));
    let plan = house.import(&people(&columns, vec![shared("Ruth Owen", "Tax"), shared("Lin Homer", "Law")]));
    let value = "ContactUs@hmrc.example".to_owned();
    assert_eq!(plan.warnings, [PlanWarning::SharedEmail { value, rows: 2 }]);
    assert_eq!(changes(&plan, "Lin Homer"), [(Field::Department, "Board", "Law")]);
    assert_eq!((plan.people.len(), plan.people_unchanged), (1, 1));
}

#[test]
fn the_same_id_and_name_over_periods_is_one_person_with_the_latest_words() {
    let mut house = House::default();
    let columns = [Field::Id, Field::Department, Field::EmployedFrom, Field::EmployedTo];
    let rows = vec![
        row("Seppo Kanerva").id("k").unit("Kokoomus").to("2002-12-12"),
        row("Seppo Kanerva").id("k").unit("Liberaalit").from("2003-01-14"),
        row("Seppo Kanerva").id("k").unit("Keskusta").from("2002-12-13").to("2003-01-13"),
        row("Markku Rossi").id("r").from("1999-03-31").to("1999-07-20"),
        row("Markku Rossi").id("r").from("2000-10-01").to("2003-03-18"),
    ];
    let plan = house.import(&people(&columns, rows));
    assert_eq!(plan.warnings, []);
    let seppo = house.person("Seppo Kanerva");
    assert_eq!((seppo.employed.from, seppo.employed.to), (None, None));
    let department = house.directory.departments.iter().find(|one| Some(one.id) == seppo.department);
    assert_eq!(department.unwrap().name, "Liberaalit");
    let markku = house.person("Markku Rossi").employed;
    assert_eq!((markku.from, markku.to), (Some(day("1999-03-31")), Some(day("2003-03-18"))));
}

#[test]
fn rows_that_say_the_same_word_for_word_are_one_person() {
    let mut house = House::default();
    let twice = || row("Matti Virtanen").title("Myyjä");
    let other = row("Matti Virtanen").title("Kuljettaja");
    let plan = house.import(&people(&[Field::Title], vec![twice(), twice(), other]));
    assert_eq!(house.directory.people.len(), 2);
    assert_eq!(plan.warnings, [PlanWarning::SameRows { rows: 1 }, PlanWarning::SameNames { people: 2 }]);
}

#[test]
fn namesakes_with_ids_of_their_own_are_never_taken_for_each_other() {
    let mut house = House::default();
    house.import(&people(&[Field::Id], vec![row("Matti Virtanen").id("1")]));
    let plan = house.import(&people(&[Field::Id], vec![row("Matti Virtanen").id("2")]));
    assert_eq!((new(&plan), gone(&plan)), (vec!["Matti Virtanen"], vec!["Matti Virtanen"]));
}

#[test]
fn two_companies_may_number_their_people_alike() {
    let mut house = House::default();
    let columns = [Field::Id, Field::Company];
    house.import(&people(&columns, vec![row("Anna Virtanen").id("1").of("Kuusi")]));
    let rows = vec![row("Anna Virtanen").id("1").of("Kuusi"), row("Pekka Meri").id("1").of("Mänty")];
    let plan = house.import(&people(&columns, rows));
    assert_eq!(new(&plan), ["Pekka Meri"]);
    let plan = house.import(&people(&columns, vec![row("Liisa Saarinen").id("1").of("Koivu")]));
    assert_eq!((new(&plan), gone(&plan)), (vec!["Liisa Saarinen"], vec![]));
}

#[test]
fn a_blank_cell_clears_what_a_column_says_and_leaves_what_no_column_says() {
    let mut house = House::default();
    let rows = vec![row("Anna Virtanen").title("Myyjä").desk("09 123 4567")];
    house.import(&people(&[Field::Title, DESK], rows));
    let plan = house.import(&people(&[Field::Title], vec![row("Anna Virtanen")]));
    assert_eq!(changes(&plan, "Anna Virtanen"), [(Field::Title, "Myyjä", "")]);
    assert_eq!(house.person("Anna Virtanen").numbers.len(), 1);
}

#[test]
fn a_number_that_is_already_there_keeps_its_marks() {
    let mut house = House::default();
    let columns = [DESK, Field::Number(NumberKind::Mobile)];
    let mobile = |name: &str| row(name).number(NumberKind::Mobile, "040 123 4567");
    house.import(&people(&columns, vec![mobile("Anna Virtanen")]));
    house.directory.people[0].numbers[0].may_be_given = true;
    let plan = house.import(&people(&columns, vec![mobile("Anna Virtanen").desk("2214")]));
    assert_eq!(changes(&plan, "Anna Virtanen"), [(DESK, "", "2214")]);
    let numbers = &house.person("Anna Virtanen").numbers;
    let mobile = numbers.iter().find(|number| number.kind == NumberKind::Mobile).unwrap();
    assert!(mobile.may_be_given);
    assert_eq!(mobile.international.as_deref(), Some("+358401234567"));
}

#[test]
fn a_region_chosen_later_reads_all_numbers_of_the_company_again() {
    let mut house = House::default();
    let list = people(&[DESK], vec![row("Neil Thornton").desk("020 7946 0018")]);
    house.import(&list);
    let british = StaffPlanOptions { region: Some("GB".parse().unwrap()), ..kuusilinna() };
    let plan = house.import_with(&list, &british);
    assert_eq!((plan.companies.len(), plan.people.len()), (1, 0));
    let number = &house.person("Neil Thornton").numbers[0];
    assert_eq!(
        (number.written.as_str(), number.international.as_deref()),
        ("020 7946 0018", Some("+442079460018"))
    );
    assert_eq!(house.import_with(&list, &british).edits, []);
}

#[test]
fn people_gone_from_the_list_are_proposed_and_end_only_when_somebody_says_so() {
    let mut house = House::default();
    let columns = [Field::Roles];
    house.import(&people(&columns, vec![row("Anna Virtanen").role("HR"), row("Matti Meri")]));
    let rest = people(&columns, vec![row("Matti Meri")]);
    let plan = house.import(&rest);
    assert_eq!((gone(&plan), plan.edits.len()), (vec!["Anna Virtanen"], 0));
    let leavers = StaffPlanOptions { leavers: true, ..kuusilinna() };
    house.import_with(&rest, &leavers);
    assert_eq!(house.person("Anna Virtanen").employed.to, Some(day("2026-07-07")));
    assert_eq!(house.directory.assignments[0].to, Some(day("2026-07-07")));
    let again = house.import_with(&rest, &leavers);
    assert_eq!((gone(&again), again.edits.len()), (vec![], 0));
}

#[test]
fn people_of_companies_the_list_is_silent_about_are_not_gone() {
    let mut house = House::default();
    let of = |name: &str, company: &str| row(name).of(company);
    house.import(&people(&[Field::Company], vec![of("Anna Virtanen", "Kuusi"), of("Matti Meri", "Mänty")]));
    let plan = house.import(&people(&[Field::Company], vec![of("Anna Virtanen", "KUUSI")]));
    assert_eq!((gone(&plan), plan.edits.len()), (vec![], 0));
}

#[test]
fn a_list_with_rows_left_out_makes_nobody_a_leaver() {
    let mut house = House::default();
    house.import(&people(&[], vec![row("Anna Virtanen"), row("Matti Meri")]));
    let options = StaffPlanOptions { rows_left_out: true, leavers: true, ..kuusilinna() };
    let plan = house.import_with(&people(&[], vec![row("Matti Meri")]), &options);
    assert_eq!((gone(&plan), &plan.warnings), (vec![], &vec![PlanWarning::NobodyGone]));
}

#[test]
fn an_empty_list_makes_nobody_a_leaver() {
    let mut house = House::default();
    house.import(&people(&[], vec![row("Anna Virtanen")]));
    let options = StaffPlanOptions { leavers: true, ..kuusilinna() };
    assert_eq!(house.import_with(&people(&[], vec![]), &options).edits, []);
}

#[test]
fn whoever_comes_back_is_staff_again() {
    let mut house = House::default();
    let columns = [Field::EmployedTo];
    house.import(&people(&columns, vec![row("Anna Virtanen").to("2024-05-31")]));
    let plan = house.import(&people(&[], vec![row("Anna Virtanen")]));
    assert_eq!(names(&plan, |step| matches!(step, PersonStep::Returned(_))), ["Anna Virtanen"]);
    assert_eq!(house.person("Anna Virtanen").employed.to, None);
}

#[test]
fn the_mailbox_of_an_office_outlives_its_readers() {
    let mut house = House::default();
    let office = |name: &str| people(&[Field::Email], vec![row(name).email("reception@kuusi.example")]);
    house.import(&office("Anna Virtanen"));
    let plan = house.import(&office("Pekka Meri"));
    assert_eq!((new(&plan), gone(&plan)), (vec!["Pekka Meri"], vec!["Anna Virtanen"]));
}

#[test]
fn roles_are_held_by_name_and_end_when_the_column_no_longer_names_them() {
    let mut house = House::default();
    let columns = [Field::Roles, Field::Keywords];
    let rows =
        vec![row("Anna Virtanen").role("HR").keyword("palkat"), row("Matti Meri").role("hr").keyword("lön")];
    house.import(&people(&columns, rows));
    assert_eq!(house.directory.roles.len(), 1);
    let role = house.directory.roles[0].clone();
    assert_eq!(role.keywords, ["palkat", "lön"]);
    assert_eq!(house.holders(&role), ["Anna Virtanen", "Matti Meri"]);
    let plan = house.import(&people(&columns, vec![row("Anna Virtanen"), row("Matti Meri").role("HR")]));
    assert_eq!(changes(&plan, "Anna Virtanen"), [(Field::Roles, "HR", "")]);
    assert_eq!(house.holders(&role), ["Matti Meri"]);
}

#[test]
fn keywords_without_a_role_are_those_of_the_title() {
    let mut house = House::default();
    let columns = [Field::Title, Field::Keywords];
    let rows =
        vec![row("Anna Virtanen").title("Palkanlaskija").keyword("palkat"), row("Matti Meri").keyword("x")];
    let plan = house.import(&people(&columns, rows));
    assert_eq!(plan.warnings, [PlanWarning::KeywordsWithoutRole { rows: 1 }]);
    let role = house.directory.roles[0].clone();
    assert_eq!(
        (role.name.as_str(), house.holders(&role)),
        ("Palkanlaskija", vec!["Anna Virtanen".to_owned()])
    );
}

#[test]
fn deputies_are_found_by_id_mailbox_and_name_in_either_order() {
    let mut house = House::default();
    let rows = vec![
        row("Anna Virtanen")
            .deputy("17")
            .deputy("L.S@Kuusi.example")
            .deputy("Meri, Matti")
            .deputy("Koski Eeva"),
        row("Pekka Salo").id("17"),
        row("Liisa Saarinen").email("l.s@kuusi.example"),
        row("Matti Meri"),
        row("Eeva Koski"),
    ];
    house.import(&people(&[Field::Id, Field::Email, Field::Deputies], rows));
    let mut deputies = house.directory.deputies.clone();
    deputies.sort_by_key(|deputy| deputy.position);
    let wanted =
        ["Pekka Salo", "Liisa Saarinen", "Matti Meri", "Eeva Koski"].map(|name| house.person(name).id);
    assert!(deputies.iter().map(|deputy| deputy.person).eq(wanted));
}

#[test]
fn a_deputy_who_is_nobody_several_or_the_person_refuses_the_whole_list() {
    let mut house = House::default();
    let rows = vec![
        row("Anna Virtanen").deputy("Nobody Known"),
        row("Liisa Saarinen").deputy("Matti Meri"),
        row("Pekka Salo").deputy("Salo Pekka"),
        row("Matti Meri").title("Myyjä"),
        row("Matti Meri").title("Kuljettaja"),
    ];
    let options = StaffPlanOptions { headers: [(Field::Deputies, "Sijainen".into())].into(), ..kuusilinna() };
    let plan = house.import_with(&people(&[Field::Title, Field::Deputies], rows), &options);
    assert_eq!(plan.edits, []);
    let faults: Vec<_> = plan.problems.iter().map(|problem| (problem.line, &problem.fault)).collect();
    let wanted = [
        (2, &RowFault::NoSuchPerson),
        (3, &RowFault::SeveralPeople { count: 2 }),
        (4, &RowFault::Themselves),
    ];
    assert_eq!(faults, wanted);
    assert_eq!(
        (plan.problems[0].column.as_str(), plan.problems[0].value.as_str()),
        ("Sijainen", "Nobody Known")
    );
}

#[test]
fn a_row_that_refers_to_a_skipped_one_is_skipped_too() {
    let mut house = House::default();
    house.import(&people(&[], vec![row("Old Hand")]));
    let rows = vec![
        row("Anna Virtanen").deputy("Liisa Saarinen"),
        row("Liisa Saarinen").deputy("Pekka Salo"),
        row("Pekka Salo").deputy("Nobody Known"),
        row("Matti Meri"),
    ];
    let options = StaffPlanOptions { skip_bad: true, leavers: true, ..kuusilinna() };
    let plan = house.import_with(&people(&[Field::Deputies], rows), &options);
    assert_eq!(plan.problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [2, 3, 4]);
    assert_eq!((new(&plan), gone(&plan)), (vec!["Matti Meri"], vec![]));
    assert_eq!(plan.warnings, [PlanWarning::NobodyGone]);
}

#[test]
fn a_superior_nobody_knows_is_only_a_doubt() {
    let mut house = House::default();
    let rows = vec![row("Anna Virtanen").under("Meri Matti"), row("Matti Meri").under("XX")];
    let plan = house.import(&people(&[Field::ReportsTo], rows));
    assert_eq!(plan.warnings, [PlanWarning::UnknownSuperiors { rows: 1, example: "XX".into() }]);
    assert_eq!(house.person("Anna Virtanen").reports_to, Some(house.person("Matti Meri").id));
}

#[test]
fn a_list_without_a_company_asks_for_it_once() {
    let mut house = House::default();
    let rows = vec![row("Anna Virtanen"), row("Matti Meri")];
    let plan = house.import_with(&people(&[], rows), &StaffPlanOptions::at(noon()));
    let faults: Vec<_> = plan.problems.iter().map(|problem| (problem.line, &problem.fault)).collect();
    assert_eq!(faults, [(2, &RowFault::NoCompany)]);
}

#[test]
fn a_row_with_only_an_id_speaks_of_whoever_has_it() {
    let mut house = House::default();
    house.import(&people(&[Field::Id, Field::Title], vec![row("Anna Virtanen").id("17")]));
    let mut list = people(&[Field::Id, Field::Title], vec![nobody().id("17").title("Johtaja")]);
    list.fields.remove(&Field::FullName);
    let plan = house.import_with(&list, &StaffPlanOptions::at(noon()));
    assert_eq!(changes(&plan, "Anna Virtanen"), [(Field::Title, "", "Johtaja")]);
    let unknown = people(&[Field::Id], vec![nobody().id("18")]);
    assert_eq!(house.import(&unknown).problems[0].fault, RowFault::Nobody);
}

#[test]
fn yesterday_is_the_companys_yesterday() {
    let mut house = House::default();
    house.import(&people(&[], vec![row("Anna Virtanen"), row("Matti Meri")]));
    let company: &mut Company = &mut house.directory.companies[0];
    company.zone = chrono_tz::Pacific::Kiritimati;
    let late = "2026-07-08T12:00:00Z".parse().unwrap();
    let options = StaffPlanOptions { at: late, leavers: true, ..kuusilinna() };
    house.import_with(&people(&[], vec![row("Matti Meri")]), &options);
    assert_eq!(house.person("Anna Virtanen").employed.to, Some(day("2026-07-08")));
}
