//! Stories of lists of posts: which post is which, who holds it, which are vacant or gone.
#![expect(clippy::unwrap_used, reason = "in a test a panic is the message")]

mod plan_builders;

use plan_builders::{Cells, House, changes, day, gone, kuusilinna, new, nobody, posts, row};
use vaihde_domain::number::NumberKind;
use vaihde_domain::staff_list::{
    Field, FieldChange, HolderChange, PlanWarning, RoleStep, StaffList, StaffPlan, StaffPlanOptions, StaffRow,
};

const DESK: Field = Field::Number(NumberKind::Desk);

fn list(rows: Vec<StaffRow>) -> StaffList {
    posts(&[Field::Id, Field::Title, Field::Department, DESK, Field::Email, Field::ReportsTo], rows)
}

fn holder_change(plan: &StaffPlan, post: &str) -> HolderChange {
    let role = plan.roles.iter().find(|role| role.post.as_deref() == Some(post)).unwrap();
    match &role.step {
        RoleStep::Changed { holders: Some(change), .. } => change.clone(),
        other => panic!("post {post} changes no holder but is {other:?}"),
    }
}

#[test]
fn another_name_in_a_post_is_a_change_of_holder_and_not_of_name() {
    let mut house = House::default();
    house.import(&list(vec![row("Michael Anderson").id("4").title("Director General")]));
    let next = list(vec![row("Graham Ledward").id("4").title("Director General")]);
    let plan = house.import(&next);
    let change =
        HolderChange { before: vec!["Michael Anderson".into()], after: vec!["Graham Ledward".into()] };
    assert_eq!(holder_change(&plan, "4"), change);
    assert_eq!((new(&plan), gone(&plan)), (vec!["Graham Ledward"], vec!["Michael Anderson"]));
    let mut held = house.directory.assignments.clone();
    held.sort_by_key(|assignment| assignment.position);
    assert_eq!((held[0].from, held[0].to), (None, Some(day("2026-07-07"))));
    assert_eq!((held[1].from, held[1].to), (Some(day("2026-07-08")), None));
    // Proposed again until somebody decides, although the post is no longer theirs.
    assert_eq!(gone(&house.import(&next)), ["Michael Anderson"]);
    let leavers = StaffPlanOptions { leavers: true, ..kuusilinna() };
    house.import_with(&next, &leavers);
    assert_eq!(house.person("Michael Anderson").employed.to, Some(day("2026-07-07")));
    assert_eq!(house.import_with(&next, &leavers).edits, []);
}

#[test]
fn a_post_with_nobody_is_a_vacant_role_and_never_a_person() {
    let mut house = House::default();
    let plan = house.import(&list(vec![nobody().id("30").title("Chief Vet").desk("08459 33 55 77")]));
    assert_eq!((house.directory.people.len(), house.directory.roles.len()), (0, 1));
    assert_eq!(plan.roles[0].step, RoleStep::New { holders: vec![] });
    assert_eq!(house.post("30").numbers[0].written, "08459 33 55 77");
}

#[test]
fn a_holder_takes_the_number_of_the_post_and_leaves_it_there_when_they_go() {
    let mut house = House::default();
    let with = |row: StaffRow| list(vec![row.id("26").title("Chief Economist").desk("020 7946 0018")]);
    house.import(&with(row("Richard Price")));
    assert_eq!((house.post("26").numbers.len(), house.person("Richard Price").numbers.len()), (0, 1));
    let plan = house.import(&with(nobody()));
    assert_eq!(holder_change(&plan, "26").after, Vec::<String>::new());
    assert_eq!(gone(&plan), ["Richard Price"]);
    assert_eq!(house.post("26").numbers.len(), 1);
}

#[test]
fn rows_of_the_post_0_that_say_nothing_are_passed_over() {
    let mut house = House::default();
    let empty = || nobody().id("0").title("Not in Post").under("27");
    let rows = vec![empty(), empty(), row("Debbie Alder").id("27").title("Director, HR")];
    let plan = house.import(&list(rows));
    assert_eq!(
        plan.warnings,
        [PlanWarning::SharedId { value: "0".into(), rows: 2 }, PlanWarning::NothingSaid { rows: 2 }]
    );
    assert_eq!(house.directory.roles.len(), 1);
}

#[test]
fn posts_that_share_a_reference_are_told_apart_by_title_and_department() {
    let mut house = House::default();
    let rows = || {
        vec![
            nobody().id("0").title("Clerk").unit("Law"),
            nobody().id("0").title("Clerk").unit("Tax"),
            row("Ruth Owen").id("00").title("Clerk").unit("Tax"),
        ]
    };
    house.import(&list(rows()));
    assert_eq!(house.directory.roles.len(), 3);
    assert_eq!(house.holders(house.post("00")), ["Ruth Owen"]);
    let again = house.import(&list(rows()));
    assert_eq!((again.edits, again.roles_unchanged), (vec![], 3));
}

#[test]
fn two_holders_of_one_reference_and_title_share_the_job() {
    let mut house = House::default();
    let post =
        |name: &str, email: &str| row(name).id("00000609").title("Transformation Director").email(email);
    let rows =
        vec![post("Alexander Lambert", "a@dstl.example"), post("Jennifer Henderson", "j@dstl.example")];
    let plan = house.import(&list(rows));
    assert_eq!(plan.warnings, [PlanWarning::SharedPost { value: "00000609".into(), holders: 2 }]);
    assert_eq!(house.directory.roles.len(), 1);
    assert_eq!(house.holders(house.post("00000609")), ["Alexander Lambert", "Jennifer Henderson"]);
}

