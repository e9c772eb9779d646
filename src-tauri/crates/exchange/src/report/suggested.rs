//! What is suggested, each with its reason and how many callers it would have helped.

use vaihde_domain::month_report::{MonthReport, Suggestions};

use super::html::Html;
use super::words::Words;

pub(super) fn write(html: &mut Html, report: &MonthReport, words: &dyn Words) {
    let labels = words.labels();
    let these = match &report.suggestions {
        Suggestions::TooFew => return html.line("p", "", labels.too_few),
        Suggestions::These(these) if these.is_empty() => {
            return html.line("p", "", labels.nothing_to_suggest);
        }
        Suggestions::These(these) => these,
    };
    if these.len() > 1 {
        html.line("p", "", labels.most_help_first);
    }
    html.element("ol", &[("class", "suggestions")], |html| {
        for suggested in these {
            let said = words.advised(&suggested.advice, suggested.callers, report.made_on);
            html.element("li", &[], |html| {
                html.element("p", &[("class", "what")], |html| {
                    html.line("strong", "", &said.what);
                    html.text(" ");
                    html.line("span", "callers", &words.this_many_calls(suggested.callers));
                });
                html.line("p", "why", &said.why);
            });
        }
    });
}
