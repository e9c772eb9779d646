//! What admins are told of the calls: sums with the names of what they are about. Read for each question anew: a year is
//! read faster than a page is drawn.

mod csv;
mod naming;

use std::collections::HashMap;

use vaihde_domain::CompanyId;
use vaihde_domain::insights::{Insights, MonthSpan, insights};
use vaihde_domain::miss::MissSum;
use vaihde_domain::month::Month;
use vaihde_domain::month_report::Became;
use vaihde_domain::reach::Who;
use vaihde_store::JoinedMiss;

pub use csv::Chart;

use crate::admin::AdminDesk;
use crate::failure::Result;

/// How many of each kind are told by name.
const MOST: usize = 20;

/// Which figures are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InsightsAsked {
    /// The first month, in each company's time zone.
    pub from: Month,
    /// The last month, itself included.
    pub to: Month,
    /// Of which company; none: of all of them.
    pub company: Option<CompanyId>,
}

/// What is told of the calls, with names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldInsights {
    /// The months that are told.
    pub span: MonthSpan,
    /// The figures.
    pub figures: Insights,
    /// What those who were asked for most are called, and their company.
    pub names: HashMap<Who, ToldAsked>,
    /// What the companies are called that were called; one that is gone has no name.
    pub companies: HashMap<CompanyId, String>,
}

/// Somebody or something that was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToldAsked {
    /// What it is called.
    pub name: String,
    /// Its company's name.
    pub company: String,
}

impl AdminDesk<'_> {
    /// What is told of the calls of some months. This tells of nobody who answered them.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn insights(&mut self, asked: InsightsAsked) -> Result<ToldInsights> {
        let span = MonthSpan::between(asked.from, asked.to);
        let texts = match asked.company {
            Some(company) => self.switchboard.kept_misses()?.joined_to(company),
            None => Vec::new(),
        };
        let store = &self.switchboard.store;
        let mut sums = store.sums_in(span, asked.company)?;
        if let Some(company) = asked.company {
            let joined = store.joined_misses((span.from, span.to), company, &texts)?;
            sums.misses.extend(joined.iter().map(|joined| joined_sum(joined, company)));
        }
        let there = store.to_be_asked_for()?;
        let mut figures = insights(&sums, span, |who| there.contains(&who), MOST);
        let companies: HashMap<CompanyId, String> =
            store.companies()?.into_iter().map(|company| (company.id, company.name)).collect();
        let names = naming::names(&mut figures, &companies, store)?;
        Ok(ToldInsights { span, figures, names, companies })
    }
}

/// A miss of the company's, though all companies were answered: the admins' page of misses shows it as the company's, too.
fn joined_sum(joined: &JoinedMiss, company: CompanyId) -> MissSum {
    let JoinedMiss { month, text } = joined;
    let mended = if text.became == Became::Mended { text.count } else { 0 };
    MissSum { month: *month, company: Some(company), missed: text.count, mended }
}
