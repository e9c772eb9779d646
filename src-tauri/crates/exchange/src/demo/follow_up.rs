//! What can be put in only when the staff are there: deputies of roles, holders with days, referrals.

use std::collections::HashMap;

use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::id::Ids;
use vaihde_domain::person::Person;
use vaihde_domain::record::Record;
use vaihde_domain::referral::{Forward, Referral, ReferralAbout};
use vaihde_domain::role::Assignment;
use vaihde_domain::{AssignmentId, DeputyId, PersonId, ReferralId};

use super::{Demo, DemoForward, DemoReferral, RolePeople};

impl Demo {
    /// The records that need the demo's people, who are found among those given by their ids in the staff file.
    /// Somebody who is not there is left out.
    pub fn once_staffed(&self, people: &[Person], ids: &mut dyn Ids) -> Vec<Record> {
        let by_id = people.iter().filter_map(|person| Some((person.staff_id.as_deref()?, person.id)));
        let people: HashMap<&str, PersonId> = by_id.collect();
        let mut records = Vec::new();
        for role in &self.roles {
            records.extend(holders(role, &people, ids).into_iter().map(Record::Assignment));
            records.extend(deputies(role, &people, ids).into_iter().map(Record::Deputy));
        }
        records.extend(self.referrals.iter().map(|told| Record::Referral(referral(told, &people, ids))));
        records
    }
}

/// They come after the holders of the staff file, which have no days.
const FIRST_POSITION: u32 = 100;

fn holders(role: &RolePeople, people: &HashMap<&str, PersonId>, ids: &mut dyn Ids) -> Vec<Assignment> {
    let known =
        role.holders.iter().filter_map(|holder| Some((holder, *people.get(holder.staff_id.as_str())?)));
    let placed = known.zip(FIRST_POSITION..).map(|((holder, person), position)| Assignment {
        id: AssignmentId::next(ids),
        role: role.role,
        person,
        position,
        from: holder.from,
        to: holder.to,
    });
    placed.collect()
}

fn deputies(role: &RolePeople, people: &HashMap<&str, PersonId>, ids: &mut dyn Ids) -> Vec<Deputy> {
    let known = role.deputies.iter().filter_map(|staff_id| people.get(staff_id.as_str()));
    let placed = known.zip(0..).map(|(&person, position)| Deputy {
        id: DeputyId::next(ids),
        of: DeputyOf::Role(role.role),
        position,
        person,
    });
    placed.collect()
}

fn referral(told: &DemoReferral, people: &HashMap<&str, PersonId>, ids: &mut dyn Ids) -> Referral {
    let forward = told.forward.as_ref().and_then(|forward| match forward {
        DemoForward::Person(staff_id) => people.get(staff_id.as_str()).map(|&person| Forward::Person(person)),
        DemoForward::Role(role) => Some(Forward::Role(*role)),
        DemoForward::Number(number) => Some(Forward::Number(number.clone())),
        DemoForward::Company(company) => Some(Forward::Company(*company)),
        DemoForward::Address(address) => Some(Forward::Address(address.clone())),
        DemoForward::Page(page) => Some(Forward::Page(page.clone())),
    });
    let leaver = told.leaver.as_deref().and_then(|staff_id| people.get(staff_id));
    Referral {
        id: ReferralId::next(ids),
        company: told.company,
        about: leaver.map_or(told.about, |&person| ReferralAbout::Leaver(person)),
        names: told.names.clone(),
        say: told.say.clone(),
        forward,
        contact: told.contact.clone(),
        from: told.from,
        to: told.to,
        listing: told.listing.clone(),
    }
}
