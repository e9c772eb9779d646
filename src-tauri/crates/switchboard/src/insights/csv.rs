//! Each chart as a table that a spreadsheet opens.

use vaihde_domain::insights::{MostAsked, Ranking};
use vaihde_domain::language::Language;
use vaihde_exchange::{AskedFigure, Figure, write_figure};

use super::{InsightsAsked, ToldInsights};
use crate::admin::AdminDesk;
use crate::failure::Result;

/// What is shown by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// Callers by month and way.
    Months,
    /// The most asked people.
    People,
    /// The most asked responsibilities.
    Roles,
    /// The most asked referrals.
    Referrals,
    /// Callers by the hour of the day.
    Hours,
    /// The same of each company.
    Companies,
    /// Misses by month.
    Misses,
    /// Keys until a choice.
    Keys,
    /// Seconds until a choice.
    Seconds,
}

impl AdminDesk<'_> {
    /// A chart as the bytes of a table, with headers in the language.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn insights_csv(
        &mut self,
        asked: InsightsAsked,
        chart: Chart,
        language: Language,
    ) -> Result<Vec<u8>> {
        Ok(self.insights(asked)?.table(chart, language))
    }
}

impl ToldInsights {
    fn table(&self, chart: Chart, language: Language) -> Vec<u8> {
        let figures = &self.figures;
        let figure = match chart {
            Chart::Months => Figure::Months(&figures.months),
            Chart::People => return self.ranking(&figures.people, language),
            Chart::Roles => return self.ranking(&figures.roles, language),
            Chart::Referrals => return self.ranking(&figures.referrals, language),
            Chart::Hours => Figure::Hours(&figures.hours),
            Chart::Companies => return self.by_company(language),
            Chart::Misses => Figure::Misses(&figures.months),
            Chart::Keys => Figure::Keys(figures.keys.as_ref()),
            Chart::Seconds => Figure::Seconds(figures.seconds.as_ref()),
        };
        write_figure(figure, language)
    }

    fn ranking(&self, ranking: &Ranking, language: Language) -> Vec<u8> {
        let line = |asked: &MostAsked| {
            let told = self.names.get(&asked.who);
            let name = told.map(|told| told.name.as_str()).unwrap_or_default();
            (name, told.map(|told| told.company.as_str()).unwrap_or_default(), asked.ways)
        };
        let most: Vec<_> = ranking.most.iter().map(line).collect();
        let asked = AskedFigure { most: &most, others: ranking.others_ways, gone: ranking.gone };
        write_figure(Figure::Asked(asked), language)
    }

    fn by_company(&self, language: Language) -> Vec<u8> {
        let name = |id| self.companies.get(id).map(String::as_str).unwrap_or_default();
        let hours = &self.figures.hours.companies;
        let companies: Vec<_> = hours.iter().map(|hours| (name(&hours.company), hours.day)).collect();
        write_figure(Figure::Companies(&companies), language)
    }
}
