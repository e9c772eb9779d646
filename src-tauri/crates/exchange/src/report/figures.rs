//! Figures as inline SVG. The three ways differ by colour and by pattern, so that they are told apart in print without
//! colours as well; each figure has a title, a description and a table beside it.

use vaihde_domain::insights::Ways;

use super::html::Html;
use super::words::Words;

/// One of the three ways of a figure.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Direct,
    Cover,
    Nobody,
}

impl Part {
    pub(super) const ALL: [Self; 3] = [Self::Direct, Self::Cover, Self::Nobody];

    fn of(self, ways: Ways) -> u64 {
        match self {
            Self::Direct => ways.direct,
            Self::Cover => ways.cover,
            Self::Nobody => ways.nobody,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Cover => "cover",
            Self::Nobody => "nobody",
        }
    }

    /// How it looks in the figures.
    pub(super) fn swatch(self, html: &mut Html) {
        let size = [("class", "swatch"), ("viewBox", "0 0 12 12"), ("aria-hidden", "true")];
        html.element("svg", &size, |html| bar(html, self, [0.5, 0.5, 11.0, 11.0]));
    }
}

/// The patterns that all figures of the page use; written once, with the first figure.
const PATTERNS: &str = concat!(
    r#"<defs><pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">"#,
    r##"<rect width="5" height="5" fill="#d6e6f7"/><rect width="2" height="5" fill="#0a57a6"/></pattern>"##,
    r#"<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">"#,
    r##"<rect width="5" height="5" fill="#fff7ec"/><circle cx="2.5" cy="2.5" r="1" fill="#96490a"/></pattern></defs>"##
);

/// All callers as one bar, divided by the ways.
pub(super) fn stacked_bar(html: &mut Html, ways: Ways, title: &str, description: &str) {
    const WIDTH: f64 = 640.0;
    figure(html, "ways", [WIDTH, 28.0], title, description, |html| {
        html.own(PATTERNS);
        stack(html, ways, ways.total(), [0.5, 0.5, WIDTH - 1.0, 27.0]);
    });
}

/// The callers of one row beside those of the row with the most. The numbers are beside it.
pub(super) fn small_bar(html: &mut Html, ways: Ways, most: u64) {
    let size = [
        ("class", "bar"),
        ("viewBox", "0 0 200 7"),
        ("preserveAspectRatio", "none"),
        ("aria-hidden", "true"),
    ];
    html.element("svg", &size, |html| stack(html, ways, most, [0.5, 0.5, 199.0, 6.0]));
}

/// A column of a figure.
pub(super) struct Column {
    pub(super) label: String,
    pub(super) ways: Ways,
}

/// Callers by the hour, divided by the ways.
pub(super) fn columns(
    html: &mut Html,
    columns: &[Column],
    title: &str,
    description: &str,
    words: &dyn Words,
) {
    const SIZE: [f64; 2] = [640.0, 190.0];
    const LEFT: f64 = 44.0;
    const TOP: f64 = 12.0;
    const HEIGHT: f64 = 150.0;
    let top = round_up(columns.iter().map(|column| column.ways.total()).max().unwrap_or(0));
    let width = (SIZE[0] - LEFT) / length(columns.len());
    figure(html, "hours", SIZE, title, description, |html| {
        for (line, calls) in [(0.0, top), (0.5, top / 2), (1.0, 0)] {
            let y = TOP + HEIGHT * line;
            let (y, right) = (place(y), place(SIZE[0]));
            html.element(
                "path",
                &[("class", "grid"), ("d", &format!("M{} {y}H{right}", place(LEFT)))],
                |_| {},
            );
            let at = [("x", place(LEFT - 6.0)), ("y", y)];
            label(html, "end", &at, &words.number(calls));
        }
        for (at, column) in columns.iter().enumerate() {
            let x = LEFT + width * length(at);
            let mut bottom = TOP + HEIGHT;
            for part in Part::ALL {
                let height = HEIGHT * ratio(part.of(column.ways), top);
                bottom -= height;
                if height > 0.0 {
                    bar(html, part, [x + width * 0.16, bottom, width * 0.68, height]);
                }
            }
            let at = [("x", place(x + width / 2.0)), ("y", place(TOP + HEIGHT + 16.0))];
            label(html, "middle", &at, &column.label);
        }
    });
}

/// What the patterns of a figure mean.
pub(super) fn legend(html: &mut Html, words: &dyn Words) {
    let labels = words.labels();
    html.element("span", &[("class", "legend")], |html| {
        for (part, name) in Part::ALL.into_iter().zip([labels.direct, labels.cover, labels.nobody]) {
            html.element("span", &[], |html| {
                part.swatch(html);
                html.text(name);
            });
        }
    });
}

fn figure(
    html: &mut Html,
    name: &str,
    [width, height]: [f64; 2],
    title: &str,
    description: &str,
    inside: impl FnOnce(&mut Html),
) {
    let (named, described) = (format!("{name}-title"), format!("{name}-described"));
    let labelled = format!("{named} {described}");
    let area = format!("0 0 {} {}", place(width), place(height));
    let attributes =
        [("class", "chart"), ("viewBox", &*area), ("role", "img"), ("aria-labelledby", &*labelled)];
    html.element("svg", &attributes, |html| {
        html.element("title", &[("id", &*named)], |html| html.text(title));
        html.element("desc", &[("id", &*described)], |html| html.text(description));
        inside(html);
    });
}

fn stack(html: &mut Html, ways: Ways, whole: u64, [left, top, width, height]: [f64; 4]) {
    let mut x = left;
    for part in Part::ALL {
        let wide = width * ratio(part.of(ways), whole);
        if wide > 0.0 {
            bar(html, part, [x, top, wide, height]);
        }
        x += wide;
    }
}

fn bar(html: &mut Html, part: Part, area: [f64; 4]) {
    let [x, y, width, height] = area.map(place);
    let attributes =
        [("class", part.class()), ("x", &*x), ("y", &*y), ("width", &*width), ("height", &*height)];
    html.element("rect", &attributes, |_| {});
}

fn label(html: &mut Html, anchor: &str, [x, y]: &[(&'static str, String); 2], text: &str) {
    let attributes = [("text-anchor", anchor), (x.0, &*x.1), (y.0, &*y.1), ("dy", "0.32em")];
    html.element("text", &attributes, |html| html.text(text));
}

/// A length of a figure, to a tenth.
fn place(length: f64) -> String {
    let tenths = format!("{length:.1}");
    tenths.strip_suffix(".0").map(str::to_owned).unwrap_or(tenths)
}

#[expect(clippy::cast_precision_loss, reason = "no figure is that fine")]
fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[expect(clippy::cast_precision_loss, reason = "no figure has that many columns")]
fn length(count: usize) -> f64 {
    count as f64
}

/// The end of an axis: the next even number that reads well.
fn round_up(most: u64) -> u64 {
    let mut step: u64 = 1;
    loop {
        if let Some(end) =
            (2..20).step_by(2).map(|times: u64| times.saturating_mul(step)).find(|end| most <= *end)
        {
            return end;
        }
        step = step.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use super::round_up;

    #[test]
    fn an_axis_ends_at_a_number_that_has_a_half_and_reads_well() {
        assert_eq!([0, 2, 3, 9, 15, 19, 61, 126, 181].map(round_up), [2, 2, 4, 10, 16, 20, 80, 140, 200]);
    }
}
