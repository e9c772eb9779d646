//! The referrals as admins keep them: all of them with what becomes of each, and what is done to one or many at once.

use std::collections::{BTreeSet, HashMap};

use chrono::{NaiveDate, TimeDelta};
use vaihde_domain::civil::day_at;
use vaihde_domain::company::Company;
use vaihde_domain::history::Act;
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::referral::{Forward, Referral, Showing};
use vaihde_domain::renewal::{ASKED_WITHIN, correction_asked, is_proposed, renewed};
use vaihde_domain::{CompanyId, PersonId, ReferralId, RoleId};
use vaihde_store::{Done, StoreFault, Version};

use crate::admin::AdminDesk;
use crate::failure::Result;
use crate::forms::referral_gone as gone;

/// Every referral.
#[derive(Clone, Debug)]
pub struct ReferralList {
    /// By their headlines.
    pub referrals: Vec<ListedReferral>,
    /// Where the history stood when they were read.
    pub seen: Version,
}

/// A referral with names instead of ids, and how it is with it today.
#[derive(Clone, Debug)]
pub struct ListedReferral {
    /// As it is.
    pub referral: Referral,
    /// What it is called: the leaver, or what callers ask for first.
    pub headline: String,
    /// The company in whose name it is told.
    pub company: String,
    /// Where callers are sent; none: nowhere.
    pub sent_to: Option<SentTo>,
    /// What it is good for today, in the company's time zone.
    pub showing: Showing,
    /// How often it was asked for in the last 90 days.
    pub asked: u64,
    /// Whether it is proposed to be told longer.
    pub proposed: bool,
}

/// Where callers are sent, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SentTo {
    /// To a person.
    Person(String),
    /// To whoever holds a role.
    Role(String),
    /// To another company.
    Company(String),
    /// To a number, as it is written.
    Number(String),
    /// To an address.
    Address(String),
    /// To a page of the web.
    Page(String),
}

