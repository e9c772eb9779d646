//! A ministry's senior staff twice, as it was published half a year apart: what is different is told right, a post with
//! another name is a change of its holder, and taking the second file back makes everything as it was.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use vaihde_domain::directory::Directory;
use vaihde_domain::staff_list::{HolderChange, PersonStep, RoleStep, StaffPlan};
use vaihde_store::{DataFolder, Store};
use vaihde_switchboard::{Clock, ImportOutcome, Planned, StaffImport, Switchboard, UndoOutcome, go_on};

use crate::seats::{Wednesday, sit_down};

fn file(day: &str) -> PathBuf {
    let name = format!("department_for_environment_food_and_rural_affairs-{day}-senior.csv");
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/organograms").join(name)
}

fn taken(day: &str) -> StaffImport {
    StaffImport { file: file(day), region: Some("GB".parse().unwrap()), ..StaffImport::default() }
}

fn plan(switchboard: &mut Switchboard, import: &StaffImport) -> Planned<StaffPlan> {
    let planned = switchboard.admin().unwrap().plan_staff_import(import).unwrap();
    assert_eq!(planned.skipped, [], "every row is taken as it is");
    planned
}

fn import(switchboard: &mut Switchboard, planned: &Planned<StaffPlan>) -> vaihde_switchboard::Done {
    match switchboard.admin().unwrap().import_staff(planned, &mut go_on).unwrap() {
        ImportOutcome::Done(done) => done,
        other => panic!("{other:?}"),
    }
}

/// Everything there is, in an order that does not depend on when it was written.
fn digest(folder: &Path) -> Directory {
    Store::open(DataFolder::at(folder).unwrap(), Wednesday.now()).unwrap().store.directory().unwrap()
}

fn names(plan: &StaffPlan, is: impl Fn(&PersonStep) -> bool) -> Vec<&str> {
    let mut names: Vec<_> =
        plan.people.iter().filter(|person| is(&person.step)).map(|person| person.name.as_str()).collect();
    names.sort_unstable();
    names
}

/// The posts whose holders change, with who held them and who does from now on.
fn changes_of_holder(plan: &StaffPlan) -> BTreeMap<String, (String, String)> {
    let changed = plan.roles.iter().filter_map(|role| {
        let RoleStep::Changed { holders: Some(HolderChange { before, after }), .. } = &role.step else {
            return None;
        };
        Some((role.post.clone()?, (before.join(", "), after.join(", "))))
    });
    changed.collect()
}

fn posts(plan: &StaffPlan, is: impl Fn(&RoleStep) -> bool) -> Vec<u32> {
    let posts = plan.roles.iter().filter(|role| is(&role.step));
    let mut posts: Vec<u32> = posts.map(|role| role.post.as_ref().unwrap().parse().unwrap()).collect();
    posts.sort_unstable();
    posts
}

#[test]
fn half_a_year_later_what_is_different_is_told_right_and_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = sit_down(folder.path(), "raija", 1);
    let march = plan(&mut raija, &taken("2011-03-31"));
    assert_eq!((march.plan.people.len(), march.plan.roles.len()), (26, 121));
    import(&mut raija, &march);
    let before = digest(folder.path());

    let september = plan(&mut raija, &taken("2011-09-30"));
    let plan = &september.plan;
    let changes = changes_of_holder(plan);
    let change = |post: &str| changes[post].clone();
    assert_eq!(change("4"), ("Michael Anderson".into(), "Graham Ledward".into()));
    assert_eq!(change("7"), ("Andrea Young".into(), "Colin Church".into()));
    assert_eq!(change("20"), ("Anne Marie Millar".into(), "Tom Taylor".into()));
    assert_eq!(change("26"), ("Richard Price".into(), String::new()), "nobody has it any more");
    assert_eq!(changes.len(), 4);

    assert_eq!(names(plan, |step| *step == PersonStep::New), ["Colin Church", "Graham Ledward"]);
    let gone = ["Anne Marie Millar", "Michael Anderson", "Richard Price"];
    assert_eq!(names(plan, |step| *step == PersonStep::Gone), gone);
    // Deborah of March and Debbie of September are one, and so are those who went on to another post.
    let changed = names(plan, |step| matches!(step, PersonStep::Changed(_)));
    assert!(["Debbie Alder", "Andrea Young", "Tom Taylor"].iter().all(|name| changed.contains(name)));
    assert_eq!(changed.len() + plan.people_unchanged, 23);

    assert_eq!(posts(plan, |step| matches!(step, RoleStep::New { .. })), [126, 127, 128, 129]);
    let closed: Vec<u32> = [22, 23, 24, 44, 53, 66, 93].into_iter().chain(105..=115).chain([123]).collect();
    assert_eq!(posts(plan, |step| matches!(step, RoleStep::Gone { .. })), closed);

    let done = import(&mut raija, &september);
    assert_ne!(digest(folder.path()), before);
    let undone = raija.admin().unwrap().undo(done.operation).unwrap();
    assert!(matches!(undone, UndoOutcome::Done(_)), "{undone:?}");
    assert_eq!(digest(folder.path()), before);
}

#[test]
fn those_who_are_gone_leave_only_when_somebody_says_so_and_come_back_with_one_undo() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = sit_down(folder.path(), "raija", 1);
    let march = plan(&mut raija, &taken("2011-03-31"));
    import(&mut raija, &march);
    let before = digest(folder.path());
    let leavers = StaffImport { leavers: true, ..taken("2011-09-30") };
    let september = plan(&mut raija, &leavers);
    let done = import(&mut raija, &september);
    let after = digest(folder.path());
    let left = after.people.iter().filter(|person| person.employed.to.is_some());
    assert_eq!(left.count(), 3);
    assert!(after.roles.len() < before.roles.len(), "posts that nobody remembers are closed");
    assert!(plan(&mut raija, &leavers).plan.people.is_empty(), "and the same file again changes nothing");

    assert!(matches!(raija.admin().unwrap().undo(done.operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(digest(folder.path()), before);
}