#[test]
fn the_mailbox_of_many_posts_is_theirs_and_a_holders_own_is_the_holders() {
    let mut house = House::default();
    let office = "Army Sec@mod.example";
    let rows = vec![
        row("J R Everard").id("1").title("Commander").email(office),
        nobody().id("2").title("Chief of Staff").email(office),
        row("Matthew Rees").id("3").title("Analyst").email("m.rees@mod.example"),
    ];
    let plan = house.import(&list(rows));
    assert_eq!(plan.warnings, [PlanWarning::SharedEmail { value: office.into(), rows: 2 }]);
    assert_eq!(
        (house.post("1").email.as_deref(), house.post("2").email.as_deref()),
        (Some(office), Some(office))
    );
    assert_eq!(
        (house.post("3").email.as_deref(), house.person("J R Everard").email.as_deref()),
        (None, None)
    );
    assert_eq!(house.person("Matthew Rees").email.as_deref(), Some("m.rees@mod.example"));
}

#[test]
fn whoever_moves_to_another_post_stays_the_same_person() {
    let mut house = House::default();
    let tom =
        |post: &str, title: &str| row("Tom Taylor").id(post).title(title).email("tom.taylor@defra.example");
    house.import(&list(vec![tom("24", "Director, Review"), nobody().id("20").title("Director of Finance")]));
    let id = house.person("Tom Taylor").id;
    let plan = house.import(&list(vec![tom("20", "Director of Finance")]));
    assert_eq!(house.person("Tom Taylor").id, id);
    assert_eq!(changes(&plan, "Tom Taylor"), [(Field::Title, "Director, Review", "Director of Finance")]);
    assert_eq!((gone(&plan), house.holders(house.post("20"))), (vec![], vec!["Tom Taylor".to_owned()]));
}

#[test]
fn a_given_name_of_another_form_with_the_same_mailbox_is_the_same_holder() {
    let mut house = House::default();
    let post =
        |name: &str| list(vec![row(name).id("27").title("Director, HR").email("debbie.alder@defra.example")]);
    house.import(&post("Deborah Alder"));
    let plan = house.import(&post("Debbie Alder"));
    assert_eq!(changes(&plan, "Debbie Alder"), [(Field::GivenName, "Deborah", "Debbie")]);
    assert_eq!(house.directory.assignments.len(), 1);
    assert!(plan.roles.is_empty(), "a new name is no change of holder: {:?}", plan.roles);
}

#[test]
fn the_next_holder_of_a_posts_own_mailbox_is_somebody_else() {
    let mut house = House::default();
    let post = |name: &str| list(vec![row(name).id("9").title("Commander").email("hq-cmd@mod.example")]);
    house.import(&post("Mike Wigston"));
    let plan = house.import(&post("James Illingworth"));
    assert_eq!((new(&plan), gone(&plan)), (vec!["James Illingworth"], vec!["Mike Wigston"]));
}

#[test]
fn a_post_is_changed_field_by_field() {
    let mut house = House::default();
    let boss = || nobody().id("2").title("Director");
    let plain = |title: &str| nobody().id("5").title(title).unit("Secretariat");
    house.import(&list(vec![boss(), plain("Deputy Director forBiodiversity")]));
    let plan = house.import(&list(vec![boss(), plain("Deputy Director for Biodiversity").under("2")]));
    let change =
        |field, before: &str, after: &str| FieldChange { field, before: before.into(), after: after.into() };
    let fields = vec![
        change(Field::Title, "Deputy Director forBiodiversity", "Deputy Director for Biodiversity"),
        change(Field::ReportsTo, "", "2"),
    ];
    assert_eq!(plan.roles.len(), 1);
    assert_eq!(plan.roles[0].step, RoleStep::Changed { fields, holders: None });
}

#[test]
fn posts_gone_from_the_list_are_removed_where_nobody_remembers_them_and_vacant_otherwise() {
    let mut house = House::default();
    let rows = vec![
        row("Bronwyn Hill").id("1").title("Permanent Secretary"),
        row("Tom Taylor").id("24").title("Director, Review").under("1"),
        nobody().id("22").title("Director of Legal").under("1"),
        nobody().id("23").title("Solicitor").under("22"),
    ];
    house.import(&list(rows));
    let rest = list(vec![row("Bronwyn Hill").id("1").title("Permanent Secretary")]);
    let plan = house.import(&rest);
    let gone_posts = |plan: &StaffPlan| -> Vec<String> {
        let gone = plan.roles.iter().filter(|role| matches!(role.step, RoleStep::Gone { .. }));
        gone.filter_map(|role| role.post.clone()).collect()
    };
    assert_eq!((gone_posts(&plan), plan.edits.len()), (["24", "22", "23"].map(String::from).to_vec(), 0));
    let leavers = StaffPlanOptions { leavers: true, ..kuusilinna() };
    house.import_with(&rest, &leavers);
    let mut left: Vec<&str> = house.directory.roles.iter().filter_map(|role| role.post.as_deref()).collect();
    left.sort_unstable();
    assert_eq!(left, ["1", "24"]);
    assert!(house.holders(house.post("24")).is_empty());
    let again = house.import_with(&rest, &leavers);
    assert_eq!((gone_posts(&again), again.edits), (vec![], vec![]));
}

#[test]
fn staff_of_a_list_of_people_is_not_gone_for_holding_no_post() {
    let mut house = House::default();
    house.import(&plan_builders::people(&[Field::Id], vec![row("Anna Virtanen").id("17")]));
    let plan = house.import(&list(vec![row("Bronwyn Hill").id("1").title("Permanent Secretary")]));
    assert_eq!(gone(&plan), Vec::<&str>::new());
}
