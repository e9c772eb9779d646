//! Who is nearest where nobody is found, explained as hits are.

use std::collections::HashMap;

use vaihde_domain::CompanyId;
use vaihde_search::{EntryId, Index, Nearness, Query};

use crate::failure::Result;
use crate::found::Found;
use crate::operator::OperatorDesk;

impl OperatorDesk<'_> {
    /// Who is nearest to a text that [finds](Self::find) nobody, nearest first, and why; nobody where it finds anybody.
    /// Takes some milliseconds: asked after a pause, not with each key.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn nearest(
        &self,
        text: &str,
        company: Option<CompanyId>,
        limit: usize,
    ) -> Result<Vec<(Found, Nearness)>> {
        let near = self.asking(&Query { text, company, limit, ..Query::default() }, Index::nearest);
        let why: HashMap<EntryId, Nearness> = near.iter().map(|near| (near.hit.id, near.why)).collect();
        let found = self.explain(near.into_iter().map(|near| near.hit).collect())?;
        let with_reason = |found: Found| {
            let why = *why.get(&found.hit.id)?;
            Some((found, why))
        };
        Ok(found.into_iter().filter_map(with_reason).collect())
    }

    /// The company whose helpers a text that finds nobody is given: the one it narrows to, the one that is answered, or
    /// that of most of the `nearest`.
    pub fn helping_company(
        &self,
        text: &str,
        answered: Option<CompanyId>,
        nearest: &[(Found, Nearness)],
    ) -> Option<CompanyId> {
        let narrowed = self.narrowed(text);
        let narrowed = (narrowed.len() == 1).then(|| narrowed[0]);
        narrowed.or(answered).or_else(|| most(nearest.iter().map(|(found, _)| found.company_id)))
    }
}

/// What comes most often; of equals the first.
fn most(companies: impl Iterator<Item = CompanyId>) -> Option<CompanyId> {
    let mut counts: Vec<(CompanyId, usize)> = Vec::new();
    for company in companies {
        match counts.iter_mut().find(|(known, _)| *known == company) {
            Some((_, count)) => *count += 1,
            None => counts.push((company, 1)),
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(company, _)| company)
}
