//! What was asked for in vain, and what callers are helped with since.

use vaihde_domain::month_report::{Missed, MissedGroup, MonthReport};

use super::html::Html;
use super::words::Words;
use super::{column_heads, row_head};

pub(super) fn write(html: &mut Html, missed: &Missed, words: &dyn Words) {
    let labels = words.labels();
    if missed.totals.missed == 0 {
        return html.line("p", "", labels.all_found);
    }
    if !missed.open.is_empty() {
        html.line("p", "", labels.missed_words);
        table(html, labels.still_missed, &missed.open, words);
    }
    if missed.others > 0 {
        html.line("p", "", &words.others_missed(missed.others));
    }
}

pub(super) fn write_mended(html: &mut Html, report: &MonthReport, words: &dyn Words) {
    let (labels, missed) = (words.labels(), &report.missed);
    match missed.totals.mended {
        // Where nothing was missed, nothing had to be mended, and the section before says so.
        0 if missed.totals.missed == 0 => {}
        0 => html.line("p", "", labels.nothing_mended),
        mended => html.line("p", "", &words.mended_times(mended)),
    }
    if !missed.mended.is_empty() {
        table(html, labels.found_now, &missed.mended, words);
    }
    html.line("p", "", &words.told_times(report.told));
}

fn table(html: &mut Html, caption: &str, groups: &[MissedGroup], words: &dyn Words) {
    let labels = words.labels();
    html.element("table", &[("class", "words")], |html| {
        html.line("caption", "", caption);
        column_heads(html, &[labels.words, labels.times]);
        html.element("tbody", &[], |html| {
            for group in groups {
                html.element("tr", &[], |html| {
                    row_head(html, &group.typed);
                    html.line("td", "", &words.number(group.count));
                });
            }
        });
    });
}
