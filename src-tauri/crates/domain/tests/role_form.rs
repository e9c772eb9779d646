//! The forms of roles and departments: what is written, what is refused, what goes with a record that is removed.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vaihde_domain::company::Company;
use vaihde_domain::department::Department;
use vaihde_domain::department_form::{DepartmentDraft, plan_department};
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::form::{Fault, Field, Problem};
use vaihde_domain::id::Ids;
use vaihde_domain::language::PerLanguage;
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::referral::{Forward, Referral, ReferralAbout};
use vaihde_domain::removal::{Hanging, remove_department, remove_role};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::role_form::{HolderDraft, RoleDraft, new_role, plan_role, read_role};
use vaihde_domain::{AssignmentId, CompanyId, DepartmentId, DeputyId, PersonId, ReferralId, RoleId};

const KUUSILINNA: CompanyId = CompanyId(Uuid::from_u128(1));
const PEKKA: PersonId = PersonId(Uuid::from_u128(11));
const LIISA: PersonId = PersonId(Uuid::from_u128(12));
const MATTI: PersonId = PersonId(Uuid::from_u128(13));
const PAYROLL: RoleId = RoleId(Uuid::from_u128(21));
const OFFICE: DepartmentId = DepartmentId(Uuid::from_u128(31));

struct Counted(u128);

