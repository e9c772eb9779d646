//! What admins see of misses, and what becomes of them.

use vaihde_domain::miss::Settled;
use vaihde_domain::misses::MissTally;
use vaihde_domain::{CompanyId, OperationId, PutAsideId};
use vaihde_store::MissedAt;

use super::kept::{KeptGroup, KeptText};
use crate::admin::AdminDesk;
use crate::failure::Result;

/// Which misses are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissesAsked {
    /// Of which company; none: of all of them, with those for which all were answered.
    pub company: Option<CompanyId>,
    /// The most groups.
    pub limit: usize,
}

/// The open misses in groups, the most pressing first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissList {
    /// As many groups as were asked for.
    pub groups: Vec<MissGroup>,
    /// How many there are.
    pub total: usize,
    /// How many misses they hold together.
    pub missed: u32,
    /// For how many days misses are kept.
    pub days: u32,
}

/// Misses that mean the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissGroup {
    /// What was typed: the leading text first, which with the company names the group, then the most often typed.
    pub texts: Vec<MissText>,
    /// The company that was answered; none: all of them.
    pub company: Option<CompanyId>,
    /// Its name; empty: all of them.
    pub company_name: String,
    /// How often, and when.
    pub tally: MissTally,
}

/// A text that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissText {
    /// Its folded words.
    pub text: String,
    /// How often.
    pub count: u32,
}

/// Misses were put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutAside {
    /// For [opening them again](AdminDesk::reopen_misses).
    pub id: PutAsideId,
    /// The texts of the groups.
    pub texts: Vec<String>,
    /// How many misses.
    pub missed: u32,
}

impl AdminDesk<'_> {
    /// What callers asked for in vain, in groups of what means the same, the most pressing first. What was missed while
    /// all companies were answered is of the only company where the same was missed, if there is one.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn misses(&mut self, asked: MissesAsked) -> Result<MissList> {
        let companies = self.switchboard.store.companies()?;
        let kept = self.switchboard.kept_misses()?;
        let wanted =
            kept.groups.iter().filter(|group| asked.company.is_none() || group.company == asked.company);
        let name = |id: Option<CompanyId>| {
            let company = companies.iter().find(|company| Some(company.id) == id);
            company.map(|company| company.name.clone()).unwrap_or_default()
        };
        Ok(MissList {
            total: wanted.clone().count(),
            missed: wanted.clone().map(|group| group.tally.count).sum(),
            groups: wanted.take(asked.limit).map(|group| shown(group, name(group.company))).collect(),
            days: kept.days,
        })
    }

    /// Puts groups of a company aside, by the texts that lead them. What is missed again is a miss again. This is no
    /// Operation.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn put_aside_misses(&mut self, keys: &[String], company: Option<CompanyId>) -> Result<PutAside> {
        let kept = self.switchboard.kept_misses()?;
        let aside =
            |group: &&KeptGroup| group.company == company && keys.iter().any(|key| key == group.key());
        let places = owned(kept.groups.iter().filter(aside).flat_map(KeptGroup::places));
        let mut texts: Vec<String> = places.iter().map(|(_, text)| text.clone()).collect();
        texts.dedup();
        let id = PutAsideId::next(self.switchboard.ids.as_mut());
        Ok(PutAside { id, texts, missed: self.settle(&places, Settled::PutAside(id))? })
    }

    /// Opens again what was put aside at once, and nothing that was put aside before or since; says how many misses. This
    /// is no Operation.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn reopen_misses(&mut self, put_aside: PutAsideId) -> Result<u32> {
        Ok(self.switchboard.store.reopen_misses(put_aside)?)
    }

    /// Notes that an Operation made something of the misses of these texts, and says of how many; they are open again when
    /// it is taken back. This is no Operation itself.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn settle_misses(
        &mut self,
        texts: &[String],
        company: Option<CompanyId>,
        operation: OperationId,
    ) -> Result<u32> {
        let places = self.places_of(texts, company)?;
        self.settle(&places, Settled::Mended(operation))
    }

    /// Where the misses of these texts are in the groups of a company.
    pub(crate) fn places_of(
        &mut self,
        texts: &[String],
        company: Option<CompanyId>,
    ) -> Result<Vec<OwnPlace>> {
        let kept = self.switchboard.kept_misses()?;
        let own = kept.groups.iter().filter(|group| group.company == company);
        let these = own.flat_map(|group| &group.texts).filter(|kept| texts.contains(&kept.text));
        Ok(owned(these.flat_map(KeptText::places)))
    }

    /// For how many days misses are kept.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn miss_days(&self) -> Result<u32> {
        Ok(self.switchboard.store.miss_days()?)
    }

    /// Keeps misses for so many days, one at least, for the whole house. This is no Operation.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn keep_misses_for(&mut self, days: u32) -> Result<()> {
        let user = self.switchboard.user.id;
        Ok(self.switchboard.store.keep_misses_for(days, user)?)
    }

    fn settle(&mut self, places: &[OwnPlace], settled: Settled) -> Result<u32> {
        Ok(self.switchboard.store.settle_misses(missed_at(places), settled)?)
    }
}

/// A [place](MissedAt) that outlives the list it was found in.
type OwnPlace = (Option<CompanyId>, String);

pub(crate) fn missed_at(places: &[OwnPlace]) -> impl Iterator<Item = MissedAt<'_>> {
    places.iter().map(|(company, text)| (*company, text.as_str()))
}

fn owned<'k>(places: impl Iterator<Item = MissedAt<'k>>) -> Vec<OwnPlace> {
    places.map(|(company, text)| (company, text.to_owned())).collect()
}

fn shown(group: &KeptGroup, company_name: String) -> MissGroup {
    let text = |kept: &KeptText| MissText { text: kept.text.clone(), count: kept.count };
    MissGroup {
        texts: group.texts.iter().map(text).collect(),
        company: group.company,
        company_name,
        tally: group.tally.clone(),
    }
}
