//! What is told of the calls, as a spreadsheet opens it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use vaihde_domain::insights::{MonthTold, Ways};
use vaihde_domain::language::Language;
use vaihde_domain::month::Month;
use vaihde_exchange::{AskedFigure, Figure, write_figure};

fn lines(figure: Figure<'_>, language: Language) -> Vec<String> {
    let bytes = write_figure(figure, language);
    let text = String::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

const WAYS: Ways = Ways { direct: 6, cover: 3, nobody: 1 };

#[test]
fn months_are_rows_with_their_ways_and_headers_in_the_readers_language() {
    let months = [MonthTold { month: Month::new(2026, 7).unwrap(), ways: WAYS, missed: 4, mended: 2 }];
    let figure = Figure::Months(&months);
    assert_eq!(
        lines(figure, Language::Finnish),
        ["Kuukausi;Suoraan;Sijaiselle;Ei yhdistetty;Yhteensä", "2026-07;6;3;1;10"]
    );
    assert_eq!(lines(figure, Language::Swedish)[0], "Månad;Direkt;Till ersättare;Ej kopplat;Totalt");
    assert_eq!(lines(Figure::Misses(&months), Language::English), ["Month;Misses;Mended", "2026-07;4;2"]);
}

#[test]
fn a_name_that_looks_like_a_formula_is_harmless_and_whoever_is_gone_is_one_row() {
    let asked = AskedFigure {
        most: &[("=1+1", "Kuusilinna Oy", WAYS)],
        others: Ways::default(),
        gone: Ways { cover: 2, ..Ways::default() },
    };
    assert_eq!(
        lines(Figure::Asked(asked), Language::English),
        [
            "Asked for;Company;Direct;To a cover;Not connected;Total",
            "'=1+1;Kuusilinna Oy;6;3;1;10",
            "No longer in the directory;;0;2;0;2",
        ]
    );
}

#[test]
fn of_too_few_choices_there_are_only_headers() {
    assert_eq!(lines(Figure::Keys(None), Language::English), ["Keys, at least;Keys, at most;Choices"]);
}
