//! What those who were asked for are called.

use std::cmp::Reverse;
use std::collections::HashMap;

use vaihde_domain::CompanyId;
use vaihde_domain::insights::Insights;
use vaihde_domain::reach::Who;
use vaihde_store::Store;

use super::ToldAsked;
use crate::failure::Result;

/// The names of all who are told, who are put in the order of their names where they were asked for equally often.
pub(super) fn names(
    figures: &mut Insights,
    companies: &HashMap<CompanyId, String>,
    store: &Store,
) -> Result<HashMap<Who, ToldAsked>> {
    let mut names = HashMap::new();
    for ranking in [&mut figures.people, &mut figures.roles, &mut figures.referrals] {
        for asked in &ranking.most {
            names.insert(asked.who, told(asked.who, companies, store)?);
        }
        ranking.most.sort_by_cached_key(|asked| {
            let name = names.get(&asked.who).map(|told| told.name.to_lowercase());
            (Reverse(asked.ways.total()), name)
        });
    }
    Ok(names)
}

/// Without a name where somebody removed it just now.
fn told(who: Who, companies: &HashMap<CompanyId, String>, store: &Store) -> Result<ToldAsked> {
    let found = match who {
        Who::Person(id) => store.person(id)?.map(|person| (person.name.full(), person.company)),
        Who::Role(id) => store.role(id)?.map(|role| (role.name, role.company)),
        Who::Referral(id) => store
            .referral(id)?
            .map(|referral| (referral.names.into_iter().next().unwrap_or_default(), referral.company)),
        Who::Company(id) => companies.get(&id).map(|name| (name.clone(), id)),
        Who::Department(_) => None,
    };
    let company = |id| companies.get(&id).cloned().unwrap_or_default();
    Ok(found.map(|(name, of)| ToldAsked { name, company: company(of) }).unwrap_or_default())
}
