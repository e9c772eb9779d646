//! Puts the demo companies in, as one Operation, around the day it is.

use chrono_tz::Tz;
use vaihde_domain::absence_list::{AbsencePlanOptions, plan_absences};
use vaihde_domain::civil::day_at;
use vaihde_domain::directory::Directory;
use vaihde_domain::history::Act;
use vaihde_domain::record::Edit;
use vaihde_domain::staff_list::{StaffPlanOptions, plan_staff};
use vaihde_exchange::demo::Demo;
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
    let demo = Demo::read(ids)?.around(day_at(at, Tz::Europe__Helsinki));

    let mut edits = demo.directory.clone().into_edits();
    let staffed = plan_staff(&demo.directory, &demo.staff, &StaffPlanOptions::at(at), ids);
    edits.extend(staffed.edits);
    let directory = Directory::default().after(&edits);
    let rest: Vec<Edit> = demo.once_staffed(&directory.people, ids).into_iter().map(Edit::Add).collect();
    let directory = directory.after(&rest);
    edits.extend(rest);
    edits.extend(plan_absences(&directory, &demo.absences, &AbsencePlanOptions::at(at), ids).edits);

    let header = switchboard.header(Act::OpenDemo);
    Ok(switchboard.store.carry_out(header, &edits, Some(seen))?)
}
