//! The absences of the directory as an absence list. There is no reason in it, for there is none in the directory.

use std::collections::HashMap;

use chrono::Timelike;
use vaihde_domain::RoleId;
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::absence_list::AbsenceField;
use vaihde_domain::civil::Moment;
use vaihde_domain::directory::Directory;

use super::naming::Naming;
use super::sheet;
use crate::cell::as_list;
use crate::columns::Meaning;
use crate::repetition;

const COLUMNS: [AbsenceField; 12] = [
    AbsenceField::Id,
    AbsenceField::Email,
    AbsenceField::FullName,
    AbsenceField::Company,
    AbsenceField::From,
    AbsenceField::To,
    AbsenceField::Repeats,
    AbsenceField::RepeatsUntil,
    AbsenceField::RepeatsExcept,
    AbsenceField::Covers,
    AbsenceField::Role,
    AbsenceField::ReturnMayBeTold,
];

/// All absences as the bytes of an absence list, by company, family name, given name and beginning. An absence whose
/// covers cover different roles takes a row for each change of role.
pub fn write_absences(directory: &Directory) -> Vec<u8> {
    let naming = Naming::of(directory);
    let companies: HashMap<_, _> =
        directory.companies.iter().map(|company| (company.id, &company.name)).collect();
    let roles: HashMap<_, _> = directory.roles.iter().map(|role| (role.id, role.name.as_str())).collect();
    let mut absences: Vec<_> = directory
        .absences
        .iter()
        .filter_map(|absence| {
            let person = naming.person(absence.person)?;
            let company = companies.get(&person.company).map(|name| (*name).clone()).unwrap_or_default();
            Some((company, person, absence))
        })
        .collect();
    absences.sort_by_cached_key(|(company, person, absence)| {
        let name = &person.name;
        (
            company.clone(),
            name.family.clone(),
            name.given.clone(),
            person.id,
            absence.span.from.day(),
            absence.id,
        )
    });
    let rows = absences.into_iter().flat_map(|(company, person, absence)| {
        let id = naming.own(person.staff_id.as_deref());
        let email = naming.own(person.email.as_deref());
        let named = id.or(email).is_some() || naming.own(Some(&person.name.full())).is_some();
        let id = if named { id.unwrap_or_default().to_owned() } else { person.id.to_string() };
        let beginning = [
            id,
            email.unwrap_or_default().to_owned(),
            person.name.full(),
            company,
            moment(absence.span.from),
            absence.span.to.map(moment).unwrap_or_default(),
        ];
        let beginning = beginning.into_iter().chain(repetition(absence));
        let told = if absence.return_may_be_told { "kyllä" } else { "ei" };
        let runs = runs_of_one_role(absence).into_iter().map(|(role, covers)| {
            let covers: Vec<String> = covers.iter().filter_map(|cover| naming.name(cover.person)).collect();
            let role = role.and_then(|role| roles.get(&role).copied()).unwrap_or_default();
            let end = [as_list(covers.iter().map(String::as_str)), role.to_owned(), told.to_owned()];
            beginning.clone().chain(end).collect()
        });
        runs.collect::<Vec<Vec<String>>>()
    });
    let header = COLUMNS.map(|field| field.header().to_owned()).to_vec();
    sheet::bytes(std::iter::once(header).chain(rows))
}

/// The covers in their order, in runs that cover the same: rows about one absence are read together, in their order.
fn runs_of_one_role(absence: &Absence) -> Vec<(Option<RoleId>, &[Cover])> {
    if absence.covers.is_empty() {
        return vec![(None, &[])];
    }
    let runs = absence.covers.chunk_by(|one, next| one.role == next.role);
    runs.map(|run| (run[0].role, run)).collect()
}

/// How it comes again, until when, and on which days not; all empty where it is once.
fn repetition(absence: &Absence) -> [String; 3] {
    let Some(repeat) = &absence.repeats else { return Default::default() };
    let except: Vec<String> = repeat.except.iter().map(ToString::to_string).collect();
    [
        repetition::written(repeat),
        repeat.until.map(|until| until.to_string()).unwrap_or_default(),
        as_list(except.iter().map(String::as_str)),
    ]
}

fn moment(moment: Moment) -> String {
    match moment {
        Moment::Day(day) => day.to_string(),
        // Without seconds, so that a midnight is not taken for a day written by a program.
        Moment::Time(time) if time.second() == 0 => time.format("%Y-%m-%d %H:%M").to_string(),
        Moment::Time(time) => time.format("%Y-%m-%d %H:%M:%S").to_string(),
    }
}
