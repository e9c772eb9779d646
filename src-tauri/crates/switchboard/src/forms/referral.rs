//! The form of a referral that is about no leaver. Reads only what the form is about: no directory is too large for it.

use std::collections::BTreeSet;

use vaihde_domain::directory::Directory;
use vaihde_domain::form::ForwardDraft;
use vaihde_domain::history::Act;
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, RecordId};
use vaihde_domain::referral_form::{ReferralDraft, ReferralPlan, new_referral, plan_referral, read_referral};
use vaihde_domain::{CompanyId, PersonId, ReferralId, RoleId};
use vaihde_store::{Done, StoreFault, Version};

use super::{Choice, Saved, by_name, choice, companies, company_or_first};
use crate::admin::AdminDesk;
use crate::failure::{Failure, Result};

/// A referral's form, and what can be chosen in it.
#[derive(Clone, Debug)]
pub struct ReferralForm {
    /// As it is.
    pub draft: ReferralDraft,
    /// Where the history stood when it was read.
    pub seen: Version,
    /// The companies there are, by name.
    pub companies: Vec<Choice<CompanyId>>,
    /// The roles of the company, by name.
    pub roles: Vec<Choice<RoleId>>,
    /// The people the form refers to.
    pub people: Vec<Choice<PersonId>>,
}

impl AdminDesk<'_> {
    /// The form of a referral, or of a new one in the company; without one in the first by name.
    ///
    /// # Errors
    /// There is no such referral, it is about a leaver, there is no company, or the database cannot be read.
    pub fn referral_form(
        &self,
        referral: Option<ReferralId>,
        company: Option<CompanyId>,
    ) -> Result<ReferralForm> {
        // The version first: what changes between the two readings is then seen as a change.
        let seen = self.switchboard.store.version()?;
        let mut around = self.around_referral(referral)?;
        let draft = match referral {
            Some(id) => read_referral(id, &around).ok_or_else(|| gone(id))?,
            None => new_referral(company_or_first(company, &around)?),
        };
        around.people = self.people_sent_to(draft.forward.as_ref())?;
        let roles = around.roles.iter().filter(|role| role.company == draft.company);
        let people = around.people.iter();
        Ok(ReferralForm {
            companies: companies(&around),
            roles: by_name(
                roles.map(|role| choice(role.id, &role.name, role.post.clone().unwrap_or_default())),
            ),
            people: by_name(
                people.map(|person| choice(person.id, &person.name.full(), person.title.clone())),
            ),
            draft,
            seen,
        })
    }

    /// Saves a referral's form as one Operation. `seen` is where the history stood when the form was read.
    ///
    /// # Errors
    /// Fields are wrong, the referral was changed since or is no longer there, or the database cannot be written.
    /// Nothing was changed.
    pub fn save_referral(&mut self, draft: &ReferralDraft, seen: Version) -> Result<Saved<ReferralId>> {
        let now = match draft.id {
            Some(id) => self.unchanged_referral(id, seen)?,
            None => self.switchboard.store.version()?,
        };
        let plan = self.plan_referral(draft)?;
        let done = match plan.edits.as_slice() {
            [] => None,
            edits => Some(self.write_referrals(Act::WriteReferral, edits, now)?),
        };
        Ok(Saved { id: plan.id, done })
    }

    /// Takes a referral away that is about no leaver, as one Operation. What is told of a leaver ends by its last day.
    ///
    /// # Errors
    /// It was changed since, is no longer there or is about a leaver, or the database cannot be written. Nothing was
    /// changed.
    pub fn remove_referral(&mut self, id: ReferralId, seen: Version) -> Result<Done> {
        let now = self.unchanged_referral(id, seen)?;
        let referral = self.switchboard.store.referral(id)?;
        if referral.is_none_or(|referral| referral.person().is_some()) {
            return Err(gone(id));
        }
        self.write_referrals(Act::WriteReferral, &[Edit::Remove(RecordId::Referral(id))], now)
    }

    fn plan_referral(&mut self, draft: &ReferralDraft) -> Result<ReferralPlan> {
        let at = self.switchboard.moment();
        let mut around = self.around_referral(draft.id)?;
        if let Some(id) = draft.id.filter(|_| around.referrals.is_empty()) {
            return Err(gone(id));
        }
        around.people = self.people_sent_to(draft.forward.as_ref())?;
        plan_referral(draft, &around, at, self.switchboard.ids.as_mut()).map_err(Failure::Form)
    }

    /// What decides how a referral's form is read: no people, who may be a million.
    fn around_referral(&self, id: Option<ReferralId>) -> Result<Directory> {
        let store = &self.switchboard.store;
        Ok(Directory {
            companies: store.companies()?,
            roles: store.roles()?,
            referrals: id.map(|id| store.referral(id)).transpose()?.flatten().into_iter().collect(),
            ..Directory::default()
        })
    }

    fn people_sent_to(&self, forward: Option<&ForwardDraft>) -> Result<Vec<Person>> {
        let sent_to = match forward {
            Some(ForwardDraft::Person(person)) => BTreeSet::from([*person]),
            _ => BTreeSet::new(),
        };
        Ok(self.switchboard.store.people_with(&sent_to)?)
    }

    /// Where the history stands now, unless the referral was changed since.
    pub(crate) fn unchanged_referral(&self, id: ReferralId, seen: Version) -> Result<Version> {
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        if changed.contains(&RecordId::Referral(id)) {
            return Err(match self.switchboard.store.referral(id)? {
                Some(_) => StoreFault::ChangedMeanwhile.into(),
                None => gone(id),
            });
        }
        Ok(now)
    }

    pub(crate) fn write_referrals(&mut self, act: Act, edits: &[Edit], seen: Version) -> Result<Done> {
        let header = self.switchboard.header(act);
        Ok(self.switchboard.store.carry_out(header, edits, Some(seen))?)
    }
}

pub(crate) fn gone(referral: ReferralId) -> Failure {
    StoreFault::Gone(RecordId::Referral(referral)).into()
}
