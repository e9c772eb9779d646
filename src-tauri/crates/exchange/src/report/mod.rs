//! A month's report as one page that its client opens in any browser and prints: no script, nothing from elsewhere.
//!
//! Knows how it looks and how it is said. Counts and suggests nothing: that is `domain::month_report`.

mod asked;
mod figures;
mod html;
mod missed;
mod suggested;
mod summary;
mod when;
mod words;

use vaihde_domain::language::Language;
use vaihde_domain::month_report::MonthReport;

use html::Html;
use words::{Words, words};

const STYLE: &str = include_str!("style.css");

/// The report of a company as a whole page, in a language, in UTF-8.
pub fn write_report(company: &str, report: &MonthReport, language: Language) -> Vec<u8> {
    let words = words(language);
    let mut html = Html::default();
    html.own("<!doctype html>\n");
    html.element("html", &[("lang", language.code())], |html| {
        html.element("head", &[], |html| head(html, company, report, words));
        html.element("body", &[], |html| {
            html.element("header", &[], |html| masthead(html, company, report, words));
            html.element("main", &[], |html| body(html, report, words));
            html.element("footer", &[], |html| {
                html.line("h2", "", words.labels().how_counted);
                html.line("p", "", words.labels().counted);
            });
        });
    });
    html.finish().into_bytes()
}

fn head(html: &mut Html, company: &str, report: &MonthReport, words: &dyn Words) {
    let month = words.month(report.month);
    html.tag("meta", &[("charset", "utf-8")]);
    html.tag("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    // Even if something got in, it could fetch and run nothing.
    let nothing_else = "default-src 'none'; style-src 'unsafe-inline'";
    html.tag("meta", &[("http-equiv", "Content-Security-Policy"), ("content", nothing_else)]);
    html.line("title", "", &format!("{company} – {} – {month}", words.labels().report));
    html.element("style", &[], |html| {
        html.own(STYLE);
        // Browsers that know no such boxes print without them.
        html.own("@page{@bottom-left{content:");
        html.style_string(&format!("{} · {month}", shortened(company)));
        html.own("}@bottom-right{content:counter(page) \" / \" counter(pages)}}");
    });
}

/// The foot of a page has one line.
fn shortened(company: &str) -> String {
    const ROOM: usize = 60;
    if company.chars().count() <= ROOM {
        return company.to_owned();
    }
    company.chars().take(ROOM - 1).chain(['…']).collect()
}

fn masthead(html: &mut Html, company: &str, report: &MonthReport, words: &dyn Words) {
    html.line("p", "kind", words.labels().report);
    html.element("h1", &[], |html| html.line("bdi", "", company));
    html.element("p", &[("class", "month")], |html| {
        html.line("strong", "", &words.month(report.month));
        html.line("span", "made", &words.made_on(report.made_on));
    });
    if report.is_unfinished() {
        html.line("p", "note", &words.unfinished(report.made_on));
    }
}

fn body(html: &mut Html, report: &MonthReport, words: &dyn Words) {
    section(html, words.labels().summary, |html| summary::write(html, report, words));
    if report.is_empty() {
        return;
    }
    section(html, words.labels().suggestions, |html| suggested::write(html, report, words));
    if report.hours.iter().flatten().any(|ways| ways.total() > 0) {
        section(html, words.labels().when, |html| when::write(html, &report.hours, words));
    }
    section(html, words.labels().who_and_what, |html| asked::write(html, report, words));
    section(html, words.labels().missed, |html| missed::write(html, &report.missed, words));
    section(html, words.labels().what_was_mended, |html| missed::write_mended(html, report, words));
}

fn section(html: &mut Html, heading: &str, inside: impl FnOnce(&mut Html)) {
    html.element("section", &[], |html| {
        html.line("h2", "", heading);
        inside(html);
    });
}

/// The heads of a table's columns: the first is a text, the others are numbers.
fn column_heads(html: &mut Html, heads: &[&str]) {
    html.element("thead", &[], |html| {
        html.element("tr", &[], |html| {
            for head in heads {
                html.element("th", &[("scope", "col")], |html| html.text(head));
            }
        });
    });
}

/// The head of a row.
fn row_head(html: &mut Html, name: &str) {
    html.element("th", &[("scope", "row")], |html| html.line("bdi", "", name));
}
