//! A month's report as a page: whole, accessible, in its language, and deaf to whatever names are called.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use dom_query::Document;
use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::insights::Ways;
use vaihde_domain::language::Language;
use vaihde_domain::month::Month;
use vaihde_domain::month_report::{
    AskedFor, Became, Hours, MissTotals, MissedGroup, MonthReport, MonthSums, Standing, Told, month_report,
};
use vaihde_domain::reach::Who;
use vaihde_domain::referral::WrongListing;
use vaihde_domain::{PersonId, ReferralId, RoleId};
use vaihde_exchange::write_report;

fn asked(number: u128, name: &str, calls: [u64; 3], before: u64, standing: Standing) -> AskedFor {
    let id = Uuid::from_u128(number);
    let who = match standing {
        Standing::Role { .. } => Who::Role(RoleId(id)),
        Standing::Referral(_) => Who::Referral(ReferralId(id)),
        _ => Who::Person(PersonId(id)),
    };
    let [direct, cover, nobody] = calls;
    AskedFor { who, name: name.to_owned(), calls: Ways { direct, cover, nobody }, before, standing }
}

fn group(typed: &str, count: u64, became: Became) -> MissedGroup {
    MissedGroup { typed: typed.to_owned(), count, became }
}

fn empty_month() -> MonthSums {
    MonthSums {
        month: Month::new(2026, 7).unwrap(),
        made_on: "2026-08-03".parse().unwrap(),
        connects: true,
        asked: Vec::new(),
        before: Ways::default(),
        hours: Hours::default(),
        missed: MissTotals::default(),
        missed_before: MissTotals::default(),
        groups: Vec::new(),
    }
}

/// A month with one of everything, in which all that has a name is called so.
fn full_month(called: impl Fn(&str) -> String) -> MonthSums {
    let named =
        |number, name: &str, calls, before, standing| asked(number, &called(name), calls, before, standing);
    let present = |deputy| Standing::Present { deputy };
    let listing = |source: &str, asked: Option<&str>| WrongListing {
        source: called(source),
        correction_asked_on: asked.map(|day| day.parse().unwrap()),
    };
    let told = |until: Option<&str>, listing| Told { until: until.map(|day| day.parse().unwrap()), listing };
    let mut hours = Hours::default();
    for (weekday, day) in hours.iter_mut().enumerate().take(6) {
        let first = if weekday == 5 { 9 } else { 7 };
        for (hour, ways) in day.iter_mut().enumerate().take(18).skip(first) {
            let busy = [3, 9, 18, 21, 17, 8, 12, 15, 11, 6, 2].get(hour - 7).copied().unwrap_or(1);
            let busy = busy * (7 - weekday as u64) / 6;
            *ways =
                Ways { direct: busy, cover: busy / 4, nobody: if hour < 8 { busy * 2 } else { busy / 7 } };
        }
    }
    let mut people: Vec<AskedFor> = (0..16)
        .map(|number: u64| {
            let name = format!("Henkilö {number}");
            named(100 + u128::from(number), &name, [30 - number, number, 2], 28, present(true))
        })
        .collect();
    people.extend([
        named(1, "Pekka Koistinen", [210, 31, 24], 240, present(true)),
        named(2, "Liisa Saarinen", [41, 4, 38], 0, present(false)),
        named(3, "Kaarina von Hertzen-Lagerspetz", [20, 2, 30], 61, present(true)),
        named(4, "Palkat", [0, 0, 33], 29, Standing::Role { held: false, deputy: false }),
        named(5, "Henkilöstöasiat", [188, 20, 4], 179, Standing::Role { held: true, deputy: true }),
        named(6, "Petri Koistinen", [0, 0, 21], 32, Standing::Left(Some(told(Some("2026-08-29"), None)))),
        named(
            7,
            "Kuusilinnan vuokra-asunnot",
            [0, 3, 41],
            44,
            Standing::Referral(told(
                None,
                Some(listing("https://vuokralle.example/kuusilinna", Some("2026-06-03"))),
            )),
        ),
        named(
            8,
            "Joulukuusien keräys",
            [0, 0, 9],
            0,
            Standing::Referral(told(Some("2026-07-20"), Some(listing("Painettu puhelinluettelo", None)))),
        ),
    ]);
    MonthSums {
        asked: people,
        before: Ways { direct: 900, cover: 120, nobody: 101 },
        hours,
        missed: MissTotals { missed: 64, mended: 18 },
        missed_before: MissTotals { missed: 90, mended: 61 },
        groups: vec![
            group(&called("pyoranhuolto"), 19, Became::Open),
            group(&called("takuuasiat"), 6, Became::Open),
            group(&called("jarvinen"), 3, Became::Open),
            group(&called("koistisen pekka"), 18, Became::Mended),
            group(&called("asdf"), 9, Became::PutAside),
        ],
        ..empty_month()
    }
}

