//! The figures, and how they are printed for a README. Knows not how they came about.

use std::fmt::Write;

use serde::Serialize;

/// Everything of one directory.
#[derive(Serialize)]
pub(crate) struct Report {
    pub(crate) title: String,
    pub(crate) people: usize,
    pub(crate) companies: usize,
    /// The time of every prefix is the median of so many.
    pub(crate) rounds: usize,
    pub(crate) engines: Vec<Engine>,
}

/// One engine with that directory in it.
#[derive(Serialize)]
pub(crate) struct Engine {
    pub(crate) name: &'static str,
    pub(crate) build_ms: f64,
    pub(crate) bytes: usize,
    /// Over every typed prefix of all sets.
    pub(crate) p50_ms: f64,
    pub(crate) p99_ms: f64,
    pub(crate) sets: Vec<Row>,
}

/// One engine and one set.
#[derive(Serialize)]
pub(crate) struct Row {
    pub(crate) set: String,
    /// How many were asked, of how many.
    pub(crate) queries: usize,
    pub(crate) of: usize,
    pub(crate) recall_at_1: f64,
    pub(crate) recall_at_5: f64,
    pub(crate) mrr: f64,
    pub(crate) keys_until_first: Option<f64>,
    pub(crate) prefixes: usize,
    pub(crate) p50_ms: f64,
    pub(crate) p99_ms: f64,
}

impl Report {
    /// Tables: an engine a row, a set a row, and every figure.
    pub(crate) fn markdown(&self) -> String {
        let mut text = format!("### {}, {} companies\n\n", self.title, self.companies);
        self.by_engine(&mut text);
        self.by_set(&mut text);
        self.everything(&mut text);
        text
    }

    fn ours(&self) -> Option<&Engine> {
        self.engines.iter().find(|engine| engine.name == crate::peers::ALL[0].name)
    }

    fn by_engine(&self, text: &mut String) {
        text.push_str("| engine | built in | memory | p50 a key | p99 a key | p99 against ours |\n");
        text.push_str("| --- | ---: | ---: | ---: | ---: | ---: |\n");
        let ours = self.ours().map(|ours| ours.p99_ms);
        for engine in &self.engines {
            let Engine { name, build_ms, bytes, p50_ms, p99_ms, .. } = engine;
            let (build, megabytes) = (build_ms / 1e3, *bytes as f64 / 1e6);
            let _ = writeln!(
                text,
                "| {name} | {build:.2} s | {megabytes:.0} MB | {p50_ms:.3} ms | {p99_ms:.3} ms | {} |",
                ratio(*p99_ms, ours)
            );
        }
        text.push('\n');
    }

    fn by_set(&self, text: &mut String) {
        let names: Vec<&str> = self.engines.iter().map(|engine| engine.name).collect();
        let _ = writeln!(text, "| recall@1, recall@5 | queries | {} |", names.join(" | "));
        let _ = writeln!(text, "| --- | ---: |{}", " ---: |".repeat(names.len()));
        let Some(first) = self.engines.first() else { return };
        for (place, Row { set, of, .. }) in first.sets.iter().enumerate() {
            let cells: Vec<String> = self.engines.iter().map(|engine| cell(&engine.sets[place])).collect();
            let _ = writeln!(text, "| {set} | {of} | {} |", cells.join(" | "));
        }
        text.push('\n');
    }

    fn everything(&self, text: &mut String) {
        text.push_str("| set | engine | n | recall@1 | recall@5 | MRR | keys until first | prefixes | p50 ms | p99 ms | p99 against ours |\n");
        text.push_str("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        let Some(first) = self.engines.first() else { return };
        for (place, Row { set, .. }) in first.sets.iter().enumerate() {
            let ours = self.ours().map(|ours| ours.sets[place].p99_ms);
            for engine in &self.engines {
                let row = &engine.sets[place];
                let keys = row.keys_until_first.map_or_else(String::new, |keys| format!("{keys:.2}"));
                let _ = writeln!(
                    text,
                    "| {set} | {} | {} | {:.3} | {:.3} | {:.3} | {keys} | {} | {:.3} | {:.3} | {} |",
                    engine.name,
                    row.queries,
                    row.recall_at_1,
                    row.recall_at_5,
                    row.mrr,
                    row.prefixes,
                    row.p50_ms,
                    row.p99_ms,
                    ratio(row.p99_ms, ours)
                );
            }
        }
        text.push('\n');
    }
}

/// What holds for every table.
pub(crate) fn notes(rounds: usize, limit: f64) -> String {
    format!(
        "One process, one thread. The time of a prefix is the median of {rounds} rounds, that of building the median \
         of {rounds} builds (one where it takes over 20 s). Memory is what is allocated after building more than before, \
         for SQLite the pages of its database. An engine gets {limit} s for a round of prefixes of \
         a set and four times as long for its whole queries: n and prefixes say how many it reached. In the table of \
         sets n stands in brackets where it is not all of them, without a share where it is under {FEW}. Keys: a query that is never first counts one key more than it has.\n"
    )
}

/// Of fewer queries than this a share says nothing.
pub(crate) const FEW: usize = 20;

fn cell(row: &Row) -> String {
    if row.queries < row.of.min(FEW) {
        return format!("– ({})", row.queries);
    }
    let keys = row.keys_until_first.map_or_else(String::new, |keys| format!(", {keys:.1} keys"));
    let only = if row.queries < row.of { format!(" ({})", row.queries) } else { String::new() };
    format!("{:.2}, {:.2}{keys}{only}", row.recall_at_1, row.recall_at_5)
}

fn ratio(value: f64, ours: Option<f64>) -> String {
    ours.filter(|ours| *ours > 0.0).map_or_else(String::new, |ours| format!("× {:.1}", value / ours))
}