impl AdminDesk<'_> {
    /// Every referral, leavers' too.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn referrals(&self) -> Result<ReferralList> {
        let store = &self.switchboard.store;
        // The version first: what changes between the two readings is then seen as a change.
        let seen = store.version()?;
        let referrals = store.referrals()?;
        let days = i64::try_from(ASKED_WITHIN).map_or(TimeDelta::MAX, TimeDelta::days);
        let asked = store.asked_of_referrals(self.switchboard.moment() - days)?;
        let known = self.named_in(&referrals)?;
        let listed = referrals.into_iter().map(|referral| {
            let today = self.today_in(known.companies.get(&referral.company));
            let leaver = referral.person().and_then(|person| known.people.get(&person));
            let asked = asked.get(&referral.id).copied().unwrap_or_default();
            ListedReferral {
                headline: headline(&referral, leaver),
                company: known.company(referral.company),
                sent_to: referral.forward.as_ref().map(|forward| known.sent_to(forward)),
                showing: referral.showing(today),
                proposed: is_proposed(&referral, leaver, asked, today),
                asked,
                referral,
            }
        });
        let mut listed: Vec<ListedReferral> = listed.collect();
        listed.sort_by_cached_key(|listed| (listed.headline.to_lowercase(), listed.referral.id));
        Ok(ReferralList { referrals: listed, seen })
    }

    /// Has referrals told for twelve months more, as one Operation; none: all of them are told without an end. `seen` is where the history stood when they were read.
    ///
    /// # Errors
    /// One of them was changed since or is no longer there, or the database cannot be written. Nothing was changed.
    pub fn renew_referrals(&mut self, ids: &[ReferralId], seen: Version) -> Result<Option<Done>> {
        let companies = self.companies_by_id()?;
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        let mut edits = Vec::with_capacity(ids.len());
        for id in ids.iter().copied().collect::<BTreeSet<_>>() {
            let referral = self.switchboard.store.referral(id)?.ok_or_else(|| gone(id))?;
            if changed.contains(&RecordId::Referral(id)) {
                return Err(StoreFault::ChangedMeanwhile.into());
            }
            let today = self.today_in(companies.get(&referral.company));
            edits.extend(renewed(&referral, today).map(|longer| Edit::Alter(Record::Referral(longer))));
        }
        match edits.as_slice() {
            [] => Ok(None),
            edits => self.write_referrals(Act::RenewReferral, edits, now).map(Some),
        }
    }

    /// Notes that the correction of a wrong listing was asked for today, as one Operation; none: it was before, or there is
    /// no such listing.
    ///
    /// # Errors
    /// The referral was changed since or is no longer there, or the database cannot be written. Nothing was changed.
    pub fn ask_correction(&mut self, id: ReferralId, seen: Version) -> Result<Option<Done>> {
        let now = self.unchanged_referral(id, seen)?;
        let referral = self.switchboard.store.referral(id)?.ok_or_else(|| gone(id))?;
        let company = self.switchboard.store.company(referral.company)?;
        let Some(asked) = correction_asked(&referral, self.today_in(company.as_ref())) else {
            return Ok(None);
        };
        let edits = [Edit::Alter(Record::Referral(asked))];
        self.write_referrals(Act::WriteReferral, &edits, now).map(Some)
    }

    fn today_in(&self, company: Option<&Company>) -> NaiveDate {
        let at = self.switchboard.moment();
        company.map_or_else(|| at.date_naive(), |company| day_at(at, company.zone))
    }

    fn companies_by_id(&self) -> Result<HashMap<CompanyId, Company>> {
        let companies = self.switchboard.store.companies()?;
        Ok(companies.into_iter().map(|company| (company.id, company)).collect())
    }

    /// Whatever the referrals name.
    fn named_in(&self, referrals: &[Referral]) -> Result<Known> {
        let sent_to = referrals.iter().filter_map(|referral| match referral.forward {
            Some(Forward::Person(person)) => Some(person),
            _ => None,
        });
        let people: BTreeSet<PersonId> =
            referrals.iter().filter_map(Referral::person).chain(sent_to).collect();
        let people = self.switchboard.store.people_with(&people)?;
        let sends_to_role = |referral: &Referral| matches!(referral.forward, Some(Forward::Role(_)));
        let roles =
            if referrals.iter().any(sends_to_role) { self.switchboard.store.roles()? } else { Vec::new() };
        Ok(Known {
            companies: self.companies_by_id()?,
            people: people.into_iter().map(|person| (person.id, person)).collect(),
            roles: roles.into_iter().map(|role| (role.id, role.name)).collect(),
        })
    }
}

/// Whatever referrals name, by its id.
struct Known {
    companies: HashMap<CompanyId, Company>,
    people: HashMap<PersonId, Person>,
    roles: HashMap<RoleId, String>,
}

impl Known {
    fn company(&self, id: CompanyId) -> String {
        self.companies.get(&id).map(|company| company.name.clone()).unwrap_or_default()
    }

    fn sent_to(&self, forward: &Forward) -> SentTo {
        match forward {
            Forward::Person(id) => {
                SentTo::Person(self.people.get(id).map(|person| person.name.full()).unwrap_or_default())
            }
            Forward::Role(id) => SentTo::Role(self.roles.get(id).cloned().unwrap_or_default()),
            Forward::Company(id) => SentTo::Company(self.company(*id)),
            Forward::Number(number) => SentTo::Number(number.written.clone()),
            Forward::Address(address) => SentTo::Address(address.clone()),
            Forward::Page(page) => SentTo::Page(page.clone()),
        }
    }
}

/// A leaver is called by their name now, whatever stood in the referral when it was made.
fn headline(referral: &Referral, leaver: Option<&Person>) -> String {
    let said = || referral.names.first().cloned().unwrap_or_default();
    leaver.map_or_else(said, |person| person.name.full())
}
