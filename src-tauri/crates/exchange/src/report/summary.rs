//! The month in a few sentences, and how calls were answered.

use vaihde_domain::insights::Ways;
use vaihde_domain::month_report::MonthReport;

use super::figures::{Part, stacked_bar};
use super::html::Html;
use super::words::Words;
use super::{column_heads, row_head};

/// The fewest callers of both months for the change between them to be told in percent.
const FEWEST_COMPARED: u64 = 30;

pub(super) fn write(html: &mut Html, report: &MonthReport, words: &dyn Words) {
    html.line("p", "lead", &sentences(report, words).join(" "));
    if report.is_empty() {
        return;
    }
    tiles(html, report, words);
    if let Some(shares) = shares(report) {
        answered(html, report.calls, shares, words);
    }
}

/// How callers were answered; nothing where nobody is connected by rule.
fn shares(report: &MonthReport) -> Option<[u64; 3]> {
    report.calls.shares().filter(|_| report.connects)
}

fn sentences(report: &MonthReport, words: &dyn Words) -> Vec<String> {
    let calls = report.calls.total();
    let mut sentences = Vec::new();
    match report.calls.shares() {
        None => sentences.push(words.no_calls(report.month)),
        Some(shares) => {
            sentences.push(words.calls_in(report.month, calls));
            // A month that is not over cannot be compared with one that is.
            if let Some(before) = report.before.filter(|_| !report.is_unfinished()) {
                let before = before.total();
                let percent = change(calls, before);
                sentences.push(words.compared(report.month.earlier(1), before, percent));
            }
            let answered = if report.connects { words.answered(shares) } else { words.messages_taken() };
            sentences.push(answered);
        }
    }
    let missed = report.missed.totals;
    if missed.missed > 0 {
        sentences.push(words.missed_times(missed.missed, missed.mended));
    }
    sentences
}

fn change(now: u64, before: u64) -> Option<i64> {
    if now.min(before) < FEWEST_COMPARED {
        return None;
    }
    let (now, before) = (i128::from(now), i128::from(before));
    let halves = (now - before) * 200;
    // To the nearest whole percent, halves away from nothing.
    i64::try_from((halves + halves.signum() * before) / (2 * before)).ok()
}

fn tiles(html: &mut Html, report: &MonthReport, words: &dyn Words) {
    let labels = words.labels();
    let connected = shares(report).map(|[direct, cover, _]| words.percent(direct + cover));
    let missed = report.missed.totals;
    let tiles = [
        (labels.calls, words.number(report.calls.total())),
        (labels.connected, connected.unwrap_or_else(|| "–".to_owned())),
        (labels.in_vain, words.number(missed.missed)),
        (labels.mended, words.number(missed.mended)),
    ];
    html.element("dl", &[("class", "tiles")], |html| {
        for (label, number) in tiles {
            html.element("div", &[], |html| {
                html.line("dt", "", label);
                html.line("dd", "", &number);
            });
        }
    });
}

fn answered(html: &mut Html, calls: Ways, shares: [u64; 3], words: &dyn Words) {
    let labels = words.labels();
    let counts = [calls.direct, calls.cover, calls.nobody];
    let names = [labels.direct, labels.cover, labels.nobody];
    html.element("figure", &[], |html| {
        stacked_bar(html, calls, labels.how_answered, &words.answered(shares));
        html.element("table", &[("class", "ways")], |html| {
            html.line("caption", "", labels.how_answered);
            column_heads(html, &[labels.way, labels.calls, labels.share]);
            html.element("tbody", &[], |html| {
                for (((part, name), count), share) in Part::ALL.into_iter().zip(names).zip(counts).zip(shares)
                {
                    html.element("tr", &[], |html| {
                        html.element("th", &[("scope", "row")], |html| {
                            part.swatch(html);
                            html.text(name);
                        });
                        html.line("td", "", &words.number(count));
                        html.line("td", "", &words.percent(share));
                    });
                }
            });
            html.element("tfoot", &[], |html| {
                html.element("tr", &[], |html| {
                    row_head(html, labels.total);
                    html.line("td", "", &words.number(calls.total()));
                    html.line("td", "", &words.percent(100));
                });
            });
        });
    });
}

#[cfg(test)]
mod tests {
    use super::change;

    #[test]
    fn a_change_is_told_in_whole_percent_where_there_are_enough_callers() {
        assert_eq!(change(108, 100), Some(8));
        assert_eq!(change(100, 108), Some(-7));
        assert_eq!(change(1005, 1000), Some(1));
        assert_eq!(change(1004, 1000), Some(0));
        assert_eq!((change(29, 100), change(100, 29)), (None, None));
    }
}
