//! When callers rang: by the hour as a figure, by weekday and hour as a table.

use std::ops::RangeInclusive;

use vaihde_domain::insights::Ways;
use vaihde_domain::month_report::Hours;

use super::figures::{Column, columns, legend};
use super::html::Html;
use super::words::Words;
use super::{column_heads, row_head};

pub(super) fn write(html: &mut Html, hours: &Hours, words: &dyn Words) {
    let labels = words.labels();
    let shown = shown(hours);
    let busiest = busiest(hours, words);
    html.line("p", "", &busiest);
    let of_hours: Vec<Column> =
        shown.clone().map(|hour| Column { label: hour.to_string(), ways: all_days(hours, hour) }).collect();
    html.element("figure", &[], |html| {
        columns(html, &of_hours, labels.by_hour, &busiest, words);
        html.element("figcaption", &[], |html| {
            html.text(labels.by_hour);
            legend(html, words);
        });
    });
    html.element("table", &[("class", "hours")], |html| {
        html.line("caption", "", labels.by_weekday_and_hour);
        let heads: Vec<&str> =
            [labels.hour].into_iter().chain(labels.weekdays).chain([labels.total]).collect();
        column_heads(html, &heads);
        html.element("tbody", &[], |html| {
            let most = hours.iter().flatten().map(|ways| ways.total()).max().unwrap_or(0);
            for hour in shown {
                html.element("tr", &[], |html| {
                    row_head(html, &words.hours(&(hour..hour + 1)));
                    for day in hours {
                        let calls = day.get(hour).map_or(0, |ways| ways.total());
                        html.line("td", shade(calls, most), &words.number(calls));
                    }
                    html.line("td", "sum", &words.number(all_days(hours, hour).total()));
                });
            }
        });
        html.element("tfoot", &[], |html| {
            html.element("tr", &[], |html| {
                row_head(html, labels.total);
                let days = hours.map(|day| all_hours(&day));
                for calls in days.into_iter().chain([days.iter().sum()]) {
                    html.line("td", "", &words.number(calls));
                }
            });
        });
    });
}

/// Office hours, and whatever else somebody called in.
fn shown(hours: &Hours) -> RangeInclusive<usize> {
    let with_calls = || (0..24).filter(|hour| all_days(hours, *hour).total() > 0);
    let first = with_calls().next().unwrap_or(8).min(8);
    let last = with_calls().next_back().unwrap_or(15).max(15);
    first..=last
}

fn all_days(hours: &Hours, hour: usize) -> Ways {
    hours.iter().filter_map(|day| day.get(hour)).copied().sum()
}

fn all_hours(day: &[Ways; 24]) -> u64 {
    day.iter().map(|ways| ways.total()).sum()
}

fn busiest(hours: &Hours, words: &dyn Words) -> String {
    // Of equals the first.
    let most = |counts: &[u64]| {
        let highest = counts.iter().max();
        counts.iter().position(|count| Some(count) == highest).unwrap_or_default()
    };
    let of_hours: Vec<u64> = (0..24).map(|hour| all_days(hours, hour).total()).collect();
    words.busiest(most(&hours.map(|day| all_hours(&day))), most(&of_hours))
}

/// How dark a cell is, from the most calls of any; each has its number as well.
fn shade(calls: u64, most: u64) -> &'static str {
    match (calls * 4).div_ceil(most.max(1)) {
        0 => "none",
        1 => "few",
        2 => "some",
        3 => "many",
        _ => "most",
    }
}