fn page(company: &str, report: &MonthReport, language: Language) -> String {
    String::from_utf8(write_report(company, report, language)).unwrap()
}

fn full() -> MonthReport {
    month_report(&full_month(str::to_owned))
}

fn texts(document: &Document, what: &str) -> Vec<String> {
    document.select(what).iter().map(|found| found.text().to_string()).collect()
}

#[test]
fn in_every_language_headings_come_in_order_and_tables_say_what_they_are() {
    for language in Language::ALL {
        let document = Document::from(page("Kuusilinna Oy", &full(), language));
        assert_eq!(document.select("html").attr("lang").unwrap().as_ref(), language.code());
        assert_eq!(texts(&document, "h1"), ["Kuusilinna Oy"]);
        assert_eq!(document.select("h2").length(), 7);
        assert_eq!(document.select("h3, h4, h5, h6").length(), 0);
        let tables = document.select("table");
        assert_eq!(tables.length(), 7);
        for table in &tables {
            assert!(!table.select("caption").text().is_empty());
            let columns = table.select("thead th[scope=col]").length();
            for row in &table.select("tbody tr") {
                assert_eq!(row.select("th[scope=row]").length(), 1);
                assert_eq!(row.select("th, td").length(), columns);
            }
        }
    }
}

#[test]
fn every_figure_has_a_name_and_a_description_and_a_table_beside_it() {
    let document = Document::from(page("Kuusilinna Oy", &full(), Language::Finnish));
    let figures = document.select("svg[role=img]");
    assert_eq!(figures.length(), 2);
    for figure in &figures {
        let named = figure.attr("aria-labelledby").unwrap();
        for id in named.split(' ') {
            assert!(!document.select(&format!("#{id}")).text().is_empty());
        }
    }
    // All others stand beside their number.
    assert_eq!(document.select("svg").length(), 2 + document.select("svg[aria-hidden=true]").length());
}

#[test]
fn the_page_is_whole_by_itself() {
    let document = Document::from(page("Kuusilinna Oy", &full(), Language::English));
    for what in ["script", "link", "img", "iframe", "object", "[src]", "[href]", "[onclick]", "form"] {
        assert_eq!(document.select(what).length(), 0, "{what}");
    }
    let style = document.select("style").text();
    assert!(!style.contains("@import") && !style.contains("//"), "nothing is fetched");
    let policy = document.select("meta[http-equiv=Content-Security-Policy]").attr("content").unwrap();
    assert!(policy.starts_with("default-src 'none'"));
    assert!(style.contains("@media print") && style.contains("size: A4") && style.contains("counter(pages)"));
}

#[test]
fn the_finnish_report_says_what_happened_and_what_would_help() {
    let page = page("Kuusilinna Oy", &full(), Language::Finnish);
    let document = Document::from(page);
    let lead = document.select(".lead").text().to_string();
    assert!(lead.contains("Heinäkuussa 2026 teille soitettiin vaihteen kautta 1\u{a0}"), "{lead}");
    assert!(lead.contains("kuin kesäkuussa (1\u{a0}121)"), "{lead}");
    assert!(lead.contains("Lisäksi 64 kertaa kysyttiin"), "{lead}");
    let suggested = texts(&document, ".suggestions li");
    assert!(suggested[0].contains("Korjauttakaa väärä ilmoitus"), "{suggested:?}");
    assert!(suggested[0].contains("Korjausta on pyydetty 3.6.2026."), "{suggested:?}");
    assert!(suggested.iter().any(|text| text.contains("Nykyinen ohje päättyi 20.7.2026.")), "{suggested:?}");
    assert!(suggested.iter().any(|text| text.contains("arkisin klo\u{a0}7–8")), "{suggested:?}");
    assert!(texts(&document, ".words th[scope=row]").contains(&"pyoranhuolto".to_owned()));
}

