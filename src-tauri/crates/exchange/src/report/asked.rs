//! Whom and what callers asked for most, and how often they were reached.

use vaihde_domain::insights::Ways;
use vaihde_domain::month::Month;
use vaihde_domain::month_report::{AskedList, MonthReport};

use super::figures::small_bar;
use super::html::Html;
use super::words::Words;
use super::{column_heads, row_head};

pub(super) fn write(html: &mut Html, report: &MonthReport, words: &dyn Words) {
    let labels = words.labels();
    let lists = [
        (labels.people, labels.name, &report.people),
        (labels.roles, labels.role, &report.roles),
        (labels.referrals, labels.asked, &report.referrals),
    ];
    if report.calls.total() == 0 {
        html.line("p", "", labels.nobody_asked);
    }
    for (caption, head, list) in lists {
        if list.calls().total() > 0 {
            table(html, caption, head, list, report.month, words);
        }
    }
}

fn table(html: &mut Html, caption: &str, head: &str, list: &AskedList, month: Month, words: &dyn Words) {
    let labels = words.labels();
    let before = words.month_alone(month.earlier(1));
    let most = list.rows.iter().map(|row| row.calls.total()).max().unwrap_or(0);
    html.element("table", &[("class", "asked")], |html| {
        html.line("caption", "", caption);
        column_heads(html, &[head, labels.times, &before, labels.direct, labels.cover, labels.nobody]);
        html.element("tbody", &[], |html| {
            for row in &list.rows {
                html.element("tr", &[], |html| {
                    html.element("th", &[("scope", "row")], |html| {
                        html.line("bdi", "", &row.name);
                        small_bar(html, row.calls, most);
                    });
                    cells(html, row.calls, Some(row.before), words);
                });
            }
            if list.others_count > 0 {
                html.element("tr", &[("class", "others")], |html| {
                    row_head(html, &words.others(list.others_count));
                    cells(html, list.others, None, words);
                });
            }
        });
        html.element("tfoot", &[], |html| {
            html.element("tr", &[], |html| {
                row_head(html, labels.total);
                cells(html, list.calls(), None, words);
            });
        });
    });
}

fn cells(html: &mut Html, calls: Ways, before: Option<u64>, words: &dyn Words) {
    html.line("td", "", &words.number(calls.total()));
    html.line("td", "before", &before.map_or_else(String::new, |before| words.number(before)));
    for count in [calls.direct, calls.cover, calls.nobody] {
        html.line("td", "", &words.number(count));
    }
}