impl Ids for Counted {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn noon() -> DateTime<Utc> {
    "2026-07-08T09:00:00Z".parse().unwrap()
}

fn held(id: u128, person: PersonId, position: u32, to: Option<NaiveDate>) -> Assignment {
    Assignment { id: AssignmentId(Uuid::from_u128(id)), role: PAYROLL, person, position, from: None, to }
}

/// Payroll of the office, held by Pekka and then Liisa, before them by Matti; Matti stands in.
fn house() -> Directory {
    let person = |id, given: &str, family: &str| Person {
        department: Some(OFFICE),
        ..Person::named(id, KUUSILINNA, given, family)
    };
    Directory {
        companies: vec![Company::named(KUUSILINNA, "Kuusilinna Oy")],
        departments: vec![Department::named(OFFICE, KUUSILINNA, "Toimisto")],
        people: vec![
            person(PEKKA, "Pekka", "Koistinen"),
            person(LIISA, "Liisa", "Saarinen"),
            person(MATTI, "Matti", "Laine"),
        ],
        roles: vec![Role {
            department: Some(OFFICE),
            keywords: vec!["palkat".into()],
            ..Role::named(PAYROLL, KUUSILINNA, "Palkanlaskenta")
        }],
        assignments: vec![
            held(41, PEKKA, 1, None),
            held(42, LIISA, 2, None),
            held(43, MATTI, 0, Some(day("2026-05-31"))),
        ],
        deputies: vec![Deputy {
            id: DeputyId(Uuid::from_u128(51)),
            of: DeputyOf::Role(PAYROLL),
            position: 0,
            person: MATTI,
        }],
        ..Directory::default()
    }
}

fn form() -> RoleDraft {
    read_role(PAYROLL, &house(), noon()).unwrap()
}

fn planned(draft: &RoleDraft) -> Result<Vec<Edit>, Vec<Problem>> {
    plan_role(draft, &house(), noon(), &mut Counted(1_000)).map(|plan| plan.edits)
}

/// The house after saving, as its form reads then.
fn saved(draft: &RoleDraft) -> RoleDraft {
    let after = house().after(&planned(draft).unwrap());
    read_role(draft.id.unwrap(), &after, noon()).unwrap()
}

fn faults(draft: &RoleDraft) -> Vec<(Field, Option<usize>, Fault)> {
    let problems = planned(draft).unwrap_err();
    problems.into_iter().map(|problem| (problem.field, problem.index, problem.fault)).collect()
}

#[test]
fn a_form_in_which_nothing_is_different_does_nothing() {
    assert_eq!(form().holders.iter().map(|holder| holder.person).collect::<Vec<_>>(), [PEKKA, LIISA]);
    assert_eq!(planned(&form()).unwrap(), []);
}

#[test]
fn everything_of_a_new_role_is_written_and_read_back() {
    let holder = HolderDraft { person: PEKKA, from: Some(day("2026-12-01")), to: None, instead: false };
    let draft = RoleDraft {
        name: "Toimitusjohtaja".into(),
        department: "Johto".into(),
        keywords: vec!["johtaja".into(), " ".into(), "VD".into(), "Johtaja".into()],
        email: "johtaja@kuusilinna.example".into(),
        leading: true,
        holders: vec![holder.clone()],
        deputies: vec![LIISA, MATTI],
        ..new_role(KUUSILINNA)
    };
    let plan = plan_role(&draft, &house(), noon(), &mut Counted(1_000)).unwrap();
    let read = read_role(plan.id, &house().after(&plan.edits), noon()).unwrap();
    let keywords = vec!["johtaja".to_owned(), "VD".to_owned()];
    assert_eq!(read, RoleDraft { id: Some(plan.id), keywords, ..draft });
}

#[test]
fn holders_are_asked_in_the_order_of_the_form_and_keep_their_records() {
    let mut draft = form();
    draft.holders.swap(0, 1);
    assert_eq!(saved(&draft).holders, draft.holders);
    let only_moved = |edit: &Edit| matches!(edit, Edit::Alter(Record::Assignment(_)));
    assert!(planned(&draft).unwrap().iter().all(only_moved));

    draft = form();
    draft.holders.push(HolderDraft { person: MATTI, from: None, to: None, instead: false });
    assert_eq!(planned(&draft).unwrap().len(), 1, "whoever is added changes nobody else");
    assert_eq!(saved(&draft).holders, draft.holders);
}

#[test]
fn whoever_is_no_longer_named_has_held_it_until_yesterday() {
    let mut draft = form();
    draft.holders.remove(0);
    let ended = held(41, PEKKA, 1, Some(day("2026-07-07")));
    assert_eq!(planned(&draft).unwrap(), [Edit::Alter(Record::Assignment(ended))]);
}

#[test]
fn somebody_may_hold_it_again_later_but_not_twice_at_once() {
    let mut draft = form();
    draft.holders[0].to = Some(day("2026-08-31"));
    draft.holders.push(HolderDraft {
        person: PEKKA,
        from: Some(day("2026-10-01")),
        to: None,
        instead: false,
    });
    assert_eq!(saved(&draft).holders, draft.holders);
    draft.holders[2].from = Some(day("2026-08-31"));
    assert_eq!(faults(&draft), [(Field::Holders, Some(2), Fault::Twice)]);
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let nobody = PersonId(Uuid::from_u128(99));
    let mut draft = RoleDraft {
        name: " ".into(),
        email: "palkat".into(),
        deputies: vec![LIISA, LIISA, nobody],
        ..form()
    };
    draft.holders[1].from = Some(day("2026-08-01"));
    draft.holders[1].to = Some(day("2026-07-01"));
    assert_eq!(
        faults(&draft),
        [
            (Field::Name, None, Fault::Empty),
            (Field::Email, None, Fault::NotAnEmail),
            (Field::Holders, Some(1), Fault::Backwards),
            (Field::Deputies, Some(1), Fault::Twice),
            (Field::Deputies, Some(2), Fault::Unknown),
        ]
    );
}

#[test]
fn a_new_role_needs_a_name_of_its_own_unless_it_is_a_post() {
    let named = RoleDraft { name: "palkanlaskenta".into(), ..new_role(KUUSILINNA) };
    assert_eq!(faults(&named), [(Field::Name, None, Fault::NameInUse)]);
    assert!(planned(&RoleDraft { post: "1042".into(), ..named }).is_ok());
}

#[test]
fn a_department_is_saved_and_its_name_is_its_own() {
    let mut draft = DepartmentDraft::read(&house().departments[0]);
    let plan = |draft: &DepartmentDraft| plan_department(draft, &house(), noon(), &mut Counted(1_000));
    assert_eq!(plan(&draft).unwrap().edits, []);
    draft.duty_number = "010 555 2200".into();
    let after = house().after(&plan(&draft).unwrap().edits);
    assert_eq!(DepartmentDraft::read(&after.departments[0]), draft);
    draft.duty_number = "päivystys".into();
    assert_eq!(plan(&draft).unwrap_err()[0].fault, Fault::NoDigits);
    let same = DepartmentDraft { name: "TOIMISTO".into(), ..DepartmentDraft::new(KUUSILINNA) };
    assert_eq!(plan(&same).unwrap_err()[0].fault, Fault::NameInUse);
}

#[test]
fn a_role_takes_its_holders_and_deputies_with_it_and_callers_are_sent_there_no_longer() {
    let told = |id, names: &[&str], fi: &str| Referral {
        id: ReferralId(Uuid::from_u128(id)),
        company: KUUSILINNA,
        about: ReferralAbout::Question,
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        say: PerLanguage { fi: fi.into(), ..PerLanguage::default() },
        forward: Some(Forward::Role(PAYROLL)),
        contact: None,
        from: None,
        to: None,
        listing: None,
    };
    let referrals =
        vec![told(61, &["palkkatoimisto"], ""), told(62, &["tilitoimisto"], "Tilitoimisto muutti.")];
    let directory = Directory { referrals, ..house() };
    let removal = remove_role(PAYROLL, &directory);
    assert_eq!(removal.hangs, Hanging { holders: 3, deputies: 1, referrals: 2, ..Hanging::default() });
    let after = directory.after(&removal.edits);
    assert_eq!((after.roles.len(), after.assignments.len(), after.deputies.len()), (0, 0, 0));
    assert_eq!(after.referrals.len(), 1, "what has nothing else to tell goes");
    assert_eq!(after.referrals[0].forward, None);
}

#[test]
fn the_people_of_a_department_that_goes_are_in_none() {
    let removal = remove_department(OFFICE, &house());
    assert_eq!(removal.hangs, Hanging { people: 3, roles: 1, ..Hanging::default() });
    assert_eq!(removal.edits.last(), Some(&Edit::Remove(RecordId::Department(OFFICE))));
    let after = house().after(&removal.edits);
    assert!(after.people.iter().all(|person| person.department.is_none()));
}

#[test]
fn whoever_comes_instead_of_the_others_ends_their_time_the_day_before() {
    let mut draft = form();
    let monday = Some(day("2026-07-13"));
    draft.holders.push(HolderDraft { person: MATTI, from: monday, to: None, instead: true });
    let sunday = Some(day("2026-07-12"));
    let days: Vec<_> = saved(&draft).holders.iter().map(|held| (held.person, held.from, held.to)).collect();
    assert_eq!(days, [(PEKKA, None, sunday), (LIISA, None, sunday), (MATTI, monday, None)]);

    draft.holders[1].from = Some(day("2026-09-01"));
    assert_eq!(saved(&draft).holders[1].to, None, "whoever begins later is in nobody's way");
    draft.holders[1] = HolderDraft { person: LIISA, from: monday, to: None, instead: true };
    assert_eq!(saved(&draft).holders[1].to, None, "two who come on one day come beside each other");
}