#[test]
fn numbers_and_days_are_written_as_in_the_language() {
    let said = |language| {
        let document = Document::from(page("Kuusilinna Oy", &full(), language));
        (document.select(".lead").text().to_string(), document.select(".made").text().to_string())
    };
    let (swedish, english) = (said(Language::Swedish), said(Language::English));
    assert!(swedish.0.contains("än i juni (1\u{a0}121)"), "{}", swedish.0);
    assert_eq!(swedish.1, "Sammanställd 3.8.2026");
    assert!(english.0.contains("than in June (1,121)"), "{}", english.0);
    assert_eq!(english.1, "Made on 3\u{a0}August 2026");
}

#[test]
fn a_month_without_calls_says_so_and_shows_nothing_else() {
    for (language, said) in [
        (Language::Finnish, "Heinäkuussa 2026 teille ei tullut puheluita vaihteen kautta."),
        (Language::Swedish, "I juli 2026 fick ni inga samtal via växeln."),
        (Language::English, "In July 2026 the switchboard took no calls for you."),
    ] {
        let document = Document::from(page("Kuusilinna Oy", &month_report(&empty_month()), language));
        assert_eq!(texts(&document, ".lead"), [said]);
        assert_eq!(document.select("table, svg, li").length(), 0);
    }
}

#[test]
fn a_month_with_few_calls_suggests_nothing_and_says_why() {
    let few = vec![asked(1, "Liisa", [1, 0, 6], 0, Standing::Present { deputy: false })];
    let report = month_report(&MonthSums { asked: few, ..empty_month() });
    let document = Document::from(page("Kuusilinna Oy", &report, Language::Finnish));
    assert_eq!(document.select(".suggestions").length(), 0);
    assert!(document.select("main").text().contains("Siksi emme ehdota muutoksia."));
}

#[test]
fn where_messages_are_taken_no_share_says_that_nobody_was_connected() {
    for (language, said) in [
        (Language::Finnish, "soittajien asiat otetaan viesteinä"),
        (Language::Swedish, "ärendena tas emot som meddelanden"),
        (Language::English, "matters are taken as messages"),
    ] {
        let calls = vec![asked(1, "Liisa", [0, 0, 100], 0, Standing::Present { deputy: false })];
        let report = month_report(&MonthSums { connects: false, asked: calls, ..empty_month() });
        let document = Document::from(page("Tuulikoski Oy", &report, language));
        let summary = document.select("section").first().text().to_string();
        assert!(summary.contains(said) && !summary.contains('%'), "{summary}");
        assert_eq!(document.select(".suggestions").length(), 0);
    }
}

#[test]
fn a_month_that_is_not_over_says_up_to_when_and_is_compared_with_nothing() {
    let report =
        month_report(&MonthSums { made_on: "2026-07-08".parse().unwrap(), ..full_month(str::to_owned) });
    let document = Document::from(page("Kuusilinna Oy", &report, Language::Finnish));
    assert_eq!(texts(&document, ".note"), ["Kuukausi on kesken: luvut ulottuvat päivään 8.7.2026."]);
    assert!(!document.select(".lead").text().contains("kesäkuussa"));
}

#[test]
fn whatever_names_are_called_they_stay_names() {
    for hostile in [
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onclick='alert(1)",
        "&lt;b&gt; &amp; \"'",
        "}@import '//evil.example';{",
        "ש\u{202e}לום \u{2067}עולם",
        "\\",
    ] {
        let report = month_report(&full_month(|name| format!("{hostile} {name}")));
        for language in Language::ALL {
            let document = Document::from(page(hostile, &report, language));
            assert_eq!(document.select("script, img, [onclick], [onerror]").length(), 0, "{hostile}");
            assert_eq!(document.select("style").length(), 1);
            assert!(!document.select("style").text().contains("evil"));
            assert_eq!(texts(&document, "h1 bdi"), [hostile]);
            let people = texts(&document, ".asked tbody bdi");
            assert!(people.contains(&format!("{hostile} Pekka Koistinen")), "{people:?}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_comes_back_as_it_went_in(name in "\\PC{1,40}") {
        let report = month_report(&full_month(|_| name.clone()));
        let document = Document::from(page(&name, &report, Language::Swedish));
        prop_assert_eq!(texts(&document, "h1"), std::slice::from_ref(&name));
        prop_assert!(texts(&document, ".asked tbody bdi").contains(&name));
        prop_assert_eq!(document.select("table").length(), 7);
    }
}
