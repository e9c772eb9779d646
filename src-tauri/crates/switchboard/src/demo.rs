//! Puts the demo companies in, as one Operation, around the day it is, and what callers asked of them before.

use std::collections::HashSet;

use chrono_tz::Tz;
use vaihde_domain::PersonId;
use vaihde_domain::absence_list::{AbsencePlanOptions, plan_absences};
use vaihde_domain::civil::day_at;
use vaihde_domain::directory::Directory;
use vaihde_domain::history::Act;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::staff_list::{StaffPlanOptions, plan_staff};
use vaihde_exchange::demo::{Demo, DemoLife};
use vaihde_store::Done;

use crate::failure::{Failure, Result};
use crate::session::Switchboard;

pub(crate) fn open_demo(switchboard: &mut Switchboard) -> Result<Done> {
    let seen = switchboard.store.version()?;
    if !switchboard.store.companies()?.is_empty() {
        return Err(Failure::NotEmpty);
    }
    let at = switchboard.moment();
    let ids = switchboard.ids.as_mut();
    let today = day_at(at, Tz::Europe__Helsinki);
    let demo = Demo::read(ids)?.around(today);

    let mut edits = demo.directory.clone().into_edits();
    let staffed = plan_staff(&demo.directory, &demo.staff, &StaffPlanOptions::at(at), ids);
    edits.extend(staffed.edits);
    let directory = Directory::default().after(&edits);
    let rest: Vec<Edit> = demo.once_staffed(&directory.people, ids).into_iter().map(Edit::Add).collect();
    // Of whom the demo tells something the staff file need not tell that they left.
    let told: HashSet<PersonId> = rest.iter().filter_map(leaver_of).collect();
    edits.retain(|edit| leaver_of(edit).is_none_or(|leaver| !told.contains(&leaver)));
    let directory = Directory::default().after(&edits);
    let directory = directory.after(&rest);
    edits.extend(rest);
    let life = DemoLife::of(&directory, today);
    edits.extend(plan_absences(&directory, &demo.absences, &AbsencePlanOptions::at(at), ids).edits);

    let header = switchboard.header(Act::OpenDemo);
    let mended = life.mended.iter().map(|(company, text)| (Some(*company), text.as_str()));
    let past = (life.months.as_slice(), life.misses.as_slice());
    Ok(switchboard.store.carry_out_with_past(header, &edits, Some(seen), past, mended)?)
}

/// The leaver whom a new referral is about.
fn leaver_of(edit: &Edit) -> Option<PersonId> {
    match edit {
        Edit::Add(Record::Referral(referral)) => referral.person(),
        _ => None,
    }
}
