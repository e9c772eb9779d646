//! What is told of the calls as tables, in the language of whoever reads them. They are read by people and by
//! spreadsheets, and never back into the directory.

mod words;

use vaihde_domain::insights::{Hours, MonthTold, Spread, Ways};
use vaihde_domain::language::Language;

use self::words::{Words, words};
use super::sheet;

/// What is written.
#[derive(Clone, Copy, Debug)]
pub enum Figure<'a> {
    /// Callers by month and way.
    Months(&'a [MonthTold]),
    /// Who was asked for most.
    Asked(AskedFigure<'a>),
    /// Callers by hour and way, and by weekday.
    Hours(&'a Hours),
    /// Callers of each company by hour, by its name.
    Companies(&'a [(&'a str, [u64; 24])]),
    /// Misses by month, and how many were mended.
    Misses(&'a [MonthTold]),
    /// How many choices took how many keys; none: of too few choices nothing is told.
    Keys(Option<&'a Spread>),
    /// How many choices took how many seconds; none: of too few choices nothing is told.
    Seconds(Option<&'a Spread>),
}

/// Who was asked for most, in order.
#[derive(Clone, Copy, Debug)]
pub struct AskedFigure<'a> {
    /// What each is called, their company, and how their callers were answered.
    pub most: &'a [(&'a str, &'a str, Ways)],
    /// Callers of all others.
    pub others: Ways,
    /// Callers of what is no longer there.
    pub gone: Ways,
}

/// A figure as the bytes of a table.
pub fn write_figure(figure: Figure<'_>, language: Language) -> Vec<u8> {
    let words = words(language);
    let (header, rows) = match figure {
        Figure::Months(months) => (of_ways(words.month, words), months_by_way(months)),
        Figure::Asked(asked) => (asked_header(words), asked_rows(asked, words)),
        Figure::Hours(hours) => (hours_header(words), hours_rows(hours)),
        Figure::Companies(companies) => (companies_header(words), companies_rows(companies)),
        Figure::Misses(months) => (texts([words.month, words.missed, words.mended]), misses_rows(months)),
        Figure::Keys(spread) => (texts([words.keys_from, words.keys_to, words.choices]), bins(spread)),
        Figure::Seconds(spread) => {
            (texts([words.seconds_from, words.seconds_to, words.choices]), bins(spread))
        }
    };
    sheet::bytes(std::iter::once(header).chain(rows))
}

type Row = Vec<String>;

fn texts<const COUNT: usize>(texts: [&str; COUNT]) -> Row {
    texts.map(str::to_owned).to_vec()
}

fn of_ways(first: &str, words: &Words) -> Row {
    texts([first, words.direct, words.cover, words.nobody, words.total])
}

fn counts(ways: Ways) -> impl Iterator<Item = String> {
    [ways.direct, ways.cover, ways.nobody, ways.total()].into_iter().map(|count| count.to_string())
}

fn months_by_way(months: &[MonthTold]) -> Vec<Row> {
    let row = |month: &MonthTold| [month.month.to_string()].into_iter().chain(counts(month.ways)).collect();
    months.iter().map(row).collect()
}

fn asked_header(words: &Words) -> Row {
    texts([words.asked, words.company, words.direct, words.cover, words.nobody, words.total])
}

fn asked_rows(asked: AskedFigure<'_>, words: &Words) -> Vec<Row> {
    let row = |name: &str, company: &str, ways| -> Row {
        [name.to_owned(), company.to_owned()].into_iter().chain(counts(ways)).collect()
    };
    let rest = [(words.others, asked.others), (words.gone, asked.gone)];
    let rest = rest.into_iter().filter(|(_, ways)| ways.total() > 0).map(|(name, ways)| row(name, "", ways));
    asked.most.iter().map(|(name, company, ways)| row(name, company, *ways)).chain(rest).collect()
}

fn hours_header(words: &Words) -> Row {
    let mut header = of_ways(words.hour, words);
    header.extend(words.weekdays.map(str::to_owned));
    header
}

fn hours_rows(hours: &Hours) -> Vec<Row> {
    let row = |(hour, ways): (usize, &Ways)| {
        let by_weekday = hours.week.iter().map(|day| day[hour].to_string());
        [hour.to_string()].into_iter().chain(counts(*ways)).chain(by_weekday).collect()
    };
    hours.day.iter().enumerate().map(row).collect()
}

fn companies_header(words: &Words) -> Row {
    let hours = (0..24).map(|hour| hour.to_string());
    [words.company.to_owned()].into_iter().chain(hours).chain([words.total.to_owned()]).collect()
}

fn companies_rows(companies: &[(&str, [u64; 24])]) -> Vec<Row> {
    let row = |(name, day): &(&str, [u64; 24])| {
        let total: u64 = day.iter().sum();
        let counts = day.iter().chain([&total]).map(ToString::to_string);
        [(*name).to_owned()].into_iter().chain(counts).collect()
    };
    companies.iter().map(row).collect()
}

fn misses_rows(months: &[MonthTold]) -> Vec<Row> {
    let row =
        |month: &MonthTold| vec![month.month.to_string(), month.missed.to_string(), month.mended.to_string()];
    months.iter().map(row).collect()
}

fn bins(spread: Option<&Spread>) -> Vec<Row> {
    let bins = spread.into_iter().flat_map(|spread| &spread.bins);
    bins.map(|bin| vec![bin.from.to_string(), bin.to.to_string(), bin.count.to_string()]).collect()
}
